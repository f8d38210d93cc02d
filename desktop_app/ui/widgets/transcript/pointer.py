"""Mouse and keyboard in the transcript: selecting, hovering, activating, walking with Tab."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QLabel
from typing_extensions import override

from desktop_app.ui.markdown.links import allowed_link, shown_target
from desktop_app.ui.widgets.transcript.boxes import Target
from desktop_app.ui.widgets.transcript.column import Place
from desktop_app.ui.widgets.transcript.documents import DocumentBox
from desktop_app.ui.widgets.transcript.entry_view import EntryView
from desktop_app.ui.widgets.transcript.markdown_boxes import CodeBox
from desktop_app.ui.widgets.transcript.selection import Selection, Spot

if TYPE_CHECKING:
    from desktop_app.ui.widgets.transcript.view import Transcript

COPIED_MS = 1_600


class Pointer(QObject):
    """Watches the viewport of one transcript."""

    def __init__(self, owner: Transcript) -> None:
        super().__init__(owner)
        self._owner = owner
        self.say_address: Callable[[str], str] = shown_target
        self.selection = Selection(owner.column)
        self.hovered: Target | None = None
        self._hovered_key = ""
        self._focus: tuple[str, int, Target] | None = None
        self._pressed: Target | None = None
        self._selecting = False
        self._clicks, self._last_click = 0, QPoint()
        self._last_time = 0
        self._where = QPointF()
        self._drag = QTimer(self, interval=30)
        self._drag.timeout.connect(self._scroll_while_selecting)
        self._address = QLabel(owner.viewport())
        self._address.setTextFormat(Qt.TextFormat.PlainText)
        self._address.hide()
        owner.viewport().installEventFilter(self)

    def reset(self) -> None:
        """Another conversation is shown."""
        self.selection.clear()
        self.hovered = self._pressed = self._focus = None
        self._selecting = False
        self._address.hide()

    @property
    def keys(self) -> set[str]:
        """Entries that must not be freed."""
        return self.selection.keys | ({self._focus[0]} if self._focus else set())

    @property
    def covers(self) -> bool:
        """Whether the address of a link lies over the canvas."""
        return self._address.isVisible()

    @property
    def address(self) -> str:
        """The address now shown for a link, or nothing."""
        return self._address.text() if self.covers else ""

    @property
    def focused(self) -> Target | None:
        """What has the keyboard."""
        return self._focus[2] if self._focus else None

    def is_active(self, view: EntryView) -> bool:
        """Whether an entry shows its buttons."""
        focused = self._focus is not None and self._owner.hasFocus() and self._focus[0] == view.key
        last = self._owner.column.views[-1] is view  # what can be done now is seen without looking for it
        return last or view.key == self._hovered_key or focused

    # ---- mouse

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Leave:
            self._hover(None, "")
        elif isinstance(event, QMouseEvent):
            if kind == QEvent.Type.MouseMove:
                self._where = event.position()
                self.moved()
                event.accept()
                return True
            elif event.button() == Qt.MouseButton.LeftButton:
                if kind == QEvent.Type.MouseButtonRelease:
                    self._release()
                else:
                    self._press(event)
                return True
        return False

    def moved(self) -> None:
        """The mouse or what is under it moved."""
        if self._selecting:
            spot = self.spot_at(self._where)
            if spot is not None:
                self.selection.end = spot
                self._owner.viewport().update()
            height = self._owner.viewport().height()
            outside = not 0 <= self._where.y() <= height
            if outside != self._drag.isActive():
                self._drag.start() if outside else self._drag.stop()
            return
        place = self._place(self._where)
        inside = place is not None and self._owner.viewport().rect().contains(self._where.toPoint())
        target = self._target_at(place, self._where) if place and inside else None
        self._hover(target, place.view.key if place and inside else "")
        shape = Qt.CursorShape.ArrowCursor
        if target is not None and target.kind != "scroll":
            shape = Qt.CursorShape.PointingHandCursor
        elif place is not None and place.box.selectable and self._over_text(place):
            shape = Qt.CursorShape.IBeamCursor
        self._owner.viewport().setCursor(shape)

    def _over_text(self, place: Place) -> bool:
        x = self._where.x() - self._owner.left - place.box.indent
        left = place.box.left if isinstance(place.box, DocumentBox) else 0.0
        return left <= x <= self._owner.column.width - place.box.indent

    def _press(self, event: QMouseEvent) -> None:
        self._owner.setFocus(Qt.FocusReason.MouseFocusReason)
        self._where = event.position()
        near = (event.position().toPoint() - self._last_click).manhattanLength() < 6
        quick = event.timestamp() - self._last_time < QApplication.doubleClickInterval()
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self._clicks = 2
        else:
            self._clicks = 3 if near and quick and self._clicks == 2 else 1
        self._last_click, self._last_time = event.position().toPoint(), event.timestamp()
        place = self._place(self._where)
        self._pressed = self._target_at(place, self._where) if place else None
        if self._pressed is not None and self._pressed.kind not in ("link", "scroll"):
            return
        spot = self.spot_at(self._where)
        if spot is None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.selection.anchor is not None:
            self.selection.end = spot
        elif self._clicks == 2:
            self.selection.word(spot)
        elif self._clicks == 3:
            self.selection.paragraph(spot)
        else:
            self.selection.start(spot)
        self._selecting = self._clicks == 1
        self._focus = None
        self._owner.viewport().update()

    def _release(self) -> None:
        self._drag.stop()
        self._selecting = False
        pressed, self._pressed = self._pressed, None
        place = self._place(self._where)
        if pressed is None or place is None or self.selection.span() is not None:
            return
        target = self._target_at(place, self._where)
        if target is not None and (target.kind, target.value) == (pressed.kind, pressed.value):
            self.activate(place.view, place.number, target)

    def _scroll_while_selecting(self) -> None:
        y, height = self._where.y(), self._owner.viewport().height()
        step = y if y < 0 else y - height
        bar = self._owner.verticalScrollBar()
        bar.setValue(bar.value() + round(max(-60.0, min(60.0, step))))
        self.moved()

    def _hover(self, target: Target | None, key: str) -> None:
        if target == self.hovered and key == self._hovered_key:
            return
        self.hovered, self._hovered_key = target, key
        self._show_address(target)
        self._owner.viewport().setToolTip(target.label if target and target.kind == "action" else "")
        self._owner.viewport().update()

    def _show_address(self, target: Target | None) -> None:
        """Where a link leads, at the bottom left as in a browser."""
        if target is None or target.kind != "link":
            self._address.hide()
            return
        style = self._owner.style_in_use
        self._address.setStyleSheet(
            f"QLabel {{ background: {style.raised}; color: {style.text}; border: 1px solid {style.border};"
            f" border-top-right-radius: 6px; padding: 3px 8px; font-size: {style.small_px}px; }}"
        )
        area = self._owner.viewport().rect()
        metrics = self._address.fontMetrics()
        text = self.say_address(target.value)
        self._address.setText(metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, area.width() * 2 // 3))
        self._address.adjustSize()
        self._address.move(0, area.bottom() + 1 - self._address.height())
        self._address.show()
        self._address.raise_()

    # ---- places

    def _place(self, point: QPointF) -> Place | None:
        return self._owner.column.place_at(self._owner.top + point.y())

    def _inside(self, place: Place, point: QPointF) -> QPointF:
        return QPointF(point.x() - self._owner.left - place.box.indent, self._owner.top + point.y() - place.top)

    def _target_at(self, place: Place, point: QPointF) -> Target | None:
        at = self._inside(place, point)
        if isinstance(place.box, DocumentBox) and (address := place.box.link_at(at)):
            for target in place.box.targets():
                if target.value == address:
                    return target
        for target in place.box.targets():
            if target.kind not in ("link", "scroll") and target.rect.contains(at):
                return target
        return None

    def spot_at(self, point: QPointF) -> Spot | None:
        """The place in the text nearest to a point of the viewport."""
        place = self._place(point)
        if place is None:
            return None
        if place.box.selectable:
            place.view.realise(place.number, self._owner.column.width)
            return Spot(place.view, place.box, place.box.position_at(self._inside(place, point)))
        context = self._owner.column.context
        for box in reversed(place.view.boxes[: place.number]):
            if box.selectable:
                return Spot(place.view, box, box.length(context))
        for box in place.view.boxes[place.number :]:
            if box.selectable:
                return Spot(place.view, box, 0)
        return None

    # ---- doing

    def activate(self, view: EntryView, number: int, target: Target) -> None:
        """What a click or Enter does."""
        owner, box = self._owner, view.boxes[number]
        cited = owner.column.marks.number_of(target.label, target.value) if target.kind == "link" else 0
        if cited:
            owner.citation_activated.emit(cited)
        elif target.kind == "link":
            if allowed_link(target.value):
                owner.link_activated.emit(target.value)
        elif target.kind == "copy" and isinstance(box, CodeBox):
            self._copy(view.code_of(box))
            box.copied = True
            QTimer.singleShot(COPIED_MS, owner, lambda: self._forget_copied(box))
        elif target.kind == "action":
            owner.action_requested.emit(view.key, target.value)
        elif target.kind in ("toggle", "show_all"):
            if target.kind == "toggle":
                view.unfolded = not view.unfolded
            else:
                view.show_all = True
            view.rebuild()
            owner.unfold(view)
        owner.viewport().update()

    def _forget_copied(self, box: CodeBox) -> None:
        box.copied = False
        self._owner.viewport().update()

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._owner.copied.emit(text)

    def copy(self) -> bool:
        """Copies the selected text; False when there is none."""
        text = self.selection.text()
        if text:
            self._copy(text)
        return bool(text)

    def select_all(self) -> None:
        """Selects the entry that holds the selection, the focus or the mouse; the last one otherwise."""
        column = self._owner.column
        spot = self.selection.end
        key = spot.view.key if spot else self._focus[0] if self._focus else self._hovered_key
        view = column.by_key.get(key) or (column.views[-1] if column.views else None)
        if view is not None:
            column.build(view)
            self.selection.all_of(view)
            self._owner.viewport().update()

    # ---- keyboard

    def focus_in(self, place: Place) -> Target | None:
        """The focused target, when it is in this part."""
        if self._focus is None or self._focus[0] != place.view.key:
            return None
        wanted = self._focus[2]
        if self._focus[1] != place.number:
            return None
        return next(
            (t for t in place.box.targets() if (t.kind, t.value, t.label) == (wanted.kind, wanted.value, wanted.label)),
            None,
        )

    def walk(self, forward: bool) -> bool:
        """Goes to the next or previous target on the screen; False when there is none left."""
        owner, stops = self._owner, self.stops()
        now = -1 if forward else len(stops)
        for index, (place, target) in enumerate(stops):
            if self.focus_in(place) == target:
                now = index
        now += 1 if forward else -1
        if not 0 <= now < len(stops):
            self.leave()
            return False
        place, target = stops[now]
        self._focus = (place.view.key, place.number, target)
        self._show_address(target)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(owner, target.label))
        owner.viewport().update()
        return True

    def stops(self, only: EntryView | None = None) -> list[tuple[Place, Target]]:
        """Everything on the screen that can be pressed (in one entry), in reading order."""
        owner = self._owner
        places = list(owner.column.visible(owner.top, owner.top + owner.viewport().height()))
        wanted = [place for place in places if only is None or place.view is only]
        return [(p, t) for p in wanted for t in p.box.targets() if self._on_screen(p, t)]

    def leave(self) -> None:
        """The keyboard goes elsewhere."""
        self._focus = None
        self._show_address(None)
        self._owner.viewport().update()

    def _on_screen(self, place: Place, target: Target) -> bool:
        top = place.top + target.rect.top() - self._owner.top
        return top >= -4 and top + min(target.rect.height(), 30) <= self._owner.viewport().height() + 4

    def key(self, event: QKeyEvent) -> bool:
        """Handles a key; False when it is not ours."""
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copy()
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
            return True
        key, owner = event.key(), self._owner
        bar = owner.verticalScrollBar()
        page = owner.viewport().height() - 40
        steps = {
            Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page, Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_Down: bar.singleStep(), Qt.Key.Key_Home: -bar.maximum(),
        }  # fmt: skip
        if key == Qt.Key.Key_End:
            owner.scroll_to_end()
        elif key in steps:
            bar.setValue(bar.value() + steps[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape and self.selection.span() is not None:
            self.selection.clear()
            owner.viewport().update()
        else:
            return self._key_on_target(key)
        return True

    def _key_on_target(self, key: int) -> bool:
        view = self._owner.column.by_key.get(self._focus[0]) if self._focus else None
        if self._focus is None or view is None or self._focus[1] >= len(view.boxes):
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activate(view, self._focus[1], self._focus[2])
            return True
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            moved = view.boxes[self._focus[1]].scroll_by(60 if key == Qt.Key.Key_Right else -60)
            self._owner.viewport().update()
            return moved
        return False
