"""A job's report as one HTML file: no scripts, nothing remote, its own style for light, dark and paper."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from desktop_app.documents.html_page import page_head
from desktop_app.documents.report_facts import NO_REPORT, SIMULATED_REPORT, fact_label, fact_text, facts, when
from desktop_app.documents.report_markdown import one_line
from desktop_app.domain.citations import CitedSource, cited_sources, may_open, read_sources, text_with_numbers
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.reports import Heading, JobRecord, ReportBody
from desktop_app.domain.requests import Role

BodyWriter = Callable[[str, Sequence[tuple[int, str]]], ReportBody]
"""Turns Markdown and its numbered addresses into safe HTML; blocks."""

_OUTLINE_FROM = 3
"""Headings from which an outline helps."""
_NAMES = {Role.USER: "Prompt", Role.ASSISTANT: "Earlier answer", Role.DEVELOPER: "Developer message"}

STYLE = """
:root { color-scheme: light dark; --bg: #f7f6f3; --surface: #ffffff; --raised: #efede8; --line: #dedbd3;
  --text: #1c1b19; --muted: #5b5850; --accent: #3350c8; --warn: #8a5200; --warnbg: #f7efe3; }
@media (prefers-color-scheme: dark) { :root { --bg: #141517; --surface: #1b1d20; --raised: #25282c; --line: #363a40;
  --text: #ecedee; --muted: #aeb3bb; --accent: #93a8ff; --warn: #f2b65f; --warnbg: #2c261d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text);
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.page { max-width: 46rem; margin: 2rem auto; padding: 2rem 2.5rem 3rem; background: var(--surface);
  border: 1px solid var(--line); border-radius: 10px; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 1.6em 0 .5em; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; margin-top: 0; } h2 { font-size: 1.35rem; } h3 { font-size: 1.15rem; }
h4, h5, h6 { font-size: 1rem; }
p, li, td, th, dd { overflow-wrap: anywhere; }
a { color: var(--accent); }
a:focus-visible, .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.meta, .host, .foot { color: var(--muted); font-size: .87rem; }
.banner { padding: .7rem 1rem; background: var(--warnbg); color: var(--warn); border-radius: 6px; font-weight: 600; }
.outline { padding: .8rem 1.2rem; background: var(--raised); border-radius: 6px; font-size: .93rem; }
.outline ol { margin: .3rem 0 0; padding: 0; list-style: none; }
.in2 { padding-inline-start: 1.2rem; } .in3 { padding-inline-start: 2.4rem; }
blockquote { margin: 1em 0; padding: 0 1rem; color: var(--muted); border-inline-start: 3px solid var(--line); }
code, pre { font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", monospace; font-size: .87em; }
code { background: var(--raised); border-radius: 4px; padding: .1em .3em; }
pre { padding: .9rem 1rem; background: var(--raised); border-radius: 8px; white-space: pre-wrap;
  overflow-wrap: anywhere; }
pre code { background: none; padding: 0; font-size: 1em; }
.wide { overflow-x: auto; margin: 1em 0; }
table { border-collapse: collapse; font-size: .93rem; }
th, td { text-align: start; vertical-align: top; padding: .45rem .9rem .45rem 0;
  border-bottom: 1px solid var(--line); min-width: 5rem; }
th { font-weight: 600; } .right { text-align: right; } .center { text-align: center; }
.formula { overflow-x: auto; margin: 1em 0; text-align: center; }
math { font-size: 1.08em; }
sup.cite { line-height: 0; } sup.cite a { text-decoration: none; padding: 0 .1em; }
.sources li { margin: .45em 0; } :target { background: var(--warnbg); border-radius: 4px; }
.notes { border-top: 1px solid var(--line); font-size: .9rem; } .note p { display: inline; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
details { margin-top: 1.5rem; } summary { font-weight: 600; cursor: pointer; }
@page { margin: 18mm 16mm; }
@media print {
  :root { --bg: #fff; --surface: #fff; --raised: #f4f3f0; --line: #c9c6be; --text: #000; --muted: #444;
    --accent: #1d2f7a; --warn: #5e3800; --warnbg: #fff; }
  body { font-size: 11pt; } .page { border: 0; margin: 0; padding: 0; max-width: none; }
  h1, h2, h3, h4 { break-after: avoid; } pre, blockquote, tr, .formula { break-inside: avoid; }
  .wide, .formula { overflow: visible; } .banner { border: 1px solid var(--warn); } .outline { display: none; }
}
"""


def report_html(record: JobRecord, at: Timestamp, write_body: BodyWriter) -> str:
    """The whole page; `at` is now. Blocks as long as `write_body` does."""
    job, answer = record.job, record.job.answer
    sources = cited_sources(answer)
    body = ReportBody(f"<p><i>{NO_REPORT}</i></p>")
    if answer is not None and answer.shown_text:
        body = write_body(text_with_numbers(answer), [(source.number, source.url) for source in sources])
    title = escape(one_line(job.title))
    parts = page_head(title, _meta(record), STYLE, mark="Simulated: " if record.simulated else "")
    if record.simulated:
        parts.append(f'<p class="banner" role="note">{SIMULATED_REPORT}</p>')
    if job.problem is not None:
        parts.append(f'<p class="banner" role="note">{escape(one_line(str(job.problem)))}</p>')
    parts += ["</header>", _outline(body.headings), f'<main dir="auto">\n{body.html}</main>']
    parts += [_sources(sources, dict(body.citations)), _others(read_sources(answer)), _asked(record)]
    parts += [_history(record), _figures(record, at)]
    parts += [f'<p class="foot">Exported from Ponder on {when(at)}.</p>', "</div></body></html>"]
    return "\n".join(part for part in parts if part) + "\n"


def _meta(record: JobRecord) -> str:
    job = record.job
    effort = job.request.effort.value if job.request.effort else ""
    words = [job.resolved_model_id or job.request.model_id, effort, job.status.label.lower(), when(job.finished_at)]
    if record.simulated:
        words[0] += " (simulated)"
    return escape(" · ".join(word for word in words if word))


def _outline(headings: Sequence[Heading]) -> str:
    if len(headings) < _OUTLINE_FROM:
        return ""
    highest = min(heading.level for heading in headings)
    lines = [
        f'<li class="in{min(3, heading.level - highest + 1)}" dir="auto"><a href="#{heading.anchor}">'
        f"{escape(heading.text) or '…'}</a></li>"
        for heading in headings
    ]
    return '<nav class="outline" aria-label="Outline"><b>Outline</b><ol>\n' + "\n".join(lines) + "\n</ol></nav>"


def _sources(sources: Sequence[CitedSource], citations: dict[int, int]) -> str:
    if not sources:
        return ""
    lines = [
        f'<li id="source-{source.number}" value="{source.number}" dir="auto">{_page(source)}'
        f"{_back(source, citations.get(source.number, 0))}</li>"
        for source in sources
    ]
    return '<section class="sources"><h2>Sources</h2><ol>\n' + "\n".join(lines) + "\n</ol></section>"


def _page(source: CitedSource) -> str:
    title = escape(one_line(source.title))
    if not may_open(source.url):
        return f"{title} <code>{escape(one_line(source.url))}</code>"
    address = escape(source.url.strip())
    link = f'<a href="{address}" rel="noopener noreferrer nofollow">{title}</a>'
    shown = "" if source.title == source.url else f'<br><span class="host">{address}</span>'
    return link + shown


def _back(source: CitedSource, places: int) -> str:
    """Ways back to the sentences that rest on it."""
    links = ", ".join(f'<a href="#cite-{source.number}-{place}">{place}</a>' for place in range(1, places + 1))
    return f'<br><span class="host">Cited at {links}</span>' if links else ""


def _others(others: Sequence[CitedSource]) -> str:
    if not others:
        return ""
    lines = "\n".join(f"<li>{_page(source)}</li>" for source in others)
    return f'<section class="sources"><h2>Read, but not cited</h2><ul>\n{lines}\n</ul></section>'


def _asked(record: JobRecord) -> str:
    request = record.job.request
    said = [("Developer message", request.developer_message)] if request.developer_message else []
    said += [(_NAMES[turn.role], turn.text) for turn in request.turns]
    return "\n".join(f'<section><h2>{name}</h2><pre dir="auto">{escape(text)}</pre></section>' for name, text in said)


def _history(record: JobRecord) -> str:
    rows = "\n".join(
        f"<tr><td>{when(entry.at)}</td><td>{escape(entry.status.label)}</td>"
        f'<td dir="auto">{escape(one_line(entry.note))}</td></tr>'
        for entry in record.timeline
    )
    if not rows:
        return ""
    head = "<thead><tr><th>Time</th><th>Status</th><th>Note</th></tr></thead>"
    return (
        "<section><h2>History</h2>\n"
        f'<div class="wide" tabindex="0" role="region" aria-label="History"><table>{head}<tbody>\n{rows}\n'
        "</tbody></table></div></section>"
    )


def _figures(record: JobRecord, at: Timestamp) -> str:
    rows = "\n".join(
        f'<tr><th scope="row">{escape(fact_label(name))}</th>'
        f'<td dir="auto">{escape(one_line(fact_text(value)))}</td></tr>'
        for name, value in facts(record, at).items()
        if name != "title"
    )
    return (
        "<section><h2>Figures</h2>\n"
        f'<div class="wide" tabindex="0" role="region" aria-label="Figures"><table><tbody>\n{rows}\n'
        "</tbody></table></div></section>"
    )
