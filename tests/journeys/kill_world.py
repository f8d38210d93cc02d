"""A simulated server in one process, lives of Ponder's ledger in others, and what both wrote down."""

from __future__ import annotations

import bisect
import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO, Any, cast

REPOSITORY = Path(__file__).resolve().parents[2]
RATE = 60.0
"""Simulated seconds per second for the server's work."""


@dataclass
class Life:
    """From the start of a process to its kill, in Unix seconds."""

    number: int
    began: float
    ended: float = 0.0


@dataclass(frozen=True)
class Move:
    """A line of a job's timeline, in Unix seconds."""

    at: float
    status: str
    note: str


Begin = Callable[["World", dict[str, object]], int]
"""Starts a life as described; returns its process id."""


@dataclass
class World:
    """A server, a folder, and the lives that were lived in it. `rate`: how fast the ledger's clock runs."""

    folder: Path
    base_url: str
    begin_life: Begin
    rate: float = RATE
    start: float = field(default_factory=time.time)
    lives: list[Life] = field(default_factory=list)

    def begin(self, seed: int, **more: object) -> int:
        """Start a life; returns its process id."""
        number = len(self.lives) + 1
        life = {"folder": str(self.folder), "base_url": self.base_url, "start": self.start, "rate": self.rate,
                "seed": seed, "number": number, **more}  # fmt: skip
        self.lives.append(Life(number, time.time()))
        return self.begin_life(self, life)

    def kill(self, pid: int) -> None:
        """As the power does it; it may have killed itself at a moment of its own."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        self.wait_for(pid)

    def wait_for(self, pid: int, timeout: float = 120.0) -> None:
        """Until the process is gone."""
        end = time.monotonic() + timeout
        while _alive(pid):
            assert time.monotonic() < end, f"process {pid} did not end"
            time.sleep(0.002)
        self.lives[-1].ended = time.time()

    def query(self, sql: str) -> list[sqlite3.Row]:
        """What is on disk."""
        connection = sqlite3.connect(f"file:{self.folder / 'ponder.db'}?mode=ro", uri=True)
        connection.row_factory = sqlite3.Row
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def rows(self) -> list[sqlite3.Row]:
        """The ledger, deleted rows included."""
        return self.query(
            "SELECT jobs.id, title, status, response_id, deleted_at, record, job_answers.body, job_answers.raw"
            " FROM jobs LEFT JOIN job_answers ON job_answers.job_id = jobs.id"
        )

    def timeline(self) -> dict[str, list[Move]]:
        """Every job's moves, in their order."""
        moves: dict[str, list[Move]] = {}
        for row in self.query("SELECT job_id, at, status, note FROM job_timeline ORDER BY seq"):
            at = self.start + (row["at"] - self.start) / self.rate
            moves.setdefault(row["job_id"], []).append(Move(at, row["status"], row["note"]))
        return moves

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


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """The simulator; its replies to creates take their time, as over a real line, so that the moment between send and
    write is long enough to be hit."""
    options = ["--state-file", str(folder / "server.jsonl"), "--log-file", str(folder / "requests.jsonl")]
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop_app.simulator", "--speed", str(RATE), *options],
        stdout=subprocess.PIPE, text=True, cwd=REPOSITORY,
    )  # fmt: skip
    try:
        base_url = json.loads(cast("IO[str]", process.stdout).readline())["base_url"]
        fault = {"match": {"method": "POST", "path": "/v1/responses$"}, "kind": "slow", "bytes_per_second": 40_000}
        address = base_url.removesuffix("/v1") + "/_control/faults"
        body = json.dumps({**fault, "times": -1}).encode()
        urllib.request.urlopen(urllib.request.Request(address, body, method="POST"), timeout=10).close()
        yield base_url
    finally:
        _end(process)


@contextmanager
def nest() -> Iterator[Begin]:
    """Lives of the services alone, forked from a process that has done the imports."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.ledger_process"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY,
    )  # fmt: skip

    def begin(_: World, life: dict[str, object]) -> int:
        cast("IO[str]", process.stdin).write(json.dumps(life) + "\n")
        cast("IO[str]", process.stdin).flush()
        return int(cast("IO[str]", process.stdout).readline())

    try:
        assert cast("IO[str]", process.stdout).readline() == "ready\n"
        yield begin
    finally:
        _end(process)


@contextmanager
def apps(module: str = "tests.journeys.busy_app") -> Iterator[Begin]:
    """Lives of the whole app, used as the module describes; what still runs at the end is killed."""
    try:
        yield partial(_begin_app, module)
    finally:
        for pid in list(_apps):
            _apps[pid].kill()
            bury(pid)


def _begin_app(module: str, world: World, life: dict[str, object]) -> int:
    """A life of the whole app, with its window."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OPENAI_BASE_URL": world.base_url,
                   "OPENAI_API_KEY": "sk-test"}  # fmt: skip
    with (world.folder / "terminal.txt").open("ab") as sink:
        command = [sys.executable, "-m", module, json.dumps(life)]
        process = subprocess.Popen(command, cwd=REPOSITORY, env=environment, stdout=sink, stderr=sink)
    _apps[process.pid] = process
    return process.pid


_apps: dict[int, subprocess.Popen[bytes]] = {}


def bury(pid: int, patience: float = 60.0) -> int:
    """The exit code of an app that has ended, or is ending; it is given so many seconds."""
    code = _apps[pid].wait(patience)
    del _apps[pid]
    return code


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()
