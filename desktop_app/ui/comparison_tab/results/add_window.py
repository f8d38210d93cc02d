"""The window in which more is added to a comparison: what, and what that would cost, before it is bought."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QStackedWidget, QWidget

from desktop_app.language import tr
from desktop_app.ui.comparison_tab.results.adding import KINDS, AddEstimate, AddShown, Kind
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Card, column, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.number_box import NumberBox

_WORDS = dict(KINDS)


class AddWindow(QDialog):
    """Signals: repeats_chosen(count), efforts_chosen(keys), questions_written(text), missing_chosen(),
    run_pressed()."""

    repeats_chosen = Signal(int)
    efforts_chosen = Signal(list)
    questions_written = Signal(str)
    missing_chosen = Signal()
    run_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add to this comparison"))
        self.setAccessibleName(tr("Add to this comparison"))
        self.setMinimumWidth(700)  # every effort beside the others
        self._title = ElidedLabel()
        self._title.setProperty("tone", "muted")
        self.kinds = ChipRow(tr("What to add"))
        self.kinds.chosen.connect(self._turn_to)
        self._pages = QStackedWidget()
        self._make_pages()
        self._make_estimate()
        self._cancel = button(tr("Cancel"), "quiet")
        self._cancel.clicked.connect(self.reject)
        self.run = button(tr("Run"), "primary", "play")
        self.run.clicked.connect(self.run_pressed)
        buttons = row()
        buttons.addStretch()
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.run)
        whole = column(self, margin=Space.L, spacing=Space.S)
        whole.addWidget(label(tr("Add to this comparison"), "heading"))
        whole.addWidget(self._title)
        whole.addWidget(self.kinds)
        whole.addWidget(self._pages, 1)
        whole.addWidget(self._card)
        whole.addWidget(self._looks)
        whole.addLayout(buttons)

    def _make_pages(self) -> None:
        self.repeats = NumberBox(tr("More repeats"), 1, 50)
        self.repeats.setFixedWidth(90)
        self.repeats.valueChanged.connect(self.repeats_chosen)
        self.efforts = ChipRow(tr("Efforts"), several=True)
        self.efforts.toggled.connect(self.efforts_chosen)
        self.questions = QPlainTextEdit()
        self.questions.setAccessibleName(tr("More questions"))
        self.questions.setPlaceholderText(tr("One question on each line"))
        self.questions.setTabChangesFocus(True)
        self.questions.setMinimumHeight(110)
        self.questions.textChanged.connect(lambda: self.questions_written.emit(self.questions.toPlainText()))
        self._missing = label("", "body", wrap=True)
        line = row()
        line.addWidget(self.repeats)
        line.addWidget(label(tr("more answers of every question at every effort")))
        line.addStretch()
        count = QWidget()
        inside = column(count)
        inside.addLayout(line)
        inside.addStretch()
        for page in (
            count,
            _page(self.efforts, tr("Each is asked every question, as often as the other efforts were.")),
            _page(self.questions, tr("Each is asked at every effort, as often as the other questions were.")),
            _page(self._missing, ""),
        ):
            self._pages.addWidget(page)

    def _make_estimate(self) -> None:
        self._card = Card(padding=Space.S)
        self._words, self._parts = label("", "body", wrap=True), label("", "caption", "muted", wrap=True)
        self._words.setAccessibleName(tr("Estimate"))
        self._card.body.addWidget(self._words)
        self._card.body.addWidget(self._parts)
        self._looks = label("", "caption", "muted", wrap=True)

    # -- what is asked of it -----------------------------------------------------------------------------

    def show_choices(self, shown: AddShown) -> None:
        """Open with these choices."""
        self._title.set_full_text(shown.title)
        self.kinds.set_chips(
            [Chip(key, tr(_WORDS[key]), enabled=usable, reason=why) for key, usable, why in _known(shown.kinds)],
            [shown.kind],
        )
        self.repeats.setMaximum(shown.most_repeats)
        self.efforts.set_chips([Chip(key, key, enabled=usable, reason=why) for key, usable, why in shown.efforts])
        self.questions.clear()
        self._missing.setText(shown.missing)
        self._looks.setText(shown.looks)
        self._turn_to(shown.kind)
        self.open()

    def _turn_to(self, key: str) -> None:
        self._pages.setCurrentIndex([kind for kind, _ in KINDS].index(key))  # type: ignore[arg-type]
        self.show_estimate(AddEstimate("", reason=tr("It is being estimated.")))
        if key == "repeats":
            self.repeats_chosen.emit(self.repeats.value())
        elif key == "efforts":
            self.efforts_chosen.emit(self.efforts.chosen_keys())
        elif key == "questions":
            self.questions_written.emit(self.questions.toPlainText())
        else:
            self.missing_chosen.emit()

    def show_estimate(self, estimate: AddEstimate) -> None:
        """What the choice would mean, or why it cannot be run."""
        self._words.setText(estimate.words or estimate.reason)
        self._parts.setText(estimate.parts)
        self._parts.setVisible(bool(estimate.parts))
        self.run.setText(estimate.run)
        set_enabled(self.run, not estimate.reason, estimate.reason)

    def close_window(self) -> None:
        """It is bought."""
        self.accept()


def _known(kinds: Sequence[tuple[str, bool, str]]) -> list[tuple[Kind, bool, str]]:
    return [(kind, usable, why) for kind, _ in KINDS for key, usable, why in kinds if key == kind]


def _page(control: QWidget, words: str) -> QWidget:
    page = QWidget()
    inside = column(page)
    inside.addWidget(control)
    if words:
        inside.addWidget(label(words, "caption", "muted", wrap=True))
    inside.addStretch()
    return page
