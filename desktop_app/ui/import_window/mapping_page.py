"""The second step's left half: the template, and where the value of each variable comes from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop_app.domain.imports import Source
from desktop_app.language import later, tr
from desktop_app.ui.import_window.values import Chosen, MappingShown, VariableLine
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import clear_layout, column, row
from desktop_app.ui.widgets.labels import label

_NO_TEMPLATE = later("No template: a column is the prompt")
_SAME = later("The same for every row")
_NO_TITLE = later("The row's own values")


class _Variable(QWidget):
    """One variable: a column, or a text for every row. Signals: changed()."""

    changed = Signal()

    def __init__(self, line: VariableLine, columns: Sequence[str]) -> None:
        super().__init__()
        self.name = line.name
        self._from = _combo(tr("Where {name} comes from", name=line.name))
        self._from.addItem(tr(_SAME), "")
        for each in columns:
            self._from.addItem(each, each)
        self._from.setCurrentIndex(max(0, self._from.findData(line.source.column)) if line.source.column else 0)
        self._fixed = QLineEdit(line.source.fixed)
        self._fixed.setAccessibleName(tr("{name} for every row", name=line.name))
        self._fixed.setPlaceholderText(line.hint)
        self._wrong = label("", "caption", "danger", wrap=True)
        head = row(spacing=Space.XS)
        head.addWidget(label(line.name, "strong"))
        head.addWidget(label(line.about, "caption", "muted"))
        head.addStretch()
        controls = row(spacing=Space.XS)
        controls.addWidget(self._from, 1)
        controls.addWidget(self._fixed, 1)
        body = column(self, spacing=Space.XXS)
        body.addLayout(head)
        body.addLayout(controls)
        body.addWidget(self._wrong)
        self._fixed.setVisible(not line.source.column)
        self.show_problem(line.problem)
        self._from.currentIndexChanged.connect(self._chosen)
        self._fixed.textChanged.connect(lambda _: self.changed.emit())

    def _chosen(self) -> None:
        self._fixed.setVisible(not self._from.currentData())
        self.changed.emit()

    def source(self) -> Source:
        """What is chosen."""
        column_name = str(self._from.currentData())
        return Source(column_name, "" if column_name else self._fixed.text())

    def show_problem(self, words: str) -> None:
        """Below."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        mark(self._fixed, invalid=bool(words))


class MappingPage(QWidget):
    """Signals: changed(Chosen), templates_wanted()."""

    changed = Signal(object)
    templates_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape: tuple[object, ...] = ()
        self._variables: list[_Variable] = []
        self._template = _combo(tr("Template"))
        edit = button(tr("Templates…"), "ghost")
        edit.clicked.connect(self.templates_wanted)
        first = row(spacing=Space.XS)
        first.addWidget(self._template, 1)
        first.addWidget(edit)
        self._prompt = _combo(tr("Column with the prompt"))
        self._prompt_part = _part(tr("Prompt"), self._prompt)
        self._title = _combo(tr("Column with the title"))
        self._lines = column(spacing=Space.S)
        body = column(self, spacing=Space.M)
        head = column(spacing=Space.XXS)
        head.addWidget(label(tr("Template"), "strong"))
        head.addLayout(first)
        body.addLayout(head)
        body.addWidget(self._prompt_part)
        body.addLayout(self._lines)
        body.addWidget(_part(tr("Title of each job"), self._title))
        body.addStretch()
        self._template.currentIndexChanged.connect(lambda _: self._tell())
        self._prompt.currentIndexChanged.connect(lambda _: self._tell())
        self._title.currentIndexChanged.connect(lambda _: self._tell())

    def show_mapping(self, shown: MappingShown) -> None:
        """The choices; the fields that are being typed in stay."""
        _offer(
            self._template, [(tr(_NO_TEMPLATE), ""), *((name, key) for key, name in shown.templates)], shown.template_id
        )
        _offer(self._prompt, [(name, name) for name in shown.columns], shown.prompt_column)
        _offer(self._title, [(tr(_NO_TITLE), ""), *((name, name) for name in shown.columns)], shown.title_column)
        self._prompt_part.setVisible(not shown.template_id)
        shape = (shown.template_id, shown.columns, tuple((line.name, line.about, line.hint) for line in shown.lines))
        if shape != self._shape:
            self._shape = shape
            clear_layout(self._lines)
            self._variables = [_Variable(line, shown.columns) for line in shown.lines]
            for variable in self._variables:
                variable.changed.connect(self._tell)
                self._lines.addWidget(variable)
        for variable, line in zip(self._variables, shown.lines, strict=True):
            variable.show_problem(line.problem)

    def chosen(self) -> Chosen:
        """What is set."""
        return Chosen(
            str(self._template.currentData() or ""),
            tuple((variable.name, variable.source()) for variable in self._variables),
            str(self._prompt.currentData() or ""),
            str(self._title.currentData() or ""),
        )

    def _tell(self) -> None:
        self.changed.emit(self.chosen())


def _part(title: str, control: QWidget) -> QWidget:
    holder = QWidget()
    body = column(holder, spacing=Space.XXS)
    body.addWidget(label(title, "strong"))
    body.addWidget(control)
    return holder


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(14)
    return combo


def _offer(combo: QComboBox, items: Sequence[tuple[str, str]], chosen: str) -> None:
    combo.blockSignals(True)
    if [(combo.itemText(place), combo.itemData(place)) for place in range(combo.count())] != list(items):
        combo.clear()
        for text, key in items:
            combo.addItem(text, key)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    combo.blockSignals(False)
