"""The hard questions of the demo: each expected answer is worked out again, and they show where the knee is."""

from __future__ import annotations

import itertools
import json
import os
from collections import Counter
from pathlib import Path

import pytest

from desktop_app.domain.verdicts import Arm, Verdict, verdict_on
from desktop_app.simulator import efforts, models
from desktop_app.simulator.script import Library
from tests.unit.simulator.solving import SOLVERS

DEMO = Path(__file__).resolve().parents[3] / "resources" / "demo"
ROWS = [json.loads(line) for line in (DEMO / "tasks.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["id"]))
def test_every_expected_answer_is_right(row: dict[str, object]) -> None:
    assert str(SOLVERS[str(row["id"])]()) == row["expected"]


def test_tasks_are_found_again_inside_a_template_and_have_wrong_answers() -> None:
    library = Library.load()
    assert len(ROWS) == 120
    assert len({row["id"] for row in ROWS}) == 120
    for row in ROWS:
        assert set(row) == {"id", "prompt", "expected", "difficulty"}
        task = library.task_for(f"You are careful.\n\n  Question: {row['prompt'].replace(' ', '  ')}\nThink.")
        assert task is not None
        assert task.id == row["id"]
        assert task.steps
        assert len(set(task.wrong)) >= 3
        assert row["expected"] not in task.wrong
        assert "Answer:" in row["prompt"]


def accuracy(model_id: str, effort: str | None, repeats: int = 20) -> float:
    profile = models.CATALOGUE[model_id]
    outcomes = [
        efforts.is_right(profile, effort, False, row["difficulty"], row["id"], repeat, 1)
        for row in ROWS
        for repeat in range(repeats)
    ]
    return sum(outcomes) / len(outcomes)


def test_accuracy_rises_with_effort_and_has_its_knee_at_medium() -> None:
    curve = [accuracy("gpt-6.1-sol", effort) for effort in ("low", "medium", "high", "xhigh", "max")]
    assert all(later > earlier - 0.015 for earlier, later in itertools.pairwise(curve))
    low, medium, *_, best = curve
    assert medium - low > 0.2
    assert best - medium < 0.09
    assert 0.35 < low < 0.7
    assert best < 0.97


def played(seed: int, model_id: str = "gpt-6.1-sol", repeats: int = 1, *kinds: str) -> Verdict:
    """The demo's experiment as its button sets it up, with every answer graded, at the first look."""
    profile = models.CATALOGUE[model_id]

    def arm(effort: str) -> Arm:
        def right(row: dict[str, object], repeat: int) -> float:
            difficulty, question = float(str(row["difficulty"])), row["id"]
            return float(efforts.is_right(profile, effort, False, difficulty, question, repeat, seed))

        return Arm(effort, tuple(tuple(right(row, repeat) for repeat in range(repeats)) for row in ROWS))

    return verdict_on([arm(effort) for effort in kinds or ("low", "medium", "high")])


def test_the_first_look_shows_the_knee_at_medium() -> None:
    """In nine seeds of ten at least, and that low is worse. PONDER_LONG=1 plays a thousand, else eighty."""
    seeds = 1000 if os.environ.get("PONDER_LONG") else 80
    verdicts = [played(seed) for seed in range(seeds)]
    knees = Counter(verdict.knee for verdict in verdicts)
    assert knees["medium"] >= 0.9 * seeds, knees
    assert "low" not in knees
    worse = [verdict.between("low", "medium") for verdict in verdicts]
    assert sum(each is not None and each.claimed for each in worse) >= 0.99 * seeds


@pytest.mark.long
@pytest.mark.parametrize(
    ("model_id", "repeats", "kinds"),
    [
        ("gpt-6-luna", 1, ()),
        ("gpt-6.2-astra", 1, ()),
        ("gpt-6.1-sol", 2, ()),
        ("gpt-6.1-sol", 1, ("low", "medium", "high", "xhigh", "max")),
    ],
)
def test_so_do_other_models_repeats_and_efforts(model_id: str, repeats: int, kinds: tuple[str, ...]) -> None:
    knees = Counter(played(seed, model_id, repeats, *kinds).knee for seed in range(500))
    assert knees["medium"] >= 450, knees


def test_smaller_models_are_weaker() -> None:
    assert accuracy("gpt-5.4-mini", "medium") < accuracy("gpt-6.1-sol", "medium") - 0.15


def test_reasoning_tokens_grow_with_effort_and_spread() -> None:
    profile = models.CATALOGUE["gpt-6-sol"]
    medians = []
    for effort in ("none", "low", "medium", "high", "xhigh", "max"):
        drawn = sorted(efforts.reasoning_tokens(profile, effort, False, 2, n) for n in range(199))
        medians.append(drawn[99])
        if effort != "none":
            assert drawn[180] > 1.3 * drawn[99]
    assert medians[0] == 0
    for wanted, found in zip((300, 1500, 5000, 12000, 25000), medians[1:], strict=True):
        assert 0.8 * wanted < found < 1.25 * wanted
