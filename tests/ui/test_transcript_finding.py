"""Finding in a conversation: everywhere, also where nothing was laid out yet, and while an answer is being written."""

from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.found_words import wanted_phrase
from desktop_app.ui.widgets.find_bar import FindBar
from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry
from desktop_app.ui.widgets.transcript.column import Place
from desktop_app.ui.widgets.transcript.documents import DocumentBox
from desktop_app.ui.widgets.transcript.entry_view import SHOWN

TURNS = 2_000


@pytest.fixture
def shown(qtbot: QtBot) -> Transcript:
    transcript = Transcript()
    qtbot.addWidget(transcript)
    transcript.resize(900, 700)
    transcript.show()
    qtbot.waitExposed(transcript)
    return transcript


def entries(*texts: str) -> list[TranscriptEntry]:
    """Questions and answers in turn."""
    return [
        TranscriptEntry(str(number), "assistant" if number % 2 else "user", text) for number, text in enumerate(texts)
    ]


def look(qtbot: QtBot, transcript: Transcript, words: str) -> list[str]:
    """What is marked, in order, as it is written on the screen."""
    transcript.finding.look_for(wanted_phrase(words), (words,))
    qtbot.waitUntil(lambda: not transcript.finding.busy, timeout=30_000)
    return [word for entry in transcript.column.views for word in marked(transcript, entry.key)]


def marked(transcript: Transcript, key: str) -> list[str]:
    view = transcript.column.by_key[key]
    transcript.column.build(view)
    words = []
    for number, box in enumerate(view.boxes):
        if isinstance(box, DocumentBox):
            spans = transcript.finding.within(Place(view, number, box, 0.0))
            words += [box.text(transcript.column.context, start, end) for start, end, _ in spans]
    return words


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("sea otter", "The **sea** otter\n\n- a *sea otter*\n", ["sea otter", "sea otter"]),
        ("foo bar", "[foo](https://example.com/bar) bar", ["foo bar"]),
        ("example.com", "[foo](https://example.com/bar)", []),
        ("print('x')", "```python\nprint('x')\n  print('x')\n```", ["print('x')", "print('x')"]),
        ("수달", "🦦 바다의 **수**달은 | 서울", ["수달"]),
        ("לוטרה", "שלום לוטרה, מה", ["לוטרה"]),
        ("ÉTÉ", "un été, un e\u0301te\u0301", ["été", "e\u0301te\u0301"]),
        ("cell two", "| a | b |\n|---|---|\n| cell one | cell two |", ["cell two"]),
        ("a & b", "a &amp; b", ["a & b"]),
        ("*", r"five \* six", ["*"]),
        ("nothing", "no such word", []),
    ],
)
def test_what_is_read_is_found_not_how_it_is_written(
    qtbot: QtBot, shown: Transcript, words: str, text: str, found: list[str]
) -> None:
    shown.set_entries(entries("Go", text))
    assert look(qtbot, shown, words) == found


def test_questions_are_found_with_their_marks(qtbot: QtBot, shown: Transcript) -> None:
    shown.set_entries(entries("a **b** 🦦\nsecond *b", ""))
    assert look(qtbot, shown, "**b** 🦦") == ["**b** 🦦"]
    assert look(qtbot, shown, "d *b") == ["d *b"]


def test_two_thousand_turns_are_looked_through_without_laying_them_out(qtbot: QtBot, shown: Transcript) -> None:
    shown.set_entries(entries(*(f"Question {n} about **ot**ters {'word ' * 60}" for n in range(2 * TURNS))))
    QApplication.processEvents()
    before, place = shown.column.total, shown.top
    built = sum(view.built for view in shown.column.views)
    counts: list[tuple[int, int, bool]] = []
    shown.finding.counted.connect(lambda *count: counts.append(count))
    began = time.perf_counter()
    shown.finding.look_for(wanted_phrase("question 7"), ("question 7",))
    first = time.perf_counter() - began
    assert first < 0.5, "the first slice ends soon, whatever is left to do"
    qtbot.waitUntil(lambda: not shown.finding.busy, timeout=60_000)
    assert counts[-1] == (1, 1 + 10 + 100, False)
    assert sum(view.built for view in shown.column.views) < built + 80, "only what is shown is built"
    assert shown.column.documents < 260
    assert shown.top != place, "the first place is on the screen"
    assert "Question 7 " in shown.visible_text()
    assert abs(shown.column.total - before) < before / 4


def test_a_word_that_is_everywhere_is_counted_only_so_far(qtbot: QtBot, shown: Transcript) -> None:
    shown.set_entries(entries(*("e " * 300 for _ in range(40))))
    bar = FindBar(shown)
    qtbot.addWidget(bar)
    bar.show()
    bar.field.setText("e")
    bar._look()
    qtbot.waitUntil(lambda: not shown.finding.busy)
    assert bar._count.text().endswith("+")


def test_the_reader_goes_on_from_where_they_are_and_round(qtbot: QtBot, shown: Transcript) -> None:
    shown.set_entries(entries(*(f"otter {n} {'word ' * 200}" for n in range(40))))
    shown.scroll_to("20")
    QApplication.processEvents()
    look(qtbot, shown, "otter")
    assert shown.finding._current is not None
    assert shown.finding._current.key == "20"
    for _ in range(20):
        shown.finding.step(1)
    assert shown.finding._current.key == "0"
    shown.finding.step(-1)
    assert shown.finding._current.key == "39"
    assert "otter 39" in shown.visible_text()


def test_an_answer_that_grows_is_looked_through_as_it_grows(qtbot: QtBot, shown: Transcript) -> None:
    shown.set_entries(entries("Go", ""))
    assert look(qtbot, shown, "otter") == []
    for number in range(12):
        shown.append_text("1", f"Paragraph {number} about an ot")
        shown.append_text("1", "ter.\n\n")
        shown.flush()
        qtbot.wait(30)
    qtbot.waitUntil(lambda: shown.finding._total == 12)
    assert marked(shown, "1") == ["otter"] * 12
    shown.set_entries(entries("Go", "no more"))
    qtbot.waitUntil(lambda: shown.finding._total == 0)


def test_what_a_long_question_folds_away_is_unfolded(qtbot: QtBot, shown: Transcript) -> None:
    text = "word " * (SHOWN // 5) + "\n" + "more " * 2_000 + "needle"
    shown.set_entries(entries("first", "second", text, "answer"))
    look(qtbot, shown, "needle")
    assert marked(shown, "2") == ["needle"]
    assert shown.column.by_key["2"].show_all


def test_wide_code_moves_to_the_word(qtbot: QtBot, shown: Transcript) -> None:
    shown.set_entries(entries("Go", "```\n" + "x" * 400 + " needle\n```"))
    QApplication.processEvents()
    look(qtbot, shown, "needle")
    (box,) = [box for box in shown.column.by_key["1"].boxes if isinstance(box, DocumentBox)]
    assert box.scroll > 0


def test_nothing_is_marked_after_the_bar_is_closed(qtbot: QtBot, shown: Transcript) -> None:
    shown.set_entries(entries("otter", "otter"))
    bar = FindBar(shown)
    qtbot.addWidget(bar)
    bar.show_words("otter", "1")
    qtbot.waitUntil(lambda: not shown.finding.busy)
    assert bar._count.text() == "2 of 2", "the search led to the answer"
    bar.leave()
    assert marked(shown, "0") == marked(shown, "1") == []
