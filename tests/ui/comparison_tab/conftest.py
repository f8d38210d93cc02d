"""The Compare tab as it stands in the window: real services, real data file, simulated API."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.simulator import Simulator
from tests.ui.comparison_tab.opened import Bench as Bench
from tests.ui.comparison_tab.opened import opened

OpenBench = Callable[[], AbstractAsyncContextManager[Bench]]


@pytest.fixture
def bench(tmp_path: Path, simulator: Simulator, qtbot: QtBot) -> OpenBench:
    """`async with bench() as b`: opens on the same data file each time, as a restart would."""
    return lambda: opened(tmp_path, simulator)
