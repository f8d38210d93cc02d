"""Draws LaTeX formulas as images; a formula that cannot be read is shown as it was written."""

from __future__ import annotations

import functools
import re
import threading
import warnings
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from ziamath.zmath import Latex

LONGEST = 3_000  # characters of a formula
_MOST_KEPT = 1_024
_DEEPEST = 40  # nested braces; ziamath reads them recursively
_ENVIRONMENT = re.compile(r"(\\begin\{(\w+\*?)\}.*?\\end\{\2\})(?=[\^_])", re.DOTALL)
# ziamath knows `aligned` only by its older name, and draws these without their star
_ALIASES = {"\\dfrac": "\\frac", "\\tfrac": "\\frac", "\\lvert": "|", "\\rvert": "|", "\\middle|": "|"}


@dataclass(frozen=True, slots=True)
class Formula:
    """A drawn formula: SVG, its size and how far it reaches below the line, in px."""

    svg: bytes
    width: float
    height: float
    depth: float


@functools.cache
def _engine() -> type[Latex]:
    """The formula engine with its font, loaded when first needed (0.3 s)."""
    with warnings.catch_warnings():  # its font library opens files in a way that Python warns of
        warnings.simplefilter("ignore", DeprecationWarning)
        from ziamath.config import config
        from ziamath.zmath import Latex

        config.svg2 = False  # QtSvg misplaces <symbol>/<use>, the default
        Latex("x")
    return Latex


def warm_up() -> None:
    """Imports the formula engine (0.3 s): call it off the main thread before the first formula."""
    draw_formula("x", 15.0, "#000000", inline=True)


class Wanted(NamedTuple):
    """A formula in one look: its LaTeX, size in px, colour, and whether it stands in a line of text."""

    tex: str
    size: float
    color: str
    inline: bool


_kept: OrderedDict[Wanted, Formula | None] = OrderedDict()
_shelf = threading.Lock()  # for what is kept
_pen = threading.Lock()  # ziamath reads its font through one place in one file: two at once would draw rubbish


def is_drawn(wanted: Wanted) -> bool:
    """Whether `draw_formula` answers at once; a new formula takes it 10 to 30 ms."""
    return _drawn(wanted) is not None or not _is_sensible(wanted.tex.strip())


def draw_formula(tex: str, size: float, color: str, *, inline: bool) -> Formula | None:
    """The formula at `size` px, or None when it is too long, too deep or not understood; on any thread."""
    wanted = Wanted(tex, size, color, inline)
    found = _drawn(wanted)
    if found is None:
        with _pen:
            found = _drawn(wanted)  # perhaps drawn while this one waited
            if found is None:
                found = (_draw(tex.strip(), size, color, inline=inline),)
                _keep(wanted, found[0])
    return found[0]


def _drawn(wanted: Wanted) -> tuple[Formula | None] | None:
    """What was drawn before, nothing for what never was."""
    with _shelf:
        if wanted not in _kept:
            return None
        _kept.move_to_end(wanted)
        return (_kept[wanted],)


def _keep(wanted: Wanted, drawn: Formula | None) -> None:
    with _shelf:
        _kept[wanted] = drawn
        if len(_kept) > _MOST_KEPT:
            _kept.popitem(last=False)


def _is_sensible(tex: str) -> bool:
    return bool(tex) and len(tex) <= LONGEST and _depth(tex) <= _DEEPEST


def _draw(tex: str, size: float, color: str, *, inline: bool) -> Formula | None:
    if not _is_sensible(tex):
        return None
    latex = _engine()
    for name, known in _ALIASES.items():
        tex = tex.replace(name, known)
    try:
        drawn = latex(_ENVIRONMENT.sub(r"{\1}", tex), size=size, color=color, inline=inline)
        margin = float(drawn.margin)
        width, height = (side + 2 * margin for side in drawn.getsize())
        svg = drawn.svg().encode()
        depth = margin - float(drawn.getyofst())
    except Exception:
        return None
    if not (0 < width < 20_000 and 0 < height < 4_000):
        return None
    return Formula(svg, float(width), float(height), max(0.0, depth))


def formula_image(formula: Formula, ratio: float, *, pad_top: float = 0.0, pad_bottom: float = 0.0) -> QImage:
    """The formula as an image at the screen's pixel ratio, with empty space above and below in px."""
    height = formula.height + pad_top + pad_bottom
    image = QImage(
        max(1, round(formula.width * ratio)), max(1, round(height * ratio)),
        QImage.Format.Format_ARGB32_Premultiplied,
    )  # fmt: skip
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer = QSvgRenderer(QByteArray(formula.svg))
    target = QRectF(0, pad_top * ratio, formula.width * ratio, formula.height * ratio)
    renderer.render(painter, target)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def _depth(tex: str) -> int:
    deepest = now = 0
    for char in tex:
        now += (char == "{") - (char == "}")
        deepest = max(deepest, now)
    return deepest
