"""The settings in force and what the window remembers, kept in the store and watched by whoever shows them."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from desktop_app.domain.problems import ProblemError
from desktop_app.domain.profiles import profiles_of
from desktop_app.domain.settings import PROFILE_IN_FORCE, PROFILES, Setting, Settings
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
        settings = Settings({**self._beginning, **chosen})
        known = [each.id for each in profiles_of(settings[PROFILES])]
        wanted = settings[PROFILE_IN_FORCE]
        self.settings.set(settings.of(wanted if wanted in known else known[0]))

    def __getitem__(self, setting: Setting[T]) -> T:
        return self.settings.value[setting]

    @property
    def profile(self) -> str:
        """The id of the profile in force, whose values these are."""
        return self.settings.value.profile

    def of(self, profile: str) -> Settings:
        """The settings as another profile has them."""
        return self.settings.value.of(profile)

    async def use_profile(self, profile: str) -> None:
        """From now on that profile's values are in force. Raises ProblemError when it cannot be saved."""
        await self.change(PROFILE_IN_FORCE, profile)
        self.settings.set(self.settings.value.of(profile))

    async def change_of(self, profile: str, setting: Setting[T], value: T) -> None:
        """Like `change`, in a profile that may be another one."""
        asked = self.of(profile)
        asked.with_value(setting, value)  # refuses before anything is saved
        await self._store.save(asked.stored_key(setting), setting.text(value))
        in_force = self.settings.value  # another setting may have been saved meanwhile
        changed = in_force.of(profile).with_value(setting, value)
        self.settings.set(changed.of(in_force.profile))

    async def change(self, setting: Setting[T], value: T) -> None:
        """Save one setting of the profile in force, then tell.

        Raises BadSettingError when the setting does not take the value.
        """
        await self.change_of(self.profile, setting, value)

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
