"""Draws a report or a conversation as PDF in slices between which the window lives on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop_app.domain.conversation_records import PaperTalk
from desktop_app.domain.reports import PaperReport
from desktop_app.ui.markdown.renderer import BlockRenderer
from desktop_app.ui.markdown.style import MarkdownStyle
from desktop_app.ui.report_paper.parts import parts_of
from desktop_app.ui.report_paper.sheets import Part, Sheets
from desktop_app.ui.report_paper.talk_parts import talk_parts
from desktop_app.ui.theme import LIGHT

_SLICE = 0.006
"""Seconds of work before the window gets its turn."""
_SHARP = 4.0
"""Dots of a formula's picture per px: about 400 dpi on paper."""
_DOTS = 1200
_MARGINS = QMarginsF(20, 18, 20, 14)


async def draw_paper(report: PaperReport) -> bytes:
    """The report as PDF, in black on white whatever the theme, on the paper of this person's country."""
    return await _draw(report.title, report.foot, lambda renderer: parts_of(report, renderer))


async def draw_talk(talk: PaperTalk) -> bytes:
    """The same for a conversation."""
    return await _draw(talk.title, talk.foot, lambda renderer: talk_parts(talk, renderer))


async def _draw(title: str, foot: str, parts: Callable[[BlockRenderer], Iterator[Part | None]]) -> bytes:
    style = replace(MarkdownStyle.from_palette(LIGHT), surface="#FFFFFF", text="#000000", font_px=14, code_px=12)
    renderer = BlockRenderer(style, _SHARP)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    metric = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4 if metric else QPageSize.PageSizeId.Letter))
    writer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    writer.setResolution(_DOTS)
    writer.setTitle(title)
    writer.setCreator("Ponder")  # not shown
    painter = QPainter(writer)
    try:
        sheets = Sheets(writer, painter, renderer.formats, foot)
        until = perf_counter() + _SLICE
        for part in parts(renderer):
            if part is None:
                sheets.rule()
            else:
                sheets.put(part)
            if perf_counter() > until:
                await asyncio.sleep(0)
                until = perf_counter() + _SLICE
    finally:
        painter.end()
        buffer.close()
    return bytes(buffer.data().data())
