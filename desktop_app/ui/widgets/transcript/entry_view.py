"""One entry on the canvas: its parts in order, built when it first comes near the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QRectF

from desktop_app.language import tr
from desktop_app.ui.markdown.style import MarkdownStyle
from desktop_app.ui.widgets.transcript.attached_box import AttachedBox
from desktop_app.ui.widgets.transcript.boxes import BadgeBox, Box, ButtonBox, FooterBox, StatusBox, Target
from desktop_app.ui.widgets.transcript.context import Context
from desktop_app.ui.widgets.transcript.documents import PlainBox, SourcesBox, UserBox
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry
from desktop_app.ui.widgets.transcript.markdown_boxes import CodeBox, MarkdownBox, Section
from desktop_app.ui.widgets.transcript.offsets import Offsets
from desktop_app.ui.widgets.transcript.pieces import pieces_of, written_pieces

SHOWN = 6_000  # characters of a prompt shown before "show all"
TOLD_RENDERED = 150  # parts off the screen that are rendered only to be told: about 0.15 s
BELOW = 28.0  # px below an answer
_CONTROLS = {code: 0x2400 + code for code in range(32) if code not in (9, 10)} | {0x7F: 0x2421}

Stream = Literal["text", "thinking"]


class EntryView:
    """Holds the entry's state and its boxes; `boxes` is empty until `build`."""

    def __init__(self, entry: TranscriptEntry, context: Context) -> None:
        self._entry, self._context = entry, context
        self.index = 0
        self.key = entry.key
        self.unfolded = self.show_all = False
        self.built = False
        self.boxes: list[Box] = []
        self.offsets = Offsets()
        self._guess = guess_entry(entry, context.style)
        self._fresh: dict[Stream, list[str]] = {"text": [], "thinking": []}
        self._sections: dict[Stream, Section] = {}
        self._body_at = self._body_size = 0  # where the boxes of the text begin, and how many they are

    @property
    def entry(self) -> TranscriptEntry:
        """The entry with all text that arrived so far."""
        text, thinking = self._fresh["text"], self._fresh["thinking"]
        if text or thinking:
            self._entry = replace(
                self._entry,
                text=self._entry.text + "".join(text),
                thinking=self._entry.thinking + "".join(thinking),
            )
            text.clear()
            thinking.clear()
        return self._entry

    @property
    def excluded(self) -> bool:
        """Whether it is marked as not sent."""
        return self._entry.excluded

    @property
    def height(self) -> float:
        """Height with the space below, exact as far as its parts are."""
        below = BELOW
        if self._entry.role == "user":  # its row of buttons is empty space until the mouse comes
            below = 4.0 if self._entry.actions else 20.0
        return (self.offsets.total if self.built else self._guess) + below

    def use(self, context: Context) -> None:
        """Another style or screen: everything is rendered again when it is next seen."""
        self._context = context
        for box in self.boxes:
            box.invalidate()

    # ---- changes

    def append(self, stream: Stream, delta: str) -> None:
        """More text; `flush` shows it."""
        self._fresh[stream].append(delta)
        section = self._sections.get(stream)
        if section is not None and section.finished:  # it had ended, and goes on after all
            self.drop()
        elif section is not None:
            section.feed(delta)

    def flush(self) -> int:
        """Brings the parts up to date with what was appended; the first that changed, -1 when none is built."""
        if not self.built:
            return -1
        body = self._sections.get("text")
        news = self._fresh["thinking"] and ("thinking" in self._sections or not self._entry.thinking)
        if news or body is None or not body.boxes or self._entry.as_written:
            self.rebuild()
            return 0
        before = len(body.boxes)
        first = body.flush(self._context)
        self._splice(self._body_at + first, self._body_at + before, body.boxes[first:])
        self._body_size = len(body.boxes)
        return self._body_at + first

    def update(self, entry: TranscriptEntry) -> None:
        """Another state of the same entry; text that did not change keeps its rendering."""
        now = self.entry
        for stream in ("text", "thinking"):
            old, new = getattr(now, stream), getattr(entry, stream)
            section = self._sections.get(stream)
            if section is None:
                continue
            if old != new and not section.finished and new.startswith(old):
                section.feed(new[len(old) :])
            elif old != new:
                del self._sections[stream]
                continue
            if not section.finished and (entry.footer or entry.notice):
                section.flush(self._context, finish=True)
        self._entry = entry
        if self.built:
            self.rebuild()
        else:
            self._guess = guess_entry(entry, self._context.style)

    def finish(self) -> None:
        """No more text comes: the last part is closed too."""
        section = self._sections.get("text")
        if section is not None and not section.finished:
            section.flush(self._context, finish=True)
            self.rebuild()

    def drop(self) -> None:
        """Forgets the parts; they are built anew when seen."""
        if self.built:
            self._guess = self.offsets.total
        self._entry = self.entry
        self._sections.clear()
        self.boxes, self.built = [], False
        self.offsets.replace([])

    # ---- parts

    def build(self, *, streaming: bool) -> None:
        """Makes the parts for what the entry says now. `streaming`: its last block is still open."""
        if self.built:
            return
        entry = self.entry
        if entry.role == "assistant":
            self._sections = {"text": self._section(entry.text, streaming)}
        self.built = True
        self.rebuild()

    def rebuild(self) -> None:
        """Puts the parts together again; Markdown that did not change keeps its boxes."""
        entry = self.entry
        boxes = self._user_boxes(entry) if entry.role == "user" else self._answer_boxes(entry)
        if boxes:
            boxes[0].gap = 0.0
        self.boxes = boxes
        self.offsets.replace([box.gap + box.height for box in boxes])

    def _section(self, text: str, streaming: bool, *, quiet: bool = False) -> Section:
        section = Section(lambda: self._context.style, quiet=quiet)
        section.feed(text)
        section.flush(self._context, finish=not streaming)
        return section

    def _user_boxes(self, entry: TranscriptEntry) -> list[Box]:
        text = entry.text.translate(_CONTROLS)
        long = len(text) > SHOWN and not self.show_all
        pieces = pieces_of(text[:SHOWN].rstrip() + "…" if long else text)
        boxes: list[Box] = [AttachedBox(entry.attached)] if entry.attached else []
        if boxes and not entry.text:
            pieces = []
        for number, piece in enumerate(pieces):
            bubble = UserBox(piece, first=number == 0, last=number == len(pieces) - 1)
            bubble.height = guess_text(len(piece), piece.count("\n"), self._context.style)
            boxes.append(bubble)
        if long:
            label = tr("Show all {count:,} characters", count=len(text))
            boxes.append(ButtonBox(Target("show_all", label, "", QRectF()), "chevron-down", 4, right=True))
        if entry.status_line:
            boxes.append(StatusBox(entry.status_line, _status_icon(entry.status_line), "muted"))
        boxes += self._below(entry)
        return boxes

    def _answer_boxes(self, entry: TranscriptEntry) -> list[Box]:
        boxes: list[Box] = []
        if entry.thinking or entry.thinking_title:
            label = entry.thinking_title or tr("Thinking")
            icon = "chevron-down" if self.unfolded else "chevron-right"
            boxes.append(ButtonBox(Target("toggle", label, "", QRectF()), icon))
        if entry.thinking and self.unfolded:
            boxes += self._thinking_boxes(entry)
        if entry.badge is not None:
            boxes.append(BadgeBox(*entry.badge))
        body = self._written(entry.text) if entry.as_written else self._markdown(entry.text)
        self._body_at, self._body_size = len(boxes), len(body)
        boxes += body
        if self._body_at and body:
            body[0].gap = 8.0
        if entry.status_line:
            boxes.append(StatusBox(entry.status_line, _status_icon(entry.status_line), "muted"))
        if entry.sources:
            boxes.append(SourcesBox(entry.sources))
        boxes += self._below(entry)
        return boxes

    def _markdown(self, text: str) -> list[Box]:
        section = self._sections.get("text")
        if section is None:
            section = self._sections["text"] = self._section(text, streaming=False)
        elif not section.finished:
            section.flush(self._context)
        return section.boxes

    def _written(self, text: str) -> list[Box]:
        boxes: list[Box] = []
        for piece in written_pieces(text):
            box = PlainBox(piece.translate(_CONTROLS))
            box.height = guess_text(len(piece), piece.count("\n"), self._context.style)
            boxes.append(box)
        return boxes

    def _thinking_boxes(self, entry: TranscriptEntry) -> list[Box]:
        section = self._sections.get("thinking")
        if section is None:
            section = self._sections["thinking"] = self._section(entry.thinking, not entry.footer, quiet=True)
        elif not section.finished:
            section.flush(self._context)
        for box in section.boxes:
            box.indent = max(box.indent, 12.0)
        return section.boxes

    def _below(self, entry: TranscriptEntry) -> list[Box]:
        boxes: list[Box] = []
        right = entry.role == "user"
        if entry.excluded:
            boxes.append(StatusBox(tr("Not sent: outside the history limit"), "eye-off", "faint", 4, right=right))
        if entry.notice:
            boxes.append(StatusBox(entry.notice, "warning", "warning", right=right))
        if entry.footer or entry.actions or entry.fork[1] > 1:
            boxes.append(FooterBox(entry.footer, entry.actions, entry.fork, right=right))
        return boxes

    def _splice(self, first: int, last: int, fresh: list[Box]) -> None:
        """Replaces boxes first..last by `fresh`, touching no offset above."""
        after = self.boxes[last:]
        self.boxes[first:] = [*fresh, *after]
        self.offsets.truncate(first)
        for box in self.boxes[first:]:
            self.offsets.append(box.gap + box.height)

    # ---- questions

    def realise(self, number: int, width: float) -> bool:
        """Makes one part exact; True when its height changed."""
        box = self.boxes[number]
        if box.exact_for != width - box.indent:
            box.realise(self._context, width - box.indent)
        before = self.offsets.height(number)
        self.offsets.set(number, box.gap + box.height)
        return self.offsets.height(number) != before

    def body(self) -> tuple[int, list[Box]]:
        """The number of the first part of an answer's text, and its parts: one for each Markdown block, or for each
        of `written_pieces`."""
        self.build(streaming=False)
        return self._body_at, self.boxes[self._body_at : self._body_at + self._body_size]

    def code_of(self, box: CodeBox) -> str:
        """All the code of the fence whose first piece is `box`."""
        number = self.boxes.index(box)
        pieces = [box.block.source]
        while box.block.more and number + 1 < len(self.boxes):
            number += 1
            follower = self.boxes[number]
            if not isinstance(follower, CodeBox) or not follower.block.part:
                break
            box = follower
            pieces.append(box.block.source)
        return "".join(pieces)

    def plain_text(self) -> str:
        """Everything the entry says, for a screen reader.

        Of a very long entry, what is off the screen is told as it was written: rendering it all would take seconds.
        """
        self.build(streaming=False)
        as_written = sum(not box.realised for box in self.boxes) > TOLD_RENDERED
        said = [
            box.block.source.strip()
            if as_written and isinstance(box, MarkdownBox) and not box.realised
            else box.spoken(self._context)
            for box in self.boxes
        ]
        return "\n".join(words for words in said if words)

    def times_rendered(self) -> list[int]:
        """How often each closed block of the text was rendered, for tests of the promise "once"."""
        return [box.times_rendered for box in self.boxes if isinstance(box, MarkdownBox)]


def guess_text(length: int, lines: int, style: MarkdownStyle) -> float:
    """Height of running text before it is laid out, in px."""
    return (length / 84 + lines * 0.6 + 1) * style.line_px()


def guess_entry(entry: TranscriptEntry, style: MarkdownStyle) -> float:
    """Height of an entry before it is built, in px."""
    length = min(len(entry.text), SHOWN) if entry.role == "user" else len(entry.text)
    extra = 36.0 * (bool(entry.footer or entry.actions) + bool(entry.thinking_title) + bool(entry.notice))
    return guess_text(length, entry.text[:length].count("\n"), style) + extra + 22.0 * len(entry.sources)


def _status_icon(text: str) -> str:
    """A globe where something is looked for on the web, a clock for everything else that takes time."""
    looking = any(word in text.lower() for word in ("search", "web", "reading", "page"))
    return "globe" if looking else "clock"
