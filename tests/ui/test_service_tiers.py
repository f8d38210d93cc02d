"""Service tiers in words: what each saves or costs, and what is said when another one served the answer."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.conversation import AnswerFigures, SentPrompt
from desktop_app.domain.usage import UNKNOWN_RANGE, CostRange
from desktop_app.ui.answer_text import details_rows, figures_line
from desktop_app.ui.service_tiers import tier_cost, tier_costs, tier_label, tier_saving, tier_used

STANDARD = CostRange(Decimal("0.02"), Decimal("0.04"))


def times(factor: str) -> CostRange:
    return CostRange(Decimal("0.02") * Decimal(factor), Decimal("0.04") * Decimal(factor))


@pytest.mark.parametrize(
    ("at_tier", "words"),
    [
        (times("0.5"), "about half: ≈ $0.01–0.02 instead of ≈ $0.02–0.04"),
        (times("2"), "about twice: ≈ $0.04–0.08 instead of ≈ $0.02–0.04"),
        (times("6"), "about 6 times: ≈ $0.12–0.24 instead of ≈ $0.02–0.04"),
        (times("2.5"), "about 2.5 times: ≈ $0.05–0.10 instead of ≈ $0.02–0.04"),
        (times("0.8"), "about 80 %: ≈ $0.02–0.03 instead of ≈ $0.02–0.04"),
        (STANDARD, ""),
        (UNKNOWN_RANGE, ""),
    ],
)
def test_what_a_tier_saves_or_costs(at_tier: CostRange, words: str) -> None:
    assert tier_saving(at_tier, STANDARD) == words


def test_a_price_that_is_not_known_is_said_so() -> None:
    assert tier_cost(STANDARD, STANDARD) == "price unknown", "the standard rates stood in"
    assert tier_cost(UNKNOWN_RANGE, UNKNOWN_RANGE) == "price unknown"
    assert tier_costs({"": STANDARD, "flex": times("0.5")}) == {
        "": ("≈ $0.02–0.04", ""),
        "flex": ("≈ $0.01–0.02, about half", "about half: ≈ $0.01–0.02 instead of ≈ $0.02–0.04"),
    }


def test_what_is_simulated_is_said_so() -> None:
    costs = {"": STANDARD, "flex": times("0.5")}
    assert tier_costs(costs, simulated=True) == {
        "": ("≈ $0.02–0.04 simulated", ""),
        "flex": (
            "≈ $0.01–0.02 simulated, about half",
            "about half: ≈ $0.01–0.02 instead of ≈ $0.02–0.04, simulated",
        ),
    }


def test_labels_say_what_to_expect() -> None:
    assert tier_label("") == "Standard"
    assert tier_label("flex") == "Flex (cheaper, slower, may be refused when busy)"
    assert tier_label("priority") == "Priority/Fast (faster, dearer)"
    assert tier_label("scale") == "Scale", "one that nobody knows yet"


@pytest.mark.parametrize(
    ("asked", "used", "words"),
    [
        ("", "default", ""),
        ("", "auto", ""),
        ("", None, ""),
        ("", "flex", "flex tier"),
        ("flex", "flex", "flex tier"),
        ("priority", "priority", "priority tier"),
        ("fast", "priority", "priority tier"),
        ("priority", "default", "standard tier, not priority as asked"),
        ("ultrafast", "priority", "priority tier, not ultrafast as asked"),
        ("flex", None, "flex tier asked for"),
    ],
)
def test_what_served_an_answer(asked: str, used: str | None, words: str) -> None:
    assert tier_used(asked, used) == words
    figures = AnswerFigures("gpt-5.4", "low", sent=SentPrompt(service_tier=asked))
    answer = Answer("resp_1", "gpt-5.4", ResponseStatus.COMPLETED, service_tier=used)
    assert (f" · {words} · " in figures_line(figures, answer)) == bool(words)
    assert dict(details_rows(figures, answer)).get("Service tier", "") == (words.replace(" tier", "") or used or "")


def test_nothing_is_said_while_it_runs() -> None:
    running = Answer("resp_1", "gpt-5.4", ResponseStatus.IN_PROGRESS, service_tier="auto")
    assert "tier" not in figures_line(AnswerFigures(sent=SentPrompt(service_tier="flex")), running)
