"""Checks as a person writes them in a column of a table, one per line or with ; between.

    exact                                      the expected answer, word for word
    exact "Paris" "Paris, France" ignoring case, punctuation after "Answer:"
    contains any "otter" "sea otter" ignoring case
    regex /\\b4[0-9]\\b/i in last line
    number ±0.5 km                             the expected answer's number, in kilometres or what is as much
    number 45 % ±2                             number ±5% allows a share of the value
    number 1200 in EUR, unit needed, last number, decimal comma
    schema {"type": "object", "required": ["city"]}
    expression number > 3 and "km" in answer

What is written first decides the kind; the rest may stand in any order. `expressions` has the language of
conditions, `writing` the way back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches

from desktop_app.domain.grading.checks import (
    WHOLE,
    Check,
    Contains,
    Exact,
    Expression,
    Ignoring,
    Part,
    Regex,
    Schema,
    Which,
)
from desktop_app.domain.grading.expression_parts import ExpressionError
from desktop_app.domain.grading.expressions import read_expression
from desktop_app.domain.grading.json_schema import SchemaError, read_schema
from desktop_app.domain.grading.patterns import FLAGS, compiled
from desktop_app.domain.grading.text_scanner import Scanner, read_part
from desktop_app.domain.grading.written_numbers import read_number
from desktop_app.language import later, tr

MOST_CHECKS = 20
LONGEST = 200_000

_KIND = re.compile(r"[^\W\d_]+")
_WHITE = re.compile(r"\s*")
_PATTERN = re.compile(r"/((?:[^/\\\n]|\\.)*)/([A-Za-z]*)")
_CONDITION = re.compile(r"(?:\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|[^;\n\"'])*")


def read_checks(text: str) -> tuple[Check, ...]:
    """Every check of a text, none for an empty one. Raises CheckTextError, which names the place."""
    scanner = Scanner(text)
    if len(text) > LONGEST:
        scanner.refuse(tr("The text has more than {most:,} characters.", most=LONGEST), 0)
    checks: list[Check] = []
    while scanner.next_check():
        if len(checks) == MOST_CHECKS:
            scanner.refuse(tr("There are more than {most} checks.", most=MOST_CHECKS))
        checks.append(_read_one(scanner))
    return tuple(checks)


def _read_one(scanner: Scanner) -> Check:
    scanner.takes_word("check:")
    scanner.more()
    start = scanner.at
    match = _KIND.match(scanner.text, start)
    word = match[0].casefold() if match else ""
    if word not in _READERS:
        near = get_close_matches(word, _READERS, n=1)
        hint = tr("Is “{word}” meant?", word=near[0]) if near else ""
        named = tr("There is no check “{word}”.", word=word[:40]) if word else tr("A check begins with its kind.")
        known = tr("Known are {names}.", names=", ".join(_READERS))
        scanner.refuse(" ".join(filter(None, (named, hint, known))), start)
    scanner.at = start + len(word)
    after = scanner.text[scanner.at : scanner.at + 1]
    if after == ":":
        scanner.at += 1
    check = _READERS[word](scanner)
    if scanner.more():
        scanner.refuse_word(tr("A new check begins on a new line, or after ;"))
    return check


def _read_ignoring(scanner: Scanner) -> frozenset[Ignoring]:
    """What is ignored, where that is said here."""
    if not scanner.takes_word("ignore", "ignoring"):
        return frozenset()
    found: set[Ignoring] = set()
    while True:
        scanner.takes_word("and")
        word = scanner.takes_word(*Ignoring)
        if not word:
            break
        found.add(Ignoring(word))
    if not found:
        scanner.refuse_word(tr("What can be ignored: {names}.", names=", ".join(Ignoring)))
    return frozenset(found)


def _read_texts(
    scanner: Scanner, known: str, *, counted: bool = False
) -> tuple[tuple[str, ...], frozenset[Ignoring], Part, Which | None]:
    """`known` says what may stand here; `counted` whether that is also how many of the texts must be found."""
    texts: list[str] = []
    ignoring: frozenset[Ignoring] = frozenset()
    part, which = WHOLE, None
    while scanner.more():
        text = scanner.takes_text()
        if text is not None:
            if not text.strip():
                scanner.refuse(tr("An empty text can't be looked for."))
            texts.append(text)
        elif found := read_part(scanner, part):
            part = found
        elif left_out := _read_ignoring(scanner):
            ignoring |= left_out
        elif counted and which is None and (word := scanner.takes_word(*Which)):
            which = Which(word)
            scanner.takes_word("of")
        else:
            scanner.refuse_word(known)
    return tuple(texts), ignoring, part, which


_COMMON = later('"texts" in quotation marks, ignoring case / spaces / punctuation / accents, last line, after "…"')


def _read_exact(scanner: Scanner) -> Check:
    texts, ignoring, part, _ = _read_texts(scanner, tr("It may have {parts}.", parts=tr(_COMMON)))
    return Exact(texts, ignoring, part)


def _read_contains(scanner: Scanner) -> Check:
    texts, ignoring, part, which = _read_texts(
        scanner,
        tr("It may have {parts}.", parts="all / any / none, " + tr(_COMMON)),  # not shown
        counted=True,
    )
    return Contains(texts, which or Which.ALL, ignoring, part)


def _read_regex(scanner: Scanner) -> Check:
    scanner.more()
    start = scanner.at
    match = scanner.takes(_PATTERN)
    if match is not None:
        pattern, flags = match[1].replace(r"\/", "/"), "".join(sorted(set(match[2])))
    else:
        pattern, flags = scanner.takes_text() or "", ""
    if not pattern:
        scanner.refuse(tr("A pattern between slashes is needed, such as /[0-9]+ km/i."), start)
    try:
        compiled(pattern, flags)
    except ValueError as error:
        scanner.refuse(str(error), start)
    part = WHOLE
    while scanner.more():
        found = read_part(scanner, part)
        if found is None:
            scanner.refuse_word(tr('After the pattern: flags ({flags}), last line, after "…".', flags=", ".join(FLAGS)))
        part = found
    return Regex(pattern, flags, part)


def _read_schema(scanner: Scanner) -> Check:
    scanner.takes(_WHITE)
    start = scanner.at
    try:
        _, scanner.at = json.JSONDecoder().raw_decode(scanner.text, start)
    except json.JSONDecodeError as error:
        scanner.refuse(tr("This is no JSON: {error}.", error=error.msg), error.pos)
    except (ValueError, RecursionError):
        scanner.refuse(tr("This is no JSON that can be read."), start)
    text = scanner.text[start : scanner.at]
    try:
        read_schema(text)
    except SchemaError as error:
        scanner.refuse(str(error), start)
    return Schema(text)


def _read_expression(scanner: Scanner) -> Check:
    scanner.more()
    start = scanner.at
    match = scanner.takes(_CONDITION)
    text = match[0].strip() if match else ""
    try:
        read_expression(text)
    except ExpressionError as error:
        scanner.refuse(str(error), start + error.column - 1)
    return Expression(text)


_READERS: Mapping[str, Callable[[Scanner], Check]] = {
    "exact": _read_exact,
    "contains": _read_contains,
    "regex": _read_regex,
    "number": read_number,
    "schema": _read_schema,
    "expression": _read_expression,
}
