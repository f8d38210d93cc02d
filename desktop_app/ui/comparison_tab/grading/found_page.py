"""What a blind round found, once it is uncovered: one row per effort, with its interval."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop_app.language import tr
from desktop_app.ui.comparison_tab.grading.blind_words import Found
from desktop_app.ui.theme import Space, current_theme
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Card, column, row
from desktop_app.ui.widgets.labels import label

_ROW = 34
_MOST_SHOWN = 10
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FoundPage(QWidget):
    """Signals: results_pressed(), anew_pressed()."""

    results_pressed = Signal()
    anew_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = label("", "body", "muted", wrap=True)
        self.table = table = QTableWidget(0, 4)
        table.setAccessibleName(tr("What you found"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionsClickable(False)
        card = Card(padding=Space.XXS)
        card.body.addWidget(table)
        results = button(tr("Show the results"), "primary")
        results.clicked.connect(self.results_pressed)
        anew = button(tr("Grade everything anew"), "quiet", "retry", tr("Every answer once more, in another order"))
        anew.clicked.connect(self.anew_pressed)
        buttons = row()
        buttons.addWidget(results)
        buttons.addWidget(anew)
        buttons.addStretch()
        inside = QWidget()
        inside.setMaximumWidth(720)
        middle = column(inside, spacing=Space.S)
        middle.addWidget(label(tr("What you found"), "heading"))
        middle.addWidget(self._line)
        middle.addWidget(card)
        middle.addWidget(
            label(
                tr(
                    "Every task weighs the same. The results compare efforts task by task, which tells more than these "
                    "intervals side by side."
                ),
                "caption",
                "muted",
                wrap=True,
            )
        )
        middle.addLayout(buttons)
        outer = column(self, margin=Space.L)
        outer.addStretch(1)
        across = row()
        across.addStretch(1)
        across.addWidget(inside, 6)
        across.addStretch(1)
        outer.addLayout(across)
        outer.addStretch(2)
        self.setFocusProxy(results)

    def show_found(self, headers: Sequence[str], rows: Sequence[Found], line: str) -> None:
        """One row per variant."""
        self._line.setText(line)
        self.table.setRowCount(len(rows))
        for place, words in enumerate(headers):
            head = QTableWidgetItem(words)
            head.setTextAlignment(_LEFT if place == 0 else _RIGHT)
            self.table.setHorizontalHeaderItem(place, head)
        for number, each in enumerate(rows):
            for place, text in enumerate((each.variant, each.graded, each.result, each.interval)):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                item.setTextAlignment(_LEFT if place == 0 else _RIGHT)
                item.setToolTip(text)
                item.setFont(current_theme().font("table", bold=place == 0))
                self.table.setItem(number, place, item)
        height = self.table.horizontalHeader().sizeHint().height() + _ROW * min(_MOST_SHOWN, len(rows)) + 4
        self.table.setFixedHeight(height)
