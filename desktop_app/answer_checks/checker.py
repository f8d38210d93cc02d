"""Our side of the other process: starts it for the first answer, and ends it when it takes too long."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path

from typing_extensions import override

from desktop_app.answer_checks.process import OPTION, READY
from desktop_app.domain.grading import said
from desktop_app.domain.grading.checks import Graded, unknown
from desktop_app.domain.grading.grading import together
from desktop_app.domain.grading.text_scanner import CheckTextError
from desktop_app.domain.grading.writing import write_check
from desktop_app.domain.grading.written import read_checks
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import later
from desktop_app.services.checking_port import AnswerChecker

_START_SECONDS = 60.0
_MOST_STOPS = 3
"""So often a check may take too long before no more answers are tried with it."""
_SECRET = ("KEY", "TOKEN", "SECRET", "PASSWORD", "OPENAI")


class ProcessChecker(AnswerChecker):
    """One answer at a time; each check may take `seconds`."""

    def __init__(self, *, seconds: float = 2.0) -> None:
        self._seconds = seconds
        self._turn = asyncio.Lock()
        # of its own, so that no other work waits behind a check
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="answer checks")  # not shown
        self._process: subprocess.Popen[bytes] | None = None
        self._stops: Counter[str] = Counter()
        self._closed = False

    @override
    async def check(self, answer: str, expected: str | None, checks: str) -> Graded:
        try:
            each_alone = _one_by_one(checks)
        except CheckTextError as error:
            return unknown(said.NOT_READABLE.format(fault=error))
        found = []
        for check in each_alone:  # so that one that takes too long leaves the others their say
            async with self._turn:
                found.append(await self._one(answer, expected, check))
        return together(found)

    async def _one(self, answer: str, expected: str | None, check: str) -> Graded:
        if self._stops[check] >= _MOST_STOPS:
            return unknown(said.TOO_MANY_STOPS.format(count=_MOST_STOPS))
        await self._start()
        request = json.dumps({"answer": answer, "expected": expected, "check": check}).encode("ascii") + b"\n"
        reply, late = await self._exchanged(request, self._seconds)
        if late or not reply:
            self._stop()
        if reply:
            plain = json.loads(reply)
            return Graded(plain["score"], plain["passed"], plain["why"])
        if not late:
            return unknown(said.NO_RESULT)
        self._stops[check] += 1
        return unknown(said.TOO_SLOW.format(seconds=f"{self._seconds:g}"))

    async def _start(self) -> None:
        """Have a process that is ready. Raises ProblemError."""
        if self._closed:
            raise ProblemError(_CLOSED)
        if self._process is not None and self._process.poll() is None:
            return
        self._stop()
        try:
            self._process = await asyncio.get_running_loop().run_in_executor(self._thread, _started)
        except OSError as error:
            raise ProblemError(_problem(str(error))) from error
        ready, _ = await self._exchanged(b"", _START_SECONDS)
        if ready != READY:
            self._stop()
            raise ProblemError(_problem("it ended at once, or did not begin"))  # not shown

    async def _exchanged(self, request: bytes, seconds: float) -> tuple[bytes, bool]:
        process = self._process
        if process is None:
            return b"", False
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._thread, _exchange, process, request, seconds)
        except BaseException:
            self._stop()  # what it would still answer belongs to nobody
            raise

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()  # the thread that reads from it finds its end
            self._thread.submit(_buried, process)

    @override
    async def close(self) -> None:
        self._closed = True
        self._stop()
        await asyncio.to_thread(self._thread.shutdown)


@lru_cache(maxsize=256)
def _one_by_one(checks: str) -> tuple[str, ...]:
    return tuple(map(write_check, read_checks(checks)))


def command() -> list[str]:
    """How the other process is started: the frozen app with an option, or this Python with the package."""
    if getattr(sys, "frozen", False):
        return [sys.executable, OPTION]
    return [sys.executable, "-P", "-m", "desktop_app", OPTION]


def environment(ours: Mapping[str, str]) -> dict[str, str]:
    """Ours without anything that looks like a secret, and with the place of this package."""
    theirs = {name: value for name, value in ours.items() if not any(word in name.upper() for word in _SECRET)}
    if not getattr(sys, "frozen", False):
        places = [str(Path(__file__).resolve().parents[2]), theirs.get("PYTHONPATH", "")]
        theirs["PYTHONPATH"] = os.pathsep.join(place for place in places if place)
    return theirs


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(os.environ),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _exchange(process: subprocess.Popen[bytes], request: bytes, seconds: float) -> tuple[bytes, bool]:
    """One line there, one line back, an empty one when it has ended; and whether it was ended for taking too long.

    The time is taken here and not by the event loop: a window that stands still must not make a check late.
    """
    late = threading.Event()

    def end() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        return _line(process, request), late.is_set()
    finally:
        timer.cancel()


def _line(process: subprocess.Popen[bytes], request: bytes) -> bytes:
    if process.stdin is None or process.stdout is None:
        return b""
    try:
        process.stdin.write(request)
        process.stdin.flush()
        return process.stdout.readline()
    except OSError:  # it has ended
        return b""


def _buried(process: subprocess.Popen[bytes]) -> None:
    process.wait()
    for pipe in (process.stdin, process.stdout):
        try:
            if pipe is not None:
                pipe.close()
        except OSError:  # what it did not take any more
            continue


def _problem(detail: str) -> Problem:
    return Problem(
        ProblemKind.CONFIGURATION,
        later("Answers can't be checked: the process that does it could not be started."),
        later("Restart Ponder. If that does not help, look whether a security program stops it."),
        detail=detail,
    )


_CLOSED = Problem(ProblemKind.INTERNAL, later("Ponder is closing."), later("Check the answers after the next start."))
