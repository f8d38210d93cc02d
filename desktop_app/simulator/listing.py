"""Input given as a string or as items, and lists handed out page by page."""

from __future__ import annotations

import itertools
from typing import Any

from .json_text import Json


def as_list(value: Any) -> list[Json]:
    """The input as a list of items, whether it was a string or one already."""
    if isinstance(value, str):
        return [{"role": "user", "content": value}]
    return [item for item in value or () if isinstance(item, dict)]


def as_item(item: Json, identifier: str) -> Json:
    """An input item as the server lists it: with id, status and a list of parts."""
    if item.get("type", "message") != "message":
        return {"id": identifier, **item}
    content, role = item.get("content"), item.get("role", "user")
    if isinstance(content, str):
        content = [{"type": "output_text" if role == "assistant" else "input_text", "text": content}]
    parts = [
        {"annotations": [], "logprobs": [], **part} if part.get("type") == "output_text" else part
        for part in content or ()
    ]
    return {"id": identifier, "type": "message", "status": "completed", "content": parts, "role": role}


def paged(listed: list[Json], query: dict[str, str], order: str = "desc") -> Json:
    """One page of a list as the API gives it: `limit` (20), `after`, `order`."""
    if query.get("order", order) == "desc":
        listed = listed[::-1]
    if after := query.get("after"):
        listed = list(itertools.dropwhile(lambda item: item["id"] != after, listed))[1:]
    wanted = query.get("limit", "")
    limit = max(1, min(100, int(wanted))) if wanted.isdigit() else 20
    page = listed[:limit]
    return {
        "object": "list",
        "data": page,
        "first_id": page[0]["id"] if page else None,
        "last_id": page[-1]["id"] if page else None,
        "has_more": len(listed) > limit,
    }
