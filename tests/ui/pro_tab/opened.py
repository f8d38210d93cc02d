"""A Pro tab on the screen, with its services on a real data file and a simulator behind the real door."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from desktop_app.domain.jobs import Job
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.pro_tab import ProTab
from desktop_app.ui.pro_tab.turnover import CHANGE
from desktop_app.ui.widgets.transcript import TranscriptEntry
from tests.harness.job_house import MovedClock
from tests.harness.loops import _until as wait_for
from tests.harness.talk_house import TalkHouse, talk_house

if TYPE_CHECKING:
    from desktop_app.simulator import Simulator


class OpenedPro:
    """What a person can see and press."""

    def __init__(self, house: TalkHouse) -> None:
        self.house = house
        self.bugs: list[str] = []
        self.settings_opened = 0
        self.models_opened: list[str] = []
        self.tasks = Tasks(lambda name, error: self.bugs.append(f"{name}: {error!r}"))
        self.tab = ProTab(
            pro=house.pro,
            jobs=house.house.jobs,
            preferences=house.house.preferences,
            tasks=self.tasks,
            spending=house.house.spending,
            open_settings=self._open_settings,
            open_models=self.models_opened.append,
            clock=house.clock,
        )
        self.view = self.tab.view

    def _open_settings(self) -> None:
        self.settings_opened += 1

    @property
    def entries(self) -> list[TranscriptEntry]:
        return self.view.transcript.entries()

    @property
    def notices(self) -> list[str]:
        """All but the one about the change of model, which depends on the day."""
        return [key for key in self.view.notices.keys() if key != CHANGE]  # noqa: SIM118 - not a mapping

    @property
    def tells_of_change(self) -> bool:
        """Whether the change of model is told of."""
        return CHANGE in self.view.notices.keys()  # noqa: SIM118 - not a mapping

    @property
    def footer(self) -> str:
        return self.view.composer._footer.full_text()

    def job(self) -> Job | None:
        """The job of the newest question in view."""
        said = self.tab.presenter.here.said
        return said[-1].job if said else None

    def write(self, text: str) -> None:
        self.view.composer.set_text(text)

    async def ask(self, text: str) -> None:
        """Ask, and say yes to the price."""
        self.write(text)
        self.button("Ask Pro").click()
        await wait_for(lambda: question() is not None)
        pressable(question(), "Ask Pro").click()
        await wait_for(lambda: self.job() is not None and self.view.text() == "")

    def button(self, label: str) -> QPushButton:
        return pressable(self.view, label)

    def card_says(self) -> list[str]:
        """Everything the card of the running answer tells a screen reader; empty when there is none."""
        return names_in(self.view.card) if self.view.card.isVisible() else []


def question() -> QDialog | None:
    """The dialog that asks something now."""
    found = [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
    return found[0] if found else None


def pressable(root: QWidget | None, label: str) -> QPushButton:
    """The one visible button with this label."""
    assert root is not None
    (found,) = [button for button in root.findChildren(QPushButton) if button.text() == label and button.isVisible()]
    return found


def interfaces(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """An accessible thing and everything in it."""
    yield root
    for number in range(root.childCount()):
        child = root.child(number)
        if child is not None:
            yield from interfaces(child)


def names_in(widget: QWidget) -> list[str]:
    """The names and values of everything in a widget that is not hidden."""
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    names = []
    for interface in interfaces(root):
        if not interface.state().invisible:
            names += [interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value)]
    return [name for name in names if name]


@asynccontextmanager
async def opened_pro(
    folder: Path, simulator: Simulator | str, *, key: str = "sk-test", clock: MovedClock | None = None
) -> AsyncIterator[OpenedPro]:
    """Opened, started, and closed as the window does it."""
    async with talk_house(folder, simulator, key=key, clock=clock) as house:
        opened = OpenedPro(house)
        opened.view.resize(1000, 700)
        opened.view.show()
        await opened.tab.start()
        opened.tab.activate()
        try:
            yield opened
        finally:
            await opened.tab.close()
            await opened.tasks.aclose()
            opened.view.close()
            opened.view.deleteLater()
        assert opened.bugs == []
