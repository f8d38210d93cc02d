"""The part of the form for a new job that takes a template and the values of its variables."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.language import tr
from desktop_app.ui.jobs_tab.templating import TemplateShown
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.menu import Menu
from desktop_app.ui.widgets.variable_fields import VariableFields


class TemplatePart(QWidget):
    """Signals: taken(template id), empty for none; changed() when another value is given; left() for writing on
    freely; manage(); evidence_pressed() for what the default effort rests on."""

    taken = Signal(str)
    changed = Signal()
    left = Signal()
    manage = Signal()
    evidence_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = TemplateShown()
        self._name = ElidedLabel()
        self._use = button(tr("Use a template…"), "quiet", "file", dense=True)
        self._use.clicked.connect(self._menu)
        self._leave = button(
            tr("Write freely"), "ghost", "edit", tr("Keep this text and change it by hand"), dense=True
        )
        self._leave.clicked.connect(self.left)
        self.fields = VariableFields()
        self.fields.changed.connect(self.changed)
        head = row(spacing=Space.XS)
        head.addWidget(self._name, 1)
        head.addWidget(self._leave)
        head.addWidget(self._use)
        head.addStretch()
        body = column(self, spacing=Space.S)
        body.addLayout(head)
        body.addWidget(self.fields)
        self._evidence = QWidget()
        self._evidence_words = label("", "caption", "muted", wrap=True)
        show = button(tr("Show the comparison"), "link", dense=True)
        show.clicked.connect(self.evidence_pressed)
        line = row(self._evidence, spacing=Space.XS)
        line.addWidget(self._evidence_words, 1)
        line.addWidget(show)
        body.addWidget(self._evidence)
        self._no_variables = label(tr("This template has no variables."), "caption", "muted")
        body.addWidget(self._no_variables)
        self.show_template(self._shown)

    def show_template(self, shown: TemplateShown) -> None:
        """Which is in use, if any, with its variables."""
        another = shown.name != self._shown.name
        self._shown = shown
        in_use = bool(shown.name)
        self._name.set_full_text(
            tr("{name}, version {version}", name=shown.name, version=shown.version) if in_use else ""
        )
        self._name.setVisible(in_use)
        self._leave.setVisible(in_use)
        self._use.setText(tr("Another…") if in_use else tr("Use a template…"))
        self._use.setAccessibleName(tr("Use another template") if in_use else tr("Use a template"))
        self.fields.set_variables(shown.variables, shown.values if another else None)
        self.fields.show_problems(shown.problems)
        self.fields.setVisible(bool(shown.variables))
        self._evidence_words.setText(shown.evidence)
        self._evidence.setVisible(bool(shown.evidence))
        self._no_variables.setVisible(in_use and not shown.variables)
        if another and shown.variables:
            QTimer.singleShot(0, self, self.fields.focus_first)  # once they are there

    def _menu(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for template_id, name in self._shown.templates:
            menu.add(name.replace("&", "&&"), partial(self.taken.emit, template_id), icon_name="file")
        if self._shown.templates:
            menu.addSeparator()
        if self._shown.name:
            menu.add(tr("No template"), partial(self.taken.emit, ""), icon_name="cross")
        menu.add(
            tr("Templates…") if self._shown.templates else tr("Make a template…"), self.manage.emit, icon_name="edit"
        )
        menu.open_below(self._use)
