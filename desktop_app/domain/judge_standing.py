"""Whether a judge may be trusted: how far it agrees with a person, which way it errs, and what would settle that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.comparison_finding import judge_is_trusted
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.statistics.agreement import answers_for, kappa
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.trials import Cell, GradedBy


@dataclass(frozen=True, slots=True)
class JudgeStanding:
    """Over the `both` answers that a person and the judge have graded: in `same` they gave the same grade, in `kinder`
    the judge a better one and in `stricter` a worse one. `judged` is how many answers the judge has graded in all.

    `level` is what the lower bound of `agreement` must reach. `more` answers graded by hand would probably bring it
    there if they go on to agree as they do; None where no number would, 0 where it counts.
    """

    judged: int
    both: int
    same: int
    kinder: int
    stricter: int
    agreement: Interval | None
    level: float
    counts: bool
    more: int | None


def judge_standing(cells: Sequence[Cell], scale: Scale, level: float) -> JudgeStanding:
    """Counted over the present answers. Agreement is on whole grades, as kappa sees them."""
    judged = 0
    person: list[int] = []
    judge: list[int] = []
    for cell in cells:
        ours, its = cell.trial.by(GradedBy.PERSON), cell.trial.by(GradedBy.JUDGE)
        if its is None or its.score is None:
            continue
        judged += 1
        if ours is not None and ours.score is not None:
            person.append(scale.level(ours.score))
            judge.append(scale.level(its.score))
    pairs = list(zip(person, judge, strict=True))
    agreement = kappa(person, judge, levels=scale.levels)
    counts = judge_is_trusted(agreement, level)
    enough = answers_for(person, judge, levels=scale.levels, low=level)
    return JudgeStanding(
        judged=judged,
        both=len(pairs),
        same=sum(1 for ours, its in pairs if ours == its),
        kinder=sum(1 for ours, its in pairs if its > ours),
        stricter=sum(1 for ours, its in pairs if its < ours),
        agreement=agreement,
        level=level,
        counts=counts,
        more=0 if counts else None if enough is None else max(1, enough - len(pairs)),
    )
