"""Where a comparison is designed: question, model, efforts, repeats, and what it may cost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.comparison import MOST_REPEATS, Design, one_question
from desktop_app.domain.model_profiles import Effort
from desktop_app.ui.estimate_words import SET_PRICE
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Card, Line, column, row, scroll_column
from desktop_app.ui.widgets.chips import ChipRow
from desktop_app.ui.widgets.effort_picker import marked_chips
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.model_picker import ModelChoice, ModelPicker
from desktop_app.ui.widgets.number_box import NumberBox

_PAUSE_MS = 300
_WIDTH = 760
_PROMPT_HEIGHT = 124


class SetupForm(QWidget):
    """Signals: changed() a moment after the last change, model_chosen(model id), run_pressed(), cancel_pressed(),
    price_pressed() where the model has none."""

    changed = Signal()
    model_chosen = Signal(str)
    run_pressed = Signal()
    cancel_pressed = Signal()
    price_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self.changed)
        self.title = QLineEdit()
        self.title.setAccessibleName("Title")
        self.title.setPlaceholderText("The question's first words")
        self.title.setMaxLength(200)
        self.prompt = QPlainTextEdit()
        self.prompt.setAccessibleName("Question")
        self.prompt.setPlaceholderText("The question every effort is to answer. Best one whose right answer you know.")
        self.prompt.setTabChangesFocus(True)
        self.prompt.setFixedHeight(_PROMPT_HEIGHT)
        self.model = ModelPicker()
        self._model_note = label("", "caption", "warning", wrap=True)
        self._model_note.setAccessibleName("About the model")
        self._model_note.hide()
        self.efforts = ChipRow("Efforts", several=True)
        self.repeats = NumberBox("Repeats", 1, MOST_REPEATS)
        self.repeats.setValue(3)
        self.repeats.setFixedWidth(96)
        self._summary = label("", "body", "muted", wrap=True)
        self._summary.setAccessibleName("Estimate")
        self._run = button("Run comparison", "primary", "play")
        self._run.clicked.connect(self.run_pressed)
        self._price = button(SET_PRICE, "link", dense=True)
        self._price.clicked.connect(self.price_pressed)
        self._price.hide()
        self._cancel = button("Cancel", "ghost")
        self._cancel.clicked.connect(self.cancel_pressed)
        self._lay_out()
        self.prompt.textChanged.connect(self._later.start)
        self.efforts.toggled.connect(lambda _: self._later.start())
        self.repeats.valueChanged.connect(lambda _: self._later.start())
        self.model.chosen.connect(self.model_chosen)

    def _lay_out(self) -> None:
        area, inside = scroll_column()
        column(self).addWidget(area)
        card = Card(padding=Space.L)
        card.setMaximumWidth(_WIDTH)
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        body = card.body
        body.setSpacing(Space.XXS)
        body.addWidget(label("New comparison", "heading"))
        explained = "Every effort answers the same question several times, in shuffled order, as background jobs."
        body.addWidget(label(explained, "body", "muted", wrap=True))
        self._add_field(body, "Question", self.prompt)
        pair = row(spacing=Space.M)
        for name, control in (("Model", self.model), ("Title (optional)", self.title)):
            half = column(spacing=Space.XXS)
            self._add_field(half, name, control)
            pair.addLayout(half, 1)
        body.addLayout(pair)
        body.addWidget(self._model_note)
        self._add_field(body, "Reasoning efforts", self.efforts)
        self._add_field(body, "Repeats per effort", self.repeats)
        body.addSpacing(Space.M)
        body.addWidget(Line())
        body.addSpacing(Space.XS)
        last = row()
        last.addWidget(self._summary, 1)
        last.addWidget(self._price)
        last.addWidget(self._cancel)
        last.addWidget(self._run)
        body.addLayout(last)
        centred = row()
        centred.addStretch(1)
        centred.addWidget(card, 1000)
        centred.addStretch(1)
        inside.addLayout(centred)
        inside.addStretch()

    @staticmethod
    def _add_field(into: QVBoxLayout, title: str, control: QWidget) -> None:
        into.addSpacing(Space.S)
        into.addWidget(label(title, "strong"))
        into.addWidget(control)

    def show_models(self, choices: Sequence[ModelChoice], chosen: str) -> None:
        """The models to choose from."""
        self.model.set_models(choices, chosen)

    def show_model_note(self, words: str) -> None:
        """What to know about the chosen model; empty for nothing."""
        self._model_note.setText(words)
        self._model_note.setVisible(bool(words))

    def show_efforts(self, offered: Sequence[tuple[str, bool, str]], chosen: Sequence[str]) -> None:
        """Each effort, whether it may be taken, and why not."""
        self.efforts.set_chips(marked_chips(offered), chosen)
        self._later.start()

    def show_estimate(self, words: str, reason: str, basis: str = "", *, unpriced: bool = False) -> None:
        """What it would be, and on hover what that rests on; `reason` says why it cannot be run yet (empty: it can)."""
        self._summary.setText(reason or words)
        self._summary.setAccessibleDescription(reason or f"{words} {basis}".strip())
        self._summary.setToolTip("" if reason else basis)
        self._price.setVisible(unpriced)
        set_enabled(self._run, not reason, reason)

    def show_cancel(self, possible: bool) -> None:
        """Whether there is something to go back to."""
        self._cancel.setVisible(possible)

    def design(self) -> Design:
        """What is set up now."""
        return one_question(
            prompt=self.prompt.toPlainText(),
            model_id=self.model.model_id(),
            efforts=tuple(Effort(key) for key in self.efforts.chosen_keys()),
            repeats=self.repeats.value(),
            title=self.title.text(),
        )

    def set_texts(self, prompt: str, title: str, repeats: int) -> None:
        """What was written but not run, or nothing, for the next one."""
        self.prompt.setPlainText(prompt)
        self.title.setText(title)
        self.repeats.setValue(repeats)
