"""The questions that come with Ponder grade themselves: right answers pass, every wrong one that is simulated fails."""

from __future__ import annotations

import pytest

from desktop_app.domain.grading.grading import grade
from desktop_app.domain.grading.written import read_checks
from desktop_app.simulator.script import Library, Task
from desktop_app.ui.comparison_tab.setup.filling import known_checks

TASKS = Library.load().tasks.values()


@pytest.mark.parametrize("task", TASKS, ids=lambda task: str(task.id))
def test_right_passes_and_wrong_fails(task: Task) -> None:
    checks = read_checks(known_checks(task.expected))
    assert grade(task.written(True, "").text, task.expected, checks).passed is True
    for seed in range(12):
        answer = task.written(False, seed).text
        assert grade(answer, task.expected, checks).passed is False, answer


@pytest.mark.parametrize(
    ("expected", "answer", "passes"),
    [
        ("8400", "So there are 7 of them.\n\nAnswer: 8,400", True),
        ("14.7", "Answer: 14.70", True),
        ("Tuesday", "It was a Monday once.\n**Answer: tuesday.**", True),
        ("Tuesday", "Tuesday? No.\nAnswer: Monday", False),
        ("A", "Answer: A", True),
        ("A", "Answer: B", False),
        ("25/3", "Answer: 25/3", True),
        ("25/3", "Answer: 25", False),
    ],
)
def test_as_a_real_model_may_write_it(expected: str, answer: str, passes: bool) -> None:
    assert grade(answer, expected, read_checks(known_checks(expected))).passed is passes
