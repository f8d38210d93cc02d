"""A file of questions: read, its columns matched, its bad lines named, before anything is taken from it. No Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from desktop_app.domain.comparison_tasks import Task
from desktop_app.domain.imports import FileContent, ReadOptions
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.task_rows import BadTask, FoundTasks, TaskColumns, guessed_columns, tasks_of
from desktop_app.language import tr, trn
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.setup.filling import fault_of
from desktop_app.ui.comparison_tab.setup.values import ReadFile
from desktop_app.ui.comparison_tab.setup.words import suggested_check
from desktop_app.ui.plumbing.tasks import Tasks

FIELDS = ("text", "expected", "checks", "tags", "id")
"""What a column can be."""
MOST_SHOWN = 100
_LONGEST_CELL = 200
_FIRST = TaskColumns(0)


@dataclass(frozen=True, slots=True)
class TaskFileShown:
    """A file as it would be taken. `rows` are the first questions with right answer, checks and tags, cut short; `bad`
    every line that is none, with the reason; `wrong` says why nothing can be taken at all."""

    name: str = ""
    facts: str = ""
    sheets: tuple[str, ...] = ()
    options: ReadOptions = field(default_factory=ReadOptions)
    columns: tuple[str, ...] = ()
    chosen: TaskColumns = _FIRST
    usual_checks: str = ""
    count: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    bad: tuple[tuple[str, str], ...] = ()
    wrong: str = ""


class TaskFileView(Protocol):
    """What is asked of the window."""

    async def ask_file(self) -> Path | None: ...

    def show_reading(self, words: str) -> None: ...

    def show_file(self, shown: TaskFileShown) -> None: ...

    def show_problem(self, problem: Problem) -> None: ...

    def take(self, tasks: Sequence[Task], source: str, *, replacing: bool) -> None: ...


class TaskFile:
    """One file at a time; another one, or another way to read it, ends the reading before."""

    def __init__(self, view: TaskFileView, read: ReadFile, tasks: Tasks) -> None:
        self._view = view
        self._read = read
        self._tasks = tasks
        self._path = Path()
        self._content: FileContent | None = None
        self._columns = TaskColumns(0)
        self._usual = ""
        self._found = FoundTasks((), ())
        self._work: asyncio.Task[None] | None = None

    # -- reading -----------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for a file."""
        self._start(self._ask())

    def open(self, path: Path) -> None:
        """One that was dropped."""
        self._start(self._take_in(path, ReadOptions()))

    def reread(self, options: ReadOptions) -> None:
        """The same file in another way."""
        if self._content is not None and options != self._content.facts.options:
            self._start(self._take_in(self._path, options))

    def stop(self) -> None:
        """Nobody looks any more."""
        if self._work is not None:
            self._work.cancel()

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        self.stop()
        self._work = self._tasks.track(work, name="read a file of questions")

    async def _ask(self) -> None:
        path = await self._view.ask_file()
        if path is not None:
            await self._take_in(path, ReadOptions())

    async def _take_in(self, path: Path, options: ReadOptions) -> None:
        loop = asyncio.get_running_loop()

        def heard(count: int) -> None:
            words = tr("Reading “{name}”: {count:,} rows…", name=path.name, count=count)
            loop.call_soon_threadsafe(self._view.show_reading, words)

        self._view.show_reading(tr("Reading “{name}”…", name=path.name))
        try:
            content = await self._read(path, options, heard)
        except ProblemError as error:
            self._view.show_problem(error.problem)
            return
        finally:
            self._view.show_reading("")
        self._path, self._content = path, content
        self._columns = guessed_columns(content.facts.columns)
        self._usual = _usual_checks(content, self._columns)
        await self._match()

    # -- what is what ------------------------------------------------------------------------------------------

    def choose_columns(self, columns: TaskColumns, usual_checks: str) -> None:
        """Another match."""
        if (columns, usual_checks) != (self._columns, self._usual):
            self._columns, self._usual = columns, usual_checks
            self._start(self._match())

    async def _match(self) -> None:
        content = self._content
        if content is None:
            return
        fault = fault_of(self._usual)
        usual = "" if fault else self._usual
        rows = [(row.line, row.cells) for row in content.rows]
        found = await asyncio.to_thread(tasks_of, rows, self._columns, usual)
        unread = tuple(BadTask(row.line, row.reason) for row in content.bad)
        bad = tuple(sorted((*unread, *found.bad), key=lambda each: each.line))
        self._found = replace(found, bad=bad)
        self._view.show_file(await asyncio.to_thread(_shown, content, self._found, self._columns, self._usual, fault))

    def take(self, *, replacing: bool) -> None:
        """Its questions, in the place of those that stand there or after them."""
        if self._content is not None and self._found.tasks:
            self._view.take(self._found.tasks, self._content.facts.name, replacing=replacing)


def field_words(field_name: str) -> str:
    """What a column can be, in words."""
    words = {
        "text": tr("Question"),
        "expected": tr("Right answer"),
        "checks": tr("Checks", "of answers"),
        "tags": tr("Tags"),
        "id": tr("Name"),
    }
    return words[field_name]


def _usual_checks(content: FileContent, columns: TaskColumns) -> str:
    """What fits the right answers: a number where all are numbers."""
    place = columns.expected
    if place is None:
        return ""
    found = {suggested_check(row.cells[place]) for row in content.rows[:1000] if row.cells[place].strip()}
    return found.pop() if len(found) == 1 else "contains ignoring case" if found else ""  # not shown


def _shown(content: FileContent, found: FoundTasks, columns: TaskColumns, usual: str, fault: str) -> TaskFileShown:
    facts = content.facts
    said = [trn("{n} question", "{n} questions", len(found.tasks))]
    if found.bad:
        said.append(trn("{n} line left out", "{n} lines left out", len(found.bad)))
    said.append(formats.file_size(facts.size))
    wrong = fault or ("" if found.tasks else tr("No line of this file is a question."))
    return TaskFileShown(
        name=facts.name,
        facts=" · ".join((*said, *facts.notes)),
        sheets=facts.sheets,
        options=facts.options,
        columns=facts.columns,
        chosen=columns,
        usual_checks=usual,
        count=len(found.tasks),
        rows=tuple(_row(task) for task in found.tasks[:MOST_SHOWN]),
        bad=tuple((formats.number(each.line), each.why) for each in found.bad),
        wrong=wrong,
    )


def _row(task: Task) -> tuple[str, ...]:
    cells = (task.text, task.expected or "", task.checks, ", ".join(task.tags))
    return tuple(" ".join(cell[:_LONGEST_CELL].split()) for cell in cells)
