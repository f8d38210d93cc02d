"""Tasks from text that was copied: rows of a spreadsheet, or a question on each line."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.task_rows import FoundTasks, TaskColumns, guessed_columns, tasks_of

_IN_ORDER = TaskColumns(text=0, expected=1, checks=2, tags=3)
"""Without a first row that names them, the columns are those of the table that is pasted into."""


def rows_of_text(text: str) -> list[tuple[int, list[str]]]:
    """The rows of copied cells, each with the line it begins on: cells parted by tabs, and as spreadsheets write it a
    cell with tabs, line breaks or quotation marks in it stands in quotation marks."""
    rows: list[tuple[int, list[str]]] = []
    cells: list[str] = []
    at, line, begun = 0, 1, 1
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    while at <= len(text):
        cell, after = _quoted(text, at) if text.startswith('"', at) else (None, at)
        if cell is None:
            after = _end_of_cell(text, at)
            cell = text[at:after]
        cells.append(cell)
        line += text.count("\n", at, after)
        if not text.startswith("\t", after):
            if any(each.strip() for each in cells):
                rows.append((begun, cells))
            cells, line = [], line + 1
            begun = line
        at = after + 1
    return rows


def _end_of_cell(text: str, at: int) -> int:
    line_end = text.find("\n", at)
    line_end = len(text) if line_end < 0 else line_end
    tab = text.find("\t", at, line_end)
    return line_end if tab < 0 else tab


def _quoted(text: str, at: int) -> tuple[str | None, int]:
    """A cell in quotation marks and where it ends; None where the marks only belong to the words."""
    end = at + 1
    while (end := text.find('"', end)) >= 0:
        if text.startswith('""', end):
            end += 2
            continue
        if end + 1 == len(text) or text[end + 1] in "\t\n":
            return text[at + 1 : end].replace('""', '"'), end + 1
        return None, at
    return None, at


def pasted_tasks(text: str, taken: Iterable[TaskId] = ()) -> FoundTasks:
    """The tasks in copied text. A first row that names a column of questions is no task itself. Names that are `taken`
    already, or by an earlier row, are not used again: such a task gets a number."""
    rows = rows_of_text(text)
    columns = _IN_ORDER
    if rows and max(len(cells) for _, cells in rows) > 1 and _names_columns(rows[0][1]):
        columns = guessed_columns(rows[0][1])
        rows = rows[1:]
    used = set(taken)
    found = tasks_of(((line, _unnamed(cells, columns)) for line, cells in rows), columns)
    names = {line: _name(cells, columns) for line, cells in rows}
    return FoundTasks(
        tuple(_renamed(task, names.get(int(task.id), ""), used) for task in found.tasks),
        found.bad,
    )


def _names_columns(cells: Sequence[str]) -> bool:
    return {"task", "question", "prompt"} & {" ".join(cell.casefold().split()) for cell in cells} != set()


def _unnamed(cells: Sequence[str], columns: TaskColumns) -> list[str]:
    """Without its name, so that two of one name are two tasks: each is called by its line for the moment."""
    return ["" if place == columns.id else cell for place, cell in enumerate(cells)]


def _name(cells: Sequence[str], columns: TaskColumns) -> str:
    found = cells[columns.id] if columns.id is not None and columns.id < len(cells) else ""
    return " ".join(found.split())


def _renamed(task: Task, name: str, used: set[TaskId]) -> Task:
    own = TaskId(name) if name and TaskId(name) not in used else free_name(used)
    used.add(own)
    return Task(own, task.text, task.expected, task.checks, task.tags)


def free_name(used: Collection[TaskId]) -> TaskId:
    """The next number that no task is called by."""
    number = len(used) + 1
    while TaskId(str(number)) in used:
        number += 1
    return TaskId(str(number))
