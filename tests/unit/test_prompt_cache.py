"""What the prompt cache saved in a conversation, to the cent, and which change destroyed the beginning of a prompt."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.conversation import AnswerFigures, Message, MessageState, SentPrompt
from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.domain.requests import Role
from desktop_app.domain.usage import Usage
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.services.price_port import Rates
from desktop_app.services.prompt_cache import Broken, CacheReading, PromptCaching, saved_by_cache, write_fee
from desktop_app.simulator import Simulator
from tests.harness.talk_house import talk_house

SOL = "gpt-6.1-sol"
AT = datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp()
RATES = Rates(
    input=Decimal(2), cached=Decimal("0.1"), output=Decimal(10), web_search=Decimal("0.01"), cache_write=Decimal("2.5")
)
SENT = SentPrompt(tokens=4_000, first_message_id=MessageId("m1"), developer_digest="d")


def test_money_by_hand() -> None:
    # 100,000 cached at $0.10 instead of $2: $0.19; 10,000 written at $2.50 instead of $2: $0.005
    usage = Usage(input_tokens=120_000, cached_tokens=100_000, cache_write_30m_tokens=10_000)
    assert write_fee(usage, RATES) == Decimal("0.005")
    assert saved_by_cache(usage, RATES) == Decimal("0.185")
    assert write_fee(usage, replace(RATES, cache_write=None)) == 0
    assert saved_by_cache(usage, replace(RATES, cached=RATES.input)) == Decimal("-0.005"), "it has not paid"
    # for 12 hours at $5 instead of $2
    longer = Usage(input_tokens=120_000, cache_write_12h_tokens=10_000)
    assert saved_by_cache(longer, replace(RATES, cache_write_12h=Decimal(5))) == Decimal("-0.03")


async def test_the_list_tells_what_keeping_for_12_hours_costs() -> None:
    rates = await GenaiPriceList().rates(SOL, at=AT)
    assert rates is not None
    assert (rates.input, rates.cache_write, rates.cache_write_12h) == (Decimal(2), Decimal("2.5"), Decimal(5))


def answered(
    at: float, cached: int = 0, *, written: int = 0, sent: SentPrompt | None = SENT, model: str = SOL, **more: Any
) -> Message:
    usage = Usage(input_tokens=4_200, cached_tokens=cached, cache_write_30m_tokens=written, output_tokens=50)
    figures = AnswerFigures(requested_model_id=model, effort=more.pop("effort", "medium"), sent=sent)
    answer = Answer("resp", model, ResponseStatus.COMPLETED, usage=replace(usage, **more), service_tier="default")
    return Message(
        MessageId(f"a{at}"), ConversationId("c"), None, Role.ASSISTANT, "Yes.", AT + at, MessageState.COMPLETE, answer,
        figures,
    )  # fmt: skip


async def read(*messages: Message) -> CacheReading:
    return await PromptCaching(GenaiPriceList()).read(messages)


async def reason(*messages: Message) -> Broken | None:
    miss = (await read(*messages)).miss
    return miss.reason if miss else None


async def test_a_conversation_adds_up() -> None:
    first, second = answered(0, written=4_000), answered(60, 3_968, written=200)
    reading = await read(first, second)
    assert (reading.input_tokens, reading.cached_tokens) == (8_400, 3_968)
    assert reading.hit_rate == pytest.approx(0.472, abs=0.001)
    # 3,968 at $1.90 less per million, 4,200 written at $0.50 more
    assert reading.fees == Decimal("0.0021")
    assert reading.saved == Decimal("0.0075392") - Decimal("0.0021")
    assert reading.miss is None


async def test_without_answers_or_prices_nothing_is_made_up() -> None:
    assert await read() == CacheReading(saved=Decimal(0), fees=Decimal(0))
    unknown = await read(answered(0, model="nobody-1"), answered(60, 3_968, model="nobody-1"))
    assert (unknown.saved, unknown.miss) == (None, None)
    assert unknown.hit_rate > 0.4
    assert (await read(answered(0, written=4_000, model="nobody-1"), answered(60, 3_968))).saved is None


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"model": "gpt-6-sol"}, Broken.MODEL),
        ({"effort": "high"}, Broken.EFFORT),
        ({"sent": replace(SENT, verbosity="low")}, Broken.VERBOSITY),
        ({"sent": replace(SENT, web_search=True)}, Broken.TOOLS),
        ({"sent": replace(SENT, service_tier="flex")}, Broken.TIER),
        ({"sent": replace(SENT, developer_digest="other")}, Broken.DEVELOPER),
        ({"sent": replace(SENT, first_message_id=MessageId("m3"))}, Broken.LEFT_OUT),
    ],
)
async def test_what_was_changed_is_named(change: dict[str, Any], expected: Broken) -> None:
    assert await reason(answered(0, written=4_000), answered(60, **change)) is expected


async def test_a_miss_tells_its_size_and_its_price() -> None:
    miss = (await read(answered(0, written=4_000), answered(60, 1_024, effort="high", written=3_000))).miss
    assert miss is not None
    # 4,000 in whole steps of 128; what was not found was written again at $2.50 instead of read at $0.10
    assert (miss.tokens, miss.found, miss.seconds) == (3_968, 1_024, 60)
    assert miss.more == Decimal("0.0070656")


async def test_a_long_pause_is_a_reason_and_depends_on_the_model() -> None:
    old = "gpt-5.4"
    warm = (answered(-60, 3_968, model=old), answered(0, 3_968, model=old))
    assert await reason(*warm, answered(240, model=old)) is Broken.UNKNOWN
    assert await reason(*warm, answered(400, model=old)) is Broken.TOO_LONG_AGO, "5 to 10 minutes"
    assert await reason(*warm, answered(700, model=old)) is Broken.TOO_LONG_AGO
    new = answered(0, 2_944, written=1_000)
    assert await reason(new, answered(1_700)) is Broken.UNKNOWN
    assert await reason(new, answered(1_900)) is Broken.TOO_LONG_AGO


async def test_no_hint_where_nothing_could_be_found() -> None:
    short = replace(SENT, tokens=1_000)
    assert await reason(answered(0, sent=short), answered(60, effort="high")) is None
    assert await reason(answered(0)) is None
    assert await reason(answered(0), answered(60, 2_048, effort="high")) is None, "more than half was found"
    # a pro model has no cheaper rate; a server that never reports cached tokens may have no cache
    assert await reason(answered(0, model="gpt-5.4-pro"), answered(60, model="gpt-5.4-pro", effort="high")) is None
    assert await reason(answered(0), answered(60)) is None
    question = Message(MessageId("q"), ConversationId("c"), None, Role.USER, "And?", AT + 90)
    assert await reason(answered(0), answered(60, effort="high"), question) is None, "another answer is on its way"


async def test_answers_of_older_versions_are_read_too() -> None:
    before = answered(0, sent=None)
    assert await reason(before, answered(60, sent=None, effort="high")) is Broken.EFFORT
    searched = answered(0, sent=None, web_searches=2)
    assert await reason(searched, answered(60, effort="high")) is None, "what a search brought is not sent again"


@pytest.mark.simulator(speed=2000)
async def test_a_conversation_remembers_what_was_sent(tmp_path: Path, simulator: Simulator) -> None:
    long = "The minutes of a long meeting about tides and ports. " * 150
    async with talk_house(tmp_path, simulator) as house:
        new = replace(await house.chat.new_conversation(), developer_message="Be brief.", service_tier="priority")
        conversation, first = await house.ask(long, new)
        assert first.figures is not None
        sent = first.figures.sent
        assert sent is not None
        assert sent.tokens > 1_024
        assert sent.first_message_id == first.parent_id
        assert (sent.service_tier, len(sent.developer_digest)) == ("priority", 16)
        conversation, second = await house.ask("And then?", conversation)
        messages = await house.chat.messages(conversation.id)
        assert messages[1].figures == first.figures, "kept in the data file"
        reading = await house.chat.cache(messages)
        assert reading.saved is not None
        assert reading.saved > 0
        assert reading.miss is None
        conversation, _ = await house.ask("And now?", replace(conversation, developer_message="Be long."))
        reading = await house.chat.cache(await house.chat.messages(conversation.id))
        assert reading.miss is not None
        assert reading.miss.reason is Broken.DEVELOPER
        conversation, _ = await house.ask("And at last?", replace(conversation, history_budget=500))
        reading = await house.chat.cache(await house.chat.messages(conversation.id))
        assert reading.miss is not None
        assert reading.miss.reason is Broken.LEFT_OUT
    bodies = [entry["body"] for entry in simulator.requests() if entry["path"] == "/v1/responses"]
    assert {body["prompt_cache_key"] for body in bodies} == {conversation.id}
    assert {body["service_tier"] for body in bodies} == {"priority"}
    assert second.answer is not None
    assert second.answer.service_tier == "priority"


@pytest.mark.simulator(speed=2000)
async def test_a_tier_goes_only_with_models_that_have_it(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        flex = replace(await house.chat.new_conversation(), service_tier="flex")
        assert house.chat.with_model(flex, "gpt-5.4").service_tier == "flex"
        assert house.chat.with_model(flex, "gpt-4.1").service_tier is None
        # one that was kept although the model lacks it, by now, is not sent and not counted on
        stale = replace(flex, model_id="gpt-4.1", effort=None)
        usual = replace(stale, service_tier=None)
        assert await house.chat.estimate(stale, 5_000) == await house.chat.estimate(usual, 5_000)
        await house.ask("Hello", stale)
        half, whole = (
            await house.chat.estimate(flex, 5_000),
            await house.chat.estimate(replace(flex, service_tier=None), 5_000),
        )
        assert half.cost.high is not None
        assert whole.cost.high is not None
        assert half.cost.high == whole.cost.high / 2
    (body,) = [entry["body"] for entry in simulator.requests() if entry["path"] == "/v1/responses"]
    assert "service_tier" not in body
