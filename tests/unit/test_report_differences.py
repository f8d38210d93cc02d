"""Two reports compared: what is new, what went, what was rewritten, and which sources changed."""

from __future__ import annotations

import random

import pytest

from desktop_app.domain.report_differences import Kind, ReportDifferences, Row, differences, source_changes, summary
from desktop_app.domain.report_units import sentences_of, units_of, words_of
from desktop_app.domain.text_alignment import stretches
from tests.harness.report_jobs import PAGES, cited

BEFORE = """# Otters

Otters hold hands. They sleep in rafts{1}. It is cold.

- one
- two

| a | b |
|---|---|
| 1 | 2 |

What went is here.

The end{2}."""
AFTER = """# Otters

Otters hold paws. They sleep in rafts{1}. It is cold.

- one
- two

| a | b |
|---|---|
| 1 | 3 |

The end{3}.

Something new."""


def compared(before: str, after: str) -> ReportDifferences:
    return differences(cited(before), cited(after))


def marked(row: Row, *, after: bool) -> str:
    """A side of a row with [what differs]."""
    pieces = row.after if after else row.before
    return "".join(f"[{piece.text}]" if piece.differs else piece.text for piece in pieces)


def test_what_is_new_what_went_and_what_was_rewritten() -> None:
    found = compared(BEFORE, AFTER)
    assert [marked(row, after=True) for row in found.rows if row.kind is Kind.NEW] == ["[Something new.]"]
    assert [marked(row, after=False) for row in found.rows if row.kind is Kind.GONE] == ["[What went is here.]"]
    changed = [(marked(row, after=False), marked(row, after=True)) for row in found.rows if row.kind is Kind.CHANGED]
    assert changed == [
        (
            "Otters hold [hands]. They sleep in rafts. It is cold.",
            "Otters hold [paws]. They sleep in rafts. It is cold.",
        ),
        ("1 · [2]", "1 · [3]"),
    ]
    assert [row.text(after=True) for row in found.rows if row.kind is Kind.SAME] == [
        "Otters", "• one", "• two", "a · b", "The end.",
    ]  # fmt: skip
    assert [found.rows[place].kind for place in found.places] == [Kind.CHANGED, Kind.CHANGED, Kind.NEW]
    assert found.rows[0].level == 1


def test_sources_come_go_and_stay_whatever_their_tracking_tag() -> None:
    old = cited("A{1}. B{2}.", [PAGES[0], PAGES[1]])
    new = cited("A{1}. B{2}.", [(PAGES[0][0], "https://energy.example/heat?x=1#part"), ("New", "https://new.example/")])
    changes = source_changes(old, new)
    assert [source.title for source in changes.added] == ["New"]
    assert [source.title for source in changes.dropped] == [PAGES[1][0]]
    assert [source.url for source in changes.kept] == ["https://energy.example/heat?x=1#part"]


def test_the_same_report_has_no_difference() -> None:
    found = compared(BEFORE, BEFORE)
    assert found.places == ()
    assert {row.kind for row in found.rows} == {Kind.SAME}
    assert summary(found, lambda count, word: f"{count} {word}").startswith("Both reports say the same.")


def test_an_empty_side() -> None:
    found = differences(None, cited("All new."))
    assert [row.kind for row in found.rows] == [Kind.NEW]
    assert differences(None, None).rows == ()
    assert [row.kind for row in differences(cited("Gone."), None).rows] == [Kind.GONE]


def test_the_summary_counts_everything() -> None:
    words = summary(compared(BEFORE, AFTER), lambda count, word: f"{count} {word}{'' if count == 1 else 's'}")
    assert words == ("1 paragraph new, 1 paragraph gone, 2 rewritten, 5 the same. Sources: 1 added, 1 dropped, 1 kept.")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("수달은 손을 잡고 잔다. 물은 차다.", "수달은 발을 잡고 잔다. 물은 차다."),
        ("تمسك القضاعات بالأيدي. الماء بارد.", "تمسك القضاعات بالأقدام. الماء بارد."),
        ("水獭睡觉时牵着手。水很冷。", "水獭睡觉时牵着脚。水很冷。"),
    ],
)
def test_other_scripts_are_compared_word_by_word_too(before: str, after: str) -> None:
    (row,) = compared(before, after).rows
    assert row.kind is Kind.CHANGED
    assert len(marked(row, after=True).replace("[", "").replace("]", "")) == len(after)
    changed = "".join(piece.text for piece in row.after if piece.differs)
    assert 0 < len(changed) < len(after) / 2


def test_all_text_of_both_sides_is_there_however_they_differ() -> None:
    chance = random.Random(4)
    lines = ["alpha beta. gamma delta.", "- item one", "| a | b |", "## Head", "수달은 잔다.", "```\ncode  line\n```"]
    for _ in range(60):
        before, after = ("\n\n".join(chance.choices(lines, k=chance.randrange(12))) for _ in range(2))
        found = compared(before, after)
        for text, side in ((before, False), (after, True)):
            said = [row.text(after=side) for row in found.rows if (row.after if side else row.before)]
            assert said == [unit.text for unit in units_of(text)]


def test_stretches_cover_both_and_are_equal_where_they_say_so() -> None:
    chance = random.Random(9)
    for size in (0, 1, 3, 30, 200):
        for _ in range(20):
            one, other = (chance.choices("abcdefgh" * 3, k=chance.randrange(size + 1)) for _ in range(2))
            done = reached = 0
            for same, first, last, start, end in stretches(one, other):
                assert (first, start) == (done, reached)
                assert not same or one[first:last] == other[start:end]
                assert last > first or end > start
                done, reached = last, end
            assert (done, reached) == (len(one), len(other))


def test_what_is_unique_holds_even_among_thousands_of_equal_lines() -> None:
    one = ["x"] * 30_000 + ["unique"] + ["x"] * 30_000
    other = ["x"] * 10 + ["unique"] + ["x"] * 10
    equal = [(first, start) for same, first, _, start, _ in stretches(one, other) if same]
    assert any(one[first : first + 11].count("unique") for first, _ in equal)


def test_sentences_and_words_lose_nothing() -> None:
    text = 'Otters (A. lutris) sleep… They do! 수달은 잔다.  Twice?  "Yes." 水很冷。End'
    assert "".join(sentences_of(text)) == text
    assert "".join(words_of(text)) == text
    assert len(sentences_of(text)) >= 6


def test_markdown_is_read_as_it_looks() -> None:
    units = units_of(
        "**Bold** and `code` and [words](https://a.example/x).\nNext line.\n\n### Head ###\n\n1. One\n2. Two"
    )
    assert [(unit.text, unit.level) for unit in units] == [
        ("Bold and code and words. Next line.", 0), ("Head", 3), ("• One", 0), ("• Two", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "reads"),
    [
        ("*Slanted* and _these_, **bold**, ***both***.", "Slanted and these, bold, both."),
        ("2 * 3 * 4, snake_case_name, `a*b*c`, `_x_`", "2 * 3 * 4, snake_case_name, a*b*c, _x_"),
        ("**bold with `code` in it** and *slanted with `more`*", "bold with code in it and slanted with more"),
        ("*수달*은 잔다. _水獭_睡觉", "수달은 잔다. _水獭_睡觉"),
        (r"\*not slanted\* and a * alone", r"\*not slanted\* and a * alone"),
        ("a *b\n\nc* d", "a *b"),
        ("\ue000 and `code` and *slanted*", "\ue000 and code and slanted"),
    ],
)
def test_slanted_words_read_without_their_stars(written: str, reads: str) -> None:
    assert units_of(written)[0].text == reads


def test_a_paragraph_that_never_ends_is_cut() -> None:
    assert max(len(unit.text) for unit in units_of("word " * 100_000)) <= 8_000
