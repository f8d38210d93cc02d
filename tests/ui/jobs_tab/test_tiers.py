"""The service tier of a new job: offered where the model has one, with what this job may cost at each; kept, told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.jobs import JobStatus
from desktop_app.simulator import Simulator
from desktop_app.ui.jobs_tab import detail_words, drafting
from desktop_app.ui.jobs_tab.drafting import Form
from desktop_app.ui.jobs_tab.new_job import NewJobDialog
from tests.contracts.samples import job as whole_job
from tests.harness.job_house import creates
from tests.harness.loops import Until
from tests.ui.jobs_tab.opened import opened

pytestmark = pytest.mark.simulator(speed=4000)

CATALOGUE = shipped_catalogue().catalogue


def dialogs() -> list[NewJobDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, NewJobDialog) and each.isVisible()]


async def test_a_tier_is_chosen_by_its_price_sent_and_told(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator) as b:
        b.button("New job", b.tab.widget).click()
        await until(dialogs)
        (dialog,) = dialogs()
        words = dialog._tier_words
        assert [chip.label for chip in dialog._tier.chips()] == ["Standard", "Flex", "Priority/Fast", "Ultrafast"]
        assert words.text().startswith("Flex: cheaper, slower; tried again later while the server is busy\n")
        prompt = next(each for each in dialog.findChildren(QPlainTextEdit) if each.accessibleName() == "Prompt")
        prompt.setPlainText("Report on tides.")
        await until(lambda: words.text().count("≈ $") == 3)
        assert [line.rpartition(", ")[2] for line in words.text().splitlines()] == [
            "about half",
            "about twice",
            "about 6 times",
        ]
        before = dialog._cost.text()
        b.button("Service tier: Flex", dialog).click()
        await until(lambda: dialog._cost.text() not in ("", before))
        b.button("Queue job", dialog).click()
        await until(lambda: not dialogs())
        await until(lambda: b.tab.shown_jobs() and b.tab.shown_jobs()[0].status is JobStatus.COMPLETED, timeout=20)
        (job,) = b.tab.shown_jobs()
        assert job.request.service_tier == "flex"
        assert " · flex tier · " in detail_words.figures_line(job, b.house.clock())
        assert "flex tier" in detail_words.prompt_page(job).settings
        b.button("New job", b.tab.widget).click()
        await until(dialogs)
        (dialog,) = dialogs()
        assert dialog._tier.chosen_key() == "flex", "the next one begins with the same choices"
        dialog._model.setEditText("gpt-5.2-pro")
        dialog._model._taken()
        await until(lambda: not dialog._tier.isVisible())
        assert dialog.form().service_tier == ""
        dialog.reject()
        await until(lambda: not dialogs())
    assert [entry["body"].get("service_tier") for entry in creates(simulator)] == ["flex"]  # type: ignore[attr-defined]


def test_a_tier_that_the_model_lacks_leaves_the_form() -> None:
    form = Form("Why?", model_id="gpt-5.4", service_tier="flex")
    assert drafting.fitted(form, CATALOGUE).service_tier == "flex"
    assert drafting.fitted(replace(form, model_id="gpt-4.1"), CATALOGUE).service_tier == ""
    assert drafting.saved_form(drafting.form_text(form)) == form
    assert drafting.request_of(form).service_tier == "flex"
    assert drafting.request_of(replace(form, service_tier="")).service_tier is None


def test_what_served_a_job_is_told_beside_what_was_asked() -> None:
    base = whole_job("a" * 32)
    job = replace(base, request=replace(base.request, service_tier="priority"))
    answer = Answer("resp_1", "gpt-6.1-sol", ResponseStatus.COMPLETED, service_tier="default")
    running = replace(job, status=JobStatus.IN_PROGRESS, answer=None)
    assert " · priority tier · " in detail_words.figures_line(running, 1.0)
    served = replace(job, status=JobStatus.COMPLETED, answer=answer)
    assert "standard tier, not priority as asked" in detail_words.figures_line(served, 1.0)
    assert dict(detail_words.usage_rows(served))["Service tier"] == "standard, not priority as asked"
    usual = replace(served, request=replace(base.request, service_tier=None))
    assert "tier" not in detail_words.figures_line(usual, 1.0)
