"""What an answer can be checked for; each check is a value, judged by `grading.grade`, written by `written`."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Ignoring(StrEnum):
    """What makes no difference between two texts. Runs of white space count as one space in any case."""

    CASE = "case"
    SPACES = "spaces"
    PUNCTUATION = "punctuation"
    ACCENTS = "accents"


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of an answer is looked at: all of it, its last line, or what follows the last `after`."""

    last_line: bool = False
    after: str = ""
    """The words that the looked-at text follows, in any case, up to the end of that line."""


WHOLE = Part()


@dataclass(frozen=True, slots=True)
class Exact:
    """The answer is one of `texts`, or the expected answer where there are none."""

    texts: tuple[str, ...] = ()
    ignoring: frozenset[Ignoring] = field(default_factory=frozenset)
    part: Part = WHOLE


class Which(StrEnum):
    """How many of the texts must be found."""

    ALL = "all"
    ANY = "any"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Contains:
    """All, any or none of `texts` stand in the answer; the expected answer where there are none."""

    texts: tuple[str, ...] = ()
    which: Which = Which.ALL
    ignoring: frozenset[Ignoring] = field(default_factory=frozenset)
    part: Part = WHOLE


@dataclass(frozen=True, slots=True)
class Regex:
    """The pattern is found somewhere. `flags` are letters of a, i, m, s, x, as Python's `re` names them."""

    pattern: str
    flags: str = ""
    part: Part = WHOLE


class Pick(StrEnum):
    """Which of several numbers counts."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Number:
    """The answer's number is `value`, or the expected answer's, within the tolerance and in the unit.

    Without `pick` and `part` the first number after the last "answer:" counts, else the last number of all.
    """

    value: Decimal | None = None
    tolerance: Decimal = Decimal(0)
    relative: bool = False
    """Whether the tolerance is a share of the value, 0.05 for 5 %."""
    unit: str = ""
    unit_needed: bool = False
    """Whether a number without a unit is wrong; otherwise it counts as in the right one."""
    pick: Pick | None = None
    decimal_comma: bool = False
    """Whether 1,234 is a little more than one; otherwise it is a thousand and more."""
    part: Part = WHOLE


@dataclass(frozen=True, slots=True)
class Schema:
    """The answer's JSON fits this JSON schema (its text, in the part of draft 2020-12 that `json_schema` names)."""

    schema: str


@dataclass(frozen=True, slots=True)
class Expression:
    """A condition over the answer, in the small language of `expressions`."""

    text: str


Check = Exact | Contains | Regex | Number | Schema | Expression


@dataclass(frozen=True, slots=True)
class Graded:
    """What was found: `score` from 0 to 1, whether that is a pass, and why in a sentence.

    Both are None where nothing can be said: no expected answer, a check that took too long.
    """

    score: float | None
    passed: bool | None
    why: str


def right(why: str) -> Graded:
    """A pass."""
    return Graded(1.0, True, why)


def wrong(why: str) -> Graded:
    """A fail."""
    return Graded(0.0, False, why)


def unknown(why: str) -> Graded:
    """No grade."""
    return Graded(None, None, why)
