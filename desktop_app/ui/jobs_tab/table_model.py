"""The table of jobs as Qt reads it: rows are changed by id, so that selection and scrolling stay where they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from time import perf_counter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from typing_extensions import override

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job
from desktop_app.domain.search_words import FoundPlace
from desktop_app.language import tr
from desktop_app.ui.icons import follow_theme
from desktop_app.ui.jobs_tab.columns import SPECS, Column, cost_words, reason_words
from desktop_app.ui.jobs_tab.job_filter import Filter
from desktop_app.ui.jobs_tab.job_index import JobIndex, Step
from desktop_app.ui.theme import current_theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

MOST_STEPS = 40
"""More rows that come and go at once are told as one new table."""
MOST_CHANGES = 150
"""More rows that change at once likewise."""
FEW = 500
"""So many rows are arranged at once: that takes no longer than a slice."""
SLICE_SECONDS = 0.004
"""So long another arrangement is worked out before the window may do something else; a frame has 16 ms."""
_NOWHERE = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_COLUMNS = tuple(Column)
_TEXTS = tuple(SPECS[column].text for column in _COLUMNS)
_ALIGNMENTS = tuple(_RIGHT if SPECS[column].number else _LEFT for column in _COLUMNS)


def tabular(font: QFont) -> QFont:
    """The same font with digits of one width, so that columns of numbers can be compared."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


class JobsTableModel(QAbstractTableModel):
    """Shows what `index` holds. Signals: counted(), when the number of jobs in any state may be another.

    `renewed` brackets changes that Qt cannot follow row by row: `about_to_renew(resorted)` before, `renewed()` after.
    Such a change is worked out in slices, so that a small one is over when it was asked for and a large one a few
    moments later; until then the table stays as it was, and what else changes waits for it.
    """

    counted = Signal()
    about_to_renew = Signal(bool)
    renewed = Signal()

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.index_of_jobs = JobIndex(clock)
        self.places: dict[JobId, FoundPlace] = {}
        """Where the words that are searched were found, of the rows that have been in view."""
        self._clock = clock
        self._wishes: dict[str, Any] = {}
        """What `JobIndex.arrange` is to reach, while it is worked out."""
        self._steps: Iterator[None] = iter(())
        self._waiting: list[tuple[Sequence[Job], Sequence[JobId]]] = []
        self._breath = QTimer(self, singleShot=True, interval=0)
        self._breath.timeout.connect(self._go_on)
        self._number_font, self._new_font = QFont(), QFont()
        follow_theme(self, self._take_fonts)

    def _take_fonts(self) -> None:
        theme = current_theme()
        self._number_font = tabular(theme.font("table"))
        self._new_font = theme.font("table", bold=True)

    # -- what Qt asks ------------------------------------------------------------------------------------

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.index_of_jobs)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        column = index.column()
        if role == Role.TextAlignmentRole:
            return _ALIGNMENTS[column]
        if role == Role.AccessibleDescriptionRole and column == Column.TITLE:
            place = self.places.get(self.index_of_jobs.id_at(index.row()))
            return f"{place.part}: {place.text}" if place is not None else None
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return _TEXTS[column](self.index_of_jobs.job_at(index.row()), self._clock())
        if role == Role.UserRole:
            return self.index_of_jobs.job_at(index.row())
        if role == Role.FontRole:
            if SPECS[_COLUMNS[column]].number:
                return self._number_font
            if column == Column.TITLE and self.index_of_jobs.job_at(index.row()).is_new:
                return self._new_font
        if role == Role.ToolTipRole:
            job = self.index_of_jobs.job_at(index.row())
            return _tool_tip(job, _COLUMNS[column], self._clock(), self.places.get(job.id))
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical or section >= len(_COLUMNS):
            return None
        spec = SPECS[_COLUMNS[section]]
        if role == Role.DisplayRole:
            return tr(spec.header)
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return spec.name
        return _ALIGNMENTS[section] if role == Role.TextAlignmentRole else None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; the selected rows stay selected."""
        if not 0 <= column < len(_COLUMNS):
            return
        wanted, descending = _COLUMNS[column], order is Qt.SortOrder.DescendingOrder
        now = (self._wishes.get("column", self.index_of_jobs.column),
               self._wishes.get("descending", self.index_of_jobs.descending))  # fmt: skip
        if (wanted, descending) != now:  # a view asks twice for each click
            self._wish(column=wanted, descending=descending)

    # -- what the tab tells ------------------------------------------------------------------------------

    def now(self) -> float:
        """Seconds since the epoch, as the texts are told."""
        return self._clock()

    def job_at(self, row: int) -> Job | None:
        """The job in a row."""
        return self.index_of_jobs.job_at(row) if 0 <= row < len(self.index_of_jobs) else None

    def row_of(self, job_id: JobId) -> int | None:
        """Where a job is shown."""
        return self.index_of_jobs.row_of(job_id)

    def load(self, jobs: Iterable[Job]) -> None:
        """Show these jobs instead of those before."""
        self._waiting = []
        self._wish(jobs=list(jobs))

    def set_filter(self, wanted: Filter) -> None:
        """Show only what fits."""
        if wanted != self._wishes.get("wanted", self.index_of_jobs.filter):
            self._wish(wanted=wanted)

    @property
    def busy(self) -> bool:
        """Whether another arrangement is still worked out."""
        return bool(self._wishes)

    def take(self, changed: Sequence[Job], removed: Sequence[JobId] = ()) -> None:
        """These jobs are new or have changed, those are gone."""
        if self._wishes:
            self._waiting.append((changed, removed))
            return
        known = self.index_of_jobs.jobs
        come_or_gone = sum(1 for job in changed if job.id not in known) + len(removed)
        if come_or_gone > MOST_STEPS or len(changed) > MOST_CHANGES:
            jobs = dict(known)
            for job_id in removed:
                jobs.pop(job_id, None)
            jobs.update((job.id, job) for job in changed)
            self._wish(jobs=jobs)
            return
        for job_id in removed:
            self._remove(job_id)
        for job in changed:
            self._tell(self.index_of_jobs.plan(job))
        self.counted.emit()

    # -- another arrangement -----------------------------------------------------------------------------

    def _wish(self, **wishes: Any) -> None:
        """Begin anew with what was wished before and is not reached yet."""
        self._wishes |= wishes
        self._steps = self.index_of_jobs.arrange(**self._wishes)
        self._go_on()

    def _go_on(self) -> None:
        if max(len(self.index_of_jobs.jobs), len(self._wishes.get("jobs", ()))) <= FEW:
            for _ in self._steps:
                pass
            if self._wishes:
                self._show_anew()
            return
        began = perf_counter()
        for _ in self._steps:
            if perf_counter() - began > SLICE_SECONDS:
                self._breath.start()
                return
        if self._wishes:
            if perf_counter() - began > SLICE_SECONDS / 3:  # showing it anew is a slice of its own
                self._breath.start()
            else:
                self._show_anew()

    def _show_anew(self) -> None:
        self._breath.stop()
        self.about_to_renew.emit("column" in self._wishes)
        self.beginResetModel()
        self.index_of_jobs.adopt()
        self._wishes = {}
        self.endResetModel()
        self.renewed.emit()
        self.counted.emit()
        waiting, self._waiting = self._waiting, []
        changed: dict[JobId, Job] = {}
        removed: dict[JobId, None] = {}
        for jobs, gone in waiting:
            for job_id in gone:
                changed.pop(job_id, None)
                removed[job_id] = None
            changed.update((job.id, job) for job in jobs)
        if waiting:
            self.take(list(changed.values()), [job_id for job_id in removed if job_id not in changed])

    def _remove(self, job_id: JobId) -> None:
        row = self.index_of_jobs.row_of(job_id)
        if row is None:
            self.index_of_jobs.remove(job_id)
            return
        self.beginRemoveRows(_NOWHERE, row, row)
        self.index_of_jobs.remove(job_id)
        self.endRemoveRows()

    def _tell(self, step: Step) -> None:
        if step.kind == "insert":
            self.beginInsertRows(_NOWHERE, step.row, step.row)
            self.index_of_jobs.carry_out(step)
            self.endInsertRows()
        elif step.kind == "remove":
            self.beginRemoveRows(_NOWHERE, step.row, step.row)
            self.index_of_jobs.carry_out(step)
            self.endRemoveRows()
        elif step.kind == "move":
            # Qt counts the target before the row is taken out
            target = step.to + (step.to > step.row)
            self.beginMoveRows(_NOWHERE, step.row, step.row, _NOWHERE, target)
            self.index_of_jobs.carry_out(step)
            self.endMoveRows()
            self._changed(step.to)
        else:
            self.index_of_jobs.carry_out(step)
            if step.kind == "change":
                self._changed(step.row)

    def _changed(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(_COLUMNS) - 1))

    def time_passed(self, first: int, last: int) -> None:
        """A second later: what runs in these rows is a second older."""
        for row in range(max(0, first), min(last + 1, len(self.index_of_jobs))):
            if not self.index_of_jobs.job_at(row).status.terminal:
                self.dataChanged.emit(self.index(row, Column.ELAPSED), self.index(row, Column.NEXT_CHECK))


def _tool_tip(job: Job, column: Column, now: float, place: FoundPlace | None) -> str | None:
    if column is Column.STATUS and job.problem is not None:
        return f"{job.problem.happened}\n{job.problem.advice}"
    if column is Column.STATUS:
        return reason_words(job, now) or None
    if column is Column.TITLE:
        return job.title if place is None else f"{job.title}\n\n{place.part}: {place.text}"
    if column is Column.COST:
        return (
            tr("{job}, prices of {priced_as_of}", job=cost_words(job), priced_as_of=job.cost.priced_as_of)
            if job.cost.priced_as_of
            else None
        )
    if column in (Column.REASON, Column.RESPONSE_ID, Column.TAGS, Column.MODEL):
        return SPECS[column].text(job, now) or None
    return None
