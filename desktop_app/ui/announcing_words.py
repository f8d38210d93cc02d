"""Which words of a growing answer are read out: whole sentences without marks of writing; code is not spelled."""

from __future__ import annotations

import re

from desktop_app.language import tr

_SENTENCE = re.compile(r"(?<=[.!?…。！？])[\"'”’)\]]*\s+|\n+")
_FENCE = re.compile(r"^\s*(```|~~~)", re.MULTILINE)
_MARKS = re.compile(r"[*_`#>]+|^\s*[-+]\s+|\[(?=[^\]]*\]\()|\]\([^)]*\)", re.MULTILINE)
_LONGEST = 600
"""Of what is read out at once; more is for who reads the answer itself."""


class Sentences:
    """Takes pieces of an answer as they come; gives whole sentences, each once."""

    def __init__(self) -> None:
        self._rest = ""
        self._in_code = False

    def more(self, text: str) -> list[str]:
        """The sentences that this piece has completed."""
        parts = _split(self._rest + text)
        self._rest = parts.pop()
        return [said for part in parts if (said := self._said(part))]

    def end(self) -> list[str]:
        """What is left when the answer is complete."""
        rest, self._rest = self._rest, ""
        return [said] if (said := self._said(rest)) else []

    def _said(self, part: str) -> str:
        if _FENCE.match(part):
            self._in_code = not self._in_code
            return tr("Code.") if self._in_code else ""
        if self._in_code or set(part.strip()) <= set("|-: "):
            return ""
        words = " ".join(_MARKS.sub("", part).replace("|", ", ").split()).strip(", ")
        return words if any(each.isalnum() for each in words) else ""


def _split(text: str) -> list[str]:
    """Sentences, and at the end what is not complete yet; a number with a point is no end."""
    parts, begin = [], 0
    for found in _SENTENCE.finditer(text):
        if found.end() == len(text) and "\n" not in found[0]:
            break  # more may follow
        piece = text[begin : found.end()]
        if not re.fullmatch(r"\s*\d+\.\s*", piece):
            parts.append(piece)
            begin = found.end()
    return [*parts, text[begin:]]


def as_one(sentences: list[str]) -> str:
    """What is read out at once; what is too long ends with an ellipsis."""
    text = " ".join(sentences)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
