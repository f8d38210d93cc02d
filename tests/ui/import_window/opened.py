"""The Import window on the screen: the real reader, library, ledger and estimates; nothing is sent."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QTableWidget, QWidget

from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.documents.row_files import bad_rows_suffix, write_bad_rows
from desktop_app.domain.templates import TemplateDraft
from desktop_app.services.models import Models
from desktop_app.services.templates import TemplateLibrary
from desktop_app.storage.model_notes import SqliteModelNotes
from desktop_app.storage.templates import SqliteTemplates
from desktop_app.ui.import_window import ImportWindow
from desktop_app.ui.import_window.values import Step
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.theme import current_theme
from tests.harness.import_house import imports_of
from tests.harness.job_house import JobHouse, job_house
from tests.harness.loops import _until as wait_for

COUNTRY = TemplateDraft("Country report", "Report on {{country}} in {{year:number=2026}}. {{more=}}", "Be brief.")


class Opened:
    """What a person can see and press; `house` has the ledger behind it."""

    def __init__(self, house: JobHouse) -> None:
        current_theme()
        self.house = house
        self.bugs: list[str] = []
        self.tasks = Tasks(lambda name, error: self.bugs.append(f"{name}: {error!r}"))
        self.library = TemplateLibrary(SqliteTemplates(house.database, house.clock), house.clock)
        self.imports = imports_of(house)
        self.parent = QWidget()
        models = Models(
            shipped_catalogue().catalogue,
            SqliteModelNotes(house.database),
            house.door,
            house.access,
            house.preferences,
            house.spending.prices,
            house.clock,
        )
        self.window = ImportWindow(
            self.parent,
            imports=self.imports,
            library=self.library,
            spending=house.spending,
            catalogue=models,
            preferences=house.preferences,
            tasks=self.tasks,
            clock=house.clock,
            write_bad=write_bad_rows,
            suffix=lambda facts: bad_rows_suffix(facts.kind),
            open_templates=lambda: None,
        )
        self.view = self.window.view

    async def close(self) -> None:
        """In order."""
        self.window.close()
        await self.tasks.aclose()
        self.parent.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert self.bugs == []

    async def settled(self) -> None:
        """Nothing is under way any more."""
        await wait_for(lambda: len(self.tasks) == 0, what="the window's work is done")

    async def read(self, path: Path) -> None:
        """Open the window with a file."""
        self.window.open(path)
        await self.settled()

    @property
    def step(self) -> Step:
        """Which of the four is shown."""
        return Step(self.view._stack.currentIndex())

    async def next(self, words: str) -> None:
        """The button at the right, by its words."""
        press = self.view._next
        assert (press.text(), press.isEnabled(), press.toolTip()) == (words, True, "")
        press.click()
        await self.settled()

    def words(self) -> str:
        """Everything that is written on the screen."""
        return "\n".join(each.text() for each in self.view.findChildren(QLabel) if each.isVisible())

    def button(self, words: str) -> QPushButton:
        """The one that a person finds."""
        (found,) = [each for each in self.view.findChildren(QPushButton) if each.text() == words and each.isVisible()]
        return found

    def combo(self, name: str) -> QComboBox:
        """A list by its name."""
        (found,) = [each for each in self.view.findChildren(QComboBox) if each.accessibleName() == name]
        return found

    def line(self, name: str) -> QLineEdit:
        """A field by its name."""
        (found,) = [
            each for each in self.view.findChildren(QLineEdit) if each.accessibleName() == name and each.isVisible()
        ]
        return found

    def table(self, name: str) -> list[list[str]]:
        """What a table shows."""
        (found,) = [each for each in self.view.findChildren(QTableWidget) if each.accessibleName() == name]
        items = [[found.item(row, column) for column in range(found.columnCount())] for row in range(found.rowCount())]
        return [[item.text() if item is not None else "" for item in row] for row in items]


@asynccontextmanager
async def opened(folder: Path, *, template: bool = True) -> AsyncIterator[Opened]:
    """Opens on the same data file each time, as a restart would."""
    async with job_house(folder, "http://127.0.0.1:9", run=False) as house:
        window = Opened(house)
        await window.library.load()
        if template and not window.library.templates.value:
            await window.library.create(COUNTRY)
        try:
            yield window
        finally:
            await window.close()
