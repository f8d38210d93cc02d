"""A report cut into what is compared: paragraphs, list items and table rows, as they read without their Markdown."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$")
_ITEM = re.compile(r"^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+")
_TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(\|[ \t]*:?-*:?[ \t]*)*$")
_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,500})\]\([^()\s]{0,2000}\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1")
_EMPHASIS = re.compile(
    r"(?<![*\\])\*(?![\s*])([^*\n]{1,2000}?)(?<![\s\\])\*(?!\*)|(?<![_\\\w])_(?![\s_])([^_\n]{1,2000}?)(?<![\s\\])_(?![_\w])"
)
_CODE = re.compile(r"`([^`\n]{1,500})`")
_SENTENCE = re.compile(r"[^.!?。！？؟…]*(?:[.!?。！？؟…]+[\"'”’)\]]*\s*|$)")
_WORD = re.compile(r"\s+|\w+|[^\w\s]", re.UNICODE)
_LONGEST = 8_000
"""Characters of a paragraph; a longer one is cut, for words are compared one by one."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph: its text as it is read, and a key that is equal where two say the same. `level` is a heading's."""

    text: str
    key: str
    level: int = 0


def units_of(text: str) -> tuple[Unit, ...]:
    """A report's paragraphs in their order; code stays together line by line."""
    units: list[Unit] = []
    lines: list[str] = []
    fence = ""

    def close() -> None:
        if lines:
            units.extend(_units(" ".join(line.strip() for line in lines)))
            lines.clear()

    for line in text.replace("\r\n", "\n").split("\n"):
        found = _FENCE.match(line)
        if fence:
            if found and found[1].startswith(fence):
                fence = ""
            elif line.strip():
                units.append(Unit(line.rstrip()[:_LONGEST], line.strip()))
        elif found:
            close()
            fence = found[1]
        elif not line.strip():
            close()
        elif (heading := _HEADING.match(line)) is not None:
            close()
            units.extend(_units(heading[2], level=len(heading[1])))
        elif line.lstrip().startswith("|"):
            close()
            if not _TABLE_RULE.match(line):
                units.extend(_units(" · ".join(cell.strip() for cell in line.strip().strip("|").split("|"))))
        else:
            if _ITEM.match(line):
                close()
                line = _ITEM.sub("• ", line)
            lines.append(line)
    close()
    return tuple(units)


def _units(text: str, *, level: int = 0) -> list[Unit]:
    """One paragraph, or several where it never ends."""
    shown = _without_marks(text).strip()
    shown = re.sub(r"\s+([.,;:!?])", r"\1", shown)
    pieces = [shown[at : at + _LONGEST] for at in range(0, len(shown), _LONGEST)]
    return [Unit(piece, " ".join(unicodedata.normalize("NFC", piece).split()), level) for piece in pieces if piece]


def _without_marks(text: str) -> str:
    """As it reads; what stands in code keeps its stars and underscores."""
    text = _LINK.sub(r"\1", text)
    codes = iter(_CODE.findall(text))
    held = "\ue000" not in text  # a private character keeps the code's place meanwhile
    text = _STRONG.sub(r"\2", _CODE.sub("\ue000" if held else r"\1", text))
    text = _EMPHASIS.sub(lambda found: found[1] or found[2], text)
    return re.sub("\ue000", lambda _: next(codes), text) if held else text


def sentences_of(text: str) -> list[str]:
    """Sentences with the blanks after them; joined they are the text again."""
    return [found for found in _SENTENCE.findall(text) if found]


def words_of(text: str) -> list[str]:
    """Words, blanks and marks; joined they are the text again. Chinese and Japanese go character by character, and
    what sits on a letter (accents, vowel signs, joiners) stays with its word."""
    words: list[str] = []
    glued = False
    for found in _WORD.findall(text):
        if not found.isascii() and any("\u3040" <= char <= "\u9fff" for char in found):
            words += list(found)
            glued = False
            continue
        joins = not found.isascii() and _joins(found)
        if words and (joins or (glued and (found[0].isalnum() or found[0] == "_"))) and not words[-1].isspace():
            words[-1] += found
        else:
            words.append(found)
        glued = joins
    return words


def _joins(found: str) -> bool:
    """Whether a mark belongs to the letter before it."""
    return found in "\u200c\u200d" or unicodedata.category(found[0]).startswith("M")
