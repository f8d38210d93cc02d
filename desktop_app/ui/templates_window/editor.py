"""One template being written: name, text and developer message, with the pages about it beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTabWidget, QWidget

from desktop_app.language import tr
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.templates_window.default_line import DefaultLine
from desktop_app.ui.templates_window.pages import TryPage, VariablesPage, VersionsPage
from desktop_app.ui.templates_window.values import Editing, Shown, VersionLine
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, icon_button, set_enabled
from desktop_app.ui.widgets.cards import Line, column, row
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.menu import Menu
from desktop_app.ui.widgets.split_view import SplitView
from desktop_app.ui.widgets.variable_fields import ProblemLines

_PAUSE_MS = 250


class Editor(QWidget):
    """Signals: edited(Editing) a moment after the last change, sampled(values), save_pressed(), verb(name: discard,
    duplicate, delete, export, export-all, use, evidence, no-default), restore_pressed(number)."""

    edited = Signal(object)
    sampled = Signal(dict)
    save_pressed = Signal()
    verb = Signal(str)
    restore_pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._defaults: dict[str, str] = {}
        self._saved = False
        self._changed = False
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._tell)
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Template name"))
        self.name.setPlaceholderText(tr("Name of the template"))
        self.name.setMaxLength(120)
        self.text = _writing(tr("Template text"), tr("Write about {{topic}} in {{year:number=2026}}…"))
        self.developer = _writing(tr("Developer message"), tr("How the model is to work (optional)"))
        self._text_wrong, self._developer_wrong = ProblemLines(), ProblemLines()
        self.try_page, self.variables_page, self.versions_page = TryPage(), VariablesPage(), VersionsPage()
        self._lay_out()
        for field in (self.text, self.developer):
            field.textChanged.connect(self._later.start)
        self.name.textEdited.connect(lambda _: self._later.start())
        self.try_page.fields.changed.connect(lambda: self.sampled.emit(self.try_page.fields.values()))
        self.variables_page.default_changed.connect(self._default_changed)
        self.versions_page.restore_pressed.connect(self.restore_pressed)
        offer(self, "save-template", self._save_now, hears=Qt.ShortcutContext.WindowShortcut)

    def _lay_out(self) -> None:
        self._save = button(tr("Save"), "primary")
        self._save.clicked.connect(self._save_now)
        self._use = button(tr("New job"), "quiet", "jobs", tr("Begin a new job with this template"))
        self._use.clicked.connect(lambda: self.verb.emit("use"))
        self._more = icon_button("more", tr("More"))
        self._more.clicked.connect(self._menu)
        self.default = DefaultLine()
        self.default.evidence_pressed.connect(lambda: self.verb.emit("evidence"))
        self.default.drop_pressed.connect(lambda: self.verb.emit("no-default"))
        head = row(spacing=Space.XS)
        head.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        head.addWidget(self.name, 1)
        for control in (self._use, self._save, self._more):
            head.addWidget(control)
        writing = QWidget()
        left = column(writing, margin=Space.M, spacing=Space.XXS)
        left.addWidget(label(tr("Text"), "strong"))
        left.addWidget(self.text, 3)
        left.addWidget(self._text_wrong)
        left.addSpacing(Space.XS)
        left.addWidget(label(tr("Developer message (optional)"), "strong"))
        left.addWidget(self.developer, 1)
        left.addWidget(self._developer_wrong)
        self.pages = QTabWidget()
        self.pages.setAccessibleName(tr("About this template"))
        self.pages.addTab(self.try_page, tr("Try it"))
        self.pages.addTab(self.variables_page, tr("Variables"))
        self.pages.addTab(self.versions_page, tr("Versions"))
        writing.setMinimumWidth(260)
        self.pages.setMinimumWidth(320)
        self.split = SplitView([writing, self.pages], [440, 360])
        whole = column(self, spacing=0)
        whole.addLayout(head)
        whole.addWidget(self.default)
        whole.addWidget(Line())
        whole.addWidget(self.split, 1)

    # -- showing -------------------------------------------------------------------------------------------------

    def show_editing(self, editing: Editing) -> None:
        """Another template; what was typed last in the one before was told already."""
        self._later.stop()
        self._defaults = dict(editing.defaults)
        for field, text in ((self.text, editing.text), (self.developer, editing.developer_message)):
            if field.toPlainText() != text:
                field.blockSignals(True)
                field.setPlainText(text)
                field.blockSignals(False)
        if self.name.text() != editing.name:
            self.name.setText(editing.name)
            self.name.setCursorPosition(0)  # of a long name the beginning is seen

    def show_about(self, shown: Shown, sample: Mapping[str, str] | None = None) -> None:
        """What follows from what is written."""
        self._text_wrong.show_lines(shown.text_problems)
        self._developer_wrong.show_lines(shown.developer_problems)
        mark(self.text, invalid=bool(shown.text_problems))
        mark(self.developer, invalid=bool(shown.developer_problems))
        self.try_page.fields.set_variables(shown.variables, sample)
        self.try_page.fields.show_problems(shown.value_problems)
        self.try_page.show_preview(shown.preview, shown.preview_developer, any_variable=bool(shown.variables))
        self.variables_page.show_lines(shown.lines)
        self._changed = shown.edited
        set_enabled(self._save, shown.may_save, shown.save_reason)
        self._offer_use()

    def show_versions(self, lines: Sequence[VersionLine]) -> None:
        """Every version."""
        self.versions_page.show_versions(lines)

    def show_saved(self, saved: bool) -> None:
        """Whether it was ever saved."""
        self._saved = saved
        self._offer_use()

    def _offer_use(self) -> None:
        reason = "" if self._saved and not self._changed else tr("Save the template first.")
        set_enabled(self._use, not reason, reason)

    # -- telling -------------------------------------------------------------------------------------------------

    def editing(self) -> Editing:
        """What is written."""
        return Editing(
            self.name.text(), self.text.toPlainText(), self.developer.toPlainText(), tuple(self._defaults.items())
        )

    def tell_now(self) -> None:
        """What was typed a moment ago is not lost."""
        if self._later.isActive():
            self._later.stop()
            self._tell()

    def _tell(self) -> None:
        self.edited.emit(self.editing())

    def _save_now(self) -> None:
        self.tell_now()
        self.save_pressed.emit()

    def _default_changed(self, name: str, default: str) -> None:
        if default:
            self._defaults[name] = default
        else:
            self._defaults.pop(name, None)
        self._later.start()

    def open_menu(self, place: QPoint) -> None:
        """What can be done with the template, at a place on the screen: from the list too."""
        self._filled_menu().popup(place)

    def _menu(self) -> None:
        self._filled_menu().open_below(self._more)

    def _filled_menu(self) -> Menu:
        self.tell_now()
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        reason = "" if self._saved else tr("Save the template first.")
        menu.add(tr("Discard changes"), lambda: self.verb.emit("discard"), icon_name="retry", enabled=self._changed)
        menu.add(
            tr("Duplicate"), lambda: self.verb.emit("duplicate"), icon_name="copy", enabled=self._saved, reason=reason
        )
        menu.addSeparator()
        menu.add(
            tr("Export…"), lambda: self.verb.emit("export"), icon_name="export", enabled=self._saved, reason=reason
        )
        menu.add(tr("Export all templates…"), lambda: self.verb.emit("export-all"), icon_name="export")
        menu.addSeparator()
        menu.add(
            tr("Delete"), lambda: self.verb.emit("delete"), icon_name="trash", enabled=self._saved, reason=reason,
            command="delete",
        )  # fmt: skip
        return menu


def _writing(name: str, hint: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    field.setTabChangesFocus(True)
    return field
