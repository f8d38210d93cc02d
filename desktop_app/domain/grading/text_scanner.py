"""A place in the text of a check: what is known is taken and passed, everything else is refused with its place."""

from __future__ import annotations

import re
from typing import NoReturn

from desktop_app.domain.grading.checks import WHOLE, Part
from desktop_app.language import tr

_GAP = re.compile(r"[ \t\u00a0,]*")
_BETWEEN = re.compile(r"[\s;]*")
_WORD = re.compile(r"[^\s;,\"]+")
_QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_ESCAPES = {"n": "\n", "t": "\t"}


class CheckTextError(Exception):
    """A text that is no check; `line` and `column` count from 1, the message is a sentence."""

    def __init__(self, line: int, column: int, happened: str) -> None:
        values = {"column": column, "happened": happened}
        first = tr("Column {column}: {happened}", **values)
        super().__init__(tr("Line {line}, column {column}: {happened}", line=line, **values) if line > 1 else first)
        self.line = line
        self.column = column
        self.happened = happened


class Scanner:
    """A place in the text; what is taken is passed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def refuse(self, happened: str, at: int | None = None) -> NoReturn:
        """Raises CheckTextError at that place, or here."""
        place = self.at if at is None else at
        line_start = self.text.rfind("\n", 0, place) + 1
        raise CheckTextError(self.text.count("\n", 0, place) + 1, place - line_start + 1, happened)

    def next_check(self) -> bool:
        """Whether there is another, after what parts them."""
        self._pass(_BETWEEN)
        return self.at < len(self.text)

    def more(self) -> bool:
        """Whether this check goes on, after spaces and commas."""
        self._pass(_GAP)
        return self.at < len(self.text) and self.text[self.at] not in "\n\r;"

    def _pass(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def takes(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What fits here, passed."""
        self.more()
        match = pattern.match(self.text, self.at)
        if match is not None:
            self.at = match.end()
        return match

    def takes_word(self, *words: str) -> str:
        """The next word, in small letters, where it is one of these; empty where it is not."""
        self.more()
        match = _WORD.match(self.text, self.at)
        word = match[0].casefold() if match else ""
        if match is None or word not in words:
            return ""
        self.at = match.end()
        return word

    def takes_text(self) -> str | None:
        """A text in quotation marks, None where there is none. Raises CheckTextError where it does not end."""
        match = self.takes(_QUOTED)
        if match is not None:
            return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), match[0][1:-1])
        if self.text[self.at : self.at + 1] == '"':
            self.refuse(tr("The text that begins here has no closing quotation mark."))
        return None

    def must_take_text(self, after: str) -> str:
        """The same, where there must be one."""
        text = self.takes_text()
        if not text:
            self.refuse(tr("After “{word}” a text in quotation marks is needed.", word=after))
        return text

    def refuse_word(self, known: str) -> NoReturn:
        """Nothing that is known stands here."""
        match = _WORD.match(self.text, self.at)
        found = match[0][:40] if match else self.text[self.at : self.at + 1].strip()
        if not found:
            self.refuse(tr("Something is missing here. {known}", known=known))
        self.refuse(tr("“{found}” is not understood here. {known}", found=found, known=known))


def read_part(scanner: Scanner, part: Part) -> Part | None:
    """A part of the answer, where one is named here; None where not."""
    start = scanner.at
    if scanner.takes_word("after"):
        found = Part(after=scanner.must_take_text("after"))
    else:
        scanner.takes_word("in")
        scanner.takes_word("the")
        if not (scanner.takes_word("last") and scanner.takes_word("line")):
            scanner.at = start
            return None
        found = Part(last_line=True)
    if part != WHOLE:
        scanner.refuse(tr("The part of the answer is named twice."), start)
    return found
