"""What is shown of two reports: which rows are folded, each difference in words, and the sources in groups. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.citations import CitedSource
from desktop_app.domain.report_differences import Kind, ReportDifferences, Row, SourceChanges
from desktop_app.language import later, tr, trn
from desktop_app.ui import formats
from desktop_app.ui.widgets.side_list import SideRow

_AROUND = 1
"""Rows of what is the same that stay beside a difference."""
_FOLDED_FROM = 4
_TOLD = 1_500
"""Characters of a difference that are read aloud."""

MARKS = {Kind.SAME: "", Kind.NEW: "+", Kind.GONE: "−", Kind.CHANGED: "~"}
_ADDED, _DROPPED, _KEPT = later("Added"), later("Dropped"), later("Kept")
_COUNTED = {Kind.NEW: later("{n} new"), Kind.GONE: later("{n} gone"), Kind.CHANGED: later("{n} rewritten")}


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the canvas: a row, or a fold that stands for `count` rows from `first` on. `place` counts runs of
    differences from 0; -1 for what is the same."""

    row: Row | None
    first: int
    count: int = 1
    place: int = -1


def items_of(found: ReportDifferences, unfolded: frozenset[int], *, everything: bool) -> tuple[Item, ...]:
    """Every row, what is the same folded where it is long; `unfolded` are first rows of folds that were opened."""
    items: list[Item] = []
    number, place = 0, -1
    rows = found.rows
    while number < len(rows):
        end = number
        same = rows[number].kind is Kind.SAME
        while end < len(rows) and (rows[end].kind is Kind.SAME) is same:
            end += 1
        if same:
            items += _same(rows, number, end, unfolded, everything=everything)
        else:
            place += 1
            items += [Item(rows[each], each, place=place) for each in range(number, end)]
        number = end
    return tuple(items)


def _same(rows: Sequence[Row], start: int, end: int, unfolded: frozenset[int], *, everything: bool) -> list[Item]:
    before = _AROUND if start else 0
    after = _AROUND if end < len(rows) else 0
    first, last = start + before, end - after
    if everything or last - first < _FOLDED_FROM or first in unfolded:
        return [Item(rows[each], each) for each in range(start, end)]
    return [
        *(Item(rows[each], each) for each in range(start, first)),
        Item(None, first, last - first),
        *(Item(rows[each], each) for each in range(last, end)),
    ]


def fold_words(count: int) -> str:
    """ "12 paragraphs are the same"."""
    return trn("{n} paragraph the same", "{n} paragraphs the same", count)


def place_words(found: ReportDifferences, place: int) -> str:
    """ "Difference 3 of 17: 2 new, 1 gone"."""
    rows = run_of(found, place)
    if not rows:
        return (
            trn("{n} difference", "{n} differences", len(found.places))
            if found.places
            else tr("No difference in the text")
        )
    counts = [
        tr(words, n=formats.number(sum(row.kind is kind for row in rows)))
        for kind, words in _COUNTED.items()
        if _has(rows, kind)
    ]
    return tr(
        "Difference {place} of {places}: {counts}",
        place=place + 1,
        places=formats.number(len(found.places)),
        counts=", ".join(counts),
    )


def _has(rows: Sequence[Row], kind: Kind) -> bool:
    return any(row.kind is kind for row in rows)


def run_of(found: ReportDifferences, place: int) -> Sequence[Row]:
    """The rows of one difference."""
    if not 0 <= place < len(found.places):
        return ()
    start = end = found.places[place]
    while end < len(found.rows) and found.rows[end].kind is not Kind.SAME:
        end += 1
    return found.rows[start:end]


def spoken(found: ReportDifferences, place: int) -> str:
    """One difference as text: what went and what came, for a screen reader and the clipboard."""
    lines = []
    for row in run_of(found, place):
        if row.before:
            lines.append(tr("Before: {text}", text=row.text(after=False)))
        if row.after:
            text = row.text(after=True)
            lines.append(tr("After: {text}", text=text) if row.before else tr("New: {text}", text=text))
    text = "\n".join(lines)
    return text if len(text) <= _TOLD else f"{text[:_TOLD]}…"


def as_text(found: ReportDifferences, titles: tuple[str, str], summary: str) -> str:
    """Everything that differs, line by line, with "−" and "+"."""
    lines = [f"− {titles[0]}", f"+ {titles[1]}", summary, ""]
    for item in items_of(found, frozenset(), everything=False):
        if item.row is None:
            lines.append(f"  ({fold_words(item.count)})")
        elif item.row.kind is Kind.SAME:
            lines.append(f"  {item.row.text(after=True)}")
        else:
            lines += [f"− {item.row.text(after=False)}"] if item.row.before else []
            lines += [f"+ {item.row.text(after=True)}"] if item.row.after else []
    for name, group in groups(found.sources):
        lines += ["", name, *(f"  {source.title}: {source.url}" for source in group)]
    return "\n".join(lines) + "\n"


def groups(sources: SourceChanges) -> list[tuple[str, tuple[CitedSource, ...]]]:
    """The groups of sources that are not empty, with their heading."""
    return [(f"{tr(name)} ({formats.number(len(group))})", group) for name, _, group in _named(sources)]


def _named(sources: SourceChanges) -> list[tuple[str, str, tuple[CitedSource, ...]]]:
    """Each group that is not empty, with its name and its mark."""
    every = ((_ADDED, "+", sources.added), (_DROPPED, "−", sources.dropped), (_KEPT, "=", sources.kept))
    return [(name, mark, group) for name, mark, group in every if group]


def _uses(uses: int) -> str:
    return tr("cited once") if uses == 1 else tr("cited {uses} times", uses=formats.number(uses))


def source_rows(sources: SourceChanges) -> tuple[SideRow, ...]:
    """The groups as a list; a row's key is its address."""
    rows: list[SideRow] = []
    for name, lead, group in _named(sources):
        rows.append(SideRow("", f"{tr(name)} ({formats.number(len(group))})"))
        for source in group:
            detail = " · ".join(part for part in (source.host, _uses(source.uses)) if part)
            said = f"{tr(name).lower()}: {source.title}, {detail}"
            rows.append(SideRow(source.url, source.title, detail, lead, tooltip=source.url, spoken=said))
    return tuple(rows)
