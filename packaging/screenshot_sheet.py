"""Puts pictures of every screen in every look on one sheet, small enough to be kept beside README."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("welcome", "work", "after-restart")
WIDTH, GAP, HEAD = 340, 10, 26
LARGEST = 1_500_000
"""Bytes the sheet may have."""


def make_sheet(target: Path) -> int:
    """Take the tour in every look and write the sheet; 0 if every part happened."""
    with tempfile.TemporaryDirectory() as folder:
        pictures, data = Path(folder, "pictures"), Path(folder, "data")
        pictures.mkdir()
        variables = {key: text for key, text in os.environ.items() if not key.startswith("OPENAI_")}
        variables["QT_QPA_PLATFORM"] = "offscreen"
        for part in PARTS:
            command = [sys.executable, "-m", "tests.journeys.sheet_app", str(pictures), str(data), part]
            code = subprocess.run(command, cwd=ROOT, env=variables, check=False).returncode
            if code != 0:
                return code
        compose(pictures, target)
    return 0


def compose(pictures: Path, target: Path) -> None:
    """One row for each moment, one column for each look. Raises OSError when it is too large or cannot be written."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

    sys.path.insert(0, str(ROOT))
    from tests.journeys.sheet_app import LOOKS

    app = QGuiApplication.instance() or QGuiApplication([])
    moments = sorted(
        path.stem.removesuffix(f"-{LOOKS[0].name}")
        for path in pictures.glob(f"*-{LOOKS[0].name}.png")
        if not any(path.stem.endswith(f"-{look.name}") for look in LOOKS[1:])
    )
    height = WIDTH * 780 // 1200
    sheet = QImage(
        len(LOOKS) * (WIDTH + GAP) + GAP, len(moments) * (height + HEAD + GAP) + HEAD + GAP, QImage.Format.Format_RGB32
    )
    sheet.fill(QColor("#D9D7D2"))
    painter = QPainter(sheet)
    font = QFont("sans-serif")
    font.setPixelSize(15)
    painter.setFont(font)
    painter.setPen(QColor("#1C1B19"))
    for column, look in enumerate(LOOKS):
        painter.drawText(QRect(GAP + column * (WIDTH + GAP), 4, WIDTH, HEAD), Qt.AlignmentFlag.AlignCenter, look.name)
    for line, moment in enumerate(moments):
        top = HEAD + GAP + line * (height + HEAD + GAP)
        painter.drawText(QRect(GAP, top, WIDTH * 2, HEAD), Qt.AlignmentFlag.AlignVCenter, moment.partition("-")[2])
        for column, look in enumerate(LOOKS):
            picture = QImage(str(pictures / f"{moment}-{look.name}.png"))
            shown = picture.scaled(
                WIDTH, height, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            painter.drawImage(GAP + column * (WIDTH + GAP) + (WIDTH - shown.width()) // 2, top + HEAD, shown)
    painter.end()
    for quality in (70, 55, 40, 25):
        if not sheet.save(str(target), quality=quality):
            raise OSError(f"{target} could not be written")
        if target.stat().st_size <= LARGEST:
            break
    else:
        raise OSError(f"{target} is larger than {LARGEST} bytes")
    del app
