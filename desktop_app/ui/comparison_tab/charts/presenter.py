"""Decides which charts of the shown comparison are drawn, from which numbers, and reckons them a slice at a time."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, get_args

from desktop_app.domain.chart_words import ChartWords
from desktop_app.domain.comparison_charts import Chart, ChartKind, ChartSource, Quantity, SpreadOf, chart_of
from desktop_app.domain.comparison_finding import Finding
from desktop_app.domain.identifiers import ComparisonId, TrialId
from desktop_app.domain.jobs import Job
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.trials import Cell, Trial
from desktop_app.language import tr
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.preferences import Preferences
from desktop_app.ui import formats

FIRST_CHOICE = (ChartKind.QUALITY_COST, ChartKind.REASONING, ChartKind.SECONDS)
PAUSE_SECONDS = 0.02
"""Between two charts, so that the window paints each by itself and has its turn for everything else."""
_CHOSEN, _LOG, _SPREAD = "compare.charts", "compare.charts.log", "compare.charts.spread"
_LOG_FIRST = (ChartKind.QUALITY_COST, ChartKind.SPREAD)
"""Their values are nearly always far apart; in the others a linear axis shows how much more effort costs."""

Do = Callable[[Awaitable[object], str], None]
"""Starts work and shows what goes wrong."""
FindKnee = Callable[[ComparisonId], Awaitable[Finding | None]]


class ChartsView(Protocol):
    """What the presenter asks of the panel."""

    def is_seen(self) -> bool:
        """Whether a person can see charts now: nothing is reckoned for nobody."""
        ...

    def show_choice(self, kinds: Sequence[ChartKind]) -> None: ...

    def show_chart(self, kind: ChartKind, chart: Chart, words: ChartWords, *, log: bool) -> None: ...

    def show_nothing(self) -> None:
        """There is no comparison."""
        ...


def words_now() -> ChartWords:
    """Numbers and money as this person reads them."""
    return ChartWords(formats.number, formats.money_unit(), formats.currency.value.sign)


class ChartsPresenter:
    """Holds no Qt. Follow it what the tab shows with `follow`."""

    def __init__(self, view: ChartsView, *, preferences: Preferences, find: FindKnee, do: Do) -> None:
        self._view = view
        self._preferences = preferences
        self._find = find
        self._do = do
        self._state: ComparisonState | None = None
        self._cells: dict[TrialId, tuple[Trial, Job, Cell]] = {}
        self._knee: tuple[str, str] = ("", "")
        self._busy = self._again = False
        self.chosen: tuple[ChartKind, ...] = FIRST_CHOICE
        self._logs = set(_LOG_FIRST)
        self._spread_of: SpreadOf = "reasoning"
        self._end = formats.currency.watch(lambda _: self.refresh(), at_once=False)

    def start(self) -> None:
        """As it was left."""
        chosen = _kinds(self._preferences.recall(_CHOSEN, ",".join(FIRST_CHOICE)))
        self.chosen = chosen
        self._logs = set(_kinds(self._preferences.recall(_LOG, ",".join(_LOG_FIRST))))
        spread = self._preferences.recall(_SPREAD)
        self._spread_of = next((each for each in get_args(SpreadOf) if each == spread), "reasoning")
        self._view.show_choice(self.chosen)

    def close(self) -> None:
        """Follow nothing any more."""
        self._end()
        self._state = None

    def follow(self, state: ComparisonState | None) -> None:
        """The tab shows this now."""
        another = state is None or self._state is None or state.comparison.id != self._state.comparison.id
        self._state = state
        if another:
            self._cells.clear()
            self._view.show_nothing()
        self.refresh()

    # -- what a person asks ------------------------------------------------------------------------------------

    def choose(self, kinds: Sequence[str]) -> None:
        """These charts, in the order of the chips."""
        self.chosen = tuple(kind for kind in ChartKind if kind in kinds)
        self._remember(_CHOSEN, ",".join(self.chosen))
        self._view.show_choice(self.chosen)
        self.refresh()

    def set_log(self, kind: ChartKind, on: bool) -> None:
        """Logarithmic axes for one of them, wherever its values lie far apart."""
        (self._logs.add if on else self._logs.discard)(kind)
        self._remember(_LOG, ",".join(sorted(self._logs)))
        self.refresh()

    def set_spread_of(self, of: SpreadOf) -> None:
        """What the spread of repeats is about."""
        self._spread_of = of
        self._remember(_SPREAD, of)
        self.refresh()

    def is_log(self, kind: ChartKind) -> bool:
        """Whether a logarithmic axis is wanted."""
        return kind in self._logs

    def answer_words(self, trial_id: TrialId, value: float, quantity: Quantity) -> str:
        """One point in words: whose answer it is, and its value."""
        found = self._cells.get(trial_id)
        said = words_now().value(value, quantity)
        if found is None or self._state is None:
            return said
        trial = found[0]
        task = "" if len(self._state.tasks) == 1 else f", {trial.task_id}"
        return tr(
            "{variant}{task}, repeat {number}: {said}",
            variant=trial.variant,
            task=task,
            number=trial.repeat + 1,
            said=said,
        )

    # -- reckoning -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Draw what is shown now, once whatever is being drawn is done."""
        if self._state is None or not self._view.is_seen():
            return
        if self._busy:
            self._again = True
            return
        self._busy = True
        self._do(self._draw(), "draw charts")

    async def _draw(self) -> None:
        try:
            self._again = True
            while self._again:
                self._again = False
                await self._draw_once()
        finally:
            self._busy = False

    async def _draw_once(self) -> None:
        state = self._state
        if state is None:
            return
        source = self._source(state)
        words = words_now()
        for kind in self.chosen:
            await asyncio.sleep(PAUSE_SECONDS)
            chart = chart_of(kind, source, self._spread_of)
            await asyncio.sleep(0)
            if self._state is not state or kind not in self.chosen:
                return
            self._view.show_chart(kind, chart, words, log=kind in self._logs)
        await self._find_knee(state)

    def _source(self, state: ComparisonState) -> ChartSource:
        plan = state.comparison
        return ChartSource(
            plan.variants,
            state.tasks,
            state.summaries,
            self._cells_of(state),
            plan.scale,
            self._knee[1] if self._knee[0] == _verdict_key(state) else "",
            formats.converted(1.0),
            state.simulated,
        )

    def _cells_of(self, state: ComparisonState) -> Sequence[Cell]:
        """Made anew only for trials that changed."""
        known, cells = self._cells, []
        for trial, job in state.trials:
            old = known.get(trial.id)
            if old is None or old[0] is not trial or old[1] is not job:
                old = known[trial.id] = (trial, job, Cell.of(trial, job))
            cells.append(old[2])
        return cells

    async def _find_knee(self, state: ComparisonState) -> None:
        """The verdict's own knee, once there may be a verdict: the same that the card above the charts tells."""
        if not _complete(state):
            return
        finding = await self._find(state.comparison.id)
        verdict = finding.verdict if finding is not None else None
        found = (_verdict_key(state), (verdict.knee or "") if verdict is not None else "")
        if found != self._knee:
            self._knee = found
            self._again = self._again or bool(found[1])

    def _remember(self, name: str, text: str) -> None:
        async def kept() -> None:
            with contextlib.suppress(ProblemError):  # the window says when nothing can be saved; this is no loss
                await self._preferences.remember(name, text)

        self._do(kept(), "remember charts")


def _verdict_key(state: ComparisonState) -> str:
    """What the verdict rests on; empty where none may be read."""
    plan = state.comparison
    return f"{plan.id} {plan.margin} {plan.stage}" if _complete(state) else ""


def _complete(state: ComparisonState) -> bool:
    """Whether nothing is pending and every answer has a grade."""
    return bool(state.trials) and all(each.running == 0 and each.graded == each.answered for each in state.summaries)


def _kinds(text: str) -> tuple[ChartKind, ...]:
    """Remembered kinds, in the order of the chips; others are left out."""
    found = text.split(",")
    return tuple(kind for kind in ChartKind if kind.value in found)
