"""The window in which two comparisons of the same tasks stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_pairs import Compared, VariantPair
from desktop_app.domain.jobs import Job
from desktop_app.language import later, tr
from desktop_app.services.comparison_matches import Match
from desktop_app.ui.comparison_tab.keeping import pair_words
from desktop_app.ui.comparison_tab.keeping.pair_words import ChangedTask
from desktop_app.ui.comparison_tab.results.entries import trial_entry
from desktop_app.ui.plumbing.dialogs import save_file
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Line, column, ground, row
from desktop_app.ui.widgets.companion_window import CompanionWindow
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.side_list import SideList, SideRow
from desktop_app.ui.widgets.split_view import SplitView
from desktop_app.ui.widgets.transcript import Transcript

_ROW, _BAR = 30, 14
"""Px of a row, and of the scroll bar below where the columns need one."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
NOTHING = later(
    "No other comparison asks any of these questions. Duplicate this one, choose another model, and run it: then both "
    "can be set side by side."
)


class PairWindow(CompanionWindow):
    """Signals: other_chosen(id), row_chosen(variant), task_chosen(id), export_pressed(), link_pressed(address)."""

    other_chosen = Signal(str)
    row_chosen = Signal(str)
    task_chosen = Signal(str)
    export_pressed = Signal()
    link_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Compare with another"), (880, 540), (1100, 740), parent)
        ground(self, "surface")
        self._first = ElidedLabel()
        self._first.setProperty("scale", "strong")
        self._others = QComboBox()
        self._others.setAccessibleName(tr("Compare with"))
        self._others.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._others.activated.connect(lambda place: self.other_chosen.emit(self._others.itemData(place)))
        self._summary = label("", "body", wrap=True)
        self._summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._saved = label("", "caption", "muted")
        self._export = button(tr("Export CSV…"), "quiet", "export", tr("One row per variant"), dense=True)
        self._export.clicked.connect(self.export_pressed)
        self._table = self._make_table()
        self._changes = SideList(tr("Tasks that changed"))
        self._changes.chosen.connect(self.task_chosen)
        self._question = ElidedLabel()
        self._question.setProperty("tone", "muted")
        self._answers = [
            self._make_transcript(tr("Answer of the first")),
            self._make_transcript(tr("Answer of the second")),
        ]
        self._names = [ElidedLabel(), ElidedLabel()]
        self._lay_out()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 0)
        table.setAccessibleName(tr("Differences by variant"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.horizontalHeader().setSectionsClickable(False)
        table.currentCellChanged.connect(self._row_changed)
        return table

    def _make_transcript(self, name: str) -> Transcript:
        shown = Transcript()
        shown.setAccessibleName(name)
        shown.link_activated.connect(self.link_pressed)
        return shown

    def _lay_out(self) -> None:
        choosing = row()
        choosing.addWidget(label(tr("compared with"), "body", "muted"))
        choosing.addWidget(self._others, 1)
        choosing.addWidget(self._export)
        head = column(spacing=Space.XS)
        head.setContentsMargins(Space.M, Space.M, Space.M, Space.S)
        for part in (self._first, choosing, self._summary, self._saved):
            head.addWidget(part) if isinstance(part, QWidget) else head.addLayout(part)
        self._saved.hide()
        reading = QWidget()
        both = row(reading, spacing=Space.S)
        for name, answer in zip(self._names, self._answers, strict=True):
            name.setProperty("scale", "caption")
            side = column(spacing=Space.XXS)
            side.addWidget(name)
            side.addWidget(answer, 1)
            both.addLayout(side, 1)
        right = QWidget()
        inside = column(right, margin=Space.S, spacing=Space.XXS)
        inside.addWidget(self._question)
        inside.addWidget(reading, 1)
        changed = QWidget()
        column(changed, margin=Space.S).addWidget(self._changes)
        changed.setMinimumWidth(180)
        right.setMinimumWidth(560)
        self._below = SplitView([changed, right], [260, 800])
        whole = column(self, spacing=0)
        whole.addLayout(head)
        whole.addWidget(self._table)
        whole.addWidget(Line())
        whole.addWidget(self._below, 1)

    # -- what the presenter asks -------------------------------------------------------------------------------

    def show_choices(self, first: Comparison, matches: Sequence[Match], chosen: str) -> None:
        """The one it began with, and those it can be set against."""
        self._first.set_full_text(pair_words.side_words(first))
        self._others.clear()
        for match in matches:
            self._others.addItem(pair_words.choice_words(match), match.comparison.id)
        self._others.setCurrentIndex(max(0, self._others.findData(chosen)))
        self._saved.hide()
        for part in (self._others, self._export, self._table, self._below):
            part.setVisible(bool(matches))
        if not matches:
            self._summary.setText(tr(NOTHING))

    def show_compared(self, compared: Compared, row: str) -> None:
        """The table, with a row chosen."""
        self._summary.setText(pair_words.summary(compared))
        for name, side in zip(self._names, (compared.first, compared.second), strict=True):
            name.set_full_text(pair_words.side_words(side))
        rows = pair_words.rows(compared)
        table = self._table
        table.blockSignals(True)
        heads = pair_words.headers(simulated=compared.simulated)
        table.setColumnCount(len(heads))
        table.setRowCount(len(rows))
        for place, text in enumerate(heads):
            table.setHorizontalHeaderItem(place, _item(text, place))
        for number, shown in enumerate(rows):
            for place, text in enumerate(shown.cells):
                item = _item(text, place)
                item.setToolTip(shown.note)
                item.setData(Qt.ItemDataRole.UserRole, shown.key)
                table.setItem(number, place, item)
            if shown.key == row:
                table.setCurrentCell(number, 0)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        table.setFixedHeight(table.horizontalHeader().sizeHint().height() + _ROW * min(6, max(1, len(rows))) + _BAR)
        table.blockSignals(False)
        table.setAccessibleDescription(" ".join(shown.note for shown in rows))
        self._clear_answers()

    def show_changes(self, row: VariantPair, changes: Sequence[ChangedTask]) -> None:
        """The tasks that went up or down with one variant."""
        rows: list[SideRow] = []
        for better, words, heading in (
            (False, tr("Worse"), later("Worse at {variant} ({count})")),
            (True, tr("Better"), later("Better at {variant} ({count})")),
        ):
            found = [each for each in changes if each.better is better]
            rows += [SideRow("", tr(heading, variant=row.first, count=len(found)))] * bool(found)
            rows += [SideRow(each.task, each.title, spoken=f"{words}: {each.title}") for each in found]
        if not rows:
            rows = [SideRow("", tr("No task changed at {variant}", variant=row.first))]
        self._changes.show_rows(rows)
        self._clear_answers()

    def _clear_answers(self) -> None:
        self._question.set_full_text(tr("Choose a task to read both answers."))
        for answer in self._answers:
            answer.set_entries([])

    def show_answers(self, question: str, first: Sequence[Job], second: Sequence[Job]) -> None:
        """Every repeat's answer of both."""
        self._question.set_full_text(" ".join(question.split()))
        for answer, jobs in zip(self._answers, (first, second), strict=True):
            answer.set_entries([trial_entry(job) for job in jobs])
            if jobs:
                answer.scroll_to(jobs[0].id)

    async def where_to_save(self, name: str) -> Path | None:
        """Ask; None for nowhere."""
        return await save_file(self, tr("Export two comparisons"), Path(name), (tr("CSV (*.csv)"),))

    def tell_saved(self, path: Path) -> None:
        """What it is called and where."""
        self._saved.setText(tr("Saved as {name} in {folder}.", name=path.name, folder=path.parent))
        self._saved.show()

    def _row_changed(self, number: int, _column: int, before: int, _before_column: int) -> None:
        item = self._table.item(number, 0)
        if item is not None and number != before:
            self.row_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _item(text: str, place: int) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setTextAlignment(_LEFT if place == 0 else _RIGHT)
    return item
