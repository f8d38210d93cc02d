"""What the installers say about Ponder is what Ponder is: options, file kind, version, names, licences."""

from __future__ import annotations

import configparser
import importlib.util
import os
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zlib
from pathlib import Path
from types import ModuleType

import pytest

from desktop_app.__main__ import parser
from desktop_app.documents.comparison_bundle import SUFFIX

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
KIND = "application/vnd.ponder.comparison+zip"
_MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def script(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A script of packaging/ as a module, with its neighbours importable."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    spec = importlib.util.spec_from_file_location(f"packaging_{Path(name).name}", PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    return module


def test_the_manual_page_names_every_option_and_no_other() -> None:
    page = (LINUX / "ponder.1").read_text(encoding="utf-8").replace("\\-", "-")
    options = re.findall(r"^\S.*--([a-z-]+)", page.partition(".SH OPTIONS")[2].partition(".SH ENVIRONMENT")[0], re.M)
    known = {
        option.removeprefix("--")
        for action in parser()._actions
        for option in action.option_strings
        if option.startswith("--") and action.help != "==SUPPRESS=="
    }
    assert set(options) == known
    assert "\\fIFILE\\fR" in (LINUX / "ponder.1").read_text(encoding="utf-8")


def test_the_menu_entry_opens_the_kind_of_file_that_is_declared() -> None:
    entry = configparser.ConfigParser(interpolation=None, strict=True)
    entry.optionxform = str  # type: ignore[assignment]  # keys are case-sensitive
    entry.read(LINUX / "ponder.desktop", encoding="utf-8")
    main = entry["Desktop Entry"]
    assert main["MimeType"] == f"{KIND};"
    assert main["Exec"] == "ponder %f"
    mime = ElementTree.parse(LINUX / "ponder-mime.xml").getroot()
    kind = mime.find(f"{_MIME}mime-type")
    assert kind is not None
    glob = kind.find(f"{_MIME}glob")
    assert glob is not None
    assert (kind.get("type"), glob.get("pattern")) == (KIND, f"*{SUFFIX}")
    about = ElementTree.parse(LINUX / "ponder.metainfo.xml").getroot()
    assert about.findtext("provides/mediatype") == KIND
    assert about.findtext("launchable") == "ponder.desktop"
    icons = {main["Icon"]}
    assert icons == {"ponder"}


@pytest.mark.parametrize("name", ["windows/ponder.iss", "ponder.spec"])
def test_the_other_systems_open_it_too(name: str) -> None:
    assert SUFFIX.removeprefix(".") in (PACKAGING / name).read_text(encoding="utf-8")


def test_what_is_filled_in_leaves_no_place_open(monkeypatch: pytest.MonkeyPatch) -> None:
    build = script("build_linux", monkeypatch)
    control = build.filled("control", ARCHITECTURE="amd64", SIZE="1", GLIBC="2.36")
    for text in (control, build.filled("ponder.metainfo.xml"), build.filled("ponder.1")):
        assert not re.search(r"@[A-Z]+@", text)
    assert f"Version: {build.version()}\n" in control
    assert all(len(line.split()) >= 1 for line in control.splitlines()), "an empty line would end the control file"


def test_icons_of_windows_and_macos_hold_what_they_say(monkeypatch: pytest.MonkeyPatch) -> None:
    generate = script("generate", monkeypatch)
    pictures = {16: b"\x89PNG small", 256: b"\x89PNG larger"}
    made = generate.ico(pictures)
    assert struct.unpack_from("<HHH", made) == (0, 1, 2)
    for number, (size, content) in enumerate(pictures.items()):
        width, _, _, _, _, bits, length, at = struct.unpack_from("<BBBBHHII", made, 6 + 16 * number)
        assert (width or 256, bits) == (size, 32)
        assert made[at : at + length] == content
    parts = {"icp4": b"\x89PNG small", "ic08": b"\x89PNG larger"}
    made = generate.icns(parts)
    assert made[:4] == b"icns"
    assert struct.unpack_from(">I", made, 4)[0] == len(made)
    at, found = 8, {}
    while at < len(made):
        (length,) = struct.unpack_from(">I", made, at + 4)
        found[made[at : at + 4].decode()] = made[at + 8 : at + length]
        at += length
    assert found == parts


def test_a_picture_is_drawn_at_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(PACKAGING)!r})\n"
        "from pathlib import Path\nimport generate\nfrom PySide6.QtGui import QGuiApplication\n"
        "app = QGuiApplication(['x'])\n"
        f"sys.stdout.buffer.write(generate.draw(Path({str(ROOT / 'resources/icons/ponder-app.svg')!r}), 48))"
    )
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT).stdout
    assert struct.unpack_from(">II", made, 16) == (48, 48)
    at = made.index(b"IDAT")
    (length,) = struct.unpack_from(">I", made, at - 4)
    assert len(set(zlib.decompress(made[at + 4 : at + 4 + length]))) > 20, "an empty picture"


def test_a_part_without_its_licence_is_not_shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    licences = script("collect_licences", monkeypatch)
    ours, other = licences.of_ponder("1.0"), licences.Licence("Silent", "2", "MIT", " \n")
    with pytest.raises(SystemExit, match="Silent"):
        licences.checked([ours, other])
    found = licences.checked([ours, licences.of_package("openai"), licences.of_package("jiter")])
    assert [one.name for one in found] == ["Ponder", "jiter", "openai"]


def test_what_the_app_asks_for_is_followed_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    licences = script("collect_licences", monkeypatch)
    found = licences.closure(["openai>=3", "keyring ; sys_platform == 'never'"])
    assert {"openai", "pydantic", "pydantic-core", "jiter", "anyio", "idna"} <= set(found)
    assert "keyring" not in found


def test_the_feed_is_https(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    generate = script("generate", monkeypatch)
    with pytest.raises(SystemExit):
        generate.write_feed(tmp_path, "http://ponder.example/feed.json")
    generate.write_feed(tmp_path, "https://ponder.example/feed.json")
    assert (tmp_path / "update_feed.json").read_text() == '{"address": "https://ponder.example/feed.json"}'


def test_what_the_spec_takes_along_is_there() -> None:
    spec = (PACKAGING / "ponder.spec").read_text(encoding="utf-8")
    resources = {path.name for path in (ROOT / "resources").iterdir()} - {"screenshots"}
    listed = set(re.findall(r'"([^"]+)"', spec[spec.index("RESOURCES = [") :].partition("]")[0]))
    assert resources <= listed, "a part of resources/ would not be in the frozen app"
    compile(spec, "ponder.spec", "exec")


def test_other_programs_get_the_systems_libraries_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser that loads our libcrypto does not start; another Ponder must find ours nevertheless."""
    start = script("freezing/start", monkeypatch)
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "")  # so that it is taken away after the test
    monkeypatch.setattr(sys, "_MEIPASS", "/opt/app/_internal", raising=False)
    for before, original, after in (
        ("/opt/app/_internal:/own", "/own", "/own"),
        ("/opt/app/_internal", None, None),
        ("/own", None, "/own"),
    ):
        monkeypatch.setenv("LD_LIBRARY_PATH", before)
        monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
        if original is not None:
            monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", original)
        start.give_back_library_paths()
        assert os.environ.get("LD_LIBRARY_PATH") == after
        assert "LD_LIBRARY_PATH_ORIG" not in os.environ
    assert os.environ["PYINSTALLER_RESET_ENVIRONMENT"] == "1"
