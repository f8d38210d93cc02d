"""The provider's own count beside the meter: told when all is quiet; nothing waits for it; called an estimate."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.identifiers import MessageId
from desktop_app.services.server_counts import CheckedCount
from desktop_app.simulator import Simulator
from desktop_app.ui.chat_tab.checked_count import checked_part, checked_sentence
from tests.harness.job_house import creates
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, opened_chat

pytestmark = pytest.mark.simulator(speed=2000)
PATH = "/v1/responses/input_tokens"


def asked_for(simulator: Simulator) -> int:
    return sum(entry["path"] == PATH for entry in simulator.requests())


def tip(chat: OpenedChat) -> str:
    return chat.view.composer._footer.toolTip()


async def test_the_count_of_the_provider_stands_in_the_tooltip(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator, checks_counts=True) as chat:
        chat.send("reply exactly: hello")
        await until(lambda: chat.is_idle() and "the provider counts" in tip(chat))
        assert "Tokens are an estimate." in tip(chat)
        assert chat.footer.startswith("≈ ")
        assert asked_for(simulator) == 1
        chat.view.composer.set_text("and this is not sent")
        await until(lambda: "$" in chat.footer)
        assert "the provider counts" in tip(chat)
        assert "and this is not sent" not in str(simulator.requests())
        await chat.begin_new()
        await until(lambda: "the provider counts" not in tip(chat))


async def test_sending_does_not_wait_for_a_count_that_hangs(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    simulator.faults.add({"kind": "stall", "seconds": 60, "match": {"path": PATH}})
    async with opened_chat(tmp_path, simulator, checks_counts=True) as chat:
        chat.send("reply exactly: first")
        await until(lambda: asked_for(simulator) == 1)
        chat.send("reply exactly: second")
        await until(lambda: len(creates(simulator)) == 2 and chat.is_idle())
        assert "the provider counts" not in tip(chat)


@pytest.mark.parametrize(
    ("here", "there", "part", "difference"),
    [
        (1_000, 1_010, "", "10 more"),
        (20, 30, "", "10 more"),
        (100_000, 104_000, "", "4,000 more"),
        (1_000, 2_000, "the provider counts 1k more", "1,000 more"),
        (2_000, 1_000, "the provider counts 1k fewer", "1,000 fewer"),
        (1_000, 1_000, "", "the same"),
    ],
)
def test_a_difference_worth_saying_stands_in_the_line(here: int, there: int, part: str, difference: str) -> None:
    count = CheckedCount(MessageId("m"), here, there)
    assert checked_part(count) == part
    assert checked_sentence(count).endswith(f": {difference}.")
