"""What a person reads when an answer fails, what is offered, and that nothing they wrote is lost over it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtWidgets import QLabel, QToolButton

from desktop_app.openai_api.client import Timeouts
from desktop_app.simulator import Simulator
from tests.harness.job_house import creates
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, opened_chat

pytestmark = pytest.mark.simulator(speed=400)


class Failing(NamedTuple):
    """What goes wrong, the words that must be read, and the buttons."""

    fault: dict[str, Any]
    happened: str
    advice: str
    buttons: tuple[str, ...] = ("Ask again",)
    has_id: bool = True
    asked: int = 1


_VERIFY = "Your organization must be verified to use this model."
_LONG = "Your input exceeds the context window of this model. Please adjust your input and try again."
_UNKNOWN = "The model `gpt-9` does not exist or you do not have access to it."
_AGAIN_MAY_COST = "charged"

FAILURES = {
    "wrong key": Failing(
        {"status": 401}, "does not accept this key", "Enter a valid key in Settings", ("Ask again", "Open settings")
    ),
    "not allowed": Failing({"status": 403}, "not allowed to do that", "Choose another model, or ask whoever manages"),
    "no such model": Failing(
        {"status": 404, "code": "model_not_found", "message": _UNKNOWN}, "this model", "choose another model"
    ),
    "no credit": Failing({"status": 429, "code": "insufficient_quota"}, "no credit left", "Add credit"),
    "too fast": Failing({"status": 429, "retry_after": 20}, "Too many requests", "Try again in 20 seconds"),
    "too long": Failing(
        {"status": 400, "code": "context_length_exceeded", "message": _LONG}, "longer than this model", "Send less"
    ),
    "server error": Failing({"status": 500}, "failed inside the server", _AGAIN_MAY_COST),
    "organisation refused": Failing(  # once with a reasoning summary, which is what is usually refused, once without
        {"status": 400, "message": _VERIFY, "times": 2}, "only to verified organizations", "Verify yours", asked=2
    ),
    "cut": Failing({"kind": "cut", "after_events": 3}, "connection broke", _AGAIN_MAY_COST),
    "no JSON": Failing({"kind": "garbage"}, "cannot be read", _AGAIN_MAY_COST),
    "time-out": Failing({"kind": "stall", "seconds": 5}, "did not answer in time", _AGAIN_MAY_COST, has_id=False),
    "closed without a word": Failing(
        {"kind": "stall", "seconds": 0}, "connection broke", _AGAIN_MAY_COST, has_id=False
    ),
}


def read(chat: OpenedChat) -> list[str]:
    """Every line above the composer."""
    return [label.text() for label in chat.view.notices.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("name", FAILURES)
async def test_a_failure_says_what_happened_and_what_to_do(
    tmp_path: Path, simulator: Simulator, until: Until, name: str
) -> None:
    failing = FAILURES[name]
    simulator.faults.add({"kind": "status", "match": {"method": "POST"}, **failing.fault})
    async with opened_chat(tmp_path, simulator) as chat:
        if name == "time-out":
            chat.house.house.door._timeouts = Timeouts(silence=1.0)
        chat.send("reply exactly: done")
        await until(lambda: len(chat.entries) == 2)
        chat.view.composer.set_text("written meanwhile")
        await until(lambda: chat.is_idle() and "answer" in chat.notices)
        words = " ".join(read(chat))
        assert failing.happened in words
        assert failing.advice in words
        names = {button.accessibleName() for button in chat.view.notices.findChildren(QToolButton)}
        assert ("Copy the request id" in names) is failing.has_id
        for label in failing.buttons:
            assert chat.button(label).isEnabled()
        assert chat.view.text() == "written meanwhile"
        assert chat.entries[0].text == "reply exactly: done"
        assert len(creates(simulator)) == failing.asked, "nothing is asked again by itself"
        chat.button("Ask again").click()
        await until(lambda: chat.entries[-1].text == "done" and chat.is_idle())
        assert chat.view.text() == "written meanwhile"
        assert "answer" not in chat.notices
