"""Conversations from Ponder's own JSON, hostile until checked: every field, type, size, name and parent."""

# not shown: says where a damaged file is broken, in the words of its own fields

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from desktop_app.documents.strict_records import LONGEST_TEXT, BadRecordError, from_plain
from desktop_app.domain.conversation import Conversation, ConversationKind, Message
from desktop_app.domain.conversation_records import ConversationRecord
from desktop_app.domain.identifiers import MessageId

MOST_MESSAGES = 100_000
LONGEST_TITLE, LONGEST_ID = 1_000, 200
_HERE = "@"
_PLACE = re.compile(r"@((?:\.\w+|\[\d+\])*)(.*)", re.DOTALL)
_LACKS = re.compile(r" lacks (\w+)")
_NAMES = {
    "created_at": "time",
    "updated_at": "time of the last change",
    "role": "speaker",
    "id": "id",
    "parent_id": "parent",
    "conversation_id": "conversation's id",
    "model_id": "model",
}
T = TypeVar("T")


def read_record(plain: Any, place: str) -> ConversationRecord:
    """One conversation with every branch; its ids are still those of the file. `place` is e.g. "conversation 3".

    Raises BadRecordError, which names the place.
    """
    simulated, said = _parts(plain, place)
    conversation = _value(Conversation, plain["conversation"], place)
    _check_conversation(conversation, place)
    messages: list[Message] = []
    made_up: set[MessageId] = set()
    for number, each in enumerate(said, 1):
        here = f"{place}, message {number}"
        message, marked = _message(each, here)
        if message.conversation_id != conversation.id:
            raise BadRecordError(f"{here}: it belongs to another conversation")
        messages.append(message)
        if marked and simulated:
            made_up.add(message.id)
    _check_tree(messages, place)
    if conversation.leaf_id is not None and conversation.leaf_id not in {message.id for message in messages}:
        raise BadRecordError(f"{place}: the message in view is not there")
    return ConversationRecord(conversation, tuple(messages), frozenset(made_up))


def _parts(plain: Any, place: str) -> tuple[bool, list[Any]]:
    if not isinstance(plain, dict):
        raise BadRecordError(f"{place} is no conversation")
    for name, kind in (("simulated", bool), ("conversation", dict), ("messages", list)):
        if name not in plain:
            raise BadRecordError(f"{place}: its “{name}” is missing")
        if not isinstance(plain[name], kind):
            raise BadRecordError(f"{place}: its “{name}” is not what it should be")
    if len(plain) > 3:
        unknown = sorted(plain.keys() - {"simulated", "conversation", "messages"})[0]
        raise BadRecordError(f"{place}: it has a part that this version of Ponder does not know, {unknown[:40]!r}")
    if len(plain["messages"]) > MOST_MESSAGES:
        raise BadRecordError(f"{place} has more than {MOST_MESSAGES:,} messages")
    return plain["simulated"], plain["messages"]


def _check_conversation(conversation: Conversation, place: str) -> None:
    if conversation.kind is not ConversationKind.CHAT:
        raise BadRecordError(f"{place} is no chat")
    if not conversation.title.strip() or len(conversation.title) > LONGEST_TITLE:
        raise BadRecordError(f"{place}: its title is empty, or longer than {LONGEST_TITLE:,} characters")
    if not 0 < len(conversation.id) <= LONGEST_ID or len(conversation.origin) > 2 * LONGEST_ID:
        raise BadRecordError(f"{place}: its id is empty or too long")
    if conversation.history_budget < 0:
        raise BadRecordError(f"{place}: its history_budget is below 0")


def _message(plain: Any, here: str) -> tuple[Message, bool]:
    if not isinstance(plain, dict):
        raise BadRecordError(f"{here} is no message")
    rest = dict(plain)
    marked, response = rest.pop("simulated", False), rest.pop("response", None)
    if not isinstance(marked, bool):
        raise BadRecordError(f"{here}: its “simulated” is neither true nor false")
    message = _value(Message, rest, here)
    if not 0 < len(message.id) <= LONGEST_ID:
        raise BadRecordError(f"{here}: its id is empty or too long")
    if message.answer is None:
        if response is not None:
            raise BadRecordError(f"{here}: it has a response but no answer")
        return message, marked
    return replace(message, answer=replace(message.answer, raw=_raw(response, here))), marked


def _raw(response: Any, here: str) -> str:
    """The response object as text again."""
    if response is None:
        return ""
    if not isinstance(response, str | dict):
        raise BadRecordError(f"{here}: its response is no object")
    try:
        text = response if isinstance(response, str) else json.dumps(response, ensure_ascii=False)
    except RecursionError:
        raise BadRecordError(f"{here}: its response is nested too deep") from None
    if len(text) > LONGEST_TEXT:
        raise BadRecordError(f"{here}: its response is longer than {LONGEST_TEXT // 10**6} million characters")
    return text


def _check_tree(messages: Sequence[Message], place: str) -> None:
    """Every id once, every parent there, and no message that follows from itself."""
    numbers: dict[MessageId, int] = {}
    for number, message in enumerate(messages, 1):
        if message.id in numbers:
            raise BadRecordError(f"{place}, message {number}: message {numbers[message.id]} has the same id")
        numbers[message.id] = number
    parents = {message.id: message.parent_id for message in messages}
    for number, message in enumerate(messages, 1):
        if message.parent_id is not None and message.parent_id not in numbers:
            raise BadRecordError(f"{place}, message {number}: the message it follows is not there")
    found = circle(parents)
    if found is not None:
        raise BadRecordError(f"{place}, message {numbers[found]}: it follows from itself")


def circle(parents: Mapping[T, T | None]) -> T | None:
    """One that is its own ancestor, None where there is none. Each is looked at once."""
    settled: set[T] = set()
    for start in parents:
        path: list[T] = []
        on_path: set[T] = set()
        each: T | None = start
        while each is not None and each not in settled and each in parents:
            if each in on_path:
                return each
            path.append(each)
            on_path.add(each)
            each = parents[each]
        settled.update(path)
    return None


def _value(cls: type[T], plain: Any, here: str) -> T:
    """A value; what is wrong with it is said in words."""
    try:
        return from_plain(cls, plain, _HERE)
    except BadRecordError as error:
        raise BadRecordError(f"{here}: {_words(str(error))}") from None


def _words(told: str) -> str:
    found = _PLACE.fullmatch(told)
    if found is None:
        return told
    path, rest = found[1].lstrip("."), found[2]
    lacks = _LACKS.fullmatch(rest)
    if lacks:
        return f"its {_name('.'.join(part for part in (path, lacks[1]) if part))} is missing"
    if not path:
        return f"it{rest}" if rest.startswith(" has") else f"what is told of it{rest}"
    return f"its {_name(path)}{rest}"


def _name(path: str) -> str:
    """ "time" for "created_at"; what has no word of its own is named as in the file."""
    return _NAMES.get(path, path)
