"""Tells once what a person who pays should hear: a cap is nearly or wholly used, an answer cost more than was told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal, Protocol

from desktop_app.language import tr
from desktop_app.services.periods import day_of
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import DaySpend, Overrun, Spending
from desktop_app.ui.main_window.money_words import Period, cap_notice, level, overrun_words, place_of
from desktop_app.ui.plumbing.tasks import Tasks

USAGE = "usage"
"""The command that opens the usage view."""
OVERRUN = "overrun"
_PERIODS: tuple[Period, ...] = ("day", "month")


class Tell(Protocol):
    """Shows a notice above the tabs; `actions` are keys and words."""

    def __call__(
        self,
        key: str,
        kind: Literal["info", "success", "warning", "danger"],
        text: str,
        advice: str = "",
        details: str = "",
        actions: Sequence[tuple[str, str]] = (),
    ) -> None: ...


def _show_usage() -> tuple[str, str]:
    return USAGE, tr("Show usage")


class MoneyNews:
    """Each cap is told once when its share is reached and once when it is used up, per day or month and size of the
    cap; each answer that overran once."""

    def __init__(
        self,
        tell: Tell,
        take_back: Callable[[str], None],
        *,
        spending: Spending,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
    ) -> None:
        self._tell = tell
        self._take_back = take_back
        self._spending = spending
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self._overruns: list[Overrun] = []
        self._shown: dict[Period, str] = {}
        """What the notice of a cap says now."""

    def start(self) -> Callable[[], None]:
        """Follow what is spent; returns a function that ends it."""
        ends = [self._spending.today.watch(self._spent), self._spending.overran.watch(self._overran)]

        def stop() -> None:
            for end in ends:
                end()

        return stop

    def dismissed(self, key: str) -> None:
        """A notice was read."""
        if key == OVERRUN:
            self._overruns.clear()

    def _spent(self, today: DaySpend) -> None:
        for period in _PERIODS:
            now = level(today, period)
            cap = today.cap if period == "day" else today.month_cap
            if self._shown.get(period, now) != now:  # it came to less than feared, the cap was raised, a day began
                del self._shown[period]
                self._take_back(f"cap-{period}")
            if now == "fine" or not cap:
                continue
            name = f"money.told.{period}"
            told = self._preferences.recall(name)
            this = f"{self._when(period)} {cap.normalize():f} {now}"
            if told in (this, f"{self._when(period)} {cap.normalize():f} over"):
                continue
            text, advice = cap_notice(today, period)
            self._shown[period] = now
            self._tell(
                f"cap-{period}", "danger" if now == "over" else "warning", text, advice, actions=(_show_usage(),)
            )
            self._tasks.spawn(self._preferences.remember_if_possible(name, this), name="remember notice")

    def _when(self, period: Period) -> str:
        today: date = day_of(self._clock())
        return today.isoformat() if period == "day" else f"{today:%Y-%m}"

    def _overran(self, overrun: Overrun) -> None:
        self._overruns.append(overrun)
        happened, advice = overrun_words(self._overruns, simulated=self._spending.today.value.simulated)
        tab, item = place_of(overrun.spend)
        actions = ((f"{tab}:{item}", tr("Show it")), _show_usage())
        self._tell(OVERRUN, "warning", happened, advice, actions=actions)
