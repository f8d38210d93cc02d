"""How many tokens a picture or a page is for a model, by the rules of OpenAI's guide on images: an estimate.

Source: the guide *Images and vision*, sections on sizing and on costs, as of 2026-09. Newer models cut a picture into
patches of 32 px, older ones into tiles of 512 px; pages of a PDF are looked at as pictures beside their words.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

UNKNOWN_FILE_TOKENS = 5_000
"""A file at an address: nobody knows its size before the provider fetches it."""
_PAGE_WORDS = 600
"""Tokens of text on a page of a PDF, whose words are not read here."""
_PAGE_PX = (1_224, 1_584)
"""A letter page at 144 dots per inch."""
_UNKNOWN_PX = (1_024, 1_024)
_PATCH = 32
_LOW_PX = 512
REFUSED_PATCHES = 30_000
"""GPT-6 looks at the whole picture by itself, and refuses one with more patches than this."""

_FAMILY = re.compile(r"gpt-(\d+)(?:\.(\d+))?(o)?(-mini|-nano)?(?![a-z])")


@dataclass(frozen=True, slots=True)
class _Patches:
    """`most` patches and px at detail high; `whole` of them at the detail that *auto* takes, where it is another."""

    most: int
    times: float
    px: int = 2_048
    whole: int = 0
    whole_px: int = 6_000


@dataclass(frozen=True, slots=True)
class _Tiles:
    base: int
    each: int


def image_tokens(width: int, height: int, model_id: str, detail: str = "auto") -> int:
    """Tokens of a picture of so many px; of a picture of unknown size, those of a middling one."""
    if width <= 0 or height <= 0:
        width, height = _UNKNOWN_PX
    rule = _rule(model_id)
    detail = usable_detail(width, height, model_id, detail)
    if isinstance(rule, _Tiles):
        return rule.base + (0 if detail == "low" else rule.each * _tiles(width, height))
    if detail == "low":
        patches = _patches(width, height, 10**9, _LOW_PX)
    elif detail == "auto" and rule.whole:
        patches = _patches(width, height, rule.whole, rule.whole_px)
    else:
        patches = _patches(width, height, rule.most, rule.px)
    return math.ceil(patches * rule.times)


def page_tokens(model_id: str, detail: str = "auto") -> int:
    """Tokens of one page of a PDF: its words, and the page as a picture; before GPT-5.6 *auto* means *low* here."""
    generation = _generation(model_id)
    closely = detail == "high" or (detail == "auto" and generation >= (5, 6))
    return _PAGE_WORDS + image_tokens(*_PAGE_PX, model_id, "high" if closely else "low")


def usable_detail(width: int, height: int, model_id: str, detail: str) -> str:
    """The detail to ask for: *auto* becomes *high* where the whole picture would be refused for its size."""
    rule = _rule(model_id)
    whole = isinstance(rule, _Patches) and rule.whole == REFUSED_PATCHES
    if detail == "auto" and whole and math.ceil(width / _PATCH) * math.ceil(height / _PATCH) > REFUSED_PATCHES:
        return "high"
    return str(detail)


def _generation(model_id: str) -> tuple[int, int]:
    found = _FAMILY.match(model_id)
    return (int(found[1]), int(found[2] or 0)) if found else (99, 0)


def _rule(model_id: str) -> _Patches | _Tiles:
    if model_id.startswith("o4-mini"):
        return _Patches(1_536, 1.72)
    if re.match(r"o[13](?![a-z0-9])", model_id):
        return _Tiles(75, 150)
    found = _FAMILY.match(model_id)
    if found is None:
        return _Patches(2_500, 1.2)
    generation, small = _generation(model_id), found[4] or ""
    if found[3]:
        return _Tiles(2_833, 5_667) if small == "-mini" else _Tiles(85, 170)
    times = {"-mini": 1.62, "-nano": 2.46}.get(small, 1.2)
    if generation < (5, 0) and not small:
        return _Tiles(85, 170)
    if generation < (5, 2) and not small:
        return _Tiles(70, 140)
    if generation < (5, 4):
        return _Patches(1_536, times)
    if generation < (5, 5):
        return _Patches(2_500, times)
    if generation < (6, 0):
        return _Patches(2_500, times, whole=10_000)
    return _Patches(2_500, times, px=65_535, whole=REFUSED_PATCHES, whole_px=10**9)


def _patches(width: int, height: int, most: int, px: int) -> int:
    shrink = min(1.0, px / max(width, height))
    wide, high = width * shrink, height * shrink
    patches = math.ceil(wide / _PATCH) * math.ceil(high / _PATCH)
    if patches <= most:
        return patches
    factor = math.sqrt(_PATCH * _PATCH * most / (wide * high))
    across, down = wide * factor / _PATCH, high * factor / _PATCH
    factor *= min(max(1, math.floor(across)) / across, max(1, math.floor(down)) / down)
    fitted = math.ceil(math.floor(wide * factor) / _PATCH) * math.ceil(math.floor(high * factor) / _PATCH)
    return max(1, min(most, fitted))


def _tiles(width: int, height: int) -> int:
    """Into 2,048 px, then the shorter side to 768 px."""
    shrink = min(1.0, 2_048 / max(width, height))
    wide, high = width * shrink, height * shrink
    shrink = min(1.0, 768 / min(wide, high))
    return math.ceil(wide * shrink / 512) * math.ceil(high * shrink / 512)
