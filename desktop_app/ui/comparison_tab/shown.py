"""What the tab shows of a comparison, as plain values and words; no Qt, so that every sentence can be tested."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from desktop_app.domain.caps import CapHold
from desktop_app.domain.comparison import lower_neighbour
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.trials import Trial, answer_seconds
from desktop_app.language import later, tr, trn
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.comparison_planning import Outlook
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.values import (
    GRADABLE,
    MEASURES,
    Measure,
)
from desktop_app.ui.estimate_words import NOT_COUNTED
from desktop_app.ui.holds import held_by_cap, hold_words, in_currency, raise_label


def measure_title(measure: Measure, *, simulated: bool) -> str:
    """The quantity with its unit; simulated money is called so."""
    title = tr(next(title for key, _, title in MEASURES if key == measure))
    if measure == "cost":
        title = f"{title}, {formats.money_unit()}"
    return title + tr(", simulated") if simulated and measure == "cost" else title


# -- one trial -------------------------------------------------------------------------------------------------


def measured(job: Job, measure: Measure) -> float | None:
    """One trial's value of a measure; None where it has none, and always for *passed*, which is no number."""
    if job.answer is None or job.answer.usage is None:
        return None
    if measure == "reasoning":
        return float(job.answer.usage.reasoning_tokens)
    if measure == "seconds":
        return answer_seconds(job)
    if measure == "cost":
        return None if job.cost.usd is None else formats.converted(float(job.cost.usd))
    return None


def answer_title(trial: Trial) -> str:
    """ "high, repeat 2"."""
    return tr("{variant}, repeat {number}", variant=trial.variant, number=trial.repeat + 1)


def answer_footer(job: Job) -> str:
    """The figures under an answer."""
    answer = job.answer
    if answer is None or answer.usage is None:
        return ""
    usage = answer.usage
    parts = (
        answer.model_id,
        answer.effort or "",
        tr("{tokens} in", tokens=formats.number(usage.input_tokens)),
        tr(
            "{tokens} out ({reasoning} reasoning)",
            tokens=formats.number(usage.output_tokens),
            reasoning=formats.number(usage.reasoning_tokens),
        ),
        formats.cost(job.cost),
        tr("{cost} told", cost=formats.cost_range(job.estimate)) if job.estimate.high is not None else "",
        formats.duration(answer_seconds(job)),
    )
    return " · ".join(part for part in parts if part)


def answer_notice(job: Job) -> str:
    """Why there is no answer, or only a part of one, in words."""
    if job.problem is not None:
        problem = in_currency(job.problem, job.estimate.high)
        return f"{problem.happened} {problem.advice}".strip()
    if job.status is JobStatus.INCOMPLETE:
        return tr("The answer is incomplete: it reached its length limit or was cut off by a filter.")
    if job.status is JobStatus.CANCELLED:
        return tr("Cancelled before there was an answer.")
    return ""


# -- the whole -------------------------------------------------------------------------------------------------


def headline(state: ComparisonState) -> str:
    """What was planned, and how far it is."""
    plan, total = state.comparison, len(state.trials)
    efforts = trn("{n} effort", "{n} efforts", len(plan.efforts))
    parts = [plan.model_id, f"{efforts} × {trn('{n} repeat', '{n} repeats', plan.repeats)}"]
    parts.append(
        tr("all finished")
        if state.finished == total
        else tr("{finished} of {total} finished", finished=state.finished, total=total)
    )
    for count, words in (
        (state.held, later("{count} held")),
        (state.uncertain, later("{count} uncertain")),
        (state.unanswered, later("{count} without an answer")),
    ):
        if count:
            parts.append(tr(words, count=count))
    graded, answered = sum(each.graded for each in state.summaries), _answered(state)
    if answered:
        parts.append(tr("{graded} of {answered} graded", graded=graded, answered=answered))
    return " · ".join(parts)


def _answered(state: ComparisonState) -> int:
    return sum(1 for _, job in state.trials if job.status in GRADABLE)


def reading_hint(state: ComparisonState) -> str:
    """What to do next, where there is something; what may be concluded is the verdict's to say."""
    if state.held and len(held_by_caps(state)) < state.held:
        return _why_held(state)
    if any(summary.graded for summary in state.summaries) or state.read_only:
        return ""
    if not _answered(state):
        return tr("Answers arrive in shuffled order, so that no effort profits from the time of day.")
    if state.comparison.scale is Scale.PASS_FAIL:
        return tr("Choose an answer and press P if it passes, F if it fails; the next one follows by itself.")
    return tr("Choose an answer and press 1 (worst) to 5 (best); the next one follows by itself.")


def _why_held(state: ComparisonState) -> str:
    """The reason and what to do; trials of one comparison are nearly always held for the same one."""
    held = (job for _, job in state.trials if job.status is JobStatus.HELD and not held_by_cap(job))
    problem = next((job.problem for job in held if job.problem is not None), None)
    if problem is None:
        return tr("Held trials wait for you: release them, or cancel all.")
    return tr("Held: {happened} {advice}", happened=problem.happened, advice=problem.advice)


def warnings(state: ComparisonState) -> tuple[str, ...]:
    """What must not be overlooked: an effort that was asked to think more and did not."""
    found = []
    by_key = {summary.label: summary for summary in state.summaries}
    for summary in state.summaries:
        lower = lower_neighbour(summary.variant, state.comparison.variants)
        before = by_key.get(lower.key) if lower is not None else None
        if before is not None and summary.asked_more_used_less and before.reasoning_tokens and summary.reasoning_tokens:
            less = summary.reasoning_tokens.centre < before.reasoning_tokens.centre
            words = (
                later("{more} was asked to think more than {before}, but reasoned less.")
                if less
                else later("{more} was asked to think more than {before}, but reasoned no more.")
            )
            found.append(tr(words, more=summary.label, before=before.label))
    return tuple(found)


def held_by_caps(state: ComparisonState) -> tuple[Job, ...]:
    """The trials that wait for room under a cap, or for a word about one."""
    return tuple(job for _, job in state.trials if held_by_cap(job))


def hold_card_words(held: Sequence[Job], holds: Sequence[CapHold]) -> tuple[str, str, str]:
    """What happened, what helps, and the words on the button that raises; empty where no cap holds anything."""
    if not held or not holds:
        return "", "", ""
    many = len(held) > 1
    happened, advice = hold_words(holds[0], None if many else held[0].estimate.high, many=many)
    words = trn("{n} trial held. {happened}", "{n} trials held. {happened}", len(held), happened=happened)
    return words, advice, raise_label(holds[0])


# -- before it runs --------------------------------------------------------------------------------------------


ESTIMATE_BASIS = later(
    "Added up over every effort and repeat: each from your own answers with this model and effort where there are "
    "some, otherwise Ponder's own first guess."
)


def outlook_words(size: int, outlook: Outlook, batch_cap: Decimal) -> str:
    """What a design would mean, in money and against the caps: its own, and what the day and month leave."""
    trials = trn("{n} trial", "{n} trials", size)
    if outlook.problem is not None:
        return trials
    high = outlook.cost.high
    if high is None:
        return f"{trials}. {tr(NOT_COUNTED)}"
    words = tr("{trials}, {cost} in all (estimate).", trials=trials, cost=formats.cost_range_both(outlook.cost))
    room = max(outlook.room, Decimal(0))
    cap, left = formats.money_both(batch_cap), formats.money_both(room)
    if high > batch_cap:
        more = tr("The cap for one comparison is {cap}: what would pass it is held until you decide.", cap=cap)
    elif high > room:
        more = tr("Your caps leave {left} for now: what would pass it is held until you decide.", left=left)
    else:
        more = tr("Your caps leave {left} for now.", left=left)
    return f"{words} {more}"


def short(prompt: str, limit: int = 400) -> str:
    """The question on one line, cut where it is very long."""
    flat = " ".join(prompt[: 4 * limit].split())
    return flat if len(flat) <= limit else flat[:limit] + "…"
