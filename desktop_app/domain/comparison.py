"""What an experiment plans: tasks, the variants asked, how often, in which order, and what was added in which stage."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from desktop_app.domain.comparison_tasks import Scale, Task, TaskId
from desktop_app.domain.identifiers import ComparisonId, Timestamp
from desktop_app.domain.model_profiles import Effort, ModelProfile
from desktop_app.domain.requests import Verbosity
from desktop_app.language import tr

MOST_REPEATS = 50
MOST_TASKS = 2000
MOST_TRIALS = 20_000

STANDARD = "standard"
PRO = "pro"


class Axis(StrEnum):
    """What is varied besides the effort."""

    NONE = "none"
    MODE = "mode"
    """`reasoning.mode`: standard or pro."""
    VERBOSITY = "verbosity"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Variant:
    """One column of the matrix: an effort and, where a second axis is compared, its mode, verbosity or model.

    What is empty is not varied: the comparison's own model, the model's own mode and verbosity.
    """

    effort: Effort
    mode: str = ""
    verbosity: Verbosity | None = None
    model_id: str = ""

    @property
    def level(self) -> str:
        """Its value on the second axis, empty without one."""
        return self.mode or (self.verbosity.value if self.verbosity else "") or self.model_id

    @property
    def key(self) -> str:
        """Its name, unique in a comparison and readable: "high", "high · pro", "high · gpt-5.4"."""
        level = f"verbosity {self.level}" if self.verbosity else self.level
        return f"{self.effort.value} · {level}" if level else self.effort.value

    def rank(self) -> int:
        """Where its effort stands, least first."""
        return list(Effort).index(self.effort)


def crossed(efforts: Iterable[Effort], axis: Axis = Axis.NONE, levels: Sequence[str] = ()) -> tuple[Variant, ...]:
    """Every effort at every level of the second axis, least effort first. Raises ValueError for no such verbosity."""
    ordered = sorted(set(efforts), key=list(Effort).index)
    if axis is Axis.NONE or not levels:
        return tuple(map(Variant, ordered))
    return tuple(_at_level(effort, axis, level) for level, effort in product(dict.fromkeys(levels), ordered))


def _at_level(effort: Effort, axis: Axis, level: str) -> Variant:
    if axis is Axis.MODE:
        return Variant(effort, mode=level)
    if axis is Axis.VERBOSITY:
        return Variant(effort, verbosity=Verbosity(level))
    return Variant(effort, model_id=level)


def why_refused(variant: Variant, profile: ModelProfile) -> str:
    """Why a model does not take a variant, in a sentence; empty where it does, or where nobody knows."""
    if not profile.offers(variant.effort).allowed:
        return profile.why_not(variant.effort)
    modes = profile.reasoning_modes
    if variant.mode and variant.mode not in modes and not (variant.mode == STANDARD and not modes):
        offered = tr("only {names}", names=", ".join(modes)) if modes else tr("it has no other mode")
        return tr(
            "{model_id} is not asked in {mode} mode: {offered}.",
            model_id=profile.model_id,
            mode=variant.mode,
            offered=offered,
        )
    if variant.verbosity is not None and variant.verbosity.value not in profile.offered_verbosities():
        return tr(
            "{model_id} does not take the verbosity “{verbosity}”.",
            model_id=profile.model_id,
            verbosity=variant.verbosity.value,
        )
    return ""


@dataclass(frozen=True, slots=True)
class Design:
    """What a person set up and may still change; saved as it is, it is a draft.

    `margin` is how much worse still counts as good enough, as a share of the scale; None is the scale's usual one.
    """

    tasks: tuple[Task, ...]
    model_id: str
    variants: tuple[Variant, ...]
    repeats: int
    developer_message: str = ""
    title: str = ""
    axis: Axis = Axis.NONE
    scale: Scale = Scale.PASS_FAIL
    margin: float | None = None
    max_output_tokens: int | None = None
    source: str = ""
    """Where the tasks come from: the name of a file."""

    @property
    def size(self) -> int:
        """How many trials it has."""
        return len(self.tasks) * len(self.variants) * self.repeats

    @property
    def efforts(self) -> tuple[Effort, ...]:
        """Every effort in it once, least first."""
        return efforts_of(self.variants)


def one_question(
    prompt: str, model_id: str, efforts: Sequence[Effort], repeats: int, developer_message: str = "", title: str = ""
) -> Design:
    """The simplest design: one question at several efforts."""
    return Design((Task(TaskId("1"), prompt),), model_id, crossed(efforts), repeats, developer_message, title)


class StageKind(StrEnum):
    """Why trials were added."""

    PLAN = "plan"
    REPEATS = "repeats"
    VARIANTS = "variants"
    TASKS = "tasks"
    MISSING = "missing"
    """Asked again because no answer ever came."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One purchase of trials; `number` counts from 1, `seed` shuffled its order, `trials` is how many it has."""

    number: int
    kind: StageKind
    at: Timestamp
    seed: int
    trials: int


@dataclass(frozen=True, slots=True)
class Look:
    """A verdict that was read: of all stages up to `stage`, with this margin. Looking again at the same is no new one,
    as nothing new can be found in it."""

    stage: int
    margin: float
    at: Timestamp


@dataclass(frozen=True, slots=True)
class Unblinding:
    """A person uncovered what blind grades were given to, after so many of them."""

    at: Timestamp
    graded: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was planned and what was added to it. `testing_order` lists the variants' keys, cheapest first by what was
    estimated before they ran: in that fixed order candidates for the knee are tested. `choice` is the key of a variant
    that a person took without a shown knee."""

    id: ComparisonId
    title: str
    model_id: str
    variants: tuple[Variant, ...]
    repeats: int
    created_at: Timestamp
    task_count: int = 1
    opening: str = ""
    """How the first task begins, for lists."""
    developer_message: str = ""
    axis: Axis = Axis.NONE
    scale: Scale = Scale.PASS_FAIL
    margin: float = 0.05
    stages: tuple[Stage, ...] = ()
    testing_order: tuple[str, ...] = ()
    looks: tuple[Look, ...] = ()
    unblindings: tuple[Unblinding, ...] = ()
    judge_level: float = 0.6
    """The lower bound of kappa from which a judge's grades count."""
    max_output_tokens: int | None = None
    source: str = ""
    origin: ComparisonId | None = None
    """The comparison it is a copy of, with another model or at another time."""
    choice: str = ""

    @property
    def efforts(self) -> tuple[Effort, ...]:
        """Every effort in it once, least first."""
        return efforts_of(self.variants)

    @property
    def stage(self) -> int:
        """The number of the last stage."""
        return self.stages[-1].number if self.stages else 1

    @property
    def order_seed(self) -> int:
        """What shuffled the first plan."""
        return self.stages[0].seed if self.stages else 0

    def variant(self, key: str) -> Variant | None:
        """The variant of that name."""
        return next((each for each in self.variants if each.key == key), None)

    def model_of(self, variant: Variant) -> str:
        """Which model a variant asks."""
        return variant.model_id or self.model_id

    def look_at(self, stage: int, margin: float) -> int:
        """The number, from 1, of the look at these stages with this margin: an earlier one's if it was taken."""
        for number, look in enumerate(self.looks, 1):
            if (look.stage, look.margin) == (stage, margin):
                return number
        return len(self.looks) + 1


@dataclass(frozen=True, slots=True)
class Place:
    """One trial to be: a cell of the matrix and which of its repeats, from 0."""

    task_id: TaskId
    variant: str
    repeat: int


def planned_order(
    tasks: Iterable[TaskId], variants: Iterable[str], repeats: Iterable[int], seed: int
) -> tuple[Place, ...]:
    """Every place once, in an order shuffled by `seed`, so that time of day favours no variant."""
    places = [Place(task, variant, repeat) for repeat, task, variant in product(repeats, tasks, tuple(variants))]
    random.Random(seed).shuffle(places)
    return tuple(places)


def efforts_of(variants: Iterable[Variant]) -> tuple[Effort, ...]:
    """Every effort among them once, least first."""
    found = {variant.effort for variant in variants}
    return tuple(effort for effort in Effort if effort in found)


def lower_neighbour(variant: Variant, variants: Iterable[Variant]) -> Variant | None:
    """The variant with the next lower effort and everything else alike."""
    alike = [each for each in variants if each.level == variant.level and each.rank() < variant.rank()]
    return max(alike, key=Variant.rank, default=None)
