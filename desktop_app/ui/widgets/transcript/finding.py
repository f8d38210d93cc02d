"""Finds words in the whole conversation, in slices between frames, and walks from one place to the next."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.found_words import Wanted
from desktop_app.ui.widgets.transcript.boxes import MarkKind
from desktop_app.ui.widgets.transcript.column import Place
from desktop_app.ui.widgets.transcript.documents import DocumentBox
from desktop_app.ui.widgets.transcript.entry_view import EntryView
from desktop_app.ui.widgets.transcript.found import FoundIn, bare, look_through, part_number, parts_of

if TYPE_CHECKING:
    from desktop_app.ui.widgets.transcript.view import Transcript

SLICE = 0.006  # seconds of work at a time between frames
MOST = 2_000  # places; after them nobody counts
TOLD = 0.08  # seconds between one count and the next
STALE_MS = 200  # between looks through a text that grows
_MARGIN = 48.0  # px from the edge of the screen that a found word should have


class Spot(NamedTuple):
    """A found place: its entry, the part of it, and the position in that part."""

    key: str
    part: int
    start: int


class Finding(QObject):
    """Signals: counted(which place is looked at, 0 for none; how many there are; whether there may be more)."""

    counted = Signal(int, int, bool)

    def __init__(self, transcript: Transcript) -> None:
        super().__init__(transcript)
        self._transcript = transcript
        self._wanted: Wanted | None = None
        self._needles: tuple[str, ...] = ()
        self._bare: dict[str, tuple[str, str]] = {}
        self._found: dict[str, FoundIn] = {}
        self._total = 0
        self._fresh: set[str] = set()
        self._told = 0.0
        self._current: Spot | None = None
        self._going_to: tuple[str, int, int] | None = None
        self._work: Iterator[None] | None = None
        self._slice = QTimer(self, singleShot=True, interval=0)
        self._slice.timeout.connect(self._do_slice)
        self._pause = QTimer(self, singleShot=True, interval=STALE_MS)
        self._pause.timeout.connect(self._look_again)

    @property
    def busy(self) -> bool:
        """Whether it is still looking."""
        return self._work is not None

    # ---- what to find

    def look_for(self, wanted: Wanted | None, needles: tuple[str, ...], at: str = "") -> None:
        """Marks these words everywhere and goes to the first place from the reader's on, or in the entry `at`.

        `needles` are the words as typed; None looks for nothing any more.
        """
        self._wanted, self._needles = wanted, tuple(filter(None, map(bare, needles)))
        self._found, self._total = {}, 0
        here = Spot(at, 0, 0) if at else self._current or self._reader()
        self._current, self._going_to = None, here if wanted is not None else None
        self._begin(here.key if here is not None else "")
        if wanted is None:
            self._bare.clear()
            self._tell()

    def stale(self) -> None:
        """The text is another now: looked through again soon."""
        if self._wanted is not None and not self._pause.isActive():
            self._pause.start()

    def _look_again(self) -> None:
        if self._work is None:
            self._begin(self._current.key if self._current else "")
        else:
            self._pause.start()

    def _reader(self) -> Spot | None:
        place = self._transcript.column.place_at(self._transcript.top + _MARGIN / 2)
        return Spot(place.view.key, max(0, part_number(place.view, place.number)), 0) if place is not None else None

    def _begin(self, key: str) -> None:
        self._work = self._look(key) if self._wanted is not None else None
        self._transcript.viewport().update()
        if self._work is not None:
            self._do_slice()

    def _do_slice(self) -> None:
        work, until, before = self._work, perf_counter() + SLICE, self._total
        while work is not None and perf_counter() < until:
            if next(work, self) is self:
                work = self._work = None
        if self._fresh and self._fresh.intersection(self._on_screen()):
            self._transcript.viewport().update()
        self._fresh.clear()
        if work is None or (self._total != before and perf_counter() - self._told > TOLD):
            self._tell()
        if work is not None:
            self._slice.start()

    def _on_screen(self) -> Iterator[str]:
        transcript = self._transcript
        bottom = transcript.top + transcript.viewport().height()
        return (place.view.key for place in transcript.column.visible(transcript.top, bottom))

    def _look(self, key: str) -> Iterator[None]:
        """Through all entries, from the reader's on and round."""
        column, wanted = self._transcript.column, self._wanted
        assert wanted is not None
        self._forget()
        views = list(column.views)
        first = column.by_key[key].index if key in column.by_key else 0
        for view in (*views[first:], *views[:first]):
            entry, before = view.entry, self._found.get(view.key)
            if before is not None and before.holds(entry.text, entry.as_written):
                continue
            if before is None and self._total >= MOST:
                return
            found = FoundIn(entry.text, entry.as_written)
            if not self._needles or any(needle in self._bare_of(view) for needle in self._needles):
                yield from look_through(self._readable(view), found, wanted, self._needles, column.context)
            self._found[view.key] = found
            self._total += found.count - (before.count if before is not None else 0)
            if found.spans or (before is not None and before.spans):
                self._fresh.add(view.key)
            self._arrive(view.key, found)
            yield
        self._arrive_anywhere()

    def _forget(self) -> None:
        """Entries that are gone."""
        for key in [key for key in self._found if key not in self._transcript.column.by_key]:
            self._total -= self._found.pop(key).count
            self._bare.pop(key, None)
        if self._current is not None and self._current.key not in self._transcript.column.by_key:
            self._current = None

    def _bare_of(self, view: EntryView) -> str:
        text = view.entry.text
        known = self._bare.get(view.key)
        if known is None or known[0] is not text:
            known = self._bare[view.key] = (text, bare(text))
        return known[1]

    def _readable(self, view: EntryView) -> EntryView:
        """The entry itself where it is built; else one to be thrown away, so that nothing on the screen moves."""
        whole = view.entry.role == "assistant" or view.show_all
        if view.built and whole:
            return view
        copy = EntryView(view.entry, self._transcript.column.context)
        copy.show_all = True
        return copy

    # ---- going from place to place

    def step(self, by: int) -> None:
        """To the next place, or for -1 the one before; from the last on to the first."""
        spots = self._spots()
        if not spots:
            return
        place = spots.index(self._current) if self._current in spots else (-1 if by > 0 else 0)
        self._go(spots[(place + by) % len(spots)])

    def _spots(self) -> list[Spot]:
        return [
            Spot(view.key, *place)
            for view in self._transcript.column.views
            if view.key in self._found
            for place in self._found[view.key].places()
        ]

    def _arrive(self, key: str, found: FoundIn) -> None:
        """The first place at or after where the reader is, as soon as it is known."""
        if self._going_to is None or not found.spans:
            return
        after = self._going_to[1:] if self._going_to[0] == key else (0, 0)
        place = next((place for place in found.places() if place >= after), None)
        if place is not None:
            self._go(Spot(key, *place))

    def _arrive_anywhere(self) -> None:
        if self._going_to is not None:
            spots = self._spots()
            self._going_to = None
            if spots:
                self._go(spots[0])

    def _go(self, spot: Spot) -> None:
        self._current, self._going_to = spot, None
        self._reveal(spot)
        self._transcript.viewport().update()
        self._tell()

    def _tell(self) -> None:
        self._told = perf_counter()
        self.counted.emit(self._number(), self._total, self._work is not None or self._total >= MOST)

    def _number(self) -> int:
        """Which of those that are known is looked at, from 1; 0 for none."""
        current, views = self._current, self._transcript.column.by_key
        found = self._found.get(current.key) if current is not None else None
        if current is None or found is None or current[1:] not in found.places():
            return 0
        index = views[current.key].index
        before = sum(each.count for key, each in self._found.items() if each.spans and views[key].index < index)
        return before + found.places().index(current[1:]) + 1

    def _reveal(self, spot: Spot) -> None:
        transcript = self._transcript
        column, view = transcript.column, transcript.column.by_key[spot.key]
        column.build(view)
        if view.entry.role == "user" and not view.show_all:
            self._unfold(view, spot)
        parts = parts_of(view)
        if spot.part >= len(parts):
            return
        box = parts[spot.part]
        number = view.boxes.index(box)
        view.realise(number, column.width)
        column.refresh(view)
        if not isinstance(box, DocumentBox):
            return
        y = box.show_position(spot.start)
        top = column.top(view) + view.offsets.top(number) + box.gap + y - transcript.top
        height = transcript.viewport().height()
        if not _MARGIN / 2 <= top <= height - _MARGIN:
            transcript.scroll_to(spot.key, number, box.gap + y - height / 3)

    def _unfold(self, view: EntryView, spot: Spot) -> None:
        """A long question shows all of itself where the place is in what is folded away."""
        parts = parts_of(view)
        if spot.part >= len(parts) - 1:
            last = parts[-1].length(self._transcript.column.context) if parts else 0
            if spot.part > len(parts) - 1 or spot.start >= last - 1:
                view.show_all = True
                view.rebuild()
                self._transcript.column.refresh(view)

    # ---- painting

    def within(self, place: Place) -> list[tuple[int, int, MarkKind]]:
        """What is marked of one part: positions, and which of them is looked at."""
        found = self._found.get(place.view.key)
        if found is None or not found.spans:
            return []
        part = part_number(place.view, place.number)
        current = self._current
        now = current.start if current is not None and current[:2] == (place.view.key, part) else -1
        spans = found.spans.get(part, ())
        return [(start, end, "found now" if start == now else "found") for start, end in spans]  # not shown
