"""Cuts a growing Markdown text into closed blocks and one open tail, line by line, each character read once.

Every decision looks at whole lines (or at the first `LONG` characters of a longer one), so the blocks do not
depend on how the text arrived, and the work grows linearly with its length.
"""

from __future__ import annotations

from desktop_app.ui.markdown import blocks as b
from desktop_app.ui.markdown.blocks import Block, BlockKind
from desktop_app.ui.markdown.open_block import OpenBlock

LONG = 4_000  # characters after which a block is cut at the next good place: about 5 ms to render
TABLE_ROWS = 24  # rows after which a table is continued under a repeated header
FORMULA = 4_000  # a longer "formula" is text whose closing mark was forgotten


class BlockSplitter:
    """`feed` text, then `split` gives what closed since the last call and the open tail."""

    def __init__(self) -> None:
        self.references: dict[str, dict[str, str]] = {}
        self.footnotes: set[str] = set()
        self._closed: list[Block] = []
        self._open: OpenBlock | None = None
        self._levels: list[int] = []  # content columns of the list items we are in
        self._list: tuple[str, int] | None = None  # kind of marker, next number, of the top-level list
        self._blank = True  # a blank line was the last thing seen
        self._partial = ""
        self._glued = False  # the next line is the rest of one that was too long

    def feed(self, text: str) -> None:
        """Takes the next part of the text, of any size."""
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        *lines, rest = (self._partial + text).split("\n")
        for line in lines:
            self._whole_line(line)
        self._partial = self._cut_long(rest)

    def split(self) -> tuple[list[Block], Block | None]:
        """Blocks closed since the last call, and the open tail as it would look if the text ended here."""
        closed, self._closed = self._closed, []
        return closed, self._tail()

    def finish(self) -> list[Block]:
        """Closes the tail: the text ended."""
        if self._partial:
            self._whole_line(self._partial)
            self._partial = ""
        self._close()
        closed, self._closed = self._closed, []
        return closed

    # ---- lines

    def _whole_line(self, line: str) -> None:
        rest = self._cut_long(line)
        if self._glued:
            self._append_glued(rest, ended=True)
            self._glued = False
        else:
            self._line(rest)

    def _cut_long(self, line: str) -> str:
        """Takes off pieces of a line that no block should hold whole; returns what is left."""
        while len(line) > LONG:
            at = max(line.rfind(". ", LONG // 2, LONG) + 1, 0) or line.rfind(" ", LONG // 2, LONG)
            at = at if at > 0 else LONG
            piece, line = line[:at], line[at:]
            if self._glued:
                self._append_glued(piece, ended=False)
            else:
                self._line(piece, ended=False)
            self._cut()
            self._glued = True
        return line

    def _append_glued(self, text: str, *, ended: bool) -> None:
        now = self._open
        if now is None:
            self._start("paragraph", text)
            return
        if now.kind == "quote" and not now.lines:
            text = "> " + text
        now.add(text + ("\n" if ended or now.kind != "code" else ""))

    def _line(self, line: str, *, ended: bool = True) -> None:
        now = self._open
        end = "\n" if ended else ""
        if now and now.kind == "code" and not now.indented:
            self._in_fence(now, line, end)
        elif not line.strip():
            self._blank_line(now)
        elif now is None and not self._levels:
            self._fresh(line)
        elif self._levels:
            self._in_list(line)
        else:
            assert now is not None
            self._continue(now, line)
        if now is not None and now is self._open and not now.indented:
            self._limit(now, line)

    def _limit(self, now: OpenBlock, line: str) -> None:
        if now.kind == "table":
            if len(now.lines) >= TABLE_ROWS + 2:
                self._cut()
        elif now.kind == "code":
            easy = not line.strip() or b.indent_is_zero(line)
            if now.size > 2 * LONG or (now.size > LONG and easy):
                self._cut()
        elif now.size > (2 * LONG if now.kind == "item" else LONG) and now.kind != "math":
            self._cut()

    def _cut(self) -> None:
        """Closes what is open so far; the block goes on in a new part."""
        now = self._open
        if now is None or not now.lines or now.kind == "math":
            return
        self._closed.append(now.block(more=True))
        head = now.lines[:2] if now.kind == "table" else []
        kind: BlockKind = "paragraph" if now.kind == "heading" else now.kind
        inset, base = now.inset, now.base
        if now.kind == "item" and not now.base and self._levels:
            inset, base = 1, self._levels[0]
        self._open = OpenBlock(
            kind, head, sum(map(len, head)), now.language, now.marker, base, inset, None, now.part + 1, False,
            now.fence, now.indented,
        )  # fmt: skip

    # ---- states

    def _blank_line(self, now: OpenBlock | None) -> None:
        self._blank = True
        if now is None:
            return
        if now.kind in ("item", "footnote") or now.indented:
            now.add("\n")
        elif now.kind == "math":  # LaTeX allows no blank line: the closing mark was forgotten
            now.kind = "paragraph"
            self._close()
        else:
            self._close()

    def _fresh(self, line: str) -> None:
        """A line where nothing is open."""
        self._list = None
        if b.indent_of(line) > 3:
            self._start("code", b.dedent(line, 4))
            if self._open:
                self._open.indented = True
        elif fence := b.fence_of(line):
            self._start_fence(fence, 0, 0)
        elif formula := b.math_opener(line):
            self._start("math", line)
            if self._open:
                self._open.marker = formula[0]
            if formula[1]:
                self._close()
        elif b.HEADING.match(line):
            self._start("heading", line)
            self._close()
        elif b.RULE.match(line):
            self._start("rule", line)
            self._close()
        elif b.QUOTE.match(line):
            self._start("quote", line)
            self._track_quote_fence(line)
        elif item := b.ITEM.match(line):
            self._start_item(line, item[2])
        elif note := b.FOOTNOTE.match(line):
            self.footnotes.add(note[1])
            self._start("footnote", line)
        else:
            self._start("paragraph", line)
            self._note_reference(line)

    def _continue(self, now: OpenBlock, line: str) -> None:
        """A line that is not blank, below an open paragraph, table, quote, formula, footnote or indented code."""
        if now.kind == "math":
            self._in_math(now, line)
        elif now.indented:
            if b.indent_of(line) > 3:
                now.add(b.dedent(line, 4) + "\n")
            else:
                self._close_then_fresh(line)
        elif now.kind == "quote":
            lazy = not now.fence and not b.starts_block(line)
            if b.QUOTE.match(line) or lazy:
                now.add(line + "\n")
                self._track_quote_fence(line)
            else:
                self._close_then_fresh(line)
        elif now.kind == "footnote":
            indented = b.indent_of(line) > 3
            if indented or not (self._blank or b.starts_block(line) or b.FOOTNOTE.match(line)):
                now.add(line + "\n")
                self._blank = False
            else:
                self._close_then_fresh(line)
        elif now.kind == "table":
            if b.starts_block(line) or b.indent_of(line) > 3:
                self._close_then_fresh(line)
            else:
                now.add(line + "\n")
        else:
            self._in_paragraph(now, line)

    def _in_paragraph(self, now: OpenBlock, line: str) -> None:
        last = now.lines[-1] if now.lines else ""
        is_table = "|" in last and b.TABLE_RULE.match(line) and b.columns_of(last) == b.columns_of(line)
        if is_table and ("|" in line or b.columns_of(last) == 1):
            now.lines.pop()
            loose = now.loose
            if now.lines:
                self._close()
                loose = False
            self._open = OpenBlock("table", [last, line + "\n"], len(last) + len(line), loose=loose)
        elif now.lines and b.SETEXT.match(line):
            now.add(line + "\n")
            now.kind = "heading"
            self._close()
        elif (b.starts_block(line) or b.FOOTNOTE.match(line)) and not b.ends_formula(now.lines, line):
            self._close_then_fresh(line)
        else:
            now.add(line + "\n")
            self._note_reference(line)

    def _in_math(self, now: OpenBlock, line: str) -> None:
        now.add(line + "\n")
        if b.closes_math(line, now.marker):
            self._close()
        elif now.size > FORMULA:
            now.kind = "paragraph"
            self._cut()

    def _in_fence(self, now: OpenBlock, line: str, end: str) -> None:
        if now.base and line.strip() and b.indent_of(line) < now.base:  # the list around it ended
            self._close()
            self._line(line)
            return
        text = b.dedent(line, now.base)
        if b.closes_fence(text, now.marker):
            self._close()
            self._blank = False
        else:
            now.add(text + end)

    def _in_list(self, line: str) -> None:
        """A line that is not blank, inside or after a list's item."""
        now, column = self._open, b.indent_of(line)
        item = None if b.RULE.match(line) else b.ITEM.match(line)
        if column >= self._levels[0]:
            self._inside_item(now, line, column, item[2] if item else "")
        elif item and self._list and self._list[0] == item[2][-1]:
            self._start_item(line, item[2])
        elif now and now.lines and not self._blank and not b.starts_block(line):
            now.add(line + "\n")  # a paragraph goes on without its indentation
        else:
            self._close()
            self._levels, self._list = [], None
            self._fresh(line)
        self._blank = False

    def _inside_item(self, now: OpenBlock | None, line: str, column: int, marker: str) -> None:
        while len(self._levels) > 1 and column < self._levels[-1] and (marker or self._blank):
            self._levels.pop()
        depth = sum(level <= column for level in self._levels)
        base = self._levels[depth - 1]
        relative = b.dedent(line, base)
        if (fence := b.fence_of(relative)) and not marker:
            self._start_fence(fence, base, depth)
            return
        if now is None or column < now.base or (now.kind == "item" and now.size > LONG and (marker or self._blank)):
            self._start("item", relative, inset=depth, base=base)
        else:
            now.add(b.dedent(line, now.base) + "\n")
        if marker:
            self._levels.append(column + b.content_column(b.dedent(line, column), marker))

    # ---- opening and closing

    def _start(self, kind: BlockKind, line: str, *, inset: int = 0, base: int = 0) -> None:
        self._close()
        self._open = OpenBlock(kind, inset=inset, base=base, loose=self._blank)
        self._open.add(line + "\n")
        self._blank = False

    def _start_item(self, line: str, marker: str) -> None:
        number = None
        if marker[-1] in ".)":
            number = self._list[1] if self._list and self._list[0] == marker[-1] else int(marker[:-1])
        self._start("item", line)
        if self._open:
            self._open.ordinal = number
        self._list = (marker[-1], (number or 0) + 1)
        column = b.indent_of(line)
        self._levels = [column + b.content_column(b.dedent(line, column), marker)]

    def _start_fence(self, fence: tuple[str, str], base: int, inset: int) -> None:
        marker, info = fence
        self._close()
        language = info.split(maxsplit=1)[0] if info else ""
        self._open = OpenBlock("code", language=language, marker=marker, base=base, inset=inset, loose=self._blank)
        self._blank = False

    def _close_then_fresh(self, line: str) -> None:
        self._close()
        self._fresh(line)

    def _close(self) -> None:
        now, self._open = self._open, None
        if now is None:
            return
        if now.kind == "table" and now.part and len(now.lines) <= 2:
            return
        if now.lines or (now.kind == "code" and not now.part):
            self._closed.append(now.block())

    def _track_quote_fence(self, line: str) -> None:
        if self._open is None:
            return
        inner = line.lstrip("> \t")
        if self._open.fence:
            if b.closes_fence(inner, self._open.fence):
                self._open.fence = ""
        elif fence := b.fence_of(inner):
            self._open.fence = fence[0]

    def _note_reference(self, line: str) -> None:
        if line.lstrip().startswith("[") and (found := b.REFERENCE.match(line)):
            label = " ".join(found[1].split()).casefold().upper()
            href = found[2][1:-1] if found[2].startswith("<") else found[2]
            self.references.setdefault(label, {"href": href, "title": (found[3] or "")[1:-1]})

    def _tail(self) -> Block | None:
        now, partial = self._open, self._partial
        if now is None:
            return self._tail_of_nothing(partial)
        if not now.lines and not partial.strip() and (now.kind != "code" or now.part):
            return None
        if now.kind == "code" and not now.indented:
            text = b.dedent(partial, now.base)
            maybe_end = now.marker.startswith(text.strip()) or b.closes_fence(text, now.marker)
            return now.block(extra="" if maybe_end else text)
        if now.kind == "quote" and not now.lines:
            partial = "> " + partial
        return now.block(extra=b.dedent(partial, now.base))

    def _tail_of_nothing(self, partial: str) -> Block | None:
        if not partial.strip() or partial.strip() in ("`", "``", "~", "~~", "$", "$$", "\\", "\\[", "|"):
            return None
        if self._levels and b.indent_of(partial) >= self._levels[0]:
            depth = sum(level <= b.indent_of(partial) for level in self._levels)
            return Block("item", b.dedent(partial, self._levels[depth - 1]), inset=depth, loose=self._blank)
        kind: BlockKind = "paragraph"
        if b.fence_of(partial):
            return None
        if b.HEADING.match(partial):
            kind = "heading"
        elif b.QUOTE.match(partial):
            kind = "quote"
        elif b.ITEM.match(partial):
            kind = "item"
        return Block(kind, partial, loose=self._blank)


def split_all(text: str) -> tuple[list[Block], BlockSplitter]:
    """All blocks of a finished text, and the splitter that knows its references."""
    splitter = BlockSplitter()
    splitter.feed(text)
    return splitter.finish(), splitter
