"""What of a conversation's options goes into a request, and what is said about the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain import chat_options
from desktop_app.domain.chat_options import ChatOptions
from desktop_app.domain.conversation import Conversation, ConversationKind, TrimmedHistory
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.model_profiles import Capability, Effort, ModelProfile, Sampling
from desktop_app.domain.requests import AnswerRequest, Dialect, Role, SummaryDetail, Turn, WebSearch
from desktop_app.openai_api.completions import completion_body
from desktop_app.openai_api.requests import response_body
from desktop_app.services.chat_requests import request_of
from desktop_app.services.prompt_cache import sent_prompt

YES = Capability.YES
EFFORTS = dict.fromkeys((Effort.NONE, Effort.LOW, Effort.HIGH), YES)
PROFILE = ModelProfile(
    "gpt-6-sol", EFFORTS, Effort.LOW, summaries=YES, sampling=Sampling.ONLY_EFFORT_NONE, streaming=YES, web_search=YES,
    structured_outputs=YES, max_output_tokens=1_000,
)  # fmt: skip
EVERYTHING = ChatOptions(
    summary="detailed", search_size="high", country="KR", city="서울", timezone="Asia/Seoul", max_output_tokens=5_000,
    temperature=0.0, top_p=0.5, truncation="auto", metadata=(("who", "me"),), safety_identifier="abc",
    answer_schema='{"type": "object"}', structured=True,
)  # fmt: skip


def asked(
    options: ChatOptions,
    profile: ModelProfile = PROFILE,
    effort: Effort | None = Effort.NONE,
    dialect: Dialect = Dialect.RESPONSES,
) -> AnswerRequest:
    conversation = Conversation(
        ConversationId("c"), ConversationKind.CHAT, "T", 0.0, 0.0, profile.model_id, effort, web_search=True,
        options=options,
    )  # fmt: skip
    return request_of(conversation, profile, dialect, (Turn(Role.USER, "Hi"),))


def test_nothing_chosen_is_nothing_in_the_body() -> None:
    body = response_body(asked(ChatOptions()))
    assert set(body) == {"model", "input", "reasoning", "tools", "prompt_cache_key", "stream", "include"}
    assert body["reasoning"]["summary"] == "auto"


def test_everything_chosen_is_in_the_body_zero_too() -> None:
    request = asked(EVERYTHING)
    body = response_body(request)
    assert (body["temperature"], body["top_p"], body["truncation"]) == (0.0, 0.5, "auto")
    assert (body["metadata"], body["safety_identifier"]) == ({"who": "me"}, "abc")
    assert body["max_output_tokens"] == 1_000, "no more than the model writes"
    assert body["reasoning"] == {"effort": "none", "summary": "detailed"}
    assert body["text"]["format"]["schema"] == {"type": "object"}
    assert request.web_search == WebSearch("high", "KR", "서울", None, "Asia/Seoul")


def test_a_schema_that_is_switched_off_is_kept_and_not_sent() -> None:
    assert asked(replace(EVERYTHING, structured=None)).answer_schema == ""
    assert asked(EVERYTHING, replace(PROFILE, structured_outputs=Capability.NO)).answer_schema == ""


@pytest.mark.parametrize(
    ("rule", "effort", "taken"),
    [
        (Sampling.ONLY_EFFORT_NONE, Effort.NONE, True),
        (Sampling.ONLY_EFFORT_NONE, Effort.LOW, False),
        (Sampling.ONLY_EFFORT_NONE, None, False),
        (Sampling.NEVER, Effort.NONE, False),
        (Sampling.ALWAYS, Effort.HIGH, True),
        (Sampling.UNKNOWN, Effort.HIGH, True),
    ],
)
def test_sampling_goes_only_where_it_is_taken(rule: Sampling, effort: Effort | None, taken: bool) -> None:
    profile = replace(PROFILE, sampling=rule)
    assert (asked(EVERYTHING, profile, effort).temperature is not None) is taken
    assert (chat_options.no_sampling(profile, effort) == "") is taken


def test_a_model_whose_usual_effort_is_none_takes_sampling_without_a_choice() -> None:
    profile = replace(PROFILE, default_effort=Effort.NONE)
    assert asked(EVERYTHING, profile, None).temperature == 0.0


def test_summaries_off_as_chosen_and_where_there_are_none() -> None:
    assert asked(ChatOptions(summary="off")).summary is None
    assert asked(ChatOptions(summary="concise")).summary is SummaryDetail.CONCISE
    assert asked(ChatOptions(), replace(PROFILE, summaries=Capability.NO)).summary is None


def test_the_older_dialect_is_sent_what_it_has_words_for() -> None:
    profile = PROFILE.in_older_dialect()
    body = completion_body(asked(EVERYTHING, profile, dialect=Dialect.CHAT_COMPLETIONS))
    assert (body["temperature"], body["top_p"], body["safety_identifier"]) == (0.0, 0.5, "abc")
    assert (body["max_completion_tokens"], body["response_format"]["type"]) == (1_000, "json_schema")
    assert not {"truncation", "metadata", "tools"} & set(body)


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        ((("a", ""), ("b", "x" * 512)), ""),
        ((("a", ""), ("a", "")), "twice"),
        ((("", "x"),), "no name"),
        ((("x" * 65, ""),), "64 are allowed"),
        ((("x", "y" * 513),), "512 are allowed"),
        ((("ponder_job", "1"),), "Ponder"),
        (tuple((str(number), "") for number in range(16)), "15 are allowed"),
    ],
)
def test_what_is_wrong_with_metadata(pairs: tuple[tuple[str, str], ...], words: str) -> None:
    found = chat_options.wrong_metadata(pairs)
    assert (words in found) if words else not found


def test_what_is_wrong_with_other_fields() -> None:
    assert chat_options.wrong_country("Germany")
    assert not chat_options.wrong_country("de")
    assert chat_options.wrong_timezone("Berlin")
    assert not chat_options.wrong_timezone("America/Argentina/Salta")
    assert "16" in chat_options.wrong_limit(15, PROFILE)
    assert "1,000" in chat_options.wrong_limit(1_001, PROFILE)
    assert not chat_options.wrong_limit(1_000, PROFILE)
    assert chat_options.wrong_identifier("x" * 65)
    assert not chat_options.wrong_identifier("x" * 64)


def test_another_schema_or_search_is_another_beginning_of_the_prompt() -> None:
    history = TrimmedHistory((), (), 10, 100, too_long=False)
    usual = sent_prompt(asked(ChatOptions()), history)
    assert (usual.search_words, usual.answer_schema) == ("", "")
    assert sent_prompt(asked(ChatOptions(search_size="medium")), history) == usual
    other = sent_prompt(asked(EVERYTHING), history)
    assert other.search_words == "high|KR|서울||Asia/Seoul"
    assert other.answer_schema == EVERYTHING.answer_schema
