"""How a judge did: what it said, how steady it is, how far the order decides for it, who wins, and what it cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.domain.comparison_tasks import TaskId
from desktop_app.domain.judge_verdicts import (
    PairOutcome,
    PositionBias,
    in_force,
    last_asked,
    pair_outcomes,
    pairwise_agreement,
    position_bias,
    repeatability,
)
from desktop_app.domain.judging import JudgeKind, Judgement, JudgeSettings, Verdict
from desktop_app.domain.statistics.intervals import Interval, clustered_scale_interval
from desktop_app.domain.trials import GradedBy
from desktop_app.domain.usage import CostBasis
from desktop_app.services.comparison_board import Board


@dataclass(frozen=True, slots=True)
class JudgeCost:
    """What all judging of a comparison cost, in US dollars; never part of what its answers cost.

    `unpriced` requests have no known price and are not in it; `estimated`: part of it is an estimate.
    """

    usd: Decimal
    requests: int
    unpriced: int
    estimated: bool
    simulated: bool


@dataclass(frozen=True, slots=True)
class Duel:
    """Two variants over all their pairs: how often `better` of the two won, with `score` the mean of 1, a half and 0
    for the first one, clustered by task."""

    first: str
    second: str
    first_won: int
    ties: int
    second_won: int
    score: Interval


@dataclass(frozen=True, slots=True)
class JudgeReport:
    """`settings` are those asked with last, and all counts are theirs. `agreement` is that of pairs with a person's
    grades; of a rubric's grades the comparison's finding tells it."""

    settings: JudgeSettings
    asked: int
    pending: int
    unreadable: int
    missing: int
    steadiness: float | None
    bias: PositionBias | None
    duels: tuple[Duel, ...]
    agreement: Interval | None
    cost: JudgeCost


def report_of(board: Board, judgements: Sequence[Judgement]) -> JudgeReport | None:
    """From everything that was asked; None where nothing was."""
    settings = last_asked(judgements)
    if settings is None:
        return None
    mine = [each for each in in_force(judgements) if each.settings.source == settings.source]
    answers = {trial.job_id for trial, _ in board.pairs}
    outcomes = [each for each in pair_outcomes(mine) if set(each.answers) <= answers]
    person = {
        trial.job_id: record.score
        for trial, _ in board.pairs
        if (record := trial.by(GradedBy.PERSON)) is not None and record.score is not None
    }
    pairwise = settings.kind is JudgeKind.PAIRWISE
    verdicts = [each.verdict for each in mine]
    return JudgeReport(
        settings=settings,
        asked=len(mine),
        pending=verdicts.count(Verdict.PENDING),
        unreadable=verdicts.count(Verdict.UNREADABLE),
        missing=verdicts.count(Verdict.MISSING),
        steadiness=repeatability(mine),
        bias=position_bias(outcomes) if pairwise else None,
        duels=_duels(board, outcomes),
        agreement=pairwise_agreement(outcomes, person) if pairwise else None,
        cost=_cost(judgements),
    )


def _duels(board: Board, outcomes: Sequence[PairOutcome]) -> tuple[Duel, ...]:
    trials = {trial.id: trial for trial, _ in board.pairs}
    by_variants: dict[tuple[str, str], dict[TaskId, list[PairOutcome]]] = {}
    for each in outcomes:
        one, other = trials[each.pair[0]], trials[each.pair[1]]
        by_task = by_variants.setdefault((one.variant, other.variant), {})
        by_task.setdefault(one.task_id, []).append(each)
    return tuple(_duel(first, second, by_task) for (first, second), by_task in by_variants.items())


def _duel(first: str, second: str, by_task: dict[TaskId, list[PairOutcome]]) -> Duel:
    scores = [[each.score for each in outcomes] for outcomes in by_task.values()]
    flat = [score for task in scores for score in task]
    return Duel(first, second, flat.count(1.0), flat.count(0.5), flat.count(0.0), clustered_scale_interval(scores))


def _cost(judgements: Sequence[Judgement]) -> JudgeCost:
    ended = [each.cost for each in judgements if each.verdict != Verdict.PENDING]
    priced = [cost for cost in ended if cost.usd is not None]
    return JudgeCost(
        usd=sum((cost.usd for cost in priced if cost.usd is not None), Decimal(0)),
        requests=len(judgements),
        unpriced=len(ended) - len(priced),
        estimated=any(cost.basis is CostBasis.ESTIMATE for cost in ended),
        simulated=any(cost.basis is CostBasis.SIMULATED for cost in ended),
    )
