"""One answer among those beside each other: what it is, its figures and grades above, its text below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.language import tr
from desktop_app.ui.comparison_tab.grade_buttons import GradeButtons
from desktop_app.ui.comparison_tab.reading.marks import DifferenceMarks
from desktop_app.ui.comparison_tab.reading.pouring import Pouring
from desktop_app.ui.comparison_tab.reading.shown import ColumnShown, mark_words
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import Line, column, ground, row
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.menu import Menu
from desktop_app.ui.widgets.transcript import Transcript


class ColumnPane(QFrame):
    """Signals: focused(), variant_chosen(key), repeat_stepped(-1 or 1), removed(), about_pressed(),
    graded(score or None), link_pressed(address)."""

    focused = Signal()
    variant_chosen = Signal(str)
    repeat_stepped = Signal(int)
    removed = Signal()
    about_pressed = Signal()
    graded = Signal(object)
    link_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface")
        self.setMinimumWidth(210)
        self._shown: ColumnShown | None = None
        self._variants: Sequence[str] = ()
        self._here = QFrame()
        self._here.setFixedHeight(3)
        self._variant = button("", "ghost", "chevron-down", tr("Choose what stands in this column"), dense=True)
        self._variant.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow after the name
        self._variant.clicked.connect(self._offer_variants)
        self._before = icon_button("chevron-left", tr("Previous repeat in this column"), dense=True)
        self._after = icon_button("chevron-right", tr("Next repeat in this column"), dense=True)
        self._before.clicked.connect(lambda: self.repeat_stepped.emit(-1))
        self._after.clicked.connect(lambda: self.repeat_stepped.emit(1))
        self._repeat = label("", "caption", "muted")
        self._about = icon_button("info", tr("About this answer: all figures, grades and the raw response"), dense=True)
        self._about.clicked.connect(self.about_pressed)
        self._remove = icon_button("cross", tr("Take this column away"), dense=True)
        self._remove.clicked.connect(self.removed)
        self._figures = label("", "caption", "muted", wrap=True)
        self.grades = GradeButtons()
        self.grades.graded.connect(self.graded)
        self._said = [ElidedLabel() for _ in range(3)]
        self._found = label("", "caption", "muted", wrap=True)
        self.transcript = Transcript()
        self.transcript.offers_jump = False
        self.transcript.setAccessibleName(tr("Answer"))
        self.transcript.link_activated.connect(self.link_pressed)
        self._pouring = Pouring(self.transcript)
        self.marks = DifferenceMarks(self.transcript)
        self.transcript.column.marks = self.marks
        self._lay_out()
        for part in (self, self.transcript, self.transcript.viewport(), *self.findChildren(QWidget)):
            part.installEventFilter(self)

    def _lay_out(self) -> None:
        first = row(spacing=Space.XXS)
        first.addWidget(self._variant)
        first.addStretch()
        for part in (self._before, self._repeat, self._after):
            first.addWidget(part)
        grades = row(spacing=Space.XXS)
        grades.addWidget(self.grades)
        grades.addStretch()
        grades.addWidget(self._about)
        grades.addWidget(self._remove)
        self._head = QWidget()
        head = column(self._head, spacing=Space.XXS)
        head.setContentsMargins(Space.S, Space.XXS, Space.XS, Space.XS)
        head.addLayout(first)
        self._figures.setContentsMargins(Space.XS, 0, 0, 0)
        head.addWidget(self._figures)
        grades.setContentsMargins(Space.XS, 0, 0, 0)
        head.addLayout(grades)
        for line in self._said:
            line.setProperty("scale", "caption")
            line.setContentsMargins(Space.XS, 0, 0, 0)
            line.hide()
            head.addWidget(line)
        head.addStretch()
        self._found.setContentsMargins(Space.XS, 0, 0, 0)
        head.insertWidget(head.count() - 1, self._found)
        whole = column(self, spacing=0)
        whole.addWidget(self._here)
        whole.addWidget(self._head)
        whole.addWidget(Line())
        whole.addWidget(self.transcript, 1)

    # -- showing -------------------------------------------------------------------------------------------------

    def use(self, scale: Scale, variants: Sequence[str]) -> None:
        """What the comparison has, and how it is graded."""
        self.grades.use(scale)
        self._variants = tuple(variants)

    def show_column(self, shown: ColumnShown, *, focused: bool, can_remove: bool) -> None:
        """An answer; the same one keeps the reader's place."""
        self._pouring.show(shown.entry)
        self._shown = shown
        self.setAccessibleName(shown.title)
        self.transcript.setAccessibleName(tr("Answer: {title}", title=shown.title))
        self._show_variant()
        self._variant.setAccessibleName(tr("Column {title}: choose another effort", title=shown.title))
        several = shown.repeats > 1
        for part in (self._before, self._repeat, self._after):
            part.setVisible(several)
        number = shown.slot.repeat + 1
        self._repeat.setText(tr("{number} of {count}", number=number, count=shown.repeats))
        self._repeat.setAccessibleName(tr("Repeat {number} of {count}", number=number, count=shown.repeats))
        self._figures.setText(shown.figures)
        self.grades.show_grade(shown.score, shown.why_not)
        self._show_said(shown)
        self._remove.setVisible(can_remove)
        self.show_focus(focused)

    def _show_variant(self) -> None:
        """The variant's name, as much of it as fits beside its repeat."""
        if self._shown is None:
            return
        name = self._shown.slot.variant
        room = max(60, self.width() - (130 if self._shown.repeats > 1 else 20) - 60)
        shown = self._variant.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        self._variant.setText(shown)
        self._variant.setToolTip(tr("Choose what stands in this column") if shown == name else name)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_variant()

    def _show_said(self, shown: ColumnShown) -> None:
        for number, line in enumerate(self._said):
            line.setVisible(number < len(shown.marks))
            if number < len(shown.marks):
                said = shown.marks[number]
                passed = said.score is not None and said.score >= 0.5
                tone = "muted" if not said.counts else "success" if passed else "danger"
                mark(line, tone=tone)
                line.set_full_text(mark_words(said))

    def show_focus(self, focused: bool) -> None:
        """Whether the keys grade this answer."""
        mark(self._here, here=focused)
        self.setAccessibleDescription(tr("The keys grade this answer") if focused else "")

    def show_found(self, words: str) -> None:
        """How it compares with the first answer."""
        self._found.setText(words)
        self._found.setVisible(bool(words))

    def head_height(self) -> int:
        """Px that what stands above the answer needs at this width."""
        layout = self._head.layout()
        return layout.totalHeightForWidth(self.width()) if layout is not None else 0

    def set_head_height(self, height: int) -> None:
        """As high as its neighbours'."""
        self._head.setFixedHeight(height)

    # -- asking --------------------------------------------------------------------------------------------------

    def _offer_variants(self) -> None:
        menu = Menu(self, tr("Columns"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for variant in self._variants:
            action = menu.add(variant, lambda variant=variant: self.variant_chosen.emit(variant))  # type: ignore[misc]
            action.setCheckable(True)
            action.setChecked(self._shown is not None and variant == self._shown.slot.variant)
        menu.open_below(self._variant)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress):
            self.focused.emit()
        return False
