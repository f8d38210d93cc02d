"""Comparisons of one question, as earlier versions kept them, become experiments with one task."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.trials import Grade, GradedBy
from desktop_app.storage.comparisons import SqliteComparisons
from tests.adapters.storage.test_opening import OLDEST
from tests.contracts.samples import opened


def old_file(folder: Path, *changes: tuple[str, tuple[object, ...]]) -> None:
    """The first version's file, changed by SQL."""
    with closing(sqlite3.connect(folder / "ponder.db")) as connection:
        connection.executescript(OLDEST.read_text(encoding="utf-8"))
        for statement, values in changes:
            connection.execute(statement, values)
        connection.commit()


@pytest.mark.parametrize(("word", "score"), [("pass", 1.0), ("fail", 0.0)])
async def test_a_grade_is_a_persons_and_keeps_its_time(tmp_path: Path, word: str, score: float) -> None:
    record = {
        "id": "t1", "comparison_id": "cmp-1", "effort": "low", "repeat": 1, "position": 0, "job_id": "job-1",
        "grade": word, "graded_at": 77.5,
    }  # fmt: skip
    old_file(tmp_path, ("UPDATE trials SET record = ?", (json.dumps(record),)))
    async with opened(tmp_path) as database:
        ((trial, _),) = await SqliteComparisons(database).trials(ComparisonId("cmp-1"))
    (grade,) = trial.grades
    assert (grade.by, grade.score, grade.at, grade.job_id, grade.blind) == (
        GradedBy.PERSON,
        score,
        77.5,
        "job-1",
        False,
    )
    assert trial.grade is Grade(word)
    assert (trial.variant, trial.repeat, trial.stage) == ("low", 1, 1)


@pytest.mark.allow_log("row bad cannot be read")
@pytest.mark.parametrize("spoilt", ["no json", "[]", '{"prompt": 3}'])
async def test_a_spoilt_one_stops_nothing(tmp_path: Path, spoilt: str) -> None:
    insert = "INSERT INTO comparisons(id, created_at, record) VALUES('bad', 1.0, ?)"
    old_file(tmp_path, (insert, (spoilt,)))
    async with opened(tmp_path) as database:
        store = SqliteComparisons(database)
        assert database.opening_note == ""
        assert [found.id for found in await store.comparisons()] == ["cmp-1"]


async def test_its_title_can_be_searched(tmp_path: Path) -> None:
    old_file(tmp_path, ("UPDATE comparisons SET record = json_set(record, '$.title', 'Sea life')", ()))
    async with opened(tmp_path) as database:
        store = SqliteComparisons(database)
        assert len(await store.comparisons("sea hold")) == 1
        assert await store.comparisons("trains") == []
