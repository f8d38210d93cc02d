"""The door to the data file: one connection, one thread, one transaction at a time."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.data_keeping import Recovered
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import tr
from desktop_app.storage.opening import open_data_file
from desktop_app.storage.problems import is_damage, storage_problem
from desktop_app.storage.soundness import facts_of, mark_closed
from desktop_app.storage.worker import Worker

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Database:
    """Ponder's data file at `path` (its folder is made if need be).

    After `open`, `read_only_reason` says in a sentence why nothing can be saved (empty when all is well), and
    `opening_note` what the person should be told about the opening, such as a damaged file set aside, with
    `recovered` telling what could be saved from it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.read_only_reason = ""
        self.opening_note = ""
        self.recovered: Recovered | None = None
        self._suspicious = False
        self._worker = Worker("storage")
        self._connection: sqlite3.Connection | None = None

    async def open(self) -> None:
        """Open, check and migrate the file. Raises ProblemError (storage) when it can neither be read nor made."""
        try:
            await self._worker.run(self._open)
        except ProblemError:
            self._worker.stop()
            raise

    def _open(self) -> None:
        opened = open_data_file(self.path)
        self._connection = opened.connection
        self.read_only_reason = opened.read_only_reason
        self.opening_note = opened.note
        self.recovered = opened.recovered

    async def run(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """What `change` returns, after its transaction is committed; any exception rolls everything back.

        A cancelled caller does not stop the transaction half-way. Raises ProblemError (storage) when the disk
        is full, read-only, damaged, or the file in use elsewhere.
        """
        connection = self._open_connection()
        if self.read_only_reason:
            raise ProblemError(
                Problem(
                    kind=ProblemKind.STORAGE,
                    happened=tr("Ponder cannot save anything at the moment."),
                    advice=self.read_only_reason,
                )
            )
        return await self._worker.run(lambda: self._transaction(connection, "BEGIN IMMEDIATE", change))  # not shown

    async def read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """What `query` returns; it sees one state of the file and changes nothing. Raises as `run` does."""
        connection = self._open_connection()
        return await self._worker.run(lambda: self._transaction(connection, "BEGIN", query))

    async def facts(self) -> Mapping[str, object]:
        """What a bug report may tell of it: no content."""
        facts = await self.read(facts_of)
        return {"size": self.path.stat().st_size, "read only": self.read_only_reason, **facts}

    def suspect(self) -> None:
        """Something was read that cannot be right: the next opening reads the whole file and saves what it can."""
        self._suspicious = True

    async def close(self) -> None:
        """Finish what was asked, fold the write-ahead log into the file and close it; twice is harmless."""
        if self._worker.started:
            try:
                await self._worker.run(self._close)
            finally:
                self._worker.stop()

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            closed = _fold_and_close(connection, folded=not self.read_only_reason)
            if closed and not self._suspicious and not self.read_only_reason:
                mark_closed(self.path)

    def _open_connection(self) -> sqlite3.Connection:
        if self._connection is None:
            raise RuntimeError("the data file is not open")
        return self._connection

    def _transaction(self, connection: sqlite3.Connection, begin: str, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            connection.execute(begin)
            result = work(connection)
            connection.execute("COMMIT")
        except BaseException as error:
            _roll_back(connection)
            problem = self._problem(error) if isinstance(error, sqlite3.Error) else None
            if problem is not None:
                raise ProblemError(problem) from error
            raise
        return result

    def _problem(self, error: sqlite3.Error) -> Problem | None:
        if is_damage(error):
            self.suspect()
        if self.read_only_reason:  # a newer version's tables need not have what is asked for
            return Problem(
                kind=ProblemKind.STORAGE,
                happened=tr("Ponder could not read this from its data file."),
                advice=self.read_only_reason,
                detail=str(error),
            )
        return storage_problem(error, self.path)


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:  # a full disk may have rolled it back already
        try:
            connection.execute("ROLLBACK")
        except sqlite3.Error as error:
            _log.warning("rolling back failed: %s", error)


def _fold_and_close(connection: sqlite3.Connection, *, folded: bool) -> bool:
    """Whether it all went well."""
    try:
        if folded:
            connection.execute("PRAGMA optimize")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:  # the write-ahead log keeps everything; the next start folds it in
        _log.warning("closing the data file: %s", error)
        return False
    finally:
        connection.close()
    return True
