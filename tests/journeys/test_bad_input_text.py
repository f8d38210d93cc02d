"""Five megabytes, ten thousand lines, control characters, halves of characters: refused with a size, or sent clean."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from desktop_app.simulator import Simulator
from desktop_app.ui.tour import screen
from tests.journeys.real_window import creates, open_window, paste

FIVE_MEGABYTES = "Ponder this.\n" * 400_000
STILL = 1.0
"""Seconds the window may stand still on a busy test machine; measured 0.1 s alone."""


class Pulse:
    """Measures how long the window stood still."""

    def __init__(self) -> None:
        self.worst = 0.0
        self._beating = asyncio.ensure_future(self._beat())

    async def _beat(self) -> None:
        last = time.monotonic()
        while True:
            await asyncio.sleep(0.01)
            now = time.monotonic()
            self.worst, last = max(self.worst, now - last), now

    async def stop(self) -> float:
        self._beating.cancel()
        await asyncio.wait([self._beating])
        return self.worst


@pytest.mark.parametrize(("tab", "button"), [("Chat", "Send"), ("Pro", "Ask Pro")])
async def test_five_megabytes_are_refused_with_their_size(
    tmp_path: Path, simulator: Simulator, tab: str, button: str
) -> None:
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        await screen.choose_tab(tab)
        await window.until(lambda: screen.is_there("Message"), "the composer")
        pulse = Pulse()
        paste("Message", FIVE_MEGABYTES)
        await window.sees("tokens; ")
        await window.sees("Nothing was sent.")
        assert await pulse.stop() < STILL
        assert screen.is_there("Remove: Pasted text, 5.2 MB")
        assert not screen.is_enabled(button)
        await window.picture(f"five-megabytes-{tab}")
    async with open_window(tmp_path, simulator) as window:
        await window.until(lambda: screen.is_there("Remove: Pasted text, 5.2 MB"), "the text, kept over a restart")
    assert creates(simulator) == []


@pytest.mark.long
async def test_five_megabytes_are_refused_in_compare(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        await screen.choose_tab("Compare")
        await screen.press("New comparison")
        await window.until(lambda: screen.is_there("Question"), "the form")
        paste("Question", FIVE_MEGABYTES)
        await window.until(lambda: "takes at most 922,000" in screen.described("Estimate"), "the refusal")
        assert not screen.is_enabled("Run comparison")
    async with open_window(tmp_path, simulator) as window:
        await screen.choose_tab("Compare")
        await screen.press("New comparison")
        await window.until(lambda: "takes at most 922,000" in screen.described("Estimate"), "the refusal, again")
        assert screen.value("Question", screen.Role.EditableText) == FIVE_MEGABYTES, "kept over a restart, and whole"
    assert creates(simulator) == []


@pytest.mark.simulator(chat_speed=60)
@pytest.mark.parametrize(
    ("pasted", "sent"),
    [
        ("reply exactly: a\x00b\x01\x1b[31mc\x7fd", "reply exactly: ab[31mcd"),
        ("reply exactly: x\ud83dy", "reply exactly: xy"),
        ("reply exactly: \u202eabc\u2066def\u2069\u200f", "reply exactly: \u202eabc\u2066def\u2069\u200f"),
        ("\n".join("x" for _ in range(10_000)), "\n".join("x" for _ in range(10_000))),
    ],
    ids=["control", "half a character", "right to left", "ten thousand lines"],
)
async def test_odd_text_is_sent_clean_and_kept(tmp_path: Path, simulator: Simulator, pasted: str, sent: str) -> None:
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        pulse = Pulse()
        paste("Message", pasted)
        await window.send()
        await window.answered("reasoning) ·")
        assert await pulse.stop() < STILL
    (create,) = creates(simulator)
    assert create["body"]["input"][-1]["content"][0]["text"] == sent
    async with open_window(tmp_path, simulator) as window:
        await window.until(lambda: screen.is_there("Transcript"), "the conversation")
        await window.sees("reasoning) ·", inside="Transcript")


@pytest.mark.parametrize(("tab", "field"), [("Chat", "Message"), ("Pro", "Message"), ("Compare", "Question")])
async def test_words_written_in_the_last_moment_are_kept(
    tmp_path: Path, simulator: Simulator, tab: str, field: str
) -> None:
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        await screen.choose_tab(tab)
        if tab == "Compare":
            await screen.press("New comparison")
        await window.until(lambda: screen.is_there(field), "the box")
        screen.write(field, "one more thing")  # and closed at once, with its timers still running
    await asyncio.sleep(0.4)
    async with open_window(tmp_path, simulator) as window:
        await window.until(lambda: screen.is_there("Tabs"), "the window")
        if tab == "Compare":
            await window.until(lambda: screen.is_there("New comparison"), "the tab")
            await screen.press("New comparison")
        await window.sees("one more thing")
