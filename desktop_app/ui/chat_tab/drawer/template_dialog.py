"""The dialog that takes a template, has its variables filled, and gives back the text for the message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QPlainTextEdit, QWidget

from desktop_app.domain.conversation import UsedTemplate
from desktop_app.domain.templates import Filled, Template, UnfilledError, fill, preview, variables_of
from desktop_app.language import tr
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row, scroll_column
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.variable_fields import VariableFields

MANAGE = 2
"""Result code: the person wants the window of templates instead."""


@dataclass(frozen=True, slots=True)
class TemplateTaken:
    """`filled` with every variable in place; `with_developer` where its developer message shall be the chat's."""

    filled: Filled
    used: UsedTemplate
    with_developer: bool


class TemplateDialog(QDialog):
    """Accepted: `taken()` is there."""

    def __init__(self, templates: Sequence[Template], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._templates = templates
        self._taken: TemplateTaken | None = None
        self.setWindowTitle(tr("Insert a template"))
        self.resize(600, 560)
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("Insert a template"), "heading"))
        self._choice = QComboBox()
        self._choice.setAccessibleName(tr("Template"))
        for template in templates:
            self._choice.addItem(
                tr("{template}, version {number}", template=template.name, number=template.current.number)
            )
        self._choice.currentIndexChanged.connect(lambda _: self._chosen())
        outer.addWidget(self._choice)
        area, inside = scroll_column(margin=0, spacing=Space.S)
        self._fields = VariableFields()
        self._fields.changed.connect(self._preview)
        self._none = label(tr("This template has no variables."), "caption", "muted")
        inside.addWidget(self._fields)
        inside.addWidget(self._none)
        inside.addStretch()
        outer.addWidget(area, 3)
        outer.addWidget(label(tr("What will be inserted"), "caption", "muted"))
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(tr("What will be inserted"))
        self._text.setTabChangesFocus(True)
        outer.addWidget(self._text, 2)
        self._developer = QCheckBox(tr("Use its developer message in this chat, too"))
        outer.addWidget(self._developer)
        outer.addLayout(self._buttons())
        self._chosen()

    def _buttons(self) -> QHBoxLayout:
        buttons = row(spacing=Space.XS)
        manage = button(tr("Templates…"), "link", dense=True)
        manage.clicked.connect(lambda: self.done(MANAGE))
        buttons.addWidget(manage)
        buttons.addStretch()
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        insert = button(tr("Insert"), "primary")
        insert.setDefault(True)
        insert.clicked.connect(self._insert)
        insert.setEnabled(bool(self._templates))
        buttons.addWidget(cancel)
        buttons.addWidget(insert)
        return buttons

    def taken(self) -> TemplateTaken | None:
        """What is to be inserted."""
        return self._taken

    @property
    def _template(self) -> Template | None:
        index = self._choice.currentIndex()
        return self._templates[index] if 0 <= index < len(self._templates) else None

    def _chosen(self) -> None:
        template = self._template
        if template is None:
            return
        variables = variables_of(template.current)
        self._fields.set_variables(variables, {})
        self._fields.show_problems({})
        self._none.setVisible(not variables)
        self._developer.setVisible(bool(template.current.developer_message))
        self._developer.setChecked(bool(template.current.developer_message))
        self._preview()
        if variables:
            QTimer.singleShot(0, self, self._fields.focus_first)  # once they are there

    def _preview(self) -> None:
        if self._template is not None:
            self._text.setPlainText(preview(self._template.current, self._fields.values()).text)

    def _insert(self) -> None:
        template = self._template
        if template is None:
            return
        try:
            filled = fill(template.current, self._fields.values())
        except UnfilledError as error:
            self._fields.show_problems(error.problems)
            return
        used = UsedTemplate(template.name, template.current.number)
        with_developer = bool(filled.developer_message) and self._developer.isChecked()
        self._taken = TemplateTaken(filled, used, with_developer)
        self.accept()


async def take_template(parent: QWidget, templates: Sequence[Template]) -> TemplateTaken | int | None:
    """What was taken, None for nothing, MANAGE where the person wants the window of templates."""
    dialog = TemplateDialog(templates, parent)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    try:
        code = await dialog_result(dialog)
        return MANAGE if code == MANAGE else dialog.taken()
    finally:
        dialog.deleteLater()
