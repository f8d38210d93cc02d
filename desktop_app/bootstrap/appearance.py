"""Between the settings and the look: a choice is put on at once, in every window; commands change the settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from desktop_app.domain.settings import DENSITY, MOTION, TEXT_SIZE, THEME, Settings
from desktop_app.ui.theme_tokens import TEXT_STEP, Choice, Density

if TYPE_CHECKING:
    from desktop_app.bootstrap.house import House
    from desktop_app.ui.theme import Theme


class Appearance:
    """Follows the settings of one house until `stop`."""

    def __init__(self, house: House, theme: Theme) -> None:
        self._house = house
        self._theme = theme
        self.stop = house.preferences.settings.watch(self._put_on)

    def _put_on(self, settings: Settings) -> None:
        self.choose(settings[THEME])
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
