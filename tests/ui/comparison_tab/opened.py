"""The Compare tab as it stands in the window: real services, real data file, simulated API."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop_app.documents.chart_svg import chart_svg
from desktop_app.documents.comparison_bundle import read_bundle
from desktop_app.documents.comparison_files import write_comparison
from desktop_app.documents.comparison_pairs_csv import write_compared
from desktop_app.resources import resource_path
from desktop_app.services.ports import Endpoint
from desktop_app.simulator import Simulator
from desktop_app.ui.comparison_tab import ComparisonTab
from desktop_app.ui.comparison_tab.setup.room import SetupTools
from desktop_app.ui.default_efforts import DefaultEfforts
from desktop_app.ui.theme import current_theme
from tests.ui.comparison_tab.rooms import Rooms, opened_rooms


@dataclass
class Bench:
    """The tab with what it works on."""

    tab: ComparisonTab
    rooms: Rooms
    bugs: list[str]
    models_opened: list[str]

    def button(self, name: str) -> QPushButton:
        """The button that a person finds under this name."""
        named = [
            found
            for found in self.tab.widget.findChildren(QPushButton)
            if name in (found.accessibleName(), found.text()) and found.isVisible()
        ]
        assert len(named) == 1, f"{len(named)} buttons are called {name}"
        return named[0]

    def choose(self, name: str) -> None:
        """The entry of the comparison's menu that a person finds under this name."""
        entries = self.tab.widget.results.head.menu.actions()
        entries += [inner for entry in entries if isinstance(menu := entry.menu(), QMenu) for inner in menu.actions()]
        (found,) = [each for each in entries if each.text() == name]
        assert found.isEnabled()
        assert found.isVisible()
        found.trigger()

    def shows(self, widget: QWidget) -> bool:
        """Whether a person sees it."""
        return widget.isVisible()


@asynccontextmanager
async def opened(folder: Path, simulator: Simulator, *, run: bool = True) -> AsyncIterator[Bench]:
    """On the same data file each time, as a restart would; without `run` the queue stands still."""
    current_theme()
    async with opened_rooms(folder, Endpoint(simulator.base_url, "sk-demo")) as rooms:
        bugs: list[str] = []
        rooms.tasks.on_bug = lambda name, error: bugs.append(f"{name}: {error!r}")

        wishes: list[str] = []
        tab = ComparisonTab(
            comparisons=rooms.comparisons,
            catalogue=rooms.models,
            preferences=rooms.preferences,
            tasks=rooms.tasks,
            clock=time.time,
            spending=rooms.spending,
            judging=rooms.judging,
            grading=rooms.grading,
            open_models=wishes.append,
            write_file=write_comparison,
            read_file=read_bundle,
            defaults=DefaultEfforts(rooms.decisions, rooms.templates, wishes.append),
            draw_chart=chart_svg,
            write_compared=write_compared,
            setup_tools=SetupTools(rooms.imports.read, rooms.checker, resource_path("demo", "tasks.jsonl")),
        )
        tab.widget.resize(940, 640)
        tab.widget.show()
        await tab.start()
        if run:
            rooms.work()
        try:
            yield Bench(tab, rooms, bugs, wishes)
        finally:
            await tab.close()
            # as Ponder closes: what still draws comes to its end before the widgets go
            await rooms.scheduler.close()
            await rooms.tasks.aclose()
            tab.widget.close()
            tab.widget.deleteLater()
    assert bugs == []
