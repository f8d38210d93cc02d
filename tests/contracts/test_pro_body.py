"""A Pro request is its profile and the input, whatever a person has chosen elsewhere: today's model and the next."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.pro_profile import PROFILES, ProProfile
from desktop_app.domain.requests import Verbosity
from desktop_app.domain.settings import STORE, WATCH_LIVE
from desktop_app.simulator import Simulator
from tests.harness.job_house import MovedClock, creates
from tests.harness.talk_house import talk_house

pytestmark = pytest.mark.simulator(speed=2000)

QUESTIONS = ("How did tides shape ports?", "And canals?", "And rails?")
DEVELOPER = {"role": "developer", "content": [{"type": "input_text", "text": "Name your sources."}]}


def asked(text: str) -> dict[str, object]:
    return {"role": "user", "content": [{"type": "input_text", "text": text}]}


def answered(text: str) -> dict[str, object]:
    return {"role": "assistant", "content": [{"type": "output_text", "text": text}]}


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.label)
async def test_no_choice_of_a_person_touches_a_pro_request(
    tmp_path: Path, simulator: Simulator, profile: ProProfile
) -> None:
    clock = MovedClock()
    later = [other.applies_from - 86_400 for other in PROFILES if other.applies_from > profile.applies_from]
    clock.skip(max(profile.applies_from + 60, min([clock(), *later])) - clock())
    async with talk_house(tmp_path, simulator, clock=clock) as house:
        await house.house.preferences.change(STORE, "true")
        await house.house.preferences.change(WATCH_LIVE, True)
        conversation = replace(
            await house.pro.new_conversation(),
            model_id="gpt-5.4",
            effort=Effort.LOW,
            verbosity=Verbosity.LOW,
            web_search=False,
            service_tier="flex",
            developer_message="Name your sources.",
        )
        answers = []
        for question in QUESTIONS:
            job = await house.pro.ask(conversation, question)
            await house.house.until(lambda: not house.house.ledger.live, hurry=2.0, timeout=30, what="the answer")
            answer = (await house.house.row(job.id)).answer
            assert answer is not None
            answers.append(answer.text)
    said = [item for pair in zip(map(asked, QUESTIONS), map(answered, answers), strict=True) for item in pair]
    bodies = [dict(entry["body"]) for entry in creates(simulator)]  # type: ignore[call-overload]
    assert len(bodies) == len(QUESTIONS)
    for number, body in enumerate(bodies):
        expected = {**profile.body, "input": [DEVELOPER, *said[: 2 * number + 1]]}
        assert body.keys() == expected.keys()
        for key in expected:
            assert body[key] == expected[key], f"turn {number + 1}: {key}"
    assert {entry["status"] for entry in creates(simulator)} == {200}
