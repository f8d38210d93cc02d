"""The controls beside the composer offer only what the chosen model accepts, and say so where nobody knows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.domain.conversation import Conversation, ConversationKind
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.model_profiles import Capability, Effort
from desktop_app.simulator import Simulator
from desktop_app.ui.chat_tab.choices import choices_for
from tests.harness.job_house import creates
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import opened_chat

pytestmark = pytest.mark.simulator(speed=400)

TODAY = date(2026, 11, 21)
CATALOGUE = shipped_catalogue().catalogue


def conversation(model_id: str, effort: Effort | None = None) -> Conversation:
    return Conversation(ConversationId("c"), ConversationKind.CHAT, "Title", 0, 0, model_id=model_id, effort=effort)


@pytest.mark.parametrize("model_id", [profile.model_id for profile in CATALOGUE])
def test_no_effort_is_offered_that_the_model_refuses(model_id: str) -> None:
    profile = CATALOGUE.profile(model_id)
    shown = choices_for(conversation(model_id), CATALOGUE, TODAY)
    assert [option.key for option in shown.efforts] == [
        effort.value for effort in Effort if profile.offers(effort) is not Capability.NO
    ]
    assert all(option.marked == (profile.offers(Effort(option.key)) is Capability.UNKNOWN) for option in shown.efforts)
    assert bool(shown.verbosities) == profile.verbosity.allowed
    assert (shown.web is not None) == profile.web_search.allowed


def test_an_unknown_model_is_offered_with_marks_and_a_sentence() -> None:
    shown = choices_for(conversation("somebody-else-1"), CATALOGUE, TODAY)
    assert {option.marked for option in shown.efforts} == {True}
    assert "does not know somebody-else-1" in shown.model_note
    assert shown.web is False


def test_a_model_near_its_end_says_when_and_what_comes_then() -> None:
    shown = choices_for(conversation("gpt-5"), CATALOGUE, TODAY)
    assert "retires in 20 days" in shown.model_note
    noted = {option.model_id: option.note for option in shown.models}
    assert noted["gpt-5"] == "retires in 20 days"
    assert noted["gpt-6.1-sol"] == ""
    assert "gpt-5" not in {
        option.model_id for option in choices_for(conversation("gpt-5"), CATALOGUE, date(2026, 12, 11)).models
    }


async def test_changing_the_model_changes_what_is_offered_and_sent(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        controls = chat.view.controls
        controls.effort.chosen.emit("max")
        controls.effort.choose("max")
        assert [chip.key for chip in controls.effort.chips()] == ["low", "medium", "high", "xhigh", "max"]
        controls.model.setEditText("gpt-5.4-mini")
        controls.model._taken()
        await until(lambda: "none" in [chip.key for chip in controls.effort.chips()])
        assert controls.effort.chosen_key() == "xhigh"
        controls.model.setEditText("gpt-4.1")
        controls.model._taken()
        await until(lambda: not controls.effort.isVisible())
        chat.send("Hello")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        body = creates(simulator)[0]["body"]
        assert isinstance(body, dict)
        assert body["model"] == "gpt-4.1"
        assert "reasoning" not in body
        assert creates(simulator)[0]["status"] == 200


async def test_choices_are_kept_with_the_conversation(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.send("Hello")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        chat.tab.presenter.choosing.effort("high")
        chat.tab.presenter.choosing.verbosity("low")
        chat.tab.presenter.choosing.budget("8000")
        conversation_id = chat.tab.presenter.here.said[0].conversation_id
        for _ in range(300):
            stored = await chat.house.chat.kept.one(conversation_id)
            assert stored is not None
            if stored.history_budget == 8000:
                break
    async with opened_chat(tmp_path, simulator) as again:
        assert again.view.controls.effort.chosen_key() == "high"
        assert again.view.controls.verbosity.text() == "Verbosity: low"
        assert again.view.controls.history.text() == "History: 8k"


async def test_an_unknown_model_gets_a_sentence_that_helps(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.tab.presenter.choosing.model("gpt-77")
        assert "low ?" in [chip.label for chip in chat.view.controls.effort.chips()]
        chat.send("Hello")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        assert "does not know this model" in chat.entries[-1].notice
        assert chat.notices == ["answer"]
