"""The window of a life that somebody uses until it is killed: what the apps of the kill tests have in common."""

from __future__ import annotations

import asyncio
import json
import sys
from abc import abstractmethod
from decimal import Decimal
from pathlib import Path
from typing import Any

from typing_extensions import override

from desktop_app.bootstrap import process
from desktop_app.bootstrap.front import Front, Leave
from desktop_app.bootstrap.options import Options
from desktop_app.bootstrap.services import Services
from desktop_app.domain.settings import DAY_CAP, FIRST_RUN_DONE


class LivedInFront(Front):
    """`life` is what the process was started with."""

    life: dict[str, Any]

    @override
    async def live(self) -> Leave:
        """Beside its own life, somebody's."""
        await self._house.preferences.change(FIRST_RUN_DONE, True)
        await self._house.preferences.change(DAY_CAP, Decimal(100_000))
        await self._settle()
        self._recovered = asyncio.Event()
        person = asyncio.ensure_future(self._use())
        person.add_done_callback(self._report)
        return await super().live()

    @abstractmethod
    async def _settle(self) -> None:
        """What somebody has set before the window opens."""

    @abstractmethod
    async def _use(self) -> None:
        """What somebody does once `_recovered` is set."""

    @override
    async def _recover(self, services: Services) -> None:
        await super()._recover(services)
        self._recovered.set()

    def _report(self, person: asyncio.Task[None]) -> None:
        """Somebody who failed says so and leaves: whoever waits for this life is told at once."""
        if not person.cancelled() and person.exception() is not None:
            sys.stderr.write(f"the person failed: {person.exception()!r}\n")
            sys.stderr.flush()
            self.quit()


def run(front: type[LivedInFront]) -> int:
    """Live the life that stands on the command line, started as the command starts Ponder."""
    front.life = json.loads(sys.argv[1])
    process.Front = front  # type: ignore[attr-defined]
    return process.run_process(Options(data_dir=Path(front.life["folder"])))
