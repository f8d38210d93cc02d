"""Blind grading: what may be seen, that the order tells nothing, going on after a restart, and uncovering."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from dataclasses import asdict, fields, replace
from pathlib import Path

import pytest

from desktop_app.domain.blind import (
    Anew,
    Answered,
    BlindItem,
    BlindQueue,
    blind_queue,
    is_uncovered,
    still_covered,
    uncovered,
)
from desktop_app.domain.comparison import Comparison, crossed
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.trials import GradedBy, GradeRecord, Trial
from tests.harness.comparison_house import CUT, FAIL, REFUSE, comparison_house, design

EFFORTS = (Effort.LOW, Effort.MEDIUM, Effort.HIGH)
TASKS = tuple(Task(TaskId(str(n)), f"Question {n}?", f"E{n}", checks="number", tags=("hard",)) for n in range(1, 6))


def plan(name: str = "5f1c", count: int = 3) -> Comparison:
    return Comparison(ComparisonId(name), "Title", "gpt-6.1-sol", crossed(EFFORTS[:count]), 4, 0.0, testing_order=())


def answers(comparison: Comparison, repeats: int = 4, seed: int = 1) -> list[Answered]:
    """One of each cell and repeat, in the order of asking; a text never names its run."""
    rng = random.Random(seed)
    found: list[Answered] = []
    for repeat in range(repeats):
        for task in TASKS:
            for variant in comparison.variants:
                name, job = TrialId(f"{rng.getrandbits(128):032x}"), JobId(f"{rng.getrandbits(128):032x}")
                trial = Trial(name, comparison.id, task.id, variant.key, repeat, len(found), job)
                found.append(Answered(trial, f"Text {len(found)}", 100.0 + len(found)))
    return found


def by_label(queue: BlindQueue) -> list[tuple[str, TrialId]]:
    return [(item.label, queue.trial_of(item.number)) for item in queue.items]


def test_a_reader_sees_the_question_the_text_and_nothing_of_the_run() -> None:
    assert [field.name for field in fields(BlindItem)] == ["number", "label", "task", "text", "score"]
    comparison = plan()
    found = answers(comparison)
    queue = blind_queue(comparison, TASKS, found)
    shown = json.dumps([asdict(item) for item in queue.items])
    secret = {each.trial.id for each in found} | {each.trial.job_id for each in found} | {comparison.id}
    assert not [name for name in secret if name in shown]
    assert not re.search(r"low|medium|high|gpt|effort|token|usd|cost|variant|repeat|position|checks\": \"n|hard", shown)
    assert [item.number for item in queue.items] == list(range(1, 61))
    assert sorted(item.text for item in queue.items) == sorted(each.text for each in found), "each of them, once"


def test_the_answers_of_a_task_stand_together() -> None:
    orders = set()
    for name in "abcdefghij":
        names = [item.task.id for item in blind_queue(plan(name), TASKS, answers(plan(name))).items]
        assert len([n for n in range(1, len(names)) if names[n] != names[n - 1]]) == 4
        orders.add(tuple(dict.fromkeys(names)))
    assert len(orders) > 5, "the tasks are shuffled, too"


def test_the_order_depends_on_the_answers_only() -> None:
    comparison = plan()
    found = answers(comparison)
    order = by_label(blind_queue(comparison, TASKS, found))
    random.Random(2).shuffle(found)
    assert by_label(blind_queue(comparison, tuple(reversed(TASKS)), found)) == order, "after a restart it is the same"
    assert by_label(blind_queue(replace(comparison, id=ComparisonId("another")), TASKS, found)) != order
    assert by_label(blind_queue(comparison, TASKS, found, anew=Anew("x", 1e9))) != order


def test_no_place_belongs_to_any_effort() -> None:
    """Over many comparisons every effort stands first, and before every other, as often as chance has it."""
    first: Counter[str] = Counter()
    before: Counter[tuple[str, str]] = Counter()
    rounds = 600
    for seed in range(rounds):
        comparison = plan(f"{seed:x}-id")
        found = answers(comparison, repeats=1, seed=seed)
        variant = {each.trial.id: each.trial.variant for each in found}
        queue = blind_queue(comparison, TASKS[:1], [each for each in found if each.trial.task_id == "1"])
        keys = [variant[queue.trial_of(item.number)] for item in queue.items]
        first[keys[0]] += 1
        before.update((keys[a], keys[b]) for a in range(3) for b in range(a + 1, 3))
    # five standard deviations around a third and around a half
    assert all(abs(count - rounds / 3) < 5 * (rounds * 2 / 9) ** 0.5 for count in first.values()), first
    assert all(abs(count - rounds / 2) < 5 * (rounds / 4) ** 0.5 for count in before.values()), before


def test_labels_tell_nothing_and_stay() -> None:
    comparison = plan()
    found = answers(comparison)
    labels = dict(by_label(blind_queue(comparison, TASKS, found)))
    assert len(labels) == 60
    assert all(re.fullmatch("[B-DF-HJ-NP-TV-XZ2-9]{5}", label) for label in labels)
    fewer = dict(by_label(blind_queue(comparison, TASKS, found[:30])))
    assert fewer.items() <= labels.items(), "what is added later changes no name"


def test_what_is_added_later_falls_in_between() -> None:
    comparison = plan()
    found = answers(comparison)
    queue = blind_queue(comparison, TASKS, found)
    added = {each.trial.id for each in found[45:]}
    places = [item.number for item in queue.items if queue.trial_of(item.number) in added]
    assert min(places) < 15
    assert max(places) > 45
    old = [name for _, name in by_label(queue) if name not in added]
    assert old == [name for _, name in by_label(blind_queue(comparison, TASKS, found[:45]))]


def graded(each: Answered, score: float | None, *, blind: bool = True, at: float = 500.0) -> Answered:
    record = GradeRecord(GradedBy.PERSON, score, at, each.trial.job_id, blind)
    return replace(each, trial=each.trial.judged(record))


def test_a_round_goes_on_where_it_stopped() -> None:
    comparison = plan()
    found = answers(comparison)
    queue = blind_queue(comparison, TASKS, found)
    chosen = {queue.trial_of(number) for number in (1, 2, 4)}
    later = [graded(each, 1.0) if each.trial.id in chosen else each for each in found]
    resumed = blind_queue(comparison, TASKS, later)
    assert by_label(resumed) == by_label(queue)
    assert (resumed.done, resumed.next_number) == (3, 3)
    resumed.graded(3, 0.5)
    assert (resumed.done, resumed.next_number) == (4, 5)
    resumed.graded(3, None)
    assert (resumed.done, resumed.next_number) == (3, 3)
    done = blind_queue(comparison, TASKS, [graded(each, 0.0) for each in found])
    assert (done.done, done.next_number) == (60, None)


def test_what_was_judged_openly_is_not_in_a_round_but_in_a_new_one() -> None:
    comparison = plan()
    found = answers(comparison)
    found[0] = graded(found[0], 1.0, blind=False)
    found[1] = graded(found[1], 1.0)
    names = {name for _, name in by_label(blind_queue(comparison, TASKS, found))}
    assert found[0].trial.id not in names
    assert found[1].trial.id in names
    again = blind_queue(comparison, TASKS, found, anew=Anew("y", 1e9))
    assert len(again.items) == 60
    assert again.done == 0


def test_uncovering_is_kept_and_ends_the_blindness_of_what_was_there() -> None:
    comparison = plan()
    found = [graded(each, 1.0) for each in answers(comparison)]
    queue = blind_queue(comparison, TASKS, found)
    after = uncovered(comparison, 1000.0, queue.done)
    assert [(each.at, each.graded) for each in after.unblindings] == [(1000.0, 60)]
    assert is_uncovered(after, 1000.0)
    assert not is_uncovered(after, 1000.5)
    assert not is_uncovered(comparison, 0.0)
    assert blind_queue(after, TASKS, found).items == [], "the round is over"
    again = blind_queue(after, TASKS, found, anew=Anew("y", 1e9))
    assert "uncovered before" in again.warning
    assert [label for label, _ in by_label(again)] != [label for label, _ in by_label(queue)]
    new = [replace(each, at=2000.0) for each in answers(comparison, seed=2)]
    assert blind_queue(after, TASKS, new).warning == ""


def test_a_rest_of_one_kind_is_pointed_out() -> None:
    comparison = plan()
    found = [each if each.trial.variant == "high" else graded(each, 1.0) for each in answers(comparison)]
    assert "one kind of run" in blind_queue(comparison, TASKS, found).warning
    assert "high" not in blind_queue(comparison, TASKS, found).warning
    assert blind_queue(comparison, TASKS, found, anew=Anew("y", 1e9)).warning == ""
    one = plan(count=1)
    assert blind_queue(one, TASKS, answers(one)).warning == ""


# -- over the real services ---------------------------------------------------------------------------------


async def test_a_round_survives_a_restart_and_its_end_is_recorded(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        comparison = await house.comparisons.run(design())
        await house.answer(comparison.id)
        queue = await house.comparisons.grades.blind_queue(comparison.id)
        assert len(queue.items) == 12
        await house.comparisons.grades.grade_blind(queue, 1, 1.0)
        await house.comparisons.grades.grade_blind(queue, 2, 0.0)
        service = house.new_service()
        resumed = await service.grades.blind_queue(comparison.id)
        assert by_label(resumed) == by_label(queue)
        assert [item.score for item in resumed.items] == [1.0, 0.0, *[None] * 10]
        house.house.clock.skip(60)
        assert await service.grades.unblind(resumed) == [resumed.trial_of(item.number) for item in resumed.items]
        board = await house.new_service().board(comparison.id)
        assert board is not None
        assert [each.graded for each in board.comparison.unblindings] == [2]
        records = [trial.by(GradedBy.PERSON) for trial, _ in board.pairs]
        assert sorted(record.score or 0.0 for record in records if record) == [0.0, 1.0]
        assert all(record.blind for record in records if record)
        # what was uncovered can be judged, but not blind
        await service.grades.grade_blind(resumed, 3, 1.0)
        trial = await house.store.trial(resumed.trial_of(3))
        assert trial is not None
        record = trial.by(GradedBy.PERSON)
        assert record is not None
        assert not record.blind


async def test_only_answers_are_judged(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        comparison = await house.comparisons.run(design())
        kinds = iter([FAIL, REFUSE, CUT])
        await house.answer(comparison.id, lambda trial: next(kinds, f"The answer is {trial.task_id}."))
        queue = await house.comparisons.grades.blind_queue(comparison.id)
        assert len(queue.items) == 9
        assert all(item.text.startswith("The answer is") for item in queue.items)


async def test_a_full_disk_uncovers_nothing(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        comparison = await house.comparisons.run(design())
        await house.answer(comparison.id)
        queue = await house.comparisons.grades.blind_queue(comparison.id)
        house.house.disk(works=False)
        with pytest.raises(ProblemError):
            await house.comparisons.grades.unblind(queue)
        with pytest.raises(ProblemError):
            await house.comparisons.grades.grade_blind(queue, 1, 1.0)
        assert queue.done == 0, "what was not kept is not shown as judged"
        house.house.disk(works=True)


async def test_a_round_anew_goes_on_where_it_was_left_off_until_it_is_uncovered(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        comparison = await house.comparisons.run(design())
        await house.answer(comparison.id)
        await house.grade_all(comparison.id, lambda trial: True)
        house.house.clock.skip(60)
        first = await house.comparisons.grades.blind_queue(comparison.id, again=True)
        assert (len(first.items), first.done) == (12, 0), "earlier grades count as not said"
        await house.comparisons.grades.grade_blind(first, 2, 0.0)
        service = house.new_service()
        again = await service.grades.blind_queue(comparison.id, anew=first.anew)
        assert [item.label for item in again.items] == [item.label for item in first.items]
        assert [item.score for item in again.items] == [None, 0.0, *[None] * 10]
        house.house.clock.skip(60)
        await service.grades.unblind(again)
        after = await service.grades.blind_queue(comparison.id, anew=first.anew)
        assert after.anew is None, "it is over"
        assert after.items == []


async def test_how_many_grades_are_still_covered(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        comparison = await house.comparisons.run(design())
        await house.answer(comparison.id)
        grades = house.comparisons.grades
        queue = await grades.blind_queue(comparison.id)
        assert await grades.covered(comparison.id) == 0
        await grades.grade_blind(queue, 1, 1.0)
        await grades.grade_blind(queue, 2, 1.0)
        await grades.grade(queue.trial_of(3), 1.0)
        assert await grades.covered(comparison.id) == 2, "one that was graded openly hides nothing"
        await grades.grade_blind(queue, 2, None)
        assert await grades.covered(comparison.id) == 1
        house.house.clock.skip(1)
        await grades.unblind(queue)
        board = await house.board(comparison.id)
        assert still_covered(board.comparison, [trial for trial, _ in board.pairs]) == 0
