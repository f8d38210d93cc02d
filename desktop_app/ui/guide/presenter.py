"""Decides what the guided tour shows next. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop_app.language import later, tr


@dataclass(frozen=True, slots=True)
class Stop:
    """A part of the window, by its key, with what it is for. `keys` names commands whose keys stand in the text."""

    part: str
    title: str
    text: str
    keys: tuple[tuple[str, str], ...] = ()


STOPS: tuple[Stop, ...] = (
    Stop(
        "tabs",
        later("Four ways to ask"),
        later(
            "Chat answers while you watch. Jobs run for minutes or hours, also while Ponder is closed. Pro asks the "
            "most thorough model. Compare finds out how much thinking your questions need."
        ),
    ),
    Stop(
        "composer",
        later("Write your question here"),
        later(
            "Enter sends it. Below it you choose who answers and with how much effort: how long the model thinks "
            "first. More effort is slower and costs more; only what the model accepts is offered."
        ),
    ),
    Stop(
        "estimate",
        later("What it may cost, before you send"),
        later(
            "While you write, this line says how much goes along, what is left out, and what the answer may cost. Rest "
            "the mouse on it for the details. The real cost stands under each answer."
        ),
    ),
    Stop(
        "money",
        later("Today's money"),
        later(
            "What was spent today, and the most you allow. What could pass it is held until you agree. Press it to see "
            "where the money went; change the limit in Settings, Money."
        ),
    ),
    Stop(
        "menu",
        later("Everything else, and help"),
        later(
            "{palette} finds every command, chat, job and template. {help} opens the help page of what you see. This "
            "tour is in the Help menu, too."
        ),
        (("palette", "palette"), ("help", "help")),
    ),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """One stop as it is shown; `place` is as "2 of 5"."""

    part: str
    title: str
    text: str
    place: str
    first: bool
    last: bool


class View(Protocol):
    """What points at the parts of the window."""

    def show_stop(self, stop: Shown) -> None: ...

    def leave(self) -> None: ...


class Guide:
    """One walk. `there(part)` says whether a part is in view: what is not is passed by. `key_of(command)` is its key.

    `over` is called once, however it ends.
    """

    def __init__(
        self,
        view: View,
        *,
        there: Callable[[str], bool],
        key_of: Callable[[str], str],
        over: Callable[[], object] = lambda: None,
        stops: Sequence[Stop] = STOPS,
    ) -> None:
        self._view = view
        self._key_of = key_of
        self._over = over
        self._stops = [stop for stop in stops if there(stop.part)]
        self._place = 0
        self._ended = False

    def start(self) -> None:
        """At the first stop; nothing where there is none."""
        self._show(0)

    def next(self) -> None:
        """To the next stop; behind the last it is over."""
        self._show(self._place + 1)

    def back(self) -> None:
        """To the stop before."""
        self._show(max(0, self._place - 1))

    def leave(self) -> None:
        """It is over."""
        if not self._ended:
            self._ended = True
            self._view.leave()
            self._over()

    def _show(self, place: int) -> None:
        if self._ended:
            return
        if place >= len(self._stops):
            self.leave()
            return
        self._place = place
        stop, count = self._stops[place], len(self._stops)
        keys = {name: self._key_of(command) for name, command in stop.keys}
        words = tr("{number} of {count}", number=place + 1, count=count)
        shown = Shown(stop.part, tr(stop.title), tr(stop.text, **keys), words, place == 0, place == count - 1)
        self._view.show_stop(shown)
