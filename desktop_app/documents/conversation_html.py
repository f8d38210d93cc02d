"""A conversation as one HTML file: no scripts, nothing remote, its own style for light, dark and paper."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

import re
from html import escape

from desktop_app.documents.conversation_told import (
    banner,
    figures_line,
    remark,
    said_text,
    settings_line,
    span,
    speaker,
    thoughts,
    title_mark,
    when,
)
from desktop_app.documents.html_page import page_head
from desktop_app.documents.report_html import STYLE as REPORT_STYLE
from desktop_app.documents.report_html import BodyWriter
from desktop_app.documents.report_markdown import one_line
from desktop_app.domain.branches import Branch
from desktop_app.domain.citations import CitedSource, cited_sources, may_open
from desktop_app.domain.conversation import Message
from desktop_app.domain.conversation_records import ConversationRecord
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.requests import Role

STYLE = (
    REPORT_STYLE
    + """
.turn { margin: 1.8rem 0 0; } .who { font-size: .95rem; margin: 0 0 .4rem; }
.who time { color: var(--muted); font-weight: 400; }
.asked { padding: .9rem 1.2rem; background: var(--raised); border-radius: 10px; }
.asked pre { margin: 0; padding: 0; font: inherit; }
.remark { color: var(--warn); font-size: .9rem; } .figures { color: var(--muted); font-size: .82rem; }
.thoughts { color: var(--muted); font-size: .92rem; margin: .6rem 0; } .thoughts summary { font-weight: 400; }
@media print { .who { break-after: avoid; } .asked { border: 1px solid var(--line); } }
"""
)
_OWN_NAME = re.compile(r'(<[a-z0-9]+ id=")(?=part-|cite-)')
"""The anchors that the body's writer gives: quotes in texts are escaped, so that none of them looks like this."""


def conversation_html(record: ConversationRecord, at: Timestamp, write_body: BodyWriter) -> str:
    """The whole page, the branch in view; `at` is now. Blocks as long as `write_body` does."""
    shown = record.in_view()
    title = escape(one_line(record.conversation.title)) or "Conversation"
    told = " · ".join(escape(words) for words in (span(record, shown), settings_line(record)) if words)
    parts = page_head(title, told, STYLE, mark=title_mark(record))
    if record.simulated:
        parts.append(f'<p class="banner" role="note">{escape(banner(record))}</p>')
    parts += ["</header>", "<main>", _developer(record.conversation.developer_message)]
    parts += [_turn(message, number, record, shown, write_body) for number, message in enumerate(shown.messages, 1)]
    parts += ["</main>", f'<p class="foot">Exported from Ponder on {when(at)}.</p>', "</div></body></html>"]
    return "\n".join(part for part in parts if part) + "\n"


def _developer(text: str) -> str:
    if not text:
        return ""
    return f'<details><summary>Developer message</summary><pre dir="auto">{_text(text)}</pre></details>'


def _turn(message: Message, number: int, record: ConversationRecord, shown: Branch, write_body: BodyWriter) -> str:
    who = escape(one_line(speaker(message, record)))
    lines = [f'<h2 class="who" dir="auto">{who} <time>{when(message.created_at)}</time></h2>']
    text = said_text(message)
    if message.role is Role.ASSISTANT:
        lines += [_thoughts(message, number, write_body), _body(text, number, write_body)]
    elif text:
        lines.append(f'<div class="asked"><pre dir="auto">{_text(text)}</pre></div>')
    if remark(message, shown):
        lines.append(f'<p class="remark" dir="auto">{escape(one_line(remark(message, shown)))}</p>')
    sources = cited_sources(message.answer)
    if sources:
        listed = "\n".join(f'<li value="{source.number}" dir="auto">{_page(source)}</li>' for source in sources)
        lines.append(f'<div class="sources"><b>Sources</b><ol>\n{listed}\n</ol></div>')
    figures = figures_line(message.answer, message.figures)
    if figures:
        lines.append(f'<p class="figures" dir="auto">{escape(one_line(figures))}</p>')
    return '<section class="turn">\n' + "\n".join(line for line in lines if line) + "\n</section>"


def _thoughts(message: Message, number: int, write_body: BodyWriter) -> str:
    found = thoughts(message.answer)
    if not found:
        return ""
    body = _body("\n\n".join(found), f"{number}-thought", write_body)
    return f'<details class="thoughts"><summary>Reasoning, summarised by the model</summary>\n{body}</details>'


def _body(text: str, turn: int | str, write_body: BodyWriter) -> str:
    """A text's blocks; its anchors carry the turn's number, for two answers on one page may have alike headings."""
    return _OWN_NAME.sub(rf"\g<1>turn-{turn}-", write_body(text, ()).html) if text else ""


def _page(source: CitedSource) -> str:
    title = escape(one_line(source.title))
    if not may_open(source.url):
        return f"{title} <code>{escape(one_line(source.url))}</code>"
    address = escape(source.url.strip())
    link = f'<a href="{address}" rel="noopener noreferrer nofollow">{title}</a>'
    return link if source.title == source.url else f'{link}<br><span class="host">{address}</span>'


def _text(text: str) -> str:
    return escape(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]", "\ufffd", text))
