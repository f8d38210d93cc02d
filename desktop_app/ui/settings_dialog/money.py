"""The Money page of the settings: the caps, the price list in force, and the currency money is shown in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from desktop_app.domain.prices import PriceData, PriceSource
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import (
    BATCH_CAP,
    CURRENCY,
    CURRENCY_RATE,
    DAY_CAP,
    MONTH_CAP,
    PRO_ASK_ABOVE,
    REFRESH_PRICES,
    REQUEST_CAP,
    WARN_SHARE,
    Setting,
    Settings,
)
from desktop_app.language import later, tr
from desktop_app.services.price_port import PriceList
from desktop_app.ui import formats
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.settings_dialog.fields import Field
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Section, column, row
from desktop_app.ui.widgets.labels import label

_CAPS = ((REQUEST_CAP, BATCH_CAP), (DAY_CAP, MONTH_CAP), (WARN_SHARE, PRO_ASK_ABOVE))
_CAPS_EXPLAINED = later(
    "What is spent and what running requests may still cost count together. What would pass a cap is held: "
    "you release it once, raise the cap, or wait for the next day or month."
)
_EXAMPLE = Decimal("1.5")
_NARROWEST = 200
"""Px of a field: two of them stand beside each other."""


class MoneyPage(QWidget):
    """`field` makes the control of a setting; the page shows them in three groups and keeps their notes right."""

    def __init__(
        self,
        field: Callable[[Setting[Any]], Field],
        prices: PriceList,
        tasks: Tasks,
        models_link: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._prices = prices
        self._tasks = tasks
        self._fields: dict[str, Field] = {}
        self._list_words = label("", "body", "muted", wrap=True)
        self._list_words.setAccessibleName(tr("Price list in force"))
        self._refresh = button(tr("Refresh now"), dense=True)
        self._refresh.clicked.connect(lambda: tasks.spawn(self._fetch(), name="refresh prices"))
        self._example = label("", "caption", "muted", wrap=True)
        whole = column(self, spacing=Space.L)
        whole.addWidget(self._caps(field))
        whole.addWidget(self._price_list(field, models_link))
        whole.addWidget(self._currency(field))

    def _caps(self, field: Callable[[Setting[Any]], Field]) -> QWidget:
        part = Section(tr("Caps"), tr(_CAPS_EXPLAINED))
        part.body.addLayout(self._in_columns([[self._made(field, setting) for setting in pair] for pair in _CAPS]))
        return part

    def _price_list(self, field: Callable[[Setting[Any]], Field], models_link: QWidget) -> QWidget:
        part = Section(tr("Prices"))
        part.body.setSpacing(Space.S)
        part.body.addWidget(self._made(field, REFRESH_PRICES))
        line = row(spacing=Space.S)
        line.addWidget(self._list_words, 1)
        line.addWidget(self._refresh)
        part.body.addLayout(line)
        part.body.addWidget(models_link)
        return part

    def _currency(self, field: Callable[[Setting[Any]], Field]) -> QWidget:
        part = Section(tr("Currency"), tr("Prices, caps and exports stay in US dollars."))
        part.body.setSpacing(Space.S)
        part.body.addLayout(self._in_columns([[self._made(field, CURRENCY), self._made(field, CURRENCY_RATE)]]))
        part.body.addWidget(self._example)
        return part

    def _made(self, field: Callable[[Setting[Any]], Field], setting: Setting[Any]) -> Field:
        made = self._fields[setting.key] = field(setting)
        return made

    @staticmethod
    def _in_columns(rows: Sequence[Sequence[Field]]) -> QGridLayout:
        """Two columns of the same width, each field at the top of its cell."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.M)
        for down, fields in enumerate(rows):
            for across, each in enumerate(fields):
                each.setMinimumWidth(_NARROWEST)
                grid.addWidget(each, down, across, Qt.AlignmentFlag.AlignTop)
                grid.setColumnStretch(across, 1)
        return grid

    # -- showing -------------------------------------------------------------------------------------------

    def show_settings(self, settings: Settings) -> None:
        """Notes that depend on several settings: what a cap is in one's own currency, a rate that is missing."""
        code, rate = settings[CURRENCY], settings[CURRENCY_RATE]
        known = formats.rate_is_set(code, rate)
        for setting in (REQUEST_CAP, BATCH_CAP, DAY_CAP, MONTH_CAP, PRO_ASK_ABOVE):
            about = ""
            if code != "USD" and known:
                about = f"≈ {formats.amount_in(settings[setting], formats.Currency(code, rate))}"
            self._fields[setting.key].show_beside(about)
        month = self._fields[MONTH_CAP.key]
        smaller = settings[MONTH_CAP] < settings[DAY_CAP]
        month.show_problem(tr("Less than the day's cap: this one holds first.") if smaller else "", "warning")
        field = self._fields[CURRENCY_RATE.key]
        field.setVisible(code != "USD")
        field.show_beside(code)
        asked = tr("Set how many {code} one US dollar is. Until then money is shown in US dollars.", code=code)
        field.show_problem("" if known else asked, "warning")
        self._example.setText(_example(code, rate) if known else "")
        self._example.setVisible(code != "USD" and known)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._list_words.text():
            self._tasks.spawn(self._show_list(), name="show price list")

    async def _show_list(self) -> None:
        """The price list in force, and as of when."""
        try:
            self._list_words.setText(list_words(await self._prices.data()))
        except ProblemError as error:
            self._tell(error)

    async def _fetch(self) -> None:
        set_enabled(self._refresh, False, tr("The list is being fetched."))
        mark(self._list_words, tone="muted")
        self._list_words.setText(tr("Fetching the public list…"))
        try:
            self._list_words.setText(list_words(await self._prices.refresh()))
        except ProblemError as error:
            self._tell(error)
        finally:
            set_enabled(self._refresh, True)

    def _tell(self, error: ProblemError) -> None:
        mark(self._list_words, tone="danger")
        self._list_words.setText(f"{error.problem.happened} {error.problem.advice}")


def list_words(data: PriceData) -> str:
    """ "In force: the list of 12 Nov 2026, which came with Ponder."."""
    try:
        day = formats.calendar_day(date.fromisoformat(data.as_of))
    except ValueError:
        day = data.as_of or tr("an unknown day")
    if data.source is PriceSource.BUNDLED or data.fetched_at is None:
        return tr("In force: the list of {day}, which came with Ponder.", day=day)
    return tr(
        "In force: the list of {day}, fetched {fetched_at}.", day=day, fetched_at=formats.date_time(data.fetched_at)
    )


def _example(code: str, rate: Decimal) -> str:
    shown = formats.amount_in(_EXAMPLE, formats.Currency(code, rate))
    return tr(
        "An answer of {example} is shown as ≈ {shown}; where you decide, the dollars stand beside.",
        example=formats.dollars(_EXAMPLE),
        shown=shown,
    )
