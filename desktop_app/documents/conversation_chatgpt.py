"""Conversations of ChatGPT's own export: its tree of nodes becomes questions and answers in branches.

The format is not documented by OpenAI; this follows what exports of 2023 to 2026 hold. What ChatGPT keeps out of sight
(system nodes, custom instructions, calls of its tools) is left out and counted.
"""

# not shown: says where a damaged file is broken, in the words of its own fields

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop_app.documents.conversation_chatgpt_text import NodeText, moment, node_text
from desktop_app.documents.conversation_import import circle
from desktop_app.documents.strict_records import BadRecordError
from desktop_app.domain.answers import Answer, Citation, ResponseStatus
from desktop_app.domain.conversation import Conversation, ConversationKind, Message, MessageState, title_from
from desktop_app.domain.conversation_records import ConversationRecord
from desktop_app.domain.identifiers import ConversationId, MessageId, Timestamp
from desktop_app.domain.requests import Role

MOST_NODES = 200_000
LONGEST_TITLE, LONGEST_ID = 200, 200
SOURCE = "chatgpt"
_APART = 0.001
"""Seconds between a message without a time and the one it follows: their order is that of their times."""


@dataclass(slots=True)
class _Group:
    """One question, or the nodes of one answer: what it said, ran and showed until the next question."""

    id: str
    role: Role
    before: _Group | None
    at: Timestamp | None
    texts: list[NodeText] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        return not any(text.said for text in self.texts)

    @property
    def parent(self) -> _Group | None:
        """The nearest before it that said something."""
        before = self.before
        while before is not None and before.empty:
            before = before.before
        return before


def read_chatgpt(plain: Any, place: str, left_out: Counter[str]) -> ConversationRecord | None:
    """One conversation; its ids are those of the file. None where nothing was said. What stays out is counted.

    Raises BadRecordError, which names the place.
    """
    if not isinstance(plain, dict):
        raise BadRecordError(f"{place} is no conversation")
    nodes = _nodes(plain.get("mapping"), place)
    groups, group_of = _groups(nodes, place, left_out)
    said = [group for group in groups if not group.empty]
    if not said:
        return None
    origin = f"{SOURCE}:{_own_id(plain, nodes)}"
    begun = moment(plain.get("create_time")) or next((group.at for group in said if group.at), 0.0)
    model_id = _short(plain.get("default_model_slug"))
    messages = _messages(said, ConversationId(origin), begun, model_id)
    title = " ".join(plain["title"].split())[:LONGEST_TITLE] if isinstance(plain.get("title"), str) else ""
    first = next((group for group in said if group.role is Role.USER), said[0])
    conversation = Conversation(
        id=ConversationId(origin),
        kind=ConversationKind.CHAT,
        title=_printable(title) or title_from(_text_of(first)),
        created_at=begun,
        updated_at=max(moment(plain.get("update_time")) or begun, begun),
        model_id=model_id,
        leaf_id=_leaf(plain.get("current_node"), nodes, group_of),
        origin=origin,
        archived=plain.get("is_archived") is True,
    )
    return ConversationRecord(conversation, tuple(messages), foreign=True)


def _nodes(mapping: Any, place: str) -> Mapping[str, Mapping[str, Any]]:
    if not isinstance(mapping, dict):
        raise BadRecordError(f"{place}: its “mapping” of messages is missing")
    if len(mapping) > MOST_NODES:
        raise BadRecordError(f"{place} has more than {MOST_NODES:,} messages")
    for number, (name, node) in enumerate(mapping.items(), 1):
        here = f"{place}, message {number}"
        if not isinstance(node, dict) or len(name) > LONGEST_ID:
            raise BadRecordError(f"{here} is no message")
        if not isinstance(node.get("parent"), str | None):
            raise BadRecordError(f"{here}: its parent is no text")
        if not isinstance(node.get("message"), dict | None):
            raise BadRecordError(f"{here}: its “message” is no object")
    found = circle({name: node.get("parent") for name, node in mapping.items()})
    if found is not None:
        raise BadRecordError(f"{place}, message {list(mapping).index(found) + 1}: it follows from itself")
    return mapping


def _children(nodes: Mapping[str, Mapping[str, Any]]) -> Mapping[str | None, Sequence[str]]:
    """Who follows whom, by the parents that the nodes name, in the order in which those list them."""
    after: dict[str | None, list[str]] = {}
    for name, node in nodes.items():
        parent = node.get("parent")
        after.setdefault(parent if parent in nodes else None, []).append(name)
    for parent, following in after.items():
        listed = nodes[parent].get("children") if parent is not None else None
        if len(following) > 1 and isinstance(listed, list):
            order = {name: place for place, name in enumerate(listed) if isinstance(name, str)}
            following.sort(key=lambda name: order.get(name, len(order)))
    return after


def _groups(
    nodes: Mapping[str, Mapping[str, Any]], place: str, left_out: Counter[str]
) -> tuple[list[_Group], Mapping[str, _Group]]:
    """Parents before children; and the group in which each node went up, or which stands before it."""
    after = _children(nodes)
    numbers = {name: number for number, name in enumerate(nodes, 1)}
    groups: list[_Group] = []
    group_of: dict[str, _Group] = {}
    waiting: list[tuple[str, _Group | None, bool]] = [(name, None, False) for name in reversed(after.get(None, ()))]
    while waiting:
        name, before, may_join = waiting.pop()
        text = node_text(nodes[name].get("message"), f"{place}, message {numbers[name]}", left_out)
        group = before
        if text is not None:
            if before is None or not may_join or text.role is Role.USER or before.role is Role.USER:
                group = _Group(name, text.role, before, text.at)
                groups.append(group)
            assert group is not None
            group.texts.append(text)
        if group is not None:
            group_of[name] = group
        following = after.get(name, ())
        alone = len(following) == 1
        waiting += [(child, group, alone and (may_join or group is not before)) for child in reversed(following)]
    return groups, group_of


def _leaf(current: Any, nodes: Mapping[str, Mapping[str, Any]], group_of: Mapping[str, _Group]) -> MessageId | None:
    """The message that holds the node in view, or the last before it."""
    group = group_of.get(current) if isinstance(current, str) and current in nodes else None
    if group is not None and group.empty:
        group = group.parent
    return MessageId(group.id) if group is not None else None


def _messages(
    said: Sequence[_Group], conversation_id: ConversationId, begun: Timestamp, model_id: str
) -> Sequence[Message]:
    times: dict[str, Timestamp] = {}
    messages = []
    for group in said:
        parent = group.parent
        earliest = times[parent.id] + _APART if parent is not None else begun
        times[group.id] = max(group.at or earliest, earliest)
        message = Message(
            id=MessageId(group.id),
            conversation_id=conversation_id,
            parent_id=MessageId(parent.id) if parent is not None else None,
            role=group.role,
            text=_text_of(group),
            created_at=times[group.id],
        )
        messages.append(message if group.role is Role.USER else _answered(message, group, model_id))
    return messages


def _answered(message: Message, group: _Group, model_id: str) -> Message:
    """The same as an answer of ChatGPT: its model, citations and summaries; tokens and price are not known."""
    last, cut = group.texts[-1], any(text.cut for text in group.texts)
    answer = Answer(
        response_id="",
        model_id=next((text.model_id for text in reversed(group.texts) if text.model_id), model_id),
        status=ResponseStatus.INCOMPLETE if cut else ResponseStatus.COMPLETED,
        created_at=message.created_at,
        text=message.text,
        commentary="\n\n".join(text.commentary for text in group.texts if text.commentary),
        summaries=tuple(thought for text in group.texts for thought in text.thoughts),
        citations=tuple(_citations(group)),
        incomplete_reason="max_output_tokens" if cut else None,
    )
    return Message(
        id=message.id,
        conversation_id=message.conversation_id,
        parent_id=message.parent_id,
        role=message.role,
        text=message.text,
        created_at=message.created_at,
        state=MessageState.STOPPED if last.stopped else MessageState.COMPLETE,
        answer=answer,
    )


def _text_of(group: _Group) -> str:
    return "\n\n".join(text.text for text in group.texts if text.text)


def _citations(group: _Group) -> Sequence[Citation]:
    """Their places count within the whole text of the group."""
    found: list[Citation] = []
    at = 0
    for text in group.texts:
        if text.text:
            found += [Citation(each.url, each.title, each.start + at, each.end + at) for each in text.citations]
            at += len(text.text) + 2
    return found


def _own_id(plain: Mapping[str, Any], nodes: Mapping[str, Any]) -> str:
    """The conversation's own id; one without is told by its nodes."""
    for name in ("conversation_id", "id"):
        if _short(plain.get(name)):
            return _short(plain[name])
    return hashlib.sha256("\n".join(sorted(nodes)).encode("utf-8", "replace")).hexdigest()[:32]


def _short(value: Any) -> str:
    return _printable(value) if isinstance(value, str) and len(value) <= LONGEST_ID else ""


def _printable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
