"""What few need to change: title, developer message, length limit, how answers are graded, and what is good enough."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.comparison import Design
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.language import later, tr
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import column
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.number_box import DecimalBox, NumberBox
from desktop_app.ui.widgets.sizes import fix_height

_LEAST_TOKENS = 16
"""The API takes no smaller limit."""
_SCALES = {Scale.PASS_FAIL.value: later("Pass / fail"), Scale.ONE_TO_FIVE.value: later("1 to 5")}


class MarginBox(DecimalBox):
    """How much worse still counts as good enough, in the scale's own points."""

    def __init__(self) -> None:
        super().__init__(tr("Good enough"), 0)
        self._scale = Scale.PASS_FAIL
        self._margin: float | None = None
        self._shown = 0.0
        self.setMinimumWidth(190)
        self.show_margin(Scale.PASS_FAIL, None)

    def show_margin(self, scale: Scale, margin: float | None) -> None:
        """A share of the scale, or its usual one."""
        self._scale, self._margin = scale, margin
        share = scale.usual_margin if margin is None else margin
        passing = scale is Scale.PASS_FAIL
        self.setDecimals(0 if passing else 2)
        self.setRange(1 if passing else 0.05, 50 if passing else 2)
        self.setSingleStep(1 if passing else 0.05)
        self.setSuffix(tr(" points of pass rate") if passing else tr(" of a grade"))
        self.setValue(100 * share if passing else 4 * share)
        self._shown = self.value()

    def margin(self) -> float | None:
        """As a share of the scale; None for the usual one."""
        if self.value() == self._shown:
            return self._margin  # exactly as it was given, whatever the box rounds it to
        share = self.value() / (100 if self._scale is Scale.PASS_FAIL else 4)
        return None if abs(share - self._scale.usual_margin) < 1e-9 else round(share, 6)


class MorePart(QWidget):
    """Signals: changed()."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLineEdit()
        self.title.setAccessibleName(tr("Title"))
        self.title.setPlaceholderText(tr("The question's first words"))
        self.title.setMaxLength(200)
        self.developer = QPlainTextEdit()
        self.developer.setAccessibleName(tr("Developer message"))
        self.developer.setPlaceholderText(tr("Optional: sent before every question, the same for all"))
        self.developer.setTabChangesFocus(True)
        fix_height(self.developer, 56)
        self.scale = ChipRow(tr("Grades"))
        self.scale.set_chips([Chip(key, tr(words)) for key, words in _SCALES.items()], [Scale.PASS_FAIL.value])
        self.margin = MarginBox()
        self.limit = NumberBox(tr("Longest answer"), 0, 1_000_000, tr("tokens"))
        self.limit.setSpecialValueText(tr("No limit"))
        self.limit.setSingleStep(1_000)
        self.limit.setFixedWidth(140)
        self._lay_out()
        self.title.textChanged.connect(self._changed)
        self.developer.textChanged.connect(self._changed)
        self.scale.chosen.connect(self._scale_chosen)
        self.margin.valueChanged.connect(self._changed)
        self.limit.valueChanged.connect(self._changed)
        self.limit.editingFinished.connect(self._not_too_low)

    def _lay_out(self) -> None:
        body = column(self, spacing=Space.S)
        holder = QWidget()
        flow = FlowLayout(holder, spacing=Space.L, line_spacing=Space.S)
        for words, control in (
            (tr("Grades"), self.scale),
            (tr("Good enough: at most so much worse"), self.margin),
            (tr("Longest answer"), self.limit),
        ):
            field = QWidget()
            field.setLayout(_field(words, control))
            flow.addWidget(field)
        body.addWidget(holder)
        meaning = tr("The verdict names the cheapest effort shown to be no further than that behind every other one.")
        body.addWidget(label(meaning, "caption", "muted", wrap=True))
        note = tr("Reasoning counts towards the longest answer: one that is cut short counts as wrong.")
        self._limit_note = label(note, "caption", "muted", wrap=True)
        self._limit_note.hide()
        body.addWidget(self._limit_note)
        body.addLayout(_field(tr("Developer message"), self.developer))
        body.addLayout(_field(tr("Title"), self.title))

    # -- in and out --------------------------------------------------------------------------------------------

    def show_design(self, design: Design) -> None:
        """As it is set up."""
        self.title.setText(design.title)
        if self.developer.toPlainText() != design.developer_message:
            self.developer.setPlainText(design.developer_message)
        self.scale.choose(design.scale.value)
        self.margin.show_margin(design.scale, design.margin)
        self.limit.setValue(design.max_output_tokens or 0)

    def taken_scale(self) -> Scale:
        """How answers are graded."""
        return Scale(self.scale.chosen_key() or Scale.PASS_FAIL)

    def taken_limit(self) -> int | None:
        """The length limit in tokens, None without one."""
        return self.limit.value() or None

    def _scale_chosen(self, key: str) -> None:
        self.margin.show_margin(Scale(key), None)
        self._changed()

    def _not_too_low(self) -> None:
        if 0 < self.limit.value() < _LEAST_TOKENS:
            self.limit.setValue(_LEAST_TOKENS)

    def _changed(self) -> None:
        self._limit_note.setVisible(self.limit.value() > 0)
        self.changed.emit()


def _field(words: str, control: QWidget) -> QVBoxLayout:
    field = column(spacing=Space.XXS)
    field.addWidget(label(words, "strong"))
    field.addWidget(control)
    return field
