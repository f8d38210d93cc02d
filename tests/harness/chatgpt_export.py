"""Conversations as ChatGPT's own export holds them, made by hand after what exports look like; nobody's words."""

from __future__ import annotations

from typing import Any

AT = 1_700_000_000.0


def node(
    name: str,
    parent: str | None,
    role: str = "",
    *parts: Any,
    kind: str = "text",
    content: dict[str, Any] | None = None,
    at: float | None = AT,
    **more: Any,
) -> dict[str, Any]:
    """One node of the tree; without a role it is the empty root. `more` goes into the message."""
    if not role:
        return {"id": name, "message": None, "parent": parent, "children": []}
    metadata = more.pop("metadata", {})
    message = {
        "id": name,
        "author": {"role": role, "name": None, "metadata": {}},
        "create_time": at,
        "update_time": None,
        "content": content or {"content_type": kind, "parts": list(parts)},
        "status": "finished_successfully",
        "end_turn": None,
        "weight": 1.0,
        "metadata": {"model_slug": "gpt-4o"} | metadata if role == "assistant" else metadata,
        "recipient": "all",
        "channel": None,
    }
    return {"id": name, "message": message | more, "parent": parent, "children": []}


def chat(*nodes: dict[str, Any], name: str = "conv-1", current: str | None = None, **more: Any) -> dict[str, Any]:
    """A conversation of these nodes, whose lists of children follow from their parents."""
    mapping = {each["id"]: each for each in nodes}
    for each in nodes:
        if each["parent"] in mapping:
            mapping[each["parent"]]["children"].append(each["id"])
    return {
        "title": "Otters",
        "create_time": AT,
        "update_time": AT + 100,
        "mapping": mapping,
        "moderation_results": [],
        "current_node": current or nodes[-1]["id"],
        "conversation_id": name,
        "default_model_slug": "gpt-4o",
        "is_archived": False,
        "id": name,
    } | more


def plain_chat(name: str = "conv-1", **more: Any) -> dict[str, Any]:
    """A question and its answer, under the nodes that ChatGPT always writes."""
    return chat(
        node("root", None),
        node("sys", "root", "system", "", at=None, metadata={"is_visually_hidden_from_conversation": True}),
        node("q", "sys", "user", "Why do otters hold hands?", at=AT + 1),
        node("a", "q", "assistant", "So that they do not drift apart.", at=AT + 5),
        name=name,
        **more,
    )
