"""An experiment as one HTML file: no scripts, nothing remote, everything that was asked, found and paid in it."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

from html import escape

from desktop_app.documents.comparison_html_charts import charts
from desktop_app.documents.comparison_html_tables import figures_table, matrix_table, points, written
from desktop_app.documents.comparison_html_tasks import task_sections
from desktop_app.documents.comparison_html_told import how_it_ran, method_notes, prices_table
from desktop_app.documents.comparison_json import SIMULATED_NOTE
from desktop_app.documents.html_page import page_head
from desktop_app.documents.report_facts import when
from desktop_app.documents.report_html import STYLE as REPORT_STYLE
from desktop_app.documents.report_markdown import one_line
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.services.comparison_ports import ComparisonRecord, ReportWords

STYLE = (
    REPORT_STYLE
    + """
.page { max-width: 68rem; } main > section { margin-top: 2.2rem; }
.verdict { padding: 1rem 1.3rem; background: var(--raised); border-inline-start: 4px solid var(--accent);
  border-radius: 6px; } .verdict p { margin: .3em 0; } .verdict p:first-child { font-size: 1.15rem; font-weight: 600; }
.remark { color: var(--warn); } .number { text-align: right; font-variant-numeric: tabular-nums; }
.small { color: var(--muted); font-size: .82rem; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.2rem; margin: 0; }
dt { color: var(--muted); } dd { margin: 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; }
figure { margin: 0; padding: .8rem; background: #fff; color: #1c1b19; border: 1px solid var(--line);
  border-radius: 8px; } figure svg { width: 100%; height: auto; display: block; }
figcaption { font-size: .85rem; color: #5b5850; } figcaption details { margin-top: .4rem; }
figcaption summary { font-weight: 400; }
.matrix td { text-align: center; min-width: 3.5rem; white-space: nowrap; } .matrix th[scope=row] { font-weight: 400; }
.right-answer { color: #1b6e45; } .wrong-answer { color: #b3261e; } .no-grade { color: var(--muted); }
.task { border-top: 1px solid var(--line); margin: 0; padding: .6rem 0; } .task summary { overflow-wrap: anywhere; }
.task .answer { margin: .8rem 0 .8rem 1rem; } .task h4 { margin: 1.2em 0 .2em; }
@media (prefers-color-scheme: dark) { .right-answer { color: #62ce8f; } .wrong-answer { color: #ff8b81; } }
@media print { .right-answer { color: #1b6e45; } .wrong-answer { color: #b3261e; } }
"""
)


def comparison_html(record: ComparisonRecord, words: ReportWords) -> str:
    """The whole page. Money is in US dollars, times are in UTC."""
    title = escape(one_line(record.comparison.title)) or "Comparison"
    parts = [
        *page_head(title, _meta(record), STYLE, mark="SIMULATED: " if record.simulated else "", drawn=True),
        f'<p class="banner" role="note">SIMULATED. {escape(SIMULATED_NOTE)}</p>' if record.simulated else "",
        "</header>",
        "<main>",
        _verdict(words),
        _section("Figures", figures_table(record)),
        _section("Charts", charts(record)),
        _section("Asked", _asked(record)),
        _section("Every task", matrix_table(record)),
        _section("Questions and answers", task_sections(record)),
        _section("Prices used", prices_table(record)),
        _section("How it was run", how_it_ran(record)),
        _section("How to read it", method_notes(record)),
        "</main>",
        f'<p class="foot">Exported from Ponder on {when(record.exported)}.</p>',
        "</div></body></html>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _meta(record: ComparisonRecord) -> str:
    plan = record.comparison
    words = [
        plan.model_id + (" (simulated)" if record.simulated else ""),
        f"{plan.task_count:,} {'task' if plan.task_count == 1 else 'tasks'} × {len(plan.variants)} variants"
        f" × {plan.repeats} {'repeat' if plan.repeats == 1 else 'repeats'}",
        when(plan.created_at),
    ]
    return escape(" · ".join(words))


def _section(name: str, content: str) -> str:
    return f"<section><h2>{name}</h2>\n{content}</section>" if content else ""


def _verdict(words: ReportWords) -> str:
    lines = words.verdict or ("No verdict had been read when this file was made.",)
    said = "\n".join(f'<p dir="auto">{escape(line)}</p>' for line in lines)
    remarks = "\n".join(f'<p class="remark" dir="auto">{escape(line)}</p>' for line in words.remarks)
    return f'<section><h2>Verdict</h2>\n<div class="verdict">{said}</div>\n{remarks}</section>'


def _asked(record: ComparisonRecord) -> str:
    plan = record.comparison
    scale = "pass or fail" if plan.scale is Scale.PASS_FAIL else "grades from 1 to 5"
    facts = [
        ("Model", plan.model_id),
        ("Variants", ", ".join(variant.key for variant in plan.variants)),
        ("Tasks", f"{plan.task_count:,}" + (f", from {plan.source}" if plan.source else "")),
        ("Repeats", f"{plan.repeats}"),
        ("Scale", scale),
        ("Margin", f"{points(plan.margin, plan.scale)} behind the best still counts as good enough"),
        ("Longest answer", f"{plan.max_output_tokens:,} tokens" if plan.max_output_tokens else "the model's own limit"),
    ]
    told = "\n".join(f'<dt>{name}</dt><dd dir="auto">{escape(one_line(value))}</dd>' for name, value in facts)
    developer = f'<h3>Developer message</h3><pre dir="auto">{written(plan.developer_message)}</pre>'
    return f"<dl>{told}</dl>\n{developer if plan.developer_message else ''}"
