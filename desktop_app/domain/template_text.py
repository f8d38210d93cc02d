"""The text of a template: words with typed {{variables}} in them, and what is wrong with a text, by line and column.

A variable is written where its value goes, with its kind and its default only where they are needed::

    {{name}}                                  text, must be given
    {{name=World}}                            text, "World" where nothing is given
    {{notes=}}                                text that may stay empty
    {{notes:long text}}                       text of several lines
    {{year:number=2026}}                      a number
    {{day:date=2026-11-21}}                   a day
    {{tone:choice(plain|formal)=plain}}       one of these
    {{sources:yes/no=yes}}                    "yes" or "no"

A name begins with a letter and goes on with letters, digits, blanks, "_" and "-"; capitals make no other name. Who
writes a variable twice gives its kind once, anywhere. Two braces that open nothing are written ``\\{{``. What is filled
in is never looked at again, so a value may hold braces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desktop_app.language import tr

OPEN, CLOSE, ESCAPED = "{{", "}}", "\\{{"
MOST_VARIABLES = 100
LONGEST_NAME = 60

_NAME = re.compile(r"[^\W\d_][\w -]*")
_PIECE = re.compile(r"\\\{\{|\{\{")
_KIND_WORDS = "text, long text, number, date, choice(one|two) or yes/no"  # not shown


class VariableKind(StrEnum):
    """What may be given for a variable. The words are those that a person writes."""

    TEXT = "text"
    LONG_TEXT = "long text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes/no"


_SPELLINGS = {
    **{kind.value: kind for kind in VariableKind},
    "long": VariableKind.LONG_TEXT,
    "longtext": VariableKind.LONG_TEXT,
    "long_text": VariableKind.LONG_TEXT,
    "yesno": VariableKind.YES_NO,
    "yes_no": VariableKind.YES_NO,
}


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of a template. `default` is None where a value must be given.

    `line` and `column` (both from 1) are where it is first written, in which of the texts says `text` (from 0).
    """

    name: str
    kind: VariableKind = VariableKind.TEXT
    choices: tuple[str, ...] = ()
    default: str | None = None
    line: int = 1
    column: int = 1
    text: int = 0

    @property
    def key(self) -> str:
        """By which two spellings of a name are known to be the same."""
        return name_key(self.name)


@dataclass(frozen=True, slots=True)
class ParseProblem:
    """What is wrong with a text and where; `words` is a sentence, `text` which of the texts it is (from 0)."""

    line: int
    column: int
    words: str
    text: int = 0

    @property
    def sentence(self) -> str:
        """With its place in front."""
        return tr("Line {line}, column {column}: {words}", line=self.line, column=self.column, words=self.words)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the value of a variable goes."""

    key: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """Texts taken apart: what stays as it is and where values go, in order; and the variables of all of them."""

    texts: tuple[tuple[str | Place, ...], ...]
    variables: tuple[Variable, ...]
    problems: tuple[ParseProblem, ...]


def name_key(name: str) -> str:
    """The name as it is compared: capitals and the number of blanks do not matter."""
    return " ".join(name.split()).casefold()


def parse(*texts: str) -> Parsed:
    """Take texts apart that share their variables, such as a prompt and its developer message."""
    reader = _Reader()
    parts = tuple(tuple(reader.pieces(text, number)) for number, text in enumerate(texts))
    reader.check()
    problems = sorted(reader.problems, key=lambda each: (each.text, each.line, each.column))
    return Parsed(parts, tuple(reader.variables.values()), tuple(problems))


class _Reader:
    """Collects what is read; a variable that is written again may add its kind and default."""

    def __init__(self) -> None:
        self.variables: dict[str, Variable] = {}
        self.problems: list[ParseProblem] = []
        self._typed: set[str] = set()

    def pieces(self, text: str, number: int) -> Iterator[str | Place]:
        """What stays and where values go."""
        at = 0
        while (found := _PIECE.search(text, at)) is not None:
            if found.start() > at:
                yield text[at : found.start()]
            at = found.end()
            if found.group() == ESCAPED:
                yield OPEN
                continue
            line = text.count("\n", 0, found.start()) + 1
            column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
            place = Variable("", line=line, column=column, text=number)
            end = _end(text, at)
            if end is None:
                words = (
                    "“{{” opens a variable that “}}” never closes in this line. Write \\{{ for the braces themselves."
                )
                self._wrong(place, words)
                yield OPEN
                continue
            variable = self._variable(text[at:end], place)
            yield text[found.start() : end + 2] if variable is None else Place(variable.key)
            at = end + 2
        if at < len(text):
            yield text[at:]

    def _variable(self, inside: str, place: Variable) -> Variable | None:
        declared, equals, default = inside.partition("=")
        name, colon, kind_words = declared.partition(":")
        name = " ".join(name.split())
        if not _NAME.fullmatch(name):
            self._wrong(place, _name_words(name))
            return None
        if len(name) > LONGEST_NAME:
            self._wrong(place, tr("A name has at most {longest_name} characters.", longest_name=LONGEST_NAME))
            return None
        variable = replace(place, name=name, default=default.strip() if equals else None)
        if colon:
            kind, choices, wrong = _kind(kind_words.strip())
            if kind is None:
                self._wrong(place, wrong)
                return None
            variable = replace(variable, kind=kind, choices=choices)
        self._add(variable, typed=bool(colon))
        return variable

    def _add(self, variable: Variable, *, typed: bool) -> None:
        key, known = variable.key, self.variables.get(variable.key)
        if known is None:
            if len(self.variables) == MOST_VARIABLES:
                self._wrong(
                    variable, tr("A template has at most {most_variables} variables.", most_variables=MOST_VARIABLES)
                )
            self.variables[key] = variable
        elif typed and key in self._typed and (known.kind, known.choices) != (variable.kind, variable.choices):
            self._wrong(
                variable,
                tr("“{known}” was another kind in line {line}. Give its kind once.", known=known.name, line=known.line),
            )
        elif None not in (known.default, variable.default) and known.default != variable.default:
            self._wrong(
                variable,
                tr(
                    "“{known}” had another default in line {line}. Give its default once.",
                    known=known.name,
                    line=known.line,
                ),
            )
        else:
            kind, choices = (variable.kind, variable.choices) if typed else (known.kind, known.choices)
            default = known.default if variable.default is None else variable.default
            self.variables[key] = replace(known, kind=kind, choices=choices, default=default)
        if typed:
            self._typed.add(key)

    def check(self) -> None:
        """Every default must be a value that its variable takes."""
        for variable in self.variables.values():
            if variable.default:
                _, wrong = value_of(variable, variable.default)
                if wrong:
                    self._wrong(variable, tr("The default does not fit. {wrong}", wrong=wrong))

    def _wrong(self, place: Variable, words: str) -> None:
        self.problems.append(ParseProblem(place.line, place.column, words, place.text))


def _end(text: str, at: int) -> int | None:
    """Where the braces close: in the same line, and before others open."""
    line_end = text.find("\n", at)
    end = text.find(CLOSE, at, len(text) if line_end < 0 else line_end)
    return None if end < 0 or OPEN in text[at:end] else end


def _name_words(name: str) -> str:
    if not name:
        return tr("A variable needs a name, such as {{name}}.")
    return tr(
        "“{name}” is no name: it begins with a letter and goes on with letters, digits, blanks, “_” and “-”.", name=name
    )


def _kind(words: str) -> tuple[VariableKind | None, tuple[str, ...], str]:
    plain = " ".join(words.casefold().split())
    if plain in _SPELLINGS and plain != VariableKind.CHOICE:
        return _SPELLINGS[plain], (), ""
    if not plain.startswith(VariableKind.CHOICE):
        return None, (), tr("“{words}” is no kind. There are {kind_words}.", words=words, kind_words=_KIND_WORDS)
    listed = words[len(VariableKind.CHOICE) :].strip()
    choices = tuple(each.strip() for each in listed[1:-1].split("|"))
    if not (listed.startswith("(") and listed.endswith(")") and len(choices) > 1 and all(choices)):
        return None, (), tr("Write what can be chosen like choice(plain|formal): at least two, none of them empty.")
    if len({each.casefold() for each in choices}) < len(choices):
        return None, (), tr("A choice is named twice.")
    return VariableKind.CHOICE, choices, ""


# -- values ------------------------------------------------------------------------------------------------------

_NUMBER = re.compile(r"[+-]?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d{1,3})?")
_MIDNIGHT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_YES, _NO = frozenset({"yes", "y", "true", "1"}), frozenset({"no", "n", "false", "0"})
LONGEST_VALUE = 500_000
"""Characters."""


def value_of(variable: Variable, given: str) -> tuple[str, str]:
    """What goes into the text for a given value, and a sentence about what is wrong with it; one of them is empty.

    Both are empty where nothing is given and the default is to stay empty.
    """
    text = given.strip() if variable.kind is not VariableKind.LONG_TEXT else given
    if not text.strip():
        if variable.default is None:
            return "", tr("“{variable}” is empty and has no default.", variable=variable.name)
        return value_of(variable, variable.default) if variable.default else ("", "")
    if len(text) > LONGEST_VALUE:
        return "", tr(
            "“{variable}” is longer than {longest_value:,} characters.",
            variable=variable.name,
            longest_value=LONGEST_VALUE,
        )
    return _checked(variable, text)


def _checked(variable: Variable, text: str) -> tuple[str, str]:
    name, shown, plain = variable.name, _short(text), text.casefold()
    if variable.kind is VariableKind.NUMBER:
        fits = _NUMBER.fullmatch(text) is not None and text.isascii()
        return (
            (text, "")
            if fits
            else ("", tr("“{name}” is “{shown}”; a number is written like 2026 or -3.5.", name=name, shown=shown))
        )
    if variable.kind is VariableKind.DATE:
        day = _day(text)
        return (
            (day, "")
            if day
            else ("", tr("“{name}” is “{shown}”; a date is written like 2026-11-21.", name=name, shown=shown))
        )
    if variable.kind is VariableKind.CHOICE:
        chosen = next((each for each in variable.choices if each.casefold() == plain), "")
        return (
            (chosen, "")
            if chosen
            else (
                "",
                tr(
                    "“{name}” is “{shown}”; it can be {listed}.",
                    name=name,
                    shown=shown,
                    listed=_listed(variable.choices),
                ),
            )
        )
    if variable.kind is VariableKind.YES_NO:
        answer = "yes" if plain in _YES else "no" if plain in _NO else ""
        return (
            (answer, "") if answer else ("", tr("“{name}” is “{shown}”; it can be yes or no.", name=name, shown=shown))
        )
    return text, ""


def _day(text: str) -> str:
    found = _MIDNIGHT.fullmatch(text)
    try:
        return date.fromisoformat(found.group(1)).isoformat() if found is not None and text.isascii() else ""
    except ValueError:
        return ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"


def _listed(words: Iterable[str]) -> str:
    *first, last = words
    return tr("{names} or {last}", names=", ".join(first), last=last) if first else last
