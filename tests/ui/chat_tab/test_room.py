"""The Chat tab in a low window, and under another look: nothing is squeezed, no picture is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from desktop_app.simulator import Simulator
from desktop_app.ui.theme import current_theme
from tests.harness import sample_files
from tests.harness.loops import _until as until
from tests.ui.chat_tab.opened import OpenedChat, opened_chat

pytestmark = pytest.mark.simulator(speed=400)


def attach(chat: OpenedChat, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    chat.view.composer.input.insertFromMimeData(data)


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


async def test_files_and_notices_leave_the_composer_whole(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.view.resize(940, 600)
        attach(chat, *(written(tmp_path, f"{name}.csv", b"a,b\n1,2\n") for name in "abcd"))
        await until(lambda: len(chat.view.attaching.strip._cards) == 4 and "$" in chat.footer)
        for number in range(2):
            chat.view.show_notice(f"n{number}", "warning", "Something that takes a line and a half. " * 3, "Do this.")
        composer = chat.view.composer
        await until(lambda: not chat.view.empty._picture.isVisible())  # it gives way
        await until(lambda: composer.height() >= composer.heightForWidth(composer.width()))
        frame, web = composer._frame, chat.view.controls.web
        assert web.mapTo(frame, web.rect().bottomLeft()).y() < frame.height(), "a control is cut off by the frame"


async def test_a_small_picture_survives_another_look(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        attach(chat, written(tmp_path, "otter.png", sample_files.png(640, 480)))
        await until(lambda: bool(chat.view.attaching.strip._cards) and "$" in chat.footer)
        shown = chat.view.attaching.strip._cards[0]._open
        await until(lambda: shown.iconSize().width() == 36)
        before, theme = shown.icon().cacheKey(), current_theme()
        choice = theme.choice
        theme.choose("dark" if choice != "dark" else "light")
        try:
            assert shown.icon().cacheKey() == before
        finally:
            theme.choose(choice)
