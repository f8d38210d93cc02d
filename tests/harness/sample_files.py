"""Small real files of every kind that can be attached, made where they are needed."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping


def png(width: int = 40, height: int = 30, noise: int = 0) -> bytes:
    """A grey picture; `noise` bytes that nobody shows make the file larger."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\x00" + b"\x80" * width for _ in range(height))
    more = chunk(b"niCe", b"\x01" * noise) if noise else b""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + more
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )  # fmt: skip


def pdf(pages: int = 3, size: int = 0) -> bytes:
    """So many empty pages; padded to `size` bytes."""
    kids = " ".join(f"{number + 3} 0 R" for number in range(pages))
    parts = [
        "%PDF-1.4",
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        f"2 0 obj<</Type/Pages/Kids[{kids}]/Count {pages}>>endobj",
        *(f"{n + 3} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj" for n in range(pages)),
        "trailer<</Root 1 0 R>>",
        "%%EOF",
    ]
    text = "\n".join(parts).encode()
    return text + b"\n%" + b"x" * max(0, size - len(text) - 2) if size else text


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A packed archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return made.getvalue()


def docx(words: str = "Otters rest in rafts.", **more: str) -> bytes:
    """A Word document with one paragraph."""
    body = f"<w:document><w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>"
    return archive({"[Content_Types].xml": "<Types/>", "word/document.xml": body, **more})


def xlsx(rows: int = 3) -> bytes:
    """A workbook of one sheet, as spreadsheets write it."""
    import openpyxl

    book = openpyxl.Workbook()
    for number in range(rows):
        book.active.append([f"animal {number}", number])  # type: ignore[union-attr]
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def gif(frames: int = 1) -> bytes:
    """One grey point, so many times."""
    frame = b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00"
    return b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x80\x80\x80\xff\xff\xff" + frame * frames + b";"
