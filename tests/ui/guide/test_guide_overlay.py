"""The guided tour over a real window: it points at parts, keeps the keyboard, can be left, and fits small windows."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.guide import STOPS, Guide, GuideOverlay
from desktop_app.ui.guide.overlay import beside
from desktop_app.ui.main_window.view import MainWindow
from tests.ui.widgets.accessible import nameless


class Walk:
    """A window with a field that has the keyboard, and the tour over it."""

    def __init__(self, qtbot: QtBot, size: tuple[int, int] = (1024, 700)) -> None:
        self.window = MainWindow(demo=False)
        qtbot.addWidget(self.window)
        self.field = QLineEdit()
        self.window.show_pages({"chat": self.field})
        self.window.resize(*size)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.field.setFocus()
        self.commands: list[str] = []
        self.window.command.connect(self.commands.append)
        self.overlay = GuideOverlay(self.window, self.parts)
        self.over = False
        self.guide = Guide(self.overlay, there=lambda _: True, key_of=lambda name: name, over=self._over)
        self.overlay.next_pressed.connect(self.guide.next)
        self.overlay.back_pressed.connect(self.guide.back)
        self.overlay.leave_pressed.connect(self.guide.leave)
        self.guide.start()

    def _over(self) -> None:
        self.over = True

    def parts(self, part: str) -> Sequence[QWidget]:
        rail = self.window.rail
        return {"tabs": tuple(rail.buttons.values()), "money": (rail.spend,)}.get(part, (self.field,))

    def focused(self) -> str:
        focused = QApplication.focusWidget()
        return focused.text() if isinstance(focused, QAbstractButton) else ""


def at_keyboard() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_it_points_at_the_part_and_says_what_it_is(qtbot: QtBot) -> None:
    walk = Walk(qtbot)
    tabs = walk.overlay.pointed_at
    for button in walk.window.rail.buttons.values():
        place = button.mapTo(walk.window, button.rect().topLeft())
        assert tabs.contains(QRect(place, button.size()))
    assert STOPS[0].title in walk.overlay.card.accessibleName()
    assert walk.focused() == "Next"
    assert STOPS[0].text in at_keyboard().accessibleDescription()
    assert nameless(walk.overlay) == []


@pytest.mark.parametrize("size", [(820, 560), (1024, 700), (1440, 900)])
def test_the_card_is_in_the_window_and_beside_the_part(qtbot: QtBot, size: tuple[int, int]) -> None:
    walk = Walk(qtbot, size)
    for stop in STOPS:
        card = walk.overlay.card.geometry()
        assert walk.overlay.rect().contains(card), stop.part
        if stop.part in ("tabs", "money"):
            assert not card.intersects(walk.overlay.pointed_at), stop.part
        QTest.keyClick(walk.overlay, Qt.Key.Key_Right)
    assert walk.over


def test_escape_leaves_at_any_step_and_the_keyboard_is_where_it_was(qtbot: QtBot) -> None:
    walk = Walk(qtbot)
    QTest.keyClick(walk.overlay, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: walk.overlay.card.accessibleName().startswith("2 of 5"))
    QTest.keyClick(at_keyboard(), Qt.Key.Key_Escape)
    assert walk.over
    assert not walk.overlay.isVisible()
    assert QApplication.focusWidget() is walk.field


def test_tab_stays_among_its_buttons(qtbot: QtBot) -> None:
    walk = Walk(qtbot)
    QTest.keyClick(walk.overlay, Qt.Key.Key_Right)
    seen = []
    for _ in range(4):
        seen.append(walk.focused())
        QTest.keyClick(at_keyboard(), Qt.Key.Key_Tab)
    assert seen == ["Next", "Leave the tour", "Back", "Next"]


def test_commands_of_the_window_are_not_heard_meanwhile(qtbot: QtBot) -> None:
    walk = Walk(qtbot)
    QTest.keyClick(at_keyboard(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert walk.commands == []
    QTest.keyClick(at_keyboard(), Qt.Key.Key_Escape)
    QTest.keyClick(walk.field, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert walk.commands == ["new-chat"]


def test_it_follows_the_window(qtbot: QtBot) -> None:
    walk = Walk(qtbot)
    for _ in range(3):
        QTest.keyClick(walk.overlay, Qt.Key.Key_Right)
    before = walk.overlay.pointed_at
    walk.window.resize(900, 600)
    qtbot.waitUntil(lambda: walk.overlay.size() == QSize(900, 600))
    assert walk.overlay.pointed_at.top() < before.top()
    assert walk.overlay.rect().contains(walk.overlay.card.geometry())


def test_without_room_beside_it_stands_in_the_middle() -> None:
    room = QRect(0, 0, 1000, 700)
    middle = beside(QRect(10, 10, 980, 680), QSize(300, 200), room)
    assert QRect(middle, QSize(300, 200)).center() == QRect(350, 250, 300, 200).center()
    assert beside(QRect(), QSize(300, 200), room) == middle
