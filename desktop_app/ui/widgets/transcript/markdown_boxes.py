"""The parts made from Markdown blocks, and the section that grows them while text streams in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCursor, QTextDocument
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.markdown.blocks import Block, BlockKind
from desktop_app.ui.markdown.code import language_label
from desktop_app.ui.markdown.renderer import Rendered, visible_controls
from desktop_app.ui.markdown.splitter import BlockSplitter
from desktop_app.ui.markdown.style import MarkdownStyle
from desktop_app.ui.widgets.transcript.boxes import Box, Looks, RuleBox, Target, focus_ring
from desktop_app.ui.widgets.transcript.context import Context
from desktop_app.ui.widgets.transcript.documents import DocumentBox, card
from desktop_app.ui.widgets.transcript.geometry import Decorations

HEADER = 34.0


class MarkdownBox(DocumentBox):
    """One block of an answer."""

    def __init__(self, block: Block, notes: BlockSplitter, style: MarkdownStyle, *, first: bool) -> None:
        super().__init__(gap_before(block, style, first=first), style.indent * block.inset)
        self.block, self.notes, self.final = block, notes, True
        self._first = first
        self.quiet = False  # thinking, not the answer
        self.times_rendered = 0
        self.height = guess_height(block, style)

    def set_block(self, block: Block, context: Context, *, final: bool) -> None:
        """Shows another state of the block."""
        same = block.source == self.block.source and block.kind == self.block.kind and final == self.final
        self.block, self.final = block, final
        self.gap = gap_before(block, context.style, first=self._first)
        if not same:
            self.invalidate()

    @override
    def render(self, context: Context) -> Rendered:
        self.times_rendered += self.final
        self.use_notes(context)
        return context.renderer.render(self.block, final=self.final, quiet=self.quiet)

    def use_notes(self, context: Context) -> None:
        """What the whole text says of its references and footnotes."""
        context.renderer.references = self.notes.references
        context.renderer.footnotes = frozenset(self.notes.footnotes)


class TableBox(MarkdownBox):
    """A table; while it grows only its new rows are rendered."""

    @override
    def set_block(self, block: Block, context: Context, *, final: bool) -> None:
        before, shown = self.block, self.rendered
        grows = before.kind == block.kind == "table" and before.part == block.part and not self.final
        if shown is None or not grows:
            super().set_block(block, context, final=final)
            return
        self.use_notes(context)
        if block.source != before.source and not context.renderer.extend_table(shown, before, block):
            super().set_block(block, context, final=final)
            return
        self.block, self.final = block, final
        self.times_rendered += final
        self.exact_for = -1.0
        self.await_formulas(context)


class CodeBox(MarkdownBox):
    """A piece of code on its card; the first piece carries the language and the copy button."""

    def __init__(self, block: Block, notes: BlockSplitter, style: MarkdownStyle, *, first: bool) -> None:
        super().__init__(block, notes, style, first=first)
        self._copy = Target("copy", tr("Copy code"), "", QRectF())
        self.copied = False
        self._set_pads()

    def _set_pads(self) -> None:
        top = HEADER + 4 if self.block.part == 0 else 0.0
        self.pads = (14.0, top, 14.0, 0.0 if self.block.more else 12.0)

    @override
    def set_block(self, block: Block, context: Context, *, final: bool) -> None:
        old, document = self.block, self.rendered.document if self.rendered else None
        same = block.language == old.language and block.part == old.part and not self.final
        if document is None or not same or not block.source.startswith(old.source):
            super().set_block(block, context, final=final)
            return
        self.block, self.final = block, final
        self._set_pads()
        shown, wanted = old.source.removesuffix("\n"), block.source.removesuffix("\n")
        if len(wanted) > len(shown):
            cursor = QTextCursor(document)
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(visible_controls(wanted[len(shown) :]), context.renderer.formats.code_text)
        if final:
            self.times_rendered += 1
            context.renderer.colour(document, block.language)
        self.exact_for = -1.0

    @override
    def fit(self, document: QTextDocument, room: float) -> None:
        if document.textWidth() != room:
            document.setTextWidth(room)
        self._room, self._wide = room, document.idealWidth()

    @override
    def find_marks(self, document: QTextDocument) -> Decorations:
        self._set_pads()
        self._copy.rect = QRectF(self.exact_for - 78, 4, 72, 26)
        return Decorations()

    @override
    def paint_ground(self, painter: QPainter, context: Context, looks: Looks) -> None:
        style = context.style
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.raised))
        whole = QRectF(0, 0, looks.width, self.height)
        card(painter, whole, top=self.block.part == 0, bottom=not self.block.more)
        if self.block.part:
            return
        painter.setFont(context.small_font)
        painter.setPen(QColor(style.muted))
        line = QRectF(14, 0, looks.width - 100, HEADER)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, language_label(self.block.language))
        near = looks.hovered is self._copy
        rect = self._copy.rect
        if near:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(style.border))
            painter.drawRoundedRect(rect, 6, 6)
        colour = style.text if near else style.muted
        icon = context.picture("check" if self.copied else "copy", colour)
        painter.drawPixmap(rect.topLeft() + QPointF(7, 5), icon)
        painter.setPen(QColor(colour))
        words = tr("Copied") if self.copied else tr("Copy")
        painter.drawText(rect.adjusted(28, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        if looks.focused is self._copy:
            focus_ring(painter, context, rect)

    @override
    def targets(self) -> list[Target]:
        return super().targets() + ([] if self.block.part else [self._copy])


_KINDS: dict[BlockKind, type[MarkdownBox]] = {"code": CodeBox, "table": TableBox}


class Section:
    """The boxes of one Markdown text. Closed blocks keep their box; only the open last one changes."""

    def __init__(self, style: Callable[[], MarkdownStyle], *, quiet: bool = False) -> None:
        self._style, self._quiet = style, quiet
        self._splitter = BlockSplitter()
        self._known = 0
        self._open: MarkdownBox | None = None
        self.boxes: list[Box] = []
        self.finished = False

    def feed(self, text: str) -> None:
        """Takes text; `flush` shows it."""
        self._splitter.feed(text)

    def flush(self, context: Context, *, finish: bool = False) -> int:
        """Brings the boxes up to date; returns the index of the first that changed."""
        if finish:
            closed, tail = self._splitter.finish(), None
            self.finished = True
        else:
            closed, tail = self._splitter.split()
        changed = len(self.boxes) - (self._open is not None)
        for block in closed:
            self._show(block, context, final=True)
            self._open = None
        if tail is not None:
            self._show(tail, context, final=False)
        elif self._open is not None:
            self.boxes.pop()
            self._open = None
        return min(changed, self._late_notes(), len(self.boxes))

    def _show(self, block: Block, context: Context, *, final: bool) -> None:
        box = self._open
        if box is not None and type(box) is _KINDS.get(block.kind, MarkdownBox) and block.kind != "rule":
            box.set_block(block, context, final=final)
            return
        if box is not None:
            self.boxes.pop()
        fresh = self._box(block)
        self.boxes.append(fresh)
        self._open = fresh if isinstance(fresh, MarkdownBox) and not final else None
        if self._open is not None:
            self._open.final = False

    def _box(self, block: Block) -> Box:
        first = not self.boxes
        if block.kind == "rule":
            box = RuleBox(8.0)
            box.height = 17.0
            return box
        made = _KINDS.get(block.kind, MarkdownBox)(block, self._splitter, self._style(), first=first)
        made.quiet = self._quiet
        return made

    def _late_notes(self) -> int:
        """A reference defined after its use: the blocks that name it are rendered again."""
        names = [*self._splitter.references, *("^" + note for note in self._splitter.footnotes)]
        late, self._known = names[self._known :] if len(names) > self._known else [], len(names)
        first = len(self.boxes)
        for number, box in enumerate(self.boxes if late else []):
            if isinstance(box, MarkdownBox) and "[" in box.block.source:
                box.invalidate()
                first = min(first, number)
        return first


def gap_before(block: Block, style: MarkdownStyle, *, first: bool) -> float:
    """Space above a block, in px."""
    if first or (block.part and block.kind != "table"):
        return 0.0
    if block.kind == "item" and not block.loose:
        return 6.0
    if block.kind == "heading":
        return style.block_gap + 10.0
    if block.kind == "item":
        return style.block_gap - 4.0
    return float(style.block_gap)


def guess_height(block: Block, style: MarkdownStyle) -> float:
    """A height to scroll with until the block is laid out."""
    lines = block.source.count("\n")
    if block.kind == "code":
        return lines * style.code_px * 1.55 + 50
    if block.kind == "table":
        return max(1, lines - 1) * 36.0
    return (len(block.source) / 88 + lines * 0.5 + 0.5) * style.line_px()
