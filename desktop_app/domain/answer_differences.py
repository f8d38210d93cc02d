"""What one answer says and another does not, word by word in their own order, and where they run beside each other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from desktop_app.domain.report_units import words_of
from desktop_app.domain.text_alignment import stretches

LONGEST = 3_000_000
"""Characters of both answers together up to which words are compared; longer ones are compared by paragraphs."""
_PASSAGE = 1_500
"""Words on both sides from which a difference is no finding any more: the passages were too much to compare."""
_CRUMB = 2
"""So few equal words between two differences are no agreement, only noise for the eye."""
_CONTENT = re.compile(r"\w", re.UNICODE)
_LIGHT = re.compile(r"[.,;:!?…。、，؛،؟'\"“”‘’«»*_`#|>~-]*")
"""Marks that change nothing where only they differ: a full stop, Markdown's own."""

Span = tuple[int, int]
"""From and to, in characters of a paragraph."""


@dataclass(frozen=True, slots=True)
class Side:
    """One answer: for each of its paragraphs what only it says, and how many words that is of how many."""

    only_here: tuple[tuple[Span, ...], ...] = ()
    words_only_here: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class AnswerDifferences:
    """Two answers compared. `beside` are paragraphs of the one and of the other that say the same or nearly so, going
    forward in both. `by_paragraph`: too long for words; `passages_as_whole` counts passages too different for them."""

    one: Side = field(default_factory=Side)
    other: Side = field(default_factory=Side)
    beside: tuple[tuple[int, int], ...] = ()
    by_paragraph: bool = False
    passages_as_whole: int = 0

    @property
    def alike(self) -> float:
        """Which share of the words of both is in both, from 0 to 1; two empty answers are alike."""
        words = self.one.words + self.other.words
        return 1.0 - (self.one.words_only_here + self.other.words_only_here) / words if words else 1.0


@dataclass(frozen=True, slots=True)
class _Word:
    """A word or mark, and where it is; `key` is equal where two read the same."""

    key: str
    paragraph: int
    start: int
    end: int

    @property
    def told(self) -> bool:
        """Whether it counts as a word: a mark such as `**` or a comma does not."""
        return _CONTENT.search(self.key) is not None


def answer_differences(one: Sequence[str], other: Sequence[str]) -> AnswerDifferences:
    """Compare two answers, given as paragraphs. Takes a second or two for a megabyte: use a thread."""
    by_paragraph = sum(map(len, one)) + sum(map(len, other)) > LONGEST
    found = _Findings(one, other)
    for same, first, last, start, end in stretches([_key(text) for text in one], [_key(text) for text in other]):
        if same:
            found.beside += [(first + offset, start + offset) for offset in range(last - first)]
            found.count(range(first, last), range(start, end))
        elif by_paragraph:
            found.whole(range(first, last), range(start, end))
        else:
            found.word_by_word(range(first, last), range(start, end))
    return found.told(by_paragraph=by_paragraph)


def _key(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


class _Findings:
    """Gathers what is found, paragraph by paragraph."""

    def __init__(self, one: Sequence[str], other: Sequence[str]) -> None:
        self._texts = (one, other)
        self._spans: tuple[list[list[Span]], list[list[Span]]] = ([[] for _ in one], [[] for _ in other])
        self._words, self._only = [0, 0], [0, 0]
        self.beside: list[tuple[int, int]] = []
        self._as_whole = 0

    def told(self, *, by_paragraph: bool) -> AnswerDifferences:
        """Everything."""
        one, other = (
            Side(tuple(map(tuple, self._spans[side])), self._only[side], self._words[side]) for side in (0, 1)
        )
        return AnswerDifferences(one, other, tuple(self.beside), by_paragraph, self._as_whole)

    def count(self, *paragraphs: range) -> None:
        """Paragraphs that are the same."""
        for side, numbers in enumerate(paragraphs):
            for number in numbers:
                self._words[side] += _count(self._texts[side][number])

    def whole(self, *paragraphs: range) -> None:
        """Paragraphs that are not compared any closer."""
        self.count(*paragraphs)
        for side, numbers in enumerate(paragraphs):
            for number in numbers:
                text = self._texts[side][number]
                self._only[side] += _count(text)
                if text.strip():
                    self._spans[side][number].append((0, len(text.rstrip())))

    def word_by_word(self, ours: range, theirs: range) -> None:
        """A passage of the one beside one of the other."""
        words = (_words(self._texts[0], ours), _words(self._texts[1], theirs))
        self.count(ours, theirs)
        matched: dict[tuple[int, int], int] = {}
        found = stretches([word.key for word in words[0]], [word.key for word in words[1]])
        for same, first, last, start, end in _without_crumbs(list(found)):
            parts = (words[0][first:last], words[1][start:end])
            if same:
                for mine, yours in zip(*parts, strict=True):
                    pair = (mine.paragraph, yours.paragraph)
                    matched[pair] = matched.get(pair, 0) + mine.told
            else:
                self._as_whole += min(map(len, parts)) > _PASSAGE
                for side, part in enumerate(parts):
                    self._only[side] += sum(word.told for word in part)
                    self._mark(side, part)
        self._pair_up(matched)

    def _mark(self, side: int, words: Sequence[_Word]) -> None:
        """Words of a paragraph that follow each other are one span; marks alone are none."""
        for paragraph, found in groupby(words, key=lambda word: word.paragraph):
            part = list(found)
            if not all(_LIGHT.fullmatch(word.key) for word in part):
                self._spans[side][paragraph].append((part[0].start, part[-1].end))

    def _pair_up(self, matched: dict[tuple[int, int], int]) -> None:
        """Paragraphs that share most words stand beside each other, each with one only."""
        least = (self.beside[-1][0], self.beside[-1][1]) if self.beside else (-1, -1)
        best: dict[int, tuple[int, int]] = {}
        for (mine, yours), words in matched.items():
            if words > best.get(mine, (0, 0))[0]:
                best[mine] = (words, yours)
        for mine in sorted(best):
            yours = best[mine][1]
            if mine > least[0] and yours > least[1]:
                self.beside.append((mine, yours))
                least = (mine, yours)


def _words(texts: Sequence[str], numbers: range) -> list[_Word]:
    words: list[_Word] = []
    for number in numbers:
        at = 0
        for text in words_of(texts[number]):
            end = at + len(text)
            if not text.isspace():
                words.append(_Word(text if text.isascii() else unicodedata.normalize("NFC", text), number, at, end))
            at = end
    return words


def _count(text: str) -> int:
    return sum(1 for word in words_of(text) if _CONTENT.search(word))


Stretch = tuple[bool, int, int, int, int]


def _without_crumbs(found: Sequence[Stretch]) -> Iterator[Stretch]:
    """A word or two that are equal by chance between two differences belong to the difference."""
    joined: list[Stretch] = []
    for place, stretch in enumerate(found):
        same, first, last, start, end = stretch
        inside = 0 < place < len(found) - 1
        crumb = same and inside and last - first <= _CRUMB and _larger(found[place - 1], found[place + 1], last - first)
        if joined and not joined[-1][0] and (crumb or not same):
            before = joined[-1]
            joined[-1] = (False, before[1], last, before[3], end)
        else:
            joined.append((same and not crumb, first, last, start, end))
    yield from joined


def _larger(before: Stretch, after: Stretch, size: int) -> bool:
    """Whether both differences around are larger than what is equal between them, on one side at least."""
    return all(max(last - first, end - start) > 2 * size for _, first, last, start, end in (before, after))


def spans_in(source: str, spans: Sequence[Span], shown: str) -> tuple[Span, ...]:
    """The same words in a text as it is shown: Markdown's marks are gone there, and signs may be others."""
    if not spans or not shown:
        return ()
    wrote, reads = _words((source,), range(1)), _words((shown,), range(1))
    marked = _marked(wrote, spans)
    found: list[Span] = []
    for same, first, last, start, end in stretches([word.key for word in wrote], [word.key for word in reads]):
        changed = not same and any(marked[at] and wrote[at].told for at in range(first, last))
        for offset, word in enumerate(reads[start:end]):
            if (marked[first + offset] if same else changed) is True:
                if found and not shown[found[-1][1] : word.start].strip(" \u00a0"):
                    found[-1] = (found[-1][0], word.end)
                else:
                    found.append((word.start, word.end))
    return tuple(found)


def _marked(words: Sequence[_Word], spans: Sequence[Span]) -> list[bool]:
    marked, at = [], 0
    for word in words:
        while at < len(spans) and spans[at][1] <= word.start:
            at += 1
        marked.append(at < len(spans) and spans[at][0] <= word.start)
    return marked
