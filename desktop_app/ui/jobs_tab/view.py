"""The Jobs tab's widget: states at the left, the table, and the chosen job below or beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.commands.keys import current_keys, tell_key
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.focus import take_focus
from desktop_app.ui.jobs_tab.actions import COMMANDS, Offer
from desktop_app.ui.jobs_tab.detail import DetailPane
from desktop_app.ui.jobs_tab.job_filter import ALL, Filter
from desktop_app.ui.jobs_tab.rail import Rail
from desktop_app.ui.jobs_tab.selection_bar import SelectionBar
from desktop_app.ui.jobs_tab.table_model import JobsTableModel
from desktop_app.ui.jobs_tab.table_view import JobsTable
from desktop_app.ui.notices import NoticeStack
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import Line, column, ground, row
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.folding import Folding
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.menu import Menu
from desktop_app.ui.widgets.search_field import SearchField
from desktop_app.ui.widgets.split_view import SplitView


class JobsView(QWidget):
    """Signals: new_pressed(), pause_pressed(), export_pressed(which jobs), state_chosen(key), origin_chosen(key),
    tag_chosen(tag or None), all_wanted(), searched(text), notice_action(notice key, action key),
    sizes_changed(name, px), import_pressed(), file_dropped(path)."""

    new_pressed = Signal()
    pause_pressed = Signal()
    export_pressed = Signal(str)
    state_chosen = Signal(str)
    origin_chosen = Signal(str)
    tag_chosen = Signal(object)
    all_wanted = Signal()
    searched = Signal(str)
    menu_chosen = Signal(str)
    notice_action = Signal(str, str)
    sizes_changed = Signal(str, list)
    import_pressed = Signal()
    file_dropped = Signal(object)

    def __init__(self, table_model: JobsTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = JobsTable(table_model)
        self.detail = DetailPane()
        self._across_sizes = {"jobs.rows": [300, 340], "jobs.halves": [520, 520]}
        self.notices = NoticeStack()
        self.notices.action_pressed.connect(self.notice_action)
        self.selection = SelectionBar()
        self.rail = Rail()
        self.rail.state_chosen.connect(self.state_chosen)
        self.rail.origin_chosen.connect(self.origin_chosen)
        self.rail.tag_chosen.connect(self.tag_chosen)
        self._search = SearchField(tr("Search prompts and answers"))
        tell_key(self._search, tr("Searches titles, tags, prompts and answers; any part of a word"), "find")
        self._search_note = label("", "caption", "muted")
        self._search_note.setContentsMargins(Space.M, 0, Space.M, Space.XS)
        self._search_note.hide()
        self._search.searched.connect(self.searched)
        self._pause = button(tr("Pause queue"), "quiet", "pause", dense=True)
        self._pause.clicked.connect(self.pause_pressed)
        self._empty = EmptyState(
            "jobs",
            tr("Questions that take an hour"),
            tr(
                "A job runs in the background at the server. Close Ponder, close the laptop: the report is here when "
                "you come back, and nothing is sent or paid for twice."
            ),
            tr("New job"),
            also=tr("From a file…"),
        )
        self._empty.start_pressed.connect(self.new_pressed)
        self._empty.also_pressed.connect(self.import_pressed)
        self._import = button(
            tr("Import…"), "quiet", "import", tr("Many jobs from one file; it can also be dropped"), dense=True
        )
        self._import.clicked.connect(self.import_pressed)
        self.offer_imports(False)
        self._nothing = self._nothing_fits()
        self._lay_out()
        for part in (self.table, self.rail):  # the raw page finds in itself
            offer(part, "find", self._find)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.detail)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.detail.closed)

    def _lay_out(self) -> None:
        head = row(spacing=Space.XS)
        head.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        head.addWidget(self._search, 1)
        export = icon_button("table", tr("Save the table as CSV or Excel"), dense=True)
        export.clicked.connect(lambda: self._export_menu(export))
        columns = icon_button("columns", tr("Choose columns"), dense=True)
        columns.clicked.connect(lambda: self.table.columns_menu(columns.mapToGlobal(QPoint(0, columns.height()))))
        new = button(tr("New job"), "primary", "plus", dense=True)
        new.clicked.connect(self.new_pressed)
        for control in (export, columns, self._pause, self._import, new):
            head.addWidget(control)
        self._table_or_nothing = QStackedWidget()
        self._table_or_nothing.addWidget(self.table)
        self._table_or_nothing.addWidget(self._nothing)
        rows = QWidget()
        below = column(rows, spacing=0)
        below.addWidget(self._table_or_nothing, 1)
        below.addWidget(self.selection)
        self._across = SplitView([rows, self.detail], [300, 340], Qt.Orientation.Vertical)
        self._across.sizes_changed.connect(self._across_moved)
        self.detail.hide()
        work = QWidget()
        ground(work, "surface")
        inside = column(work, spacing=0)
        inside.addLayout(head)
        inside.addWidget(self._search_note)
        inside.addWidget(Line())
        inside.addWidget(self._across, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(work)
        right = QWidget()
        main = column(right, spacing=0)
        above = column()
        above.setContentsMargins(Space.S, 0, Space.S, 0)
        above.addWidget(self.notices)
        main.addLayout(above)
        main.addWidget(self._pages, 1)
        self._split = SplitView([self.rail, right], [176, 900])
        self._split.sizes_changed.connect(lambda sizes: self.sizes_changed.emit("jobs.rail", sizes))
        self._folding = Folding(self._split, self.rail, tr("Filters"))
        head.insertWidget(0, self._folding.button)
        column(self).addWidget(self._split)

    def restore_sizes(self, name: str, sizes: Sequence[int]) -> None:
        """As they were remembered: the rail's, or those of table and job, below (rows) or beside it (halves)."""
        if name == "jobs.rail":
            self._split.restore(sizes)
            return
        self._across_sizes[name] = list(sizes)
        if name == self._across_name():
            self._across.restore(sizes)

    def _across_name(self) -> str:
        return "jobs.halves" if self._across.orientation() is Qt.Orientation.Horizontal else "jobs.rows"

    def _across_moved(self, sizes: list[int]) -> None:
        self._across_sizes[self._across_name()] = sizes
        self.sizes_changed.emit(self._across_name(), sizes)

    def show_beside(self, beside: bool) -> None:
        """The open job beside the table, or below it."""
        self._across.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        self._across.restore(self._across_sizes[self._across_name()])
        self.detail.show_beside(beside)

    # -- files -----------------------------------------------------------------------------------------------

    def offer_imports(self, offered: bool) -> None:
        """Whether jobs can be made from a file."""
        self._import.setVisible(offered)
        self._empty.also.setVisible(offered)
        self.setAcceptDrops(offered)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.file_dropped.emit(files[0])

    # -- rail ----------------------------------------------------------------------------------------------

    def _find(self) -> None:
        take_focus(self._search)
        self._search.selectAll()

    def _nothing_fits(self) -> QWidget:
        page = QWidget()
        words = label(tr("No job fits what is chosen at the left and searched above."), "body", "muted", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        show_all = button(tr("Show all jobs"), "quiet", dense=True)
        show_all.clicked.connect(self.all_wanted)
        inside = column(page, spacing=Space.S)
        inside.addStretch()
        inside.addWidget(words)
        inside.addWidget(show_all, alignment=Qt.AlignmentFlag.AlignCenter)
        inside.addStretch()
        return page

    def show_search(self, words: str) -> None:
        """Words that a person did not type themselves just now; nothing is searched for them."""
        self._search.show_text(words)

    def show_search_note(self, note: str) -> None:
        """Below the search field."""
        self._search_note.setText(note)
        self._search_note.setVisible(bool(note))

    def show_counts(self, counts: dict[str, int], origins: Sequence[str], tags: dict[str, int], wanted: Filter) -> None:
        """States with how many there are, the tabs that asked for them where there are several, and tags."""
        self.rail.show_counts(counts, origins, tags, wanted)
        anything = counts.get(ALL, 0) > 0 or len(origins) > 0
        self._pages.setCurrentIndex(1 if anything else 0)
        any_row = self.table.table_model.rowCount() > 0
        self._table_or_nothing.setCurrentIndex(0 if any_row else 1)

    def show_paused(self, paused: bool) -> None:
        """The same button pauses and resumes."""
        self._pause.setText(tr("Resume queue") if paused else tr("Pause queue"))
        mark(self._pause, kind="primary" if paused else "quiet")

    # -- the job -------------------------------------------------------------------------------------------

    def show_detail_pane(self, shown: bool) -> None:
        """With or without a job below the table."""
        self.detail.setVisible(shown)

    def show_menu(self, groups: Sequence[Sequence[Offer]], place: QPoint) -> None:
        """What can be done with what is selected."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, group in enumerate(groups):
            if number:
                menu.addSeparator()
            for entry in group:
                self._add_offer(menu, entry)
        menu.popup(place)

    def _add_offer(self, menu: Menu, offered: Offer) -> None:
        """Into a menu within the menu where it says so; the keys are those that the table knows."""
        if offered.under:
            inner = next((each for each in menu.findChildren(Menu) if each.title() == offered.under), None)
            if inner is None:
                inner = Menu(menu, offered.under)
                menu.addMenu(inner)
            menu = inner
        entry = menu.add(offered.label, partial(self.menu_chosen.emit, offered.do.value), icon_name=offered.icon)
        if offered.do in COMMANDS:
            entry.setShortcuts(current_keys().sequences(COMMANDS[offered.do]))
            entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # shown here, heard by the table
        if offered.hint:
            entry.setToolTip(offered.hint)

    def _export_menu(self, anchor: QWidget) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        index, chosen = self.table.table_model.index_of_jobs, len(self.table.chosen_ids())
        for which, words, count in (
            ("shown", tr("The jobs shown"), len(index)),
            ("selected", tr("The selected jobs"), chosen),
            ("all", tr("All jobs"), len(index.jobs)),
        ):
            text = f"{words} ({formats.number(count)})…"
            menu.add(text, partial(self.export_pressed.emit, which), enabled=count > 0, reason=tr("There are none"))
        menu.open_below(anchor)

    def copy(self, text: str) -> None:
        """To the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def focus(self) -> None:
        """Put the keyboard where the work is."""
        if self._pages.currentIndex() == 0:
            take_focus(self._empty.start)
        else:
            take_focus(self.table)
