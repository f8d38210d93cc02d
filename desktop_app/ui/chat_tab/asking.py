"""Asks for the conversation in view, and deals with what was refused: send anyway, settings, save again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from desktop_app.domain.conversation import Conversation, Message
from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.services.chat import CONTINUE_PROMPT, Chat, Tell
from desktop_app.ui.chat_tab.answers_under_way import AnswersUnderWay
from desktop_app.ui.chat_tab.follow_up import SEND_ANYWAY, refusal_actions
from desktop_app.ui.chat_tab.view_protocol import ChatView
from desktop_app.ui.plumbing.tasks import Tasks

REFUSED, UNSAVED = "refused", "unsaved"
SAVE_AGAIN = "save_again"

_Ask = Callable[[Tell, bool], Awaitable[Message]]
"""Asks the service; the second value is the person's yes to pass the day's cap."""


class Asking:
    """`in_view` tells which conversation the person sees: a refusal elsewhere is not shown here."""

    def __init__(
        self,
        chat: Chat,
        view: ChatView,
        answers: AnswersUnderWay,
        tasks: Tasks,
        in_view: Callable[[], Conversation | None],
    ) -> None:
        self._chat = chat
        self._view = view
        self._answers = answers
        self._tasks = tasks
        self._in_view = in_view
        self._anyway: Callable[[], None] | None = None
        self._unsaved: Message | None = None

    def send(self, text: str) -> None:
        """Ask what is written."""
        conversation = self._in_view()
        if conversation is not None and text.strip():
            self._start(conversation.id, lambda tell, over: self._chat.send(conversation, text, tell, over_cap=over))

    def go_on(self) -> None:
        """Ask for the rest of an answer that was cut."""
        self.send(CONTINUE_PROMPT)

    def again(self, message_id: MessageId) -> None:
        """A new answer to the same question; the old one stays in the store."""
        conversation = self._in_view()
        if conversation is not None:
            self._start(
                conversation.id,
                lambda tell, over: self._chat.ask_again(conversation, message_id, tell, over_cap=over),
            )

    def stop(self) -> None:
        """End the answer in view; what has arrived is kept."""
        conversation = self._in_view()
        if conversation is not None:
            self._chat.stop(conversation.id)

    def left(self) -> None:
        """Another conversation is in view."""
        self._anyway = None
        self._view.remove_notice(REFUSED)

    def button(self, action: str) -> None:
        """A button of one of this class's notices."""
        if action == SEND_ANYWAY and self._anyway is not None:
            self._anyway()
        elif action == SAVE_AGAIN and self._unsaved is not None:
            self._tasks.spawn(self._save_again(self._unsaved), name="save again")

    def _start(self, conversation_id: ConversationId, ask: _Ask, *, over_cap: bool = False) -> None:
        def refused(problem: Problem, ended: Message | None) -> None:
            if ended is not None:
                self._not_saved(problem, ended)
            else:
                anyway = partial(self._start, conversation_id, ask, over_cap=True)
                self._not_sent(conversation_id, problem, anyway)

        self._view.remove_notice(REFUSED)
        self._answers.ask(conversation_id, lambda tell: ask(tell, over_cap), refused)

    def _not_sent(self, conversation_id: ConversationId, problem: Problem, anyway: Callable[[], None]) -> None:
        conversation = self._in_view()
        if conversation is not None and conversation.id == conversation_id:
            self._anyway = anyway
            self._view.show_problem(REFUSED, problem, refusal_actions(problem))

    def _not_saved(self, problem: Problem, message: Message) -> None:
        self._unsaved = message
        self._view.show_problem(UNSAVED, problem, ((SAVE_AGAIN, "Save again"),))

    async def _save_again(self, message: Message) -> None:
        try:
            await self._chat.save_again(message)
        except ProblemError as error:
            self._not_saved(error.problem, message)
            return
        self._view.show_notice(UNSAVED, "success", "The answer is saved now.")
