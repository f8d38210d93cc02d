"""What the style sheet and Qt's own palette are filled with, made of the tokens of one look."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtGui import QColor, QPalette

from desktop_app.ui.theme_images import register_images
from desktop_app.ui.theme_tokens import (
    EDGE,
    FOCUS_EDGE,
    HEIGHTS,
    ROLES,
    TINTED,
    Heights,
    Palette,
    Radius,
    TypeScale,
    mix,
)


def sheet_values(
    palette: Palette, scale: TypeScale, heights: Heights = HEIGHTS["comfortable"], zoom: float = 1.0
) -> dict[str, str]:
    """Every `@name` the style sheet may use."""

    def px(size: float) -> str:
        return f"{round(size * zoom)}px"

    push = "#FFFFFF" if palette.dark else "#000000"
    values: dict[str, str] = {role: palette.role(role) for role in ROLES}
    values |= {f"type_{field.name}": f"{getattr(scale, field.name)}px" for field in fields(scale)}
    values |= {f"{role}_tint": palette.tint(role) for role in TINTED}
    values |= {
        "radius_control": f"{Radius.CONTROL}px",
        "radius_card": f"{Radius.CARD}px",
        "control_in": f"{heights.control - 2 * EDGE}px",  # a style sheet's height is that inside the edge
        "control_in_focus": f"{heights.control - 2 * FOCUS_EDGE}px",
        "dense_in": f"{heights.dense - 2 * EDGE}px",
        "dense_in_focus": f"{heights.dense - 2 * FOCUS_EDGE}px",
        "tool_in": f"{heights.icon_button - 6}px",
        "tool_dense_in": f"{heights.dense - 6}px",
        "chip_in": f"{heights.dense - 6}px",
        "radius_chip": f"{heights.dense // 2}px",  # one that is more than half of the height is not drawn at all
        "radius_chip_in": f"{(heights.dense - 6) // 2}px",
        "radius_dot": px(9),
        "row_air": f"{round(4 * heights.air)}px",
        "entry_air": f"{round(6 * heights.air)}px",
        "size_box": px(16),
        "size_arrow": px(12),
        "size_small_arrow": px(10),
        "size_row": px(24),
        "size_entry": px(28 * (0.85 if heights.air < 1 else 1)),
        "disabled": palette.disabled,
        "hover": mix(palette.raised, palette.surface, 0.6),
        "pressed": mix(palette.text, palette.raised, 0.08),
        "selection": palette.selection,
        "scroll": mix(palette.control_border, palette.bg, 0.45),
        "accent_hover": mix(push, palette.accent, 0.10),
        "accent_pressed": mix(push, palette.accent, 0.20),
        "danger_edge": mix(palette.danger, palette.surface, 0.45),
        "images": register_images(palette.name, palette.muted, palette.on_accent, palette.text),
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
        (role.Highlight, palette.selection), (role.HighlightedText, palette.text),
        (role.Link, palette.accent), (role.LinkVisited, palette.accent), (role.PlaceholderText, palette.faint),
        (role.ToolTipBase, palette.raised), (role.ToolTipText, palette.text), (role.Light, palette.raised),
        (role.Midlight, palette.raised), (role.Mid, palette.border), (role.Dark, palette.control_border),
        (role.Shadow, palette.border),
    ):  # fmt: skip
        result.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(group.Disabled, target, QColor(palette.disabled))
    return result
