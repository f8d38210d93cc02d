"""What helps to understand a fault: versions, places, choices, counts, the end of the log; no key, prompt or answer."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit

from desktop_app.domain.settings import ALL_SETTINGS, BASE_URL, Setting, Settings

LOG_LINES = 400
_ONLY_WHETHER = ("connection.organization", "connection.project")
"""Settings that name somebody: told is only whether they are set."""
_KEYS = re.compile(r"\b(sk|sess)-[A-Za-z0-9_*-]{6,}|(?i:bearer\s+)\S+")


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the diagnostics."""

    name: str
    text: str


def parts(
    *,
    versions: str,
    places: Mapping[str, Path],
    settings: Settings,
    data_file: Mapping[str, object],
    log_lines: Sequence[str],
    crash: str,
    home: Path,
) -> tuple[Part, ...]:
    """The files, with the person's home folder called ~ and everything that looks like a key taken out."""
    folders = "".join(f"{name}: {place}\n" for name, place in places.items())
    found = [
        Part("versions.txt", f"{versions}\n"),
        Part("folders.txt", folders),
        Part("settings.json", _plain({setting.key: _told(settings, setting) for setting in ALL_SETTINGS})),
        Part("data file.json", _plain(data_file)),  # not shown
        Part("log.txt", "".join(f"{line}\n" for line in log_lines[-LOG_LINES:])),
    ]
    if crash:
        found.append(Part("crash.txt", crash))
    return tuple(Part(part.name, clean(part.text, home)) for part in found)


def clean(text: str, home: Path) -> str:
    """Without keys, and without the name of the person's home folder."""
    return _KEYS.sub("[key]", text).replace(str(home), "~") if len(str(home)) > 1 else _KEYS.sub("[key]", text)


def _told(settings: Settings, setting: Setting[bool] | Setting[int] | Setting[str] | Setting[Decimal]) -> str:
    value = str(settings[setting])  # type: ignore[misc]
    if setting.key in _ONLY_WHETHER:
        return "set" if value else "not set"  # not shown
    if setting.key == BASE_URL.key:
        address = urlsplit(value)
        return f"{address.scheme}://{address.hostname or ''}"
    return value


def _plain(facts: Mapping[str, object]) -> str:
    return json.dumps(facts, ensure_ascii=False, indent=2, default=str) + "\n"
