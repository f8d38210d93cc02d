"""What the prompt cache saved is told quietly beside the meter, and why it found nothing, in the answer's details."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from desktop_app.services.prompt_cache import Broken, CacheMiss, CacheReading
from desktop_app.simulator import Simulator
from desktop_app.ui.chat_tab.cache_words import cache_line, cache_rows, cache_sentence, miss_sentence
from desktop_app.ui.dialogs.answer_details import AnswerDetails
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, dialog, opened_chat

pytestmark = pytest.mark.simulator(speed=400)

LONG = "The minutes of a long meeting about tides and ports. " * 150


async def ask(chat: OpenedChat, until: Until, text: str) -> None:
    count = len(chat.entries)
    chat.send(text)
    await until(lambda: len(chat.entries) == count + 2 and chat.is_idle(), timeout=20)


def end(chat: OpenedChat) -> QLabel:
    """The words at the end of the meter's line."""
    return chat.view.composer._footer_end


async def details(chat: OpenedChat, until: Until, place: int) -> dict[str, str]:
    chat.tab.presenter.entry_action(chat.entries[place].key, "details")
    await until(lambda: dialog(AnswerDetails) is not None)
    shown = dialog(AnswerDetails)
    assert shown is not None
    names = [value.accessibleName() for value in shown.findChildren(QLabel)]
    shown.accept()
    await until(lambda: dialog(AnswerDetails) is None)
    return dict(name.split(": ", 1) for name in names if ": " in name)


async def test_a_newcomer_sees_nothing_of_it(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        assert not end(chat).isVisible()
        await ask(chat, until, "Hello")
        await ask(chat, until, "And then?")
        assert not end(chat).isVisible()
        assert not {"This conversation", "Prompt cache"} & set(await details(chat, until, -1))


async def test_what_was_saved_and_what_destroyed_it(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await ask(chat, until, LONG)
        assert not end(chat).isVisible()
        await ask(chat, until, "And then?")
        await until(lambda: re.fullmatch(r"\d\d % cached, \$0\.00\d+ saved", end(chat).text()))
        assert "of the input came from the cache, about $0.00" in end(chat).toolTip()
        rows = await details(chat, until, -1)
        assert rows["Input from the cache"].endswith(" %")
        assert "Prompt cache" not in rows
        chat.tab.presenter.choosing.effort("high")
        await ask(chat, until, "And now?")
        await until(lambda: end(chat).text() == "cache missed: effort changed")
        assert end(chat).accessibleDescription() == end(chat).toolTip()
        rows = await details(chat, until, -1)
        assert "the reasoning effort was changed" in rows["Prompt cache"]
        assert "cost about $" in rows["Prompt cache"]
        assert "Prompt cache" not in await details(chat, until, 3), "an earlier answer"
        await chat.begin_new()
        await until(lambda: not end(chat).isVisible())
        chat.choose_in_list(chat.listed()[1])
        await until(lambda: end(chat).text() == "cache missed: effort changed")


async def test_a_cache_that_forgot_by_itself_and_a_long_pause(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await ask(chat, until, LONG)
        await ask(chat, until, "And then?")
        simulator.forget_prompts()
        await ask(chat, until, "And now?")
        await until(lambda: end(chat).text() == "cache missed: kept no longer")
        simulator.forget_prompts()
        chat.house.clock.skip(2_400)
        await ask(chat, until, "And at last?")
        await until(lambda: end(chat).text() == "cache missed: too long ago")
        assert "40 minutes had passed, and a beginning is kept for about 30 minutes" in end(chat).toolTip()


def miss(reason: Broken, **more: float) -> CacheMiss:
    return CacheMiss(reason, 3_968, int(more.get("found", 0)), more.get("seconds", 60), more.get("kept", 600), None)


@pytest.mark.parametrize("reason", list(Broken))
def test_every_reason_has_words(reason: Broken) -> None:
    reading = CacheReading(8_000, 3_000, miss=miss(reason))
    assert cache_line(reading, simulated=False).startswith("cache missed: ")
    said = miss_sentence(miss(reason), simulated=False)
    assert said.startswith("The last question found none of its 4.0k tokens in the cache: ")
    assert "None" not in said
    assert cache_rows(reading, None, newest=True, simulated=False)[-1] == ("Prompt cache", said)


def test_figures_carry_their_unit_and_their_doubt() -> None:
    unknown = CacheReading(10_000, 6_200)
    assert cache_line(unknown, simulated=False) == "62 % cached"
    assert cache_sentence(unknown, simulated=False) == "62 % of the input came from the cache."
    paid = CacheReading(10_000, 6_200, Decimal("0.03"), Decimal("0.01"))
    assert cache_line(paid, simulated=False) == "62 % cached, $0.030 saved"
    assert cache_sentence(paid, simulated=False) == (
        "62 % of the input came from the cache, about $0.030 saved after the $0.010 that keeping it there cost."
    )
    not_yet = CacheReading(10_000, 6_200, Decimal("-0.003"), Decimal("0.01"))
    assert cache_line(not_yet, simulated=False) == "62 % cached"
    assert cache_sentence(not_yet, simulated=False).endswith("cost about $0.010, $0.0030 more than it saved.")
    assert "only 1.0k of 4.0k tokens" in miss_sentence(miss(Broken.LEFT_OUT, found=1_024), simulated=False)
    assert "5 to 10 minutes" in miss_sentence(miss(Broken.TOO_LONG_AGO, seconds=700), simulated=False)
    assert "12 hours" in miss_sentence(miss(Broken.TOO_LONG_AGO, seconds=50_000, kept=43_200), simulated=False)
