"""Tells in time that Pro's model makes way for another: weeks before, days before, and from the day on. No Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from desktop_app.services.preferences import Preferences
from desktop_app.services.pro import Pro
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.pro_tab.strip import change_words, next_stage, strip_words
from desktop_app.ui.pro_tab.view_protocol import ProView

CHANGE = "change"
_MEMORY = "pro.change_told"
_LONGEST_NAP = 3600.0
"""The computer's clock may be set, and its sleep is no time for a timer."""


class Turnover:
    """Keeps the strip right over midnight; what a person closed is told again only at the next stage."""

    def __init__(
        self, view: ProView, pro: Pro, preferences: Preferences, tasks: Tasks, clock: Callable[[], float]
    ) -> None:
        self._view = view
        self._pro = pro
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self._timer: asyncio.TimerHandle | None = None
        self._stage = ""

    def show(self) -> None:
        """As things stand now; called again when time has passed."""
        now, profile, successor = self._clock(), self._pro.profile(), self._pro.successor()
        self._view.show_strip(strip_words(profile, successor))
        change = change_words(profile, successor, self._pro.predecessor(), now)
        self._stage = change.stage if change is not None else ""
        if change is None or self._preferences.recall(_MEMORY) == change.stage:
            self._view.remove_notice(CHANGE)
        else:
            self._view.show_notice(CHANGE, "info", change.text, change.advice)
        self._look_again(min(_LONGEST_NAP, next_stage(profile, successor, now)))

    def dismissed(self, key: str) -> None:
        """A person closed a notice."""
        if key == CHANGE and self._stage:
            self._tasks.spawn(self._preferences.remember_if_possible(_MEMORY, self._stage), name="remember notice")

    def close(self) -> None:
        """Look no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look_again(self, seconds: float) -> None:
        self.close()
        # a moment later: at the very second the new model is in force
        self._timer = asyncio.get_running_loop().call_later(seconds + 0.05, self.show)
