"""Many jobs from one file: its rows as they were read, how they become jobs, and how far an import has come."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.conversation import title_from
from desktop_app.domain.identifiers import ImportId, Timestamp
from desktop_app.domain.requests import AnswerRequest
from desktop_app.domain.template_text import Variable
from desktop_app.domain.templates import TemplateVersion, UnfilledError, fill, variables_of
from desktop_app.language import tr

LONGEST_TITLE = 80
_TITLE_VALUES = 2
"""So many values of a row make its job's title, where no column does."""


class FileKind(StrEnum):
    """What a file of rows can be."""

    CSV = "csv"
    TSV = "tsv"
    JSONL = "jsonl"
    XLSX = "xlsx"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How a person wants a file read. `sheet` is a workbook's sheet by name, empty for the first.

    `header`: the first row names the columns. `paragraphs`: a text file has a question per paragraph, not per line.
    """

    sheet: str = ""
    header: bool = True
    paragraphs: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file, with a cell for every column. `line` is where it begins, counted from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that makes no job, and why, in a sentence. `raw` is what was read where there are no cells."""

    line: int
    reason: str
    cells: tuple[str, ...] = ()
    raw: str = ""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of a file. `content_hash` is the SHA-256 of its bytes; `notes` are sentences about how it was
    read."""

    name: str
    kind: FileKind
    columns: tuple[str, ...]
    content_hash: str
    size: int
    notes: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    options: ReadOptions = field(default_factory=ReadOptions)


@dataclass(frozen=True, slots=True)
class FileContent:
    """A file that was read whole: its good rows, and those that already could not be read."""

    facts: FileFacts
    rows: tuple[Row, ...]
    bad: tuple[BadRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a variable's value comes from: a column, or the same `fixed` text for every row."""

    column: str = ""
    fixed: str = ""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """How rows become jobs. `request` has everything but the turns.

    With a template (`version`, its name in `template`) `sources` say where each variable comes from; without one the
    column `prompt_column` is the prompt.
    """

    request: AnswerRequest
    template: str = ""
    version: TemplateVersion | None = None
    sources: tuple[tuple[str, Source], ...] = ()
    prompt_column: str = ""
    title_column: str = ""
    tags: tuple[str, ...] = ()
    priority: int = 0
    not_before: Timestamp | None = None


@dataclass(frozen=True, slots=True)
class PreparedRow:
    """A row that can be queued."""

    line: int
    title: str
    text: str
    developer_message: str


@dataclass(frozen=True, slots=True)
class PreparedRows:
    """All rows of a file: those that can be queued, in their order, and those that cannot."""

    rows: tuple[PreparedRow, ...]
    bad: tuple[BadRow, ...]


class ImportState(StrEnum):
    """How far an import is."""

    RUNNING = "running"
    """Being queued; found at start-up, Ponder was closed in between."""
    DONE = "done"
    STOPPED = "stopped"
    """By a person, who may go on with it."""
    LEFT = "left"
    """Never to be gone on with."""


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One import. `queued` of its `total` good rows are jobs; the two always agree with the ledger."""

    id: ImportId
    at: Timestamp
    path: str
    facts: FileFacts
    plan: ImportPlan
    total: int
    queued: int = 0
    bad: int = 0
    state: ImportState = ImportState.RUNNING


# -- from rows to jobs -------------------------------------------------------------------------------------------


def guessed_sources(variables: Iterable[Variable], columns: Sequence[str]) -> tuple[tuple[str, Source], ...]:
    """For each variable the column of the same name, spelling aside; otherwise nothing but its default."""
    by_word = {_word(column): column for column in reversed(columns)}
    found = []
    for variable in variables:
        column = by_word.get(_word(variable.name), "")
        found.append((variable.name, Source(column, "" if column else variable.default or "")))
    wanted = [name for name, source in found if not source.column and not source.fixed]
    if len(columns) == 1 and len(wanted) == 1 and len(found) == 1:
        return ((wanted[0], Source(columns[0])),)  # one column, one variable: there is nothing else it could be
    return tuple(found)


_PROMPT_WORDS = ("prompt", "question", "text", "task", "input", "query")
_TITLE_WORDS = ("title", "name", "subject")


def guessed_column(columns: Sequence[str], words: Sequence[str], otherwise: str = "") -> str:
    """The first column that is called by one of the words."""
    by_word = {_word(column): column for column in reversed(columns)}
    return next((by_word[word] for word in words if word in by_word), otherwise)


def guessed_prompt(columns: Sequence[str]) -> str:
    """The column that most likely holds the prompt."""
    return guessed_column(columns, _PROMPT_WORDS, columns[0] if columns else "")


def guessed_title(columns: Sequence[str]) -> str:
    """The column that most likely holds a title; empty where none is called so."""
    return guessed_column(columns, _TITLE_WORDS[:1])


def _word(name: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold())


class Preparing:
    """Makes rows ready by one plan; made once for a file, since it looks up the plan's columns."""

    def __init__(self, plan: ImportPlan, columns: Sequence[str]) -> None:
        self._plan = plan
        self._columns = {column: index for index, column in enumerate(columns)}
        self._variables = variables_of(plan.version) if plan.version is not None else ()

    def prepared(self, row: Row) -> PreparedRow | BadRow:
        """What the row becomes, or why it cannot."""
        plan = self._plan
        if plan.version is None:
            text, developer = self._cell(row, plan.prompt_column).strip(), plan.request.developer_message
            values: dict[str, str] = {}
        else:
            values = {name: self._value(row, source) for name, source in plan.sources}
            try:
                filled = fill(plan.version, values)
            except UnfilledError as error:
                return BadRow(row.line, " ".join(error.problems.values()), row.cells)
            text, developer = filled.text, filled.developer_message or plan.request.developer_message
        if not text:
            where = f"“{plan.prompt_column}”" if plan.version is None else tr("The prompt")
            return BadRow(row.line, tr("{where} is empty.", where=where), row.cells)
        title = " ".join(self._cell(row, plan.title_column).split())[:LONGEST_TITLE]
        return PreparedRow(row.line, title or self._title(values, text), text, developer)

    def _value(self, row: Row, source: Source) -> str:
        # an empty cell is an empty cell: what is the same for every row is for variables without a column
        return self._cell(row, source.column) if source.column else source.fixed

    def _cell(self, row: Row, column: str) -> str:
        index = self._columns.get(column)
        return row.cells[index] if index is not None and index < len(row.cells) else ""

    def _title(self, values: dict[str, str], text: str) -> str:
        """The first values that differ from row to row: a template's own first words are those of every job."""
        changing = [name for name, source in self._plan.sources if source.column and values[name].strip()]
        words = " · ".join(" ".join(values[name].split()) for name in changing[:_TITLE_VALUES])
        return title_from(words, LONGEST_TITLE) if words else title_from(text, LONGEST_TITLE)


def plan_problems(plan: ImportPlan, columns: Sequence[str]) -> dict[str, str]:
    """What is missing in a plan, by variable; the key "" is for the prompt's column. Empty when rows can be tried."""
    found: dict[str, str] = {}
    if plan.version is None:
        if plan.prompt_column not in columns:
            found[""] = tr("Choose the column that holds the prompt.")
        return found
    sources = dict(plan.sources)
    for variable in variables_of(plan.version):
        source = sources.get(variable.name, Source())
        if source.column and source.column not in columns:
            found[variable.name] = tr("The file has no column “{column}”.", column=source.column)
        elif not source.column and not source.fixed.strip() and variable.default is None:
            found[variable.name] = tr(
                "Choose a column for “{variable}”, or write a value for every row.", variable=variable.name
            )
    return found
