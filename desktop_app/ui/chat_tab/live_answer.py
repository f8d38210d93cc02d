"""An answer of a chat that is being written, whether its conversation is in view or not. No Qt."""

from __future__ import annotations

from desktop_app.domain.conversation import Message
from desktop_app.ui.live_answer import LiveAnswer as AnyLiveAnswer
from desktop_app.ui.live_answer import Step as Step


class LiveAnswer(AnyLiveAnswer):
    """`message` is the answer as it was saved when it began."""

    def __init__(self, message: Message, began: float) -> None:
        super().__init__(message.id, began)
        self.message = message
