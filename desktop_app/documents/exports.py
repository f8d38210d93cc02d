"""A conversation as Markdown, with every number's unit and date."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

import re

from desktop_app.documents.conversation_told import (
    banner,
    figures_line,
    remark,
    said_text,
    settings_line,
    span,
    speaker,
    thoughts,
    when,
)
from desktop_app.documents.harmless_markdown import harmless
from desktop_app.documents.report_markdown import one_line
from desktop_app.domain.branches import Branch
from desktop_app.domain.citations import cited_sources, may_open
from desktop_app.domain.conversation import Message
from desktop_app.domain.conversation_records import ConversationRecord
from desktop_app.domain.identifiers import Timestamp

_FENCE = re.compile(r"^[ \t]{0,3}(`{3,}|~{3,})")


def conversation_markdown(record: ConversationRecord, at: Timestamp) -> str:
    """The branch in view for people to read, oldest message first; `at` is now. Blocks."""
    shown = record.in_view()
    parts = [f"# {_plain(record.conversation.title)}"]
    if record.simulated:
        parts.append(f"> **{banner(record)}**")
    parts.append(f"Exported from Ponder on {when(at)}. {span(record, shown)}.")
    if settings_line(record):
        parts.append(f"Chosen for the next message: {settings_line(record)}")
    if record.conversation.developer_message:
        parts.append(f"## Developer message\n\n{_whole(record.conversation.developer_message)}")
    for message in shown.messages:
        parts.extend(_message_parts(message, record, shown))
    return "\n\n".join(parts) + "\n"


def _message_parts(message: Message, record: ConversationRecord, shown: Branch) -> list[str]:
    parts = [f"## {speaker(message, record)}, {when(message.created_at)}", _whole(said_text(message))]
    if remark(message, shown):
        parts.append(f"*{_plain(remark(message, shown))}*")
    sources = cited_sources(message.answer)
    if sources:
        listed = (f"{s.number}. {_plain(s.title)}: {_address(s.url)}" for s in sources)
        parts.append("Sources:\n\n" + "\n".join(listed))
    if thoughts(message.answer):
        parts.append("Reasoning, summarised by the model:")
        parts += [_quoted(text) for text in thoughts(message.answer)]
    figures = figures_line(message.answer, message.figures)
    if figures:
        parts.append(f"*{_plain(figures)}*")
    return [part for part in parts if part]


def _whole(text: str) -> str:
    """Text that loads nothing, and whose code ends with it: an open fence would swallow what follows."""
    text = harmless(text)
    fence = ""
    for line in text.split("\n"):
        found = _FENCE.match(line)
        if fence and found and found[1].startswith(fence) and not line.strip().strip(fence[0]):
            fence = ""
        elif not fence and found and "`" not in line[found.end() :]:
            fence = found[1]
    return f"{text}\n{fence}" if fence else text


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in _whole(text).split("\n"))


def _address(url: str) -> str:
    """A link where it may be one, else the bare text of the address."""
    return f"<{url.strip()}>" if may_open(url) else f"`{one_line(url).replace('`', '')}`"


def _plain(text: str) -> str:
    """Words with nothing in them that Markdown or HTML would take for a mark; `_` within words stays readable."""
    return re.sub(r"(?<![^\W_])_|_(?![^\W_])|([\\`*\[\]<>|#&!])", lambda found: f"\\{found[0]}", one_line(text))
