"""The transcript widget: shows entries, streams text into them, keeps the reader's place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.announcing import AnswerAloud
from desktop_app.ui.markdown.style import MarkdownStyle
from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.transcript import accessible, painting
from desktop_app.ui.widgets.transcript.boxes import Target
from desktop_app.ui.widgets.transcript.column import Column, Place
from desktop_app.ui.widgets.transcript.context import Context, Thumbnail
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry
from desktop_app.ui.widgets.transcript.entry_view import EntryView, Stream
from desktop_app.ui.widgets.transcript.finding import Finding
from desktop_app.ui.widgets.transcript.jump import JumpButton
from desktop_app.ui.widgets.transcript.markdown_boxes import CodeBox
from desktop_app.ui.widgets.transcript.pointer import Pointer

FRAME_MS = 33  # streamed text is shown at most 30 times a second
MARGIN = 24
SLICE = 0.004  # seconds of work at a time between frames
NEAR_END = 24  # px from the end that still count as "at the end"


class Transcript(QAbstractScrollArea):
    """Shows a conversation. Give `style` to fix the look; without it the transcript follows the theme.

    Signals: link_activated(address, already checked to be http, https or mailto), action_requested(entry key,
    action id), copied(text), citation_activated(number) for the mark of a source in `column.marks`.
    `finding` marks words and goes to them.
    """

    link_activated = Signal(str)
    action_requested = Signal(str, str)
    copied = Signal(str)
    citation_activated = Signal(int)

    offers_jump = True
    """Whether a button leads to the end while the reader is elsewhere."""

    def __init__(self, parent: QWidget | None = None, *, style: MarkdownStyle | None = None) -> None:
        super().__init__(parent)
        accessible.install()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Conversation"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # or scrolling paints everything
        self._fixed_style = style
        self.column = Column(Context(self._wanted_style(), self.devicePixelRatioF()))
        self.pointer = Pointer(self)
        self.finding = Finding(self)
        self._following = True
        self._anchor: tuple[str, int, float] | None = None
        self._arranging = False
        self._waiting: set[str] = set()
        self._aloud = AnswerAloud(self)
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self.flush)
        self._work = QTimer(self, singleShot=True)
        self._work.timeout.connect(self._do_work)
        self._jump = JumpButton(self.viewport(), self.column.context)
        self._jump.clicked.connect(self.scroll_to_end)
        self._theme = None if style is not None else current_theme()
        if self._theme is not None:
            self._theme.changed.connect(self._follow_theme)

    # ---- what it shows

    def set_entries(self, entries: Sequence[TranscriptEntry]) -> None:
        """Shows exactly these. Another conversation opens at its end; the same one keeps the reader's place."""
        same = any(entry.key in self.column.by_key for entry in entries)
        self._waiting.clear()
        self.column.streaming.clear()
        self.column.fill(list(entries))
        if not same:
            self.pointer.reset()
            self._following, self._anchor = True, None
        self._said()

    def entries(self) -> list[TranscriptEntry]:
        """What is shown, with all text that was streamed into it."""
        return [view.entry for view in self.column.views]

    def add_entry(self, entry: TranscriptEntry) -> None:
        """One more at the end. Raises ValueError when its key is taken."""
        self.column.add(entry)
        self._said()

    def update_entry(self, entry: TranscriptEntry) -> None:
        """Another state of the entry with this key; unknown keys are added. A footer or notice ends its stream."""
        view = self.column.by_key.get(entry.key)
        if view is None:
            self.add_entry(entry)
            return
        self._waiting.discard(entry.key)
        if view.entry != entry:
            view.update(entry)
        if entry.footer or entry.notice:
            self.column.streaming.discard(entry.key)
            self._aloud.ended(entry.key)
        self.column.refresh(view)
        self._said()

    def append_text(self, key: str, delta: str) -> None:
        """More of an answer. Raises KeyError for an unknown entry."""
        self._append(key, "text", delta)
        self._aloud.more(key, delta)

    def append_thinking(self, key: str, delta: str) -> None:
        """More of a reasoning summary. Raises KeyError for an unknown entry."""
        self._append(key, "thinking", delta)

    def set_status(self, key: str, text: str) -> None:
        """The line that says what is going on; nothing to take it away. Raises KeyError for an unknown entry."""
        self.update_entry(replace(self.column.by_key[key].entry, status_line=text))

    def remove_entry(self, key: str) -> None:
        """Takes an entry out; unknown keys are ignored."""
        if key in self.column.by_key:
            self.column.remove(key)
            self._waiting.discard(key)
            self.column.streaming.discard(key)
            self._said()

    def scroll_to(self, key: str, number: int = 0, offset: float = -12.0) -> None:
        """Brings an entry, or its n-th part, to the top of the screen. Raises KeyError for an unknown entry."""
        self.column.build(self.column.by_key[key])
        self._following, self._anchor = False, (key, number, offset)
        self._changed()

    def scroll_to_end(self) -> None:
        """Goes to the latest and stays with it."""
        self._following, self._anchor = True, None
        self._changed()

    def flush(self) -> None:
        """Shows now what was appended; done by itself 30 times a second."""
        self._frame.stop()
        before, dirty = self.top, self.column.total
        for key in self._waiting:
            view = self.column.by_key[key]
            first = view.flush()
            if first >= 0:
                dirty = min(dirty, self.column.top(view) + view.offsets.top(min(first, len(view.offsets))))
                self.column.refresh(view)
        self._waiting.clear()
        self.finding.stale()
        self.arrange()
        self._repaint_below(dirty, before)

    def _append(self, key: str, stream: Stream, delta: str) -> None:
        view = self.column.by_key[key]
        self.column.streaming.add(key)
        view.append(stream, delta)
        self._waiting.add(key)
        if not self._frame.isActive():
            self._frame.start()

    # ---- what is read back

    def visible_text(self) -> str:
        """What is on the screen now, entry by entry, as a screen reader is told."""
        return "\n\n".join(self.entry_text(number) for number in range(self.entries_on_screen()))

    def entries_on_screen(self) -> int:
        """How many entries are at least partly visible."""
        return len(self._on_screen())

    def entry_text(self, number: int) -> str:
        """The text of the n-th entry on the screen."""
        views = self._on_screen()
        if not 0 <= number < len(views):
            return ""
        view = views[number]
        text = view.plain_text()
        return tr("You: {text}", text=text) if view.entry.role == "user" else tr("Answer: {text}", text=text)

    def entry_stops(self, number: int) -> list[tuple[Place, Target]]:
        """What can be pressed in the n-th entry on the screen."""
        views = self._on_screen()
        return self.pointer.stops(views[number]) if number < len(views) else []

    def entry_rect(self, number: int) -> QRect:
        """Where the n-th entry on the screen is, in global coordinates."""
        views = self._on_screen()
        if not 0 <= number < len(views):
            return QRect()
        top = round(self.column.top(views[number])) - self.top
        area = QRect(self.left, top, round(self.column.width), round(views[number].height))
        return QRect(self.viewport().mapToGlobal(area.topLeft()), area.size())

    def _on_screen(self) -> list[EntryView]:
        seen: dict[str, EntryView] = {}
        for place in self.column.visible(self.top, self.top + self.viewport().height()):
            seen.setdefault(place.view.key, place.view)
        return list(seen.values())

    @property
    def style_in_use(self) -> MarkdownStyle:
        """Colours and sizes now on the screen."""
        return self.column.context.style

    # ---- layout

    @property
    def top(self) -> int:
        """The canvas height at the top of the screen."""
        return self.verticalScrollBar().value()

    @property
    def left(self) -> int:
        """Where the text column begins."""
        return (self.viewport().width() - round(self.column.width)) // 2

    def _said(self) -> None:
        """What is said is another now, not only where it stands."""
        self.finding.stale()
        self._changed()

    def _changed(self) -> None:
        self.arrange()
        self.viewport().update()

    def _repaint_below(self, dirty: float, before: int) -> None:
        """Moves the pixels that only shifted since the top was `before`, paints what is at or below `dirty`."""
        area, moved = self.viewport().rect(), before - self.top
        covered = self._jump.isVisible() or self.pointer.covers
        if (covered and moved) or abs(moved) >= area.height():
            self.viewport().update()
            return
        if moved:
            self.viewport().scroll(0, moved, area)
        y = max(0, int(dirty) - self.top - 4)
        if y < area.height():
            self.viewport().update(0, y, area.width(), area.height() - y)

    def arrange(self) -> None:
        """Lays out what is on the screen and keeps the reader's place while heights become exact."""
        height = self.viewport().height()
        if self._arranging or height <= 0:
            return
        self._arranging = True
        try:
            for _ in range(400):
                top = self._wanted_top(height)
                if not self.column.settle(top, top + height):
                    break
            self._set_scroll(self._wanted_top(height), height)
            self.column.evict()
            self.column.evict_entries(self.pointer.keys)
        finally:
            self._arranging = False
        far = self.column.total - self.top - height > 2 * NEAR_END
        self._jump.place(self.offers_jump and not self._following and far)
        self._plan_work()

    def _plan_work(self) -> None:
        pause = self.column.context.pause
        if pause is not None and not 0 <= self._work.remainingTime() <= pause:
            self._work.start(pause)

    def _do_work(self) -> None:
        context = self.column.context
        if context.work(SLICE):
            for place in self.column.visible(self.top, self.top + self.viewport().height()):
                if isinstance(place.box, CodeBox):
                    y = round(place.top) - self.top
                    self.viewport().update(0, y, self.viewport().width(), round(place.box.height) + 1)
        if context.moved:
            context.moved = False
            self.pointer.selection.follow(context)
            self._said()
        self._plan_work()

    def _wanted_top(self, height: int) -> float:
        most = max(0.0, self.column.total - height)
        if self._following or self._anchor is None:
            return most if self._following else min(most, self.top)
        key, number, offset = self._anchor
        view = self.column.by_key.get(key)
        if view is None:
            self._anchor = None
            return min(most, self.top)
        self.column.build(view)
        number = min(number, len(view.boxes))
        return max(0.0, min(most, self.column.top(view) + view.offsets.top(number) + offset))

    def _set_scroll(self, top: float, height: int) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(height)
        bar.setSingleStep(40)
        bar.setRange(0, max(0, round(self.column.total) - height))
        bar.setValue(round(top))

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._arranging:
            return
        bar = self.verticalScrollBar()
        self._following = bar.value() >= bar.maximum() - NEAR_END
        place = self.column.place_at(self.top)
        if place is None:
            self._anchor = None
        else:
            self._anchor = (place.view.key, place.number, self.top - (place.top - place.box.gap))
        self._changed()
        self.pointer.moved()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.column.width = float(min(self.style_in_use.max_width, max(200, self.viewport().width() - 2 * MARGIN)))
        self._changed()

    def unfold(self, view: EntryView) -> None:
        """An entry's parts changed by a click in it: its own place on the screen stays."""
        self._following = False
        self.column.refresh(view)
        self.scrollContentsBy(0, 0)

    # ---- mouse and keyboard

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.pointer.key(event):
            event.ignore()

    def copy(self) -> None:
        """From the menu bar: what is selected."""
        self.pointer.copy()

    def selectAll(self) -> None:
        """From the menu bar: the message that has the keyboard or the mouse."""
        self.pointer.select_all()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return self.pointer.walk(forward) or super().focusNextPrevChild(forward)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.pointer.leave()
        super().focusOutEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() / 2
        sideways = delta.x() or (delta.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        place = self.column.place_at(self.top + event.position().y())
        if sideways and place is not None and place.box.scroll_by(-sideways):
            self.viewport().update()
        elif not sideways:
            super().wheelEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(tr("Copy"), self.pointer.copy)
        copy.setEnabled(self.pointer.selection.span() is not None)
        menu.addAction(tr("Select this message"), self.pointer.select_all)
        menu.popup(event.globalPos())

    # ---- painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painting.paint(self, event.rect())

    # ---- look

    def _wanted_style(self) -> MarkdownStyle:
        theme = current_theme()
        return self._fixed_style or MarkdownStyle.from_palette(theme.palette, theme.scale)

    def set_style(self, style: MarkdownStyle) -> None:
        """Another look; only what is on the screen is rendered again."""
        self._fixed_style = style
        self._follow_theme()

    def use_thumbnails(self, thumbnail: Thumbnail) -> None:
        """Where small pictures of attached files come from."""
        self.column.context.thumbnail = thumbnail

    def _follow_theme(self) -> None:
        context = Context(self._wanted_style(), self.devicePixelRatioF())
        context.thumbnail = self.column.context.thumbnail
        self.column.use(context)
        self._jump.dress(self.column.context)
        self.resizeEvent(QResizeEvent(self.size(), self.size()))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._follow_theme()
        return super().event(event)
