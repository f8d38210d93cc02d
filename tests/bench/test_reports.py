"""What a very long report costs: to begin reading it, to compare two, to write them; against a short one, as ratios.

Run with PONDER_BENCH=1 (or by naming this folder) and `-s` to see the figures.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace

import pytest

from desktop_app.documents.report_html import report_html
from desktop_app.documents.report_writer import paper_report
from desktop_app.domain.citations import cited_sources
from desktop_app.domain.jobs import Job
from desktop_app.domain.report_differences import differences
from desktop_app.domain.reports import JobRecord
from desktop_app.ui.jobs_tab.detail_words import report_entry
from desktop_app.ui.jobs_tab.report_reader import ReportReader
from desktop_app.ui.markdown import warm_up
from desktop_app.ui.markdown.html import report_body
from desktop_app.ui.plumbing.event_loop import AppLoop
from desktop_app.ui.report_paper import draw_paper
from desktop_app.ui.theme import current_theme
from tests.harness.report_jobs import AT, REPORT, reported


def parts(count: int, *, number: int = 1) -> Job:
    """A report of so many parts, each of about 800 characters."""
    return reported(number, text="\n\n".join(REPORT.replace("# Heat", f"# {part} Heat") for part in range(count)))


def took(work: object) -> float:
    began = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - began


class Pulse:
    """The longest time the window stood still, in seconds."""

    def __init__(self) -> None:
        self.worst = 0.0
        self._task = asyncio.ensure_future(self._beat())

    async def _beat(self) -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0)
            now = time.perf_counter()
            self.worst, last = max(self.worst, now - last), now

    def stop(self) -> float:
        self._task.cancel()
        return self.worst


async def _open(job: Job) -> tuple[float, float, float]:
    """Seconds until the first text stands, until all of it does, and the longest stand-still meanwhile."""
    entry = report_entry(job)
    assert entry is not None
    reader = ReportReader()
    reader.resize(800, 600)
    reader.show()
    await asyncio.sleep(0.1)
    pulse, began = Pulse(), time.perf_counter()
    reader.show_report(entry, cited_sources(job.answer), ended=True)
    reader.transcript.viewport().repaint()
    first = time.perf_counter() - began
    while not reader.is_whole:  # noqa: ASYNC110 - it is looked at as the window is
        await asyncio.sleep(0.005)
    whole = time.perf_counter() - began
    await asyncio.sleep(0.05)
    worst = pulse.stop()
    reader.close()
    reader.deleteLater()
    return first, whole, worst


@pytest.fixture
def ready(qapp: object) -> None:
    """Fonts, parser and formulas loaded, as in the app after its start."""
    current_theme()
    warm_up()


def run(qapp: object, work: object) -> object:
    with asyncio.Runner(loop_factory=lambda: AppLoop(qapp)) as runner:  # type: ignore[arg-type]
        return runner.run(work)  # type: ignore[arg-type]


def test_a_megabyte_begins_to_be_read_as_soon_as_a_page(qapp: object, ready: None) -> None:
    long = parts(1_300)
    assert long.answer is not None
    run(qapp, _open(parts(10)))  # the first one pays for what is made once
    short = run(qapp, _open(parts(10)))
    huge = run(qapp, _open(long))
    assert isinstance(short, tuple)
    assert isinstance(huge, tuple)
    size = len(long.answer.text) / 1e6
    print(f"\nfirst text: {short[0] * 1e3:.0f} ms for 8 kB, {huge[0] * 1e3:.0f} ms for {size:.1f} MB")
    print(f"all of it: {huge[1]:.2f} s; the window stood still for at most {huge[2] * 1e3:.0f} ms")
    assert huge[0] < 8 * short[0]
    assert huge[2] < huge[1] / 4


def test_differences_grow_with_the_text_and_not_with_its_square() -> None:
    def pair(count: int) -> tuple[Job, Job]:
        one = parts(count)
        assert one.answer is not None
        return one, replace(one, answer=replace(one.answer, text=one.answer.text.replace("two thirds", "half")))

    seconds = {}
    for count in (130, 1_300):
        one, other = pair(count)
        seconds[count] = took(lambda one=one, other=other: differences(one.answer, other.answer))
    print(f"\ndifferences: {seconds[130]:.2f} s for 0.1 MB, {seconds[1_300]:.2f} s for 1 MB")
    assert seconds[1_300] < 30 * seconds[130]


def test_exports_grow_with_the_text(qapp: object, ready: None) -> None:
    short, long = (JobRecord(parts(count), (), "", False) for count in (13, 130))
    for name, work in (("HTML", lambda given: report_html(given, AT, report_body)),):
        seconds = [took(lambda given=given, work=work: work(given)) for given in (short, long)]
        print(f"\n{name}: {seconds[0] * 1e3:.0f} ms for 10 kB, {seconds[1] * 1e3:.0f} ms for 0.1 MB")
        assert seconds[1] < 30 * seconds[0]

    async def draw() -> tuple[float, float]:
        pulse, began = Pulse(), time.perf_counter()
        await draw_paper(paper_report(long, AT))
        return time.perf_counter() - began, pulse.stop()

    drawn = run(qapp, draw())
    assert isinstance(drawn, tuple)
    print(f"PDF: {drawn[0]:.2f} s for 0.1 MB; the window stood still for at most {drawn[1] * 1e3:.0f} ms")
    assert drawn[1] < drawn[0] / 2
