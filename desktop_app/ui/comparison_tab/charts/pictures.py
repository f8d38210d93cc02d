"""A chart as a file or on the clipboard: the same picture that a report has, whole and light, whatever is on screen."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QFileDevice, QIODevice, QSaveFile, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop_app.domain.chart_words import ChartWords
from desktop_app.domain.comparison_charts import Chart

_SHARPNESS = 2
"""Pixels of a PNG for each px of the picture."""


class DrawChart(Protocol):
    """Draws a chart as SVG text."""

    def __call__(self, chart: Chart, words: ChartWords | None = None, *, log: bool | None = None) -> str: ...


def image_of(svg: str) -> QImage:
    """The picture as pixels, twice as many as px."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    image = QImage(renderer.defaultSize() * _SHARPNESS, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return image


def png_of(svg: str) -> bytes:
    """The picture as a PNG file's content."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image_of(svg))
    buffer.close()
    return bytes(content.data())


def write_private(path: Path, content: bytes) -> None:
    """A file that appears whole and that only its owner reads. Blocks; raises OSError with the reason in words."""
    file = QSaveFile(str(path))
    owner = QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    file.setPermissions(owner)
    if file.write(content) != len(content) or not file.commit():
        raise OSError(file.errorString())
