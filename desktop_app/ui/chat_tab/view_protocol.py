"""What the Chat tab's presenter needs of its view; `view.ChatView` fulfils it. No Qt."""

from __future__ import annotations

from typing import Protocol

from desktop_app.ui.chat_tab.choices import Choices
from desktop_app.ui.page_protocol import PageView


class ChatView(PageView, Protocol):
    """The shared page and what only Chat has."""

    def grow_entry(self, key: str, text: str, thinking: str) -> None:
        """More words of an answer in view."""
        ...

    def show_choices(self, choices: Choices) -> None: ...

    def show_running(self, running: bool) -> None:
        """Whether an answer is being written in the conversation in view."""
        ...
