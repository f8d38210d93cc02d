"""What is compared: the model, its efforts, a second axis if wanted, and how often each question is asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.comparison import MOST_REPEATS, Axis
from desktop_app.language import tr
from desktop_app.ui.comparison_tab.setup.values import AXES, AxisShown, Offer
from desktop_app.ui.control_words import EFFORT, REPEATS
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.effort_picker import marked_chips
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.model_picker import ModelChoice, ModelPicker
from desktop_app.ui.widgets.number_box import NumberBox

_LABELS = {axis.value: words for axis, words in AXES}


class ChoicePart(QWidget):
    """Signals: changed(), model_chosen(model id), axis_chosen(axis), levels_changed(levels), model_added(model id)."""

    changed = Signal()
    model_chosen = Signal(str)
    axis_chosen = Signal(str)
    levels_changed = Signal(list)
    model_added = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ModelPicker()
        self._note = label("", "caption", "warning", wrap=True)
        self._note.setAccessibleName(tr("About the model"))
        self._note.hide()
        self.efforts = ChipRow(tr("Efforts"), several=True)
        self.efforts.setToolTip(tr(EFFORT))
        self.axis = ChipRow(tr("Also compare"))
        self.levels = ChipRow(tr("Levels"), several=True)
        self._another = ModelPicker()
        self._another.setAccessibleName(tr("Another model"))
        self._another.setToolTip(tr("One more model, asked the same questions"))
        self.repeats = NumberBox(tr("Repeats"), 1, MOST_REPEATS)
        self.repeats.setValue(3)
        self.repeats.setFixedWidth(80)
        self.repeats.setToolTip(tr(REPEATS))
        self._hint = label("", "caption", "muted", wrap=True)
        self._hint.setAccessibleName(tr("What can be seen"))
        self._lay_out()
        self.model.chosen.connect(self.model_chosen)
        self.efforts.toggled.connect(lambda _: self.changed.emit())
        self.repeats.valueChanged.connect(lambda _: self.changed.emit())
        self.axis.chosen.connect(self.axis_chosen)
        self.levels.toggled.connect(self._levels_toggled)
        self._another.chosen.connect(self._add)

    def _lay_out(self) -> None:
        body = column(self, spacing=Space.S)
        model = column(spacing=Space.XXS)
        model.addWidget(label(tr("Model"), "strong"))
        model.addWidget(self.model)
        model.addStretch()
        repeats = column(spacing=Space.XXS)
        repeats.addWidget(label(tr("Repeats"), "strong"))
        beside = row(spacing=Space.S)
        beside.addWidget(self.repeats)
        beside.addWidget(self._hint, 1)
        repeats.addLayout(beside)
        top = row(spacing=Space.L)
        top.addLayout(model, 2)
        top.addLayout(repeats, 3)
        body.addLayout(top)
        body.addWidget(self._note)
        efforts = column(spacing=Space.XXS)
        efforts.addWidget(label(tr("Reasoning efforts"), "strong"))
        efforts.addWidget(self.efforts)
        body.addLayout(efforts)
        also = column(spacing=Space.XXS)
        also.addWidget(label(tr("Also compare"), "strong"))
        holder = QWidget()
        flow = FlowLayout(holder, spacing=Space.S)
        flow.addWidget(self.axis)
        flow.addWidget(self.levels)
        flow.addWidget(self._another)
        also.addWidget(holder)
        body.addLayout(also)

    # -- in and out --------------------------------------------------------------------------------------------

    def show_models(self, choices: Sequence[ModelChoice], chosen: str, note: str) -> None:
        """The models to choose from, and what to know about the chosen one (empty for nothing)."""
        self.model.set_models(choices, chosen)
        self._another.set_models(choices, "")
        line = self._another.lineEdit()
        if line is not None:
            line.setPlaceholderText(tr("Add a model…"))
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def show_efforts(self, offered: Sequence[Offer], chosen: Sequence[str]) -> None:
        """Each effort, whether it may be taken, and why not."""
        self.efforts.set_chips(marked_chips(offered), chosen)

    def show_axis(self, shown: AxisShown) -> None:
        """What may be varied besides, and the values of what is."""
        self.axis.set_chips(
            [Chip(key, tr(_LABELS[key]), enabled, why) for key, enabled, why in shown.axes], [shown.axis]
        )
        self.levels.set_chips([Chip(*_named(level)) for level in shown.levels], shown.taken)
        self.levels.setVisible(shown.axis != Axis.NONE)
        self._another.setVisible(shown.axis == Axis.MODEL)

    def show_hint(self, hint: str) -> None:
        """What so many repeats can show."""
        self._hint.setText(hint)

    def axis_taken(self) -> Axis:
        """The second axis."""
        return Axis(self.axis.chosen_key() or Axis.NONE)

    def _levels_toggled(self, keys: list[str]) -> None:
        self.levels_changed.emit(keys)

    def _add(self, model_id: str) -> None:
        self._another.choose("")
        self.model_added.emit(model_id)


def _named(offer: Offer) -> tuple[str, str, bool, str]:
    value, enabled, why = offer
    return value, value, enabled, why
