"""Many jobs in flight in the real window for twenty seconds: all are asked about, evenly, and none comes to harm.

The long form is a program of its own: `python -m tests.journeys.soak`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.services.job_pace import POLLS_PER_SECOND, SENDS_PER_SECOND
from desktop_app.ui.tour import screen
from tests.journeys.real_window import open_window
from tests.journeys.soak import busiest, server, soak

_BUNCHED = 15
"""What waited behind a busy moment of this computer may arrive together."""


@pytest.mark.time_limit(120)
async def test_many_jobs_in_flight_never_burst(tmp_path: Path) -> None:
    with server(tmp_path) as base_url:
        async with open_window(tmp_path / "data", base_url) as window:
            await window.begin()
            await screen.choose_tab("Jobs")
            figures = await soak(window, tmp_path, jobs=200, seconds=10.0)
    assert figures.not_well == 0
    assert figures.creates == 200
    assert figures.polls >= 200
    assert figures.busiest_second_of_polls <= POLLS_PER_SECOND + _BUNCHED
    assert figures.busiest_second_of_creates <= SENDS_PER_SECOND + _BUNCHED


def test_the_busiest_second_is_found() -> None:
    assert busiest([]) == 0
    assert busiest([0.0, 0.5, 0.9, 1.1, 3.0]) == 3
    assert busiest([3.0, 1.1, 0.9, 0.5, 0.0], seconds=2.0) == 4
