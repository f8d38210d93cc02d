"""Which keys mean which command: the defaults, and what a person made of them. No Qt."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from desktop_app.ui.commands.catalogue import BY_NAME, COMMANDS, Command, overlap

Own = Mapping[str, tuple[str, ...]]
_MOST = 4
"""Keys of one command."""


class Keymap:
    """Never changes; `with_keys` and the like return another one. Keys are in Qt's portable writing."""

    def __init__(self, platform: str, own: Own | None = None) -> None:
        self.platform = platform
        self._own = {
            name: tuple(keys)
            for name, keys in (own or {}).items()
            if name in BY_NAME and tuple(keys) != BY_NAME[name].default_keys(platform)
        }

    @classmethod
    def of_text(cls, platform: str, text: str) -> Keymap:
        """As `text` wrote it; what cannot be read counts as never changed."""
        try:
            stored = json.loads(text) if text else {}
        except ValueError:
            stored = {}
        own = {}
        for name, keys in stored.items() if isinstance(stored, dict) else ():
            if isinstance(keys, list) and len(keys) <= _MOST and all(isinstance(key, str) and key for key in keys):
                own[name] = tuple(keys)
        return cls(platform, own)

    def text(self) -> str:
        """To be kept; empty when nothing was changed."""
        return json.dumps({name: list(keys) for name, keys in sorted(self._own.items())}) if self._own else ""

    def keys(self, name: str) -> tuple[str, ...]:
        """Of a command; none where it has none. Raises KeyError for an unknown one."""
        own = self._own.get(name)
        return BY_NAME[name].default_keys(self.platform) if own is None else own

    def is_changed(self, name: str) -> bool:
        """Whether a person gave it other keys."""
        return name in self._own

    @property
    def changed(self) -> tuple[str, ...]:
        """The names of those that have other keys than as delivered."""
        return tuple(command.name for command in COMMANDS if command.name in self._own)

    def taken_by(self, key: str, name: str) -> Command | None:
        """The other command that has `key` where `name` applies too."""
        place = BY_NAME[name].place
        for other in COMMANDS:
            if other.name != name and overlap(place, other.place) and key in self.keys(other.name):
                return other
        return None

    def with_keys(self, name: str, keys: Sequence[str]) -> Keymap:
        """One command with other keys. What else had one of them no longer has it."""
        own = dict(self._own)
        for key in keys:
            while (other := Keymap(self.platform, own).taken_by(key, name)) is not None:
                own[other.name] = tuple(each for each in Keymap(self.platform, own).keys(other.name) if each != key)
        own[name] = tuple(dict.fromkeys(keys))
        return Keymap(self.platform, own)

    def reset(self, name: str) -> Keymap:
        """One command as delivered; a key that was given to another comes back."""
        return self.with_keys(name, BY_NAME[name].default_keys(self.platform))

    def clashes(self) -> tuple[tuple[str, str, str], ...]:
        """Key and the two commands that have it where both apply."""
        return tuple(
            (key, command.name, other.name)
            for command in COMMANDS
            for key in self.keys(command.name)
            if (other := self.taken_by(key, command.name)) is not None
        )
