"""The first minute: what leaves the computer, the choice between a key and the demo, and every way a key can fail."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from desktop_app.domain.settings import DAY_CAP, FIRST_RUN_DONE, MONTH_CAP
from desktop_app.services.access import Connection, KeySource
from desktop_app.services.vault_port import VaultState
from desktop_app.simulator import Simulator
from desktop_app.ui.first_run import FirstRun
from desktop_app.ui.theme import current_theme
from tests.fakes.memory_vault import MemoryVault
from tests.harness.loops import Until
from tests.ui.comparison_tab.rooms import Rooms, opened_rooms
from tests.ui.widgets.accessible import nameless

KEY = "sk-proj-not-a-real-one"


class Card:
    """The card as a person meets it."""

    def __init__(self, rooms: Rooms, vault: MemoryVault) -> None:
        self.rooms, self.vault = rooms, vault
        self.first = FirstRun(access=rooms.access, preferences=rooms.preferences, door=rooms.door, tasks=rooms.tasks)
        self.widget = self.first.widget
        self.told: list[str] = []
        self.first.finished.connect(lambda: self.told.append("finished"))
        self.first.demo_wanted.connect(lambda: self.told.append("demo"))
        self.widget.resize(940, 660)
        self.widget.show()

    def button(self, text: str) -> QPushButton:
        return next(b for b in self.widget.findChildren(QPushButton) if b.text() == text)

    def press(self, text: str) -> None:
        assert self.button(text).isVisible(), text
        QTest.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    @property
    def key(self) -> QLineEdit:
        return next(f for f in self.widget.findChildren(QLineEdit) if f.accessibleName() == "API key")

    def connection(self) -> Connection:
        return self.rooms.access.state.value.connection

    def words(self) -> str:
        return "\n".join(label.text() for label in self.widget.findChildren(QLabel) if label.isVisible())


@asynccontextmanager
async def card_for(
    folder: Path, simulator: Simulator, environment: Mapping[str, str] | None = None
) -> AsyncIterator[Card]:
    current_theme()
    vault = MemoryVault()
    known = {"OPENAI_BASE_URL": simulator.base_url, **(environment or {})}
    async with opened_rooms(folder, None, known, vault) as rooms:
        bugs: list[str] = []
        rooms.tasks.on_bug = lambda name, error: bugs.append(f"{name}: {error!r}")
        card = Card(rooms, vault)
        try:
            yield card
        finally:
            card.widget.hide()
            card.widget.deleteLater()
    assert bugs == []


async def test_it_says_what_leaves_and_offers_two_ways(tmp_path: Path, simulator: Simulator) -> None:
    async with card_for(tmp_path, simulator) as card:
        assert "go to OpenAI" in card.words()
        assert "30 days" in card.words()
        assert "keyring, never into a file" in card.words()
        assert nameless(card.widget) == []
        assert simulator.requests() == [], "nothing leaves before the choice"
        card.press("Try the demo")
        assert card.told == ["demo"]


async def test_the_way_with_a_key_goes_by_keyboard_alone(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with card_for(tmp_path, simulator) as card:
        card.widget.activateWindow()
        own = card.button("Use my OpenAI key")
        await until(own.hasFocus)
        QTest.keyClick(own, Qt.Key.Key_Space)
        await until(card.key.hasFocus)
        start = card.button("Start")
        assert not start.isEnabled()
        assert start.toolTip() == "Save a key first."
        QTest.keyClicks(card.key, KEY)
        assert card.key.echoMode() is QLineEdit.EchoMode.Password
        QTest.keyClick(card.key, Qt.Key.Key_Return)
        await until(start.hasFocus)
        assert "The key works (" in card.words()
        assert card.key.text() == "", "it does not stay on the screen"
        assert list(card.vault.entries.values()) == [KEY]
        assert card.rooms.access.state.value.connection is Connection.ONLINE
        assert card.widget.cap.amount() == 20
        assert "At most $300 a month." in card.words()
        card.widget.cap.setValue(7.5)
        assert "At most $112.50 a month." in card.words()
        QTest.keyClick(start, Qt.Key.Key_Space)
        await until(lambda: card.told == ["finished"])
        assert card.rooms.preferences[DAY_CAP] == Decimal("7.50")
        assert card.rooms.preferences[MONTH_CAP] == Decimal("112.50")
        assert card.rooms.preferences[FIRST_RUN_DONE] is True


async def test_a_wrong_key_is_named_and_kept_nowhere(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with card_for(tmp_path, simulator) as card:
        card.press("Use my OpenAI key")
        card.key.setText("sk-wrong-one")
        card.press("Test and save")
        await until(lambda: "Copy it again, whole." in card.words())
        assert card.vault.entries == {}
        assert not card.button("Start").isEnabled()
        assert not card.button("Save without a test").isVisible(), "it was tested: it is wrong"
        assert card.rooms.access.state.value.key_source is KeySource.NONE
        assert "sk-wrong-one" not in card.words()


async def test_without_a_line_the_key_can_be_kept_untested(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with card_for(tmp_path, simulator) as card:
        simulator.stop()
        card.press("Use my OpenAI key")
        card.key.setText(KEY)
        card.press("Test and save")
        await until(card.button("Save without a test").isVisible)
        card.press("Save without a test")
        await until(card.button("Start").isEnabled)
        assert "has not been tested yet" in card.words()
        assert card.rooms.access.state.value.connection is Connection.UNTESTED


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (VaultState.NO_BACKEND, "has no keyring"),
        (VaultState.INSECURE, "as plain text"),
        (VaultState.LOCKED, "The keyring is locked"),
        (VaultState.TIMEOUT, "did not answer"),
        (VaultState.ERROR, "The keyring refused to save the key. the keyring said no"),
    ],
)
async def test_each_state_of_the_keyring_has_its_sentence_and_memory_is_offered(
    tmp_path: Path, simulator: Simulator, until: Until, state: VaultState, words: str
) -> None:
    async with card_for(tmp_path, simulator) as card:
        card.vault.state = state
        card.press("Use my OpenAI key")
        card.key.setText(KEY)
        card.press("Test and save")
        await until(lambda: words in card.words())
        assert not card.button("Start").isEnabled()
        assert card.connection() is not Connection.ONLINE, "nothing is in force yet"
        card.press("Keep it until Ponder closes")
        assert card.button("Start").isEnabled()
        assert card.rooms.access.state.value.key_source is KeySource.MEMORY
        assert card.connection() is Connection.ONLINE, "it was tested a moment ago"
        assert card.vault.entries == {}


async def test_a_key_of_the_environment_is_shown_and_only_started_with(tmp_path: Path, simulator: Simulator) -> None:
    async with card_for(tmp_path, simulator, {"OPENAI_API_KEY": KEY}) as card:
        assert "comes from OPENAI_API_KEY" in card.words()
        assert not card.key.isEnabled()
        assert card.button("Start").isEnabled()
        assert KEY not in card.words()


async def test_every_line_has_the_room_it_needs_in_a_small_window(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with card_for(tmp_path, simulator) as card:
        card.widget.resize(730, 500)
        card.press("Use my OpenAI key")
        lines = [label for label in card.widget.findChildren(QLabel) if label.wordWrap()]
        await until(lambda: all(not _is_cut(line) for line in lines if line.isVisible()))
        card.key.setText("sk-wrong-one")
        card.press("Test and save")
        await until(lambda: "does not accept this key" in card.words())
        await until(lambda: all(not _is_cut(line) for line in lines if line.isVisible()))


def _is_cut(line: QLabel) -> bool:
    return line.height() < line.heightForWidth(line.width())
