"""The settings dialog over a window, on the real services."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.network.routes import Routes
from desktop_app.services.network_port import ProxyChoice
from desktop_app.services.ports import Endpoint
from desktop_app.services.price_port import PriceList
from desktop_app.services.profiles import Profiles
from desktop_app.services.safekeeping import Safekeeping
from desktop_app.storage.backups import Backups
from desktop_app.ui.settings_dialog.settings import SettingsDialog
from desktop_app.ui.theme import current_theme
from tests.fakes.memory_vault import MemoryVault
from tests.ui.comparison_tab.rooms import Rooms, opened_rooms


class Data:
    """The real keeper of backups; what the buttons ask for is only written down, and answered with `answer`."""

    def __init__(self, rooms: Rooms, folder: Path) -> None:
        self.folder = folder
        self.why_not_movable = ""
        self.old_folder: Path | None = None
        self.asked: list[str] = []
        self.answer: str | Problem = ""
        self.keeping = Safekeeping(
            Backups(rooms.database.path, simulated=False),
            rooms.preferences,
            time.time,
            suspect=rooms.database.suspect,
        )
        self.backups, self.trouble = self.keeping.backups, self.keeping.trouble

    async def size(self) -> int:
        return 123_456

    async def do(self, name: str, parent: QWidget) -> str:
        self.asked.append(name)
        if isinstance(self.answer, Problem):
            raise ProblemError(self.answer)
        return self.answer


class Opened:
    """The dialog as it stands over a window; `tried` counts pop-ups that were asked for."""

    def __init__(self, rooms: Rooms, vault: MemoryVault, data: Data) -> None:
        self.data = data
        self.rooms, self.vault = rooms, vault
        self.themes: list[str] = []
        self.tried: list[str] = []
        self.window = QWidget()
        self.dialog = SettingsDialog(
            self.window,
            preferences=rooms.preferences,
            access=rooms.access,
            door=rooms.door,
            catalogue=rooms.models,
            prices=rooms.spending.prices,
            tasks=rooms.tasks,
            apply_theme=self.themes.append,
            try_notification=lambda: self.tried.append("one"),
            data=data,
            profiles=Profiles(rooms.preferences, rooms.access, rooms.spending, rooms.jobs.ledger),
            network=Routes(ProxyChoice),
        )
        self.dialog.show()

    def section(self, name: str) -> None:
        names = [self.dialog._list.item(row).text() for row in range(self.dialog._list.count())]
        self.dialog._list.setCurrentRow(names.index(name))

    def words(self) -> str:
        return "\n".join(label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible())

    def named(self, kind: type[QWidget], name: str) -> QWidget:
        return next(w for w in self.dialog.findChildren(kind) if w.accessibleName() == name)


@asynccontextmanager
async def opened(
    folder: Path,
    environment: Mapping[str, str] | None = None,
    demo: Endpoint | None = None,
    vault: MemoryVault | None = None,
    prices: PriceList | None = None,
) -> AsyncIterator[Opened]:
    current_theme()
    vault = vault or MemoryVault()
    async with opened_rooms(folder, demo, environment or {}, vault) as rooms:
        if prices is not None:
            rooms.spending.prices = prices
        bugs: list[str] = []
        rooms.tasks.on_bug = lambda name, error: bugs.append(f"{name}: {error!r}")
        it = Opened(rooms, vault, data := Data(rooms, folder))
        try:
            yield it
        finally:
            await rooms.spending.prices.data()  # a thread reads it once the page is shown, and must not be left
            it.dialog.stop()
            it.dialog.hide()
            it.window.deleteLater()
            data.keeping.close()
    assert bugs == []
