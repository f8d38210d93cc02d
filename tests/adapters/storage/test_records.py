"""Domain values as JSON: whole, and forgiving towards rows of older and newer versions."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_app.domain.answers import Answer
from desktop_app.domain.comparison import Comparison
from desktop_app.domain.conversation import Conversation, Message
from desktop_app.domain.jobs import Job
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.usage import Cost, CostBasis, Usage
from desktop_app.storage.records import UnreadableRecordError, from_plain, storable, to_json, to_plain
from tests.contracts.samples import ANSWER, REQUEST, answer_message, comparison, conversation, job


@pytest.mark.parametrize("value", [ANSWER, REQUEST, job(), answer_message(), conversation(), comparison()])
def test_a_value_comes_back_equal(value: object) -> None:
    assert from_plain(type(value), json.loads(to_json(value))) == value


def test_money_keeps_its_digits() -> None:
    for digits in ("0.10", "1E-7", "123456789.123456789", "0"):
        cost = Cost(Decimal(digits))
        assert str(from_plain(Cost, json.loads(to_json(cost))).usd) == digits


def test_fields_of_a_newer_version_are_passed_over() -> None:
    plain = to_plain(REQUEST) | {"novelty": {"deep": [1, 2]}, "safety": "x"}
    assert from_plain(AnswerRequest, plain) == REQUEST


def test_fields_an_older_version_did_not_have_take_their_default() -> None:
    plain = {"model_id": "gpt-5-pro", "turns": [{"role": "user", "text": "Hi"}]}
    assert from_plain(AnswerRequest, plain) == AnswerRequest("gpt-5-pro", (Turn(Role.USER, "Hi"),))


@pytest.mark.parametrize(
    ("field", "value"),
    [("effort", "ultra"), ("max_output_tokens", "many"), ("metadata", [["a"]]), ("store", 1), ("verbosity", ["low"])],
)
def test_an_unreadable_optional_field_takes_its_default(field: str, value: object) -> None:
    loaded = from_plain(AnswerRequest, to_plain(REQUEST) | {field: value})
    assert getattr(loaded, field) == getattr(AnswerRequest("m", ()), field)
    assert loaded.turns == REQUEST.turns


@pytest.mark.parametrize("spoilt", [{"status": "thinking"}, {"status": None}, {"request": "?"}, {"created_at": "now"}])
def test_what_a_value_cannot_do_without_is_named(spoilt: dict[str, object]) -> None:
    with pytest.raises(UnreadableRecordError, match=next(iter(spoilt))):
        from_plain(Job, to_plain(job()) | spoilt)


def test_what_is_missing_is_named() -> None:
    plain = to_plain(comparison())
    del plain["model_id"], plain["repeats"]
    with pytest.raises(UnreadableRecordError, match=r"model_id, repeats"):
        from_plain(Comparison, plain)
    with pytest.raises(UnreadableRecordError):
        from_plain(Comparison, ["not", "an", "object"])


def test_enums_and_numbers_are_what_they_were() -> None:
    loaded = from_plain(Message, json.loads(to_json(answer_message())))
    assert loaded.problem is not None
    assert loaded.figures is not None
    assert loaded.problem.kind is ProblemKind.RATE_LIMITED
    assert loaded.figures.cost.basis is CostBasis.ACTUAL
    choices = from_plain(Conversation, json.loads(to_json(conversation())))
    assert choices.effort is Effort.LOW
    assert from_plain(Usage, {"input_tokens": True}) == Usage()


def test_any_text_is_storable() -> None:
    chance = random.Random(5)
    for _ in range(2000):
        text = "".join(
            chr(chance.choice([chance.randrange(0x110000), chance.randrange(0xD800, 0xE000), 65])) for _ in range(6)
        )
        kept = storable(text)
        kept.encode()
        if not any("\ud800" <= character <= "\udfff" for character in text):
            assert kept == text
        loaded = from_plain(Answer, json.loads(to_json(replace(ANSWER, text=text))))
        assert loaded.text == storable(json.loads(json.dumps(text)))
