"""Judges an answer by its checks; meant to run where it may be stopped, as a pattern can take for ever."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from desktop_app.domain.grading import said
from desktop_app.domain.grading.checks import (
    Check,
    Contains,
    Exact,
    Expression,
    Graded,
    Number,
    Pick,
    Regex,
    Schema,
    right,
    unknown,
    wrong,
)
from desktop_app.domain.grading.expression_parts import ExpressionError, Node, NotThereError, Subject
from desktop_app.domain.grading.expressions import read_expression
from desktop_app.domain.grading.json_checks import grade_schema
from desktop_app.domain.grading.number_checks import grade_number, number_in
from desktop_app.domain.grading.patterns import compiled
from desktop_app.domain.grading.texts import grade_contains, grade_exact, missing_part, part_of, shown

LONGEST_ANSWER = 2_000_000
"""Characters; a longer answer gets no grade."""


def grade(answer_text: str, task_expected: str | None, checks: Sequence[Check]) -> Graded:
    """An answer passes when every check passes; its score is the share of checks that pass.

    One check that fails decides, whatever another can't say; otherwise one that can't say leaves it open.
    """
    return together([grade_one(answer_text, task_expected, check) for check in checks])


def grade_one(answer_text: str, task_expected: str | None, check: Check) -> Graded:
    """What one check says."""
    if len(answer_text) > LONGEST_ANSWER:
        return unknown(said.TOO_LONG.format(count=f"{LONGEST_ANSWER:,}"))
    match check:
        case Exact():
            return grade_exact(answer_text, task_expected, check)
        case Contains():
            return grade_contains(answer_text, task_expected, check)
        case Regex():
            return grade_regex(answer_text, check)
        case Number():
            return grade_number(answer_text, task_expected, check)
        case Schema():
            return grade_schema(answer_text, check)
        case Expression():
            return grade_expression(answer_text, task_expected, check)


def together(found: Sequence[Graded]) -> Graded:
    """One grade of several checks'."""
    if not found:
        return unknown(said.NO_CHECK)
    if len(found) == 1:
        return found[0]
    scores = [each.score for each in found if each.score is not None]
    failed = [each.why for each in found if each.passed is False]
    if failed:
        return Graded(sum(scores) / len(found), False, " ".join(failed))
    open_ones = [each.why for each in found if each.passed is None]
    if open_ones:
        return unknown(" ".join(open_ones))
    return Graded(sum(scores) / len(found), True, " ".join(each.why for each in found))


def grade_regex(answer: str, check: Regex) -> Graded:
    """Whether the pattern is found. It may take for ever."""
    try:
        pattern = compiled(check.pattern, check.flags)
    except ValueError as error:
        return unknown(str(error))
    part = part_of(answer, check.part)
    if part is None:
        return wrong(missing_part(check.part))
    match = pattern.search(part)
    if match is None:
        return wrong(said.NO_PATTERN)
    return right(said.PATTERN_FOUND.format(found=shown(match.group())) if match.group() else said.EMPTY_FOUND)


def grade_expression(answer: str, expected: str | None, check: Expression) -> Graded:
    """Whether the condition holds."""
    try:
        node = _condition(check.text)
    except ExpressionError as error:
        return unknown(said.CONDITION_NOT_READABLE.format(column=error.column, fault=error))
    found = number_in(answer, Number())
    wanted = number_in(expected, Number(pick=Pick.FIRST)) if expected else None
    subject = Subject(answer, expected, found.value if found else None, wanted.value if wanted else None)
    try:
        holds = node.value(subject)
    except NotThereError as error:
        return unknown(str(error)) if error.in_task else wrong(str(error))
    return right(said.HOLDS) if holds else wrong(said.HOLDS_NOT)


@lru_cache(maxsize=64)
def _condition(text: str) -> Node:
    return read_expression(text)
