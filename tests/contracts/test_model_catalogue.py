"""The model catalogue against the fact sheet, the observed table and the recorded probes: every disagreement named."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.domain.model_notes import with_lessons
from desktop_app.domain.model_profiles import Capability, Catalogue, Effort, ModelProfile, Sampling
from desktop_app.domain.problems import ProblemKind
from desktop_app.domain.requests import AnswerRequest
from desktop_app.openai_api.problems import Translator
from desktop_app.services.lessons import lesson_of

WORDS = {True: Capability.YES, False: Capability.NO, None: Capability.UNKNOWN}
TIERS = {"flex": "flex", "priority_fast": "priority", "ultrafast": "ultrafast"}

REFUSED_BY_O = ("minimal", "xhigh", "max")
OBSERVED = "the server's own list or echo in recorded traffic"
CAUTIOUS = "the sheet has no row of efforts: one is offered with a mark"
SHEET_DIFFERS = {
    "gpt-5.5-pro default_effort None -> high": OBSERVED,
    "gpt-5.4-pro default_effort None -> medium": OBSERVED,
    "gpt-5.4-pro low unknown -> no": OBSERVED,
    "gpt-5.4-pro high unknown -> yes": OBSERVED,
    "gpt-5.2-pro low unknown -> no": OBSERVED,
    "gpt-5.2-pro high unknown -> yes": OBSERVED,
    "gpt-5.2-pro minimal unknown -> no": OBSERVED,
    "o3-pro default_effort None -> medium": OBSERVED,
    **{f"o3-pro {effort} unknown -> yes": OBSERVED for effort in ("low", "medium", "high")},
    **{f"{name} {effort} unknown -> no": OBSERVED for name in ("o3", "o3-pro", "o4-mini") for effort in REFUSED_BY_O},
    **{f"{name}-deep-research default_effort None -> medium": OBSERVED for name in ("o3", "o4-mini")},
    "gpt-4o web_search unknown -> yes": "the tool was accepted in recorded traffic, 2026-08",
    **{
        f"{name} medium no -> unknown": CAUTIOUS
        for name in ("chat-latest", "o3-deep-research", "o4-mini-deep-research")
    },
}
"""Where the catalogue says something else than the fact sheet, and why."""

NOT_IN_SHEET = {
    "gpt-5.6": "another name of gpt-5.6-sol",
    "gpt-5.3-codex": "alive until 2027-04-01, seen in recorded traffic",
    **dict.fromkeys(
        (
            "gpt-5-codex", "gpt-5.1-codex", "gpt-5.1-codex-max", "gpt-5.1-codex-mini", "gpt-5.2-codex",
            "gpt-5-chat-latest", "gpt-5.1-chat-latest", "gpt-5.2-chat-latest", "gpt-5.3-chat-latest",
            "o1", "o1-pro", "o3-mini", "gpt-4", "gpt-4-turbo", "gpt-3.5-turbo",
        ),
        "gone; known so that a refusal can name its end and its successor",
    ),
}  # fmt: skip

NOT_IN_CATALOGUE = {
    "codex-mini-latest": "gone since 2025, no source tells its end",
    "computer-use-preview": "needs a tool that Ponder does not have; gone since 2026-07-23",
    "computer-use-preview-2025-03-11": "the same",
    "gpt-4o-audio-preview": "sound, not text; gone since 2026-07-23",
    "gpt-4o-mini-audio-preview": "sound, not text; gone since 2026-07-23",
    "gpt-5-search-api": "not served on /v1/responses",
    "o1-mini": "not served on /v1/responses",
    "o1-preview": "not served on /v1/responses",
    **dict.fromkeys(
        (
            "gpt-4o-mini-nonexistent-rig-test", "gpt-5-chat", "gpt-5-turbo", "gpt-5.1-mini", "gpt-5.1-turbo",
            "gpt-5.2-mini", "gpt-5.2-proo", "gpt-5.2-turbo", "gpt-5.3-mini",
        ),
        "never existed",
    ),
}  # fmt: skip
"""Rows of the observed table that the catalogue leaves out, and why."""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    shipped = shipped_catalogue()
    assert shipped.problems == ()
    return shipped.catalogue


# -- the fact sheet ------------------------------------------------------------------------------------------------


def test_every_disagreement_with_the_fact_sheet_is_named(catalogue: Catalogue, shared: Path) -> None:
    sheet = json.loads((shared / "facts" / "models.json").read_text(encoding="utf-8"))["models"]
    found = {difference for model in sheet for difference in differences(catalogue.profile(model["id"]), model)}
    assert found == set(SHEET_DIFFERS)


def test_models_beyond_the_fact_sheet_are_named(catalogue: Catalogue, shared: Path) -> None:
    sheet = json.loads((shared / "facts" / "models.json").read_text(encoding="utf-8"))["models"]
    ours = {profile.model_id for profile in catalogue}
    assert {model["id"] for model in sheet} <= ours
    assert ours - {model["id"] for model in sheet} == set(NOT_IN_SHEET)


def differences(profile: ModelProfile, model: dict[str, Any]) -> list[str]:
    name = model["id"]
    tiers = model["tier_prices_usd_per_1m"] or {}
    pairs: list[tuple[str, object, object]] = [
        ("default_effort", model["default_effort"], profile.default_effort),
        ("modes", tuple(model["reasoning_modes"] or ()), profile.reasoning_modes),
        ("sampling", model["sampling_params"] or Sampling.UNKNOWN, profile.sampling),
        ("window", model["context_window"], profile.context_window),
        ("max_input", model["max_input_tokens"], profile.max_input_tokens),
        ("max_output", model["max_output_tokens"], profile.max_output_tokens),
        ("shutdown", model["shutdown_date"], profile.shutdown_date and profile.shutdown_date.isoformat()),
        ("replacement", model["replacement"] and model["replacement"].split()[0], profile.replacement),
        ("listed", model["status"] != "shutdown", profile.listed),
        ("as_of", model["as_of"], profile.as_of),
        ("tiers", tuple(ours for theirs, ours in TIERS.items() if theirs in tiers), profile.service_tiers),
    ]
    supports = {"streaming": "streaming", "background": "background", "web_search": "web_search"}
    supports |= {"files": "file_input", "structured_outputs": "structured_outputs"}
    pairs += [(ours, WORDS[model["supports"][theirs]], getattr(profile, ours)) for ours, theirs in supports.items()]
    if model["verbosity"] is not None:
        pairs.append(("verbosity", WORDS[model["verbosity"]], profile.verbosity))
    efforts = model["reasoning_efforts"] or {}
    pairs += [
        (effort.value, WORDS[efforts[effort]] if effort in efforts else Capability.NO, profile.offers(effort))
        for effort in Effort
    ]
    return [f"{name} {key} {theirs} -> {ours}" for key, theirs, ours in pairs if theirs != ours]


# -- the observed table ----------------------------------------------------------------------------------------------


def rows_of_the_observed_table(shared: Path) -> list[list[str]]:
    text = (shared / "facts" / "model-capabilities-observed.md").read_text(encoding="utf-8")
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines() if line.startswith("| ")][1:]


def test_nothing_is_offered_that_the_server_was_seen_to_refuse(catalogue: Catalogue, shared: Path) -> None:
    wrong, left_out = [], set()
    for row in rows_of_the_observed_table(shared):
        profile = catalogue.profile(row[0])
        if not profile.in_catalogue:
            left_out.add(row[0])
            continue
        wrong += [f"{row[0]}: {problem}" for problem in contradictions(profile, row)]
    assert wrong == []
    assert left_out == set(NOT_IN_CATALOGUE)


def contradictions(profile: ModelProfile, row: list[str]) -> Iterator[str]:
    listed, accepted, refused, default = row[1].split(), row[2].split(", "), row[3].split(", "), row[4].split(", ")
    for effort in Effort:
        offered = profile.offers(effort).allowed
        if offered and listed and effort not in listed:
            yield f"{effort} is not in the server's own list"
        if offered and any(refusal.startswith(f"{effort}:") for refusal in refused):
            yield f"{effort} was refused"
        if not offered and (effort in accepted or effort in listed):
            yield f"{effort} was accepted and is not offered"
    if default[0] in set(Effort) and profile.default_effort not in (None, *default):
        yield f"the server's default is {default[0]}, not {profile.default_effort}"
    for mode in ("standard", "pro"):
        if f"{mode}→ok" in row[7] and mode not in profile.reasoning_modes:
            yield f"the mode {mode} was accepted and is not offered"
        if f"{mode}→400" in row[7] and mode in profile.reasoning_modes:
            yield f"the mode {mode} was refused"
    if "web_search" in row[9].split(", ") and profile.web_search is not Capability.YES and profile.listed:
        yield "web search was accepted and is not offered"


# -- the 62 recorded probes -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Probe:
    """One request that asked whether a model takes something, and the reply."""

    name: str
    body: dict[str, Any]
    status: int
    reply: dict[str, Any]

    @property
    def effort(self) -> str | None:
        effort: str | None = (self.body.get("reasoning") or {}).get("effort")
        return effort

    @property
    def mode(self) -> str | None:
        mode: str | None = (self.body.get("reasoning") or {}).get("mode")
        return mode


def probes(shared: Path) -> list[Probe]:
    files = sorted((shared / "recordings" / "d_model_capabilities").glob("*.json"))
    assert len(files) == 62
    return [
        Probe(file.stem, exchange["request"]["body"], exchange["response"]["status"], exchange["response"]["body"])
        for file in files
        for exchange in json.loads(file.read_text(encoding="utf-8"))["exchanges"]
    ]


def test_the_catalogue_agrees_with_every_recorded_probe(catalogue: Catalogue, shared: Path) -> None:
    wrong = [
        f"{probe.body['model']} {problem} ({probe.name})"
        for probe in probes(shared)
        for problem in probe_contradictions(catalogue.profile(probe.body["model"]), probe)
    ]
    assert wrong == []


def probe_contradictions(profile: ModelProfile, probe: Probe) -> Iterator[str]:
    taken = probe.status == 200
    error = probe.reply.get("error") or {}
    if not profile.in_catalogue:
        yield "is not in the catalogue"
    if probe.status == 404 and profile.listed:
        yield "is gone and still offered"
    if error.get("param") == "tools" or probe.status == 404:
        return
    if probe.effort is not None and profile.offers(Effort(probe.effort)).allowed is not taken:
        yield f"effort {probe.effort}: {probe.status}"
    if probe.mode is not None and (probe.mode in profile.reasoning_modes) is not taken:
        yield f"mode {probe.mode}: {probe.status}"
    if "temperature" in probe.body and samples(profile, probe.effort) is not taken:
        yield f"temperature with effort {probe.effort or profile.default_effort}: {probe.status}"
    if taken and probe.effort is None and profile.default_effort is not None:
        echoed = (probe.reply.get("reasoning") or {}).get("effort")
        if echoed != profile.default_effort:
            yield f"default effort {echoed}"


def samples(profile: ModelProfile, effort: str | None) -> bool:
    if profile.sampling is Sampling.ONLY_EFFORT_NONE:
        return (effort or profile.default_effort) == Effort.NONE
    return profile.sampling is Sampling.ALWAYS


def test_every_recorded_refusal_teaches_an_ignorant_catalogue_the_truth(catalogue: Catalogue, shared: Path) -> None:
    """From a profile that knows nothing, each 400 leads to what the catalogue says of the same model."""
    taught = 0
    for probe in probes(shared):
        if probe.status != 400:
            continue
        problem = Translator("sk-test").reply(400, {}, json.dumps(probe.reply), costs=True)
        effort = Effort(probe.effort) if probe.effort else None
        request = AnswerRequest(probe.body["model"], (), effort=effort, reasoning_mode=probe.mode)
        lesson = lesson_of(problem, request, "api.openai.com", 0.0)
        if problem.param == "tools":
            assert lesson is None, "a tool that was missing says nothing about tools that are sent"
            continue
        assert lesson is not None, (probe.name, problem)
        taught += 1
        ignorant = ModelProfile(
            probe.body["model"], dict.fromkeys(Effort, Capability.UNKNOWN), reasoning_modes=("standard", "pro")
        )
        wise, known = with_lessons(ignorant, [lesson]), catalogue.profile(probe.body["model"])
        if probe.effort:
            assert wise.offered_efforts() == known.offered_efforts(), probe.name
        if probe.mode:
            assert set(wise.reasoning_modes) >= set(known.reasoning_modes), probe.name
            assert probe.mode not in wise.reasoning_modes
        if "temperature" in probe.body:
            assert not samples(wise, probe.effort or "medium"), probe.name
    assert taught > 60


def test_a_recorded_404_is_a_retired_model(shared: Path) -> None:
    gone = [probe for probe in probes(shared) if probe.status == 404]
    assert len(gone) == 8
    for probe in gone:
        problem = Translator("sk-test").reply(404, {}, json.dumps(probe.reply), costs=True)
        assert problem.kind is ProblemKind.RETIRED_MODEL
        assert lesson_of(problem, AnswerRequest(probe.body["model"], ()), "api.openai.com", 0.0) is None


# -- the list of ends that OpenAI ships with its own library ---------------------------------------------------------

SDK_DIFFERS = {"gpt-4o-2024-05-13": "2026-10-23 -> 2027-01-14"}
"""A snapshot that ended before its model: the catalogue knows families, and the provider's own list leaves it out."""


def test_every_end_is_the_one_that_openai_ships_with_its_library(catalogue: Catalogue) -> None:
    found, compared = {}, 0
    for model_id, end in ends_told_by_the_library():
        profile = catalogue.profile(model_id)
        if profile.in_catalogue:
            compared += 1
            ours = profile.shutdown_date and profile.shutdown_date.isoformat()
            if ours != end:
                found[model_id] = f"{end} -> {ours}"
    assert found == SDK_DIFFERS
    assert compared > 30


def ends_told_by_the_library() -> Iterator[tuple[str, str]]:
    spec = importlib.util.find_spec("openai")
    assert spec is not None
    assert spec.origin is not None
    text = (Path(spec.origin).parent / "types" / "shared" / "chat_model.py").read_text(encoding="utf-8")
    told = text.partition("Deprecated values:")[2]
    for entry in told.split("\n- "):
        words = " ".join(entry.split())
        if end := re.search(r"Announced shutdown date: (20\d\d-\d\d-\d\d)", words):
            yield from ((model_id, end[1]) for model_id in re.findall(r'"([^"]+)"', words.partition("Announced")[0]))


# -- by itself -----------------------------------------------------------------------------------------------


def test_a_replacement_is_a_model_that_goes_on(catalogue: Catalogue) -> None:
    last_known_end = date(2027, 4, 1)
    for profile in catalogue:
        if profile.replacement is None:
            assert profile.listed, f"{profile.model_id} is gone and nobody knows what to use"
            continue
        successor = catalogue.profile(profile.replacement)
        assert successor.in_catalogue
        assert successor.listed
        assert not successor.is_retired(last_known_end), (profile.model_id, profile.replacement)
