"""Reads text of whatever encoding as UTF-8, and gives it a name whose ending the provider knows."""

from __future__ import annotations

import codecs
from pathlib import Path

from desktop_app.documents.attachment_refusals import refused
from desktop_app.language import tr

SHEET_ROWS = 1_000
"""What the provider reads of each sheet (facts of the API, inputs)."""

_KNOWN_ENDINGS = frozenset(
    """.txt .md .markdown .json .html .htm .xml .csv .tsv .rtf .yaml .yml .css .js .mjs .ts .py .c .cc .cpp .h .hpp
    .java .rb .php .sh .go .rs .sql .log .ini .conf .tex .srt .vtt .ics .diff .patch .swift .kt .scala .lua .pl .r
    .cs .bat .eml""".split()  # noqa: SIM905 - a list of words reads better as a sentence  # not shown
)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_text(name: str, content: bytes) -> str:
    """The words. Raises ProblemError for what is no text."""
    encoding = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = _older(name, content)
    if "\x00" in text[:100_000]:
        raise _no_text(name)
    return text


def _older(name: str, content: bytes) -> str:
    """Korean or western text from before UTF-8; what is neither is taken for no text at all."""
    beginning = content[:200_000]
    if sum(byte < 9 or 13 < byte < 32 for byte in beginning) > len(beginning) // 200:
        raise _no_text(name)
    for encoding in ("cp949", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _no_text(name)


def _no_text(name: str) -> Exception:
    return refused(
        name,
        tr("is of a kind that cannot be sent"),
        tr(
            "Ponder attaches PDF files, pictures (PNG, JPEG, WebP, GIF), Word, PowerPoint and Excel files, CSV and "
            "text."
        ),
    )


def sendable_name(name: str) -> str:
    """The name with `.txt` behind it where the provider would not know its ending for text."""
    return name if Path(name).suffix.lower() in _KNOWN_ENDINGS else f"{name}.txt"


def sheet_beginning(text: str) -> str:
    """The rows of a sheet that are read; the others cost nothing."""
    end = -1
    for _ in range(SHEET_ROWS):
        end = text.find("\n", end + 1)
        if end < 0:
            return text
    return text[:end]
