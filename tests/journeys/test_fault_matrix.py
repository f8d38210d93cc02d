"""The kept table of what can go wrong with a job is true: a part of it is played here, all of it by the long form.

With PONDER_LONG=1 the whole page is made anew; where it came out otherwise it is written, and the test says so once.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.fault_matrix import CELLS, PAGE, kept_lines, live_through, page

pytestmark = pytest.mark.allow_log(".*")

SHORT = [
    ("create", "connection reset"),
    ("create", "done, then closed without a reply"),
    ("create", "429, rate limit"),
    ("create", "401, wrong key"),
    ("queued check", "reply cut in the middle"),
    ("queued check", "404"),
    ("in-progress check", "an HTML page instead of JSON"),
    ("last check", "500"),
    ("last check", "401, wrong key"),
    ("answer", "fails in the middle"),
    ("answer", "cut short by the length limit"),
    ("cancel", "403, not allowed"),
    ("cancel", "done, then closed without a reply"),
    ("delete", "connection reset"),
]


def test_the_page_has_every_cell_once() -> None:
    kept = kept_lines()
    assert set(kept) == set(CELLS)
    assert set(SHORT) <= set(kept)


@pytest.mark.parametrize(("moment", "fault"), SHORT)
async def test_a_cell_of_the_page_is_true(moment: str, fault: str, tmp_path: Path) -> None:
    lived = await live_through(moment, fault, tmp_path)
    assert lived.line == kept_lines()[moment, fault]


@pytest.mark.long
@pytest.mark.time_limit(900)
async def test_the_whole_page_is_true(tmp_path: Path) -> None:
    lived = []
    for number, (moment, fault) in enumerate(CELLS):
        folder = tmp_path / str(number)
        folder.mkdir()
        lived.append(await live_through(moment, fault, folder))
    before, after = PAGE.read_text("utf-8"), page(lived)
    PAGE.write_text(after, encoding="utf-8")
    assert after == before, "the page came out otherwise and was written anew: read it"
