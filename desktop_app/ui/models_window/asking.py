"""Asks the provider for its list and fetches the price list, now or daily, and says how each attempt ended. No Qt."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import REFRESH_MODELS, REFRESH_PRICES, Setting
from desktop_app.services.models import Models
from desktop_app.services.preferences import Preferences
from desktop_app.services.price_port import PriceList
from desktop_app.ui.models_window import overview_words
from desktop_app.ui.models_window.view_protocol import PageView, Work
from desktop_app.ui.plumbing.tasks import Tasks


class Asking:
    """One look-up and one refresh at a time; `done()` is called after each."""

    def __init__(
        self,
        view: PageView,
        *,
        models: Models,
        prices: PriceList,
        preferences: Preferences,
        tasks: Tasks,
        done: Callable[[], object],
    ) -> None:
        self._view = view
        self._models = models
        self._prices = prices
        self._preferences = preferences
        self._tasks = tasks
        self._done = done
        self._busy: set[Work] = set()

    def ask(self, work: Work) -> None:
        """Ask now, unless that is under way."""
        if work not in self._busy:
            self._busy.add(work)
            self._view.show_busy(work, True)
            self._tasks.spawn(self._ask(work), name=f"refresh {work}")

    async def _ask(self, work: Work) -> None:
        try:
            await (self._look_up() if work == "models" else self._refresh_prices())
        except ProblemError as error:
            self._view.show_problem(work, error.problem)
        finally:
            self._busy.discard(work)
            self._view.show_busy(work, False)
        self._done()  # not when Ponder is being closed

    async def _look_up(self) -> None:
        before = self._models.listing.value
        await self._models.refresh()
        after = self._models.listing.value
        if after is not None:
            self._view.show_notice("models", "success", overview_words.compared(before, after))

    async def _refresh_prices(self) -> None:
        before = await self._prices.data()
        after = await self._prices.refresh()
        self._view.show_notice("prices", "success", overview_words.refreshed(before, after))

    def keep_fresh(self, work: Work, on: bool) -> None:
        """The daily look-up or refresh, on or off."""
        setting: Setting[bool] = REFRESH_MODELS if work == "models" else REFRESH_PRICES
        if self._preferences[setting] != on:
            self._tasks.spawn(self._keep_fresh(setting, on), name=f"save {setting.key}")

    async def _keep_fresh(self, setting: Setting[bool], on: bool) -> None:
        try:
            await self._preferences.change(setting, on)
        except ProblemError as error:
            self._view.show_problem("settings", error.problem)
            self._done()
