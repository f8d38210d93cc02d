"""The ledger under SIGKILL at random moments, its rows held against the server's own log afterwards.

Thirty kills of the services and five of the whole app in the suite; a thousand and a hundred with PONDER_LONG=1. The
figures are printed (pytest -rP) and, where PONDER_TEST_FIGURES names a file, added to it as a line of JSON.
"""

from __future__ import annotations

import json
import os
import random
import time
from pathlib import Path

import pytest

from tests.journeys.habits import ERRORS
from tests.journeys.kill_checks import (
    check_answers,
    check_creates,
    check_imports,
    check_intentions,
    check_saved_whole,
    check_told,
)
from tests.journeys.kill_world import World, apps, bury, nest, server

LONG = [pytest.param(100, seed, marks=pytest.mark.long) for seed in range(10)]
LONG_APP = [pytest.param(10, seed, marks=pytest.mark.long) for seed in range(10)]


@pytest.mark.parametrize(("kills", "seed"), [(30, 30), *LONG])
def test_kills_lose_nothing_and_send_nothing_twice(tmp_path: Path, kills: int, seed: int) -> None:
    dice = random.Random(seed)
    with server(tmp_path) as base_url, nest() as begin_life:
        world = World(tmp_path, base_url, begin_life)
        for number in range(kills):
            pid = world.begin(dice.getrandbits(32))
            time.sleep(dice.uniform(0.03, 0.25) if dice.random() < 0.25 else dice.uniform(0.25, 0.9))
            world.kill(pid)
            if number % 10 == 9:
                check_saved_whole(world)
        world.wait_for(world.begin(1, until_done=True))
        assert world.lines(ERRORS) == []
        tell("services", kills, check_all(world))


@pytest.mark.parametrize(("kills", "seed"), [(2, 5), *LONG_APP])
def test_kills_of_the_whole_app_lose_nothing_and_send_nothing_twice(tmp_path: Path, kills: int, seed: int) -> None:
    dice = random.Random(seed)
    with server(tmp_path) as base_url, apps() as begin_life:
        world = World(tmp_path, base_url, begin_life, rate=1.0)
        for _ in range(kills):
            pid = world.begin(dice.getrandbits(32))
            _wait_until_seen(world, dice)
            time.sleep(dice.uniform(0.0, 3.0))
            os.kill(pid, 9)
            bury(pid)
            world.lives[-1].ended = time.time()
        last = world.begin(1, until_done=True)
        code = bury(last, patience=150.0)
        world.lives[-1].ended = time.time()
        log = (tmp_path / "logs" / "ponder.log").read_text("utf-8")
        terminal = (tmp_path / "terminal.txt").read_text("utf-8").splitlines()
        assert (code, [line for line in terminal if "This plugin does not support" not in line]) == (0, [])
        assert "Traceback" not in log
        tell("whole app", kills, check_all(world))


def _wait_until_seen(world: World, dice: random.Random) -> None:
    """Mostly until the app is ready; sometimes it is killed while it still starts."""
    if dice.random() < 0.15:
        time.sleep(dice.uniform(0.2, 1.5))
        return
    log = world.folder / "logs" / "ponder.log"
    wanted, end = world.lives[-1].number, time.monotonic() + 60
    starts = _readies(log)
    while _readies(log) == starts:
        assert time.monotonic() < end, f"life {wanted} was never ready"
        time.sleep(0.02)


def _readies(log: Path) -> int:
    return log.read_text("utf-8", "replace").count("Ponder is ready") if log.exists() else 0


def check_all(world: World) -> dict[str, int]:
    """Everything that must be true after the last life; returns the figures."""
    figures = check_creates(world)
    check_intentions(world)
    figures |= check_imports(world) | check_answers(world) | check_told(world)
    return figures


def tell(what: str, kills: int, figures: dict[str, int]) -> None:
    """For whoever ran it."""
    figures = {"kills": kills, **figures}
    print("\n".join(f"{name}: {figure}" for name, figure in figures.items()))  # noqa: T201 - the figures of the run
    if os.environ.get("PONDER_TEST_FIGURES"):
        with Path(os.environ["PONDER_TEST_FIGURES"]).open("a", encoding="utf-8") as file:
            file.write(json.dumps({"what": what, **figures}) + "\n")
