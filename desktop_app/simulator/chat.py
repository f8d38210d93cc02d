"""Chat Completions: the same texts and plans in the older wire format, plain and streamed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import checks, models, planner, seeded, tokens
from .body_checks import invalid_value
from .errors import ApiError, missing
from .json_text import Json
from .listing import as_list
from .script import Library


class Completion:
    """One chat completion: its plan and the shapes it is sent in."""

    def __init__(self, body: Json, library: Library, seed: int, number: int, created: int) -> None:
        profile = check_chat(body)
        messages = [message for message in body["messages"] if isinstance(message, dict)]
        said = [(str(m.get("role", "")), tokens.content_text(m.get("content"))) for m in messages]
        last = next((n for n in reversed(range(len(said))) if said[n][0] == "user"), 0)
        self._id = f"chatcmpl-{seeded.hex_digits(29, 'chat', seed, number, created)}"
        asked = planner.Asked(self._id, profile, _as_responses(body), said[last][1], tuple(said[:last]), number, seed)
        self._profile, self._created, self._body, self._tier = profile, created, body, asked.tier
        self._given = tokens.count_request(as_list(messages), None, None)
        checks.check_length(self._given, profile)
        self.plan = planner.make_plan(asked, library)

    @property
    def whole(self) -> Json:
        """The answer of a plain request."""
        message: Json = {"role": "assistant", "content": None, "refusal": None, "annotations": []}
        message[self._kind] = self._text
        choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": self._reason}
        return {**self._head("chat.completion"), "choices": [choice], "usage": self._usage()}

    def chunks(self) -> Iterator[tuple[float, Json]]:
        """(simulated seconds after the start, chunk), without the closing [DONE]."""
        writing = next((step for step in self.plan.steps if step.item["type"] == "message"), None)
        start, end = (writing.start, writing.end) if writing else (self.plan.duration, self.plan.duration)
        counted = bool((self._body.get("stream_options") or {}).get("include_usage"))
        yield start, self._chunk({"role": "assistant", "content": "", "refusal": None}, None, counted)
        pieces = tokens.pieces(self._text)
        for number, piece in enumerate(pieces, start=1):
            moment = start + (end - start) * number / len(pieces)
            if self.plan.error and moment >= self.plan.duration:
                break
            yield moment, self._chunk({self._kind: piece}, None, counted)
        if self.plan.error:
            code, message = self.plan.error
            yield self.plan.duration, {"error": {"message": message, "type": code, "param": None, "code": code}}
            return
        yield end, self._chunk({}, self._reason, counted)
        if counted:
            yield end, {**self._head("chat.completion.chunk"), "choices": [], "usage": self._usage(), "obfuscation": ""}

    @property
    def _part(self) -> Json:
        item = self.plan.steps[-1].item if self.plan.steps else {}
        return dict(item["content"][0]) if item.get("type") == "message" else {"type": "output_text", "text": ""}

    @property
    def _kind(self) -> str:
        return "refusal" if self._part["type"] == "refusal" else "content"

    @property
    def _text(self) -> str:
        return str(self._part["refusal"] if self._kind == "refusal" else self._part["text"])

    @property
    def _reason(self) -> str:
        if self.plan.outcome == "incomplete":
            return "content_filter" if self.plan.incomplete_reason == "content_filter" else "length"
        return "stop"

    def _chunk(self, delta: Json, reason: str | None, counted: bool) -> Json:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": reason}
        chunk = {**self._head("chat.completion.chunk"), "choices": [choice], "obfuscation": "s1m"}
        return {**chunk, "usage": None} if counted else chunk

    def _head(self, kind: str) -> Json:
        return {
            "id": self._id,
            "object": kind,
            "created": self._created,
            "model": self._profile.name,
            "service_tier": self._tier,
            "system_fingerprint": None,
        }

    def _usage(self) -> Json:
        output = self.plan.reasoning_tokens + self.plan.text_tokens
        none = {"audio_tokens": 0, "accepted_prediction_tokens": 0, "rejected_prediction_tokens": 0}
        return {
            "prompt_tokens": self._given,
            "completion_tokens": output,
            "total_tokens": self._given + output,
            "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
            "completion_tokens_details": {"reasoning_tokens": self.plan.reasoning_tokens, **none},
        }


def check_chat(body: Json) -> models.Profile:
    """ApiError as the real endpoint would answer."""
    model_id = body.get("model")
    if not isinstance(model_id, str) or not model_id:
        raise ApiError(400, "you must provide a model parameter")
    profile = models.find(model_id)
    if profile is None:
        raise ApiError(
            404,
            f"The model `{model_id}` does not exist or you do not have access to it.",
            code="model_not_found",
        )
    if not profile.chat:
        raise ApiError(
            404,
            "This model is only supported in v1/responses and not in v1/chat/completions.",
            param="model",
        )
    _check_messages(body.get("messages"))
    effort = body.get("reasoning_effort")
    if effort is not None:
        checks.check_effort(effort, profile, "reasoning_effort")
    if profile.efforts and body.get("max_tokens") is not None:
        raise ApiError(
            400,
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' "
            "instead.",
            code="unsupported_parameter",
            param="max_tokens",
        )
    checks.check_sampling(body, profile, effort or profile.default_effort)
    checks.check_tier(body, profile)
    form = body.get("response_format") or {}
    if form.get("type") == "json_schema":
        checks.check_schema(form.get("json_schema") or {}, "response_format.json_schema")
    return profile


def _check_messages(messages: Any) -> None:
    if messages is None:
        raise missing("messages")
    if not isinstance(messages, list) or not messages:
        raise ApiError(
            400,
            "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.",
            code="empty_array",
            param="messages",
        )
    roles = ("system", "assistant", "user", "function", "tool", "developer")
    for index, message in enumerate(messages):
        role = message.get("role") if isinstance(message, dict) else None
        if role not in roles:
            raise invalid_value(role, roles, f"messages[{index}].role")


def _as_responses(body: Json) -> Json:
    form = body.get("response_format") or {}
    if form.get("type") == "json_schema":
        form = {"type": "json_schema", **form["json_schema"]}
    limit = body.get("max_completion_tokens") or body.get("max_tokens")
    text = {"format": form or {"type": "text"}, "verbosity": body.get("verbosity")}
    made: Json = {"text": text, "reasoning": {"effort": body.get("reasoning_effort")}}
    made["service_tier"] = body.get("service_tier")
    return made if limit is None else {**made, "max_output_tokens": limit}
