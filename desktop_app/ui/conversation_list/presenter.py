"""Decides what the conversation list shows, and does what is asked of it: open, rename, pin, delete, undo, search."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Protocol

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.services.conversations import Conversations
from desktop_app.ui import formats
from desktop_app.ui.conversation_list.rows import Row, found_rows, grouped_rows
from desktop_app.ui.plumbing.tasks import Tasks

LONGEST_TITLE = 200


class ConversationListView(Protocol):
    """The pane; see `view.ConversationListPane`."""

    def show_rows(self, rows: Sequence[Row]) -> None: ...

    def select(self, conversation_id: str) -> None: ...


class ConversationListOwner(Protocol):
    """The tab's presenter, which shows the conversation itself."""

    def open(self, conversation_id: str) -> None: ...

    def deleted(self, conversation: Conversation) -> None:
        """It is hidden: offer to undo, and show something else if it was in view."""
        ...

    def tell_problem(self, problem: Problem) -> None: ...


class ConversationListPresenter:
    """Follows the service's announcements; refreshes that come close together become one."""

    def __init__(
        self,
        view: ConversationListView,
        kept: Conversations,
        owner: ConversationListOwner,
        tasks: Tasks,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._view = view
        self._kept = kept
        self._owner = owner
        self._tasks = tasks
        self._clock = clock
        self._words = ""
        self._busy: Collection[str] = frozenset()
        self._selected = ""
        self._refreshing = False
        self._again = False
        self._stop_watching = kept.changed.watch(lambda _: self.refresh())

    def close(self) -> None:
        """Follow nothing any more."""
        self._stop_watching()

    # -- showing -------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the list as it is now, soon."""
        if self._refreshing:
            self._again = True
            return
        self._refreshing = True
        self._tasks.spawn(self._refresh(), name="list conversations")

    async def _refresh(self) -> None:
        try:
            while True:
                self._again = False
                await self.show()
                if not self._again:
                    return
        finally:
            self._refreshing = False

    async def show(self) -> None:
        """Read the list and show it."""
        words = self._words
        try:
            conversations = await self._kept.all()
            hits = await self._kept.search(words) if words else ()
        except ProblemError as error:
            self._owner.tell_problem(error.problem)
            return
        now = self._clock()
        if words:
            places = [(hit.conversation_id, hit.snippet if hit.message_id else "") for hit in hits]
            rows = found_rows(conversations, words, places, self._busy, lambda at: formats.when(at, now))
        else:
            rows = grouped_rows(
                conversations, self._busy, lambda at: formats.day_group(at, now), lambda at: formats.when(at, now)
            )
        self._view.show_rows(rows)
        self._view.select(self._selected)

    def show_selected(self, conversation_id: str) -> None:
        """This one is in view now; an unsaved one is not in the list."""
        self._selected = conversation_id
        self._view.select(conversation_id)

    def show_busy(self, conversation_ids: Collection[str]) -> None:
        """In these an answer is being written."""
        if set(conversation_ids) != set(self._busy):
            self._busy = frozenset(conversation_ids)
            self.refresh()

    # -- what a person does ----------------------------------------------------------------------------------

    def search(self, words: str) -> None:
        """Show only what holds the words."""
        self._words = words
        self.refresh()

    def chosen(self, conversation_id: str) -> None:
        """Bring one into view."""
        if conversation_id != self._selected:
            self._owner.open(conversation_id)

    def rename(self, conversation_id: str, title: str) -> None:
        """A blank title leaves the old one."""
        title = " ".join(title.split())[:LONGEST_TITLE]
        if title:
            self._change(conversation_id, lambda conversation: replace(conversation, title=title))
        else:
            self.refresh()

    def toggle_pin(self, conversation_id: str) -> None:
        """Pin or unpin."""
        self._change(conversation_id, lambda conversation: replace(conversation, pinned=not conversation.pinned))

    def _change(self, conversation_id: str, change: Callable[[Conversation], Conversation]) -> None:
        async def work() -> None:
            try:
                await self._kept.update(ConversationId(conversation_id), change)
            except ProblemError as error:
                self._owner.tell_problem(error.problem)

        self._tasks.spawn(work(), name="change conversation")

    def delete(self, conversation_id: str) -> None:
        """Hide it; the owner offers to undo."""
        self._tasks.spawn(self._delete(ConversationId(conversation_id)), name="delete conversation")

    async def _delete(self, conversation_id: ConversationId) -> None:
        try:
            conversation = await self._kept.one(conversation_id)
            if conversation is None:
                return
            await self._kept.delete(conversation_id)
        except ProblemError as error:
            self._owner.tell_problem(error.problem)
            return
        self._owner.deleted(conversation)

    def restore(self, conversation_id: str) -> None:
        """Undo a deletion and bring it into view."""
        self._tasks.spawn(self._restore(ConversationId(conversation_id)), name="restore conversation")

    async def _restore(self, conversation_id: ConversationId) -> None:
        try:
            await self._kept.restore(conversation_id)
        except ProblemError as error:
            self._owner.tell_problem(error.problem)
            return
        self._owner.open(conversation_id)
