"""An experiment as workbook and as HTML report: whole, harmless, and the same figures as everywhere else."""

from __future__ import annotations

import asyncio
import base64
import csv
import hashlib
import io
import os
import re
import stat
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typing_extensions import override

from desktop_app.documents.comparison_bundle import read_bundle
from desktop_app.documents.comparison_csv import COLUMNS
from desktop_app.documents.comparison_files import write_comparison
from desktop_app.documents.comparison_html import comparison_html
from desktop_app.documents.comparison_sheets import comparison_workbook
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.trials import GradedBy, GradeRecord, Trial
from desktop_app.services.comparison_ports import ComparisonRecord, FileKind, ReportWords
from tests.harness.comparison_house import CUT, FAIL, comparison_house, design

HOSTILE = "=cmd|'/c calc'!A1 <script>alert(1)</script> \x00\x1b 수달 العربية"
WORDS = ReportWords(("Medium is <b>enough</b>.", "On 3 tasks."), ("low & medium are alike.",))


@pytest.fixture
def record(tmp_path: Path) -> ComparisonRecord:
    """Three tasks at three efforts, twice each; hostile texts wherever a person or a model may write."""
    return asyncio.run(_made(tmp_path))


async def _made(tmp_path: Path) -> ComparisonRecord:
    async with comparison_house(tmp_path) as house:
        plan = design(3, 2)
        hostile = replace(plan.tasks[1], text=HOSTILE, expected="+1", tags=("@tag",))
        asked = (plan.tasks[0], hostile, plan.tasks[2])
        made = await house.comparisons.run(replace(plan, tasks=asked, title=HOSTILE, developer_message="-be brief"))
        says = {3: FAIL, 4: CUT}
        await house.answer(made.id, lambda trial: says.get(trial.position, HOSTILE))
        await house.grade_all(made.id, lambda trial: trial.variant != "low")
        await house.comparisons.finding(made.id)
        return replace(await house.comparisons.files.record(made.id), simulated=True)


class _Page(HTMLParser):
    """What a browser would find: elements with their attributes, texts, and whether every element is closed."""

    VOID = frozenset({"meta", "br", "img", "link", "input", "hr"})

    def __init__(self, content: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(content)
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    @override
    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def test_the_page_runs_nothing_and_loads_nothing(record: ComparisonRecord) -> None:
    content = comparison_html(record, WORDS)
    page = _Page(content)
    assert page.open == [], "every element is closed"
    assert not re.search(r"[\x00-\x08\x0e-\x1f]", content)
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "img", "link", "iframe", "object", "form", "input"}
    for tag, attributes in page.tags:
        assert not any(name.startswith("on") or name in ("style", "src") for name in attributes), (tag, attributes)
        assert (attributes.get("href") or "#").startswith("#"), attributes
    (policy,) = [each["content"] or "" for _, each in page.tags if each.get("http-equiv")]
    assert policy.startswith("default-src 'none'; ")
    assert "img-src data:" in policy
    styles = re.findall(r"<style>(.*?)</style>", content, re.DOTALL)
    for style in styles:
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy, "the style counts only if the policy names it"
    assert len(styles) == 1


def test_the_page_says_what_was_asked_found_and_paid(record: ComparisonRecord) -> None:
    page = _Page(comparison_html(record, WORDS))
    text = page.text
    assert "SIMULATED." in text
    assert "Medium is <b>enough</b>. On 3 tasks. low & medium are alike." in text
    assert "<script>alert(1)</script>" in text, "as a text"
    assert f"by seed {record.comparison.order_seed}." in text
    assert "Look 1: a verdict was read" in text
    details = [attributes["id"] for tag, attributes in page.tags if attributes.get("class") == "task"]
    assert details == ["task-1", "task-2", "task-3"]
    links = [attributes.get("href") for tag, attributes in page.tags if tag == "a"]
    assert links == ["#task-1", "#task-2", "#task-3"]
    assert not any("open" in attributes for tag, attributes in page.tags if tag == "details"), "answers are folded"
    answered = [job for _, job in record.trials if job.answer is not None]
    assert len(answered) == 17
    assert text.count("alert(1)") == 1 + 1 + 1 + 1 + 1 + 16, "title twice, matrix, summary, question, every answer"
    assert [tag for tag, _ in page.tags].count("svg") == 4, "quality and cost, reasoning, time, spread"
    low = next(each for each in record.figures if each.label == "low")
    assert low.quality is not None
    assert low.quality.low is not None
    assert low.quality.high is not None
    assert " of 6 0 % 0 to" in text
    assert f"{100 * low.quality.low:.0f} to {100 * low.quality.high:.0f} %, n = {low.quality.n}" in text
    (model,) = record.prices
    assert f"{model} {record.prices[model].input:f}" in text
    assert "answer is missing for no fault of the model" in text


def test_without_a_verdict_or_a_demo_the_page_claims_neither(record: ComparisonRecord) -> None:
    text = _Page(comparison_html(replace(record, simulated=False), ReportWords())).text
    assert "No verdict had been read" in text
    assert "SIMULATED" not in text


def test_grades_from_1_to_5_are_told_in_their_own_points(record: ComparisonRecord) -> None:
    plan = replace(record.comparison, scale=Scale.ONE_TO_FIVE, margin=0.0625)
    text = _Page(comparison_html(replace(record, comparison=plan), WORDS)).text
    assert "0.25 of a grade behind the best" in text
    assert "grade 5 of 5 by a person" in text


def test_the_workbook_keeps_numbers_numbers_and_texts_texts(record: ComparisonRecord) -> None:
    book = load_workbook(io.BytesIO(comparison_workbook(record, WORDS)))
    assert book.sheetnames == ["Trials", "Figures", "Tasks", "About"]
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row), "no formula"
    trials = list(book["Trials"].iter_rows(values_only=True))
    assert trials[0] == tuple(COLUMNS)
    assert len(trials) == 1 + len(record.trials)
    first = dict(zip(trials[0], trials[1], strict=True))
    assert isinstance(first["reasoning_tokens"], int)
    assert isinstance(first["cost_usd"], float)
    assert isinstance(first["score"], int | float)
    assert first["simulated"] == "yes"
    quoted = {cell.value for cell in book["Tasks"]["B"] if cell.quotePrefix}
    assert quoted == {HOSTILE.replace("\x00", "").replace("\x1b", "")}
    figures = list(book["Figures"].iter_rows(values_only=True))
    for row, summary in zip(figures[1:], record.figures, strict=True):
        cells = dict(zip(figures[0], row, strict=True))
        assert cells["variant"] == summary.label
        assert summary.quality is not None
        assert cells["quality_mean"] == pytest.approx(summary.quality.centre)
        assert cells["quality_n"] == 3
        assert cells["missing"] == summary.missing
    about: dict[object, object] = {row[0]: row[1] for row in book["About"].iter_rows(values_only=True)}
    assert about["Verdict 1"] == WORDS.verdict[0]
    assert "shuffled by seed" in str(about["Stage 1 (plan)"])
    assert about["Trials: reasoning_tokens"] == COLUMNS["reasoning_tokens"]
    assert book.properties.description is not None


def test_a_judges_grades_are_told_and_count_only_where_they_are_trusted(record: ComparisonRecord) -> None:
    assert record.finding is not None

    def judged(trial: Trial) -> Trial:
        return replace(trial, grades=(GradeRecord(GradedBy.JUDGE, 0.0, 1.0, trial.job_id),))

    trials = tuple((judged(trial), job) for trial, job in record.trials)
    for counts in (False, True):
        finding = replace(record.finding, judge=Interval(0.7, 0.65, 0.8, 18), judge_counts=counts)
        told = replace(record, trials=trials, finding=finding)
        book = load_workbook(io.BytesIO(comparison_workbook(told, WORDS)))
        place = list(COLUMNS).index("graded_by")
        assert ("judge" in {row[place] for row in book["Trials"].iter_rows(values_only=True)}) is counts
        text = _Page(comparison_html(told, WORDS)).text
        assert "agree with a person's at kappa 0.70 (0.65 to 0.80)" in text
        assert ("failed by a judge model" in text) is counts


@pytest.mark.parametrize("kind", FileKind)
def test_every_kind_is_written_whole_and_for_its_owner_alone(
    record: ComparisonRecord, kind: FileKind, tmp_path: Path
) -> None:
    path = tmp_path / f"numbers.{kind.value}"
    write_comparison(record, WORDS, kind, path)
    assert path.stat().st_size > 1000
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == [], "nothing half-written stays"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    if kind is FileKind.BUNDLE:
        assert len(read_bundle(path).trials) == len(record.trials)
    if kind is FileKind.CSV:
        rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
        assert len(rows) == len(record.trials)
        assert {row["simulated"] for row in rows} == {"yes"}
        assert rows[0]["comparison"].startswith("'=cmd")
    with pytest.raises(ProblemError, match="could not be written"):
        write_comparison(record, WORDS, kind, tmp_path / "nowhere" / "file")
