"""Plays one part of the tour in this process: does each step, takes its pictures, and writes down what was seen."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.ui.theme import current_theme
from desktop_app.ui.tour import screen

log = logging.getLogger(__name__)

Seen = dict[str, Any]
Step = tuple[str, Callable[["Tour"], Awaitable[Seen]]]

_SIZE = (1200, 780)
_SETTLE = 0.25
"""Seconds that painting and layout get before a picture is taken."""


class Tour:
    """What a step may use: the screen is in `screen`, the server's log in `requests`, its own files in `folder`."""

    def __init__(self, folder: Path, window: QWidget, request_log: Path | None) -> None:
        self.window = window
        self.memory = _Memory(folder / "tour-memory.json")
        self.folder = folder
        self._request_log = request_log
        self._number = len(list(folder.glob("*-light.png")))

    def requests(self) -> list[dict[str, Any]] | None:
        """What the simulator was really asked, oldest first; None where the server is not the simulator."""
        if self._request_log is None or not self._request_log.exists():
            return None
        lines = self._request_log.read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines if line.strip()]

    async def picture(self, step: str) -> None:
        """The window as it is, in light and in dark."""
        self._number += 1
        theme = current_theme()
        before = theme.choice
        for choice in ("dark", "light"):
            theme.choose("dark" if choice == "dark" else "light")
            await asyncio.sleep(_SETTLE)
            name = f"{self._number:02d}-{step}-{choice}.png"
            if not self._grab().save(str(self.folder / name)):
                raise OSError(f"the picture {name} could not be saved")
        theme.choose(before)

    def _grab(self) -> Any:
        """The window with the dialogs that stand over it, the one to be answered on top."""
        picture = self.window.grab()
        over = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
        for dialog in sorted(over, key=lambda each: each is QApplication.activeWindow()):
            picture = with_dialog(picture, self.window, dialog)
        return picture


class _Memory:
    """What one part tells the next, over a restart."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Seen:
        """Everything told so far."""
        found: Seen = json.loads(self._path.read_text("utf-8")) if self._path.exists() else {}
        return found

    def keep(self, **told: Any) -> None:
        """Tell the next part."""
        self._path.write_text(json.dumps({**self.load(), **told}), encoding="utf-8")


def with_dialog(picture: Any, window: QWidget, dialog: QWidget) -> Any:
    """Paint a dialog in the middle of its window, where a desktop puts it; without one Qt moves it to its screen."""
    from PySide6.QtGui import QColor, QPainter, QPen

    over = dialog.grab()
    painter = QPainter(picture)
    painter.fillRect(window.rect(), QColor(0, 0, 0, 70))
    x = max(0, (window.width() - dialog.width()) // 2)
    y = max(0, (window.height() - dialog.height()) // 2)
    painter.drawPixmap(x, y, over)
    painter.setPen(QPen(current_theme().color("border"), 1))
    painter.drawRect(x, y, dialog.width() - 1, dialog.height() - 1)
    painter.end()
    return picture


async def play_part(
    part: str,
    steps: Sequence[Step],
    folder: Path,
    window: QWidget,
    leave: Callable[[], None],
    *,
    request_log: Path | None,
) -> None:
    """Play the steps of a part, write `tour-PART.json`, and close Ponder."""
    # as when a screen reader runs: Qt then tells its accessible tables about rows that come and go
    QAccessible.setActive(True)
    # a file dialog of the desktop's own could not be read
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    window.resize(*_SIZE)
    tour = Tour(folder, window, request_log)
    result = folder / f"tour-{part}.json"
    done: list[Seen] = json.loads(result.read_text("utf-8")) if result.exists() else []
    for name, do in steps:
        started = time.monotonic()
        seen: Seen
        try:
            seen, ok = await do(tour), True
            await tour.picture(name)
        except (screen.NotSeenError, OSError, AssertionError) as error:
            seen, ok = {"problem": str(error) or type(error).__name__, "screen": screen.texts()[:200]}, False
            await tour.picture(f"{name}-failed")
        last = seen.pop("then", None)
        done.append({"step": name, "ok": ok, "seconds": round(time.monotonic() - started, 2), "seen": seen})
        result.write_text(json.dumps(done, ensure_ascii=False), encoding="utf-8")
        log.info("tour: %s %s", name, "ok" if ok else "failed")
        if not ok:
            break
        if last is not None:
            last()
            return
    leave()
