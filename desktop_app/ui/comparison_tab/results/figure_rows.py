"""The table of figures as texts: every measure of each variant with its 95 % interval, units in the headers. No Qt."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.chart_words import money_decimals
from desktop_app.domain.comparison_figures import VariantSummary
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.results.values import Figure, FigureRow
from desktop_app.ui.comparison_tab.values import Head, Measure


def figure_headers(scale: Scale, *, simulated: bool) -> tuple[str, ...]:
    """Columns with units, in two lines; simulated money is called so."""
    money = f"{'simulated ' if simulated else ''}{formats.money_unit()}"
    passed = scale is Scale.PASS_FAIL
    return (
        "Effort",
        "Answers",
        "Graded",
        "Passed\n% (95 %)" if passed else "Mean grade\nof 5 (95 %)",
        f"Worst to best\n{'%' if passed else 'of 5'}, missing counted",
        "Reasoning\ntokens",
        "Output\ntokens",
        "Input\ntokens",
        "Cached\ntokens",
        "Time\ns",
        f"Cost each\n{money}",
        f"Cost in all\n{money}",
    )


def figure_rows(state: ComparisonState) -> tuple[FigureRow, ...]:
    """Means with half their 95 % interval; a dash where nothing is known yet."""
    return tuple(_row(summary, state.comparison.scale) for summary in state.summaries)


def _row(summary: VariantSummary, scale: Scale) -> FigureRow:
    answered = summary.finished - summary.missing
    return FigureRow(
        summary.label,
        (
            Figure(f"{answered} of {summary.finished + summary.running}", answered),
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
        notes.append(f"{summary.running} not finished yet")
    if summary.missing:
        notes.append(f"{summary.missing} ended without an answer")
    if summary.wrong:
        notes.append(f"{summary.wrong} refused or incomplete, which counts as wrong")
    if summary.asked_more_used_less:
        notes.append("asked to think more than the effort below it, but reasoned no more")
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
        said = note or f"{summary.label}: nothing graded yet"
        return Head(summary.label, formats.NOTHING, summary.asked_more_used_less, said)
    rate = quality_words(summary.quality.centre, scale)
    rate, how = (f"{rate} %", "passed") if scale is Scale.PASS_FAIL else (f"{rate} of 5", "on average")
    said = f"{summary.label}: {rate} {how}"
    return Head(summary.label, rate, summary.asked_more_used_less, f"{said}. {note}" if note else said)
