"""The plain values that pass between the results' widgets and who decides what they show; neither Qt nor services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.jobs import JobStatus
from desktop_app.language import later

Shape = Literal["pass", "fail", "points", "ungraded", "wrong", "missing", "under-way"]
"""`wrong` by itself: refused or incomplete. `missing`: no answer, for no fault of the model."""


@dataclass(frozen=True, slots=True)
class TrialMark:
    """One trial. `level` is the grade on five levels, from 1; `grey` is a grade that does not count yet; `status` is
    drawn for what has not ended."""

    trial_id: str
    shape: Shape
    status: JobStatus
    level: int = 0
    grey: bool = False
    apart: bool = False
    figure: str = ""

    @property
    def gradable(self) -> bool:
        """Whether there is an answer to judge."""
        return self.shape in ("pass", "fail", "points", "ungraded")


Filter = Literal["all", "different", "failed", "ungraded", "missing", "disagree"]
FILTERS: tuple[tuple[Filter, str, str], ...] = (
    ("all", later("All"), later("Every question")),
    ("different", later("Different"), later("Repeats or efforts came to different grades")),
    ("failed", later("Failed"), later("An answer failed, was refused or is incomplete")),
    ("ungraded", later("Ungraded"), later("An answer has no grade that counts")),
    ("missing", later("Missing"), later("No answer came, for no fault of the model")),
    ("disagree", later("Disagree"), later("Two graders say something else about the same answer")),
)
"""Key, chip, and what it shows."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """One place of the matrix: every repeat's mark. `flagged`: it reasoned no more than the next lower effort."""

    marks: tuple[TrialMark, ...]
    flagged: bool


@dataclass(frozen=True, slots=True)
class Change:
    """What to draw anew: everything where the `shape` is another, otherwise these places as (row, column)."""

    shape: bool
    places: tuple[tuple[int, int], ...] = ()


class GridShown(Protocol):
    """The matrix as its widgets see it; rows and columns are the grid's own, whatever is filtered."""

    @property
    def columns(self) -> tuple[str, ...]: ...

    @property
    def visible(self) -> tuple[int, ...]: ...

    @property
    def repeats(self) -> int: ...

    @property
    def by_repeat(self) -> bool: ...

    @property
    def scale(self) -> Scale: ...

    @property
    def chosen(self) -> Filter: ...

    @property
    def words(self) -> str: ...

    def cell(self, row: int, column: int) -> GridCell: ...

    def spoken(self, row: int, column: int, at: int = 0) -> str: ...

    def row_title(self, row: int) -> str: ...

    def row_text(self, row: int) -> str: ...

    def place(self, trial_id: str) -> tuple[int, int, int] | None: ...

    def count(self, key: Filter) -> int: ...


@dataclass(frozen=True, slots=True)
class Actions:
    """`missing` counts the trials without an answer, for no fault of the model; `why_not_delete` is empty where the
    comparison may be deleted."""

    pause: bool = False
    resume: bool = False
    release: bool = False
    cancel: bool = False
    missing: int = 0
    add: bool = False
    why_not_delete: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One cell; `order` is what it is sorted by, None where nothing is known."""

    text: str
    order: float | None = None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One variant; `note` explains the row, `flagged` says that it reasoned no more than the one asked less."""

    label: str
    cells: tuple[Figure, ...]
    flagged: bool
    note: str


BOUNDS, REASONING = 4, 5
"""The columns of what is missing counted both ways, and of reasoning tokens, where a flagged variant has its sign."""


def as_lines(headers: tuple[str, ...], rows: tuple[FigureRow, ...]) -> str:
    """Tab-separated, to be pasted into a table."""
    first = "\t".join(header.replace("\n", ", ") for header in headers)
    return "\n".join((first, *("\t".join((row.label, *(cell.text for cell in row.cells))) for row in rows)))
