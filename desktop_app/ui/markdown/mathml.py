"""Turns a LaTeX formula into MathML made of known elements only; what cannot be read gives nothing. No Qt."""

from __future__ import annotations

import functools
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LONGEST = 3_000  # characters of a formula
_DEEPEST = 40  # nested braces: the reader calls itself
_SPACE = "http://www.w3.org/1998/Math/MathML"
_ELEMENTS = frozenset(
    {
        "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "mstyle", "msub", "msup", "msubsup",
        "munder", "mover", "munderover", "mtable", "mtr", "mtd", "mpadded", "mphantom", "menclose",
    }
)  # fmt: skip
_ATTRIBUTES = frozenset(
    {
        "display", "displaystyle", "stretchy", "fence", "form", "separator", "mathvariant", "columnalign", "rowspacing",
        "columnspacing", "linethickness", "accent", "accentunder", "movablelimits", "lspace", "rspace", "minsize",
        "maxsize", "width", "height", "depth", "notation", "scriptlevel",
    }
)  # fmt: skip


@functools.lru_cache(maxsize=1024)
def mathml(tex: str, *, block: bool) -> str:
    """`<math>…</math>`, with the formula as it was written beside it for programs that read aloud; or nothing."""
    tex = tex.strip()
    if not tex or len(tex) > LONGEST or tex.count("{") > LONGEST // 4 or _depth(tex) > _DEEPEST:
        return ""
    from xml.etree import ElementTree

    from latex2mathml.converter import convert

    try:
        root = ElementTree.fromstring(convert(tex, xmlns=_SPACE))
    except Exception:  # the converter fails on what it does not know in many ways
        return ""
    inside = "".join(_clean(child) for child in root)
    shown = ' display="block"' if block else ""
    return f'<math xmlns="{_SPACE}"{shown}><semantics><mrow>{inside}</mrow>{_annotation(tex)}</semantics></math>'


def _annotation(tex: str) -> str:
    return f'<annotation encoding="application/x-tex">{escape(tex)}</annotation>'


def _clean(element: Element) -> str:
    """The element if it is a known one, its contents in any case."""
    name = str(element.tag).rpartition("}")[2]
    parts = [escape(element.text or "")]
    for child in element:
        parts += [_clean(child), escape(child.tail or "")]
    inside = "".join(parts)
    if name not in _ELEMENTS:
        return f"<mrow>{inside}</mrow>"
    given = (f' {key}="{escape(value)}"' for key, value in element.attrib.items() if key in _ATTRIBUTES)
    return f"<{name}{''.join(given)}>{inside}</{name}>"


def _depth(tex: str) -> int:
    deepest = now = 0
    for char in tex:
        now += (char == "{") - (char == "}")
        deepest = max(deepest, now)
    return deepest
