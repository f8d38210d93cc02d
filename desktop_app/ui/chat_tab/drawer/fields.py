"""The small fields of the drawer: a number that may be left out, a line with its name, pairs of name and value."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from desktop_app.language import tr
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import clear_layout, column, row
from desktop_app.ui.widgets.labels import label

Box = QSpinBox | QDoubleSpinBox


class OptionalNumber(QWidget):
    """A check box with a number that counts only while it is checked. Signals: changed() by the person's hand."""

    changed = Signal()

    def __init__(self, words: str, box: Box, usual: float, tooltip: str) -> None:
        super().__init__()
        self._box = box
        self._usual = usual
        self._check = QCheckBox(words)
        self._check.setToolTip(tooltip)
        box.setToolTip(tooltip)
        line = row(self, spacing=Space.XS)
        line.addWidget(self._check, 1)
        line.addWidget(box)
        box.setFixedWidth(124)
        box.setKeyboardTracking(False)
        box.hide()  # an empty number would look like one that counts
        self._check.toggled.connect(self._toggled)
        box.valueChanged.connect(lambda _: self.changed.emit())

    def value(self) -> float | None:
        """What is chosen; None for nothing."""
        return self._box.value() if self._check.isChecked() else None

    def set_value(self, value: float | None) -> None:
        """From code: nothing is told."""
        if value == self.value():
            return
        self.blockSignals(True)
        self._check.setChecked(value is not None)
        if value is not None:
            self._put(value)
        self.blockSignals(False)

    def _toggled(self, on: bool) -> None:
        self._box.setVisible(on)
        if on and not self.signalsBlocked() and self._box.value() == self._box.minimum():
            self.blockSignals(True)
            self._put(self._usual)
            self.blockSignals(False)
        self.changed.emit()

    def _put(self, value: float) -> None:
        if isinstance(self._box, QSpinBox):
            self._box.setValue(round(value))
        else:
            self._box.setValue(value)


class NamedLine(QWidget):
    """A line to write in, its name above it, what is wrong below. Signals: changed()."""

    changed = Signal()

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint)
        self._wrong = label("", "caption", "danger", wrap=True)
        self._wrong.hide()
        inside = column(self, spacing=2)
        inside.addWidget(label(name, "caption", "muted"))
        inside.addWidget(self.line)
        inside.addWidget(self._wrong)
        self.line.textEdited.connect(lambda _: self.changed.emit())

    def text(self) -> str:
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        """From code: nothing is told."""
        if text != self.text():
            self.line.setText(text)

    def show_fault(self, words: str) -> None:
        """Below the line; empty takes it away."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        self.line.setAccessibleDescription(words)
        mark(self.line, invalid=bool(words))


class PairsField(QWidget):
    """Pairs of a name and a value, one per line. Signals: changed() by the person's hand."""

    changed = Signal()

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self._lines: list[tuple[QLineEdit, QLineEdit]] = []
        self._rows = column(spacing=Space.XXS)
        self._add = button(tr("Add a pair"), "ghost", "plus", dense=True)
        self._add.clicked.connect(self._added)
        self._wrong = label("", "caption", "danger", wrap=True)
        self._wrong.hide()
        inside = column(self, spacing=Space.XXS)
        inside.addLayout(self._rows)
        inside.addWidget(self._wrong)
        bottom = row()
        bottom.addWidget(self._add)
        bottom.addStretch()
        inside.addLayout(bottom)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """What is written; lines without name and value are passed over."""
        found = ((name.text().strip(), value.text()) for name, value in self._lines)
        return tuple(pair for pair in found if any(pair))

    def set_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """From code: nothing is told."""
        if tuple(pairs) == self.pairs():
            return
        clear_layout(self._rows)
        self._lines = []
        for name, value in pairs:
            self._append(name, value)
        self._add.setEnabled(len(self._lines) < self._most)

    def show_fault(self, words: str) -> None:
        """Below the pairs; empty takes it away."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    def _added(self) -> None:
        self._append("", "")[0].setFocus()
        self._add.setEnabled(len(self._lines) < self._most)

    def _append(self, name: str, value: str) -> tuple[QLineEdit, QLineEdit]:
        number = len(self._lines) + 1
        holder = QWidget()
        line = row(holder, spacing=Space.XXS)
        fields = (QLineEdit(name), QLineEdit(value))
        for field, words in zip(fields, (tr("Name"), tr("Value")), strict=True):
            field.setPlaceholderText(words)
            field.setAccessibleName(tr("{words} of pair {number}", words=words, number=number))
            field.textEdited.connect(lambda _: self.changed.emit())
        line.addWidget(fields[0], 2)
        line.addWidget(fields[1], 3)
        remove = icon_button("cross", tr("Remove pair {number}", number=number), dense=True)
        remove.clicked.connect(lambda: self._removed(fields))
        line.addWidget(remove)
        self._lines.append(fields)
        self._rows.addWidget(holder)
        return fields

    def _removed(self, fields: tuple[QLineEdit, QLineEdit]) -> None:
        self.set_pairs([pair for pair, line in zip(self._all(), self._lines, strict=True) if line is not fields])
        self.changed.emit()

    def _all(self) -> list[tuple[str, str]]:
        return [(name.text().strip(), value.text()) for name, value in self._lines]
