"""What is said around answers and questions beside their figures: tools used, a note, a template, a schema. No Qt."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from desktop_app.domain.answers import Answer, ToolItem
from desktop_app.domain.conversation import Message, MessageState
from desktop_app.domain.structured_answers import answer_fault
from desktop_app.language import later, tr

_NOTE_SHOWN = 32
_OFFERED = "web_search_call"
"""The one tool that Ponder offers: its searches have their own lines."""
_KINDS = {
    "file_search_call": later("file search"),
    "code_interpreter_call": later("code interpreter"),
    "image_generation_call": later("image generation"),
    "mcp_call": later("connected tool"),
    "mcp_list_tools": later("connected tool"),
    "mcp_approval_request": later("connected tool"),
    "computer_call": later("computer"),
    "function_call": later("function"),
    "custom_tool_call": later("custom tool"),
    "shell_call": later("shell"),
    "local_shell_call": later("shell"),
    "apply_patch_call": later("file change"),
}


class MenuChoice(NamedTuple):
    """Something to be done with an answer; `why_not` says why it can't be."""

    key: str
    label: str
    icon: str
    why_not: str = ""


def _others(answer: Answer | None) -> list[ToolItem]:
    return [item for item in answer.tool_items if item.kind != _OFFERED] if answer else []


def tools_title(answer: Answer | None) -> str:
    """ "used code interpreter, file search (3)": tools that Ponder does not offer itself; empty for none."""
    counts = Counter(tr(_KINDS.get(item.kind, item.kind.replace("_", " "))) for item in _others(answer))
    named = [f"{kind} ({count})" if count > 1 else kind for kind, count in counts.items()]
    return tr("used {names}", names=", ".join(named)) if named else ""


def tools_list(answer: Answer | None) -> str:
    """The same one by one, as Markdown."""
    return "\n".join(f"- `{_code(item.label)}`" for item in _others(answer))


def _code(label: str) -> str:
    """What a tool was told is shown as it is, not as Markdown."""
    return label.replace("`", "'")


def template_words(message: Message) -> str:
    """What a question was made from; empty for nothing."""
    used = message.template
    return (
        tr("From the template “{used}”, version {version}", used=used.name, version=used.version)
        if used is not None
        else ""
    )


def note_words(message: Message) -> str:
    """A person's thumb and the beginning of their note; empty for neither."""
    thumb = {True: tr("thumbs up"), False: tr("thumbs down"), None: ""}[message.thumb]
    note = " ".join(message.note.split())
    shown = f"{note[: _NOTE_SHOWN - 1]}…" if len(note) > _NOTE_SHOWN else note
    parts = (thumb, tr("note “{shown}”", shown=shown) if note else "")
    return ", ".join(part for part in parts if part)


def schema_of(message: Message) -> str:
    """The schema that an answer had to fit; empty where any text would do."""
    sent = message.figures.sent if message.figures else None
    return sent.answer_schema if sent is not None else ""


def schema_fault(message: Message) -> str:
    """Where a whole answer does not fit its schema; empty where it does, has none, or was refused."""
    schema = schema_of(message)
    answer = message.answer
    refused = answer is not None and answer.refusal and not answer.text
    if not schema or message.state is not MessageState.COMPLETE or not message.text or refused:
        return ""
    if answer is not None and answer.incomplete_reason:
        return ""  # cut JSON is told as cut
    fault = answer_fault(message.text, schema)
    return tr("The answer does not fit its JSON schema. {fault}", fault=fault) if fault else ""
