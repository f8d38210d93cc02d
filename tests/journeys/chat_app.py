"""The whole app with its window, in which somebody chats until it is killed; started again it goes on.

    python -m tests.journeys.chat_app LIFE

LIFE is JSON: the folder of the data file, the server's address, a seed, the number of the life, and `until_done` for
one that only waits until nothing is under way any more, and quits. Each question has a mark of its own, and is asked
once: nobody presses *Ask again* here. What was pressed is written down with its time.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from typing_extensions import override

from desktop_app.domain.conversation import Conversation, StateMode
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.settings import DIALECT, DURABLE_ANSWERS
from desktop_app.ui.chat_tab import ChatTab
from desktop_app.ui.tour import screen
from tests.journeys.habits import Diary
from tests.journeys.lived_in import LivedInFront, run

PRESSED = "pressed.txt"
_BUSY = (JobStatus.WAITING, JobStatus.SENDING, JobStatus.QUEUED, JobStatus.IN_PROGRESS)


class ChattingFront(LivedInFront):
    """A window that somebody uses."""

    @override
    async def _settle(self) -> None:
        self._dice = random.Random(self.life["seed"])
        change = self._house.preferences.change
        if not self.life.get("until_done"):
            await change(DURABLE_ANSWERS, self._dice.choice(("always", "always", "never")))
            await change(DIALECT, self._dice.choice(("responses", "responses", "chat_completions")))

    @override
    async def _use(self) -> None:
        await self._recovered.wait()
        await screen.until(lambda: self._tabs and screen.is_there("Message"), "the composer")
        tab = self._tabs["chat"]
        assert isinstance(tab, ChatTab)
        if self.life.get("until_done"):
            ledger = self._house.services.jobs.ledger
            await screen.until(lambda: not tab.running.value and not ledger.count_with(*_BUSY), "every end", 90.0)
            self.quit()
            return
        pressed = Diary(Path(self.life["folder"]) / PRESSED)
        while True:
            with contextlib.suppress(screen.NotSeenError):
                await self._ask(tab, pressed)
            await asyncio.sleep(self._dice.expovariate(4))

    async def _ask(self, tab: ChatTab, pressed: Diary) -> None:
        """A question in this chat or a new one; while an answer is written, Enter has it wait."""
        dice = self._dice
        if tab.view.text():  # a draft of the life before, or it has not left yet
            screen.key("Message", Qt.Key.Key_Return)
            return
        if dice.random() < 0.5:
            before = tab.presenter.here.conversation
            await screen.press("New chat")
            await screen.until(lambda: _id(tab.presenter.here.conversation) != _id(before), "the new chat", 5.0)
            if dice.random() < 0.3:
                tab.presenter.choosing.state(dice.choice(tuple(StateMode)).value)
            if tab.view.text():  # the draft of a new chat
                return
        mark = f"q{dice.getrandbits(40):010x}"
        screen.write("Message", f"Mark {mark}, write {dice.choice((5, 60, 400))} words")
        screen.key("Message", Qt.Key.Key_Return)
        pressed.write(mark, time.time())


def _id(conversation: Conversation | None) -> str:
    return conversation.id if conversation is not None else ""


if __name__ == "__main__":
    sys.exit(run(ChattingFront))
