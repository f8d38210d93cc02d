"""What one node of ChatGPT's export says: its text, code and results as Markdown, its thoughts, its citations."""

# not shown: says where a damaged file is broken, in the words of its own fields

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.documents.conversation_chatgpt_links import with_links
from desktop_app.documents.strict_records import LONGEST_TEXT, BadRecordError
from desktop_app.domain.answers import Citation
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.requests import Role

LATEST = 253_402_300_799.0
"""The last second of the year 9999."""
_RUN = ("python", "container", "all")
"""To whom code goes that ChatGPT shows; calls of its other tools it keeps out of sight."""


@dataclass(frozen=True, slots=True)
class NodeText:
    """One node. `cut`: the length limit ended it; `stopped`: a person did, or it was never finished."""

    role: Role
    at: Timestamp | None
    text: str = ""
    commentary: str = ""
    thoughts: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    model_id: str = ""
    cut: bool = False
    stopped: bool = False

    @property
    def said(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.text or self.commentary or self.thoughts)


def node_text(message: Any, place: str, left_out: Counter[str]) -> NodeText | None:
    """What a node says; None for one that ChatGPT does not show. Raises BadRecordError, which names the place."""
    if message is None:
        return None
    author, content, metadata = (_object(message.get(name), name, place) for name in ("author", "content", "metadata"))
    role = author.get("role")
    hidden = metadata.get("is_visually_hidden_from_conversation") is True or message.get("weight") == 0
    if role == "system" or hidden:
        return None
    if role not in ("user", "assistant", "tool"):
        raise BadRecordError(f"{place}: its author is neither user, assistant, tool nor system")
    kind = content.get("content_type")
    if not isinstance(kind, str):
        raise BadRecordError(f"{place}: its content has no “content_type”")
    slug = metadata.get("model_slug")
    ended = _object(metadata.get("finish_details"), "finish_details", place).get("type")
    facts: dict[str, Any] = {
        "role": Role.USER if role == "user" else Role.ASSISTANT,
        "at": moment(message.get("create_time")),
        "model_id": slug if isinstance(slug, str) and len(slug) <= 200 and role != "user" else "",
        "cut": ended == "max_tokens",
        "stopped": message.get("status") == "in_progress" or ended == "interrupted",
    }
    if kind == "thoughts":
        return NodeText(**facts, thoughts=_thoughts(content.get("thoughts")))
    text = _checked(_text(kind, content, role, message.get("recipient") or "all", left_out), place)
    if role == "user":
        return NodeText(**facts, text="\n\n".join(part for part in (text, _attached(metadata, left_out)) if part))
    if message.get("channel") == "commentary":
        return NodeText(**facts, commentary=with_links(text, metadata)[0])
    text, citations = with_links(text, metadata)
    return NodeText(**facts, text=text, citations=citations)


def moment(value: Any) -> Timestamp | None:
    """Seconds since 1970, None for what is no time."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= LATEST:
        return None
    return float(value) if math.isfinite(value) else None


def _object(value: Any, name: str, place: str) -> Mapping[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise BadRecordError(f"{place}: its “{name}” is no object")
    return value


def _checked(text: str, place: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise BadRecordError(f"{place}: its text is longer than {LONGEST_TEXT // 10**6} million characters")
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\0", "\ufffd").strip("\n")


def _text(kind: str, content: Mapping[str, Any], role: str, recipient: str, left_out: Counter[str]) -> str:
    if kind in ("user_editable_context", "model_editable_context", "reasoning_recap"):
        return ""
    if role == "tool" and kind not in ("execution_output", "multimodal_text"):
        left_out["results of tools"] += 1
        return ""
    if role == "assistant" and recipient.split(".")[0] not in _RUN:
        return _document(content, left_out) if recipient == "canmore.create_textdoc" else _call(left_out)
    if kind == "execution_output":
        return _fenced(_plain(content.get("text")), "text")
    if kind == "code":
        return _fenced(_plain(content.get("text")), _language(content.get("language"), recipient))
    parts = content.get("parts")
    if isinstance(parts, list):
        said = (_part(part, left_out, pictures_only=role == "tool") for part in parts)
        return "\n\n".join(part for part in said if part)
    if isinstance(content.get("text"), str):
        return _plain(content["text"])
    left_out["parts of an unknown kind"] += 1
    return ""


def _language(told: Any, recipient: str) -> str:
    if isinstance(told, str) and told != "unknown" and re.fullmatch(r"[A-Za-z0-9+#._-]{1,30}", told):
        return told
    return "python" if recipient == "python" else ""


def _part(part: Any, left_out: Counter[str], *, pictures_only: bool) -> str:
    """One part of a message: a text, a picture, a sound."""
    if isinstance(part, str):
        return "" if pictures_only else part
    kind = part.get("content_type") if isinstance(part, dict) else None
    if kind == "image_asset_pointer":
        left_out["pictures"] += 1
        width, height = part.get("width"), part.get("height")
        known = type(width) is int and type(height) is int
        return f"*[Picture, {width} × {height}, not imported]*" if known else "*[Picture, not imported]*"
    if kind == "audio_transcription":
        return _plain(part.get("text"))
    if isinstance(kind, str) and ("audio" in kind or "video" in kind):
        left_out["sounds"] += 1
        return ""
    left_out["parts of an unknown kind"] += 1
    return ""


def _call(left_out: Counter[str]) -> str:
    left_out["calls of tools"] += 1
    return ""


def _document(content: Mapping[str, Any], left_out: Counter[str]) -> str:
    """A document of ChatGPT's canvas, as it was first written."""
    parts = content.get("parts")
    text = content.get("text") or (parts[0] if isinstance(parts, list) and parts else "")
    try:
        found = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or not isinstance(found.get("content"), str):
        return _call(left_out)
    kind, name = _plain(found.get("type")), " ".join(_plain(found.get("name")).split())
    body = _fenced(found["content"], kind.removeprefix("code/")) if kind.startswith("code/") else found["content"]
    return f"**{name}**\n\n{body}" if name else body


def _attached(metadata: Mapping[str, Any], left_out: Counter[str]) -> str:
    """The names of files that went along with a question."""
    listed = metadata.get("attachments")
    found = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    names = [" ".join(each["name"].split())[:200] for each in found if isinstance(each.get("name"), str)]
    pictures = sum(str(each.get("mime_type", "")).startswith("image/") for each in found)
    left_out["attached files"] += len(found) - pictures
    return "\n".join(f"[Attached: {name}]" for name in names)


def _thoughts(listed: Any) -> tuple[str, ...]:
    found: Sequence[Any] = listed if isinstance(listed, list) else ()
    pairs = [(_thought(each.get("summary")), _thought(each.get("content"))) for each in found if isinstance(each, dict)]
    texts = (f"**{summary}**\n\n{text}" if summary and text else summary or text for summary, text in pairs)
    return tuple(text for text in texts if text)


def _thought(value: Any) -> str:
    return _checked(_plain(value), "a thought").strip()


def _fenced(text: str, language: str) -> str:
    if not text.strip():
        return ""
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else ""
