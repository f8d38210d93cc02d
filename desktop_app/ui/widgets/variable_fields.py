"""A field for each variable of a template, after its kind, with what is wrong with its value below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.domain.template_text import Variable, VariableKind
from desktop_app.language import later, tr
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.cards import clear_layout, column, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.sizes import fix_height

_FEW_CHOICES, _SHORT_CHOICES = 4, 36
"""Choices stand side by side up to so many, and so many characters; others in a list."""
_HINTS = {VariableKind.NUMBER: later("A number"), VariableKind.DATE: later("A date like 2026-11-21")}


class _Field(QWidget):
    """One variable. Signals: changed() by the person's hand."""

    changed = Signal()

    def __init__(self, variable: Variable) -> None:
        super().__init__()
        self.variable = variable
        self.line: QLineEdit | None = None
        self.text: QPlainTextEdit | None = None
        self.chips: ChipRow | None = None
        self.combo: QComboBox | None = None
        self._wrong = label("", "caption", "danger", wrap=True)
        self._wrong.hide()
        head = row(spacing=Space.XS)
        head.addWidget(label(variable.name, "strong"))
        head.addWidget(label(_about(variable), "caption", "muted"))
        head.addStretch()
        body = column(self, spacing=Space.XXS)
        body.addLayout(head)
        body.addWidget(self._control())
        body.addWidget(self._wrong)

    def _control(self) -> QWidget:
        variable = self.variable
        if variable.kind in (VariableKind.CHOICE, VariableKind.YES_NO):
            choices = variable.choices or ("yes", "no")
            few = len(choices) <= _FEW_CHOICES and sum(map(len, choices)) <= _SHORT_CHOICES
            return self._chip_row(choices) if few else self._list(choices)
        if variable.kind is VariableKind.LONG_TEXT:
            self.text = QPlainTextEdit()
            self.text.setTabChangesFocus(True)
            fix_height(self.text, 84)
            self.text.setPlaceholderText(variable.default or "")
            self.text.textChanged.connect(self.changed)
            control: QWidget = self.text
        else:
            self.line = QLineEdit()
            self.line.setPlaceholderText(variable.default or tr(_HINTS.get(variable.kind, "")))
            self.line.textChanged.connect(self.changed)
            control = self.line
        control.setAccessibleName(variable.name)
        return control

    def _chip_row(self, choices: Sequence[str]) -> QWidget:
        self.chips = ChipRow(self.variable.name)
        self.chips.set_chips([Chip(choice, choice) for choice in choices], [self.variable.default or ""])
        self.chips.chosen.connect(lambda _: self.changed.emit())
        return self.chips

    def _list(self, choices: Sequence[str]) -> QWidget:
        self.combo = QComboBox()
        self.combo.setAccessibleName(self.variable.name)
        self.combo.addItem(
            tr("Choose…")
            if self.variable.default is None
            else tr("{default} (default)", default=self.variable.default),
            "",
        )
        for choice in choices:
            self.combo.addItem(choice, choice)
        self.combo.currentIndexChanged.connect(lambda _: self.changed.emit())
        return self.combo

    def value(self) -> str:
        """What is given; empty where nothing is."""
        if self.line is not None:
            return self.line.text()
        if self.text is not None:
            return self.text.toPlainText()
        if self.chips is not None:
            return self.chips.chosen_key() or ""
        return str(self.combo.currentData()) if self.combo is not None else ""

    def set_value(self, value: str) -> None:
        """From code: nothing is told."""
        self.blockSignals(True)
        if self.line is not None:
            self.line.setText(value)
        elif self.text is not None:
            self.text.setPlainText(value)
        elif self.chips is not None:
            self.chips.choose(value or self.variable.default or "")
        elif self.combo is not None:
            self.combo.setCurrentIndex(max(0, self.combo.findData(value)))
        self.blockSignals(False)

    def show_problem(self, words: str) -> None:
        """Below the control; empty takes it away."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        control = self.line or self.text or self.combo
        if control is not None:
            mark(control, invalid=bool(words))
            control.setAccessibleDescription(words)


def _about(variable: Variable) -> str:
    if variable.default is None:
        return variable.kind.value
    return (
        tr("{kind}, may stay empty", kind=variable.kind.value)
        if not variable.default
        else tr("{kind}, has a default", kind=variable.kind.value)
    )


class VariableFields(QWidget):
    """Signals: changed() when the person gave another value."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[_Field] = []
        self._column = column(self, spacing=Space.S)

    def set_variables(self, variables: Sequence[Variable], values: Mapping[str, str] | None = None) -> None:
        """Show a field for each; where a name stays, so does its value, unless `values` has another."""
        kept = {field.variable.key: field.value() for field in self._fields}
        if values is not None:
            kept = dict(values)
        if [_bare(field.variable) for field in self._fields] != [_bare(variable) for variable in variables]:
            clear_layout(self._column)
            self._fields = []
            for variable in variables:
                field = _Field(variable)
                field.changed.connect(self.changed)
                self._fields.append(field)
                self._column.addWidget(field)
        for field in self._fields:
            value = kept.get(field.variable.key, kept.get(field.variable.name, ""))
            if field.value() != value:
                field.set_value(value)

    def values(self) -> dict[str, str]:
        """What is given, by name."""
        return {field.variable.name: field.value() for field in self._fields}

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """What is wrong with the values, by name."""
        for field in self._fields:
            field.show_problem(problems.get(field.variable.name, ""))

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        first = next(iter(self._fields), None)
        if first is not None:
            target = first.line or first.text or first.combo or first.chips
            if target is not None:
                target.setFocus()


def _bare(variable: Variable) -> Variable:
    return replace(variable, line=1, column=1, text=0)


class ProblemLines(QLabel):
    """Sentences in red, one below the other; takes no room where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        mark(self, scale="caption", tone="danger")
        self.hide()

    def show_lines(self, lines: Sequence[str]) -> None:
        """At most three; the rest is counted."""
        shown = [*lines[:3], *([tr("and {count} more", count=len(lines) - 3)] if len(lines) > 3 else [])]
        self.setText("\n".join(shown))
        self.setVisible(bool(shown))
