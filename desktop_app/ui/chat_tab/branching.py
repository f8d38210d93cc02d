"""Walks the branches of the conversation in view, edits earlier questions, and deletes with a way back. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from desktop_app.domain.branches import Branch
from desktop_app.domain.conversation import Message
from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.domain.requests import Role
from desktop_app.language import tr
from desktop_app.services.chat import Chat
from desktop_app.ui.chat_tab.view_protocol import ChatView
from desktop_app.ui.conversation_in_view import ConversationInView

EDITING, CANCEL_EDIT = "editing", "cancel_edit"
HIDDEN, UNHIDE = "hidden", "unhide"


class Branching:
    """`said` of the conversation in view is one branch; `show` puts what is in view on the screen again."""

    def __init__(
        self,
        chat: Chat,
        view: ChatView,
        in_view: Callable[[], ConversationInView[Message]],
        show: Callable[[], None],
    ) -> None:
        self._chat = chat
        self._view = view
        self._in_view = in_view
        self._show = show
        self._read: dict[ConversationId, Branch] = {}
        self._hidden: tuple[ConversationId, Sequence[MessageId]] | None = None
        self.editing: MessageId | None = None
        """The earlier question that is being written anew."""
        self.on_edit: Callable[[Message | None], None] = lambda _: None
        """Hears which question is written anew, and None when that is over."""

    # -- what is in view -----------------------------------------------------------------------------------------

    async def load(self, conversation_id: ConversationId) -> tuple[Message, ...]:
        """The branch in view, oldest first."""
        branch = await self._chat.branches.in_view(conversation_id)
        self._read = {conversation_id: branch}
        return branch.messages

    def place(self, message: Message) -> tuple[int, int]:
        """Which of how many said in its place a message is."""
        branch = self._read.get(message.conversation_id)
        return branch.place(message.id) if branch is not None else (1, 1)

    def refresh(self, conversation_id: ConversationId) -> None:
        """Something was said beside something else: the arrows are others now."""
        self._in_view().spawn(partial(self._refresh, conversation_id), "read branches")

    async def _refresh(self, conversation_id: ConversationId) -> None:
        branch = await self._chat.branches.in_view(conversation_id)
        if self._in_view().shows(conversation_id):
            self._read = {conversation_id: branch}
            self._show()

    def walk(self, message: Message, step: int) -> None:
        """To what was said before or after it in its place; from the last on to the first."""
        branch = self._read.get(message.conversation_id)
        alike = branch.forks.get(message.id, ()) if branch is not None else ()
        if alike:
            target = alike[(alike.index(message.id) + step) % len(alike)]
            self._in_view().spawn(partial(self._walk, message.conversation_id, target), "walk branches")

    async def _walk(self, conversation_id: ConversationId, message_id: MessageId) -> None:
        self._shown(conversation_id, await self._chat.branches.show(conversation_id, message_id))

    def _shown(self, conversation_id: ConversationId, branch: Branch) -> None:
        here = self._in_view()
        if here.shows(conversation_id):
            self._read = {conversation_id: branch}
            here.said = branch.messages
            self.cancel_edit()
            self._show()

    # -- editing -------------------------------------------------------------------------------------------------

    def edit(self, message: Message) -> None:
        """Write an earlier question anew; what was being written waits until then."""
        here = self._in_view()
        here.put_draft_aside()
        self.editing = message.id
        self.on_edit(message)
        self._view.set_text(message.text)
        self._view.show_notice(
            EDITING,
            "info",
            tr("You are writing an earlier question anew. What was said before stays, and the arrows lead back to it."),
            actions=((CANCEL_EDIT, tr("Cancel")),),
            lasting=True,
        )
        self._view.focus_composer()

    def edit_last(self) -> None:
        """The newest question."""
        questions = [message for message in self._in_view().said if message.role is Role.USER]
        if questions and self.editing is None and not self._view.text():
            self.edit(questions[-1])

    def before(self, said: tuple[Message, ...]) -> tuple[Message, ...]:
        """What goes before what is being written: all that is in view, or what stands before the earlier question."""
        ids = [message.id for message in said]
        return said[: ids.index(self.editing)] if self.editing in ids else said

    def cancel_edit(self) -> bool:
        """Back to what was being written; False where nothing was edited."""
        if self.editing is None:
            return False
        self.done()
        self._in_view().take_draft_back()
        return True

    def done(self) -> None:
        """The question is written."""
        self.editing = None
        self.on_edit(None)
        self._view.remove_notice(EDITING)

    # -- deleting ------------------------------------------------------------------------------------------------

    def delete(self, message: Message) -> None:
        """Hide it with everything that follows from it, with a way back."""
        self._in_view().spawn(partial(self._delete, message), "delete from here")

    async def _delete(self, message: Message) -> None:
        conversation_id = message.conversation_id
        gone = await self._chat.branches.hide(conversation_id, message.id)
        self._hidden = (conversation_id, gone)
        self._shown(conversation_id, await self._chat.branches.in_view(conversation_id))
        what = tr("1 message was deleted.") if len(gone) == 1 else tr("{count} messages were deleted.", count=len(gone))
        self._view.show_notice(HIDDEN, "info", what, actions=((UNHIDE, tr("Undo")),))

    def undo(self) -> None:
        """Bring back what was deleted last."""
        self._view.remove_notice(HIDDEN)
        if self._hidden is not None:
            self._in_view().spawn(partial(self._undo, *self._hidden), "undo deletion")
            self._hidden = None

    async def _undo(self, conversation_id: ConversationId, gone: Sequence[MessageId]) -> None:
        await self._chat.branches.unhide(conversation_id, gone)
        self._shown(conversation_id, await self._chat.branches.in_view(conversation_id))

    def left(self) -> None:
        """Another conversation is in view."""
        if self.editing is not None:
            self.done()
        self._view.remove_notice(HIDDEN)
