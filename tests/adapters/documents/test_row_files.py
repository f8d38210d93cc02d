"""Files of rows for many jobs at once: every kind and encoding, what is hostile, and the bad rows on their way back."""

from __future__ import annotations

import codecs
import datetime
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop_app.documents import row_files, row_source, row_workbooks
from desktop_app.documents.row_files import read_rows, write_bad_rows
from desktop_app.documents.row_source import CP949_NOTE, CP1252_NOTE
from desktop_app.domain.imports import BadRow, FileContent, FileKind, ReadOptions, Row
from desktop_app.domain.problems import ProblemError
from desktop_app.services.library_ports import StoppedReadingError

PLAIN = ReadOptions()


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


File = Callable[[str, str | bytes], Path]


def rows(content: FileContent) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.line, row.cells) for row in content.rows]


def refusal(path: Path, options: ReadOptions = PLAIN) -> str:
    with pytest.raises(ProblemError) as caught:
        read_rows(path, options)
    assert caught.value.problem.advice
    return caught.value.problem.happened


# -- CSV and TSV -----------------------------------------------------------------------------------------------------


def test_rows_keep_their_line_also_after_a_text_of_several_lines(file: File) -> None:
    content = read_rows(file("a.csv", 'name,note\nA,"one\ntwo, ""three"""\n\nB,\n'), PLAIN)
    assert content.facts.columns == ("name", "note")
    assert rows(content) == [(2, ("A", 'one\ntwo, "three"')), (5, ("B", ""))]
    assert (content.facts.kind, content.facts.notes, content.bad) == (FileKind.CSV, (), ())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", 'country;year\nNorway, the north;2026\n"A;B";2027\n'),
        ("a.tsv", "country\tyear\nNorway, the north\t2026\nA;B\t2027\n"),
        ("a.csv", "country|year\r\nNorway, the north|2026\r\nA;B|2027\r\n"),
        ("a.csv", 'sep=;\r\ncountry;year\r\n"Norway, the north";2026\r\n"A;B";2027\r\n'),
        ("a.csv", '"country","year"\n"Norway, the north","2026"\n"A;B","2027"\n'),
    ],
)
def test_what_parts_the_cells_is_found_out(file: File, name: str, text: str) -> None:
    content = read_rows(file(name, text), PLAIN)
    assert content.facts.columns == ("country", "year")
    assert [row.cells for row in content.rows] == [("Norway, the north", "2026"), ("A;B", "2027")]


def test_one_column_with_commas_in_its_only_row_header(file: File) -> None:
    content = read_rows(file("a.csv", "question\nWhy?\nHow?\n"), PLAIN)
    assert (content.facts.columns, rows(content)) == (("question",), [(2, ("Why?",)), (3, ("How?",))])


@pytest.mark.parametrize(
    ("encoding", "mark", "notes"),
    [
        ("utf-8", b"", ()),
        ("utf-8", codecs.BOM_UTF8, ()),
        ("utf-16-le", codecs.BOM_UTF16_LE, ()),
        ("utf-16-be", codecs.BOM_UTF16_BE, ()),
        ("utf-16-le", b"", ()),
        ("cp1252", b"", (CP1252_NOTE,)),
    ],
)
def test_encodings(file: File, encoding: str, mark: bytes, notes: tuple[str, ...]) -> None:
    content = read_rows(file("a.csv", mark + "país,año\r\nEspaña – €,ñandú\r\n".encode(encoding)), PLAIN)
    assert content.facts.columns == ("país", "año")
    assert rows(content) == [(2, ("España – €", "ñandú"))]
    assert content.facts.notes == notes


def test_korean_as_korean_programs_save_it(file: File) -> None:
    content = read_rows(file("a.csv", "회사,질문\n삼성전자,무엇을 합니까?\n".encode("cp949")), PLAIN)
    assert content.facts.columns == ("회사", "질문")
    assert content.facts.notes == (CP949_NOTE,)


def test_a_broken_row_does_not_stop_the_rest(file: File) -> None:
    content = read_rows(file("a.csv", 'a,b\n1,2\n"x" y,3\n4,5,6\n7\n8,9,,\n'), PLAIN)
    assert rows(content) == [(2, ("1", "2")), (5, ("7", "")), (6, ("8", "9"))]
    assert content.bad == (
        BadRow(3, "Something stands between a closing quote and the next cell. Double the quotes in a text."),
        BadRow(4, "This row has 3 cells, but there are 2 columns.", ("4", "5")),
    )


def test_a_quote_that_is_never_closed_is_named_where_it_opens(file: File) -> None:
    content = read_rows(file("a.csv", 'a,b\n1,2\n3,"4\n5,6\n'), PLAIN)
    assert [row.cells for row in content.rows] == [("1", "2")]
    assert [(bad.line, bad.reason[:50]) for bad in content.bad] == [
        (3, "A quote opens in this row and is never closed: all")
    ]


def test_columns_without_names_or_with_the_same(file: File) -> None:
    content = read_rows(file("a.csv", "name,,Name , x ,\nA,B,C,D,\n"), PLAIN)
    assert content.facts.columns == ("name", "Column 2", "Name (2)", "x")
    without = read_rows(file("b.csv", "A,B\nC,D\n"), ReadOptions(header=False))
    assert (without.facts.columns, rows(without)) == (("Column 1", "Column 2"), [(1, ("A", "B")), (2, ("C", "D"))])


# -- JSONL and text ----------------------------------------------------------------------------------------------------


def test_json_lines(file: File) -> None:
    text = '{"q": "Why?", "n": 2, "ok": true}\n\n{"q": "How?", "extra": [1, "ä"], "n": null}\n"Only a text"\n'
    content = read_rows(file("a.jsonl", text), PLAIN)
    assert content.facts.columns == ("q", "n", "ok", "extra", "Question")
    assert rows(content) == [
        (1, ("Why?", "2", "true", "", "")),
        (3, ("How?", "", "", '[1, "ä"]', "")),
        (4, ("", "", "", "", "Only a text")),
    ]


def test_a_line_that_is_not_json_is_named_and_kept(file: File) -> None:
    content = read_rows(file("a.jsonl", '{"q": 1}\n{"q": \n[1]\n' + "[" * 100_000 + "\n"), PLAIN)
    assert rows(content) == [(1, ("1",))]
    assert [(bad.line, bad.reason) for bad in content.bad] == [
        (2, "This line is not JSON: Expecting value at column 7."),
        (3, "This line is neither an object {…} nor a text in quotes."),
        (4, "This line is not JSON: nested too deep."),
    ]
    assert content.bad[0].raw == '{"q": '


def test_a_text_file_has_a_question_per_line_or_per_paragraph(file: File) -> None:
    path = file("a.txt", "\ufeffOne?\n  still one\n\n\nTwo?\r\n \nThree")
    assert rows(read_rows(path, PLAIN)) == [(1, ("One?",)), (2, ("still one",)), (5, ("Two?",)), (7, ("Three",))]
    paragraphs = read_rows(path, ReadOptions(paragraphs=True))
    assert rows(paragraphs) == [(1, ("One?\n  still one",)), (5, ("Two?",)), (7, ("Three",))]


# -- XLSX --------------------------------------------------------------------------------------------------------------


def workbook(path: Path, *lines: list[object], title: str = "Data", formula_values: bool = False) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for line in lines:
        sheet.append(line)
    book.create_sheet("Other").append(["x"])
    book.save(path)
    return path


def test_a_workbook(tmp_path: Path) -> None:
    day = datetime.datetime(2026, 11, 21)  # noqa: DTZ001 - what a spreadsheet holds
    path = workbook(
        tmp_path / "a.xlsx",
        ["name", "number", "day", "yes", "share"],
        ["A", 2026, day, True, 0.1 + 0.2],
        [],
        ["B", 3.0, datetime.datetime(2026, 11, 21, 8, 30), None, 1e20],  # noqa: DTZ001
        ["C", "#N/A", None, None, None],
    )
    content = read_rows(path, PLAIN)
    assert (content.facts.sheets, content.facts.options.sheet) == (("Data", "Other"), "Data")
    assert rows(content) == [
        (2, ("A", "2026", "2026-11-21", "TRUE", "0.3")),
        (4, ("B", "3", "2026-11-21 08:30:00", "", "1e+20")),
    ]
    assert [(bad.line, bad.reason) for bad in content.bad] == [(5, "Column B holds the error #N/A.")]
    assert read_rows(workbook(path, ["q"], ["Why?"]), ReadOptions(sheet="Other", header=False)).rows == (
        Row(1, ("x",)),
    )


def with_saved_value(path: Path, value: str) -> Path:
    """What a spreadsheet program adds to a formula that openpyxl wrote without one."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>" + value.encode() + b"</v>")
    parts[sheet] = parts[sheet].replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>" + value.encode() + b"</v>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return path


def test_a_formula_is_its_saved_value_and_one_without_is_named(tmp_path: Path) -> None:
    path = with_saved_value(workbook(tmp_path / "a.xlsx", ["a", "b"], ["x", "=1+1"], ["y", "=2+2"], ["z", 5]), "2")
    content = read_rows(path, PLAIN)
    assert rows(content) == [(2, ("x", "2")), (4, ("z", "5"))]
    words = "The formula in column B has no saved value. Open the workbook, save it, choose it again."
    assert content.bad == (BadRow(3, words, ("y",)),)


def test_a_workbook_that_would_unpack_to_too_much_is_refused_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(tmp_path / "a.xlsx", ["a"], ["x"])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/bomb.bin", b"\0" * 3_000_000)
    monkeypatch.setattr(row_workbooks, "LARGEST_UNPACKED", 2_000_000)
    assert refusal(path) == "“a.xlsx” would unpack to more than 2 MB."


def test_a_workbook_with_entities_of_its_own_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", ["a"], ["x"])
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["xl/workbook.xml"] = b'<!DOCTYPE x [<!ENTITY a "b">]>' + parts["xl/workbook.xml"]
    with zipfile.ZipFile(path, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)
    assert refusal(path) == "“a.xlsx” is no workbook that a spreadsheet program saved."


def test_a_far_away_cell_is_no_reason_to_hang(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["A2"], sheet["XFD3"], sheet["A200000"] = "a", "x", "far", "deep"
    book.save(tmp_path / "a.xlsx")
    content = read_rows(tmp_path / "a.xlsx", PLAIN)
    assert rows(content) == [(2, ("x",)), (200_000, ("deep",))]


def test_too_many_columns(tmp_path: Path) -> None:
    assert "more than 200 columns" in refusal(workbook(tmp_path / "a.xlsx", [f"c{n}" for n in range(201)], [1]))


# -- what is refused ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.csv", b"", "is empty."),
        ("a.csv", b"a,b\n", "has no rows."),
        ("a.csv", b"\0\1\2binary\0\0\0", "is not a text file that Ponder can read."),
        ("a.csv", b"a,\x81\x8d\n1,2\n", "is not a text file that Ponder can read."),
        ("a.csv", "a,b\n1,2\n".encode("utf-32"), "is text in UTF-32."),
        ("a.xls", b"\xd0\xcf\x11\xe0....", "is a spreadsheet that Ponder cannot read."),
        ("a.pdf", b"%PDF-1.7", "is a PDF file."),
        ("a.xlsx", b"name,b\n1,2\n", "is not the workbook that its name says."),
        ("a.xlsx", b"PK\x03\x04 and nothing more", "cannot be read as a workbook."),
        ("a.json", b'[\n{"a": 1}\n]\n', "is one JSON list over several lines."),
        (
            "a.jsonl",
            "".join(json.dumps({f"k{n}": 1}) + "\n" for n in range(201)).encode(),
            "more than 200 different keys",
        ),
    ],
)
def test_a_file_that_cannot_be_used_says_why(file: File, name: str, content: bytes, words: str) -> None:
    said = refusal(file(name, content))
    assert said.startswith(f"“{name}” ")
    assert words in said


def test_a_file_that_is_not_there_or_a_folder(tmp_path: Path) -> None:
    assert "could not be read" in refusal(tmp_path / "none.csv")
    assert "is no file" in refusal(tmp_path)


def test_limits_are_told(file: File, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file("a.csv", "a\n" + "x\n" * 30)
    monkeypatch.setattr(row_files, "MOST_ROWS", 20)
    assert refusal(path) == "“a.csv” has more than 20 rows."
    monkeypatch.setattr(row_files, "MOST_ROWS", 100)
    monkeypatch.setattr(row_files, "MOST_CHARACTERS", 20)
    assert refusal(path) == "“a.csv” has more than 20 characters in its cells."
    monkeypatch.setattr(row_source, "LARGEST_FILE", 10)
    assert refusal(path).startswith("“a.csv” is larger than")


def test_a_cell_that_is_too_long_is_a_bad_row(file: File) -> None:
    content = read_rows(file("a.csv", "a,b\n1," + "x" * 500_001 + "\n2,3\n"), PLAIN)
    assert rows(content) == [(3, ("2", "3"))]
    assert content.bad == (BadRow(2, "A cell has more than 500,000 characters.", ("1", "")),)


def test_reading_stops_when_nobody_wants_it(file: File) -> None:
    path = file("a.csv", "a\n" + "x\n" * 1_200)
    heard: list[int] = []
    read_rows(path, PLAIN, lambda count: heard.append(count) or True)  # type: ignore[func-returns-value]
    assert heard[-2:] == [500, 1000]
    with pytest.raises(StoppedReadingError):
        read_rows(path, PLAIN, lambda count: count < 1000)


def test_a_file_that_is_written_to_meanwhile_is_not_used(file: File) -> None:
    path = file("a.csv", "a\n" + "x\n" * 600)

    def meddling(_count: int) -> bool:
        path.write_text("a\nother\n")
        return True

    with pytest.raises(ProblemError, match="was changed while it was read"):
        read_rows(path, PLAIN, meddling)


def test_the_same_content_has_the_same_fingerprint(file: File) -> None:
    one, again = read_rows(file("a.csv", "a\nx\n"), PLAIN), read_rows(file("b.csv", "a\nx\n"), PLAIN)
    other = read_rows(file("c.csv", "a\ny\n"), PLAIN)
    assert one.facts.content_hash == again.facts.content_hash != other.facts.content_hash


# -- bad rows out and in -----------------------------------------------------------------------------------------------


def test_bad_rows_go_out_harmless_and_come_in_as_they_were(file: File, tmp_path: Path) -> None:
    content = read_rows(file("a.csv", "=name,n\n=1+1,-5\n'=x,@a\n"), PLAIN)
    bad = [BadRow(row.line, "“n” is “-5”.", row.cells) for row in content.rows]
    target = tmp_path / "bad.csv"
    write_bad_rows(target, content.facts, bad)
    text = target.read_text("utf-8-sig")
    assert text.splitlines()[1] == "2,“n” is “-5”.,'=1+1,'-5"
    assert not any(cell.startswith(("=", "@", "-")) for line in text.splitlines() for cell in line.split(","))
    assert target.stat().st_mode & 0o077 == 0
    back = read_rows(target, PLAIN)
    assert back.facts.columns == ("=name", "n")
    assert [row.cells for row in back.rows] == [("=1+1", "-5"), ("'=x", "@a")]


def test_bad_json_lines_go_out_as_json_lines(file: File, tmp_path: Path) -> None:
    content = read_rows(file("a.jsonl", '{"q": "=1"}\n{broken\n'), PLAIN)
    target = tmp_path / "bad.jsonl"
    write_bad_rows(target, content.facts, [BadRow(1, "No.", ("=1",)), *content.bad])
    assert [json.loads(line) for line in target.read_text("utf-8").splitlines()] == [
        {"ponder_line": 1, "ponder_reason": "No.", "q": "=1"},
        {"ponder_line": 2, "ponder_reason": content.bad[0].reason, "ponder_text": "{broken"},
    ]
    back = read_rows(target, PLAIN)
    assert (back.facts.columns, back.rows[0].cells) == (("q",), ("=1",))
