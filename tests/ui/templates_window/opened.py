"""The Templates window on the screen, with the real library on a data file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from desktop_app.documents.files import write_export
from desktop_app.documents.template_files import read_templates, templates_json
from desktop_app.domain.templates import Template
from desktop_app.resources import resource_path
from desktop_app.services.preferences import Preferences
from desktop_app.services.samples import templates_file
from desktop_app.services.templates import TemplateLibrary
from desktop_app.storage.database import Database
from desktop_app.storage.settings import SqliteSettings
from desktop_app.storage.templates import SqliteTemplates
from desktop_app.tokenizer.counter import TiktokenCounter
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.templates_window import TemplatesWindow
from desktop_app.ui.theme import current_theme
from tests.harness.job_house import MovedClock
from tests.harness.loops import _until as wait_for

Kind = TypeVar("Kind", bound=QWidget)


class Opened:
    """What a person can see and press; `used` are templates that a new job was begun with."""

    def __init__(self, folder: Path) -> None:
        current_theme()
        self.clock = MovedClock()
        self.bugs: list[str] = []
        self.used: list[Template] = []
        self.tasks = Tasks(lambda name, error: self.bugs.append(f"{name}: {error!r}"))
        self.database = Database(folder / "ponder.db")
        self.preferences = Preferences(SqliteSettings(self.database))
        self.library = TemplateLibrary(SqliteTemplates(self.database, self.clock), self.clock)
        self.parent = QWidget()

    async def open(self) -> None:
        """As bootstrap does."""
        await self.database.open()
        await self.preferences.load()
        await self.library.load()
        self.window = TemplatesWindow(
            self.parent,
            library=self.library,
            counter=TiktokenCounter(),
            preferences=self.preferences,
            tasks=self.tasks,
            clock=self.clock,
            read=read_templates,
            write=lambda templates, path: write_export(path, templates_json(templates)),
            use=self.used.append,
            samples=lambda: templates_file(resource_path("samples")),
        )
        self.view = self.window.view
        self.editor = self.view.editor
        self.window.open()
        await self.settled()

    async def close(self) -> None:
        """In order."""
        await self.window.close()
        await self.tasks.aclose()
        await self.database.close()
        self.parent.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert self.bugs == []

    async def settled(self) -> None:
        """Nothing is under way any more."""
        await wait_for(lambda: len(self.tasks) == 0 and not self.editor._later.isActive(), what="the work is done")

    async def write(self, text: str, name: str = "") -> None:
        """As typed."""
        if name:
            self.editor.name.setText(name)
        self.editor.text.setPlainText(text)
        await self.settled()

    def names(self) -> list[str]:
        """The list, with what is said of each."""
        rows = self.view.list.list
        return [str(rows.item(number).data(11)) for number in range(rows.count())]  # 11: what is spoken

    def words(self, root: QWidget | None = None) -> str:
        """Everything that is written on the screen."""
        found = (root or self.view).findChildren(QLabel)
        return "\n".join(each.text() for each in found if each.isVisible())

    def button(self, words: str) -> QPushButton:
        """The one that a person finds."""
        (found,) = [each for each in self.view.findChildren(QPushButton) if each.text() == words and each.isVisible()]
        return found

    async def pick(self, words: str) -> None:
        """From the menu behind the dots."""
        self.editor._more.click()
        menus = [each for each in self.editor.findChildren(QMenu) if each.isVisible()]
        (action,) = [action for action in menus[0].actions() if action.text() == words]
        assert action.isEnabled(), words
        menus[0].close()
        action.trigger()


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Opened]:
    """Opens on the same data file each time, as a restart would."""
    window = Opened(folder)
    await window.open()
    try:
        yield window
    finally:
        await window.close()
