"""What grading says: who graded and who disagrees, the judge's standing in plain words, its report, rubrics kept."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_app.domain.comparison_tasks import Scale, TaskId
from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.judge_standing import JudgeStanding
from desktop_app.domain.judge_verdicts import PositionBias
from desktop_app.domain.judging import COMPARING, PASS_FAIL, JudgeKind, JudgeSettings
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.trials import GradedBy, GradeRecord, Trial
from desktop_app.domain.usage import CostRange
from desktop_app.services.judge_report import Duel, JudgeCost, JudgeReport
from desktop_app.services.judging import JudgePlan
from desktop_app.ui.comparison_tab.grade_words import counting_words, disagreement, grade_marks
from desktop_app.ui.comparison_tab.grading.judge_report_words import report_shown
from desktop_app.ui.comparison_tab.grading.judge_words import plan_words, standing_shown
from desktop_app.ui.comparison_tab.grading.rubrics import as_json, read_rubric

JOB = JobId("job")


def graded(*records: tuple[GradedBy, float | None, bool]) -> Trial:
    grades = tuple(GradeRecord(by, score, 1.0, JOB, blind, f"because {by}") for by, score, blind in records)
    return Trial(TrialId("t"), ComparisonId("c"), TaskId("1"), "low", 0, 0, JOB, grades=grades)


PERSON, CHECK, JUDGE = GradedBy.PERSON, GradedBy.AUTOMATIC, GradedBy.JUDGE


def test_who_graded_and_what_counts() -> None:
    trial = graded((JUDGE, 1.0, True), (CHECK, 0.0, True), (PERSON, 1.0, True))
    marks = grade_marks(trial, Scale.PASS_FAIL, judge_counts=True)
    assert [(mark.name, mark.words, mark.counts) for mark in marks] == [
        ("You, blind", "pass", True), ("Check", "fail", False), ("Judge", "pass", False),
    ]  # fmt: skip
    only_judge = graded((JUDGE, 1.0, True))
    assert [mark.counts for mark in grade_marks(only_judge, Scale.PASS_FAIL, judge_counts=False)] == [False]
    assert counting_words(only_judge, Scale.PASS_FAIL, judge_counts=False) == "not graded"
    assert counting_words(only_judge, Scale.PASS_FAIL, judge_counts=True) == "pass (judge)"
    silent = graded((CHECK, None, True))
    (mark,) = grade_marks(silent, Scale.PASS_FAIL, judge_counts=True)
    assert (mark.words, mark.why, mark.counts) == ("cannot say", "because automatic", False)
    assert counting_words(graded((PERSON, 0.625, False)), Scale.ONE_TO_FIVE, judge_counts=False) == "3.5 of 5 (you)"


def test_who_disagrees() -> None:
    assert disagreement(graded((PERSON, 1.0, False), (JUDGE, 0.0, True)), Scale.PASS_FAIL) == (
        "They disagree. You: pass, judge: fail."
    )
    assert disagreement(graded((PERSON, 1.0, False), (JUDGE, 1.0, True)), Scale.PASS_FAIL) == ""
    assert disagreement(graded((PERSON, 1.0, False)), Scale.PASS_FAIL) == ""
    neighbours = graded((PERSON, 1.0, True), (JUDGE, 0.75, True))
    assert disagreement(neighbours, Scale.ONE_TO_FIVE) == ""
    assert "5 of 5, judge: 3 of 5" in disagreement(graded((PERSON, 1.0, True), (JUDGE, 0.5, True)), Scale.ONE_TO_FIVE)


STANDING = JudgeStanding(60, 50, 43, 5, 2, Interval(0.71, 0.58, 0.84, 50), 0.6, False, 18)


def test_a_judge_that_is_not_trusted_yet() -> None:
    shown = standing_shown(STANDING, Scale.PASS_FAIL)
    assert (shown.title, shown.counts, shown.by_hand) == ("Does not count yet", False, 18)
    assert shown.words.replace("\N{NO-BREAK SPACE}", " ") == (
        "The judge agrees with you on 43 of 50 answers (86 %), kappa 0.71 (0.58–0.84). It passed 5 that you failed, "
        "and failed 2 that you passed. Not enough yet to be trusted: its lower end is below 0.60. Grade about 20 "
        "more by hand, then let the judge grade those, too."
    )
    assert "It graded 5 higher than you and 2 lower." in standing_shown(STANDING, Scale.ONE_TO_FIVE).words


@pytest.mark.parametrize(
    ("standing", "title", "words", "by_hand"),
    [
        (replace(STANDING, counts=True, more=0), "The judge counts", "grades count where nobody else has graded", 0),
        (replace(STANDING, more=None), "Does not count yet", "give it a clearer rubric", 0),
        (replace(STANDING, judged=0, both=0), "No judge yet", "Let it judge those that you have graded", 0),
        (replace(STANDING, both=0, more=22), "Does not count yet", "You have graded none of them", 22),
        (replace(STANDING, agreement=None, more=22), "Does not count yet", "chance would do as well", 22),
    ],
)
def test_other_standings(standing: JudgeStanding, title: str, words: str, by_hand: int) -> None:
    shown = standing_shown(standing, Scale.PASS_FAIL)
    assert (shown.title, shown.by_hand) == (title, by_hand)
    assert words in shown.words


def test_what_judging_would_mean() -> None:
    plan = JudgePlan(180, CostRange(Decimal("0.4"), Decimal("0.9")), Decimal("19"))
    cap = Decimal(50)
    assert plan_words(plan, cap) == "180 requests, ≈ $0.40–0.90 in all (estimate). Your caps leave $19 for now."
    assert "what would pass it is held" in plan_words(replace(plan, room=Decimal("0.5")), cap)
    assert "The cap for one comparison" in plan_words(plan, Decimal("0.5"))
    assert plan_words(replace(plan, requests=0), cap).startswith("Nothing to ask")
    problem = Problem(ProblemKind.INVALID_REQUEST, "Give the rubric a name.", "Change it.")
    assert plan_words(JudgePlan(0, problem=problem), cap) == "Give the rubric a name. Change it."
    assert "Price unknown" in plan_words(JudgePlan(3), cap)


def test_a_report_on_pairs() -> None:
    report = JudgeReport(
        settings=JudgeSettings(JudgeKind.PAIRWISE, "gpt-5.4", COMPARING),
        asked=90,
        pending=4,
        unreadable=2,
        missing=1,
        steadiness=0.95,
        bias=PositionBias(40, 3, 1, Interval(0.1, 0.04, 0.23, 40)),
        duels=(Duel("low", "high", 5, 20, 15, Interval(0.375, 0.29, 0.46, 20)),),
        agreement=Interval(0.5, 0.3, 0.7, 30),
        cost=JudgeCost(Decimal("0.12"), 90, 2, estimated=False, simulated=True),
    )
    shown = report_shown(report)
    facts = {fact.name: fact.words for fact in shown.facts}
    assert facts["Asked"] == (
        "90 requests: 83 read, 4 not answered yet, 2 without a verdict that can be read, 1 failed or cancelled. Asking "
        "again asks for those once more."
    )
    assert "In 4 of 40 pairs the order decided and not the answer" in facts["Order"]
    assert "the first place won 3, the second 1" in facts["Order"]
    assert "Kappa 0.50 (0.30–0.70)" in facts["Agreement"]
    assert "$0.12 simulated for 90 requests" in facts["Cost"]
    assert "2 requests without a known price" in facts["Cost"]
    (duel,) = shown.duels
    assert (duel.pair, duel.won, duel.ties, duel.lost) == ("low against high", "5", "20", "15")
    assert "29–46 %" in duel.share


@pytest.mark.parametrize(
    "spoilt", [None, [], {"name": 1}, {"name": "a", "guidance": "b", "levels": [1]}, {"name": "x"}]
)
def test_a_spoilt_rubric_is_none(spoilt: object) -> None:
    assert read_rubric(spoilt) is None
    assert read_rubric(as_json(PASS_FAIL)) == PASS_FAIL
