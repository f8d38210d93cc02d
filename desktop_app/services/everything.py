"""Everything Ponder keeps, as files that a person and other programs can read; never a key."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from desktop_app.domain.attachments import Attachment
from desktop_app.domain.conversation import ConversationKind
from desktop_app.domain.identifiers import ConversationId, JobId
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.reports import ReportFormat
from desktop_app.domain.spends import Spend
from desktop_app.domain.templates import Template
from desktop_app.language import tr
from desktop_app.services.attachment_ports import ContentStore
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_ports import ComparisonRecord
from desktop_app.services.conversation_files import ConversationExports, ConversationWriter
from desktop_app.services.job_exports import JobExports, ReportWriter
from desktop_app.services.ports import Clock, ConversationStore, JobStore, SettingsStore, SpendingStore
from desktop_app.services.templates import TemplateLibrary

Tell = Callable[[float, str], None]
"""Told how much is done, from 0 to 1, and what is being written."""

_MEMORY = "memory."
_NOT_SETTINGS = (_MEMORY, "backup.")


class Target(Protocol):
    """Where it goes. Every method blocks and raises ProblemError (storage)."""

    def add(self, folder: str, title: str, suffix: str, content: bytes) -> str: ...

    def finish(self) -> None: ...

    def discard(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Writers:
    """Turn what is kept into the bytes of files; each blocks, but the first two."""

    conversations: ConversationWriter
    reports: ReportWriter
    comparison_bundle: Callable[[ComparisonRecord], bytes]
    comparison_table: Callable[[ComparisonRecord], bytes]
    templates: Callable[[Sequence[Template]], bytes]
    money: Callable[[Sequence[Spend]], bytes]


@dataclass(frozen=True, slots=True)
class Sources:
    """Where it comes from."""

    conversations: ConversationStore
    conversation_exports: ConversationExports
    jobs: JobStore
    job_exports: JobExports
    comparisons: Comparisons
    templates: TemplateLibrary
    spending: SpendingStore
    settings: SettingsStore
    contents: ContentStore


@dataclass(frozen=True, slots=True)
class Written:
    """What is in the file; `missing` names what could not be read."""

    conversations: int = 0
    jobs: int = 0
    comparisons: int = 0
    files: int = 0
    missing: tuple[str, ...] = ()


class Everything:
    """One per window. To stop an export, cancel its task: nothing half-written remains."""

    def __init__(self, sources: Sources, writers: Writers, clock: Clock, *, demo: bool) -> None:
        self._from = sources
        self._as = writers
        self._clock = clock
        self._demo = demo

    async def write(self, open_target: Callable[[], Target], tell: Tell = lambda share, words: None) -> Written:
        """All of it into one file. Raises ProblemError (storage)."""
        target = await asyncio.to_thread(open_target)
        try:
            written = await self._fill(target, tell)
            await asyncio.to_thread(target.finish)
        finally:
            await asyncio.to_thread(target.discard)
        return written

    async def _fill(self, target: Target, tell: Tell) -> Written:
        written = await self._conversations(target, Written(), tell)
        written = await self._jobs(target, written, tell)
        written = await self._comparisons(target, written, tell)
        tell(0.95, "templates, settings and the money book")  # not shown
        templates = list(self._from.templates.templates.value)
        await self._put(target, "", "templates", "json", lambda: self._as.templates(templates))
        settings = _settings(await self._from.settings.load())
        await self._put(target, "", "settings", "json", lambda: settings)
        entries = await self._from.spending.entries(0.0, self._clock() + 86_400)
        money = "money book"  # not shown
        await self._put(target, "", money, "csv", lambda: self._as.money(entries))
        readme = _readme(written, demo=self._demo).encode()
        await self._put(target, "", "Read me", "txt", lambda: readme)  # not shown
        return written

    async def _conversations(self, target: Target, written: Written, tell: Tell) -> Written:
        listed = [
            (kind, conversation.id)
            for kind in ConversationKind
            for conversation in await self._from.conversations.conversations(kind)
        ]
        entries: list[bytes] = []
        simulated = False
        files: dict[str, Attachment] = {}
        for place, (kind, conversation_id) in enumerate(listed):
            tell(0.4 * place / len(listed), "conversations")
            record = await self._from.conversation_exports.record(ConversationId(conversation_id))
            if record is None:
                continue
            simulated = simulated or bool(record.simulated)
            folder = "conversations" if kind is ConversationKind.CHAT else "Pro conversations"  # not shown
            text = await self._as.conversations.content(record, ReportFormat.MARKDOWN, self._clock())
            await asyncio.to_thread(target.add, folder, record.conversation.title or tr("Conversation"), "md", text)
            entries.append(await self._as.conversations.entry(record))
            files |= {kept.digest: kept for message in record.messages for kept in message.attachments if kept.digest}
        if entries:
            together = await self._as.conversations.together(entries, self._clock(), simulated=simulated)
            name = "all conversations"  # not shown
            await asyncio.to_thread(target.add, "conversations", name, "json", together)
        written = replace(written, conversations=len(entries))
        return await self._files(target, written, files)

    async def _files(self, target: Target, written: Written, files: Mapping[str, Attachment]) -> Written:
        missing = list(written.missing)
        for attachment in files.values():
            stem, _, suffix = attachment.name.rpartition(".")
            try:
                content = await self._from.contents.read(attachment.digest)
            except ProblemError as error:  # gone from the folder: the rest is exported all the same
                told = tr("attached file {name}: {happened}", name=attachment.name, happened=error.problem.happened)
                missing.append(told)
                continue
            folder = "attached files"  # not shown
            await asyncio.to_thread(target.add, folder, stem or attachment.name, suffix or "bin", content)
        return replace(written, files=len(files) - len(missing), missing=tuple(missing))

    async def _jobs(self, target: Target, written: Written, tell: Tell) -> Written:
        jobs = await self._from.jobs.jobs()
        for place, job in enumerate(jobs):
            tell(0.4 + 0.4 * place / len(jobs), "jobs")
            record = await self._from.job_exports.record(JobId(job.id))
            if record is None:
                continue
            folder = f"jobs ({job.origin.value})"  # not shown
            for form in (ReportFormat.MARKDOWN, ReportFormat.JSON):
                content = await self._as.reports.content(record, form, self._clock())
                await asyncio.to_thread(target.add, folder, job.title, form.value, content)
        return replace(written, jobs=len(jobs))

    async def _comparisons(self, target: Target, written: Written, tell: Tell) -> Written:
        listed = await self._from.comparisons.comparisons()
        for place, comparison in enumerate(listed):
            tell(0.8 + 0.15 * place / len(listed), "comparisons")
            record = await self._from.comparisons.files.record(comparison.id)
            title = comparison.title or tr("Comparison")
            bundle = await asyncio.to_thread(self._as.comparison_bundle, record)
            await asyncio.to_thread(target.add, "comparisons", title, "ponder-comparison", bundle)
            table = await asyncio.to_thread(self._as.comparison_table, record)
            await asyncio.to_thread(target.add, "comparisons", title, "csv", table)
        return replace(written, comparisons=len(listed))

    @staticmethod
    async def _put(target: Target, folder: str, title: str, suffix: str, make: Callable[[], bytes]) -> None:
        content = await asyncio.to_thread(make)
        await asyncio.to_thread(target.add, folder, title, suffix, content)


def _settings(stored: Mapping[str, str]) -> bytes:
    """What a person chose; where windows were and unsent texts are no settings."""
    chosen = {key: text for key, text in sorted(stored.items()) if not key.startswith(_NOT_SETTINGS)}
    return (json.dumps(chosen, ensure_ascii=False, indent=2) + "\n").encode()


def _readme(written: Written, *, demo: bool) -> str:
    """In the person's language, beside the names of the files, which are the same everywhere."""
    count = {"conversations": written.conversations, "jobs": written.jobs, "comparisons": written.comparisons}
    listed = (
        ("conversations/", tr("{conversations} as Markdown, and all of them in one JSON file, which", **count)),
        ("", tr("Ponder can import again (File, Import conversations)")),
        ("Pro conversations/", tr("the same, from the Pro tab")),  # not shown
        ("attached files/", tr("what was attached to messages")),  # not shown
        ("jobs (...)/", tr("{jobs} as Markdown and as JSON with the response as it came, by tab", **count)),
        ("comparisons/", tr("{comparisons} as a table (CSV) and as a file that opens again in Ponder", **count)),
        ("templates.json", tr("your templates with all versions; Ponder can import them again")),
        ("settings.json", tr("your choices")),
        ("money book.csv", tr("every answer that was, or may have been, charged, in US dollars")),  # not shown
    )
    lines = [
        tr("Everything Ponder keeps, as files to read. Your key is not among them: it is in this computer's keyring."),
        "",
        *(f"{name:<22}{words}" for name, words in listed),
        "",
        tr(
            "To move to another computer, use Settings, Data, Save a backup file instead: it can be restored as a "
            "whole."
        ),
    ]
    if demo:
        lines.insert(0, tr("SIMULATED: all of this comes from Ponder's demo. No model wrote these answers.") + "\n")
    if written.missing:
        lines += ["", tr("What could not be read:"), *(f"- {line}" for line in written.missing)]
    return "\n".join(lines) + "\n"
