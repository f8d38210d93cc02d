"""What is known about models, from four sources: on a real data file, with the simulator as the provider."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app.documents.model_catalogue import read_catalogue, shipped_catalogue
from desktop_app.domain.conversation import MessageState
from desktop_app.domain.model_notes import Lesson, OwnModel
from desktop_app.domain.model_profiles import Capability, Catalogue, Effort
from desktop_app.domain.prices import OwnPrice
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, SummaryDetail, Turn, Verbosity, WebSearch
from desktop_app.domain.settings import REFRESH_MODELS
from desktop_app.services.access import Connection
from desktop_app.services.models import Models
from desktop_app.services.periods import start_of
from desktop_app.services.ports import ListedModel, Listing
from desktop_app.storage.model_notes import SqliteModelNotes
from tests.harness.job_house import MovedClock
from tests.harness.loops import _until as until
from tests.harness.talk_house import TalkHouse, talk_house

if TYPE_CHECKING:
    from desktop_app.simulator import Simulator

pytestmark = pytest.mark.simulator(speed=400)

TODAY = date(2026, 11, 21)
IGNORANT = """
default_model = "gpt-5-mini"
[models."gpt-5-mini"]
efforts.unknown = ["none", "low", "high", "xhigh"]
verbosity = "yes"
[models."gpt-5-pro"]
efforts.yes = ["high"]
streaming = "unknown"
[models."gpt-4.1"]
efforts.unknown = ["low", "high"]
shutdown_date = 2027-01-14
replacement = "gpt-5-mini"
[models."o1"]
shutdown_date = 2026-10-23
replacement = "gpt-5-mini"
listed = false
"""
"""A catalogue that knows little of what the simulator accepts."""


@asynccontextmanager
async def house(
    folder: Path, simulator: Simulator | str, catalogue: Catalogue | None = None, *, days: float = 0.0
) -> AsyncIterator[TalkHouse]:
    """`days` is how long after TODAY the clock stands."""
    clock = MovedClock()
    clock.skip(start_of(TODAY) - clock() + (days + 0.5) * 86400)
    async with talk_house(folder, simulator, clock=clock, catalogue=catalogue) as opened:
        yield opened


def ignorant() -> Catalogue:
    result = read_catalogue(IGNORANT)
    assert result.problems == ()
    return result.catalogue


def request(model_id: str = "gpt-5-mini", effort: Effort | None = None) -> AnswerRequest:
    return AnswerRequest(model_id, (Turn(Role.USER, "Hello"),), effort=effort)


def refusal(param: str, detail: str, *supported: str, kind: ProblemKind = ProblemKind.UNSUPPORTED_VALUE) -> Problem:
    return Problem(kind, "Refused.", "Choose.", status=400, param=param, detail=detail, supported_values=supported)


# -- the provider's list ------------------------------------------------------------------------------------------


async def test_the_list_is_kept_over_restarts_and_known_per_server(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        assert b.models.listing.value is None
        assert b.models.profile("gpt-5.5").with_key is None
        assert b.models.refresh_is_due()
        await b.models.refresh()
        assert not b.models.refresh_is_due()
        assert b.models.profile("gpt-5.5").with_key is True
        server = b.models.server
    async with house(tmp_path, simulator, days=0.1) as b:
        listing = b.models.listing.value
        assert listing is not None
        assert listing.server == server
        assert "gpt-5.5-cyber-preview" in {model.model_id for model in listing.models}
        assert not b.models.refresh_is_due()
    async with house(tmp_path, "http://127.0.0.1:9/v1") as b:
        assert b.models.listing.value is None, "another server has a list of its own"
        assert b.models.profile("gpt-5.5").with_key is None


async def test_what_only_the_provider_names_is_usable_with_caution(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        assert b.models.more(TODAY) == ()
        await b.models.refresh()
        more = [profile.model_id for profile in b.models.more(TODAY)]
        assert "gpt-5.5-cyber-preview" in more
        assert "gpt-5.5-2026-04-23" in more, "a dated name can be pinned"
        assert not [name for name in more if "embedding" in name or "whisper" in name or "image" in name]
        assert "gpt-5.5-cyber-preview" not in [profile.model_id for profile in b.models.current(TODAY)]
        profile = b.models.profile("gpt-5.5-cyber-preview")
        assert not profile.in_catalogue
        assert profile.shutdown_date == date(2027, 2, 1)
        assert {profile.offers(effort) for effort in profile.offered_efforts()} == {Capability.UNKNOWN}
        pinned = b.models.profile("gpt-5.5-2026-04-23")
        assert pinned.offered_efforts() == b.models.profile("gpt-5.5").offered_efforts()
        conversation = b.chat.with_model(await b.chat.new_conversation(), "gpt-5.5-cyber-preview")
        _, answer = await b.ask("Hello", conversation)
        assert answer.state is MessageState.COMPLETE


async def test_a_model_that_is_not_listed_is_marked_and_not_hidden(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        await b.models.refresh()
        assert b.models.profile("chat-latest").with_key is False
        assert "chat-latest" in [profile.model_id for profile in b.models.current(TODAY)]


@pytest.mark.parametrize(
    ("server", "listed", "shutdown"),
    [
        ("api.openai.com", date(2027, 3, 1), date(2027, 3, 1)),
        ("api.openai.com", None, date(2026, 12, 11)),
        ("eu.api.openai.com", None, date(2026, 12, 11)),
        ("models.example", date(2027, 3, 1), date(2027, 3, 1)),
        ("models.example", None, None),
    ],
)
async def test_a_listed_date_wins_and_openais_dates_hold_at_openai(
    tmp_path: Path, simulator: Simulator, server: str, listed: date | None, shutdown: date | None
) -> None:
    async with house(tmp_path, simulator) as b:
        await SqliteModelNotes(b.house.database).save_listing(
            Listing(server, b.clock(), (ListedModel("gpt-5", listed), ListedModel("o1", None)))
        )
        b.house.access.state.set(replace(b.house.access.state.value, host=server))
        await b.models.load()
        profile = b.models.profile("gpt-5")
        assert profile.shutdown_date == shutdown
        assert profile.replacement == "gpt-6.1-sol", "only the catalogue names one"
        assert b.models.profile("o1").listed is (server == "models.example")


async def test_another_address_brings_its_own_list_and_lessons(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator, ignorant()) as b:
        await b.models.refresh()
        await b.models.learn(refusal("reasoning.effort", "", "low"), request(effort=Effort.HIGH))
        assert b.models.profile("gpt-5-mini").offered_efforts() == (Effort.LOW,)
        told: list[Catalogue] = []
        b.models.catalogue.watch(told.append, at_once=False)
        b.house.access.state.set(replace(b.house.access.state.value, host="models.example"))
        assert len(told) == 1
        assert b.models.listing.value is None
        assert len(b.models.profile("gpt-5-mini").offered_efforts()) == 4


async def test_nobody_is_told_while_everything_is_known_alike(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        await b.models.refresh()
        told: list[Catalogue] = []
        b.models.catalogue.watch(told.append, at_once=False)
        b.clock.skip(86400)
        await b.models.refresh()
        for connection in (Connection.OFFLINE, Connection.ONLINE):
            b.house.access.state.set(replace(b.house.access.state.value, connection=connection))
        assert told == []


async def test_it_is_looked_up_once_a_day_and_a_failure_is_quiet(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        running = asyncio.create_task(b.models.keep_fresh(nap=0.01))
        await until(lambda: lookups(simulator) == 1 and not b.models.refresh_is_due())
        b.clock.skip(23 * 3600)
        await asyncio.sleep(0.1)
        assert lookups(simulator) == 1
        b.clock.skip(2 * 3600)
        await until(lambda: lookups(simulator) == 2 and not b.models.refresh_is_due())
        simulator.stop()
        b.clock.skip(25 * 3600)
        await asyncio.sleep(0.3)
        assert not running.done()
        assert b.models.listing.value is not None, "the last good one stays"
        running.cancel()


async def test_the_daily_look_can_be_turned_off(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        await b.house.preferences.change(REFRESH_MODELS, False)
        running = asyncio.create_task(b.models.keep_fresh(nap=0.01))
        await asyncio.sleep(0.1)
        assert lookups(simulator) == 0
        await b.models.refresh()
        assert lookups(simulator) == 1
        running.cancel()


def lookups(simulator: Simulator) -> int:
    return sum(entry["path"] == "/v1/models" for entry in simulator.requests())


async def test_a_refused_look_up_raises_and_changes_nothing(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        await b.models.refresh()
        before = b.models.listing.value
        simulator.stop()
        with pytest.raises(ProblemError):
            await b.models.refresh()
        assert b.models.listing.value == before


# -- what refusals teach ---------------------------------------------------------------------------------------------


async def test_a_refused_effort_is_learned_offered_and_told(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator, ignorant()) as b:
        conversation = b.chat.with_model(await b.chat.new_conversation(), "gpt-5-mini")
        conversation = replace(conversation, effort=Effort.XHIGH)
        conversation, answer = await b.ask("Hello", conversation)
        assert answer.state is MessageState.FAILED
        assert answer.problem is not None
        assert answer.problem.advice == "gpt-5-mini takes minimal, low, medium, high. Ponder has noted it."
        assert b.models.profile("gpt-5-mini").offered_efforts() == tuple(
            Effort(name) for name in ("minimal", "low", "medium", "high")
        )
        (lesson,) = b.models.lessons("gpt-5-mini")
        assert (lesson.param, lesson.refused) == ("reasoning.effort", "xhigh")
        assert b.chat.fitted(conversation).effort is Effort.HIGH
        _, again = await b.ask("Once more", conversation)
        assert again.state is MessageState.COMPLETE
        assert again.figures is not None
        assert again.figures.effort == "high"
    async with house(tmp_path, simulator, ignorant()) as b:
        assert Effort.XHIGH not in b.models.profile("gpt-5-mini").offered_efforts(), "also after a restart"
        await b.models.forget("gpt-5-mini")
        assert Effort.XHIGH in b.models.profile("gpt-5-mini").offered_efforts()
        assert b.models.lessons("gpt-5-mini") == ()


async def test_a_model_that_does_not_stream_is_asked_in_one_call_afterwards(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with house(tmp_path, simulator, ignorant()) as b:
        conversation = b.chat.with_model(await b.chat.new_conversation(), "gpt-5-pro")
        conversation, answer = await b.ask("Hello", conversation)
        assert answer.problem is not None
        assert answer.problem.advice == "gpt-5-pro does not take streaming. Ponder has noted it."
        _, again = await b.ask("Hello", conversation)
        assert again.state is MessageState.COMPLETE


async def test_a_model_that_does_not_reason_is_asked_without_an_effort_afterwards(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with house(tmp_path, simulator, ignorant()) as b:
        conversation = b.chat.with_model(await b.chat.new_conversation(), "gpt-4.1")
        conversation, answer = await b.ask("Hello", conversation)
        assert answer.problem is not None
        assert not b.models.profile("gpt-4.1").reasons
        _, again = await b.ask("Hello", conversation)
        assert again.state is MessageState.COMPLETE


FULL = AnswerRequest(
    "gpt-5-mini",
    (),
    effort=Effort.LOW,
    reasoning_mode="pro",
    summary=SummaryDetail.AUTO,
    verbosity=Verbosity.LOW,
    web_search=WebSearch(),
    background=True,
    stream=True,
    service_tier="flex",
)
PARAMETER = ProblemKind.UNSUPPORTED_PARAMETER


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (refusal("reasoning.effort", "", "medium"), {"offered_efforts": (Effort.MEDIUM,)}),
        (refusal("reasoning.effort", ""), {"offered_efforts": (Effort.HIGH,)}),
        (refusal("reasoning.effort", "", kind=PARAMETER), {"reasons": False}),
        (refusal("reasoning", "", kind=PARAMETER), {"reasons": False}),
        (refusal("text.verbosity", "", "medium"), {"offered_verbosities": ("medium",)}),
        (refusal("text.verbosity", "", kind=PARAMETER), {"offered_verbosities": ()}),
        (refusal("reasoning.mode", "", kind=PARAMETER), {"reasoning_modes": ("standard",)}),
        (refusal("service_tier", ""), {"service_tiers": ("priority",)}),
        (refusal("background", "", kind=PARAMETER), {"background": Capability.NO}),
        (refusal("stream", ""), {"streaming": Capability.NO}),
        (refusal("reasoning.summary", "", kind=PARAMETER), {"summaries_wanted": False}),
        (
            refusal("tools", "Hosted tool 'web_search' is not supported with this model.", kind=PARAMETER),
            {"web_search": Capability.NO},
        ),
    ],
)
async def test_a_400_narrows_what_it_says_and_nothing_else(
    tmp_path: Path, simulator: Simulator, problem: Problem, expected: dict[str, object]
) -> None:
    rich = read_catalogue("""
default_model = "gpt-5-mini"
[models."gpt-5-mini"]
efforts.yes = ["low", "high"]
reasoning_modes = ["standard", "pro"]
service_tiers = ["flex", "priority"]
verbosity = "yes"
streaming = "yes"
background = "yes"
web_search = "yes"
""").catalogue
    async with house(tmp_path, simulator, rich) as b:
        before = facts(b.models)
        assert await b.models.learn(problem, FULL) is not None
        after = facts(b.models)
        changed = {name: after[name] for name in after if after[name] != before[name]}
        for name in ("reasons", "summaries_wanted", "offered_efforts", "reasoning_modes"):
            if "reasons" in expected:  # a model that does not reason has none of these
                changed.pop(name, None)
        assert changed == {name: value for name, value in expected.items() if name != "reasons"}
        if "reasons" in expected:
            assert after["reasons"] is False


def facts(models: Models) -> dict[str, object]:
    profile = models.profile("gpt-5-mini")
    names = ("reasons", "reasoning_modes", "service_tiers", "streaming", "background", "web_search", "files",
             "summaries_wanted", "sampling")  # fmt: skip
    found: dict[str, object] = {name: getattr(profile, name) for name in names}
    return found | {
        "offered_efforts": profile.offered_efforts(),
        "offered_verbosities": profile.offered_verbosities(),
    }


@pytest.mark.parametrize(
    "problem",
    [
        Problem(ProblemKind.NOT_VERIFIED, "", "", status=400, param="reasoning.summary"),
        refusal("reasoning.effort", "Unsupported parameter: 'reasoning_effort'. It has moved to 'reasoning.effort'."),
        refusal("tools", "The following tools cannot be used with reasoning.effort 'minimal': web_search.",
                kind=ProblemKind.INVALID_REQUEST),
        refusal("temperature", "Invalid 'temperature': decimal below minimum value.", kind=ProblemKind.INVALID_REQUEST),
        refusal("input", "Invalid value.", "user", kind=ProblemKind.INVALID_REQUEST),
        Problem(ProblemKind.RATE_LIMITED, "", "", status=429, param="reasoning.effort"),
        replace(refusal("reasoning.effort", "", "low"), status=500),
    ],
)  # fmt: skip
async def test_what_is_not_about_the_model_teaches_nothing(
    tmp_path: Path, simulator: Simulator, problem: Problem
) -> None:
    async with house(tmp_path, simulator) as b:
        before = b.models.profile("gpt-5-mini")
        assert await b.models.learn(problem, FULL) is None
        assert b.models.profile("gpt-5-mini") == before
        assert await b.models.refused(problem, FULL) == problem


async def test_what_was_not_asked_for_teaches_nothing(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        for param in ("background", "stream", "service_tier", "text.verbosity"):
            assert await b.models.learn(refusal(param, "", kind=PARAMETER), request()) is None


async def test_a_lesson_about_a_family_holds_for_its_dated_names(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        await b.models.learn(refusal("reasoning.effort", "", "low"), request("gpt-5-mini", Effort.HIGH))
        assert b.models.profile("gpt-5-mini-2025-08-07").offered_efforts() == (Effort.LOW,)
        await b.models.learn(refusal("reasoning.effort", "", "high"), request("gpt-5-nano-2025-08-07", Effort.LOW))
        assert b.models.profile("gpt-5-nano-2025-08-07").offered_efforts() == (Effort.HIGH,)
        assert len(b.models.profile("gpt-5-nano").offered_efforts()) == 4


async def test_a_disk_that_refuses_does_not_keep_a_lesson_from_counting(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator, ignorant()) as b:
        b.house.disk(works=False)
        heard: list[Lesson] = []
        b.models.learned.watch(heard.append)
        await b.models.learn(refusal("reasoning.effort", "", "low"), request(effort=Effort.HIGH))
        assert b.models.profile("gpt-5-mini").offered_efforts() == (Effort.LOW,)
        assert len(heard) == 1
        b.house.disk(works=True)


# -- a retired model --------------------------------------------------------------------------------------------------


async def test_a_retired_models_refusal_explains_itself(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator) as b:
        conversation = b.chat.with_model(await b.chat.new_conversation(), "o4-mini")
        _, answer = await b.ask("Hello", conversation)
        assert answer.problem is not None
        assert answer.problem.kind is ProblemKind.RETIRED_MODEL
        assert answer.problem.happened == "o4-mini was shut down on 23 October 2026."
        assert answer.problem.advice == "Use gpt-5.6-terra instead."


@pytest.mark.parametrize(
    ("days", "kind", "happened", "advice"),
    [
        (0, ProblemKind.UNKNOWN_MODEL, "Refused.", "Choose."),
        (20, ProblemKind.UNKNOWN_MODEL, "gpt-5 was shut down on 11 December 2026.", "Use gpt-6.1-sol instead."),
        (0, ProblemKind.RETIRED_MODEL,
         "gpt-5 has been shut down. It was said to last until 11 December 2026.", "Use gpt-6.1-sol instead."),
    ],
)  # fmt: skip
async def test_what_an_unknown_model_means_depends_on_the_day(
    tmp_path: Path, simulator: Simulator, days: int, kind: ProblemKind, happened: str, advice: str
) -> None:
    async with house(tmp_path, simulator, days=days) as b:
        told = b.models.explained(Problem(kind, "Refused.", "Choose.", status=404), "gpt-5")
        assert (told.happened, told.advice) == (happened, advice)


async def test_a_listed_date_is_told_for_a_model_that_no_catalogue_has(tmp_path: Path, simulator: Simulator) -> None:
    async with house(tmp_path, simulator, days=80) as b:
        await b.models.refresh()
        told = b.models.explained(Problem(ProblemKind.UNKNOWN_MODEL, "", "Choose."), "gpt-5.5-cyber-preview")
        assert told.happened == "gpt-5.5-cyber-preview was shut down on 1 February 2027."
        not_listed = b.models.explained(Problem(ProblemKind.UNKNOWN_MODEL, "", "Choose."), "gpt-77")
        assert not_listed.happened == ""
        ours = b.models.explained(Problem(ProblemKind.UNKNOWN_MODEL, "", "Choose."), "chat-latest")
        assert ours.happened == "Your provider does not list chat-latest for this key."


# -- the person's own -------------------------------------------------------------------------------------------------


async def test_own_additions_win_over_every_other_source(tmp_path: Path, simulator: Simulator) -> None:
    own = OwnModel(
        "gpt-5-mini",
        efforts=(Effort.LOW, Effort.XHIGH),
        context_window=1000,
        shutdown_date=date(2030, 1, 1),
        service_tiers=("ultrafast",),
        note="Our proxy maps it.",
    )
    async with house(tmp_path, simulator) as b:
        await b.models.refresh()
        await b.models.learn(refusal("reasoning.effort", "", "high"), request(effort=Effort.LOW))
        await b.models.keep_own(own)
        await b.models.keep_own(OwnModel("gpt-6-sol", efforts=(Effort.LOW,)))
        assert b.models.profile("gpt-6-sol").default_effort is None, "its default is not among them any more"
        await b.models.drop_own("gpt-6-sol")
        await b.models.keep_own(OwnModel("our-model", efforts=(Effort.HIGH,), replacement="gpt-6.1-sol"))
        profile = b.models.profile("gpt-5-mini")
        assert profile.offered_efforts() == (Effort.LOW, Effort.XHIGH)
        assert (profile.context_window, profile.shutdown_date) == (1000, date(2030, 1, 1))
        assert profile.web_search is Capability.YES, "what is not said stays"
        assert (profile.note, profile.own) == ("Our proxy maps it.", True)
        assert "our-model" in [known.model_id for known in b.models.current(TODAY)]
    async with house(tmp_path, simulator) as b:
        assert b.models.own_models() == (own, OwnModel("our-model", efforts=(Effort.HIGH,), replacement="gpt-6.1-sol"))
        assert b.models.profile("gpt-5-mini").context_window == 1000
        await b.models.drop_own("gpt-5-mini")
        assert b.models.profile("gpt-5-mini").offered_efforts() == (Effort.HIGH,), "the lesson is there again"
        assert b.models.profile("gpt-5-mini").context_window == 400_000


@pytest.mark.parametrize(
    "own",
    [
        OwnModel(""),
        OwnModel(" x "),
        OwnModel("x", context_window=0),
        OwnModel("x", max_output_tokens=-1),
        OwnModel("x", context_window=1000, max_output_tokens=2000),
        OwnModel("x", efforts=(Effort.LOW,), default_effort=Effort.HIGH),
        OwnModel("x", service_tiers=("turbo",)),
        OwnModel("x", replacement="x"),
    ],
)
async def test_a_faulty_addition_is_refused_and_changes_nothing(
    tmp_path: Path, simulator: Simulator, own: OwnModel
) -> None:
    async with house(tmp_path, simulator) as b:
        with pytest.raises(ProblemError):
            await b.models.keep_own(own)
        assert b.models.own_models() == ()


async def test_own_prices_are_kept_and_in_force(tmp_path: Path, simulator: Simulator) -> None:
    price = OwnPrice("gpt-5-mini", Decimal("7"), Decimal("9"), set_on="2026-11-21")
    async with house(tmp_path, simulator) as b:
        await b.models.keep_price(price)
    async with house(tmp_path, simulator) as b:
        assert b.models.own_prices.value == (price,)
        rates = await b.house.spending.prices.rates("gpt-5-mini", at=b.clock())
        assert rates is not None
        assert (rates.input, rates.output) == (Decimal(7), Decimal(9))
        await b.models.drop_price("gpt-5-mini")
        rates = await b.house.spending.prices.rates("gpt-5-mini", at=b.clock())
        assert rates is not None
        assert rates.input != Decimal(7)


@pytest.mark.allow_log("a note on a model .* cannot be read")
async def test_a_spoilt_note_is_passed_over(
    tmp_path: Path, simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    async with house(tmp_path, simulator) as b:
        await b.models.keep_own(OwnModel("good"))
        await b.house.database.run(
            lambda connection: connection.execute(
                "INSERT INTO model_notes(kind, server, model_id, record) VALUES('own_model', '', 'bad', 'no json')"
            ).close()
        )
    async with house(tmp_path, simulator) as b:
        assert [own.model_id for own in b.models.own_models()] == ["good"]
    assert "cannot be read" in caplog.text


async def test_it_reads_like_the_shipped_catalogue(tmp_path: Path, simulator: Simulator) -> None:
    shipped = shipped_catalogue().catalogue
    async with house(tmp_path, simulator) as b:
        assert ids(b.models) == ids(shipped)
        assert b.models.default_model_id == shipped.default_model_id
        assert "gpt-5.5" in b.models
        assert "somebody-else-1" not in b.models
        assert b.models.profile("somebody-else-1") == shipped.profile("somebody-else-1")
        assert [profile.model_id for profile in b.models.current(TODAY)] == [
            profile.model_id for profile in shipped.current(TODAY)
        ]


def ids(models: Models | Catalogue) -> Sequence[str]:
    return [profile.model_id for profile in models]
