"""Asking in the Chat tab: what is seen while an answer comes, when it ends well, and when it does not."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from desktop_app.domain.settings import ENTER_SENDS
from desktop_app.simulator import Simulator
from desktop_app.ui.dialogs.answer_details import AnswerDetails
from tests.harness.job_house import creates
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import dialog, opened_chat, pressable

pytestmark = pytest.mark.simulator(speed=300)


async def test_an_answer_streams_in_and_ends_with_its_figures(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    simulator.set_speed(20)
    async with opened_chat(tmp_path, simulator) as chat:
        lengths: list[int] = []
        chat.send("write 800 words")
        await until(lambda: len(chat.entries) == 2)
        assert chat.view.text() == ""
        assert chat.button("Stop").isEnabled()
        assert chat.entries[1].status_line
        while chat.tab.running.value:
            lengths.append(len(chat.entries[-1].text))
            await asyncio.sleep(0.01)
        assert len({length for length in lengths if length}) > 1, "it grows before it is whole"
        question, answer = chat.entries
        assert question.text == "write 800 words"
        stored = (await chat.house.chat.messages(chat.tab.presenter.here.said[0].conversation_id))[-1]
        assert answer.text == stored.text
        assert answer.thinking_title.startswith("Thought for")
        assert "reasoning tokens" in answer.thinking_title
        assert answer.status_line == answer.notice == ""
        for word in ("gpt-6.1-sol", "medium", " out (", " reasoning)", "$", "first word", " s"):
            assert word in answer.footer
        await until(lambda: chat.listed() == ["Today", "write 800 words"])
        assert chat.view.title.full_text() == "write 800 words"
        assert not chat.button("Send").isEnabled()


async def test_an_answer_goes_on_while_another_conversation_is_in_view(tmp_path: Path, until: Until) -> None:
    with Simulator(speed=5) as simulator:  # the first answer is long enough to outlive the second on a busy computer
        async with opened_chat(tmp_path, simulator) as chat:
            chat.send("write 3000 words")
            await until(lambda: chat.entries and chat.entries[-1].text)
            await chat.begin_new()
            await until(lambda: "write 3000 words, answer running, just now" in chat.spoken())
            assert chat.button("Send") is not None
            chat.send("reply exactly: something else")
            await until(lambda: len(chat.entries) == 2)
            await until(lambda: "something else" in chat.entries[-1].text and len(chat.tab.running.value) == 1)
            before = len(chat.entries[-1].text)
            chat.choose_in_list("write 3000 words")
            await until(lambda: len(chat.entries) == 2 and len(chat.entries[-1].text) > before)
            assert chat.button("Stop").isEnabled()
            simulator.set_speed(400)
            await until(chat.is_idle, timeout=60)
            assert chat.entries[-1].footer
            assert len(creates(simulator)) == 2


async def test_escape_stops_and_what_had_come_stays(tmp_path: Path, until: Until) -> None:
    with Simulator(speed=15) as simulator:
        async with opened_chat(tmp_path, simulator) as chat:
            chat.send("write 3000 words")
            await until(lambda: chat.entries and len(chat.entries[-1].text) > 40)
            chat.view.composer.focus_input()
            QTest.keyClick(chat.view.composer.input, Qt.Key.Key_Escape)
            await until(chat.is_idle)
            stopped = chat.entries[-1]
            assert len(stopped.text) > 40
            assert stopped.notice == "Stopped by you. What had arrived is kept."
            assert "≈ $" in stopped.footer
            assert [label for _, label, _ in stopped.actions] == [
                "Copy",
                "Continue",
                "Ask again",
                "Ask again with another model or effort",
                "Note for yourself",
                "Details",
                "Delete from here on",
                "More",
            ]


async def test_a_cut_line_offers_to_continue(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    simulator.faults.add({"kind": "cut", "after_events": 150, "match": {"method": "POST"}})
    async with opened_chat(tmp_path, simulator) as chat:
        chat.send("write 300 words")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        partial = chat.entries[-1].text
        assert partial
        assert chat.notices == ["answer"]
        chat.button("Continue").click()
        await until(lambda: len(chat.entries) == 4 and chat.is_idle())
        assert chat.entries[1].text == partial
        assert chat.notices == []
        assert len(creates(simulator)) == 2


async def test_a_failure_says_what_to_do_and_asks_again_only_when_pressed(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    simulator.faults.add({"kind": "status", "status": 500, "match": {"method": "POST"}})
    async with opened_chat(tmp_path, simulator) as chat:
        chat.send("reply exactly: done")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        failed = chat.entries[-1]
        assert failed.notice
        (request,) = creates(simulator)
        names = {button.accessibleName(): button for button in chat.view.findChildren(QToolButton)}
        names["Copy the request id"].click()
        assert QApplication.clipboard().text() == request["request_id"]
        assert len(creates(simulator)) == 1
        chat.button("Ask again").click()
        await until(lambda: chat.entries[-1].text == "done" and chat.is_idle())
        assert len(chat.entries) == 2
        assert len(await chat.house.store.messages(chat.tab.presenter.here.said[0].conversation_id)) == 3


async def test_a_refusal_and_a_cut_short_answer_are_shown_as_such(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.send("please be cut short, write 200 words")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        assert "length limit" in chat.entries[-1].notice
        assert chat.button("Continue").isEnabled()
        await chat.begin_new()
        assert chat.notices == []
        chat.send("please be filtered, write 200 words")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        assert "content filter" in chat.entries[-1].notice
        assert "Continue" not in [label for _, label, _ in chat.entries[-1].actions]


async def test_without_a_key_the_message_stays_and_settings_are_offered(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator, key="") as chat:
        chat.send("Hello")
        await until(lambda: chat.notices == ["refused"])
        assert chat.view.text() == "Hello"
        chat.button("Open settings").click()
        assert chat.settings_opened == 1
        assert creates(simulator) == []


async def test_five_megabytes_are_refused_before_they_cost_anything_and_nothing_freezes(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.view.composer.set_text("warm up")
        await until(lambda: "tokens" in chat.footer)
        gaps, last = [0.0], time.perf_counter()

        async def watch() -> None:
            nonlocal last
            while True:
                await asyncio.sleep(0.005)
                gaps.append(time.perf_counter() - last)
                last = time.perf_counter()

        watching = asyncio.create_task(watch())
        text = "All work and no play. " * 240_000
        assert len(text) > 5_000_000
        chat.view.composer.set_text(text)
        await until(lambda: chat.notices == ["too_long"], timeout=20)
        watching.cancel()
        assert max(gaps) < 0.6, f"the window stood still for {max(gaps):.2f} s"
        assert not chat.button("Send").isEnabled()
        assert "32,000 fit" in chat.button("Send").toolTip()
        assert "1.4M of 32k tokens" in chat.footer
        assert creates(simulator) == []
        assert chat.view.text() == text
        chat.view.composer.set_text("short again")
        await until(lambda: chat.notices == [])
        assert chat.button("Send").isEnabled()


async def test_turns_that_will_not_go_are_marked_before_sending(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.send("reply exactly: " + "word " * 5_000)
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        chat.send("reply exactly: short")
        await until(lambda: len(chat.entries) == 4 and chat.is_idle())
        assert [entry.excluded for entry in chat.entries] == [False] * 4
        chat.tab.presenter.choosing.budget("8000")
        await until(lambda: [entry.excluded for entry in chat.entries] == [True, True, False, False])
        assert "1 earlier turn not sent" in chat.footer
        assert " of 8k tokens" in chat.footer
        chat.view.composer.set_text("And now?")
        await until(lambda: "≈ $" in chat.footer)
        assert len(creates(simulator)) == 2


async def test_details_show_ids_usage_and_the_raw_response(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.send("Hello")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        chat.view.entry_action.emit(chat.entries[-1].key, "details")
        await until(lambda: dialog(AnswerDetails) is not None)
        shown = dialog(AnswerDetails)
        assert shown is not None
        (response,) = simulator.responses()
        names = [widget.accessibleName() for widget in shown.findChildren(QLabel)]
        assert f"Response id: {response['id']}" in names
        assert any(name.startswith("Request id: req_") for name in names)
        assert any(name.startswith("Created: ") for name in names)
        assert any(name.startswith("of these reasoning: ") for name in names)
        pressable(shown, "Close").click()
        await until(lambda: dialog(AnswerDetails) is None)


async def test_copy_takes_the_markdown_as_it_was_written(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.send("reply exactly: **bold** and `code`")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        chat.view.entry_action.emit(chat.entries[-1].key, "copy")
        assert QApplication.clipboard().text() == "**bold** and `code`"


async def test_web_searches_are_told_and_their_sources_numbered(tmp_path: Path, until: Until) -> None:
    with Simulator(speed=25) as simulator:
        async with opened_chat(tmp_path, simulator) as chat:
            chat.tab.presenter.choosing.web(True)
            chat.send("How do heat pumps do in cold climates?")
            await until(lambda: chat.entries and "Search" in chat.entries[-1].status_line)
            await until(chat.is_idle, timeout=20)
            answer = chat.entries[-1]
            assert [number for number, _, _ in answer.sources] == list(range(1, len(answer.sources) + 1))
            assert answer.sources
            assert "[[1]](http" in answer.text


async def test_enter_may_start_a_line_instead(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await chat.house.house.preferences.change(ENTER_SENDS, False)
        chat.view.composer.set_text("reply exactly: two lines")
        QTest.keyClick(chat.view.composer.input, Qt.Key.Key_Return)
        assert chat.view.composer.input.toPlainText() == "reply exactly: two lines\n"
        QTest.keyClick(chat.view.composer.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        assert len(creates(simulator)) == 1


async def test_a_full_disk_shows_the_answer_and_saves_it_later(tmp_path: Path, until: Until) -> None:
    with Simulator(speed=25) as simulator:
        async with opened_chat(tmp_path, simulator) as chat:
            chat.send("write 200 words")
            await until(lambda: chat.entries and chat.entries[-1].text)
            chat.house.house.disk(works=False)
            await until(lambda: "unsaved" in chat.notices, timeout=20)
            shown = chat.entries[-1]
            assert shown.footer
            chat.house.house.disk(works=True)
            chat.button("Save again").click()
            conversation_id = chat.tab.presenter.here.said[0].conversation_id
            for _ in range(200):
                stored = (await chat.house.chat.messages(conversation_id))[-1]
                if stored.text == shown.text:
                    break
                await asyncio.sleep(0.01)
            assert stored.text == shown.text
