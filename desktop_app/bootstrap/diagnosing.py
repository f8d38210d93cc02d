"""Gathers the diagnostics of a house, shows them, and saves them as one ZIP file."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.bootstrap.crashes import crash_text, newest_crash
from desktop_app.bootstrap.folders import usual_folder
from desktop_app.bootstrap.logs import LOG_FILE, LOGS, without_keys
from desktop_app.domain.conversation import ConversationKind
from desktop_app.language import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.bootstrap.house import House
    from desktop_app.services.diagnostics import Part

_CONVERSATIONS, _JOBS = 3, 5
_LOG_BYTES = 200_000


async def save_diagnostics(house: House, parent: QWidget) -> str:
    """Show them, ask where to, and save; returns what to say. Raises ProblemError (storage)."""
    from desktop_app.bootstrap.exporting import open_everything
    from desktop_app.ui.dialogs.diagnostics import preview_diagnostics
    from desktop_app.ui.plumbing.dialogs import save_file

    chosen = await preview_diagnostics(parent, await gather(house), await private_parts(house))
    if not chosen:
        return ""
    name = Path(tr("Ponder diagnostics {day}.zip", day=time.strftime("%Y-%m-%d")))
    target = await save_file(parent, tr("Save diagnostics"), name, (tr("ZIP file (*.zip)"),))
    if target is None:
        return ""
    file = await asyncio.to_thread(open_everything, target)
    try:
        for part in chosen:
            stem, _, suffix = part.name.rpartition(".")
            await asyncio.to_thread(file.add, "", stem, suffix, part.text.encode("utf-8", "replace"))
        await asyncio.to_thread(file.finish)
    finally:
        await asyncio.to_thread(file.discard)
    return tr("The diagnostics are in {target}.", target=target)


async def gather(house: House) -> tuple[Part, ...]:
    """Everything but prompts and answers."""
    from desktop_app.services.diagnostics import parts
    from desktop_app.ui.settings_dialog.about import versions

    folder = house.folder
    places = {"data": folder, "logs": folder / LOGS, "backups": folder / "backups", "usual": usual_folder()}
    log_lines = await asyncio.to_thread(_log_lines, folder / LOGS / LOG_FILE)
    return parts(
        versions=versions(folder),
        places=places,
        settings=house.preferences.settings.value,
        data_file=await house.database.facts(),
        log_lines=log_lines,
        crash=crash_text(newest_crash(folder / LOGS)),
        home=Path.home(),
    )


async def private_parts(house: House) -> tuple[Part, ...]:
    """The newest conversations and jobs as Markdown, for whoever ticks that."""
    from desktop_app.documents.conversation_writer import ConversationWriter
    from desktop_app.documents.report_markdown import report_markdown
    from desktop_app.domain.conversation_records import record_of
    from desktop_app.domain.reports import JobRecord, ReportFormat, is_simulated
    from desktop_app.services.diagnostics import Part
    from desktop_app.storage.conversations import SqliteConversations
    from desktop_app.ui.markdown.html import report_body
    from desktop_app.ui.report_paper import draw_talk

    found = []
    store, writer = SqliteConversations(house.database), ConversationWriter(report_body, draw_talk)
    newest = list(await store.conversations(ConversationKind.CHAT))[:_CONVERSATIONS]
    for number, conversation in enumerate(newest, 1):
        record = record_of(conversation, await store.messages(conversation.id), {}, demo=house.demo)
        text = (await writer.content(record, ReportFormat.MARKDOWN, time.time())).decode()
        found.append(Part(f"conversation {number}.md", without_keys(text)))  # not shown
    jobs = house.services.jobs
    for number, listed in enumerate((await jobs.ledger.store.jobs(newest=_JOBS))[:_JOBS], 1):
        job = await jobs.job(listed.id)
        if job is not None:
            record_ = JobRecord(job, tuple(await jobs.timeline(job.id)), "", is_simulated(job))
            text = await asyncio.to_thread(report_markdown, record_, time.time())
            found.append(Part(f"job {number}.md", without_keys(text)))  # not shown
    return tuple(found)


def _log_lines(path: Path) -> list[str]:
    try:
        with path.open("rb") as file:
            file.seek(max(path.stat().st_size - _LOG_BYTES, 0))
            return file.read().decode("utf-8", "replace").splitlines()
    except OSError as error:
        return [f"the log cannot be read: {error}"]  # not shown
