"""A job's report in any of its formats, as the bytes of a file; only PDF is drawn elsewhere, by the window's hand."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from desktop_app.documents.report_facts import NO_REPORT, SIMULATED_REPORT, fact_label, fact_text, facts, when
from desktop_app.documents.report_html import BodyWriter, report_html
from desktop_app.documents.report_json import report_json
from desktop_app.documents.report_markdown import one_line, report_markdown
from desktop_app.domain.citations import cited_sources, text_with_numbers
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.reports import JobRecord, PaperReport, ReportFormat
from desktop_app.domain.requests import Role

PaperWriter = Callable[[PaperReport], Awaitable[bytes]]
"""Draws a report as PDF."""


class ReportWriter:
    """Everything that takes long is done on a thread; `paper` works in slices by itself."""

    def __init__(self, body: BodyWriter, paper: PaperWriter) -> None:
        self._body = body
        self._paper = paper

    async def content(self, record: JobRecord, form: ReportFormat, at: Timestamp) -> bytes:
        """The whole file; `at` is now."""
        if form is ReportFormat.PDF:
            return await self._paper(await asyncio.to_thread(paper_report, record, at))
        return await asyncio.to_thread(self._text, record, form, at)

    def _text(self, record: JobRecord, form: ReportFormat, at: Timestamp) -> bytes:
        if form is ReportFormat.HTML:
            text = report_html(record, at, self._body)
        elif form is ReportFormat.JSON:
            text = report_json(record, at)
        else:
            text = report_markdown(record, at)
        return text.encode("utf-8", "replace")


def paper_report(record: JobRecord, at: Timestamp) -> PaperReport:
    """What stands on paper: the same as in the other formats, figures at the end."""
    job, answer = record.job, record.job.answer
    names = {Role.USER: "Prompt", Role.ASSISTANT: "Earlier answer", Role.DEVELOPER: "Developer message"}
    asked = [("Developer message", job.request.developer_message)] if job.request.developer_message else []
    asked += [(names[turn.role], turn.text) for turn in job.request.turns]
    banners = [SIMULATED_REPORT] if record.simulated else []
    if job.problem is not None:
        banners.append(one_line(str(job.problem)))
    model = job.resolved_model_id or job.request.model_id
    effort = job.request.effort.value if job.request.effort else ""
    simulated = " (simulated)" if record.simulated else ""
    words = (f"{model}{simulated}", effort, job.status.label.lower(), when(job.finished_at))
    return PaperReport(
        title=one_line(job.title),
        subtitle=" · ".join(word for word in words if word),
        banners=tuple(banners),
        text=text_with_numbers(answer) if answer and answer.shown_text else f"*{NO_REPORT}*",
        sources=tuple((source.number, one_line(source.title), source.url) for source in cited_sources(answer)),
        asked=tuple(asked),
        figures=tuple((fact_label(k), one_line(fact_text(v))) for k, v in facts(record, at).items() if k != "title"),
        history=tuple((when(entry.at), entry.status.label, one_line(entry.note)) for entry in record.timeline),
        foot=f"{'Simulated · ' if record.simulated else ''}Exported from Ponder on {when(at)}",
    )
