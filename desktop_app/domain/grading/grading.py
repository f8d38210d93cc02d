"""Judges an answer by its checks; meant to run where it may be stopped, as a pattern can take for ever."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.grading.checks import Check, Contains, Exact, Graded, unknown
from desktop_app.domain.grading.texts import grade_contains, grade_exact


def grade(answer_text: str, task_expected: str | None, checks: Sequence[Check]) -> Graded:
    """An answer passes when every check passes; its score is the share of checks that pass.

    One check that fails decides, whatever another can't say; otherwise one that can't say leaves it open.
    """
    return together([grade_one(answer_text, task_expected, check) for check in checks])


def grade_one(answer_text: str, task_expected: str | None, check: Check) -> Graded:
    """What one check says."""
    match check:
        case Exact():
            return grade_exact(answer_text, task_expected, check)
        case Contains():
            return grade_contains(answer_text, task_expected, check)
    return unknown("This check is not there yet.")


def together(found: Sequence[Graded]) -> Graded:
    """One grade of several checks'."""
    if not found:
        return unknown("There is no check.")
    if len(found) == 1:
        return found[0]
    said = [each.score for each in found if each.score is not None]
    failed = [each.why for each in found if each.passed is False]
    if failed:
        return Graded(sum(said) / len(found), False, " ".join(failed))
    open_ones = [each.why for each in found if each.passed is None]
    if open_ones:
        return unknown(" ".join(open_ones))
    return Graded(sum(said) / len(found), True, " ".join(each.why for each in found))
