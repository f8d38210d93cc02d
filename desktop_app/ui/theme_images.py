"""Recoloured pictures that Qt can only read from a file, registered in memory: for the style sheet and the icons.

A style sheet cannot draw an arrow or a check mark in a colour of the theme. Qt's resource system can be fed at run
time, so nothing is written to disk and the colours stay in one place. The layout of the tables is that of `rcc`
format 1 (https://doc.qt.io/qt-6/resources.html; qresource.cpp).
"""

from __future__ import annotations

import struct

from PySide6.QtCore import qRegisterResourceData

_STROKES = {
    "chevron-down": "m5 8 5 5 5-5",
    "chevron-up": "m5 12 5-5 5 5",
    "chevron-right": "m8 5 5 5-5 5",
    "check-plain": "m4 10.5 4 4 8-9",
    "check": "m4.5 10.5 3.7 3.7 7.3-8.2",
    "dash": "M5 10h10",
    "dot": "M10 10h.01",
}
_ON_ACCENT = {"check": 2.4, "dash": 2.4, "dot": 8.0}

_registered: dict[str, tuple[bytes, bytes, bytes]] = {}  # Qt reads these buffers for as long as the app lives


def register_images(name: str, arrow: str, on_accent: str, text: str) -> str:
    """Make the pictures of one palette known; returns the folder to use in `url(...)`."""
    files = {}
    for picture, path in _STROKES.items():
        colour = on_accent if picture in _ON_ACCENT else text if picture == "check-plain" else arrow
        files[f"{picture}.svg"] = _svg(path, colour, _ON_ACCENT.get(picture, 1.8))
    return register_files(f"sheet-{name}", files)


def register_files(folder: str, files: dict[str, bytes]) -> str:
    """Make files known to Qt under `:/folder`, once; returns that path. Raises RuntimeError if Qt refuses."""
    if folder not in _registered:
        tables = _tables(folder, files)
        if not qRegisterResourceData(1, *tables):
            raise RuntimeError(f"Qt refused the pictures of {folder}")
        _registered[folder] = tables
    return f":/{folder}"


def _svg(path: str, colour: str, width: float) -> bytes:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20" fill="none" '  # not shown
        f'stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round">'
        f'<path d="{path}"/></svg>'
    ).encode()


def _hash(name: str) -> int:
    """Qt's hash of a resource name; the entries of a folder must be sorted by it."""
    value = 0
    for char in name:
        value = (value << 4) + ord(char)
        value ^= (value & 0xF0000000) >> 23
        value &= 0x0FFFFFFF
    return value


def _tables(folder: str, files: dict[str, bytes]) -> tuple[bytes, bytes, bytes]:
    """The tree, name and data tables of a folder with files, as `qRegisterResourceData` takes them."""
    names, data = bytearray(), bytearray()

    def name_offset(name: str) -> int:
        offset = len(names)
        names.extend(struct.pack(">HI", len(name), _hash(name)) + name.encode("utf-16-be"))
        return offset

    directory, any_country, c_language = 2, 0, 1
    tree = bytearray(struct.pack(">IHII", 0, directory, 1, 1))
    tree += struct.pack(">IHII", name_offset(folder), directory, len(files), 2)
    for name in sorted(files, key=_hash):
        tree += struct.pack(">IHHHI", name_offset(name), 0, any_country, c_language, len(data))
        data.extend(struct.pack(">I", len(files[name])) + files[name])
    return bytes(tree), bytes(names), bytes(data)
