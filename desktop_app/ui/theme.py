"""The look of Ponder: colours, spaces and type sizes as values, and the object that puts them on the application.

Change a value here and it changes everywhere. Sizes are device-independent pixels; colours are "#RRGGBB".
Painting code asks `current_theme()`; everything else gets its look from the style sheet through the dynamic
properties named in `theme_sheet` (`kind`, `scale`, `tone`, `card`, ...), best set with `mark`.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Final, Literal, get_args

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from desktop_app.ui.theme_focus import FocusRing
from desktop_app.ui.theme_images import register_images
from desktop_app.ui.theme_sheet import style_sheet

Role = Literal[
    "bg", "surface", "raised", "border", "control_border", "text", "muted", "faint",
    "accent", "on_accent", "success", "warning", "danger", "info", "held",
]  # fmt: skip
Choice = Literal["system", "light", "dark"]
Scale = Literal["caption", "table", "body", "code", "answer", "heading", "title", "display"]

_TINTED: Final[tuple[Role, ...]] = ("accent", "success", "warning", "danger", "info", "held")
ROLES: Final[tuple[Role, ...]] = get_args(Role)


def mix(top: str, ground: str, share: float) -> str:
    """`top` laid over `ground` with the given share (0 to 1), as an opaque colour."""
    over, under = QColor(top), QColor(ground)
    parts = zip((over.red(), over.green(), over.blue()), (under.red(), under.green(), under.blue()), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in parts)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one look; what each is for stands in the comments."""

    dark: bool
    bg: str  # window, rails
    surface: str  # transcript, table, cards, inputs
    raised: str  # hover, selected row, code blocks, the user's bubble
    border: str  # 1 px lines between areas
    control_border: str  # edges of inputs, chips, combo boxes: 3:1 on all three grounds
    text: str
    muted: str  # secondary text
    faint: str  # timestamps, placeholders
    accent: str  # the one thing to do next, focus, links, first chart series
    on_accent: str
    success: str
    warning: str
    danger: str
    info: str
    held: str

    def role(self, name: Role) -> str:
        """The colour of a role given by name."""
        return str(getattr(self, name))

    def tint(self, name: Role) -> str:
        """The 12 % fill of a status colour over the surface."""
        return mix(self.role(name), self.surface, 0.12)

    @property
    def disabled(self) -> str:
        """Text and icons of a control that cannot be used now."""
        return mix(self.muted, self.bg, 0.6)


LIGHT: Final = Palette(
    dark=False,
    bg="#F7F6F3", surface="#FFFFFF", raised="#EFEDE8", border="#DEDBD3", control_border="#85817A",
    text="#1C1B19", muted="#5B5850", faint="#696459", accent="#3350C8", on_accent="#FFFFFF",
    success="#1B6E45", warning="#8A5200", danger="#B3261E", info="#1F5FAE", held="#7438A8",
)  # fmt: skip
DARK: Final = Palette(
    dark=True,
    bg="#141517", surface="#1B1D20", raised="#25282C", border="#363A40", control_border="#757B84",
    text="#ECEDEE", muted="#AEB3BB", faint="#8C929B", accent="#93A8FF", on_accent="#10131F",
    success="#62CE8F", warning="#F2B65F", danger="#FF8B81", info="#82B7FF", held="#CBA2FF",
)  # fmt: skip


class Space:
    """Distances, in px."""

    XXS: Final = 4
    XS: Final = 8
    S: Final = 12
    M: Final = 16
    L: Final = 24
    XL: Final = 32


class Radius:
    """Corner radii, in px; a chip is as round as half its height."""

    CONTROL: Final = 6
    CARD: Final = 10


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Text sizes, in px."""

    caption: int = 12
    table: int = 13
    body: int = 13
    code: int = 13
    answer: int = 15
    heading: int = 17
    title: int = 20
    display: int = 24

    def scaled(self, body: int) -> TypeScale:
        """The same scale grown or shrunk so that `body` px is its base."""
        sizes = {field.name: round(getattr(self, field.name) * body / self.body) for field in fields(self)}
        return replace(self, **sizes)


CONTROL_HEIGHT: Final = 32
DENSE_HEIGHT: Final = 28
_EDGE, _FOCUS_EDGE = 1, 2

# First series is the accent; safe for the common colour-blindnesses when used in this order.
SERIES: Final[Mapping[bool, tuple[str, ...]]] = {
    False: ("#3350C8", "#C4622D", "#1B6E45", "#7438A8", "#8A5200", "#1F5FAE"),
    True: ("#93A8FF", "#F0935E", "#62CE8F", "#CBA2FF", "#F2B65F", "#82B7FF"),
}

# Tried in this order after the system's own font, where that one is only a stand-in.
_GOOD_FAMILIES: Final = (
    "Inter", "SF Pro Text", "Segoe UI Variable Text", "Segoe UI", "Cantarell", "Noto Sans", "Ubuntu", "Roboto",
    "Open Sans", "Source Sans 3", "Liberation Sans",
)  # fmt: skip
_STAND_INS: Final = {"Sans", "Sans Serif", "DejaVu Sans", "Bitstream Vera Sans", "Helvetica", "Arial", ""}


def sheet_values(palette: Palette, scale: TypeScale) -> dict[str, str]:
    """Every `@name` the style sheet may use."""
    push = "#FFFFFF" if palette.dark else "#000000"
    values: dict[str, str] = {role: palette.role(role) for role in ROLES}
    values |= {f"type_{field.name}": f"{getattr(scale, field.name)}px" for field in fields(scale)}
    values |= {f"{role}_tint": palette.tint(role) for role in _TINTED}
    values |= {
        "radius_control": f"{Radius.CONTROL}px",
        "radius_card": f"{Radius.CARD}px",
        "control_in": f"{CONTROL_HEIGHT - 2 * _EDGE}px",  # a style sheet's height is that inside the edge
        "control_in_focus": f"{CONTROL_HEIGHT - 2 * _FOCUS_EDGE}px",
        "dense_in": f"{DENSE_HEIGHT - 2 * _EDGE}px",
        "dense_in_focus": f"{DENSE_HEIGHT - 2 * _FOCUS_EDGE}px",
        "disabled": palette.disabled,
        "hover": mix(palette.raised, palette.surface, 0.6),
        "pressed": mix(palette.text, palette.raised, 0.08),
        "selection": mix(palette.accent, palette.surface, 0.28),
        "scroll": mix(palette.control_border, palette.bg, 0.45),
        "accent_hover": mix(push, palette.accent, 0.10),
        "accent_pressed": mix(push, palette.accent, 0.20),
        "danger_edge": mix(palette.danger, palette.surface, 0.45),
        "images": register_images("dark" if palette.dark else "light", palette.muted, palette.on_accent, palette.text),
    }
    return values


def qt_palette(palette: Palette) -> QPalette:
    """The same colours for the parts that Qt paints by itself."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    result = QPalette()
    for target, colour in (
        (role.Window, palette.bg), (role.WindowText, palette.text), (role.Base, palette.surface),
        (role.AlternateBase, palette.raised), (role.Text, palette.text), (role.Button, palette.surface),
        (role.ButtonText, palette.text), (role.BrightText, palette.on_accent), (role.Accent, palette.accent),
        (role.Highlight, mix(palette.accent, palette.surface, 0.28)), (role.HighlightedText, palette.text),
        (role.Link, palette.accent), (role.LinkVisited, palette.accent), (role.PlaceholderText, palette.faint),
        (role.ToolTipBase, palette.raised), (role.ToolTipText, palette.text), (role.Light, palette.raised),
        (role.Midlight, palette.raised), (role.Mid, palette.border), (role.Dark, palette.control_border),
        (role.Shadow, palette.border),
    ):  # fmt: skip
        result.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(group.Disabled, target, QColor(palette.disabled))
    return result


def mark(widget: QWidget, **properties: str | bool) -> None:
    """Set style-sheet properties, e.g. `mark(button, kind="primary")`, also on a widget already shown."""
    for name, value in properties.items():
        widget.setProperty(name, str(value).lower() if isinstance(value, bool) else value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


class Theme(QObject):
    """Holds which look is on, puts it on the application, and says when it changed.

    Signals: changed(), after palette, style sheet and fonts are in place; repaint or re-make pictures then.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice = "system") -> None:
        super().__init__(app)
        global _current
        _current = self
        self._app = app
        self._choice: Choice = choice
        self._palette = LIGHT
        app.setStyle(QStyleFactory.create("Fusion"))
        self.scale = TypeScale().scaled(_base_size())
        app.setFont(self.font("body"))
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._match_title_bars()
        self._put_on(self._chosen())
        FocusRing(app, lambda: self.color("accent"))

    @property
    def choice(self) -> Choice:
        return self._choice

    @property
    def palette(self) -> Palette:
        """The colours now on screen."""
        return self._palette

    @property
    def series(self) -> tuple[str, ...]:
        """Chart colours, in the order to use them."""
        return SERIES[self.palette.dark]

    def color(self, role: Role) -> QColor:
        return QColor(self.palette.role(role))

    def font(self, scale: Scale = "body", *, bold: bool = False) -> QFont:
        """The interface font in a size of the scale (`code`: the system's monospace)."""
        if scale == "code":
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        else:
            font = QFont()
            font.setFamilies(_families())
        font.setPixelSize(getattr(self.scale, scale))
        if bold or scale in ("heading", "title", "display"):
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def choose(self, choice: Choice) -> None:
        """Put on a look; "system" follows the desktop and counts "unknown" as light."""
        self._choice = choice
        self._match_title_bars()
        self._apply(self._chosen())

    def _chosen(self) -> Palette:
        dark = self._choice == "dark" or (self._choice == "system" and self._system_is_dark())
        return DARK if dark else LIGHT

    def _match_title_bars(self) -> None:
        # Has no effect on a desktop without a colour scheme of its own: it is for title bars and native dialogs.
        hints = self._app.styleHints()
        if self._choice == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if self._choice == "dark" else Qt.ColorScheme.Light)

    def _system_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _follow_system(self) -> None:
        self._apply(self._chosen())

    def _apply(self, palette: Palette) -> None:
        if palette is not self._palette:
            self._put_on(palette)
            self.changed.emit()

    def _put_on(self, palette: Palette) -> None:
        self._palette = palette
        # WORKAROUND: Qt takes a changed sheet to each widget once for every widget that it stands in (its
        # QStyleSheetStyle::updateObjects goes down the tree from each of them); off and on is done once each
        self._app.setStyleSheet("")
        self._app.setPalette(qt_palette(palette))
        self._app.setStyleSheet(style_sheet(sheet_values(palette, self.scale)))


_current: Theme | None = None


def current_theme() -> Theme:
    """The theme of this application, for painting code; the first call makes one where bootstrap did not.

    Raises RuntimeError before there is a QApplication.
    """
    if _current is not None and shiboken6.isValid(_current):
        return _current
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a theme needs a QApplication")
    return Theme(app)


def _base_size() -> int:
    """13 px (Windows 9 pt = 12 px), or the system's size where the person made it larger."""
    usual = 12 if sys.platform == "win32" else 13
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return max(usual, system)


def _families() -> list[str]:
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    if system not in _STAND_INS:
        return [system]
    installed = set(QFontDatabase.families())
    return [*(name for name in _GOOD_FAMILIES if name in installed), system or "Sans Serif"]
