"""Finds places for the words beside the points of a chart, so that none covers another or is cut off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_GAP = 3.0
"""Px between a point and its word."""
_WORSE = 8.0
"""So many square px of a bar may be covered before the next best place is taken: a word far off is misread."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in px, y downwards."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: Box) -> bool:
        """Whether they share any area."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def inside(self, other: Box) -> bool:
        """Whether no part of it lies outside of `other`."""
        return (
            self.x >= other.x
            and self.y >= other.y
            and self.x + self.width <= other.x + other.width
            and self.y + self.height <= other.y + other.height
        )

    def shared(self, other: Box) -> float:
        """The area that they share, in square px."""
        wide = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        high = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(0.0, wide) * max(0.0, high)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A point that wants a word: its place, how far its sign reaches, and the size of the word, in px."""

    x: float
    y: float
    reach: float
    width: float
    height: float


def place_labels(
    anchors: Sequence[Anchor], within: Box, bars: Iterable[Box] = (), others: Sequence[Anchor] = ()
) -> tuple[Box | None, ...]:
    """Where each word goes, the first ones first; None for one that has no room. No word covers another one or a
    point, nor one of the `others`; of the places left the one is taken where it covers least of the `bars`."""
    points = [Box(a.x - a.reach, a.y - a.reach, 2 * a.reach, 2 * a.reach) for a in (*anchors, *others)]
    lines = tuple(bars)
    placed: list[Box | None] = []
    for anchor in anchors:
        free = [
            (sum(box.shared(line) for line in lines) + _WORSE * rank, rank, box)
            for rank, box in enumerate(_candidates(anchor))
            if box.inside(within)
            and not any(box.overlaps(point) for point in points)
            and not any(other is not None and box.overlaps(other) for other in placed)
        ]
        placed.append(min(free)[2] if free else None)
    return tuple(placed)


def _candidates(anchor: Anchor) -> Iterable[Box]:
    """Beside and around the point, the best first."""
    wide, high, off = anchor.width, anchor.height, anchor.reach + _GAP
    right, left, middle = anchor.x + off, anchor.x - off - wide, anchor.x - wide / 2
    above, below, level = anchor.y - off - high, anchor.y + off, anchor.y - high / 2
    near = anchor.reach + 0.5
    for x, y in (
        (anchor.x + near, anchor.y - near - high),
        (anchor.x + near, anchor.y + near),
        (anchor.x - near - wide, anchor.y - near - high),
        (anchor.x - near - wide, anchor.y + near),
        (right, level),
        (left, level),
        (middle, above),
        (middle, below),
    ):
        yield Box(x, y, wide, high)
    for y in (anchor.y + near + high, anchor.y - near - 2 * high):
        yield Box(anchor.x + near, y, wide, high)
        yield Box(anchor.x - near - wide, y, wide, high)
