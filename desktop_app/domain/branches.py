"""The tree of a conversation's messages: one branch of it is in view, the others stay and can be walked to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.domain.conversation import Message
from desktop_app.domain.identifiers import MessageId


@dataclass(frozen=True, slots=True)
class Branch:
    """What is in view, oldest message first. `forks` lists, for each message in view that has any, itself and the
    others said in its place, in the order in which they were said."""

    messages: tuple[Message, ...] = ()
    forks: Mapping[MessageId, tuple[MessageId, ...]] = field(default_factory=dict)

    def place(self, message_id: MessageId) -> tuple[int, int]:
        """Which of how many it is, from 1: (1, 1) where there is no other."""
        alike = self.forks.get(message_id, (message_id,))
        return alike.index(message_id) + 1, len(alike)


class MessageTree:
    """The messages of one conversation, given oldest first; those that were hidden only where `hidden` says so."""

    def __init__(self, messages: Iterable[Message], *, hidden: bool = False) -> None:
        shown = [message for message in messages if hidden or not message.hidden]
        self._by_id = {message.id: message for message in shown}
        self._after: dict[MessageId | None, list[Message]] = {}
        for message in shown:
            parent = message.parent_id if message.parent_id in self._by_id else None
            self._after.setdefault(parent, []).append(message)

    def branch(self, leaf_id: MessageId | None) -> Branch:
        """The branch that ends in a message; without one, or where it is gone, the one with the newest message."""
        leaf = self._by_id.get(leaf_id) if leaf_id is not None else None
        leaf = leaf or max(self._by_id.values(), key=lambda message: message.created_at, default=None)
        path = self.path(leaf.id) if leaf is not None else ()
        forks = {message.id: alike for message in path if len(alike := self._alike(message)) > 1}
        return Branch(path, forks)

    def path(self, message_id: MessageId) -> tuple[Message, ...]:
        """A message and everything it follows from, oldest first. Raises KeyError when it is not there."""
        path = [self._by_id[message_id]]
        seen = {message_id}
        while (parent := path[-1].parent_id) in self._by_id and parent is not None and parent not in seen:
            seen.add(parent)
            path.append(self._by_id[parent])
        return tuple(reversed(path))

    def newest_below(self, message_id: MessageId) -> MessageId:
        """Where a branch that goes through this message ended last. Raises KeyError when it is not there."""
        return max(self.below(message_id), key=lambda message: message.created_at).id

    def below(self, message_id: MessageId) -> Sequence[Message]:
        """A message and everything that follows from it. Raises KeyError when it is not there."""
        found, waiting = [], [self._by_id[message_id]]
        seen = {message_id}
        while waiting:
            message = waiting.pop()
            found.append(message)
            following = [each for each in self._after.get(message.id, ()) if each.id not in seen]
            seen.update(each.id for each in following)
            waiting += following
        return found

    def beside(self, message_id: MessageId) -> MessageId | None:
        """What is shown when this message goes: the one said in its place before it or after it, else what it follows.

        None where nothing would be left. Raises KeyError when it is not there.
        """
        message = self._by_id[message_id]
        alike = self._alike(message)
        place = alike.index(message_id)
        others = [*reversed(alike[:place]), *alike[place + 1 :]]
        return self.newest_below(others[0]) if others else message.parent_id

    def _alike(self, message: Message) -> tuple[MessageId, ...]:
        parent = message.parent_id if message.parent_id in self._by_id else None
        return tuple(each.id for each in self._after[parent] if each.role is message.role)
