"""Asks for the conversation in view, and deals with what was refused: send anyway, settings, save again."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Protocol

from desktop_app.domain.attachments import Attachment
from desktop_app.domain.caps import CapHold
from desktop_app.domain.conversation import Conversation, Message, UsedTemplate
from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import tr
from desktop_app.services.chat import CONTINUE_PROMPT, Chat, ChatEvent, Tell
from desktop_app.services.spending import Spending
from desktop_app.ui.chat_tab.answers_under_way import AnswersUnderWay
from desktop_app.ui.chat_tab.before_sending import PRICE, RAISE, SEND, ask_over_cap
from desktop_app.ui.chat_tab.follow_up import SEND_ANYWAY, refusal_actions
from desktop_app.ui.chat_tab.view_protocol import ChatView
from desktop_app.ui.conversation_in_view import STORAGE
from desktop_app.ui.plumbing.tasks import Tasks

REFUSED, UNSAVED = "refused", "unsaved"
SAVE_AGAIN = "save_again"
SAVE_AGAIN_SECONDS = 15.0
"""How often an answer that the disk refused is tried again by itself."""

_Ask = Callable[[Tell, bool], Awaitable[Message]]
"""Asks the service; the second value is the person's yes to pass every cap with this one message."""


class _Again(Protocol):
    """The same once more."""

    def __call__(self, *, over_cap: bool) -> None: ...


class Attached(Protocol):
    """What is attached to the message in view, and to the unsent one of any conversation."""

    current: tuple[Attachment, ...]

    async def of(self, conversation_id: ConversationId) -> Sequence[Attachment]: ...


class Asking:
    """`in_view` tells which conversation the person sees: a refusal elsewhere is not shown here."""

    def __init__(
        self,
        chat: Chat,
        view: ChatView,
        answers: AnswersUnderWay,
        tasks: Tasks,
        in_view: Callable[[], Conversation | None],
        spending: Spending,
        open_models: Callable[[str], object],
        files: Attached,
    ) -> None:
        self._chat = chat
        self._view = view
        self._answers = answers
        self._tasks = tasks
        self._in_view = in_view
        self._spending = spending
        self._open_models = open_models
        self._files = files
        self._leaving: dict[ConversationId, str] = {}
        """Questions that are not on disk yet. A new chat that is opened meanwhile shows the same words as its draft:
        pressed there, they would be asked twice."""
        self._anyway: Callable[[], None] | None = None
        self._unsaved: dict[MessageId, Message] = {}
        self._trying: asyncio.Task[None] | None = None

    def send(
        self,
        text: str,
        conversation: Conversation | None = None,
        template: UsedTemplate | None = None,
        *,
        bare: bool = False,
    ) -> None:
        """Ask what is written, with what is attached unless it is `bare`: in the conversation in view, unless another
        is given."""
        conversation = conversation or self._in_view()
        if conversation is None or not (text.strip() or self._files.current) or text in self._leaving.values():
            return

        async def ask(tell: Tell, over_cap: bool) -> Message:
            def told(event: ChatEvent) -> None:
                self._leaving.pop(conversation.id, None)
                tell(event)

            self._leaving[conversation.id] = text
            try:
                files = () if bare else await self._files.of(conversation.id)
                return await self._chat.send(
                    conversation, text, told, over_cap=over_cap, template=template, attachments=files
                )
            finally:
                self._leaving.pop(conversation.id, None)

        self._start(conversation.id, ask)

    def instead(self, message_id: MessageId, text: str) -> None:
        """Ask something else in the place of an earlier question."""
        conversation, attached = self._in_view(), self._files.current
        if conversation is not None and (text.strip() or attached):
            self._start(
                conversation.id,
                lambda tell, over: self._chat.edit(
                    conversation, message_id, text, tell, over_cap=over, attachments=attached
                ),
            )

    def go_on(self) -> None:
        """Ask for the rest of an answer that was cut."""
        self.send(CONTINUE_PROMPT, bare=True)

    def again(self, message_id: MessageId, once: Conversation | None = None) -> None:
        """A new answer to the same question, beside the old one; `once` holds other choices for it alone."""
        conversation = self._in_view()
        if conversation is not None:
            self._start(
                conversation.id,
                lambda tell, over: self._chat.ask_again(conversation, message_id, tell, over_cap=over, once=once),
            )

    def go_on_with(self, messages: Sequence[Message]) -> None:
        """Hear answers again that ran on as jobs while Ponder was closed."""

        def hearing(message: Message) -> _Ask:
            return lambda tell, _: self._chat.go_on(message, tell)

        for message in messages:
            self._start(message.conversation_id, hearing(message))

    def stop(self) -> None:
        """End the answer in view; what has arrived is kept."""
        conversation = self._in_view()
        if conversation is not None:
            self._chat.stop(conversation.id)

    def left(self) -> None:
        """Another conversation is in view."""
        self._anyway = None
        self._view.remove_notice(REFUSED)

    async def close(self) -> None:
        """The last chance to save what the disk refused."""
        if self._trying is not None:
            self._trying.cancel()
        with contextlib.suppress(ProblemError):
            await self._save_all()

    def button(self, action: str) -> None:
        """A button of one of this class's notices."""
        conversation = self._in_view()
        if action == SEND_ANYWAY and self._anyway is not None:
            self._anyway()
        elif action == PRICE and conversation is not None:
            self._open_models(conversation.model_id)
        elif action == SAVE_AGAIN and self._unsaved:
            self._tasks.spawn(self._save_again(), name="save again")

    def _start(self, conversation_id: ConversationId, ask: _Ask, *, over_cap: bool = False) -> None:
        def refused(problem: Problem, ended: Message | None) -> None:
            if ended is not None:
                self._not_saved(problem, ended)
            else:
                again = partial(self._start, conversation_id, ask)
                self._not_sent(conversation_id, problem, again)

        self._view.remove_notice(REFUSED)
        self._answers.ask(conversation_id, lambda tell: ask(tell, over_cap), refused)

    def _not_sent(self, conversation_id: ConversationId, problem: Problem, again: _Again) -> None:
        conversation = self._in_view()
        if conversation is None or conversation.id != conversation_id:
            return
        if problem.cap is not None:
            self._tasks.spawn(self._ask_over_cap(problem.cap, again), name="ask about cap")
        else:
            self._anyway = lambda: again(over_cap=True)
            # a draft that could not be saved says the same: one message for both
            key = STORAGE if problem.kind is ProblemKind.STORAGE else REFUSED
            self._view.show_problem(key, problem, refusal_actions(problem))

    async def _ask_over_cap(self, hold: CapHold, again: _Again) -> None:
        """A cap stands in the way: the person decides, and what is written stays until it is sent."""
        decision = await ask_over_cap(self._view, hold)
        if decision == SEND:
            again(over_cap=True)
        elif decision == RAISE:
            try:
                await self._spending.raise_cap(hold)
            except ProblemError as error:
                self._view.show_problem(REFUSED, error.problem)
            else:
                again(over_cap=False)  # another cap may hold it: then that is asked

    def _not_saved(self, problem: Problem, message: Message) -> None:
        self._unsaved[message.id] = message
        self._tell_unsaved(problem)
        if self._trying is None or self._trying.done():
            self._trying = self._tasks.track(self._keep_trying(), name="save answers again")

    def _tell_unsaved(self, problem: Problem) -> None:
        self._view.show_problem(UNSAVED, problem, ((SAVE_AGAIN, tr("Save again")),))

    async def _keep_trying(self) -> None:
        while self._unsaved:
            await asyncio.sleep(SAVE_AGAIN_SECONDS)
            with contextlib.suppress(ProblemError):  # it has been told
                await self._save_all()

    async def _save_again(self) -> None:
        try:
            await self._save_all()
        except ProblemError as error:
            self._tell_unsaved(error.problem)

    async def _save_all(self) -> None:
        """Raises ProblemError when the disk still refuses."""
        for message_id, message in list(self._unsaved.items()):
            saved = await self._chat.save_again(message)
            if self._unsaved.pop(message_id, None) is not None:
                self._answers.saved(saved)
                self._view.show_notice(UNSAVED, "success", tr("The answer is saved now."))
