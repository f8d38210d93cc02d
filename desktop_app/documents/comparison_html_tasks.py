"""Every task of an experiment's HTML report with its answers, folded until somebody opens it."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from desktop_app.documents.comparison_html_tables import written
from desktop_app.documents.report_markdown import one_line
from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_tasks import Scale, Task, TaskId
from desktop_app.domain.jobs import Job
from desktop_app.domain.trials import GradedBy, Outcome, Trial, answer_seconds, outcome_of
from desktop_app.domain.usage import CostBasis
from desktop_app.services.comparison_ports import ComparisonRecord

Pair = tuple[Trial, Job]
_LONGEST_NAME = 160
_BY = {GradedBy.PERSON: "a person", GradedBy.AUTOMATIC: "an automatic check", GradedBy.JUDGE: "a judge model"}


def task_sections(record: ComparisonRecord) -> str:
    """One folded part per task, in their order."""
    by_task: dict[TaskId, list[Pair]] = {task.id: [] for task in record.tasks}
    for pair in record.trials:
        by_task.setdefault(pair[0].task_id, []).append(pair)
    return (
        "\n".join(_task(record, number, task, by_task[task.id]) for number, task in enumerate(record.tasks, 1)) + "\n"
    )


def _task(record: ComparisonRecord, number: int, task: Task, pairs: Sequence[Pair]) -> str:
    words = one_line(task.text)
    cut = words if len(words) <= _LONGEST_NAME else words[:_LONGEST_NAME] + "…"
    name = escape(f"{one_line(task.id)}. {cut}")
    lines = [
        f'<details class="task" id="task-{number}"><summary dir="auto">{name}</summary>',
        f'<pre dir="auto">{written(task.text)}</pre>',
    ]
    for name, text in (("Expected", task.expected), ("Checks", task.checks), ("Tags", ", ".join(task.tags))):
        if text:
            lines.append(f'<p class="meta">{name}</p><pre dir="auto">{written(text)}</pre>')
    for variant in record.comparison.variants:
        mine = sorted((pair for pair in pairs if pair[0].variant == variant.key), key=lambda pair: pair[0].repeat)
        if mine:
            lines.append(f"<h4>{escape(variant.key)}</h4>")
            lines += [_answer(record.comparison, trial, job, judge=record.judge_counts) for trial, job in mine]
    return "\n".join([*lines, "</details>"])


def _answer(plan: Comparison, trial: Trial, job: Job, *, judge: bool) -> str:
    facts = [f"repeat {trial.repeat + 1}", job.status.label.lower(), _grade(plan.scale, trial, job, judge=judge)]
    usage = job.answer.usage if job.answer else None
    if usage is not None:
        facts.append(f"{usage.output_tokens:,} output tokens, {usage.reasoning_tokens:,} of them reasoning")
    seconds = answer_seconds(job)
    if seconds is not None:
        facts.append(f"{seconds:,.1f} s")
    if job.cost.usd is not None:
        basis = "" if job.cost.basis is CostBasis.ACTUAL else f" ({job.cost.basis.value})"
        facts.append(f"US$ {job.cost.usd:f}{basis}")
    if job.answer is not None:
        facts.append(job.answer.model_id)
    lines = [f'<div class="answer"><p class="meta">{escape(" · ".join(fact for fact in facts if fact))}</p>']
    if job.problem is not None:
        lines.append(f'<p class="remark" dir="auto">{escape(one_line(str(job.problem)))}</p>')
    if job.answer is not None and job.answer.shown_text:
        lines.append(f'<pre dir="auto">{written(job.answer.shown_text)}</pre>')
    lines.append(_why(trial, judge=judge))
    return "\n".join(line for line in [*lines, "</div>"] if line)


def _grade(scale: Scale, trial: Trial, job: Job, *, judge: bool) -> str:
    outcome = outcome_of(job)
    if outcome is Outcome.WRONG:
        return "counts as wrong"
    record = trial.counting(judge=judge)
    if outcome is not Outcome.ANSWERED or record is None or record.score is None:
        return "not graded" if outcome is Outcome.ANSWERED else ""
    if scale is Scale.PASS_FAIL:
        word = "passed" if record.score == 1 else "failed" if record.score == 0 else f"score {record.score:.2f}"
    else:
        word = f"grade {scale.points(record.score):.3g} of 5"
    return f"{word} by {_BY[record.by]}{', blind' if record.blind else ''}"


def _why(trial: Trial, *, judge: bool) -> str:
    record = trial.counting(judge=judge)
    if record is None or not record.why:
        return ""
    return f'<p class="meta" dir="auto">Why: {escape(one_line(record.why))}</p>'
