"""Decides what the palette finds for what is typed, and what happens with what is chosen. No Qt."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence

from desktop_app.domain.problems import ProblemError
from desktop_app.language import tr
from desktop_app.services.preferences import Preferences
from desktop_app.ui import formats
from desktop_app.ui.commands.catalogue import BY_NAME, COMMANDS, full_words
from desktop_app.ui.palette.matching import Entry, best
from desktop_app.ui.palette.values import ICONS, NAMES, CommandList, Kind, Line, PaletteView, Thing, Things
from desktop_app.ui.plumbing.tasks import Tasks

_MEMORY = "palette.recent"
_KEPT, _RECENT_SHOWN, _NEWEST_SHOWN = 30, 6, 6
_MOST_COMMANDS, _MOST_THINGS, _MOST_CONTAINING = 12, 40, 12
_PAUSE_SECONDS = 0.15
"""After the last key, before texts are searched too."""
_COMMAND: Kind = "command"


class PalettePresenter:
    """`shown_key` says the key of a command as this platform writes it; `left_out` are commands that do not exist here,
    such as leaving the demo outside of it."""

    def __init__(
        self,
        view: PaletteView,
        commands: CommandList,
        things: Things,
        *,
        preferences: Preferences,
        tasks: Tasks,
        shown_key: Callable[[str], str],
        clock: Callable[[], float],
        left_out: frozenset[str] = frozenset(),
    ) -> None:
        self._view = view
        self._commands = commands
        self._things = things
        self._preferences = preferences
        self._tasks = tasks
        self._shown_key = shown_key
        self._clock = clock
        self._offered = [each for each in COMMANDS if not each.hidden and each.name not in left_out]
        self._entries = [Entry.of(each.name, full_words(each.name), each.also) for each in self._offered]
        self._titles: list[Entry[Thing]] = []
        self._by_key: dict[str, Thing] = {}
        self._reasons: dict[str, str] = {}
        self._search: asyncio.Task[None] | None = None
        self._trouble = ""
        self._recent = _read(preferences.recall(_MEMORY))

    def open(self) -> None:
        """Show it, with what was used lately."""
        self._reasons = {each.name: self._commands.why_not(each.name) for each in self._offered}
        self._view.open()
        self._show_start()
        self._tasks.spawn(self._read_titles(), name="titles for the palette")

    async def _read_titles(self) -> None:
        """Comparable forms of ten thousand titles are made on a thread."""
        try:
            things = await self._things.titles()
        except ProblemError as error:
            self._trouble = error.problem.happened
            things = ()
        else:
            self._trouble = ""
        self._titles = await asyncio.to_thread(lambda: [Entry.of(each, each.title) for each in things])
        self._by_key = {each.key: each for each in things}
        self.typed(self._typed)

    _typed = ""

    def typed(self, words: str) -> None:
        """What stands in the field now."""
        self._typed = words.strip()
        if self._search is not None:
            self._search.cancel()
            self._search = None
        if self._typed:
            self._search = self._tasks.track(self._find(self._typed), name="find for the palette")
        else:
            self._show_start()

    def closed(self) -> None:
        """Nothing is looked for any more."""
        self._typed = ""
        if self._search is not None:
            self._search.cancel()
            self._search = None

    # -- finding ---------------------------------------------------------------------------------------------

    async def _find(self, words: str) -> None:
        commands = [self._command(name) for name in best(words, self._entries, _MOST_COMMANDS, self._command_bonus)]
        titles = self._titles
        found = await asyncio.to_thread(best, words, titles, _MOST_THINGS, self._bonus)
        lines = _headed((tr("Commands"), commands), (tr("Titles"), [self._thing(each) for each in found]))
        self._show(lines, searching=True)
        await asyncio.sleep(_PAUSE_SECONDS)
        try:
            containing = await self._things.containing(words)
        except ProblemError as error:
            self._trouble = error.problem.happened
            containing = ()
        known = {each.key for each in found}
        more = [each for each in containing if each.key not in known][:_MOST_CONTAINING]
        self._by_key.update({each.key: each for each in more})
        if more:
            lines = (*lines, *_headed((tr("In their text"), [self._thing(each) for each in more])))
        self._show(lines)

    def _show(self, lines: Sequence[Line], *, searching: bool = False) -> None:
        count = sum(1 for line in lines if line.key)
        nothing = tr("Looking…") if searching else tr("Nothing has these words.")
        words = tr("{count} found", count=formats.number(count)) if count else nothing
        self._view.show_lines(lines, f"{words}. {self._trouble}" if self._trouble else words)

    def _show_start(self) -> None:
        """What was used lately, what is newest, and every command."""
        recent = [line for key in self._recent if (line := self._line(key)) is not None][:_RECENT_SHOWN]
        there = {line.key for line in recent}
        newest = [self._thing(each.what) for each in self._titles[: _NEWEST_SHOWN + len(there)]]
        newest = [line for line in newest if line.key not in there][:_NEWEST_SHOWN]
        commands = [self._command(each.name) for each in self._offered]
        commands = [line for line in commands if line.key not in there]
        possible = sorted(commands, key=lambda line: bool(line.why_not))
        lines = _headed((tr("Used lately"), recent), (tr("Newest"), newest), (tr("Commands"), possible))
        self._view.show_lines(lines, self._trouble or tr("Everything that is kept is found too"))

    def _line(self, key: str) -> Line | None:
        kind, _, name = key.partition(":")
        if kind == _COMMAND:
            return self._command(name) if name in self._reasons else None
        return self._thing(self._by_key[key]) if key in self._by_key else None

    def _command(self, name: str) -> Line:
        key, icon = f"{_COMMAND}:{name}", BY_NAME[name].icon or ICONS[_COMMAND]
        return Line(key, full_words(name), "", icon, self._shown_key(name), self._reasons.get(name, ""))

    def _thing(self, thing: Thing) -> Line:
        when = formats.when(thing.at, self._clock()) if thing.at else ""
        detail = " · ".join(part for part in (tr(NAMES[thing.kind]), when) if part)
        return Line(thing.key, thing.title or tr("Untitled"), detail, ICONS[thing.kind])

    def _command_bonus(self, name: str) -> int:
        lifted = 40 if f"{_COMMAND}:{name}" in self._recent else 0
        return lifted - (60 if self._reasons.get(name) else 0)

    def _bonus(self, thing: Thing) -> int:
        return 40 if thing.key in self._recent else 0

    # -- choosing --------------------------------------------------------------------------------------------

    def chosen(self, key: str) -> None:
        """Run or open it. What cannot be run stays where it is, with its reason beside it."""
        kind, _, name = key.partition(":")
        if kind == _COMMAND and self._reasons.get(name):
            return
        self._view.close_palette()
        self._remember(key)
        if kind == _COMMAND:
            self._commands.run(name)
        elif key in self._by_key:
            self._things.open(self._by_key[key])

    def _remember(self, key: str) -> None:
        self._recent = [key, *(each for each in self._recent if each != key)][:_KEPT]
        text = json.dumps(self._recent)
        self._tasks.spawn(self._preferences.remember_if_possible(_MEMORY, text), name="remember the palette")


def _headed(*groups: tuple[str, Sequence[Line]]) -> tuple[Line, ...]:
    return tuple(line for title, lines in groups if lines for line in (Line("", title), *lines))


def _read(text: str) -> list[str]:
    try:
        kept = json.loads(text) if text else []
    except ValueError:
        kept = []
    return [each for each in kept if isinstance(each, str)][:_KEPT] if isinstance(kept, list) else []
