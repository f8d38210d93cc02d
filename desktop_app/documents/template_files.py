"""Templates as a JSON file, out and in again; one that comes in is hostile until checked."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.identifiers import TemplateId, Timestamp
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.templates import (
    DEVELOPER,
    LONGEST_TEMPLATE_NAME,
    LONGEST_TEXT,
    Template,
    TemplateVersion,
    problems_of,
)
from desktop_app.language import later, tr

LARGEST_FILE = 20_000_000
"""Bytes."""
MOST_TEMPLATES, MOST_VERSIONS = 1_000, 1_000
_FORMAT = 1


def templates_json(templates: Sequence[Template]) -> str:
    """The templates with all their versions, times in UTC."""
    listed = [
        {"name": template.name, "versions": [_version_plain(version) for version in template.versions]}
        for template in templates
    ]
    return json.dumps({"ponder_templates": _FORMAT, "templates": listed}, ensure_ascii=False, indent=2) + "\n"


def _version_plain(version: TemplateVersion) -> dict[str, object]:
    return {
        "number": version.number,
        "saved_utc": datetime.fromtimestamp(version.at, UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        "text": version.text,
        "developer_message": version.developer_message,
        "defaults": dict(version.defaults),
    }


def read_templates(path: Path) -> Sequence[Template]:
    """The templates of a file that `templates_json` wrote; their ids are empty. Blocks: call it on a thread.

    Raises ProblemError (configuration) naming what is wrong; then nothing of the file is taken.
    """
    name = path.name
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _refused(
            tr("“{name}” could not be read.", name=name),
            tr("{strerror}. Choose another file.", strerror=error.strerror or error),
        ) from error
    if len(content) > LARGEST_FILE:
        raise _refused(tr("“{name}” is larger than {value} MB.", name=name, value=LARGEST_FILE // 1000000), _WANTED)
    try:
        plain = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _refused(tr("“{name}” is not JSON in UTF-8.", name=name), _WANTED, str(error)) from error
    if not isinstance(plain, dict) or not isinstance(plain.get("templates"), list):
        raise _refused(tr("“{name}” holds no templates.", name=name), _WANTED)
    if plain.get("ponder_templates") != _FORMAT:
        raise _refused(
            tr("“{name}” was not written by this version of Ponder.", name=name),
            tr("Update Ponder, then import it again."),
        )
    listed = plain["templates"]
    if len(listed) > MOST_TEMPLATES:
        raise _refused(
            tr("“{name}” holds more than {most_templates:,} templates.", name=name, most_templates=MOST_TEMPLATES),
            _WANTED,
        )
    return [_template(each, number) for number, each in enumerate(listed, 1)]


_WANTED = later("Choose the JSON file that “Export…” in the Templates window saves.")


def _template(plain: Any, number: int) -> Template:
    where = tr("Template {number} of the file", number=number)
    if not isinstance(plain, dict):
        raise _refused(tr("{where} cannot be read.", where=where), _WANTED)
    name = " ".join(_text(plain, "name", where, LONGEST_TEMPLATE_NAME).split())
    versions = plain.get("versions")
    if not name or not isinstance(versions, list) or not 0 < len(versions) <= MOST_VERSIONS:
        raise _refused(tr("{where} has no name or no versions.", where=where), _WANTED)
    read = [
        _version(each, tr("“{name}”, version {place}", name=name, place=place), place)
        for place, each in enumerate(versions, 1)
    ]
    return Template(TemplateId(""), name, tuple(read))


def _version(plain: Any, where: str, number: int) -> TemplateVersion:
    if not isinstance(plain, dict):
        raise _refused(tr("{where}, cannot be read.", where=where), _WANTED)
    defaults = plain.get("defaults", {})
    if not isinstance(defaults, dict) or any(type(value) is not str for value in defaults.values()):
        raise _refused(tr("{where}: the defaults cannot be read.", where=where), _WANTED)
    if sum(len(name) + len(value) for name, value in defaults.items()) > LONGEST_TEXT:
        raise _refused(
            tr(
                "{where}: the defaults are longer than {longest_text:,} characters.",
                where=where,
                longest_text=LONGEST_TEXT,
            ),
            _WANTED,
        )
    version = TemplateVersion(
        number,
        _moment(plain.get("saved_utc")),
        _text(plain, "text", where, LONGEST_TEXT),
        _text(plain, "developer_message", where, LONGEST_TEXT),
        tuple(defaults.items()),
    )
    if not version.text.strip():
        raise _refused(tr("{where}, has no text.", where=where), _WANTED)
    for problem in problems_of(version):
        field = tr(" of the developer message") if problem.text == DEVELOPER else ""
        happened = tr(
            "{where}: line {line}, column {column}{field}: {words}",
            where=where,
            line=problem.line,
            column=problem.column,
            field=field,
            words=problem.words,
        )
        raise _refused(happened, _CORRECT)
    return version


_CORRECT = later("Correct it in the file, then import it again.")


def _text(plain: Mapping[str, Any], key: str, where: str, longest: int) -> str:
    text = plain.get(key, "")
    if not isinstance(text, str):
        raise _refused(tr("{where}: “{key}” is no text.", where=where, key=key), _WANTED)
    if len(text) > longest:
        raise _refused(
            tr("{where}: “{key}” is longer than {longest:,} characters.", where=where, key=key, longest=longest),
            _WANTED,
        )
    return text


def _moment(text: Any) -> Timestamp:
    try:
        return datetime.fromisoformat(text).timestamp() if isinstance(text, str) else 0.0
    except (ValueError, OverflowError, OSError):
        return 0.0


def _refused(happened: str, advice: str, detail: str = "") -> ProblemError:
    return ProblemError(Problem(ProblemKind.CONFIGURATION, happened, advice, detail=detail))
