"""The demo's hard questions can be checked: what the simulator says right passes, what it says wrong fails."""

from __future__ import annotations

import pytest

from desktop_app.domain.grading.grading import grade
from desktop_app.domain.grading.written import read_checks
from desktop_app.simulator.script import Library, Task

TASKS = list(Library.load().tasks.values())
EXACT = read_checks('exact after "Answer:"')
NUMBER = read_checks("number")


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_right_passes_and_wrong_fails(task: Task) -> None:
    checks = [EXACT] if task.expected.isalpha() else [EXACT, NUMBER]
    for check in checks:
        assert grade(task.written(True, 0).text, task.expected, check).passed is True
        assert not any(grade(task.written(False, key).text, task.expected, check).passed for key in range(5))
