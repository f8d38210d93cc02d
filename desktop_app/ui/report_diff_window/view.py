"""The window's widgets: what is compared, the steps from difference to difference, the text, the sources."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desktop_app.language import tr
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.report_diff_window.canvas import DiffCanvas
from desktop_app.ui.report_diff_window.shown import Item
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, icon_button, set_enabled
from desktop_app.ui.widgets.cards import Line, column, ground, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.companion_window import CompanionWindow
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.side_list import SideList, SideRow
from desktop_app.ui.widgets.split_view import SplitView

_SMALLEST, _FIRST_SIZE = (760, 460), (1080, 700)
BESIDE, UNIFIED = "beside", "unified"


class ReportDiffView(CompanionWindow):
    """Not modal; Escape closes it.

    Signals: form_chosen(beside or unified), all_toggled(whether what is the same is shown too), step_pressed(-1 or 1),
    fold_pressed(first row), copy_pressed(), difference_copied(), source_opened(address).
    """

    over_its_parent = True
    form_chosen = Signal(str)
    all_toggled = Signal(bool)
    step_pressed = Signal(int)
    fold_pressed = Signal(int)
    copy_pressed = Signal()
    difference_copied = Signal()
    source_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Compare reports"), _SMALLEST, _FIRST_SIZE, parent)
        ground(self, "surface")
        self._before, self._after = ElidedLabel(), ElidedLabel()
        self._summary = label("", "body", "muted", wrap=True)
        self._summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._where = label("", "body", "muted")
        self.canvas = DiffCanvas()
        self.canvas.fold_pressed.connect(self.fold_pressed)
        self.canvas.step_wanted.connect(self.step_pressed)
        self.canvas.copy_wanted.connect(self.difference_copied)
        self.sources = SideList(tr("Sources of both reports"))
        self.sources.chosen.connect(self._source_chosen)
        self.sources.opened.connect(self.source_opened)
        self._wait = label(tr("Comparing…"), "body", "muted")
        self._wait.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        for name, step in (("next-difference", 1), ("previous-difference", -1)):
            offer(self, name, partial(self.step_pressed.emit, step), hears=Qt.ShortcutContext.WindowShortcut)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self._wait)
        self._pages.addWidget(self.canvas)
        side = ground(QWidget(), "bg")
        side.setMinimumWidth(200)
        inside = column(side, margin=Space.XS, spacing=Space.XXS)
        heading = label(tr("Sources"), "strong")
        heading.setContentsMargins(Space.XS, Space.XS, 0, 0)
        inside.addWidget(heading)
        inside.addWidget(self.sources, 1)
        self._open = button(tr("Open page…"), icon_name="external", dense=True)
        self._open.clicked.connect(lambda: self.source_opened.emit(self.sources.chosen_key()))
        set_enabled(self._open, False, tr("Choose a source first"))
        inside.addWidget(self._open)
        split = SplitView([self._pages, side], [_FIRST_SIZE[0] - 290, 290])
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        above = column(spacing=Space.XS)
        above.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        for mark, name in (("−", self._before), ("+", self._after)):
            line = row(spacing=Space.XS)
            line.addWidget(label(mark, "strong", "danger" if mark == "−" else "success"))
            line.addWidget(name, 1)
            above.addLayout(line)
        above.addWidget(self._summary)
        above.addLayout(self._tools())
        whole = column(self, spacing=0)
        whole.addLayout(above)
        whole.addWidget(Line())
        whole.addWidget(split, 1)

    def _tools(self) -> QHBoxLayout:
        self._forms = ChipRow(tr("Form"))
        self._forms.set_chips([Chip(BESIDE, tr("Side by side")), Chip(UNIFIED, tr("One column"))], [BESIDE])
        self._forms.chosen.connect(self.form_chosen)
        self._all = button(tr("Show all"), dense=True)
        self._all.setCheckable(True)
        self._all.setToolTip(tr("Show what is the same, too"))
        self._all.toggled.connect(self.all_toggled)
        self._previous = icon_button("arrow-up", tr("Previous difference"), command="previous-difference", dense=True)
        self._previous.clicked.connect(lambda: self.step_pressed.emit(-1))
        self._next = icon_button("arrow-down", tr("Next difference"), command="next-difference", dense=True)
        self._next.clicked.connect(lambda: self.step_pressed.emit(1))
        copy = button(tr("Copy as text"), icon_name="copy", dense=True)
        copy.clicked.connect(self.copy_pressed)
        tools = row(spacing=Space.XS)
        tools.addWidget(self._forms)
        tools.addWidget(self._all)
        tools.addStretch()
        for part in (self._where, self._previous, self._next, copy):
            tools.addWidget(part)
        return tools

    def show_waiting(self, titles: tuple[str, str]) -> None:
        """While it is worked out."""
        self._pages.setCurrentWidget(self._wait)
        self._show_titles(titles)
        self._summary.setText("")
        self._where.setText("")
        self.sources.show_rows(())

    def show_found(self, titles: tuple[str, str], summary: str, sources: Sequence[SideRow]) -> None:
        """What was found, in sentences and as sources."""
        self._show_titles(titles)
        self._summary.setText(summary)
        self._summary.setAccessibleName(summary)
        self.canvas.setAccessibleDescription(summary)
        self.sources.show_rows(sources)
        set_enabled(self._open, False, tr("Choose a source first"))
        self._pages.setCurrentWidget(self.canvas)
        self.canvas.setFocus()

    def _show_titles(self, titles: tuple[str, str]) -> None:
        for part, title in zip((self._before, self._after), titles, strict=True):
            part.set_full_text(title)

    def show_items(self, items: Sequence[Item], form: str) -> None:
        """The text, in one form or the other."""
        self._forms.choose(form)
        self.canvas.show_items(items, beside=form == BESIDE)

    def show_place(self, place: int, count: int, words: str, spoken: str) -> None:
        """Which difference is looked at; `spoken` is read by a screen reader."""
        self._where.setText(words.partition(":")[0])
        self._where.setToolTip(words)
        self._where.setAccessibleName(f"{words}. {spoken}" if spoken else words)
        self.canvas.setAccessibleDescription(f"{words}. {spoken}" if spoken else words)
        set_enabled(self._previous, place > 0, tr("This is the first difference"))
        set_enabled(self._next, place < count - 1, tr("This is the last difference"))
        if place >= 0:
            self.canvas.go(place)

    def _source_chosen(self, key: str) -> None:
        set_enabled(self._open, bool(key), tr("Choose a source first"))
