"""Settings: in force at once, refused with a sentence, and the key's form in every state."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from desktop_app.domain.settings import (
    ALL_SETTINGS,
    BASE_URL,
    DAY_CAP,
    DEFAULT_MODEL,
    ENTER_SENDS,
    FIRST_RUN_DONE,
    IN_FLIGHT,
    PROFILE_IN_FORCE,
    PROFILES,
    SHORTCUTS,
    THEME,
)
from desktop_app.services.access import KeySource
from desktop_app.services.ports import Endpoint
from desktop_app.services.vault_port import VaultState
from desktop_app.simulator import Simulator
from desktop_app.ui.settings_dialog import show_about, show_privacy, show_settings
from desktop_app.ui.settings_dialog.settings import SettingsDialog, _remembered_size
from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.chips import ChipRow
from desktop_app.ui.widgets.model_picker import ModelPicker
from desktop_app.ui.widgets.number_box import MoneyBox, NumberBox
from tests.fakes.memory_vault import MemoryVault
from tests.harness.loops import Until
from tests.ui.comparison_tab.rooms import opened_rooms
from tests.ui.settings_dialog.opened import opened
from tests.ui.widgets.accessible import nameless

OPENAI = "api.openai.com"


async def test_every_setting_has_a_named_control_in_its_section(tmp_path: Path) -> None:
    async with opened(tmp_path) as it:
        assert set(it.dialog._fields) == {
            setting.key
            for setting in ALL_SETTINGS
            if setting not in (FIRST_RUN_DONE, SHORTCUTS, PROFILES, PROFILE_IN_FORCE)
        }
        for row in range(it.dialog._list.count()):
            it.dialog._list.setCurrentRow(row)
            assert nameless(it.dialog) == []
        assert it.dialog.accessibleName() == "Settings"


async def test_each_change_is_in_force_at_once(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as it:
        it.section("Appearance")
        chips = it.named(ChipRow, "Theme")
        dark = next(b for b in chips.findChildren(QPushButton) if b.text() == "Dark")
        QTest.mouseClick(dark, Qt.MouseButton.LeftButton)
        await until(lambda: it.rooms.preferences[THEME] == "dark" and it.themes == ["dark"])
        it.section("Chat")
        it.named(QCheckBox, "Enter sends the message").click()  # type: ignore[attr-defined]
        await until(lambda: it.rooms.preferences[ENTER_SENDS] is False)
        it.section("Money")
        cap = it.named(MoneyBox, "Spending cap per day")
        assert isinstance(cap, MoneyBox)
        cap.set_amount(Decimal("12.34"))
        await until(lambda: it.rooms.preferences[DAY_CAP] == Decimal("12.34"))
        it.section("Jobs")
        count = it.named(NumberBox, "Jobs at the same time")
        assert isinstance(count, NumberBox)
        count.setValue(5000)
        assert count.value() == IN_FLIGHT.maximum, "what does not fit cannot be set"
        await until(lambda: it.rooms.preferences[IN_FLIGHT] == 1000)


async def test_an_unknown_model_is_taken_with_a_note(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as it:
        it.section("Chat")
        picker = it.named(ModelPicker, "Model for new chats")
        assert isinstance(picker, ModelPicker)
        line = picker.lineEdit()
        assert line is not None
        line.setText("my-own-model")
        line.editingFinished.emit()
        await until(lambda: it.rooms.preferences[DEFAULT_MODEL] == "my-own-model")
        await until(lambda: "Ponder does not know my-own-model" in it.words())
        line.setText("gpt-6.1-sol")
        line.editingFinished.emit()
        await until(lambda: it.rooms.preferences[DEFAULT_MODEL] == "gpt-6.1-sol")
        await until(lambda: "Ponder does not know this model" not in it.words())


async def test_another_address_asks_for_its_own_key(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path, vault=MemoryVault(**{OPENAI: "sk-openai"})) as it:
        assert f"The key for {OPENAI} is in this computer's keyring." in it.words()
        address = it.named(QLineEdit, "Server address")
        assert isinstance(address, QLineEdit)
        address.setText("http://example.org/v1")
        address.editingFinished.emit()
        await until(lambda: "Plain http would send your key unprotected" in it.words())
        assert it.rooms.preferences[BASE_URL] == BASE_URL.default
        address.setText("https://models.example.org/v1/")
        address.editingFinished.emit()
        await until(lambda: "There is no key for models.example.org yet." in it.words())
        assert "Plain http would" not in it.words()
        assert it.rooms.preferences[BASE_URL] == "https://models.example.org/v1"
        assert it.rooms.access.state.value.key_source is KeySource.NONE


async def test_a_key_is_forgotten_on_request(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path, vault=MemoryVault(**{OPENAI: "sk-openai"})) as it:
        forget = next(b for b in it.dialog.findChildren(QPushButton) if b.text() == "Forget the key")
        assert forget.isVisible()
        forget.click()
        await until(lambda: "The key was removed." in it.words())
        assert it.vault.entries == {}
        assert not forget.isVisible()


async def test_a_locked_keyring_is_not_told_as_no_key(tmp_path: Path) -> None:
    vault = MemoryVault(**{OPENAI: "sk-openai"})
    vault.state = VaultState.LOCKED
    async with opened(tmp_path, vault=vault) as it:
        assert "The keyring is locked." in it.words()


async def test_what_the_environment_sets_is_shown_and_not_editable(tmp_path: Path, simulator: Simulator) -> None:
    environment = {"OPENAI_BASE_URL": simulator.base_url, "OPENAI_API_KEY": "sk-env"}
    async with opened(tmp_path, environment) as it:
        assert "comes from OPENAI_API_KEY" in it.words()
        assert f"Set by OPENAI_BASE_URL: {simulator.base_url}" in it.words()
        assert not it.named(QLineEdit, "Server address").isEnabled()
        assert not it.named(QLineEdit, "API key").isEnabled()
        assert "sk-env" not in it.words()


async def test_the_demo_needs_no_key_and_keeps_its_address(tmp_path: Path, simulator: Simulator) -> None:
    async with opened(tmp_path, demo=Endpoint(simulator.base_url, "sk-demo")) as it:
        assert "The demo needs no key." in it.words()
        assert "Set by the demo" in it.words()
        assert not it.named(QLineEdit, "API key").isEnabled()


async def test_the_key_can_be_looked_at_while_it_is_typed(tmp_path: Path) -> None:
    async with opened(tmp_path) as it:
        key = it.named(QLineEdit, "API key")
        assert isinstance(key, QLineEdit)
        assert key.echoMode() is QLineEdit.EchoMode.Password
        it.dialog.key_form._eye.click()
        assert key.echoMode() is QLineEdit.EchoMode.Normal
        it.dialog.key_form._eye.click()
        assert key.echoMode() is QLineEdit.EchoMode.Password


async def test_settings_open_and_close_without_a_loop_of_their_own(tmp_path: Path, until: Until) -> None:
    current_theme()
    async with opened_rooms(tmp_path, None, {}, MemoryVault()) as rooms:
        window = QWidget()
        window.show()
        shown = asyncio.ensure_future(
            show_settings(
                window,
                preferences=rooms.preferences,
                access=rooms.access,
                door=rooms.door,
                catalogue=rooms.models,
                prices=rooms.spending.prices,
                tasks=rooms.tasks,
                apply_theme=lambda _: None,
            )
        )
        await until(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SettingsDialog)
        dialog.resize(700, 500)
        names = [dialog._list.item(row).text() for row in range(dialog._list.count())]
        dialog._list.setCurrentRow(names.index("Jobs"))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        await asyncio.wait_for(shown, 3)
        assert rooms.preferences.recall("settings.size") == "700x500"
        window.deleteLater()
    async with opened(tmp_path) as it:
        assert (it.dialog.width(), it.dialog.height()) == (700, 500)
        assert "Jobs at the same time" in it.words()


@pytest.mark.parametrize("text", ["", "spoilt", "x", "-5x7", "9" * 30 + "x1", "²x³"])
def test_a_spoilt_size_does_no_harm(text: str) -> None:
    width, height = _remembered_size(text)
    assert 480 <= width <= 4000
    assert 360 <= height <= 4000


class NoActions:
    """About without anybody behind its buttons."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def spawn(self, name: str, parent: QWidget, say: Callable[[str], object]) -> None:
        say(f"{name} was asked for")


@pytest.mark.parametrize("name", ["about", "privacy"])
async def test_the_telling_dialogs_cut_no_line(tmp_path: Path, until: Until, name: str) -> None:
    current_theme()
    window = QWidget()
    window.show()
    shown = asyncio.ensure_future(show_about(window, NoActions(tmp_path)) if name == "about" else show_privacy(window))
    await until(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    for label in dialog.findChildren(QLabel):
        if label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    if name == "about":
        next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy for a bug report").click()
        assert "Ponder " in QGuiApplication.clipboard().text()
        assert str(tmp_path) in QGuiApplication.clipboard().text()
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Close").click()
    await asyncio.wait_for(shown, 3)
    window.deleteLater()
