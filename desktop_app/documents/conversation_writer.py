"""A conversation in any of its formats, as the bytes of a file; only PDF is drawn elsewhere, by the window's hand."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from desktop_app.documents.conversation_html import conversation_html
from desktop_app.documents.conversation_json import conversation_entry, conversations_json
from desktop_app.documents.conversation_told import (
    NOTHING_SAID,
    banner,
    figures_line,
    remark,
    said_text,
    settings_line,
    span,
    speaker,
    when,
)
from desktop_app.documents.exports import conversation_markdown
from desktop_app.documents.report_html import BodyWriter
from desktop_app.documents.report_markdown import one_line
from desktop_app.domain.branches import Branch
from desktop_app.domain.citations import cited_sources
from desktop_app.domain.conversation import Message
from desktop_app.domain.conversation_records import ConversationRecord, PaperTalk, PaperTurn
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.reports import ReportFormat
from desktop_app.domain.requests import Role

TalkDrawer = Callable[[PaperTalk], Awaitable[bytes]]
"""Draws a conversation as PDF."""


class ConversationWriter:
    """Everything that takes long is done on a thread; `paper` works in slices by itself."""

    def __init__(self, body: BodyWriter, paper: TalkDrawer) -> None:
        self._body = body
        self._paper = paper

    async def content(self, record: ConversationRecord, form: ReportFormat, at: Timestamp) -> bytes:
        """The whole file; `at` is now."""
        if form is ReportFormat.PDF:
            return await self._paper(await asyncio.to_thread(paper_talk, record, at))
        return await asyncio.to_thread(self._text, record, form, at)

    async def entry(self, record: ConversationRecord) -> bytes:
        """One conversation's part of a JSON file of many."""
        return await asyncio.to_thread(conversation_entry, record)

    async def together(self, entries: Sequence[bytes], at: Timestamp, *, simulated: bool) -> bytes:
        """The JSON file of many."""
        return await asyncio.to_thread(conversations_json, entries, at, simulated=simulated)

    def _text(self, record: ConversationRecord, form: ReportFormat, at: Timestamp) -> bytes:
        if form is ReportFormat.JSON:
            return conversations_json([conversation_entry(record)], at, simulated=bool(record.simulated))
        html = form is ReportFormat.HTML
        text = conversation_html(record, at, self._body) if html else conversation_markdown(record, at)
        return text.encode("utf-8", "replace")


def paper_talk(record: ConversationRecord, at: Timestamp) -> PaperTalk:
    """What stands on paper: the branch in view."""
    shown = record.in_view()
    turns = tuple(_turn(message, record, shown) for message in shown.messages)
    told = (span(record, shown) if turns else NOTHING_SAID, settings_line(record))
    return PaperTalk(
        title=one_line(record.conversation.title) or "Conversation",
        subtitle=" · ".join(words for words in told if words),
        banners=(banner(record),) if record.simulated else (),
        developer_message=record.conversation.developer_message,
        turns=turns,
        foot=f"{'Simulated · ' if record.simulated else ''}Exported from Ponder on {when(at)}",
    )


def _turn(message: Message, record: ConversationRecord, shown: Branch) -> PaperTurn:
    return PaperTurn(
        speaker=f"{speaker(message, record)} · {when(message.created_at)}",
        text=said_text(message),
        plain=message.role is not Role.ASSISTANT,
        remark=one_line(remark(message, shown)),
        sources=tuple((source.number, one_line(source.title), source.url) for source in cited_sources(message.answer)),
        figures=one_line(figures_line(message.answer, message.figures)),
    )
