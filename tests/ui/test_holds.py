"""The sentences about caps and estimates: which cap, by how much, what helps, and what a range rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_app.domain.caps import CapHold, CapKind
from desktop_app.domain.usage import Cost, CostRange
from desktop_app.services.estimates import Estimate
from desktop_app.ui import formats
from desktop_app.ui.estimate_tooltip import estimate_tooltip
from desktop_app.ui.estimate_words import told_words, worst_words
from desktop_app.ui.holds import hold_words, raise_all_label, raise_label

DAY = CapHold(CapKind.DAY, Decimal(20), Decimal("3.20"))
MONTH = CapHold(CapKind.MONTH, Decimal(300), Decimal("0.004"))
REQUEST = CapHold(CapKind.REQUEST, Decimal(15), Decimal(6))
BATCH = CapHold(CapKind.BATCH, Decimal(50), Decimal(1))


@pytest.fixture
def euros() -> Iterator[None]:
    formats.use_currency("EUR", Decimal("0.5"))
    yield
    formats.use_currency("USD", Decimal(1))


@pytest.mark.parametrize(
    ("hold", "happened", "advice"),
    [
        (
            DAY,
            "This could pass today's cap of $20 by $3.20.",
            "Release it once, raise the cap, or leave it: it is sent by itself after midnight.",
        ),
        (
            MONTH,
            "This could pass this month's cap of $300 by <$0.01.",
            "Release it once, raise the cap, or leave it: it is sent by itself when the next month begins.",
        ),
        (
            REQUEST,
            "This could pass the cap for one request of $15 by $6.",
            "Release it once, or raise the cap; it waits until you decide.",
        ),
        (
            BATCH,
            "This could pass the cap for one import or comparison of $50 by $1.",
            "Release it once, or raise the cap; it waits until you decide.",
        ),
    ],
)
def test_a_hold_tells_which_cap_by_how_much_and_what_helps(hold: CapHold, happened: str, advice: str) -> None:
    assert hold_words(hold, Decimal(1)) == (happened, advice)


def test_waiting_is_not_offered_where_it_does_not_help() -> None:
    _, advice = hold_words(DAY, Decimal(25))
    assert advice.endswith("It may cost more than a whole day's cap, so that waiting does not help.")


def test_a_cap_of_nothing_holds_what_has_no_price_too() -> None:
    nothing = CapHold(CapKind.DAY, Decimal(0), Decimal(0))
    assert hold_words(nothing)[0] == "Today's cap is $0: it holds everything."
    assert raise_label(nothing) == "Raise to $1"


def test_several_are_told_as_several() -> None:
    assert hold_words(DAY, many=True) == (
        "These could together pass today's cap of $20 by $3.20.",
        "Release them once, raise the cap, or leave them: they are sent by themselves after midnight.",
    )
    assert hold_words(REQUEST, many=True)[1].endswith("they wait until you decide.")


def test_raising_names_whole_dollars_that_are_enough() -> None:
    assert raise_label(DAY) == "Raise to $24"
    assert raise_label(MONTH) == "Raise to $301"
    assert raise_all_label([DAY]) == "Raise today's cap to $24"
    assert raise_all_label([REQUEST, DAY]) == "Raise the caps they need"


@pytest.mark.usefixtures("euros")
def test_in_another_currency_a_hold_is_still_about_dollars() -> None:
    assert hold_words(DAY)[0] == "This could pass today's cap of $20 (≈ €10) by $3.20 (≈ €1.60)."
    assert raise_label(DAY) == "Raise to $24 (≈ €12)"


def test_an_estimate_tells_what_it_rests_on() -> None:
    details = Estimate(CostRange(Decimal("0.01"), Decimal("0.03")), (300, 900), Decimal("3.84"), 23)
    words = estimate_tooltip(details)
    assert "From 23 of your answers with this model and effort." in words
    assert "300 to 900 output tokens" in words
    assert "At most $3.84 if it used its whole output limit." in words
    assert "Estimated: " not in words
    doubtful = replace(details, doubt="Estimated: the price is old.")
    assert "Estimated: the price is old." in estimate_tooltip(doubtful)
    guess = Estimate(CostRange(Decimal("0.01"), Decimal("0.03")), (300, 900), None, 0)
    assert "Ponder's own first guess; it gets better with your own answers." in estimate_tooltip(guess)
    unknown = Estimate(CostRange(None, None), (300, 900), None, 0)
    assert estimate_tooltip(unknown).startswith("Price unknown: it is not counted under your caps.")
    assert estimate_tooltip(None) == ""


def test_the_worst_case_names_the_limit() -> None:
    assert worst_words(Decimal("32.64"), 272_000) == ("At most $32.64 if it used its whole output of 272,000 tokens.")
    assert worst_words(None, 272_000) == ""


def test_what_was_told_is_set_beside_what_it_cost() -> None:
    told = CostRange(Decimal("0.01"), Decimal("0.03"))
    assert told_words(told, Cost(Decimal("0.02"))) == "≈ $0.01–0.03 told; it was inside"
    assert told_words(told, Cost(Decimal("0.04"))) == "≈ $0.01–0.03 told; it cost more"
    assert told_words(told, Cost(Decimal("0.001"))) == "≈ $0.01–0.03 told; it cost less"
    assert told_words(told, Cost(None)) == "≈ $0.01–0.03 told"
    assert told_words(CostRange(None, None), Cost(Decimal(1))) == ""
