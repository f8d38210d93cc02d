"""An experiment as a table: complete, every column told, harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from desktop_app.documents.comparison_csv import COLUMNS, comparison_csv
from desktop_app.domain.answers import Answer
from desktop_app.domain.comparison_tasks import Task
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.trials import GradedBy, GradeRecord
from tests.contracts.samples import ANSWER, TASK, comparison, job, new_job, trial

AT = 1_795_219_200.0  # 2026-11-21 00:00 UTC


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def answered(**changes: object) -> Job:
    answer: Answer = replace(ANSWER, **changes)  # type: ignore[arg-type]
    return replace(job("a"), answer=answer)


def test_every_trial_has_a_row_with_its_reasoning_tokens_and_who_graded() -> None:
    high = trial("t1", Effort.HIGH, 1)
    graded = high.judged(GradeRecord(GradedBy.AUTOMATIC, 0.0, AT - 9, high.job_id, why="It is “5”, not “4”."))
    graded = graded.judged(GradeRecord(GradedBy.JUDGE, 0.25, AT - 5, high.job_id, source="gpt-6.1-sol"))
    graded = graded.judged(GradeRecord(GradedBy.PERSON, 1.0, AT, high.job_id, blind=True))
    again = replace(trial("t2", Effort.LOW, 0), earlier=(JobId("x"),), stage=2)
    pairs = [(graded, answered()), (again, new_job("b", JobStatus.FAILED))]
    task = replace(TASK, expected="They sleep.", tags=("sea", "otters"))
    first, second = rows(comparison_csv(comparison(), [task], pairs, simulated=True))
    names = ("order", "variant", "status", "outcome", "reasoning_tokens", "score", "stage", "tries")
    assert [first[name] for name in names] == ["1", "low", "failed", "missing", "", "", "2", "2"]
    assert [second[name] for name in names] == ["2", "high", "completed", "answered", "600", "1.0", "1", "1"]
    assert (second["graded_by"], second["blind"], second["graded_utc"]) == ("person", "yes", "2026-11-21T00:00:00Z")
    assert (second["person_score"], second["automatic_score"], second["judge_score"]) == ("1.0", "0.0", "0.25")
    assert (second["answer"], second["expected"], second["tags"]) == (ANSWER.text, "They sleep.", "sea, otters")
    assert second["question"] == TASK.text
    assert first["simulated"] == second["simulated"] == "yes"


def test_a_judges_grade_counts_only_where_it_is_trusted() -> None:
    high = trial("t1", Effort.HIGH, 1)
    judged = high.judged(GradeRecord(GradedBy.JUDGE, 0.25, AT, high.job_id))
    for judge, score, by in ((False, "", ""), (True, "0.25", "judge")):
        text = comparison_csv(comparison(), [TASK], [(judged, answered())], simulated=False, judge=judge)
        assert [(row["score"], row["graded_by"], row["judge_score"]) for row in rows(text)] == [(score, by, "0.25")]


def test_a_refusal_and_an_incomplete_answer_have_no_points() -> None:
    pairs = [
        (trial("t1", Effort.LOW, 0), answered(text="", refusal="I can't.")),
        (trial("t2", Effort.LOW, 1), replace(answered(), status=JobStatus.INCOMPLETE)),
    ]
    found = rows(comparison_csv(comparison(), [TASK], pairs, simulated=False))
    assert [(row["outcome"], row["score"], row["graded_by"]) for row in found] == [("wrong", "0.0", "")] * 2


def test_every_column_is_told_and_none_is_always_empty() -> None:
    text = comparison_csv(comparison(), [TASK], [(trial("t1", Effort.LOW, 0), answered())], simulated=False)
    (row,) = rows(text)
    assert list(row) == list(COLUMNS)
    assert all(len(words) > 8 for words in COLUMNS.values())
    for name in ("input_tokens", "cached_tokens", "output_tokens", "elapsed_seconds", "cost_usd", "prices_as_of"):
        assert row[name], name


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_can_become_a_formula(start: str) -> None:
    evil = start + 'HYPERLINK("http://example.org")'
    task = Task(TASK.id, evil, expected=evil, tags=(evil,))
    plan = replace(comparison(), title=evil)
    sent = replace(answered(text=evil), response_id=evil, resolved_model_id=evil)
    (row,) = rows(comparison_csv(plan, [task], [(trial("t", Effort.LOW, 0), sent)], simulated=False))
    for column in ("comparison", "question", "expected", "tags", "answer", "response_id", "model_used"):
        assert row[column] == "'" + evil, column
    assert float(row["cost_usd"]) > 0, "numbers stay numbers"
