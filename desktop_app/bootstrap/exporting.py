"""Builds the export of everything when it is asked for."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.bootstrap.house import House
    from desktop_app.documents.everything_file import EverythingFile
    from desktop_app.services.everything import Everything


def open_everything(path: Path) -> EverythingFile:
    """The file to be filled. Blocks. Raises ProblemError (storage)."""
    from desktop_app.documents.everything_file import EverythingFile

    return EverythingFile(path)


def everything(house: House) -> Everything:
    """Over the stores and writers of this house."""
    from desktop_app.documents.comparison_bundle import bundle_bytes
    from desktop_app.documents.comparison_csv import comparison_csv
    from desktop_app.documents.conversation_writer import ConversationWriter
    from desktop_app.documents.report_files import ReportFiles
    from desktop_app.documents.report_writer import ReportWriter
    from desktop_app.documents.template_files import templates_json
    from desktop_app.documents.usage_exports import response_sheet, usage_csv
    from desktop_app.services.conversation_files import ConversationExports
    from desktop_app.services.everything import Everything, Sources, Writers
    from desktop_app.services.job_exports import JobExports
    from desktop_app.storage.attachment_contents import ContentFiles
    from desktop_app.storage.conversations import SqliteConversations
    from desktop_app.storage.jobs import SqliteJobs
    from desktop_app.storage.settings import SqliteSettings
    from desktop_app.ui.markdown.html import report_body
    from desktop_app.ui.report_paper import draw_paper, draw_talk

    services, database, files = house.services, house.database, ReportFiles()
    conversations = SqliteConversations(database)
    talk, reports = ConversationWriter(report_body, draw_talk), ReportWriter(report_body, draw_paper)
    sources = Sources(
        conversations,
        ConversationExports(conversations, talk, files, time.time, demo=house.demo),
        SqliteJobs(database),
        JobExports(services.jobs, reports, files, time.time),
        services.comparisons,
        services.templates,
        services.spending.store,
        SqliteSettings(database),
        ContentFiles(database.path.with_name("attachments")),
    )
    writers = Writers(
        talk,
        reports,
        bundle_bytes,
        lambda record: comparison_csv(
            record.comparison, record.tasks, record.trials, simulated=record.simulated, judge=record.judge_counts
        ).encode("utf-8-sig", "replace"),
        lambda templates: templates_json(templates).encode(),
        lambda entries: usage_csv(response_sheet(entries)).encode("utf-8-sig", "replace"),
    )
    return Everything(sources, writers, time.time, demo=house.demo)
