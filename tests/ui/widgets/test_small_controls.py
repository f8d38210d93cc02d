"""Badges, pickers, search, labels, panes and the focus ring."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.jobs import JobStatus
from desktop_app.ui.theme import LIGHT, Theme, current_theme
from desktop_app.ui.widgets.buttons import button, icon_button, set_enabled
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.labels import ElidedLabel
from desktop_app.ui.widgets.menu import Menu
from desktop_app.ui.widgets.model_picker import ModelChoice, ModelPicker
from desktop_app.ui.widgets.number_box import MoneyBox, NumberBox
from desktop_app.ui.widgets.search_field import SearchField
from desktop_app.ui.widgets.split_view import SplitView
from desktop_app.ui.widgets.status_badge import STATUS_LOOKS, StatusBadge, badge_size, paint_badge
from desktop_app.ui.widgets.tab_header import TabHeader
from tests.ui.widgets.accessible import name_of, nameless


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = current_theme()
    theme.choose("light")
    yield theme
    theme.choose("system")


# --- status badges ------------------------------------------------------------------------------------------------
def test_every_status_has_a_look_of_its_own_shape_and_word() -> None:
    assert set(STATUS_LOOKS) == set(JobStatus)
    assert len({look.icon for look in STATUS_LOOKS.values()}) == len(JobStatus)
    assert {status: look.word for status, look in STATUS_LOOKS.items()} == {
        status: status.label for status in JobStatus
    }


@pytest.mark.parametrize("status", JobStatus)
def test_a_badge_is_painted_in_its_colour_on_its_fill(theme: Theme, status: JobStatus) -> None:
    font = theme.font("caption")
    size = badge_size(status, font)
    image = QImage(size.width() + 40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    paint_badge(painter, QRect(0, 0, image.width(), 40), status, font)
    painter.end()
    role = STATUS_LOOKS[status].role
    colours = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(40)}
    assert {LIGHT.tint(role), LIGHT.role(role)} <= colours
    assert image.pixelColor(size.width() + 2, 20).name().upper() == LIGHT.surface, "nothing is painted beside it"


def test_a_badge_tells_its_status_and_moves_only_in_progress(qtbot: QtBot) -> None:
    badge = StatusBadge(JobStatus.IN_PROGRESS)
    qtbot.addWidget(badge)
    badge.show()
    assert name_of(badge) == "Status: In progress"
    assert badge._turn.isActive()
    badge.hide()
    assert not badge._turn.isActive(), "nothing moves where nobody looks"
    badge.show()
    badge.set_status(JobStatus.COMPLETED)
    assert not badge._turn.isActive()
    assert name_of(badge) == "Status: Completed"


# --- model picker -------------------------------------------------------------------------------------------------
@pytest.fixture
def picker(qtbot: QtBot) -> ModelPicker:
    picker = ModelPicker()
    qtbot.addWidget(picker)
    picker.set_models([ModelChoice("gpt-6.1-sol"), ModelChoice("gpt-5-pro", "retires in 21 days")], "gpt-6.1-sol")
    return picker


def said_by(picker: ModelPicker) -> list[str]:
    said: list[str] = []
    picker.chosen.connect(said.append)
    return said


def test_an_unknown_model_can_be_typed(picker: ModelPicker) -> None:
    said = said_by(picker)
    line = picker.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, " my-own-model ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert said == ["my-own-model"]
    assert picker.model_id() == "my-own-model"


def test_an_emptied_model_comes_back(picker: ModelPicker) -> None:
    said = said_by(picker)
    line = picker.lineEdit()
    assert line is not None
    line.clear()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (said, picker.model_id()) == ([], "gpt-6.1-sol")


def test_choosing_from_code_says_nothing_and_may_be_unknown(picker: ModelPicker) -> None:
    said = said_by(picker)
    picker.choose("not-in-the-list")
    assert (said, picker.model_id()) == ([], "not-in-the-list")


def test_a_chosen_entry_is_told_once(picker: ModelPicker) -> None:
    said = said_by(picker)
    picker.showPopup()
    QTest.keyClick(picker.view(), Qt.Key.Key_Down)
    QTest.keyClick(picker.view(), Qt.Key.Key_Return)
    assert said == ["gpt-5-pro"]
    assert picker.itemData(1, Qt.ItemDataRole.AccessibleTextRole) == "gpt-5-pro, retires in 21 days"


# --- search -------------------------------------------------------------------------------------------------------
def test_search_waits_for_a_pause_and_says_each_text_once(qtbot: QtBot) -> None:
    field = SearchField("Search jobs")
    qtbot.addWidget(field)
    said: list[str] = []
    field.searched.connect(said.append)
    QTest.keyClicks(field, "heat pumps")
    assert said == []
    qtbot.waitUntil(lambda: said == ["heat pumps"])
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert said == ["heat pumps"]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert said == ["heat pumps", ""]
    assert name_of(field) == "Search jobs"


# --- numbers ------------------------------------------------------------------------------------------------------
def test_the_wheel_scrolls_the_page_not_a_number_without_focus(qtbot: QtBot) -> None:
    box = NumberBox("At once", 1, 50, "jobs")
    qtbot.addWidget(box)
    box.setValue(7)
    box.show()
    middle = QPointF(box.rect().center())
    wheel = QWheelEvent(
        middle, box.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, wheel)
    assert (box.value(), box.text(), name_of(box)) == (7, "7 jobs", "At once")


def test_money_is_exact_to_the_cent(qtbot: QtBot) -> None:
    box = MoneyBox("Cap per day")
    qtbot.addWidget(box)
    box.set_amount(Decimal("19.99"))
    assert box.amount() == Decimal("19.99")
    assert box.text() == "$19.99"


# --- labels, buttons, panes ---------------------------------------------------------------------------------------
def test_a_long_title_gives_way_and_stays_readable_as_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("A very long title of a conversation about tides")
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.toolTip() == name_of(label) == "A very long title of a conversation about tides"
    label.resize(600, 20)
    assert (label.text(), label.toolTip()) == (label.full_text(), "")


def test_a_disabled_control_says_why_and_gets_its_tooltip_back(qtbot: QtBot) -> None:
    press = button("Run", tooltip="Start all trials")
    qtbot.addWidget(press)
    set_enabled(press, False, "No key yet")
    assert (press.isEnabled(), press.toolTip()) == (False, "No key yet")
    set_enabled(press, True)
    assert (press.isEnabled(), press.toolTip()) == (True, "Start all trials")


def test_an_icon_alone_has_name_and_tooltip(qtbot: QtBot) -> None:
    copy = icon_button("copy", "Copy answer", shortcut_hint="Ctrl+C")
    qtbot.addWidget(copy)
    assert (name_of(copy), copy.toolTip()) == ("Copy answer", "Copy answer (Ctrl+C)")


def test_remembered_sizes_are_used_only_if_they_fit(qtbot: QtBot) -> None:
    split = SplitView([QWidget(), QWidget()], [200, 400])
    qtbot.addWidget(split)
    split.resize(601, 300)
    split.show()
    split.restore([150, 450])
    before = split.sizes()
    assert before == [150, 450]
    split.restore([1, 2, 3])
    split.restore([0, 600])
    assert split.sizes() == before


def test_an_empty_pane_offers_its_one_button(qtbot: QtBot) -> None:
    empty = EmptyState("jobs", "Queue long questions", "They go on while the window is closed.", "New job")
    qtbot.addWidget(empty)
    pressed: list[bool] = []
    empty.start_pressed.connect(lambda: pressed.append(True))
    empty.findChildren(QPushButton)[0].click()
    assert pressed == [True]
    assert nameless(empty) == []


def test_a_header_has_only_what_it_was_given(qtbot: QtBot) -> None:
    bare, full = TabHeader("Pro"), TabHeader("Jobs", primary="New job", search="Search jobs")
    for header in (bare, full):
        qtbot.addWidget(header)
        header.resize(500, 60)
        header.show()
        assert nameless(header) == []
    assert (bare.primary, bare.search) == (None, None)
    assert full.primary is not None
    assert full.primary.text() == "New job"
    assert full.minimumSizeHint().width() <= 500


def test_a_menu_entry_does_its_work_once(qtbot: QtBot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    done: list[str] = []
    menu.add("Rename", lambda: done.append("rename"), icon_name="edit").trigger()
    off = menu.add("Delete", lambda: done.append("delete"), enabled=False, reason="It is still running")
    off.trigger()
    assert (done, off.toolTip()) == (["rename"], "It is still running")


# --- focus --------------------------------------------------------------------------------------------------------
def test_the_keyboard_gets_a_ring_the_mouse_does_not(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(24, 24, 24, 24)
    edit, go = QLineEdit(), button("Go")
    layout.addWidget(edit)
    layout.addWidget(go)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()

    def edge() -> str:
        """Colour in the middle of where the ring's left side is."""
        return window.grab().toImage().pixelColor(go.x() - 3, go.y() + go.height() // 2).name().upper()

    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert edge() == LIGHT.bg
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is go
    assert edge() == LIGHT.accent
    go.move(go.x(), go.y() + 8)
    assert edge() == LIGHT.accent, "the ring moves along"
    edit.setFocus()
    assert edge() == LIGHT.bg


def test_a_ringed_control_may_be_deleted(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    edit = QLineEdit()
    press = QToolButton()
    for widget in (edit, press):
        layout.addWidget(widget)
    press.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    press.deleteLater()
    qtbot.wait(1)
    window.resize(300, 300)
    edit.setFocus()
