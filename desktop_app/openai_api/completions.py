"""The older dialect, Chat Completions, for servers that speak only that: what we say and what we hear in it.

What has no word in it (background, web search, reasoning summaries, earlier responses, truncation) is left out of the
body. Whoever asks must not promise it then: see `ModelProfile.in_dialect`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from desktop_app.domain.answer_events import (
    AnswerEvent,
    AnswerFinished,
    AnswerStarted,
    RefusalAdded,
    SummaryAdded,
    TextAdded,
)
from desktop_app.domain.answers import Answer, Citation, ResponseStatus
from desktop_app.domain.problems import Problem
from desktop_app.domain.requests import AnswerRequest, Role
from desktop_app.domain.usage import Usage
from desktop_app.openai_api.events import Memory
from desktop_app.openai_api.json_values import (
    Record,
    UnreadableJsonError,
    compact_json,
    count_of,
    optional_text,
    record_of,
    records_of,
    text_of,
    time_of,
    whole_text,
)
from desktop_app.openai_api.problems import Translator
from desktop_app.openai_api.requests import SCHEMA_NAME

_INCOMPLETE = {"length": "max_output_tokens", "content_filter": "content_filter"}
"""`finish_reason`, and what the Responses API calls the same."""

_THOUGHTS = ("reasoning_content", "reasoning")
"""Where servers (not OpenAI) put open reasoning: DeepSeek and vLLM, then Ollama and OpenRouter."""


def completion_body(request: AnswerRequest) -> dict[str, Any]:
    """Every parameter of `POST /v1/chat/completions`; what the request leaves at None is not in it."""
    body: dict[str, Any] = {"model": whole_text(request.model_id), "messages": _messages(request)}
    optional = {
        "reasoning_effort": request.effort.value if request.effort else None,
        "verbosity": request.verbosity.value if request.verbosity else None,
        "max_completion_tokens": request.max_output_tokens,
        "temperature": request.temperature,
        "top_p": request.top_p,
        "safety_identifier": whole_text(request.safety_identifier) if request.safety_identifier else None,
        "service_tier": request.service_tier,
        "store": request.store,
        "stream": request.stream or None,
        "stream_options": {"include_usage": True} if request.stream else None,
        "response_format": _format(request.answer_schema) if request.answer_schema else None,
    }
    body.update((name, value) for name, value in optional.items() if value is not None)
    return body


def _messages(request: AnswerRequest) -> list[dict[str, str]]:
    said = [(turn.role, turn.text) for turn in request.turns if turn.text or turn.role is not Role.ASSISTANT]
    if request.developer_message:
        said.insert(0, (Role.DEVELOPER, request.developer_message))
    return [{"role": role.value, "content": whole_text(text)} for role, text in said]


def _format(schema: str) -> dict[str, Any]:
    named = {"name": SCHEMA_NAME, "schema": json.loads(schema), "strict": True}
    return {"type": "json_schema", "json_schema": named}


def completion_answer(completion: Record, *, request_id: str | None) -> Answer:
    """A whole chat completion as an answer. Raises UnreadableJsonError for what is none."""
    choice = next(records_of(completion, "choices"), None)
    if choice is None or text_of(completion, "object") not in ("chat.completion", ""):
        what = text_of(completion, "object") or "without a choice"  # not shown
        raise UnreadableJsonError(f"not a chat completion: {what}")  # not shown
    message = record_of(choice, "message")
    said = _Said(text_of(message, "content"), text_of(message, "refusal"), _thought(message))
    return _answer(completion, said, text_of(choice, "finish_reason"), message, request_id)


class _Said:
    """What one choice said, put together."""

    def __init__(self, text: str = "", refusal: str = "", thoughts: str = "") -> None:
        self.text, self.refusal, self.thoughts = [text], [refusal], [thoughts]


def _thought(message: Record) -> str:
    return next((words for name in _THOUGHTS if (words := text_of(message, name))), "")


def _answer(completion: Record, said: _Said, reason: str, message: Record, request_id: str | None) -> Answer:
    thoughts = "".join(said.thoughts)
    return Answer(
        response_id=text_of(completion, "id"),
        model_id=text_of(completion, "model"),
        status=ResponseStatus.INCOMPLETE if reason in _INCOMPLETE else ResponseStatus.COMPLETED,
        created_at=time_of(completion, "created"),
        text="".join(said.text),
        refusal="".join(said.refusal),
        summaries=(thoughts,) if thoughts else (),
        citations=tuple(_citations(message)),
        usage=completion_usage(completion),
        incomplete_reason=_INCOMPLETE.get(reason),
        service_tier=optional_text(completion, "service_tier"),
        request_id=request_id,
        raw=compact_json(completion),
    )


def _citations(message: Record) -> Iterator[Citation]:
    for note in records_of(message, "annotations"):
        cited = record_of(note, "url_citation")
        if url := text_of(cited, "url"):
            yield Citation(url, text_of(cited, "title"), count_of(cited, "start_index"), count_of(cited, "end_index"))


def completion_usage(completion: Record) -> Usage | None:
    """Tokens in the words of the Responses API; None while the server tells no usage."""
    usage = record_of(completion, "usage")
    if not usage:
        return None
    inputs = record_of(usage, "prompt_tokens_details")
    return Usage(
        input_tokens=count_of(usage, "prompt_tokens"),
        cached_tokens=count_of(inputs, "cached_tokens"),
        cache_write_30m_tokens=count_of(inputs, "cache_write_tokens"),
        output_tokens=count_of(usage, "completion_tokens"),
        reasoning_tokens=count_of(record_of(usage, "completion_tokens_details"), "reasoning_tokens"),
    )


class CompletionListener:
    """Hears one stream of chunks. Used like `events.Listener`; such a stream cannot be resumed."""

    def __init__(self, translator: Translator, request_id: str | None) -> None:
        self._translator = translator
        self.request_id = request_id
        self.response_id: str | None = None
        self.cursor: int | None = None
        self.memory = Memory()
        self.problem: Problem | None = None
        self.finished = False
        self._head: dict[str, Any] = {}
        self._said = _Said()
        self._notes: list[Record] = []
        self._reason: str | None = None
        self._known = self._strange = 0

    @property
    def understands_nothing(self) -> bool:
        """Whether there were events and not one of them belongs to this API."""
        return self._strange > 0 and not self._known

    def hear(self, chunk: Record) -> Iterable[AnswerEvent]:
        """What one chunk is worth showing."""
        if isinstance(chunk.get("error"), Mapping):
            self._known += 1
            self.problem = self._translator.stream_error(chunk, self.request_id, self.response_id)
            return ()
        if not isinstance(chunk.get("choices"), list):
            self._strange += 1
            return ()
        self._known += 1
        return self._hear_chunk(chunk)

    def _hear_chunk(self, chunk: Record) -> Iterator[AnswerEvent]:
        yield from self._start(chunk)
        self._head.update((name, value) for name, value in chunk.items() if value is not None and name != "choices")
        for choice in records_of(chunk, "choices"):
            if count_of(choice, "index") == 0:
                yield from self._hear_delta(record_of(choice, "delta"))
                self._reason = optional_text(choice, "finish_reason") or self._reason

    def _start(self, chunk: Record) -> Iterator[AnswerEvent]:
        if self.response_id is None and (named := text_of(chunk, "id")):
            self.response_id = named
            yield AnswerStarted(
                response_id=named,
                model_id=text_of(chunk, "model"),
                status=ResponseStatus.IN_PROGRESS,
                created_at=time_of(chunk, "created"),
                request_id=self.request_id,
                background=False,
            )

    def _hear_delta(self, delta: Record) -> Iterator[AnswerEvent]:
        if words := _thought(delta):
            yield SummaryAdded(words, new_part=len(self._said.thoughts) == 1)
            self._said.thoughts.append(words)
        if words := text_of(delta, "content"):
            self._said.text.append(words)
            yield TextAdded(words, commentary=False)
        if words := text_of(delta, "refusal"):
            self._said.refusal.append(words)
            yield RefusalAdded(words)
        self._notes.extend(records_of(delta, "annotations"))

    def done(self) -> Iterator[AnswerEvent]:
        """`[DONE]`, or the end of a stream that had said why it stopped: the final word."""
        if self._reason is None or self.problem is not None or self.finished:
            return
        self.finished = True
        said: dict[str, Any] = {
            "role": "assistant",
            "content": "".join(self._said.text) or None,
            "refusal": "".join(self._said.refusal) or None,
            "annotations": self._notes,
        }
        if thoughts := "".join(self._said.thoughts):
            said["reasoning_content"] = thoughts
        choice = {"index": 0, "message": said, "finish_reason": self._reason}
        whole = {**self._head, "object": "chat.completion", "choices": [choice]}
        yield AnswerFinished(_answer(whole, self._said, self._reason, said, self.request_id))

    def end(self, completion: Record) -> Iterator[AnswerEvent]:
        """The whole completion at once, from a server that does not stream."""
        answer = completion_answer(completion, request_id=self.request_id)
        yield from self._start(completion)
        self.finished = True
        yield AnswerFinished(answer)
