"""What a person does to conversations, one or many: rename, pin, tag, archive, delete, each with a way back. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.tags import retagged
from desktop_app.language import tr, trn
from desktop_app.services.conversations import Conversations
from desktop_app.ui.conversation_list.view_protocol import ConversationListOwner, ConversationListView
from desktop_app.ui.plumbing.tasks import Tasks

LONGEST_TITLE = 200
Change = Callable[[Conversation], Conversation]
Said = Callable[[Sequence[Conversation]], str]
"""What was done, in a sentence."""


class Organising:
    """`listed` gives all conversations as they were read last; the owner offers to undo what was done."""

    def __init__(
        self,
        view: ConversationListView,
        kept: Conversations,
        owner: ConversationListOwner,
        tasks: Tasks,
        listed: Callable[[], Sequence[Conversation]],
    ) -> None:
        self._view = view
        self._kept = kept
        self._owner = owner
        self._tasks = tasks
        self._listed = listed

    def _spawn(self, work: Callable[[], Awaitable[object]], name: str) -> None:
        async def told() -> None:
            try:
                await work()  # made here: when Ponder closes before this begins, nothing is left unawaited
            except ProblemError as error:
                self._owner.tell_problem(error.problem)

        self._tasks.spawn(told(), name=name)

    def _of(self, conversation_ids: Sequence[str]) -> list[Conversation]:
        wanted = set(conversation_ids)
        return [conversation for conversation in self._listed() if conversation.id in wanted]

    # -- one ---------------------------------------------------------------------------------------------------

    def rename(self, conversation_id: str, title: str) -> None:
        """A blank title leaves the old one."""
        title = " ".join(title.split())[:LONGEST_TITLE]
        if title:
            change: Change = lambda conversation: replace(conversation, title=title)  # noqa: E731
            self._spawn(lambda: self._kept.update(ConversationId(conversation_id), change), "rename conversation")

    # -- one or many -------------------------------------------------------------------------------------------

    def pin(self, conversation_ids: Sequence[str]) -> None:
        """Pin them; where all are pinned already, unpin them."""
        pinned = not all(conversation.pinned for conversation in self._of(conversation_ids))
        self._change(conversation_ids, lambda conversation: replace(conversation, pinned=pinned), None)

    def archive(self, conversation_ids: Sequence[str]) -> None:
        """Out of the list; where all are archived already, back into it."""
        archived = not all(conversation.archived for conversation in self._of(conversation_ids))
        done = _archived_words if archived else _back_words
        self._change(conversation_ids, lambda conversation: replace(conversation, archived=archived), done)

    def tag(self, conversation_ids: Sequence[str]) -> None:
        """Ask which tags to give and to take away."""
        self._spawn(lambda: self._tag(conversation_ids), "tag conversations")

    async def _tag(self, conversation_ids: Sequence[str]) -> None:
        chosen = self._of(conversation_ids)
        if not chosen:
            return
        counts = Counter(tag for conversation in self._listed() for tag in conversation.tags)
        what = chosen[0].title if len(chosen) == 1 else trn("{n} conversation", "{n} conversations", len(chosen))
        known = [tag for tag, _ in counts.most_common()]
        changes = await self._view.ask_tags([conversation.tags for conversation in chosen], what, known)
        if changes is not None and any(changes):
            add, remove = changes
            change: Change = lambda each: replace(each, tags=retagged(each.tags, add, remove))  # noqa: E731
            await self._changed(conversation_ids, change, _tagged_words)

    def _change(self, conversation_ids: Sequence[str], change: Change, done: Said | None) -> None:
        self._spawn(lambda: self._changed(conversation_ids, change, done), "change conversations")

    async def _changed(self, conversation_ids: Sequence[str], change: Change, done: Said | None) -> None:
        before = await self._kept.update_all(map(ConversationId, conversation_ids), change)
        if before and done is not None:
            self._owner.done(done(before), lambda: self._put_back(before), ())

    def _put_back(self, before: Sequence[Conversation]) -> None:
        """Pin, archive and tags as they were, whatever else was changed since."""
        old = {conversation.id: conversation for conversation in before}

        def change(now: Conversation) -> Conversation:
            then = old[now.id]
            return replace(now, pinned=then.pinned, archived=then.archived, tags=then.tags)

        self._spawn(lambda: self._kept.update_all(tuple(old), change), "undo change")

    def delete(self, conversation_ids: Sequence[str]) -> None:
        """Hide them; the owner offers to undo."""
        self._spawn(lambda: self._delete(tuple(map(ConversationId, conversation_ids))), "delete conversations")

    async def _delete(self, conversation_ids: Sequence[ConversationId]) -> None:
        gone = await self._kept.delete_all(conversation_ids)
        if gone:
            self._owner.done(_deleted_words(gone), lambda: self._restore(gone), gone)

    def _restore(self, gone: Sequence[Conversation]) -> None:
        self._spawn(lambda: self._restored([conversation.id for conversation in gone]), "restore conversations")

    async def _restored(self, conversation_ids: Sequence[ConversationId]) -> None:
        await self._kept.restore_all(conversation_ids)
        if len(conversation_ids) == 1:
            self._owner.open(conversation_ids[0])


def _archived_words(those: Sequence[Conversation]) -> str:
    if len(those) == 1:
        return tr("“{title}” was archived. Searching still finds it.", title=those[0].title)
    return trn(
        "{n} conversation was archived. Searching still finds it.",
        "{n} conversations were archived. Searching still finds them.",
        len(those),
    )


def _back_words(those: Sequence[Conversation]) -> str:
    if len(those) == 1:
        return tr("“{title}” was back in the list.", title=those[0].title)
    return trn("{n} conversation was back in the list.", "{n} conversations were back in the list.", len(those))


def _tagged_words(those: Sequence[Conversation]) -> str:
    if len(those) == 1:
        return tr("“{title}” was tagged.", title=those[0].title)
    return trn("{n} conversation was tagged.", "{n} conversations were tagged.", len(those))


def _deleted_words(those: Sequence[Conversation]) -> str:
    if len(those) == 1:
        return tr("“{title}” was deleted.", title=those[0].title)
    return trn("{n} conversation was deleted.", "{n} conversations were deleted.", len(those))
