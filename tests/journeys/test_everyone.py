"""Every window of the whole app, control by control: named, described where an icon stands alone, reached by Tab in
the order in which it is read, and seen to have the focus, in every look."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from desktop_app.domain.settings import FIRST_RUN_DONE
from desktop_app.simulator import Simulator
from desktop_app.ui.theme import PALETTES, current_theme
from desktop_app.ui.tour import screen
from tests.journeys.real_window import Window, open_window

pytestmark = pytest.mark.time_limit(180)
_CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QSlider, QTabBar,
    QTextEdit,
)  # fmt: skip
TABS = ("Chat", "Jobs", "Pro", "Compare")


@pytest.fixture(autouse=True)
def _usual_look() -> Iterator[None]:
    yield
    current_theme().adjust(text_size=100, density="comfortable")
    current_theme().choose("system")


def controls(root: QWidget) -> list[QWidget]:
    """All that can be used and is in view, without the parts that a control is made of."""
    found = [each for each in root.findChildren(QWidget) if isinstance(each, _CONTROLS) and each.isVisible()]
    return [each for each in found if each.window() is root and not _is_part(each)]


def _is_part(widget: QWidget) -> bool:
    """Of a spin box, an editable combo box, a field with a clear button, or a table's own header."""
    above = widget.parentWidget()
    if isinstance(above, QAbstractSpinBox | QComboBox | QLineEdit) or type(widget).__name__ in (
        "QHeaderView",
        "QTableCornerButton",
    ):
        return True
    return isinstance(above, QAbstractItemView) and not isinstance(widget, QAbstractItemView)


def name(widget: QWidget) -> str:
    """As a screen reader says it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(root: QWidget) -> list[str]:
    """Controls without a name, and icons alone that do not say on hover what they are."""
    found = []
    for each in controls(root):
        text = each.text() if isinstance(each, QAbstractButton) else ""
        if not name(each).strip():
            found.append(f"{type(each).__name__} {each.geometry().getRect()} in {type(each.parentWidget()).__name__}")
        elif isinstance(each, QToolButton) and not text and not each.toolTip():
            found.append(f"{name(each)}: an icon without a word on hover")
    return found


def walked(root: QWidget) -> list[QWidget]:
    """What Tab comes to, from the first on until it comes round."""
    root.activateWindow()
    start = root.focusWidget()
    seen: list[QWidget] = [start] if start is not None else []
    for _ in range(400):
        QTest.keyClick(root.focusWidget() or root, Qt.Key.Key_Tab)
        here = root.focusWidget()
        if here is None or here in seen:
            break
        seen.append(here)
    if start is not None:
        start.setFocus()
    return seen


def unreached(root: QWidget) -> list[str]:
    """Controls in view, in use, that Tab never comes to and no arrow key either."""
    seen = walked(root)
    parts = {each for one in seen for each in (one, one.focusProxy()) if each is not None}
    missing = []
    for each in controls(root):
        if not each.isEnabled() or (each.focusPolicy() == Qt.FocusPolicy.NoFocus and not isinstance(each, QToolButton)):
            continue
        if each in parts or each.focusProxy() in parts or any(each.isAncestorOf(one) for one in seen):
            continue
        if isinstance(each, QAbstractButton) and _by_arrows(each, seen):
            continue
        missing.append(f"{type(each).__name__} “{name(each)}”")
    return [*missing, f"Tab came to {[name(each) for each in seen]}"] if missing else []


def _by_arrows(button: QAbstractButton, seen: list[QWidget]) -> bool:
    """One of a group, of which Tab comes to the chosen one."""
    group = button.group()
    siblings = group.buttons() if group is not None else button.parentWidget().findChildren(QAbstractButton)
    return any(each in seen for each in siblings)


def upwards(root: QWidget) -> list[str]:
    """Where Tab jumps back within a pane: to what stands above on the left of where it was."""
    jumps = []
    seen = [each for each in walked(root) if not isinstance(each, QAbstractScrollArea)]
    for before, after in itertools.pairwise(seen):
        if before.parentWidget() is not after.parentWidget():
            continue
        one, other = before.mapTo(root, QPoint(0, 0)), after.mapTo(root, QPoint(0, 0))
        same_line = abs(one.y() - other.y()) < max(before.height(), after.height())
        if (same_line and other.x() < one.x()) or (not same_line and other.y() < one.y()):
            jumps.append(f"from “{name(before)}” back to “{name(after)}”")
    return jumps


async def begun(window: Window) -> QWidget:
    await window.house.preferences.change(FIRST_RUN_DONE, True)
    if screen.is_there("Start"):
        await window.begin()
    await window.until(lambda: screen.is_there("Message"), "the composer")
    window.front.window.activateWindow()
    await window.until(window.front.window.isActiveWindow, "the active window")
    return window.front.window


async def filled(window: Window) -> None:
    """A chat, a job and the form of a comparison: what is empty has few controls."""
    await screen.choose_tab("Chat")
    await window.ask("Why do otters hold hands?")
    await window.answered("")
    await screen.choose_tab("Jobs")
    await screen.press("New job")
    await window.until(lambda: screen.is_there("Prompt"), "the form")
    screen.write("Prompt", "What is new in batteries?")
    await window.until(lambda: screen.is_enabled("Queue job"), "Queue job")
    await screen.press("Queue job")
    await window.until(lambda: screen.is_there("Jobs table"), "the table")
    await screen.choose_tab("Compare")
    await screen.press("New comparison")
    await window.until(lambda: screen.is_there("Question"), "the form of a comparison")


async def test_every_control_of_every_tab_has_a_name_and_is_reached(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        root = await begun(window)
        problems: dict[str, list[str]] = {}
        for stage in ("empty", "filled"):
            if stage == "filled":
                await filled(window)
            for tab in TABS:
                await screen.choose_tab(tab)
                await asyncio.sleep(0.1)
                found = nameless(root) + [f"not reached: {each}" for each in unreached(root)]
                found += [f"order: {each}" for each in upwards(root)]
                if found:
                    problems[f"{tab}, {stage}"] = found
        assert problems == {}


async def test_every_control_of_the_other_windows_has_a_name_and_is_reached(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with open_window(tmp_path, simulator) as window:
        main = await begun(window)
        problems: dict[str, list[str]] = {}
        for command in ("settings", "templates", "models", "shortcuts", "about", "privacy"):
            window.front.run_command(command)
            await window.until(lambda: _others(main), command)
            await asyncio.sleep(0.3)
            other = _others(main)[-1]
            pages = range(len(screen.children("Sections"))) if command == "settings" else range(1)
            for page in pages:
                if command == "settings":
                    sections = screen.widget("Sections")
                    assert isinstance(sections, QAbstractItemView)
                    sections.setCurrentIndex(sections.model().index(page, 0))
                    await asyncio.sleep(0.05)
                found = nameless(other) + [f"not reached: {each}" for each in unreached(other)]
                if found:
                    problems[f"{command} {page}"] = found
            other.close()
            await window.until(lambda: not _others(main), f"{command} to close")
        assert problems == {}


def _others(main: QWidget) -> list[QWidget]:
    return [
        each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not main and each.isWindow()
    ]


@pytest.mark.parametrize("look", PALETTES)
async def test_the_focus_is_seen_in_every_look(tmp_path: Path, simulator: Simulator, look: str) -> None:
    """What has the keyboard is drawn otherwise than without it, control by control."""
    async with open_window(tmp_path, simulator) as window:
        root = await begun(window)
        current_theme().choose(look)  # type: ignore[arg-type]
        same = []
        QTest.keyClick(root.focusWidget() or root, Qt.Key.Key_Tab)
        before: QWidget | None = root.focusWidget()
        first = before
        while before is not None:
            await asyncio.sleep(0.02)
            place = QRect(before.mapTo(root, QPoint(0, 0)), before.size()).adjusted(-5, -5, 5, 5)
            with_focus = root.grab(place).toImage()
            QTest.keyClick(before, Qt.Key.Key_Tab)
            await asyncio.sleep(0.02)
            if with_focus == root.grab(place).toImage():
                same.append(f"{type(before).__name__} “{name(before)}”")
            before = root.focusWidget() if root.focusWidget() is not first else None
        assert same == []
