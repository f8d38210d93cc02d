"""The pages beside the text of a template: trying it out, its variables' defaults, its versions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from desktop_app.language import tr
from desktop_app.ui.templates_window.values import SYNTAX, VariableLine, VersionLine
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Line, clear_layout, column, row, scroll_column
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.sizes import fix_height
from desktop_app.ui.widgets.variable_fields import VariableFields

_NUMBER = Qt.ItemDataRole.UserRole


class TryPage(QWidget):
    """Values, and what is asked with them. `fields` has the signal."""

    def __init__(self) -> None:
        super().__init__()
        self.fields = VariableFields()
        self._none = label(tr("This text has no variables. {syntax}", syntax=tr(SYNTAX)), "body", "muted", wrap=True)
        self._tokens = label("", "caption", "muted")
        self._tokens.setAccessibleName(tr("Tokens"))
        self._text = _reading(tr("Preview"))
        self._developer_title = label(tr("Developer message"), "strong")
        self._developer = _reading(tr("Preview of the developer message"))
        self._area, inside = scroll_column(margin=Space.M, spacing=Space.M)
        inside.addWidget(self.fields)
        inside.addStretch()
        below = column(spacing=Space.XS, margin=Space.M)
        below.addWidget(self._none)
        head = row(spacing=Space.XS)
        head.addWidget(label(tr("Preview"), "strong"))
        head.addStretch()
        head.addWidget(self._tokens)
        below.addLayout(head)
        below.addWidget(self._text, 3)
        below.addWidget(self._developer_title)
        below.addWidget(self._developer, 1)
        whole = column(self, spacing=0)
        whole.addWidget(self._area, 1)
        self._line = Line()
        whole.addWidget(self._line)
        whole.addLayout(below, 1)

    def show_preview(self, text: str, developer: str, *, any_variable: bool) -> None:
        """As it would be asked; what is missing stands as ‹name›."""
        self._none.setVisible(not any_variable)
        self._area.setVisible(any_variable)
        self._line.setVisible(any_variable)
        _show(self._text, text)
        _show(self._developer, developer)
        self._developer_title.setVisible(bool(developer))
        self._developer.setVisible(bool(developer))

    def show_tokens(self, words: str) -> None:
        """How long it is."""
        self._tokens.setText(words)


class VariablesPage(QWidget):
    """A table of the variables. Signals: default_changed(name, default)."""

    default_changed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[VariableLine, ...] = ()
        area, self._inside = scroll_column(margin=Space.M, spacing=Space.M)
        column(self).addWidget(area)
        self.show_lines(())

    def show_lines(self, lines: Sequence[VariableLine]) -> None:
        """Every variable with its kind and default."""
        if tuple(lines) == self._lines and self._inside.count():
            return
        shape = [(line.name, line.kind, line.fixed, line.long) for line in lines]
        if shape == [(line.name, line.kind, line.fixed, line.long) for line in self._lines] and lines:
            fixed = [line.default for line in lines if line.fixed]
            if fixed == [line.default for line in self._lines if line.fixed]:
                self._lines = tuple(lines)  # the default that is being typed here just now
                return
        self._lines = tuple(lines)
        clear_layout(self._inside)
        self._inside.addWidget(label(tr(SYNTAX), "caption", "muted", wrap=True))
        for line in lines:
            self._inside.addWidget(self._line(line))
        self._inside.addStretch()

    def _line(self, line: VariableLine) -> QWidget:
        holder = QWidget()
        body = column(holder, spacing=Space.XXS)
        head = row(spacing=Space.XS)
        head.addWidget(label(line.name, "strong"))
        head.addWidget(label(line.kind, "caption", "muted"))
        head.addStretch()
        body.addLayout(head)
        if line.fixed:
            words = (
                tr("Default in the text: {default}", default=line.default)
                if line.default
                else tr("May stay empty, as the text says")
            )
            body.addWidget(label(words, "body", "muted", wrap=True))
            return holder
        field = QPlainTextEdit(line.default)
        field.setAccessibleName(tr("Default of {name}", name=line.name))
        field.setPlaceholderText(tr("No default: a value must be given"))
        field.setTabChangesFocus(True)
        fix_height(field, 84 if line.long else 34)
        if not line.long:
            field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        field.textChanged.connect(lambda: self.default_changed.emit(line.name, field.toPlainText()))
        body.addWidget(field)
        return holder


class VersionsPage(QWidget):
    """Every version, newest first, with its text. Signals: restore_pressed(number)."""

    restore_pressed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[VersionLine, ...] = ()
        self._none = label(tr("It has no versions yet: save it first."), "body", "muted", wrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Versions"))
        self.list.currentRowChanged.connect(self._chosen)
        self._text = _reading(tr("Text of the version"))
        self._restore = button(tr("Use this version again"), "quiet", "retry")
        self._restore.clicked.connect(self._pressed)
        body = column(self, margin=Space.M, spacing=Space.S)
        body.addWidget(self._none)
        body.addWidget(self.list, 1)
        body.addWidget(self._text, 2)
        body.addWidget(self._restore)

    def show_versions(self, lines: Sequence[VersionLine]) -> None:
        """Newest first; the newest is shown."""
        self._none.setVisible(not lines)
        for part in (self.list, self._text, self._restore):
            part.setVisible(bool(lines))
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        self.list.blockSignals(True)
        self.list.clear()
        for line in lines:
            item = QListWidgetItem(line.words)
            item.setData(_NUMBER, line.number)
            self.list.addItem(item)
        self.list.blockSignals(False)
        if lines:
            self.list.setCurrentRow(0)
            self._chosen(0)

    def _chosen(self, place: int) -> None:
        if 0 <= place < len(self._lines):
            line = self._lines[place]
            _show(self._text, line.text)
            set_enabled(self._restore, not line.current, tr("This version is in use.") if line.current else "")

    def _pressed(self) -> None:
        place = self.list.currentRow()
        if 0 <= place < len(self._lines):
            self.restore_pressed.emit(self._lines[place].number)


def _reading(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setReadOnly(True)
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setMinimumHeight(56)
    return field


def _show(field: QPlainTextEdit, text: str) -> None:
    if field.toPlainText() != text:
        field.setPlainText(text)
