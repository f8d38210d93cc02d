"""What two reports have and have not in common: paragraphs, sentences and words, and the sources they rest on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.answers import Answer
from desktop_app.domain.citations import CitedSource, cited_sources, text_without_marks
from desktop_app.domain.report_units import Unit, sentences_of, units_of, words_of
from desktop_app.domain.text_alignment import stretches
from desktop_app.language import tr, trn

ALIKE = 0.5
"""Share of words from which two paragraphs are one that was rewritten, not one that went and one that came."""
_PAIRED = 6_000
"""Paragraphs of one stretch among which partners are looked for."""


class Kind(StrEnum):
    """What became of a paragraph."""

    SAME = "same"
    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; `differs` where the other report does not have it."""

    text: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of one report beside that of the other; empty on a side that has none. `level` is a heading's."""

    kind: Kind
    before: tuple[Piece, ...] = ()
    after: tuple[Piece, ...] = ()
    level: int = 0

    def text(self, *, after: bool) -> str:
        """What one side says."""
        return "".join(piece.text for piece in (self.after if after else self.before))


@dataclass(frozen=True, slots=True)
class SourceChanges:
    """Which pages came, went and stayed, by their address; those that stayed as the newer report has them."""

    added: tuple[CitedSource, ...] = ()
    dropped: tuple[CitedSource, ...] = ()
    kept: tuple[CitedSource, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportDifferences:
    """Everything that is shown of two reports, the older one first."""

    rows: tuple[Row, ...]
    sources: SourceChanges

    def count(self, kind: Kind) -> int:
        """How many paragraphs of a kind there are."""
        return sum(row.kind is kind for row in self.rows)

    @property
    def places(self) -> tuple[int, ...]:
        """Where a difference begins: the rows to go to, one for each run of rows that differ."""
        found = []
        for place, row in enumerate(self.rows):
            if row.kind is not Kind.SAME and (place == 0 or self.rows[place - 1].kind is Kind.SAME):
                found.append(place)
        return tuple(found)


def differences(before: Answer | None, after: Answer | None) -> ReportDifferences:
    """Compare two answers. Takes a second or two where they are a megabyte each: call it on a thread."""
    old = units_of(text_without_marks(before)) if before else ()
    new = units_of(text_without_marks(after)) if after else ()
    return ReportDifferences(tuple(_rows(old, new)), source_changes(before, after))


def source_changes(before: Answer | None, after: Answer | None) -> SourceChanges:
    """By address; what is only spelt differently at its end, as with a tracking tag, counts as the same page."""
    old = {_page(source.url): source for source in cited_sources(before)}
    new = {_page(source.url): source for source in cited_sources(after)}
    return SourceChanges(
        added=tuple(source for page, source in new.items() if page not in old),
        dropped=tuple(source for page, source in old.items() if page not in new),
        kept=tuple(source for page, source in new.items() if page in old),
    )


def _page(url: str) -> str:
    """An address without what says only who asked, as `utm_source=openai`, and without its anchor."""
    bare = re.sub(r"([?&])utm_[a-z]+=[^&#]*", r"\1", url.strip().partition("#")[0])
    return re.sub(r"&+", "&", bare).replace("?&", "?").rstrip("?&/")


def _rows(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Row]:
    for same, first, last, start, end in stretches([unit.key for unit in old], [unit.key for unit in new]):
        if same:
            for offset in range(last - first):
                before, after = old[first + offset], new[start + offset]
                yield Row(Kind.SAME, (Piece(before.text),), (Piece(after.text),), after.level)
        else:
            yield from _replaced(old[first:last], new[start:end])


def _replaced(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Row]:
    """Paragraphs that were rewritten stand beside each other, in the order of both; the rest came or went."""
    done_old = done_new = 0
    for place, partner in _partners(old, new):
        yield from (_gone(unit) for unit in old[done_old:place])
        yield from (_new(unit) for unit in new[done_new:partner])
        yield _changed(old[place], new[partner])
        done_old, done_new = place + 1, partner + 1
    yield from (_gone(unit) for unit in old[done_old:])
    yield from (_new(unit) for unit in new[done_new:])


def _partners(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Pairs that are alike, going forward through both; only near places are looked at."""
    if len(old) + len(new) > _PAIRED:
        return
    bags = [_bag(words_of(unit.text.casefold())) for unit in new]
    start = 0
    for place, unit in enumerate(old):
        bag = _bag(words_of(unit.text.casefold()))
        best, score = -1, ALIKE
        for partner in range(start, min(len(new), start + 12)):
            alike = _share(bag, bags[partner])
            if alike > score and bool(unit.level) == bool(new[partner].level):
                best, score = partner, alike
        if best >= 0:
            yield place, best
            start = best + 1


def _bag(words: Sequence[str]) -> Counter[str]:
    """How often each word is there; blanks are in every text and tell nothing."""
    return Counter(word for word in words if not word.isspace())


def _share(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _gone(unit: Unit) -> Row:
    return Row(Kind.GONE, before=(Piece(unit.text, True),), level=unit.level)


def _new(unit: Unit) -> Row:
    return Row(Kind.NEW, after=(Piece(unit.text, True),), level=unit.level)


def _changed(old: Unit, new: Unit) -> Row:
    """Sentence by sentence, and within a sentence that was rewritten word by word."""
    before: list[Piece] = []
    after: list[Piece] = []
    one, other = sentences_of(old.text), sentences_of(new.text)
    for same, first, last, start, end in stretches([s.strip() for s in one], [s.strip() for s in other]):
        was, now = "".join(one[first:last]), "".join(other[start:end])
        if same:
            before.append(Piece(was))
            after.append(Piece(now))
        else:
            _word_by_word(was, now, before, after)
    return Row(Kind.CHANGED, _joined(before), _joined(after), new.level)


def _word_by_word(was: str, now: str, before: list[Piece], after: list[Piece]) -> None:
    one, other = words_of(was), words_of(now)
    if _share(_bag(one), _bag(other)) < ALIKE:  # another sentence altogether: single words would only confuse
        before.append(Piece(was, True))
        after.append(Piece(now, True))
        return
    for same, first, last, start, end in stretches(one, other):
        before.append(Piece("".join(one[first:last]), not same))
        after.append(Piece("".join(other[start:end]), not same))


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        if joined and joined[-1].differs == piece.differs:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.differs)
        else:
            joined.append(piece)
    return tuple(joined)


def summary(found: ReportDifferences, plural: Callable[[int, str], str]) -> str:
    """The whole comparison in sentences, for a screen reader and for whoever reads no colours."""
    new, gone, changed = (found.count(kind) for kind in (Kind.NEW, Kind.GONE, Kind.CHANGED))
    sources = found.sources
    if not (new or gone or changed):
        words = tr("Both reports say the same.")
    else:
        parts = [
            tr("{new} new", new=trn("{n} paragraph", "{n} paragraphs", new)),
            tr("{gone} gone", gone=trn("{n} paragraph", "{n} paragraphs", gone)),
            tr("{changed} rewritten", changed=changed),
        ]
        words = tr("{names}, {count} the same.", names=", ".join(parts), count=found.count(Kind.SAME))
    if not (sources.added or sources.dropped or sources.kept):
        return tr("{words} Neither cites a source.", words=words)
    counts = tr(
        "{count} added, {count_2} dropped, {count_3} kept",
        count=len(sources.added),
        count_2=len(sources.dropped),
        count_3=len(sources.kept),
    )
    return tr("{words} Sources: {counts}.", words=words, counts=counts)
