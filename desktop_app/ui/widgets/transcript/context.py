"""What every part of a transcript draws with: style, renderer, pixel ratio, pictures."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from functools import cached_property, lru_cache
from time import perf_counter
from typing import Any

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.resources import resource_path
from desktop_app.ui.markdown.inline import Grown
from desktop_app.ui.markdown.renderer import BlockRenderer
from desktop_app.ui.markdown.style import MarkdownStyle
from desktop_app.ui.markdown.workshop import Job
from desktop_app.ui.theme import mix

RADIUS = 10.0
LOOK_AGAIN = 8  # ms until jobs that wait for the workshop are asked again


Thumbnail = Callable[[str], QPixmap | None]
"""A small square picture by its key; None where there is none, or none yet."""


def _no_thumbnail(_: str) -> QPixmap | None:
    return None


class Context:
    """One style on one screen; a change of either makes a new context."""

    def __init__(self, style: MarkdownStyle, ratio: float) -> None:
        self.style, self.ratio = style, ratio
        self.renderer = BlockRenderer(style, ratio)
        self.jobs: deque[Job] = deque()  # code to be coloured and formulas to be drawn between frames
        self._asleep: list[tuple[Future[Any], Job]] = []  # those that wait for the workshop
        self.moved = False  # a job changed the size of a part
        self.grown: list[tuple[object, list[Grown]]] = []  # the parts, and where they hold more text than before
        self.renderer.later = self.jobs.append
        self.thumbnail: Thumbnail = _no_thumbnail
        self.serial = 0  # how many documents were rendered: tests count with it

    def work(self, seconds: float) -> bool:
        """Does jobs for about that long; True when a piece became ready."""
        deadline, ready = perf_counter() + seconds, False
        self.jobs += [job for future, job in self._asleep if future.done()]
        self._asleep = [(future, job) for future, job in self._asleep if not future.done()]
        while self.jobs and perf_counter() < deadline:
            waits = next(self.jobs[0], self)
            if waits is self:  # the job has ended
                self.jobs.popleft()
                ready = True
            elif isinstance(waits, Future):
                self._asleep.append((waits, self.jobs.popleft()))
        return ready

    @property
    def pause(self) -> int | None:
        """Milliseconds until `work` is to be called again; None when all is done."""
        return 0 if self.jobs else LOOK_AGAIN if self._asleep else None

    @cached_property
    def small_font(self) -> QFont:
        """Captions and footers."""
        font = QFont(self.renderer.formats.body_font)
        font.setPixelSize(self.style.small_px)
        return font

    @cached_property
    def small_metrics(self) -> QFontMetricsF:
        """Metrics of the caption font."""
        return QFontMetricsF(self.small_font)

    @cached_property
    def selection(self) -> QColor:
        """Ground of selected text."""
        return QColor(mix(self.style.accent, self.style.surface, 0.38 if self.style.dark else 0.26))

    @cached_property
    def marks(self) -> Mapping[str, QColor]:
        """Grounds of marked words, by what the mark says."""
        style = self.style
        grounds = {
            "claim": (style.warning, 0.12),
            "claim now": (style.warning, 0.24),
            "only here": (style.accent, 0.2),
            "missing there": (style.warning, 0.2),
            "found": (style.warning, 0.22),
            "found now": (style.warning, 0.4),
        }
        return {kind: QColor(mix(colour, style.surface, share)) for kind, (colour, share) in grounds.items()}

    def picture(self, name: str, colour: str, size: int = 16) -> QPixmap:
        """A picture of resources/icons in a colour."""
        return _picture(name, colour, size, self.ratio)


@lru_cache(maxsize=256)
def _picture(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    image = QImage(round(size * ratio), round(size * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    try:
        svg = resource_path(f"icons/{name}.svg").read_text("utf-8")
    except OSError:
        svg = ""
    if svg:
        painter = QPainter(image)
        QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode())).render(painter, QRectF(image.rect()))
        painter.end()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)
