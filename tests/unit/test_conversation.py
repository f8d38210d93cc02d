"""Which turns are sent: the newest always, whole turns, the oldest left out first."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from desktop_app.domain.conversation import MESSAGE_OVERHEAD_TOKENS, Message, MessageState, title_from, trim_history
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.requests import Role
from tests.contracts.samples import message

OVERHEAD = MESSAGE_OVERHEAD_TOKENS


def talk(chance: random.Random) -> tuple[list[Message], list[int]]:
    """A conversation as they come: turns of one question and no, one or several answers; a question at the end."""
    messages: list[Message] = []
    for _ in range(chance.randrange(8)):
        messages.append(message(f"m{len(messages)}", "q"))
        for _ in range(chance.choice([0, 1, 1, 1, 2, 3])):
            messages.append(message(f"m{len(messages)}", "a", role=Role.ASSISTANT))
    if chance.random() < 0.2:
        messages.insert(0, message("greeting", "a", role=Role.ASSISTANT))
    messages.append(message("newest", "q"))
    return messages, [chance.choice([0, 1, 10, 100, 1000]) for _ in messages]


@pytest.mark.parametrize("seed", range(300))
def test_what_holds_for_every_conversation(seed: int) -> None:
    chance = random.Random(seed)
    messages, tokens = talk(chance)
    developer = chance.choice([0, 5, 50])
    budget = chance.choice([0, 20, 200, 2000, 20_000])
    trimmed = trim_history(messages, tokens, developer_tokens=developer, budget=budget)
    order = [each.id for each in messages]
    cost = dict(zip(order, tokens, strict=True))
    sent = list(trimmed.sent)

    assert "newest" in sent, "the newest user message is always sent"
    assert sent == order[len(order) - len(sent) :], "only the oldest are left out, the order stays"
    assert list(trimmed.left_out) == order[: len(order) - len(sent)]
    first = messages[len(order) - len(sent)]
    assert first.role is Role.USER or len(sent) == len(order), "whole turns go together"
    framing = OVERHEAD if developer else 0
    assert trimmed.used == developer + framing + sum(cost[name] + OVERHEAD for name in sent)
    assert trimmed.too_long is (trimmed.used > budget)
    if trimmed.too_long:
        assert sent == ["newest"], "nothing else is added to what does not fit"
    if trimmed.left_out:
        turn = turn_before(messages, len(trimmed.left_out))
        more = sum(cost[each.id] + OVERHEAD for each in turn)
        assert trimmed.used + more > budget, "what would still fit is sent"


def turn_before(messages: list[Message], end: int) -> list[Message]:
    """The last turn that was left out."""
    start = end - 1
    while start > 0 and messages[start].role is not Role.USER:
        start -= 1
    return messages[start:end]


def test_a_hand_worked_example() -> None:
    messages = [message("q1", "q"), message("a1", "a", role=Role.ASSISTANT), message("q2", "q")]
    trimmed = trim_history(messages, [10, 20, 30], developer_tokens=6, budget=44)
    assert (trimmed.sent, trimmed.left_out) == (("q2",), ("q1", "a1"))
    assert trimmed.used == 6 + OVERHEAD + 30 + OVERHEAD == 44
    assert not trimmed.too_long
    exactly = trim_history(messages, [10, 20, 30], developer_tokens=6, budget=44 + 30 + 2 * OVERHEAD)
    assert exactly.sent == ("q1", "a1", "q2")
    too_long = trim_history(messages, [10, 20, 30], developer_tokens=6, budget=43)
    assert too_long.too_long
    assert trim_history([], [], developer_tokens=0, budget=10).sent == ()
    with pytest.raises(ValueError):
        trim_history(messages, [1], developer_tokens=0, budget=10)


def test_an_interrupted_message_keeps_its_text() -> None:
    problem = Problem(ProblemKind.STREAM_CUT, "The line was cut.", "Ask again.")
    writing = replace(message("m", "half"), state=MessageState.STREAMING)
    cut = writing.interrupted(problem)
    assert (cut.state, cut.text, cut.problem) == (MessageState.INTERRUPTED, "half", problem)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Why do otters hold hands?", "Why do otters hold hands?"),
        ("  two\n lines  ", "two lines"),
        ("", "New conversation"),
        ("\n\t ", "New conversation"),
        ("word " * 20, "word word word word word word word word word word word word…"),
        ("x" * 100, "x" * 60 + "…"),
        ("x" * 60, "x" * 60),
    ],
)
def test_a_title_is_one_short_line(text: str, title: str) -> None:
    assert title_from(text) == title
