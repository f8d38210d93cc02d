"""Every text passes through the translation, has its Korean with the same values, and none is put together before."""

from __future__ import annotations

import ast
import importlib.util
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = ROOT / "desktop_app"
NOT_YET = {
    "domain": "names of presets, kinds and columns",
    "ui/theme.py": "the style sheet",
}
"""Folders with texts that do not pass through yet. This list may only become shorter."""
NEVER = {"simulator": "a stranger, which speaks as the API does", "ui/tour": "finds things by their English names"}


def _script(name: str) -> ModuleType:
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        spec = importlib.util.spec_from_file_location(f"packaging_{name}", ROOT / "packaging" / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
        return module
    finally:
        sys.path.remove(str(ROOT / "packaging"))


translations = _script("translations")
untranslated = _script("untranslated")


def _room(file: Path) -> str:
    """ "services", "ui/chat_tab", "ui/formats.py"."""
    parts = file.relative_to(CODE).parts
    return "/".join(parts[:2]) if parts[0] == "ui" else parts[0]


@cache
def _bypassing() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for file in sorted(CODE.rglob("*.py")):
        for node, text in untranslated.literals(file.read_text("utf-8")):
            found.setdefault(_room(file), []).append(f"{file.relative_to(ROOT)}:{node.lineno}: {text!r}")
    return found


def test_no_text_bypasses_the_translation() -> None:
    found = {room: texts for room, texts in _bypassing().items() if room not in NOT_YET | NEVER}
    assert found == {}, "wrap them in tr, trn or later; desktop_app/language.py tells how"


def test_the_list_of_folders_only_becomes_shorter() -> None:
    done = NOT_YET.keys() - _bypassing().keys()
    assert done == set(), "take them off the list"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('label("Restart now")', ["Restart now"]),
        ('label(f"{count} jobs")', [" jobs"]),
        ('button("Done")', ["Done"]),
        ('table = {"key": "Two words"}', ["Two words"]),
        ('tr("{word} jobs", word="two words" if x else y)', ["two words"]),
        ('label(tr("Restart now"))', []),
        ('log.info("it was restarted")', []),
        ('mark(line, kind="primary")', []),
        ('PROMPT = "You judge answers."  # not shown', []),
        ('"""It says so."""', []),
        ('"""A table."""\n# not shown: a machine reads it\nHEAD = "Two words"', []),
        ('# it is not shown: see there\nHEAD = "Two words"', ["Two words"]),
    ],
    ids=str,
)
def test_what_reads_like_words_is_found(code: str, expected: list[str]) -> None:
    assert [text for _, text in untranslated.literals(code)] == expected


def test_the_catalogue_is_what_the_code_says_and_is_finished() -> None:
    code, known = translations.texts_of_code(), translations.read()
    assert code.keys() == known.keys(), "run packaging/translations.py"
    assert [key.source for key, message in known.items() if not message.finished] == [], "translate these"


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name and not name.isdigit()}


def test_every_translation_shows_the_same_values() -> None:
    wrong = [
        (key.source, form)
        for key, message in translations.read().items()
        for form in message.forms
        if "{" in form and '": ' not in form and _names(form) != _names(key.source)
    ]
    assert wrong == []


def test_the_compiled_catalogue_is_that_of_the_text(tmp_path: Path) -> None:
    made = tmp_path / "ponder_ko.qm"
    translations.compile_catalogue(translations.CATALOGUE, made)
    shipped = translations.CATALOGUE.with_suffix(".qm")
    assert made.read_bytes() == shipped.read_bytes(), "run packaging/translations.py"


def _at_import(node: ast.AST) -> Iterator[ast.Call]:
    """Calls that run when the module is imported."""
    for name, value in ast.iter_fields(node):
        for each in value if isinstance(value, list) else [value]:
            later = name == "body" and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            if not isinstance(each, ast.AST) or later:
                continue
            if isinstance(each, ast.Call):
                yield each
            yield from _at_import(each)


def test_nothing_is_translated_before_the_language_is_known() -> None:
    early = [
        f"{file.relative_to(ROOT)}:{call.lineno}"
        for file in sorted(CODE.rglob("*.py"))
        for call in _at_import(ast.parse(file.read_text("utf-8")))
        if isinstance(call.func, ast.Name) and call.func.id in ("tr", "trn")
    ]
    assert early == [], "use later(...) there, and tr(...) where it is shown"
