"""All entries one below the other; lays out only what is looked at and frees what is far away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.ui.widgets.transcript.boxes import Box
from desktop_app.ui.widgets.transcript.context import Context
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry
from desktop_app.ui.widgets.transcript.entry_view import EntryView
from desktop_app.ui.widgets.transcript.marks import Marks
from desktop_app.ui.widgets.transcript.offsets import Offsets

KEPT = 240  # documents kept at most; a screen shows about 30
KEPT_ENTRIES = 60  # entries whose parts are kept
TOP, BOTTOM = 24.0, 16.0


class Place(NamedTuple):
    """A part on the canvas: its entry, number, box and top, in the canvas's coordinates."""

    view: EntryView
    number: int
    box: Box
    top: float


class Column:
    """The entries and their offsets; `width` is that of the text column."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.width = float(context.style.max_width)
        self.views: list[EntryView] = []
        self.by_key: dict[str, EntryView] = {}
        self._offsets = Offsets()
        self._pass = 0
        self._live: dict[int, Box] = {}
        self._built: dict[str, int] = {}
        self.streaming: set[str] = set()
        self.marks = Marks()

    @property
    def total(self) -> float:
        """Height of everything."""
        return TOP + self._offsets.total + BOTTOM

    def top(self, view: EntryView) -> float:
        """Where an entry begins."""
        return TOP + self._offsets.top(view.index)

    # ---- entries

    def fill(self, entries: list[TranscriptEntry]) -> None:
        """Shows exactly these; entries that were there before keep their rendering."""
        old = self.by_key
        self.views, self.by_key = [], {}
        for entry in entries:
            view = old.get(entry.key)
            if view is None:
                view = EntryView(entry, self.context)
            elif view.entry != entry:
                view.update(entry)
            view.index = len(self.views)
            self.views.append(view)
            self.by_key[entry.key] = view
        self._offsets.replace([view.height for view in self.views])

    def add(self, entry: TranscriptEntry) -> EntryView:
        """One more at the end. Raises ValueError when its key is taken."""
        if entry.key in self.by_key:
            raise ValueError(f"the transcript already holds an entry {entry.key!r}")
        view = EntryView(entry, self.context)
        view.index = len(self.views)
        self.views.append(view)
        self.by_key[entry.key] = view
        self._offsets.append(view.height)
        return view

    def remove(self, key: str) -> None:
        """Takes one out."""
        view = self.by_key.pop(key)
        del self.views[view.index]
        self._offsets.remove(view.index)
        for later in self.views[view.index :]:
            later.index -= 1

    def refresh(self, view: EntryView) -> None:
        """The entry's parts changed."""
        self._offsets.set(view.index, view.height)

    def use(self, context: Context) -> None:
        """Another style or screen."""
        self.context = context
        self._live.clear()
        for view in self.views:
            view.use(context)

    # ---- looking

    def visible(self, top: float, bottom: float) -> Iterator[Place]:
        """The parts between two heights, as far as they are built."""
        index = self._offsets.index_at(top - TOP)
        while 0 <= index < len(self.views):
            view = self.views[index]
            start = self.top(view)
            if start >= bottom:
                return
            number = view.offsets.index_at(top - start) if view.built else -1
            while 0 <= number < len(view.boxes):
                y = start + view.offsets.top(number)
                if y >= bottom:
                    break
                box = view.boxes[number]
                if y + box.gap + box.height > top:
                    yield Place(view, number, box, y + box.gap)
                number += 1
            index += 1

    def place_at(self, y: float) -> Place | None:
        """The part at a height, or the nearest one above."""
        index = self._offsets.index_at(y - TOP)
        if index < 0:
            return None
        view = self.views[index]
        self.build(view)
        start = self.top(view)
        number = view.offsets.index_at(y - start)
        if number < 0:
            return None
        box = view.boxes[number]
        return Place(view, number, box, start + view.offsets.top(number) + box.gap)

    def settle(self, top: float, bottom: float) -> bool:
        """Makes everything between two heights exact; True when a height changed, so that all may have moved."""
        self._pass += 1
        index = self._offsets.index_at(top - TOP)
        while 0 <= index < len(self.views):
            view = self.views[index]
            start = self.top(view)
            if start >= bottom:
                break
            self.build(view)
            changed = False
            number = view.offsets.index_at(top - start)
            while 0 <= number < len(view.boxes) and start + view.offsets.top(number) < bottom:
                box = view.boxes[number]
                changed |= view.realise(number, self.width)
                box.touched = self._pass
                if box.realised:
                    self._live[id(box)] = box
                number += 1
            if changed or self._offsets.height(index) != view.height:
                self.refresh(view)
                return True
            index += 1
        return False

    def build(self, view: EntryView) -> None:
        """Makes an entry's parts, if they are not there."""
        if not view.built:
            view.build(streaming=view.key in self.streaming)
            self.refresh(view)
        self._built[view.key] = self._pass

    def evict(self) -> None:
        """Frees the documents and parts that were not looked at for longest."""
        if len(self._live) > KEPT:
            oldest = sorted(self._live.values(), key=lambda box: box.touched)
            for box in oldest[: len(oldest) - KEPT * 2 // 3]:
                if box.touched < self._pass:
                    box.evict()
                    del self._live[id(box)]

    def evict_entries(self, keep: set[str]) -> None:
        """Forgets the parts of entries far away, except those in `keep`."""
        if len(self._built) <= KEPT_ENTRIES:
            return
        oldest = sorted(self._built, key=self._built.__getitem__)
        for key in oldest[: len(oldest) - KEPT_ENTRIES * 2 // 3]:
            view = self.by_key.get(key)
            if view is None:
                del self._built[key]
            elif self._built[key] < self._pass - 1 and key not in keep and key not in self.streaming:
                for box in view.boxes:
                    self._live.pop(id(box), None)
                view.drop()
                self.refresh(view)
                del self._built[key]

    @property
    def documents(self) -> int:
        """How many documents are held now."""
        return sum(box.realised for box in self._live.values())
