"""Settings, Notifications: what depends on what, hours on the clock, and a pop-up to try."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton, QTimeEdit

from desktop_app.domain.settings import NOTIFY, QUIET, QUIET_FROM, QUIET_UNTIL
from tests.harness.loops import Until
from tests.ui.settings_dialog.opened import Opened, opened


def box(it: Opened, name: str) -> QCheckBox:
    found = it.named(QCheckBox, name)
    assert isinstance(found, QCheckBox)
    return found


def time(it: Opened, name: str) -> QTimeEdit:
    found = it.named(QTimeEdit, name)
    assert isinstance(found, QTimeEdit)
    return found


async def test_hours_count_once_they_are_switched_on(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as it:
        assert not time(it, "Quiet from").isEnabled()
        box(it, "Quiet hours").click()
        await until(lambda: it.rooms.preferences[QUIET])
        assert time(it, "Quiet from").isEnabled()
        time(it, "Quiet from").setTime(QTime(23, 15))
        time(it, "Quiet until").setTime(QTime(6, 5))
        await until(lambda: it.rooms.preferences[QUIET_UNTIL] == "06:05")
        assert it.rooms.preferences[QUIET_FROM] == "23:15"


async def test_a_time_is_typed_after_a_click(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as it:
        await it.rooms.preferences.change(QUIET, True)
        it.section("Notifications")
        hours = time(it, "Quiet until")
        line = hours.lineEdit()
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(10, line.height() // 2))
        QTest.keyClicks(hours, "0645")
        QTest.keyClick(hours, Qt.Key.Key_Return)
        await until(lambda: it.rooms.preferences[QUIET_UNTIL] == "06:45")


async def test_without_notifications_nothing_else_is_chosen(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as it:
        box(it, NOTIFY.label).click()
        await until(lambda: not it.rooms.preferences[NOTIFY])
        assert not box(it, "Play a sound with it").isEnabled()
        assert not box(it, "Quiet hours").isEnabled()


async def test_one_can_be_tried(tmp_path: Path) -> None:
    async with opened(tmp_path) as it:
        next(press for press in it.dialog.findChildren(QPushButton) if press.text() == "Show one now").click()
        assert it.tried == ["one"]
