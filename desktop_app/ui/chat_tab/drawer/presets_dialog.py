"""The dialog where developer messages kept under names are changed, added and deleted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.developer_presets import LONGEST_NAME, Preset
from desktop_app.language import tr
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_ID = Qt.ItemDataRole.UserRole


class PresetsDialog(QDialog):
    """Signals: kept(id, name, text), with an empty id for a new one; deleted(id); restored(); taken(id)."""

    kept = Signal(str, str, str)
    deleted = Signal(str)
    restored = Signal()
    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Developer messages"))
        self.resize(680, 460)
        self._presets: Sequence[Preset] = ()
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("Developer messages"), "heading"))
        middle = row(spacing=Space.M)
        middle.addLayout(self._left())
        middle.addLayout(self._right(), 1)
        outer.addLayout(middle, 1)
        self._told = label("", "body", "muted", wrap=True)
        self._undo = button(tr("Undo"), "link", dense=True)
        self._undo.clicked.connect(self.restored)
        self._undo.hide()
        bottom = row(spacing=Space.XS)
        bottom.addWidget(self._told, 1)
        bottom.addWidget(self._undo)
        close = button(tr("Close"))
        close.clicked.connect(self.reject)
        self._take = button(tr("Use in this chat"), "primary")
        self._take.clicked.connect(self._taken)
        bottom.addWidget(close)
        bottom.addWidget(self._take)
        outer.addLayout(bottom)
        self._select("")

    def _left(self) -> QVBoxLayout:
        left = column(spacing=Space.XS)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Presets"))
        self._list.setFixedWidth(210)
        self._list.currentItemChanged.connect(lambda now, _: self._selected(now))
        left.addWidget(self._list, 1)
        new = button(tr("New preset"), "quiet", "plus", dense=True)
        new.clicked.connect(lambda: self._select(""))
        left.addWidget(new)
        return left

    def _right(self) -> QVBoxLayout:
        right = column(spacing=Space.XS)
        self._name = QLineEdit()
        self._name.setAccessibleName(tr("Name of the preset"))
        self._name.setPlaceholderText(tr("Name"))
        self._name.setMaxLength(LONGEST_NAME)
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(tr("Text of the preset"))
        self._text.setPlaceholderText(tr("How answers should be"))
        self._text.setTabChangesFocus(True)
        buttons = row(spacing=Space.XS)
        self._delete = button(tr("Delete"), "ghost", "trash", dense=True)
        self._delete.clicked.connect(lambda: self.deleted.emit(self._id()))
        self._save = button(tr("Save"), "quiet", "check", dense=True)
        self._save.clicked.connect(lambda: self.kept.emit(self._id(), self._name.text(), self._text.toPlainText()))
        buttons.addWidget(self._delete)
        buttons.addStretch()
        buttons.addWidget(self._save)
        for field in (self._name.textChanged, self._text.textChanged):
            field.connect(self._written)
        right.addWidget(self._name)
        right.addWidget(self._text, 1)
        right.addLayout(buttons)
        return right

    def begin_new(self, text: str) -> None:
        """A new preset that says this, to be named."""
        self._select("")
        self._text.setPlainText(text)
        self._name.setFocus()

    def show_presets(self, presets: Sequence[Preset], selected: str = "") -> None:
        """All there are, with one of them open."""
        self._presets = presets
        self._list.blockSignals(True)
        self._list.clear()
        for preset in presets:
            item = QListWidgetItem(preset.name)
            item.setData(_ID, preset.id)
            self._list.addItem(item)
        self._list.blockSignals(False)
        self._select(selected)

    def tell(self, words: str, *, undo: bool = False) -> None:
        """What happened, and whether it can be undone."""
        self._told.setText(words)
        self._undo.setVisible(undo)

    def _preset(self) -> Preset | None:
        return next((each for each in self._presets if each.id == self._id()), None)

    def _id(self) -> str:
        item = self._list.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def _select(self, preset_id: str) -> None:
        ids = [each.id for each in self._presets]
        self._list.setCurrentRow(ids.index(preset_id) if preset_id in ids else -1)
        self._selected(self._list.currentItem())

    def _selected(self, item: QListWidgetItem | None) -> None:
        preset = self._preset() if item is not None else None
        self._name.setText(preset.name if preset else "")
        self._text.setPlainText(preset.text if preset else "")
        self._written()

    def _written(self) -> None:
        preset = self._preset()
        same = preset is not None and (preset.name, preset.text) == (self._name.text(), self._text.toPlainText())
        whole = bool(self._name.text().strip() and self._text.toPlainText().strip())
        set_enabled(self._save, whole and not same, tr("It is saved") if same else tr("Write a name and a text first"))
        set_enabled(self._delete, preset is not None, tr("Nothing is selected"))
        set_enabled(self._take, same, tr("Select a preset, or save this one, first"))

    def _taken(self) -> None:
        self.taken.emit(self._id())
        self.accept()
