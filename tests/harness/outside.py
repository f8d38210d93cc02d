"""Fixtures for what lies outside the program: the simulated API, shared data, a screen, a keyring."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from desktop_app.simulator import Simulator


@pytest.fixture
def simulator(request: pytest.FixtureRequest) -> Iterator[Simulator]:
    """A running simulator of this test alone; `@pytest.mark.simulator(speed=60)` sets its options."""
    from desktop_app.simulator import Simulator

    marker = request.node.get_closest_marker("simulator")
    server = Simulator(**(marker.kwargs if marker else {}))
    server.start()
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of facts and recordings beside the repository, which not every clone has."""
    folder = (Path(__file__).resolve().parents[2] / ".." / "shared").resolve()
    if not (folder / "recordings").is_dir():
        pytest.skip("no folder `shared` beside the repository")
    return folder


@pytest.fixture
def x_display() -> str:
    """DISPLAY of an X server; give it with QT_QPA_PLATFORM=xcb to a process that shall show real windows."""
    display = os.environ.get("DISPLAY")
    if not display:
        pytest.skip("no X display: packaging/test.py starts one where Xvfb is installed")
    return display


@pytest.fixture
def secret_service() -> None:
    """Asks for a real keyring that is nobody's: the Secret Service which packaging/test.py starts."""
    if not os.environ.get("PONDER_TEST_SECRET_SERVICE"):
        pytest.skip("no private Secret Service: packaging/test.py starts one where gnome-keyring is installed")
