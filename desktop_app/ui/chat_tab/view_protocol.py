"""What the Chat tab's presenter needs of its view; `view.ChatView` fulfils it. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from desktop_app.ui.attachments.presenter import AttachingView
from desktop_app.ui.chat_tab.around_answers import MenuChoice
from desktop_app.ui.chat_tab.choices import Choices, EffortsOf
from desktop_app.ui.chat_tab.drawer.presenter import DrawerView


class ChatView(DrawerView, Protocol):
    """The shared page and what only Chat has."""

    @property
    def attaching(self) -> AttachingView:
        """What shows attached files."""
        ...

    def grow_entry(self, key: str, text: str, thinking: str) -> None:
        """More words of an answer in view."""
        ...

    def show_choices(self, choices: Choices) -> None: ...

    async def choose_once(self, choices: Choices, efforts_of: EffortsOf) -> tuple[str, str] | None:
        """Model and effort for one answer alone; None when it shall not be asked."""
        ...

    def open_answer_menu(self, key: str, choices: Sequence[MenuChoice]) -> None:
        """More that can be done with an answer; what is chosen comes back as an action of its entry."""
        ...

    async def write_note(self, note: str, thumb: bool | None) -> tuple[str, bool | None] | None:
        """A person's own words about an answer; None when nothing shall change."""
        ...

    async def show_structured(self, text: str, fault: str) -> None:
        """An answer's JSON as a tree and as text, and where it does not fit its schema."""
        ...

    def show_next(self, text: str) -> None:
        """The message that waits for the end of the answer; empty for none."""
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
