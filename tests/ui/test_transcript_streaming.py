"""Streaming costs what is new: closed blocks are rendered once, whatever follows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry
from desktop_app.ui.widgets.transcript.markdown_boxes import MarkdownBox

SAMPLE = (Path(__file__).parent / "markdown" / "sample.md").read_text("utf-8")


@pytest.fixture
def shown(qtbot: QtBot) -> Transcript:
    transcript = Transcript()
    qtbot.addWidget(transcript)
    transcript.resize(900, 700)
    transcript.show()
    qtbot.waitExposed(transcript)
    transcript.set_entries([TranscriptEntry("u", "user", "Go"), TranscriptEntry("a", "assistant")])
    return transcript


def stream(transcript: Transcript, text: str, size: int) -> None:
    for at in range(0, len(text), size):
        transcript.append_text("a", text[at : at + size])
        transcript.flush()
    QApplication.processEvents()


def blocks(transcript: Transcript) -> list[MarkdownBox]:
    return [box for box in transcript.column.by_key["a"].boxes if isinstance(box, MarkdownBox)]


@pytest.mark.parametrize("size", [7, 40, 268])
def test_each_closed_block_is_rendered_once(shown: Transcript, size: int) -> None:
    text = "Start.\n\n" + SAMPLE.replace("[^1]", "").replace("[ref]: ", "ref ") * 3
    stream(shown, text, size)
    assert len(blocks(shown)) > 60
    assert max(box.times_rendered for box in blocks(shown)) == 1


def test_rendering_per_flush_does_not_grow_with_the_answer(shown: Transcript) -> None:
    def rendered_for(text: str) -> int:
        before = shown.column.context.serial
        stream(shown, text, 60)
        return shown.column.context.serial - before

    part = "Some words in a paragraph that goes on for a while, and then it ends.\n\n- an item\n- another\n\n" * 8
    first = rendered_for(part)
    for _ in range(6):
        rendered_for(part)
    assert rendered_for(part) <= first + 3


def test_a_streamed_answer_reads_the_same_as_a_loaded_one(shown: Transcript, qtbot: QtBot) -> None:
    stream(shown, SAMPLE, 11)
    shown.update_entry(TranscriptEntry("a", "assistant", SAMPLE, footer="done"))
    streamed = shown.column.by_key["a"].plain_text()
    loaded = Transcript()
    qtbot.addWidget(loaded)
    loaded.set_entries([TranscriptEntry("a", "assistant", SAMPLE, footer="done")])
    assert streamed == loaded.column.by_key["a"].plain_text()
    assert [box.block for box in blocks(shown)] == [box.block for box in blocks(loaded)]


def test_the_end_of_an_answer_renders_nothing_again(shown: Transcript) -> None:
    stream(shown, SAMPLE, 60)
    before = shown.column.context.serial
    shown.update_entry(TranscriptEntry("a", "assistant", SAMPLE, footer="a-model · 3 s"))
    QApplication.processEvents()
    assert shown.column.context.serial - before <= 3
    assert "a-model · 3 s" in shown.visible_text()


def test_an_answer_that_had_ended_can_go_on(shown: Transcript) -> None:
    shown.update_entry(TranscriptEntry("a", "assistant", "First part", footer="cut"))
    shown.append_text("a", " and the rest.\n\nMore.")
    shown.flush()
    assert "First part and the rest." in shown.visible_text()
    assert shown.entries()[1].text == "First part and the rest.\n\nMore."


def test_text_is_shown_within_a_frame_without_being_asked(shown: Transcript, qtbot: QtBot) -> None:
    shown.append_text("a", "Hello")
    qtbot.waitUntil(lambda: "Hello" in shown.visible_text(), timeout=1_000)


def test_a_late_reference_reaches_the_blocks_that_name_it(shown: Transcript) -> None:
    stream(shown, "See [this][r] now.\n\nMore.\n\n", 5)
    assert "[this][r]" in shown.visible_text()
    stream(shown, "[r]: https://example.org\n\nEnd.\n", 5)
    assert "See this now." in shown.visible_text()


def test_an_open_block_never_grows_past_its_cap(shown: Transcript) -> None:
    shown.append_text("a", "word " * 40_000)
    shown.flush()
    assert max(len(box.block.source) for box in blocks(shown)) < 5_000
    shown.append_text("a", "\n\n| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 500)
    shown.flush()
    assert max(box.block.source.count("\n") for box in blocks(shown)) < 60


def test_new_formulas_are_drawn_between_frames_into_places_kept_for_them(shown: Transcript, qtbot: QtBot) -> None:
    text = "One $q_{4711} + \\frac{a}{4711}$ two $q_{4712}$ three $\\frac{4713}{$ four.\n\n$$\nq_{4714}\n$$\n\n"
    shown.append_text("a", text)
    shown.flush()
    first, second = blocks(shown)
    assert first.rendered is not None
    document = first.rendered.document
    assert len(first.rendered.waiting) == 3
    assert first.text(shown.column.context) == "One q_{4711} + \\frac{a}{4711} two q_{4712} three \\frac{4713}{ four."
    before = document.characterCount()
    qtbot.waitUntil(lambda: shown.column.context.pause is None)
    assert first.rendered is not None
    assert first.rendered.document is document
    assert not first.rendered.waiting
    assert document.toPlainText() == "One \ufffc two \ufffc three \\frac{4713}{ four."
    assert document.characterCount() == before + len("\\frac{4713}{") - 1  # what cannot be drawn is shown as written
    assert first.text(shown.column.context) == "One q_{4711} + \\frac{a}{4711} two q_{4712} three \\frac{4713}{ four."
    assert second.rendered is not None
    assert not second.rendered.waiting
    assert [box.times_rendered for box in (first, second)] == [1, 1]


def test_a_growing_table_gets_rows_and_is_not_rendered_again(shown: Transcript, qtbot: QtBot) -> None:
    shown.append_text("a", "| a | b |\n|---|--:|\n| 1 | $x$ |\n")
    shown.flush()
    qtbot.waitUntil(lambda: shown.column.context.pause is None)
    (table,) = blocks(shown)
    assert table.rendered is not None
    document = table.rendered.document
    narrow = table.rendered.least_width
    for piece in ("| 2", " | **two", "**", " words", " |\n| 3 | [c](https://example.org) |", "\n| 4 |", "\n\n"):
        shown.append_text("a", piece)
        shown.flush()
        QApplication.processEvents()
        assert table.rendered is not None
        assert table.rendered.document is document
    assert table.text(shown.column.context) == "a\tb\n1\tx\n2\ttwo words\n3\tc\n4\t"
    assert table.rendered.least_width > narrow
    assert table.times_rendered == 1
    assert [target.value for target in table.targets()] == ["https://example.org"]


def test_a_table_whose_last_line_turns_out_to_be_something_else_is_mended(shown: Transcript) -> None:
    shown.append_text("a", "| a | b |\n|---|---|\n| 1 | 2 |\n")
    for piece in ("-", " item\n", "- more\n\n| no rule |\n"):
        shown.append_text("a", piece)
        shown.flush()
    assert [box.block.kind for box in blocks(shown)] == ["table", "item", "item", "paragraph"]
    assert blocks(shown)[0].text(shown.column.context) == "a\tb\n1\t2"
