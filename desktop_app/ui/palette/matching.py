"""How well typed letters fit a title: in order, with gaps, parts of Korean syllables and their first sounds too. No Qt.

A title is compared by its signs; a Korean syllable is taken apart into its sounds, so that what is half typed
("서우" on the way to "서울") fits already, and first sounds alone ("ㅅㅇ") find it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from desktop_app.domain.search_words import folded

T = TypeVar("T")

LONGEST = 80
"""Typed characters that are looked at."""
_HANGUL = re.compile("[\uac00-\ud7a3\u3131-\u318e\u1100-\u11ff]")
_LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_TAILS: tuple[str, ...] = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_PARTS = {
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ", "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ",
    "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ",
}  # fmt: skip
_CONJOINED: dict[str, str] = {
    **{chr(0x1100 + number): sound for number, sound in enumerate(_LEADS)},
    **{chr(0x1161 + number): sound for number, sound in enumerate(_VOWELS)},
    **{chr(0x11A7 + number): sound for number, sound in enumerate(_TAILS) if sound},
}
"""What single sounds become when they are compared, and what they are for us."""
_FIRST, _WORD, _INSIDE, _SOUNDS, _SPREAD = 500, 400, 300, 200, 100


def sounds(text: str) -> str:
    """Korean syllables taken apart into single sounds, everything else as it is compared."""
    text = folded(text)
    if _HANGUL.search(text) is None:
        return text
    return "".join(_apart(sign) for sign in text)


def _apart(sign: str) -> str:
    """The sounds of one syllable, also of one with a double vowel or two final sounds."""
    number = ord(sign) - 0xAC00
    if not 0 <= number < 11172:
        sound = _CONJOINED.get(sign, sign)
        return _PARTS.get(sound, sound)
    lead, rest = divmod(number, 588)
    vowel, tail = _VOWELS[rest // 28], _TAILS[rest % 28]
    return f"{_LEADS[lead]}{_PARTS.get(vowel, vowel)}{_PARTS.get(tail, tail)}"


def first_sounds(text: str) -> str:
    """The first sound of each Korean syllable; everything else falls away."""
    return "".join(_LEADS[(ord(sign) - 0xAC00) // 588] for sign in text if "\uac00" <= sign <= "\ud7a3")


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """Something that can be found: its title and more words, made ready for comparing once."""

    what: T
    title: str
    more: str
    leads: str

    @classmethod
    def of(cls, what: T, title: str, more: str = "") -> Entry[T]:
        """Comparing costs; making ready costs more, so it is done once."""
        return cls(what, sounds(title), sounds(more), first_sounds(title))


@lru_cache(maxsize=64)
def _scorer(typed: str) -> Callable[[Entry[object]], int]:
    wanted = sounds(unicodedata.normalize("NFC", typed[:LONGEST]).strip())
    words = wanted.split()
    only_leads = bool(words) and all(sign in _LEADS for word in words for sign in word)
    leads = "".join(words)
    spread = re.compile(".{0,24}?".join(re.escape(sign) for word in words for sign in word), re.DOTALL)

    def score(entry: Entry[object]) -> int:
        title = entry.title
        if title.startswith(wanted):
            return _FIRST - min(99, len(title) - len(wanted))
        if all(word in title for word in words):
            starts = all(title.startswith(word) or f" {word}" in title for word in words)
            return (_WORD if starts else _INSIDE) - min(99, len(title) // 2)
        if entry.more and all(word in title or word in entry.more for word in words):
            return _SOUNDS
        if only_leads and leads in entry.leads:
            return _SOUNDS
        if len(leads) > 1:
            found = spread.search(title)
            if found is not None:
                return _SPREAD - min(99, found.end() - found.start() - len(leads))
        return 0

    return score


def score(typed: str, entry: Entry[T]) -> int:
    """0 where it does not fit; the better, the more."""
    return _scorer(typed)(entry)  # type: ignore[arg-type]


def best(typed: str, entries: Iterable[Entry[T]], most: int, bonus: Callable[[T], int]) -> Sequence[T]:
    """At most so many that fit, the best first; among equals in the order given. `bonus` lifts what was used lately."""
    rate = _scorer(typed)
    found = [(fit + bonus(entry.what), entry.what) for entry in entries if (fit := rate(entry))]  # type: ignore[arg-type]
    found.sort(key=lambda pair: -pair[0])
    return [what for _, what in found[:most]]
