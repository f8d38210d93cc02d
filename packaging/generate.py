"""Makes what a frozen app holds beside the source: licences, icons of every size, the address of the update feed.

Run by freeze.py with the Python that freezes: generate.py FOLDER [--feed ADDRESS]
"""

from __future__ import annotations

import argparse
import json
import struct
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

import collect_licences

ROOT = Path(__file__).resolve().parent.parent
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO = (16, 24, 32, 48, 64, 128, 256)
# name of the part of an .icns -> px
_ICNS = {"icp4": 16, "icp5": 32, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024, "ic11": 32, "ic12": 64}


def draw(svg: Path, size: int) -> bytes:
    """The picture as a PNG of `size` x `size` px."""
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stubs want bytes, Qt wants text
        raise SystemExit(f"{svg} cannot be drawn")
    return bytes(content.data())


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """Windows' file of several sizes, each a PNG; 256 px is written as 0."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    entries = b""
    for size, content in pictures.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(content), at)
        at += len(content)
    return head + entries + b"".join(pictures.values())


def icns(pictures: Mapping[str, bytes]) -> bytes:
    """macOS's file of several sizes, each a PNG under the name of its size."""
    body = b"".join(
        name.encode("ascii") + struct.pack(">I", len(content) + 8) + content for name, content in pictures.items()
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def make_icons(folder: Path) -> None:
    """`icons/hicolor/…` as desktops on Linux look for them, `ponder.ico` and `ponder.icns`."""
    svg = ROOT / "resources" / "icons" / "ponder-app.svg"
    drawn = {size: draw(svg, size) for size in {*SIZES, *_ICO, *_ICNS.values()}}
    for size in SIZES:
        place = folder / "icons" / "hicolor" / f"{size}x{size}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        (place / "ponder.png").write_bytes(drawn[size])
    place = folder / "icons" / "hicolor" / "scalable" / "apps"
    place.mkdir(parents=True, exist_ok=True)
    (place / "ponder.svg").write_bytes(svg.read_bytes())
    (folder / "ponder.ico").write_bytes(ico({size: drawn[size] for size in _ICO}))
    (folder / "ponder.icns").write_bytes(icns({name: drawn[size] for name, size in _ICNS.items()}))


def write_feed(resources: Path, address: str) -> None:
    """Where newer versions are announced; without the file the app never looks. Raises SystemExit."""
    if not address.startswith("https://") and not address.startswith("http://127.0.0.1:"):
        raise SystemExit("The address of the feed must begin with https://")
    (resources / "update_feed.json").write_text(json.dumps({"address": address}), encoding="utf-8")


def main() -> int:
    """Everything into FOLDER."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--feed", default="")
    chosen = parser.parse_args()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    resources = chosen.folder / "resources"
    resources.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication(sys.argv[:1])
    make_icons(chosen.folder)
    licences = collect_licences.collect(project["version"], project["dependencies"])
    collect_licences.write(licences, resources / "licences")
    if chosen.feed:
        write_feed(resources, chosen.feed)
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
