"""Which answers stand side by side and what stands beside what, as values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from desktop_app.domain.answer_differences import AnswerDifferences, Side
from desktop_app.domain.comparison import Axis, Comparison, crossed
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.model_profiles import Effort
from desktop_app.ui.comparison_tab.reading.differing import found_words, paragraphs_of
from desktop_app.ui.comparison_tab.reading.scrolling import Alignment
from desktop_app.ui.comparison_tab.reading.shown import task_shown
from desktop_app.ui.comparison_tab.reading.walking import Slot, first_slots, in_order, neighbour, one_more
from tests.harness.comparison_house import tasks

PLAN = Comparison(ComparisonId("c"), "Otters", "gpt-6.1-sol", crossed((Effort.LOW, Effort.MEDIUM, Effort.HIGH)), 2, 0.0)


def offered(plan: Comparison = PLAN, repeats: int = 2) -> list[Slot]:
    return [Slot(variant.key, repeat) for repeat in range(repeats) for variant in plan.variants]


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        (None, [("low", 0), ("high", 0)]),
        (Slot("medium", 1), [("low", 1), ("medium", 1)]),
        (Slot("low", 1), [("low", 1), ("high", 1)]),
        (Slot("gone", 0), [("low", 0), ("high", 0)]),
    ],
)
def test_the_first_columns_are_as_far_apart_as_they_can_be(
    chosen: Slot | None, shown: Sequence[tuple[str, int]]
) -> None:
    assert first_slots(PLAN, offered(), chosen) == shown


def test_one_effort_is_read_against_its_own_repeats() -> None:
    plan = replace(PLAN, variants=crossed((Effort.LOW,)))
    assert first_slots(plan, offered(plan, 3)) == [("low", 0), ("low", 2)]
    assert first_slots(plan, offered(plan, 3), Slot("low", 1)) == [("low", 0), ("low", 1)]
    assert first_slots(plan, offered(plan, 1)) == [("low", 0)]
    assert first_slots(plan, []) == []


def test_the_same_effort_on_two_models_stands_side_by_side() -> None:
    plan = replace(PLAN, variants=crossed((Effort.LOW,), Axis.MODEL, ("a", "b")))
    assert first_slots(plan, offered(plan, 1)) == [("low · a", 0), ("low · b", 0)]


def test_one_more_column_is_another_effort_before_another_repeat() -> None:
    slots = [Slot("low", 1), Slot("high", 1)]
    fresh = one_more(offered(), slots)
    assert fresh == ("medium", 1)
    assert in_order([*slots, fresh], offered()) == [("low", 1), ("medium", 1), ("high", 1)]
    assert one_more(offered(), [Slot("low", 0), Slot("medium", 0), Slot("high", 0)]) == ("low", 1)
    assert one_more(offered(repeats=1), offered(repeats=1)) is None


def test_walking_stops_at_both_ends_and_skips_what_is_not_walked() -> None:
    assert neighbour([1, 4, 9], 4, 1) == 9
    assert neighbour([1, 4, 9], 5, -1) == 4
    assert neighbour([1, 4, 9], 9, 1) is None
    assert neighbour([], 0, -1) is None


def test_the_place_among_those_that_are_walked_is_told() -> None:
    task = tasks(1)[0]
    assert task_shown(task, 3, 9, [1, 3, 7], "failed").place == "Task 4 of 9 · 2 of 3 failed"
    left = task_shown(task, 4, 9, [1, 3, 7], "failed")
    assert (left.place, left.first, left.last) == ("Task 5 of 9 · 3 failed", False, False)
    assert task_shown(task, 0, 1, [0], "").place == "One task"


def test_places_between_what_is_beside_each_other_lie_evenly() -> None:
    way = Alignment([(0, 0), (10, 30)], 20, 60)
    assert way.to_other(5) == 15
    assert way.to_one(30) == 10
    assert way.to_other(20) == 60
    assert way.to_other(15.5) == 46.5
    assert way.to_one(way.to_other(12.25)) == pytest.approx(12.25)
    assert Alignment([], 0, 0).to_other(0) == 0


def test_the_first_paragraph_of_one_may_stand_beside_a_later_one_of_the_other() -> None:
    way = Alignment([(0, 4)], 10, 14)
    assert way.to_other(1) == 5
    assert way.to_one(2) == 0


def test_what_was_found_is_said_with_its_limits() -> None:
    found = AnswerDifferences(Side(words_only_here=1, words=10), Side(words_only_here=2, words=11))
    assert found_words(found, "low") == "86 % the same as low: 2 words only here, 1 missing."
    assert found_words(AnswerDifferences(), "low") == "The same words as low."
    whole = found_words(replace(found, passages_as_whole=2), "low")
    assert whole.endswith("2 long passages too different to compare word by word: marked as a whole.")
    assert "Over 3,000,000 characters are compared by paragraphs" in found_words(
        replace(found, by_paragraph=True), "low"
    )


def test_an_answer_is_cut_as_it_is_shown() -> None:
    text = "# Head\n\nOne.\n\n\n- a\n- b\n"
    assert [part.strip() for part in paragraphs_of(text, as_written=False)] == ["# Head", "One.", "- a", "- b"]
    written = paragraphs_of(text, as_written=True)
    assert "".join(written) == text
    assert len(written) == 3
