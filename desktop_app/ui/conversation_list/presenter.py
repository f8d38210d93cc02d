"""Decides what the conversation list shows, and what its rows say while one searches and chooses. No Qt."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.found_words import wanted_words
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.problems import ProblemError
from desktop_app.language import tr
from desktop_app.services.conversations import Conversations
from desktop_app.services.ports import SearchHit
from desktop_app.ui import formats
from desktop_app.ui.conversation_list.organising import Organising
from desktop_app.ui.conversation_list.rows import ALL, Found, filters_of, found_rows, grouped_rows, listed
from desktop_app.ui.conversation_list.view_protocol import ConversationListOwner, ConversationListView
from desktop_app.ui.plumbing.tasks import Tasks


class ConversationListPresenter:
    """Follows the service's announcements; refreshes that come close together become one. `organising` changes
    conversations."""

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
        self._filter = ALL
        self._all: Sequence[Conversation] = ()
        self._stale = True
        self._unfolded: set[str] = set()
        self._busy: Collection[str] = frozenset()
        self._selected = ""
        self._refreshing = False
        self._again = False
        self.organising = Organising(view, kept, owner, tasks, lambda: self._all)
        self._stop_watching = kept.changed.watch(lambda _: self._changed())

    def close(self) -> None:
        """Follow nothing any more."""
        self._stop_watching()

    # -- showing -------------------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._stale = True
        self.refresh()

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
        words, chosen = self._words, self._filter
        try:
            if self._stale:
                self._stale = False
                self._all = await self._kept.all()
            hits = _found(await self._kept.search(words)) if words else ()
            wanted = tuple(self._unfolded)
            unfolded = {each: _found(await self._kept.places(words, ConversationId(each))) for each in wanted}
        except ProblemError as error:
            self._owner.tell_problem(error.problem)
            return
        if (words, chosen) != (self._words, self._filter):
            return  # something else was asked for meanwhile: it is shown next
        now = self._clock()
        among = self._all if words and chosen == ALL else listed(self._all, chosen)
        if words:
            rows = found_rows(among, words, hits, unfolded, self._busy, lambda at: formats.when(at, now))
        else:
            rows = grouped_rows(
                among, self._busy, lambda at: formats.day_group(at, now), lambda at: formats.when(at, now)
            )
        self._view.show_filters(filters_of(self._all, chosen))
        self._view.show_nothing("" if chosen == ALL else tr("Nothing here any more. Choose another list above."))
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
        self._unfolded.clear()
        self.refresh()

    def choose_filter(self, chosen: str) -> None:
        """Show only the archived ones, or those with a tag; see `rows.Filters`."""
        self._filter = chosen
        self.refresh()

    def unfold(self, conversation_id: str) -> None:
        """Show the other places in a conversation that was found, or no longer."""
        if conversation_id in self._unfolded:
            self._unfolded.discard(conversation_id)
        elif self._words:
            self._unfolded.add(conversation_id)
        self.refresh()

    def chosen(self, conversation_id: str, message_id: str) -> None:
        """Bring one into view, or the place in it that was found."""
        if message_id and wanted_words(self._words) is not None:
            self._owner.open(conversation_id, message_id, self._words)
        elif conversation_id != self._selected:
            self._owner.open(conversation_id)


def _found(hits: Sequence[SearchHit]) -> tuple[Found, ...]:
    return tuple(Found(hit.conversation_id, hit.message_id or "", hit.snippet, hit.more) for hit in hits)
