"""Formulas are drawn and code is read beside the window, which lives on and loses nothing when they arrive."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.markdown.code import utf16_length
from desktop_app.ui.markdown.plain import document_text
from desktop_app.ui.markdown.renderer import BlockRenderer
from desktop_app.ui.markdown.splitter import split_all
from desktop_app.ui.markdown.style import MarkdownStyle
from desktop_app.ui.markdown.workshop import WORKSHOP
from desktop_app.ui.theme import LIGHT
from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry
from desktop_app.ui.widgets.transcript.markdown_boxes import MarkdownBox
from desktop_app.ui.widgets.transcript.selection import Spot

CODE = "```elixir\ndefmodule Sum do\n  # adds\n  def of(a, b), do: a + b\nend\n```\n"


@pytest.fixture
def held() -> Iterator[threading.Event]:
    """The workshop is busy with something else until the event is set."""
    gate = threading.Event()
    WORKSHOP.give(gate.wait)
    yield gate
    gate.set()


@pytest.fixture
def shown(qtbot: QtBot) -> Transcript:
    transcript = Transcript()
    qtbot.addWidget(transcript)
    transcript.resize(900, 400)
    transcript.show()
    qtbot.waitExposed(transcript)
    return transcript


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


def answer(text: str) -> list[TranscriptEntry]:
    return [TranscriptEntry("u", "user", "Go"), TranscriptEntry("a", "assistant", text, footer="done")]


def boxes(transcript: Transcript) -> list[MarkdownBox]:
    return [box for box in transcript.column.by_key["a"].boxes if isinstance(box, MarkdownBox)]


def document(box: MarkdownBox) -> QTextDocument:
    assert box.rendered is not None
    return box.rendered.document


def coloured(shown_code: QTextDocument) -> int:
    """How many lines of it have colours."""
    count, block = 0, shown_code.begin()
    while block.isValid():
        count += bool(block.layout().formats())
        block = block.next()
    return count


def select(transcript: Transcript, box: MarkdownBox, words: str) -> None:
    text = document(box).toPlainText()
    view, start = transcript.column.by_key["a"], utf16_length(text[: text.index(words)])
    chosen = transcript.pointer.selection
    chosen.anchor, chosen.end = Spot(view, box, start), Spot(view, box, start + utf16_length(words))


def ready(transcript: Transcript) -> bool:
    return transcript.column.context.pause is None


def test_text_goes_on_while_a_formula_is_drawn(shown: Transcript, held: threading.Event, qtbot: QtBot) -> None:
    shown.set_entries([TranscriptEntry("u", "user", "Go"), TranscriptEntry("a", "assistant")])
    shown.append_text("a", "So $w_{6001}$ it is.\n\nMore")
    shown.flush()
    settle()
    shown.append_text("a", " words.\n\nEnd.")
    shown.flush()
    settle()
    assert "So w_{6001} it is." in shown.visible_text()
    assert "More words." in shown.visible_text()
    first = boxes(shown)[0]
    assert first.rendered is not None
    assert [place.tex for place in first.rendered.waiting] == ["w_{6001}"]
    held.set()
    qtbot.waitUntil(lambda: ready(shown))
    assert not first.rendered.waiting
    assert first.times_rendered == 1


def test_the_same_words_stay_selected_when_formulas_arrive(
    shown: Transcript, held: threading.Event, qtbot: QtBot
) -> None:
    shown.set_entries(answer("Bad $\\frac{6101}{$ then $w_{6102}$ and 😀 $\\sqrt{6103}{$ with the words here."))
    settle()
    (box,) = boxes(shown)
    select(shown, box, "with the words")
    assert shown.pointer.selection.text() == "with the words"
    held.set()
    qtbot.waitUntil(lambda: ready(shown))
    assert "\\frac{6101}{" in document(box).toPlainText()
    assert shown.pointer.selection.text() == "with the words"
    shown.pointer.selection.all_of(shown.column.by_key["a"])
    assert shown.pointer.selection.text().startswith("Bad \\frac{6101}{ then w_{6102} and 😀 \\sqrt{6103}{ with the")


def test_the_reader_keeps_the_place_when_formulas_above_arrive(
    shown: Transcript, held: threading.Event, qtbot: QtBot
) -> None:
    tall = "\\frac{\\frac{\\frac{a}{b}}{c}}{\\frac{d}{\\frac{e}{f}}}"
    text = "".join(f"$$\n{n} {tall}\n$$\n\n" for n in range(6201, 6204)) + "The place.\n\n" + "And more.\n\n" * 60
    shown.set_entries(answer(text))
    shown.scroll_to("a", 3, -200.0)
    settle()
    place, before = boxes(shown)[3], shown.column.total

    def on_screen() -> float:
        return next(p.top for p in shown.column.visible(0, shown.column.total) if p.box is place) - shown.top

    where = on_screen()
    assert 150 < where < 250
    held.set()
    qtbot.waitUntil(lambda: ready(shown))
    assert shown.column.total > before
    assert on_screen() == pytest.approx(where, abs=2)


@pytest.mark.parametrize("streamed", [False, True])
def test_code_of_a_new_language_is_plain_until_it_was_read(
    shown: Transcript, held: threading.Event, qtbot: QtBot, *, streamed: bool
) -> None:
    if streamed:
        shown.set_entries([TranscriptEntry("u", "user", "Go"), TranscriptEntry("a", "assistant")])
        for at in range(0, len(CODE), 7):
            shown.append_text("a", CODE[at : at + 7])
            shown.flush()
        shown.append_text("a", "\nAfter")
        shown.flush()
    else:
        shown.set_entries(answer(CODE + "\nAfter"))
    settle()
    code = boxes(shown)[0]
    there = document(code)
    assert coloured(there) == 0
    select(shown, code, "def of(a, b)")
    held.set()
    qtbot.waitUntil(lambda: ready(shown))
    assert document(code) is there
    assert coloured(there) == 4
    assert code.times_rendered == 1
    assert shown.pointer.selection.text() == "def of(a, b)"


def test_a_transcript_may_go_while_its_formulas_are_drawn(held: threading.Event, qtbot: QtBot) -> None:
    transcript = Transcript()
    transcript.show()
    transcript.set_entries(answer("So $w_{6301}$ and $w_{6302}$.\n\n" + CODE))
    settle()
    transcript.close()
    transcript.deleteLater()
    del transcript
    settle()
    held.set()
    after = WORKSHOP.give(lambda: "next")
    qtbot.waitUntil(after.done)
    settle()
    assert after.result() == "next"


def test_another_look_takes_the_place_of_what_was_waited_for(
    shown: Transcript, held: threading.Event, qtbot: QtBot
) -> None:
    shown.set_entries(answer("So $w_{6401}$ is.\n\n" + CODE))
    settle()
    style = shown.style_in_use
    shown.set_style(replace(style, text="#123456"))
    settle()
    held.set()
    qtbot.waitUntil(lambda: ready(shown))
    formula, code = boxes(shown)
    assert formula.rendered is not None
    assert not formula.rendered.waiting
    assert coloured(document(code)) == 4


def test_when_the_workshop_closes_the_source_can_still_be_copied(
    shown: Transcript, held: threading.Event, qtbot: QtBot
) -> None:
    shown.set_entries(answer("So $w_{6501}$ is.\n\n" + CODE))
    settle()
    threading.Timer(0.05, held.set).start()
    WORKSHOP.close()
    qtbot.waitUntil(lambda: ready(shown))
    shown.pointer.selection.all_of(shown.column.by_key["a"])
    assert shown.pointer.selection.text().startswith("So w_{6501} is.\n\ndefmodule Sum do")


def test_paper_has_its_formulas_and_colours_at_once(held: threading.Event, qapp: QApplication) -> None:
    assert not held.is_set()
    renderer = BlockRenderer(MarkdownStyle.from_palette(LIGHT), 2.0)
    formula, code = (renderer.render(block) for block in split_all("So $w_{6601}$ is.\n\n" + CODE)[0])
    assert not formula.waiting
    assert "\ufffc" in formula.document.toPlainText()
    assert document_text(formula.document) == "So w_{6601} is."
    assert coloured(code.document) == 4
