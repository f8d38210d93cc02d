"""What the presenter hands to the widgets beside the table: one job as it is read. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.citations import CitedSource
from desktop_app.domain.jobs import JobStatus
from desktop_app.language import later
from desktop_app.ui.answer_text import Rows
from desktop_app.ui.jobs_tab.actions import Offer
from desktop_app.ui.jobs_tab.card_words import Card
from desktop_app.ui.jobs_tab.detail_words import PromptPage, TimelineRow
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry

PAGES = (
    ("report", later("Report")),
    ("prompt", later("Prompt")),
    ("timeline", later("Timeline")),
    ("usage", later("Usage")),
    ("raw", later("Raw")),
)


@dataclass(frozen=True, slots=True)
class Detail:
    """Everything the pane shows of one job but the raw response, which is read when its page is opened."""

    job_id: str
    title: str
    status: JobStatus
    figures: str
    offers: tuple[Offer, ...]
    card: Card | None
    entry: TranscriptEntry | None
    no_report: tuple[str, str]
    prompt: PromptPage
    timeline: tuple[TimelineRow, ...]
    usage: Rows
    sources: tuple[CitedSource, ...] = ()
    """Pages the report cites, then those that were only read."""
