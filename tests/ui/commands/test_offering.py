"""Commands in a window: the widget nearest to the keyboard does them; keys and tooltips follow the keymap."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.commands.catalogue import COMMANDS, NOT_THERE, Place
from desktop_app.ui.commands.keymap import Keymap
from desktop_app.ui.commands.keys import current_keys, follow_keys, sequences, tell_key
from desktop_app.ui.commands.offering import Commands, offer


@pytest.fixture(autouse=True)
def _delivered_keys() -> Iterator[None]:
    keymap = current_keys().keymap
    current_keys().use(Keymap("linux"))
    yield
    current_keys().use(keymap)


class Two:
    """A window with two fields, each of which does the same."""

    def __init__(self) -> None:
        self.did: list[str] = []
        self.reason = ""
        self.window = QWidget()
        layout = QVBoxLayout(self.window)
        self.fields = [QLineEdit(), QLineEdit()]
        for number, field in enumerate(self.fields):
            layout.addWidget(field)
            offer(field, "find", partial(self.did.append, str(number)), lambda: self.reason)
        self.commands = Commands(self.window)
        self.window.show()


def test_the_one_with_the_keyboard_does_it(qtbot: QtBot) -> None:
    two = Two()
    qtbot.addWidget(two.window)
    with qtbot.waitActive(two.window):
        two.window.activateWindow()
    for number, field in enumerate(two.fields):
        field.setFocus()
        assert two.commands.run("find")
        assert two.did[-1] == str(number)


def test_what_is_not_in_view_does_nothing_and_says_so(qtbot: QtBot) -> None:
    two = Two()
    qtbot.addWidget(two.window)
    two.fields[1].hide()
    two.fields[1].setFocus()
    assert two.commands.run("find")
    assert two.did == ["0"]
    two.fields[0].hide()
    assert not two.commands.run("find")
    assert two.commands.why_not("find") == NOT_THERE[Place.ANYWHERE]


def test_a_reason_hinders_key_and_menu(qtbot: QtBot) -> None:
    two = Two()
    qtbot.addWidget(two.window)
    two.reason = "Choose one first."
    assert two.commands.why_not("find") == "Choose one first."
    assert not two.commands.run("find")
    with qtbot.waitActive(two.window):
        two.window.activateWindow()
    two.fields[0].setFocus()
    QTest.keyClick(two.fields[0], Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert two.did == []


def test_the_keys_in_force_are_heard_and_the_old_ones_no_more(qtbot: QtBot) -> None:
    two = Two()
    qtbot.addWidget(two.window)
    with qtbot.waitActive(two.window):
        two.window.activateWindow()
    two.fields[0].setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(two.fields[0], Qt.Key.Key_F, control)
    assert two.did == ["0"]
    current_keys().use(current_keys().keymap.with_keys("find", ["Ctrl+L"]))
    QTest.keyClick(two.fields[0], Qt.Key.Key_F, control)
    assert two.did == ["0"]
    QTest.keyClick(two.fields[0], Qt.Key.Key_L, control)
    assert two.did == ["0", "0"]


def test_menus_and_tooltips_follow(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    action = QAction(button)
    follow_keys(action, "new-chat")
    tell_key(button, "New chat", "new-chat")
    assert action.shortcut().toString() == "Ctrl+N"
    assert button.toolTip() == "New chat (Ctrl+N)"
    current_keys().use(current_keys().keymap.with_keys("new-chat", ["Ctrl+Alt+B"]))
    assert action.shortcut().toString() == "Ctrl+Alt+B"
    assert button.toolTip() == "New chat (Ctrl+Alt+B)"
    current_keys().use(current_keys().keymap.with_keys("new-chat", []))
    assert action.shortcut().isEmpty()
    assert button.toolTip() == "New chat"


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_every_default_is_written_as_qt_writes_it(platform: str) -> None:
    for command in COMMANDS:
        for key in command.default_keys(platform):
            assert [each.toString() for each in sequences([key])] == [key], command.name
