"""House rules that no tool knows: names at the top, what may not be tracked, sizes, docstrings, versions."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest
from typing_extensions import override

import desktop_app

ROOT = Path(__file__).resolve().parents[2]
TOP = {"pyproject.toml", "README.md", "desktop_app", "resources", "tests", "packaging"}
LONGEST = 400  # lines of a file in desktop_app
LONGER: dict[str, str] = {}  # file -> why splitting it would only hide its length

# written so that this file does not contain what it looks for
KEY = r"\bsk-[A-Za-z0-9]{32,}"
MACHINE_PATH = r"/w[o]rk/|/f[a]rm/|/h[o]me/[a-z]+/|/r[o]ot/"
REGISTRY = r"p[y]pi\.o[r]g|pythonh[o]sted|n[p]mjs\.o[r]g|deb\.d[e]bian"
UNFINISHED = r"\b(T[O]DO|F[I]XME|X[X]X|NotImpl[e]mentedError|coming s[o]on)\b"


def _tracked() -> list[str]:
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("no git or not a clone: there is no list of tracked files")
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    return [name for name in listing.stdout.decode("utf-8").split("\0") if name and (ROOT / name).is_file()]


def _modules(*folders: str) -> list[str]:
    found = (file for folder in folders for file in (ROOT / folder).rglob("*.py"))
    return sorted(file.relative_to(ROOT).as_posix() for file in found)


@cache
def _parse(name: str) -> ast.Module:
    return ast.parse((ROOT / name).read_text(encoding="utf-8"))


def test_the_top_level_holds_only_its_six_names() -> None:
    names = {name.partition("/")[0] for name in _tracked()}
    assert {name for name in names if not name.startswith(".")} <= TOP


@pytest.mark.parametrize("pattern", [KEY, MACHINE_PATH, REGISTRY], ids=["a key", "a machine's path", "a registry"])
def test_nothing_tracked_contains(pattern: str) -> None:
    found = []
    for name in _tracked():
        content = (ROOT / name).read_bytes()
        if b"\0" not in content and re.search(pattern, content.decode("utf-8", "replace")):
            found.append(name)
    assert found == []


def test_nothing_is_left_for_later() -> None:
    texts = {name: (ROOT / name).read_text(encoding="utf-8") for name in _modules("desktop_app", "packaging", "tests")}
    assert [name for name, text in texts.items() if re.search(UNFINISHED, text)] == []


def test_every_module_opens_with_a_sentence() -> None:
    silent = {}
    for name in _modules("desktop_app", "packaging", "tests"):
        opening = (ast.get_docstring(_parse(name)) or "").split("\n\n")[0]
        if not opening.rstrip().endswith((".", ":", "?")):  # a list may follow a colon
            silent[name] = opening
    assert silent == {}


def test_no_file_is_two_rooms() -> None:
    lines = {name: len((ROOT / name).read_text(encoding="utf-8").splitlines()) for name in _modules("desktop_app")}
    assert {name: count for name, count in lines.items() if count > LONGEST and name not in LONGER} == {}


WIDE = {"Exception", "BaseException"}


def _is_broad(kind: ast.expr | None) -> bool:
    names = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(name is None or (isinstance(name, ast.Name) and name.id in WIDE) for name in names)


def _swallows(node: ast.AST) -> bool:
    """Whether this is `except Exception: pass` in one of its forms."""
    if isinstance(node, ast.ExceptHandler):
        idle = all(isinstance(line, (ast.Pass, ast.Continue)) or _is_ellipsis(line) for line in node.body)
        return idle and _is_broad(node.type)
    called = node.func if isinstance(node, ast.Call) else None
    name = called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""
    return isinstance(node, ast.Call) and name == "suppress" and any(_is_broad(kind) for kind in node.args)


def _is_ellipsis(line: ast.stmt) -> bool:
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)


def test_no_error_is_swallowed() -> None:
    names = _modules("desktop_app", "packaging")
    found = [
        f"{name}:{getattr(node, 'lineno', 0)}" for name in names for node in ast.walk(_parse(name)) if _swallows(node)
    ]
    assert found == []


class _ForTypes(ast.NodeTransformer):
    """Takes out what only the type checker reads."""

    @override
    def visit_If(self, node: ast.If) -> ast.AST | list[ast.stmt]:
        for_types = isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        return node.orelse if for_types else self.generic_visit(node)


def _imported(tree: ast.Module) -> set[str]:
    """Top-level names of what a module imports, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(_ForTypes().visit(tree)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize(("room", "allowed"), [("domain", {"numpy", "typing_extensions"}), ("simulator", set())])
def test_a_room_that_needs_only_the_standard_library(room: str, allowed: set[str]) -> None:
    permitted = sys.stdlib_module_names | allowed | {"desktop_app"}
    foreign = {name: _imported(_parse(name)) - permitted for name in _modules(f"desktop_app/{room}")}
    assert {name: modules for name, modules in foreign.items() if modules} == {}


def test_the_domain_has_no_clock() -> None:
    clock = {"now", "utcnow", "today", "time", "time_ns", "monotonic", "perf_counter"}
    found = []
    for name in _modules("desktop_app/domain"):
        for node in ast.walk(_parse(name)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in clock:
                owner = node.func.value
                if isinstance(owner, ast.Name) and owner.id in {"datetime", "date", "time"}:
                    found.append(f"{name}:{node.lineno}")
    assert found == []


def test_no_dialog_blocks_the_loop() -> None:
    """A nested event loop inside a task loses another task's wake-up: `open()` and await `finished` instead."""
    found = []
    for name in _modules("desktop_app/ui"):
        for node in ast.walk(_parse(name)):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Attribute) and called.attr in {"exec", "exec_"}:
                found.append(f"{name}:{called.lineno}")
    assert found == []


def test_one_version_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    changes = (ROOT / "packaging" / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\S+)", changes, re.MULTILINE)
    assert newest is not None
    assert project["version"] == newest.group(1) == desktop_app.__version__
