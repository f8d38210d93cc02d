"""How a comparison was made, so that somebody else could make it again: in rows of name and value. No Qt."""

from __future__ import annotations

from desktop_app.domain.comparison import Comparison, Stage, StageKind
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.ui import formats

Row = tuple[str, str]
_KINDS = {
    StageKind.PLAN: "first plan",
    StageKind.REPEATS: "more repeats",
    StageKind.VARIANTS: "more efforts",
    StageKind.TASKS: "more questions",
    StageKind.MISSING: "what was missing, asked again",
}


def about_rows(state: ComparisonState) -> tuple[Row, ...]:
    """Everything that was decided, and when."""
    plan = state.comparison
    rows = [
        ("Model", plan.model_id),
        ("Made", formats.date_time(plan.created_at)),
        ("Questions", _questions(plan, len(state.tasks))),
        ("Compared", ", ".join(variant.key for variant in plan.variants)),
        ("Repeats", f"{plan.repeats} of each question at each effort"),
        ("Grades", "pass or fail" if plan.scale is Scale.PASS_FAIL else "1 (worst) to 5 (best)"),
        ("Margin", _margin(plan)),
    ]
    if plan.max_output_tokens is not None:
        rows.append(("Longest answer", f"{formats.number(plan.max_output_tokens)} tokens with reasoning"))
    rows += [
        ("Order", "Shuffled, so that the time of day favours no effort; the seed of each stage makes it again"),
        *((f"Stage {stage.number}", _stage(stage)) for stage in plan.stages),
        ("Tested", f"{', then '.join(reversed(plan.testing_order))}: in this order efforts are held against the best")
        if plan.testing_order
        else ("Tested", "in the order of their efforts"),
        ("Verdicts read", _looks(plan)),
        ("Uncovered", _unblindings(plan)),
        ("Judge", f"Counts from an agreement (kappa) of {formats.number(plan.judge_level, 2)} on, at its lower bound"),
    ]
    if plan.choice:
        rows.append(("Your choice", plan.choice))
    rows.append(("Developer message", plan.developer_message or "None"))
    return tuple(rows)


def _questions(plan: Comparison, count: int) -> str:
    words = formats.plural(count, "question")
    return f"{words}, from {plan.source}" if plan.source else words


def _margin(plan: Comparison) -> str:
    if plan.scale is Scale.PASS_FAIL:
        return f"{_short(100 * plan.margin)} points of the pass rate"
    return f"{_short(4 * plan.margin)} of a grade"


def _short(value: float) -> str:
    """ "5", "2.5", "0.25": no more decimals than it has."""
    decimals = next((places for places in (0, 1) if abs(value - round(value, places)) < 1e-9), 2)
    return formats.number(value, decimals)


def _stage(stage: Stage) -> str:
    trials = formats.plural(stage.trials, "trial")
    return f"{_KINDS[stage.kind]}, {trials}, {formats.date_time(stage.at)}, seed {stage.seed}"


def _looks(plan: Comparison) -> str:
    if not plan.looks:
        return "None yet"
    return "\n".join(
        f"{number}. after stage {look.stage}, {formats.date_time(look.at)}" for number, look in enumerate(plan.looks, 1)
    )


def _unblindings(plan: Comparison) -> str:
    if not plan.unblindings:
        return "Never: no blind grades were uncovered"
    return "\n".join(
        f"{formats.date_time(each.at)}, after {formats.plural(each.graded, 'blind grade')}" for each in plan.unblindings
    )


def as_text(title: str, rows: tuple[Row, ...]) -> str:
    """To be pasted elsewhere."""
    return "\n".join((title, *(f"{name}: {value}" for name, value in rows)))
