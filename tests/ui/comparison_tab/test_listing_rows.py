"""What the rows of the list say, in words, without a window."""

from __future__ import annotations

import pytest

from desktop_app.domain.comparison import Comparison, Stage, StageKind, crossed
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.verdicts import Arm, verdict_on
from desktop_app.services.comparison import Progress
from desktop_app.ui.comparison_tab.listing.list_rows import file_row, list_row, verdict_word

PLAN = Comparison(
    ComparisonId("c"),
    "Otters",
    "gpt-6.1-sol",
    crossed((Effort.LOW, Effort.HIGH)),
    3,
    created_at=1000.0,
    stages=(
        Stage(1, StageKind.PLAN, 1000.0, 7, 80),
        Stage(2, StageKind.REPEATS, 1001.0, 8, 10),
        Stage(3, StageKind.MISSING, 1002.0, 9, 5),
    ),
)


@pytest.mark.parametrize(
    ("progress", "line", "state"),
    [
        (Progress(running=50, paused=6), "34 of 90 · gpt-6.1-sol", "running"),
        (Progress(waiting_for_person=2), "88 of 90, 2 held · gpt-6.1-sol", "held"),
        (Progress(paused=90), "0 of 90, paused · gpt-6.1-sol", "paused"),
        (Progress(), "gpt-6.1-sol · just now", "finished"),
    ],
)
def test_a_row_tells_how_far_a_comparison_is(progress: Progress, line: str, state: str) -> None:
    row = list_row(PLAN, progress, 1005.0)
    assert (row.line, row.state) == (line, state)


def test_a_finished_one_tells_the_verdict_that_was_read() -> None:
    assert list_row(PLAN, Progress(), 1005.0, verdict="low is enough").line == "low is enough · gpt-6.1-sol · just now"
    running = list_row(PLAN, Progress(running=1), 1005.0, verdict="low is enough")
    assert "enough" not in running.line, "it is not over"


def test_a_file_is_told_as_one() -> None:
    row = file_row(PLAN)
    assert row.state == "file"
    assert row.line.startswith("From a file, to be read only · gpt-6.1-sol")


def test_a_verdict_in_a_word() -> None:
    right, wrong = ((1.0, 1.0),) * 200, ((0.0, 0.0),) * 200
    assert verdict_word(verdict_on([Arm("low", right), Arm("high", right)])) == "low is enough"
    assert verdict_word(verdict_on([Arm("low", wrong), Arm("high", right)])) == "high is enough"
    few = ((1.0,), (0.0,))
    assert verdict_word(verdict_on([Arm("low", few), Arm("high", few[::-1])])) == "not known yet"
    assert verdict_word(verdict_on([Arm("low", ((1.0,),)), Arm("high", ((0.0,),))])) == "too few answers"
