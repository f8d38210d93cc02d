"""Everything known about models: the shipped catalogue, the provider's list, what refusals taught, the own additions.

Each source wins over the one before it. Lists and lessons belong to one server; only those of the server in force
count.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from desktop_app.domain.model_notes import Lesson, OwnModel, faults_of, with_lessons, with_own
from desktop_app.domain.model_profiles import Catalogue, ModelProfile, without_date
from desktop_app.domain.prices import OwnPrice
from desktop_app.domain.pro_profile import retired_advice
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.profiles import server_of
from desktop_app.domain.requests import AnswerRequest, Dialect
from desktop_app.domain.settings import REFRESH_MODELS
from desktop_app.language import tr
from desktop_app.services.access import Access, Connection
from desktop_app.services.lessons import explained, lesson_of
from desktop_app.services.model_uses import Concern, ModelUses
from desktop_app.services.periods import day_of
from desktop_app.services.ports import AnswerDoor, Clock, ListedModel, Listing, ModelNotes
from desktop_app.services.preferences import Preferences
from desktop_app.services.price_port import PriceList
from desktop_app.services.watchable import Announcer, Watchable

log = logging.getLogger(__name__)

REFRESH_EVERY = 24 * 3600.0
"""Seconds between two looks at the provider's list."""
TRY_AGAIN_AFTER = 3600.0
"""Seconds after one that failed."""

__all__ = ["Concern", "Lesson", "Listing", "Models", "OwnModel"]


class Models:
    """Reads like a `Catalogue`: the effective one of the server in force. `uses` finds who works with which model."""

    def __init__(
        self,
        shipped: Catalogue,
        notes: ModelNotes,
        door: AnswerDoor,
        access: Access,
        preferences: Preferences,
        prices: PriceList,
        clock: Clock,
    ) -> None:
        self._shipped = shipped
        self._notes = notes
        self._door = door
        self._access = access
        self._preferences = preferences
        self._prices = prices
        self._clock = clock
        self._listings: dict[str, Listing] = {}
        self._lessons: dict[tuple[str, str], tuple[Lesson, ...]] = {}
        self._own: dict[str, OwnModel] = {}
        self._tried_at: dict[str, float] = {}
        self.uses = ModelUses(self, clock)
        self.catalogue = Watchable(shipped)
        self.listing: Watchable[Listing | None] = Watchable(None)
        self.own_prices: Watchable[tuple[OwnPrice, ...]] = Watchable(())
        self.learned: Announcer[Lesson] = Announcer()
        """Told after a refusal taught something new."""
        access.state.watch(lambda _: self._renew(), at_once=False)
        access.dialects.changed.watch(lambda _: self._renew())

    # -- reading, as a catalogue is read ---------------------------------------------------------------------

    @property
    def default_model_id(self) -> str:
        """The model to begin with."""
        return self._shipped.default_model_id

    def __iter__(self) -> Iterator[ModelProfile]:
        return iter(self.catalogue.value)

    def __contains__(self, model_id: str) -> bool:
        return model_id in self.catalogue.value

    def profile(self, model_id: str) -> ModelProfile:
        """What a model accepts at the server in force; a cautious guess for an unknown one."""
        return self.catalogue.value.profile(model_id)

    def without_own(self, model_id: str) -> ModelProfile:
        """The same without the person's own additions: what they are shown beside, and what dropping them leaves."""
        listing = self.listing.value
        listed = {model.model_id: model for model in listing.models} if listing else {}
        return self._told(model_id, listed, known=listing is not None)

    def current(self, today: date) -> tuple[ModelProfile, ...]:
        """Models that still answer and may be offered, in catalogue order."""
        return self.catalogue.value.current(today)

    def more(self, today: date) -> tuple[ModelProfile, ...]:
        """Models that only the provider's own list names."""
        return self.catalogue.value.more(today)

    def watch(self, watcher: Callable[[], None]) -> Callable[[], None]:
        """Call `watcher` whenever a profile or a price of one's own may be another; returns a function that ends it."""
        ends = [each.watch(lambda _: watcher(), at_once=False) for each in (self.catalogue, self.own_prices)]

        def end() -> None:
            for stop in ends:
                stop()

        return end

    @property
    def server(self) -> str:
        """The account in force as notes remember it: its host, or "demo"; another profile sees other models there."""
        return self._access.account

    # -- start-up and the provider's list ----------------------------------------------------------------------

    async def load(self) -> None:
        """Read what was remembered. Raises ProblemError (storage)."""
        self._listings = {listing.server: listing for listing in await self._notes.listings()}
        self._lessons = {}
        for lesson in await self._notes.lessons():
            key = (lesson.server, lesson.model_id)
            self._lessons[key] = (*self._lessons.get(key, ()), lesson)
        self._own = {own.model_id: own for own in await self._notes.own_models()}
        self._take_prices(await self._notes.own_prices())
        self._renew()

    def refresh_is_due(self) -> bool:
        """Whether the list of the server in force is older than a day, or in the future, or was never fetched."""
        listing = self._listings.get(self.server)
        return listing is None or not 0 <= self._clock() - listing.at < REFRESH_EVERY

    async def refresh(self) -> None:
        """Ask the provider for its list and keep it. Raises ProblemError; the list before then stays."""
        server = self.server
        self._tried_at[server] = self._clock()
        try:
            models = await self._door.models()
        except ProblemError as error:
            self._access.failed(error.problem)
            raise
        self._access.heard()
        if server != self.server:
            return  # another address was chosen meanwhile
        listing = Listing(server, self._clock(), tuple(models))
        self._listings[server] = listing
        self._renew()
        await self._notes.save_listing(listing)

    async def keep_fresh(self, nap: float = 60.0) -> None:
        """Refresh once a day for as long as the app runs; a failure is tried again an hour later, quietly."""
        while True:
            if self._wants_refresh():
                try:
                    await self.refresh()
                except ProblemError as error:
                    log.info("the list of models was not refreshed: %s", error.problem.happened)
            await asyncio.sleep(nap)

    def _wants_refresh(self) -> bool:
        waited = abs(self._clock() - self._tried_at.get(self.server, 0.0)) >= TRY_AGAIN_AFTER
        usable = self._access.state.value.connection not in (Connection.STARTING, Connection.NO_KEY)
        return usable and waited and self._preferences[REFRESH_MODELS] and self.refresh_is_due()

    # -- what refusals teach ------------------------------------------------------------------------------------

    async def learn(self, problem: Problem, request: AnswerRequest) -> Lesson | None:
        """Keep what a refused create says about its model; None where it says nothing new.

        It counts at once. Never raises: a disk that refuses makes it forgotten at the next start, no more.
        """
        lesson = lesson_of(problem, request, self.server, self._clock())
        if lesson is None:
            return None
        key = (lesson.server, lesson.model_id)
        kept = tuple(
            old for old in self._lessons.get(key, ()) if (old.param, old.refused) != (lesson.param, lesson.refused)
        )
        self._lessons[key] = (*kept, lesson)
        self._renew()
        try:
            await self._notes.save_lessons(*key, self._lessons[key])
        except ProblemError as error:
            log.info("a lesson is not on disk: %s", error.problem.happened)
        self.learned.tell(lesson)
        return lesson

    async def refused(self, problem: Problem, request: AnswerRequest) -> Problem:
        """What a refused create teaches is kept, and the problem comes back in the words of what is known."""
        lesson = await self.learn(problem, request)
        told = self.explained(problem, request.model_id, lesson)
        if request.pinned_body and told.kind in (ProblemKind.RETIRED_MODEL, ProblemKind.UNKNOWN_MODEL):
            # nobody chose this model: the question is held, whichever way the server says that it is gone
            told = replace(told, kind=ProblemKind.RETIRED_MODEL, advice=retired_advice(self._clock()))
        return told

    def lessons(self, model_id: str) -> tuple[Lesson, ...]:
        """What was learned about a model at the server in force, oldest first."""
        return self._lessons.get((self.server, model_id), ())

    async def forget(self, model_id: str) -> None:
        """Trust the catalogue again for this model at the server in force. Raises ProblemError (storage)."""
        await self._notes.save_lessons(self.server, model_id, ())
        self._lessons.pop((self.server, model_id), None)
        self._renew()

    def explained(self, problem: Problem, model_id: str, lesson: Lesson | None = None) -> Problem:
        """The same problem in the words of what is known: a retired model's end, or what a refusal taught."""
        profile = replace(self.profile(model_id), model_id=model_id)  # by the name that was asked for
        return explained(problem, profile, day_of(self._clock()), lesson)

    # -- the person's own additions ------------------------------------------------------------------------------

    def own_models(self) -> tuple[OwnModel, ...]:
        """The person's own additions, by name."""
        return tuple(sorted(self._own.values(), key=lambda own: own.model_id))

    async def keep_own(self, own: OwnModel) -> None:
        """Keep an addition in place of the one before. Raises ProblemError (configuration, storage)."""
        if faults := faults_of(own):
            raise ProblemError(Problem(ProblemKind.CONFIGURATION, " ".join(faults), tr("Correct it and try again.")))
        await self._notes.save_own_model(own)
        self._own[own.model_id] = own
        self._renew()

    async def drop_own(self, model_id: str) -> None:
        """Forget an addition. Raises ProblemError (storage)."""
        await self._notes.drop_own_model(model_id)
        self._own.pop(model_id, None)
        self._renew()

    async def keep_price(self, price: OwnPrice) -> None:
        """Use a price of one's own from now on. Raises ProblemError (storage)."""
        await self._notes.save_own_price(price)
        others = [old for old in self.own_prices.value if old.model_id != price.model_id]
        self._take_prices([*others, price])

    async def drop_price(self, model_id: str) -> None:
        """Use the list's price again. Raises ProblemError (storage)."""
        await self._notes.drop_own_price(model_id)
        self._take_prices([old for old in self.own_prices.value if old.model_id != model_id])

    def _take_prices(self, prices: Sequence[OwnPrice]) -> None:
        ordered = tuple(sorted(prices, key=lambda price: price.model_id))
        if ordered != self.own_prices.value:
            self._prices.use_own(ordered)
            self.own_prices.set(ordered)

    # -- who uses what -----------------------------------------------------------------------------------------------

    async def concerned(self, model_ids: Collection[str] | None = None) -> tuple[Concern, ...]:
        """Defaults, chats, jobs and drafts with one of these models, or with any that is retired or soon will be."""
        return await self.uses.concerned(model_ids)

    async def switch(self, concerns: Sequence[Concern]) -> int:
        """Move each to its replacement; how many were. Raises ProblemError (storage)."""
        return await self.uses.switch(concerns)

    # -- putting it together -----------------------------------------------------------------------------------------

    def _renew(self) -> None:
        """Work the effective catalogue out again, and tell when it is another one."""
        listing = self._listings.get(self.server)
        listed = {model.model_id: model for model in listing.models} if listing else {}
        learned = [model_id for server, model_id in self._lessons if server == self.server]
        ids = dict.fromkeys((*(profile.model_id for profile in self._shipped), *self._own))
        profiles = [self._effective(model_id, listed, known=listing is not None) for model_id in ids]
        others = [
            self._effective(model_id, listed, known=listing is not None)
            for model_id in dict.fromkeys((*listed, *learned))
            if model_id not in ids
        ]
        self.listing.set(listing)
        self.catalogue.set(Catalogue(profiles, self.default_model_id, others))

    def _effective(self, model_id: str, listed: dict[str, ListedModel], *, known: bool) -> ModelProfile:
        profile, own = self._told(model_id, listed, known=known), self._own.get(model_id)
        profile = with_own(profile, own) if own else profile
        older = self._access.dialects.in_force is Dialect.CHAT_COMPLETIONS
        return profile.in_older_dialect() if older else profile

    def _told(self, model_id: str, listed: dict[str, ListedModel], *, known: bool) -> ModelProfile:
        base = self._shipped.profile(model_id)
        profile = replace(base, model_id=model_id)
        if known:
            profile = _listed(profile, listed.get(model_id), openai=_is_openai(self.server))
        for name in dict.fromkeys((without_date(model_id), model_id)):
            profile = with_lessons(profile, self._lessons.get((self.server, name), ()))
        return profile


def _is_openai(account: str) -> bool:
    """Whether the catalogue's dates hold there; the demo plays OpenAI."""
    server = server_of(account)
    return server in ("demo", "api.openai.com") or server.endswith(".api.openai.com")


def _listed(profile: ModelProfile, row: ListedModel | None, *, openai: bool) -> ModelProfile:
    """The profile with what the provider's own list says; a date there wins over the catalogue's."""
    if row is None:
        return replace(profile, with_key=False)
    if row.shutdown_date is not None:
        return replace(profile, with_key=True, shutdown_date=row.shutdown_date)
    if openai:
        return replace(profile, with_key=True)
    # another server keeps a model for as long as it likes
    return replace(profile, with_key=True, shutdown_date=None, listed=True)
