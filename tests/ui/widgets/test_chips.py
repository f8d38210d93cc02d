"""Chips: one or several choices, by mouse and keyboard, and a reason where one cannot be taken."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.effort_picker import EffortPicker
from tests.ui.widgets.accessible import name_of, nameless

SIZES = [Chip("s", "Small"), Chip("m", "Medium"), Chip("l", "Large", False, "Sold out"), Chip("xl", "Extra large")]


def buttons(row: ChipRow) -> dict[str, QPushButton]:
    return {button.text(): button for button in row.findChildren(QPushButton) if button.isVisibleTo(row)}


@pytest.fixture
def row(qtbot: QtBot) -> ChipRow:
    current_theme()
    row = ChipRow("Size")
    qtbot.addWidget(row)
    row.set_chips(SIZES, ["m"])
    return row


def test_taking_another_one_gives_up_the_first(row: ChipRow) -> None:
    said: list[str] = []
    row.chosen.connect(said.append)
    buttons(row)["Small"].click()
    assert (row.chosen_keys(), said) == (["s"], ["s"])


def test_taking_the_same_one_again_changes_and_says_nothing(row: ChipRow) -> None:
    said: list[str] = []
    row.chosen.connect(said.append)
    buttons(row)["Medium"].click()
    assert (row.chosen_key(), said) == ("m", [])


def test_a_choice_from_code_is_not_announced(row: ChipRow) -> None:
    said: list[str] = []
    row.chosen.connect(said.append)
    row.choose("xl")
    row.set_chips(SIZES[:2], ["s"])
    assert (row.chosen_key(), said) == ("s", [])
    assert list(buttons(row)) == ["Small", "Medium"]


def test_a_chip_that_cannot_be_taken_says_why(row: ChipRow) -> None:
    large = buttons(row)["Large"]
    large.click()
    assert row.chosen_key() == "m"
    assert large.toolTip() == "Sold out"


def test_arrows_walk_and_choose_leaving_out_what_is_disabled(row: ChipRow, qtbot: QtBot) -> None:
    row.show()
    with qtbot.waitActive(row):
        row.activateWindow()
    buttons(row)["Medium"].setFocus()
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        seen.append(row.chosen_key())
    assert seen == ["xl", "s", "xl"]


def test_tab_enters_the_row_once_at_the_taken_chip(qtbot: QtBot) -> None:
    window = QWidget()
    before, row, after = QLineEdit(), ChipRow("Size"), QLineEdit()
    layout = QVBoxLayout(window)
    for widget in (before, row, after):
        layout.addWidget(widget)
    row.set_chips(SIZES, ["m"])
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Medium"
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after


def test_several_may_be_taken(qtbot: QtBot) -> None:
    row = ChipRow("Efforts", several=True)
    qtbot.addWidget(row)
    row.set_chips(SIZES, ["xl"])
    said: list[list[str]] = []
    row.toggled.connect(said.append)
    buttons(row)["Small"].click()
    buttons(row)["Extra large"].click()
    assert said == [["s", "xl"], ["s"]]


def test_every_chip_has_a_full_name(row: ChipRow) -> None:
    row.show()
    assert name_of(buttons(row)["Small"]) == "Size: Small"
    assert nameless(row) == []


def test_no_word_is_cut_when_taken(row: ChipRow) -> None:
    row.show()
    row.choose("xl")
    taken = buttons(row)["Extra large"]
    assert taken.width() >= taken.fontMetrics().horizontalAdvance("Extra large") + 16


def test_efforts_hide_for_a_model_without_any(qtbot: QtBot) -> None:
    picker = EffortPicker()
    qtbot.addWidget(picker)
    picker.set_offer([("low", True, ""), ("xhigh", False, "gpt-6.1-luna has no xhigh")], "low")
    assert picker.effort() == "low"
    picker.set_offer([], None)
    assert picker.effort() is None
    assert picker.isHidden()
