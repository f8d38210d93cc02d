"""The ledger in the data file: a job's row, its timeline entry and its answer are committed together."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Sequence
from typing import Any

from typing_extensions import override

from desktop_app.domain.identifiers import JobId, Timestamp
from desktop_app.domain.jobs import MOVES, IllegalMoveError, Job, JobOrigin, JobStatus, TimelineEntry
from desktop_app.domain.requests import AnswerRequest
from desktop_app.services.ports import Clock, JobStore
from desktop_app.storage.database import Database
from desktop_app.storage.records import from_plain, storable, to_json, to_plain
from desktop_app.storage.rows import readable

_COLUMNS = ("id", "origin", "title", "status", "created_at", "changed_at", "response_id", "next_poll_at")
_BODY = ("text", "commentary", "refusal", "summaries", "citations", "source_urls", "tool_items")
"""The long parts of an answer: in a table of their own, so that a list of ten thousand jobs stays quick."""

_LONG_IN_REQUEST = "'$.turns', '$.developer_message', '$.metadata', '$.prompt_cache_key'"  # not shown
_MOST_HEADS = 500
_AT_ONCE = 250


class SqliteJobs(JobStore):
    """The ledger of `database`; `clock` dates deletions."""

    def __init__(self, database: Database, clock: Clock = time.time) -> None:
        self._database = database
        self._clock = clock
        # what the last list read, by row, with its revision: only changed rows are decoded again
        self._read: dict[int, tuple[int, Job]] = {}
        self._heads = _Heads()

    @override
    async def add(self, *jobs: Job, notes: Sequence[str] = ()) -> None:
        def change(connection: sqlite3.Connection) -> None:
            for index, job in enumerate(jobs):
                insert_job(connection, job, notes[index] if index < len(notes) else "")

        await self._database.run(change)

    @override
    async def save(self, *jobs: Job, note: str = "") -> None:
        def change(connection: sqlite3.Connection) -> None:
            for job in jobs:
                update_job(connection, job, note)

        await self._database.run(change)

    @override
    async def job(self, job_id: JobId) -> Job | None:
        jobs = await self._database.read(lambda connection: whole_jobs(connection, "jobs.id = ?", (job_id,)))
        return jobs[0] if jobs else None

    @override
    async def owner_of(self, response_id: str) -> Job | None:
        jobs = await self._database.read(lambda connection: whole_jobs(connection, "response_id = ?", (response_id,)))
        return jobs[0] if jobs else None

    @override
    async def jobs(self, *, origins: Sequence[JobOrigin] = (), newest: int | None = None) -> Sequence[Job]:
        rows = await self._database.read(lambda connection: _revisions(connection, origins, newest))
        changed = [seq for seq, revision in rows if self._read.get(seq, (0,))[0] != revision]
        for start in range(0, len(changed), _AT_ONCE):  # in pieces: other questions get their turn in between
            part = changed[start : start + _AT_ONCE]
            found = await self._database.read(lambda connection, part=part: self._decoded(connection, part))  # type: ignore[misc]
            for seq in part:
                if seq in found:
                    self._read[seq] = found[seq]
                else:  # gone meanwhile, or not readable any more
                    self._read.pop(seq, None)
        return [self._read[seq][1] for seq, _ in rows if seq in self._read]

    def _decoded(self, connection: sqlite3.Connection, part: Sequence[int]) -> dict[int, tuple[int, Job]]:
        rows = connection.execute(
            f"SELECT jobs.*, json_remove(request, {_LONG_IN_REQUEST}) AS head FROM jobs JOIN job_requests"
            f" ON job_id = jobs.id WHERE seq IN ({_marks(part)})",
            part,
        )
        return dict(readable(rows, lambda row: (row["seq"], (row["revision"], self._heads.job_of(row)))))

    @override
    async def new_jobs(self) -> Sequence[tuple[JobId, JobOrigin]]:
        ended = [status.value for status in JobStatus if status.terminal]
        return await self._database.read(
            lambda connection: [
                (JobId(row["id"]), JobOrigin(row["origin"]))
                for row in connection.execute(
                    f"SELECT id, origin FROM jobs WHERE status IN ({_marks(ended)}) AND deleted_at IS NULL"
                    " AND json_extract(record, '$.seen_at') IS NULL AND origin <> ?",
                    (*ended, JobOrigin.COMPARISON.value),
                )
            ]
        )

    @override
    async def jobs_with_status(self, *statuses: JobStatus) -> Sequence[Job]:
        return await self._database.read(
            lambda connection: whole_jobs(
                connection,
                f"status IN ({_marks(statuses)}) AND deleted_at IS NULL",  # not shown
                [status.value for status in statuses],
            )
        )

    @override
    async def timeline(self, job_id: JobId) -> Sequence[TimelineEntry]:
        return await self._database.read(
            lambda connection: readable(
                connection.execute(
                    "SELECT job_id AS id, at, status, note FROM job_timeline WHERE job_id = ? ORDER BY seq", (job_id,)
                ),
                lambda row: from_plain(TimelineEntry, dict(row)),
            )
        )

    @override
    async def raw_answer(self, job_id: JobId) -> str:
        def query(connection: sqlite3.Connection) -> str:
            row = connection.execute("SELECT raw FROM job_answers WHERE job_id = ?", (job_id,)).fetchone()
            return str(row["raw"]) if row else ""

        return await self._database.read(query)

    @override
    async def delete(self, *job_ids: JobId) -> None:
        now = self._clock()

        def change(connection: sqlite3.Connection) -> None:
            for job_id in job_ids:
                row = connection.execute("SELECT status FROM jobs WHERE id = ?", (job_id,)).fetchone()
                if row is not None and not JobStatus(row["status"]).terminal:
                    status = row["status"]
                    words = f"job {job_id} is {status}: only a job that has ended can be deleted"  # not shown
                    raise IllegalMoveError(words)
                connection.execute("UPDATE jobs SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", (now, job_id))

        await self._database.run(change)

    @override
    async def restore(self, *job_ids: JobId) -> None:
        await self._database.run(
            lambda connection: connection.executemany(
                "UPDATE jobs SET deleted_at = NULL WHERE id = ?", [(job_id,) for job_id in job_ids]
            ).close()
        )

    @override
    async def purge_deleted(self, before: Timestamp) -> int:
        return await self._database.run(
            lambda connection: (
                connection.execute(
                    "DELETE FROM jobs WHERE deleted_at < ? AND id NOT IN (SELECT job_id FROM trials)", (before,)
                ).rowcount
            )
        )


def _revisions(
    connection: sqlite3.Connection, origins: Sequence[JobOrigin], newest: int | None
) -> list[tuple[int, int]]:
    wanted = f"AND origin IN ({_marks(origins)})" if origins else ""
    rows = connection.execute(
        f"SELECT seq, revision FROM jobs WHERE deleted_at IS NULL {wanted} ORDER BY created_at DESC, seq DESC LIMIT ?",
        [*(origin.value for origin in origins), -1 if newest is None else newest],
    )
    return [(seq, revision) for seq, revision in rows]


def insert_job(connection: sqlite3.Connection, job: Job, note: str) -> None:
    """A new row, its first timeline entry and, where it has one, its answer."""
    values = _values(job)
    connection.execute(f"INSERT INTO jobs({', '.join(values)}) VALUES({_marks(tuple(values))})", tuple(values.values()))
    connection.execute("INSERT INTO job_requests VALUES(?, ?)", (job.id, to_json(job.request)))
    _save_answer(connection, job)
    _note(connection, job, note)


def update_job(connection: sqlite3.Connection, job: Job, note: str) -> None:
    """Replace a row; the stored status, not the caller's memory of it, decides whether the move is legal."""
    row = connection.execute("SELECT status, response_id FROM jobs WHERE id = ?", (job.id,)).fetchone()
    if row is None:
        raise LookupError(f"job {job.id} is not in the ledger")
    stored = JobStatus(row["status"])
    if job.status is not stored and job.status not in MOVES[stored]:
        raise IllegalMoveError(f"job {job.id}: {stored} cannot become {job.status}")  # not shown
    values = _values(job)
    values["response_id"] = values["response_id"] or row["response_id"]  # what was paid for is never forgotten
    connection.execute(
        f"UPDATE jobs SET {', '.join(f'{name} = ?' for name in values)}, revision = revision + 1 WHERE id = ?",
        (*values.values(), job.id),
    )
    if job.request.turns:  # a job from a list comes without: what is stored stays
        request = to_json(job.request)
        connection.execute(
            "UPDATE job_requests SET request = ? WHERE job_id = ? AND request <> ?", (request, job.id, request)
        )
    _save_answer(connection, job)
    if note or job.status is not stored:
        _note(connection, job, note)


def whole_jobs(connection: sqlite3.Connection, condition: str, values: Sequence[str]) -> list[Job]:
    """Jobs with the text of their answers, newest first; `condition` is SQL of ours, never a person's words."""
    return readable(
        connection.execute(
            "SELECT jobs.*, request, body FROM jobs JOIN job_requests ON job_requests.job_id = jobs.id"
            " LEFT JOIN job_answers ON job_answers.job_id = jobs.id"
            f" WHERE {condition} ORDER BY created_at DESC, jobs.seq DESC",
            tuple(values),
        ),
        _whole_job,
    )


def _values(job: Job) -> dict[str, Any]:
    plain = to_plain(job)
    answer = plain.pop("answer", None)
    del plain["request"]
    values = {name: plain.pop(name, None) for name in _COLUMNS}
    values["title"] = storable(values["title"] or "")
    if answer is not None:
        for name in (*_BODY, "raw"):
            answer.pop(name, None)
    return {
        **values,
        "answer": None if answer is None else to_json(answer),
        "record": to_json(plain),
    }


def _save_answer(connection: sqlite3.Connection, job: Job) -> None:
    if job.answer is None:
        return
    plain = to_plain(job.answer)
    body = {name: plain[name] for name in _BODY if name in plain}
    if not body and not job.answer.raw:  # a job from a list, which came without: what is stored stays
        return
    connection.execute(
        "INSERT INTO job_answers VALUES(?, ?, ?) ON CONFLICT(job_id) DO UPDATE SET"
        " body = excluded.body, raw = coalesce(nullif(excluded.raw, ''), raw)",
        (job.id, to_json(body), storable(job.answer.raw)),
    )


def _note(connection: sqlite3.Connection, job: Job, note: str) -> None:
    connection.execute(
        "INSERT INTO job_timeline(job_id, at, status, note) VALUES(?, ?, ?, ?)",
        (job.id, job.changed_at, job.status.value, storable(note)),
    )


class _Heads:
    """What is short of a request. Most jobs ask alike, so that one value serves many of them."""

    def __init__(self) -> None:
        self._known: dict[str, AnswerRequest] = {}

    def job_of(self, row: sqlite3.Row) -> Job:
        """A job for a list. Raises UnreadableRecordError."""
        plain = _plain(row)
        head = self._known.get(row["head"])
        if head is None:
            head = from_plain(AnswerRequest, {**json.loads(row["head"]), "turns": []})
            if len(self._known) >= _MOST_HEADS:
                self._known.clear()
            self._known[row["head"]] = head
        plain["request"] = head
        return from_plain(Job, plain)


def _whole_job(row: sqlite3.Row) -> Job:
    plain = _plain(row)
    plain["request"] = json.loads(row["request"])
    if plain["answer"] is not None and row["body"]:
        plain["answer"].update(json.loads(row["body"]))
    return from_plain(Job, plain)


def _plain(row: sqlite3.Row) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(row["record"])
    plain.update((name, row[name]) for name in _COLUMNS)
    plain["answer"] = json.loads(row["answer"]) if row["answer"] else None
    return plain


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
