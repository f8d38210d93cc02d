"""The tree of messages: what is in view, where the arrows lead, and what is shown when a branch goes."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from desktop_app.domain.branches import MessageTree
from desktop_app.domain.conversation import Message
from desktop_app.domain.identifiers import MessageId
from desktop_app.domain.requests import Role
from tests.contracts.samples import message


def said(name: str, after: str | None, at: float, role: Role = Role.USER) -> Message:
    return replace(message(name, name, role=role, at=at), parent_id=MessageId(after) if after else None)


# q1 ─ a1 ─ q2 ─ a2
#    │    └ q3 ─ a3
#    └ a4
TALK = [
    said("q1", None, 1),
    said("a1", "q1", 2, Role.ASSISTANT),
    said("q2", "a1", 3),
    said("a2", "q2", 4, Role.ASSISTANT),
    said("q3", "a1", 5),
    said("a3", "q3", 6, Role.ASSISTANT),
    said("a4", "q1", 7, Role.ASSISTANT),
]


def ids(messages: tuple[Message, ...]) -> list[str]:
    return [each.id for each in messages]


def test_the_branch_in_view_and_its_forks() -> None:
    tree = MessageTree(TALK)
    newest = tree.branch(None)
    assert ids(newest.messages) == ["q1", "a4"]
    assert newest.forks == {"a4": ("a1", "a4")}
    assert (newest.place(MessageId("a4")), newest.place(MessageId("q1"))) == ((2, 2), (1, 1))
    other = tree.branch(MessageId("a2"))
    assert ids(other.messages) == ["q1", "a1", "q2", "a2"]
    assert other.forks == {"a1": ("a1", "a4"), "q2": ("q2", "q3")}
    assert tree.branch(MessageId("gone")) == newest
    assert MessageTree([]).branch(None).messages == ()


def test_where_the_arrows_lead() -> None:
    tree = MessageTree(TALK)
    assert tree.newest_below(MessageId("a1")) == "a3"
    assert tree.newest_below(MessageId("q2")) == "a2"
    assert {each.id for each in tree.below(MessageId("a1"))} == {"a1", "q2", "a2", "q3", "a3"}


def test_what_is_shown_when_a_branch_goes() -> None:
    tree = MessageTree(TALK)
    assert tree.beside(MessageId("q3")) == "a2"
    assert tree.beside(MessageId("q2")) == "a3"
    assert tree.beside(MessageId("a2")) == "q2"
    assert tree.beside(MessageId("q1")) is None
    hidden = [replace(each, hidden=True) if each.id in ("a4", "q3", "a3") else each for each in TALK]
    rest = MessageTree(hidden).branch(None)
    assert ids(rest.messages) == ["q1", "a1", "q2", "a2"]
    assert rest.forks == {}


@pytest.mark.parametrize("seed", range(40))
def test_any_tree_even_a_spoilt_one_has_a_branch_that_ends(seed: int) -> None:
    chance = random.Random(seed)
    parents = [chance.randint(-1, 12) for _ in range(chance.randint(0, 14))]
    talk = [said(str(n), str(parent) if parent >= 0 else None, n) for n, parent in enumerate(parents)]
    tree = MessageTree(talk)
    for each in talk:
        found = tree.branch(each.id).messages
        assert found[-1].id == each.id
        assert len({step.id for step in found}) == len(found)
        assert each in tree.below(each.id)
        tree.beside(each.id)
