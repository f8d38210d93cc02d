"""Buttons in the house's kinds: one filled primary per view, quiet ones, and icon buttons that always have a name."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from desktop_app.language import tr
from desktop_app.ui.commands.keys import tell_key
from desktop_app.ui.icons import ICON_SIZE, bind_icon, follow_theme
from desktop_app.ui.theme import Role, current_theme, mark

Kind = Literal["quiet", "primary", "danger", "ghost", "link"]

_ICON_ROLES: dict[Kind, Role] = {
    "primary": "on_accent", "danger": "danger", "link": "accent", "quiet": "muted", "ghost": "muted",
}  # fmt: skip


def button(
    text: str, kind: Kind = "quiet", icon_name: str = "", tooltip: str = "", *, dense: bool = False
) -> QPushButton:
    """A push button with a label; Enter in a dialog never presses it by accident."""
    result = QPushButton(tr(text))  # a text that is translated already stays as it is
    result.setAutoDefault(False)
    result.setToolTip(tooltip)
    mark(result, kind=kind, dense=dense)
    if icon_name:
        size = 16 if dense else 18
        grow_icon(result, size)
        bind_icon(result, icon_name, _ICON_ROLES[kind])
    if kind == "link":
        result.setCursor(Qt.CursorShape.PointingHandCursor)
    return result


def grow_icon(control: QAbstractButton, size: int) -> None:
    """Show its icon in `size` px, more with larger text."""

    def measure() -> None:
        px = current_theme().px(size)
        control.setIconSize(QSize(px, px))

    follow_theme(control, measure)


def icon_button(
    icon_name: str,
    name: str,
    *,
    shortcut_hint: str = "",
    command: str = "",
    dense: bool = False,
    role: Role = "muted",
) -> QToolButton:
    """A button that shows only an icon; `name` becomes its tooltip and its accessible name. The tooltip also tells
    the key of a `command`, or one that never changes as `shortcut_hint`."""
    result = QToolButton()
    grow_icon(result, 16 if dense else ICON_SIZE)
    result.setAccessibleName(name)
    result.setToolTip(f"{name} ({shortcut_hint})" if shortcut_hint else name)
    if command:
        tell_key(result, name, command)
    result.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a QToolButton is skipped by clicks otherwise
    mark(result, dense=dense)
    bind_icon(result, icon_name, role)
    return result


def set_enabled(control: QWidget, enabled: bool, reason: str = "") -> None:
    """Enable a control, or disable it and say why on hover; its own tooltip comes back afterwards."""
    own = control.property("ownToolTip")
    if own is None:
        own = control.toolTip()
        control.setProperty("ownToolTip", own)
    control.setEnabled(enabled)
    control.setToolTip(own if enabled or not reason else reason)
