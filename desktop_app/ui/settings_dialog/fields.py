"""One control per setting, made from the setting's own description."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from desktop_app.domain.settings import Setting
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import column
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import label

Save = Callable[[Setting[Any], Any], None]


class Field(QWidget):
    """Label, control, one line of help, and the reason why a value was not taken."""

    def __init__(self, setting: Setting[Any], value: Any, save: Save, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = label("", "caption", "danger", wrap=True)
        self._problem.hide()
        whole = column(self, spacing=Space.XXS)
        control = self._control(setting, value, save)
        if not isinstance(control, QCheckBox):
            unit = f" ({setting.unit})" if setting.unit else ""
            whole.addWidget(label(f"{setting.label}{unit}", "strong"))
        whole.addWidget(control)
        whole.addWidget(label(setting.help, "caption", "muted", wrap=True))
        whole.addWidget(self._problem)

    def show_problem(self, words: str) -> None:
        """Why the value was not taken; an empty text takes the message away."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    @staticmethod
    def _control(setting: Setting[Any], value: Any, save: Save) -> QWidget:
        if isinstance(value, bool):
            box = QCheckBox(setting.label)
            box.setChecked(value)
            box.toggled.connect(lambda on: save(setting, on))
            control: QWidget = box
        elif setting.choices:
            chips = ChipRow(setting.label)
            chips.set_chips([Chip(key, words) for key, words in setting.choices], [setting.text(value)])
            chips.chosen.connect(lambda key: save(setting, setting.parse(key)))
            return chips
        elif isinstance(value, Decimal):
            money = QDoubleSpinBox()
            money.setRange(float(setting.minimum or 0), float(setting.maximum or 1_000_000))
            money.setDecimals(2)
            money.setPrefix("$ ")
            money.setKeyboardTracking(False)
            money.setValue(float(value))
            money.setMaximumWidth(180)
            money.valueChanged.connect(lambda number: save(setting, Decimal(f"{number:.2f}")))
            control = money
        elif isinstance(value, int):
            count = QSpinBox()
            count.setRange(setting.minimum or 0, setting.maximum or 1_000_000)
            count.setKeyboardTracking(False)
            count.setValue(value)
            count.setMaximumWidth(180)
            count.valueChanged.connect(lambda number: save(setting, number))
            control = count
        else:
            line = QLineEdit(str(value))
            line.editingFinished.connect(lambda: save(setting, line.text().strip()))
            control = line
        control.setAccessibleName(setting.label)
        control.setAccessibleDescription(setting.help)
        return control
