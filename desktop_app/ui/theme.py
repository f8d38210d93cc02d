"""Puts the look of Ponder, whose values are in `theme_tokens`, on the application, and says when it changed.

Painting code asks `current_theme()`; everything else gets its look from the style sheet through the dynamic
properties named in `theme_sheet` (`kind`, `scale`, `tone`, `card`, ...), best set with `mark`.
"""

from __future__ import annotations

import sys
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessibilityHints, QColor, QFont, QFontDatabase, QFontInfo, QFontMetrics, QPen, QStyleHints
from PySide6.QtWidgets import QApplication, QStyle, QStyleFactory, QWidget

from desktop_app.ui.theme_focus import FocusRing
from desktop_app.ui.theme_sheet import style_sheet
from desktop_app.ui.theme_tokens import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    HEIGHTS,
    LARGEST_TEXT,
    LIGHT,
    PALETTES,
    ROLES,
    SMALLEST_TEXT,
    Choice,
    Density,
    Palette,
    Radius,
    Role,
    Scale,
    Space,
    TypeScale,
    mix,
    palette_of,
)
from desktop_app.ui.theme_values import qt_palette, sheet_values

__all__ = [
    "CONTRAST_DARK", "CONTRAST_LIGHT", "DARK", "LIGHT", "PALETTES", "ROLES",
    "Choice", "Density", "Palette", "Radius", "Role", "Scale", "Space", "Theme", "TypeScale",
    "current_theme", "mark", "mix", "qt_palette", "sheet_values",
]  # fmt: skip

# Tried in this order after the system's own font, where that one is only a stand-in.
_GOOD_FAMILIES: Final = (
    "Inter", "SF Pro Text", "Segoe UI Variable Text", "Segoe UI", "Cantarell", "Noto Sans", "Ubuntu", "Roboto",
    "Open Sans", "Source Sans 3", "Liberation Sans",
)  # fmt: skip
_STAND_INS: Final = {"Sans", "Sans Serif", "DejaVu Sans", "Bitstream Vera Sans", "Helvetica", "Arial", ""}


def mark(widget: QWidget, **properties: str | bool) -> None:
    """Set style-sheet properties, e.g. `mark(button, kind="primary")`, also on a widget already shown."""
    for name, value in properties.items():
        widget.setProperty(name, str(value).lower() if isinstance(value, bool) else value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


class Theme(QObject):
    """Holds which look is on, how large text is and how close rows stand; puts it on the application, says when it
    changed.

    Signals: changed(), after palette, style sheet and fonts are in place; repaint, measure or re-make pictures then.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice = "system") -> None:
        super().__init__(app)
        global _current
        _current = self
        self._app = app
        self._choice: Choice = choice
        self._palette = LIGHT
        self._density: Density = "comfortable"
        self._text_size = 100
        self._moves = True
        app.setStyle(QStyleFactory.create("Fusion"))
        self._measure()
        # both are kept: PySide forgets the inner one together with the outer
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._wishes = _wishes(self._hints)
        if self._wishes is not None:
            self._wishes.contrastPreferenceChanged.connect(self._follow_system)
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
    def density(self) -> Density:
        return self._density

    @property
    def text_size(self) -> int:
        """In percent of the usual."""
        return self._text_size

    @property
    def zoom(self) -> float:
        """How many times larger than drawn text is, by the person's wish and the system's."""
        return self._text_size / 100 * _system_zoom()

    @property
    def series(self) -> tuple[str, ...]:
        """Chart colours, in the order to use them."""
        return self.palette.series

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

    def row_pen(self) -> QPen:
        """The edge of a painted row that is chosen or under the mouse: none but in high contrast."""
        return QPen(self.color("text"), 1) if self.palette.contrast else QPen(Qt.PenStyle.NoPen)

    def px(self, size: float) -> int:
        """A size drawn for text of the usual size, grown with the text."""
        return round(size * self.zoom)

    def air(self, size: float) -> int:
        """Empty space within a row or an entry: less where the person wants rows close."""
        return round(size * self.zoom * self.heights.air)

    def row(self, height: float) -> int:
        """The height of a row of one line, given as it is when comfortable; never too low for its text."""
        text = QFontMetrics(self.font("table")).height()
        spare = max(0.0, height * self.zoom - text)
        return round(text + max(4.0, spare * self.heights.air))

    @property
    def moves(self) -> bool:
        """Whether what only explains may move: not where the system or the person wants it still."""
        duration = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._moves and self._app.style().styleHint(duration) > 0

    def move(self, moves: bool) -> None:
        """Let things move as the system says, or let nothing move."""
        if moves is not self._moves:
            self._moves = moves
            self.changed.emit()

    def choose(self, choice: Choice) -> None:
        """Put on a look; "system" follows the desktop and counts "unknown" as light and usual contrast."""
        self._choice = choice
        self._match_title_bars()
        self._apply(self._chosen())

    def adjust(self, *, text_size: int | None = None, density: Density | None = None) -> None:
        """Other sizes, at once and everywhere; `text_size` in percent is brought between 80 and 200."""
        size = self._text_size if text_size is None else min(max(SMALLEST_TEXT, text_size), LARGEST_TEXT)
        density = density or self._density
        if (size, density) == (self._text_size, self._density):
            return
        self._text_size, self._density = size, density
        self._measure()
        self._put_on(self._palette)
        self.changed.emit()

    def _measure(self) -> None:
        self.scale = TypeScale().scaled(max(8, round(_base_size() * self._text_size / 100)))
        self.heights = HEIGHTS[self._density].scaled(self.zoom)
        self._app.setFont(self.font("body"))

    def _chosen(self) -> Palette:
        return palette_of(self._choice, dark=self._system_is_dark(), contrast=self._system_wants_contrast())

    def _match_title_bars(self) -> None:
        # Has no effect on a desktop without a colour scheme of its own: it is for title bars and native dialogs.
        hints = self._app.styleHints()
        if self._choice == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if PALETTES[self._choice].dark else Qt.ColorScheme.Light)

    def _system_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _system_wants_contrast(self) -> bool:
        wishes = self._wishes
        return wishes is not None and wishes.contrastPreference() == Qt.ContrastPreference.HighContrast

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
        values = sheet_values(palette, self.scale, self.heights, self.zoom)
        self._app.setStyleSheet(style_sheet(values, contrast=palette.contrast))


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


_USUAL = 12 if sys.platform == "win32" else 13
"""Base of text in px; on Windows 9 pt."""


def _wishes(hints: QStyleHints) -> QAccessibilityHints | None:
    """What the system says of contrast; Qt knows it since 6.10."""
    ask = getattr(hints, "accessibility", None)
    return ask() if ask is not None else None


def _system_zoom() -> float:
    return _base_size() / _USUAL


def _base_size() -> int:
    """The usual size, or the system's where the person made it larger."""
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return max(_USUAL, system)


def _families() -> list[str]:
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    if system not in _STAND_INS:
        return [system]
    installed = set(QFontDatabase.families())
    return [*(name for name in _GOOD_FAMILIES if name in installed), system or "Sans Serif"]
