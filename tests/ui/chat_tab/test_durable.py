"""An answer that runs as a job, as a person sees it over a restart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.settings import DURABLE_ANSWERS
from desktop_app.simulator import Simulator
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import opened_chat


@pytest.mark.simulator(speed=150)
async def test_after_a_restart_the_answer_goes_on_where_it_was(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await chat.house.house.preferences.change(DURABLE_ANSWERS, "always")
        chat.tab.presenter.choosing._apply(lambda old: replace(old, effort=Effort.LOW))
        chat.send("write 3000 words about otters")
        await until(lambda: len(chat.entries) == 2 and len(chat.entries[1].text) > 60, timeout=20)
        simulator.set_speed(20)
        before = chat.entries[1].text[:60]
    simulator.set_speed(400)
    async with opened_chat(tmp_path, simulator) as again:
        await until(lambda: len(again.entries) == 2 and again.entries[1].text.startswith(before), timeout=20)
        await until(again.is_idle, timeout=30)
        assert again.entries[0].text == "write 3000 words about otters"
        assert again.entries[1].notice == ""
        assert "low" in again.entries[1].footer
        assert again.view.text() == ""
    creates = [each for each in simulator.requests() if each["method"] == "POST" and each["path"] == "/v1/responses"]
    assert len(creates) == 1
