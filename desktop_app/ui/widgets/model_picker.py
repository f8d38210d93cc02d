"""Chooses an AI model from the known ones, or by typing the id of one the catalogue does not know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.theme import Role, current_theme, mark

_NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
_TONE_ROLE = Qt.ItemDataRole.UserRole + 2
_HEADING_ROLE = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """One entry; `note` stands beside it, e.g. "retires in 21 days", in the colour `tone`.

    Entries of another `group` than the one before stand below its name as a heading.
    """

    model_id: str
    note: str = ""
    tone: Role = "muted"
    group: str = ""


class _ChoiceDelegate(QStyledItemDelegate):
    """Paints the id at the left and its note at the right; a heading in small letters."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics = QFontMetrics(option.font)
        words = str(index.data(_HEADING_ROLE) or index.data())
        width = metrics.horizontalAdvance(words + "      " + str(index.data(_NOTE_ROLE) or ""))
        return QSize(width + 24, metrics.height() + 12)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        palette = current_theme().palette
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.raised))
            painter.drawRoundedRect(rect, 4, 4)
        inner = rect.adjusted(8, 0, -8, 0)
        heading = index.data(_HEADING_ROLE)
        if heading:
            painter.setPen(QColor(palette.role("muted")))
            painter.setFont(current_theme().font("caption"))
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), str(heading))
            painter.restore()
            return
        painter.setPen(QColor(palette.text))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), str(index.data()))
        note = index.data(_NOTE_ROLE)
        if note:
            painter.setPen(QColor(palette.role(index.data(_TONE_ROLE))))
            painter.setFont(current_theme().font("caption"))
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), str(note))
        painter.restore()


class ModelPicker(QComboBox):
    """Signals: chosen(model id), when the person takes or types another one; never for changes from code."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, typed_allowed: bool = True) -> None:
        super().__init__(parent)
        self._said = ""
        self._line = QLineEdit()
        self._line.setMaxLength(200)
        self._line.setAccessibleName(tr("Model"))
        self._line.editingFinished.connect(self._taken)
        self.setAccessibleName(tr("Model"))
        self.setToolTip(
            tr("Model that answers; another one can be typed") if typed_allowed else tr("Model that answers")
        )
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(14)
        self.setItemDelegate(_ChoiceDelegate(self))
        if typed_allowed:
            self.setEditable(True)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            self.setLineEdit(self._line)
            self._offer_matches()
        self.activated.connect(self._taken)

    def _offer_matches(self) -> None:
        """Below what is typed, which stays: Qt's own way adds the rest of the first match, and "gpt-5" would take
        "gpt-5.6-sol"."""
        completer = self.completer()
        if completer is None:
            return
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(10)
        matches = completer.popup()
        if matches is not None:
            mark(matches, completions=True)

    def set_models(self, choices: Sequence[ModelChoice], chosen: str) -> None:
        """Offer these; `chosen` need not be among them."""
        self.clear()
        group = ""
        for choice in choices:
            if choice.group != group:
                group = choice.group
                self._add_heading(group)
            self.addItem(choice.model_id)
            last = self.count() - 1
            self.setItemData(last, choice.note, _NOTE_ROLE)
            self.setItemData(last, choice.tone, _TONE_ROLE)
            spoken = f"{choice.model_id}, {choice.note}" if choice.note else choice.model_id
            self.setItemData(last, spoken, Qt.ItemDataRole.AccessibleTextRole)
        self.choose(chosen)

    def _add_heading(self, words: str) -> None:
        """A line that cannot be taken; its text is no item text, so that nothing typed is completed to it."""
        self.addItem("")
        last = self.count() - 1
        self.setItemData(last, words, _HEADING_ROLE)
        self.setItemData(last, words, Qt.ItemDataRole.AccessibleTextRole)
        items = self.model()
        if isinstance(items, QStandardItemModel):
            items.item(last).setFlags(Qt.ItemFlag.NoItemFlags)

    def headings(self) -> list[str]:
        """The headings in the list, in order."""
        found = (self.itemData(index, _HEADING_ROLE) for index in range(self.count()))
        return [str(words) for words in found if words]

    def choose(self, model_id: str) -> None:
        """Take a model, from code."""
        index = self.findText(model_id, Qt.MatchFlag.MatchExactly) if model_id else -1
        if index < 0 and not self.isEditable():
            self.addItem(model_id)
            index = self.count() - 1
        self.setCurrentIndex(index)
        if self.isEditable():
            self.setEditText(model_id)
            self._line.setCursorPosition(0)
        self._said = model_id

    def model_id(self) -> str:
        """What is chosen or typed, without blanks around it."""
        return self.currentText().strip()

    @override
    def showPopup(self) -> None:
        """Open the list as wide as its longest entry with its note."""
        self.view().setMinimumWidth(max(self.width(), self.view().sizeHintForColumn(0) + 16))
        super().showPopup()

    def _taken(self) -> None:
        model_id = self.model_id()
        if not model_id:
            self.choose(self._said)
        elif model_id != self._said:
            self._said = model_id
            self.chosen.emit(model_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isEditable() and self.currentText() != self._said:
            self.choose(self._said)
        else:
            super().keyPressEvent(event)
