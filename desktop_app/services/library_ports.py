"""What keeps templates and imports, and what reads files of rows, as protocols; storage and documents fulfil them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from desktop_app.domain.identifiers import ImportId, TemplateId, Timestamp
from desktop_app.domain.imports import FileContent, ImportRecord, ReadOptions
from desktop_app.domain.jobs import Job
from desktop_app.domain.templates import Template


class TemplateStore(Protocol):
    """Templates with all their versions. Every method is one transaction, committed before it returns."""

    async def templates(self) -> Sequence[Template]:
        """Those not deleted, in no order."""
        ...

    async def template(self, template_id: TemplateId) -> Template | None:
        """Also a deleted one, until it is gone for good."""
        ...

    async def save(self, *templates: Template) -> None:
        """New ones, or a new name and new versions of known ones; a version that was saved stays as it is."""
        ...

    async def delete(self, template_id: TemplateId) -> None:
        """Hidden at once, can be restored."""
        ...

    async def restore(self, template_id: TemplateId) -> None: ...

    async def purge_deleted(self, before: Timestamp) -> int: ...


class ImportStore(Protocol):
    """Imports, and their jobs in the ledger. Every method is one transaction, committed before it returns."""

    async def save(self, record: ImportRecord, jobs: Sequence[Job] = ()) -> None:
        """How far an import is, and the rows that have become jobs since, in one commit: the count is never wrong."""
        ...

    async def with_hash(self, content_hash: str) -> Sequence[ImportRecord]:
        """Imports of the same content, newest first."""
        ...

    async def unfinished(self) -> Sequence[ImportRecord]:
        """Those that are *running*, newest first: at start-up, those that were cut off."""
        ...

    async def one(self, import_id: ImportId) -> ImportRecord | None: ...


StillWanted = Callable[[int], bool]
"""Told how many rows were read so far; False ends the reading."""

ReadRows = Callable[[Path, ReadOptions, StillWanted], FileContent]
"""Reads a whole file; blocks, so it runs on a thread. Raises ProblemError (configuration) with what is wrong with it,
and StoppedReadingError when it is no longer wanted."""


class StoppedReadingError(Exception):
    """A person stopped the reading of a file."""
