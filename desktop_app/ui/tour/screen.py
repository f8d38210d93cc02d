"""Ponder's own screen, found, pressed and read only through the accessibility interface."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

T = TypeVar("T")
Role = QAccessible.Role

PATIENCE = 60.0
"""Seconds to wait for something to appear."""
_DEEPEST = 40
_PRESS_SECONDS = 0.2
_LOOK_AGAIN, _AT_LATEST = 0.1, 0.3
"""Seconds between two looks, at first and at last."""


class NotSeenError(Exception):
    """What the tour looked for is not on the screen; the text says what."""


def name_of(node: QAccessibleInterface) -> str:
    """The accessible name of something found."""
    return _name(node)


def _name(node: QAccessibleInterface) -> str:
    return node.text(QAccessible.Text.Name)


def _value(node: QAccessibleInterface) -> str:
    return node.text(QAccessible.Text.Value)


def _walk(node: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    state = node.state()
    if depth > _DEEPEST or state.invisible:
        return
    yield node
    for index in range(node.childCount()):
        child = node.child(index)
        if child is not None and child.isValid():
            yield from _walk(child, depth + 1)


def nodes() -> Iterator[QAccessibleInterface]:
    """Everything visible, in every window, the dialog to be answered first, then the others, the main window last."""
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    modal = QApplication.activeModalWidget()
    windows.sort(key=lambda widget: 0 if widget is modal else 1 if isinstance(widget, QDialog) else 2)
    for window in windows:
        yield from _walk(QAccessible.queryAccessibleInterface(window))


def matches(name: str, role: QAccessible.Role | None = None) -> list[QAccessibleInterface]:
    """Every visible thing with this accessible name (and role)."""
    return [node for node in nodes() if _name(node) == name and role in (None, node.role())]


def find(name: str, role: QAccessible.Role | None = None) -> QAccessibleInterface:
    """The first visible thing with this name.

    Raises NotSeenError when there is none.
    """
    found = matches(name, role)
    if not found:
        raise NotSeenError(f"“{name}” is not on the screen")
    return found[0]


def is_there(name: str, role: QAccessible.Role | None = None) -> bool:
    """Whether something with this name is visible."""
    return bool(matches(name, role))


def is_enabled(name: str) -> bool:
    """Whether the thing can be used now."""
    return not find(name).state().disabled


def value(name: str, role: QAccessible.Role | None = None) -> str:
    """The value (text, choice) of the thing with this name."""
    return _value(find(name, role))


def described(name: str) -> str:
    """The description of the thing with this name."""
    return find(name).text(QAccessible.Text.Description)


def texts(inside: str = "") -> list[str]:
    """Every text on the screen, or inside the thing with this name, in reading order."""
    root = _walk(find(inside)) if inside else nodes()
    result: list[str] = []
    for node in root:
        for text in (_name(node), _value(node)):
            if text.strip() and (not result or result[-1] != text):
                result.append(text)
    return result


def controls() -> list[str]:
    """The names of everything that can be pressed, chosen or typed into."""
    kinds = (Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.SpinBox, Role.Slider)
    return [_name(node) for node in nodes() if node.role() in kinds]


def says(words: str, inside: str = "") -> bool:
    """Whether the words stand anywhere on the screen (or inside something)."""
    return any(words in text for text in texts(inside))


def table(name: str) -> list[dict[str, str]]:
    """The rows of a table, by column title; what is scrolled away is read too."""
    grid = find(name)
    parts = [grid.child(index) for index in range(grid.childCount())]
    titles = [_name(part) for part in parts if part.role() == Role.ColumnHeader]
    cells = [_name(part) for part in parts if part.role() == Role.Cell]
    if not titles:
        raise NotSeenError(f"“{name}” is not a table")
    starts = range(0, len(cells) - len(titles) + 1, len(titles))
    return [dict(zip(titles, cells[start : start + len(titles)], strict=True)) for start in starts]


def children(name: str) -> list[str]:
    """The names of what a list holds, in order."""
    holder = find(name)
    return [_name(holder.child(index)) for index in range(holder.childCount())]


def tabs() -> list[str]:
    """The tabs' names, each with what its count says."""
    rail = find("Tabs")
    buttons = [rail.child(index) for index in range(rail.childCount())]
    return [
        f"{_name(each)} {each.text(QAccessible.Text.Description)}".strip()
        for each in buttons
        if each.role() == Role.CheckBox
    ]


# -- doing ---------------------------------------------------------------------------------------------------


async def press(name: str, role: QAccessible.Role | None = None) -> None:
    """Press it and wait until the press has had its effect: Qt shows a pressed button for a tenth of a second."""
    press_now(name, role)
    await asyncio.sleep(_PRESS_SECONDS)


def press_now(name: str, role: QAccessible.Role | None = None) -> None:
    """Press it as assistive technology would. Raises NotSeenError when it is not there or disabled."""
    node = find(name, role)
    if node.state().disabled:
        raise NotSeenError(f"“{name}” cannot be pressed now")
    actions = node.actionInterface()
    wanted = [QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.toggleAction()]
    offered = actions.actionNames() if actions is not None else []
    action = next((each for each in wanted if each in offered), None)
    if actions is None or action is None:
        raise NotSeenError(f"“{name}” offers no press")
    actions.doAction(action)


def widget(name: str) -> QWidget:
    """The control behind a name, to type into; a label of the same name is passed over."""
    find(name)
    controls = [node.object() for node in matches(name) if node.role() != Role.StaticText]
    target = next((each for each in controls if isinstance(each, QWidget)), None) or find(name).object()
    if not isinstance(target, QWidget):
        raise NotSeenError(f"“{name}” is not a control of its own")
    return target


def write(name: str, text: str) -> None:
    """Put the focus there and type, replacing what stands there."""
    target = widget(name)
    target.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(target, Qt.Key.Key_Delete)
    for number, line in enumerate(text.split("\n")):
        if number:
            QTest.keyClick(target, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClicks(target, line)


def key(name: str, code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key while that control has the focus."""
    target = widget(name)
    target.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(target, code, modifier)


async def choose_place(path: str, press_words: str) -> None:
    """Type a file's whole path into the file dialog, and press its button."""
    await until(lambda: is_there("File name:", Role.EditableText), "the file dialog")
    write("File name:", path)
    await press(press_words, Role.Button)
    await until(lambda: not is_there("File name:", Role.EditableText), "the file dialog to close")


def close(name: str) -> None:
    """Close the window of this name, as Escape does."""
    QTest.keyClick(widget(name), Qt.Key.Key_Escape)


def leave(name: str) -> None:
    """Go on to the next control, as Tab does."""
    QTest.keyClick(widget(name), Qt.Key.Key_Tab)


def click(node: QAccessibleInterface, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Click in the middle of something that is drawn rather than a control, such as a table's cell."""
    target, place = _middle(node)
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, modifier, place)


def open_menu(node: QAccessibleInterface) -> None:
    """Ask for the menu of something drawn, with the right button."""
    target, place = _middle(node)
    window = target.window().windowHandle()
    QTest.mouseClick(window, Qt.MouseButton.RightButton, pos=target.mapTo(target.window(), place))


async def choose_entry(name: str) -> None:
    """Choose an entry of the menu that is open."""
    entry = await until(lambda: find(name, Role.MenuItem), f"the entry {name}")
    menu = QApplication.activePopupWidget()
    click(entry)
    await until(lambda: menu is not QApplication.activePopupWidget(), "the menu to close")
    await asyncio.sleep(0.1)


def _middle(node: QAccessibleInterface) -> tuple[QWidget, QPoint]:
    holder: QAccessibleInterface | None = node
    while holder is not None and not isinstance(holder.object(), QWidget):
        holder = holder.parent()
    if holder is None:
        raise NotSeenError("nothing to click")
    target = holder.object()
    assert isinstance(target, QWidget)
    inner = getattr(target, "viewport", lambda: target)()
    return inner, inner.mapFromGlobal(node.rect().center())


# -- waiting -------------------------------------------------------------------------------------------------


async def choose_tab(name: str) -> None:
    """Press a tab's button and wait until the tab is in view."""
    await press(name, Role.CheckBox)
    await until(lambda: find(name, Role.CheckBox).state().checked, f"the tab {name}")
    await asyncio.sleep(0.1)


async def until(look: Callable[[], T], what: str, patience: float = PATIENCE) -> T:
    """Look again and again until `look` returns something true.

    Raises NotSeenError, naming `what`, when it does not within `patience` seconds.
    """
    end = time.monotonic() + patience
    missing, pause = "", _LOOK_AGAIN
    while time.monotonic() < end:
        try:
            found = look()
            if found:
                return found
        except NotSeenError as error:
            missing = f" ({error})"
        await asyncio.sleep(pause)
        pause = min(1.2 * pause, _AT_LATEST)  # looking costs the window time, most of all at a long table
    raise NotSeenError(f"{what} did not come within {patience:.0f} s{missing}")
