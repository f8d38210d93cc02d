"""Where typed words stand in a text as it is written, and the piece of it that shows them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.domain.search_words import LONGEST_QUERY, folded

MARK_ON, MARK_OFF = "\x02", "\x03"
"""Around found words in a snippet."""

UNSPACED = "ก-๛ᄀ-ᇿ぀-ヿㄱ-ㆎ㐀-䶿一-鿿가-힣\uf900-\ufaff"
"""Letters of scripts that write without spaces, or (Korean) write particles onto words, as a class of a pattern: a
part of such a word is looked for anywhere in it."""
_HAS_UNSPACED = re.compile(f"[{UNSPACED}]")
_INNER = re.compile(r"[\W_]+")
_SLICE, _OVERLAP = 8_000, 200
_BEFORE, _AFTER = 16, 160
"""Characters: a narrow list shows little, and the found words shall be in it."""
_SIGN = re.compile("[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|.[\u0300-\u036f\u3099\u309a]*", re.DOTALL)
"""What is one letter, in however many characters it is written."""
_DRESS = re.compile(r"^[ \t]*(?:[#>|*+\-][#>|*+\- \t]*)|[*`|]{2,}|_{2,}", re.MULTILINE)
"""Marks of Markdown that only get in the way in one line."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: `pattern` is held against folded text, `words` are typed words as they are compared."""

    pattern: re.Pattern[str]
    words: tuple[re.Pattern[str], ...]

    def all_in(self, text: str) -> bool:
        """Whether every word is in the text."""
        compared = folded(text)
        return all(word.search(compared) for word in self.words)

    def spots(self, text: str) -> list[tuple[int, int]]:
        """Where it stands in the text as it is written: from and to, in characters, in order."""
        compared = folded(text)
        found = [match.span() for match in self.pattern.finditer(compared) if match.end() > match.start()]
        if not found or _sign_by_sign(text, compared, found):
            return found
        origins = _origins(text)
        if len(origins) != len(compared) + 1:  # signs that only belong together as they are compared
            return [(min(start, len(text)), min(end, len(text))) for start, end in found]
        return [(origins[start], max(origins[end], origins[start] + 1)) for start, end in found]


def has_unspaced(text: str) -> bool:
    """Whether a part of a word is looked for anywhere in it."""
    return _HAS_UNSPACED.search(text) is not None


def wanted_words(typed: str) -> Wanted | None:
    """Separate words, as a search over everything takes them: each at its beginning, all but the last whole.

    None where there is no letter or digit.
    """
    cores = [core for word in folded(typed[:LONGEST_QUERY]).split() if (core := _INNER.sub(" ", word).strip())]
    if not cores:
        return None
    patterns = [_word(core, last=place == len(cores) - 1) for place, core in enumerate(cores)]
    return Wanted(re.compile("|".join(sorted(patterns, key=len, reverse=True))), tuple(map(re.compile, patterns)))


def wanted_phrase(typed: str) -> Wanted | None:
    """What was typed, as it stands, anywhere; any run of spaces is as good as another. None for nothing."""
    parts = folded(typed[:LONGEST_QUERY]).split()
    if not parts:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, parts)))
    return Wanted(pattern, (pattern,))


def snippet(text: str, wanted: Wanted) -> str:
    """One line of the text around the first found word, found words between MARK_ON and MARK_OFF.

    The beginning of the text where none of it is found.
    """
    text = text.replace(MARK_ON, " ").replace(MARK_OFF, " ")
    start = _first(text, wanted)
    begin = max(0, start - _BEFORE)
    if begin:
        space = max(text.rfind(" ", begin - 10, start), text.rfind("\n", begin - 10, start))
        begin = space + 1 if space >= 0 else begin
    end = min(len(text), start + _AFTER)
    piece = _DRESS.sub("", text[begin:end])
    marked, at = [], 0
    for first, last in wanted.spots(piece):
        marked += [piece[at:first], MARK_ON, piece[first:last], MARK_OFF]
        at = last
    line = " ".join("".join((*marked, piece[at:])).split())
    return f"{'…' if begin else ''}{line}{'…' if end < len(text) else ''}"


def _first(text: str, wanted: Wanted) -> int:
    """Where the first found word begins; long texts are read only as far as need be."""
    at = 0
    while at < len(text):
        part = text[at : at + _SLICE + _OVERLAP]
        compared = folded(part)
        match = wanted.pattern.search(compared)
        if match is not None:
            same = _sign_by_sign(part, compared, [match.span()])
            return at + (match.start() if same else wanted.spots(part)[0][0])
        at += _SLICE
    return 0


def _word(core: str, *, last: bool) -> str:
    anywhere = has_unspaced(core)
    body = r"[\W_]+".join(map(re.escape, core.split()))
    before, after = ("", "") if anywhere else (r"(?<![^\W_])", "" if last and len(core) > 1 else r"(?![^\W_])")
    return before + body + after


def _sign_by_sign(text: str, compared: str, found: list[tuple[int, int]]) -> bool:
    """Whether the found places are the same ones in the text: nearly always, and quick to tell."""
    same = len(text) == len(compared)
    return text.isascii() or (same and all(folded(text[start:end]) == compared[start:end] for start, end in found))


def _origins(text: str) -> list[int]:
    """For each compared character where it comes from, and where the text ends."""
    origins: list[int] = []
    for sign in _SIGN.finditer(text):
        origins += [sign.start()] * len(folded(sign.group()))
    return [*origins, len(text)]
