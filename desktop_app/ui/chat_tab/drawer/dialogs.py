"""The dialogs of the drawer that stay open while something is done in them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.developer_presets import Preset
from desktop_app.ui.chat_tab.drawer.presets_dialog import PresetsDialog


class DrawerDialogs(QObject):
    """Signals of the dialog of presets: kept(id, name, text), deleted(id), restored(), taken(id)."""

    kept = Signal(str, str, str)
    deleted = Signal(str)
    restored = Signal()
    taken = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._presets: PresetsDialog | None = None

    def open_presets(self) -> None:
        """Once."""
        if self._presets is None:
            dialog = PresetsDialog(self._page)
            dialog.setWindowModality(Qt.WindowModality.WindowModal)
            dialog.kept.connect(self.kept)
            dialog.deleted.connect(self.deleted)
            dialog.restored.connect(self.restored)
            dialog.taken.connect(self.taken)
            dialog.finished.connect(self._closed)
            self._presets = dialog
            dialog.open()

    def begin_preset(self, text: str) -> None:
        """A new preset with this text, to be named."""
        if self._presets is not None:
            self._presets.begin_new(text)

    def show_presets(self, presets: Sequence[Preset] | None, selected: str, words: str, *, undo: bool) -> None:
        """All there are, unless None, and what happened."""
        if self._presets is not None:
            if presets is not None:
                self._presets.show_presets(presets, selected)
            self._presets.tell(words, undo=undo)

    def _closed(self) -> None:
        if self._presets is not None:
            self._presets.deleteLater()
            self._presets = None
