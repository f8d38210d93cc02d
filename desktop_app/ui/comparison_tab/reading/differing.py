"""Holds answers against the first of them, off the window's thread, and says in words what was found; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from desktop_app.domain.answer_differences import LONGEST, AnswerDifferences, answer_differences
from desktop_app.language import tr, trn
from desktop_app.ui import formats
from desktop_app.ui.markdown.splitter import split_all
from desktop_app.ui.widgets.transcript.pieces import written_pieces

_KEPT = 12


def paragraphs_of(text: str, *, as_written: bool) -> list[str]:
    """An answer in the parts in which the transcript shows it."""
    return written_pieces(text) if as_written else [block.source for block in split_all(text)[0]]


class Differing:
    """Compares texts, and remembers the last ones, as a person goes to and fro."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, bool], AnswerDifferences] = {}

    async def against_first(self, texts: Sequence[str], *, as_written: bool) -> list[AnswerDifferences]:
        """Every text but the first against the first one. A megabyte takes seconds, in which the window lives on."""
        found = []
        for text in texts[1:]:
            key = (texts[0], text, as_written)
            if key not in self._known:
                self._known[key] = await asyncio.to_thread(_compare, texts[0], text, as_written)
            found.append(self._known[key])
        while len(self._known) > _KEPT:
            del self._known[next(iter(self._known))]
        return found


def _compare(one: str, other: str, as_written: bool) -> AnswerDifferences:
    return answer_differences(paragraphs_of(one, as_written=as_written), paragraphs_of(other, as_written=as_written))


def found_words(found: AnswerDifferences, than: str) -> str:
    """ "71 % the same words as low: 12 more, 8 missing."; what could not be compared is said."""
    if not found.one.words_only_here and not found.other.words_only_here:
        return tr("The same words as {than}.", than=than)
    share = min(99, max(1 if found.alike else 0, round(100 * found.alike)))
    words = tr(
        "{share} % the same as {than}: {more} only here, {missing} missing.",
        share=share,
        than=than,
        more=trn("{n} word", "{n} words", found.other.words_only_here),
        missing=formats.number(found.one.words_only_here),
    )
    if found.by_paragraph:
        return tr(
            "{words} Over {limit} characters are compared by paragraphs, not by words.",
            words=words,
            limit=formats.number(LONGEST),
        )
    if found.passages_as_whole:
        passages = trn(
            "{n} long passage too different to compare word by word: marked as a whole.",
            "{n} long passages too different to compare word by word: marked as a whole.",
            found.passages_as_whole,
        )
        return f"{words} {passages}"
    return words
