"""The one conversation that Chat or Pro has in view: opening and leaving it, its draft, its row, undo. No Qt."""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Generic, TypeVar

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.language import tr
from desktop_app.services.conversations import Conversations
from desktop_app.services.preferences import Preferences
from desktop_app.ui.conversation_list.presenter import ConversationListPresenter
from desktop_app.ui.conversation_list.view_protocol import ConversationListView
from desktop_app.ui.drafts import Drafts
from desktop_app.ui.page_protocol import PageView
from desktop_app.ui.plumbing.tasks import Tasks

Said = TypeVar("Said")
Change = Callable[[Conversation], Conversation]

Reach = Callable[[ConversationId, MessageId], Awaitable[object]]

STORAGE, DONE, UNDO = "storage", "done", "undo"


async def _in_view_already(_conversation_id: ConversationId, _message_id: MessageId) -> None:
    """Where there are no branches."""


class ConversationInView(Generic[Said]):
    """`said` is what was said in it (messages, or turns), kept up to date by the tab's presenter; a conversation
    in which nothing was said is not in the store yet.

    `load` reads what was said, `new` makes an empty conversation, `show` puts another conversation on the screen.
    `reach` makes a message of a conversation one of those that `load` reads, or raises KeyError where it is gone.
    `memory` is the beginning of the names under which the window remembers things, e.g. "chat".
    """

    def __init__(
        self,
        view: PageView,
        list_view: ConversationListView,
        kept: Conversations,
        *,
        preferences: Preferences,
        tasks: Tasks,
        clock: Callable[[], float],
        memory: str,
        load: Callable[[ConversationId], Awaitable[tuple[Said, ...]]],
        new: Callable[[], Awaitable[Conversation]],
        show: Callable[[], None],
        reach: Reach = _in_view_already,
    ) -> None:
        self._view = view
        self._kept = kept
        self._preferences = preferences
        self._tasks = tasks
        self._memory = f"{memory}.open"
        self._load = load
        self._new = new
        self._show = show
        self._reach = reach
        self._opening = 0
        self._aside: str | None = None
        self._chosen = False
        self.on_gone: Callable[[Sequence[Conversation]], object] = lambda _: None
        """Hears of conversations that were deleted just now; of none when another change, or its undoing, follows."""
        self._undo: Callable[[], None] | None = None
        self._drafts = Drafts(kept, preferences, tasks, f"{memory}.new_draft", self._tell_draft)
        self._ends = (kept.changed.watch(self._row_changed), kept.changed_elsewhere.watch(self._changed_elsewhere))
        self.conversation: Conversation | None = None
        self.said: tuple[Said, ...] = ()
        self.list = ConversationListPresenter(list_view, kept, self, tasks, clock)

    def shows(self, conversation_id: str | None) -> bool:
        """Whether this one is in view."""
        return self.conversation is not None and self.conversation.id == conversation_id

    def spawn(self, work: Callable[[], Awaitable[object]], name: str) -> None:
        """Start work whose failure is told in a notice."""

        async def told() -> None:
            try:
                await work()
            except ProblemError as error:
                self.tell_problem(error.problem)

        self._tasks.spawn(told(), name=name)

    def tell_problem(self, problem: Problem) -> None:
        """Something that a person asked for did not work."""
        self._view.show_problem(STORAGE, problem)

    def _tell_draft(self, problem: Problem | None) -> None:
        if problem is None:
            self._view.remove_notice(STORAGE)
        else:
            self.tell_problem(problem)

    # -- in and out ------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Show the list, and what was open when the app was closed."""
        self.list.refresh()
        before = ConversationId(self._preferences.recall(self._memory))
        try:
            await self._drafts.start()
            if not before or not await self._open(before, told=False):
                await self._show_new()
        except ProblemError as error:
            self.tell_problem(error.problem)

    async def close(self) -> None:
        """Keep what is written but not sent."""
        for end in self._ends:
            end()
        self.list.close()
        self.keep_draft()
        await self._keep_unsaid()
        self.conversation = None  # a timer of the screen that fires now finds nothing to work on
        await self._drafts.close()

    def open(self, conversation_id: str, message_id: str = "", words: str = "") -> None:
        """Bring a conversation into view; where `message_id` is said, that message with these words marked."""
        wanted = ConversationId(conversation_id)
        if message_id:
            self.spawn(partial(self._open_at, wanted, MessageId(message_id), words), "open place")
        else:
            self.spawn(partial(self._open, wanted, told=True), "open conversation")

    async def _open_at(self, conversation_id: ConversationId, message_id: MessageId, words: str) -> None:
        try:
            await self._reach(conversation_id, message_id)
            await self._open(conversation_id, told=True)
            if self.shows(conversation_id):
                self._view.show_found(message_id, words)
        except KeyError:  # deleted since it was found
            self._view.show_notice(STORAGE, "warning", tr("This message is no longer there."))

    def begin_new(self) -> None:
        """Bring an empty conversation into view."""
        self.spawn(self._show_new, "new conversation")

    async def _open(self, conversation_id: ConversationId, *, told: bool) -> bool:
        turn = await self._leave()
        conversation = await self._kept.one(conversation_id)
        said = await self._load(conversation_id)
        if turn != self._opening:
            return True  # another one was asked for meanwhile
        if conversation is None:
            if told:
                self._view.show_notice(STORAGE, "warning", tr("This conversation is no longer there."))
            return False
        self.keep_draft()  # what was written while the other one was read
        self._enter(conversation, said, self._drafts.of(conversation))
        return True

    async def _show_new(self) -> None:
        turn = await self._leave()
        conversation, chosen = await self._new(), await self._kept.unsaid()
        if chosen is not None:
            now = conversation
            conversation = replace(chosen, id=now.id, created_at=now.created_at, updated_at=now.updated_at)
        await self.keep_draft_now()  # what was written meanwhile
        if turn == self._opening:
            self._enter(conversation, (), self._drafts.of_new())
            self._view.focus_composer()

    async def _leave(self) -> int:
        """Keep the draft of what is in view; the number tells whether a later wish overtook this one."""
        self._opening += 1
        turn = self._opening
        self.keep_draft()
        await self._keep_unsaid()
        await self._drafts.save()
        return turn

    def _enter(self, conversation: Conversation, said: tuple[Said, ...], draft: str) -> None:
        early = self._view.draft() if self.conversation is None else ""  # written while the app was starting
        self.conversation, self.said, self._aside, self._chosen = conversation, said, None, False
        self._view.show_title(conversation.title)
        self._view.set_text("\n\n".join(part for part in (draft, early) if part))
        self.list.show_selected(conversation.id)
        self._show()
        if early:
            self.keep_draft()
        self._remember(conversation.id if said else "")

    def _remember(self, conversation_id: str) -> None:
        self.spawn(partial(self._preferences.remember, self._memory, conversation_id), "remember conversation")

    # -- the draft -------------------------------------------------------------------------------------------

    def put_draft_aside(self) -> None:
        """The composer is about to hold something else for a while, which is no draft."""
        if self._aside is None:
            self.keep_draft()
            self._aside = self._view.draft()

    def take_draft_back(self) -> None:
        """The composer holds the draft again."""
        if self._aside is not None:
            text, self._aside = self._aside, None
            self._view.set_text(text)

    def keep_draft(self) -> None:
        """What is written is kept soon, if it is another text than before."""
        conversation = self.conversation
        if conversation is None:
            return
        text = self._view.draft() if self._aside is None else self._aside
        if text != (conversation.draft if self.said else self._drafts.of_new()):
            self.conversation = replace(conversation, draft=text)
            self._drafts.edited(conversation.id, text)

    async def keep_draft_now(self) -> None:
        """The same without waiting for a pause in writing."""
        self.keep_draft()
        await self._drafts.save()

    def sent(self, text: str, *, first: bool) -> None:
        """A question is on disk: it leaves the composer. What was written since, or beside it, stays a draft."""
        if self.conversation is None:
            return
        if self._aside is not None:
            self.take_draft_back()
            return
        self._drafts.sent(self.conversation.id, first=first)
        self.conversation = replace(self.conversation, draft="")
        written = self._view.text()
        if written.startswith(text):
            self._view.set_text(written[len(text) :].lstrip())
        if first:
            self.spawn(partial(self._kept.keep_unsaid, None), "forget choices")
            self._remember(self.conversation.id)
            self.list.show_selected(self.conversation.id)
        self.keep_draft()

    def sent_elsewhere(self, text: str, *, first: bool) -> None:
        """A question is on disk whose new chat was left while it was leaving: it came along as a draft, and is none."""
        if not first or self.conversation is None or self._drafts.of_new().strip() != text:
            return
        self._drafts.sent(self.conversation.id, first=True)
        if not self.said and self._aside is None:
            self.conversation = replace(self.conversation, draft="")
            written = self._view.text()
            if written.startswith(text):
                self._view.set_text(written[len(text) :].lstrip())
            self.keep_draft()

    # -- the row ---------------------------------------------------------------------------------------------

    def apply(self, change: Change) -> None:
        """Change the conversation in view, on the screen at once and in the store soon."""
        conversation = self.conversation
        if conversation is not None:
            self.conversation = change(conversation)
            self._chosen = True
            self.spawn(partial(self._keep_choice, conversation.id, change), "keep choice")

    async def _keep_choice(self, conversation_id: ConversationId, change: Change) -> None:
        """In its row; before the first message there is none, and the choice waits with the draft."""
        stored = await self._kept.update(conversation_id, change)
        if stored is None and self.shows(conversation_id):
            await self._keep_unsaid()

    async def _keep_unsaid(self) -> None:
        if self._chosen and not self.said and self.conversation is not None:
            self._chosen = False
            with contextlib.suppress(ProblemError):  # no loss worth a message when the disk is full
                await self._kept.keep_unsaid(self.conversation)

    def edit_developer_message(self, then: Callable[[], None]) -> None:
        """Let the person write what stands before the conversation; `then` is called when it is another."""
        if self.conversation is not None:
            self.spawn(partial(self._edit_developer_message, self.conversation, then), "developer message")

    async def _edit_developer_message(self, conversation: Conversation, then: Callable[[], None]) -> None:
        text = await self._view.edit_developer_message(conversation.developer_message)
        if text is not None and self.shows(conversation.id):
            self.apply(lambda stored: replace(stored, developer_message=text.strip()))
            then()

    def done(self, what: str, undo: Callable[[], None], gone: Sequence[Conversation]) -> None:
        """Offer to undo; show something else if one that is gone was in view."""
        self._undo = undo
        self._view.show_notice(DONE, "info", what, actions=((UNDO, tr("Undo")),))
        self.on_gone(gone)
        if any(self.shows(conversation.id) for conversation in gone):
            self.begin_new()

    def undo(self) -> None:
        """Take back what was done to conversations last."""
        self._view.remove_notice(DONE)
        undo, self._undo = self._undo, None
        self.on_gone(())
        if undo is not None:
            undo()

    def _row_changed(self, conversation_id: ConversationId) -> None:
        if self.shows(conversation_id):
            self.spawn(partial(self._take_over_row, conversation_id), "reload conversation")

    def _changed_elsewhere(self, conversation_id: ConversationId) -> None:
        if self.shows(conversation_id):
            self.spawn(partial(self._take_over_choices, conversation_id), "reload choices")

    async def _take_over_choices(self, conversation_id: ConversationId) -> None:
        stored = await self._kept.one(conversation_id)
        if stored is not None and self.conversation is not None and self.shows(conversation_id):
            self.conversation = replace(stored, draft=self.conversation.draft)
            self._show()

    async def _take_over_row(self, conversation_id: ConversationId) -> None:
        stored = await self._kept.one(conversation_id)
        if stored is not None and self.conversation is not None and self.shows(conversation_id):
            self.conversation = replace(
                self.conversation, title=stored.title, pinned=stored.pinned, archived=stored.archived, tags=stored.tags
            )
            self._view.show_title(stored.title)
