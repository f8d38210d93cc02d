"""What stands beside a report: its outline and its sources as rows, and where a long text is cut to show it. No Qt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.citations import CitedSource
from desktop_app.language import tr, trn
from desktop_app.ui import formats
from desktop_app.ui.markdown.links import link_text, shown_target
from desktop_app.ui.widgets.side_list import SideRow

OUTLINE_FROM = 3
"""Headings from which an outline helps."""
MOST_HEADINGS = 600
"""Rows of an outline; of a longer one only the upper levels are shown."""
FIRST_PIECE, PIECE = 16_000, 20_000
"""Characters of a report that are shown at once, and those that follow between two frames."""

_MARKUP = re.compile(r"\*\*|__|`|(?<!\w)[*_]|[*_](?!\w)")
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()]{0,2000}\)")
_CITED = re.compile(r"\[\[\d{1,4}\]\]\((?:<[^<>]{0,4000}>|[^()\s]{0,4000})\)")


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A heading: its level from 1, its words, and the number of its part among all parts of the report."""

    level: int
    title: str
    part: int


def level_of(source: str) -> int:
    """The level of a heading as it was written, `## So` or underlined."""
    line = source.strip()
    if line.startswith("#"):
        return min(6, len(line) - len(line.lstrip("#")))
    return 1 if line.rpartition("\n")[2].startswith("=") else 2


def title_of(source: str) -> str:
    """The words of a heading, without its marks."""
    line = source.strip()
    words = line.strip("#") if line.startswith("#") else line.rpartition("\n")[0] or line
    plain = _LINK.sub(r"\1", _CITED.sub("", words))
    return link_text(" ".join(_MARKUP.sub("", plain).split())) or "…"


def shown_outline(headings: Sequence[tuple[int, str]]) -> tuple[OutlineEntry, ...]:
    """Parts and sources of headings as entries: none where there are few, only upper levels where there are many."""
    if len(headings) < OUTLINE_FROM:
        return ()
    levels = [level_of(source) for _, source in headings]
    counts = Counter(levels)
    deepest, room = 0, MOST_HEADINGS
    for level in sorted(counts):
        if deepest and counts[level] > room:
            break
        deepest, room = level, room - counts[level]
    shown = [(level, part, source) for level, (part, source) in zip(levels, headings, strict=True) if level <= deepest]
    return tuple(OutlineEntry(level, title_of(source), part) for level, part, source in shown[:MOST_HEADINGS])


def outline_rows(entries: Sequence[OutlineEntry]) -> tuple[SideRow, ...]:
    """As a list; a row's key is its place in it."""
    highest = min((entry.level for entry in entries), default=1)
    return tuple(
        SideRow(
            str(place), entry.title, level=min(3, entry.level - highest), tooltip=entry.title,
            spoken=tr("{title}, level {level}", title=entry.title, level=entry.level - highest + 1),
        )
        for place, entry in enumerate(entries)
    )  # fmt: skip


def source_rows(sources: Sequence[CitedSource]) -> tuple[SideRow, ...]:
    """Cited pages with their number and how often they are cited, then those that were only read."""
    cited = [source for source in sources if source.number]
    read = [source for source in sources if not source.number]
    rows = [_row(source) for source in cited]
    if read:
        rows += [SideRow("", tr("Read, not cited")), *(_row(source) for source in read)]
    return tuple(rows)


def _row(source: CitedSource) -> SideRow:
    uses = trn("{n} use", "{n} uses", source.uses) if source.uses else ""
    title = (
        link_text(source.title)
        if source.title != source.url
        else link_text(source.url.partition("://")[2] or source.url)
    )
    detail = " · ".join(part for part in (source.host, uses) if part)
    lead = str(source.number) if source.number else ""
    number = tr("Source {lead}", lead=lead) if lead else tr("Read")
    return SideRow(
        source.url, title, detail, lead, tooltip=f"{title}\n{shown_target(source.url)}",
        spoken=", ".join(part for part in (number, title, detail) if part),
    )  # fmt: skip


def claim_words(place: int, count: int) -> str:
    """ "Claim 2 of 5"."""
    return (
        tr("Claim {place} of {count}", place=place + 1, count=formats.number(count))
        if count
        else tr("Not cited in the text")
    )
