"""Tells screen readers (and the tour) what the transcript shows: a list with one child per entry on the screen, and
in each what can be pressed there.

WORKAROUND: whatever a screen reader has asked for belongs to Qt's own cache, which frees it at the end of the program
or together with its widget; Python must never do so before, or it is freed twice (seen with AT-SPI at the end). So the
entries are given to the cache at once, it is told to free them when the transcript goes, and Python's references are
let go only after that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QColor
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from desktop_app.ui.widgets.transcript.boxes import Target
    from desktop_app.ui.widgets.transcript.column import Place
    from desktop_app.ui.widgets.transcript.view import Transcript

_kept: list[TranscriptInterface] = []
_entries: dict[int, list[int]] = {}
"""By transcript, the numbers under which Qt's cache has its entries."""
_installed: list[object] = []


class _Part(QAccessibleInterface):
    """What both kinds of interface share."""

    def __init__(self, owner: Transcript) -> None:
        super().__init__()
        self.owner = owner

    @override
    def isValid(self) -> bool:
        return shiboken6.isValid(self.owner)

    @override
    def setText(self, kind: QAccessible.Text, text: str) -> None:
        return

    @override
    def backgroundColor(self) -> QColor:
        return QColor(self.owner.style_in_use.surface)

    @override
    def foregroundColor(self) -> QColor:
        return QColor(self.owner.style_in_use.text)

    @override
    def window(self) -> QWindow | None:  # type: ignore[override]
        return self.owner.window().windowHandle()


class EntryInterface(_Part):
    """The n-th entry on the screen."""

    def __init__(self, owner: Transcript, number: int) -> None:
        super().__init__(owner)
        self._number = number
        self._children: list[StopInterface] = []

    @override
    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        return state

    @override
    def rect(self) -> QRect:
        return self.owner.on_screen.rect(self._number)

    @override
    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self.owner.on_screen.text(self._number)
        return ""

    @override
    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return QAccessible.queryAccessibleInterface(self.owner)

    @override
    def childCount(self) -> int:
        return len(self.owner.on_screen.stops(self._number))

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        while len(self._children) <= index:
            made = StopInterface(self, len(self._children))
            self._children.append(made)
            _entries.setdefault(id(self.owner), []).append(QAccessible.registerAccessibleInterface(made))
        return self._children[index]

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        found = (number for number in range(self.childCount()) if self.stop_rect(number).contains(x, y))
        return next((self.child(number) for number in found), None)

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((n for n, known in enumerate(self._children) if known is child), -1)

    def stop(self, number: int) -> tuple[Place, Target] | None:
        """The n-th thing that can be pressed here, if it is still there."""
        stops = self.owner.on_screen.stops(self._number)
        return stops[number] if number < len(stops) else None

    def stop_rect(self, number: int) -> QRect:
        """Where it is, in global coordinates."""
        found = self.stop(number)
        if found is None:
            return QRect()
        place, target = found
        area = target.rect.translated(self.owner.left + place.box.indent, place.top - self.owner.top).toRect()
        return QRect(self.owner.viewport().mapToGlobal(area.topLeft()), area.size())


class _Press(QAccessibleActionInterface):
    """Presses what can be pressed."""

    def __init__(self, stop: StopInterface) -> None:
        super().__init__()
        self._stop = stop

    @override
    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction()]

    @override
    def doAction(self, name: str) -> None:
        self._stop.press()

    @override
    def keyBindingsForAction(self, name: str) -> list[str]:
        return []


class StopInterface(_Part):
    """The n-th button or link of an entry."""

    def __init__(self, entry: EntryInterface, number: int) -> None:
        super().__init__(entry.owner)
        self._entry, self._number = entry, number
        self._actions = _Press(self)

    @override
    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    @override
    def role(self) -> QAccessible.Role:
        found = self._entry.stop(self._number)
        return QAccessible.Role.Link if found and found[1].kind == "link" else QAccessible.Role.Button

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        found = self._entry.stop(self._number)
        state.focusable, state.invisible = True, found is None
        state.focused = (
            found is not None and self.owner.hasFocus() and self.owner.pointer.focus_in(found[0]) == found[1]
        )
        return state

    @override
    def rect(self) -> QRect:
        return self._entry.stop_rect(self._number)

    @override
    def text(self, kind: QAccessible.Text) -> str:
        found = self._entry.stop(self._number)
        return found[1].label if found and kind == QAccessible.Text.Name else ""

    @override
    def interface_cast(  # type: ignore[override]
        self, kind: QAccessible.InterfaceType
    ) -> QAccessibleActionInterface | shiboken6.VoidPtr:
        # WORKAROUND: PySide 6.11 crashes on a None from here, which a screen reader gets for every other interface
        return self._actions if kind == QAccessible.InterfaceType.ActionInterface else shiboken6.VoidPtr(0)

    @override
    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._entry

    @override
    def childCount(self) -> int:
        return 0

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def press(self) -> None:
        """As a click does."""
        found = self._entry.stop(self._number)
        if found is not None:
            self.owner.pointer.activate(found[0].view, found[0].number, found[1])


class TranscriptInterface(_Part):
    """The list of entries on the screen; its value is their text."""

    def __init__(self, owner: Transcript) -> None:
        super().__init__(owner)
        self._children: list[EntryInterface] = []

    @override
    def object(self) -> QObject | None:  # type: ignore[override]
        return self.owner if shiboken6.isValid(self.owner) else None

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = state.readOnly = True
        state.focused = self.owner.hasFocus()
        state.invisible = not self.owner.isVisible()
        return state

    @override
    def rect(self) -> QRect:
        return QRect(self.owner.mapToGlobal(self.owner.rect().topLeft()), self.owner.size())

    @override
    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self.owner.accessibleName()
        if kind == QAccessible.Text.Value:
            return self.owner.visible_text()
        if kind == QAccessible.Text.Description:
            return self.owner.accessibleDescription()
        return ""

    @override
    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        above = self.owner.parentWidget()
        return QAccessible.queryAccessibleInterface(above) if above else None

    @override
    def childCount(self) -> int:
        return self.owner.on_screen.count()

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        while len(self._children) <= index:
            made = EntryInterface(self.owner, len(self._children))
            self._children.append(made)
            _entries.setdefault(id(self.owner), []).append(QAccessible.registerAccessibleInterface(made))
        return self._children[index]

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        for number in range(self.childCount()):
            if self.owner.on_screen.rect(number).contains(x, y):
                return self.child(number)
        return None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((n for n, known in enumerate(self._children) if known is child), -1)


def _make(key: str, thing: QObject) -> QAccessibleInterface | None:
    from desktop_app.ui.widgets.transcript.view import Transcript

    if not isinstance(thing, Transcript):
        return None
    made = TranscriptInterface(thing)
    _kept[:] = [each for each in _kept if shiboken6.isValid(each)]
    _kept.append(made)
    number = id(thing)
    thing.destroyed.connect(lambda: _free(number))
    return made


def _free(number: int) -> None:
    for entry in _entries.pop(number, ()):
        QAccessible.deleteAccessibleInterface(entry)


def install() -> None:
    """Makes Qt ask here for the transcript's interface; once per process."""
    if not _installed:
        _installed.append(_make)
        QAccessible.installFactory(_make)
