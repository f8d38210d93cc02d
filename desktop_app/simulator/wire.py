"""The response object as it goes over the wire, with every field recent real ones have."""

from __future__ import annotations

from . import items
from .json_text import Json
from .models import Profile
from .planner import Asked, Plan

RUNNING = ("queued", "in_progress")


def response_object(
    asked: Asked, plan: Plan, status: str, created_at: int, completed_at: int, counts: Json, sources: bool
) -> Json:
    """The response in `status`; usage, output and the like appear only when it has ended by itself.

    `counts` are the input tokens of the request: {"input", "cached", "written"}.
    """
    body, profile = asked.body, asked.profile
    finished = status in ("completed", "incomplete", "failed")
    answer: Json = {
        "id": asked.key,
        "object": "response",
        "created_at": created_at,
        "status": status,
        "background": asked.in_background,
        "completed_at": completed_at if status == "completed" else None,
        "error": None,
        "frequency_penalty": 0.0,
        "incomplete_details": None,
        "instructions": body.get("instructions"),
        "max_output_tokens": body.get("max_output_tokens"),
        "max_tool_calls": body.get("max_tool_calls"),
        "model": profile.name,
        "moderation": None,
        "output": _output(plan, status, sources) if finished else [],
        "parallel_tool_calls": body.get("parallel_tool_calls", True),
        "presence_penalty": 0.0,
        "previous_response_id": body.get("previous_response_id"),
        "prompt_cache_key": body.get("prompt_cache_key"),
        "prompt_cache_retention": "24h" if profile.generation >= 5.5 else "in_memory",
        "reasoning": _reasoning(asked),
        "safety_identifier": body.get("safety_identifier"),
        "service_tier": tier(asked, running=status in RUNNING or status == "cancelled"),
        "store": body.get("store", True) is not False,
        "temperature": 1.0 if body.get("temperature") is None else body["temperature"],
        "text": _text(body.get("text") or {}),
        "tool_choice": body.get("tool_choice") or "auto",
        "tool_usage": _tool_usage(plan.searches if finished else 0),
        "tools": [_tool(tool) for tool in body.get("tools") or ()],
        "top_logprobs": body.get("top_logprobs") or 0,
        "top_p": body.get("top_p") or (0.98 if profile.generation >= 5.2 else 1.0),
        "truncation": body.get("truncation") or "disabled",
        "usage": None,
        "user": body.get("user"),
        "metadata": body.get("metadata") or {},
    }
    conversation = conversation_id(body)
    if conversation:
        answer["conversation"] = {"id": conversation}
    if profile.writes_cache:
        answer["prompt_cache_options"] = {"mode": "implicit", "ttl": "30m"}
    if finished:
        answer["billing"] = {"payer": "developer"}
    if status == "failed" and plan.error:
        answer["error"] = {"code": plan.error[0], "message": plan.error[1]}
    elif status == "incomplete":
        answer["incomplete_details"] = {"reason": plan.incomplete_reason}
    if status in ("completed", "incomplete"):
        answer["usage"] = usage(plan, counts, profile)
    return answer


def conversation_id(body: Json) -> str | None:
    """The conversation a request belongs to, given as an id or as an object with one."""
    value = body.get("conversation")
    return value.get("id") if isinstance(value, dict) else value


def usage(plan: Plan, counts: Json, profile: Profile) -> Json:
    """Input plus output is the total; reasoning is inside output, cached and written inside input."""
    given = counts["input"] + plan.found_tokens
    output = plan.reasoning_tokens + plan.text_tokens
    return {
        "input_tokens": given,
        "input_tokens_details": {
            "cached_tokens": 0 if profile.pro else counts["cached"],
            "cache_write_tokens": counts["written"] if profile.writes_cache else 0,
        },
        "output_tokens": output,
        "output_tokens_details": {"reasoning_tokens": plan.reasoning_tokens},
        "total_tokens": given + output,
    }


def _output(plan: Plan, status: str, sources: bool) -> list[Json]:
    if status != "failed":
        return [items.shown(step.item, sources) for step in plan.steps]
    done = [items.shown(step.item, sources) for step in plan.steps if step.end <= plan.duration]
    begun = [items.begun(step.item) for step in plan.steps if step.start < plan.duration < step.end]
    return done + begun


def _reasoning(asked: Asked) -> Json:
    wanted = (asked.body.get("reasoning") or {}).get("summary")
    echo: Json = {
        "effort": asked.effort if asked.profile.efforts else None,
        # asking for "auto" comes back as "detailed" (164 of 164 recorded)
        "summary": "detailed" if wanted == "auto" else wanted,
    }
    if asked.profile.generation >= 5.4:
        echo["mode"] = "pro" if asked.pro else "standard"
        echo["context"] = "all_turns" if asked.profile.generation >= 5.6 else "current_turn"
    return echo


def tier(asked: Asked, *, running: bool) -> str:
    """What the response says: while it runs the wish, at the end the tier that it was served at."""
    if asked.tier == "default" and not running:
        return "default"
    wanted = asked.body.get("service_tier")
    if wanted in (None, "auto", "default"):
        return "auto"
    return "priority" if wanted == "fast" else str(wanted)


def _text(text: Json) -> Json:
    form = text.get("format") or {"type": "text"}
    if form.get("type") == "json_schema":
        form = {
            "type": "json_schema",
            "description": form.get("description"),
            "name": form["name"],
            "schema": form["schema"],
            "strict": form.get("strict", True),
        }
    return {"format": form, "verbosity": text.get("verbosity") or "medium"}


def _tool(tool: Json) -> Json:
    if not str(tool.get("type", "")).startswith("web_search"):
        return tool
    place = tool.get("user_location")
    if place is None:
        place = {"type": "approximate", "country": "US"}
    located = {"type": "approximate", "city": None, "country": None, "region": None, "timezone": None, **place}
    echo = {
        "type": tool["type"],
        "search_context_size": tool.get("search_context_size") or "medium",
        "user_location": located,
    }
    if tool["type"] == "web_search":
        echo |= {"filters": tool.get("filters"), "return_token_budget": "default", "search_content_types": ["text"]}
    return echo


def _tool_usage(searches: int) -> Json:
    none = {"image_tokens": 0, "text_tokens": 0}
    image = {"input_tokens": 0, "input_tokens_details": none, "output_tokens": 0, "output_tokens_details": none,
             "total_tokens": 0}  # fmt: skip
    return {"image_gen": image, "web_search": {"num_requests": searches}}
