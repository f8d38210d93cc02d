"""How a comparison was made, so that somebody else could make it again: in rows of name and value. No Qt."""

from __future__ import annotations

from desktop_app.domain.comparison import Comparison, Stage, StageKind
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.language import later, tr, trn
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.ui import formats

Row = tuple[str, str]
_KINDS = {
    StageKind.PLAN: later("first plan"),
    StageKind.REPEATS: later("more repeats"),
    StageKind.VARIANTS: later("more efforts"),
    StageKind.TASKS: later("more questions"),
    StageKind.MISSING: later("what was missing, asked again"),
}


def about_rows(state: ComparisonState) -> tuple[Row, ...]:
    """Everything that was decided, and when."""
    plan = state.comparison
    rows = [
        (tr("Model"), plan.model_id),
        (tr("Made"), formats.date_time(plan.created_at)),
        (tr("Questions"), _questions(plan, len(state.tasks))),
        (tr("Compared"), ", ".join(variant.key for variant in plan.variants)),
        (tr("Repeats"), tr("{repeats} of each question at each effort", repeats=plan.repeats)),
        (tr("Grades"), tr("pass or fail") if plan.scale is Scale.PASS_FAIL else tr("1 (worst) to 5 (best)")),
        (tr("Margin"), _margin(plan)),
    ]
    if plan.max_output_tokens is not None:
        rows.append(
            (tr("Longest answer"), tr("{tokens} tokens with reasoning", tokens=formats.number(plan.max_output_tokens)))
        )
    rows += [
        (tr("Order"), tr("Shuffled, so that the time of day favours no effort; the seed of each stage makes it again")),
        *((tr("Stage {number}", number=stage.number), _stage(stage)) for stage in plan.stages),
        (
            tr("Tested"),
            tr(
                "{order}: in this order efforts are held against the best",
                order=tr(", then ").join(reversed(plan.testing_order)),
            ),
        )
        if plan.testing_order
        else (tr("Tested"), tr("in the order of their efforts")),
        (tr("Verdicts read"), _looks(plan)),
        (tr("Uncovered"), _unblindings(plan)),
        (
            tr("Judge"),
            tr(
                "Counts from an agreement (kappa) of {level} on, at its lower bound",
                level=formats.number(plan.judge_level, 2),
            ),
        ),
    ]
    if plan.choice:
        rows.append((tr("Your choice"), plan.choice))
    rows.append((tr("Developer message"), plan.developer_message or tr("None")))
    return tuple(rows)


def _questions(plan: Comparison, count: int) -> str:
    words = trn("{n} question", "{n} questions", count)
    return tr("{words}, from {source}", words=words, source=tr(plan.source)) if plan.source else words


def _margin(plan: Comparison) -> str:
    if plan.scale is Scale.PASS_FAIL:
        return tr("{points} points of the pass rate", points=_short(100 * plan.margin))
    return tr("{grades} of a grade", grades=_short(4 * plan.margin))


def _short(value: float) -> str:
    """ "5", "2.5", "0.25": no more decimals than it has."""
    decimals = next((places for places in (0, 1) if abs(value - round(value, places)) < 1e-9), 2)
    return formats.number(value, decimals)


def _stage(stage: Stage) -> str:
    return tr(
        "{kind}, {trials}, {time}, seed {seed}",
        kind=tr(_KINDS[stage.kind]),
        trials=trn("{n} trial", "{n} trials", stage.trials),
        time=formats.date_time(stage.at),
        seed=stage.seed,
    )


def _looks(plan: Comparison) -> str:
    if not plan.looks:
        return tr("None yet")
    return "\n".join(
        tr("{number}. after stage {stage}, {time}", number=number, stage=look.stage, time=formats.date_time(look.at))
        for number, look in enumerate(plan.looks, 1)
    )


def _unblindings(plan: Comparison) -> str:
    if not plan.unblindings:
        return tr("Never: no blind grades were uncovered")
    return "\n".join(
        trn(
            "{time}, after {n} blind grade",
            "{time}, after {n} blind grades",
            each.graded,
            time=formats.date_time(each.at),
        )
        for each in plan.unblindings
    )


def as_text(title: str, rows: tuple[Row, ...]) -> str:
    """To be pasted elsewhere."""
    return "\n".join((title, *(f"{name}: {value}" for name, value in rows)))
