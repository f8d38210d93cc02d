"""Where reports are written: safe names, nothing overwritten, nothing half-written, for their owner only."""

from __future__ import annotations

import os
import stat
import sys
import zipfile
from pathlib import Path

import pytest

from desktop_app.documents.report_files import Package, ReportFiles, safe_name
from desktop_app.domain.problems import ProblemError
from tests.adapters.storage.disks import fill, small_disk

FILES = ReportFiles()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Heat pumps", "Heat pumps"),
        ('a<b>c:d"e/f\\g|h?i*j', "a b c d e f g h i j"), ("../../etc/passwd", "etc passwd"),
        ("CON", "_CON"), ("nul.txt", "_nul.txt"), ("Com1", "_Com1"), ("LPT²", "_LPT²"), ("console", "console"),
        ("  dots... ", "dots"), ("-rf", "rf"), ("~/x", "x"), ("", "Report"), ("...", "Report"), ("\n\t\x00", "Report"),
        ("가" * 200, "가" * 60), ("x" * 300, "x" * 80), ("구글\u202egpj.exe", "구글 gpj.exe"), ("a\u200bb", "a b"),
        ("e\u0301", "é"), ("\ud800x", "x"), ("👩‍🚀 otters", "👩 🚀 otters"),
    ],
)  # fmt: skip
def test_a_name_that_every_system_takes_and_that_hides_nothing(title: str, name: str) -> None:
    assert safe_name(title) == name
    assert len(safe_name(title).encode()) <= 180


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_new_or_numbered_never_over_another(tmp_path: Path) -> None:
    wanted = tmp_path / "a.b.md"
    wanted.write_text("mine")
    assert FILES.write(wanted, b"one", replace=False) == tmp_path / "a.b (2).md"
    assert FILES.write(wanted, b"two", replace=False) == tmp_path / "a.b (3).md"
    assert wanted.read_text() == "mine"
    assert FILES.write(wanted, b"said", replace=True) == wanted
    assert wanted.read_bytes() == b"said"
    assert {path.name for path in tmp_path.iterdir()} == {"a.b.md", "a.b (2).md", "a.b (3).md"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
@pytest.mark.parametrize("zipped", [False, True])
def test_only_its_owner_may_read_it(tmp_path: Path, zipped: bool) -> None:
    assert mode(FILES.write(tmp_path / "a.md", b"x", replace=False)) == 0o600
    package = FILES.package(tmp_path, "Reports", zipped=zipped)
    package.add("One", "md", b"x")
    package.finish()
    assert mode(package.path) == (0o600 if zipped else 0o700)
    assert zipped or mode(package.path / "One.md") == 0o600


def names_in(package: Package) -> set[str]:
    if package.path.suffix == ".zip":
        with zipfile.ZipFile(package.path) as archive:
            assert archive.testzip() is None
            return set(archive.namelist())
    return {path.name for path in package.path.iterdir()}


@pytest.mark.parametrize("zipped", [False, True])
def test_names_in_a_package_differ_on_every_system(tmp_path: Path, zipped: bool) -> None:
    package = FILES.package(tmp_path, "Reports", zipped=zipped)
    for title in ("Otters", "OTTERS", "otters", "../Otters", "é", "e\u0301", "ﬁsh", "fish"):
        package.add(title, "md", title.encode())
    assert list(tmp_path.iterdir()) != [package.path]
    package.finish()
    names = names_in(package)
    assert len(names) == 8
    assert len({name.casefold() for name in names}) == 8
    assert {"Otters.md", "OTTERS (2).md", "otters (3).md", "Otters (4).md"} <= names


@pytest.mark.parametrize("zipped", [False, True])
def test_a_name_that_is_taken_gets_a_number(tmp_path: Path, zipped: bool) -> None:
    taken = tmp_path / ("Reports.zip" if zipped else "Reports")
    taken.write_text("mine")
    package = FILES.package(tmp_path, "Reports", zipped=zipped)
    package.add("One", "md", b"1")
    package.finish()
    assert package.path == tmp_path / ("Reports (2).zip" if zipped else "Reports (2)")
    assert taken.read_text() == "mine"


@pytest.mark.parametrize("zipped", [False, True])
def test_what_is_discarded_leaves_nothing(tmp_path: Path, zipped: bool) -> None:
    package = FILES.package(tmp_path, "Reports", zipped=zipped)
    package.add("One", "md", b"1" * 100_000)
    package.discard()
    package.add("Two", "md", b"late")
    package.finish()
    assert list(tmp_path.iterdir()) == []
    kept = FILES.package(tmp_path, "Reports", zipped=zipped)
    kept.add("One", "md", b"1")
    kept.finish()
    kept.discard()
    assert names_in(kept) == {"One.md"}


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match=r"a\.md could not be written"):
        FILES.write(tmp_path / "nowhere" / "a.md", b"x", replace=False)
    with pytest.raises(ProblemError, match="could not be written"):
        FILES.package(tmp_path / "nowhere", "Reports", zipped=True)


def fill_up(package: Package) -> None:
    """More than a small disk holds."""
    for number in range(50):
        package.add(f"Report {number}", "json", os.urandom(100_000))
    package.finish()


@pytest.mark.parametrize("zipped", [False, True])
def test_a_full_disk_is_told_and_leaves_nothing_half_written(tmp_path: Path, zipped: bool) -> None:
    with small_disk(tmp_path / "disk", "2m") as disk:
        package = FILES.package(disk, "Reports", zipped=zipped)
        fill(disk)
        with pytest.raises(ProblemError, match="The disk is full"):
            fill_up(package)
        package.discard()
        with pytest.raises(ProblemError, match="The disk is full"):
            FILES.write(disk / "a.md", b"x" * 1_000_000, replace=False)
        assert not [path for path in disk.iterdir() if path.name.startswith((".ponder-", "Reports", "a"))]
