"""Says in words what a tool did: every output item that is neither text nor thought becomes a `ToolItem`."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from desktop_app.domain.answers import ToolItem
from desktop_app.language import later, tr, trn
from desktop_app.openai_api.json_values import Record, record_of, records_of, text_of, texts_of

NOT_TOOLS = frozenset({"message", "reasoning"})

LONGEST_QUOTE = 200
"""Characters of a query or command that a label repeats."""

BEGUN = {
    "web_search_call": later("Searching the web"),
    "file_search_call": later("Searching the files"),
    "code_interpreter_call": later("Running code"),
    "image_generation_call": later("Making an image"),
    "mcp_call": later("Using a connected tool"),
    "mcp_list_tools": later("Asking which tools are connected"),
    "function_call": later("Preparing a function call"),
    "custom_tool_call": later("Preparing a tool call"),
    "computer_call": later("Using a computer"),
    "shell_call": later("Running a command"),
    "local_shell_call": later("Preparing a command"),
    "apply_patch_call": later("Preparing a change to a file"),
    "tool_search_call": later("Looking for a tool"),
    "program": later("Running a program"),
    "compaction": later("Shortening the conversation"),
}
"""What a status line says while a tool of this kind works and tells nothing more yet."""


def begun_label(kind: str) -> str:
    """For an item that has only just begun."""
    return tr(BEGUN[kind]) if kind in BEGUN else (tr("Using a tool ({plain})", plain=_plain(kind)))


def tool_item(item: Record) -> ToolItem:
    """An output item as it is: what it did, on what, and whether it failed."""
    kind = text_of(item, "type")
    status = text_of(item, "status")
    label = _LABELS.get(kind, _other)(item)
    if status == "failed" or item.get("error"):
        status = "failed"
        label = tr("{label} (failed)", label=label)
    return ToolItem(
        kind=kind,
        status=status,
        label=label,
        item_id=text_of(item, "id"),
        url=text_of(record_of(item, "action"), "url"),
    )


def searches(item: Record) -> int:
    """Billable web searches of one item; opening a page or looking within one is free of charge."""
    if text_of(item, "type") != "web_search_call":
        return 0
    return 1 if text_of(record_of(item, "action"), "type") in ("", "search") else 0


def _web_search(item: Record) -> str:
    action = record_of(item, "action")
    host = urlsplit(text_of(action, "url")).hostname or "a page"
    match text_of(action, "type"):
        case "open_page":
            return tr("Read {host}", host=host)
        case "find_in_page":
            return tr("Looked for {text_of} on {host}", text_of=_quoted(text_of(action, "pattern")), host=host)
    query = text_of(action, "query") or ", ".join(texts_of(action, "queries"))
    return tr("Searched the web: {short}", short=_short(query)) if query else tr("Searched the web")


def _file_search(item: Record) -> str:
    queries = ", ".join(texts_of(item, "queries"))
    return tr("Searched the files: {short}", short=_short(queries)) if queries else tr("Searched the files")


def _code(item: Record) -> str:
    lines = len(text_of(item, "code").splitlines())
    return trn("Ran code ({n} line)", "Ran code ({n} lines)", lines) if lines else tr("Ran code")


def _image(item: Record) -> str:
    return tr("Made an image") if item.get("result") else tr("Began an image")


def _mcp_call(item: Record) -> str:
    server = text_of(item, "server_label")
    return tr("Used {text_of}", text_of=text_of(item, "name") or tr("a tool")) + (
        tr(" of {server}", server=server) if server else ""
    )


def _mcp_list(item: Record) -> str:
    number = sum(1 for _ in records_of(item, "tools"))
    server = text_of(item, "server_label") or tr("a server")
    return trn("Found {n} tool of {server}", "Found {n} tools of {server}", number, server=server)


def _mcp_approval(item: Record) -> str:
    return tr(
        "Asks to use {tool} of {server}",
        tool=text_of(item, "name") or tr("a tool"),
        server=text_of(item, "server_label") or tr("a server"),
    )


def _named_call(item: Record) -> str:
    return tr("Asks for {text_of}", text_of=text_of(item, "name") or tr("a function"))


def _shell(item: Record) -> str:
    action = record_of(item, "action")
    command = "; ".join(texts_of(action, "commands")) or " ".join(texts_of(action, "command"))
    verb = tr("Asks to run") if text_of(item, "type") == "local_shell_call" else tr("Ran")
    return f"{verb}: {_short(command)}" if command else tr("{verb} a command", verb=verb)


def _patch(item: Record) -> str:
    path = text_of(record_of(item, "operation"), "path")
    return tr("Asks to change {short}", short=_short(path)) if path else tr("Asks to change a file")


def _computer(item: Record) -> str:
    action = text_of(record_of(item, "action"), "type")
    return tr("Asks to use a computer: {plain}", plain=_plain(action)) if action else tr("Asks to use a computer")


def _tool_search(item: Record) -> str:
    return tr("Looked for a tool")


def _tool_search_output(item: Record) -> str:
    number = sum(1 for _ in records_of(item, "tools"))
    return trn("Found {n} tool", "Found {n} tools", number)


def _program(item: Record) -> str:
    lines = len(text_of(item, "code").splitlines())
    return trn("Wrote a program ({n} line)", "Wrote a program ({n} lines)", lines)


def _other(item: Record) -> str:
    return tr("Used a tool ({plain})", plain=_plain(text_of(item, "type")) or tr("unnamed"))


_LABELS: dict[str, Callable[[Record], str]] = {
    "web_search_call": _web_search,
    "file_search_call": _file_search,
    "code_interpreter_call": _code,
    "image_generation_call": _image,
    "mcp_call": _mcp_call,
    "mcp_list_tools": _mcp_list,
    "mcp_approval_request": _mcp_approval,
    "function_call": _named_call,
    "custom_tool_call": _named_call,
    "shell_call": _shell,
    "local_shell_call": _shell,
    "shell_call_output": lambda item: tr("Got a command's output"),
    "apply_patch_call": _patch,
    "computer_call": _computer,
    "tool_search_call": _tool_search,
    "tool_search_output": _tool_search_output,
    "program": _program,
    "program_output": lambda item: tr("Got a program's output"),
    "compaction": lambda item: tr("Shortened the conversation"),
}


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"


def _quoted(text: str) -> str:
    return f"“{_short(text)}”" if text else "a passage"


def _plain(kind: str) -> str:
    return _short(kind.replace("_", " "))
