"""Reads values out of a server's JSON without trusting it: whatever has the wrong shape counts as absent."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

Record = Mapping[str, Any]
"""One JSON object as received."""

_PAGE_HEAD = 20_000
"""Characters within which a page's title is looked for."""


class UnreadableJsonError(ValueError):
    """The text is not JSON, or not a JSON object where one was promised."""


class WebPageError(UnreadableJsonError):
    """The text is a web page; `title` is what it calls itself, in one short line."""

    def __init__(self, text: bytes | str) -> None:
        page = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
        found = re.search(r"(?is)<title[^>]*>(.*?)</title>", page[:_PAGE_HEAD])
        self.title = " ".join(html.unescape(found[1]).split())[:80] if found else ""
        super().__init__("a web page")  # not shown


def parse_object(text: bytes | str) -> dict[str, Any]:
    """Parse a JSON object. Raises UnreadableJsonError for anything else."""
    try:
        parsed = json.loads(text)
    except (ValueError, RecursionError) as error:
        if text[:_PAGE_HEAD].lstrip()[:1] in (b"<", "<"):
            raise WebPageError(text) from None
        raise UnreadableJsonError(type(error).__name__) from None
    if not isinstance(parsed, dict):
        raise UnreadableJsonError(type(parsed).__name__)
    return parsed


def text_of(record: Record, name: str) -> str:
    """A text that can be written as UTF-8, empty where there is none."""
    value = record.get(name)
    return whole_text(value) if isinstance(value, str) else ""


def optional_text(record: Record, name: str) -> str | None:
    """A non-empty text, or None."""
    return text_of(record, name) or None


def count_of(record: Record, name: str) -> int:
    """A whole number of at least 0."""
    value = record.get(name)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return 0
    return max(0, int(value))


def time_of(record: Record, name: str) -> float | None:
    """Seconds since the epoch, UTC."""
    value = record.get(name)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value)


def optional_flag(record: Record, name: str) -> bool | None:
    """True or False, None where neither stands there."""
    value = record.get(name)
    return value if isinstance(value, bool) else None


def record_of(record: Record, name: str) -> Record:
    """A nested object, empty where there is none."""
    value = record.get(name)
    return value if isinstance(value, dict) else {}


def records_of(record: Record, name: str) -> Iterator[Record]:
    """The objects of a nested list; anything else in it is passed over."""
    value = record.get(name)
    if isinstance(value, list):
        yield from (entry for entry in value if isinstance(entry, dict))


def texts_of(record: Record, name: str) -> tuple[str, ...]:
    """The texts of a nested list."""
    value = record.get(name)
    return tuple(whole_text(entry) for entry in value if isinstance(entry, str)) if isinstance(value, list) else ()


def whole_text(text: str) -> str:
    """The text with lone surrogates replaced: JSON can carry half a character, UTF-8 (disk and network) cannot."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        # utf-16 first: two halves that do belong together become one character again
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def compact_json(value: object) -> str:
    """JSON text without spaces, writable as UTF-8."""
    return whole_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
