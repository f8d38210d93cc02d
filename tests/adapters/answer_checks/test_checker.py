"""Answers are judged in another process, which ends when a check takes too long, and nothing else suffers from it."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from desktop_app.answer_checks import checker as checker_module
from desktop_app.answer_checks.checker import ProcessChecker, command, environment
from desktop_app.domain.grading.grading import grade
from desktop_app.domain.grading.written import read_checks
from desktop_app.domain.problems import ProblemError
from tests.harness.loops import Until

CATASTROPHE = "regex /^(a+)+$/"
HOSTILE = "a" * 30 + "!"


@pytest.fixture
def checker() -> Iterator[ProcessChecker]:
    found = ProcessChecker(seconds=1.0)
    yield found
    asyncio.run(found.close())


def children() -> set[int]:
    return {child.pid for child in psutil.Process().children() if child.status() != psutil.STATUS_ZOMBIE}


@pytest.mark.parametrize(
    ("answer", "expected", "check"),
    [
        ("Answer: 12.4 km", "12", "number ±0.5 km"),
        ("Paris", "paris", "exact"),
        ("Paris", "paris", "exact ignoring case"),
        ("ünïcode \u2028 \n line", None, r"regex /\n line$/"),
        ('{"a": 1}', None, 'schema {"required": ["a"]}'),
        ("abc", None, 'expression length == 3; contains "b"'),
        ("half a pair \ud800", None, 'contains "half"'),
        ("", None, 'exact "a"'),
    ],
)
async def test_what_is_judged_there_is_what_is_judged_here(
    checker: ProcessChecker, answer: str, expected: str | None, check: str
) -> None:
    assert await checker.check(answer, expected, check) == grade(answer, expected, read_checks(check))


async def test_a_catastrophic_pattern_is_ended_and_the_next_answer_judged(checker: ProcessChecker) -> None:
    graded = await checker.check(HOSTILE, None, CATASTROPHE)
    assert graded.passed is None
    assert "took too long" in graded.why
    assert (await checker.check("a" * 30, None, CATASTROPHE)).passed is True
    assert (await checker.check("Paris", None, 'exact "Paris"')).passed is True


async def test_a_schema_and_a_condition_can_not_stand_still_either(checker: ProcessChecker) -> None:
    schema = 'schema {"pattern": "^(a+)+$"}'
    assert "took too long" in (await checker.check(json.dumps(HOSTILE), None, schema)).why


async def test_the_window_goes_on_while_a_check_stands_still(checker: ProcessChecker) -> None:
    turns = 0

    async def live() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0.01)

    window = asyncio.create_task(live())
    await checker.check(HOSTILE, None, CATASTROPHE)
    window.cancel()
    assert turns > 20


async def test_one_slow_check_leaves_the_others_their_say(checker: ProcessChecker) -> None:
    graded = await checker.check(HOSTILE, None, f"{CATASTROPHE}; " + 'contains "z"')
    assert graded.passed is False
    graded = await checker.check(HOSTILE, None, f"{CATASTROPHE}; " + 'contains "a"')
    assert graded.passed is None


async def test_a_check_that_is_always_slow_is_tried_with_no_more_answers() -> None:
    checker = ProcessChecker(seconds=0.2)
    try:
        whys = [(await checker.check(HOSTILE, None, CATASTROPHE)).why for _ in range(4)]
    finally:
        await checker.close()
    assert ["more than 0.2 seconds" in why for why in whys] == [True, True, True, False]
    assert "took too long for 3 answers" in whys[3]


async def test_a_check_that_can_not_be_read_says_where(checker: ProcessChecker) -> None:
    graded = await checker.check("5", None, "numbr 5")
    assert graded.passed is None
    assert "Column 1" in graded.why
    assert (await checker.check("5", None, "")).passed is None


async def test_a_process_that_dies_is_replaced(checker: ProcessChecker, until: Until) -> None:
    before = children()
    await checker.check("5", None, "number 5")
    (started,) = children() - before
    psutil.Process(started).kill()
    await until(lambda: started not in children())
    assert (await checker.check("5", None, "number 5")).passed is True
    (next_one,) = children() - before
    assert next_one != started


async def test_who_is_cancelled_ends_the_check_too(checker: ProcessChecker, until: Until) -> None:
    before = children()
    slow = asyncio.create_task(checker.check(HOSTILE, None, CATASTROPHE))
    await until(lambda: children() - before)
    await asyncio.sleep(0.3)
    slow.cancel()
    with pytest.raises(asyncio.CancelledError):
        await slow
    assert (await checker.check("5", None, "number 5")).passed is True


async def test_many_at_once_each_get_their_own_grade(checker: ProcessChecker) -> None:
    found = await asyncio.gather(*(checker.check(f"Answer: {n}", str(n % 7), "number") for n in range(100)))
    assert [graded.passed for graded in found] == [n < 7 for n in range(100)]


async def test_nothing_is_left_after_closing() -> None:
    before = children()
    checker = ProcessChecker()
    await checker.check("5", None, "number 5")
    assert len(children() - before) == 1
    await checker.close()
    assert children() - before == set()
    with pytest.raises(ProblemError, match="closing"):
        await checker.check("5", None, "number 5")
    await checker.close()


async def test_a_process_that_can_not_be_started_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    for broken in (["/no/such/program"], [sys.executable, "-c", ""]):
        monkeypatch.setattr(checker_module, "command", lambda broken=broken: broken)
        checker = ProcessChecker()
        with pytest.raises(ProblemError, match="could not be started"):
            await checker.check("5", None, "number 5")
        await checker.close()


def test_no_secret_goes_along() -> None:
    theirs = environment({"PATH": "/bin", "OPENAI_API_KEY": "a", "openai_base_url": "b", "MY_TOKEN": "c", "LANG": "C"})
    assert theirs.keys() == {"PATH", "LANG", "PYTHONPATH"}


def test_a_frozen_app_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command() == [sys.executable, "--check-answers"]
    assert "PYTHONPATH" not in environment({"PATH": "/bin"})


@pytest.mark.skipif(sys.platform == "win32", reason="a script can't be started like a program there")
async def test_a_frozen_app_judges_in_a_second_start_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "ponder"
    code = "import sys; sys.frozen = True; from desktop_app.__main__ import main; sys.exit(main())"
    place = environment({})["PYTHONPATH"]
    program.write_text(
        f"#!/bin/sh\nPYTHONPATH='{place}' exec '{sys.executable}' -P -c '{code}' \"$@\"\n", encoding="utf-8"
    )
    program.chmod(0o700)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    frozen = ProcessChecker(seconds=1.0)
    try:
        assert (await frozen.check("Answer: 12 km", "12", "number km")).passed is True
        assert "took too long" in (await frozen.check(HOSTILE, None, CATASTROPHE)).why
        assert (await frozen.check("Answer: 12 km", "12", "number km")).passed is True
    finally:
        await frozen.close()


def test_it_is_quick_to_start_as_it_loads_no_window(tmp_path: Path) -> None:
    code = "import sys; sys.argv = ['ponder', '--check-answers']; from desktop_app.__main__ import main; main();"
    code += "print(sorted({'PySide6', 'openai', 'sqlite3', 'httpx2', 'asyncio'} & set(sys.modules)), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], env=environment(os.environ), cwd=tmp_path, input=b"", capture_output=True
    )
    assert done.stdout == b"ready\n"
    assert done.stderr.strip() == b"[]"


@pytest.mark.skipif(sys.platform == "win32", reason="ends with its pipes there")
def test_it_ends_by_itself_when_nobody_watches_it_any_more(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    code = "from desktop_app.answer_checks import process; process._LONGEST = 0.3; process.run()"
    line = json.dumps({"answer": HOSTILE, "expected": None, "check": CATASTROPHE}).encode() + b"\n"
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], env=environment(os.environ), cwd=tmp_path, input=line, timeout=60,
        capture_output=True,
    )  # fmt: skip
    assert done.returncode != 0
    assert done.stdout == b"ready\n"
    assert time.monotonic() - started < 60


async def test_a_long_answer_gets_through(checker: ProcessChecker) -> None:
    big = "x" * 1_900_000 + "é"
    assert (await checker.check(big, None, 'contains "xé"')).passed is True


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can limit the memory of a process")
def test_a_check_that_wants_too_much_memory_says_so(tmp_path: Path) -> None:
    code = "from desktop_app.answer_checks import process; process._MOST_MEMORY = 400 << 20; process.run()"
    lines = [
        {"answer": "x" * 100, "expected": None, "check": f"regex /{check}/"} for check in ("(x|x?){90000000}", "x")
    ]
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], env=environment(os.environ), cwd=tmp_path, timeout=60, capture_output=True,
        input=b"".join(json.dumps(line).encode() + b"\n" for line in lines),
    )  # fmt: skip
    assert b"too much memory" in done.stdout
    assert b'"passed": true' in done.stdout.splitlines()[-1]
