"""Where things of different height stand one below the other, re-added only from the first that changed."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate


class Offsets:
    """A column of heights in px."""

    def __init__(self) -> None:
        self._heights: list[float] = []
        self._tops: list[float] = [0.0]

    def __len__(self) -> int:
        return len(self._heights)

    def replace(self, heights: list[float]) -> None:
        """All heights anew."""
        self._heights = heights
        self._tops = [0.0]

    def append(self, height: float) -> None:
        """One more at the end."""
        self._heights.append(height)

    def remove(self, index: int) -> None:
        """Takes one out."""
        del self._heights[index]
        del self._tops[index + 1 :]

    def truncate(self, count: int) -> None:
        """Keeps the first `count`."""
        del self._heights[count:]
        del self._tops[count + 1 :]

    def set(self, index: int, height: float) -> None:
        """Changes one height."""
        if self._heights[index] != height:
            self._heights[index] = height
            del self._tops[index + 1 :]

    def height(self, index: int) -> float:
        """One height."""
        return self._heights[index]

    def top(self, index: int) -> float:
        """Where one begins; the total for `len`."""
        known = len(self._tops) - 1
        if index > known:
            start = self._tops.pop()
            self._tops += accumulate(self._heights[known:], initial=start)
        return self._tops[index]

    @property
    def total(self) -> float:
        """The height of all together."""
        return self.top(len(self._heights))

    def index_at(self, y: float) -> int:
        """The one that covers `y`; the nearest when none does. -1 when empty."""
        if not self._heights:
            return -1
        self.top(len(self._heights))
        return max(0, min(len(self._heights) - 1, bisect_right(self._tops, y) - 1))
