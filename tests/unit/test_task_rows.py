"""Rows of a file become tasks: columns guessed by their names, bad rows named by line, the others kept."""

from __future__ import annotations

import pytest

from desktop_app.domain.comparison import MOST_TASKS
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.task_rows import BadTask, TaskColumns, guessed_columns, tasks_of


@pytest.mark.parametrize(
    ("names", "columns"),
    [
        (["id", "question", "expected", "checks", "tags"], TaskColumns(1, 2, 3, 4, 0)),
        (["Expected_Answer", "Prompt"], TaskColumns(1, 0)),
        (["answer", "what to ask"], TaskColumns(1, 0)),
        (["anything"], TaskColumns(0)),
        ([], TaskColumns(0)),
    ],
)
def test_columns_are_guessed_by_their_names(names: list[str], columns: TaskColumns) -> None:
    assert guessed_columns(names) == columns


def test_bad_rows_are_named_by_line_and_stop_nothing() -> None:
    columns = TaskColumns(text=0, expected=1, checks=2, tags=3, id=4)
    rows = [
        (2, ["How many?", " 42 ", "", "maths, hard,, maths", "a"]),
        (3, ["  ", "1"]),
        (5, ["Why?", "", "numbr ±1"]),
        (6, ["Where?\nExactly.", "Paris", 'contains "Paris"', "", "a"]),
        (7, ["When?"]),
        (8, ["Which?", "", "", "", " b \n c "]),
    ]
    found = tasks_of(rows, columns, usual_checks="exact")
    assert found.tasks == (
        Task(TaskId("a"), "How many?", "42", "exact", ("maths", "hard")),
        Task(TaskId("7"), "When?"),
        Task(TaskId("b c"), "Which?"),
    )
    assert [each.line for each in found.bad] == [3, 5, 6]
    assert found.bad[0] == BadTask(3, "It has no question.")
    assert found.bad[1].why.startswith("Its checks can't be read. ")
    assert found.bad[2].why == "Another task is called “a” already."


def test_a_file_cannot_bring_more_tasks_than_may_be_asked() -> None:
    found = tasks_of(((line, ["Why?"]) for line in range(1, MOST_TASKS + 3)), TaskColumns(0))
    assert (len(found.tasks), [each.line for each in found.bad]) == (MOST_TASKS, [MOST_TASKS + 1, MOST_TASKS + 2])
