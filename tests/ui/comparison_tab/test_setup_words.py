"""What the form of a new comparison says before anything runs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_app.domain.comparison import Axis, Design, crossed
from desktop_app.domain.comparison_tasks import Scale, Task, TaskId
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.usage import UNKNOWN_RANGE, CostRange
from desktop_app.services.comparison_planning import Outlook, Span
from desktop_app.services.comparison_ports import Draft
from desktop_app.services.spending import DaySpend
from desktop_app.ui.comparison_tab.setup import words

DESIGN = Design((Task(TaskId("1"), "Why?"), Task(TaskId("2"), "How?")), "m", crossed((Effort.LOW, Effort.HIGH)), 3)
TODAY = DaySpend(Decimal(3), Decimal(2), Decimal(20), month_spent=Decimal(100), month_cap=Decimal(200))
OUTLOOK = Outlook(
    tokens=1234,
    cost=CostRange(Decimal(6), Decimal(9)),
    room=Decimal(15),
    trials=12,
    output_tokens=Span(9_000, 40_000),
    seconds=Span(130, 800),
)


def test_everything_is_said_before_it_runs() -> None:
    shown = words.estimate_shown(DESIGN, OUTLOOK, Decimal(50), TODAY)
    assert shown.run == "Run 12 · ≈ $6–9"
    assert shown.words == "12 trials, ≈ $6–9 in all (estimate). Your caps leave $15 for now."
    assert shown.parts == "2 questions × 2 efforts × 3 repeats · 1.2k tokens in, 9k–40k out · about 2–14 minutes"
    assert "One comparison may cost $50, today leaves $15, this month $98." in shown.basis
    assert shown.reason == ""


def test_without_a_price_no_sum_is_named() -> None:
    shown = words.estimate_shown(DESIGN, replace(OUTLOOK, cost=UNKNOWN_RANGE), Decimal(50), TODAY)
    assert shown.unpriced
    assert shown.run == "Run 12"
    assert "Price unknown" in shown.words


def test_what_cannot_run_says_why() -> None:
    problem = Problem(ProblemKind.INVALID_REQUEST, "No effort is chosen.", "Choose two.")
    shown = words.estimate_shown(DESIGN, replace(OUTLOOK, problem=problem), Decimal(50), TODAY)
    assert shown.reason == "No effort is chosen. Choose two."


def test_two_axes_are_counted_as_variants() -> None:
    both = replace(DESIGN, axis=Axis.MODE, variants=crossed((Effort.LOW,), Axis.MODE, ("standard", "pro")))
    assert "× 2 variants ×" in words.estimate_shown(both, OUTLOOK, Decimal(50), TODAY).parts


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(1, 4, "about 1–4 seconds"), (20, 89, "about 20–89 seconds"), (20, 800, "at most about 14 minutes"),
     (130, 800, "about 2–14 minutes"), (7200, 7200, "about 2 hours"), (90_000, 200_000, "about 1–3 days")],
)  # fmt: skip
def test_time_is_said_in_the_unit_of_its_longer_end(low: float, high: float, said: str) -> None:
    assert words.time_words(low, high) == said


def test_more_answers_show_smaller_differences_and_few_show_nothing() -> None:
    def points(tasks: int, repeats: int) -> int:
        return int(words.repeats_hint(tasks, repeats, Scale.PASS_FAIL).split(" about ")[1].split(" points")[0])

    assert points(30, 3) > points(30, 10) > points(200, 10)
    assert "prove nothing" in words.repeats_hint(1, 3, Scale.PASS_FAIL)
    assert "nothing about others" in words.repeats_hint(1, 50, Scale.PASS_FAIL)
    assert "only a very large difference" in words.repeats_hint(2, 3, Scale.PASS_FAIL)
    assert "of a grade can be seen" in words.repeats_hint(30, 3, Scale.ONE_TO_FIVE)


@pytest.mark.parametrize(
    ("expected", "check"),
    [("292", "number"), ("-1,234.5", "number"), ("Paris", "contains ignoring case"),
     (" ", ""), ("1.2.3", "contains ignoring case"),
     ("٣", "contains ignoring case")],
)  # fmt: skip
def test_a_check_that_fits_is_suggested(expected: str, check: str) -> None:
    assert words.suggested_check(expected) == check


def test_a_draft_is_called_by_its_title_or_its_question() -> None:
    row = words.draft_row(Draft("d", DESIGN, 1000.0), 1010.0)
    assert (row.id, row.title, row.state) == ("d", "Why?", "draft")
    assert row.line == "2 questions · m · just now"
    assert words.title_of(replace(DESIGN, title=" My own ")) == "My own"
    assert words.title_of(replace(DESIGN, tasks=(Task(TaskId("1"), " "),))) == "Nothing asked yet"
