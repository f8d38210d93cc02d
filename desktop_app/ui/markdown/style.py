"""Every colour and size an answer is drawn with, as one frozen value that is also a cache key."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.ui.theme_tokens import MEASURE

if TYPE_CHECKING:
    from desktop_app.ui.theme_tokens import Palette, TypeScale


@dataclass(frozen=True, slots=True)
class MarkdownStyle:
    """Colours as "#RRGGBB", sizes in device-independent px. An empty family means the system's font."""

    dark: bool
    text: str
    muted: str
    faint: str
    accent: str
    surface: str
    raised: str
    border: str
    control_border: str
    success: str
    warning: str
    danger: str
    info: str
    held: str
    family: str = ""
    code_family: str = ""
    font_px: int = 15
    line_height: float = 1.55
    code_px: int = 13
    small_px: int = 12
    max_width: int = MEASURE
    block_gap: int = 14
    indent: int = 26

    @staticmethod
    def from_palette(
        palette: Palette, scale: TypeScale | None = None, *, family: str = "", code_family: str = ""
    ) -> MarkdownStyle:
        """The style for one look of the theme; with other sizes of text everything of an answer grows alike, and as
        many words stand on a line."""
        style = MarkdownStyle(
            dark=palette.dark, text=palette.text, muted=palette.muted, faint=palette.faint,
            accent=palette.accent, surface=palette.surface, raised=palette.raised, border=palette.border,
            control_border=palette.control_border, success=palette.success, warning=palette.warning,
            danger=palette.danger, info=palette.info, held=palette.held,
            family=family, code_family=code_family,
        )  # fmt: skip
        if scale is None or scale.answer == style.font_px:
            return style
        grown = scale.answer / style.font_px
        return replace(
            style,
            font_px=scale.answer,
            code_px=scale.code,
            small_px=scale.caption,
            max_width=round(style.max_width * grown),
            block_gap=round(style.block_gap * grown),
            indent=round(style.indent * grown),
        )

    def heading_px(self, level: int) -> int:
        """Size of a heading of level 1 to 6."""
        base = {1: 24, 2: 20, 3: 17}.get(level, 15)
        return round(base * self.font_px / 15)

    def line_px(self, size: int | None = None) -> float:
        """Least height of a line set in `size` px text (body text when None)."""
        return (size or self.font_px) * self.line_height
