"""What the import of conversations needs of the outside: a file that may be hostile, a data file to take them in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Protocol

from desktop_app.domain.conversation_records import ConversationRecord, FoundFile
from desktop_app.domain.identifiers import ConversationId

Tell = Callable[[float], None]
"""Told which share of the work is done."""


class ConversationSource(Protocol):
    """One file. Everything blocks and raises ProblemError; `tell` may raise to stop it."""

    def survey(self, tell: Tell) -> FoundFile:
        """What is in it; all of it is checked."""
        ...

    def records(self, places: Collection[int], tell: Tell) -> Iterator[ConversationRecord]:
        """The conversations at these places, with the ids of the file."""
        ...

    def close(self) -> None: ...


class ConversationIntake(Protocol):
    """The data file as an import needs it. Raises ProblemError (storage)."""

    async def origins(self) -> frozenset[str]:
        """Where the conversations that are here came from, and "ponder:" before the id of each."""
        ...

    async def add_unseen(self, records: Sequence[ConversationRecord]) -> None:
        """Keep them where nobody sees them yet."""
        ...

    async def show(self, conversation_ids: Sequence[ConversationId]) -> None:
        """They are all there: from now on they are seen, all at once."""
        ...

    async def forget(self, conversation_ids: Sequence[ConversationId]) -> None:
        """Remove those that were never shown."""
        ...
