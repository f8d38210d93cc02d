"""What conversations are called after their first question, without asking a model."""

from __future__ import annotations

import pytest

from desktop_app.domain.conversation import title_from


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Heat pumps\n\n**How** do they work in `cold` *winters*?", "Heat pumps How do they work in cold winters?"),
        ("Please explain [this page](https://example.com/a)", "Explain this page"),
        ("Hi there! Could you please tell me why otters hold hands?", "Why otters hold hands?"),
        ("Hello", "Hello"),
        ("Hello!", "Hello!"),
        ("please", "please"),
        ("Can you?", "Can you?"),
        ("I would like to know the price of tea", "The price of tea"),
        ("Bitte übersetze das", "Übersetze das"),
        ("안녕하세요! 수달은 왜 손을 잡나요?", "수달은 왜 손을 잡나요?"),
        ("Fix this:\n```python\nprint(1)\n```\nIt is broken", "Fix this: It is broken"),
        ("```\nprint(1)\n```", "print(1)"),
        ("- [ ] buy milk\n- [x] 2 * 3 * 4", "buy milk 2 * 3 * 4"),
        ("> quoted\n\nWhy?", "quoted Why?"),
        ("snake_case and __init__ stay", "snake_case and init stay"),
        ("***", "***"),
        ("Pleased to meet you", "Pleased to meet you"),
        ("Hide the ball", "Hide the ball"),
        ("Cannon balls", "Cannon balls"),
        ("\x00\x1b[31m", "[31m"),
        ("\x00", "New conversation"),
        ("מה שלומך?", "מה שלומך?"),
        ("Could you please summarise " + "word " * 30, "Summarise word word word word word word word word word word…"),
    ],
)
def test_a_title_says_what_was_asked(text: str, title: str) -> None:
    assert title_from(text) == title


def test_a_huge_question_is_named_at_once() -> None:
    assert title_from("*a" * 1_000_000)
    assert title_from("[" * 200_000)
    assert title_from("`" * 200_000)
