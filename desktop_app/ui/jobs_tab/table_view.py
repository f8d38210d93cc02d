"""The table itself: columns that can be shown, hidden, moved and sorted by, and a selection that survives changes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop_app.domain.identifiers import JobId
from desktop_app.language import tr
from desktop_app.ui.icons import follow_theme
from desktop_app.ui.jobs_tab.column_menus import columns_menu, header_menu
from desktop_app.ui.jobs_tab.columns import SPECS, Column
from desktop_app.ui.jobs_tab.row_delegate import ROW, ROW_WITH_PLACE, TITLE_WIDTH, RowDelegate, delivered_width
from desktop_app.ui.jobs_tab.table_keys import offer_verbs, verb_of
from desktop_app.ui.jobs_tab.table_model import Index, JobsTableModel
from desktop_app.ui.theme import current_theme

_TICK_MS = 1_000
_LOOK_MS = 60
_NARROW_TITLE = 160
_SPARE = (Column.SUBMITTED, Column.EFFORT)
"""Shown only where there is room for them and for the title."""


class JobsTable(QTableView):
    """Signals: chosen(job ids), opened(job id), menu_asked(place), verb_pressed(verb), layout_changed(),
    rows_in_view(job ids) while words are searched, arrange_wanted()."""

    chosen = Signal(object)  # lists; as `list` Qt would copy ten thousand ids one by one
    rows_in_view = Signal(object)
    opened = Signal(str)
    menu_asked = Signal(QPoint)
    verb_pressed = Signal(str)
    arrange_wanted = Signal()
    layout_changed = Signal()

    def __init__(self, table_model: JobsTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table_model = table_model
        self._kept: tuple[list[str], str] = ([], "")
        self._place = ("", 0)
        self._wanted = ""
        self._restoring = False
        self._as_delivered = True
        self._layout = ""
        self._delivered_widths: dict[Column, int] = {}
        self._delegate = RowDelegate(table_model, self)
        self.setModel(table_model)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(-1))
        self.setAccessibleName(tr("Jobs table"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self._set_up_header()
        follow_theme(self, self._follow_theme)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda place: self.menu_asked.emit(self.viewport().mapToGlobal(place)))
        self.doubleClicked.connect(lambda index: self._open_row(index.row()))
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        table_model.about_to_renew.connect(self._keep_selection)
        table_model.renewed.connect(self._restore_selection)
        self._looked = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._looked.timeout.connect(self._tell_view)
        self.verticalScrollBar().valueChanged.connect(self._view_changed)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._second_passed)
        offer_verbs(self, self.verb_pressed.emit, self.chosen_ids, lambda: table_model.index_of_jobs.jobs)

    # -- columns -------------------------------------------------------------------------------------------

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        # a header asks of every row whether it is selected, for a mark that ours does not paint
        header.setSelectionModel(QItemSelectionModel(self.table_model, self))
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._header_menu)
        for column, spec in SPECS.items():
            self.setColumnHidden(column, not spec.shown)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.SUBMITTED, Qt.SortOrder.DescendingOrder)
        for signal in (header.sectionMoved, header.sectionResized, header.sortIndicatorChanged):
            signal.connect(self._layout_changed)

    def _follow_theme(self) -> None:
        """Rows and columns as large as their text; what the person made wider stays wider."""
        self._restoring = True
        for column in SPECS:
            width, before = delivered_width(column), self._delivered_widths.get(column)
            self.setColumnWidth(column, width if before is None else round(self._width(column) * width / before))
            self._delivered_widths[column] = width
        self._restoring = False
        self._fit_rows()
        self._fit_columns()

    def _layout_changed(self) -> None:
        """The person moved, resized or sorted; a title that only fills what is left is nobody's wish."""
        if not self._restoring and self.isVisible() and (text := self.layout_text()) != self._layout:
            self._layout, self._as_delivered = text, False
            self._fit_columns()
            self.layout_changed.emit()

    def _fit_columns(self) -> None:
        """The title takes what is left. Until the person chooses columns, those to spare make room for it."""
        before, self._restoring = self._restoring, True
        shown = [column for column in SPECS if column is not Column.TITLE and not self.isColumnHidden(column)]
        if self._as_delivered:
            shown = [column for column, spec in SPECS.items() if spec.shown and column is not Column.TITLE]
            room = self.viewport().width() - TITLE_WIDTH
            room -= sum(self._width(column) for column in shown if column not in _SPARE)
            for column in _SPARE:
                room -= self._width(column)
                self.setColumnHidden(column, room < 0)
            shown = [column for column in shown if not self.isColumnHidden(column)]
        left = self.viewport().width() - sum(self.columnWidth(column) for column in shown)
        self.setColumnWidth(Column.TITLE, max(_NARROW_TITLE, left))
        if self._as_delivered:
            self._layout = self.layout_text()
        self._restoring = before

    def columns_menu(self, place: QPoint) -> None:
        """Which columns are shown, what is sorted by, and where they stand."""
        columns_menu(self, place, self._show_column, self.arrange_wanted.emit)

    def _header_menu(self, place: QPoint) -> None:
        header = self.horizontalHeader()
        column = header.logicalIndexAt(place)
        if column >= 0:
            there = header.mapToGlobal(place)
            header_menu(self, Column(column), there, self._show_column, self.arrange_wanted.emit)
        else:
            self.columns_menu(header.mapToGlobal(place))

    def arrangement(self) -> tuple[list[Column], list[Column]]:
        """Every column from the left, and those that are shown."""
        header = self.horizontalHeader()
        order = [Column(header.logicalIndex(place)) for place in range(header.count())]
        return order, [column for column in order if not self.isColumnHidden(column)]

    def arrange(self, order: Sequence[Column], shown: Sequence[Column]) -> None:
        """Columns in this order, and only those shown."""
        before, self._restoring = self._restoring, True
        header = self.horizontalHeader()
        for place, column in enumerate(order):
            header.moveSection(header.visualIndex(column), place)
        for column in order:
            self.setColumnHidden(column, column not in shown and column is not Column.TITLE)
            if self.columnWidth(column) < header.minimumSectionSize() and not self.isColumnHidden(column):
                self.setColumnWidth(column, self._delivered_widths[column])
        self._restoring = before
        self._layout_changed()

    def _show_column(self, column: Column, shown: bool) -> None:
        self.setColumnHidden(column, not shown)
        if shown and self.columnWidth(column) < self.horizontalHeader().minimumSectionSize():
            self.setColumnWidth(column, self._delivered_widths[column])
        self._layout_changed()

    def layout_text(self) -> str:
        """Columns, their order and widths, and the sorting, to be remembered by name."""
        header = self.horizontalHeader()
        order, shown = self.arrangement()
        kept: dict[str, Any] = {
            "order": [column.name for column in order],
            "shown": [column.name for column in shown],
            "widths": {column.name: self._width(column) for column in order if column is not Column.TITLE},
            "sort": Column(header.sortIndicatorSection()).name,
            "descending": header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
        }
        return json.dumps(kept)

    def _width(self, column: Column) -> int:
        """Px, also while it is hidden."""
        return self.columnWidth(column) or self._delivered_widths[column]

    def restore_layout(self, text: str) -> None:
        """As it was remembered; names that are no more are passed over."""
        try:
            kept = json.loads(text)
            order = [Column[name] for name in kept["order"] if name in Column.__members__]
            shown = {Column[name] for name in kept["shown"] if name in Column.__members__}
            widths = {Column[name]: int(width) for name, width in kept["widths"].items() if name in Column.__members__}
            sort, descending = Column[kept["sort"]], bool(kept["descending"])
        except (ValueError, KeyError, TypeError, AttributeError):
            return
        self._restoring, self._as_delivered = True, False
        header = self.horizontalHeader()
        for place, column in enumerate(order):
            header.moveSection(header.visualIndex(column), place)
        for column in SPECS:
            self.setColumnHidden(column, column not in shown and column is not Column.TITLE)
            if column in widths and column is not Column.TITLE and widths[column] > 0:
                self.setColumnWidth(column, widths[column])
        self.sortByColumn(sort, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder)
        self._layout = self.layout_text()
        self._restoring = False
        self._fit_columns()

    # -- selection -----------------------------------------------------------------------------------------

    def chosen_ids(self) -> list[str]:
        """The selected jobs, from the top."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(place) for place in range(selection.count())]
        runs = sorted({(each.top(), each.bottom()) for each in ranges})
        index = self.table_model.index_of_jobs
        return list(dict.fromkeys(job_id for first, last in runs for job_id in index.ids(first, last)))

    def choose(self, job_id: str) -> None:
        """Select one job and bring it into view, as soon as the table is as it is to be."""
        self._wanted = job_id if self.table_model.busy else ""
        row = self.table_model.row_of(JobId(job_id))
        if row is not None and not self._wanted:
            index, selection = self.table_model.index(row, Column.TITLE), self.selectionModel()
            # not selectRow: it would add to the selection while Ctrl is down, as it is after Ctrl+Enter in a form
            selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect | selection.SelectionFlag.Rows)
            self.scrollTo(index)

    def _selection_changed(self) -> None:
        if not self._restoring:
            self.chosen.emit(self.chosen_ids())

    def _keep_selection(self, resorted: bool) -> None:
        current = self.table_model.job_at(self.currentIndex().row())
        self._kept = (self.chosen_ids(), current.id if current is not None else "")
        self._restoring = True
        if resorted:
            self._place = ("", 0)
        else:
            self.keep_place()

    def _restore_selection(self) -> None:
        chosen, current = self._kept
        selection, model = self.selectionModel(), self.table_model
        here = model.row_of(JobId(current)) if current else None
        if here is not None:
            selection.setCurrentIndex(model.index(here, Column.TITLE), selection.SelectionFlag.NoUpdate)
        ranges = QItemSelection()
        for first, last in model.index_of_jobs.rows_of(map(JobId, chosen)):
            ranges.append(QItemSelectionRange(model.index(first, 0), model.index(last, model.columnCount() - 1)))
        selection.select(ranges, selection.SelectionFlag.Select)
        self._restoring = False
        self._fit_rows()
        self.restore_place()
        if self.chosen_ids() != chosen:
            self.chosen.emit(self.chosen_ids())
        if self._wanted:
            self.choose(self._wanted)
        self._view_changed()

    def _fit_rows(self) -> None:
        """Higher while words are searched: where they were found stands below the title."""
        height = current_theme().row(ROW_WITH_PLACE if self.table_model.index_of_jobs.filter.words else ROW)
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)

    def _view_changed(self) -> None:
        """Tell which rows are in view, once they have been for a moment."""
        if self.table_model.index_of_jobs.filter.words:
            self._looked.start()

    def _tell_view(self) -> None:
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first >= 0:
            end = last if last >= 0 else self.table_model.rowCount() - 1
            self.rows_in_view.emit(self.table_model.index_of_jobs.ids(first, end))

    def paint_anew(self) -> None:
        """The same jobs, but what is painted of them is another."""
        self._delegate.forget()
        self.viewport().update()

    def keep_place(self) -> None:
        """Before rows come and go: what is at the top now shall be there afterwards; the very top stays the top."""
        top = self.table_model.job_at(self.rowAt(0)) if self.verticalScrollBar().value() else None
        self._place = (top.id, self.rowViewportPosition(self.rowAt(0))) if top is not None else ("", 0)

    def restore_place(self) -> None:
        """After rows have come and gone."""
        job_id, offset = self._place
        row = self.table_model.row_of(JobId(job_id)) if job_id else None
        if row is not None:
            self.verticalScrollBar().setValue(row * self.rowHeight(row) - offset)

    def _open_row(self, row: int) -> None:
        job = self.table_model.job_at(row)
        if job is not None:
            self.opened.emit(job.id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open_row(self.currentIndex().row())
        elif (verb := verb_of(event)) is not None:
            self.verb_pressed.emit(verb.value)
        elif key == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        elif key == Qt.Key.Key_Menu or QKeySequence(event.keyCombination()) == QKeySequence("Shift+F10"):
            place = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_asked.emit(self.viewport().mapToGlobal(place))
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """The table's keys before the menu bar's: copying copies the report."""
        before_menus = event.type() == QEvent.Type.ShortcutOverride and self.selectionModel().hasSelection()
        if before_menus and isinstance(event, QKeyEvent) and verb_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._delegate.current = current.row() if self.hasFocus() else -1
        self.viewport().update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._delegate.current = self.currentIndex().row()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._delegate.current = -1

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    # -- time ----------------------------------------------------------------------------------------------

    def _second_passed(self) -> None:
        """Only what is in view grows older."""
        self._delegate.step = (self._delegate.step + 1) % 8 if current_theme().moves else 0
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        if first >= 0:
            self.table_model.time_passed(first, last if last >= 0 else self.table_model.rowCount() - 1)
            left = self.columnViewportPosition(Column.STATUS)
            self.viewport().update(left, 0, self.columnWidth(Column.STATUS), self.viewport().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        self._view_changed()
        here = self.visualRect(self.currentIndex())
        if here.isValid() and 0 <= here.top() < event.oldSize().height():
            self.scrollTo(self.currentIndex())  # a job that opens below must not cover its own row

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()
