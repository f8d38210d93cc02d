"""The table of figures as texts: every measure of each variant with its 95 % interval, units in the headers. No Qt."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.chart_words import money_decimals
from desktop_app.domain.comparison_figures import VariantSummary
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.language import tr
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.results.values import Figure, FigureRow
from desktop_app.ui.comparison_tab.values import Head, Measure


def figure_headers(scale: Scale, *, simulated: bool) -> tuple[str, ...]:
    """Columns with units, in two lines; simulated money is called so."""
    money = formats.money_unit()
    money = tr("simulated {unit}", unit=money) if simulated else money
    passed = scale is Scale.PASS_FAIL
    return (
        tr("Effort"),
        tr("Answers"),
        tr("Graded"),
        tr("Passed\n% (95 %)") if passed else tr("Mean grade\nof 5 (95 %)"),
        tr("Worst to best\n%, missing counted") if passed else tr("Worst to best\nof 5, missing counted"),
        tr("Reasoning\ntokens"),
        tr("Output\ntokens"),
        tr("Input\ntokens"),
        tr("Cached\ntokens"),
        tr("Time\ns"),
        tr("Cost each\n{money}", money=money),
        tr("Cost in all\n{money}", money=money),
    )


def figure_rows(state: ComparisonState) -> tuple[FigureRow, ...]:
    """Means with half their 95 % interval; a dash where nothing is known yet."""
    return tuple(_row(summary, state.comparison.scale) for summary in state.summaries)


def _row(summary: VariantSummary, scale: Scale) -> FigureRow:
    answered = summary.finished - summary.missing
    return FigureRow(
        summary.label,
        (
            Figure(
                tr("{answered} of {planned}", answered=answered, planned=summary.finished + summary.running), answered
            ),
            Figure(formats.number(summary.graded), summary.graded),
            _quality(summary.quality, scale),
            _bounds(summary, scale),
            _mean(summary.reasoning_tokens, "reasoning"),
            _mean(summary.output_tokens, "reasoning"),
            _mean(summary.input_tokens, "reasoning"),
            _mean(summary.cached_tokens, "reasoning"),
            _mean(summary.seconds, "seconds"),
            _mean(_shown_money(summary.usd), "cost"),
            _sum(summary),
        ),
        summary.asked_more_used_less,
        note_of(summary),
    )


def note_of(summary: VariantSummary) -> str:
    """What must be known of a variant's figures, in a sentence; empty where there is nothing."""
    notes = []
    if summary.running:
        notes.append(tr("{count} not finished yet", count=summary.running))
    if summary.missing:
        notes.append(tr("{count} ended without an answer", count=summary.missing))
    if summary.wrong:
        notes.append(tr("{count} refused or incomplete, which counts as wrong", count=summary.wrong))
    if summary.asked_more_used_less:
        notes.append(tr("asked to think more than the effort below it, but reasoned no more"))
    return f"{summary.label}: {', '.join(notes)}." if notes else ""


def quality_words(value: float, scale: Scale) -> str:
    """ "67" or "4.2": a share of the scale as its own points, the unit being in the header."""
    return formats.number(100 * value) if scale is Scale.PASS_FAIL else formats.number(scale.points(value), 1)


def _quality(rate: Interval | None, scale: Scale) -> Figure:
    if rate is None:
        return Figure(formats.NOTHING)
    centre = quality_words(rate.centre, scale)
    if rate.low is None or rate.high is None:
        return Figure(centre, rate.centre)
    ends = f"{quality_words(rate.low, scale)}–{quality_words(rate.high, scale)}"
    return Figure(f"{centre} ({ends})", rate.centre)


def _bounds(summary: VariantSummary, scale: Scale) -> Figure:
    """What it would be if every missing answer were wrong, or right; nothing where none is missing."""
    worst, best = summary.worst_case, summary.best_case
    if not summary.missing or worst is None or best is None:
        return Figure(formats.NOTHING)
    return Figure(f"{quality_words(worst, scale)}–{quality_words(best, scale)}", worst)


def _mean(value: Interval | None, measure: Measure) -> Figure:
    """ "1,024 ± 312": Student's interval lies evenly around the mean."""
    if value is None:
        return Figure(formats.NOTHING)
    decimals = money_decimals(value.centre) if measure == "cost" else 1 if measure == "seconds" else 0
    text = formats.number(value.centre, decimals)
    if value.high is not None:
        text = f"{text} ± {formats.number(value.high - value.centre, decimals)}"
    return Figure(text, value.centre)


def _sum(summary: VariantSummary) -> Figure:
    if summary.usd is None:
        return Figure(formats.NOTHING)
    total = formats.converted(summary.usd_total)
    return Figure(formats.number(total, money_decimals(total)), total)


def _shown_money(usd: Interval | None) -> Interval | None:
    """Dollars in the person's currency."""
    if usd is None:
        return None
    low, high = (None if end is None else formats.converted(end) for end in (usd.low, usd.high))
    return replace(usd, centre=formats.converted(usd.centre), low=low, high=high)


def heads(state: ComparisonState) -> tuple[Head, ...]:
    """What stands over the matrix: each variant with its share of right answers, or its mean grade."""
    return tuple(_head(summary, state.comparison.scale) for summary in state.summaries)


def _head(summary: VariantSummary, scale: Scale) -> Head:
    note = note_of(summary)
    if summary.quality is None:
        said = note or tr("{name}: nothing graded yet", name=summary.label)
        return Head(summary.label, formats.NOTHING, summary.asked_more_used_less, said)
    rate = quality_words(summary.quality.centre, scale)
    if scale is Scale.PASS_FAIL:
        rate = f"{rate} %"
        said = tr("{name}: {rate} passed", name=summary.label, rate=rate)
    else:
        rate = tr("{rate} of 5", rate=rate)
        said = tr("{name}: {rate} on average", name=summary.label, rate=rate)
    return Head(summary.label, rate, summary.asked_more_used_less, f"{said}. {note}" if note else said)
