"""Opens what may hold conversations, a JSON file or a ZIP file of such, within limits that no hostile file passes."""

from __future__ import annotations

import re
import stat
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from desktop_app.documents.conversation_pieces import Tell
from desktop_app.documents.strict_records import BadRecordError
from desktop_app.language import tr

LARGEST_FILE = 4_000_000_000
"""Bytes of JSON, unpacked, in one file or in all of a ZIP file together."""
MOST_ENTRIES = 200_000
MOST_FILES = 20_000
"""Files with conversations in one ZIP file."""
MOST_TIMES = 300
"""How many times larger than packed JSON of people's words ever is; a ZIP bomb is a thousand times and more."""
_CHUNK = 1 << 20
_OF_CHATGPT = re.compile(r"conversations(?:-\d{1,5})?\.json", re.IGNORECASE)
_OURS = b'"ponder-conversations"'


@dataclass(frozen=True, slots=True)
class JsonFile:
    """A file to cut: `name` is what the person knows it by."""

    name: str
    content: IO[bytes]


def open_files(path: Path, tell: Tell) -> Sequence[JsonFile]:
    """The JSON files that hold conversations, unpacked into nameless temporary files; the caller closes them. Blocks.

    Raises BadRecordError for what cannot be read or is too large, OSError when the disk refuses.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise BadRecordError(tr("“{name}” is no file", name=path.name))
    file = path.open("rb")
    try:
        if file.read(4) != b"PK\x03\x04":
            if file.seek(0, 2) > LARGEST_FILE:
                raise BadRecordError(
                    tr("“{name}” is larger than {value} GB", name=path.name, value=LARGEST_FILE // 10**9)
                )
            return [JsonFile(f"“{path.name}”", file)]
    except BaseException:
        file.close()
        raise
    with file:
        return _unpacked(file, path.name, tell)


def _unpacked(file: IO[bytes], name: str, tell: Tell) -> Sequence[JsonFile]:
    opened: list[JsonFile] = []
    try:
        with zipfile.ZipFile(file) as archive:
            wanted = _wanted(archive, name)
            _check_sizes(wanted, name)
            done, whole = 0, sum(entry.file_size for entry in wanted) or 1
            for entry in wanted:
                target = tempfile.TemporaryFile()  # noqa: SIM115 - closed by the caller
                opened.append(JsonFile(f"“{_shown(entry)}”", target))
                done += _unpack(archive, entry, target, partial(_tell_on, tell, done, whole))
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, struct.error) as error:
        _close(opened)
        raise BadRecordError(
            tr("“{name}” is a damaged ZIP file ({name_2})", name=name, name_2=type(error).__name__)
        ) from None
    except BaseException:
        _close(opened)
        raise
    return opened


def _tell_on(tell: Tell, before: int, whole: int, here: float) -> None:
    tell((before + here) / whole)


def _close(opened: Sequence[JsonFile]) -> None:
    for each in opened:
        each.content.close()


def _wanted(archive: zipfile.ZipFile, name: str) -> list[zipfile.ZipInfo]:
    """ChatGPT's files of conversations, else our own."""
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise BadRecordError(
            tr("“{name}” holds more than {most_entries:,} files", name=name, most_entries=MOST_ENTRIES)
        )
    files = [entry for entry in entries if not entry.is_dir() and entry.filename.lower().endswith(".json")]
    found = sorted((entry for entry in files if _OF_CHATGPT.fullmatch(_shown(entry))), key=_shown)
    found = found or [entry for entry in files[:MOST_FILES] if _is_ours(archive, entry)]
    if not found:
        raise BadRecordError(tr("“{name}” holds no conversations that Ponder can read", name=name))
    return found


def _is_ours(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    if entry.flag_bits & 1:
        return False
    with archive.open(entry) as content:
        return _OURS in content.read(4096)


def _check_sizes(entries: Sequence[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > LARGEST_FILE:
        raise BadRecordError(
            tr("“{name}” holds more than {value} GB of conversations", name=name, value=LARGEST_FILE // 10**9)
        )
    for entry in entries:
        if entry.flag_bits & 1:
            raise BadRecordError(tr("“{shown}” is locked with a password", shown=_shown(entry)))
        if entry.file_size > _CHUNK and entry.file_size > MOST_TIMES * max(1, entry.compress_size):
            raise BadRecordError(
                tr(
                    "“{shown}” would unpack to {most_times} times its size and more",
                    shown=_shown(entry),
                    most_times=MOST_TIMES,
                )
            )


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: IO[bytes], tell: Tell) -> int:
    """Byte by byte no more than the entry says of itself: what it says was checked before."""
    done = 0
    with archive.open(entry) as content:
        while chunk := content.read(_CHUNK):
            done += len(chunk)
            if done > entry.file_size:
                raise BadRecordError(tr("“{shown}” is larger than it says", shown=_shown(entry)))
            target.write(chunk)
            tell(done)
    target.flush()
    return done


def _shown(entry: zipfile.ZipInfo) -> str:
    """The file's own name: nothing is ever written to a path that a ZIP file names."""
    return entry.filename.replace("\\", "/").rsplit("/", 1)[-1]
