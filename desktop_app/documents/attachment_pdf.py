"""Counts the pages of a PDF without understanding it: enough for an estimate of its tokens."""

from __future__ import annotations

import re
import zlib

_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_PACKED = re.compile(rb"/Type\s*/ObjStm")
_STREAM = re.compile(rb"stream\r?\n")
_MOST_UNPACKED = 20_000_000
"""Bytes; a small stream may unpack to gigabytes."""
_EACH = 5_000
"""Bytes that every stream counts for at least: a hostile file may say that it has millions of them."""
_BYTES_PER_PAGE = 60_000
"""Where no page can be counted, such as in an encrypted file."""


def pages_of(content: bytes) -> int:
    """At least 1; an estimate where the file hides its pages. Blocks."""
    pages = len(_PAGE.findall(content))
    room, view = _MOST_UNPACKED, memoryview(content)
    for packed in _PACKED.finditer(content):
        begin = _STREAM.search(content, packed.end(), packed.end() + 2_000)
        if room <= 0:
            break
        room -= _EACH
        if begin is None:
            continue
        try:
            unpacked = zlib.decompressobj().decompress(view[begin.end() : begin.end() + 5_000_000], max(room, 1))
        except zlib.error:
            continue
        room -= len(unpacked)
        pages += len(_PAGE.findall(unpacked))
    return pages or max(1, round(len(content) / _BYTES_PER_PAGE))
