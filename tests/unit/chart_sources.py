"""Experiments as charts see them, made without a service: answers drawn from a seed, so that every run is the same."""

from __future__ import annotations

import random
from collections.abc import Sequence

from desktop_app.domain.comparison import Axis, crossed
from desktop_app.domain.comparison_charts import ChartSource
from desktop_app.domain.comparison_figures import summarise
from desktop_app.domain.comparison_tasks import Scale, Task, TaskId
from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.trials import Cell, GradedBy, GradeRecord, Measures, Outcome, Trial

EFFORTS = (Effort.NONE, Effort.LOW, Effort.MEDIUM, Effort.HIGH, Effort.XHIGH)


def source(
    *,
    tasks: int = 12,
    repeats: int = 3,
    efforts: Sequence[Effort] = EFFORTS,
    axis: Axis = Axis.NONE,
    levels: Sequence[str] = (),
    scale: Scale = Scale.PASS_FAIL,
    knee: str = "",
    graded: bool = True,
    priced: bool = True,
    missing: int = 0,
    texts: Sequence[str] = (),
) -> ChartSource:
    """An experiment whose answers cost and reason more with every effort; the first `missing` ones never came."""
    chance = random.Random(7)
    variants = crossed(efforts, axis, levels)
    asked = tuple(
        Task(TaskId(str(number + 1)), texts[number % len(texts)] if texts else f"Question {number + 1}: why is it so?")
        for number in range(tasks)
    )
    cells: list[Cell] = []
    for repeat in range(repeats):
        for task in asked:
            for place, variant in enumerate(variants):
                number = len(cells)
                trial = Trial(
                    TrialId(f"t{number}"), ComparisonId("c"), task.id, variant.key, repeat, number, JobId(f"j{number}")
                )
                if number < missing:
                    cells.append(Cell(trial, Outcome.MISSING, Measures()))
                    continue
                rank = variant.rank() + 0.4 * (place // len(efforts))
                tokens = 0 if variant.effort is Effort.NONE else round(90 * 2.6**rank * chance.lognormvariate(0, 0.5))
                usd = 0.0004 + tokens * 0.00001
                right = chance.random() < min(0.95, 0.35 + 0.16 * rank)
                score = (
                    float(right) if scale is Scale.PASS_FAIL else chance.choice((0.5, 0.75, 1.0) if right else (0.0,))
                )
                if graded:
                    trial = trial.judged(GradeRecord(GradedBy.PERSON, score, 1.0, trial.job_id))
                used = Measures(40, 0, tokens + 60, tokens, 1.5 + tokens / 130, usd if priced else None)
                cells.append(Cell(trial, Outcome.ANSWERED, used))
    summaries = summarise(variants, [task.id for task in asked], cells)
    return ChartSource(variants, asked, summaries, tuple(cells), scale, knee)
