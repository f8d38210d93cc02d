"""The composer: Enter sends, Shift+Enter does not, Send becomes Stop, and a huge paste freezes nothing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.composer import Composer
from desktop_app.ui.widgets.effort_picker import EffortPicker
from tests.ui.widgets.accessible import name_of, nameless


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    current_theme()
    composer = Composer()
    composer.resize(600, 200)
    qtbot.addWidget(composer)
    composer.show()
    return composer


def sent_by(composer: Composer) -> list[str]:
    sent: list[str] = []
    composer.send_pressed.connect(sent.append)
    return sent


def main_button(composer: Composer) -> QPushButton:
    return next(b for b in composer.findChildren(QPushButton) if b.text() in ("Send", "Stop", "Ask"))


def paste(composer: Composer, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    composer.input.insertFromMimeData(data)


def test_enter_sends_and_shift_enter_breaks_the_line(composer: Composer) -> None:
    sent = sent_by(composer)
    QTest.keyClicks(composer.input, "first")
    QTest.keyClick(composer.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(composer.input, "second")
    assert sent == []
    QTest.keyClick(composer.input, Qt.Key.Key_Return)
    assert sent == ["first\nsecond"]
    assert composer.text() == "first\nsecond", "only the presenter knows whether it was accepted"
    composer.clear()
    assert composer.text() == ""


def test_the_keyboard_stays_with_the_text_when_send_is_clicked(qtbot: QtBot) -> None:
    composer, model = Composer(), QLineEdit()
    qtbot.addWidget(composer)
    composer.add_control(model)
    with qtbot.waitActive(composer):
        composer.show()
    composer.send_pressed.connect(lambda _: composer.clear())
    QTest.keyClicks(composer.input, "first")
    main_button(composer).setFocus()  # as a click does on most desktops
    QTest.mouseClick(main_button(composer), Qt.MouseButton.LeftButton)
    assert composer.focusWidget() is composer.input


@pytest.mark.parametrize("text", ["", "  \n "])
def test_nothing_is_not_sent(composer: Composer, text: str) -> None:
    sent = sent_by(composer)
    composer.set_text(text)
    QTest.keyClick(composer.input, Qt.Key.Key_Return)
    main_button(composer).click()
    assert sent == []


def test_send_becomes_stop_while_running(composer: Composer) -> None:
    sent, stopped = sent_by(composer), []
    composer.stop_pressed.connect(lambda: stopped.append(True))
    composer.set_text("next question")
    composer.set_running(True)
    assert main_button(composer).text() == "Stop"
    QTest.keyClick(composer.input, Qt.Key.Key_Return)
    main_button(composer).click()
    QTest.keyClick(composer.input, Qt.Key.Key_Escape)
    assert (sent, len(stopped)) == ([], 2)
    composer.set_running(False)
    main_button(composer).click()
    assert sent == ["next question"]


def test_what_cannot_be_sent_says_why(composer: Composer) -> None:
    sent = sent_by(composer)
    composer.set_text("too much")
    composer.set_sendable(False, "40k tokens do not fit into 32k")
    QTest.keyClick(composer.input, Qt.Key.Key_Return)
    assert sent == []
    assert not main_button(composer).isEnabled()
    assert main_button(composer).toolTip() == "40k tokens do not fit into 32k"
    composer.set_sendable(True)
    assert main_button(composer).isEnabled()
    assert main_button(composer).toolTip() == "Send (Enter)"


def test_it_grows_with_its_text_up_to_a_limit(composer: Composer, qtbot: QtBot) -> None:
    def height(lines: int) -> int:
        composer.set_text("\n".join("line" for _ in range(lines)))
        return composer.input.height()

    one, five, nine, many = height(1), height(5), height(9), height(50)
    assert one < five < nine == many


def test_a_wrapped_line_makes_it_grow(composer: Composer, qtbot: QtBot) -> None:
    composer.set_text("word")
    one = composer.input.height()
    composer.set_text("word " * 60)
    qtbot.waitUntil(lambda: composer.input.height() > one)


def test_five_megabytes_in_one_line_freeze_nothing(composer: Composer) -> None:
    sent = sent_by(composer)
    QTest.keyClicks(composer.input, "Summarise this:")
    huge = "lorem ipsum " * 430_000
    started = time.perf_counter()
    paste(composer, huge)
    composer.grab()
    assert time.perf_counter() - started < 0.5
    assert "Pasted text, 5.2 MB" in [label.text() for label in composer.findChildren(QLabel)]
    QTest.keyClick(composer.input, Qt.Key.Key_Return)
    assert sent == [f"Summarise this:\n\n{huge}"]


def test_a_long_paste_can_be_taken_back(composer: Composer) -> None:
    paste(composer, "x" * 30_000)
    remove = next(b for b in composer.findChildren(QToolButton) if name_of(b).startswith("Remove"))
    remove.click()
    assert composer.text() == ""
    assert not main_button(composer).isEnabled()


def test_a_short_paste_is_plain_text_without_control_characters(composer: Composer) -> None:
    paste(composer, "a\x00b\x1b[31mc\r\nd\te")
    assert composer.text() == "ab[31mc\nd\te"


def test_dropped_files_are_offered_not_typed(composer: Composer, tmp_path: Path) -> None:
    offered: list[list[Path]] = []
    composer.files_offered.connect(offered.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "report.pdf"))])
    composer.input.insertFromMimeData(data)
    assert offered == [[tmp_path / "report.pdf"]]
    assert composer.text() == ""


def test_edits_are_told_after_a_pause(composer: Composer, qtbot: QtBot) -> None:
    edits: list[str] = []
    composer.edited.connect(lambda: edits.append(composer.text()))
    QTest.keyClicks(composer.input, "quickly")
    assert edits == []
    qtbot.waitUntil(lambda: bool(edits))
    assert edits == ["quickly"]


def test_controls_wrap_where_it_is_narrow(composer: Composer, qtbot: QtBot) -> None:
    pickers = [EffortPicker() for _ in range(3)]
    for picker in pickers:
        picker.set_offer([("low", True, ""), ("medium", True, ""), ("high", True, "")], "low")
        composer.add_control(picker)
    composer.resize(1100, 300)
    qtbot.waitUntil(lambda: len({picker.y() for picker in pickers}) == 1)
    composer.resize(420, 300)
    qtbot.waitUntil(lambda: len({picker.y() for picker in pickers}) == 3)
    assert all(picker.geometry().right() < 420 for picker in pickers)


def test_everything_has_a_name(composer: Composer) -> None:
    paste(composer, "x" * 30_000)
    assert nameless(composer) == []
    assert name_of(composer.input) == "Message"
