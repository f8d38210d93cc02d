"""The settings in force and what the window remembers, kept in the store and watched by whoever shows them."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import Setting, Settings
from desktop_app.services.watchable import Watchable

if TYPE_CHECKING:  # the settings are read before the first paint, all the ports are not needed for that
    from desktop_app.services.ports import SettingsStore

T = TypeVar("T", bool, int, str, Decimal)

_MEMORY = "memory."


class Preferences:
    """Read settings with `preferences[SETTING]`; `settings` tells about changes after they are saved.

    `beginning` has what settings are, by key, until somebody changes them, where that is not their default.
    """

    def __init__(self, store: SettingsStore, beginning: Mapping[str, str] | None = None) -> None:
        self._store = store
        self._beginning = dict(beginning or {})
        self._memory: dict[str, str] = {}
        self._unsaved: set[str] = set()
        """Names whose text the disk has not taken yet."""
        self.settings = Watchable(Settings(self._beginning))

    async def load(self) -> None:
        """Read everything once, at start-up."""
        stored = await self._store.load()
        self._memory = {key.removeprefix(_MEMORY): text for key, text in stored.items() if key.startswith(_MEMORY)}
        chosen = {key: text for key, text in stored.items() if not key.startswith(_MEMORY)}
        self.settings.set(Settings({**self._beginning, **chosen}))

    def __getitem__(self, setting: Setting[T]) -> T:
        return self.settings.value[setting]

    async def change(self, setting: Setting[T], value: T) -> None:
        """Save one setting, then tell.

        Raises BadSettingError when the setting does not take the value.
        """
        self.settings.value.with_value(setting, value)  # refuses before anything is saved
        await self._store.save(setting.key, setting.text(value))
        # from what is in force now: another setting may have been saved meanwhile
        self.settings.set(self.settings.value.with_value(setting, value))

    def recall(self, name: str, default: str = "") -> str:
        """What was remembered under a name: window geometry, split positions, columns, drafts."""
        return self._memory.get(name, default)

    async def remember(self, name: str, text: str) -> None:
        """Keep a text under a name; writing the same text again costs nothing.

        Raises ProblemError when the disk refuses: it is still recalled until the app closes, and may be tried again.
        """
        if self._memory.get(name) == text and name not in self._unsaved:
            return
        self._memory[name] = text
        self._unsaved.add(name)
        await self._store.save(_MEMORY + name, text)
        if self._memory[name] == text:
            self._unsaved.discard(name)

    async def remember_if_possible(self, name: str, text: str) -> None:
        """The same for what is no loss worth a message: where a line between panes was, which tab was open."""
        with contextlib.suppress(ProblemError):
            await self.remember(name, text)
