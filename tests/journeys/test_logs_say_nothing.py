"""What is written about a run: no prompt, no answer, no key; the same for the diagnostics unless somebody ticks it."""

from __future__ import annotations

import asyncio
import logging
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.bootstrap.diagnosing import gather, private_parts
from desktop_app.bootstrap.house import House
from desktop_app.bootstrap.logs import close_log_file, open_log_file
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.services.background_jobs import JobDraft
from desktop_app.simulator import Simulator

ASKED = "xylophonic marmalade"
HELD = "verdigris lighthouse"
KEY = "sk-" + "thisisasecretkey0123456789abcdef"


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    level = root.level
    root.setLevel(logging.INFO)  # as the app does
    open_log_file(tmp_path / "data")
    logging.getLogger("desktop_app.test").info("begun")
    logging.getLogger("httpx2").setLevel(logging.WARNING)
    yield tmp_path / "data" / "logs"
    close_log_file()
    root.setLevel(level)


@pytest.mark.simulator(speed=60)
async def test_known_words_are_in_no_log_and_in_no_diagnostics(
    tmp_path: Path, simulator: Simulator, log_file: Path
) -> None:
    environment = {"OPENAI_BASE_URL": simulator.base_url, "OPENAI_API_KEY": KEY}
    house = House(tmp_path / "data", demo=False, environment=environment)
    await house.open()
    services = house.furnish()
    await services.recover()
    await services.get_ready()
    try:
        talk = await services.chat.new_conversation()
        said = await services.chat.send(talk, f"Tell me of {ASKED}", lambda event: None)
        request = AnswerRequest("gpt-6.1-sol", (Turn(Role.USER, f"And of {HELD}"),), effort=Effort.LOW, background=True)
        await services.jobs.submit(JobDraft(f"Job on {HELD}", request, job_id=JobId("known")))
        house.tasks.spawn(services.scheduler.run(), name="jobs")
        async with asyncio.timeout(60):
            while services.jobs.ledger.live:  # noqa: ASYNC110 - a test looks
                await asyncio.sleep(0.05)
        plain, private = await gather(house), await private_parts(house)
        job = await services.jobs.job(JobId("known"))
    finally:
        await house.close()
    assert job is not None
    assert job.answer is not None
    written = "".join(path.read_text("utf-8") for path in files_in(log_file))
    assert "begun" in written
    told = "".join(part.text for part in plain)
    for words in (ASKED, HELD, KEY, "thisisasecretkey", said.text[:40], job.answer.text[:40]):
        assert words
        assert words not in written
        assert words not in told
    ticked = "".join(part.text for part in private)
    assert ASKED in ticked
    assert HELD in ticked
    assert KEY not in ticked
    assert {stat.S_IMODE(path.stat().st_mode) for path in files_in(log_file)} == {0o600}


def test_the_log_rotates_and_stays_private(log_file: Path) -> None:
    for number in range(400):
        logging.getLogger("desktop_app.test").info("%d %s Bearer %s", number, "x" * 20_000, KEY)
    files = files_in(log_file)
    assert [path.name for path in files] == ["ponder.log", "ponder.log.1", "ponder.log.2", "ponder.log.3"]
    assert all(path.stat().st_size <= 1_000_000 for path in files)
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert not [path for path in files if KEY in path.read_text("utf-8")]


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file())
