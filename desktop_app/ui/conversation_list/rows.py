"""What one line of the conversation list shows: a heading, or a conversation. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.conversation import Conversation

MARK_ON, MARK_OFF = "\x02", "\x03"
"""Around found words in a snippet."""


@dataclass(frozen=True, slots=True)
class Row:
    """A heading has no id. `snippet` holds found words between MARK_ON and MARK_OFF."""

    title: str
    id: str = ""
    snippet: str = ""
    when: str = ""
    pinned: bool = False
    busy: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether it only names a group."""
        return not self.id

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        extras = ["pinned" if self.pinned else "", "answer running" if self.busy else "", self.when, self.plain_snippet]
        return ", ".join([self.title, *(extra for extra in extras if extra)])

    @property
    def plain_snippet(self) -> str:
        """The snippet without marks."""
        return self.snippet.replace(MARK_ON, "").replace(MARK_OFF, "")


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
        wanted = "Pinned" if conversation.pinned else group(conversation.updated_at)
        if wanted != heading:
            heading = wanted
            rows.append(Row(heading))
        rows.append(_row(conversation, busy, when, ""))
    return rows


def found_rows(
    conversations: Iterable[Conversation],
    words: str,
    hits: Sequence[tuple[str, str]],
    busy: Collection[str],
    when: Callable[[float], str],
) -> list[Row]:
    """Conversations whose title holds the words, then those with the words in a message, best first.

    `hits` are pairs of conversation id and snippet.
    """
    known: dict[str, Conversation] = {conversation.id: conversation for conversation in conversations}
    wanted = words.casefold()
    titled = [conversation for conversation in known.values() if wanted in conversation.title.casefold()]
    rows = [_row(conversation, busy, when, "") for conversation in titled]
    named: set[str] = {conversation.id for conversation in titled}
    rows += [
        _row(known[found], busy, when, snippet) for found, snippet in hits if found in known and found not in named
    ]
    return [Row(_found_words(len(rows))), *rows]


def _found_words(count: int) -> str:
    return "Nothing found" if count == 0 else "1 conversation found" if count == 1 else f"{count} conversations found"


def _row(conversation: Conversation, busy: Collection[str], when: Callable[[float], str], snippet: str) -> Row:
    return Row(
        title=conversation.title,
        id=conversation.id,
        snippet=" ".join(snippet.split(" ")).replace("\n", " "),
        when=when(conversation.updated_at),
        pinned=conversation.pinned,
        busy=conversation.id in busy,
    )
