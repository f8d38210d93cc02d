"""Where two sequences of texts agree: what is unique in both holds first (patience), difflib fills in between."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_STEPS = 4_000_000
"""Comparisons spent on one stretch; beyond that it counts as rewritten as a whole."""

Stretch = tuple[bool, int, int, int, int]
"""Whether equal, and where: from, to in the one; from, to in the other."""


def stretches(one: Sequence[str], other: Sequence[str]) -> Iterator[Stretch]:
    """Equal and unequal stretches of two sequences in turn, covering both.

    What is unique in both holds first (patience), difflib fills in between: its cost grows with the square where
    lines repeat, so such stretches are bounded.
    """
    done, reached = 0, 0
    for first, start, size in _merged([*_anchored(one, other), (len(one), len(other), 0)]):
        if first > done or start > reached:
            yield False, done, first, reached, start
        if size:
            yield True, first, first + size, start, start + size
        done, reached = first + size, start + size


def _merged(blocks: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Blocks that touch, as one."""
    first, start, size = blocks[0]
    for next_first, next_start, next_size in blocks[1:]:
        if next_size and (next_first, next_start) == (first + size, start + size):
            size += next_size
            continue
        if size:
            yield first, start, size
        first, start, size = next_first, next_start, next_size
    yield first, start, size


def _anchored(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    anchors = _longest_rise(_unique_in_both(one, other))
    done, reached = 0, 0
    for first, start in [*anchors, (len(one), len(other))]:
        if first < done or start < reached:  # taken by what grew from the one before
            continue
        yield from _between(one, other, done, first, reached, start)
        if first < len(one) and start < len(other):
            yield first, start, 1
        done, reached = first + 1, start + 1


def _between(
    one: Sequence[str], other: Sequence[str], first: int, last: int, start: int, end: int
) -> Iterator[tuple[int, int, int]]:
    size = _same_start(one, other, first, last, start, end)
    if size:
        yield first, start, size
    first, start = first + size, start + size
    size = 0
    while size < min(last - first, end - start) and one[last - 1 - size] == other[end - 1 - size]:
        size += 1
    yield from _matched(one, other, first, last - size, start, end - size)
    if size:
        yield last - size, end - size, size


def _same_start(one: Sequence[str], other: Sequence[str], first: int, last: int, start: int, end: int) -> int:
    size = 0
    while size < min(last - first, end - start) and one[first + size] == other[start + size]:
        size += 1
    return size


def _matched(
    one: Sequence[str], other: Sequence[str], first: int, last: int, start: int, end: int
) -> Iterator[tuple[int, int, int]]:
    if first >= last or start >= end:
        return
    counts = Counter(other[start:end])
    steps = sum(counts[word] for word in one[first:last])
    if steps * 4 + (last - first) > _STEPS or steps == 0:
        return
    matcher = SequenceMatcher(None, one[first:last], other[start:end], autojunk=False)
    for block in matcher.get_matching_blocks():
        if block.size:
            yield first + block.a, start + block.b, block.size


def _unique_in_both(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    ours, theirs = Counter(one), Counter(other)
    place = {word: number for number, word in enumerate(other) if theirs[word] == 1}
    return [(number, place[word]) for number, word in enumerate(one) if ours[word] == 1 and word in place]


def _longest_rise(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that goes forward in both sequences."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        at = bisect_left(ends, place)
        before.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(place)
            last.append(number)
        else:
            ends[at], last[at] = place, number
    found: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]
