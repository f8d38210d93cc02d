"""The drawer beside a chat: every change counts at once, is kept, and what is not taken is not offered."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from desktop_app.domain.chat_options import ChatOptions
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.settings import DIALECT, DURABLE_ANSWERS
from desktop_app.simulator import Simulator
from desktop_app.ui.chat_tab.drawer.presets_dialog import PresetsDialog
from desktop_app.ui.chat_tab.drawer.schema_dialog import SchemaDialog
from tests.harness.job_house import creates
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, dialog, opened_chat, pressable
from tests.ui.widgets.accessible import nameless

pytestmark = pytest.mark.simulator(speed=400)


async def options(chat: OpenedChat) -> ChatOptions:
    """As they are stored."""
    conversation = chat.tab.presenter.here.conversation
    assert conversation is not None
    stored = await chat.house.chat.kept.one(conversation.id)
    return (stored or conversation).options


def open_drawer(chat: OpenedChat) -> None:
    chat.view.resize(1200, 800)
    if not chat.view.drawer.isVisible():
        chat.view.place.button.click()
    assert chat.view.drawer.isVisible()


def take_effort(chat: OpenedChat, model_id: str, effort: Effort) -> None:
    chat.view.controls.model_chosen.emit(model_id)
    chat.view.controls.effort_chosen.emit(effort.value)


def body(simulator: Simulator) -> dict[str, object]:
    sent = creates(simulator)[-1]["body"]
    assert isinstance(sent, dict)
    return sent


async def said(chat: OpenedChat, until: Until, word: str) -> None:
    before = len(chat.entries)
    chat.send(f"reply exactly: {word}")
    await until(lambda: len(chat.entries) == before + 2 and chat.is_idle())


async def test_what_is_chosen_is_sent_and_kept(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        open_drawer(chat)
        take_effort(chat, "gpt-6-sol", Effort.NONE)
        drawer = chat.view.drawer
        drawer.developer.setPlainText("Be brief.")
        drawer.limit.set_value(500)
        drawer.temperature.set_value(0.25)
        drawer.summary.chosen.emit("")
        await said(chat, until, "one")
        sent = body(simulator)
        assert (sent["max_output_tokens"], sent["temperature"]) == (500, 0.25)
        assert "Be brief." in str(sent["input"])
        assert "top_p" not in sent
    async with opened_chat(tmp_path, simulator) as again:
        open_drawer(again)
        assert again.view.drawer.developer.toPlainText() == "Be brief."
        assert again.view.drawer.options().temperature == 0.25
        assert (await options(again)).max_output_tokens == 500


async def test_sampling_is_refused_with_its_reason_and_kept(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        open_drawer(chat)
        take_effort(chat, "gpt-6-sol", Effort.NONE)
        chat.view.drawer.temperature.set_value(1.5)
        chat.view.drawer.temperature.changed.emit()
        chat.view.controls.effort_chosen.emit("low")
        assert not chat.view.drawer.temperature.isEnabled()
        assert "only with the effort “none”" in chat.view.drawer._no_sampling.text()
        await said(chat, until, "one")
        assert "temperature" not in body(simulator)
        assert (await options(chat)).temperature == 1.5


async def test_what_is_wrong_is_named_and_not_taken(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        open_drawer(chat)
        chat.view.controls.web_chosen.emit(True)
        drawer = chat.view.drawer
        drawer.country.line.setText("Germany")
        drawer.city.line.setText("부산")
        drawer.city.changed.emit()
        drawer.flush()
        assert "Two letters" in drawer.country._wrong.text()
        kept = await options(chat)
        assert (kept.country, kept.city) == ("", "부산")
        drawer.country.line.setText("kr")
        drawer.country.changed.emit()
        drawer.flush()
        assert (await options(chat)).country == "KR"


async def test_what_is_written_as_one_leaves_belongs_to_the_chat_one_left(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        open_drawer(chat)
        await said(chat, until, "one")
        first = chat.tab.presenter.here.conversation
        assert first is not None
        chat.view.drawer.developer.setPlainText("Only here.")
        await chat.begin_new()
        assert chat.view.drawer.developer.toPlainText() == ""
        new = chat.tab.presenter.here.conversation
        assert new is not None
        assert new.developer_message == ""
        await asyncio.sleep(0.1)
        stored = await chat.house.chat.kept.one(first.id)
        assert stored is not None
        assert stored.developer_message == "Only here."


async def test_it_folds_where_there_is_no_room_and_comes_back(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        open_drawer(chat)
        assert chat.view.split.width() < 900
        chat.view.resize(900, 700)
        assert not chat.view.drawer.isVisible()
        chat.view.place.button.click()
        assert chat.view.drawer.isVisible()
        assert chat.view.split.width() == chat.view.width(), "it lies over the chat"
        chat.view.drawer.shut.emit()
        assert not chat.view.drawer.isVisible()
        chat.view.resize(1200, 700)
        assert chat.view.drawer.isVisible()
        await asyncio.sleep(0.05)
    async with opened_chat(tmp_path, simulator) as again:
        again.view.resize(1200, 700)
        assert again.view.drawer.isVisible(), "that it was open is remembered"


async def test_presets_are_taken_saved_and_deleted_with_a_way_back(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        open_drawer(chat)
        drawer = chat.view.drawer
        drawer._presets.click()
        menu = drawer.findChildren(QMenu)[-1]
        next(action for action in menu.actions() if action.text() == "Critical reader").trigger()
        menu.close()
        assert "weakest points" in drawer.developer.toPlainText()
        assert drawer._presets.text() == "Preset: Critical reader"
        drawer.developer.setPlainText("Answer as a pirate.")
        drawer.save_preset_pressed.emit()
        shown = dialog(PresetsDialog)
        assert isinstance(shown, PresetsDialog)
        shown._name.setText("Pirate")
        pressable(shown, "Save").click()
        await until(lambda: shown._told.text() == "“Pirate” is saved.")
        assert "Pirate" in [name for _, name in drawer._shown.presets]
        pressable(shown, "Delete").click()
        await until(lambda: "deleted" in shown._told.text())
        assert "Pirate" not in [name for _, name in drawer._shown.presets]
        pressable(shown, "Undo").click()
        await until(lambda: "Pirate" in [name for _, name in drawer._shown.presets])
        shown.reject()


async def test_a_schema_is_written_checked_and_the_answer_has_its_form(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        open_drawer(chat)
        chat.view.drawer.structured.click()
        await until(lambda: dialog(SchemaDialog) is not None)
        shown = dialog(SchemaDialog)
        assert isinstance(shown, SchemaDialog)
        shown._put('{"type": "object", "properties": {"name": {"type": "string"}}}')
        assert "additionalProperties" in shown._said.text()
        pressable(shown, "Make it strict").click()
        assert shown._said.text() == "The schema can be used."
        pressable(shown, "Use for this chat").click()
        await until(lambda: chat.view.drawer._shown.schema_words == "Each answer has to fit it.")
        chat.send("Tell me about otters")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        assert body(simulator)["text"]["format"]["strict"] is True  # type: ignore[index]
        assert '"name"' in chat.entries[1].text


@pytest.mark.parametrize("durable", ["never", "always"])
async def test_that_there_are_no_summaries_is_said_once(
    tmp_path: Path, simulator: Simulator, until: Until, durable: str
) -> None:
    refusal = "Your organization must be verified to generate reasoning summaries. Please go to: https://platform"
    fault = {"match": {"method": "POST"}, "kind": "status", "status": 400, "code": "unsupported_value"}
    simulator.faults.add({**fault, "message": refusal})
    async with opened_chat(tmp_path, simulator) as chat:
        await chat.house.house.preferences.change(DURABLE_ANSWERS, durable)
        await chat.house.house.run()
        await said(chat, until, "one")
        await until(lambda: "no_summaries" in chat.notices)
        assert chat.entries[1].text == "one"
        chat.view.remove_notice("no_summaries")
        await said(chat, until, "two")
        assert "no_summaries" not in chat.notices


async def test_what_the_older_dialect_does_not_take_is_not_offered(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await chat.house.house.preferences.change(DIALECT, "chat_completions")
        open_drawer(chat)
        chat.tab.presenter._choices_changed()
        drawer = chat.view.drawer
        assert not drawer.summary.isVisible()
        assert not drawer.metadata.isVisible()
        assert "Chat Completions" in drawer._not_sent.text()
        assert drawer.identifier.isVisible()


async def test_everything_in_it_can_be_reached_and_has_a_name(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        open_drawer(chat)
        chat.view.controls.web_chosen.emit(True)
        chat.view.drawer.metadata._added()
        assert nameless(chat.view) == []
        QTest.keyClick(chat.view.drawer.developer, Qt.Key.Key_Escape)
        assert not chat.view.drawer.isVisible()
        assert chat.view.place.button.accessibleName() == "Options of this chat"
