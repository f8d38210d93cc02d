"""Conversations as complete JSON: every branch, figure and choice, and each answer's response object as it came."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

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


def conversations_json(written: Iterable[bytes], at: Timestamp, *, simulated: bool) -> bytes:
    """A file of conversations that `conversation_entry` wrote; `simulated`: an answer of one of them is."""
    head: dict[str, Any] = {"kind": KIND, "version": VERSION, "exported": utc(at), "simulated": simulated}
    if simulated:
        head["note"] = SIMULATED_HEADING.replace("these answers", "answers marked so")
    before = json.dumps(head, ensure_ascii=False).removesuffix("}") + ',\n"conversations": [\n'
    return b"".join([before.encode(), b",\n".join(written), b"\n]}\n"])


def conversation_entry(record: ConversationRecord) -> bytes:
    """One conversation of such a file, each message on a line of its own. Blocks.

    Times are seconds since 1970 UTC, money is in US dollars, as text, so that no digit is lost.
    """
    told = json.dumps(to_plain(record.conversation), ensure_ascii=False)
    said = ",\n".join(_line(message, simulated=message.id in record.simulated) for message in record.messages)
    simulated = "true" if record.simulated else "false"
    text = f'{{"simulated": {simulated},\n"conversation": {told},\n"messages": [\n{said}\n]}}'
    return text.encode("utf-8", "replace")


def _line(message: Message, *, simulated: bool) -> str:
    plain = _message(message, simulated=simulated)
    try:
        return json.dumps(plain, ensure_ascii=False)
    except RecursionError:  # a response nested deeper than can be written out: the server's own text then
        raw = message.answer.raw if message.answer is not None else None
        return json.dumps({**plain, "response": raw}, ensure_ascii=False)


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
