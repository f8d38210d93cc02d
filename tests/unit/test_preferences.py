"""Settings in force and what the window remembers: saved first, told afterwards, never lost by a spoilt value."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import DAY_CAP, ENTER_SENDS, IN_FLIGHT, THEME, BadSettingError, Settings
from desktop_app.services.preferences import Preferences
from desktop_app.storage.database import Database
from desktop_app.storage.settings import SqliteSettings
from tests.fakes.memory_settings import MemorySettings


async def loaded(**stored: str) -> Preferences:
    preferences = Preferences(MemorySettings(**stored))
    await preferences.load()
    return preferences


async def test_a_change_is_saved_before_it_is_told() -> None:
    store = MemorySettings()
    preferences = Preferences(store)
    told: list[tuple[str, str | None]] = []
    preferences.settings.watch(lambda now: told.append((now[THEME], store.stored.get(THEME.key))), at_once=False)
    await preferences.change(THEME, "dark")
    assert told == [("dark", "dark")]
    assert (await loaded(**store.stored))[THEME] == "dark"


async def test_the_demo_may_begin_with_other_values_that_a_person_changes() -> None:
    store, beginning = MemorySettings(), {IN_FLIGHT.key: "24"}
    preferences = Preferences(store, beginning)
    assert preferences[IN_FLIGHT] == 24
    await preferences.load()
    assert (preferences[IN_FLIGHT], store.stored) == (24, {})
    await preferences.change(IN_FLIGHT, IN_FLIGHT.default)
    again = Preferences(store, beginning)
    await again.load()
    assert again[IN_FLIGHT] == IN_FLIGHT.default


async def test_every_kind_of_setting_comes_back_as_it_was() -> None:
    store = MemorySettings()
    preferences = Preferences(store)
    await preferences.change(DAY_CAP, Decimal("12.34"))
    await preferences.change(IN_FLIGHT, 3)
    await preferences.change(ENTER_SENDS, False)
    again = await loaded(**store.stored)
    assert (again[DAY_CAP], again[IN_FLIGHT], again[ENTER_SENDS]) == (Decimal("12.34"), 3, False)


async def test_a_value_that_does_not_fit_changes_nothing() -> None:
    store = MemorySettings()
    preferences = Preferences(store)
    for number in (0, 5000):
        with pytest.raises(BadSettingError):
            await preferences.change(IN_FLIGHT, number)
    with pytest.raises(BadSettingError):
        await preferences.change(THEME, "pink")
    with pytest.raises(BadSettingError):
        await preferences.change(DAY_CAP, Decimal("-1"))
    assert store.stored == {}
    assert preferences[IN_FLIGHT] == IN_FLIGHT.default


async def test_what_the_disk_refuses_is_not_in_force() -> None:
    store = MemorySettings()
    preferences = Preferences(store)
    store.refuses = True
    with pytest.raises(ProblemError, match="disk is full"):
        await preferences.change(THEME, "dark")
    assert preferences[THEME] == THEME.default


async def test_spoilt_settings_count_as_their_default_and_are_named() -> None:
    preferences = await loaded(**{THEME.key: "plaid", IN_FLIGHT.key: "many", DAY_CAP.key: "NaN"})
    settings: Settings = preferences.settings.value
    assert set(settings.damaged) == {THEME.key, IN_FLIGHT.key, DAY_CAP.key}
    assert (preferences[THEME], preferences[IN_FLIGHT]) == (THEME.default, IN_FLIGHT.default)
    await preferences.change(THEME, "light")
    assert preferences[THEME] == "light", "choosing again mends it"


async def test_the_window_remembers_apart_from_the_settings() -> None:
    store = MemorySettings()
    preferences = Preferences(store)
    told: list[object] = []
    preferences.settings.watch(told.append, at_once=False)
    await preferences.remember("window.tab", "jobs")
    await preferences.remember("window.tab", "jobs")
    assert told == []
    assert preferences.recall("window.tab") == "jobs"
    assert preferences.recall("unknown", "chat") == "chat"
    again = await loaded(**store.stored)
    assert again.recall("window.tab") == "jobs"


async def test_what_the_disk_refused_to_remember_is_tried_again() -> None:
    store = MemorySettings()
    preferences = Preferences(store)
    store.refuses = True
    with pytest.raises(ProblemError, match="disk is full"):
        await preferences.remember("chat.new_draft", "half a question")
    assert preferences.recall("chat.new_draft") == "half a question"
    store.refuses = False
    await preferences.remember("chat.new_draft", "half a question")
    assert (await loaded(**store.stored)).recall("chat.new_draft") == "half a question"


async def test_where_a_line_between_panes_was_is_not_worth_a_message() -> None:
    store = MemorySettings()
    preferences = Preferences(store)
    store.refuses = True
    await preferences.remember_if_possible("chat.splitter", "200 800")
    assert preferences.recall("chat.splitter") == "200 800"
    assert store.stored == {}


async def test_two_settings_changed_at_once_are_both_in_force(tmp_path: Path) -> None:
    database = Database(tmp_path / "ponder.db")
    await database.open()
    preferences = Preferences(SqliteSettings(database))
    await asyncio.gather(preferences.change(THEME, "dark"), preferences.change(IN_FLIGHT, 3))
    assert (preferences[THEME], preferences[IN_FLIGHT]) == ("dark", 3)
    await database.close()
