"""The JSON of output items: messages, reasoning and web searches, whole and while they are being made."""

from __future__ import annotations

import base64
import hashlib

from .json_text import Json

SOURCES = "web_search_call.action.sources"
"""What to include for the sources of a search."""


def item_id(prefix: str, response_id: str, index: int) -> str:
    """An id like the real ones, the same after a restart."""
    return f"{prefix}_{hashlib.sha256(f'{response_id}/{index}'.encode()).hexdigest()[:50]}"


def text_part(text: str, annotations: list[Json] | None = None) -> Json:
    """A piece of visible text."""
    return {"type": "output_text", "annotations": annotations or [], "logprobs": [], "text": text}


def refusal_part(text: str) -> Json:
    """A refusal; only structured output has these."""
    return {"type": "refusal", "refusal": text}


def message(identifier: str, part: Json, phase: str | None, status: str = "completed") -> Json:
    """A message of the assistant with one part."""
    item: Json = {"id": identifier, "type": "message", "status": status, "content": [part], "role": "assistant"}
    return item if phase is None else {**item, "phase": phase}


def reasoning(identifier: str, summaries: list[str], encrypted: bool) -> Json:
    """A reasoning item. It has no status, and an empty `content`, as the real ones since June 2026."""
    item: Json = {
        "id": identifier,
        "type": "reasoning",
        "content": [],
        "summary": [{"type": "summary_text", "text": text} for text in summaries],
    }
    return {**item, "encrypted_content": sealed(identifier, "final")} if encrypted else item


def sealed(identifier: str, stage: str) -> str:
    """Stands for encrypted reasoning. Differs by stage: the real server's never compares equal either."""
    digest = hashlib.sha512(f"{identifier}/{stage}".encode()).digest()
    return "gAAAAAB" + base64.urlsafe_b64encode(digest * 2).decode("ascii")


def search(identifier: str, query: str, sources: list[str]) -> Json:
    """A finished web search; `shown` takes its sources away where nobody asked for them."""
    found = [{"type": "url", "url": url} for url in sources]
    action: Json = {"type": "search", "query": query, "queries": [query], "sources": found}
    return {"id": identifier, "type": "web_search_call", "status": "completed", "action": action}


def open_page(identifier: str, url: str) -> Json:
    """A page opened after a search; it is not counted as a search."""
    return {
        "id": identifier,
        "type": "web_search_call",
        "status": "completed",
        "action": {"type": "open_page", "url": url},
    }


def begun(item: Json) -> Json:
    """How an item looks in `output_item.added`: no content yet."""
    if item["type"] == "message":
        status = "incomplete" if item.get("filtered") else "in_progress"
        return {**shown(item), "status": status, "content": []}
    if item["type"] == "web_search_call":
        return {**item, "status": "in_progress", "action": {"type": "search"}}
    return {**staged(item, "added"), "summary": []}


def staged(item: Json, stage: str) -> Json:
    """The item with the encrypted content of that stage."""
    if "encrypted_content" not in item:
        return item
    return {**item, "encrypted_content": sealed(str(item["id"]), stage)}


def shown(item: Json, sources: bool = False) -> Json:
    """The item as it is sent: without the simulator's own notes, and with sources only if they are included."""
    item = {name: value for name, value in item.items() if name != "filtered"}
    if "action" not in item or sources:
        return item
    return {**item, "action": {name: value for name, value in item["action"].items() if name != "sources"}}
