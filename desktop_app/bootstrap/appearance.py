"""Between the settings and the look: a choice is put on at once, in every window; commands change the settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from desktop_app.domain.settings import ANNOUNCE, DENSITY, MOTION, TEXT_SIZE, THEME, Settings
from desktop_app.domain.telling import news_of, telling_of
from desktop_app.ui.announcing import Gathered, let_announce
from desktop_app.ui.theme_tokens import TEXT_STEP, Choice, Density

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.bootstrap.house import House
    from desktop_app.domain.jobs import Job
    from desktop_app.services.background_jobs import BackgroundJobs
    from desktop_app.ui.theme import Theme


class Appearance:
    """Follows the settings of one house until `stop`."""

    def __init__(self, house: House, theme: Theme) -> None:
        self._house = house
        self._theme = theme
        self._stops = [house.preferences.settings.watch(self._put_on)]

    def stop(self) -> None:
        """Follow nothing any more."""
        for stop in self._stops:
            stop()

    def read_out(self, jobs: BackgroundJobs, window: QWidget) -> None:
        """Have a screen reader say which jobs ended or wait for their person, also those that no pop-up tells."""
        told = Gathered(window, always=True)

        def heard(job: Job) -> None:
            if (news := news_of(job)) is not None:
                told.add(telling_of([news], simulated=self._house.demo).title + ".")

        self._stops.append(jobs.ledger.ended.watch(heard))

    def _put_on(self, settings: Settings) -> None:
        self.choose(settings[THEME])
        let_announce(settings[ANNOUNCE])
        self._theme.move(settings[MOTION] != "off")
        self._theme.adjust(text_size=settings[TEXT_SIZE], density=cast("Density", settings[DENSITY]))

    def choose(self, choice: str) -> None:
        """Put on a look, before it is kept."""
        self._theme.choose(cast("Choice", choice))

    def at_once(self, name: str) -> Callable[[], None] | None:
        """What a command about the look does; None for a command about something else."""
        size = self._house.preferences[TEXT_SIZE]
        sizes = {
            "text-larger": (size // TEXT_STEP + 1) * TEXT_STEP,
            "text-smaller": -(-size // TEXT_STEP) * TEXT_STEP - TEXT_STEP,
            "text-usual": TEXT_SIZE.default,
        }
        if name in sizes:
            return lambda: self._text_size(sizes[name])
        return self._change_density if name == "compact" else None

    def _text_size(self, percent: int) -> None:
        least, most = TEXT_SIZE.minimum or percent, TEXT_SIZE.maximum or percent
        change = self._house.preferences.change(TEXT_SIZE, min(max(least, percent), most))
        self._house.tasks.spawn(change, name="save text size")

    def _change_density(self) -> None:
        other = "comfortable" if self._house.preferences[DENSITY] == "compact" else "compact"
        self._house.tasks.spawn(self._house.preferences.change(DENSITY, other), name="save density")
