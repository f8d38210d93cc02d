"""Every sentence and figure of the Compare tab, without a window."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.comparison import Comparison, crossed
from desktop_app.domain.comparison_figures import VariantSummary, summarise
from desktop_app.domain.comparison_tasks import Scale, Task, TaskId
from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.requests import AnswerRequest
from desktop_app.domain.trials import Cell, Grade, GradedBy, GradeRecord, Trial, cells_of
from desktop_app.domain.usage import UNKNOWN_RANGE, Cost, CostBasis, CostRange, Usage
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.comparison_planning import Outlook
from desktop_app.ui.comparison_tab import shown, values
from desktop_app.ui.comparison_tab.results import figure_rows, marks

PLAN = Comparison(ComparisonId("c"), "Otters", "gpt-6.1-sol", crossed((Effort.LOW, Effort.HIGH)), 3, created_at=1000.0)
TASK = Task(TaskId("1"), "Why?")


def pair(
    effort: Effort,
    repeat: int,
    *,
    tokens: int | None = 100,
    status: JobStatus = JobStatus.COMPLETED,
    grade: Grade | None = None,
    basis: CostBasis = CostBasis.ACTUAL,
    seconds: float = 4.0,
    problem: Problem | None = None,
) -> tuple[Trial, Job]:
    """A trial with its job; `tokens` None means that it has no answer."""
    name = f"{effort.value}{repeat}"
    answer = None
    if tokens is not None:
        usage = Usage(input_tokens=10, output_tokens=tokens + 50, reasoning_tokens=tokens)
        answer = Answer(f"resp_{name}", "gpt-6.1-sol", ResponseStatus.COMPLETED, 2000.0, 2000.0 + seconds, usage=usage)
    job = Job(
        JobId(name), JobOrigin.COMPARISON, name, AnswerRequest("gpt-6.1-sol", ()), status, 1000.0, 1000.0,
        answer=answer, cost=Cost(Decimal("0.0123"), basis) if answer else Cost(None), problem=problem,
        sent_at=1990.0, finished_at=2030.0,
    )  # fmt: skip
    trial = Trial(TrialId(name), PLAN.id, TASK.id, effort.value, repeat, repeat, job.id)
    if grade is not None:
        trial = trial.judged(GradeRecord(GradedBy.PERSON, float(grade is Grade.PASS), 1.0, job.id))
    return trial, job


def summed(*pairs: tuple[Trial, Job]) -> tuple[VariantSummary, ...]:
    return summarise(PLAN.variants, [TASK.id], cells_of(pairs))


def state(*pairs: tuple[Trial, Job]) -> ComparisonState:
    return ComparisonState(PLAN, (TASK,), pairs, summed(*pairs))


def figures(scale: Scale, *pairs: tuple[Trial, Job]) -> list[dict[str, str]]:
    """The table's rows by header."""
    headers = figure_rows.figure_headers(scale, simulated=False)
    plan = replace(PLAN, scale=scale)
    rows = figure_rows.figure_rows(replace(state(*pairs), comparison=plan))
    return [dict(zip(headers, (row.label, *(cell.text for cell in row.cells)), strict=True)) for row in rows]


def test_means_carry_half_their_interval_and_no_more_digits_than_they_have() -> None:
    pairs = [pair(Effort.LOW, n, tokens=t) for n, t in enumerate((90, 100, 110))]
    low = figures(Scale.PASS_FAIL, *pairs)[0]
    assert low["Reasoning\ntokens"] == "100 ± 25"  # Student: 4.303 * 10 / sqrt(3) = 24.8
    assert (low["Output\ntokens"], low["Input\ntokens"], low["Cached\ntokens"]) == ("150 ± 25", "10 ± 0", "0 ± 0")
    assert low["Time\ns"] == "4.0 ± 0.0"
    assert low["Cost each\nUS$"] == "0.012 ± 0.000"
    assert low["Cost in all\nUS$"] == "0.037"
    assert low["Answers"] == "3 of 3"
    assert low["Passed\n% (95 %)"] == "—"


def test_one_answer_has_no_interval_and_none_has_a_dash() -> None:
    assert figures(Scale.PASS_FAIL, pair(Effort.LOW, 0))[0]["Reasoning\ntokens"] == "100"
    waiting = pair(Effort.LOW, 0, tokens=None, status=JobStatus.QUEUED)
    none = figures(Scale.PASS_FAIL, waiting)[0]
    assert (none["Reasoning\ntokens"], none["Cost in all\nUS$"], none["Answers"]) == ("—", "—", "0 of 1")
    assert figure_rows.figure_rows(state(waiting))[0].note == "low: 1 not finished yet."


def test_quality_is_in_the_points_of_its_scale_with_its_interval() -> None:
    graded = [pair(Effort.LOW, n, grade=Grade.PASS if n < 2 else Grade.FAIL) for n in range(3)]
    assert figures(Scale.PASS_FAIL, *graded)[0]["Passed\n% (95 %)"] == "67 (21–94)"  # Wilson
    mean = figures(Scale.ONE_TO_FIVE, *graded)[0]["Mean grade\nof 5 (95 %)"]
    assert mean.startswith("3.7 (")
    assert figure_rows.heads(state(*graded))[0].rate == "67 %"


def test_what_is_missing_is_counted_as_all_wrong_and_all_right() -> None:
    pairs = [pair(Effort.LOW, 0, grade=Grade.PASS), pair(Effort.LOW, 1, tokens=None, status=JobStatus.FAILED)]
    assert figures(Scale.PASS_FAIL, *pairs)[0]["Worst to best\n%, missing counted"] == "50–100"
    assert figures(Scale.PASS_FAIL, pairs[0])[0]["Worst to best\n%, missing counted"] == "—"


def test_time_is_the_servers_own_where_it_told_and_ours_where_not() -> None:
    trial, job = pair(Effort.LOW, 0, seconds=7.0)
    assert shown.measured(job, "seconds") == 7.0, "40 s as polled would be 33 s too much"
    assert job.answer is not None
    unknown = replace(job, answer=replace(job.answer, completed_at=None))
    assert shown.measured(unknown, "seconds") == 40.0
    assert marks.mark_of(trial, unknown, Cell.of(trial, unknown), Scale.PASS_FAIL, "seconds").figure == "40"


def test_asked_for_more_and_thought_no_more_is_said_in_words() -> None:
    flagged = state(pair(Effort.LOW, 0, tokens=500), pair(Effort.HIGH, 0, tokens=400))
    assert shown.warnings(flagged) == ("high was asked to think more than low, but reasoned less.",)
    assert [row.flagged for row in figure_rows.figure_rows(flagged)] == [False, True]
    fine = state(pair(Effort.LOW, 0, tokens=400), pair(Effort.HIGH, 0, tokens=500))
    assert shown.warnings(fine) == ()


def test_the_headline_counts_what_waits_for_a_person() -> None:
    mixed = state(
        pair(Effort.LOW, 0, grade=Grade.PASS),
        pair(Effort.LOW, 1, tokens=None, status=JobStatus.HELD),
        pair(Effort.HIGH, 0, tokens=None, status=JobStatus.UNCERTAIN),
        pair(Effort.HIGH, 1, tokens=None, status=JobStatus.FAILED),
        pair(Effort.HIGH, 2, tokens=None, status=JobStatus.IN_PROGRESS),
    )
    assert (mixed.running, mixed.held, mixed.uncertain, mixed.finished, mixed.unanswered) == (1, 1, 1, 2, 1)
    assert shown.headline(mixed) == (
        "gpt-6.1-sol · 2 efforts × 3 repeats · 2 of 5 finished · 1 held · 1 uncertain · 1 without an answer"
        " · 1 of 1 graded"
    )
    assert "Held trials wait for you" in shown.reading_hint(mixed)


def test_the_hint_says_what_to_do_next_and_leaves_conclusions_to_the_verdict() -> None:
    ungraded = state(pair(Effort.LOW, 0), pair(Effort.HIGH, 0))
    assert "press P if it passes" in shown.reading_hint(ungraded)
    five = replace(ungraded, comparison=replace(ungraded.comparison, scale=Scale.ONE_TO_FIVE))
    assert "press 1 (worst) to 5 (best)" in shown.reading_hint(five)
    assert shown.reading_hint(state(pair(Effort.LOW, 0, grade=Grade.PASS), pair(Effort.HIGH, 0))) == ""
    nothing = state(pair(Effort.LOW, 0, tokens=None, status=JobStatus.QUEUED))
    assert "shuffled order" in shown.reading_hint(nothing)


def test_a_cell_says_everything_to_a_screen_reader() -> None:
    trial, job = pair(Effort.HIGH, 1, tokens=1024, grade=Grade.FAIL, basis=CostBasis.SIMULATED)
    cell = Cell.of(trial, job)
    assert marks.mark_of(trial, job, cell, Scale.PASS_FAIL, "reasoning").figure == "1,024"
    said = marks.spoken(trial, job, cell, Scale.PASS_FAIL)
    assert said == "high, repeat 2, completed, failed, 1,024 reasoning tokens, 4.0 s, $0.012 simulated"
    broken = Problem(ProblemKind.SERVER_ERROR, "The server had a fault.", "Ask again.")
    trial, job = pair(Effort.LOW, 0, tokens=None, status=JobStatus.FAILED, problem=broken)
    cell = Cell.of(trial, job)
    assert (
        marks.spoken(trial, job, cell, Scale.PASS_FAIL) == "low, repeat 1, failed, no answer. The server had a fault."
    )
    assert not marks.mark_of(trial, job, cell, Scale.PASS_FAIL).gradable
    assert shown.answer_notice(job) == "The server had a fault. Ask again."


@pytest.mark.parametrize(
    ("value", "measure", "written"),
    [
        (1024.0, "reasoning", "1,024"), (9.13, "seconds", "9.1"), (12.0, "seconds", "12"), (312.4, "seconds", "312"),
        (0.00346, "cost", "0.0035"), (0.0123, "cost", "0.012"), (4.125, "cost", "4.12"), (0.6667, "passed", "67"),
    ],
)  # fmt: skip
def test_values_are_written_without_their_unit(value: float, measure: values.Measure, written: str) -> None:
    assert values.write_value(value, measure) == written


def test_simulated_money_is_called_so_wherever_it_stands() -> None:
    assert figure_rows.figure_headers(Scale.PASS_FAIL, simulated=True)[-1] == "Cost in all\nsimulated US$"
    assert shown.measure_title("cost", simulated=True) == "Cost per answer, US$, simulated"
    assert shown.measure_title("cost", simulated=False) == "Cost per answer, US$"
    _, job = pair(Effort.LOW, 0, basis=CostBasis.SIMULATED)
    assert shown.answer_footer(job) == "gpt-6.1-sol · 10 in · 150 out (100 reasoning) · $0.012 simulated · 4.0 s"


def test_before_it_runs_the_cap_is_told() -> None:
    within = Outlook(10, CostRange(Decimal("0.08"), Decimal("1.41")), Decimal(20))
    fifty = Decimal(50)
    assert shown.outlook_words(9, within, fifty) == (
        "9 trials, ≈ $0.08–1.41 in all (estimate). Your caps leave $20 for now."
    )
    beyond = Outlook(10, CostRange(Decimal(8), Decimal(41)), Decimal(-3))
    assert shown.outlook_words(9, beyond, fifty).endswith(
        "Your caps leave $0 for now: what would pass it is held until you decide."
    )
    assert "cap for one comparison is $40: what would pass" in shown.outlook_words(9, beyond, Decimal(40))
    assert shown.outlook_words(1, Outlook(10, UNKNOWN_RANGE, Decimal(20)), fifty) == (
        "1 trial. Price unknown: it is not counted under your caps."
    )


def test_a_huge_question_is_cut_where_it_stands_on_one_line() -> None:
    assert shown.short("word " * 1_000_000).endswith("…")
    assert len(shown.short("word " * 1_000_000)) <= 401
