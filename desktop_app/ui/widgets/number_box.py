"""Boxes for whole numbers, dollars and times of day, which the mouse wheel changes only where the focus is."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, Qt, QTime
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QTimeEdit, QWidget
from typing_extensions import override


class WheelGuard(QObject):
    """Leaves a turn of the wheel to the page around a box that has no focus: scrolling changes no number."""

    def __init__(self, box: QAbstractSpinBox) -> None:
        super().__init__(box)
        box.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def _prepare(box: QAbstractSpinBox, name: str) -> None:
    box.setAccessibleName(name)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.setGroupSeparatorShown(True)
    # WORKAROUND: the style sheet's padding does not reach the line edit inside a spin box
    box.lineEdit().setTextMargins(6, 0, 0, 0)
    box.lineEdit().setAccessibleName(name)
    WheelGuard(box)


class NumberBox(QSpinBox):
    """A whole number with its unit, e.g. `NumberBox("Requests at once", 1, 50)`."""

    def __init__(self, name: str, minimum: int, maximum: int, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _prepare(self, name)
        self.setRange(minimum, maximum)
        self.setSuffix(f" {unit}" if unit else "")


class RateBox(QDoubleSpinBox):
    """Units of a currency for one US dollar, to four decimals."""

    def __init__(self, name: str, maximum: int = 1_000_000, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _prepare(self, name)
        self.setRange(0, maximum)
        self.setDecimals(4)
        self.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType)

    def rate(self) -> Decimal:
        """What is set."""
        return Decimal(str(self.value())).quantize(Decimal("0.0001")).normalize()

    def set_rate(self, rate: Decimal) -> None:
        self.setValue(float(rate))


class DecimalBox(QDoubleSpinBox):
    """A number with decimals and its unit, e.g. `DecimalBox("Margin", 1)`; range and unit may change."""

    def __init__(self, name: str, decimals: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _prepare(self, name)
        self.setDecimals(decimals)


class LevelBox(QDoubleSpinBox):
    """A share between 0 and 1 to two decimals, in steps of 0.05; it tells of a typed one when that is finished."""

    def __init__(self, name: str, minimum: float, maximum: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _prepare(self, name)
        self.setRange(minimum, maximum)
        self.setDecimals(2)
        self.setSingleStep(0.05)
        self.setKeyboardTracking(False)


class MoneyBox(QDoubleSpinBox):
    """US dollars and cents."""

    def __init__(self, name: str, maximum: int = 100_000, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _prepare(self, name)
        self.setRange(0, maximum)
        self.setDecimals(2)
        self.setPrefix("$")

    def amount(self) -> Decimal:
        """What is set, exact to the cent."""
        return Decimal(str(self.value())).quantize(Decimal("0.01"))

    def set_amount(self, usd: Decimal) -> None:
        self.setValue(float(usd))


class TimeBox(QTimeEdit):
    """A time on the clock, to the minute."""

    _FORM = "HH:mm"

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _prepare(self, name)
        self.setDisplayFormat(self._FORM)
        self.lineEdit().installEventFilter(self)

    def set_clock(self, text: str) -> None:
        """Show a time such as "22:30"."""
        self.setTime(QTime.fromString(text, self._FORM))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # a click only sets the cursor, and Qt takes no digit where a part is full: the part is selected, to be replaced
        if event.type() == QEvent.Type.MouseButtonRelease and not self.lineEdit().hasSelectedText():
            self.setSelectedSection(self.currentSection())
        return bool(super().eventFilter(watched, event))

    def clock(self) -> str:
        """The time shown, such as "22:30"."""
        return str(self.time().toString(self._FORM))
