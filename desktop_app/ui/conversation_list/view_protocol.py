"""What the list of conversations needs of its pane and of the tab that it stands in. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.problems import Problem
from desktop_app.ui.conversation_list.rows import Filters, Row


class ConversationListView(Protocol):
    """The pane; see `view.ConversationListPane`."""

    def show_rows(self, rows: Sequence[Row]) -> None: ...

    def show_filters(self, filters: Filters) -> None: ...

    def show_nothing(self, words: str) -> None:
        """Instead of rows: why there are none; empty for the words that say what the list is for."""
        ...

    def select(self, conversation_id: str) -> None: ...

    async def ask_tags(
        self, tags: Sequence[Sequence[str]], what: str, known: Sequence[str]
    ) -> tuple[list[str], list[str]] | None:
        """Tags to give and to take away; None for neither."""
        ...


class ConversationListOwner(Protocol):
    """The tab's presenter, which shows the conversation itself."""

    def open(self, conversation_id: str, message_id: str = "", words: str = "") -> None:
        """Bring one into view; where `message_id` is said, that message with these words marked."""
        ...

    def done(self, what: str, undo: Callable[[], None], gone: Sequence[Conversation]) -> None:
        """Something was changed: offer to undo it, and show something else if one of `gone` was in view."""
        ...

    def tell_problem(self, problem: Problem) -> None: ...
