"""What the conditions of `expressions` are made of: their names, functions and signs, each with its type."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from desktop_app.domain.grading import said
from desktop_app.language import later, tr

_MOST_BITS = 20_000

Value = str | Fraction | bool
Evaluate = Callable[["Subject"], Value]


class ExpressionError(Exception):
    """A condition that can't be read; its text is a sentence, `column` counts from 1."""

    def __init__(self, column: int, happened: str) -> None:
        super().__init__(happened)
        self.column = column


class NotThereError(Exception):
    """A name has no value: the sentence says which. `in_task` where that is not the answer's fault."""

    def __init__(self, happened: str, *, in_task: bool) -> None:
        super().__init__(happened)
        self.in_task = in_task


@dataclass(frozen=True, slots=True)
class Subject:
    """What a condition looks at. `number` and `expected_number` are None where there is none."""

    answer: str
    expected: str | None
    number: Fraction | None
    expected_number: Fraction | None


class Kind(StrEnum):
    """What a part of a condition is, in words for a sentence."""

    TEXT = later("a text")
    NUMBER = later("a number")
    TRUTH = later("true or false")

    @property
    def words(self) -> str:
        """In the person's language."""
        return tr(self.value)


class Node(NamedTuple):
    """A part that was read: what it is and how to find its value."""

    kind: Kind
    value: Evaluate


def _expected(subject: Subject) -> Value:
    if subject.expected is None:
        raise NotThereError(said.NO_EXPECTED, in_task=True)
    return subject.expected


def _number(subject: Subject) -> Value:
    if subject.number is None:
        raise NotThereError(said.NO_NUMBER, in_task=False)
    return subject.number


def _expected_number(subject: Subject) -> Value:
    if subject.expected_number is None:
        raise NotThereError(said.NO_NUMBER_EXPECTED, in_task=True)
    return subject.expected_number


NAMES: Mapping[str, Node] = {
    "answer": Node(Kind.TEXT, lambda subject: subject.answer),
    "expected": Node(Kind.TEXT, _expected),
    "length": Node(Kind.NUMBER, lambda subject: Fraction(len(subject.answer))),
    "words": Node(Kind.NUMBER, lambda subject: Fraction(len(subject.answer.split()))),
    "lines": Node(Kind.NUMBER, lambda subject: Fraction(len(subject.answer.strip().splitlines()))),
    "number": Node(Kind.NUMBER, _number),
    "expected_number": Node(Kind.NUMBER, _expected_number),
    "has_number": Node(Kind.TRUTH, lambda subject: subject.number is not None),
    "true": Node(Kind.TRUTH, lambda subject: True),
    "false": Node(Kind.TRUTH, lambda subject: False),
}

_T, _N, _B = Kind.TEXT, Kind.NUMBER, Kind.TRUTH
FUNCTIONS: Mapping[str, tuple[tuple[Kind, ...], Kind, Callable[..., Value]]] = {
    "lower": ((_T,), _T, lambda text: text.lower()),
    "trim": ((_T,), _T, lambda text: text.strip()),
    "size": ((_T,), _N, lambda text: Fraction(len(text))),
    "count": ((_T, _T), _N, lambda text, part: Fraction(text.count(part) if part else 0)),
    "starts": ((_T, _T), _B, lambda text, part: text.startswith(part)),
    "ends": ((_T, _T), _B, lambda text, part: text.endswith(part)),
    "abs": ((_N,), _N, abs),
    "round": ((_N,), _N, lambda value: Fraction(round(value))),
    "min": ((_N, _N), _N, min),
    "max": ((_N, _N), _N, max),
}
COMPARED: Mapping[str, Callable[[Value, Value], bool]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip
_COUNTED: Mapping[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod,
}  # fmt: skip


def compared(sign: str, left: Node, right: Node, column: int, place: int) -> Evaluate:
    """Two parts compared. Raises ExpressionError, at the column of one of them, where their types don't allow it."""
    one, other = left.value, right.value
    if sign in ("in", "not"):
        for node, where in ((left, column), (right, place)):
            if node.kind is not _T:
                raise ExpressionError(
                    where, tr("This is {kind}; “in” looks for a text in a text.", kind=node.kind.words)
                )
        return lambda subject: (str(one(subject)) in str(other(subject))) == (sign == "in")
    if left.kind is not right.kind:
        kinds = {"kind": right.kind.words, "other": left.kind.words}
        raise ExpressionError(place, tr("This is {kind} and can't be compared with {other}.", **kinds))
    if left.kind is not _N and sign not in ("==", "!="):
        raise ExpressionError(place, tr("Only numbers are more or less; this is {kind}.", kind=right.kind.words))
    compare = COMPARED[sign]
    return lambda subject: compare(one(subject), other(subject))


def counted(sign: str, one: Evaluate, other: Evaluate) -> Evaluate:
    """Two numbers reckoned with."""
    count = _COUNTED[sign]

    def evaluate(subject: Subject) -> Value:
        first, second = Fraction(one(subject)), Fraction(other(subject))
        if sign in "/%" and second == 0:
            raise NotThereError(said.DIVIDES_BY_0, in_task=False)
        value = count(first, second)
        if value.numerator.bit_length() + value.denominator.bit_length() > _MOST_BITS:
            raise NotThereError(said.TOO_LARGE, in_task=True)
        return value

    return evaluate


def negative(inner: Evaluate) -> Evaluate:
    """A number with the other sign."""
    return lambda subject: -Fraction(inner(subject))


def either(one: Evaluate, other: Evaluate) -> Evaluate:
    """The second is looked at only where the first is false."""
    return lambda subject: one(subject) or other(subject)


def both(one: Evaluate, other: Evaluate) -> Evaluate:
    """The second is looked at only where the first is true."""
    return lambda subject: one(subject) and other(subject)
