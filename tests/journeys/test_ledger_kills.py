"""The ledger under SIGKILL at random moments, its rows held against the server's own log afterwards.

Thirty kills in the suite, ten times a hundred more with PONDER_LONG=1; the figures are printed (pytest -rP).
"""

from __future__ import annotations

import bisect
import contextlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, cast

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
RATE = 60.0
"""Simulated seconds per second, for the server's work and for the ledger's clock alike."""
TERMINAL = {"completed", "failed", "cancelled", "incomplete", "expired"}


@dataclass
class Life:
    """From the start of a process to its kill, in Unix seconds."""

    number: int
    began: float
    ended: float = 0.0


@dataclass
class World:
    """A server, a folder, and the lives that were lived in it."""

    folder: Path
    base_url: str
    nest: subprocess.Popen[str]
    start: float = field(default_factory=time.time)
    lives: list[Life] = field(default_factory=list)

    def begin(self, seed: int, **more: object) -> int:
        """Start a life; returns its process id."""
        number = len(self.lives) + 1
        life = {"folder": str(self.folder), "base_url": self.base_url, "start": self.start, "rate": RATE, "seed": seed,
                "number": number, **more}  # fmt: skip
        self.lives.append(Life(number, time.time()))
        cast("IO[str]", self.nest.stdin).write(json.dumps(life) + "\n")
        cast("IO[str]", self.nest.stdin).flush()
        return int(cast("IO[str]", self.nest.stdout).readline())

    def kill(self, pid: int) -> None:
        """As the power does it; it may have killed itself at a moment of its own."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        self.wait_for(pid)

    def wait_for(self, pid: int, timeout: float = 90.0) -> None:
        """Until the process is gone."""
        end = time.monotonic() + timeout
        while _alive(pid):
            assert time.monotonic() < end, f"process {pid} did not end"
            time.sleep(0.002)
        self.lives[-1].ended = time.time()

    def rows(self) -> list[sqlite3.Row]:
        """The ledger as it is on disk, deleted rows included."""
        connection = sqlite3.connect(f"file:{self.folder / 'ponder.db'}?mode=ro", uri=True)
        connection.row_factory = sqlite3.Row
        try:
            return connection.execute(
                "SELECT jobs.id, title, status, response_id, deleted_at, record, job_answers.body, job_answers.raw"
                " FROM jobs LEFT JOIN job_answers ON job_answers.job_id = jobs.id"
            ).fetchall()
        finally:
            connection.close()

    def timeline(self) -> dict[str, list[tuple[float, str]]]:
        """Every job's statuses with their times, in Unix seconds."""
        connection = sqlite3.connect(f"file:{self.folder / 'ponder.db'}?mode=ro", uri=True)
        try:
            moves: dict[str, list[tuple[float, str]]] = {}
            for job_id, at, status in connection.execute("SELECT job_id, at, status FROM job_timeline ORDER BY seq"):
                moves.setdefault(job_id, []).append((self.start + (at - self.start) / RATE, status))
            return moves
        finally:
            connection.close()

    def lines(self, name: str) -> list[list[str]]:
        """What the lives wrote down."""
        path = self.folder / name
        return [line.split() for line in path.read_text("utf-8").splitlines()] if path.exists() else []

    def requests(self) -> list[dict[str, Any]]:
        """The server's log."""
        lines = (self.folder / "requests.jsonl").read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def life_at(self, moment: float) -> Life:
        """The life that was being lived."""
        return self.lives[bisect.bisect([life.began for life in self.lives], moment) - 1]


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A server in one process and a nest of lives in another."""
    options = ["--state-file", str(tmp_path / "server.jsonl"), "--log-file", str(tmp_path / "requests.jsonl")]
    server = subprocess.Popen(
        [sys.executable, "-m", "desktop_app.simulator", "--speed", str(RATE), *options],
        stdout=subprocess.PIPE, text=True, cwd=REPOSITORY,
    )  # fmt: skip
    nest = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.ledger_process"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY,
    )  # fmt: skip
    try:
        base_url = json.loads(cast("IO[str]", server.stdout).readline())["base_url"]
        assert cast("IO[str]", nest.stdout).readline() == "ready\n"
        yield World(tmp_path, base_url, nest)
    finally:
        for process in (nest, server):
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()


def _slow_replies(world: World) -> None:
    """Replies to creates take their time, as over a real line: the moment between send and write grows."""
    fault = {"match": {"method": "POST", "path": "/v1/responses$"}, "kind": "slow", "bytes_per_second": 40_000}
    body = json.dumps({**fault, "times": -1}).encode()
    address = world.base_url.removesuffix("/v1") + "/_control/faults"
    urllib.request.urlopen(urllib.request.Request(address, body, method="POST"), timeout=10).close()


LONG = [pytest.param(100, seed, marks=pytest.mark.long) for seed in range(10)]


@pytest.mark.parametrize(("kills", "seed"), [(30, 30), *LONG])
def test_kills_lose_nothing_and_send_nothing_twice(world: World, kills: int, seed: int) -> None:
    dice = random.Random(seed)
    _slow_replies(world)
    for number in range(kills):
        pid = world.begin(dice.getrandbits(32))
        time.sleep(dice.uniform(0.03, 0.25) if dice.random() < 0.25 else dice.uniform(0.25, 0.9))
        world.kill(pid)
        if number % 10 == 9:
            check_saved_whole(world)
    last = world.begin(1, until_done=True)
    world.wait_for(last)
    assert world.lines("errors.txt") == []
    figures = check_creates(world)
    check_intentions(world)
    check_answers(world)
    check_told(world)
    figures |= {"kills": kills, "told": len(world.lines("told.txt"))}
    print("\n".join(f"{name}: {figure}" for name, figure in figures.items()))  # noqa: T201 - the figures of the run


def check_creates(world: World) -> dict[str, int]:
    """Every accepted create has one row with its id, or an uncertain one and the kill fell between the two."""
    posts = [entry for entry in world.requests() if entry["method"] == "POST" and entry["path"] == "/v1/responses"]
    # a kill in the middle of a request leaves half a body, which the server refuses
    creates = [entry for entry in posts if entry["response_id"] is not None]
    assert all(entry["body"] is None for entry in posts if entry["response_id"] is None)
    rows = world.rows()
    # a Pro body carries no id of ours; its prompt, which is also the title, names the job
    by_prompt = {row["title"]: row["id"] for row in rows}
    sent = Counter(by_prompt[_prompt(create)] for create in creates)
    assert [job_id for job_id, times in sent.items() if times > 1] == []
    by_response = Counter(row["response_id"] for row in rows if row["response_id"])
    assert [response for response, times in by_response.items() if times > 1] == []
    assert set(by_response) <= {create["response_id"] for create in creates}
    uncertain = {row["id"] for row in rows if row["status"] == "uncertain"}
    moves = world.timeline()
    between = 0
    for create in creates:
        job_id = by_prompt[_prompt(create)]
        assert create["body"].get("metadata", {}).get("ponder_job", job_id) == job_id
        if create["response_id"] in by_response:
            continue
        assert job_id in uncertain, f"an accepted create is nobody's: {create}"
        (sending,) = [at for at, status in moves[job_id] if status == "sending"]
        life = world.life_at(sending)
        assert sending <= create["time"] + 0.05
        # what had left before the kill may reach the busy server, and its log, a moment after it
        assert create["time"] <= life.ended + 1.0
        between += 1
    return {"creates accepted": len(creates), "rows": len(rows), "uncertain": len(uncertain),
            "killed between acceptance and write": between}  # fmt: skip


def _prompt(create: dict[str, Any]) -> str:
    return str(create["body"]["input"][0]["content"][0]["text"])


def check_intentions(world: World) -> None:
    """What was submitted is in the ledger, and whatever is not uncertain came to an end."""
    rows = {row["id"]: row for row in world.rows()}
    assert [job_id for (job_id,) in world.lines("intended.txt") if job_id not in rows] == []
    assert {row["status"] for row in rows.values()} <= TERMINAL | {"uncertain"}


def check_saved_whole(world: World) -> None:
    """At any moment: a completed row has its id, its text, its raw form and its place in the money book."""
    for row in world.rows():
        if row["status"] != "completed":
            continue
        raw = json.loads(row["raw"])
        assert raw["id"] == row["response_id"]
        assert raw["status"] == "completed"
        assert json.loads(row["body"])["text"]


def check_answers(world: World) -> None:
    """Every finished answer, deleted ones included, equals what the server still has."""
    check_saved_whole(world)
    for row in world.rows():
        if row["status"] in ("completed", "failed"):
            address = f"{world.base_url}/responses/{row['response_id']}?include[]=web_search_call.action.sources"
            request = urllib.request.Request(address, headers={"Authorization": "Bearer sk-test"})
            with urllib.request.urlopen(request, timeout=10) as reply:
                assert json.loads(reply.read()) == json.loads(row["raw"])


def check_told(world: World) -> None:
    """Nobody was told twice of one end; what nobody has seen still counts as new."""
    told = Counter((job_id, status) for job_id, status, _ in world.lines("told.txt"))
    assert [end for end, times in told.items() if times > 1] == []
    unseen = [
        row["id"] for row in world.rows()
        if row["status"] in TERMINAL and row["deleted_at"] is None and json.loads(row["record"]).get("seen_at") is None
    ]  # fmt: skip
    assert json.loads((world.folder / "counts.json").read_text("utf-8"))["new"] == len(unseen)
