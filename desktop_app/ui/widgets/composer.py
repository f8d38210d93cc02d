"""Where a person writes: a growing text box, controls below it, Send or Stop, and a line for meter and estimate."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.language import later, tr
from desktop_app.ui.focus import take_focus
from desktop_app.ui.formats import file_size
from desktop_app.ui.icons import bind_icon, follow_theme
from desktop_app.ui.theme import Space, current_theme, mark
from desktop_app.ui.widgets.buttons import button, icon_button, set_enabled
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.composer_input import LONG_PASTE, ComposerInput, visible_text
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import ElidedLabel, Tone, label

_EDIT_PAUSE_MS = 200
_EMPTY = later("Write something first")


_NEXT_PASTE = "\x1e"
"""Between the parts of a draft; no text that is written or pasted has it (`visible_text`)."""


class _PastedText(QFrame):
    """A long paste, shown as one line with its size. Signals: removed(), attach_pressed()."""

    removed = Signal()
    attach_pressed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = text
        mark(self, pill=True)
        line = row(self, spacing=Space.XXS)
        line.setContentsMargins(Space.S, 2, Space.XXS, 2)
        words = tr("Pasted text, {count}", count=file_size(len(text.encode("utf-8", "surrogatepass"))))
        line.addWidget(label(words))
        self.attach = icon_button("attach", tr("Attach as a text file: {words}", words=words), dense=True)
        self.attach.clicked.connect(self.attach_pressed)
        line.addWidget(self.attach)
        remove = icon_button("cross", tr("Remove: {words}", words=words), dense=True)
        remove.clicked.connect(self.removed)
        line.addWidget(remove)


class Composer(QWidget):
    """Emits what the person wants and clears nothing by itself: call `clear` once a message was accepted.

    Signals: send_pressed(text), stop_pressed() also for Escape while nothing runs, edit_last_asked() for Up in the
    empty box, edited() 200 ms after the last key or at once for a paste, files_offered(list of Path) for files dropped
    or pasted, picture_offered(QImage) for a pasted one, paste_offered(text) for a long paste that is to be a file,
    queue_pressed(text) for Enter while an answer is coming.
    """

    send_pressed = Signal(str)
    stop_pressed = Signal()
    edited = Signal()
    files_offered = Signal(list)
    picture_offered = Signal(QImage)
    paste_offered = Signal(str)
    edit_last_asked = Signal()
    queue_pressed = Signal(str)

    def __init__(self, placeholder: str = later("Ask anything"), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = False
        self._queueing = False
        self._refusal = ""
        self._send_label = tr("Send")
        self._waiting = ""
        self._more = self._offers_pastes = False
        self._pasted: list[_PastedText] = []
        self.input = ComposerInput()
        self.input.setPlaceholderText(tr(placeholder))
        follow_theme(self.input, self._set_font)
        self._build()
        self._pause = QTimer(self, singleShot=True, interval=_EDIT_PAUSE_MS)
        self._pause.timeout.connect(self.edited)
        self.input.textChanged.connect(self._typed)
        self.input.submitted.connect(self._submit)
        self.input.stop_asked.connect(self.stop_pressed)
        self.input.edit_last_asked.connect(self.edit_last_asked)
        self.input.long_pasted.connect(self._add_pasted)
        self.input.files_offered.connect(self.files_offered)
        self.input.picture_offered.connect(self.picture_offered)
        self.input.focus_changed.connect(lambda on: mark(self._frame, composer="focused" if on else "true"))
        self._show_button()

    def _set_font(self) -> None:
        font = current_theme().font("body")
        self.input.setFont(font)
        self.input.viewport().setFont(font)  # writes the placeholder; a sheet that was there before keeps it small

    def _build(self) -> None:
        outer = column(self, spacing=Space.XXS)
        self._frame = QFrame()
        mark(self._frame, composer="true")
        inside = column(self._frame, spacing=Space.XS)
        inside.setContentsMargins(Space.XS, Space.S, Space.XS, Space.XS)
        upper = self._upper = column(spacing=Space.XS)
        upper.setContentsMargins(Space.XS, 0, Space.XS, 0)
        self._pasted_row = FlowLayout()
        upper.addLayout(self._pasted_row)
        upper.addWidget(self.input)
        inside.addLayout(upper)
        bottom = row(spacing=Space.XS)
        self._controls = FlowLayout()
        bottom.addLayout(self._controls, 1)
        self._button = button(self._send_label, "primary", "send")
        self._button.clicked.connect(self._pressed)
        bottom.addWidget(self._button, 0, Qt.AlignmentFlag.AlignBottom)
        inside.addLayout(bottom)
        outer.addWidget(self._frame)
        self._footer = ElidedLabel()
        mark(self._footer, scale="caption", tone="faint")
        self._footer_end = label("", "caption", "faint")
        last = row(spacing=Space.M)
        last.setContentsMargins(Space.M, 0, Space.M, 0)
        last.addWidget(self._footer, 1)
        last.addWidget(self._footer_end)
        self.set_footer_end("")
        outer.addLayout(last)

    # --- text -----------------------------------------------------------------------------------------------------
    def text(self) -> str:
        """Everything that would be sent: the typed text, then long pastes, apart by an empty line."""
        parts = [self.input.toPlainText(), *(paste.text for paste in self._pasted)]
        return "\n\n".join(part for part in parts if part.strip())

    def draft(self) -> str:
        """The same with its long pastes apart, for `set_text`."""
        return _NEXT_PASTE.join([self.input.toPlainText(), *(paste.text for paste in self._pasted)])

    def set_text(self, text: str) -> None:
        """Replace the text, e.g. by an unsent draft."""
        self._drop_pasted()
        typed, *pasted = (visible_text(part) for part in text.split(_NEXT_PASTE))
        if len(typed) > LONG_PASTE:
            pasted.insert(0, typed)
            typed = ""
        if typed:
            self.input.setPlainText(typed)
            self.input.moveCursor(self.input.textCursor().MoveOperation.End)
        else:
            self.input.clear()
        for part in pasted:
            if part:
                self._add_pasted(part)

    def clear(self) -> None:
        self._drop_pasted()
        self.input.clear()

    def focus_input(self) -> None:
        """Put the keyboard there, if it is in view."""
        take_focus(self.input)

    # --- state ----------------------------------------------------------------------------------------------------
    def set_running(self, running: bool) -> None:
        """Swap Send for Stop while an answer is coming; one may go on writing."""
        self._running = running
        self._show_button()

    def set_queueing(self) -> None:
        """Enter while an answer is coming asks for the text to be sent after it (`queue_pressed`)."""
        self._queueing = True

    def set_sendable(self, sendable: bool, reason: str = "") -> None:
        """Forbid sending and say why on hover; an empty box can never be sent."""
        self._refusal = "" if sendable else reason or tr("This cannot be sent now")
        self._show_button()

    def set_waiting(self, reason: str) -> None:
        """Forbid sending for a moment, whatever is written, because something is not ready yet; empty when it is."""
        self._waiting = reason
        self._show_button()

    def set_more(self, more: bool) -> None:
        """Whether there is something to send besides text: then the box may be empty."""
        self._more = more
        self._show_button()

    def offer_pastes(self, offers: bool) -> None:
        """Whether a long paste may become a file instead."""
        self._offers_pastes = offers

    def highlight(self, on: bool) -> None:
        """While something that may be dropped is over the page."""
        mark(self._frame, composer="focused" if on or self.input.hasFocus() else "true")

    def set_send_label(self, text: str) -> None:
        """What the button says when nothing runs, e.g. "Ask" in Pro."""
        self._send_label = text
        self._show_button()

    def set_enter_sends(self, enter_sends: bool) -> None:
        """Enter sends and Shift+Enter starts a line; or Enter starts a line and Ctrl+Enter sends."""
        self.input.enter_sends = enter_sends
        self._show_button()

    def set_placeholder(self, text: str) -> None:
        self.input.setPlaceholderText(text)

    def set_footer(self, text: str, tone: Tone = "faint") -> None:
        """The line under the box: meter, trimmed turns, estimate."""
        mark(self._footer, tone=tone)
        self._footer.set_full_text(text)

    @property
    def footer(self) -> QWidget:
        """Where that line stands."""
        return self._footer

    def explain_footer(self, explanation: str) -> None:
        """What is behind that line, on hover and for a screen reader; with nothing to say, its whole text if cut."""
        self._footer.explain(explanation)

    def set_footer_end(self, text: str, explanation: str = "") -> None:
        """A few words at the end of that line, with a sentence on hover and for a screen reader."""
        self._footer_end.setText(text)
        self._footer_end.setToolTip(explanation)
        self._footer_end.setAccessibleName(text)
        self._footer_end.setAccessibleDescription(explanation)
        self._footer_end.setVisible(bool(text))

    def add_control(self, control: QWidget) -> None:
        """Put a control into the row under the text; the row wraps where the window is narrow."""
        self._controls.addWidget(control)

    def send_last(self, control: QWidget) -> None:
        """Tab reaches the button after this one."""
        QWidget.setTabOrder(control, self._button)

    def add_above(self, widget: QWidget) -> None:
        """Put something over the text, inside the frame."""
        self._upper.insertWidget(0, widget)

    # --- inside ---------------------------------------------------------------------------------------------------
    def _has_text(self) -> bool:
        return self._more or bool(self._pasted) or not self.input.document().isEmpty()

    def _typed(self) -> None:
        self._pause.start()
        self._show_button()

    def _submit(self) -> None:
        if self._refusal or self._waiting:
            return
        if not self._running and (self.text() or self._more):
            self.send_pressed.emit(self.text())
        elif self._queueing and self.text() and not self._more:  # files wait in the box until they can be sent
            self.queue_pressed.emit(self.text())

    def _pressed(self) -> None:
        if self._running:
            self.stop_pressed.emit()
        else:
            self.focus_input()  # else Qt hands the keyboard on from the disabled button, to the model's name
            self._submit()

    def _show_button(self) -> None:
        look = "stop" if self._running else "send"
        if self._button.property("look") != look:
            self._button.setProperty("look", look)
            mark(self._button, kind="quiet" if self._running else "primary")
            bind_icon(self._button, look, "text" if self._running else "on_accent")
        self._button.setText(tr("Stop") if self._running else self._send_label)
        keys = tr("Enter") if self.input.enter_sends else "Ctrl+Enter"
        self._button.setProperty("ownToolTip", tr("Stop (Esc)") if self._running else f"{self._send_label} ({keys})")
        reason = self._waiting or self._refusal or ("" if self._has_text() else tr(_EMPTY))
        set_enabled(self._button, self._running or not reason, reason)

    def _add_pasted(self, text: str) -> None:
        paste = _PastedText(text)
        paste.removed.connect(lambda: self._remove_pasted(paste))
        paste.attach_pressed.connect(lambda: self._offer_pasted(paste))
        paste.attach.setVisible(self._offers_pastes)
        self._pasted.append(paste)
        self._pasted_row.addWidget(paste)
        self._show_button()
        self.edited.emit()

    def _remove_pasted(self, paste: _PastedText) -> None:
        self._pasted.remove(paste)
        self._pasted_row.removeWidget(paste)
        paste.hide()
        paste.deleteLater()
        self._show_button()
        self.edited.emit()

    def _offer_pasted(self, paste: _PastedText) -> None:
        self._remove_pasted(paste)
        self.paste_offered.emit(paste.text)

    def _drop_pasted(self) -> None:
        for paste in list(self._pasted):
            self._remove_pasted(paste)
