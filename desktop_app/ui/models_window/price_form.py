"""The dialog for a person's own price of one model, with the price list's beside each field."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLineEdit, QWidget

from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.announcing import announce
from desktop_app.ui.models_window.own_price import FIELDS, LONGEST_NOTE, PriceForm, example
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Line, column, row
from desktop_app.ui.widgets.labels import label

_FIELD_WIDTH = 130
_WIDTH = 640


class PriceDialog(QDialog):
    """Signals: save_pressed(form)."""

    save_pressed = Signal(object)

    def __init__(self, form: PriceForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = tr("My price for {model_id}", model_id=form.model_id)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._form = form
        self._fields: dict[str, QLineEdit] = {}
        self._wrong: dict[str, QLabel] = {}
        self._example = label("", "body", "muted", wrap=True)
        whole = column(self, spacing=0)
        body = column(spacing=Space.S)
        body.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        body.addWidget(label(tr("What {model_id} costs you", model_id=form.model_id), "heading", wrap=True))
        explained = tr(
            "In US dollars. It is used for estimates, caps and costs from now on, for every service tier and every "
            "length, in place of the price list."
        )
        text = label(explained, "body", "muted", wrap=True)
        text.setFixedWidth(_WIDTH)
        text.setMinimumHeight(text.heightForWidth(_WIDTH))
        body.addWidget(text)
        body.addLayout(self._grid())
        body.addWidget(self._example)
        self._wrong[""] = _problem_line()
        body.addWidget(self._wrong[""])
        whole.addLayout(body, 1)
        whole.addWidget(Line())
        last = row(spacing=Space.XS)
        last.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        last.addStretch()
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        save = button(tr("Use this price"), "primary")
        save.setDefault(True)
        save.clicked.connect(lambda: self.save_pressed.emit(self.form()))
        last.addWidget(cancel)
        last.addWidget(save)
        whole.addLayout(last)
        self._say_example()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(2, 1)
        for number, (key, name, unit, usual) in enumerate(FIELDS):
            what, empty = tr(unit), tr(usual)
            explained = tr("{what}; empty: {empty}", what=what, empty=empty) if empty else what
            field = self._field(key, tr(name), explained, getattr(self._form, key))
            field.setFixedWidth(_FIELD_WIDTH)
            listed = self._form.listed.get(key, "")
            grid.addWidget(label(f"{tr(name)} ($)", "strong"), 2 * number, 0)
            grid.addWidget(field, 2 * number, 1)
            field.setPlaceholderText(empty)
            words = tr("{what}; price list: {listed}", what=what, listed=listed) if listed else what
            grid.addWidget(label(words, "caption", "muted", wrap=True), 2 * number, 2)
            grid.addWidget(self._wrong[key], 2 * number + 1, 0, 1, 3)
        note = self._field("note", tr("Note"), tr("your own words, such as where it is from"), self._form.note)
        note.setMaxLength(LONGEST_NOTE)
        grid.addWidget(label(tr("Note (optional)"), "strong"), 2 * len(FIELDS), 0)
        grid.addWidget(note, 2 * len(FIELDS), 1, 1, 2)
        return grid

    def _field(self, key: str, name: str, explained: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setAccessibleName(name)
        field.setAccessibleDescription(explained)
        field.textEdited.connect(lambda _: self._edited(key))
        self._fields[key] = field
        self._wrong[key] = _problem_line()
        return field

    def form(self) -> PriceForm:
        """What is written."""
        texts = {key: field.text() for key, field in self._fields.items()}
        return PriceForm(self._form.model_id, listed=self._form.listed, is_set=self._form.is_set, **texts)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say below each field what is wrong, and go to the first."""
        for key, line in self._wrong.items():
            words = problems.get(key, "")
            line.setText(words)
            line.setVisible(bool(words))
            if key in self._fields:
                mark(self._fields[key], invalid=bool(words))
        first = next((key for key in self._fields if key in problems), None)
        if first is not None:
            self._fields[first].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, " ".join(problems.values()), urgent=True)
        self.adjustSize()

    def _edited(self, key: str) -> None:
        if self._wrong[key].isVisible():
            self._wrong[key].hide()
            mark(self._fields[key], invalid=False)
        self._say_example()

    def _say_example(self) -> None:
        sum_ = example(self.form())
        words = tr("Write input and output to see what an answer costs.")
        if sum_ is not None:
            words = tr("10,000 input and 1,000 output tokens cost {sum}.", sum=formats.money(sum_))
        self._example.setText(words)


def _problem_line() -> QLabel:
    line = label("", "caption", "danger", wrap=True)
    line.hide()
    return line
