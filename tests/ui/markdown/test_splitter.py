"""The splitter: what closes when, whatever the size of the pieces the text arrives in."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from desktop_app.ui.markdown.blocks import Block
from desktop_app.ui.markdown.splitter import LONG, BlockSplitter, split_all

SAMPLE = Path(__file__).with_name("sample.md").read_text("utf-8")
HARD = {
    "sample": SAMPLE,
    "one long line": "word " * 5_000,
    "long item and code": "- " + "x" * 9_000 + "\n- b\n\n```\n" + "y" * 20_000 + "\n```\n> " + "z " * 9_000,
    "deep quote": "> " * 10_000 + "a",
    "windows line ends": SAMPLE.replace("\n", "\r\n"),
    "open fence": "text\n```python\nx = 1\n",
    "open formula": "a\n\n$$\nx^2\n\nb\n\\[\ny\n\nc",
    "table": "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 200 + "\nafter",
}


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.source.strip("\n")) for block in split_all(text)[0]]


def in_chunks(text: str, seed: int) -> list[Block]:
    choose = random.Random(seed)
    splitter, at, closed = BlockSplitter(), 0, []
    while at < len(text):
        size = choose.choice([1, 1, 2, 5, 30, 300, 5_000])
        splitter.feed(text[at : at + size])
        at += size
        if choose.random() < 0.5:
            closed += splitter.split()[0]
    return closed + splitter.finish()


@pytest.mark.parametrize("name", [name for name in HARD if name != "windows line ends"])
@pytest.mark.parametrize("seed", range(12))
def test_blocks_do_not_depend_on_how_the_text_arrived(name: str, seed: int) -> None:
    assert in_chunks(HARD[name], seed) == split_all(HARD[name])[0]


@pytest.mark.parametrize("seed", range(40))
def test_random_markdown_in_random_chunks(seed: int) -> None:
    choose = random.Random(seed)
    pieces = [
        "# h\n",
        "text ",
        "\n",
        "\n\n",
        "- a\n",
        "  - b\n",
        "1. c\n",
        "```py\n",
        "```\n",
        "~~~\n",
        "> q\n",
        "| a | b |\n",
        "|---|---|\n",
        "$$\n",
        "\\[",
        "\\]\n",
        "    code\n",
        "---\n",
        "[^1]: n\n",
        "[r]: http://a.b\n",
        "\t",
        "  ",
        "`",
        "*",
    ]
    text = "".join(choose.choice(pieces) for _ in range(300))
    assert in_chunks(text, seed + 1) == split_all(text)[0]


def test_nothing_of_a_text_is_lost() -> None:
    text = HARD["long item and code"]
    joined = "".join(block.source for block in split_all(text)[0])
    assert joined.count("x") == 9_000
    assert joined.count("y") == 20_000
    assert joined.count("z") == 9_000


def test_the_middle_of_a_long_line_is_never_taken_for_something_else() -> None:
    line = "y" * LONG + "# z " + "y" * (LONG - 4) + "- q " + "y" * 10
    assert {block.kind for block in split_all(line)[0]} == {"paragraph"}


def test_each_kind_of_block_is_told_apart() -> None:
    found = {block.kind for block in split_all(SAMPLE)[0]}
    assert found == {"paragraph", "heading", "code", "table", "item", "quote", "math", "rule", "footnote"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n\n\nb", [("paragraph", "a"), ("paragraph", "b")]),
        ("````md\n```\ninner\n```\n````\nb", [("code", "```\ninner\n```"), ("paragraph", "b")]),
        ("~~~\n```\n~~~\n", [("code", "```")]),
        ("```a`b\ntext", [("paragraph", "```a`b\ntext")]),
        ("Title\n===\nb", [("heading", "Title\n==="), ("paragraph", "b")]),
        ("a\n# b", [("paragraph", "a"), ("heading", "# b")]),
        ("a\n2. b", [("paragraph", "a\n2. b")]),
        ("a\n1. b", [("paragraph", "a"), ("item", "1. b")]),
        ("- a\n\n  more\n\nout", [("item", "- a\n\n  more"), ("paragraph", "out")]),
        ("- a\nlazy\n- b", [("item", "- a\nlazy"), ("item", "- b")]),
        ("- a\n  ```py\n  x\n  ```\n  b", [("item", "- a"), ("code", "x"), ("item", "b")]),
        ("> a\nlazy\n\n> b", [("quote", "> a\nlazy"), ("quote", "> b")]),
        ("as:\n\\[\nx\n\\]\nso", [("paragraph", "as:"), ("math", "\\[\nx\n\\]"), ("paragraph", "so")]),
        ("$$x$$ and $$y$$\nb", [("paragraph", "$$x$$ and $$y$$\nb")]),
        ("So $$\nx\n$$ it is\n\nb", [("paragraph", "So $$\nx\n$$ it is"), ("paragraph", "b")]),
        ("$$x$$\nb", [("math", "$$x$$"), ("paragraph", "b")]),
        ("It costs $$ or so", [("paragraph", "It costs $$ or so")]),
        ("t\n| a |\n|---|\n| 1 |\n\nb", [("paragraph", "t"), ("table", "| a |\n|---|\n| 1 |"), ("paragraph", "b")]),
        ("a | b\n---|---|---\n", [("paragraph", "a | b\n---|---|---")]),
        ("* * *\n- - -", [("rule", "* * *"), ("rule", "- - -")]),
        ("    code\n\n    more\nb", [("code", "code\n\nmore"), ("paragraph", "b")]),
    ],
)
def test_what_closes_a_block(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


def test_an_ordered_list_counts_on_over_its_items() -> None:
    blocks = split_all("3. a\n3. b\n\n   ```\n   code\n   ```\n3. c\n")[0]
    assert [block.ordinal for block in blocks if block.kind == "item"] == [3, 4, 5]
    assert [(block.inset, block.source) for block in blocks if block.kind == "code"] == [(1, "code\n")]


def test_the_open_tail_is_shown_and_never_long() -> None:
    splitter = BlockSplitter()
    for number in range(3_000):
        splitter.feed(f"word{number} ")
        tail = splitter.split()[1]
        assert tail is not None
        assert len(tail.source) <= LONG + 20
    assert tail is not None
    assert tail.source.endswith("word2999 ")


def test_an_opening_fence_is_not_flashed_as_text() -> None:
    splitter = BlockSplitter()
    seen = []
    for char in "```python\nx = 1\n```":
        splitter.feed(char)
        tail = splitter.split()[1]
        seen.append((tail.kind, tail.source) if tail else None)
    assert all(shown is None or shown[0] == "code" for shown in seen)
    assert seen[-1] == ("code", "x = 1\n")


def test_references_and_footnotes_are_known_to_all_blocks() -> None:
    splitter = split_all('[a][Ref] b[^n]\n\n[ref]: http://example.org "T"\n\n[^n]: note')[1]
    assert splitter.references == {"REF": {"href": "http://example.org", "title": "T"}}
    assert splitter.footnotes == {"n"}


def test_work_grows_with_the_length() -> None:
    """Counted in time, but loosely: eight times the text may cost sixteen times, a square would be 64."""

    def cost(times: int) -> float:
        text = SAMPLE * times
        started = time.process_time()
        splitter = BlockSplitter()
        for at in range(0, len(text), 40):
            splitter.feed(text[at : at + 40])
            splitter.split()
        return time.process_time() - started

    cost(2)
    assert cost(80) < 16 * max(cost(10), 0.005)
