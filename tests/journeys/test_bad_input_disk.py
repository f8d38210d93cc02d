"""A full or read-only disk, a newer, a damaged and a foreign data file: nothing is lost, and the person knows why."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from desktop_app.simulator import Simulator
from desktop_app.ui.tour import screen
from tests.adapters.storage.disks import fill, make_read_only, small_disk
from tests.journeys.real_window import creates, open_window
from tests.journeys.test_bad_input_server import design_comparison, trials

QUESTION = "reply exactly: kept"
FULL = "The disk is full, so Ponder could not save."
DRAFT = "half a question, written on a full disk"


@pytest.mark.simulator(chat_speed=3)
async def test_a_disk_that_fills_up_in_mid_answer(tmp_path: Path, simulator: Simulator) -> None:
    with small_disk(tmp_path / "small", "8m") as small:
        async with open_window(small / "data", simulator) as window:
            await window.begin()
            await window.ask("Write 400 words about time.")
            await window.until(lambda: len(screen.children("Transcript")[-1]) > 300, "a part of the answer")
            fill(small)
            await window.sees(FULL)
            await window.until(lambda: screen.is_there("Save again"), "the button")
            whole = screen.children("Transcript")[-1]
            assert len(whole) > 1500, "the answer went on to its end"
            await screen.press("Save again")
            await window.sees(FULL)
            screen.write("Message", DRAFT)
            await screen.choose_tab("Pro")
            await screen.choose_tab("Chat")
            await window.send()
            await window.until(lambda: screen.texts().count(FULL) == 2, "the refusal, beside the unsaved answer")
            await window.until(lambda: screen.is_there("Send"), "the end of it")
            await window.picture("full-chat")
            assert not screen.says("Something went wrong inside Ponder"), "a full disk is no bug"
            assert screen.value("Message") == DRAFT
            (small / "filler").unlink()
            await screen.press("Save again")
            await window.sees("The answer is saved now.")
            assert "$0." in screen.children("Transcript")[-1], "and what it cost is known"
            await window.picture("full-chat-saved")
        assert len(creates(simulator)) == 1, "what could not be saved was not sent"
        async with open_window(small / "data", simulator) as window:
            await window.until(lambda: screen.children("Transcript"), "the conversation")
            assert whole[200:800] in screen.children("Transcript")[-1] or screen.says(whole[200:800])
            assert screen.value("Message") == DRAFT
            assert not screen.says("Today: $0 of"), "it is booked"
    assert len(creates(simulator)) == 1


@pytest.mark.allow_log("closing the data file: database or disk is full", "a change whose asker had left was not saved")
@pytest.mark.simulator(speed=6000)
async def test_a_disk_that_fills_up_while_jobs_run(tmp_path: Path, simulator: Simulator) -> None:
    with small_disk(tmp_path / "small", "8m") as small:
        async with open_window(small / "data", simulator) as window:
            await window.begin()
            await design_comparison(window)
            await window.until(lambda: trials("queued") + trials("in progress") == 3, "three running trials")
            fill(small)
            await window.sees(FULL)
            await window.picture("full-jobs")
        (small / "filler").unlink()
        async with open_window(small / "data", simulator) as window:
            await screen.choose_tab("Compare")
            await window.until(lambda: screen.is_there("Page: Answers"), "the comparison")
            await screen.press("Page: Answers")
            await window.until(lambda: trials("completed") == 3, "the results, fetched once more")
    assert len(creates(simulator)) == 3, "nothing is charged twice"


@pytest.mark.allow_log("closing the data file: database or disk is full", "a change whose asker had left was not saved")
@pytest.mark.simulator(chat_speed=60)
async def test_closing_on_a_full_disk_is_an_ordinary_end(tmp_path: Path, simulator: Simulator) -> None:
    with small_disk(tmp_path / "small", "8m") as small:
        async with open_window(small / "data", simulator) as window:
            await window.begin()
            await window.ask(QUESTION)
            await window.answered("kept")
            fill(small)
            screen.write("Message", "a last word")
        async with open_window(small / "data", simulator) as window:
            await window.until(lambda: screen.is_there("Transcript"), "the conversation on a disk that is still full")
            assert screen.says("kept", inside="Transcript")
    assert len(creates(simulator)) == 1


@pytest.mark.simulator(chat_speed=60)
async def test_a_read_only_disk_shows_everything_and_sends_nothing(tmp_path: Path, simulator: Simulator) -> None:
    with small_disk(tmp_path / "small", "8m") as small:
        async with open_window(small / "data", simulator) as window:
            await window.begin()
            await window.ask(QUESTION)
            await window.answered("kept")
        make_read_only(small)
        async with open_window(small / "data", simulator) as window:
            await window.sees("Ponder can show what was saved, but cannot save anything now.")
            assert screen.says("Ponder is not allowed to write its data.")
            await window.until(lambda: screen.is_there("Transcript"), "the conversation")
            await window.ask("May I?")
            await window.sees("Ponder cannot save anything at the moment.")
            for tab in ("Pro", "Compare", "Chat"):
                await screen.choose_tab(tab)
            await window.picture("read-only")
            assert not screen.says("Something went wrong inside Ponder")
            assert screen.value("Message") == "May I?"
            told = [text for text in screen.texts() if text == "Ponder cannot save anything at the moment."]
            assert len(told) == 1, "said once"
    assert len(creates(simulator)) == 1


@pytest.mark.simulator(chat_speed=60)
async def test_a_data_file_of_a_newer_version_is_shown_and_not_touched(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        await window.ask(QUESTION)
        await window.answered("kept")
    path = tmp_path / "ponder.db"
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO migrations (name, applied_at) VALUES ('2031-from-the-future', 0)")
    connection.close()
    before = path.read_bytes()
    async with open_window(tmp_path, simulator) as window:
        await window.sees("This data file was made by a newer version of Ponder.")
        await window.until(lambda: screen.is_there("Transcript"), "the conversation")
        await window.picture("newer")
        await window.ask("May I?")
        await window.sees("Ponder cannot save anything at the moment.")
        assert screen.value("Message") == "May I?"
    assert path.read_bytes() == before
    assert len(creates(simulator)) == 1


@pytest.mark.parametrize("foreign", [False, True], ids=["damaged", "foreign"])
async def test_a_data_file_that_is_none_is_kept_under_another_name(
    tmp_path: Path, simulator: Simulator, foreign: bool
) -> None:
    path = tmp_path / "ponder.db"
    if foreign:
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE somebody_elses (something TEXT)")
        connection.close()
    else:
        path.write_bytes(b"this is no database at all" * 400)
    before = path.read_bytes()
    async with open_window(tmp_path, simulator) as window:
        await window.sees("a new one was begun")
        (kept,) = (tmp_path / name for name in os.listdir(tmp_path) if name.startswith("ponder-damaged-"))
        assert screen.says("was not made by Ponder" if foreign else "data file was damaged")
        assert screen.says(f"kept as {kept.name}")
        await window.picture("foreign" if foreign else "damaged")
        await window.begin()
        simulator.set_speed(60)
        await window.ask(QUESTION)
        await window.answered("kept")
    assert kept.read_bytes() == before
