"""Now, or at a time: the field for a job's start, in the form for a new job and in a dialog of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDateTime, QTimer, Signal
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QWidget

from desktop_app.language import tr
from desktop_app.ui.jobs_tab import starts
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import label

_WORDS_MS = 20_000


class StartField(QWidget):
    """`start()` is what the form keeps (see `starts`). Signal: changed() by the person's hand."""

    changed = Signal()

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._choice = ChipRow(tr("Start"))
        self._choice.set_chips([Chip("now", tr("Now")), Chip("later", tr("At a time"))], ["now"])
        self._moment = QDateTimeEdit()
        self._moment.setDisplayFormat("yyyy-MM-dd HH:mm")  # not shown
        self._moment.setAccessibleName(tr("Start at"))
        self._moment.lineEdit().setAccessibleName(tr("Start at"))
        mark(self._moment, dense=True)
        self._words = label("", "caption", "muted", wrap=True)
        line = row(spacing=Space.S)
        line.addWidget(self._choice)
        line.addWidget(self._moment)
        line.addStretch()
        whole = column(self, spacing=Space.XXS)
        whole.addLayout(line)
        whole.addWidget(self._words)
        self._later = QTimer(self, interval=_WORDS_MS)  # a time that is near may pass while one writes
        self._later.timeout.connect(self._show_words)
        self._choice.chosen.connect(self._chosen)
        self._moment.dateTimeChanged.connect(lambda _: self._edited())
        self.show_start(starts.NOW)

    def start(self) -> str:
        """The choice."""
        if self._choice.chosen_key() != "later":
            return starts.NOW
        return str(self._moment.dateTime().toString("yyyy-MM-ddTHH:mm"))

    def show_start(self, start: str) -> None:
        """Take a choice over; nothing is told."""
        self._choice.choose("later" if start else "now")
        self._moment.blockSignals(True)
        shown = start or starts.suggested(self._clock())
        self._moment.setDateTime(QDateTime.fromString(shown, "yyyy-MM-ddTHH:mm"))
        self._moment.blockSignals(False)
        self._show_words()

    def _chosen(self, key: str) -> None:
        if key == "later" and self._clock() >= (starts.moment_of(self.start()) or 0.0):
            self.show_start(starts.suggested(self._clock()))
        self._edited()
        if key == "later":
            self._moment.setFocus()

    def _edited(self) -> None:
        self._show_words()
        self.changed.emit()

    def _show_words(self) -> None:
        start = self.start()
        words = starts.promise_words(start, self._clock())
        self._moment.setVisible(bool(start))
        self._moment.setAccessibleDescription(words)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        if start:
            self._later.start()
        else:
            self._later.stop()


class StartDialog(QDialog):
    """Another start for jobs that have not been sent. Accepted: `start()`."""

    def __init__(self, clock: Callable[[], float], start: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Start of the job"))
        self.setMinimumWidth(460)
        self._field = StartField(clock)
        self._field.show_start(start)
        self.start = self._field.start
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("When is it to start?"), "heading"))
        outer.addWidget(self._field)
        outer.addStretch()
        buttons = row(spacing=Space.XS)
        buttons.addStretch()
        cancel, save = button(tr("Cancel")), button(tr("Save"), "primary")
        cancel.clicked.connect(self.reject)
        save.setDefault(True)
        save.clicked.connect(self.accept)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        outer.addLayout(buttons)


async def ask_start(parent: QWidget, clock: Callable[[], float], start: str) -> str | None:
    """The start that was chosen, None when the dialog was cancelled."""
    dialog = StartDialog(clock, start, parent)
    try:
        code = await dialog_result(dialog)
        return dialog.start() if code == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
