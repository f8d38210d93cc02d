"""The Pro tab: nothing to choose, the price asked once, the running answer as a card, finished ones with sources."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.settings import DAY_CAP, PRO_ASK_ABOVE, REQUEST_CAP
from desktop_app.simulator import Simulator
from desktop_app.ui import formats
from desktop_app.ui.dialogs.response_id import ResponseIdDialog
from desktop_app.ui.widgets.effort_picker import EffortPicker
from desktop_app.ui.widgets.model_picker import ModelPicker
from tests.harness.job_house import MovedClock, creates
from tests.harness.loops import Until
from tests.ui.pro_tab.opened import OpenedPro, names_in, opened_pro, pressable, question
from tests.ui.widgets.accessible import nameless

pytestmark = pytest.mark.simulator(speed=4000)

PUMPS = "How do heat pumps do in cold climates? Take 20 minutes."


def clock_at(moment: datetime) -> MovedClock:
    clock = MovedClock()
    clock.skip(moment.timestamp() - clock())
    return clock


async def finish(pro: OpenedPro) -> None:
    """Let time pass until nothing runs any more."""
    await pro.house.house.until(lambda: not pro.house.house.ledger.live, hurry=5)


async def test_the_strip_names_the_model_and_its_end(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_pro(tmp_path, simulator, clock=clock_at(datetime(2026, 11, 21, tzinfo=UTC))) as pro:
        assert pro.view.strip.full_text() == (
            "gpt-5-pro · fixed in this version · retires 11 Dec 2026, then gpt-6.1-sol in pro mode"
        )
        pro.house.clock.skip(21 * 86_400)
        pro.tab.activate()
        assert pro.view.strip.full_text() == "gpt-6.1-sol in pro mode · fixed in this version"


async def test_there_is_nothing_to_choose(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_pro(tmp_path, simulator) as pro:
        await pro.ask(PUMPS)
        await until(lambda: pro.view.card.isVisible())
        assert pro.view.findChildren(EffortPicker) == []
        assert pro.view.findChildren(ModelPicker) == []
        told = " ".join(names_in(pro.view)).lower()
        assert "ask pro" in told
        for word in ("effort", "verbosity", "temperature", "stream"):
            assert word not in told, word
        assert nameless(pro.view) == []


async def test_a_dear_question_is_asked_about_once_with_its_worst_case(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_pro(tmp_path, simulator) as pro:
        pro.write(PUMPS)
        await until(lambda: "≈ $" in pro.footer and "tokens to send" in pro.footer)
        pro.button("Ask Pro").click()
        pro.button("Ask Pro").click()
        await until(lambda: question() is not None)
        said = " ".join(names_in(question()))  # type: ignore[arg-type]
        assert "This answer will probably cost ≈\u00a0$" in said
        assert "if it used its whole output of 272,000 tokens." in said
        assert "Ponder's own first guess" in said
        assert "above $5" in said
        pressable(question(), "Cancel").click()
        await until(lambda: question() is None)
        assert pro.view.text() == PUMPS
        assert creates(simulator) == []
        await pro.house.house.preferences.change(PRO_ASK_ABOVE, Decimal(1000))
        pro.button("Ask Pro").click()
        await until(lambda: pro.view.text() == "")
        assert question() is None
        await finish(pro)
    assert len(creates(simulator)) == 1


async def test_a_running_answer_is_a_card_with_its_times(tmp_path: Path, until: Until) -> None:
    with Simulator(speed=1) as simulator:
        async with opened_pro(tmp_path, simulator) as pro:
            await pro.ask("Take 2 hours, please.")
            await until(lambda: pro.view.card._badge.status().on_server)
            said = pro.card_says()
            assert "Status: Queued" in said or "Status: In progress" in said
            assert any(text.startswith("next check in 1:0") for text in said)
            assert any(text.startswith("You may close the window") for text in said)
            pro.house.clock.skip(20)
            await until(
                lambda: any(text.startswith(("next check in 0:4", "next check in 0:3")) for text in pro.card_says())
            )
            assert any(text.startswith("0:2") for text in pro.card_says())
            assert not pro.button("Ask Pro").isEnabled()
            pro.write("And then?")
            await until(lambda: "not finished yet" in pro.footer)
            assert not pro.button("Ask Pro").isEnabled()
            pro.button("Cancel").click()
            await until(lambda: not pro.view.card.isVisible())
            assert pro.entries[-1].notice == "Cancelled by you."
            assert pro.view.text() == "And then?"
            await until(lambda: pro.button("Ask Pro").isEnabled())


async def test_a_finished_answer_has_sources_figures_and_its_whole_response(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_pro(tmp_path, simulator) as pro:
        await pro.ask(PUMPS)
        await finish(pro)
        await until(lambda: len(pro.entries) == 2 and bool(pro.entries[1].sources))
        answer = pro.entries[1]
        assert answer.thinking_title.startswith("Thought for")
        assert [number for number, _, _ in answer.sources] == list(range(1, len(answer.sources) + 1))
        for word in ("gpt-5-pro", "high", " out (", "$"):
            assert word in answer.footer
        assert [action for action, _, _ in answer.actions] == ["copy", "again", "details"]
        job = pro.job()
        assert job is not None
        assert '"output"' in await pro.house.house.jobs.raw_answer(job.id)
        await until(lambda: pro.house.house.ledger.counts.value.pro_new == 0)
        assert not pro.view.card.isVisible()


async def test_an_answer_survives_closing_and_is_fetched_by_the_next_start(tmp_path: Path, until: Until) -> None:
    with Simulator(speed=30) as simulator:
        async with opened_pro(tmp_path, simulator) as pro:
            await pro.ask(PUMPS)
            await until(lambda: pro.view.card._badge.status().on_server)
        simulator.set_speed(4000)
        async with opened_pro(tmp_path, simulator) as again:
            assert [entry.text for entry in again.entries] == [PUMPS]
            assert again.view.card.isVisible()
            await finish(again)
            await until(lambda: len(again.entries) == 2 and bool(again.entries[1].text))
            assert not again.view.card.isVisible()
    assert len(creates(simulator)) == 1


async def test_held_by_the_cap_it_says_why_and_can_be_released(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_pro(tmp_path, simulator) as pro:
        await pro.house.house.preferences.change(DAY_CAP, Decimal(1))
        await pro.ask(PUMPS)
        await until(lambda: "Status: Held" in pro.card_says())
        assert any("today's cap of $1 by $" in text for text in pro.card_says())
        assert any("does not help" in text for text in pro.card_says())  # it alone is more than a day's cap
        assert creates(simulator) == []
        pro.button("Release once").click()
        await until(lambda: len(creates(simulator)) == 1)
        await finish(pro)
        assert pro.house.house.preferences[DAY_CAP] == 1


async def test_held_by_the_cap_it_goes_once_the_cap_is_raised(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_pro(tmp_path, simulator) as pro:
        await pro.house.house.preferences.change(REQUEST_CAP, Decimal(1))
        await pro.ask(PUMPS)
        await until(lambda: any("the cap for one request of $1" in text for text in pro.card_says()))
        assert any("until you decide" in text for text in pro.card_says())
        hold = pro.tab.presenter._hold
        assert hold is not None
        pro.button(f"Raise to ${hold.enough}").click()
        await until(lambda: len(creates(simulator)) == 1)
        assert pro.house.house.preferences[REQUEST_CAP] == hold.enough
        await finish(pro)


async def test_an_over_long_question_is_refused_once(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_pro(tmp_path, simulator) as pro:
        pro.write("otters and tides " * 70_000)
        await until(lambda: "too_long" in pro.notices, timeout=20)
        assert "fit" not in pro.footer
        assert "tokens to send" in pro.footer
        assert not pro.button("Ask Pro").isEnabled()
        pro.write("otters")
        await until(lambda: pro.notices == [])


async def test_the_footer_tells_what_its_range_rests_on_and_shows_another_currency(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_pro(tmp_path, simulator) as pro:
        pro.write(PUMPS)
        await until(lambda: "≈ $" in pro.footer)
        tip = pro.view.composer._footer.toolTip()
        assert "Ponder's own first guess" in tip
        assert "whole output of 272,000 tokens" in tip
        formats.use_currency("EUR", Decimal("0.92"))
        try:
            await until(lambda: "≈ €" in pro.footer)
            pro.button("Ask Pro").click()
            await until(lambda: question() is not None)
            said = " ".join(names_in(question()))  # type: ignore[arg-type]
            assert "€" in said
            assert "($" in said  # the dollars beside, where one decides
            pressable(question(), "Cancel").click()
            await until(lambda: question() is None)
        finally:
            formats.use_currency("USD", Decimal(1))


async def test_held_by_a_paused_queue_it_can_be_resumed_here(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_pro(tmp_path, simulator) as pro:
        await pro.house.house.jobs.pause()
        await pro.ask(PUMPS)
        await until(lambda: "Status: Held" in pro.card_says())
        pro.button("Resume the queue").click()
        await until(lambda: len(creates(simulator)) == 1)
        await finish(pro)


async def test_without_a_key_it_waits_and_offers_the_settings(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_pro(tmp_path, simulator, key="") as pro:
        await pro.ask(PUMPS)
        await until(lambda: "Status: Held" in pro.card_says())
        pro.button("Open settings").click()
        await until(lambda: pro.settings_opened == 1)
        pro.button("Cancel").click()
        await until(lambda: not pro.view.card.isVisible())
        assert pro.entries[-1].notice == "Cancelled before it was sent. Nothing was charged."
    assert creates(simulator) == []


async def test_an_uncertain_answer_is_never_sent_again_by_itself(tmp_path: Path, until: Until) -> None:
    with Simulator(speed=4000) as simulator:
        simulator.faults.add({"kind": "crash_after_create", "match": {"method": "POST"}})
        async with opened_pro(tmp_path, simulator) as pro:
            await pro.ask(PUMPS)
            await until(lambda: "Status: Uncertain" in pro.card_says())
            assert "Look for it in the log of" in " ".join(pro.card_says())
            assert [button.text() for button in pro.view.card.findChildren(type(pro.button("Drop…")))] == [
                "Paste its response id…",
                "Send again…",
                "Drop…",
            ]
            assert len(creates(simulator)) == 1
            pro.button("Paste its response id…").click()
            await until(lambda: isinstance(question(), ResponseIdDialog))
            shown = question()
            assert isinstance(shown, ResponseIdDialog)
            (response,) = simulator.responses()
            shown._field.setText("resp_0000")
            pressable(shown, "Fetch this answer").click()
            await until(lambda: question() not in (None, shown))
            shown = question()
            assert isinstance(shown, ResponseIdDialog)
            assert any("does not know this id" in text for text in names_in(shown))
            assert shown.text() == "resp_0000"
            shown._field.setText(f"https://platform.example/logs/{response['id']}")
            pressable(shown, "Fetch this answer").click()
            await until(lambda: question() is None)
            await finish(pro)
            await until(lambda: len(pro.entries) == 2 and bool(pro.entries[1].text))
        assert len(creates(simulator)) == 1


async def test_sending_an_uncertain_one_again_warns_first(tmp_path: Path, until: Until) -> None:
    with Simulator(speed=4000) as simulator:
        simulator.faults.add({"kind": "crash_after_create", "match": {"method": "POST"}})
        async with opened_pro(tmp_path, simulator) as pro:
            await pro.ask(PUMPS)
            await until(lambda: "Status: Uncertain" in pro.card_says())
            pro.button("Send again…").click()
            await until(lambda: question() is not None)
            assert any("charged, twice" in text for text in names_in(question()))  # type: ignore[arg-type]
            pressable(question(), "Cancel").click()
            await until(lambda: question() is None)
            assert len(creates(simulator)) == 1
            pro.button("Send again…").click()
            await until(lambda: question() is not None)
            pressable(question(), "Send again").click()
            await until(lambda: len(creates(simulator)) == 2)
            await finish(pro)


async def test_dropping_an_uncertain_one_ends_it(tmp_path: Path, until: Until) -> None:
    with Simulator(speed=4000) as simulator:
        simulator.faults.add({"kind": "crash_after_create", "match": {"method": "POST"}})
        async with opened_pro(tmp_path, simulator) as pro:
            await pro.ask(PUMPS)
            await until(lambda: "Status: Uncertain" in pro.card_says())
            pro.button("Drop…").click()
            await until(lambda: question() is not None)
            pressable(question(), "Drop").click()
            await until(lambda: not pro.view.card.isVisible())
            job = pro.job()
            assert job is not None
            assert job.status is JobStatus.CANCELLED
            assert "≈ $" in pro.entries[-1].footer
        assert len(creates(simulator)) == 1


async def test_a_failed_answer_can_be_asked_again(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_pro(tmp_path, simulator) as pro:
        await pro.ask("please fail, take 20 minutes")
        await finish(pro)
        await until(lambda: pro.notices == ["answer"])
        await pro.house.house.preferences.change(PRO_ASK_ABOVE, Decimal(1000))
        pro.button("Ask again").click()
        await until(lambda: len(creates(simulator)) == 2)
        await finish(pro)
        await until(lambda: len(pro.entries) == 2 and pro.notices == ["answer"])


async def test_the_list_shows_where_an_answer_runs(tmp_path: Path, until: Until) -> None:
    with Simulator(speed=1) as simulator:
        async with opened_pro(tmp_path, simulator) as pro:
            await pro.ask("Take 2 hours, please.")
            rows = pro.tab.view.list._list.rows
            await until(lambda: "answer running" in str(rows.data(rows.index(1), 11)))
            pro.tab.begin_new()
            await until(lambda: not pro.entries)
            assert not pro.view.card.isVisible()
            pro.write("A second one")
            await until(lambda: pro.button("Ask Pro").isEnabled() and "≈ $" in pro.footer)
