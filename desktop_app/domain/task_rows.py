"""Tasks from the rows of a file: which column is what, and every row that is no task named by its line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.comparison import MOST_TASKS
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.grading.text_scanner import CheckTextError
from desktop_app.domain.grading.written import read_checks
from desktop_app.language import tr

_NAMES = {
    "text": ("task", "question", "prompt", "text", "input"),
    "expected": ("expected", "answer", "expected answer", "target", "solution", "gold"),  # not shown
    "checks": ("checks", "check", "assert"),
    "tags": ("tags", "tag", "category", "topic"),
    "id": ("id", "name", "key", "number"),
}


@dataclass(frozen=True, slots=True)
class TaskColumns:
    """Which column holds what, by its place from 0; None where there is none."""

    text: int
    expected: int | None = None
    checks: int | None = None
    tags: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class BadTask:
    """A row that is no task: its line in the file, and why in a sentence."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class FoundTasks:
    """What a file's rows are as tasks; bad rows stop none of the others."""

    tasks: tuple[Task, ...]
    bad: tuple[BadTask, ...]


def guessed_columns(names: Sequence[str]) -> TaskColumns:
    """Which column is most likely what; without a name that tells, the first is the question."""
    words = [" ".join(name.casefold().replace("_", " ").split()) for name in names]
    found = {
        field: next((words.index(each) for each in wanted if each in words), None) for field, wanted in _NAMES.items()
    }
    text = found.pop("text")
    if text is None:
        taken = set(found.values())
        text = next((place for place in range(len(names)) if place not in taken), 0)
    return TaskColumns(text=text, **found)


def tasks_of(rows: Iterable[tuple[int, Sequence[str]]], columns: TaskColumns, usual_checks: str = "") -> FoundTasks:
    """The tasks in rows, each given with its line. `usual_checks` are those of a task that has none of its own but an
    expected answer. A task without a name is called by its line."""
    tasks: dict[TaskId, Task] = {}
    bad: list[BadTask] = []
    for line, cells in rows:
        try:
            task = _task(line, cells, columns, usual_checks)
            if task.id in tasks:
                raise ValueError(tr("Another task is called “{name}” already.", name=task.id[:60]))
            if len(tasks) == MOST_TASKS:
                raise ValueError(tr("There are more than {most:,} tasks.", most=MOST_TASKS))
        except ValueError as error:
            bad.append(BadTask(line, str(error)))
        else:
            tasks[task.id] = task
    return FoundTasks(tuple(tasks.values()), tuple(bad))


def _task(line: int, cells: Sequence[str], columns: TaskColumns, usual_checks: str) -> Task:
    """Raises ValueError, whose text is for the person, for a row that is none."""
    text = _cell(cells, columns.text)
    if not text.strip():
        raise ValueError(tr("It has no question."))
    expected = _cell(cells, columns.expected).strip() or None
    checks = _cell(cells, columns.checks).strip() or (usual_checks if expected is not None else "")
    try:
        read_checks(checks)
    except CheckTextError as error:
        raise ValueError(tr("Its checks can't be read. {error}", error=error)) from error
    tags = tuple(dict.fromkeys(tag.strip() for tag in _cell(cells, columns.tags).split(",") if tag.strip()))
    name = " ".join(_cell(cells, columns.id).split())
    return Task(TaskId(name or str(line)), text, expected, checks, tags)


def _cell(cells: Sequence[str], place: int | None) -> str:
    return cells[place] if place is not None and place < len(cells) else ""
