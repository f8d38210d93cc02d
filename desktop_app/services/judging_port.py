"""What judging needs kept, as a protocol; the storage room fulfils it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.jobs import Job
from desktop_app.domain.judging import Judgement


class JudgementStore(Protocol):
    """What judge models were asked and said. Every method is one transaction."""

    async def add(self, judgements: Sequence[Judgement], jobs: Sequence[Job]) -> None:
        """Judgements with the jobs that ask for them, so that neither exists without the other."""
        ...

    async def judgements(self, comparison_id: ComparisonId) -> Sequence[Judgement]:
        """In the order in which they were added."""
        ...

    async def unread(self) -> Sequence[ComparisonId]:
        """The comparisons with judgements of which nothing is known yet, or that are no grades yet."""
        ...

    async def save(self, *judgements: Judgement) -> None:
        """Replace them by what they are now."""
        ...
