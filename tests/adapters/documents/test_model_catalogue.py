"""The model catalogue: what it holds, and how bad entries are read."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from desktop_app.documents.model_catalogue import read_catalogue, shipped_catalogue
from desktop_app.domain.model_profiles import Capability, Catalogue, Effort, ModelProfile
from desktop_app.domain.settings import DEFAULT_MODEL

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    shipped = shipped_catalogue()
    assert shipped.problems == ()
    return shipped.catalogue


def test_every_entry_is_dated_sourced_and_choosable(catalogue: Catalogue) -> None:
    assert len(list(catalogue)) == 51
    assert catalogue.default_model_id == DEFAULT_MODEL.default == "gpt-6.1-sol"
    for profile in catalogue:
        assert re.fullmatch(r"2026-\d\d-\d\d", profile.as_of), profile.model_id
        assert profile.source, profile.model_id
        assert profile.default_effort is None or profile.offers(profile.default_effort).allowed, profile.model_id
        assert profile.replacement is None or profile.replacement in catalogue, profile.model_id


def test_models_that_are_gone_are_known_but_not_offered(catalogue: Catalogue) -> None:
    offered = {profile.model_id for profile in catalogue.current(TODAY)}
    gone = {profile.model_id for profile in catalogue} - offered
    assert {"o4-mini", "o3-deep-research", "gpt-4.1-nano", "o1", "gpt-5-codex"} < gone
    assert len(gone) == 19
    assert all(catalogue.profile(model_id).shutdown_date for model_id in gone)
    assert catalogue.profile("o4-mini").in_catalogue
    on_the_day = {profile.model_id for profile in catalogue.current(date(2026, 12, 11))}
    assert offered - on_the_day == {"gpt-5", "gpt-5-mini", "gpt-5-nano", "gpt-5-pro", "o3", "o3-pro"}


def test_gpt_5_pro_takes_high_alone_and_no_verbosity(catalogue: Catalogue) -> None:
    profile = catalogue.profile("gpt-5-pro-2025-10-06")
    assert profile.offered_efforts() == (Effort.HIGH,)
    assert profile.verbosity is Capability.NO
    assert profile.streaming is Capability.NO
    assert profile.shutdown_date == date(2026, 12, 11)
    assert profile.days_left(TODAY) == 20


def test_verbosity_is_offered_from_gpt_5_on_only(catalogue: Catalogue) -> None:
    for profile in catalogue:
        old = profile.model_id == "gpt-5-pro" or profile.model_id.startswith(("o1", "o3", "o4", "gpt-3", "gpt-4"))
        assert profile.verbosity.allowed is not old, profile.model_id


ONE = """
default_model = "a"
[models.a]
efforts.yes = ["low", "high"]
efforts.unknown = ["max"]
verbosity = "yes"
context_window = 1000
shutdown_date = 2027-01-02
"""


def read(text: str) -> tuple[ModelProfile, tuple[str, ...]]:
    result = read_catalogue(text)
    return result.catalogue.profile("a"), result.problems


def test_an_entry_is_read() -> None:
    profile, problems = read(ONE)
    assert problems == ()
    assert profile.offered_efforts() == (Effort.LOW, Effort.HIGH, Effort.MAX)
    assert profile.offers(Effort.MAX) is Capability.UNKNOWN
    assert (profile.context_window, profile.shutdown_date) == (1000, date(2027, 1, 2))
    assert profile.web_search is Capability.UNKNOWN


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('verbosity = "perhaps"', "verbosity"),
        ("verbosity = true", "verbosity"),
        ('context_window = "big"', "context_window"),
        ("context_window = -5", "context_window"),
        ("context_window = true", "context_window"),
        ('shutdown_date = "2027-01-02"', "shutdown_date"),
        ("shutdown_date = 2027-01-02T00:00:00", "shutdown_date"),
        ('efforts.yes = ["ultra"]', "efforts"),
        ('efforts.maybe = ["low"]', "efforts"),
        ('efforts.no = ["low"]', "efforts"),
        ('efforts = "low"', "efforts"),
        ("efforts.yes = 5", "efforts"),
        ("default_effort = 1", "default_effort"),
        ('reasoning_modes = "pro"', "reasoning_modes"),
        ("reasoning_modes = [1]", "reasoning_modes"),
        ('sampling = "often"', "sampling"),
        ("listed = 0", "listed"),
        ("source = 5", "source"),
        ("colour = 5", "colour"),
    ],
)
def test_a_bad_value_is_named_and_the_rest_is_used(line: str, key: str) -> None:
    twice = line.startswith("efforts.no")  # the fault is that `low` has two meanings
    kept = "\n".join(old for old in ONE.splitlines() if twice or not old.startswith(key))
    profile, problems = read(kept + "\n" + line + '\n[models.b]\nverbosity = "no"\n')
    (problem,) = problems
    assert problem.startswith("a: ")
    assert f"`{key}`" in problem
    assert profile.offered_efforts(), "something can still be chosen"
    if key != "context_window":
        assert profile.context_window == 1000


@pytest.mark.parametrize(
    "text", ["", "no toml at all [", "models = 5", 'default_model = 5\n[models.b]\nverbosity = "no"']
)
def test_a_ruined_file_still_leaves_a_model_to_use(text: str) -> None:
    result = read_catalogue(text)
    assert result.problems
    default = result.catalogue.profile(result.catalogue.default_model_id)
    assert default.offered_efforts() == (Effort.LOW, Effort.MEDIUM, Effort.HIGH)


def test_an_entry_that_is_no_table_is_named() -> None:
    result = read_catalogue('default_model = "a"\n[models]\nbad = 5\n[models.a]\nverbosity = "no"\n')
    assert result.problems == ("bad: the entry must be a table.",)


def test_a_missing_file_is_a_problem_and_no_crash(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    read_anew = shipped_catalogue.__wrapped__  # a good file is read once
    monkeypatch.setattr("desktop_app.documents.model_catalogue.resource_path", lambda *parts: tmp_path.joinpath(*parts))
    assert "cannot be read" in read_anew().problems[0]
    (tmp_path / "model_catalog.toml").write_bytes(b"\xff\xfe")
    assert "cannot be read" in read_anew().problems[0]
