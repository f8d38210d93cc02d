"""A Chat tab on the screen, with its services on a real data file and a simulator behind the real door."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QApplication, QDialog, QListView, QPushButton, QWidget

from desktop_app.domain.comparison import Design
from desktop_app.domain.model_profiles import Catalogue
from desktop_app.services.chat_elsewhere import ChatElsewhere
from desktop_app.services.send_plan import SendPlanner
from desktop_app.services.server_copies import ServerCopies
from desktop_app.services.server_counts import ServerCounts
from desktop_app.services.templates import TemplateLibrary
from desktop_app.storage.templates import SqliteTemplates
from desktop_app.ui.attachments.presenter import ChatFiles
from desktop_app.ui.chat_tab import ChatTab
from desktop_app.ui.chat_tab.beside import ChatBeside
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.widgets.transcript import TranscriptEntry
from tests.harness.job_house import MovedClock
from tests.harness.loops import _until as wait_for
from tests.harness.talk_house import TalkHouse, talk_house

if TYPE_CHECKING:
    from desktop_app.simulator import Simulator


class OpenedChat:
    """What a person can see and press."""

    def __init__(self, house: TalkHouse, *, checks_counts: bool = False) -> None:
        self.house = house
        self.checks_counts = checks_counts
        self.bugs: list[str] = []
        self.settings_opened = 0
        self.models_opened: list[str] = []
        self.tasks = Tasks(lambda name, error: self.bugs.append(f"{name}: {error!r}"))
        self.tab = ChatTab(
            chat=house.chat,
            catalogue=house.models,
            preferences=house.house.preferences,
            tasks=self.tasks,
            spending=house.house.spending,
            open_settings=self._open_settings,
            open_models=self.models_opened.append,
            clock=house.clock,
            beside=self._beside(house),
            attached=ChatFiles(house.attachments, house.attached, house.house.spending.prices),
        )
        self.view = self.tab.view

    def _beside(self, house: TalkHouse) -> ChatBeside:
        self.templates = TemplateLibrary(SqliteTemplates(house.house.database, house.clock), house.clock)
        self.designs: list[Design] = []
        self.jobs_shown: list[str] = []
        self.templates_opened: list[str] = []
        elsewhere = ChatElsewhere(house.chat, house.house.jobs)
        return ChatBeside(
            self.templates,
            lambda: self.templates_opened.append("opened"),
            elsewhere,
            self.designs.append,
            self.jobs_shown.append,
            self._counts(house),
            ServerCopies(house.house.door, house.store, house.house.access, house.clock),
        )

    def _counts(self, house: TalkHouse) -> ServerCounts | None:
        if not self.checks_counts:
            return None
        planner = SendPlanner(house.house.counter, house.models, house.house.spending)
        return ServerCounts(house.house.door, planner, house.models, house.house.access)

    def _open_settings(self) -> None:
        self.settings_opened += 1

    @property
    def entries(self) -> list[TranscriptEntry]:
        return self.view.transcript.entries()

    @property
    def notices(self) -> list[str]:
        """Keys of the notices one sees above the composer; Qt shows a new one a turn of its loop later."""
        return [key for key, bar in self.view.notices._bars.items() if bar.isVisible()]

    @property
    def footer(self) -> str:
        """The line under the composer."""
        return self.view.composer._footer.full_text()

    @property
    def list_model(self) -> QAbstractItemModel:
        return self.list_view.model()

    @property
    def list_view(self) -> QListView:
        found = self.view.list.findChild(QListView)
        assert isinstance(found, QListView)
        return found

    def listed(self) -> list[str]:
        """The lines of the list, headings too."""
        model = self.list_model
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def spoken(self) -> list[str]:
        """The lines of the list as a screen reader is told."""
        model, role = self.list_model, Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]

    def choose_in_list(self, title: str) -> None:
        self.list_view.setCurrentIndex(self.list_model.index(self.listed().index(title), 0))

    async def begin_new(self) -> None:
        """Bring an empty conversation into view and wait until it is there."""
        before = self._id_in_view()
        self.tab.begin_new()
        await wait_for(lambda: self._id_in_view() != before)

    def _id_in_view(self) -> str:
        conversation = self.tab.presenter.here.conversation
        return conversation.id if conversation else ""

    def send(self, text: str) -> None:
        self.view.composer.set_text(text)
        self.button("Send").click()

    def button(self, label: str) -> QPushButton:
        """The button one sees with this label, wherever it is."""
        return pressable(self.view, label)

    def is_idle(self) -> bool:
        return not self.tab.running.value


def pressable(root: QWidget, label: str) -> QPushButton:
    """The one visible button with this label."""
    (found,) = [button for button in root.findChildren(QPushButton) if button.text() == label and button.isVisible()]
    return found


def dialog(kind: type[QDialog]) -> QDialog | None:
    """The open dialog of a kind."""
    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
    return found[0] if found else None


@asynccontextmanager
async def opened_chat(
    folder: Path,
    simulator: Simulator | str,
    *,
    key: str = "sk-test",
    catalogue: Catalogue | None = None,
    clock: MovedClock | None = None,
    checks_counts: bool = False,
) -> AsyncIterator[OpenedChat]:
    """Opened, started, and closed as the window does it; `checks_counts` lets it ask the provider for its count."""
    async with talk_house(folder, simulator, key=key, catalogue=catalogue, clock=clock) as house:
        opened = OpenedChat(house, checks_counts=checks_counts)
        opened.view.resize(1000, 700)
        opened.view.show()
        await opened.tab.start()
        try:
            yield opened
        finally:
            await opened.tab.close()
            await opened.tasks.aclose()
            opened.view.close()
            opened.view.deleteLater()
        assert opened.bugs == []
