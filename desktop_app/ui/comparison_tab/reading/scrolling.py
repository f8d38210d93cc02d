"""Keeps several transcripts together: where the reader scrolls one, the others go to what stands beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from typing_extensions import override

from desktop_app.domain.answer_differences import AnswerDifferences
from desktop_app.ui.widgets.transcript import Transcript

_TOUCHES = {
    QEvent.Type.Wheel, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin,
}  # fmt: skip


class Alignment:
    """Which place of one text stands beside which of another; places are paragraphs, with parts of one as decimals."""

    def __init__(self, beside: Sequence[tuple[int, int]], one: int, other: int) -> None:
        inner = [pair for pair in beside if pair > (0, 0)]
        self._pairs = [(0.0, 0.0), *((float(a), float(b)) for a, b in inner), (float(one), float(other))]

    def to_other(self, place: float) -> float:
        """From the one to the other."""
        return _along(place, self._pairs)

    def to_one(self, place: float) -> float:
        """From the other to the one."""
        return _along(place, [(b, a) for a, b in self._pairs])


def alignment_of(found: AnswerDifferences) -> Alignment:
    """What stands beside each other in two answers that were compared."""
    return Alignment(found.beside, len(found.one.only_here), len(found.other.only_here))


def _along(place: float, pairs: Sequence[tuple[float, float]]) -> float:
    """Between two places that are known, evenly."""
    at = max(1, min(len(pairs) - 1, bisect_right([start for start, _ in pairs], place)))
    (first, start), (last, end) = pairs[at - 1], pairs[at]
    share = (place - first) / (last - first) if last > first else 0.0
    return start + min(1.0, max(0.0, share)) * (end - start)


class ScrollTogether(QObject):
    """Whoever is touched last leads. `use` names the transcripts that are on the screen, `align` what is beside what:
    without that, all are at the same share of their length."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.on = True
        self._transcripts: list[Transcript] = []
        self._keys: list[str] = []
        self._alignments: list[Alignment] = []
        self._leader: Transcript | None = None
        self._moving = False

    def watch(self, transcript: Transcript) -> None:
        """Follow a transcript from now on."""
        bar = transcript.verticalScrollBar()
        for part in (transcript, transcript.viewport(), bar):
            part.installEventFilter(self)
        bar.valueChanged.connect(lambda: self._scrolled(transcript))

    def use(self, transcripts: Sequence[Transcript], keys: Sequence[str]) -> None:
        """These are shown now, with these entries."""
        self._transcripts, self._keys, self._alignments = list(transcripts), list(keys), []
        if self._leader not in self._transcripts:
            self._leader = None

    def align(self, alignments: Sequence[Alignment]) -> None:
        """Paragraphs of the first beside those of each other one."""
        self._alignments = list(alignments)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            for transcript in self._transcripts:
                if watched in (transcript, transcript.viewport(), transcript.verticalScrollBar()):
                    self._leader = transcript
        return False

    def _scrolled(self, transcript: Transcript) -> None:
        if not self.on or self._moving or transcript is not self._leader:
            return
        self._moving = True
        try:
            self._follow(self._transcripts.index(transcript))
        finally:
            self._moving = False

    def _follow(self, leader: int) -> None:
        bar = self._transcripts[leader].verticalScrollBar()
        place = self._place(leader) if 0 < bar.value() < bar.maximum() else None
        for number, transcript in enumerate(self._transcripts):
            if number == leader:
                continue
            other = transcript.verticalScrollBar()
            if place is None or len(self._alignments) < len(self._transcripts) - 1:
                share = bar.value() / bar.maximum() if bar.maximum() else 0.0
                other.setValue(round(share * other.maximum()))
            else:
                first = place if leader == 0 else self._alignments[leader - 1].to_one(place)
                self._go(number, first if number == 0 else self._alignments[number - 1].to_other(first))

    def _place(self, number: int) -> float:
        """The paragraph at the top of the screen, and how much of it is above."""
        transcript = self._transcripts[number]
        column = transcript.column
        found, view = column.place_at(transcript.top), column.by_key.get(self._keys[number])
        if found is None or view is None:
            return 0.0
        begins, boxes = view.body()
        above = transcript.top - (found.top - found.box.gap)
        share = above / max(1.0, found.box.gap + found.box.height)
        return min(float(len(boxes)), max(0.0, found.number - begins + min(1.0, max(0.0, share))))

    def _go(self, number: int, place: float) -> None:
        transcript, key = self._transcripts[number], self._keys[number]
        view = transcript.column.by_key.get(key)
        if view is None:
            return
        begins, boxes = view.body()
        at = min(int(place), max(0, len(boxes) - 1))
        if not boxes:
            return
        view.realise(begins + at, transcript.column.width)
        height = boxes[at].gap + boxes[at].height
        transcript.scroll_to(key, begins + at, (place - at) * height)
