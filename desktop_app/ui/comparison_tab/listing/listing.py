"""What the list at the left shows: drafts, opened files and comparisons, or those with the words looked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.services.comparison import Comparisons, Progress
from desktop_app.services.ports import Clock
from desktop_app.ui.comparison_tab.listing.list_rows import file_row, list_row, verdict_word
from desktop_app.ui.comparison_tab.values import ListRow


class ListView(Protocol):
    """The pane at the left."""

    def show_comparisons(self, rows: Sequence[ListRow], chosen: str) -> None: ...


class Listing:
    """`known` are the comparisons that can be gone to, newest first. `drafts` gives the rows of what was not run yet.
    Holds no Qt."""

    def __init__(self, view: ListView, comparisons: Comparisons, clock: Clock) -> None:
        self.known: Sequence[Comparison] = ()
        self.drafts: Callable[[], Sequence[ListRow]] = tuple
        self._view = view
        self._comparisons = comparisons
        self._clock = clock
        self._words = ""
        self._searched = 0
        self._chosen = ""

    async def load(self, words: str | None = None) -> None:
        """Read them, with other words from now on where some are given. Raises ProblemError (storage)."""
        self._searched += 1
        number = self._searched
        if words is not None:
            self._words = words
        found = await self._comparisons.comparisons(self._words)
        if number == self._searched:  # else a later search has been answered already
            self.known = found
            self.show(self._chosen)

    @property
    def ids(self) -> tuple[ComparisonId, ...]:
        """What can be gone to: the comparisons, newest first, then what was opened from files."""
        return tuple(each.id for each in (*self.known, *self._comparisons.files.opened))

    def show(self, chosen: str) -> None:
        """The list as it stands now; `chosen` is marked."""
        self._chosen = chosen
        progress, now = self._comparisons.progress(), self._clock()
        rows = [row for row in self.drafts() if self._fits(row.title)]
        rows += [
            file_row(each) for each in self._comparisons.files.opened if self._fits(f"{each.title} {each.opening}")
        ]
        rows += [
            list_row(each, progress.get(each.id, Progress()), now, verdict=self._verdict(each.id))
            for each in self.known
        ]
        self._view.show_comparisons(rows, chosen)

    def _fits(self, text: str) -> bool:
        """As the store looks for them: every word, somewhere."""
        return all(word in text.casefold() for word in self._words.casefold().split())

    def _verdict(self, comparison_id: ComparisonId) -> str:
        verdict = self._comparisons.told.get(comparison_id)
        return verdict_word(verdict) if verdict is not None else ""

    async def find(self, comparison_id: str) -> Comparison | None:
        """One that may be shown, also while the words looked for hide it; None for one that was deleted."""
        for comparison in (*self.known, *self._comparisons.files.opened):
            if comparison.id == comparison_id:
                return comparison
        await self.load()
        found = await self._comparisons.comparisons() if self._words else self.known
        return next((each for each in found if each.id == comparison_id), None)
