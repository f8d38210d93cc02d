"""The Usage view as it stands in the window: the real money book on a real data file, and the real prices."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop_app.bootstrap.tabs import write_usage
from desktop_app.documents.provider_usage import read_provider_export
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.spends import Spend
from desktop_app.domain.usage import CostBasis, CostRange, Usage
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.storage.database import Database
from desktop_app.storage.settings import SqliteSettings
from desktop_app.storage.spending import SqliteSpending
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.theme import current_theme
from desktop_app.ui.usage_view import UsageExport, UsageTab
from desktop_app.ui.usage_view.table import UsageTable

DAY = 86_400.0


class SetClock:
    """A clock that stands where the test puts it: at noon of a day that is an ordinary one."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 12).timestamp()  # noqa: DTZ001 - noon where the test runs

    def __call__(self) -> float:
        return self.now


def spend(key: str, usd: str | None = "0.10", *, at: float | None = None, **changes: object) -> Spend:
    """An entry of a chat's answer, at noon unless told otherwise."""
    entry = Spend(
        key=key,
        at=SetClock().now if at is None else at,
        origin=JobOrigin.CHAT,
        model_id="gpt-6.1-sol",
        effort="high",
        usd=None if usd is None else Decimal(usd),
        basis=CostBasis.ACTUAL if usd is not None else CostBasis.UNKNOWN,
        usage=Usage(1_000, 200, 100, 0, 500, 300, 1),
        response_id=f"resp_{key}",
        estimate=CostRange(Decimal("0.05"), Decimal("0.20")),
        service_tier="default",
        server="api.openai.com",
        conversation_id="c1",
        title="Otters",
        measured=True,
    )
    return replace(entry, **changes)  # type: ignore[arg-type]


@dataclass
class Bench:
    """The view with what it works on; `opened` are the entries whose origin was asked for, `written` the exports."""

    tab: UsageTab
    spending: Spending
    preferences: Preferences
    clock: SetClock
    tasks: Tasks
    opened: list[Spend] = field(default_factory=list)
    written: list[tuple[UsageExport, Path]] = field(default_factory=list)

    @property
    def table(self) -> UsageTable:
        """Of the groups."""
        return self.tab.widget.overview.table

    def cells(self, column: str, table: UsageTable | None = None) -> list[str]:
        """The texts of a column, from the top."""
        model = (table or self.table).rows_model
        place = [each.key for each in model.columns].index(column)
        return [str(model.index(row, place).data()) for row in range(model.rowCount())]

    def words(self) -> str:
        """Everything that a person reads in labels."""
        return "\n".join(label.text() for label in self.tab.widget.findChildren(QLabel) if label.isVisible())

    def figure(self, name: str) -> str:
        """A large figure, as a screen reader is told."""
        cards = [child for child in self.tab.widget.overview.figures.children() if hasattr(child, "accessibleName")]
        return next(str(card.accessibleName()) for card in cards if card.accessibleName().startswith(name))

    def button(self, name: str) -> QPushButton:
        """The one that a person finds under this name."""
        named = [
            each
            for each in self.tab.widget.findChildren(QPushButton)
            if name in (each.accessibleName(), each.text()) and each.isVisible()
        ]
        assert len(named) == 1, f"{len(named)} buttons are called {name}"
        return named[0]


@asynccontextmanager
async def opened(folder: Path, *entries: Spend, simulated: bool = False) -> AsyncIterator[Bench]:
    """Opens on the same data file each time, as a restart would; `entries` are put into it before."""
    current_theme()
    clock, bugs = SetClock(), list[str]()
    tasks = Tasks(lambda name, error: bugs.append(f"{name}: {error!r}"))
    database = Database(folder / "ponder.db")
    await database.open()
    preferences = Preferences(SqliteSettings(database))
    await preferences.load()
    store = SqliteSpending(database)
    for entry in entries:
        await store.record(entry)
    spending = Spending(store, GenaiPriceList(), preferences, clock, simulated=simulated)
    await spending.load()
    asked: list[Spend] = []
    written: list[tuple[UsageExport, Path]] = []

    def write(content: UsageExport, path: Path) -> None:
        write_usage(content, path)
        written.append((content, path))

    tab = UsageTab(
        spending=spending,
        preferences=preferences,
        tasks=tasks,
        clock=clock,
        open_origin=asked.append,
        read_export=read_provider_export,
        write_export=write,
    )
    tab.widget.resize(940, 660)
    tab.widget.show()
    await tab.start()
    try:
        yield Bench(tab, spending, preferences, clock, tasks, asked, written)
    finally:
        await tab.close()
        await tasks.aclose()
        await database.close()
        tab.widget.close()
        tab.widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert bugs == []
