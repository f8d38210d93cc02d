"""A small language of conditions over an answer, such as `number > 3 and "km" in answer`; it only compares and counts.

Names: answer, expected (texts), length, words, lines, number, expected_number (numbers), has_number (true or false).
Between them: and, or, not, in, not in, == != < <= > >=, + - * / %, brackets. Functions: lower, trim, size, count,
starts, ends, abs, round, min, max. Every part has a type that is looked at when the condition is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from desktop_app.domain.grading.expression_parts import (
    COMPARED,
    FUNCTIONS,
    NAMES,
    Evaluate,
    ExpressionError,
    Kind,
    Node,
    both,
    compared,
    counted,
    either,
    negative,
)
from desktop_app.language import tr

MOST_CHARACTERS = 2_000
_DEEPEST = 40

_T, _N, _B = Kind.TEXT, Kind.NUMBER, Kind.TRUTH

_TOKEN = re.compile(
    r"""\s*(?:(?P<number>\d{1,50}(?:\.\d{1,50})?)(?![\w.]) | (?P<name>[^\W\d]\w{0,60})
    | (?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*') | (?P<sign>==|!=|<=|>=|[<>()+\-*/%,]) )""",
    re.VERBOSE,
)
_ESCAPES = {"n": "\n", "t": "\t"}


class _Token(NamedTuple):
    kind: str
    text: str
    column: int


def read_expression(text: str) -> Node:
    """The condition that a text says. Raises ExpressionError."""
    if len(text) > MOST_CHARACTERS:
        raise ExpressionError(MOST_CHARACTERS, tr("A condition has at most {most:,} characters.", most=MOST_CHARACTERS))
    return _Reader(_tokens(text)).condition()


def _tokens(text: str) -> list[_Token]:
    found, at = [], 0
    end = len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        start = len(text) - len(text[at:].lstrip()) + 1
        if match is None:
            sign = text[start - 1]
            if sign in "\"'":
                raise ExpressionError(start, tr("The text that begins here has no closing quotation mark."))
            if sign == "=":
                raise ExpressionError(start, tr("To compare, write == with two signs."))
            raise ExpressionError(start, tr("“{sign}” has no meaning here.", sign=sign))
        found.append(_Token(str(match.lastgroup), match[str(match.lastgroup)], start))
        at = match.end()
    return [*found, _Token("end", "", end + 1)]


class _Reader:
    """Recursive descent over the tokens."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def condition(self) -> Node:
        node = self._either()
        token = self._token
        if token.kind != "end":
            raise ExpressionError(token.column, tr("“{text}” was not expected here.", text=token.text))
        if node.kind is not Kind.TRUTH:
            raise ExpressionError(
                1, tr("This is {kind}; a condition is needed, such as length < 500.", kind=node.kind.words)
            )
        return node

    @property
    def _token(self) -> _Token:
        return self._tokens[self._at]

    def _takes(self, *texts: str) -> str:
        """The next token where it is one of these, empty where it is not."""
        token = self._token
        if token.kind in ("name", "sign") and token.text in texts:
            self._at += 1
            return token.text
        return ""

    def _must(self, node: Node, kind: Kind, column: int) -> Node:
        if node.kind is not kind:
            raise ExpressionError(
                column, tr("This is {kind}, where {needed} is needed.", kind=node.kind.words, needed=kind.words)
            )
        return node

    def _either(self) -> Node:
        column = self._token.column
        node = self._both()
        while self._takes("or"):
            one = self._must(node, _B, column).value
            column = self._token.column
            other = self._must(self._both(), _B, column).value
            node = Node(_B, either(one, other))
        return node

    def _both(self) -> Node:
        column = self._token.column
        node = self._negated()
        while self._takes("and"):
            one = self._must(node, _B, column).value
            column = self._token.column
            other = self._must(self._negated(), _B, column).value
            node = Node(_B, both(one, other))
        return node

    def _negated(self) -> Node:
        if self._takes("not"):
            column = self._token.column
            self._deeper()
            inner = self._must(self._negated(), _B, column).value
            self._depth -= 1
            return Node(_B, lambda subject: not inner(subject))
        return self._comparison()

    def _comparison(self) -> Node:
        column = self._token.column
        left = self._sum()
        parts: list[Evaluate] = []
        while True:
            sign = self._takes(*COMPARED, "in", "not")
            if not sign:
                break
            if sign == "not" and not self._takes("in"):
                raise ExpressionError(self._token.column, tr("After “not” here, “in” is needed."))
            place = self._token.column
            right = self._sum()
            parts.append(compared(sign, left, right, column, place))
            left, column = right, place
        if not parts:
            return left
        return Node(_B, lambda subject: all(part(subject) for part in parts))

    def _sum(self) -> Node:
        return self._chain(self._product, "+", "-")

    def _product(self) -> Node:
        return self._chain(self._signed, "*", "/", "%")

    def _chain(self, next_part: Callable[[], Node], *signs: str) -> Node:
        column = self._token.column
        node = next_part()
        while sign := self._takes(*signs):
            one = self._must(node, _N, column).value
            column = self._token.column
            other = self._must(next_part(), _N, column).value
            node = Node(_N, counted(sign, one, other))
        return node

    def _signed(self) -> Node:
        if self._takes("-"):
            column = self._token.column
            self._deeper()
            inner = self._must(self._signed(), _N, column).value
            self._depth -= 1
            return Node(_N, negative(inner))
        return self._atom()

    def _atom(self) -> Node:
        token = self._token
        self._at += 1
        if token.kind == "number":
            value = Fraction(token.text)
            return Node(_N, lambda subject: value)
        if token.kind == "text":
            text = re.sub(r"\\(.)", lambda match: _ESCAPES.get(match[1], match[1]), token.text[1:-1], flags=re.DOTALL)
            return Node(_T, lambda subject: text)
        if token.text == "(":
            self._deeper()
            inner = self._either()
            self._depth -= 1
            self._close()
            return inner
        if token.kind == "name" and token.text in FUNCTIONS:
            return self._call(token)
        if token.kind == "name" and token.text in NAMES:
            return NAMES[token.text]
        raise ExpressionError(token.column, _no_such(token))

    def _call(self, token: _Token) -> Node:
        kinds, kind, function = FUNCTIONS[token.text]
        if not self._takes("("):
            raise ExpressionError(self._token.column, tr("After {name}, a bracket is needed.", name=token.text))
        self._deeper()
        values = []
        for place, wanted in enumerate(kinds):
            if place and not self._takes(","):
                happened = tr("{name} takes {count} values, with a comma between.", name=token.text, count=len(kinds))
                raise ExpressionError(self._token.column, happened)
            column = self._token.column
            values.append(self._must(self._either(), wanted, column).value)
        self._depth -= 1
        self._close()
        return Node(kind, lambda subject: function(*(value(subject) for value in values)))

    def _close(self) -> None:
        if not self._takes(")"):
            raise ExpressionError(self._token.column, tr("A closing bracket is missing."))

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ExpressionError(self._token.column, tr("The condition nests too deep."))


def _no_such(token: _Token) -> str:
    if token.kind == "end":
        return tr("Something is missing at the end.")
    if token.kind == "name":
        known = f"{', '.join(NAMES)}; {', '.join(FUNCTIONS)}"
        return tr("There is no “{name}”. Known are {known}.", name=token.text, known=known)
    return tr("“{text}” was not expected here.", text=token.text)
