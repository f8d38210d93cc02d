"""What the tab shows of a comparison, as plain values and words; no Qt, so that every sentence can be tested."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from desktop_app.domain.caps import CapHold
from desktop_app.domain.comparison import lower_neighbour
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.trials import Trial, answer_seconds
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
    title = next(title for key, _, title in MEASURES if key == measure)
    if measure == "cost":
        title = f"{title}, {formats.money_unit()}"
    return f"{title}, simulated" if simulated and measure == "cost" else title


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
    return f"{trial.variant}, repeat {trial.repeat + 1}"


def answer_footer(job: Job) -> str:
    """The figures under an answer."""
    answer = job.answer
    if answer is None or answer.usage is None:
        return ""
    usage = answer.usage
    parts = (
        answer.model_id,
        answer.effort or "",
        f"{formats.number(usage.input_tokens)} in",
        f"{formats.number(usage.output_tokens)} out ({formats.number(usage.reasoning_tokens)} reasoning)",
        formats.cost(job.cost),
        f"{formats.cost_range(job.estimate)} told" if job.estimate.high is not None else "",
        formats.duration(answer_seconds(job)),
    )
    return " · ".join(part for part in parts if part)


def answer_notice(job: Job) -> str:
    """Why there is no answer, or only a part of one, in words."""
    if job.problem is not None:
        problem = in_currency(job.problem, job.estimate.high)
        return f"{problem.happened} {problem.advice}".strip()
    if job.status is JobStatus.INCOMPLETE:
        return "The answer is incomplete: it reached its length limit or was cut off by a filter."
    if job.status is JobStatus.CANCELLED:
        return "Cancelled before there was an answer."
    return ""


# -- the whole -------------------------------------------------------------------------------------------------


def headline(state: ComparisonState) -> str:
    """What was planned, and how far it is."""
    plan, total = state.comparison, len(state.trials)
    efforts = formats.plural(len(plan.efforts), "effort")
    parts = [plan.model_id, f"{efforts} × {formats.plural(plan.repeats, 'repeat')}"]
    parts.append("all finished" if state.finished == total else f"{state.finished} of {total} finished")
    for count, word in ((state.held, "held"), (state.uncertain, "uncertain"), (state.unanswered, "without an answer")):
        if count:
            parts.append(f"{count} {word}")
    graded, answered = sum(each.graded for each in state.summaries), _answered(state)
    if answered:
        parts.append(f"{graded} of {answered} graded")
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
        return "Answers arrive in shuffled order, so that no effort profits from the time of day."
    if state.comparison.scale is Scale.PASS_FAIL:
        return "Choose an answer and press P if it passes, F if it fails; the next one follows by itself."
    return "Choose an answer and press 1 (worst) to 5 (best); the next one follows by itself."


def _why_held(state: ComparisonState) -> str:
    """The reason and what to do; trials of one comparison are nearly always held for the same one."""
    held = (job for _, job in state.trials if job.status is JobStatus.HELD and not held_by_cap(job))
    problem = next((job.problem for job in held if job.problem is not None), None)
    if problem is None:
        return "Held trials wait for you: release them, or cancel all."
    return f"Held: {problem.happened} {problem.advice}"


def warnings(state: ComparisonState) -> tuple[str, ...]:
    """What must not be overlooked: an effort that was asked to think more and did not."""
    found = []
    by_key = {summary.label: summary for summary in state.summaries}
    for summary in state.summaries:
        lower = lower_neighbour(summary.variant, state.comparison.variants)
        before = by_key.get(lower.key) if lower is not None else None
        if before is not None and summary.asked_more_used_less and before.reasoning_tokens and summary.reasoning_tokens:
            less = summary.reasoning_tokens.centre < before.reasoning_tokens.centre
            more_effort, amount = summary.label, "less" if less else "no more"
            found.append(f"{more_effort} was asked to think more than {before.label}, but reasoned {amount}.")
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
    return f"{formats.plural(len(held), 'trial')} held. {happened}", advice, raise_label(holds[0])


# -- before it runs --------------------------------------------------------------------------------------------


ESTIMATE_BASIS = (
    "Added up over every effort and repeat: each from your own answers with this model and effort where there are "
    "some, otherwise Ponder's own first guess."
)


def outlook_words(size: int, outlook: Outlook, batch_cap: Decimal) -> str:
    """What a design would mean, in money and against the caps: its own, and what the day and month leave."""
    trials = formats.plural(size, "trial")
    if outlook.problem is not None:
        return trials
    high = outlook.cost.high
    if high is None:
        return f"{trials}. {NOT_COUNTED}"
    words = f"{trials}, {formats.cost_range_both(outlook.cost)} in all (estimate)."
    room = max(outlook.room, Decimal(0))
    held = "what would pass it is held until you decide."
    if high > batch_cap:
        return f"{words} The cap for one comparison is {formats.money_both(batch_cap)}: {held}"
    if high > room:
        return f"{words} Your caps leave {formats.money_both(room)} for now: {held}"
    return f"{words} Your caps leave {formats.money_both(room)} for now."


def short(prompt: str, limit: int = 400) -> str:
    """The question on one line, cut where it is very long."""
    flat = " ".join(prompt[: 4 * limit].split())
    return flat if len(flat) <= limit else flat[:limit] + "…"
