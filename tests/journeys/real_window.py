"""The whole app in this process, as a person has it: its window, its data folder, a simulated server.

Read and press only through `desktop_app.ui.tour.screen`; what was really sent is in the simulator's request log.
With PONDER_TEST_PICTURES=FOLDER each `picture(name)` is saved there, to be looked at.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import os
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.bootstrap.front import Front
from desktop_app.bootstrap.house import House
from desktop_app.bootstrap.options import Options
from desktop_app.services.access import Connection
from desktop_app.ui.plumbing.single_instance import FirstInstance
from desktop_app.ui.theme import Theme
from desktop_app.ui.tour import screen
from desktop_app.ui.tour.player import with_dialog

if TYPE_CHECKING:
    from desktop_app.simulator import Simulator

PATIENCE = 10.0
"""Seconds to wait for something on the screen."""
_PICTURES = os.environ.get("PONDER_TEST_PICTURES")


class Window:
    """An open Ponder: `house` without, `front` with its window."""

    def __init__(self, house: House, front: Front) -> None:
        self.house = house
        self.front = front

    async def picture(self, name: str) -> None:
        """Keep what is on the screen, if somebody asked for pictures."""
        if not _PICTURES:
            return
        await asyncio.sleep(0.1)  # painted; never processEvents: the steps of tasks it would run are lost
        grabbed, dialog = self.front.window.grab(), QApplication.activeModalWidget()
        if dialog is not None:
            grabbed = with_dialog(grabbed, self.front.window, dialog)
        assert grabbed.save(str(Path(_PICTURES) / f"{name}.png"))

    async def sees(self, words: str, inside: str = "") -> None:
        """Wait until the words stand on the screen."""
        try:
            await screen.until(lambda: screen.says(words, inside), f"“{words}”", PATIENCE)
        except screen.NotSeenError as error:
            raise AssertionError(f"{error}; on the screen: {screen.texts()}") from None

    async def until(self, look: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
        """Wait for something else on the screen, or at the server."""
        try:
            await screen.until(look, what, patience)
        except screen.NotSeenError as error:
            raise AssertionError(f"{error}; on the screen: {screen.texts()}") from None

    async def begin(self) -> None:
        """Past the welcome: a key is there already."""
        await self.until(lambda: screen.is_there("Start") and screen.is_enabled("Start"), "the welcome")
        await screen.press("Start")
        await self.until(lambda: screen.is_there("Message"), "the composer")

    async def ask(self, text: str) -> None:
        """Write it and press Enter, as soon as Send can be pressed."""
        screen.write("Message", text)
        await self.send()

    async def send(self) -> None:
        """Send what stands in the composer."""
        await self.until(lambda: screen.is_enabled("Send"), "the send button")
        screen.key("Message", Qt.Key.Key_Return)

    async def answered(self, words: str) -> None:
        """Until an answer with these words (not the question alone) has ended."""
        await self.until(lambda: words in screen.children("Transcript")[-1], f"an answer with “{words}”")
        await self.until(lambda: screen.is_there("Send"), "the end of the answer")


def paste(name: str, text: str) -> None:
    """Put it on the clipboard and press Ctrl+V in that control."""
    QGuiApplication.clipboard().setText(text)
    target = screen.widget(name)
    target.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@asynccontextmanager
async def open_window(
    folder: Path, server: Simulator | str, *, key: str = "sk-test", more: Mapping[str, str] | None = None
) -> AsyncIterator[Window]:
    """Ponder with this folder and server, closed in order at the end, in the order of `bootstrap.process`."""
    base_url = server if isinstance(server, str) else server.base_url
    environment = {"OPENAI_BASE_URL": base_url, **({"OPENAI_API_KEY": key} if key else {}), **(more or {})}
    house = House(folder, demo=False, environment=environment)
    closing = asyncio.Event()
    threads = concurrent.futures.ThreadPoolExecutor(4, "io")
    asyncio.get_running_loop().set_default_executor(threads)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    first = FirstInstance(folder)
    await house.open()
    front = Front(house, _theme(app), Options(data_dir=folder), closing)
    first.asked_to_front.connect(front.bring_to_front)
    life = asyncio.ensure_future(front.live())
    try:
        front.window.resize(1200, 780)
        window = Window(house, front)
        await window.until(lambda: _furnished(house), "the furnished house")
        yield window
    finally:
        closing.set()
        try:
            await life
        finally:
            first.close()
            await front.close()
            await house.close()
            front.tear_down()
            # what a thread still reports must not reach the loop of the next test
            threads.shutdown()
            await asyncio.sleep(0.01)


_put_on: list[Theme] = []


def _theme(app: QApplication) -> Theme:
    """One per process, as in the app."""
    if not _put_on:
        _put_on.append(Theme(app))
    return _put_on[0]


def _furnished(house: House) -> bool:
    return house._services is not None and house.services.access.state.value.connection is not Connection.STARTING


def creates(simulator: Simulator) -> list[dict[str, Any]]:
    """The creates that reached the server."""
    return [entry for entry in simulator.requests() if (entry["method"], entry["path"]) == ("POST", "/v1/responses")]


def statuses(simulator: Simulator) -> list[int | None]:
    """What the server replied to each create."""
    return [entry["status"] for entry in creates(simulator)]


def keeps_nothing_of(folder: Path, *secrets: str) -> bool:
    """Whether no file in the folder (data, log, backups) holds any of these texts."""
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return not any(secret.encode() in content for secret in secrets for content in files)
