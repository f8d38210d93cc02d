"""What every test gets: a sealed world, its event loop, silence as a condition, and things of the outside.

=================== ==================================================================================
tests.harness.      what it does
=================== ==================================================================================
sealed              moves HOME and the data folders away, clears OPENAI_* and proxies, guards the network
loops               runs `async def test_*`: on Qt's loop in ui/ and journeys/, on plain asyncio elsewhere
silence             fails a test that logged a warning, left a thread behind or upset Qt
outside             fixtures: `simulator`, `shared`, `x_display`, `secret_service`
order               spreads the long tests over the processes, so that each begins with its share
=================== ==================================================================================
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.harness.order import seconds_of, spread

pytest_plugins = [
    "tests.harness.sealed",
    "tests.harness.loops",
    "tests.harness.silence",
    "tests.harness.outside",
]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what must be asked for: tests/bench, and tests marked `long`; spread what takes long."""
    bench, long = bool(os.environ.get("PONDER_BENCH")), bool(os.environ.get("PONDER_LONG"))
    asked_by_path = any("bench" in Path(arg).parts for arg in config.args)
    here = Path(__file__).parent

    def wanted(item: pytest.Item) -> bool:
        if item.path.is_relative_to(here / "bench"):
            return bench or asked_by_path
        return long or item.get_closest_marker("long") is None

    kept = [item for item in items if wanted(item)]
    if len(kept) < len(items):
        config.hook.pytest_deselected(items=[item for item in items if not wanted(item)])
    items[:] = spread(kept, int(getattr(config, "workerinput", {}).get("workercount", 1)), seconds_of)
