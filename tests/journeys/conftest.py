"""What journeys get: processes of Ponder that never outlive their test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.app_process import AppProcess, Start


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts Ponder in a process of its own; what still runs at the end is killed."""
    started: list[AppProcess] = []

    def begin(folder: Path, *options: str, environment: dict[str, str] | None = None) -> AppProcess:
        started.append(AppProcess(folder, *options, environment=environment))
        return started[-1]

    yield begin
    for app in started:
        app.clean_up()
