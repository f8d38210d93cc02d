"""What a file really is, and why it may not go along: every refusal names the file, the reason and the limit."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

import pytest

from desktop_app.documents import attachment_archives
from desktop_app.documents.attachment_checks import check_content, check_file
from desktop_app.domain.attachments import LARGEST_FILE, AttachmentKind
from desktop_app.domain.problems import ProblemError
from tests.harness import sample_files

WEBP = (
    b"RIFF\x1e\x00\x00\x00WEBPVP8L\x11\x00\x00\x00\x2f\x27\x40\x07\x00\x07\x50\x7c\x94\xc2\xff\x81\x88\xe8\x7f\x00\x00"
)
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xc0\x00\x0b\x08\x00\x1e\x00\x28\x01\x01\x11\x00\xff\xda\x00\x08\x01\x01\x00\x00?\x00\x00\xff\xd9"
)
ODT = sample_files.archive(
    {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x><text:p>Otters</text:p></x>"}
)


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(ProblemError) as caught:
        check_content(name, content)
    problem = caught.value.problem
    assert problem.advice
    return problem.happened


@pytest.mark.parametrize(
    ("name", "content", "kind", "media_type"),
    [
        ("a.png", sample_files.png(), AttachmentKind.IMAGE, "image/png"),
        ("a.jpg", JPEG, AttachmentKind.IMAGE, "image/jpeg"),
        ("a.jpg", sample_files.png(), AttachmentKind.IMAGE, "image/png"),
        ("a.webp", WEBP, AttachmentKind.IMAGE, "image/webp"),
        ("a.gif", sample_files.gif(), AttachmentKind.IMAGE, "image/gif"),
        ("a.pdf", sample_files.pdf(), AttachmentKind.PDF, "application/pdf"),
        ("a.DOCX", sample_files.docx(), AttachmentKind.DOCUMENT, attachment_archives.OFFICE_KINDS[".docx"]),
        ("a.xlsx", sample_files.xlsx(), AttachmentKind.SHEET, attachment_archives.OFFICE_KINDS[".xlsx"]),
        ("a.odt", ODT, AttachmentKind.DOCUMENT, attachment_archives.OFFICE_KINDS[".odt"]),
        ("a.csv", b"a,b\n1,2\n", AttachmentKind.SHEET, "text/csv"),
        ("a.py", b"print('otter')\n", AttachmentKind.TEXT, "text/plain"),
        ("bmw.txt", b"BMW and MZ are makers.", AttachmentKind.TEXT, "text/plain"),
    ],
)
def test_what_may_go_along(name: str, content: bytes, kind: AttachmentKind, media_type: str) -> None:
    found = check_content(name, content).attachment
    assert (found.kind, found.media_type, found.size) == (kind, media_type, len(content))
    assert found.name == name
    if kind is AttachmentKind.IMAGE and name != "a.gif":
        assert (found.width, found.height) == (40, 30)


def test_what_is_read_of_a_file() -> None:
    assert check_content("a.pdf", sample_files.pdf(7)).attachment.pages == 7
    assert "Otters rest in rafts." in check_content("a.docx", sample_files.docx()).text
    sheet = check_content("a.xlsx", sample_files.xlsx(1_500)).text
    assert "animal 0,0" in sheet
    assert "animal 999," in sheet
    assert "animal 1000," not in sheet, "the provider reads 1,000 rows"
    rows = check_content("a.csv", b"".join(b"%d\n" % number for number in range(3_000))).text.splitlines()
    assert (len(rows), rows[-1]) == (1_000, "999")


def test_text_of_other_encodings_is_sent_as_utf_8() -> None:
    for encoding in ("utf-8-sig", "utf-16", "cp949"):
        checked = check_content("a.txt", "수달은 물 위에서 잔다".encode(encoding))
        assert checked.content.decode() == "수달은 물 위에서 잔다"
        assert checked.attachment.size == len(checked.content)
    assert check_content("a.txt", "déjà vu".encode("cp1252")).content.decode() == "déjà vu"


def test_text_of_an_unknown_ending_says_that_it_is_text() -> None:
    assert check_content("Dockerfile", b"FROM scratch\n").attachment.name == "Dockerfile.txt"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", b"", "“a.txt” is empty (0 bytes)."),
        ("a.pdf", sample_files.png(), "“a.pdf” is called a PDF, but is a picture."),
        ("a.png", sample_files.pdf(), "“a.png” is called a picture, but is a PDF."),
        ("a.docx", sample_files.xlsx(), "“a.docx” is called a Word document, but is an Excel workbook."),
        ("a.pdf", b"only words", "“a.pdf” is called a PDF, but is something else, or a damaged file."),
        ("a.txt", sample_files.docx(), "“a.txt” is a Word document under another name."),
        ("a.zip", sample_files.archive({"a": "b"}), "“a.zip” is an archive, which cannot be sent."),
        ("a.exe", b"MZ\x90\x00\x03\x00\xff\xff", "“a.exe” is a program, which cannot be sent."),
        ("a.pdf", b"MZ\x90\x00\x03\x00\xff\xff", "“a.pdf” is a program, which cannot be sent."),
        ("a.bmp", b"BM\x00\x00\xff\xfe", "“a.bmp” is a BMP picture, which cannot be sent."),
        ("a.heic", b"\x00\x00\x00\x18ftypheic\xff", "“a.heic” is a HEIC or AVIF picture, which cannot be sent."),
        ("a.mp4", b"\x00\x00\x00\x18ftypisom\xff", "“a.mp4” is a film or sound file, which cannot be sent."),
        ("a.bin", bytes(range(256)) * 40, "“a.bin” is of a kind that cannot be sent."),
        ("a.png", sample_files.png()[:60], "“a.png” is a picture that is cut off."),
        ("a.png", b"\x89PNG\r\n\x1a\n123", "“a.png” is a damaged picture."),
        ("a.gif", sample_files.gif(2), "“a.gif” is a moving picture (animated GIF)."),
        ("a.docx", sample_files.docx()[:-60], "“a.docx” is damaged or protected by a password."),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "so the model could not read it."),
        ("a.docm", sample_files.archive({"[Content_Types].xml": "macroEnabled", "word/document.xml": ""}), "macros"),
    ],
)
def test_what_may_not(name: str, content: bytes, said: str) -> None:
    assert said in refusal(name, content)


def test_too_many_pixels_are_refused_by_the_head_alone() -> None:
    content = bytearray(sample_files.png())
    content[16:24] = struct.pack(">II", 40_000, 30_000)
    assert "has 1,200 megapixels (40,000 × 30,000); at most 100 can be sent" in refusal("a.png", bytes(content))


def test_a_bomb_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = sample_files.docx(**{"word/media/a.bin": "0" * 30_000_000})
    assert "would unpack to 30 MB" in refusal("a.docx", bomb)
    monkeypatch.setattr(attachment_archives, "MOST_PARTS", 3)
    many = sample_files.docx(**{f"word/{number}": "" for number in range(4)})
    assert "has 6 parts inside; at most 3 are opened" in refusal("a.docx", many)


def test_a_workbook_cannot_repeat_one_long_text_for_ever() -> None:
    cells = "".join('<c r="A1" t="s"><v>0</v></c>' for _ in range(200))
    rows = "".join(f"<row>{cells}</row>" for _ in range(900))
    book = sample_files.archive(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": "<workbook/>",
            "xl/sharedStrings.xml": f"<sst><si><t>{'long ' * 50_000}</t></si></sst>",
            "xl/worksheets/sheet1.xml": f"<sheetData>{rows}</sheetData>",
        }
    )
    assert len(check_content("a.xlsx", book).text) <= 10_000_000


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    large.write_bytes(b"%PDF-")
    os.truncate(large, LARGEST_FILE)
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    endless = tmp_path / "endless.txt"
    endless.symlink_to("/dev/zero")
    circle = tmp_path / "circle.txt"
    circle.symlink_to(circle)
    for path, said in (
        (endless, "is no ordinary file"),
        (circle, "could not be read"),
        (large, "has 50.0 MB; less than 50 MB can be sent"),
        (tmp_path, "is a folder"),
        (tmp_path / "gone.txt", "is no longer there"),
        (pipe, "is no ordinary file"),
    ):
        with pytest.raises(ProblemError) as caught:
            check_file(path)
        assert said in caught.value.problem.happened


def test_a_pdf_cannot_have_streams_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []
    real = zlib.decompressobj

    def counted() -> object:
        tried.append(1)
        return real()

    monkeypatch.setattr("desktop_app.documents.attachment_pdf.zlib.decompressobj", counted)
    content = b"%PDF-1.4\n" + b"/Type/ObjStm stream\nx" * 20_000
    assert check_content("a.pdf", content).attachment.pages >= 1
    assert len(tried) <= 4_000


def test_a_pdf_of_ten_thousand_pages_is_counted_as_such() -> None:
    content = b"%PDF-1.4\n" + b"<< /Type /Page /Parent 1 0 R >>\n" * 10_000 + b"%%EOF"
    assert check_content("a.pdf", content).attachment.pages == 10_000


def test_a_name_cannot_break_the_sentence() -> None:
    said = refusal("a\n\u202egnp" + "x" * 300 + ".txt", b"")
    assert "\n" not in said
    assert "\u202e" not in said
    assert len(said) < 140
