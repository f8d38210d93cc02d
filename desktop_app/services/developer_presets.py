"""Developer messages kept under names, to be taken again in other chats; a few come with Ponder."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from dataclasses import replace

from desktop_app.domain.developer_presets import LONGEST_NAME, LONGEST_TEXT, MOST_PRESETS, SHIPPED, Preset
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import tr
from desktop_app.services.preferences import Preferences
from desktop_app.services.watchable import Watchable

_MEMORY = "chat.developer_presets"


class DeveloperPresets:
    """`presets` by name. Every verb raises ProblemError: invalid_request with a sentence, or storage."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.presets: Watchable[tuple[Preset, ...]] = Watchable(())

    def load(self) -> None:
        """What was kept, or those that come with Ponder; a spoilt record counts as none."""
        text = self._preferences.recall(_MEMORY)
        self.presets.set(_sorted(SHIPPED if not text else _read(text)))

    def with_text(self, text: str) -> Preset | None:
        """The one that says exactly this."""
        return next((each for each in self.presets.value if each.text == text.strip()), None)

    async def save(self, name: str, text: str, preset_id: str = "") -> Preset:
        """A new preset, or another name and text for the one of this id."""
        name, text = " ".join(name.split()), text.strip()
        self._refuse(name, text, preset_id)
        known = next((each for each in self.presets.value if each.id == preset_id), None)
        saved = Preset(uuid.uuid4().hex, name, text) if known is None else replace(known, name=name, text=text)
        await self._keep((*(each for each in self.presets.value if each.id != saved.id), saved))
        return saved

    async def delete(self, preset_id: str) -> Preset | None:
        """Take one away; `restore` what is returned to undo it."""
        gone = next((each for each in self.presets.value if each.id == preset_id), None)
        await self._keep(each for each in self.presets.value if each.id != preset_id)
        return gone

    async def restore(self, preset: Preset) -> None:
        """Undo a deletion."""
        await self._keep((*(each for each in self.presets.value if each.id != preset.id), preset))

    def _refuse(self, name: str, text: str, preset_id: str) -> None:
        if not name:
            raise _refused(tr("The preset has no name."))
        if len(name) > LONGEST_NAME:
            raise _refused(tr("The name is longer than {longest_name} characters.", longest_name=LONGEST_NAME))
        if not text:
            raise _refused(tr("The preset has no text."))
        if len(text) > LONGEST_TEXT:
            raise _refused(tr("The text is longer than {longest_text:,} characters.", longest_text=LONGEST_TEXT))
        others = [each for each in self.presets.value if each.id != preset_id]
        if any(each.name.casefold() == name.casefold() for each in others):
            raise _refused(tr("There is a preset “{name}” already.", name=name))
        if len(others) >= MOST_PRESETS:
            raise _refused(tr("There are {most_presets} presets already.", most_presets=MOST_PRESETS))

    async def _keep(self, presets: Iterable[Preset]) -> None:
        kept = _sorted(presets)
        plain = [{"id": each.id, "name": each.name, "text": each.text} for each in kept]
        await self._preferences.remember(_MEMORY, json.dumps(plain, ensure_ascii=False))
        self.presets.set(kept)


def _sorted(presets: Iterable[Preset]) -> tuple[Preset, ...]:
    return tuple(sorted(presets, key=lambda each: (each.name.casefold(), each.id)))


def _read(text: str) -> tuple[Preset, ...]:
    try:
        found = json.loads(text)
    except ValueError:
        return SHIPPED
    if not isinstance(found, list):
        return SHIPPED
    names = ("id", "name", "text")
    return tuple(
        Preset(each["id"], each["name"], each["text"])
        for each in found
        if isinstance(each, dict) and all(isinstance(each.get(name), str) and each[name] for name in names)
    )


def _refused(happened: str) -> ProblemError:
    return ProblemError(Problem(ProblemKind.INVALID_REQUEST, happened, ""))
