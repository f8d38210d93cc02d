"""Cuts a large JSON file of conversations into its conversations without reading more than one of them at a time."""

# not shown: says where a damaged file is broken, in the words of its own fields

from __future__ import annotations

import json
import mmap
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Any

from desktop_app.documents.strict_records import BadRecordError

LARGEST_CONVERSATION = 200_000_000
"""Bytes of one conversation."""
LARGEST_HEAD = 1_000_000
"""Bytes of what stands around the list of conversations."""
MOST_CONVERSATIONS = 200_000

Tell = Callable[[float], None]
"""Told which share of the work is done; may raise to stop it."""

_TOKENS = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]', re.DOTALL)
"""Strings as a whole, for what is in them does not count, and brackets."""
_LIST = re.compile(rb'"conversations"\s*+:\s*+\[')
_BETWEEN = re.compile(rb"\s*+,?\s*+")
_OFTEN = 4_000_000
"""Bytes after which it is told how far the cutting is."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Where the conversations of one file are, from byte to byte, and what stands around their list."""

    head: Any
    places: tuple[tuple[int, int], ...]


def cut(file: IO[bytes], name: str, tell: Tell) -> Pieces:
    """Find every conversation in a list, or in the list called "conversations" of an object.

    Raises BadRecordError, which names the place, for anything else. Blocks; looks at some 30 MB in a second.
    """
    if not file.seek(0, 2):
        raise BadRecordError(f"{name} is empty")
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        begin = _list_start(content, name)
        places, end = _places(content, begin, name, tell)
        around = content[:begin] + b"]" + content[end:]
        if len(around) > LARGEST_HEAD:
            raise BadRecordError(f"{name} has more beside its conversations than it should")
        return Pieces(_json(around.removeprefix(b"\xef\xbb\xbf"), name), tuple(places))


def read_piece(file: IO[bytes], place: tuple[int, int], name: str) -> Any:
    """One conversation as what JSON gives. Raises BadRecordError."""
    start, end = place
    if end - start > LARGEST_CONVERSATION:
        raise BadRecordError(f"{name} is larger than {LARGEST_CONVERSATION // 1_000_000} MB")
    file.seek(start)
    return _json(file.read(end - start), name)


def _list_start(content: mmap.mmap, name: str) -> int:
    """The byte after the list's bracket."""
    beginning = content[:LARGEST_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if beginning.startswith(b"["):
        return content.find(b"[") + 1
    found = _LIST.search(content, 0, LARGEST_HEAD) if beginning.startswith(b"{") else None
    if found is None:
        raise BadRecordError(f"{name} holds no list of conversations")
    return found.end()


def _places(content: mmap.mmap, begin: int, name: str, tell: Tell) -> tuple[list[tuple[int, int]], int]:
    places: list[tuple[int, int]] = []
    depth, start, last, told = 0, begin, begin, begin
    for token in _tokens(content, begin):
        at, kind = token.start(), content[token.start()]
        if kind in b"[{":
            if not depth:
                _check_between(content, last, at, first=not places, name=_after(name, len(places)))
                start = at
            depth += 1
        elif kind in b"]}":
            if not depth:
                if kind != ord("]") or content[last:at].strip():
                    break
                return places, at + 1
            depth -= 1
            if not depth:
                places.append((start, at + 1))
                last = at + 1
                if len(places) > MOST_CONVERSATIONS:
                    raise BadRecordError(f"{name} holds more than {MOST_CONVERSATIONS:,} conversations")
        if at - told > _OFTEN:
            told = at
            tell(at / len(content))
    raise BadRecordError(f"{_after(name, len(places))}, the file is cut off or damaged")


def _tokens(content: mmap.mmap, begin: int) -> Iterator[re.Match[bytes]]:
    return _TOKENS.finditer(content, begin)


def _check_between(content: mmap.mmap, last: int, at: int, *, first: bool, name: str) -> None:
    between = content[last : min(at, last + 1000)]
    comma = b"," in between
    if not _BETWEEN.fullmatch(between) or at - last > 1000 or comma is first:
        raise BadRecordError(f"{name}, there is something that is no conversation")


def _after(name: str, number: int) -> str:
    return f"{name}, after conversation {number}" if number else f"{name}, at its beginning"


def _json(content: bytes, name: str) -> Any:
    def refuse(word: str) -> Any:
        raise ValueError(f"{word} is no number")

    try:
        return json.loads(content.decode("utf-8"), parse_constant=refuse)
    except RecursionError:
        raise BadRecordError(f"{name} is nested too deep") from None
    except ValueError as error:
        line = f" (line {error.lineno} of it)" if isinstance(error, json.JSONDecodeError) else ""
        raise BadRecordError(f"{name} is no readable JSON{line}") from None
