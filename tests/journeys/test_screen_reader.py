"""The main jobs as somebody does them who sees nothing: Ponder on a real display, heard and pressed over AT-SPI alone.

Where the machine has no AT-SPI, Xvfb or D-Bus this is skipped with the reason; `tests/journeys/test_tour.py` goes the
same ways through Qt's own accessible interfaces.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.harness.screen_reader import Node, Person, ScreenReader, desktop, missing
from tests.journeys.app_process import REPOSITORY

pytestmark = [
    pytest.mark.skipif(bool(missing()), reason=missing() or "-"),
    pytest.mark.time_limit(300),
]
QUESTION = "Why do otters hold hands? Say it in two sentences."
JOB = "What is new in home batteries?"
HARD = "In how many ways can 100 cents be paid with coins of 1, 5, 10, 25 and 50 cents?"


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    """In front of a Ponder that was never opened before."""
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    with desktop(runtime) as where:
        variables = {key: text for key, text in os.environ.items() if not key.startswith("OPENAI_")}
        command = [sys.executable, "-m", "desktop_app", "--data-dir", str(tmp_path / "data")]
        app = subprocess.Popen(command, cwd=REPOSITORY, env={**variables, **where.variables})
        reader = ScreenReader(where)
        try:
            yield Person(reader, app.pid)
            app.send_signal(signal.SIGTERM)
            assert app.wait(30) == 0
        finally:
            reader.close()
            if app.poll() is None:
                app.kill()
                app.wait(30)


def test_from_the_demo_to_a_verdict(person: Person) -> None:
    heard: list[str] = []
    began = time.monotonic()
    person.press("Try the demo", "push button")
    _ask(person, heard)
    asked = time.monotonic()
    _queue(person, heard)
    queued = time.monotonic()
    _compare(person)
    ended = time.monotonic()
    print(f"chat {asked - began:.0f} s, job {queued - asked:.0f} s, comparison {ended - queued:.0f} s")  # noqa: T201


def _ask(person: Person, heard: list[str]) -> None:
    """A question, its answer, and what was read out meanwhile."""
    person.until(lambda: person.find("Message", "text"), "the composer")
    person.write("Message", QUESTION)
    person.press("Send", "push button")

    def answer() -> str:
        heard.extend(person.reader.announced())
        said = [each.name for each in person.find("Transcript").children()]
        return said[-1] if said and " reasoning)" in said[-1] else ""

    text = person.until(answer, "the answer with its figures")
    assert text.startswith("Answer:")
    words = " ".join(text.removeprefix("Answer:").split())

    def read_out() -> list[str]:
        heard.extend(person.reader.announced())
        return [each for each in heard if each[:30] in words]

    person.until(read_out, f"the answer among what was read out: {heard}", 10.0)
    assert all(each.strip() for each in heard), "silence is not announced"
    assert len(heard) < 20, "by sentences, not by words"


def _queue(person: Person, heard: list[str]) -> None:
    """A background job, until it has ended and was told."""
    person.press("Jobs", "check box", "radio button", "page tab")
    person.press("New job", "push button")
    person.write("Prompt", JOB)
    person.press("Queue job", "push button")

    def told() -> list[str]:
        heard.extend(person.reader.announced())
        return [each for each in heard if "batteries" in each and "ompleted" in each]

    def row() -> list[str]:
        cells = [each.name for each in person.find("Jobs table").children()]
        return cells if any("batteries" in each for each in cells) and "Completed" in cells else []

    person.until(row, "the completed job in the table", 120.0)
    person.until(told, f"the end of the job among {heard}", 10.0)


def _compare(person: Person) -> None:
    """One hard question at three efforts, judged by hand, and what can be concluded."""
    person.press("Compare", "check box", "radio button", "page tab")
    person.press("New comparison", "push button")
    person.write("Question", HARD)
    person.write("Repeats", "1")
    person.until(lambda: "3 trials" in person.find("Estimate").description, "the estimate")
    person.press("Run comparison", "push button")

    def cells() -> list[Node]:
        return [each for each in person.find("Comparison matrix").children() if "completed" in each.name]

    def choose(number: int) -> None:
        matrix = person.find("Comparison matrix")
        names = [each.name for each in matrix.children()]
        matrix.choose(names.index(cells()[number].name))

    person.until(lambda: len(cells()) == 3, "three answers", 120.0)
    for number in range(3):
        choose(number)
        person.until(lambda: any("nswer:" in text for text in person.read("Answer")), "the answer to read")
        person.press("Pass", "push button", "check box")
        person.until(lambda n=number: len(_graded(cells())) == n + 1, "the grade")  # type: ignore[misc]
    person.press("Page: Overview")
    verdict = person.until(lambda: person.find("Verdict").description, "the verdict")
    assert "concluded" in verdict


def _graded(cells: list[Node]) -> list[Node]:
    return [each for each in cells if "not graded" not in each.name]
