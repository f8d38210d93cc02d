"""Finds texts for a person that do not pass through `tr`, `trn` or `later`: string literals that read like words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

THROUGH = {"tr", "trn", "later"}
_TO_LOGS = {"debug", "info", "warning", "error", "exception", "critical", "log", "getLogger"}
_TO_PYTHON = {
    "cast",
    "TypeVar",
    "NewType",
    "getattr",
    "spawn",
    "_spawn",
    "track",
    "do",
    "_do",
    "compile",
    "search",
    "match",
    "fullmatch",
    "sub",
    "says",
}
_TO_TEXTS = {
    "replace",
    "startswith",
    "endswith",
    "removeprefix",
    "removesuffix",
    "split",
    "partition",
    "strftime",
    "encode",
}
_TO_QT = {"setObjectName", "setProperty", "property", "setStyleSheet", "mark"}
_TO_DATABASES = {"execute", "executemany", "executescript"}
NOT_FOR_A_PERSON = _TO_LOGS | _TO_PYTHON | _TO_TEXTS | _TO_QT | _TO_DATABASES
"""Calls whose words are for a log or a machine."""
OUR_MISTAKES = {"ValueError", "RuntimeError", "TypeError", "KeyError", "AssertionError", "LookupError", "IndexError"}
NOT_SHOWN = "# not shown"
"""At the end of a line: its literal is said to a machine (a prompt, a header), never shown."""
WHOLE_FILE = "# not shown: "
"""A line that begins so, and says why: nothing of the module is translated."""
_PROSE = re.compile(r"[A-Za-z]{2,}[^A-Za-z]* [^A-Za-z]*[A-Za-z]")
_ONE_WORD = re.compile(r"[A-Z][a-z]+( ?…|:|\.)?")
_KEYS = {("keys", ast.Dict), ("slice", ast.Subscript)}
_SQL = r"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|WHERE|ORDER|AND) "
_MACHINE = re.compile(_SQL + r"|\w\(.*\);|: ?\S+;|</?\w|%\(|\\")


def reads_like_words(text: str, *, part: bool = False) -> bool:
    """Whether a literal looks like something said to a person; `part` for the text around the values of an f-string."""
    if _MACHINE.search(text):
        return False
    if part:
        return bool(re.search(r"[A-Za-z]{2,}", text)) and (" " in text.strip() or bool(re.search(r"(^ | $)", text)))
    return bool(_PROSE.search(text) or _ONE_WORD.fullmatch(text))


def literals(source: str) -> Iterator[tuple[ast.expr, str]]:
    """Every literal or f-string for a person in a module that does not pass through the translation."""
    lines = source.splitlines()
    if any(line.startswith(WHOLE_FILE) for line in lines):
        return
    tree = ast.parse(source)
    for node, text in _walk(tree):
        if not any(NOT_SHOWN in line for line in lines[node.lineno - 1 : node.end_lineno]):
            yield node, text


def _walk(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if _is_passed_by(node):
        return
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and reads_like_words(node.value):
            yield node, node.value
        return
    if isinstance(node, ast.JoinedStr):
        parts = [str(part.value) for part in node.values if isinstance(part, ast.Constant)]
        if any(reads_like_words(part, part=True) for part in parts):
            yield node, "{}".join(parts)
            return
    for child in _children(node):
        yield from _walk(child)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    silent = isinstance(node, ast.Call) and called_name(node) in THROUGH | NOT_FOR_A_PERSON | OUR_MISTAKES
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns") or (name, type(node)) in _KEYS:
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, ast.AST) and not (silent and isinstance(each, ast.Constant | ast.JoinedStr)):
                yield each


def _is_passed_by(node: ast.AST) -> bool:
    """A docstring, what is compared or imported, what names a task or keeps a server's own words."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if isinstance(node, ast.keyword) and node.arg in ("name", "detail", "about", "also"):
        return not isinstance(node.value, ast.Call)
    if isinstance(node, ast.Assign) and isinstance(name := node.targets[0], ast.Name) and name.id == "__all__":
        return True
    return isinstance(node, ast.Assert | ast.Compare | ast.Import | ast.ImportFrom)


def called_name(node: ast.Call) -> str:
    """The last name of what is called."""
    called = node.func
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""
