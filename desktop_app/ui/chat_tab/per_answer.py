"""What can be done with one answer besides asking again: note it, see its JSON, take its question elsewhere. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desktop_app.domain.conversation import Message
from desktop_app.domain.identifiers import JobId
from desktop_app.language import tr
from desktop_app.services.chat import Chat
from desktop_app.ui.chat_tab.around_answers import MenuChoice, schema_fault
from desktop_app.ui.chat_tab.beside import ChatBeside
from desktop_app.ui.chat_tab.copying import copy_choices
from desktop_app.ui.chat_tab.entries import BACKGROUND, COMPARE, MORE, NOTE, TREE
from desktop_app.ui.chat_tab.view_protocol import ChatView
from desktop_app.ui.conversation_in_view import ConversationInView

SHOW_JOB, MADE_JOB = "show_job", "made_job"


class PerAnswer:
    """`show` puts what is in view on the screen again. Without `beside` there is nowhere else to take a question."""

    def __init__(
        self,
        view: ChatView,
        chat: Chat,
        here: Callable[[], ConversationInView[Message]],
        show: Callable[[], None],
        beside: ChatBeside | None,
    ) -> None:
        self._view = view
        self._chat = chat
        self._here = here
        self._show = show
        self._beside = beside
        self._job: JobId | None = None

    def act(self, message: Message, action: str) -> None:
        """A button under an answer, or a choice of its menu."""
        if action == MORE:
            if choices := [*copy_choices(message), *self._elsewhere()]:
                self._view.open_answer_menu(message.id, choices)
        elif action == NOTE:
            self._here().spawn(partial(self._note, message), "note")
        elif action == TREE:
            self._here().spawn(partial(self._view.show_structured, message.text, schema_fault(message)), "show tree")
        elif action == BACKGROUND:
            self._here().spawn(partial(self._in_background, message), "run in background")
        elif action == COMPARE:
            self._here().spawn(partial(self._compare, message), "compare efforts")

    def show_job(self) -> None:
        """The job that was made last."""
        if self._job is not None and self._beside is not None:
            self._beside.show_job(self._job)

    def _elsewhere(self) -> list[MenuChoice]:
        conversation = self._here().conversation
        if self._beside is None or conversation is None:
            return []
        why_not = self._beside.elsewhere.why_no_job(conversation)
        no_comparison = self._beside.elsewhere.why_no_comparison(conversation)
        return [
            MenuChoice(BACKGROUND, tr("Run in background"), "jobs", why_not),
            MenuChoice(COMPARE, tr("Compare efforts…"), "compare", no_comparison),
        ]

    async def _note(self, message: Message) -> None:
        written = await self._view.write_note(message.note, message.thumb)
        if written is None:
            return
        noted = await self._chat.branches.annotate(message.id, *written)
        here = self._here()
        if noted is not None and here.shows(message.conversation_id):
            here.said = tuple(noted if each.id == noted.id else each for each in here.said)
            self._show()

    async def _in_background(self, message: Message) -> None:
        conversation = self._here().conversation
        if conversation is None or self._beside is None:
            return
        job = await self._beside.elsewhere.in_background(conversation, message.id)
        self._job = job.id
        text = tr("The question runs as a job now, with what was said before it.")
        self._view.show_notice(MADE_JOB, "success", text, actions=((SHOW_JOB, tr("Show the job")),))

    async def _compare(self, message: Message) -> None:
        conversation = self._here().conversation
        if conversation is not None and self._beside is not None:
            self._beside.compare(await self._beside.elsewhere.design(conversation, message.id))
