"""The figures and the matrix of an experiment's HTML report: one row per variant, one row per task."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape

from desktop_app.documents.report_markdown import one_line
from desktop_app.domain.comparison_figures import VariantSummary, columns_of
from desktop_app.domain.comparison_tasks import Scale, TaskId
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.trials import Cell, Outcome, cells_of
from desktop_app.services.comparison_ports import ComparisonRecord

NOTHING = "—"
_LONGEST_NAME = 90
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
SIGNS = {"right": "✓", "wrong": "✕", "none": "·", "missing": "–", "pending": "…"}
"""What the matrix shows of one answer; `none` is an answer nobody graded."""


def written(text: str) -> str:
    """A text of many lines as it may stand in the page: escaped, and without what HTML can't hold."""
    return escape(_CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text))


def points(share: float, scale: Scale) -> str:
    """A part of the scale for people: "5 points" of pass rate, "0.25" of a grade."""
    if scale is Scale.PASS_FAIL:
        return f"{100 * share:.3g} {'point' if share == 0.01 else 'points'}"
    return f"{4 * share:.3g} of a grade"


def figures_table(record: ComparisonRecord) -> str:
    """Every variant's means with their 95 % intervals and n."""
    if not record.figures:
        return ""
    scale = record.comparison.scale
    quality = "Passed" if scale is Scale.PASS_FAIL else "Mean grade (1 to 5)"
    money = "Simulated US$" if record.simulated else "US$"
    heads = (
        "Answers",
        quality,
        "Reasoning tokens",
        "Output tokens",
        "Time (s)",
        f"{money} per answer",
        f"{money} in all",
    )
    head = "".join(f'<th scope="col" class="number">{name}</th>' for name in heads)
    rows = "\n".join(_figures_row(each, scale) for each in record.figures)
    flagged = [each.label for each in record.figures if each.asked_more_used_less]
    notes = "".join(
        f'<p class="remark">{escape(label)} was asked to think more than the effort below it, but reasoned no more.</p>'
        for label in flagged
    )
    gaps = "".join(_gap(each, scale) for each in record.figures if each.missing)
    note = '<p class="meta">Below each mean: its 95 % interval, and n, the number of tasks (with one: answers).</p>'
    table = f'<table><thead><tr><th scope="col">Variant</th>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>'
    return f"{_wide('Figures', table)}{note}{gaps}{notes}"


def _figures_row(each: VariantSummary, scale: Scale) -> str:
    planned = each.finished + each.running
    cells = [
        f"{each.finished - each.missing} of {planned}",
        _quality(each.quality, scale),
        _mean(each.reasoning_tokens, 0),
        _mean(each.output_tokens, 0),
        _mean(each.seconds, 1),
        _mean(each.usd, 6),
        f"{each.usd_total:,.4f}",
    ]
    told = "".join(f'<td class="number">{cell}</td>' for cell in cells)
    return f'<tr><th scope="row">{escape(each.label)}</th>{told}</tr>'


def _quality(value: Interval | None, scale: Scale) -> str:
    if value is None:
        return NOTHING
    if scale is Scale.PASS_FAIL:
        return _with_interval(f"{100 * value.centre:.0f} %", value, lambda end: f"{100 * end:.0f}", " %")
    return _with_interval(f"{scale.points(value.centre):.2f}", value, lambda end: f"{scale.points(end):.2f}")


def _mean(value: Interval | None, decimals: int) -> str:
    if value is None:
        return NOTHING
    return _with_interval(f"{value.centre:,.{decimals}f}", value, lambda end: f"{max(0.0, end):,.{decimals}f}")


def _with_interval(mean: str, value: Interval, write: Callable[[float], str], unit: str = "") -> str:
    if value.low is None or value.high is None:
        return f'{mean}<br><span class="small">n = {value.n}</span>'
    return f'{mean}<br><span class="small">{write(value.low)} to {write(value.high)}{unit}, n = {value.n}</span>'


def _gap(each: VariantSummary, scale: Scale) -> str:
    if each.worst_case is None or each.best_case is None:
        return ""
    low, high = (
        f"{100 * end:.0f} %" if scale is Scale.PASS_FAIL else f"{scale.points(end):.2f}"
        for end in (each.worst_case, each.best_case)
    )
    return (
        f"<p>{escape(each.label)}: {each.missing} {'answer is' if each.missing == 1 else 'answers are'} missing for no "
        f"fault of the model. Had they all been wrong it would stand at {low}, had they all been right at {high}.</p>"
    )


def matrix_table(record: ComparisonRecord) -> str:
    """Tasks down, variants across; every answer a sign or a grade, each task linked to its answers below."""
    plan = record.comparison
    columns = columns_of(plan.variants, [task.id for task in record.tasks], cells_of(record.trials))
    head = "".join(f'<th scope="col" class="center">{escape(variant.key)}</th>' for variant in plan.variants)
    rows = "\n".join(
        f'<tr><th scope="row" dir="auto"><a href="#task-{number}">{escape(_name(task.id, task.text))}</a></th>'
        f"{_cells(task.id, columns, judge=record.judge_counts, scale=plan.scale)}</tr>"
        for number, task in enumerate(record.tasks, 1)
    )
    heads = f'<thead><tr><th scope="col">Task</th>{head}</tr></thead>'
    table = f'<table class="matrix">{heads}<tbody>\n{rows}\n</tbody></table>'
    key = "✓ passed, ✕ failed, refused or incomplete, · not graded, – no answer came, … not finished"
    return f'<p class="meta">{key}.</p>{_wide("Every task", table)}'


def _cells(task: TaskId, columns: Mapping[str, Mapping[TaskId, Sequence[Cell]]], *, judge: bool, scale: Scale) -> str:
    return "".join(
        f"<td>{' '.join(sign(cell, judge=judge, scale=scale) for cell in column[task]) or NOTHING}</td>"
        for column in columns.values()
    )


def sign(cell: Cell, *, judge: bool, scale: Scale) -> str:
    """One answer in the matrix."""
    score = cell.score(judge=judge)
    if cell.outcome is Outcome.MISSING:
        return _span("no-grade", SIGNS["missing"], "no answer came")
    if cell.outcome is Outcome.PENDING:
        return _span("no-grade", SIGNS["pending"], "not finished")
    if score is None:
        return _span("no-grade", SIGNS["none"], "not graded")
    style = "right-answer" if score >= 0.5 else "wrong-answer"
    if scale is Scale.PASS_FAIL or cell.outcome is Outcome.WRONG:
        told = "passed" if score >= 0.5 else "failed" if cell.outcome is Outcome.ANSWERED else "refused or incomplete"
        return _span(style, SIGNS["right" if score >= 0.5 else "wrong"], told)
    return _span(style, f"{scale.points(score):.3g}", f"grade {scale.points(score):.3g} of 5")


def _span(style: str, text: str, told: str) -> str:
    return f'<span class="{style}" title="{told}" aria-label="{told}" role="img">{text}</span>'


def _name(task: str, text: str) -> str:
    words = one_line(text)
    cut = words if len(words) <= _LONGEST_NAME else words[:_LONGEST_NAME] + "…"
    return f"{one_line(task)}. {cut}"


def _wide(name: str, table: str) -> str:
    return f'<div class="wide" tabindex="0" role="region" aria-label="{name}">{table}</div>'
