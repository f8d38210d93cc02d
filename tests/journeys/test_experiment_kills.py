"""An experiment in the whole app under SIGKILL: no trial is lost or asked twice, and the verdict is the same after it.

Three kills in the suite; with PONDER_LONG=1 ten times ten. What was answered and how it was graded is held against
the simulated server's own rules, which know nothing of Ponder.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from desktop_app.simulator import efforts, models
from tests.journeys.experiment_app import EFFORTS, MODEL, demo_rows
from tests.journeys.kill_world import World, apps, bury, server

LONG = [pytest.param(10, 120, seed, marks=pytest.mark.long) for seed in range(10)]


@pytest.mark.parametrize(("kills", "questions", "seed"), [(2, 12, 4), *LONG])
def test_kills_lose_no_trial_and_ask_none_twice(tmp_path: Path, kills: int, questions: int, seed: int) -> None:
    dice = random.Random(seed)
    with server(tmp_path) as base_url, apps("tests.journeys.experiment_app") as begin_life:
        world = World(tmp_path, base_url, begin_life, rate=1.0)
        in_the_middle = 0
        for _ in range(kills):
            pid = world.begin(dice.getrandbits(32), questions=questions)
            _wait_until_it_works(world)
            time.sleep(dice.uniform(0.0, 2.0))
            world.lives[-1].ended = time.time()
            os.kill(pid, 9)
            bury(pid)
            in_the_middle += _left(world) > 0
        verdicts = [_lived_to_the_end(world, questions) for _ in range(2)]
        assert verdicts[0] == verdicts[1], "the verdict is the same after a restart"
        _check_trials(world, questions)
        _check_terminal(tmp_path)
        uncertain = world.query("SELECT count(*) FROM job_timeline WHERE status = 'uncertain'")[0][0]
        figures = f"kills: {kills}, with trials unsent: {in_the_middle}, trials uncertain: {uncertain}"
        print(figures)  # noqa: T201 - the figures of the run
        assert in_the_middle


def _wait_until_it_works(world: World) -> None:
    """Until this life has sent something, or nothing is left to be sent."""
    before, end = _sent(world), time.monotonic() + 60
    while _sent(world) == before:
        if _left(world) == 0 and before:
            return
        assert time.monotonic() < end, "nothing was ever sent"
        time.sleep(0.02)


def _sent(world: World) -> int:
    path = world.folder / "requests.jsonl"
    if not path.exists():
        return 0
    whole = path.read_text("utf-8").rpartition("\n")[0]
    return sum(
        entry["method"] == "POST" and entry["path"] == "/v1/responses" for entry in map(json.loads, whole.splitlines())
    )


def _left(world: World) -> int:
    try:
        return int(world.query("SELECT count(*) FROM jobs WHERE status IN ('waiting', 'sending')")[0][0])
    except sqlite3.OperationalError:  # the file is not there yet
        return 1


def _lived_to_the_end(world: World, questions: int) -> dict[str, Any]:
    """One more life, that waits for the verdict and quits."""
    pid = world.begin(1, questions=questions, until_done=True)
    assert bury(pid, patience=180.0) == 0
    world.lives[-1].ended = time.time()
    told: dict[str, Any] = json.loads((world.folder / f"verdict-{len(world.lives)}.json").read_text("utf-8"))
    return told


def _check_trials(world: World, questions: int) -> None:
    assert len(world.query("SELECT id FROM comparisons")) == 1
    trials = [json.loads(row["record"]) | {"job": row["job_id"]} for row in world.query("SELECT * FROM trials")]
    places = Counter((trial["task_id"], trial["variant"], trial["repeat"]) for trial in trials)
    rows = {row["id"]: row for row in demo_rows(questions)}
    assert set(places) == {(task, effort.value, 0) for task in rows for effort in EFFORTS}
    assert set(places.values()) == {1}
    creates = [each for each in world.requests() if each["method"] == "POST" and each["path"] == "/v1/responses"]
    accepted = Counter(each["body"]["metadata"]["ponder_job"] for each in creates if each["response_id"] is not None)
    assert accepted == Counter(trial["job"] for trial in trials), "each trial was asked once"
    profile = models.CATALOGUE[MODEL]
    for trial in trials:
        row = rows[trial["task_id"]]
        right = efforts.is_right(profile, trial["variant"], False, row["difficulty"], row["id"], 0, 1)
        scores = [grade["score"] for grade in trial["grades"] if grade["by"] == "automatic"]
        assert scores == [float(right)], trial


def _check_terminal(folder: Path) -> None:
    terminal = (folder / "terminal.txt").read_text("utf-8").splitlines()
    assert [line for line in terminal if "This plugin does not support" not in line] == []
    assert "Traceback" not in (folder / "logs" / "ponder.log").read_text("utf-8")
