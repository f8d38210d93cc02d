"""Conversations as complete JSON: every branch, figure and choice, and each answer's response object as it came."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from desktop_app.documents.conversation_told import SIMULATED_HEADING
from desktop_app.documents.report_facts import utc
from desktop_app.documents.strict_records import to_plain
from desktop_app.domain.conversation import Message
from desktop_app.domain.conversation_records import ConversationRecord
from desktop_app.domain.identifiers import Timestamp

KIND, VERSION = "ponder-conversations", 1


def conversations_json(written: Iterable[str], at: Timestamp, *, simulated: bool) -> str:
    """A file of conversations that `conversation_entry` wrote; `simulated`: an answer of one of them is."""
    head: dict[str, Any] = {"kind": KIND, "version": VERSION, "exported": utc(at), "simulated": simulated}
    if simulated:
        head["note"] = SIMULATED_HEADING.replace("these answers", "answers marked so")
    lines = json.dumps(head, ensure_ascii=False, indent=2).removesuffix("\n}")
    return f'{lines},\n  "conversations": [\n' + ",\n".join(written) + "\n  ]\n}\n"


def conversation_entry(record: ConversationRecord) -> str:
    """One conversation of such a file. Times are seconds since 1970 UTC, money is in US dollars, as text. Blocks."""
    plain = {
        "simulated": bool(record.simulated),
        "conversation": to_plain(record.conversation),
        "messages": [_message(message, simulated=message.id in record.simulated) for message in record.messages],
    }
    try:
        return json.dumps(plain, ensure_ascii=False, indent=2)
    except RecursionError:  # a response nested deeper than can be laid out: the server's own text then
        for message, entry in zip(record.messages, plain["messages"], strict=True):  # type: ignore[call-overload]
            entry["response"] = message.answer.raw if message.answer is not None else None
        return json.dumps(plain, ensure_ascii=False, indent=2)


def _message(message: Message, *, simulated: bool) -> Mapping[str, Any]:
    raw = message.answer.raw if message.answer is not None else ""
    kept = replace(message, answer=replace(message.answer, raw="")) if message.answer is not None else message
    plain: dict[str, Any] = to_plain(kept)
    if plain["answer"] is not None:
        del plain["answer"]["raw"]
    return {"simulated": simulated, **plain, "response": _response(raw)}


def _response(raw: str) -> Any:
    """The response object as it came; what is no object stays text."""
    try:
        found = json.loads(raw, parse_constant=_no_number) if raw else None
    except (ValueError, RecursionError):
        return raw
    return found if isinstance(found, dict) else raw or None


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is no number")
