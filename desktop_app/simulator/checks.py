"""Refuses what the real API refuses for a model, with its texts: parameters and values it lacks, bad schemas."""

from __future__ import annotations

from . import models, tokens
from .body_checks import check_input, check_metadata, check_types, invalid_value, quoted
from .errors import ApiError, missing, moved, no_such_tier, unsupported
from .json_text import Json

KNOWN = frozenset({
    "background", "context_management", "conversation", "include", "input", "instructions",
    "max_output_tokens", "max_tool_calls", "metadata", "model", "moderation", "parallel_tool_calls",
    "previous_response_id", "prompt", "prompt_cache_key", "prompt_cache_options", "prompt_cache_retention",
    "reasoning", "safety_identifier", "service_tier", "store", "stream", "stream_options", "temperature",
    "text", "tool_choice", "tools", "top_logprobs", "top_p", "truncation", "user",
})  # fmt: skip
SERVICE_TIERS = ("auto", "default", "fast", "flex", "priority", "scale", "ultrafast")
MOVED = {
    "response_format": "text.format",
    "reasoning_effort": "reasoning.effort",
    "messages": "input",
    "max_tokens": "max_output_tokens",
    "max_completion_tokens": "max_output_tokens",
    "verbosity": "text.verbosity",
}


def responses_model(model_id: object) -> models.Profile:
    """The model of a Responses request. 400 for an unknown one, 404 for a retired one."""
    if not isinstance(model_id, str) or not model_id:
        raise missing("model")
    if model_id in models.RETIRED:
        raise ApiError(404, f"Model not found {model_id}", param="model")
    profile = models.find(model_id)
    if profile is None:
        raise ApiError(
            400,
            f"The requested model '{model_id}' does not exist.",
            code="model_not_found",
            param="model",
        )
    return profile


def check_create(body: Json) -> models.Profile:
    """Everything about a create request that can be judged without looking at stored things."""
    check_types(body)
    for name in body:
        if name in MOVED:
            raise moved(name, MOVED[name])
        if name not in KNOWN:
            raise ApiError(400, f"Unknown parameter: '{name}'.", code="unknown_parameter", param=name)
    profile = responses_model(body.get("model"))
    if not body.get("input") and not body.get("previous_response_id") and not body.get("conversation"):
        raise missing("input")
    if body.get("previous_response_id") and body.get("conversation"):
        raise ApiError(
            400,
            "Mutually exclusive parameters: ''. Ensure you are only providing one of: 'previous_response_id' "
            "or 'conversation'.",
            code="mutually_exclusive_parameters",
        )
    check_input(body.get("input"))
    effort = _check_reasoning(body.get("reasoning") or {}, profile)
    check_sampling(body, profile, effort)
    _check_text(body, profile)
    _check_tools(body.get("tools") or [], profile, effort)
    _check_numbers(body, profile)
    check_tier(body, profile)
    check_metadata(body.get("metadata") or {})
    return profile


def _check_reasoning(reasoning: Json, profile: models.Profile) -> str | None:
    effort = reasoning.get("effort")
    if effort is not None:
        check_effort(effort, profile, "reasoning.effort")
    if not profile.efforts and reasoning.get("summary") is not None:
        raise unsupported("reasoning.summary")
    mode = reasoning.get("mode")
    if mode is not None and mode not in profile.modes:
        raise ApiError(
            400,
            "`reasoning.mode` is not supported with this model.",
            code="unsupported_value",
            param="reasoning.mode",
        )
    return effort or profile.default_effort


def check_effort(effort: object, profile: models.Profile, param: str) -> None:
    """Two shapes of refusal: a model that does not reason, and one that lacks this value."""
    if not profile.efforts:
        raise unsupported(param)
    if effort not in profile.efforts:
        raise ApiError(
            400,
            f"Unsupported value: '{effort}' is not supported with the '{profile.id}' model. Supported values "
            f"are: {quoted(profile.efforts)}.",
            code="unsupported_value",
            param=param,
        )


def check_sampling(body: Json, profile: models.Profile, effort: str | None) -> None:
    """temperature and the like only where the model takes them at this effort."""
    taken = profile.sampling == "always" or (profile.sampling == "none" and effort == "none")
    for name in ("temperature", "top_p", "top_logprobs"):
        value = body.get(name)
        if value is None or (name == "top_logprobs" and value == 0):
            continue
        if not taken:
            # the real server sends no code with this one
            raise ApiError(400, f"Unsupported parameter: '{name}' is not supported with this model.", param=name)
        if isinstance(value, int | float) and value < 0:
            raise ApiError(
                400,
                f"Invalid '{name}': decimal below minimum value. Expected a value >= 0, but got {value} instead.",
                code="decimal_below_min_value",
                param=name,
            )


def _check_text(body: Json, profile: models.Profile) -> None:
    text = body.get("text") or {}
    verbosity = text.get("verbosity")
    allowed = ("low", "medium", "high") if profile.generation >= 5 else ("medium",)
    if verbosity is not None and verbosity not in allowed:
        raise ApiError(
            400,
            f"Unsupported value: '{verbosity}' is not supported with the '{profile.id}' model. Supported values "
            f"are: {quoted(allowed)}.",
            code="unsupported_value",
            param="text.verbosity",
        )
    form = text.get("format") or {}
    kind = form.get("type", "text")
    if kind not in ("text", "json_schema", "json_object"):
        raise invalid_value(kind, ("json_object", "json_schema", "text"), "text.format.type")
    if kind == "json_schema":
        check_schema(form, "text.format")
    if kind == "json_object" and "json" not in _all_text(body).lower():
        raise ApiError(
            400,
            "Response input messages must contain the word 'json' in some form to use 'text.format' of type "
            "'json_object'.",
            param="input",
        )


def check_schema(form: Json, place: str) -> None:
    """Name and schema have to be there; a strict schema must forbid additional properties."""
    for name in ("name", "schema"):
        if not form.get(name):
            raise missing(f"{place}.{name}")
    schema = form["schema"]
    if form.get("strict") and schema.get("additionalProperties") is not False:
        raise ApiError(
            400,
            f"Invalid schema for response_format '{form['name']}': In context=(), 'additionalProperties' is "
            "required to be supplied and to be false.",
            code="invalid_json_schema",
            param=f"{place}.schema",
        )


def _check_tools(tools: list[Json], profile: models.Profile, effort: str | None) -> None:
    for index, tool in enumerate(tools):
        kind = str(tool.get("type"))
        if kind == "file_search" and not tool.get("vector_store_ids"):
            raise missing(f"tools[{index}].vector_store_ids")
        if kind.startswith("web_search") and effort == "minimal":
            raise ApiError(
                400,
                "The following tools cannot be used with reasoning.effort 'minimal': web_search.",
                param="tools",
            )
        if kind == "function" and not tool.get("name"):
            raise missing(f"tools[{index}].name")


def _check_numbers(body: Json, profile: models.Profile) -> None:
    limit = body.get("max_output_tokens")
    if limit is not None and limit < 16:
        raise ApiError(
            400,
            "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got "
            f"{limit} instead.",
            code="integer_below_min_value",
            param="max_output_tokens",
        )
    if body.get("stream") and not profile.streams:
        raise ApiError(
            400,
            "Unsupported value: 'stream' does not support true with this model. Supported values are: false.",
            code="unsupported_value",
            param="stream",
        )


def check_tier(body: Json, profile: models.Profile) -> None:
    """A word that is no service tier, and a tier that the model does not have."""
    wanted = body.get("service_tier")
    if wanted in (None, "auto", "default"):
        return
    if wanted not in SERVICE_TIERS:
        raise invalid_value(wanted, SERVICE_TIERS, "service_tier")
    if ("priority" if wanted == "fast" else wanted) not in profile.tiers:
        raise no_such_tier()


def check_length(total_tokens: int, profile: models.Profile) -> None:
    """400 when the input alone does not fit the model's window."""
    if total_tokens > profile.window:
        raise ApiError(
            400,
            "Your input exceeds the context window of this model. Please adjust your input and try again.",
            code="context_length_exceeded",
            param="input",
        )


def _all_text(body: Json) -> str:
    value = body.get("input")
    texts = [str(body.get("instructions") or "")]
    if isinstance(value, str):
        texts.append(value)
    elif isinstance(value, list):
        texts.extend(tokens.content_text(item.get("content")) for item in value)
    return "\n".join(texts)
