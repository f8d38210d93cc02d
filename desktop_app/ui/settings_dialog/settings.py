"""The settings dialog: built from the list of settings, each change in force at once."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QStackedWidget, QWidget

from desktop_app.domain.model_profiles import Catalogue
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import ALL_SETTINGS, BASE_URL, DEFAULT_MODEL, THEME, BadSettingError, Setting
from desktop_app.services.access import Access
from desktop_app.services.ports import AnswerDoor
from desktop_app.services.preferences import Preferences
from desktop_app.ui.key_form import KeyForm, KeyFormPresenter
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.settings_dialog.fields import Field
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Line, Section, column, row, scroll_column
from desktop_app.ui.widgets.labels import label

SECTIONS = ("Connection", "Appearance", "Chat", "Jobs", "Money")
_SIZE, _LARGEST = (760, 560), 4000
_SIZE_MEMORY, _SECTION_MEMORY = "settings.size", "settings.section"


class SettingsDialog(QDialog):
    """Sections at the left, the chosen one at the right."""

    def __init__(
        self,
        parent: QWidget,
        *,
        preferences: Preferences,
        access: Access,
        door: AnswerDoor,
        catalogue: Catalogue,
        tasks: Tasks,
        apply_theme: Callable[[str], None],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self.setAccessibleName("Settings")
        self.resize(*_remembered_size(preferences.recall(_SIZE_MEMORY)))
        self._preferences = preferences
        self._access = access
        self._catalogue = catalogue
        self._tasks = tasks
        self._apply_theme = apply_theme
        self._fields: dict[str, Field] = {}
        self._pages = QStackedWidget()
        self._list = QListWidget()
        self._list.setAccessibleName("Sections")
        self._list.setFixedWidth(160)
        mark(self._list, rail=True)
        self.key_form = KeyForm()
        self._key_presenter = KeyFormPresenter(self.key_form, access=access, door=door, tasks=tasks)
        self._connect_key_form()
        self._build()

    def _connect_key_form(self) -> None:
        form, presenter = self.key_form, self._key_presenter
        form.save_pressed.connect(presenter.test_and_save)
        form.save_untested_pressed.connect(presenter.save_untested)
        form.memory_pressed.connect(presenter.keep_in_memory)
        form.forget_pressed.connect(presenter.forget)

    def _build(self) -> None:
        whole = column(self, spacing=0)
        middle = row(spacing=0)
        left = column(margin=Space.S)
        left.addWidget(self._list)
        middle.addLayout(left)
        middle.addWidget(Line(Qt.Orientation.Vertical))
        middle.addWidget(self._pages, 1)
        whole.addLayout(middle, 1)
        whole.addWidget(Line())
        last = row()
        last.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        last.addWidget(label("Changes are in force at once.", "caption", "muted"))
        last.addStretch()
        done = button("Done", "primary")
        done.clicked.connect(self.accept)
        last.addWidget(done)
        whole.addLayout(last)
        for section in SECTIONS:
            self._list.addItem(section)
            self._pages.addWidget(self._page(section))
        self._list.currentRowChanged.connect(self._pages.setCurrentIndex)
        section = self._preferences.recall(_SECTION_MEMORY)
        self._list.setCurrentRow(SECTIONS.index(section) if section in SECTIONS else 0)

    def _page(self, section: str) -> QWidget:
        area, inside = scroll_column(spacing=Space.L)
        inside.addWidget(label(section, "heading"))
        if section == "Connection":
            key = Section("Key", "One key per server address; it stays in this computer's keyring.")
            key.body.addWidget(self.key_form)
            inside.addWidget(key)
        for setting in (each for each in ALL_SETTINGS if each.section == section):
            inside.addWidget(self._field(setting))
        inside.addStretch()
        return area

    def _field(self, setting: Setting[Any]) -> Field:
        models = self._models() if setting is DEFAULT_MODEL else ()
        field = Field(setting, self._preferences[setting], self._save, models)
        if setting is BASE_URL and (self._access.is_demo or self._access.address_from_environment):
            field.setEnabled(False)
            reason = "the demo" if self._access.is_demo else "OPENAI_BASE_URL"
            field.show_problem(f"Set by {reason}: {self._access.base_url}", "muted")
        self._fields[setting.key] = field
        return field

    def _models(self) -> list[str]:
        today = datetime.now(UTC).date()
        return [profile.model_id for profile in self._catalogue.current(today) if profile.streaming.allowed]

    def _save(self, setting: Setting[Any], value: Any) -> None:
        if value != self._preferences[setting]:
            self._tasks.spawn(self._save_now(setting, value), name=f"save {setting.key}")

    async def _save_now(self, setting: Setting[Any], value: Any) -> None:
        field = self._fields[setting.key]
        try:
            if setting is BASE_URL:
                await self._access.change_server(value)
            else:
                await self._preferences.change(setting, value)
        except BadSettingError as error:
            field.show_problem(str(error))
        except ProblemError as error:
            field.show_problem(f"{error.problem.happened} {error.problem.advice}")
        else:
            unknown = setting is DEFAULT_MODEL and value not in self._catalogue
            words = "Ponder does not know this model; it is used with cautious choices." if unknown else ""
            field.show_problem(words, "warning")
            if setting is THEME:
                self._apply_theme(value)

    def stop(self) -> None:
        """The dialog is over: follow nothing any more."""
        self._key_presenter.stop()

    async def remember(self) -> None:
        """Keep size and section for the next time."""
        with contextlib.suppress(ProblemError):  # the window says when nothing can be saved; this is no loss
            await self._preferences.remember(_SIZE_MEMORY, f"{self.width()}x{self.height()}")
            await self._preferences.remember(_SECTION_MEMORY, SECTIONS[self._list.currentRow()])


def _remembered_size(text: str) -> tuple[int, int]:
    """Width and height in px; the first size for a spoilt text."""
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        return _SIZE
    return min(max(480, int(width)), _LARGEST), min(max(360, int(height)), _LARGEST)


async def show_settings(
    parent: QWidget,
    *,
    preferences: Preferences,
    access: Access,
    door: AnswerDoor,
    catalogue: Catalogue,
    tasks: Tasks,
    apply_theme: Callable[[str], None],
) -> None:
    """Open the settings and wait until they are closed."""
    dialog = SettingsDialog(
        parent,
        preferences=preferences,
        access=access,
        door=door,
        catalogue=catalogue,
        tasks=tasks,
        apply_theme=apply_theme,
    )
    try:
        await dialog_result(dialog)
        await dialog.remember()
    finally:
        dialog.stop()
        dialog.deleteLater()
