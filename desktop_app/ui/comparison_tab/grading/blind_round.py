"""Leads a person through answers whose runs nobody sees, keeps the results covered meanwhile, and uncovers them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from desktop_app.domain.blind import Anew, BlindQueue, still_covered
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.problems import ProblemError
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.comparison_grades import Grades
from desktop_app.services.preferences import Preferences
from desktop_app.ui.comparison_tab.grading import blind_words
from desktop_app.ui.comparison_tab.grading.blind_words import Found, Shown

_KEPT = "compare.blind"
_MOST_KEPT = 50

Do = Callable[[Awaitable[object], str], None]


class BlindView(Protocol):
    """What is asked of the page."""

    def show_item(self, shown: Shown, scale: Scale, warning: str) -> None: ...

    def show_end(self, title: str, line: str, *, everything: bool) -> None:
        """Ask whether to uncover; `everything`: no answer is left to grade."""
        ...

    def show_covered(self, title: str, line: str) -> None:
        """In the place of the results, while a round is left off."""
        ...

    def show_found(self, headers: Sequence[str], rows: Sequence[Found], line: str) -> None: ...

    def show_nothing(self, *, can_anew: bool) -> None:
        """There is no answer to grade blind."""
        ...

    def leave(self) -> None:
        """The results may be seen."""
        ...


class BlindRound:
    """Holds no Qt. `follow` is told what the tab shows."""

    def __init__(self, view: BlindView, *, grades: Grades, preferences: Preferences, do: Do) -> None:
        self._view = view
        self._grades = grades
        self._preferences = preferences
        self._do = do
        self._state: ComparisonState | None = None
        self._queue: BlindQueue | None = None
        self._number = 1
        self._given: list[int] = []
        """The items in the order in which they were graded, for taking back."""
        self._page = ""
        self._writing = asyncio.Lock()

    @property
    def covers(self) -> bool:
        """Whether nothing of the runs may be seen now."""
        return self._page in ("reading", "end", "covered")

    # -- what is shown ---------------------------------------------------------------------------------------

    def follow(self, state: ComparisonState | None) -> None:
        """Another comparison, or the same one as it stands now: one with an open round stays covered."""
        before, self._state = self._state, state
        other = before is None or state is None or before.comparison.id != state.comparison.id
        if other:
            self._queue, self._page, self._given = None, "", []
            self._view.leave()
        if state is not None and not self._page and not state.read_only:
            self._cover(still_covered(state.comparison, (trial for trial, _ in state.trials)))

    def _cover(self, grades: int) -> None:
        """The results, as long as there are blind grades that they would uncover."""
        if grades:
            self._page = "covered"
            self._view.show_covered(*blind_words.covered_words(grades))

    def begin(self, *, again: bool = False) -> None:
        """Grade blind, where the round was left off; `again` every answer anew."""
        if self._state is not None:
            self._do(self._begin(self._state.comparison.id, again=again), "begin blind grading")  # not shown

    async def _begin(self, comparison_id: ComparisonId, *, again: bool) -> None:
        queue = await self._grades.blind_queue(comparison_id, again=again, anew=self._kept().get(comparison_id))
        if self._state is None or self._state.comparison.id != comparison_id:
            return
        if again:
            await self._keep(comparison_id, queue.anew)
        self._queue, self._given, self._page = queue, [], "reading"
        if not queue.items:
            self._view.show_nothing(can_anew=any(summary.answered for summary in self._state.summaries))
        else:
            self._go(queue.next_number)

    def _go(self, number: int | None) -> None:
        """To an item; None where none is left."""
        if self._queue is None:
            return
        if number is None:
            self.ask_uncover()
            return
        self._number, self._page = number, "reading"
        shown = blind_words.shown_item(self._queue, number)
        self._view.show_item(shown, self._queue.scale, self._queue.warning)

    # -- grading ---------------------------------------------------------------------------------------------

    def grade(self, points: int) -> None:
        """Grade the answer that is shown, and go on to the next."""
        queue, number = self._queue, self._number
        if queue is None or self._page != "reading" or not queue.items:
            return
        try:
            score = queue.scale.score(points)
        except ValueError:
            return  # a key that is no grade on this scale
        looked_back = queue.items[number - 1].score is not None
        self._given = [each for each in self._given if each != number] + [number]
        self._write(queue, number, score)
        self._go(number + 1 if looked_back and number < len(queue.items) else self._next_ungraded(queue, number))

    def take_back(self) -> None:
        """The shown answer's grade, or where it has none the one given last."""
        queue = self._queue
        if queue is None or not queue.items:
            return
        number = self._number
        if self._page != "reading" or queue.items[number - 1].score is None:
            if not self._given:
                return
            number = self._given[-1]
        self._given = [each for each in self._given if each != number]
        self._write(queue, number, None)
        self._go(number)

    def _write(self, queue: BlindQueue, number: int, score: float | None) -> None:
        """Shown at once and written in order; one that cannot be written is shown as not given."""
        before = queue.items[number - 1].score
        queue.graded(number, score)
        self._do(self._written(queue, number, score, before), "grade blind")  # not shown

    async def _written(self, queue: BlindQueue, number: int, score: float | None, before: float | None) -> None:
        async with self._writing:
            try:
                await self._grades.grade_blind(queue, number, score)
            except ProblemError:
                queue.graded(number, before)
                if self._queue is queue:
                    self._go(number)
                raise

    @staticmethod
    def _next_ungraded(queue: BlindQueue, after: int) -> int | None:
        """The next without a grade, from the beginning again at the end."""
        open_ones = [item.number for item in queue.items if item.score is None]
        return next((number for number in open_ones if number > after), open_ones[0] if open_ones else None)

    def step(self, by: int) -> None:
        """To a neighbour, graded or not; past the last one to the end."""
        queue = self._queue
        if queue is None or not queue.items:
            return
        if self._page == "end":
            self._go(self._number)
        elif self._page == "reading" and self._number + by > len(queue.items):
            self.ask_uncover()
        elif self._page == "reading":
            self._go(max(1, self._number + by))

    def skip(self) -> None:
        """Leave it ungraded for now: to the next without a grade."""
        if self._queue is not None and self._page == "reading" and self._queue.items:
            self._go(self._next_ungraded(self._queue, self._number))

    # -- leaving and uncovering ----------------------------------------------------------------------------------

    def pause(self) -> None:
        """Leave off: what was graded is kept, and covered until it is uncovered."""
        self._do(self._paused(), "leave blind grading")  # not shown

    async def _paused(self) -> None:
        async with self._writing:  # the last grade is on disk, so that what is shown next is true
            pass
        queue, self._queue, self._page = self._queue, None, ""
        grades = 0 if queue is None else await self._grades.covered(queue.comparison_id)
        if self._queue is not None or self._page:
            return  # another comparison, or grading again
        if not grades:
            self._view.leave()
        self._cover(grades)

    def ask_uncover(self) -> None:
        """At the end or earlier, by the person's word only."""
        if self._queue is not None and self._queue.items:
            self._page = "end"
            title, line = blind_words.end_words(self._queue)
            self._view.show_end(title, line, everything=self._queue.done == len(self._queue.items))

    def uncover(self) -> None:
        """Record it, then show what was found."""
        if self._state is not None:
            self._do(self._uncover(self._state), "uncover blind grades")  # not shown

    async def _uncover(self, state: ComparisonState) -> None:
        comparison_id = state.comparison.id
        async with self._writing:
            queue = self._queue or await self._grades.blind_queue(comparison_id, anew=self._kept().get(comparison_id))
            uncovered = await self._grades.unblind(queue)
        await self._keep(comparison_id, None)
        if self._state is None or self._state.comparison.id != comparison_id:
            return
        trials = {trial.id: trial for trial, _ in self._state.trials}
        variants = [variant.key for variant in state.comparison.variants]
        rows = blind_words.found_rows(queue, [trials[trial_id] for trial_id in uncovered], variants)
        self._queue, self._page = None, "found"
        self._view.show_found(blind_words.found_headers(queue.scale), rows, blind_words.uncovered_line(queue))

    def show_results(self) -> None:
        """From what was found, or from an empty round, to matrix and figures."""
        self._queue, self._page = None, ""
        self._view.leave()
        self.follow(self._state)

    # -- a round anew, kept over a restart -----------------------------------------------------------------------

    def _kept(self) -> dict[str, Anew]:
        """By comparison; a spoilt text is none."""
        try:
            found = json.loads(self._preferences.recall(_KEPT) or "{}")
            return {str(key): Anew(str(chance), float(since)) for key, (chance, since) in found.items()}
        except (ValueError, TypeError, AttributeError):
            return {}

    async def _keep(self, comparison_id: ComparisonId, anew: Anew | None) -> None:
        kept = self._kept()
        if kept.pop(comparison_id, None) is None and anew is None:
            return
        if anew is not None:
            kept[comparison_id] = anew
        newest = list(kept.items())[-_MOST_KEPT:]
        text = json.dumps({key: [each.chance, each.since] for key, each in newest})
        await self._preferences.remember_if_possible(_KEPT, text)
