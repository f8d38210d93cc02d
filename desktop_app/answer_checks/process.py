"""The other process: reads one answer and check per line, judges, and writes one grade per line.

It has no secrets and no window, and ends when its input does, when a check takes far too long, or when told to.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
from functools import lru_cache
from typing import Any

from desktop_app.domain.grading import said
from desktop_app.domain.grading.checks import Check, Graded, unknown
from desktop_app.domain.grading.grading import grade
from desktop_app.domain.grading.text_scanner import CheckTextError
from desktop_app.domain.grading.written import read_checks

READY = b"ready\n"
OPTION = "--check-answers"
"""The hidden option of the command that starts this process."""

_MOST_MEMORY = 2 << 30
_LONGEST = 60.0
"""Seconds after which a check ends the process by itself: only if the one that watches it is gone."""


def run() -> int:
    """Judge until the input ends; returns the exit code."""
    _limit_memory()
    with (
        open(0, "rb", closefd=False) as requests,  # without a console `sys.stdin` is None
        open(1, "wb", closefd=False) as replies,
        open(os.devnull, "w") as nowhere,
    ):
        replies.write(READY)
        replies.flush()
        for line in requests:
            # a thread outside Python: a pattern that is being looked for lets no other of ours run
            faulthandler.dump_traceback_later(_LONGEST, exit=True, file=nowhere)
            reply = _reply(line)
            faulthandler.cancel_dump_traceback_later()
            replies.write(reply)
            replies.flush()
    return 0


def _reply(line: bytes) -> bytes:
    try:
        found = _judged(json.loads(line))
    except MemoryError:
        found = unknown(said.NO_MEMORY)
    plain = {"score": found.score, "passed": found.passed, "why": found.why}
    return json.dumps(plain).encode("ascii") + b"\n"


def _judged(request: dict[str, Any]) -> Graded:
    try:
        checks = _read(request["check"])
    except CheckTextError as error:
        return unknown(said.NOT_READABLE.format(fault=error))
    return grade(request["answer"], request["expected"], checks)


@lru_cache(maxsize=256)
def _read(text: str) -> tuple[Check, ...]:
    return read_checks(text)


def _limit_memory() -> None:
    """Where the system can: what a check may ask for, so that it takes none from the rest of the computer."""
    if sys.platform == "linux":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        allowed = _MOST_MEMORY if most == resource.RLIM_INFINITY else min(most, _MOST_MEMORY)
        resource.setrlimit(resource.RLIMIT_AS, (allowed, most))
