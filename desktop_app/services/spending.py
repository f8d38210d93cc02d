"""The money book: what was spent, what is still in flight, and whether the next request fits under every cap."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop_app.domain.caps import CapHold, CapKind, Claim
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.settings import BATCH_CAP, DAY_CAP, MONTH_CAP, REQUEST_CAP, WARN_SHARE, Setting
from desktop_app.domain.spends import Spend
from desktop_app.domain.usage import UNKNOWN_RANGE, Cost, CostBasis, CostRange, Usage
from desktop_app.language import later, tr
from desktop_app.services.estimates import Estimate, EstimateQuestion, Estimates
from desktop_app.services.periods import day_bounds, look_up_zone, month_bounds
from desktop_app.services.ports import Clock, SpendingStore
from desktop_app.services.preferences import Preferences
from desktop_app.services.price_port import PriceList
from desktop_app.services.watchable import Announcer, Watchable

NOTHING = Decimal(0)
CAPS: dict[CapKind, Setting[Decimal]] = {
    CapKind.REQUEST: REQUEST_CAP,
    CapKind.BATCH: BATCH_CAP,
    CapKind.DAY: DAY_CAP,
    CapKind.MONTH: MONTH_CAP,
}
_ADVICE = {
    CapKind.REQUEST: later("Let it pass this once, or raise the cap; it waits until you decide."),
    CapKind.BATCH: later("Let it pass this once, or raise the cap; it waits until you decide."),
    CapKind.DAY: later("Let it pass this once, raise the cap, or wait until tomorrow, when there is room again."),
    CapKind.MONTH: later("Let it pass this once, raise the cap, or wait until next month, when there is room again."),
}


@dataclass(frozen=True, slots=True)
class DaySpend:
    """Money in US dollars on the user's clock. `in_flight` sums the upper estimates of running requests."""

    spent: Decimal
    in_flight: Decimal
    cap: Decimal
    unpriced: int = 0
    simulated: bool = False
    month_spent: Decimal = NOTHING
    month_cap: Decimal = MONTH_CAP.default
    warn_percent: int = WARN_SHARE.default

    @property
    def share(self) -> float:
        """How much of the day's cap is spent or in flight; 1 is all of it."""
        return _share(self.spent + self.in_flight, self.cap)

    @property
    def month_share(self) -> float:
        """How much of the month's cap is spent or in flight."""
        return _share(self.month_spent + self.in_flight, self.month_cap)

    @property
    def level(self) -> str:
        """ "fine", "warn" from the share at which a person wants to know, "over" once a cap is reached."""
        fullest = max(self.share, self.month_share)
        return "over" if fullest >= 1 else "warn" if fullest * 100 >= self.warn_percent else "fine"


def _share(used: Decimal, cap: Decimal) -> float:
    return float(used / cap) if cap else 1.0


@dataclass(frozen=True, slots=True)
class Booking:
    """An answer that has ended, as it goes into the book. With `measured` False its usage is itself a guess."""

    key: str
    origin: JobOrigin
    requested_model_id: str
    usage: Usage
    measured: bool
    model_id: str = ""
    """The model that answered, empty where it never said."""
    requested_effort: str = ""
    effort: str = ""
    service_tier: str | None = None
    response_id: str | None = None
    estimate: CostRange = UNKNOWN_RANGE
    could_search: bool = False
    counted_input_tokens: int | None = None
    server: str = ""
    conversation_id: str = ""
    batch: str = ""
    template: str = ""
    title: str = ""
    mode: str = ""
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Overrun:
    """An answer that cost more than was told at most."""

    spend: Spend
    actual: Decimal
    upper: Decimal


class Promised:
    """Upper estimates of requests that are about to be sent, before any of them has a reservation."""

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        self.total = NOTHING
        self.by_batch: dict[str, Decimal] = {}
        for claim in claims:
            self.add(claim)

    def add(self, claim: Claim) -> None:
        """Count one more."""
        amount = claim.upper or NOTHING
        self.total += amount
        if claim.batch:
            self.by_batch[claim.batch] = self.by_batch.get(claim.batch, NOTHING) + amount


_NOBODY = Promised()


class Spending:
    """Estimates before, books after, and in between keeps the sum of both under every cap.

    `admit` decides without awaiting anything, so that requests started at the same moment cannot pass together.
    """

    def __init__(
        self,
        store: SpendingStore,
        prices: PriceList,
        preferences: Preferences,
        clock: Clock,
        *,
        simulated: bool = False,
    ) -> None:
        self.store = store
        self.prices = prices
        self._estimates = Estimates(store, prices, clock)
        self._preferences = preferences
        self._clock = clock
        self._simulated = simulated
        self._reserved: dict[str, Claim] = {}
        self._spent, self._month_spent, self._unpriced = NOTHING, NOTHING, 0
        self._batches: dict[str, Decimal] = {}
        self._day, self._month = day_bounds(clock()), month_bounds(clock())
        self._guessed = False
        self._profile = preferences.profile
        """Whose sums these are."""
        self._overran: set[str] = set()
        self._booking = asyncio.Lock()
        self.today = Watchable(self._figures())
        self.booked: Announcer[Spend] = Announcer()
        self.overran: Announcer[Overrun] = Announcer()
        preferences.settings.watch(lambda _: self._tell(), at_once=False)

    # -- the sums ----------------------------------------------------------------------------------------

    async def load(self) -> None:
        """Read the sums from the book; again whenever the day has changed."""
        async with self._booking:
            await self._read()
            self._tell()

    @property
    def profile(self) -> str:
        """The profile whose caps a new request has to pass."""
        return self._preferences.profile

    async def _read(self) -> None:
        day, month = day_bounds(self._clock()), month_bounds(self._clock())
        profile = self._preferences.profile
        spent, unpriced = await self.store.spent(*day, profile), await self.store.unpriced(*day, profile)
        self._month_spent = await self.store.spent(*month, profile)
        self._profile = profile
        self._day, self._month, self._spent, self._unpriced = day, month, spent, unpriced
        self._guessed = False

    async def know_batch(self, batch: str) -> None:
        """Read what an import or comparison has cost so far; before its first claim."""
        if batch and batch not in self._batches:
            async with self._booking:
                self._batches[batch] = await self.store.batch_spent(batch)

    @property
    def day_is_over(self) -> bool:
        """Whether the sums must be read: the day, the clock, the time zone or the profile has changed."""
        look_up_zone()
        other = self._profile != self._preferences.profile
        return self._guessed or other or day_bounds(self._clock()) != self._day

    def _figures(self) -> DaySpend:
        return DaySpend(
            spent=self._spent,
            in_flight=sum((claim.upper or NOTHING for claim in self._claims(self._profile)), NOTHING),
            cap=self._preferences[DAY_CAP],
            unpriced=self._unpriced,
            simulated=self._simulated,
            month_spent=self._month_spent,
            month_cap=self._preferences[MONTH_CAP],
            warn_percent=self._preferences[WARN_SHARE],
        )

    def _claims(self, profile: str) -> list[Claim]:
        return [claim for claim in self._reserved.values() if claim.profile == profile]

    def _tell(self) -> None:
        self.today.set(self._figures())

    # -- before ------------------------------------------------------------------------------------------

    async def estimate(self, question: EstimateQuestion) -> Estimate:
        """What one answer will cost. Raises ProblemError (storage) when the book cannot be read."""
        return await self._estimates.estimate(question)

    def likely_output(self, question: EstimateQuestion) -> int:
        """Output tokens that such an answer usually takes at least."""
        return self._estimates.likely_output(question)

    def admit(self, claim: Claim) -> Problem | None:
        """Reserve the upper estimate, or say which cap it would pass and by how much.

        An unknown price reserves nothing: it cannot be counted.
        """
        hold = None if claim.released else self.hold_for(claim)
        if hold is not None:
            return hold_problem(hold)
        self._reserved[claim.key] = claim
        self._tell()
        return None

    def hold_for(self, claim: Claim, ahead: Promised = _NOBODY) -> CapHold | None:
        """The first cap that a request would pass, counting what is `ahead` of it; None when it fits."""
        self._notice_new_day()
        amount = claim.upper or NOTHING
        for kind, used in self._used(claim, ahead):
            cap = self._preferences.of(claim.profile)[CAPS[kind]]
            over = used + amount - cap
            if over > 0 or (cap == 0 and amount == 0):
                return CapHold(kind, cap, max(over, NOTHING), alone=amount > cap)
        return None

    def _used(self, claim: Claim, ahead: Promised) -> Iterator[tuple[CapKind, Decimal]]:
        """What already counts under each cap that this request has to pass."""
        others = [other for other in self._claims(claim.profile) if other.key != claim.key]
        yield CapKind.REQUEST, NOTHING
        if claim.batch:
            mates = sum((other.upper or NOTHING for other in others if other.batch == claim.batch), NOTHING)
            spent = self._batches.get(claim.batch, NOTHING)
            yield CapKind.BATCH, spent + mates + ahead.by_batch.get(claim.batch, NOTHING)
        in_flight = sum((other.upper or NOTHING for other in others), NOTHING) + ahead.total
        yield CapKind.DAY, self._spent + in_flight
        yield CapKind.MONTH, self._month_spent + in_flight

    def _notice_new_day(self) -> None:
        now = self._clock()
        if now < self._day[1]:
            return
        # a new day has begun and the book has not been read yet: most likely nothing was spent in it
        self._guessed = True
        if now >= self._month[1]:
            self._month, self._month_spent = month_bounds(now), NOTHING
        self._day, self._spent, self._unpriced = day_bounds(now), NOTHING, 0
        self._tell()

    def room(self) -> Decimal:
        """US dollars that may still be reserved under the day's and the month's cap; may be below 0."""
        self._notice_new_day()
        figures = self._figures()
        by_day = figures.cap - figures.spent - figures.in_flight
        return min(by_day, figures.month_cap - figures.month_spent - figures.in_flight)

    def standing(self) -> tuple[object, ...]:
        """Everything that decides whether something fits: while it is the same, so are the holds."""
        caps = tuple(self._preferences[setting] for setting in CAPS.values())
        return self.room(), caps, tuple(sorted(self._batches.items()))

    async def raise_cap(self, hold: CapHold) -> None:
        """Raise a cap so far that what it holds would fit. Raises ProblemError (storage)."""
        setting = CAPS[hold.kind]
        wanted = max(hold.enough, self._preferences[setting])
        await self._preferences.change(setting, wanted)

    def release(self, key: str) -> None:
        """Give back a reservation of a request that certainly cost nothing."""
        self._reserved.pop(key, None)
        self._tell()

    # -- after -------------------------------------------------------------------------------------------

    async def book(self, booking: Booking) -> Cost:
        """Write what an answer cost into the book, replacing an earlier figure for the same key.

        What was not measured (stopped, cut, cancelled) is a marked estimate. Raises ProblemError (storage).
        """
        now = self._clock()
        model_id = booking.model_id or booking.requested_model_id
        cost = await self.prices.cost(model_id, booking.usage, service_tier=booking.service_tier, at=now)
        if cost.usd is not None and not booking.measured:
            reason = tr("The server did not tell its usage. {reason}", reason=cost.reason).strip()
            cost = replace(cost, basis=CostBasis.ESTIMATE, reason=reason)
        if cost.usd is not None and self._simulated:
            cost = replace(cost, basis=CostBasis.SIMULATED)
        spend = _entry(booking, cost, now, model_id)
        # one booking at a time, and the reservation goes in the moment the sum has it: at no time is a request
        # counted neither as running nor as spent, or as both
        async with self._booking:
            await self.store.record(spend)
            await self._read()
            if booking.batch:
                self._batches[booking.batch] = await self.store.batch_spent(booking.batch)
            self._reserved.pop(booking.key, None)
            self._estimates.learn(spend)
            self._tell()
        self.booked.tell(spend)
        self._tell_overrun(spend)
        return cost

    def _tell_overrun(self, spend: Spend) -> None:
        upper = spend.estimate.high
        if not spend.measured or spend.usd is None or upper is None or spend.usd <= upper:
            return
        if spend.key not in self._overran:
            self._overran.add(spend.key)
            self.overran.tell(Overrun(spend, spend.usd, upper))


def hold_problem(hold: CapHold) -> Problem:
    """A hold as a person reads it."""
    by = (
        tr(" by ${over:,.2f}", over=hold.over)
        if hold.over >= Decimal("0.005")
        else tr(" by less than a cent")
        if hold.over
        else ""
    )
    return Problem(
        ProblemKind.OVER_CAP,
        tr("This could pass {words} of ${cap:,.2f}{by}.", words=hold.kind.words, cap=hold.cap, by=by),
        tr(_ADVICE[hold.kind]),
        cap=hold,
    )


def _entry(booking: Booking, cost: Cost, now: float, model_id: str) -> Spend:
    return Spend(
        key=booking.key,
        at=now,
        origin=booking.origin,
        model_id=model_id,
        effort=booking.effort or booking.requested_effort,
        usd=cost.usd,
        basis=cost.basis,
        usage=booking.usage,
        response_id=booking.response_id,
        requested_model_id=booking.requested_model_id,
        requested_effort=booking.requested_effort,
        estimate=booking.estimate,
        could_search=booking.could_search,
        counted_input_tokens=booking.counted_input_tokens,
        service_tier=booking.service_tier or "",
        server=booking.server,
        conversation_id=booking.conversation_id,
        batch=booking.batch,
        template=booking.template,
        mode=booking.mode,
        profile=booking.profile,
        title=booking.title,
        reason=cost.reason,
        measured=booking.measured,
    )
