"""What the Chat tab's presenter needs of its view; `view.ChatView` fulfils it. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from desktop_app.ui.chat_tab.choices import Choices, EffortsOf
from desktop_app.ui.chat_tab.drawer.presenter import DrawerView


class ChatView(DrawerView, Protocol):
    """The shared page and what only Chat has."""

    def grow_entry(self, key: str, text: str, thinking: str) -> None:
        """More words of an answer in view."""
        ...

    def show_choices(self, choices: Choices) -> None: ...

    async def choose_once(self, choices: Choices, efforts_of: EffortsOf) -> tuple[str, str] | None:
        """Model and effort for one answer alone; None when it shall not be asked."""
        ...

    def show_tier_costs(self, words: Mapping[str, tuple[str, str]]) -> None:
        """What each service tier would cost for what is written: a few words, and a sentence."""
        ...

    def show_cache(self, line: str, explanation: str) -> None:
        """What the provider's prompt cache saved; empty for nothing to tell."""
        ...

    def show_running(self, running: bool) -> None:
        """Whether an answer is being written in the conversation in view."""
        ...
