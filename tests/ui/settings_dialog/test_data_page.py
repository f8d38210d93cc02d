"""The Data page: where the data is, the last backup, what each button asks for and says afterwards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from desktop_app.domain.data_settings import DAILY_BACKUP
from desktop_app.domain.problems import Problem, ProblemKind
from tests.harness.loops import Until
from tests.ui.settings_dialog.opened import Opened, opened


def press(it: Opened, words: str) -> QPushButton:
    return next(each for each in it.dialog.findChildren(QPushButton) if each.text() == words)


async def test_every_button_asks_for_its_action_and_tells_the_answer(tmp_path: Path, until: Until) -> None:
    wanted = {
        "Open the folder": "open",
        "Move…": "move",
        "Back up now": "back-up",
        "Save a backup file…": "save",
        "Restore…": "restore",
        "Export everything…": "export",
        "Delete everything…": "delete",
    }
    async with opened(tmp_path) as it:
        it.section("Data")
        await until(lambda: "123 kB on this disk" in it.words())
        assert str(tmp_path) in it.words()
        for words, name in wanted.items():
            it.data.answer = f"{name} is done."
            press(it, words).click()
            await until(lambda name=name: f"{name} is done." in it.words())  # type: ignore[misc]
            assert it.data.asked[-1] == name
        it.data.answer = Problem(ProblemKind.STORAGE, "The disk is full.", "Free some space.")
        press(it, "Back up now").click()
        await until(lambda: "The disk is full. Free some space." in it.words())


async def test_the_last_backup_is_told_when_there_is_one(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as it:
        it.section("Data")
        last = it.named(QLabel, "Last backup")
        assert isinstance(last, QLabel)
        assert last.text() == "There is no backup yet."
        await it.data.keeping.back_up()
        assert last.text().startswith("Last backup: just now")
        assert last.text().endswith("1 backup is in the data folder.")
        it.data.trouble.set(Problem(ProblemKind.STORAGE, "There is not enough room.", "Free some."))
        assert "There is not enough room. Free some." in it.words()


async def test_daily_backups_can_be_turned_off(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as it:
        it.section("Data")
        box = it.named(QCheckBox, DAILY_BACKUP.label)
        assert isinstance(box, QCheckBox)
        box.click()
        await until(lambda: not it.rooms.preferences[DAILY_BACKUP])
