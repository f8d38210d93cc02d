"""A set that is left as it is known, or chosen anew: efforts, reasoning modes, service tiers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.language import tr
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import column
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.flow_layout import FlowLayout

_LEAVE, _OWN, _NONE = "leave", "own", "none"


class SetChoice(QWidget):
    """Signals: changed(), when the person chose otherwise."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        members: Sequence[str],
        chosen: Sequence[str] | None,
        leave: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._which = ChipRow(name)
        chips = [Chip(_LEAVE, leave), Chip(_OWN, tr("Only these")), Chip(_NONE, tr("None"))]
        self._which.set_chips(chips, [_LEAVE if chosen is None else _OWN if chosen else _NONE])
        self._which.chosen.connect(self._chosen)
        self._set = QWidget()
        flow = FlowLayout(self._set, spacing=Space.M)
        self._boxes: dict[str, QCheckBox] = {}
        for member in dict.fromkeys((*members, *(chosen or ()))):
            box = QCheckBox(member)
            box.setAccessibleName(f"{name}: {member}")
            box.setChecked(member in (chosen or ()))
            box.toggled.connect(lambda _: self.changed.emit())
            flow.addWidget(box)
            self._boxes[member] = box
        inside = column(self, spacing=Space.XXS)
        inside.addWidget(self._which)
        inside.addWidget(self._set)
        self._set.setVisible(bool(chosen))  # only now: without a parent it would be a window of its own

    def values(self) -> tuple[str, ...] | None:
        """What is chosen, None where it stays as known."""
        which = self._which.chosen_key()
        if which == _LEAVE:
            return None
        return tuple(member for member, box in self._boxes.items() if box.isChecked() and which == _OWN)

    @property
    def is_unfinished(self) -> bool:
        """Whether "only these" was said and none chosen."""
        return self._which.chosen_key() == _OWN and not self.values()

    def focus(self) -> None:
        """Put the keyboard where something is to be chosen."""
        next(iter(self._boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, which: str) -> None:
        self._set.setVisible(which == _OWN)
        self.changed.emit()
