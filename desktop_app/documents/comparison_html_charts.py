"""The charts of an experiment's HTML report, as pictures in the page; from the same figures as its tables."""

from __future__ import annotations

from html import escape

from desktop_app.documents.chart_svg import chart_svg
from desktop_app.domain.chart_words import ChartWords
from desktop_app.domain.comparison_charts import ChartKind, ChartSource, chart_of
from desktop_app.domain.trials import cells_of
from desktop_app.services.comparison_ports import ComparisonRecord

_KINDS = (ChartKind.QUALITY_COST, ChartKind.REASONING, ChartKind.SECONDS, ChartKind.SPREAD)


def charts(record: ComparisonRecord) -> str:
    """Quality against cost, reasoning and time by effort, the spread of repeats; each with what it shows in words."""
    verdict = record.finding.verdict if record.finding else None
    source = ChartSource(
        variants=record.comparison.variants,
        tasks=record.tasks,
        summaries=record.figures,
        cells=cells_of(record.trials),
        scale=record.comparison.scale,
        knee=(verdict.knee or "") if verdict else "",
        simulated=record.simulated,
    )
    words = ChartWords()
    pictures = []
    for kind in _KINDS:
        chart = chart_of(kind, source)
        if not words.empty(chart):
            said = escape(words.describe(chart))
            caption = f'<figcaption><details><summary>In words</summary><p dir="auto">{said}</p></details></figcaption>'
            pictures.append(f"<figure>{chart_svg(chart, words)}{caption}</figure>")
    return f'<div class="charts">{"".join(pictures)}</div>' if pictures else ""
