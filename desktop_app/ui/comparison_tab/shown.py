"""What the tab shows, as plain values and words; no Qt, so that every sentence can be tested."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.domain.comparison import EffortSummary, Grade, Trial
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.statistics import Interval
from desktop_app.services.comparison import ComparisonState
from desktop_app.ui import formats

Measure = Literal["reasoning", "seconds", "cost", "passed"]

MEASURES: tuple[tuple[Measure, str, str], ...] = (
    ("reasoning", "Reasoning tokens", "Reasoning tokens per answer"),
    ("seconds", "Time", "Seconds per answer"),
    ("cost", "Cost", "US dollars per answer"),
    ("passed", "Passed", "Share of graded answers that passed"),
)
"""Key, chip, axis title with its unit."""

GRADE_WORDS = {Grade.PASS: "passed", Grade.FAIL: "failed", None: "not graded"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One trial in the matrix."""

    trial_id: str
    job_id: str
    effort: Effort
    repeat: int
    status: JobStatus
    grade: Grade | None
    figures: str
    problem: str

    @property
    def spoken(self) -> str:
        """The cell in words, for a screen reader and the tooltip."""
        parts = [f"{self.effort.value}, repeat {self.repeat + 1}", self.status.label.lower()]
        if self.status.terminal:
            parts.append(GRADE_WORDS[self.grade])
        return ", ".join([*parts, *(part for part in (self.figures, self.problem) if part)])


@dataclass(frozen=True, slots=True)
class Figures:
    """One effort's row of the summary table, every number with its unit in the header."""

    effort: str
    passed: str
    reasoning: str
    output: str
    seconds: str
    cost: str
    note: str


@dataclass(frozen=True, slots=True)
class Series:
    """One effort in the chart: every trial a point, mean and 95 % interval where there is one."""

    label: str
    points: tuple[float, ...]
    centre: float | None
    low: float | None
    high: float | None


def cell(trial: Trial, job: Job) -> Cell:
    """A trial as the matrix shows it."""
    usage = job.answer.usage if job.answer is not None else None
    figures = ""
    if usage is not None:
        seconds = job.finished_at - job.sent_at if job.finished_at and job.sent_at else None
        figures = " · ".join(
            (f"{formats.compact(usage.reasoning_tokens)} reasoning", formats.duration(seconds), formats.cost(job.cost))
        )
    problem = job.problem.happened if job.problem is not None else ""
    return Cell(
        trial.id, job.id, trial.effort, trial.repeat, job.status, trial.grade, figures, problem
    )  # fmt: skip


def headline(state: ComparisonState) -> str:
    """What was planned, and how far it is."""
    plan = state.comparison
    efforts = formats.plural(len(plan.efforts), "effort")
    ended = len(state.trials) - state.running
    done = "all finished" if state.running == 0 else f"{ended} of {len(state.trials)} finished"
    return f"{plan.model_id} · 1 question × {efforts} × {formats.plural(plan.repeats, 'repeat')} · {done}"


def figures(summary: EffortSummary) -> Figures:
    """An effort's figures as texts; a dash where nothing is known yet."""
    notes = []
    if summary.running:
        notes.append(f"{summary.running} still running")
    if summary.missing:
        notes.append(f"{summary.missing} missing")
    if summary.asked_more_used_less:
        notes.append("asked for more, reasoned no more")
    return Figures(
        effort=summary.effort.value,
        passed=_passed(summary),
        reasoning=_interval(summary.reasoning_tokens),
        output=_interval(summary.output_tokens),
        seconds=_interval(summary.seconds, 1),
        cost=formats.NOTHING if summary.usd is None else _money(summary.usd),
        note=", ".join(notes),
    )


def _passed(summary: EffortSummary) -> str:
    rate = summary.pass_rate
    if rate is None:
        return formats.NOTHING
    passed = round(rate.centre * rate.n)
    return f"{passed} of {rate.n} ({_range(rate, lambda share: formats.percent(share))})"


def _interval(value: Interval | None, decimals: int = 0) -> str:
    if value is None:
        return formats.NOTHING
    centre = formats.number(value.centre, decimals)
    if value.low is None or value.high is None:
        return centre
    return f"{centre} ({_range(value, lambda size: formats.number(max(0.0, size), decimals))})"


def _money(value: Interval) -> str:
    return formats.money(round(value.centre, 6))


def _range(value: Interval, write: Callable[[float], str]) -> str:
    return f"{write(value.low or 0.0)} to {write(value.high or 0.0)}"


def series(state: ComparisonState, measure: Measure) -> tuple[Series, ...]:
    """The chart's content: from the same trials and summaries as the tables."""
    return tuple(
        Series(
            summary.effort.value,
            _points(state, summary.effort, measure),
            *_bounds(_of(summary, measure)),
        )
        for summary in state.summaries
    )


def _of(summary: EffortSummary, measure: Measure) -> Interval | None:
    return {
        "reasoning": summary.reasoning_tokens,
        "seconds": summary.seconds,
        "cost": summary.usd,
        "passed": summary.pass_rate,
    }[measure]


def _bounds(value: Interval | None) -> tuple[float | None, float | None, float | None]:
    return (None, None, None) if value is None else (value.centre, value.low, value.high)


def _points(state: ComparisonState, effort: Effort, measure: Measure) -> tuple[float, ...]:
    if measure == "passed":
        return ()
    found = []
    for trial, job in state.trials:
        if trial.effort is not effort or job.answer is None or job.answer.usage is None:
            continue
        if measure == "reasoning":
            found.append(float(job.answer.usage.reasoning_tokens))
        elif measure == "seconds" and job.finished_at and job.sent_at:
            found.append(job.finished_at - job.sent_at)
        elif measure == "cost" and job.cost.usd is not None:
            found.append(float(job.cost.usd))
    return tuple(found)


def chart_words(content: Sequence[Series], title: str) -> str:
    """The chart as a sentence, for a screen reader."""
    parts = [
        f"{each.label} {each.centre:,.6g}"
        + (f" (95 % interval {each.low:,.6g} to {each.high:,.6g})" if each.low is not None else "")
        for each in content
        if each.centre is not None
    ]
    return f"{title} by effort: {'; '.join(parts)}." if parts else f"{title} by effort: nothing measured yet."


def reading_hint(state: ComparisonState) -> str:
    """What the figures can and cannot say, in plain words."""
    graded = sum(summary.graded for summary in state.summaries)
    if state.running and graded == 0:
        return "Answers arrive in shuffled order. Grade each with Pass or Fail, or the keys P and F."
    if graded == 0:
        return "Nothing is graded yet: choose an answer and press P (pass) or F (fail)."
    least = min(summary.graded for summary in state.summaries)
    if least < 2:
        return "With one graded answer per effort nothing can be concluded. Ask more often, or grade the rest."
    return "On this question only. The ranges in brackets are 95 % intervals: where they overlap, it is not known."


def short(prompt: str, limit: int = 400) -> str:
    """The question, cut where it is very long."""
    flat = " ".join(prompt.split())
    return flat if len(flat) <= limit else flat[:limit] + "…"


def any_held(state: ComparisonState) -> bool:
    """Whether a trial waits for a person."""
    return any(job.status is JobStatus.HELD for _, job in state.trials)


def answer_footer(job: Job) -> str:
    """The figures under an answer."""
    answer = job.answer
    if answer is None or answer.usage is None:
        return ""
    usage = answer.usage
    seconds = job.finished_at - job.sent_at if job.finished_at and job.sent_at else None
    parts = (
        answer.model_id,
        answer.effort or "",
        f"{formats.number(usage.output_tokens)} out ({formats.number(usage.reasoning_tokens)} reasoning)",
        formats.cost(job.cost),
        formats.duration(seconds),
    )
    return " · ".join(part for part in parts if part)
