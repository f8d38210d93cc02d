"""A wrong key, no key, no network, a server that refuses or breaks off: what the person reads, and what was sent."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.simulator import Simulator
from desktop_app.ui.tour import screen
from tests.journeys.real_window import Window, creates, keeps_nothing_of, open_window, statuses

QUESTION = "What is a heat pump?"
MAY_BE_CHARGED = "be charged: ask again only if you want that"


async def design_comparison(window: Window) -> None:
    """One question at three efforts, once each, and run it."""
    await screen.choose_tab("Compare")
    await screen.press("New comparison")
    await window.until(lambda: screen.is_there("Question"), "the form")
    screen.write("Question", QUESTION)
    screen.write("Repeats", "1")
    await window.until(lambda: "3 trials" in screen.described("Estimate"), "the estimate")
    await screen.press("Run comparison")
    await window.until(lambda: screen.is_there("Comparison matrix"), "the matrix")


def trials(words: str) -> int:
    """How many trials of the matrix say so."""
    return sum(words in cell for row in screen.table("Comparison matrix") for cell in row.values())


async def test_a_wrong_key_is_told_wherever_it_is_used(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator, key="sk-wrong-one") as window:
        await window.begin()
        await window.ask(QUESTION)
        await window.sees("The server does not accept this key.", inside="Transcript")
        assert screen.says(QUESTION, inside="Transcript"), "the question is kept"
        assert screen.is_there("Ask again")
        await window.picture("wrong-key-chat")
        await screen.press("Connection: Key refused")
        await window.until(lambda: len(screen.matches("Copy the request id")) == 2, "the answer of the check")
        await screen.choose_tab("Pro")
        screen.write("Message", QUESTION)
        await window.until(lambda: screen.is_enabled("Ask Pro"), "the button")
        await screen.press("Ask Pro")
        await window.sees("will probably cost")
        await screen.press("Ask Pro")
        await window.until(lambda: screen.is_there("Running answer: Held"), "the held answer")
        assert screen.says(QUESTION, inside="Transcript")
        assert screen.is_there("Open settings")
        await window.picture("wrong-key-pro")
    assert statuses(simulator) == [401], "the chat asked once; the Pro question waits for a better key"
    assert keeps_nothing_of(tmp_path, "sk-wrong-one")


async def test_a_refused_key_is_not_kept_and_a_good_one_is_used(tmp_path: Path, simulator: Simulator) -> None:
    simulator.set_speed(60)
    async with open_window(tmp_path, simulator, key="") as window:
        await screen.press("Use my OpenAI key")
        await window.until(lambda: screen.is_there("API key"), "the form")
        screen.write("API key", "sk-wrong-one")
        await screen.press("Test and save")
        await window.sees("does not accept this key")
        await window.picture("no-key-wrong")
        assert not screen.is_enabled("Start")
        assert screen.is_there("Connection: No key"), "a refused key is not in force"
        screen.write("API key", "sk-good-one")
        await screen.press("Test and save")
        await window.sees("no keyring that Ponder can use")
        await screen.press("Keep it until Ponder closes")
        await window.begin()
        await window.ask("reply exactly: thank you")
        await window.answered("thank you")
    assert keeps_nothing_of(tmp_path, "sk-wrong-one", "sk-good-one")
    async with open_window(tmp_path, simulator, key="") as window:  # the next day, without a key
        await window.until(lambda: screen.is_there("New chat"), "the chat")
        await screen.press("New chat")
        await window.ask("Are you there?")
        await window.sees("There is no key for 127.0.0.1")
        await window.picture("no-key-chat")
        assert screen.is_there("Open settings")
        assert screen.value("Message") == "Are you there?", "what was typed stays"
    assert len(creates(simulator)) == 1


@pytest.mark.simulator(chat_speed=60)
@pytest.mark.parametrize(
    ("fault", "words", "advice"),
    [
        ({"kind": "status", "status": 429, "retry_after": 7}, "Too many requests", "Try again in 7 seconds."),
        ({"kind": "status", "status": 429, "code": "insufficient_quota"}, "no credit left", "Add credit"),
        ({"kind": "status", "status": 500}, "Something failed inside the server.", MAY_BE_CHARGED),
        ({"kind": "status", "status": 503}, "The server is overloaded", MAY_BE_CHARGED),
        ({"kind": "refuse"}, "The connection broke before an answer came.", MAY_BE_CHARGED),
        ({"kind": "garbage", "after_events": 12}, "The server's answer cannot be read.", "may be charged again"),
    ],
    ids=["rate", "quota", "500", "503", "refused", "garbage"],
)
async def test_a_server_that_fails_is_asked_once_and_again_only_by_the_person(
    tmp_path: Path, simulator: Simulator, fault: dict[str, object], words: str, advice: str
) -> None:
    simulator.faults.add({**fault, "match": {"method": "POST"}})
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        await window.ask("reply exactly: at last")
        await window.sees(words, inside="Transcript")
        await window.sees(advice)
        assert len(creates(simulator)) == 1
        await screen.press("Ask again")
        await window.answered("at last")
        assert not screen.says(advice), "the message goes when it no longer holds"
    assert len(creates(simulator)) == 2
    assert not any(entry["retry_count"] for entry in creates(simulator))


@pytest.mark.simulator(chat_speed=30)
async def test_an_answer_cut_in_the_middle_is_kept_and_goes_on(tmp_path: Path, simulator: Simulator) -> None:
    simulator.faults.add({"kind": "cut", "after_events": 120, "match": {"method": "POST"}})
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        await window.ask("Write 300 words about rain.")
        await window.sees("The connection broke in the middle of the answer.")
        (_, partial) = screen.children("Transcript")
        assert "Simulated word after simulated word" in partial, "what had arrived stays on the screen"
        await window.picture("cut")
        await screen.press("Continue")
        await window.until(lambda: statuses(simulator) == [200, 200], "the second request")
        await window.answered("reasoning) ·")
        screen.key("Transcript", Qt.Key.Key_Home)
        await window.until(lambda: partial in screen.children("Transcript"), "the part that had arrived")
    assert statuses(simulator) == [200, 200]
    async with open_window(tmp_path, simulator) as window:
        await window.until(lambda: screen.is_there("Transcript"), "the conversation")
        screen.key("Transcript", Qt.Key.Key_Home)
        await window.sees("The connection broke in the middle of the answer.", inside="Transcript")
    assert statuses(simulator) == [200, 200], "nothing is sent again by itself"


async def test_without_a_network_nothing_is_lost_and_jobs_go_on_when_it_is_back(tmp_path: Path) -> None:
    gone = Simulator()
    gone.stop()
    address, port = gone.base_url, int(gone.base_url.split(":")[2].split("/")[0])
    async with open_window(tmp_path, address) as window:
        await window.begin()
        await window.ask("reply exactly: back again")
        await window.sees("Nothing answers at the server's address.", inside="Transcript")
        await window.until(lambda: screen.is_there("Connection: Offline"), "the state of the line")
        await window.picture("offline-chat")
        await design_comparison(window)
        await window.until(lambda: trials("held") == 3, "three held trials")
        await window.sees("Held: Nothing answers at the server's address.")
        await window.picture("offline-compare")
        with Simulator(port=port, speed=6000, chat_speed=60) as back:
            await screen.press("Connection: Offline")
            await window.until(lambda: trials("completed") == 3, "the trials to go on by themselves", 20.0)
            await screen.choose_tab("Chat")
            await screen.press("Ask again")
            await window.answered("back again")
            assert len(creates(back)) == 4


@pytest.mark.parametrize(
    ("model_id", "words", "advice"),
    [
        ("gpt-99-mystery", "The server does not know this model", "hoose another model"),
        ("o4-mini", "was shut down on 23 October 2026.", "Use gpt-5.6-terra instead."),
    ],
    ids=["unknown", "retired"],
)
async def test_a_model_typed_by_hand_that_there_is_not(
    tmp_path: Path, simulator: Simulator, model_id: str, words: str, advice: str
) -> None:
    simulator.set_speed(60)
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        screen.write("Model", model_id)
        screen.key("Model", Qt.Key.Key_Return)
        await window.ask("reply exactly: known")
        await window.sees(words, inside="Transcript")
        await window.picture(f"model-{model_id}")
        assert screen.says(advice)
        screen.write("Model", "gpt-6.1-sol")
        screen.key("Model", Qt.Key.Key_Return)
        await screen.press("Ask again")
        await window.answered("known")
    assert [entry["body"]["model"] for entry in creates(simulator)] == [model_id, "gpt-6.1-sol"]


async def test_an_effort_the_model_lacks_cannot_be_chosen(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        assert not screen.is_there("Reasoning effort: minimal")
        await screen.choose_tab("Compare")
        await screen.press("New comparison")
        await window.until(lambda: screen.is_there("Efforts: minimal"), "the efforts")
        assert not screen.is_enabled("Efforts: minimal")
        assert "does not take “minimal”, only low, medium, high" in screen.described("Efforts: minimal")
        with pytest.raises(screen.NotSeenError):
            await screen.press("Efforts: minimal")


async def test_a_nonsense_proxy_does_not_stand_before_this_computer(
    tmp_path: Path, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "http_proxy"):
        monkeypatch.setenv(name, "socks://no.such.proxy.invalid:99999")
    simulator.set_speed(60)
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        await window.ask("reply exactly: straight there")
        await window.answered("straight there")


@pytest.mark.simulator(speed=6000, chat_speed=60)
async def test_the_days_cap_stops_chat_and_holds_jobs_until_the_person_says_so(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with open_window(tmp_path, simulator) as window:
        await window.until(lambda: screen.is_there("Start"), "the welcome")
        screen.write("Spending cap per day in US dollars", "0.00")
        await window.begin()
        await window.ask("reply exactly: worth it")
        await window.sees("This could pass today's cap of $0 by $")
        await window.picture("cap-chat")
        assert screen.value("Message") == "reply exactly: worth it"
        assert creates(simulator) == []
        await screen.press("Send anyway")
        await window.answered("worth it")
        assert len(creates(simulator)) == 1
        await design_comparison(window)
        await window.until(lambda: trials("held") == 3, "three held trials")
        await window.sees("3 trials held. These could together pass today's cap of $0 by $")
        await window.picture("cap-compare")
        assert len(creates(simulator)) == 1
        await screen.press("Release once")
        await window.until(lambda: trials("completed") == 3, "the released trials")
    assert len(creates(simulator)) == 4
