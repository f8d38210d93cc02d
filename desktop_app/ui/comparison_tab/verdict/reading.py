"""Reads the verdict of the comparison that is shown: one reading at a time, always of what is newest. No Qt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from desktop_app.domain.comparison_finding import Finding, Standing
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import ComparisonState

Do = Callable[[Awaitable[object], str], object]
"""Starts work under a name; problems are told above the tab."""


class Reading:
    """`read(state, finding)` is called with each reading; a later state makes an earlier reading void."""

    def __init__(
        self, comparisons: Comparisons, do: Do, read: Callable[[ComparisonState, Finding], Awaitable[object]]
    ) -> None:
        self._comparisons = comparisons
        self._do = do
        self._read = read
        self._wanted: ComparisonState | None = None
        self._busy = False

    def follow(self, state: ComparisonState | None) -> None:
        """This is shown now."""
        self._wanted = state
        if state is not None and not self._busy:
            self._busy = True
            self._do(self._go(), "read verdict")

    def is_wanted(self, state: ComparisonState) -> bool:
        """Whether it is still the newest."""
        return self._wanted is state

    async def _go(self) -> None:
        done: ComparisonState | None = None
        try:
            while self._wanted is not None and self._wanted is not done:
                done = self._wanted
                finding = await self._finding(done)
                if finding is not None and self._wanted is done:
                    await self._read(done, finding)
        finally:
            self._busy = False

    async def _finding(self, state: ComparisonState) -> Finding | None:
        """A verdict is asked for only once every trial has ended: asking records a look."""
        pending = len(state.trials) - state.finished
        if pending:
            standing = Standing(state.comparison.stage, len(state.trials), pending, 0, 0, 0, 0)
            return Finding(standing, None, len(state.comparison.looks) + 1)
        return await self._comparisons.finding(state.comparison.id)
