"""Decides what the Models window shows: the list, the overview, one model."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from desktop_app.domain.model_profiles import ModelProfile
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import REFRESH_MODELS, REFRESH_PRICES
from desktop_app.language import tr
from desktop_app.services.access import Access, Connection
from desktop_app.services.model_uses import Concern
from desktop_app.services.models import Models
from desktop_app.services.periods import day_of
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.price_port import PriceList
from desktop_app.ui.models_window import overview_words
from desktop_app.ui.models_window.asking import Asking
from desktop_app.ui.models_window.changing import Changing
from desktop_app.ui.models_window.page_words import model_page
from desktop_app.ui.models_window.price_words import price_table
from desktop_app.ui.models_window.rows import list_rows
from desktop_app.ui.models_window.values import OVERVIEW, ModelPage, Overview
from desktop_app.ui.models_window.view_protocol import WholeView
from desktop_app.ui.plumbing.tasks import Tasks

_SELECTED = "models.selected"


class ModelsPresenter:
    """Follows every change; showings that come close together become one.

    `prices` hold the person's own prices, `listed` is the same list without them.
    """

    def __init__(
        self,
        view: WholeView,
        *,
        models: Models,
        prices: PriceList,
        listed: PriceList,
        access: Access,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
    ) -> None:
        self._view = view
        self._models = models
        self._prices = prices
        self._listed = listed
        self._access = access
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self._words = ""
        self._key = preferences.recall(_SELECTED, OVERVIEW)
        self._concerns: tuple[Concern, ...] = ()
        self._showing = False
        self._again = False
        self._stale = True
        self._ends: list[Callable[[], None]] = []
        self.changing = Changing(view, models=models, listed=listed, tasks=tasks, clock=clock, changed=self._changed)
        self.asking = Asking(
            view, models=models, prices=prices, preferences=preferences, tasks=tasks, done=self.refresh
        )

    def start(self) -> None:
        """Show how things stand and follow every change."""
        self._ends = [
            self._models.catalogue.watch(lambda _: self.refresh(), at_once=False),
            self._models.listing.watch(lambda _: self.refresh(), at_once=False),
            self._models.own_prices.watch(lambda _: self.refresh(), at_once=False),
            self._access.state.watch(lambda _: self.refresh(), at_once=False),
            self._preferences.settings.watch(lambda _: self.refresh(), at_once=False),
        ]
        self.refresh()

    def stop(self) -> None:
        """Follow nothing any more."""
        for end in self._ends:
            end()
        self._ends.clear()

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show everything as it is now, soon."""
        self._stale = True
        self._show_soon()

    def _show_soon(self) -> None:
        """What was read of chats and jobs still holds."""
        self._again = True
        if not self._showing:
            self._showing = True
            self._tasks.spawn(self._show(), name="show models")

    async def _show(self) -> None:
        try:
            while self._again:
                self._again = False
                if self._stale:
                    await self._read_concerns()
                self._show_list()
                await self._show_chosen()
        finally:
            self._showing = False

    async def _read_concerns(self) -> None:
        self._stale = False
        try:
            self._concerns = await self._models.concerned()
        except ProblemError as error:
            self._view.show_problem("concerned", error.problem)

    def _show_list(self) -> None:
        rows = list_rows(
            self._profiles(),
            day_of(self._clock()),
            added={own.model_id for own in self._models.own_models() if not self._known(own.model_id)},
            own_prices={own.model_id for own in self._models.own_prices.value},
            retiring=sum(concern.replacement is not None for concern in self._concerns),
            words=self._words,
        )
        nothing = tr("No model matches “{words}”. A model that nobody lists can be added below.", words=self._words)
        self._view.show_rows(rows, "" if rows else nothing)
        self._view.select(self._key)

    def _known(self, model_id: str) -> bool:
        return self._models.without_own(model_id).in_catalogue

    def _profiles(self) -> Iterable[ModelProfile]:
        """The catalogue, what else the provider lists, and where neither has them those with a price of one's own and
        the model in view."""
        found = {profile.model_id: profile for profile in self._models}
        found |= {
            each.model_id: each for each in self._models.more(day_of(self._clock())) if each.model_id not in found
        }
        others = [own.model_id for own in self._models.own_prices.value]
        for model_id in others if self._key == OVERVIEW else [*others, self._key]:
            if model_id not in found:
                found[model_id] = self._models.profile(model_id)
        return found.values()

    async def _show_chosen(self) -> None:
        key = self._key
        page = await self._overview() if key == OVERVIEW else await self._page(key)
        if key != self._key:
            self._again = True
        elif isinstance(page, Overview):
            self._view.show_overview(page)
        else:
            self._view.show_page(page)

    async def _overview(self) -> Overview:
        now, access = self._clock(), self._access.state.value
        groups = overview_words.retiring(self._concerns, day_of(now))
        can_switch = [group for group in groups if group.switch]
        refusal = ""
        if access.connection is Connection.NO_KEY:
            host = access.host or tr("this server")
            refusal = tr("There is no key for {host} yet. Add one in Settings.", host=host)
        elif access.connection is Connection.STARTING:
            refusal = tr("Ponder is looking for your key.")
        due = self._models.refresh_is_due()
        refreshing = self._preferences[REFRESH_PRICES]
        return Overview(
            retiring=groups,
            no_retiring=tr("Nothing of yours uses a model that is gone or will be soon."),
            switch_all=tr("Switch all to their replacements") if len(can_switch) > 1 else "",
            listing=overview_words.listing_words(self._models.listing.value, access, now, due=due),
            look_up_refusal=refusal,
            prices=overview_words.price_data_words(await self._prices.data(), refreshing=refreshing),
            refresh_refusal="" if refreshing else tr("Switch on “Keep the price list up to date” first."),
            refresh_models=self._preferences[REFRESH_MODELS],
            refresh_prices=refreshing,
        )

    async def _page(self, model_id: str) -> ModelPage:
        now = self._clock()
        today = day_of(now)
        profile = self._models.profile(model_id)
        own_price = next((own for own in self._models.own_prices.value if own.model_id == model_id), None)
        price = await price_table(
            self._prices,
            self._listed,
            own_price,
            model_id,
            profile.service_tiers,
            now,
            simulated=self._access.is_demo,
        )
        groups = overview_words.retiring([each for each in self._concerns if each.model_id == model_id], today)
        return model_page(
            profile,
            self._models.without_own(model_id),
            today,
            own=next((own for own in self._models.own_models() if own.model_id == model_id), None),
            lessons=self._models.lessons(model_id),
            listing=self._models.listing.value,
            retiring=groups[0] if groups else None,
            price=price,
        )

    def _changed(self, model_id: str) -> None:
        if model_id:
            self.open_model(model_id)
        else:
            self.refresh()

    # -- what a person does --------------------------------------------------------------------------------------

    def open_model(self, model_id: str) -> None:
        """Show one model, also one that nobody knows, or the overview."""
        if (model_id or OVERVIEW) != self._key:
            self._view.remove_notices("models", "prices", "settings", "concerned")
        self._key = model_id or OVERVIEW
        self._tasks.spawn(self._preferences.remember_if_possible(_SELECTED, self._key), name="remember model")
        self._show_soon()

    def search(self, words: str) -> None:
        """Show only models that match."""
        self._words = words
        self._show_soon()

    def do(self, verb: str) -> None:
        """A button of the model in view."""
        changing = self.changing
        {
            "change": changing.change,
            "drop": changing.drop_model,
            "price": changing.price,
            "drop-price": changing.drop_price,
            "forget": changing.forget,
        }[verb](self._key)

    def switch(self, model_id: str) -> None:
        """To the replacement, for everything that uses this model; for all models with an empty id."""
        self.changing.switch([each for each in self._concerns if not model_id or each.model_id == model_id])
