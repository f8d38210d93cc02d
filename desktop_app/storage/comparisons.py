"""Comparisons, their tasks and trials in the data file; a trial's answer is a job of the ledger."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Sequence
from typing import TypeVar

from typing_extensions import override

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_tasks import Task
from desktop_app.domain.decisions import Decision
from desktop_app.domain.identifiers import ComparisonId, JobId, Timestamp, TrialId
from desktop_app.domain.jobs import Job
from desktop_app.domain.trials import Trial
from desktop_app.services.comparison_ports import ComparisonStore, Draft
from desktop_app.services.ports import Clock
from desktop_app.storage.database import Database
from desktop_app.storage.jobs import insert_job, update_job, whole_jobs
from desktop_app.storage.records import from_plain, storable, to_json
from desktop_app.storage.rows import readable
from desktop_app.storage.search import match_expression

T = TypeVar("T")

_AT_ONCE = 100


class SqliteComparisons(ComparisonStore):
    """The comparisons of `database`; `clock` dates deletions."""

    def __init__(self, database: Database, clock: Clock = time.time) -> None:
        self._database = database
        self._clock = clock

    @override
    async def comparisons(self, words: str = "") -> Sequence[Comparison]:
        expression = match_expression(words)
        if words.strip() and not expression:
            return []
        found = "AND id IN (SELECT comparison_id FROM comparison_words WHERE comparison_words MATCH ?)"
        return await self._rows(
            Comparison,
            f"SELECT id, record FROM comparisons WHERE deleted_at IS NULL {found if expression else ''}"
            " ORDER BY created_at DESC, id",
            *((expression,) if expression else ()),
        )

    @override
    async def comparison(self, comparison_id: ComparisonId) -> Comparison | None:
        rows = await self._rows(Comparison, "SELECT id, record FROM comparisons WHERE id = ?", comparison_id)
        return rows[0] if rows else None

    @override
    async def tasks(self, comparison_id: ComparisonId) -> Sequence[Task]:
        query = "SELECT id, record FROM comparison_tasks WHERE comparison_id = ? ORDER BY place"
        return await self._rows(Task, query, comparison_id)

    async def _rows(self, kind: type[T], query: str, *values: str) -> list[T]:
        return await self._database.read(
            lambda connection: readable(
                connection.execute(query, values), lambda row: from_plain(kind, json.loads(row["record"]))
            )
        )

    @override
    async def save(
        self, comparison: Comparison, trials: Sequence[Trial] = (), jobs: Sequence[Job] = (), tasks: Sequence[Task] = ()
    ) -> None:
        def change(connection: sqlite3.Connection) -> None:
            _save_comparison(connection, comparison, tasks)
            for job in jobs:
                known = connection.execute("SELECT 1 FROM jobs WHERE id = ?", (job.id,)).fetchone()
                (update_job if known else insert_job)(connection, job, "")
            for trial in trials:
                _save_trial(connection, trial)

        await self._database.run(change)

    @override
    async def save_jobs(self, jobs: Sequence[Job]) -> None:
        def change(connection: sqlite3.Connection) -> None:
            for job in jobs:
                update_job(connection, job, "")

        await self._database.run(change)

    @override
    async def trials(self, comparison_id: ComparisonId) -> Sequence[tuple[Trial, Job]]:
        trials = await self._rows(
            Trial, "SELECT id, record FROM trials WHERE comparison_id = ? ORDER BY position, id", comparison_id
        )
        jobs: dict[JobId, Job] = {}
        for start in range(0, len(trials), _AT_ONCE):  # in pieces: other questions get their turn in between
            wanted = [trial.job_id for trial in trials[start : start + _AT_ONCE]]
            condition = f"jobs.id IN ({', '.join('?' * len(wanted))})"  # not shown
            part = await self._database.read(
                lambda connection, condition=condition, wanted=wanted: whole_jobs(connection, condition, wanted)  # type: ignore[misc]
            )
            jobs.update((job.id, job) for job in part)
        return [(trial, jobs[trial.job_id]) for trial in trials if trial.job_id in jobs]

    @override
    async def save_trials(self, *trials: Trial) -> None:
        def change(connection: sqlite3.Connection) -> None:
            for trial in trials:
                _save_trial(connection, trial)

        await self._database.run(change)

    @override
    async def trial(self, trial_id: TrialId) -> Trial | None:
        rows = await self._rows(Trial, "SELECT id, record FROM trials WHERE id = ?", trial_id)
        return rows[0] if rows else None

    @override
    async def delete(self, comparison_id: ComparisonId) -> None:
        query = "UPDATE comparisons SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL"
        await self._change(query, self._clock(), comparison_id)

    @override
    async def restore(self, comparison_id: ComparisonId) -> None:
        await self._change("UPDATE comparisons SET deleted_at = NULL WHERE id = ?", comparison_id)

    @override
    async def purge_deleted(self, before: Timestamp) -> int:
        return await self._change("DELETE FROM comparisons WHERE deleted_at < ?", before)

    # -- drafts and decisions ----------------------------------------------------------------------------

    @override
    async def drafts(self) -> Sequence[Draft]:
        return await self._rows(Draft, "SELECT id, record FROM comparison_drafts ORDER BY changed_at DESC, id")

    @override
    async def save_draft(self, draft: Draft) -> None:
        query = "INSERT OR REPLACE INTO comparison_drafts VALUES(?, ?, ?)"

        def save(connection: sqlite3.Connection) -> None:
            # written out only here, on the file's thread: a draft may have 2,000 tasks
            connection.execute(query, (draft.id, draft.changed_at, to_json(draft)))

        await self._database.run(save)

    @override
    async def drop_draft(self, draft_id: str) -> None:
        await self._change("DELETE FROM comparison_drafts WHERE id = ?", draft_id)

    @override
    async def decisions(self) -> Sequence[Decision]:
        return await self._rows(Decision, "SELECT place AS id, record FROM effort_decisions ORDER BY place")

    @override
    async def save_decision(self, decision: Decision) -> None:
        query = "INSERT OR REPLACE INTO effort_decisions VALUES(?, ?)"
        await self._change(query, storable(decision.place), to_json(decision))

    @override
    async def drop_decision(self, place: str) -> None:
        await self._change("DELETE FROM effort_decisions WHERE place = ?", storable(place))

    async def _change(self, query: str, *values: str | float) -> int:
        return await self._database.run(lambda connection: connection.execute(query, values).rowcount)


def _save_comparison(connection: sqlite3.Connection, comparison: Comparison, tasks: Sequence[Task]) -> None:
    connection.execute(
        "INSERT INTO comparisons(id, created_at, record) VALUES(?, ?, ?) ON CONFLICT(id) DO UPDATE SET"
        " created_at = excluded.created_at, record = excluded.record",
        (comparison.id, comparison.created_at, to_json(comparison)),
    )
    connection.executemany(
        "INSERT INTO comparison_tasks VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET record = excluded.record",
        [(comparison.id, place, storable(task.id), to_json(task)) for place, task in enumerate(tasks)],
    )
    _index_words(connection, comparison, tasks)


def _index_words(connection: sqlite3.Connection, comparison: Comparison, tasks: Sequence[Task]) -> None:
    """The title may change, the tasks come with the first save only."""
    found = connection.execute(
        "SELECT rowid, text FROM comparison_words WHERE comparison_id = ?", (comparison.id,)
    ).fetchone()
    title = storable(comparison.title).replace("\n", " ")
    if tasks or found is None:
        text = "\n".join((title, *(storable(task.text) for task in tasks)))
    else:
        text = "\n".join((title, *str(found["text"]).split("\n")[1:]))
    if found is None:
        query = "INSERT INTO comparison_words(comparison_id, text) VALUES(?, ?)"
        connection.execute(query, (comparison.id, text))
    elif text != found["text"]:
        connection.execute("UPDATE comparison_words SET text = ? WHERE rowid = ?", (text, found["rowid"]))


def _save_trial(connection: sqlite3.Connection, trial: Trial) -> None:
    connection.execute(
        "INSERT INTO trials VALUES(?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET"
        " comparison_id = excluded.comparison_id, position = excluded.position, job_id = excluded.job_id,"
        " record = excluded.record",
        (trial.id, trial.comparison_id, trial.position, trial.job_id, to_json(trial)),
    )
