"""Says in words what a tool did: every output item that is neither text nor thought becomes a `ToolItem`."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from desktop_app.domain.answers import ToolItem
from desktop_app.openai_api.json_values import Record, record_of, records_of, text_of, texts_of

NOT_TOOLS = frozenset({"message", "reasoning"})

LONGEST_QUOTE = 200
"""Characters of a query or command that a label repeats."""

BEGUN = {
    "web_search_call": "Searching the web",
    "file_search_call": "Searching the files",
    "code_interpreter_call": "Running code",
    "image_generation_call": "Making an image",
    "mcp_call": "Using a connected tool",
    "mcp_list_tools": "Asking which tools are connected",
    "function_call": "Preparing a function call",
    "custom_tool_call": "Preparing a tool call",
    "computer_call": "Using a computer",
    "shell_call": "Running a command",
    "local_shell_call": "Preparing a command",
    "apply_patch_call": "Preparing a change to a file",
    "tool_search_call": "Looking for a tool",
    "program": "Running a program",
    "compaction": "Shortening the conversation",
}
"""What a status line says while a tool of this kind works and tells nothing more yet."""


def begun_label(kind: str) -> str:
    """For an item that has only just begun."""
    return BEGUN.get(kind, f"Using a tool ({_plain(kind)})")


def tool_item(item: Record) -> ToolItem:
    """An output item as it is: what it did, on what, and whether it failed."""
    kind = text_of(item, "type")
    status = text_of(item, "status")
    label = _LABELS.get(kind, _other)(item)
    if status == "failed" or item.get("error"):
        status = "failed"
        label = f"{label} (failed)"
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
            return f"Read {host}"
        case "find_in_page":
            return f"Looked for {_quoted(text_of(action, 'pattern'))} on {host}"
    query = text_of(action, "query") or ", ".join(texts_of(action, "queries"))
    return f"Searched the web: {_short(query)}" if query else "Searched the web"


def _file_search(item: Record) -> str:
    queries = ", ".join(texts_of(item, "queries"))
    return f"Searched the files: {_short(queries)}" if queries else "Searched the files"


def _code(item: Record) -> str:
    lines = len(text_of(item, "code").splitlines())
    return f"Ran code ({lines} {'line' if lines == 1 else 'lines'})" if lines else "Ran code"


def _image(item: Record) -> str:
    return "Made an image" if item.get("result") else "Began an image"


def _mcp_call(item: Record) -> str:
    server = text_of(item, "server_label")
    return f"Used {text_of(item, 'name') or 'a tool'}" + (f" of {server}" if server else "")


def _mcp_list(item: Record) -> str:
    number = sum(1 for _ in records_of(item, "tools"))
    return f"Found {number} {'tool' if number == 1 else 'tools'} of {text_of(item, 'server_label') or 'a server'}"


def _mcp_approval(item: Record) -> str:
    return f"Asks to use {text_of(item, 'name') or 'a tool'} of {text_of(item, 'server_label') or 'a server'}"


def _named_call(item: Record) -> str:
    return f"Asks for {text_of(item, 'name') or 'a function'}"


def _shell(item: Record) -> str:
    action = record_of(item, "action")
    command = "; ".join(texts_of(action, "commands")) or " ".join(texts_of(action, "command"))
    verb = "Asks to run" if text_of(item, "type") == "local_shell_call" else "Ran"
    return f"{verb}: {_short(command)}" if command else f"{verb} a command"


def _patch(item: Record) -> str:
    path = text_of(record_of(item, "operation"), "path")
    return f"Asks to change {_short(path)}" if path else "Asks to change a file"


def _computer(item: Record) -> str:
    action = text_of(record_of(item, "action"), "type")
    return f"Asks to use a computer: {_plain(action)}" if action else "Asks to use a computer"


def _tool_search(item: Record) -> str:
    return "Looked for a tool"


def _tool_search_output(item: Record) -> str:
    number = sum(1 for _ in records_of(item, "tools"))
    return f"Found {number} {'tool' if number == 1 else 'tools'}"


def _program(item: Record) -> str:
    lines = len(text_of(item, "code").splitlines())
    return f"Wrote a program ({lines} {'line' if lines == 1 else 'lines'})"


def _other(item: Record) -> str:
    return f"Used a tool ({_plain(text_of(item, 'type')) or 'unnamed'})"


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
    "shell_call_output": lambda item: "Got a command's output",
    "apply_patch_call": _patch,
    "computer_call": _computer,
    "tool_search_call": _tool_search,
    "tool_search_output": _tool_search_output,
    "program": _program,
    "program_output": lambda item: "Got a program's output",
    "compaction": lambda item: "Shortened the conversation",
}


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"


def _quoted(text: str) -> str:
    return f"“{_short(text)}”" if text else "a passage"


def _plain(kind: str) -> str:
    return _short(kind.replace("_", " "))
