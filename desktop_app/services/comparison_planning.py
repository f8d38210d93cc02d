"""Before an experiment runs: what a model accepts, why a design cannot run, and its tokens, money and time."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from desktop_app.domain.comparison import (
    MOST_REPEATS,
    MOST_TASKS,
    MOST_TRIALS,
    PRO,
    STANDARD,
    Axis,
    Design,
    Variant,
    why_refused,
)
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.grading.text_scanner import CheckTextError
from desktop_app.domain.grading.written import read_checks
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.model_profiles import VERBOSITIES, Effort, KnownModels
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.settings import IN_FLIGHT
from desktop_app.domain.usage import UNKNOWN_RANGE, CostRange
from desktop_app.language import tr
from desktop_app.services.estimates import Estimate, EstimateQuestion
from desktop_app.services.ports import TokenCounter
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending

LONG_TASK = 50_000
"""Input tokens from which a task is estimated by itself: long requests may cost more for each token."""

TOKENS_A_SECOND = (20.0, 150.0)
"""Output tokens that a model writes in a second, between which nearly all lie: Ponder's own first guess."""
WAITING_SECONDS = (1.0, 30.0)
"""What passes beside the writing: queueing, and one check to learn of the end."""


@dataclass(frozen=True, slots=True)
class Level:
    """One value of the second axis, and why it is not offered (empty where it is)."""

    value: str
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A range from `low` to `high`."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a design, or an addition, would mean. `tokens` are the input of all trials together as counted here,
    `output_tokens` with reasoning, `seconds` until the last answer with as many at once as Settings allow. `spent` is
    what the comparison has cost so far, `room` what the day's and month's caps leave, both in US dollars."""

    tokens: int
    cost: CostRange
    room: Decimal
    problem: Problem | None = None
    trials: int = 0
    output_tokens: Span = Span(0, 0)
    seconds: Span = Span(0, 0)
    spent: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Asked:
    """Trials of one variant: each of `tasks` so many times."""

    variant: Variant
    tasks: Sequence[Task]
    times: int


class Planning:
    """Asks nothing of the network."""

    def __init__(
        self, counter: TokenCounter, catalogue: KnownModels, spending: Spending, preferences: Preferences
    ) -> None:
        self._counter = counter
        self._catalogue = catalogue
        self._spending = spending
        self._preferences = preferences

    # -- what may be chosen ------------------------------------------------------------------------------

    def levels(self, model_id: str, axis: Axis) -> tuple[Level, ...]:
        """The values of a second axis. For models there is no list: any that takes an effort may be typed."""
        profile = self._catalogue.profile(model_id)
        effort = next(iter(profile.offered_efforts()), Effort.MEDIUM)
        if axis is Axis.MODE:
            values = dict.fromkeys((STANDARD, PRO, *profile.reasoning_modes))
            return tuple(Level(mode, why_refused(Variant(effort, mode=mode), profile)) for mode in values)
        if axis is Axis.VERBOSITY:
            offered = profile.offered_verbosities()
            why = tr("{model_id} does not take the verbosity “{{}}”.", model_id=model_id)
            return tuple(Level(each, "" if each in offered else why.format(each)) for each in VERBOSITIES)
        return ()

    def why_not(self, variant: Variant, model_id: str) -> str:
        """Why the model does not take a variant; empty where it may be asked."""
        return why_refused(variant, self._catalogue.profile(variant.model_id or model_id))

    def mark(self, variant: Variant, model_id: str) -> str:
        """What is not known of a variant that may be asked; empty where all is."""
        profile = self._catalogue.profile(variant.model_id or model_id)
        return profile.why_not(variant.effort) if profile.offers(variant.effort).allowed else ""

    def check(self, design: Design) -> Problem | None:
        """Why a design cannot run, None when it can; its length is another question (`too_long`)."""
        return self._tasks_problem(design.tasks) or self._choice_problem(design) or _size_problem(design)

    @staticmethod
    def _tasks_problem(tasks: Sequence[Task]) -> Problem | None:
        if not any(task.text.strip() for task in tasks):
            return _bad(tr("There is no question yet."), tr("Type the question that every effort is to answer."))
        if len(tasks) > MOST_TASKS:
            return _bad(
                tr("There are {count:,} tasks.", count=len(tasks)),
                tr("Choose at most {most_tasks:,} of them.", most_tasks=MOST_TASKS),
            )
        seen: set[TaskId] = set()
        for task in tasks:
            if not task.text.strip():
                return _bad(tr("Task {task} has no text.", task=task.id), tr("Write one, or take it out."))
            if task.id in seen:
                return _bad(tr("Two tasks are called {task}.", task=task.id), tr("Give each its own name."))
            seen.add(task.id)
            if fault := _fault(task.checks):
                return _bad(tr("The checks of task {task} can't be read.", task=task.id), fault)
        return None

    def _choice_problem(self, design: Design) -> Problem | None:
        if not design.model_id.strip():
            return _bad(tr("No model is chosen."), tr("Choose one, or type its id."))
        if not design.variants:
            return _bad(tr("No effort is chosen."), tr("Choose at least two efforts to compare."))
        if len({variant.key for variant in design.variants}) < len(design.variants):
            return _bad(tr("The same effort is chosen twice."), tr("Take one of them out."))
        for variant in design.variants:
            profile = self._catalogue.profile(variant.model_id or design.model_id)
            if not profile.offers(variant.effort).allowed:
                happened = tr(
                    "{model_id} does not accept the effort {effort}.",
                    model_id=profile.model_id,
                    effort=variant.effort.value,
                )
                return _bad(happened, tr("Choose among the efforts that are offered."))
            if why := why_refused(variant, profile):
                return _bad(why, tr("Choose among what is offered."))
        return None

    # -- what it would mean ------------------------------------------------------------------------------

    async def outlook(self, design: Design) -> Outlook:
        """Everything to be known before a design is run; nothing is sent for it. Raises ProblemError (storage)."""
        problem = self.check(design)
        if problem is not None:
            return Outlook(0, UNKNOWN_RANGE, self._spending.room(), problem)
        asked = [Asked(variant, design.tasks, design.repeats) for variant in design.variants]
        return await self.outlook_of(asked, design.model_id, design.developer_message, design.max_output_tokens)

    async def outlook_of(
        self,
        asked: Sequence[Asked],
        model_id: str,
        developer_message: str = "",
        max_output_tokens: int | None = None,
        *,
        batch: str = "",
        measured: Mapping[str, Span] | None = None,
    ) -> Outlook:
        """The same for trials of which a comparison (`batch`) may have some already; `measured` are the seconds that
        answers of a variant took in it."""
        counts = {
            model: await self.tokens(tasks, developer_message, model)
            for model, tasks in _tasks_by_model(asked, model_id).items()
        }
        trials = sum(len(each.tasks) * each.times for each in asked)
        if problem := self._too_long(counts):
            return Outlook(0, UNKNOWN_RANGE, self._spending.room(), problem, trials)
        total = _Total()
        for each in asked:
            tokens = counts[each.variant.model_id or model_id]
            await self._add(
                total, each, tokens, model_id, batch, max_output_tokens, (measured or {}).get(each.variant.key)
            )
        return Outlook(
            tokens=total.tokens,
            cost=UNKNOWN_RANGE if total.unpriced else CostRange(total.low, total.high),
            room=self._spending.room(),
            trials=trials,
            output_tokens=Span(total.output_low, total.output_high),
            seconds=total.seconds(self._preferences[IN_FLIGHT]),
            spent=await self._spending.store.batch_spent(batch) if batch else Decimal(0),
        )

    async def tokens(self, tasks: Sequence[Task], developer_message: str, model_id: str) -> dict[TaskId, int]:
        """Input tokens of each task with the developer message, as counted here."""
        counts = await self._counter.count([developer_message, *(task.text for task in tasks)], model_id)
        always = counts[0].tokens
        return {task.id: always + count.tokens for task, count in zip(tasks, counts[1:], strict=True)}

    async def too_long(self, design: Design) -> Problem | None:
        """Whether a task is longer than a model takes."""
        asked = [Asked(variant, design.tasks, 1) for variant in design.variants]
        return self._too_long(
            {
                model: await self.tokens(tasks, design.developer_message, model)
                for model, tasks in _tasks_by_model(asked, design.model_id).items()
            }
        )

    def _too_long(self, counts: Mapping[str, Mapping[TaskId, int]]) -> Problem | None:
        for model_id, by_task in counts.items():
            profile = self._catalogue.profile(model_id)
            most = profile.max_input_tokens or profile.context_window
            for task_id, tokens in by_task.items():
                if most is not None and tokens > most:
                    which = tr("The question") if len(by_task) == 1 else tr("Task {task_id}", task_id=task_id)
                    return Problem(
                        ProblemKind.CONTEXT_TOO_LONG,
                        tr(
                            "{which} has about {tokens:,} tokens; {model_id} takes at most {most:,}.",
                            which=which,
                            tokens=tokens,
                            model_id=model_id,
                            most=most,
                        ),
                        tr("Shorten it, or choose a model with a larger context window."),
                    )
        return None

    async def _add(
        self,
        total: _Total,
        asked: Asked,
        tokens: Mapping[TaskId, int],
        model_id: str,
        batch: str,
        max_output_tokens: int | None,
        measured: Span | None,
    ) -> None:
        sizes = [tokens[task.id] for task in asked.tasks]
        usual = [size for size in sizes if size < LONG_TASK]
        groups = [(size, 1) for size in sizes if size >= LONG_TASK]
        if usual:
            groups.append((round(sum(usual) / len(usual)), len(usual)))
        for size, tasks in groups:
            question = EstimateQuestion(
                model_id=asked.variant.model_id or model_id,
                input_tokens=size,
                effort=asked.variant.effort,
                origin=JobOrigin.COMPARISON,
                batch=batch,
                max_output_tokens=max_output_tokens,
                mode=asked_mode(asked.variant) or "",
            )
            total.add(await self._spending.estimate(question), tasks * asked.times, measured)
        total.tokens += sum(sizes) * asked.times
        await asyncio.sleep(0)  # the window gets its turn between the variants

    async def testing_order(self, design: Design) -> tuple[str, ...]:
        """The variants' keys, cheapest first by what their answers may cost, decided before any of them ran.

        More effort counts as dearer, whatever a few answers of one's own may have cost.
        """
        expected: dict[str, float] = {}
        at_least: dict[str, float] = {}
        ranked = sorted(design.variants, key=Variant.rank)
        for variant in ranked:
            one = await self.outlook_of([Asked(variant, design.tasks, 1)], design.model_id, design.developer_message)
            priced = one.cost.low is not None and one.cost.high is not None
            found = float((one.cost.low or 0) + (one.cost.high or 0)) if priced else one.output_tokens.high
            at_least[variant.level] = max(found, at_least.get(variant.level, 0.0))
            expected[variant.key] = at_least[variant.level]
        return tuple(each.key for each in sorted(ranked, key=lambda each: expected[each.key]))


def asked_mode(variant: Variant) -> str | None:
    """What is sent as `reasoning.mode`: nothing for the standard one, which every model that reasons has."""
    return variant.mode if variant.mode not in ("", STANDARD) else None


class _Total:
    """Sums over the trials of a plan."""

    def __init__(self) -> None:
        self.tokens = 0
        self.low = self.high = Decimal(0)
        self.unpriced = False
        self.output_low = self.output_high = 0
        self._work_low = self._work_high = 0.0
        self._longest_low = self._longest_high = 0.0

    def add(self, one: Estimate, times: int, measured: Span | None) -> None:
        low, high = one.output_tokens
        self.output_low, self.output_high = self.output_low + low * times, self.output_high + high * times
        if one.cost.low is None or one.cost.high is None:
            self.unpriced = True
        else:
            self.low, self.high = self.low + one.cost.low * times, self.high + one.cost.high * times
        slowest, quickest = TOKENS_A_SECOND
        span = measured or Span(low / quickest + WAITING_SECONDS[0], high / slowest + WAITING_SECONDS[1])
        self._work_low, self._work_high = self._work_low + span.low * times, self._work_high + span.high * times
        self._longest_low = max(self._longest_low, span.low)
        self._longest_high = max(self._longest_high, span.high)

    def seconds(self, at_once: int) -> Span:
        """At least the longest answer; at most what is shared by so many lanes, and one answer that starts last."""
        low = max(self._longest_low, self._work_low / at_once)
        return Span(low, max(low, min(self._work_high, self._work_high / at_once + self._longest_high)))


def _tasks_by_model(asked: Iterable[Asked], model_id: str) -> dict[str, list[Task]]:
    found: dict[str, dict[TaskId, Task]] = {}
    for each in asked:
        found.setdefault(each.variant.model_id or model_id, {}).update((task.id, task) for task in each.tasks)
    return {model: list(tasks.values()) for model, tasks in found.items()}


def _size_problem(design: Design) -> Problem | None:
    if not 1 <= design.repeats <= MOST_REPEATS:
        return _bad(
            tr("The number of repeats does not fit."), tr("Choose 1 to {most_repeats}.", most_repeats=MOST_REPEATS)
        )
    if design.size > MOST_TRIALS:
        return _bad(
            tr("That would be {size:,} trials.", size=design.size),
            tr("Plan at most {most_trials:,}; more can be added later.", most_trials=MOST_TRIALS),
        )
    if design.margin is not None and not 0 < design.margin < 1:
        return _bad(tr("The margin does not fit."), tr("Choose more than nothing and less than the whole scale."))
    return None


def _fault(checks: str) -> str:
    """What is wrong with checks; those of 2,000 tasks are asked for after each key that is pressed."""
    return _fault_of_short(checks) if len(checks) <= 1_000 else _fault_of_any(checks)


@lru_cache(maxsize=8192)
def _fault_of_short(checks: str) -> str:
    return _fault_of_any(checks)


def _fault_of_any(checks: str) -> str:
    try:
        read_checks(checks)
    except CheckTextError as error:
        return str(error)
    return ""


def _bad(happened: str, advice: str) -> Problem:
    return Problem(ProblemKind.INVALID_REQUEST, happened, advice)
