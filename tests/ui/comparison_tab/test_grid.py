"""The matrix without a window: where trials stand, what moved, what a filter leaves, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.comparison import Comparison, crossed
from desktop_app.domain.comparison_figures import summarise
from desktop_app.domain.comparison_tasks import Scale, Task, TaskId
from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.requests import AnswerRequest
from desktop_app.domain.trials import GradedBy, GradeRecord, Trial, cells_of
from desktop_app.domain.usage import Cost, CostBasis, Usage
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.ui.comparison_tab.results.grid import Grid
from desktop_app.ui.comparison_tab.results.values import Change, Filter

PLAN = Comparison(ComparisonId("c"), "Otters", "gpt-6.1-sol", crossed((Effort.LOW, Effort.HIGH)), 2, created_at=1.0)
TASKS = (Task(TaskId("a"), "Why do otters\n hold hands?"), Task(TaskId("b"), "수달은 왜 손을 잡나요?"))
Pair = tuple[Trial, Job]


def pair(task: str, effort: str, repeat: int, score: float | None = None, **changes: object) -> Pair:
    """An answered trial, graded by a person where a score is given."""
    name, used = f"{task}{effort}{repeat}", 100 if effort == "low" else 300
    usage = Usage(input_tokens=10, output_tokens=used + 50, reasoning_tokens=used)
    answer = Answer(name, "gpt-6.1-sol", ResponseStatus.COMPLETED, 1.0, 5.0, usage=usage)
    job = Job(
        JobId(name), JobOrigin.COMPARISON, name, AnswerRequest("gpt-6.1-sol", ()), JobStatus.COMPLETED, 1.0, 1.0,
        answer=answer, cost=Cost(Decimal("0.01"), CostBasis.ACTUAL),
    )  # fmt: skip
    trial = Trial(TrialId(name), PLAN.id, TaskId(task), effort, repeat, 0, job.id)
    if score is not None:
        trial = graded(trial, GradedBy.PERSON, score)
    return trial, replace(job, **changes)  # type: ignore[arg-type]


def graded(trial: Trial, by: GradedBy, score: float) -> Trial:
    return trial.judged(GradeRecord(by, score, 1.0, trial.job_id))


def every(tasks: str = "ab") -> list[Pair]:
    return [pair(task, effort, repeat) for repeat in (1, 0) for task in tasks for effort in ("high", "low")]


def state(*pairs: Pair, plan: Comparison = PLAN, tasks: tuple[Task, ...] = TASKS) -> ComparisonState:
    cells = cells_of(pairs)
    return ComparisonState(plan, tasks, pairs, summarise(plan.variants, [each.id for each in tasks], cells))


def exchanged(pairs: list[Pair], *others: Pair) -> list[Pair]:
    by_id = {each[0].id: each for each in others}
    return [by_id.get(each[0].id, each) for each in pairs]


def rows(grid: Grid) -> tuple[int, ...]:
    """What is looked at now."""
    return grid.visible


def test_a_row_for_each_task_and_every_repeat_in_its_place() -> None:
    grid = Grid()
    assert grid.show(state(*every())) == Change(shape=True)
    assert grid.columns == ("low", "high")
    assert [[mark.trial_id for mark in grid.cell(1, column).marks] for column in (0, 1)] == [
        ["blow0", "blow1"],
        ["bhigh0", "bhigh1"],
    ]
    assert grid.row_title(0) == "Why do otters hold hands?"
    assert grid.row_text(0) == TASKS[0].text
    assert grid.place("bhigh1") == (1, 1, 1)


def test_one_task_has_its_repeats_as_rows() -> None:
    grid = Grid()
    grid.show(state(*every("a"), tasks=TASKS[:1]))
    assert rows(grid) == (0, 1)
    assert [mark.trial_id for mark in grid.cell(1, 0).marks] == ["alow1"]
    assert grid.cell(1, 0).marks[0].figure == "100", "where there is one trial its figure has room"
    assert not grid.cell(0, 1).flagged


def test_only_what_moved_is_drawn_anew() -> None:
    grid, pairs = Grid(), every()
    grid.show(state(*pairs))
    assert grid.show(state(*pairs)) == Change(shape=False)
    moved = exchanged(pairs, pair("b", "high", 0, 1.0))
    assert grid.show(state(*moved)).places == ((1, 1),)
    assert [mark.shape for mark in grid.cell(1, 1).marks] == ["pass", "ungraded"]
    low = exchanged(moved, pair("a", "low", 0, 0.0))
    assert grid.show(state(*low)).places == ((0, 0), (0, 1)), "the flag of the next higher effort hangs on it"


def test_trials_that_were_added_or_asked_in_another_order_make_it_anew() -> None:
    grid, pairs = Grid(), every()
    grid.show(state(*pairs))
    assert grid.show(state(*pairs, pair("a", "low", 2))).shape
    assert len(grid.cell(0, 0).marks) == 3
    assert grid.show(state(*pairs, pair("b", "low", 2))).shape
    assert (len(grid.cell(0, 0).marks), len(grid.cell(1, 0).marks)) == (2, 3)


def test_an_effort_that_reasoned_no_more_is_flagged_where_it_did() -> None:
    grid = Grid()
    usage = Usage(input_tokens=10, output_tokens=100, reasoning_tokens=50)
    idle = Answer("x", "gpt-6.1-sol", ResponseStatus.COMPLETED, 1.0, 5.0, usage=usage)
    lazy = [pair("a", "high", repeat, answer=idle) for repeat in (0, 1)]
    grid.show(state(*exchanged(every(), *lazy)))
    assert grid.cell(0, 1).flagged
    assert not grid.cell(1, 1).flagged
    assert "Reasoned no more" in grid.spoken(0, 1)


def test_each_filter_leaves_the_rows_it_names() -> None:
    expected: dict[Filter, Pair] = {
        "failed": pair("b", "low", 0, 0.0),
        "missing": pair("b", "low", 0, status=JobStatus.FAILED, answer=None),
    }
    for key, other in expected.items():
        grid = Grid()
        grid.show(state(*exchanged(every(), other)))
        grid.look_at(key, "")
        assert (grid.visible, grid.count(key)) == ((1,), 1), key
    grid = Grid()
    grid.show(state(*exchanged(every(), pair("a", "low", 0, status=JobStatus.INCOMPLETE))))
    grid.look_at("failed", "")
    assert rows(grid) == (0,), "an incomplete answer is wrong by itself"
    trial, job = pair("b", "high", 1, 1.0)
    grid.show(state(*exchanged(every(), (graded(trial, GradedBy.AUTOMATIC, 0.0), job))))
    grid.look_at("disagree", "")
    assert rows(grid) == (1,)
    assert grid.cell(1, 1).marks[1].apart
    both = [pair("a", "low", 0, 0.0), pair("a", "low", 1, 1.0)]
    grid.show(state(*exchanged(every(), *both)))
    grid.look_at("different", "")
    assert rows(grid) == (0,)
    all_graded = [pair("a", effort, repeat, 1.0) for effort in ("low", "high") for repeat in (0, 1)]
    grid.show(state(*exchanged(every(), *all_graded)))
    grid.look_at("ungraded", "")
    assert rows(grid) == (1,)


def test_a_row_stays_while_it_is_worked_on() -> None:
    grid, pairs = Grid(), every()
    grid.show(state(*pairs))
    grid.look_at("ungraded", "")
    done = exchanged(pairs, *(pair("a", effort, repeat, 1.0) for effort in ("low", "high") for repeat in (0, 1)))
    assert not grid.show(state(*done)).shape
    assert rows(grid) == (0, 1)
    grid.look_at("ungraded", "")
    assert rows(grid) == (1,)


def test_search_finds_words_in_any_script_and_case() -> None:
    grid = Grid()
    grid.show(state(*every()))
    grid.look_at("all", "HANDS otters")
    assert rows(grid) == (0,)
    grid.look_at("all", "수달은")
    assert rows(grid) == (1,)
    grid.look_at("all", "nothing")
    assert rows(grid) == ()


def test_the_next_ungraded_answer_is_the_next_one_to_be_read() -> None:
    grid = Grid()
    grid.show(state(*exchanged(every(), pair("a", "low", 1, 1.0))))
    assert grid.after("alow0") == "ahigh0", "what is graded is passed over"
    assert grid.after("bhigh1") == "alow0", "and then from the top"
    grid.look_at("all", "수달은")
    assert grid.after("bhigh1") == "blow0", "only among what is looked at"
    done = [pair(task, effort, n, 1.0) for task in "ab" for effort in ("low", "high") for n in (0, 1)]
    grid.show(state(*exchanged(every(), *done)))
    assert grid.after("alow0") is None


def test_a_judge_that_does_not_count_leaves_an_answer_ungraded_and_grey() -> None:
    trial, job = pair("a", "low", 0)
    pairs = exchanged(every(), (graded(trial, GradedBy.JUDGE, 1.0), job))
    grid = Grid()
    grid.show(state(*pairs))
    mark = grid.cell(0, 0).marks[0]
    assert (mark.shape, mark.grey, mark.gradable) == ("pass", True, True)
    assert "not graded; the judge says pass" in grid.spoken(0, 0)
    assert grid.after("bhigh1") == "alow0"
    assert grid.show(replace(state(*pairs), judge_counts=True)).places, "now it counts"
    assert not grid.cell(0, 0).marks[0].grey


def test_five_levels_are_shown_as_their_number() -> None:
    plan = replace(PLAN, scale=Scale.ONE_TO_FIVE)
    grid = Grid()
    grid.show(state(*exchanged(every(), pair("a", "low", 0, 0.75), pair("b", "low", 0, 0.25)), plan=plan))
    assert (grid.cell(0, 0).marks[0].shape, grid.cell(0, 0).marks[0].level) == ("points", 4)
    assert "graded 4 of 5" in grid.spoken(0, 0)
    grid.look_at("failed", "")
    assert rows(grid) == (1,), "1 and 2 are no answers to be satisfied with"
