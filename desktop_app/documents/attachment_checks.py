"""Looks at a file that is to go along with a question: what it really is, and whether it may; hostile until checked."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

from desktop_app.documents.attachment_archives import OFFICE_KINDS, read_office
from desktop_app.documents.attachment_pdf import pages_of
from desktop_app.documents.attachment_pictures import PICTURE_KINDS, read_picture
from desktop_app.documents.attachment_refusals import refused
from desktop_app.documents.attachment_texts import read_text, sendable_name, sheet_beginning
from desktop_app.domain.attachments import LARGEST_FILE, Attachment, AttachmentKind
from desktop_app.language import later, tr
from desktop_app.services.attachment_ports import CheckedFile

_OLD_OFFICE = {
    ".doc": (AttachmentKind.DOCUMENT, "application/msword"),
    ".ppt": (AttachmentKind.DOCUMENT, "application/vnd.ms-powerpoint"),
    ".xls": (AttachmentKind.SHEET, "application/vnd.ms-excel"),
}
_CHARACTERS_PER_BYTE = 0.25
"""Of an old office file, whose words are not read here: the most that such files usually hold."""
_PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".gif")
_CLAIMS = {
    ".pdf": later("a PDF"),
    **dict.fromkeys(_PICTURE_ENDINGS, later("a picture")),
    ".docx": later("a Word document"),
    ".pptx": later("a PowerPoint presentation"),
    ".xlsx": later("an Excel workbook"),
    ".odt": later("an OpenDocument text"),
    ".doc": later("an old Word document"),
    ".ppt": later("an old PowerPoint presentation"),
    ".xls": later("an old Excel workbook"),
}
_OTHERS = (
    (b"MZ", later("a program")),
    (b"\x7fELF", later("a program")),
    (b"\xcf\xfa\xed\xfe", later("a program")),
    (b"\xca\xfe\xba\xbe", later("a program")),
    (b"\x1f\x8b", later("a compressed archive (gzip)")),
    (b"7z\xbc\xaf\x27\x1c", later("a compressed archive (7-Zip)")),
    (b"Rar!", later("a compressed archive (RAR)")),
    (b"BM", later("a BMP picture")),
    (b"II*\x00", later("a TIFF picture")),
    (b"MM\x00*", later("a TIFF picture")),
    (b"ID3", later("a sound file")),
    (b"OggS", later("a sound file")),
    (b"fLaC", later("a sound file")),
    (b"RIFF", later("a sound or film file")),
    (b"SQLite format 3", later("a database")),
)
_TAKEN = later(
    "Ponder attaches PDF files, pictures (PNG, JPEG, WebP, GIF), Word, PowerPoint and Excel files, CSV and text."
)


def check_file(path: Path) -> CheckedFile:
    """Read a file whole and look at it. Blocks; raises ProblemError with the reason."""
    name = path.name
    try:
        if path.is_dir():
            raise refused(name, tr("is a folder"), tr("Choose the files in it."))
        # a pipe or a device would never end, so only a plain file is opened
        if not stat.S_ISREG(path.stat().st_mode):
            raise refused(name, tr("is no ordinary file"), tr("Choose a file from a folder."))
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            content = b"" if size >= LARGEST_FILE else file.read(LARGEST_FILE)
            too_large = size >= LARGEST_FILE or len(content) >= LARGEST_FILE
    except FileNotFoundError:
        raise refused(name, tr("is no longer there"), tr("Look for it and attach it again.")) from None
    except PermissionError as error:
        advice = tr("Ask whoever owns it, or copy it to a folder of yours, and attach it again.")
        raise refused(name, tr("may not be read by you"), advice, str(error)) from error
    except OSError as error:
        advice = tr("Copy it to this computer and attach it again.")
        raise refused(name, tr("could not be read"), advice, str(error)) from error
    if too_large:
        limit = tr("less than {value} MB can be sent", value=LARGEST_FILE // 1000000)
        raise refused(
            name,
            tr("has {value:,.1f} MB; {limit}", value=size / 1000000.0, limit=limit),
            tr("Attach a part of it, or a smaller version."),
        )
    return check_content(name, content)


def check_content(name: str, content: bytes) -> CheckedFile:
    """Say what contents under a name are. Blocks; raises ProblemError with the reason."""
    if not content:
        raise refused(name, tr("is empty (0 bytes)"), tr("Attach a file that has something in it."))
    if len(content) >= LARGEST_FILE:
        happened = tr(
            "has {value:,.1f} MB; less than {value_2} MB can be sent",
            value=len(content) / 1000000.0,
            value_2=LARGEST_FILE // 1000000,
        )
        raise refused(name, happened, tr("Attach a part of it, or a smaller version."))
    ending = Path(name).suffix.lower()
    found = _found(name, ending, content)
    _hold_to_its_name(name, ending, found.attachment)
    return found


def _found(name: str, ending: str, content: bytes) -> CheckedFile:
    if content.startswith(PICTURE_KINDS) or (content[:4] == b"RIFF" and content[8:12] == b"WEBP"):
        return _checked(read_picture(name, content), content)
    if b"%PDF-" in content[:1024]:
        pdf = Attachment(name, AttachmentKind.PDF, media_type="application/pdf", pages=pages_of(content))
        return _checked(pdf, content)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        office, text = read_office(name, content)
        return _checked(office, content, text)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _old_office(name, ending, content)
    what = next((what for magic, what in _OTHERS if content.startswith(magic)), "")
    if content[4:8] == b"ftyp":
        pictures = (b"heic", b"heix", b"mif1", b"avif", b"msf1")
        what = later("a HEIC or AVIF picture") if content[8:12] in pictures else later("a film or sound file")
    if what and not _readable(content):
        advice = tr("Save it as PNG or JPEG and attach that.") if "picture" in what else _TAKEN
        raise refused(name, tr("is {what}, which cannot be sent", what=tr(what)), advice)
    return _plain_text(name, ending, content)


def _readable(content: bytes) -> bool:
    """Whether it is text that only begins with the letters of another kind, such as "BMW" or "MZ"."""
    try:
        return b"\x00" not in content and bool(content.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _plain_text(name: str, ending: str, content: bytes) -> CheckedFile:
    if ending in _CLAIMS:  # not even worth a look as text
        raise _wrong_ending(name, ending, tr("something else, or a damaged file"))
    text = read_text(name, content)
    sheet = ending in (".csv", ".tsv")
    kind = AttachmentKind.SHEET if sheet else AttachmentKind.TEXT
    media = {".csv": "text/csv", ".tsv": "text/tab-separated-values", ".rtf": "application/rtf"}.get(
        ending, "text/plain"
    )
    attachment = Attachment(sendable_name(name), kind, media_type=media)
    return _checked(attachment, text.encode(), sheet_beginning(text) if sheet else text)


def _old_office(name: str, ending: str, content: bytes) -> CheckedFile:
    if ending in OFFICE_KINDS:
        advice = tr("Open it, take the password away, save it, and attach it again.")
        raise refused(name, tr("is protected by a password, so the model could not read it"), advice)
    if ending not in _OLD_OFFICE:
        raise refused(name, tr("is an old office file of a kind that cannot be sent"), _TAKEN)
    kind, media_type = _OLD_OFFICE[ending]
    guess = "word " * int(len(content) * _CHARACTERS_PER_BYTE / 5)
    return _checked(Attachment(name, kind, media_type=media_type), content, guess)


def _checked(attachment: Attachment, content: bytes, text: str = "") -> CheckedFile:
    return CheckedFile(replace(attachment, size=len(content)), content, text)


def _hold_to_its_name(name: str, ending: str, found: Attachment) -> None:
    """A picture may be called by another picture's ending: it is sent as what it is. Nothing else may."""
    picture = found.kind is AttachmentKind.IMAGE
    if picture and ending in ("", *_PICTURE_ENDINGS):
        return
    if picture:
        own: tuple[str, ...] = _PICTURE_ENDINGS
    elif found.kind is AttachmentKind.PDF:
        own = (".pdf",)
    elif found.media_type in OFFICE_KINDS.values():
        own = tuple(end for end, media in OFFICE_KINDS.items() if media == found.media_type)
    else:
        return  # text may be called anything, old office files were found by their ending
    if ending not in own:
        really = tr("a picture") if picture else tr(_CLAIMS[own[0]])
        raise _wrong_ending(name, ending, really, own[0])


def _wrong_ending(name: str, ending: str, really: str, own: str = "") -> Exception:
    claimed = _CLAIMS.get(ending)
    happened = tr("is {really} under another name", really=really)
    if claimed:
        happened = tr("is called {claimed}, but is {really}", claimed=tr(claimed), really=really)
    advice = tr("Save it again under its right kind.")
    if own:
        advice = tr("Give it its real ending ({own}) and attach it again.", own=own)
    return refused(name, happened, advice)
