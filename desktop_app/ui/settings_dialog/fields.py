"""One control per setting, made from the setting's own description."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QLineEdit, QWidget

from desktop_app.domain.settings import Setting
from desktop_app.language import tr
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import Tone, label
from desktop_app.ui.widgets.model_picker import ModelChoice, ModelPicker
from desktop_app.ui.widgets.number_box import MoneyBox, NumberBox, RateBox, TimeBox

_NUMBER_WIDTH = 140
_CHIPS_AT_MOST = 6
"""More choices than these are a list to open."""

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
        models: Sequence[ModelChoice] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._problem = label("", "caption", "danger", wrap=True)
        self._problem.hide()
        whole = column(self, spacing=Space.XXS)
        control = self._control(setting, value, save, models)
        if not isinstance(control, QCheckBox):
            # a sum says by itself what it is in
            unit = f" ({setting.unit})" if setting.unit and not isinstance(control, MoneyBox) else ""
            title = label(f"{tr(setting.label)}{unit}", "strong", wrap=True)
            whole.addWidget(title)
        self._beside = label("", "caption", "muted")
        line = row(spacing=Space.S)
        line.addWidget(control)
        line.addWidget(self._beside)
        if isinstance(control, QAbstractSpinBox | ChipRow) or control.maximumWidth() == _NUMBER_WIDTH:
            line.addStretch()
        whole.addLayout(line)
        self.control = control
        whole.addWidget(label(tr(setting.help), "caption", "muted", wrap=True))
        whole.addWidget(self._problem)

    def show_problem(self, words: str, tone: Tone = "danger") -> None:
        """Why the value was not taken, or what to know about it; an empty text takes the message away."""
        mark(self._problem, tone=tone)
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def show_value(self, value: Any) -> None:
        """Another value is in force, without anybody having chosen it here."""
        control = self.control
        with QSignalBlocker(control):
            if isinstance(control, MoneyBox):
                control.set_amount(value)
            elif isinstance(control, ChipRow):
                control.choose(str(value))
            elif isinstance(control, QLineEdit):
                control.setText(str(value))

    def show_beside(self, words: str) -> None:
        """A few words right of the control, such as what a sum is in another currency."""
        self._beside.setText(words)
        self._beside.setVisible(bool(words))

    @staticmethod
    def _control(setting: Setting[Any], value: Any, save: Save, models: Sequence[ModelChoice]) -> QWidget:
        if isinstance(value, bool):
            box = QCheckBox(tr(setting.label))
            box.setChecked(value)
            box.toggled.connect(lambda on: save(setting, on))
            control: QWidget = box
        elif models:
            picker = ModelPicker()
            picker.set_models(models, str(value))
            picker.chosen.connect(lambda model_id: save(setting, model_id))
            control = picker
        elif len(setting.choices) > _CHIPS_AT_MOST:
            combo = QComboBox()
            for key, words in setting.choices:
                combo.addItem(tr(words), key)
            combo.setCurrentIndex(combo.findData(setting.text(value)))
            combo.setFixedWidth(_NUMBER_WIDTH)
            combo.activated.connect(lambda index: save(setting, setting.parse(combo.itemData(index))))
            control = combo
        elif setting.choices:
            chips = ChipRow(tr(setting.label))
            chips.set_chips([Chip(key, tr(words)) for key, words in setting.choices], [setting.text(value)])
            chips.chosen.connect(lambda key: save(setting, setting.parse(key)))
            return chips
        elif setting.time_of_day:
            moment = TimeBox(tr(setting.label))
            moment.setKeyboardTracking(False)
            moment.set_clock(str(value))
            moment.setFixedWidth(_NUMBER_WIDTH)
            moment.timeChanged.connect(lambda _: save(setting, moment.clock()))
            control = moment
        elif isinstance(value, Decimal) and not setting.unit:
            rate = RateBox(tr(setting.label), setting.maximum or 1_000_000)
            rate.setKeyboardTracking(False)
            rate.set_rate(value)
            rate.setFixedWidth(_NUMBER_WIDTH)
            rate.valueChanged.connect(lambda _: save(setting, rate.rate()))
            control = rate
        elif isinstance(value, Decimal):
            money = MoneyBox(tr(setting.label), setting.maximum or 1_000_000)
            money.setKeyboardTracking(False)
            money.set_amount(value)
            money.setFixedWidth(_NUMBER_WIDTH)
            money.valueChanged.connect(lambda _: save(setting, money.amount()))
            control = money
        elif isinstance(value, int):
            count = NumberBox(tr(setting.label), setting.minimum or 0, setting.maximum or 1_000_000)
            count.setKeyboardTracking(False)
            count.setValue(value)
            count.setFixedWidth(_NUMBER_WIDTH)
            count.valueChanged.connect(lambda number: save(setting, number))
            control = count
        else:
            line = QLineEdit(str(value))
            line.editingFinished.connect(lambda: save(setting, line.text().strip()))
            control = line
        control.setAccessibleName(tr(setting.label))
        control.setAccessibleDescription(tr(setting.help))
        return control
