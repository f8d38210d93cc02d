"""Decides what the Compare tab shows of the comparisons there are, and does what its person asks."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Protocol

from desktop_app.domain.caps import CapHold
from desktop_app.domain.comparison import Comparison
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import later
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.services.watchable import Announcer
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.listing.listing import Listing
from desktop_app.ui.comparison_tab.setup.designing import Designing
from desktop_app.ui.comparison_tab.shown import held_by_caps
from desktop_app.ui.comparison_tab.values import ListRow, sizes_of
from desktop_app.ui.holds_now import holds_together
from desktop_app.ui.plumbing.tasks import Tasks

REFRESH_SECONDS = 0.25
"""Changes of many trials are shown together, four times a second."""
STILL_RUNS = Problem(
    ProblemKind.INVALID_REQUEST,
    later("This comparison still runs, so it was not deleted."),
    later("Cancel what has not ended, then delete it."),
)
_SIZES = ("compare.list", "compare.columns")
_CHOSEN, _PAGE = "compare.chosen", "compare.page"


class View(Protocol):
    """What the presenter asks of the tab's widgets."""

    def show_comparisons(self, rows: Sequence[ListRow], chosen: str) -> None: ...

    def show_empty(self) -> None: ...

    def show_problem(self, problem: Problem) -> None: ...

    def show_setup(self, *, can_cancel: bool) -> None: ...

    def show_state(self, state: ComparisonState, holds: Sequence[CapHold]) -> None:
        """`holds` are the caps that hold trials of it, each by as much as all of them would pass it."""
        ...

    def show_page(self, key: str) -> None: ...

    def show_anew(self) -> None:
        """What is shown is said in other words now: the currency is another."""
        ...

    def show_deleted(self, comparison_id: str, title: str) -> None:
        """Say so, with a button that undoes it."""
        ...

    def restore_sizes(self, name: str, sizes: Sequence[int]) -> None: ...


class ComparisonPresenter:
    """Holds no Qt. `designing` is the form of a new comparison, `listing` what there is."""

    def __init__(
        self,
        view: View,
        *,
        comparisons: Comparisons,
        designing: Designing,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        spending: Spending,
    ) -> None:
        self._view = view
        self._comparisons = comparisons
        self._spending = spending
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self.designing = designing
        designing.ran, designing.wanted = self._ran, self._show_form
        self.listing = Listing(view, comparisons, clock)
        self.listing.drafts = designing.drafting.rows
        self._state: ComparisonState | None = None
        self._wanted = ""  # the comparison asked for last: a slower answer about another one is not shown
        self._form_shown = False
        self._refresh: asyncio.TimerHandle | None = None
        self._reading_took = 0.0
        self._ends: list[Callable[[], None]] = []
        self._holds: tuple[CapHold, ...] = ()
        self.shown: Announcer[ComparisonState | None] = Announcer()
        """What is shown now, told whenever it is shown again: the tab's other parts follow it. None: no comparison."""

    async def start(self) -> None:
        """Load and show."""
        for name in _SIZES:
            self._view.restore_sizes(name, sizes_of(self._preferences.recall(name)))
        self._view.show_page(self._preferences.recall(_PAGE))
        await self.designing.start()
        self._ends = [
            self.designing.drafting.drafts.watch(lambda _: self._list_again(), at_once=False),
            self._comparisons.changed.watch(self._changed),
            self._spending.today.watch(lambda _: self._money_changed(), at_once=False),
            self._preferences.settings.watch(lambda _: self._money_changed(), at_once=False),
            formats.currency.watch(lambda _: self._currency_changed(), at_once=False),
        ]
        await self.listing.load()
        ids = self.listing.ids
        last = ComparisonId(self._preferences.recall(_CHOSEN))
        if ids:
            await self._open(last if last in ids else ids[0])
        else:
            self._view.show_empty()

    async def close(self) -> None:
        """Follow nothing any more, and keep what is written."""
        for end in self._ends:
            end()
        self._stop_refresh()

    def begin_new(self) -> None:
        """The form, with what was written in it; where that is seen already an empty one."""
        self.designing.begin_new(fresh=self._form_shown)
        self._show_form()

    def _list_again(self) -> None:
        self.listing.show(self.designing.drafting.draft_id if self._form_shown else self._wanted)

    def _show_form(self) -> None:
        self._forget_shown()
        self._form_shown = True
        self._view.show_setup(can_cancel=bool(self.listing.ids))
        self._list_again()
        self.designing.changed()

    def cancel_new(self) -> None:
        """Back to the newest comparison; what was written stays in the form."""
        if self.listing.ids:
            self.do(self._back_to_last(), "open comparison")

    async def _back_to_last(self) -> None:
        """What was open before; a file of an earlier start is not there any more."""
        last = await self.listing.find(self._preferences.recall(_CHOSEN))
        ids = self.listing.ids
        if last is not None or ids:
            await self._open(last.id if last is not None else ids[0])

    @property
    def state(self) -> ComparisonState | None:
        """The comparison that is shown."""
        return self._state

    async def _ran(self, comparison: Comparison) -> None:
        await self.show_new(comparison.id)

    async def show_new(self, comparison_id: ComparisonId) -> None:
        """One that was not there before: in the list, and open."""
        await self.listing.load()
        await self._open(comparison_id)
        self._view.show_page("answers")  # they come in there

    # -- looking ---------------------------------------------------------------------------------------------

    def open(self, comparison_id: str) -> None:
        """Show a comparison; one that is shown already stays as it is."""
        if comparison_id != self._wanted:
            self.do(self._open(ComparisonId(comparison_id)), "open comparison")  # not shown

    async def _open(self, comparison_id: ComparisonId) -> None:
        comparison = await self.listing.find(comparison_id)
        if comparison is None:
            return
        self._wanted, self._form_shown = comparison_id, False
        state = await self._comparisons.state(comparison)
        if self._wanted != comparison_id:
            return
        self._state = state
        await self._show_in_turns()
        self.listing.show(self._wanted)
        await self._remember(_CHOSEN, comparison_id)

    def _forget_shown(self) -> None:
        self._state, self._wanted = None, ""
        self.shown.tell(None)

    def _changed(self, _comparison_id: ComparisonId) -> None:
        if self._refresh is None:
            # a comparison so large that reading takes long is read less often
            delay = max(REFRESH_SECONDS, 3 * self._reading_took)
            self._refresh = asyncio.get_running_loop().call_later(delay, self._refresh_now)

    def _refresh_now(self) -> None:
        self._refresh = None
        self.do(self._reload(), "refresh comparison")  # not shown

    def _stop_refresh(self) -> None:
        if self._refresh is not None:
            self._refresh.cancel()
            self._refresh = None

    async def reload(self) -> None:
        """Read it again at once."""
        self._stop_refresh()
        await self._reload()

    async def _reload(self) -> None:
        self.listing.show(self._wanted)
        before = self._state
        if before is None:
            if not self._wanted and not self._form_shown and self.listing.ids:
                await self._open(self.listing.ids[0])  # the first of all, as a sample in the demo
            return
        await asyncio.sleep(0)  # each step in a turn of its own: the window may draw in between
        clock = asyncio.get_running_loop().time
        began = clock()
        state = await self._comparisons.state(before.comparison)
        self._reading_took = clock() - began
        await asyncio.sleep(0)
        if self._state is not None and self._wanted == state.comparison.id:
            self._state = state
            await self._show_in_turns()

    def _show(self) -> None:
        if self._state is not None:
            self._show_head(self._state)
            self.shown.tell(self._state)

    async def _show_in_turns(self) -> None:
        """As `_show`, but the window gets its turn before the rest of the page."""
        state = self._state
        if state is not None:
            self._show_head(state)
            await asyncio.sleep(0)
            if self._state is state:
                self.shown.tell(state)

    def _show_head(self, state: ComparisonState) -> None:
        self._holds = holds_together(self._spending, held_by_caps(state))
        self._view.show_state(state, self._holds)

    def _money_changed(self) -> None:
        """What holds the trials may be another cap now, or by another sum."""
        if self._state is not None and self._holds:
            held = held_by_caps(self._state)
            if holds_together(self._spending, held) != self._holds:
                self._show()

    def _currency_changed(self) -> None:
        self._view.show_anew()
        self._show()
        self.designing.changed()

    def choose_page(self, key: str) -> None:
        """*Overview* or *Answers*."""
        self.do(self._remember(_PAGE, key), "remember page")  # not shown

    # -- managing --------------------------------------------------------------------------------------------

    def raise_cap(self) -> None:
        """Raise the cap that the person saw, as far as they saw; what fits then goes by itself."""
        if self._holds:
            self.do(self._spending.raise_cap(self._holds[0]), "raise cap")  # not shown

    def delete(self, comparison_id: str = "") -> None:
        """Hide one, or the one that is shown, with a way back; what still runs must be cancelled first."""
        wanted = ComparisonId(comparison_id or self._wanted)
        if wanted:
            self.do(self._delete(wanted), "delete comparison")  # not shown

    async def _delete(self, comparison_id: ComparisonId) -> None:
        board = await self._comparisons.board(comparison_id)
        if board is None or board.read_only:
            return
        state = board.state()
        if state.running + state.held:
            raise ProblemError(STILL_RUNS)
        await self._comparisons.delete(comparison_id)
        await self.left(comparison_id)
        self._view.show_deleted(comparison_id, state.comparison.title)

    async def left(self, comparison_id: ComparisonId) -> None:
        """One is gone; if it was shown, the newest one takes its place."""
        shown = self._wanted == comparison_id
        if shown:
            self._forget_shown()
            self._stop_refresh()
        await self.listing.load()
        newest = next(iter(self.listing.known or await self._comparisons.comparisons()), None)
        ids = self.listing.ids or ((newest.id,) if newest is not None else ())
        if shown and ids:
            await self._open(ids[0])
        elif shown:
            self._view.show_empty()

    def restore(self, comparison_id: str) -> None:
        """Undo a deletion."""

        async def back() -> None:
            await self._comparisons.restore(ComparisonId(comparison_id))
            await self.listing.load()
            await self._open(ComparisonId(comparison_id))

        self.do(back(), "restore comparison")  # not shown

    def remember_sizes(self, name: str, sizes: list[int]) -> None:
        """Where the lines between the panes are."""
        self.do(self._remember(name, json.dumps(sizes)), "remember sizes")  # not shown

    async def _remember(self, name: str, text: str) -> None:
        with contextlib.suppress(ProblemError):  # the window says when nothing can be saved; this is no loss
            await self._preferences.remember(name, text)

    def do(self, work: Awaitable[object], name: str) -> None:
        """Start it; a problem is told above the tab."""

        async def done() -> None:
            try:
                await work
            except ProblemError as error:
                self._view.show_problem(error.problem)

        task = self._tasks.track(done(), name=name)
        if isinstance(work, Coroutine):
            task.add_done_callback(lambda _: work.close())  # of no effect but where it was cancelled before it began
