"""Reads the head of a picture: its kind and its size in px, without unpacking a single pixel."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from desktop_app.documents.attachment_refusals import refused
from desktop_app.domain.attachments import MOST_PIXELS, Attachment, AttachmentKind
from desktop_app.language import later, tr

PICTURE_KINDS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
"""How PNG, JPEG and GIF begin; WebP is inside a RIFF."""

_AGAIN = later("Open it in a picture program, save it again, and attach that.")
_NO_SIZE = (0x01, *range(0xD0, 0xDA))
"""Marks in a JPEG that stand alone."""


class _DamagedError(Exception):
    """The head ends early or makes no sense."""


def read_picture(name: str, content: bytes) -> Attachment:
    """Raises ProblemError for one that is damaged, cut off, moving, or larger than can be looked at."""
    try:
        if content.startswith(PICTURE_KINDS[0]):
            media_type, (width, height), whole = "image/png", _png(content), b"IEND" in content[-4096:]
        elif content.startswith(PICTURE_KINDS[1]):
            media_type, (width, height), whole = "image/jpeg", _jpeg(content), b"\xff\xd9" in content[2:]
        elif content.startswith(b"GIF8"):
            width, height, frames = _gif(content)
            if frames > 1:
                raise refused(name, tr("is a moving picture (animated GIF)"), tr("Save one of its pictures as PNG."))
            media_type, whole = "image/gif", True
        else:
            (media_type, whole), (width, height) = _webp_whole(name, content), _webp(content)
    except (_DamagedError, struct.error, IndexError) as error:
        raise refused(name, tr("is a damaged picture"), _AGAIN, str(error)) from error
    if not whole or width <= 0 or height <= 0:
        raise refused(name, tr("is a picture that is cut off"), _AGAIN)
    if width * height > MOST_PIXELS:
        happened = tr(
            "has {megapixels:,} megapixels ({width:,} × {height:,}); at most {most} can be sent",
            megapixels=round(width * height / 1e6),
            width=width,
            height=height,
            most=MOST_PIXELS // 1_000_000,
        )
        raise refused(name, happened, tr("Make it smaller and attach that."))
    return Attachment(name, AttachmentKind.IMAGE, media_type=media_type, width=width, height=height)


def _png(content: bytes) -> tuple[int, int]:
    if content[12:16] != b"IHDR":
        raise _DamagedError("no IHDR")  # not shown
    width, height = struct.unpack(">II", content[16:24])
    return int(width), int(height)


def _jpeg(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 4 <= len(content):
        if content[at] != 0xFF:
            raise _DamagedError(f"no mark at {at}")  # not shown
        mark = content[at + 1]
        if mark == 0xFF:
            at += 1
            continue
        if mark in _NO_SIZE:
            at += 2
            continue
        (length,) = struct.unpack(">H", content[at + 2 : at + 4])
        if 0xC0 <= mark <= 0xCF and mark not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + max(2, length)
    raise _DamagedError("no frame")  # not shown


def _gif(content: bytes) -> tuple[int, int, int]:
    """Width, height, and how many pictures are in it (two are counted as many)."""
    width, height = struct.unpack("<HH", content[6:10])
    frames = 0
    for block in _gif_blocks(content):
        frames += block == 0x2C
        if frames > 1:
            break
    if not frames:
        raise _DamagedError("no picture")  # not shown
    return int(width), int(height), frames


def _gif_blocks(content: bytes) -> Iterator[int]:
    flags = content[10]
    at = 13 + (3 << ((flags & 7) + 1) if flags & 0x80 else 0)
    while (block := content[at]) != 0x3B:
        yield block
        if block == 0x21:
            at += 2
        elif block == 0x2C:
            local = content[at + 9]
            at += 11 + (3 << ((local & 7) + 1) if local & 0x80 else 0)
        else:
            raise _DamagedError(f"no block at {at}")  # not shown
        while content[at]:
            at += 1 + content[at]
        at += 1


def _webp_whole(name: str, content: bytes) -> tuple[str, bool]:
    (declared,) = struct.unpack("<I", content[4:8])
    if content[12:16] == b"VP8X" and content[20] & 0x02:
        raise refused(name, tr("is a moving picture (animated WebP)"), tr("Save one of its pictures as PNG."))
    return "image/webp", len(content) + 1 >= declared + 8


def _webp(content: bytes) -> tuple[int, int]:
    kind = content[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(content[24:27], "little"), 1 + int.from_bytes(content[27:30], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 " and content[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", content[26:30])
        return int(width) & 0x3FFF, int(height) & 0x3FFF
    raise _DamagedError("no picture in the RIFF")  # not shown
