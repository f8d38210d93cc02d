"""A start that a person chooses: in the form, in the words about the job, and changed afterwards."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QDateTimeEdit, QLabel, QPlainTextEdit, QPushButton

from desktop_app.domain.jobs import JobStatus
from desktop_app.simulator import Simulator
from desktop_app.ui.jobs_tab import card_words, starts
from desktop_app.ui.jobs_tab.actions import Do
from desktop_app.ui.jobs_tab.columns import SPECS, Column
from desktop_app.ui.jobs_tab.drafting import Form, draft_of, form_text, saved_form
from desktop_app.ui.jobs_tab.new_job import NewJobDialog
from desktop_app.ui.jobs_tab.start_field import StartDialog
from tests.harness.job_house import creates
from tests.harness.loops import Until
from tests.ui.jobs_tab.opened import opened
from tests.ui.jobs_tab.test_words import in_state

pytestmark = pytest.mark.simulator(speed=400)

NOON = datetime(2026, 11, 20, 12, 0).timestamp()  # noqa: DTZ001 - on the person's own clock, a Friday


def at(words: str) -> float:
    return datetime.fromisoformat(words).timestamp()


def test_a_start_is_told_as_a_person_would() -> None:
    said = {
        "2026-11-20T18:00": "today at 18:00",
        "2026-11-21T08:05": "tomorrow at 08:05",
        "2026-11-19T23:59": "yesterday at 23:59",
        "2026-11-23T08:00": "on Mon 23 Nov at 08:00",
        "2027-01-04T08:00": "on 4 Jan 2027 at 08:00",
    }
    assert {start: starts.start_words(at(start), NOON) for start in said} == said


def test_the_suggested_start_is_a_full_hour_that_is_not_too_near() -> None:
    assert starts.suggested(NOON) == "2026-11-20T13:00"
    assert starts.suggested(NOON + 29 * 60) == "2026-11-20T13:00"
    assert starts.suggested(NOON + 31 * 60) == "2026-11-20T14:00"
    assert starts.suggested(at("2026-11-20T23:45")) == "2026-11-21T01:00"


def test_a_start_is_kept_with_the_form_and_damage_means_now() -> None:
    form = Form(prompt="Hello", start="2026-11-20T18:00")
    assert saved_form(form_text(form)) == form
    assert draft_of(form).not_before == at("2026-11-20T18:00")
    assert draft_of(replace(form, start="some day")).not_before is None
    assert draft_of(saved_form(json.dumps({"prompt": "Hello", "start": 7}))).not_before is None


def test_a_job_that_waits_for_its_start_says_so_wherever_it_is_shown() -> None:
    job = replace(in_state(JobStatus.WAITING), not_before=NOON + 6 * 3600)
    card = card_words.card_of(job, NOON)
    assert card is not None
    assert card.text == "This job starts today at 18:00."
    assert [verb for verb, _ in card.actions] == [Do.START_NOW, Do.START_AT]
    assert SPECS[Column.REASON].text(job, NOON) == "It starts today at 18:00."
    assert SPECS[Column.NEXT_CHECK].text(job, NOON) == "6:00:00"
    assert card_words.card_of(job, NOON + 7 * 3600) is None
    held = card_words.card_of(replace(in_state(JobStatus.HELD), not_before=NOON + 6 * 3600), NOON)
    assert held is not None
    assert ("Starts", "today at 18:00") in held.facts


async def test_a_job_is_queued_for_a_time_and_then_started_by_hand(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened(tmp_path, simulator) as bench:
        bench.button("New job").click()
        form = next(each for each in bench.tab.widget.window().findChildren(NewJobDialog))
        await until(form.isVisible)
        form.findChildren(QPlainTextEdit)[0].setPlainText("Take 5 seconds, please.")
        bench.button("Start: At a time", form).click()
        moment = form.findChild(QDateTimeEdit)
        assert moment is not None
        assert moment.isVisible()
        assert moment.dateTime().toSecsSinceEpoch() > bench.house.clock() + 25 * 60
        moment.setDateTime(QDateTime.currentDateTime().addDays(1))
        assert any(each.text().startswith("Sent tomorrow at") for each in form.findChildren(QLabel))
        await until(lambda: bench.button("Queue job", form).isEnabled())
        bench.button("Queue job", form).click()
        await until(lambda: bench.house.ledger.count_with(JobStatus.WAITING) == 1)
        await until(lambda: bench.has_button("Start now"))
        assert creates(simulator) == []
        bench.button("Start now").click()
        await until(lambda: len(creates(simulator)) == 1)


async def test_several_are_given_another_start_in_one_go(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator) as bench:
        await bench.house.jobs.pause()
        ids = await bench.house.submit("1. Take 5 seconds.", "2. Take 5 seconds.")
        await until(lambda: len(bench.titles()) == 2)
        bench.tab.view.table.selectAll()
        bench.tab.presenter.selecting.do(Do.START_AT.value)
        await until(lambda: bool(bench.tab.widget.window().findChildren(StartDialog)))
        dialog = bench.tab.widget.window().findChildren(StartDialog)[0]
        await until(dialog.isVisible)
        next(each for each in dialog.findChildren(QPushButton) if each.text() == "At a time").click()
        dialog.accept()
        await until(lambda: all(bench.house.ledger.live[job_id].not_before for job_id in ids))
        soonest = bench.house.clock() + timedelta(minutes=25).total_seconds()
        assert all((bench.house.ledger.live[job_id].not_before or 0.0) > soonest for job_id in ids)


def test_a_stuck_job_shows_in_its_row() -> None:
    queued = replace(in_state(JobStatus.QUEUED), sent_at=NOON)
    assert SPECS[Column.STATUS].text(queued, NOON + 300) == "Queued"
    assert SPECS[Column.STATUS].text(queued, NOON + 700) == "Queued, stuck"
    assert SPECS[Column.REASON].text(queued, NOON + 700) == "The server has not begun it for 11:40."
    begun = replace(queued, status=JobStatus.IN_PROGRESS)
    assert SPECS[Column.STATUS].text(begun, NOON + 700) == "In progress"
