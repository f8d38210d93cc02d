"""Outside the window: pop-ups over a real bus, the click that opens a job, a window that is never hidden for good."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QSystemTrayIcon

from desktop_app.bootstrap.outside import Outside
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.telling import Telling
from desktop_app.simulator import Simulator
from desktop_app.ui.plumbing.tasks import Tasks
from tests.harness.job_house import JobHouse, job_house
from tests.harness.loops import Until
from tests.harness.notification_service import notification_service, session_bus

OTTERS = Telling("Otters: completed", "Press to read it.", JobId("1"), JobOrigin.JOBS)
TIDES = Telling("Tides: held", "It may pass the cap per day.", JobId("2"), JobOrigin.JOBS)


class Room:
    """A window with what is outside of it; `opened` are the pop-ups that were pressed."""

    def __init__(self, house: JobHouse, tasks: Tasks) -> None:
        self.house = house
        self.window = QMainWindow()
        self.window.setWindowTitle("Ponder")
        self.window.show()
        self.opened: list[Telling] = []
        self.outside = Outside(
            self.window,
            house.jobs,
            tasks,
            house.preferences,
            bring_back=self.bring_back,
            leave=lambda: None,
            opened=self.opened.append,
        )

    def bring_back(self) -> None:
        self.window.showNormal()
        self.outside.window_is_back()


@asynccontextmanager
async def room(folder: Path, simulator: Simulator) -> AsyncIterator[Room]:
    bugs: list[str] = []
    tasks = Tasks(lambda name, error: bugs.append(f"{name}: {error!r}"))
    async with job_house(folder, simulator, run=False) as house:
        there = Room(house, tasks)
        try:
            yield there
        finally:
            await there.outside.close()
            await tasks.aclose()
            there.window.hide()
            there.window.deleteLater()
    assert bugs == []


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus(monkeypatch) as address:
        yield address


@pytest.mark.skipif(sys.platform != "linux", reason="Linux desktops have this service")
@pytest.mark.usefixtures("bus")
async def test_each_click_opens_what_it_told(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with notification_service() as service, room(tmp_path, simulator) as there:
        there.outside.notify(OTTERS, False)
        there.outside.notify(TIDES, False)
        await until(lambda: len(service.shown) == 2)
        numbers = {shown.title: shown.id for shown in service.shown}
        await service.click(numbers[TIDES.title])
        await until(lambda: there.opened == [TIDES])
        await service.click(numbers[OTTERS.title])
        await until(lambda: there.opened == [TIDES, OTTERS])
        await service.click(numbers[OTTERS.title])
        await service.click(99)
        there.outside.notify(OTTERS, True)
        await until(lambda: len(service.shown) == 3)
        assert there.opened == [TIDES, OTTERS], "a click counts once, and one on another program's pop-up not at all"
        assert service.shown[0].app == "Ponder"


async def test_without_bus_and_tray_nothing_breaks(
    tmp_path: Path, simulator: Simulator, monkeypatch: pytest.MonkeyPatch, until: Until
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    beeps: list[str] = []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append("beep"))
    async with room(tmp_path, simulator) as there:
        there.outside.notify(OTTERS, True)
        await until(lambda: beeps == ["beep"])
        there.outside.notify(TIDES, False)


async def test_without_a_tray_the_window_is_minimised(tmp_path: Path, simulator: Simulator) -> None:
    async with room(tmp_path, simulator) as there:
        assert not there.outside.tray.available
        there.outside.hide_window()
        assert there.window.isVisible()
        assert there.window.isMinimized()


@pytest.mark.allow_log("systemTrayWindowChanged")
async def test_a_tray_that_goes_gives_the_window_back(
    tmp_path: Path, simulator: Simulator, monkeypatch: pytest.MonkeyPatch, until: Until
) -> None:
    there_is_one = True
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: there_is_one)
    monkeypatch.setattr("desktop_app.ui.tray._LOOK_MS", 50)
    async with room(tmp_path, simulator) as there:
        there.outside.hide_window()
        assert not there.window.isVisible()
        there_is_one = False
        await until(there.window.isVisible)
        assert there.window.isMinimized(), "on the taskbar, not in the way"


@pytest.mark.allow_log("systemTrayWindowChanged")
async def test_a_tray_that_comes_later_is_used(
    tmp_path: Path, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    there_is_one = False
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: there_is_one)
    async with room(tmp_path, simulator) as there:
        assert not there.outside.tray.available
        there_is_one = True
        there.outside.hide_window()
        assert not there.window.isVisible()
        there.outside.tray.show_pressed.emit()
        assert there.window.isVisible()
        assert not there.outside.tray._look.isActive()


async def test_a_click_on_the_dock_brings_a_closed_window_back(tmp_path: Path, simulator: Simulator) -> None:
    async with room(tmp_path, simulator) as there:
        there.window.hide()
        there.outside.app_state(Qt.ApplicationState.ApplicationInactive)
        assert not there.window.isVisible()
        there.outside.app_state(Qt.ApplicationState.ApplicationActive)
        assert there.window.isVisible()
