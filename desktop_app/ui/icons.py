"""Ponder's own icons, recoloured from the theme and followed through a change of look.

The files in `resources/icons` are drawn with `currentColor` on a 20 px grid. A recoloured copy is registered in
memory and handed to Qt's SVG icon engine, which renders it at whatever size and device pixel ratio is painted.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Protocol

import shiboken6
from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.resources import resource_path
from desktop_app.ui.theme import Role, current_theme
from desktop_app.ui.theme_images import register_files

ICON_SIZE = 20


class HasIcon(Protocol):
    """Anything that shows an icon: a button, an action, a tab."""

    def setIcon(self, icon: QIcon, /) -> None: ...


@cache
def _source(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text("utf-8")


@cache
def _coloured_file(name: str, colour: str) -> str:
    """Qt path of the icon in one colour."""
    folder = f"icon-{name.replace('/', '-')}-{colour.lstrip('#')}"
    svg = _source(name).replace("currentColor", colour)
    return f"{register_files(folder, {'icon.svg': svg.encode()})}/icon.svg"


@cache
def _icon(name: str, normal: str, disabled: str) -> QIcon:
    result = QIcon()
    modes = QIcon.Mode
    for mode, colour in (
        (modes.Normal, normal),
        (modes.Active, normal),
        (modes.Selected, normal),
        (modes.Disabled, disabled),
    ):
        result.addFile(_coloured_file(name, colour), QSize(), mode)
    return result


def icon(name: str, role: Role = "text") -> QIcon:
    """An icon in a colour of the look that is on now; see `bind_icon` for one that follows changes.

    Raises FileNotFoundError for a name that `resources/icons` does not have.
    """
    palette = current_theme().palette
    return _icon(name, palette.role(role), palette.disabled)


def app_icon() -> QIcon:
    """The picture of the application for windows, task bar and tray, at every size."""
    return QIcon(str(resource_path("icons", "ponder-app.svg")))


def pixmap(name: str, role: Role = "text", size: int = ICON_SIZE, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of `size` px for a screen with that device pixel ratio, for painting code."""
    return icon(name, role).pixmap(QSize(size, size), ratio)


def drawing(name: str, height: int = 120, ratio: float = 1.0) -> QPixmap:
    """One of the drawings for an empty pane: chat, jobs, pro, compare, first-run; `height` in px."""
    palette = current_theme().palette
    svg = _source(f"drawings/{name}")
    for placeholder, colour in (
        ("currentColor", palette.control_border),
        ("var(--accent)", palette.accent),
        ("var(--surface)", palette.surface),
        ("var(--tint)", palette.tint("accent")),
    ):
        svg = svg.replace(placeholder, colour)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = renderer.defaultSize()
    width = round(height * size.width() / size.height())
    image = QImage(QSize(round(width * ratio), round(height * ratio)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    result = QPixmap.fromImage(image)
    result.setDevicePixelRatio(ratio)
    return result


class _Follower(QObject):
    """Runs a function now and after each change of look, for as long as its parent lives."""

    def __init__(self, parent: QObject, apply: Callable[[], None]) -> None:
        super().__init__(parent)
        self._apply = apply
        current_theme().changed.connect(self._changed)
        apply()

    def _changed(self) -> None:
        if shiboken6.isValid(self.parent()):
            self._apply()


def follow_theme(owner: QObject, apply: Callable[[], None]) -> None:
    """Call `apply` now and after each change of look, until `owner` is destroyed."""
    _Follower(owner, apply)


def bind_icon(target: HasIcon, name: str, role: Role = "text") -> None:
    """Give a button or action an icon and keep it in the colours of the look; call again to change the icon."""
    if not isinstance(target, QObject):
        raise TypeError("an icon can be bound to a Qt object only")
    release_icon(target)
    _IconFollower(target, target, name, role)


def release_icon(target: QObject) -> None:
    """Leave the icon as it is whatever the look: a picture of its own comes in its place."""
    for old in target.findChildren(_IconFollower, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.setParent(None)
        old.deleteLater()


class _IconFollower(_Follower):
    def __init__(self, parent: QObject, target: HasIcon, name: str, role: Role) -> None:
        super().__init__(parent, lambda: target.setIcon(icon(name, role)))
