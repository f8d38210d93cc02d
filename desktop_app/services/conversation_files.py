"""Writes one conversation or many as Markdown, HTML, PDF or JSON: whole files or none, never over another unasked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from desktop_app.domain.conversation_records import ConversationRecord, record_of
from desktop_app.domain.identifiers import ConversationId, Timestamp
from desktop_app.domain.reports import ReportFormat
from desktop_app.language import tr
from desktop_app.services.job_exports import Exported, Package, Progress, ReportFiles
from desktop_app.services.ports import Clock, ConversationStore


class ExportShape(StrEnum):
    """What several conversations become."""

    FOLDER = "folder"
    ZIP = "zip"
    ONE_FILE = "file"
    """JSON alone: the file from which all of them can be imported at once."""


class ConversationWriter(Protocol):
    """Turns a record into the bytes of a file; the work is done away from the window, or in slices."""

    async def content(self, record: ConversationRecord, form: ReportFormat, at: Timestamp) -> bytes:
        """The whole file; `at` is now."""
        ...

    async def entry(self, record: ConversationRecord) -> bytes:
        """One conversation's part of a JSON file of many."""
        ...

    async def together(self, entries: Sequence[bytes], at: Timestamp, *, simulated: bool) -> bytes:
        """The JSON file of many."""
        ...


class ConversationExports:
    """Exports of conversations. To stop one, cancel its task: then nothing half-written remains.

    What a person deleted within a conversation is not in it. `demo`: this is Ponder's demo, which every file says.
    """

    def __init__(
        self, store: ConversationStore, writer: ConversationWriter, files: ReportFiles, clock: Clock, *, demo: bool
    ) -> None:
        self._store = store
        self._writer = writer
        self._files = files
        self._clock = clock
        self._demo = demo

    async def suggested_name(self, conversation_ids: Sequence[ConversationId], day: str) -> str:
        """What the file or folder may be called, without a suffix: the title, or how many of which day."""
        if len(conversation_ids) == 1:
            found = await self._store.conversation(conversation_ids[0])
            return self._files.safe_name(found.title if found is not None else tr("Conversation"))
        return self._files.safe_name(tr("Ponder conversations {day}", day=day))

    async def record(self, conversation_id: ConversationId) -> ConversationRecord | None:
        """Everything known of a conversation; None when it is gone. Raises ProblemError (storage)."""
        conversation = await self._store.conversation(conversation_id)
        if conversation is None:
            return None
        messages = await self._store.messages(conversation_id)
        raws = await self._store.raw_answers([message.id for message in messages])
        return record_of(conversation, messages, raws, demo=self._demo)

    async def save_one(
        self, conversation_id: ConversationId, form: ReportFormat, path: Path, *, replace: bool = False
    ) -> Exported:
        """One conversation as one file. `replace` only where a person said that the file there may go.

        Raises ProblemError (storage) when the disk refuses, LookupError when the conversation is gone.
        """
        record = await self.record(conversation_id)
        if record is None:
            raise LookupError(f"there is no conversation {conversation_id}")
        content = await self._writer.content(record, form, self._clock())
        return Exported(await asyncio.to_thread(self._files.write, path, content, replace=replace), 1)

    async def save_together(
        self,
        conversation_ids: Sequence[ConversationId],
        path: Path,
        *,
        replace: bool = False,
        progress: Progress = lambda done, of: None,
    ) -> Exported:
        """All of them as one JSON file. Raises ProblemError (storage)."""
        entries: list[bytes] = []
        simulated = False
        for place, conversation_id in enumerate(conversation_ids):
            progress(place, len(conversation_ids))
            record = await self.record(conversation_id)
            if record is not None:
                entries.append(await self._writer.entry(record))
                simulated = simulated or bool(record.simulated)
        content = await self._writer.together(entries, self._clock(), simulated=simulated)
        written = await asyncio.to_thread(self._files.write, path, content, replace=replace)
        progress(len(conversation_ids), len(conversation_ids))
        return Exported(written, len(entries), len(conversation_ids) - len(entries))

    async def save_many(
        self,
        conversation_ids: Sequence[ConversationId],
        form: ReportFormat,
        folder: Path,
        name: str,
        *,
        zipped: bool,
        progress: Progress = lambda done, of: None,
    ) -> Exported:
        """Each as a file of its own, in a new folder or ZIP file called `name` in `folder`.

        It appears there once it is whole; a name that is taken gets a number. Raises ProblemError (storage).
        """
        package = await self._package(lambda: self._files.package(folder, name, zipped=zipped))
        gone = 0
        try:
            for place, conversation_id in enumerate(conversation_ids):
                progress(place, len(conversation_ids))
                record = await self.record(conversation_id)
                if record is None:
                    gone += 1
                    continue
                content = await self._writer.content(record, form, self._clock())
                await asyncio.to_thread(package.add, record.conversation.title, form.value, content)
            progress(len(conversation_ids), len(conversation_ids))
            await asyncio.to_thread(package.finish)
        finally:
            await asyncio.to_thread(package.discard)
        return Exported(package.path, len(conversation_ids) - gone, gone)

    @staticmethod
    async def _package(make: Callable[[], Package]) -> Package:
        making = asyncio.ensure_future(asyncio.to_thread(make))
        try:
            return await asyncio.shield(making)
        except asyncio.CancelledError:  # stopped while it was being made: what a thread began, it ends
            await asyncio.to_thread((await making).discard)
            raise
