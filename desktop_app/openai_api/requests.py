"""What we say: an `AnswerRequest` becomes the JSON body of `POST /v1/responses`. Pure: nothing is sent here."""

from __future__ import annotations

import json
from typing import Any, Final

from desktop_app.domain.attachments import SentAttachment
from desktop_app.domain.pro_profile import pro_profile_for
from desktop_app.domain.requests import AnswerRequest, Role, Turn, WebSearch
from desktop_app.openai_api.json_values import whole_text

SEARCH_SOURCES: Final = "web_search_call.action.sources"
"""The `include` that makes a web search tell which pages it found."""

ENCRYPTED_REASONING: Final = "reasoning.encrypted_content"
"""The `include` that makes models before GPT-5.6 hand out their reasoning, encrypted."""

SCHEMA_NAME: Final = "answer"
"""What the server is to call the schema of a structured answer."""


def response_body(request: AnswerRequest) -> dict[str, Any]:
    """Every parameter of the call. What the request leaves at None is not in the body at all.

    A pinned request is its Pro profile's body and the input, nothing else. Raises KeyError when it is pinned to a
    model that Pro never had.
    """
    if request.pinned_body:
        return {**pro_profile_for(request.model_id).body, "input": input_items(request)}
    body: dict[str, Any] = {"model": whole_text(request.model_id), "input": input_items(request)}
    body.update(_thinking_and_tools(request))
    optional = {
        "max_output_tokens": request.max_output_tokens,
        "temperature": request.temperature,
        "top_p": request.top_p,
        "truncation": request.truncation,
        "safety_identifier": whole_text(request.safety_identifier) if request.safety_identifier else None,
        "store": request.store,
        "previous_response_id": request.previous_response_id,
        "conversation": request.conversation_id,
        "prompt_cache_key": request.prompt_cache_key,
        "service_tier": request.service_tier,
        "metadata": {whole_text(key): whole_text(value) for key, value in request.metadata} or None,
        "background": request.background or None,
        "stream": request.stream or None,
        "include": _included(request) or None,
    }
    body.update((name, value) for name, value in optional.items() if value is not None)
    return body


def _included(request: AnswerRequest) -> list[str]:
    wanted = [SEARCH_SOURCES] if request.web_search and request.web_search.wants_sources else []
    return [*wanted, ENCRYPTED_REASONING] if request.carry_reasoning else wanted


def token_count_body(request: AnswerRequest) -> dict[str, Any]:
    """The body of `POST /v1/responses/input_tokens`, which takes only what decides the size of the input."""
    whole = response_body(request)
    counted = ("model", "input", "reasoning", "text", "tools", "previous_response_id", "conversation")
    return {name: whole[name] for name in counted if name in whole}


def input_items(request: AnswerRequest) -> list[dict[str, Any]]:
    """The developer message, then the turns. An assistant turn that says nothing is left out."""
    items = []
    if request.developer_message:
        items.append(_item(Turn(Role.DEVELOPER, request.developer_message)))
    for turn in request.turns:
        if turn.items:
            items.extend(json.loads(turn.items))
        elif turn.text or turn.attachments or turn.role is not Role.ASSISTANT:
            items.append(_item(turn))
    return items


def _item(turn: Turn) -> dict[str, Any]:
    kind = "output_text" if turn.role is Role.ASSISTANT else "input_text"
    content: list[dict[str, Any]] = [_attached(each) for each in turn.attachments]
    if turn.text or not content:
        content.append({"type": kind, "text": whole_text(turn.text)})
    return {"role": turn.role.value, "content": content}


def _attached(attachment: SentAttachment) -> dict[str, Any]:
    """A picture or a file: by its id at the provider, by an address, or with its contents (`data`) inside."""
    part: dict[str, Any] = {"type": "input_image" if attachment.is_image else "input_file"}
    inside = f"data:{attachment.media_type};base64,{attachment.data}"
    if attachment.file_id:
        part["file_id"] = attachment.file_id
    elif attachment.is_image:
        part["image_url"] = attachment.url or inside
    elif attachment.url:
        part["file_url"] = attachment.url
    else:
        part.update(filename=whole_text(attachment.name), file_data=inside)
    # a picture's is required; of a file's, *auto* is what the provider takes by itself
    if attachment.is_image or attachment.detail not in ("", "auto"):
        part["detail"] = attachment.detail or "auto"
    return part


def _thinking_and_tools(request: AnswerRequest) -> dict[str, Any]:
    body: dict[str, Any] = {}
    reasoning = {
        "effort": request.effort.value if request.effort else None,
        "summary": request.summary.value if request.summary else None,
        "mode": request.reasoning_mode,
    }
    if any(reasoning.values()):
        body["reasoning"] = {name: value for name, value in reasoning.items() if value is not None}
    text = {
        "verbosity": request.verbosity.value if request.verbosity else None,
        "format": _answer_format(request.answer_schema) if request.answer_schema else None,
    }
    if any(text.values()):
        body["text"] = {name: value for name, value in text.items() if value is not None}
    if request.web_search:
        body["tools"] = [_web_search_tool(request.web_search)]
    return body


def _answer_format(schema: str) -> dict[str, Any]:
    return {"type": "json_schema", "name": SCHEMA_NAME, "schema": json.loads(schema), "strict": True}


def _web_search_tool(search: WebSearch) -> dict[str, Any]:
    place = {"country": search.country, "city": search.city, "region": search.region, "timezone": search.timezone}
    return {
        "type": "web_search",
        # never left out: that would mean the United States (facts of the API, WebSearch)
        "user_location": {"type": "approximate", **{name: value for name, value in place.items() if value}},
        "search_context_size": search.context_size,
    }
