"""The Chat tab on the screen: the shared page with the controls beside the composer. It decides nothing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from desktop_app.ui.chat_tab.choices import Choices, EffortsOf
from desktop_app.ui.chat_tab.controls import ChatControls
from desktop_app.ui.chat_tab.once_dialog import choose_once
from desktop_app.ui.conversation_list.view import ConversationListPane
from desktop_app.ui.conversation_page import ConversationPage
from desktop_app.ui.widgets.empty_state import EmptyState

_PURPOSE = "Write a question below. Your chats stay on this computer; what you send goes to the server you chose."


class ChatView(ConversationPage):
    """Fulfils `view_protocol.ChatView`; `controls` emits what is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        pane = ConversationListPane("Search chats", "New chat", "Your chats will be listed here.")
        super().__init__(pane, EmptyState("chat", "What would you like to know?", _PURPOSE), "Ask anything", parent)
        self.controls = ChatControls(self.composer)
        self.header.addWidget(self.controls.history)

    def grow_entry(self, key: str, text: str, thinking: str) -> None:
        """More words; what comes is merged to 30 changes a second already, so it is shown at once."""
        if thinking:
            self.transcript.append_thinking(key, thinking)
        if text:
            self.transcript.append_text(key, text)
        self.transcript.flush()

    def show_choices(self, choices: Choices) -> None:
        """Beside the composer and in the header."""
        self.controls.show_choices(choices)
        self.show_developer_message(choices.has_developer_message)

    async def choose_once(self, choices: Choices, efforts_of: EffortsOf) -> tuple[str, str] | None:
        """Model and effort for one answer alone."""
        return await choose_once(self, choices, efforts_of)

    def show_tier_costs(self, words: Mapping[str, tuple[str, str]]) -> None:
        """In the menu of tiers."""
        self.controls.tier.show_figures(words)

    def show_cache(self, line: str, explanation: str) -> None:
        """At the end of the meter's line."""
        self.composer.set_footer_end(line, explanation)

    def show_running(self, running: bool) -> None:
        """Stop instead of Send."""
        self.composer.set_running(running)
