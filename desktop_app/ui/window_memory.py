"""Remembers how large a window beside the main one was, and where the line between its panes stood."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Protocol

from desktop_app.services.preferences import Preferences
from desktop_app.ui.plumbing.tasks import Tasks


class RememberedWindow(Protocol):
    """What is asked of the window."""

    def size_text(self) -> str: ...

    def restore(self, size: str, list_sizes: Sequence[int]) -> None: ...


class WindowMemory:
    """Kept under the window's name: "models" as "models.size" and "models.splitter"."""

    def __init__(self, name: str, preferences: Preferences, tasks: Tasks) -> None:
        self._name = name
        self._preferences = preferences
        self._tasks = tasks

    def restore(self, window: RememberedWindow) -> None:
        """As it was left; what was spoilt changes nothing."""
        recall = self._preferences.recall
        window.restore(recall(f"{self._name}.size"), sizes_of(recall(f"{self._name}.splitter")))

    def split_moved(self, sizes: list[int]) -> None:
        """The person moved the line."""
        keeping = self._preferences.remember_if_possible(f"{self._name}.splitter", json.dumps(sizes))
        self._tasks.spawn(keeping, name="remember split")

    async def keep_size(self, window: RememberedWindow) -> None:
        """The window closes."""
        await self._preferences.remember_if_possible(f"{self._name}.size", window.size_text())


def sizes_of(text: str) -> list[int]:
    """Sizes in px as they were written; none where the text is spoilt."""
    try:
        sizes = json.loads(text or "[]")
    except ValueError:
        return []
    return sizes if isinstance(sizes, list) and all(type(size) is int for size in sizes) else []
