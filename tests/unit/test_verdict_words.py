"""Every sentence of a verdict, from figures that were reckoned: what is shown, what is not known yet."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_app.domain.comparison import Comparison, Look, Variant
from desktop_app.domain.comparison_figures import VariantSummary
from desktop_app.domain.comparison_finding import Finding, Standing
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.verdicts import Arm, rate_of, verdict_on
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.verdict.amounts import Amounts
from desktop_app.ui.comparison_tab.verdict.help_words import help_sections
from desktop_app.ui.comparison_tab.verdict.margin_words import margin_warning
from desktop_app.ui.comparison_tab.verdict.phrases import listed, ordinal, rounded
from desktop_app.ui.comparison_tab.verdict.words import VerdictWords, words_of


def asked(key: str, passes: Sequence[int], repeats: int, usd: float | None = None) -> Arm:
    """An arm whose tasks passed so many of their repeats."""
    return Arm(key, tuple((1.0,) * n + (0.0,) * (repeats - n) for n in passes), usd=usd)


def plan_of(arms: Sequence[Arm], repeats: int, margin: float, scale: Scale = Scale.PASS_FAIL) -> Comparison:
    return Comparison(
        ComparisonId("c"),
        "Contracts",
        "gpt-6.1-sol",
        tuple(Variant(Effort(arm.key)) for arm in arms),
        repeats,
        0.0,
        task_count=len(arms[0].scores) if arms else 1,
        scale=scale,
        margin=margin,
        testing_order=tuple(arm.key for arm in arms),
    )


def summary_of(arm: Arm) -> VariantSummary:
    gone = sum(arm.missing)
    n = arm.answers + gone
    return VariantSummary(
        Variant(Effort(arm.key)), n, n, 0, gone, 0, arm.answers, arm.answers, rate_of(arm) if arm.answers else None,
        0.7, 0.8, None, None, None, None, None, None if arm.usd is None else Interval(arm.usd, None, None, n), 0.0,
    )  # fmt: skip


def told(
    arms: Sequence[Arm],
    repeats: int,
    *,
    margin: float = 0.05,
    look: int = 1,
    wrong: int = 0,
    scale: Scale = Scale.PASS_FAIL,
    choice: str = "",
    simulated: bool = False,
) -> VerdictWords:
    """What is said of these answers when all of them are in and graded."""
    plan = replace(plan_of(arms, repeats, margin, scale), choice=choice)
    verdict = verdict_on(arms, margin=margin, look=look)
    missing = sum(sum(arm.missing) for arm in arms)
    finding = Finding(Standing(1, 1, 0, missing, wrong, 1, 0), verdict, look)
    return words_of(plan, finding, [summary_of(arm) for arm in arms], simulated=simulated)


def waiting(standing: Standing, *, held: int = 0, judge: Interval | None = None) -> VerdictWords:
    plan = plan_of([asked("low", [1], 1), asked("high", [1], 1)], 1, 0.05)
    return words_of(plan, Finding(standing, None, 1, judge), (), held=held)


# -- the knee ----------------------------------------------------------------------------------------------------


def test_the_knee_is_named_with_its_distance_the_tasks_and_the_cost() -> None:
    low = [random.Random(4).choice([0, 1, 2]) for _ in range(250)]
    words = told(
        [asked("low", low, 3, 0.01), asked("medium", [3] * 249 + [2], 3, 0.02), asked("high", [3] * 250, 3, 0.05)], 3
    )
    assert words.tone == "shown"
    assert words.main == "Medium is enough: at worst 2 points below high (250 tasks × 3), 40 % of its cost."
    assert words.second.startswith("Low is not: between ")
    assert words.second.endswith(" points worse than medium.")
    assert words.basis == "Good enough means less than 5 points worse. This is the first look."
    assert words.spoken.startswith("Verdict. Medium is enough")


def test_a_tie_is_called_one_and_the_cheapest_is_enough() -> None:
    words = told([asked("low", [1] * 300, 1), asked("high", [1] * 300, 1)], 1)
    assert (
        words.main == "Low is enough: nothing scored higher, and it is at worst 2 points below any other (300 tasks)."
    )
    assert words.second == "Nothing cheaper was compared."


def test_at_worst_is_never_told_as_more_than_the_margin_it_stays_within() -> None:
    arms = [asked("low", [1] * 150, 1), asked("high", [1] * 150, 1)]
    words = told(arms, 1, margin=0.03)
    least = verdict_on(arms, margin=0.03).differences[0].least
    assert least is not None
    assert -0.03 < least < -0.02, "else this proves nothing"
    assert "at worst 3 points" in words.main
    assert Amounts(Scale.PASS_FAIL).at_worst(0.0241, 0.025) == "2.5 points"
    assert Amounts(Scale.PASS_FAIL).at_worst(0.0201, 0.05) == "3 points"


def test_a_dearest_that_is_clearly_better_is_worth_it() -> None:
    words = told([asked("low", [0, 1] * 100, 1, 0.01), asked("high", [1] * 200, 1, 0.03)], 1)
    assert words.main.startswith("High is worth it: low is between ")
    assert words.main.endswith(" points worse than high (200 tasks). It costs 3.0 times as much.")
    assert words.second == ""


def test_only_the_dearest_shown_leaves_the_cheaper_open_with_what_would_settle_it() -> None:
    rng = random.Random(11)
    passes = [[sum(rng.random() < 0.9 for _ in range(2)) for _ in range(60)] for _ in range(2)]
    passes[1] = [max(each, 1) for each in passes[1]]
    words = told([asked("low", passes[0], 2, 0.01), asked("high", passes[1], 2, 0.05)], 2, margin=0.1)
    assert words.main.startswith("So far only high is shown to be good enough: it scored highest, and it is at worst ")
    assert "Whether low is enough too is not known yet: it is between " in words.second
    assert " would probably settle low against high" in words.second
    assert "≈\u00a0$" in words.second


# -- not known ---------------------------------------------------------------------------------------------------


def test_not_known_yet_says_what_the_data_allow_and_what_would_tell() -> None:
    low, high = [3, 2, 3, 1] * 10, [3, 3, 2, 2] * 10
    arms = [asked("low", low, 3, 0.01), asked("high", high, 3, 0.03)]
    words, verdict = told(arms, 3, look=3), verdict_on(arms, look=3)
    difference = verdict.between("high", "low")
    assert difference is not None
    assert difference.least is not None
    assert words.tone == "open"
    between = Amounts(Scale.PASS_FAIL).between(difference.interval, "low")
    assert words.main == f"Not known yet: high is {between} (40 tasks × 3)."
    behind = Amounts(Scale.PASS_FAIL).of(difference.least)
    assert words.second.startswith(f"But {behind} worse can't be ruled out after the looks taken before. About ")
    assert words.basis.endswith("This is the third look.")


def test_simulated_money_and_other_currencies_are_called_so(foreign: None) -> None:
    arms = [asked("low", [3] * 12, 3, 0.01), asked("high", [3] * 12, 3, 0.03)]
    assert "≈\u00a0€" in told(arms, 3).second
    assert " simulated)" in told(arms, 3, simulated=True).second
    assert "price unknown" in told([asked("low", [3] * 12, 3), asked("high", [3] * 12, 3)], 3).second


@pytest.fixture
def foreign() -> Iterator[None]:
    formats.use_currency("EUR", Decimal("0.9"))
    yield
    formats.use_currency("USD", Decimal(1))


def test_more_tasks_are_told_as_tasks_and_repeats_are_said_not_to_do() -> None:
    arms = [asked("low", [3] * 12, 3, 0.01), asked("high", [3] * 12, 3, 0.03)]
    words, needed = told(arms, 3), verdict_on(arms).needed
    assert needed is not None
    assert needed.tasks
    assert "though both scored the same (12 tasks × 3)" in words.main
    assert f"About {rounded(needed.tasks)} more tasks ({rounded(needed.answers):,} runs, " in words.second
    assert words.second.endswith("would probably settle high against low; more repeats of the same ones would not.")


def test_a_dearest_that_is_worse_names_no_knee_and_says_what_would() -> None:
    two = told([asked("low", [1] * 300, 1), asked("high", [0, 1] * 150, 1)], 1)
    assert two.main.startswith("High is not worth it: between ")
    assert two.second == "Low is better and was expected to be cheaper."
    three = told([asked(key, [1] * 300, 1) for key in ("low", "medium")] + [asked("high", [0, 1] * 150, 1)], 1)
    assert "no knee is named. A new comparison without high can name one." in three.second


def test_so_far_behind_that_more_runs_would_hardly_help_is_said() -> None:
    words = told([asked("low", [1] * 20, 1), asked("high", [1] * 17 + [0] * 3, 1)], 1)
    assert words.tone == "open"
    assert words.second.endswith(
        "So far high is behind by about the margin, so more runs would hardly show it good enough."
    )


# -- one question ------------------------------------------------------------------------------------------------


def test_from_one_answer_each_nothing_is_concluded() -> None:
    words = told([asked("low", [0], 1), asked("medium", [1], 1), asked("high", [1], 1)], 1)
    assert words.tone == "nothing"
    assert words.main == "On this question nothing can be concluded from one answer each."
    assert words.second == "Medium and high did best this time; asked once more, another may."
    assert words.basis == ""
    same = told([asked("low", [1], 1), asked("high", [1], 1)], 1)
    assert same.second == "All did alike this time; asked once more, that may be different."


def test_every_claim_about_one_question_says_so() -> None:
    open_ = told([asked("low", [10], 10, 0.01), asked("high", [10], 10, 0.01)], 10)
    assert open_.main.startswith("Not known yet on this question: high is between 27 points worse and 27 better")
    assert "(10 answers each)" in open_.main
    assert "On one question alone it would take about 1," in open_.second
    assert " more runs (≈" in open_.second
    better = told([asked("low", [20], 50, 0.01), asked("high", [50], 50, 0.02)], 50, margin=0.15)
    assert better.main.startswith("High is worth it on this question: ")
    knee = told([asked(key, [50], 50, 0.01) for key in ("low", "high")], 50, margin=0.15)
    assert knee.main.startswith("Low is enough on this question: ")


def test_one_effort_is_nothing_to_compare() -> None:
    assert told([asked("low", [1] * 5, 1)], 1).main == "With one effort there is nothing to compare."
    assert (
        told([asked("low", [0], 0), asked("high", [0], 0)], 1).main == "No answer came, so there is nothing to compare."
    )


# -- what must not be overlooked -----------------------------------------------------------------------------------


def test_missing_and_wrong_answers_are_told_with_their_bounds() -> None:
    gone = Arm("low", ((1.0,),) * 190 + ((),) * 10, (0,) * 190 + (1,) * 10, 0.01)
    words = told([gone, asked("high", [1] * 200, 1, 0.02)], 1, wrong=1)
    missing, wrong = words.notes
    assert missing == (
        "10 answers never came; in the verdict they count against whoever they would help. From all of them wrong to "
        "all right: low between 70 % and 80 %."
    )
    assert wrong == "1 answer was refused or cut off and counts as wrong."
    assert "can't be ruled out as answers are missing" in words.second


def test_an_own_choice_is_called_one_unless_it_is_the_knee() -> None:
    arms = [asked("low", [1], 1), asked("high", [0], 1)]
    assert told(arms, 1, choice="high").notes == ("Your own choice: high. It is kept as a choice, not as a finding.",)
    shown = [asked("low", [1] * 300, 1), asked("high", [1] * 300, 1)]
    assert told(shown, 1, choice="low").notes == ()
    assert len(told(shown, 1, choice="high").notes) == 1


def test_grades_from_one_to_five_are_told_in_grades() -> None:
    rng = random.Random(4)
    grades = [tuple(tuple(rng.choice([0.5, 0.75, 1.0]) for _ in range(3)) for _ in range(40)) for _ in range(2)]
    words = told([Arm("low", grades[0]), Arm("high", grades[1])], 3, margin=0.0625, scale=Scale.ONE_TO_FIVE)
    assert words.main.startswith("Not known yet: high is between 0.")
    assert " grades worse and 0." in words.main
    assert "points" not in words.spoken
    assert "less than 0.25 grades worse" in words.basis


# -- before there is one ---------------------------------------------------------------------------------------------


def test_while_trials_run_or_answers_are_ungraded_no_verdict_is_hinted_at() -> None:
    running = waiting(Standing(1, 50, 38, 0, 0, 12, 12))
    assert running.main == "12 of 50 trials have ended."
    assert running.second.startswith("The verdict is read once all of them have")
    held = waiting(Standing(1, 50, 3, 0, 0, 47, 47), held=3)
    assert held.second.startswith("What is left waits for your word (3 held).")
    ungraded = waiting(Standing(1, 50, 0, 0, 0, 50, 1))
    assert ungraded.main == "1 answer is not graded yet."
    judged = waiting(Standing(1, 50, 0, 0, 0, 50, 9), judge=Interval(0.5, 0.31, 0.7, 20))
    assert judged.second.startswith(
        "The other model's grades do not count yet: they agree with yours by κ 0.50, at least 0.31."
    )
    assert waiting(Standing(1, 0, 0, 0, 0, 0, 0)).main == "Nothing has been asked yet."
    assert {each.tone for each in (running, held, ungraded, judged)} == {"waiting"}


# -- small turns of phrase -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (-0.02, 0.11, "between 2 points worse and 11 better than low"),
        (-0.12, -0.03, "between 3 and 12 points worse than low"),
        (0.01, 0.2, "between 1 and 20 points better than low"),
        (-0.0001, 0.05, "between as good as low and 5 points better"),
        (-0.05, 0.0001, "between 5 points worse and as good as low"),
        (-0.0001, 0.0001, "as good as low"),
        (0.031, 0.034, "about 3 points better than low"),
        (-0.005, 0.01, "between 0.5 points worse and 1 better than low"),
    ],
)
def test_an_interval_in_words(low: float, high: float, words: str) -> None:
    assert Amounts(Scale.PASS_FAIL).between(Interval((low + high) / 2, low, high, 9), "low") == words


def test_numbers_and_lists_in_words() -> None:
    assert [ordinal(n) for n in (1, 10, 11, 12, 21, 22, 33)] == [
        "first", "tenth", "11th", "12th", "21st", "22nd", "33rd",
    ]  # fmt: skip
    assert [rounded(n) for n in (7, 99, 101, 537, 3222)] == [7, 99, 110, 540, 3300]
    assert [listed(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_another_margin_says_what_it_costs() -> None:
    plan = plan_of([asked("low", [1], 1)], 1, 0.05)
    assert margin_warning(plan, 0.05) == "This is the margin in force."
    assert "costs nothing" in margin_warning(plan, 0.1)
    read = replace(plan, looks=(Look(1, 0.05, 0.0), Look(1, 0.08, 0.0)))
    assert "read before" in margin_warning(read, 0.08)
    words = margin_warning(read, 0.1)
    assert "read twice already" in words
    assert "is the third look: it may err in 0.625 % of cases instead of 1.25 %" in words


def test_the_help_begins_with_this_comparison() -> None:
    plan = plan_of([asked("low", [1], 1), asked("high", [1], 1)], 1, 0.05)
    assert "The margin is 5 points" in help_sections(plan)[0][1]
    assert "the first look may err in 2.5 %" in help_sections(plan)[0][1]
    read = replace(plan, looks=(Look(1, 0.05, 0.0), Look(2, 0.05, 0.0)))
    assert "read twice; the second look may err in 1.25 %" in help_sections(read)[0][1]
    assert help_sections(read)[0][1].endswith("low, high.")
