"""One control per setting, made from the setting's own description."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop_app.domain.settings import Setting
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.cards import column
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import Tone, label
from desktop_app.ui.widgets.model_picker import ModelChoice, ModelPicker
from desktop_app.ui.widgets.number_box import MoneyBox, NumberBox

_NUMBER_WIDTH = 140

Save = Callable[[Setting[Any], Any], None]


class Field(QWidget):
    """Label, control, one line of help, and the reason why a value was not taken.

    With `models` the setting is a model: one of these, or a typed one.
    """

    def __init__(
        self,
        setting: Setting[Any],
        value: Any,
        save: Save,
        models: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._problem = label("", "caption", "danger", wrap=True)
        self._problem.hide()
        whole = column(self, spacing=Space.XXS)
        control = self._control(setting, value, save, models)
        if not isinstance(control, QCheckBox):
            unit = f" ({setting.unit})" if setting.unit else ""
            whole.addWidget(label(f"{setting.label}{unit}", "strong"))
        whole.addWidget(control)
        whole.addWidget(label(setting.help, "caption", "muted", wrap=True))
        whole.addWidget(self._problem)

    def show_problem(self, words: str, tone: Tone = "danger") -> None:
        """Why the value was not taken, or what to know about it; an empty text takes the message away."""
        mark(self._problem, tone=tone)
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    @staticmethod
    def _control(setting: Setting[Any], value: Any, save: Save, models: Sequence[str]) -> QWidget:
        if isinstance(value, bool):
            box = QCheckBox(setting.label)
            box.setChecked(value)
            box.toggled.connect(lambda on: save(setting, on))
            control: QWidget = box
        elif models:
            picker = ModelPicker()
            picker.set_models([ModelChoice(model_id) for model_id in models], str(value))
            picker.chosen.connect(lambda model_id: save(setting, model_id))
            control = picker
        elif setting.choices:
            chips = ChipRow(setting.label)
            chips.set_chips([Chip(key, words) for key, words in setting.choices], [setting.text(value)])
            chips.chosen.connect(lambda key: save(setting, setting.parse(key)))
            return chips
        elif isinstance(value, Decimal):
            money = MoneyBox(setting.label, setting.maximum or 1_000_000)
            money.setKeyboardTracking(False)
            money.set_amount(value)
            money.setFixedWidth(_NUMBER_WIDTH)
            money.valueChanged.connect(lambda _: save(setting, money.amount()))
            control = money
        elif isinstance(value, int):
            count = NumberBox(setting.label, setting.minimum or 0, setting.maximum or 1_000_000)
            count.setKeyboardTracking(False)
            count.setValue(value)
            count.setFixedWidth(_NUMBER_WIDTH)
            count.valueChanged.connect(lambda number: save(setting, number))
            control = count
        else:
            line = QLineEdit(str(value))
            line.editingFinished.connect(lambda: save(setting, line.text().strip()))
            control = line
        control.setAccessibleName(setting.label)
        control.setAccessibleDescription(setting.help)
        return control
