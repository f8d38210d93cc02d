"""Small pictures of attached pictures: made on a thread once, and remembered as long as there is room."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from desktop_app.ui.plumbing.tasks import Tasks

SIDE = 96
"""Px of a small picture, which is square: 48 px on a screen of two pixels a point."""
_REMEMBERED = 300


class Thumbnails(QObject):
    """`path_of` tells where the contents under a digest are. Signals: ready(digest)."""

    ready = Signal(str)

    def __init__(self, path_of: Callable[[str], Path], tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path_of = path_of
        self._tasks = tasks
        self._made: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()

    def get(self, digest: str) -> QPixmap | None:
        """The small picture, or None until `ready` tells of it; a picture that cannot be read has none."""
        if digest in self._made:
            self._made.move_to_end(digest)
            return self._made[digest]
        if digest not in self._asked:
            self._asked.add(digest)
            self._tasks.spawn(self._make(digest), name="small picture")
        return None

    async def _make(self, digest: str) -> None:
        image = await asyncio.to_thread(small_picture, self._path_of(digest))
        if image.isNull():
            return  # asked for once: it will not be readable the next time either
        self._asked.discard(digest)
        self._made[digest] = QPixmap.fromImage(image)
        if len(self._made) > _REMEMBERED:
            self._made.popitem(last=False)
        self.ready.emit(digest)


def small_picture(path: Path, side: int = SIDE) -> QImage:
    """The middle of a picture, square; a null picture where it cannot be read. Blocks; for any thread."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and not size.isEmpty():
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return image
    width, height = image.width(), image.height()
    edge = min(width, height)
    middle = image.copy(QRect((width - edge) // 2, (height - edge) // 2, edge, edge))
    return middle.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
