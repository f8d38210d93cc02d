"""What an experiment's HTML report says of prices, of the course of the experiment, and of its method."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from desktop_app import __version__
from desktop_app.documents.comparison_html_tables import points
from desktop_app.documents.report_facts import when
from desktop_app.documents.report_markdown import one_line
from desktop_app.domain.comparison import Comparison, StageKind
from desktop_app.services.comparison_ports import ComparisonRecord

_STAGES = {
    StageKind.PLAN: "the first plan",
    StageKind.REPEATS: "more repeats",
    StageKind.VARIANTS: "more variants",
    StageKind.TASKS: "more tasks",
    StageKind.MISSING: "asked again, because no answer had come",
}


def prices_table(record: ComparisonRecord) -> str:
    """The rates in force when the file was made, and the date of the list each answer was reckoned with."""
    dates = sorted({job.cost.priced_as_of for _, job in record.trials if job.cost.priced_as_of})
    bases = sorted({job.cost.basis.value for _, job in record.trials if job.cost.usd is not None})
    told = f"<p>Answers were priced with the list of {escape(', '.join(dates))}.</p>" if dates else ""
    if bases:
        told += f'<p class="meta">Costs are: {escape(", ".join(bases))}.</p>'
    models = {job.request.model_id for _, job in record.trials}
    unknown = "".join(f"<p>Price unknown: {escape(model)}.</p>" for model in sorted(models - record.prices.keys()))
    if not record.prices:
        return told + unknown
    heads = ("Model", "Input", "Cached input", "Output, reasoning among it", "As of")
    head = "".join(
        f'<th scope="col" class="{"number" if 0 < place < 4 else ""}">{name}</th>' for place, name in enumerate(heads)
    )
    rows = "\n".join(
        f'<tr><th scope="row">{escape(model)}</th><td>{rates.input:f}</td>'
        f"<td>{rates.cached:f}</td><td>{rates.output:f}</td>"
        f"<td>{escape(one_line(rates.priced_as_of))} {escape(one_line(rates.doubt))}</td></tr>"
        for model, rates in record.prices.items()
    )
    table = f"<table><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>"
    region = f'<div class="wide" tabindex="0" role="region" aria-label="Prices used">{table}</div>'
    note = f'<p class="meta">US$ per 1,000,000 tokens, as they were on {when(record.exported)}.</p>'
    return told + region + note + unknown


def how_it_ran(record: ComparisonRecord) -> str:
    """Stages with their seeds, verdicts that were read, what was uncovered, and who graded."""
    lines = [*_course(record.comparison), *_judge(record), f"Ponder {__version__}."]
    return "<ul>\n" + "\n".join(f'<li dir="auto">{escape(line)}</li>' for line in lines) + "\n</ul>"


def _course(plan: Comparison) -> Iterator[str]:
    for stage in plan.stages:
        bought = f"Stage {stage.number}, {_STAGES[stage.kind]}: {stage.trials:,} trials on {when(stage.at)}"
        yield f"{bought}, in an order shuffled by seed {stage.seed}."
    for number, look in enumerate(plan.looks, 1):
        read = f"Look {number}: a verdict was read on {when(look.at)}, after stage {look.stage}"
        yield f"{read}, with a margin of {points(look.margin, plan.scale)}."
    for each in plan.unblindings:
        yield f"Blind grading was uncovered on {when(each.at)}, after {each.graded:,} blind grades."
    if plan.testing_order:
        yield f"Order of the variants, fixed before anything ran, cheapest first: {', '.join(plan.testing_order)}."
    if plan.choice:
        yield f"The person's own choice: {plan.choice}."


def _judge(record: ComparisonRecord) -> Iterator[str]:
    agreed = record.finding.judge if record.finding else None
    if agreed is not None:
        low, high = agreed.low, agreed.high
        interval = "" if low is None or high is None else f" ({low:.2f} to {high:.2f})"
        counts = "count" if record.judge_counts else "do not count"
        yield (
            f"A judge model's grades agree with a person's at kappa {agreed.centre:.2f}{interval}. The lower end must "
            f"reach {record.comparison.judge_level:g}, so they {counts} here."
        )


def method_notes(record: ComparisonRecord) -> str:
    """How figures and verdict are reckoned, in plain words."""
    margin = points(record.comparison.margin, record.comparison.scale)
    notes = [
        "Every task weighs the same, however often it was asked. Repeats of one task are no independent evidence, so "
        "intervals rest on the number of tasks. With one task alone they rest on its repeats, and what is said holds "
        "on that question only.",
        "Intervals are two-sided and cover the true value in about 95 of 100 experiments: Wilson's for pass rates, "
        "made wider where repeats agree with each other, and Student's for means.",
        "Refused and incomplete answers count as wrong. Answers that never came because of network or server count "
        "neither way; for the verdict they count against the variant that is to be shown good enough.",
        f"The knee is the cheapest variant that is shown to be less than {margin} behind every other one. Variants are "
        "tried from the dearest down, in the order fixed before anything ran, so that a wrong knee is named in at most "
        "5 of 100 experiments.",
        "Not shown is not the same as equal: where a difference is not claimed, it is not known yet.",
        "Every reading of a verdict is a look. Later looks are judged more strictly, so that going on until the "
        "verdict pleases does not help. Differences are corrected for their number (Holm) and for the looks.",
    ]
    return "<ul>\n" + "\n".join(f"<li>{escape(note)}</li>" for note in notes) + "\n</ul>"
