"""Tab in the Chat tab goes as one reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.simulator import Simulator
from tests.ui.chat_tab.opened import opened_chat

pytestmark = pytest.mark.simulator(speed=400)


def in_order(start: QWidget) -> list[str]:
    """Names of what Tab reaches from here on, until it is back."""
    found: list[str] = []
    here: QWidget | None = start
    while here is not None:
        if here.isVisible() and here.focusPolicy() & Qt.FocusPolicy.TabFocus and here.accessibleName():
            found.append(here.accessibleName())
        here = here.nextInFocusChain()
        if here is start:
            break
    return found


async def test_tab_goes_from_the_list_to_the_header_to_the_message_to_send(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        names = in_order(chat.view.list.new)
        expected = ["Search chats", "History", "Options of this chat", "Message", "Service tier"]
        assert [name for name in names if name in expected] == expected
        assert chat.view.controls.tier.nextInFocusChain() is chat.view.composer._button, "Send comes last"
