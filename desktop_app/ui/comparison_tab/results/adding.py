"""Decides what can be added to a comparison, and tells what it would mean before it is bought. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal, Protocol

from desktop_app.domain.comparison import MOST_REPEATS, Comparison, Variant
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.jobs import Job
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.settings import BATCH_CAP
from desktop_app.domain.trials import Outcome, outcome_of
from desktop_app.language import later, tr, trn
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.comparison_planning import Outlook
from desktop_app.services.comparison_stages import Addition
from desktop_app.services.preferences import Preferences
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.setup.words import time_words
from desktop_app.ui.comparison_tab.shown import outlook_words
from desktop_app.ui.holds import in_currency

Kind = Literal["repeats", "efforts", "questions", "missing"]
KINDS: tuple[tuple[Kind, str], ...] = (
    ("repeats", later("Repeats")),
    ("efforts", later("Efforts")),
    ("questions", later("Questions")),
    ("missing", later("Only what is missing")),
)
Offer = tuple[str, bool, str]
"""A choice, whether it may be taken, and why (not)."""


@dataclass(frozen=True, slots=True)
class AddShown:
    """What may be added: the kinds with the reason where one cannot, the efforts likewise, how many repeats at most,
    and in words what is missing and what an addition does to a verdict that was read."""

    title: str
    kinds: tuple[Offer, ...]
    kind: Kind
    efforts: tuple[Offer, ...]
    most_repeats: int
    missing: str
    looks: str


@dataclass(frozen=True, slots=True)
class AddEstimate:
    """What the chosen addition would mean: tokens, money and time; `run` is on the button, `reason` why it cannot be
    run (empty: it can)."""

    words: str
    parts: str = ""
    run: str = field(default_factory=lambda: tr("Run"))
    reason: str = ""


class AddView(Protocol):
    """The window in which it is chosen."""

    def show_choices(self, shown: AddShown) -> None: ...

    def show_estimate(self, estimate: AddEstimate) -> None: ...

    def close_window(self) -> None: ...


class Adding:
    """`begin` it for the comparison that is shown; every change of the choice is estimated anew."""

    def __init__(
        self,
        view: AddView,
        comparisons: Comparisons,
        preferences: Preferences,
        do: Callable[[Awaitable[object], str], None],
    ) -> None:
        self._view = view
        self._comparisons = comparisons
        self._preferences = preferences
        self._do = do
        self._state: ComparisonState | None = None
        self._addition = Addition()
        self._number = 0
        self._buying = False

    def begin(self, state: ComparisonState, kind: Kind) -> None:
        """Offer what there is to add, beginning with one kind."""
        self._state, self._buying = state, False
        self._view.show_choices(self._offered(state, kind))

    def _offered(self, state: ComparisonState, kind: Kind) -> AddShown:
        plan = state.comparison
        room = MOST_REPEATS - plan.repeats
        reasons: dict[Kind, str] = {
            "repeats": ""
            if room > 0
            else tr("There are {most} of each already, which is the most.", most=MOST_REPEATS),
            "missing": "" if state.unanswered else tr("Every trial has brought an answer, or still runs."),
        }
        efforts = self._efforts(plan)
        if not any(usable for _, usable, _ in efforts):
            reasons["efforts"] = tr("Every effort that the model takes is compared already.")
        kinds = tuple((key, not reasons.get(key), reasons.get(key, "")) for key, _ in KINDS)
        return AddShown(
            title=plan.title,
            kinds=kinds,
            kind=kind,
            efforts=efforts,
            most_repeats=max(1, room),
            missing=missing_words(state),
            looks=looks_words(plan),
        )

    def _efforts(self, plan: Comparison) -> tuple[Offer, ...]:
        found = []
        for effort in Effort:
            news = self._variants(plan, effort)
            fine = [each for each in news if not self._why_not(each, plan)]
            why = next((self._why_not(each, plan) for each in news if each not in fine), "")
            if not news:
                why = tr("It is compared already.")
            mark = "" if why or not fine else self._comparisons.planning.mark(fine[0], plan.model_id)
            found.append((effort.value, bool(fine), why or mark))
        return tuple(found)

    @staticmethod
    def _variants(plan: Comparison, effort: Effort) -> list[Variant]:
        """This effort at every level of the second axis at which it is not asked yet."""
        levels = dict.fromkeys(replace(each, effort=effort) for each in plan.variants)
        return [each for each in levels if plan.variant(each.key) is None]

    def _why_not(self, variant: Variant, plan: Comparison) -> str:
        return self._comparisons.planning.why_not(variant, plan.model_id)

    # -- choosing ----------------------------------------------------------------------------------------

    def choose_repeats(self, count: int) -> None:
        """So many more of everything."""
        self._choose(Addition(repeats=count))

    def choose_efforts(self, efforts: Sequence[str]) -> None:
        """These besides; on every question, as often as the others are asked."""
        if self._state is not None:
            plan = self._state.comparison
            wanted = [variant for effort in efforts for variant in self._variants(plan, Effort(effort))]
            self._choose(Addition(variants=tuple(each for each in wanted if not self._why_not(each, plan))))

    def choose_questions(self, text: str) -> None:
        """One question on each line."""
        if self._state is not None:
            lines = [line.strip() for line in text.splitlines() if line.strip()]
            taken = {task.id for task in self._state.tasks}
            names = (str(number) for number in range(len(taken) + 1, 2 * (len(taken) + len(lines)) + 2))
            free = [TaskId(name) for name in names if name not in taken]
            self._choose(Addition(tasks=tuple(map(Task, free, lines))))

    def choose_missing(self) -> None:
        """Every trial that brought no answer, once more."""
        self._choose(Addition(missing=True))

    def _choose(self, addition: Addition) -> None:
        self._addition = addition
        self._number += 1
        if addition == Addition():
            self._view.show_estimate(AddEstimate("", reason=tr("Nothing is chosen yet.")))
            return
        self._do(self._estimate(addition, self._number), "estimate addition")

    async def _estimate(self, addition: Addition, number: int) -> None:
        if self._state is None:
            return
        outlook = await self._comparisons.outlook_of(self._state.comparison.id, addition)
        if number == self._number:
            cap = self._preferences[BATCH_CAP]
            self._view.show_estimate(estimate_shown(outlook, cap, simulated=self._state.simulated))

    def buy(self) -> None:
        """Run what is chosen; once, however often it is pressed."""
        if self._state is not None and not self._buying:
            self._buying = True
            self._do(self._buy(self._state.comparison, self._addition), "add to comparison")

    async def _buy(self, comparison: Comparison, addition: Addition) -> None:
        try:
            await self._comparisons.add(comparison.id, addition)
        finally:
            self._buying = False
        self._view.close_window()


def estimate_shown(outlook: Outlook, batch_cap: Decimal, *, simulated: bool) -> AddEstimate:
    """Tokens, money and time as ranges, and the caps."""
    if outlook.problem is not None:
        return AddEstimate("", reason=f"{outlook.problem.happened} {outlook.problem.advice}")
    if not outlook.trials:
        return AddEstimate("", reason=tr("There is nothing to run."))
    low, high = (formats.compact(round(end)) for end in (outlook.output_tokens.low, outlook.output_tokens.high))
    parts = tr("{tokens} tokens in, {low}–{high} out · ", tokens=formats.compact(outlook.tokens), low=low, high=high)
    run = tr("Run {trials} more", trials=formats.number(outlook.trials))
    if outlook.cost.high is not None:
        run += f" · {formats.cost_range(outlook.cost)}" + (tr(" simulated") if simulated else "")
    return AddEstimate(
        words=outlook_words(outlook.trials, outlook, batch_cap),
        parts=parts + time_words(outlook.seconds.low, outlook.seconds.high),
        run=formats.unbroken(run),
    )


def missing_words(state: ComparisonState) -> str:
    """What is missing and why: "2 cancelled, 1 failed: The server had a fault."."""
    reasons = Counter(_why_missing(job) for _, job in state.trials if outcome_of(job) is Outcome.MISSING)
    if not reasons:
        return ""
    listed = "\n".join(f"{formats.number(count)} × {why}" for why, count in reasons.most_common(5))
    only = tr(
        "Only these are asked again. Wrong, refused and incomplete answers stay as they are: asking them until they "
        "please would flatter the model."
    )
    return f"{listed}\n{only}"


def _why_missing(job: Job) -> str:
    if job.problem is None:
        return tr("{status}, without an answer", status=job.status.label.lower())
    return f"{job.status.label.lower()}: {in_currency(job.problem).happened}"


def looks_words(plan: Comparison) -> str:
    """What adding does to what was read before."""
    if not plan.looks:
        return tr("What is added becomes a stage of its own; the verdict is read again when all of it has come.")
    return trn(
        "{n} verdict was read here before. The next one is held to a stricter standard, so that adding until the "
        "answer pleases shows nothing.",
        "{n} verdicts were read here before. The next one is held to a stricter standard, so that adding until the "
        "answer pleases shows nothing.",
        len(plan.looks),
    )
