"""A crude, deterministic token count: right in kind, not in the last digit."""

from __future__ import annotations

import json
import re
from typing import Any

_PIECE = re.compile(r"\s*[^\s]{1,6}|\s+")
CHARS = 4
"""ASCII characters per token."""


def pieces(text: str) -> list[str]:
    """The text in the pieces in which it is streamed; joined they are the text, counted they are its tokens."""
    return _PIECE.findall(text)


def count(text: str) -> int:
    """About four ASCII characters or one other character make a token. Fast for megabytes."""
    ascii_count = len(text.encode("ascii", "ignore"))
    return -(-ascii_count // CHARS) + (len(text) - ascii_count)


def content_text(content: Any) -> str:
    """All text of an item's content, be it a string or a list of parts."""
    if isinstance(content, str):
        return content
    if not isinstance(content, list):
        return ""
    texts = (part.get("text") or part.get("refusal") or "" for part in content if isinstance(part, dict))
    return "\n".join(text for text in texts if isinstance(text, str))


def count_item(item: Any) -> int:
    """Tokens of one input item: its text, four of framing, and a flat price for images and files."""
    if not isinstance(item, dict):
        return 4
    content = item.get("content", item.get("output", ""))
    extra = 0
    for part in content if isinstance(content, list) else ():
        kind = part.get("type") if isinstance(part, dict) else None
        extra += {"input_image": 765, "input_file": 1200, "image_url": 765, "file": 1200}.get(str(kind), 0)
    return 4 + count(content_text(content)) + extra


def count_request(items: list[Any], instructions: Any, tools: Any) -> int:
    """Tokens of everything a request says by itself."""
    total = 3 + sum(count_item(item) for item in items)
    if isinstance(instructions, str):
        total += 4 + count(instructions)
    return total + sum(count(json.dumps(tool)) for tool in (tools or ()))
