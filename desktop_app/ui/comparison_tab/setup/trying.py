"""What checks say of a sample answer, found outside this process; and what each kind of check begins with. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.domain.grading.retelling import retold
from desktop_app.domain.problems import ProblemError
from desktop_app.language import later, tr
from desktop_app.services.checking_port import AnswerChecker
from desktop_app.ui.comparison_tab.setup.filling import fault_of

KINDS = (
    (
        "exact",
        later("Exact"),
        'exact after "Answer:" ignoring case, punctuation',  # not shown
        later("The right answer, word for word"),
    ),
    (
        "contains",
        later("Contains"),
        "contains ignoring case",  # not shown
        later("The right answer stands somewhere in the answer"),
    ),
    (
        "number",
        later("Number"),
        "number ±1%",
        later("The answer's number is the right one, within a tolerance and in a unit"),
    ),
    (
        "regex",
        later("Pattern"),
        "regex /\\b4[0-9] km\\b/i",
        later("A pattern (regular expression) is found in the answer"),
    ),
    ("schema", "JSON", 'schema {"type": "object"}', later("The answer's JSON fits a JSON schema")),  # not shown
    (
        "expression",
        later("Condition"),
        "expression number > 3 and length < 500",  # not shown
        later("A condition over the answer holds"),
    ),
)
"""Each kind's name in the text form, its label, the text to begin with, and what it means."""

Tone = Literal["success", "danger", "warning"]


@dataclass(frozen=True, slots=True)
class Tried:
    """What came out, and whether that is a pass, a fail or neither."""

    words: str
    tone: Tone


async def try_checks(checker: AnswerChecker, answer: str, expected: str, checks: str) -> Tried:
    """Hold a sample answer against checks."""
    if not checks.strip():
        return Tried(tr("There is no check: answers would be graded by hand."), "warning")
    if fault := fault_of(checks):
        return Tried(fault, "warning")
    try:
        graded = await checker.check(answer, expected.strip() or None, checks)
    except ProblemError as error:
        return Tried(f"{error.problem.happened} {error.problem.advice}", "warning")
    if graded.passed is None:
        return Tried(tr("No grade. {why}", why=retold(graded.why)), "warning")
    why = retold(graded.why)
    if graded.passed:
        return Tried(tr("Passes. {why}", why=why), "success")
    return Tried(tr("Fails. {why}", why=why), "danger")


def with_check(checks: str, added: str) -> str:
    """One more check, on a line of its own."""
    kept = checks.rstrip()
    return f"{kept}\n{added}" if kept else added
