"""What one line of the conversation list shows: a heading, a conversation, or a place in one. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.found_words import MARK_OFF, MARK_ON
from desktop_app.domain.search_words import folded, search_words
from desktop_app.language import tr

ALL, ARCHIVED, TAG = "", "archived", "tag:"
"""Which are listed: those that are not archived, those that are, or those with the tag written behind TAG."""


class Found(NamedTuple):
    """Where words were found: a message, or no message for the title; `more` others in the same conversation."""

    conversation_id: str
    message_id: str
    snippet: str
    more: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A heading has no id. `snippet` holds found words between MARK_ON and MARK_OFF; `message_id` is where they stand.

    `place` is one of the `more` other places in the conversation above it, which are shown when it is `unfolded`.
    """

    title: str
    id: str = ""
    snippet: str = ""
    when: str = ""
    pinned: bool = False
    busy: bool = False
    archived: bool = False
    tags: tuple[str, ...] = ()
    message_id: str = ""
    more: int = 0
    unfolded: bool = False
    place: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether it only names a group."""
        return not self.id

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        if self.place:
            return tr("Another place: {plain_snippet}", plain_snippet=self.plain_snippet)
        extras = [
            "pinned" if self.pinned else "",
            "archived" if self.archived else "",
            tr("answer running") if self.busy else "",
            tr("tags {names}", names=", ".join(self.tags)) if self.tags else "",
            self.when,
            self.plain_snippet,
            self.more_words,
        ]
        return ", ".join([self.title, *(extra for extra in extras if extra)])

    @property
    def more_words(self) -> str:
        """How many other places there are."""
        return (
            "" if not self.more else tr("1 more place") if self.more == 1 else tr("{more} more places", more=self.more)
        )

    @property
    def plain_snippet(self) -> str:
        """The snippet without marks."""
        return self.snippet.replace(MARK_ON, "").replace(MARK_OFF, "")


@dataclass(frozen=True, slots=True)
class Filters:
    """What can be listed: how many are archived, and how many have each tag, most used first."""

    chosen: str = ALL
    archived: int = 0
    tags: tuple[tuple[str, int], ...] = ()


def filters_of(conversations: Sequence[Conversation], chosen: str) -> Filters:
    """What there is to choose from, what is chosen included even where none is left of it."""
    counts: dict[str, int] = {chosen.removeprefix(TAG): 0} if chosen.startswith(TAG) else {}
    for conversation in conversations:
        for tag in conversation.tags if not conversation.archived else ():
            counts[tag] = counts.get(tag, 0) + 1
    tags = sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold()))
    return Filters(chosen, sum(conversation.archived for conversation in conversations), tuple(tags))


def listed(conversations: Sequence[Conversation], chosen: str) -> list[Conversation]:
    """Those that the filter lets through."""
    if chosen == ARCHIVED:
        return [conversation for conversation in conversations if conversation.archived]
    tag = chosen.removeprefix(TAG)
    return [each for each in conversations if not each.archived and (chosen == ALL or tag in each.tags)]


def grouped_rows(
    conversations: Sequence[Conversation],
    busy: Collection[str],
    group: Callable[[float], str],
    when: Callable[[float], str],
) -> list[Row]:
    """Headings and conversations: pinned ones first, then by day as `group` names it."""
    rows: list[Row] = []
    heading = ""
    for conversation in conversations:
        wanted = tr("Pinned") if conversation.pinned else group(conversation.updated_at)
        if wanted != heading:
            heading = wanted
            rows.append(Row(heading))
        rows.append(_row(conversation, busy, when))
    return rows


def found_rows(
    conversations: Sequence[Conversation],
    words: str,
    hits: Sequence[Found],
    unfolded: Mapping[str, Sequence[Found]],
    busy: Collection[str],
    when: Callable[[float], str],
) -> list[Row]:
    """Conversations whose title holds the words, then those with the words in a message, newest first.

    `unfolded` are the places of those whose other places are shown.
    """
    by_id: dict[str, Found] = {hit.conversation_id: hit for hit in hits}
    known: dict[str, Conversation] = {conversation.id: conversation for conversation in conversations}
    wanted = search_words(words)
    named: dict[str, bool] = {each.id: True for each in conversations if _holds(each.title, wanted)}
    shown = [known[each] for each in (*named, *(found for found in by_id if found not in named)) if each in known]
    rows: list[Row] = [Row(_found_words(len(shown)))]
    for conversation in shown:
        places = unfolded.get(conversation.id)
        row = _row(conversation, busy, when, by_id.get(conversation.id), unfolded=places is not None)
        rows.append(row)
        rows += [
            Row(conversation.title, conversation.id, place.snippet, message_id=place.message_id, place=True)
            for place in (places or ())
            if place.message_id and place.message_id != row.message_id
        ]
    return rows


def _holds(title: str, words: tuple[str, ...]) -> bool:
    compared = folded(title)
    return bool(words) and all(word in compared for word in words)


def _found_words(count: int) -> str:
    return (
        tr("Nothing found")
        if count == 0
        else tr("1 conversation found")
        if count == 1
        else tr("{count} conversations found", count=count)
    )


def _row(
    conversation: Conversation,
    busy: Collection[str],
    when: Callable[[float], str],
    hit: Found | None = None,
    *,
    unfolded: bool = False,
) -> Row:
    return Row(
        title=conversation.title,
        id=conversation.id,
        snippet=hit.snippet if hit is not None and hit.message_id else "",
        when=when(conversation.updated_at),
        pinned=conversation.pinned,
        busy=conversation.id in busy,
        archived=conversation.archived,
        tags=conversation.tags,
        message_id=hit.message_id if hit is not None else "",
        more=hit.more if hit is not None else 0,
        unfolded=unfolded,
    )
