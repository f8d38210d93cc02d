"""Lists of models, lessons from refusals, and a person's own models and prices, in the data file."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from typing_extensions import override

from desktop_app.domain.model_notes import Lesson, OwnModel
from desktop_app.domain.prices import OwnPrice
from desktop_app.services.ports import Listing, ModelNotes
from desktop_app.storage.database import Database
from desktop_app.storage.records import UnreadableRecordError, from_plain, to_json

T = TypeVar("T")

log = logging.getLogger(__name__)

_LISTING = "listing"
_LESSONS = "lessons"
_OWN_MODEL = "own_model"
_OWN_PRICE = "own_price"


@dataclass(frozen=True, slots=True)
class _Lessons:
    """One row: everything learned about a model at a server."""

    lessons: tuple[Lesson, ...] = ()


class SqliteModelNotes(ModelNotes):
    """Notes in `database`, one row for each kind, server and model; a row that cannot be read is passed over."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @override
    async def listings(self) -> Sequence[Listing]:
        return await self._all(_LISTING, Listing)

    @override
    async def save_listing(self, listing: Listing) -> None:
        await self._save(_LISTING, listing.server, "", listing)

    @override
    async def lessons(self) -> Sequence[Lesson]:
        rows = await self._all(_LESSONS, _Lessons)
        return sorted((lesson for row in rows for lesson in row.lessons), key=lambda lesson: lesson.at)

    @override
    async def save_lessons(self, server: str, model_id: str, lessons: Sequence[Lesson]) -> None:
        if lessons:
            await self._save(_LESSONS, server, model_id, _Lessons(tuple(lessons)))
        else:
            await self._drop(_LESSONS, server, model_id)

    @override
    async def own_models(self) -> Sequence[OwnModel]:
        return await self._all(_OWN_MODEL, OwnModel)

    @override
    async def save_own_model(self, own: OwnModel) -> None:
        await self._save(_OWN_MODEL, "", own.model_id, own)

    @override
    async def drop_own_model(self, model_id: str) -> None:
        await self._drop(_OWN_MODEL, "", model_id)

    @override
    async def own_prices(self) -> Sequence[OwnPrice]:
        return await self._all(_OWN_PRICE, OwnPrice)

    @override
    async def save_own_price(self, price: OwnPrice) -> None:
        await self._save(_OWN_PRICE, "", price.model_id, price)

    @override
    async def drop_own_price(self, model_id: str) -> None:
        await self._drop(_OWN_PRICE, "", model_id)

    async def _all(self, kind: str, cls: type[T]) -> list[T]:
        def query(connection: sqlite3.Connection) -> list[T]:
            rows = connection.execute(
                "SELECT server, model_id, record FROM model_notes WHERE kind = ? ORDER BY server, model_id", (kind,)
            )
            found = []
            for server, model_id, record in rows:
                try:
                    found.append(from_plain(cls, json.loads(record)))
                except (UnreadableRecordError, ValueError) as error:
                    log.warning("a note on a model (%s %s %s) cannot be read: %s", kind, server, model_id, error)
            return found

        return await self._database.read(query)

    async def _save(self, kind: str, server: str, model_id: str, record: object) -> None:
        text = to_json(record)
        await self._database.run(
            lambda connection: connection.execute(
                "INSERT OR REPLACE INTO model_notes(kind, server, model_id, record) VALUES(?, ?, ?, ?)",
                (kind, server, model_id, text),
            ).close()
        )

    async def _drop(self, kind: str, server: str, model_id: str) -> None:
        await self._database.run(
            lambda connection: connection.execute(
                "DELETE FROM model_notes WHERE kind = ? AND server = ? AND model_id = ?", (kind, server, model_id)
            ).close()
        )
