"""The window in which checks are written with examples beside them, and tried on a sample answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.grading.examples import EXAMPLES
from desktop_app.language import tr
from desktop_app.ui.comparison_tab.setup.trying import KINDS, Tried, with_check
from desktop_app.ui.theme import Space, current_theme, mark
from desktop_app.ui.widgets.buttons import button, icon_button, set_enabled
from desktop_app.ui.widgets.cards import Card, Line, column, row, scroll_column
from desktop_app.ui.widgets.companion_window import CompanionWindow
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.sizes import fix_height

_SMALLEST, _FIRST = (720, 520), (900, 620)
_HELP_WIDTH = 300


class CheckWindow(CompanionWindow):
    """Signals: written(checks), try_pressed(), use_pressed(), use_for_all_pressed()."""

    written = Signal(str)
    try_pressed = Signal()
    use_pressed = Signal()
    use_for_all_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Checks", "of answers"), _SMALLEST, _FIRST, parent)
        self._for = ElidedLabel()
        mark(self._for, scale="body", tone="muted")
        self.checks = QPlainTextEdit()
        self.checks.setAccessibleName(tr("Checks, one per line"))
        self.checks.setPlaceholderText(tr("None: answers are graded by hand"))
        self.checks.setTabChangesFocus(True)
        self.checks.textChanged.connect(lambda: self.written.emit(self.checks.toPlainText()))
        self._fault = label("", "caption", "danger", wrap=True)
        self._fault.setAccessibleName(tr("What is wrong with these checks"))
        self.expected = QPlainTextEdit()
        self.answer = QPlainTextEdit()
        for box, name, height in (
            (self.expected, tr("Right answer to try with"), 34),
            (self.answer, tr("Sample answer"), 72),
        ):
            box.setAccessibleName(name)
            box.setTabChangesFocus(True)
            fix_height(box, height)
        self.answer.setPlaceholderText(tr("Write or paste what a model could answer"))
        self._try = button(tr("Try it"), "quiet", "play", dense=True)
        self._try.clicked.connect(self.try_pressed)
        self._result = label("", "body", wrap=True)
        self._result.setAccessibleName(tr("Result"))
        self._use = button(tr("Use for this question"), "primary")
        self._use.clicked.connect(self.use_pressed)
        self._all = button(tr("Use for all"))
        self._all.clicked.connect(self.use_for_all_pressed)
        self._lay_out()

    def _lay_out(self) -> None:
        outer = column(self, spacing=0)
        both = row(spacing=0)
        left = column(margin=Space.L, spacing=Space.XS)
        left.addWidget(label(tr("How answers are checked"), "heading"))
        left.addWidget(self._for)
        kinds = QWidget()
        flow = FlowLayout(kinds, spacing=Space.XXS)
        for _, words, text, meaning in KINDS:
            add = button(tr(words), "quiet", "plus", tr(meaning), dense=True)
            add.setAccessibleName(tr("Add a check: {words}", words=tr(words)))
            add.clicked.connect(lambda _=False, text=text: self.add_check(text))
            flow.addWidget(add)
        left.addWidget(kinds)
        left.addWidget(self.checks, 1)
        left.addWidget(self._fault)
        left.addWidget(self._try_card())
        both.addLayout(left, 1)
        both.addWidget(Line(Qt.Orientation.Vertical))
        both.addWidget(_help(self.add_check))
        outer.addLayout(both, 1)
        outer.addWidget(Line())
        foot = row(margin=Space.S, spacing=Space.XS)
        foot.addWidget(
            label(tr("Every check must pass. Each has a line of its own."), "caption", "muted", wrap=True), 1
        )
        cancel = button(tr("Cancel"), "ghost")
        cancel.clicked.connect(self.close)
        for each in (cancel, self._all, self._use):
            foot.addWidget(each)
        outer.addLayout(foot)

    def _try_card(self) -> QWidget:
        card = Card(padding=Space.S)
        pair = row(spacing=Space.M)
        answer, expected = column(spacing=Space.XXS), column(spacing=Space.XXS)
        answer.addWidget(label(tr("Sample answer"), "strong"))
        answer.addWidget(self.answer)
        expected.addWidget(label(tr("Right answer"), "strong"))
        expected.addWidget(self.expected)
        expected.addWidget(self._try)
        expected.addStretch()
        pair.addLayout(answer, 3)
        pair.addLayout(expected, 2)
        card.body.addLayout(pair)
        card.body.addWidget(self._result)
        return card

    # -- in and out --------------------------------------------------------------------------------------------

    def show_target(self, words: str, count: int) -> None:
        """Which question they are for, and how many there are in all."""
        self._for.set_full_text(words)
        self._all.setText(tr("Use for all {count:,} questions", count=count))
        self._all.setVisible(count > 1)
        self._use.setText(tr("Use for this question") if count > 1 else tr("Use"))

    def show_fault(self, words: str) -> None:
        """What is wrong, and where; such checks cannot be used."""
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        mark(self.checks, invalid=bool(words))
        for each in (self._use, self._all):
            set_enabled(each, not words, words)

    def show_result(self, tried: Tried) -> None:
        """What the checks said."""
        self._result.setText(tried.words)
        mark(self._result, tone=tried.tone)

    def show_trying(self, busy: bool) -> None:
        """Until they have said it."""
        set_enabled(self._try, not busy, tr("It is being tried."))
        if busy:
            self.show_result(Tried(tr("Trying…"), "warning"))

    def forget_result(self) -> None:
        """It belongs to other checks."""
        self._result.setText("")

    def add_check(self, text: str) -> None:
        """One more, on a line of its own."""
        self.checks.setPlainText(with_check(self.checks.toPlainText(), text))
        self.checks.moveCursor(QTextCursor.MoveOperation.End)
        self.checks.setFocus()


def _help(add: Callable[[str], None]) -> QWidget:
    area, inside = scroll_column(margin=Space.M, spacing=Space.S)
    area.setFixedWidth(_HELP_WIDTH)
    inside.addWidget(label(tr("Examples"), "strong"))
    for text, meaning in EXAMPLES:
        inside.addLayout(_example(text, tr(meaning), add))
    inside.addStretch()
    return area


def _example(text: str, meaning: str, add: Callable[[str], None]) -> QVBoxLayout:
    part = column(spacing=2)
    head = row(spacing=Space.XXS)
    words = label(text, "body", wrap=True)
    words.setFont(current_theme().font("code"))
    take = icon_button("plus", tr("Add this check"), dense=True)
    take.setAccessibleName(tr("Add the example: {text}", text=text))
    take.clicked.connect(lambda: add(text))
    head.addWidget(words, 1)
    head.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
    part.addLayout(head)
    part.addWidget(label(meaning, "caption", "muted", wrap=True))
    return part
