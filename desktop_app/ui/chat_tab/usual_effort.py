"""The effort that was made the default of new chats because of a comparison: shown, followed, its evidence opened."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.domain.conversation import Message
from desktop_app.domain.decisions import Decision, chat_place
from desktop_app.ui.chat_tab.choosing import Choosing
from desktop_app.ui.conversation_in_view import ConversationInView
from desktop_app.ui.default_efforts import DefaultEfforts


class UsualEffort:
    """`show` shows the choices anew. Without defaults there is none."""

    def __init__(
        self,
        defaults: DefaultEfforts | None,
        here: ConversationInView[Message],
        choosing: Choosing,
        show: Callable[[], None],
    ) -> None:
        self._defaults = defaults
        self._here = here
        self._choosing = choosing
        self._show = show
        self._end = defaults.decisions.changed.watch(self._changed) if defaults is not None else lambda: None

    def close(self) -> None:
        """Follow nothing any more."""
        self._end()

    def decision(self) -> Decision | None:
        """What was decided for new chats with the model in view."""
        conversation = self._here.conversation
        if self._defaults is None or conversation is None:
            return None
        return self._defaults.of_chats(conversation.model_id)

    def show_evidence(self) -> None:
        """Open the comparison."""
        decision = self.decision()
        if self._defaults is not None and decision is not None:
            self._defaults.open_comparison(decision.comparison_id)

    def _changed(self, place: str) -> None:
        """A chat in which nothing was said is a new one, and goes along."""
        conversation, decision = self._here.conversation, self.decision()
        if conversation is None or place != chat_place(conversation.model_id):
            return
        if decision is not None and not self._here.said:
            self._choosing.effort(decision.effort.value)
        else:
            self._show()
