"""Finds the experiments that can be set against one: those that ask some of the same questions."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_pairs import same_tasks
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.services.comparison_ports import ComparisonStore
from desktop_app.services.comparison_shelf import Shelf


@dataclass(frozen=True, slots=True)
class Match:
    """An experiment with so many tasks in common, word by word."""

    comparison: Comparison
    in_common: int


class Matches:
    """Also among those that were opened from files."""

    def __init__(self, shelf: Shelf, store: ComparisonStore) -> None:
        self._shelf = shelf
        self._store = store

    async def of(self, comparison_id: ComparisonId) -> tuple[Match, ...]:
        """Every other one with a task in common: its copies and originals first, then the one with most in common.

        Raises KeyError for a comparison that does not exist, ProblemError (storage).
        """
        board = await self._shelf.board(comparison_id)
        if board is None:
            raise KeyError(comparison_id)
        found = []
        for opened in self._shelf.opened:
            found.append(Match(opened.comparison, len(same_tasks(board.tasks, opened.tasks))))
        for other in await self._store.comparisons():
            found.append(Match(other, len(same_tasks(board.tasks, await self._store.tasks(other.id)))))
            await asyncio.sleep(0)  # the window gets its turn
        mine = board.comparison

        def kin(match: Match) -> bool:
            return mine.origin == match.comparison.id or match.comparison.origin == mine.id

        others = [match for match in found if match.in_common and match.comparison.id != comparison_id]
        return tuple(sorted(others, key=lambda match: (not kin(match), -match.in_common, -match.comparison.created_at)))
