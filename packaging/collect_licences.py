"""Collects the licence of everything that a frozen app holds: Python, its packages, Qt, and the system's libraries.

Run by generate.py before the app is frozen, with the Python that freezes; and afterwards as a command, which adds the
system's libraries that were taken along: collect_licences.py FROZEN_FOLDER
"""

from __future__ import annotations

import json
import platform
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent
_FILES = re.compile(r"(?i)(^|/)(licen[cs]e|copying|notice)[^/]*$")
_LEFT_OUT = ("requests", "urllib3", "charset-normalizer", "certifi")  # see ponder.spec: asked for, but never frozen
_LGPL = ("shiboken6", "pyside6-essentials")
# frozen, but not part of any package's list of files, or published without the text of their licence
_MIT = """Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""
_QT = """Qt and Qt for Python are used under the GNU Lesser General Public License, version 3. They lie beside the
program as libraries of their own, so that you can put others in their place. Their source code is published at
https://download.qt.io/official_releases/. Qt itself contains parts of others, listed with their licences at
https://doc.qt.io/qt-6/licenses-used-in-qt.html.
"""


@dataclass(frozen=True)
class Licence:
    """One part of the app. `licence` is its short name, `text` the whole of it."""

    name: str
    version: str
    licence: str
    text: str


def closure(root: Iterable[str]) -> list[str]:
    """The packages that these ask for on this system, with what those ask for in turn; names in lower case."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    found: set[str] = set()
    waiting = [Requirement(line) for line in root]
    while waiting:
        asked = waiting.pop()
        name = str(canonicalize_name(asked.name))
        extras = ["", *asked.extras]
        if name in found or (asked.marker is not None and not asked.marker.evaluate({"extra": ""})):
            continue
        found.add(name)
        for line in metadata.distribution(name).requires or []:
            deeper = Requirement(line)
            if deeper.marker is None or any(deeper.marker.evaluate({"extra": extra}) for extra in extras):
                deeper.marker = None
                waiting.append(deeper)
    return sorted(found)


def of_package(name: str) -> Licence:
    """What an installed package says of itself; `text` is empty where it brings none."""
    found = metadata.distribution(name)
    if name in _LGPL:
        return Licence(found.metadata["Name"], found.version, "LGPL-3.0-only", _lgpl())
    files = [file for file in found.files or () if _FILES.search(str(file)) and ".py" not in file.suffixes]
    texts = [Path(str(file.locate())).read_text(encoding="utf-8", errors="replace").strip() for file in sorted(files)]
    short = _short_name(found.metadata)
    if not texts and short == "MIT":
        texts = [f"MIT License\n\nCopyright (c) {found.metadata['Author']}\n\n{_MIT}"]
    return Licence(found.metadata["Name"], found.version, short, "\n\n\n".join(texts))


def _short_name(about: metadata.PackageMetadata) -> str:
    """Its SPDX expression, else what its older fields say."""
    expression = about.json.get("license_expression") or about.json.get("license") or ""
    if expression and "\n" not in expression and len(expression) < 80 and expression != "UNKNOWN":
        return str(expression)
    classified = [line.rpartition(":: ")[2] for line in about.get_all("Classifier") or () if "License ::" in line]
    return ", ".join(classified) or "see the text"


def _lgpl() -> str:
    texts = ((HERE / "licences" / f"{name}.txt").read_text(encoding="utf-8") for name in ("LGPL-3.0", "GPL-3.0"))
    return "\n\n\n".join([_QT, *texts])


def of_python() -> Licence:
    """Python itself, which the app contains whole."""
    places = [Path(sys.base_prefix) / "LICENSE.txt", Path(metadata.__file__).parents[2] / "LICENSE.txt"]
    places += [Path(metadata.__file__).parents[1] / "LICENSE.txt", Path("/usr/share/doc/python3/copyright")]
    text = next((place.read_text(encoding="utf-8") for place in places if place.exists()), "")
    return Licence("Python", platform.python_version(), "PSF-2.0", text)


def of_system(libraries: Iterable[Path]) -> Iterator[Licence]:
    """The Debian packages that these libraries were copied from, one by one."""
    seen: set[str] = set()
    for library in libraries:
        owner = _owner(library)
        if owner is None or owner in seen:
            continue
        seen.add(owner)
        version = _said(["dpkg-query", "-W", "-f=${Version}", owner])
        place = Path("/usr/share/doc") / owner.partition(":")[0] / "copyright"
        text = place.read_text(encoding="utf-8", errors="replace") if place.exists() else ""
        yield Licence(owner.partition(":")[0], version, "see the text", text)


def _owner(library: Path) -> str | None:
    """dpkg knows a library under the name it was unpacked with, before or after /lib moved into /usr."""
    real = str(library.resolve())
    for path in (real, real.removeprefix("/usr"), f"/usr{real}"):
        said = _said(["dpkg", "-S", path])
        if said:
            return said.rpartition(": ")[0].partition(",")[0]
    return None


def _said(command: list[str]) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    except FileNotFoundError:  # no Debian
        return ""


def of_vocabularies() -> Licence:
    """tiktoken's vocabularies, taken over as the package of that name publishes them."""
    text = f"MIT License\n\nCopyright (c) 2022 OpenAI, Shantanu Jain\n\n{_MIT}"
    return Licence("tiktoken vocabularies (o200k_base, cl100k_base)", "", "MIT", text)


def of_ponder(version: str) -> Licence:
    """Ours."""
    return Licence("Ponder", version, "MIT", (HERE / "LICENSE").read_text(encoding="utf-8"))


def collect(version: str, asked: Iterable[str]) -> list[Licence]:
    """Ours, Python's and those of every package. Raises SystemExit where a text is missing."""
    names = [name for name in [*closure(asked), "pyinstaller"] if name not in _LEFT_OUT]
    return checked([of_ponder(version), of_python(), of_vocabularies(), *map(of_package, names)])


def checked(found: list[Licence]) -> list[Licence]:
    """Ours first, the others by name. Raises SystemExit: nothing is shipped without the text of its licence."""
    without = [licence.name for licence in found if not licence.text.strip()]
    if without:
        raise SystemExit(f"No licence text was found for: {', '.join(without)}")
    return [found[0], *sorted(found[1:], key=lambda licence: licence.name.lower())]


def taken_along(frozen: Path) -> list[Path]:
    """Where on this system the libraries come from that lie at the top of the frozen folder."""
    known = dict(re.findall(r"^\s*(\S+) .*=> (\S+)$", _said(["/sbin/ldconfig", "-p"]), re.MULTILINE))
    return [Path(known[file.name]) for file in sorted(frozen.glob("lib*.so*")) if file.name in known]


def add_system(frozen: Path) -> None:
    """Write the licences anew, with those of the system's libraries that were taken along."""
    folder = frozen / "resources" / "licences"
    before = [Licence(**one) for one in json.loads((folder / "licences.json").read_text(encoding="utf-8"))]
    write(checked([*before, *of_system(taken_along(frozen))]), folder)


def write(licences: Iterable[Licence], folder: Path) -> None:
    """`licences.json` for About, and one text file that a person can read without the app."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = list(licences)
    content = json.dumps([asdict(licence) for licence in listed], ensure_ascii=False, indent=1)
    (folder / "licences.json").write_text(content, encoding="utf-8")
    line = "=" * 100
    parts = (f"{line}\n{one.name} {one.version} ({one.licence})\n{line}\n\n{one.text.strip()}\n" for one in listed)
    (folder / "LICENCES.txt").write_text("\n\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    add_system(Path(sys.argv[1]))
