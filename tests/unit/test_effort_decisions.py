"""An effort becomes the default because of an experiment: what is kept of it, and when it is doubted again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.comparison import Axis
from desktop_app.domain.decisions import Doubt, Ground, chat_place, doubts_about, template_place
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.model_profiles import Capability, Effort, ModelProfile
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import DEFAULT_MODEL
from desktop_app.domain.spends import Spend
from desktop_app.domain.usage import CostBasis, Usage
from desktop_app.services.chat import Chat
from desktop_app.services.effort_decisions import EffortDecisions
from desktop_app.storage.conversations import SqliteConversations
from tests.harness.comparison_house import ComparisonHouse, along, comparison_house, design
from tests.harness.job_house import MODEL

TWO = (Effort.LOW, Effort.HIGH)
CHAT = chat_place(MODEL)


def decisions_of(house: ComparisonHouse) -> EffortDecisions:
    return EffortDecisions(house.comparisons, house.store, house.house.book, house.catalogue, house.house.clock)


async def test_a_shown_knee_becomes_the_default_with_its_evidence(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(replace(design(60, 1, TWO), margin=0.15))
        await house.answer(plan.id)
        await house.grade_all(plan.id, lambda trial: trial.task_id not in ("1", "2", "3"))
        decisions, told = decisions_of(house), list[str]()
        decisions.changed.watch(told.append)
        assert decisions.effort(CHAT, MODEL) is None
        decision = await decisions.decide(CHAT, plan.id, "low")
        assert (decision.ground, decision.effort, decision.comparison_id) == (Ground.SHOWN, Effort.LOW, plan.id)
        assert decision.evidence is not None
        assert (decision.evidence.tasks, decision.evidence.answers, decision.evidence.look) == (60, 120, 1)
        assert decision.evidence.quality == pytest.approx(0.95)
        assert decision.snapshots == (f"{MODEL}-2026-10-01",)
        assert told == [CHAT]
        assert (await house.board(plan.id)).comparison.choice == ""
    async with comparison_house(tmp_path) as house:
        decisions = decisions_of(house)
        await decisions.load()
        assert decisions.of(CHAT) == decision
        assert decisions.effort(CHAT, MODEL) is Effort.LOW
        assert decisions.effort(CHAT, "gpt-5.4") is None, "it was found on another model"
        await decisions.drop(CHAT)
        assert decisions.effort(CHAT, MODEL) is None
        assert await house.store.decisions() == []


async def test_what_was_not_shown_is_a_choice_and_recorded_as_one(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(1, 1, TWO))
        await house.answer(plan.id)
        decisions = decisions_of(house)
        ungraded = await decisions.decide(template_place("Report"), plan.id, "high")
        assert (ungraded.ground, ungraded.evidence) == (Ground.CHOICE, None)
        await house.grade_all(plan.id, lambda _: True)
        graded = await decisions.decide(template_place("Report"), plan.id, "low")
        assert graded.ground is Ground.CHOICE
        assert graded.evidence is not None
        assert (await house.board(plan.id)).comparison.choice == "low"
        assert [each.variant for each in await house.store.decisions()] == ["low"], "each place has one"
        with pytest.raises(KeyError):
            await decisions.decide(CHAT, plan.id, "max")


async def test_pro_mode_is_no_default_effort(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(along(Axis.MODE, "standard", "pro"))
        decisions = decisions_of(house)
        with pytest.raises(ProblemError, match="more than an effort"):
            await decisions.decide(CHAT, plan.id, "low · pro")
        assert (await decisions.decide(CHAT, plan.id, "low · standard")).effort is Effort.LOW


async def test_another_snapshot_that_answers_is_told(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(1, 1, TWO))
        await house.answer(plan.id)
        decisions = decisions_of(house)
        await decisions.decide(CHAT, plan.id, "low")
        assert await decisions.reminders() == []
        later = Spend(
            "m1", house.house.clock() + 60, JobOrigin.CHAT, f"{MODEL}-2027-01-01", "low", Decimal("0.01"),
            CostBasis.ACTUAL, Usage(1, output_tokens=1), measured=True,
            requested_model_id=MODEL, requested_effort="low",
        )  # fmt: skip
        await house.house.book.record(later)
        (reminder,) = await decisions.reminders()
        assert reminder.doubts == (Doubt.OTHER_SNAPSHOT,)
        assert reminder.decision.comparison_id == plan.id


async def test_new_chats_with_that_model_begin_with_it(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(1, 1, TWO))
        decisions, inner = decisions_of(house), house.house
        chat = Chat(
            inner.door, SqliteConversations(inner.database), inner.counter, house.catalogue, inner.spending,
            inner.preferences, inner.access, inner.clock,
            usual_effort=lambda model_id: decisions.effort(chat_place(model_id), model_id),
        )  # fmt: skip
        assert (await chat.new_conversation()).effort is house.catalogue.profile(MODEL).nearest_effort(None)
        for effort in TWO:
            await decisions.decide(CHAT, plan.id, effort.value)
            assert (await chat.new_conversation()).effort is effort
        await inner.preferences.change(DEFAULT_MODEL, "gpt-5.4")
        assert (await chat.new_conversation()).effort is house.catalogue.profile("gpt-5.4").nearest_effort(None)


@pytest.mark.parametrize(
    ("today", "efforts", "doubts"),
    [
        (date(2026, 1, 1), TWO, ()),
        (date(2026, 11, 21), TWO, (Doubt.RETIRES,)),
        (date(2026, 12, 11), TWO, (Doubt.RETIRED,)),
        (date(2026, 1, 1), (Effort.HIGH,), (Doubt.NOT_TAKEN,)),
    ],
)
async def test_a_model_that_goes_or_takes_other_efforts_is_told(
    tmp_path: Path, today: date, efforts: tuple[Effort, ...], doubts: tuple[Doubt, ...]
) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(1, 1, TWO))
        decision = await decisions_of(house).decide(CHAT, plan.id, "low")
    profile = ModelProfile(MODEL, dict.fromkeys(efforts, Capability.YES), shutdown_date=date(2026, 12, 11))
    assert doubts_about(decision, profile, today) == doubts
    assert datetime.fromtimestamp(decision.at, UTC).year > 2025
