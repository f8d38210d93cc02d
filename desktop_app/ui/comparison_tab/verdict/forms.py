"""What is written in the verdict's card: another margin, or the go-ahead to ask everything once more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.comparison_tab.verdict.values import MarginShown, RerunShown
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Line, column, row
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.number_box import DecimalBox

_BOX_WIDTH = 124


class _Form(QWidget):
    """Escape leaves it. Signals: left()."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = column(self, spacing=Space.XS)
        self.body.addWidget(Line())
        self.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class MarginForm(_Form):
    """Signals: changed(value), taken(value), both in the person's unit."""

    changed = Signal(float)
    taken = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = DecimalBox(tr("Margin"), 1)
        self.box.valueChanged.connect(self.changed)
        take = button(tr("Set this margin"), "primary", dense=True)
        take.clicked.connect(lambda: self.taken.emit(self.box.value()))
        leave = button(tr("Cancel"), "ghost", dense=True)
        leave.clicked.connect(self.left)
        self.box.setFixedWidth(_BOX_WIDTH)
        line = row(spacing=Space.XS)
        line.addWidget(label(tr("Good enough means less than")))
        line.addWidget(self.box)
        line.addWidget(label(tr("worse", "after the margin that is good enough")))
        line.addSpacing(Space.XS)
        line.addWidget(take)
        line.addWidget(leave)
        line.addStretch()
        self._warning = label("", "body", "warning", wrap=True)
        self.body.addLayout(line)
        self.body.addWidget(self._warning)

    def show_margin(self, margin: MarginShown) -> None:
        """Begin with the one in force."""
        self.box.blockSignals(True)
        self.box.setDecimals(margin.decimals)
        self.box.setRange(margin.least, margin.most)
        self.box.setSingleStep(5 * 10**-margin.decimals)
        self.box.setSuffix(f" {margin.unit}")
        self.box.setValue(margin.value)
        self.box.blockSignals(False)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.selectAll()

    def show_warning(self, words: str) -> None:
        """What it would cost."""
        self._warning.setText(words)
        self.box.setAccessibleDescription(words)


class RerunForm(_Form):
    """Signals: go()."""

    go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "strong", wrap=True)
        self._details = label("", "body", "muted", wrap=True)
        self._go = button("", "primary", "play", dense=True)
        self._go.clicked.connect(self.go)
        leave = button(tr("Cancel"), "ghost", dense=True)
        leave.clicked.connect(self.left)
        line = row(spacing=Space.XS)
        line.addWidget(self._go)
        line.addWidget(leave)
        line.addStretch()
        self.body.addWidget(self._title)
        self.body.addWidget(self._details)
        self.body.addLayout(line)

    def show_rerun(self, shown: RerunShown) -> None:
        """What would be asked, and for how much."""
        self._title.setText(shown.title)
        self._details.setText(shown.details)
        self._go.setText(shown.label)
        set_enabled(self._go, not shown.reason, shown.reason)
