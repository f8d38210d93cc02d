"""The transcript as a person uses it: reading, scrolling, selecting, clicking, by mouse and by keyboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry
from desktop_app.ui.widgets.transcript.boxes import Target
from desktop_app.ui.widgets.transcript.column import KEPT, Place

ACTIONS = (("copy", "Copy", "copy"), ("retry", "Ask again", "retry"))
CODE = "def f():\n    return 1\n"
ANSWER = f"First paragraph.\n\n- one\n- two\n\n```python\n{CODE}```\n\nSee [the page](https://example.org/page). End."


def asked(key: str, text: str = "A question?", **more: object) -> TranscriptEntry:
    return replace(TranscriptEntry(key, "user", text), **more)  # type: ignore[arg-type]


def answered(key: str, text: str = ANSWER, **more: object) -> TranscriptEntry:
    return replace(TranscriptEntry(key, "assistant", text, footer="a-model · 9.1 s", actions=ACTIONS), **more)  # type: ignore[arg-type]


def many(count: int) -> list[TranscriptEntry]:
    return [
        asked(f"k{n}", f"Question {n}") if n % 2 == 0 else answered(f"k{n}", f"Answer {n}. " * 40) for n in range(count)
    ]


@pytest.fixture
def shown(qtbot: QtBot) -> Transcript:
    transcript = Transcript()
    qtbot.addWidget(transcript)
    transcript.resize(900, 700)
    transcript.show()
    qtbot.waitExposed(transcript)
    return transcript


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


def find(transcript: Transcript, kind: str, words: str = "") -> tuple[Place, Target]:
    top = transcript.top
    for place in transcript.column.visible(top, top + transcript.viewport().height()):
        for target in place.box.targets():
            if target.kind == kind and words in target.label:
                return place, target
    raise AssertionError(f"no {kind} {words!r} on the screen")


def point_of(transcript: Transcript, place: Place, target: Target) -> QPoint:
    centre = target.rect.center()
    return QPoint(
        round(transcript.left + place.box.indent + centre.x()), round(place.top - transcript.top + centre.y())
    )


def click(transcript: Transcript, kind: str, words: str = "") -> None:
    place, target = find(transcript, kind, words)
    QTest.mouseClick(transcript.viewport(), Qt.MouseButton.LeftButton, pos=point_of(transcript, place, target))


def drag(transcript: Transcript, start: QPoint, end: QPoint) -> None:
    area = transcript.viewport()
    QTest.mousePress(area, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(area, (start + end) / 2)
    QTest.mouseMove(area, end)
    QTest.mouseRelease(area, Qt.MouseButton.LeftButton, pos=end)


def test_it_opens_at_the_end_and_says_what_is_on_the_screen(shown: Transcript) -> None:
    shown.set_entries(many(200))
    settle()
    bar = shown.verticalScrollBar()
    assert bar.value() == bar.maximum() > 10_000
    assert "Answer 199." in shown.visible_text()
    assert "Question 0" not in shown.visible_text()
    assert shown.visible_text().count("You: ") < 10


def test_a_screen_reader_hears_every_entry_on_the_screen(shown: Transcript) -> None:
    shown.set_entries([asked("u"), answered("a", thinking_title="Thought for 3 s", notice="Interrupted: cut.")])
    settle()
    interface = QAccessible.queryAccessibleInterface(shown)
    assert interface.role() == QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Conversation"
    assert interface.childCount() == 2
    said = [interface.child(number).text(QAccessible.Text.Name) for number in range(2)]
    assert said[0] == "You: A question?"
    for words in ("First paragraph.", "• one", "return 1", "the page", "Thought for 3 s", "Interrupted", "9.1 s"):
        assert words in said[1]
    assert interface.text(QAccessible.Text.Value) == shown.visible_text()
    assert interface.child(0).rect().intersects(interface.rect())
    assert interface.indexOfChild(interface.child(1)) == 1


def test_a_screen_reader_presses_what_stands_under_an_entry(shown: Transcript, qtbot: QtBot) -> None:
    shown.set_entries(
        [asked("u", fork=(1, 2)), answered("a", thinking="Some steps.", thinking_title="Thought for 3 s")]
    )
    settle()
    question, answer = (QAccessible.queryAccessibleInterface(shown).child(number) for number in range(2))
    names = [answer.child(number).text(QAccessible.Text.Name) for number in range(answer.childCount())]
    assert names[-2:] == ["Copy", "Ask again"]
    assert names.count("the page") == 1
    again = answer.child(len(names) - 1)
    assert again.role() == QAccessible.Role.Button
    assert answer.rect().contains(again.rect())
    with qtbot.waitSignal(shown.action_requested) as asked_for:
        assert again.textInterface() is None  # as a screen reader asks of everything: once a crash
        again.actionInterface().doAction("Press")
    assert asked_for.args == ["a", "retry"]
    assert question.child(1).text(QAccessible.Text.Name) == "Next version"
    QTest.keyClick(shown, Qt.Key.Key_Tab)
    stops = [question.child(number) for number in range(question.childCount())]
    assert [stop.text(QAccessible.Text.Name) for stop in stops if stop.state().focused] == ["Previous version"]


def test_what_can_be_done_with_the_last_answer_is_seen_without_looking_for_it(shown: Transcript) -> None:
    shown.set_entries([answered("a", "One."), answered("b", "Two.")])
    settle()
    before, last = shown.column.views
    assert (shown.pointer.is_active(before), shown.pointer.is_active(last)) == (False, True)


def test_an_interface_outlives_its_widget_safely(qtbot: QtBot) -> None:
    transcript = Transcript()
    transcript.resize(900, 700)
    transcript.set_entries([answered("a")])
    interface = QAccessible.queryAccessibleInterface(transcript)
    stop = interface.child(0).child(0)
    transcript.deleteLater()
    qtbot.wait(20)
    assert stop is None or not stop.isValid()
    del interface, stop
    settle()


def test_a_reader_who_scrolled_up_stays_there_while_text_arrives(shown: Transcript) -> None:
    shown.set_entries([*many(40), answered("new", "", footer="", actions=())])
    settle()
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum() - 3_000)
    settle()
    before = shown.visible_text()
    for _ in range(30):
        shown.append_text("new", "More and more text.\n\n")
        shown.flush()
    settle()
    assert shown.visible_text() == before
    button = shown.findChild(QToolButton)
    assert button is not None
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    assert shown.verticalScrollBar().value() == shown.verticalScrollBar().maximum()
    assert not button.isVisible()
    assert "More and more text." in shown.visible_text()


def test_a_reader_at_the_end_follows(shown: Transcript) -> None:
    shown.set_entries([*many(10), answered("new", "", footer="", actions=())])
    settle()
    for number in range(60):
        shown.append_text("new", f"Line {number}.\n\n")
        shown.flush()
        assert shown.verticalScrollBar().value() == shown.verticalScrollBar().maximum()
    assert "Line 59." in shown.visible_text()


def test_scroll_to_brings_an_entry_to_the_top_even_from_far_away(shown: Transcript) -> None:
    shown.set_entries(many(400))
    settle()
    shown.scroll_to("k20")
    settle()
    assert shown.visible_text().startswith("You: Question 20")
    assert 0 <= shown.column.top(shown.column.by_key["k20"]) - shown.top < 20


def test_resizing_keeps_the_top_entry(shown: Transcript) -> None:
    shown.set_entries(many(200))
    shown.scroll_to("k50")
    settle()
    for width in (600, 1_200, 500, 900):
        shown.resize(width, 700)
        settle()
        assert shown.visible_text().startswith("You: Question 50")


def test_only_what_is_seen_is_rendered_and_little_is_kept(shown: Transcript) -> None:
    shown.set_entries(many(2_000))
    settle()
    assert shown.column.documents < 60
    bar = shown.verticalScrollBar()
    for step in range(300):
        bar.setValue(bar.maximum() - step * 600)
    settle()
    assert shown.column.documents <= KEPT


def test_text_is_selected_across_entries_and_copied_plain(shown: Transcript) -> None:
    shown.set_entries([asked("u"), answered("a"), asked("v", "And then?")])
    settle()
    copied: list[str] = []
    shown.copied.connect(copied.append)
    drag(shown, QPoint(shown.left + 5, 5), QPoint(shown.left + 710, shown.viewport().height() - 5))
    QTest.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied == [
        f"A question?\n\nFirst paragraph.\n\n• one\n• two\n\n{CODE.strip()}\n\nSee the page. End.\n\nAnd then?"
    ]
    assert QGuiApplication.clipboard().text() == copied[0]


def test_double_and_triple_click_take_a_word_and_a_paragraph(shown: Transcript) -> None:
    shown.set_entries([answered("a", "Several words here.\n\nOther.")])
    settle()
    place = next(shown.column.visible(0, 700))
    spot = QPoint(shown.left + 75, round(place.top) + 12 - shown.top)
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert shown.pointer.selection.text() == "words"
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert shown.pointer.selection.text() == "Several words here."


def test_select_all_takes_the_entry_and_the_selection_survives_streaming(shown: Transcript) -> None:
    shown.set_entries([asked("u"), answered("a"), answered("new", "", footer="", actions=())])
    settle()
    place, _ = find(shown, "copy")
    spot = QPoint(shown.left + 30, round(place.top) - shown.top - 60)
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.keyClick(shown, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    before = shown.pointer.selection.text()
    assert before.startswith("First paragraph.")
    assert before.endswith("End.")
    for _ in range(40):
        shown.append_text("new", "streamed **text**\n\n")
        shown.flush()
    assert shown.pointer.selection.text() == before


def test_a_selection_in_the_growing_answer_stays(shown: Transcript) -> None:
    shown.set_entries([answered("new", "", footer="", actions=())])
    shown.append_text("new", "First words here.\n\nSecond")
    shown.flush()
    shown.pointer.select_all()
    for part in (" goes", " on.\n\nThird.", "\n\n```py\nx\n", "```\n\nFourth"):
        shown.append_text("new", part)
        shown.flush()
    assert shown.pointer.selection.text().startswith("First words here.\n\nSecond")


def test_links_are_shown_before_they_open(shown: Transcript) -> None:
    shown.set_entries([answered("a")])
    settle()
    opened: list[str] = []
    shown.link_activated.connect(opened.append)
    place, target = find(shown, "link", "the page")
    QTest.mouseMove(shown.viewport(), point_of(shown, place, target))
    assert shown.pointer.covers
    assert shown.pointer.address == "https://example.org/page"
    click(shown, "link")
    assert opened == ["https://example.org/page"]


def test_dragging_over_a_link_selects_and_does_not_open_it(shown: Transcript) -> None:
    shown.set_entries([answered("a")])
    settle()
    opened: list[str] = []
    shown.link_activated.connect(opened.append)
    spot = point_of(shown, *find(shown, "link"))
    drag(shown, spot, spot + QPoint(18, 0))
    assert opened == []
    assert shown.pointer.selection.text()


def test_the_copy_button_gives_the_whole_code(shown: Transcript) -> None:
    code = "".join(f"line_{number} = {number}\n\n" for number in range(1_500))
    shown.set_entries([answered("a", f"```python\n{code}```\n")])
    shown.scroll_to("a")
    settle()
    copied: list[str] = []
    shown.copied.connect(copied.append)
    click(shown, "copy")
    assert copied == [code]


def test_actions_come_by_mouse_and_keyboard(shown: Transcript, qtbot: QtBot) -> None:
    shown.set_entries([answered("a", "Short.")])
    settle()
    wanted: list[tuple[str, str]] = []
    shown.action_requested.connect(lambda key, action: wanted.append((key, action)))
    click(shown, "action", "Ask again")
    shown.activateWindow()
    shown.setFocus()
    qtbot.waitUntil(shown.hasFocus)
    QTest.keyClick(shown, Qt.Key.Key_Tab)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert wanted == [("a", "retry"), ("a", "copy")]


def test_tab_walks_what_is_on_the_screen_and_leaves(shown: Transcript, qtbot: QtBot) -> None:
    shown.set_entries([answered("a", thinking="Because.", thinking_title="Thought for 3 s")])
    settle()
    seen = []
    while shown.pointer.walk(True):
        focus = shown.pointer.focused
        assert focus is not None
        seen.append(focus.label)
    assert seen == ["Thought for 3 s", "Copy code", "the page", "Copy", "Ask again"]
    assert shown.pointer.focused is None
    assert shown.pointer.walk(False)
    assert shown.pointer.focused is not None
    assert shown.pointer.focused.label == "Ask again"


def test_thinking_unfolds_in_place(shown: Transcript) -> None:
    shown.set_entries([answered("a", thinking="**Weighing** it.", thinking_title="Thought for 3 s")])
    settle()
    assert "Weighing" not in shown.visible_text()
    click(shown, "toggle")
    settle()
    assert "Weighing it." in shown.visible_text()
    click(shown, "toggle")
    settle()
    assert "Weighing" not in shown.visible_text()


def test_thinking_streams_while_unfolded(shown: Transcript) -> None:
    shown.set_entries([answered("a", "", footer="", actions=())])
    shown.append_thinking("a", "First I look")
    shown.flush()
    settle()
    click(shown, "toggle")
    shown.append_thinking("a", " at the sea.")
    shown.append_text("a", "The answer.")
    shown.flush()
    assert "First I look at the sea." in shown.visible_text()
    assert "The answer." in shown.visible_text()
    assert shown.entries()[0].thinking == "First I look at the sea."


def test_states_of_a_running_answer_are_told(shown: Transcript) -> None:
    shown.set_entries([answered("a", "", footer="", actions=(), badge=("In progress", "0:12", "next check in 0:49"))])
    assert "In progress · 0:12 · next check in 0:49" in shown.visible_text()
    shown.set_status("a", "Searching the web: otters")
    assert "Searching the web: otters" in shown.visible_text()
    shown.update_entry(
        answered("a", "Done.", sources=((1, "Rafts", "https://example.org/r"), (2, "Bad", "javascript:x")))
    )
    said = shown.visible_text()
    assert "Searching" not in said
    assert "In progress" not in said
    assert "Rafts" in said
    assert [
        target.value
        for place in shown.column.visible(0, 700)
        for target in place.box.targets()
        if target.kind == "link"
    ] == ["https://example.org/r"]


def test_what_is_not_sent_is_said(shown: Transcript) -> None:
    shown.set_entries([asked("u", excluded=True)])
    assert "Not sent" in shown.visible_text()


def test_a_prompt_of_five_megabytes_shows_its_beginning_and_then_all(shown: Transcript) -> None:
    text = "".join(f"line {number} of a very long prompt\n" for number in range(150_000))
    shown.set_entries([asked("u", text), answered("a")])
    shown.scroll_to("u")
    settle()
    assert shown.verticalScrollBar().maximum() < 20_000
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum())
    while True:
        try:
            click(shown, "show_all")
            break
        except AssertionError:
            shown.verticalScrollBar().setValue(shown.verticalScrollBar().value() - 300)
            settle()
    settle()
    assert shown.verticalScrollBar().maximum() > 1_000_000
    shown.scroll_to("a")
    settle()
    shown.verticalScrollBar().setValue(shown.top - 400)
    settle()
    assert "line 149999 of" in shown.visible_text()
    assert shown.column.documents < KEPT


def test_what_the_user_wrote_is_shown_as_it_is(shown: Transcript) -> None:
    shown.set_entries([asked("u", "# not a *heading*\n<b>x</b> \x00\x1b")])
    assert "# not a *heading*\n<b>x</b> ␀␛" in shown.visible_text()


def test_wide_parts_scroll_sideways_by_wheel_and_keyboard(shown: Transcript) -> None:
    shown.set_entries([answered("a", "```sh\n" + "echo " * 300 + "\n```", actions=())])
    settle()
    place, _ = find(shown, "copy")
    box = place.box
    at = QPointF(shown.left + 100, place.top - shown.top + 50)
    event = QWheelEvent(at, shown.viewport().mapToGlobal(at), QPoint(-80, 0), QPoint(-80, 0), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(shown.viewport(), event)
    moved = box.scroll  # type: ignore[attr-defined]
    assert moved > 0
    assert shown.pointer.walk(True)
    QTest.keyClick(shown, Qt.Key.Key_Right)
    assert box.scroll > moved  # type: ignore[attr-defined]


def test_keys_scroll(shown: Transcript) -> None:
    shown.set_entries(many(60))
    settle()
    bar = shown.verticalScrollBar()
    QTest.keyClick(shown, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.keyClick(shown, Qt.Key.Key_PageDown)
    assert 400 < bar.value() < 700
    QTest.keyClick(shown, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


def test_a_change_of_the_theme_repaints_what_is_seen(shown: Transcript) -> None:
    current_theme().choose("light")
    shown.set_entries(many(100))
    settle()
    light = shown.grab().toImage().pixelColor(5, 5)
    rendered = shown.column.context.serial
    current_theme().choose("dark")
    settle()
    assert shown.grab().toImage().pixelColor(5, 5).lightness() < light.lightness()
    assert shown.column.context.serial < rendered + 60
    assert "Answer 99." in shown.visible_text()
    current_theme().choose("light")


def test_entries_come_and_go(shown: Transcript) -> None:
    shown.set_entries(many(6))
    shown.remove_entry("k5")
    shown.remove_entry("unknown")
    shown.add_entry(asked("z", "Last"))
    assert [entry.key for entry in shown.entries()] == ["k0", "k1", "k2", "k3", "k4", "z"]
    with pytest.raises(ValueError):
        shown.add_entry(asked("z"))
    with pytest.raises(KeyError):
        shown.append_text("unknown", "x")
    shown.set_entries([])
    assert shown.visible_text() == ""
    assert shown.on_screen.count() == 0


@pytest.mark.parametrize("width", [420, 1_000])
def test_every_kind_of_part_can_be_painted(shown: Transcript, width: int) -> None:
    sample = (Path(__file__).parent / "markdown" / "sample.md").read_text("utf-8")
    entry = answered("a", sample, thinking="Hm.", thinking_title="Thought for 3 s", notice="Interrupted: cut.",
                     status_line="Searching", badge=("In progress", "0:12", "next check in 0:49"), excluded=True,
                     sources=((1, "Rafts", "https://example.org/r"),))  # fmt: skip
    shown.resize(width, 500)
    shown.set_entries([asked("u", "x" * 9_000, actions=ACTIONS), entry])
    settle()
    shown.pointer.select_all()
    bar = shown.verticalScrollBar()
    pictures = set()
    for top in range(0, bar.maximum() + 400, 400):
        bar.setValue(top)
        while shown.pointer.walk(True):
            pass
        settle()
        pictures.add(shown.grab().toImage().pixelColor(width // 2, 250).name())
    assert len(pictures) > 1


def test_numbers_bullets_and_ticks_are_drawn_beside_their_items(shown: Transcript) -> None:
    shown.set_entries([answered("a", "7. seven\n\n- dot\n\n* [x] done\n\n+ [ ] open", actions=(), footer="")])
    settle()
    picture = shown.grab().toImage()
    surface = picture.pixelColor(3, 3)
    for place in shown.column.visible(0, 700):
        rows = range(round(place.top) - shown.top, round(place.top + place.box.height) - shown.top)
        columns = range(shown.left, shown.left + 24)
        inked = sum(picture.pixelColor(x, y) != surface for x in columns for y in rows)
        assert inked > 12
