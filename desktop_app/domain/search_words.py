"""How text is compared when jobs are searched: case, accents and width do not matter, any part of a word counts."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

LONGEST_QUERY = 400
"""Characters of typed words that are looked for; what is pasted beyond them narrows nothing."""
_ACCENTS = re.compile("[\u0300-\u036f]")
_GAPS = re.compile(r"\s+")
_MARKS = re.compile(r"^[\s#>*|\-]+|[*_`|]{2,}")
_LONG_LINE = 600
_BEFORE, _AFTER = 36, 150


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """Where words were found: the part of the job in a word, a piece of its text, and where in it the word stands."""

    part: str
    text: str
    start: int
    length: int


def folded(text: str) -> str:
    """The text as it is compared: small letters, no accents on Latin, Greek and Cyrillic, one form of each sign."""
    if text.isascii():
        return text.replace("\0", " ").lower()
    plain = unicodedata.normalize("NFKD", text.replace("\0", " "))
    return unicodedata.normalize("NFKC", _ACCENTS.sub("", plain)).casefold()


def search_words(typed: str) -> tuple[str, ...]:
    """The words to look for, each once, as they are compared. All of them must be found somewhere in a job."""
    return tuple(dict.fromkeys(folded(typed[:LONGEST_QUERY]).split()))


def place_in(part: str, text: str, words: tuple[str, ...]) -> FoundPlace | None:
    """The first line that holds one of the words, cut to a piece around it; None where none is in the text."""
    for line in text.split("\n"):
        compared = folded(line)
        for word in words:
            at = compared.find(word)
            if at >= 0:
                near = line if len(line) <= _LONG_LINE else _window(line, at * len(line) // max(1, len(compared)))
                return _cut(part, near, word)
    return None


def _window(line: str, middle: int) -> str:
    return line[max(0, middle - _LONG_LINE // 2) : middle + _LONG_LINE // 2]


def _cut(part: str, line: str, word: str) -> FoundPlace:
    line = _GAPS.sub(" ", _MARKS.sub("", unicodedata.normalize("NFC", line))).strip()
    start, length = _spot(line, word)
    begin = max(0, start - _BEFORE)
    if begin:
        space = line.find(" ", begin, start)
        begin = space + 1 if space >= 0 else begin
    end = min(len(line), start + length + _AFTER)
    lead, tail = "…" if begin else "", "…" if end < len(line) else ""
    return FoundPlace(part, f"{lead}{line[begin:end]}{tail}", start - begin + len(lead), length)


def _spot(line: str, word: str) -> tuple[int, int]:
    """Where a compared word stands in the line as it is written: comparing may have changed its length."""
    compared, origins = [], []
    for place, character in enumerate(line):
        for piece in folded(character):
            compared.append(piece)
            origins.append(place)
    at = "".join(compared).find(word)
    if at < 0:  # signs that only belong together as they are compared
        return 0, 0
    first, last = origins[at], origins[at + len(word) - 1]
    return first, last - first + 1
