"""When a verdict may be read from an experiment, and what it rests on: whole stages, fixed order, counted looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.statistics.agreement import kappa
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.trials import Cell, GradedBy, Outcome
from desktop_app.domain.verdicts import Arm, Verdict, verdict_on

LAST_LOOK = 40
"""Later looks may make this one's error: a few in 100,000,000,000,000, which is all that can be reckoned with."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an experiment is: trials by what became of them, and answers that nobody has judged."""

    stage: int
    planned: int
    pending: int
    missing: int
    wrong: int
    answered: int
    ungraded: int

    @property
    def complete(self) -> bool:
        """Whether its stage is over: every trial has ended and every answer is judged. Before, no verdict is read, as
        choosing the moment would be one more look."""
        return self.planned > 0 and self.pending == 0 and self.ungraded == 0


@dataclass(frozen=True, slots=True)
class Finding:
    """What may be said now. `verdict` is None while `standing` is not complete. `cheaper` lists variants that turned
    out cheaper than the knee though they were expected to be dearer. `judge` tells how far another model's grades agree
    with a person's, and `judge_counts` whether they count."""

    standing: Standing
    verdict: Verdict | None
    look: int
    judge: Interval | None = None
    judge_counts: bool = False
    cheaper: tuple[str, ...] = ()


def standing_of(comparison: Comparison, cells: Sequence[Cell], *, judge: bool = False) -> Standing:
    """Counted from its trials."""
    outcomes = [cell.outcome for cell in cells]
    return Standing(
        stage=comparison.stage,
        planned=len(cells),
        pending=outcomes.count(Outcome.PENDING),
        missing=outcomes.count(Outcome.MISSING),
        wrong=outcomes.count(Outcome.WRONG),
        answered=outcomes.count(Outcome.ANSWERED),
        ungraded=sum(1 for cell in cells if cell.ungraded(judge=judge)),
    )


def judge_agreement(cells: Sequence[Cell], scale: Scale) -> Interval | None:
    """Kappa between another model's grades and a person's of the same answers; None where chance explains all."""
    person: list[int] = []
    judge: list[int] = []
    for cell in cells:
        ours, its = cell.trial.by(GradedBy.PERSON), cell.trial.by(GradedBy.JUDGE)
        if ours is not None and its is not None and ours.score is not None and its.score is not None:
            person.append(scale.level(ours.score))
            judge.append(scale.level(its.score))
    return kappa(person, judge, levels=scale.levels)


def judge_is_trusted(agreement: Interval | None, level: float) -> bool:
    """Whether a judge's grades count: the lower bound of their agreement with a person's reaches the level."""
    return agreement is not None and agreement.low is not None and agreement.low >= level


def in_testing_order(comparison: Comparison, arms: Mapping[str, Arm]) -> tuple[Arm, ...]:
    """Every variant as verdicts see it, cheapest first in the order that was fixed before it ran."""
    keys = [key for key in comparison.testing_order if key in arms]
    keys += [variant.key for variant in comparison.variants if variant.key not in keys]
    return tuple(arms[key] for key in keys)


def cheaper_than_knee(verdict: Verdict, arms: Sequence[Arm]) -> tuple[str, ...]:
    """Variants that cost less than the knee did, though they stand behind it in the order of what was expected."""
    costs = {arm.key: arm.usd for arm in arms}
    knee = costs.get(verdict.knee or "")
    if knee is None:
        return ()
    place = [arm.key for arm in arms].index(verdict.knee or "")
    return tuple(arm.key for arm in arms[place + 1 :] if arm.usd is not None and arm.usd < knee)


def finding_of(
    comparison: Comparison, standing: Standing, arms: Mapping[str, Arm], margin: float | None = None
) -> Finding:
    """What may be said of an experiment as it stands; whoever shows the verdict records the look."""
    margin = comparison.margin if margin is None else margin
    look = comparison.look_at(comparison.stage, margin)
    if not standing.complete:
        return Finding(standing, None, look)
    in_order = in_testing_order(comparison, arms)
    verdict = verdict_on(in_order, margin=margin, look=min(look, LAST_LOOK))
    return Finding(standing, verdict, look, cheaper=cheaper_than_knee(verdict, in_order))
