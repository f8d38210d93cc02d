"""What is written in the two forms: understood, refused with the field's name, or kept exactly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.domain.model_notes import OwnModel
from desktop_app.domain.model_profiles import Capability, Effort, Sampling, cautious_profile
from desktop_app.domain.prices import OwnPrice
from desktop_app.ui.models_window import own_model, own_price
from desktop_app.ui.models_window.own_model import ModelForm
from desktop_app.ui.models_window.own_price import PriceForm

TODAY = date(2026, 11, 21)
GPT_5 = shipped_catalogue().catalogue.profile("gpt-5")


@pytest.mark.parametrize(
    ("text", "usd"),
    [
        ("2", "2"),
        ("2.50", "2.50"),
        (" $0.125 ", "0.125"),
        ("1,25", "1.25"),
        (",5", "0.5"),
        (".05", "0.05"),
        ("0", "0"),
        ("0,125", "0.125"),
    ],
)
def test_sums_as_people_write_them(text: str, usd: str) -> None:
    assert own_price.parsed(text) == Decimal(usd)


@pytest.mark.parametrize(
    "text", ["", "free", "-1", "1e9", "NaN", "Infinity", "1,000", "12,500", "1.000,00", "1,000.00", "2 5", "٣", "1_0"]
)
def test_what_is_no_sum_or_could_be_two_is_refused(text: str) -> None:
    assert own_price.parsed(text) is None


def test_each_problem_with_a_price_names_its_field() -> None:
    form = PriceForm("m", input="", cached="x", cache_write="-1", output="100001", web_search="a lot")
    found = own_price.problems_in(form)
    assert set(found) == {"input", "cached", "cache_write", "output", "web_search"}
    labels = {key: label for key, label, *_ in own_price.FIELDS}
    assert all(words.startswith(f"{labels[key]}: ") for key, words in found.items())
    assert own_price.problems_in(PriceForm("m", input="0", output="0")) == {}, "a server of one's own is free"


def test_a_price_goes_through_the_form_unchanged() -> None:
    whole = OwnPrice("m", Decimal("1.5"), Decimal(12), Decimal("0.15"), Decimal("1.875"), Decimal(8), "2026-11-21", "n")
    assert own_price.price_in(own_price.form_for("m", whole, {}), TODAY) == whole
    few = OwnPrice("m", Decimal(100), Decimal("0.0001"), set_on="2026-11-21")
    assert own_price.price_in(own_price.form_for("m", few, {}), TODAY) == few


def test_the_example_is_worked_out_by_hand() -> None:
    # 10,000 x 2.5 + 1,000 x 15 = 40,000 per million
    assert own_price.example(PriceForm("m", input="2.5", output="15")) == Decimal("0.04")
    assert own_price.example(PriceForm("m", input="2.5", output="")) is None


@pytest.mark.parametrize(
    ("text", "count"),
    [("400000", 400_000), ("400,000", 400_000), ("1 050 000", 1_050_000), ("1.050.000", 1_050_000), ("12", 12)],
)
def test_token_counts_as_people_write_them(text: str, count: int) -> None:
    assert own_model.token_count(text) == count


@pytest.mark.parametrize("text", ["", "4e5", "-1", "1,0", "12k", "40,0000", "٤", "9" * 13])
def test_what_is_no_token_count_is_refused(text: str) -> None:
    assert own_model.token_count(text) is None


def test_a_model_goes_through_the_form_unchanged() -> None:
    whole = OwnModel(
        "m",
        efforts=(Effort.LOW, Effort.MAX),
        default_effort=Effort.LOW,
        reasoning_modes=("pro", "strange"),
        verbosity=Capability.NO,
        sampling=Sampling.ONLY_EFFORT_NONE,
        streaming=Capability.YES,
        background=Capability.UNKNOWN,
        web_search=Capability.NO,
        files=Capability.YES,
        structured_outputs=Capability.UNKNOWN,
        service_tiers=(),
        context_window=400_000,
        max_input_tokens=300_000,
        max_output_tokens=100_000,
        encoding="cl100k_base",
        shutdown_date=date(2027, 6, 30),
        replacement="gpt-6-luna",
        note="from the cellar",
        set_on="2026-11-21",
    )
    form = own_model.form_for(cautious_profile("m"), whole)
    assert own_model.problems_in(form, cautious_profile("m")) == {}
    assert own_model.own_in(form, TODAY) == whole
    few = OwnModel("m", note="only a note", set_on="2026-11-21")
    assert own_model.own_in(own_model.form_for(cautious_profile("m"), few), TODAY) == few


def test_an_empty_form_changes_nothing_and_says_so() -> None:
    form = own_model.form_for(GPT_5, None)
    assert own_model.own_in(form, TODAY) == OwnModel("gpt-5", set_on="2026-11-21")
    assert list(own_model.problems_in(form, GPT_5)) == [""]
    assert form.known["efforts"] == "minimal, low, medium, high"
    assert form.known["shutdown"] == "2026-12-11"


@pytest.mark.parametrize(
    ("form", "key", "words"),
    [
        (ModelForm(""), "model_id", "Model: write the id"),
        (ModelForm("two words"), "model_id", "Model: an id has no blanks"),
        (ModelForm("x" * 201), "model_id", "Model: an id has at most 200"),
        (ModelForm("m\u200b"), "model_id", "Model: an id has no blanks"),
        (ModelForm("gpt-5", replacement="gpt-5"), "replacement", "Replacement: a model cannot replace itself"),
        (ModelForm("gpt-5", replacement="the next one"), "replacement", "Replacement: an id has no blanks"),
        (ModelForm("gpt-5", shutdown="2026-13-01"), "shutdown", "Shutdown date: write it as"),
        (ModelForm("gpt-5", shutdown="11.12.2026"), "shutdown", "Shutdown date: write it as"),
        (ModelForm("gpt-5", default_effort="max"), "default_effort", "Default effort: max is not among"),
        (ModelForm("gpt-5", efforts=("low",), default_effort="high"), "default_effort", "Default effort: high is not"),
        (ModelForm("gpt-5", unfinished=("tiers",)), "tiers", "Service tiers: choose at least one"),
        (ModelForm("gpt-5", tokens={"context_window": "0"}), "context_window", "Context window: between 1 and"),
        (ModelForm("gpt-5", tokens={"max_input_tokens": "x"}), "max_input_tokens", "Largest input: write a number"),
        (ModelForm("gpt-5", tokens={"max_output_tokens": "400001"}), "max_output_tokens", "Largest output: cannot be"),
    ],
)
def test_each_problem_with_a_model_names_its_field(form: ModelForm, key: str, words: str) -> None:
    assert own_model.problems_in(form, GPT_5)[key].startswith(words)


def test_a_limit_is_held_against_the_window_of_the_same_form() -> None:
    form = ModelForm("gpt-5", tokens={"context_window": "1,000,000", "max_output_tokens": "900,000"})
    assert own_model.problems_in(form, GPT_5) == {}
    smaller = replace(form, tokens={"context_window": "1000", "max_output_tokens": "2000"})
    assert "1,000 tokens" in own_model.problems_in(smaller, GPT_5)["max_output_tokens"]
