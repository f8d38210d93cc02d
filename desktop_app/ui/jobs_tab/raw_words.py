"""The raw response object as it can be shown: with line breaks, what would freeze a window cut and said so. No Qt."""

from __future__ import annotations

import asyncio
import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.language import tr, trn
from desktop_app.ui import formats

MOST = 400_000
"""Characters that are shown."""
WIDEST = 2_000
"""Characters of one line that are shown: a window lays out a longer one for seconds."""
_FOUND = 10_000


@dataclass(frozen=True, slots=True)
class RawPage:
    """`shown` is what the page holds, `whole` what a file would; `note` says what is not shown, if anything."""

    shown: str = ""
    whole: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Where words stand in what is shown, as Qt counts characters, and how often in all."""

    places: tuple[tuple[int, int], ...] = ()
    in_all: int = 0


async def raw_page(raw: str) -> RawPage:
    """Laid out on a thread. What is no JSON stays as it is."""
    return await asyncio.to_thread(lay_out, raw) if raw else RawPage()


def lay_out(raw: str) -> RawPage:
    """Blocks: about a tenth of a second for a megabyte."""
    try:
        whole = json.dumps(json.loads(raw), indent=2, ensure_ascii=False)
    except (ValueError, RecursionError):
        whole = raw
    lines = whole.split("\n")
    long = sum(len(line) > WIDEST for line in lines)
    if not long and len(whole) <= MOST:
        return RawPage(whole, whole)
    shown, room = [], MOST
    for line in lines:
        part = (
            line
            if len(line) <= WIDEST
            else tr("{line}…  ({left} more characters)", line=line[:WIDEST], left=formats.number(len(line) - WIDEST))
        )
        room -= len(part) + 1
        if room < 0:
            break
        shown.append(part)
    left = len(lines) - len(shown)
    words = [
        trn("{n} long line cut", "{n} long lines cut", long) if long else "",
        trn("{n} line left out", "{n} lines left out", left) if left else "",
    ]
    return RawPage(
        "\n".join(shown),
        whole,
        tr("{what}. Save it as a file to have all of it.", what=", ".join(word for word in words if word)),
    )


def find(page: RawPage, words: str) -> Found:
    """Every place of the words, whatever their case."""
    if not words:
        return Found()
    wanted, text = words.casefold(), page.shown.casefold()
    if len(text) != len(page.shown):  # a letter whose small form is two: places would shift
        wanted, text = words, page.shown
    places: list[tuple[int, int]] = []
    at = text.find(wanted)
    while at >= 0 and len(places) < _FOUND:
        places.append((at, at + len(wanted)))
        at = text.find(wanted, at + len(wanted))
    return Found(_for_qt(page.shown, places), max(len(places), page.whole.casefold().count(words.casefold())))


def _for_qt(text: str, places: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Qt counts characters beyond the first 65,536 twice."""
    if text.isascii():
        return tuple(places)
    wide = [number for number, char in enumerate(text) if char > "\uffff"]
    return tuple((start + bisect_right(wide, start - 1), end + bisect_right(wide, end - 1)) for start, end in places)


def found_words(found: Found, place: int) -> str:
    """ "3 of 14", "14 found, 2 of them not shown", "Not found"."""
    if not found.in_all:
        return tr("Not found")
    shown = len(found.places)
    hidden = (
        tr(", {in_all} more not shown", in_all=formats.number(found.in_all - shown)) if found.in_all > shown else ""
    )
    return tr("{value} of {shown}{hidden}", value=place + 1 if shown else 0, shown=formats.number(shown), hidden=hidden)
