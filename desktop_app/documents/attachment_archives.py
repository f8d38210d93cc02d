"""Looks into Word, PowerPoint, Excel and OpenDocument files: archives, and as such able to hide a bomb."""

from __future__ import annotations

import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from desktop_app.documents.attachment_refusals import refused
from desktop_app.documents.attachment_texts import SHEET_ROWS
from desktop_app.domain.attachments import Attachment, AttachmentKind
from desktop_app.language import later, tr

_OPEN_XML = "application/vnd.openxmlformats-officedocument."
OFFICE_KINDS = {
    ".docx": f"{_OPEN_XML}wordprocessingml.document",
    ".pptx": f"{_OPEN_XML}presentationml.presentation",
    ".xlsx": f"{_OPEN_XML}spreadsheetml.sheet",
    ".odt": "application/vnd.oasis.opendocument.text",
}
"""Media types by ending."""

MOST_UNPACKED = 500_000_000
"""Bytes that all parts of an archive may say they have."""
MOST_PARTS = 20_000
STEEPEST = 500
"""How many times larger a large archive may become; real office files stay below 100."""
_STEEP_FROM = 20_000_000
_MOST_READ = 30_000_000
"""Bytes of XML that are read for the estimate."""
_MOST_TOLD = 10_000_000
_LONGEST_CELL = 2_000
"""Characters: a workbook may hold one long text and use it in every cell."""

_TAG = re.compile(r"<[^<>]*>")
_TAKEN = later("Ponder attaches Word (.docx), PowerPoint (.pptx), Excel (.xlsx) and OpenDocument text (.odt) files.")


def read_office(name: str, content: bytes) -> tuple[Attachment, str]:
    """What kind it is, and its words as far as a model reads them. Blocks; raises ProblemError."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_size(name, archive, len(content))
            names = set(archive.namelist())
            ending = _ending(archive, names)
            if not ending:
                what = tr("an archive")
                if "[Content_Types].xml" in names:
                    what = tr("a document with macros or of another program")
                raise refused(
                    name,
                    tr("is {what}, which cannot be sent", what=what),
                    f"{tr('Unpack or save it anew.')} {tr(_TAKEN)}",
                )
            kind = AttachmentKind.SHEET if ending == ".xlsx" else AttachmentKind.DOCUMENT
            return Attachment(name, kind, media_type=OFFICE_KINDS[ending]), "".join(_words(archive, names, ending))
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, RuntimeError, OSError) as error:
        advice = tr("Open it in its own program, save it again, and attach that.")
        raise refused(name, tr("is damaged or protected by a password"), advice, str(error)) from error


def _check_size(name: str, archive: zipfile.ZipFile, packed: int) -> None:
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    advice = tr("Somebody may have made it to do harm. If you trust it, save it anew in its own program.")
    if len(parts) > MOST_PARTS:
        raise refused(
            name,
            tr("has {parts:,} parts inside; at most {most:,} are opened", parts=len(parts), most=MOST_PARTS),
            advice,
        )
    if unpacked > MOST_UNPACKED or (unpacked > _STEEP_FROM and unpacked > packed * STEEPEST):
        happened = tr(
            "would unpack to {size:,} MB; at most {most} MB, and {times} times its own size, are opened",
            size=round(unpacked / 1e6),
            most=MOST_UNPACKED // 1_000_000,
            times=STEEPEST,
        )
        raise refused(name, happened, advice)


def _ending(archive: zipfile.ZipFile, names: set[str]) -> str:
    for ending, part in (
        (".docx", "word/document.xml"),
        (".pptx", "ppt/presentation.xml"),
        (".xlsx", "xl/workbook.xml"),
    ):
        if part in names:
            kinds = archive.open("[Content_Types].xml").read(_MOST_READ) if "[Content_Types].xml" in names else b""
            return "" if b"macroEnabled" in kinds else ending
    if "mimetype" in names:
        with archive.open("mimetype") as part_:
            media_type = part_.read(200).decode("ascii", "replace").strip()
        return next((ending for ending, media in OFFICE_KINDS.items() if media == media_type), "")
    return ""


def _words(archive: zipfile.ZipFile, names: set[str], ending: str) -> Iterator[str]:
    if ending == ".xlsx":
        yield from _cells(archive, names)
        return
    chosen = {".docx": r"word/(document|footnotes|endnotes)\.xml", ".odt": r"content\.xml"}.get(
        ending, r"ppt/(slides|notesSlides)/[^/]+\.xml"
    )
    room = _MOST_READ
    for part in sorted(name for name in names if re.fullmatch(chosen, name)):
        if room <= 0:
            return
        text = _read(archive, part, room)
        room -= len(text)
        text = text.replace("</w:p>", "\n").replace("</a:p>", "\n").replace("</text:p>", "\n")
        yield html.unescape(_TAG.sub("", text))


def _cells(archive: zipfile.ZipFile, names: set[str]) -> Iterator[str]:
    """Every sheet's first rows; what is written once and used often is told as often."""
    room, told = _MOST_READ, 0
    shared: list[str] = []
    if "xl/sharedStrings.xml" in names:
        text = _read(archive, "xl/sharedStrings.xml", room)
        room -= len(text)
        shared = [html.unescape(_TAG.sub("", item)) for item in text.split("<si>")[1:]]
    for part in sorted(name for name in names if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name)):
        if room <= 0:
            return
        text = _read(archive, part, room)
        room -= len(text)
        for row in text.split("<row")[1 : SHEET_ROWS + 1]:
            words = ",".join(_cell(cell, shared) for cell in row.split("<c ")[1:]) + "\n"
            told += len(words)
            if told > _MOST_TOLD:
                return
            yield words


def _cell(cell: str, shared: list[str]) -> str:
    head, _, body = cell.partition(">")
    value = body.partition("<v>")[2].partition("</v>")[0]
    if 't="s"' in head and value.isdigit():
        place = int(value)
        return shared[place][:_LONGEST_CELL] if place < len(shared) else ""
    return value or _TAG.sub("", body)


def _read(archive: zipfile.ZipFile, part: str, room: int) -> str:
    with archive.open(part) as file:
        return file.read(room).decode("utf-8", "replace")
