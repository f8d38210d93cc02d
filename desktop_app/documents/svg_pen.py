"""Draws lines, signs and words as SVG elements, every text escaped, in the light look of the reports."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

TEXT, MUTED, FAINT, BORDER, GROUND = "#1C1B19", "#5B5850", "#696459", "#DEDBD3", "#FFFFFF"
SERIES = ("#3350C8", "#C4622D", "#1B6E45", "#7438A8", "#8A5200", "#1F5FAE")
"""Told apart by people who see fewer colours, in this order; each has a sign of its own too."""
_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
_FORBIDDEN: dict[int, str] = dict.fromkeys(range(32), " ") | {0xFFFE: " ", 0xFFFF: " "}


def clean(text: str) -> str:
    """On one line, without what no XML may hold."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join(whole.translate(_FORBIDDEN).split())


def text_width(text: str, size: float) -> float:
    """About how wide a text is in px, a little more than most fonts make it: no font is at hand here."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WF" else 0.6 for char in text) * size


def cut(text: str, room: float, size: float) -> str:
    """As much of a text as fits, with an ellipsis where it does not."""
    if text_width(text, size) <= room:
        return text
    while text and text_width(text + "…", size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


class Pen:
    """Collects the elements of one picture of `width` × `height` px; `told` says it all to a screen reader."""

    def __init__(self, width: int, height: int, title: str, told: str) -> None:
        self.width, self.height = width, height
        name = quoteattr(clean(told))
        self._parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
            f'height="{height}" role="img" aria-label={name} font-family="{_FONT}">',
            f"<title>{escape(clean(title))}</title>",
            f'<rect width="{width}" height="{height}" fill="{GROUND}"/>',
        ]

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: int = 13,
        colour: str = TEXT,
        anchor: str = "start",
        weight: int = 400,
        halo: bool = False,
    ) -> None:
        """Words on a base line; `halo` keeps them readable over lines."""
        more = f' font-weight="{weight}"' if weight != 400 else ""
        if anchor != "start":
            more += f' text-anchor="{anchor}"'
        where, words = f'x="{x:.1f}" y="{y:.1f}" font-size="{size}"{more}', escape(clean(text))
        if halo:  # a text of its own beneath, as not everything that shows SVG knows paint-order
            edge = f'stroke="{GROUND}" stroke-width="3" stroke-linejoin="round"'
            self._parts.append(f'<text {where} fill="{GROUND}" {edge} aria-hidden="true">{words}</text>')
        self._parts.append(f'<text {where} fill="{colour}">{words}</text>')

    def line(
        self, x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 1.0, *, opacity: float = 1.0
    ) -> None:
        """A straight one."""
        more = f' stroke-opacity="{opacity}"' if opacity < 1 else ""
        self._parts.append(
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" '
            f'stroke-width="{width}"{more}/>'
        )

    def path(self, places: Sequence[tuple[float, float]], colour: str, *, dashed: bool = False) -> None:
        """Lines from place to place; nothing for fewer than two."""
        if len(places) < 2:
            return
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        dash = ' stroke-dasharray="5 4"' if dashed else ""
        self._parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.2"{dash}/>')

    def circle(
        self, x: float, y: float, radius: float, *, fill: str = "none", edge: str = "", opacity: float = 1.0
    ) -> None:
        """A dot, or with `edge` a ring."""
        more = f' stroke="{edge}" stroke-width="2"' if edge else ""
        more += f' fill-opacity="{opacity}"' if opacity < 1 else ""
        self._parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{fill}"{more}/>')

    def sign(self, x: float, y: float, series: int, colour: str) -> None:
        """The sign of a series: diamond, disc, square, triangle, and so on."""
        if series % 4 == 1:
            self.circle(x, y, 5, fill=colour)
            return
        shapes = {
            0: ((0.0, -6.0), (6.0, 0.0), (0.0, 6.0), (-6.0, 0.0)),
            2: ((-4.5, -4.5), (4.5, -4.5), (4.5, 4.5), (-4.5, 4.5)),
            3: ((0.0, -6.0), (5.5, 4.5), (-5.5, 4.5)),
        }
        points = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in shapes[series % 4])
        self._parts.append(f'<polygon points="{points}" fill="{colour}"/>')

    def done(self) -> str:
        """The whole picture."""
        return "\n".join([*self._parts, "</svg>"])
