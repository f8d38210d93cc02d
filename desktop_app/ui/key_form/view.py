"""The key's input with its buttons and one line that says how things stand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.language import later, tr
from desktop_app.ui.icons import bind_icon
from desktop_app.ui.key_form.tone import Tone
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, icon_button, set_enabled
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_ENVIRONMENT_REASON = later("The key comes from the environment; close Ponder and change it there.")


class KeyForm(QWidget):
    """Signals: save_pressed(key), save_untested_pressed(key), memory_pressed(key), forget_pressed()."""

    save_pressed = Signal(str)
    save_untested_pressed = Signal(str)
    memory_pressed = Signal(str)
    forget_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = label("", "body", "muted", wrap=True)
        self._key = QLineEdit()
        self._key.setEchoMode(QLineEdit.EchoMode.Password)
        self._key.setPlaceholderText("sk-…")
        self._key.setAccessibleName(tr("API key"))
        self._key.returnPressed.connect(self._save)
        self._key.textChanged.connect(self._key_changed)
        self._eye = icon_button("eye", tr("Show the key"))
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show_key)
        self._save_button = button(tr("Test and save"), "primary")
        self._save_button.clicked.connect(self._save)
        self._forget = button(tr("Forget the key"), "danger")
        self._forget.clicked.connect(self.forget_pressed)
        self._untested = button(tr("Save without a test"))
        self._untested.clicked.connect(lambda: self.save_untested_pressed.emit(self._key.text()))
        self._memory = button(tr("Keep it until Ponder closes"))
        self._memory.clicked.connect(lambda: self.memory_pressed.emit(self._key.text()))
        self._result = label("", "body", wrap=True)
        self._result.setAccessibleName(tr("Result of the key test"))
        self._lay_out()
        self.offer()
        self._key_changed("")

    def _lay_out(self) -> None:
        line = row()
        line.addWidget(self._key, 1)
        line.addWidget(self._eye)
        line.addWidget(self._save_button)
        more = row()
        for extra in (self._memory, self._untested, self._forget):
            more.addWidget(extra)
        more.addStretch()
        whole = column(self, spacing=Space.XS)
        whole.addWidget(self._source)
        whole.addLayout(line)
        whole.addWidget(self._result)
        whole.addLayout(more)
        self._result.hide()

    def _save(self) -> None:
        if self._key.text().strip():
            self.save_pressed.emit(self._key.text())

    def _key_changed(self, text: str) -> None:
        set_enabled(self._save_button, bool(text.strip()), tr("Paste a key first."))

    def _show_key(self, shown: bool) -> None:
        self._key.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        bind_icon(self._eye, "eye-off" if shown else "eye", "muted")
        name = tr("Hide the key") if shown else tr("Show the key")
        self._eye.setToolTip(name)
        self._eye.setAccessibleName(name)

    def show_source(self, words: str, *, can_change: bool, can_forget: bool) -> None:
        """Where the key in force comes from."""
        self._source.setText(words)
        set_enabled(self._key, can_change, tr(_ENVIRONMENT_REASON))
        self._forget.setVisible(can_forget)

    def show_busy(self, words: str) -> None:
        """A test or a save is on its way."""
        self._say(words, "muted")
        self._save_button.setEnabled(False)

    def show_result(self, words: str, tone: Tone) -> None:
        """How it went."""
        self._say(words, tone)
        self._key_changed(self._key.text())

    def _say(self, words: str, tone: Tone) -> None:
        mark(self._result, tone=tone)
        self._result.setText(words)
        self._result.setAccessibleName(words)
        self._result.show()

    def offer(self, *, memory: bool = False, untested: bool = False) -> None:
        """The ways that are left."""
        self._memory.setVisible(memory)
        self._untested.setVisible(untested)

    def focus_key(self) -> None:
        """Put the keyboard into the field."""
        self._key.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_key(self) -> None:
        """The key does not stay on the screen."""
        self._key.clear()
        self._eye.setChecked(False)
