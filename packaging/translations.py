"""Collects every text of Ponder into `resources/translations/ponder_ko.ts` and compiles it: `translations.py`.

Finished translations are kept, new texts come in unfinished, those no longer used go out. `--check` changes nothing
and fails where the file is not what the code says; `--untranslated PATH…` lists literals that bypass the translation.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from untranslated import called_name, literals

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "desktop_app"
CATALOGUE = ROOT / "resources" / "translations" / "ponder_ko.ts"
CONTEXT = "ponder"


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """How Qt finds a text: its English, and a hint where that means two things (for a plural, its singular)."""

    source: str
    about: str = ""
    plural: bool = False


@dataclass(slots=True)
class Message:
    """What the catalogue says of one text."""

    forms: list[str] = field(default_factory=list)
    finished: bool = False
    places: list[str] = field(default_factory=list)


def texts_of(source: str) -> Iterator[tuple[Key, int]]:
    """Every text of a module that passes through the translation, with its line.

    Raises ValueError where a text is put together before it is translated.
    """
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = called_name(node) if isinstance(node.func, ast.Name) else ""
        words = [each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        built = any(isinstance(each, ast.JoinedStr | ast.BinOp) for each in node.args[:2])
        if built and name in ("tr", "later", "trn"):
            raise ValueError(f"line {node.lineno}: put values in by name, not with an f-string or +")
        if name in ("tr", "later") and words and isinstance(node.args[0], ast.Constant):
            yield Key(words[0], words[1] if len(words) > 1 else ""), node.lineno
        elif name == "trn" and len(words) >= 2:
            yield Key(words[1], words[0], plural=True), node.lineno


def texts_of_code(folder: Path = CODE) -> dict[Key, list[str]]:
    """Every text of Ponder, and the files it is in."""
    found: dict[Key, list[str]] = {}
    for file in sorted(folder.rglob("*.py")):
        place = file.relative_to(folder.parent).as_posix()
        try:
            for key, _ in texts_of(file.read_text("utf-8")):
                places = found.setdefault(key, [])
                if place not in places:
                    places.append(place)
        except ValueError as error:
            raise SystemExit(f"{place}: {error}") from None
    return found


def read(catalogue: Path = CATALOGUE) -> dict[Key, Message]:
    """What is in a .ts file; nothing where there is none."""
    if not catalogue.exists():
        return {}
    result = {}
    for message in ET.parse(catalogue).getroot().iter("message"):
        translation = message.find("translation")
        plural = message.get("numerus") == "yes"
        key = Key(message.findtext("source") or "", message.findtext("comment") or "", plural)
        if translation is None:
            continue
        forms = [each.text or "" for each in translation.findall("numerusform")] if plural else [translation.text or ""]
        result[key] = Message(forms, translation.get("type") is None and all(forms))
    return result


def joined(code: Mapping[Key, Sequence[str]], known: Mapping[Key, Message]) -> dict[Key, Message]:
    """The texts of the code, with the translations that are known."""
    result = {}
    for key in sorted(code):
        before = known.get(key, Message([""]))
        result[key] = Message(before.forms, bool(before.forms) and all(before.forms), list(code[key]))
    return result


def written(messages: Mapping[Key, Message]) -> str:
    """The .ts file, one text after another by its English, so that two people's changes merge."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", '<TS version="2.1" language="ko_KR">']
    lines += ["<context>", f"    <name>{CONTEXT}</name>"]
    for key, message in messages.items():
        lines.append('    <message numerus="yes">' if key.plural else "    <message>")
        lines += [f'        <location filename="../../{place}"/>' for place in message.places]
        lines.append(f"        <source>{escape(key.source)}</source>")
        if key.about:
            lines.append(f"        <comment>{escape(key.about)}</comment>")
        state = "" if message.finished else ' type="unfinished"'
        if key.plural:
            forms = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in message.forms)
            lines.append(f"        <translation{state}>{forms}</translation>")
        else:
            lines.append(f"        <translation{state}>{escape(message.forms[0])}</translation>")
        lines.append("    </message>")
    return "\n".join([*lines, "</context>", "</TS>", ""])


def compile_catalogue(catalogue: Path, target: Path) -> None:
    """Make the .qm that Qt reads, with the lrelease that comes with PySide6."""
    import PySide6

    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    subprocess.run([str(tool), "-silent", "-removeidentical", str(catalogue), "-qm", str(target)], check=True)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="change nothing; fail where something is to be done")
    parser.add_argument("--untranslated", nargs="+", type=Path, metavar="PATH", help="list literals that bypass it")
    options = parser.parse_args(arguments)
    if options.untranslated:
        return _list_untranslated(options.untranslated)
    messages = joined(texts_of_code(), read())
    unfinished = [key.source for key, message in messages.items() if not message.finished]
    text = written(messages)
    stale = not CATALOGUE.exists() or CATALOGUE.read_text("utf-8") != text
    if not options.check:
        CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
        CATALOGUE.write_text(text, "utf-8", newline="\n")
        compile_catalogue(CATALOGUE, CATALOGUE.with_suffix(".qm"))
    for source in unfinished:
        print(f"not translated: {source!r}")
    print(f"{len(messages)} texts, {len(unfinished)} of them not translated")
    return 1 if options.check and (stale or unfinished) else 0


def _list_untranslated(paths: Sequence[Path]) -> int:
    count = 0
    for path in paths:
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            for node, text in literals(file.read_text("utf-8")):
                print(f"{file}:{node.lineno}: {text!r}")
                count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
