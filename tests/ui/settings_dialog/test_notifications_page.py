"""Settings, Notifications: what depends on what, hours on the clock, and a pop-up to try."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton, QTimeEdit, QWidget

from desktop_app.domain.settings import NOTIFY, QUIET, QUIET_FROM, QUIET_UNTIL
from desktop_app.simulator import Simulator
from desktop_app.ui.settings_dialog.settings import SECTIONS, SettingsDialog
from desktop_app.ui.theme import current_theme
from tests.fakes.memory_vault import MemoryVault
from tests.harness.loops import Until
from tests.ui.comparison_tab.rooms import Rooms, opened_rooms


class Page:
    """The dialog over a window; `tried` counts pop-ups that were asked for."""

    def __init__(self, rooms: Rooms) -> None:
        self.rooms = rooms
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
            apply_theme=lambda _: None,
            try_notification=lambda: self.tried.append("one"),
        )

    def box(self, name: str) -> QCheckBox:
        return next(box for box in self.dialog.findChildren(QCheckBox) if box.accessibleName() == name)

    def time(self, name: str) -> QTimeEdit:
        return next(each for each in self.dialog.findChildren(QTimeEdit) if each.accessibleName() == name)


@asynccontextmanager
async def page(folder: Path, simulator: Simulator) -> AsyncIterator[Page]:
    current_theme()
    async with opened_rooms(folder, None, {"OPENAI_BASE_URL": simulator.base_url}, MemoryVault()) as rooms:
        shown = Page(rooms)
        try:
            yield shown
        finally:
            shown.dialog.stop()
            shown.dialog.deleteLater()
            shown.window.deleteLater()


async def test_hours_count_once_they_are_switched_on(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with page(tmp_path, simulator) as it:
        assert not it.time("Quiet from").isEnabled()
        it.box("Quiet hours").click()
        await until(lambda: it.rooms.preferences[QUIET])
        assert it.time("Quiet from").isEnabled()
        it.time("Quiet from").setTime(QTime(23, 15))
        it.time("Quiet until").setTime(QTime(6, 5))
        await until(lambda: it.rooms.preferences[QUIET_UNTIL] == "06:05")
        assert it.rooms.preferences[QUIET_FROM] == "23:15"


async def test_a_time_is_typed_after_a_click(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with page(tmp_path, simulator) as it:
        await it.rooms.preferences.change(QUIET, True)
        it.dialog._list.setCurrentRow(SECTIONS.index("Notifications"))
        it.dialog.show()
        box = it.time("Quiet until")
        line = box.lineEdit()
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(10, line.height() // 2))
        QTest.keyClicks(box, "0645")
        QTest.keyClick(box, Qt.Key.Key_Return)
        await until(lambda: it.rooms.preferences[QUIET_UNTIL] == "06:45")
        it.dialog.hide()


async def test_without_notifications_nothing_else_is_chosen(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with page(tmp_path, simulator) as it:
        it.box(NOTIFY.label).click()
        await until(lambda: not it.rooms.preferences[NOTIFY])
        assert not it.box("Play a sound with it").isEnabled()
        assert not it.box("Quiet hours").isEnabled()


async def test_one_can_be_tried(tmp_path: Path, simulator: Simulator) -> None:
    async with page(tmp_path, simulator) as it:
        next(press for press in it.dialog.findChildren(QPushButton) if press.text() == "Show one now").click()
        assert it.tried == ["one"]
