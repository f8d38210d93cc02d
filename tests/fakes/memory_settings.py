"""The settings' store in memory; it can refuse to save."""

from __future__ import annotations

from collections.abc import Mapping

from typing_extensions import override

from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.services.ports import SettingsStore


class MemorySettings(SettingsStore):
    """`stored` is what is kept; with `refuses` saving raises the disk's problem."""

    def __init__(self, **stored: str) -> None:
        self.stored: dict[str, str] = dict(stored)
        self.refuses = False

    @override
    async def load(self) -> Mapping[str, str]:
        return dict(self.stored)

    @override
    async def save(self, key: str, text: str) -> None:
        if self.refuses:
            raise ProblemError(Problem(ProblemKind.STORAGE, "The disk is full.", "Free some space."))
        self.stored[key] = text
