"""The Models window on the screen, with the real services on a data file and a simulator behind the real door."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QTableWidget, QWidget

from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.domain.conversation import Conversation
from desktop_app.openai_api.client import OpenAiDoor
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.services.access import Access
from desktop_app.services.chat import Chat
from desktop_app.services.model_places import Chats, DefaultModel
from desktop_app.services.models import Models
from desktop_app.services.ports import Endpoint
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.storage.conversations import SqliteConversations
from desktop_app.storage.database import Database
from desktop_app.storage.model_notes import SqliteModelNotes
from desktop_app.storage.settings import SqliteSettings
from desktop_app.storage.spending import SqliteSpending
from desktop_app.tokenizer.counter import TiktokenCounter
from desktop_app.ui.models_window import ModelsWindow
from desktop_app.ui.models_window.list_model import ROW_ROLE
from desktop_app.ui.models_window.model_form import ModelDialog
from desktop_app.ui.models_window.pill import Pill
from desktop_app.ui.models_window.price_form import PriceDialog
from desktop_app.ui.models_window.values import Row
from desktop_app.ui.models_window.view import ModelsView
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.theme import current_theme
from tests.fakes.memory_vault import MemoryVault
from tests.harness.job_house import MovedClock
from tests.harness.loops import _until as wait_for

TODAY = datetime(2026, 11, 21, 12, tzinfo=UTC).timestamp()
"""Twenty days before gpt-5 and its kin end."""
Kind = TypeVar("Kind", bound=QWidget)


class Opened:
    """What a person can see and press; `house` parts are the services behind."""

    def __init__(
        self, folder: Path, environment: Mapping[str, str], demo: Endpoint | None, prices: GenaiPriceList
    ) -> None:
        current_theme()
        self.clock = MovedClock()
        self.clock.skip(TODAY - self.clock())
        self.bugs: list[str] = []
        self.tasks = Tasks(lambda name, error: self.bugs.append(f"{name}: {error!r}"))
        self.database = Database(folder / "ponder.db")
        self.preferences = Preferences(SqliteSettings(self.database))
        self.access = Access(MemoryVault(), self.preferences, environment, demo)
        self.door = OpenAiDoor(self.access.endpoint)
        self.prices = prices
        shipped = shipped_catalogue().catalogue
        notes = SqliteModelNotes(self.database)
        self.models = Models(shipped, notes, self.door, self.access, self.preferences, prices, self.clock)
        self.spending = Spending(SqliteSpending(self.database), prices, self.preferences, self.clock)
        counter, conversations = TiktokenCounter(), SqliteConversations(self.database, self.clock)
        self.chat = Chat(
            self.door,
            conversations,
            counter,
            self.models,
            self.spending,
            self.preferences,
            self.access,
            self.clock,
            refused=self.models.refused,
        )
        self.models.uses.places += [DefaultModel(self.preferences), Chats(self.chat.kept, self.models)]
        self.parent = QWidget()

    async def open(self) -> None:
        """As bootstrap does."""
        await self.database.open()
        await self.preferences.load()
        await self.models.load()
        await self.spending.load()
        await self.access.load()
        self.window = ModelsWindow(
            self.parent,
            models=self.models,
            prices=self.prices,
            listed=self.prices.without_own(),
            access=self.access,
            preferences=self.preferences,
            tasks=self.tasks,
            clock=self.clock,
        )
        self.view = self.window.view

    async def show(self, model_id: str = "") -> None:
        """Open the window and wait for its first page."""
        self.window.open_model(model_id)
        await self.settled()

    async def close(self) -> None:
        """In order."""
        await self.window.close()
        await self.tasks.aclose()
        await self.door.close()
        await asyncio.sleep(0)  # a line that was cut is closed with the next turn of the loop
        await self.database.close()
        self.parent.deleteLater()

    async def settled(self) -> None:
        """Nothing is under way any more."""
        await wait_for(lambda: len(self.tasks) == 0, what="the window's work is done")

    async def chat_with(self, model_id: str, title: str) -> Conversation:
        """A saved chat that uses a model."""
        conversation = replace(await self.chat.new_conversation(), title=title, model_id=model_id)
        await self.chat.kept.save(conversation)
        return conversation

    async def stored(self, conversation: Conversation) -> Conversation:
        """As it is on disk."""
        found = await self.chat.kept.one(conversation.id)
        assert found is not None
        return found

    # -- looking ---------------------------------------------------------------------------------------------------

    def rows(self) -> list[Row]:
        """The list as it is shown."""
        model = self.view.list.list.model()
        return [model.index(number, 0).data(ROW_ROLE) for number in range(model.rowCount())]

    def row(self, model_id: str) -> Row:
        """One line of it."""
        return next(row for row in self.rows() if row.key == model_id)

    def under(self, heading: str) -> list[str]:
        """The ids below a heading."""
        found: list[str] = []
        inside = False
        for row in self.rows():
            if row.is_heading:
                inside = row.title.startswith(heading)
            elif inside:
                found.append(row.key)
        return found

    def words(self, root: QWidget | None = None) -> str:
        """Every word one can see, badges included."""
        said = [each.text() for each in seen(root or self.view, QLabel)]
        return "\n".join(said + [pill.badge.words for pill in seen(root or self.view, Pill)])

    def table(self) -> list[list[str]]:
        """The prices, row by row, the header first."""
        (table,) = seen(self.view, QTableWidget)
        model, across = table.model(), Qt.Orientation.Horizontal
        texts = [[str(model.headerData(column, across)) for column in range(table.columnCount())]]
        for row in range(table.rowCount()):
            items = [table.item(row, column) for column in range(table.columnCount())]
            texts.append([item.text() if item is not None else "" for item in items])
        return texts

    @property
    def form(self) -> ModelDialog | PriceDialog:
        """The form that is open."""
        assert self.view._form is not None
        return self.view._form

    # -- doing -----------------------------------------------------------------------------------------------------

    def choose(self, model_id: str) -> None:
        """In the list."""
        view = self.view.list.list
        view.setCurrentIndex(next(i for i in indexes(self.view) if i.data(ROW_ROLE).key == model_id))

    async def press(self, words: str, root: QWidget | None = None) -> None:
        """The button with these words, and wait until what it starts is done."""
        press(root or self.view, words).click()
        await self.settled()

    def write(self, name: str, text: str) -> None:
        """Into a field of the open form."""
        field = named(self.form, QLineEdit, name)
        field.setText(text)
        field.textEdited.emit(text)

    def chip(self, row: str, words: str) -> None:
        """One of a row of chips in the open form."""
        press(self.form, f"{row}: {words}").click()

    def combo(self, name: str, words: str) -> None:
        """One of a list in the open form."""
        box = named(self.form, QComboBox, name)
        box.setCurrentIndex(box.findText(words))


def indexes(view: ModelsView) -> list[QModelIndex]:
    """Every index of the list."""
    model = view.list.list.model()
    return [model.index(number, 0) for number in range(model.rowCount())]


def seen(root: QWidget, kind: type[Kind]) -> list[Kind]:
    """Those that are in view."""
    return [each for each in root.findChildren(kind) if each.isVisible()]


def press(root: QWidget, words: str) -> QPushButton:
    """The one visible button with this label or name."""
    found = [each for each in seen(root, QPushButton) if words in (each.text(), each.accessibleName())]
    assert len(found) == 1, f"{words}: {len(found)} of {[each.text() for each in seen(root, QPushButton)]}"
    return found[0]


def named(root: QWidget, kind: type[Kind], name: str) -> Kind:
    """The control with this accessible name."""
    (found,) = [each for each in root.findChildren(kind) if each.accessibleName() == name]
    return found


def is_open(dialog: QDialog | None) -> bool:
    """Whether a form is still there."""
    return dialog is not None and dialog.isVisible()


@asynccontextmanager
async def opened(
    folder: Path,
    base_url: str = "",
    *,
    key: str = "sk-test",
    demo: Endpoint | None = None,
    prices: GenaiPriceList | None = None,
) -> AsyncIterator[Opened]:
    """A window whose services are open; without `key` there is none for the server."""
    environment = {"OPENAI_BASE_URL": base_url} if base_url else {}
    if key:
        environment["OPENAI_API_KEY"] = key
    it = Opened(folder, environment, demo, prices or GenaiPriceList())
    await it.open()
    try:
        yield it
    finally:
        await it.close()
    assert it.bugs == []
