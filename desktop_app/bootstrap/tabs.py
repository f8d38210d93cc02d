"""Builds the four tabs: the only place that knows all of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.documents.chart_svg import chart_svg
from desktop_app.documents.comparison_bundle import read_bundle
from desktop_app.documents.comparison_files import write_comparison
from desktop_app.documents.comparison_pairs_csv import write_compared
from desktop_app.documents.files import write_bytes, write_export
from desktop_app.documents.job_sheets import table_csv, table_workbook
from desktop_app.documents.provider_usage import read_provider_export
from desktop_app.documents.usage_exports import group_sheet, response_sheet, usage_csv, usage_workbook
from desktop_app.domain.comparison import Design
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.jobs import Job
from desktop_app.domain.spends import Spend
from desktop_app.language import tr
from desktop_app.resources import resource_path

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.bootstrap.conversation_dialogs import ConversationDialogs
    from desktop_app.bootstrap.house import House
    from desktop_app.bootstrap.library_dialogs import LibraryDialogs
    from desktop_app.bootstrap.report_dialogs import ReportDialogs
    from desktop_app.bootstrap.services import Services
    from desktop_app.ui.usage_view import UsageExport


class Tab(Protocol):
    """What bootstrap and the window need of every tab."""

    @property
    def widget(self) -> QWidget: ...

    async def start(self) -> None: ...

    async def close(self) -> None: ...

    def activate(self) -> None: ...

    def open_item(self, item_id: str) -> None: ...

    def begin_new(self) -> None: ...


ShowCount = Callable[[str, int, str], None]
"""Tab, number, and what is counted in words."""


def build_tabs(
    house: House,
    services: Services,
    *,
    open_settings: Callable[[], None],
    open_models: Callable[[str], None],
    open_origin: Callable[[Job], None],
    open_spend: Callable[[Spend], None],
    open_comparison: Callable[[ComparisonId], None],
    reports: ReportDialogs,
    library: LibraryDialogs,
    conversations: ConversationDialogs,
    show_count: ShowCount,
) -> dict[str, Tab]:
    """The four tabs, in the order of the rail, and the page behind today's spend.

    `open_models` shows a model's prices, `show_count` a tab's badge, `open_origin` a job in the tab that asked for it,
    `open_spend` what an entry of the money book was spent on, `open_comparison` the evidence of a default effort,
    `reports` does what is done with finished reports, `library` shows templates and imports, `conversations` brings
    chats out and in as files.
    """
    from desktop_app.ui.attachments.presenter import ChatFiles
    from desktop_app.ui.chat_tab import ChatTab
    from desktop_app.ui.chat_tab.beside import ChatBeside
    from desktop_app.ui.comparison_tab import ComparisonTab
    from desktop_app.ui.comparison_tab.setup.room import SetupTools
    from desktop_app.ui.default_efforts import DefaultEfforts
    from desktop_app.ui.jobs_tab import JobsTab
    from desktop_app.ui.jobs_tab.library import Library
    from desktop_app.ui.pro_tab import ProTab
    from desktop_app.ui.usage_view import UsageTab

    defaults = DefaultEfforts(services.effort_decisions, services.templates, open_comparison)
    library.defaults = defaults
    chat = ChatTab(
        chat=services.chat,
        catalogue=services.catalogue,
        preferences=house.preferences,
        tasks=house.tasks,
        spending=services.spending,
        open_settings=open_settings,
        open_models=open_models,
        simulated=house.demo,
        defaults=defaults,
        files=conversations,
        attached=ChatFiles(services.attachments, services.attached, services.spending.prices),
        beside=ChatBeside(
            services.templates,
            library.open_templates,
            services.chat_elsewhere,
            lambda design: compare_efforts(design),
            lambda job_id: show_job(job_id),
            services.server_counts,
            services.server_copies,
        ),
    )

    def compare_efforts(design: Design) -> None:
        library.choose_tab("compare")
        compare.presenter.designing.begin_with(design)

    def show_job(job_id: str) -> None:
        library.show_jobs()
        jobs.open_item(job_id)

    if chat.filing is not None:
        conversations.begin_import, conversations.begin_export = chat.filing.bring_in, chat.filing.export_in_view
    chat.running.watch(
        lambda running: show_count(
            "chat", len(running), tr("{count} being written", count=len(running)) if running else ""
        )
    )

    def write_jobs(shown: Sequence[Job], path: Path) -> None:
        if path.suffix.lower() == ".xlsx":
            write_bytes(path, table_workbook(shown, demo=house.demo, at=time.time()))
        else:
            write_export(path, table_csv(shown, demo=house.demo))

    jobs = JobsTab(
        jobs=services.jobs,
        finding=services.finding,
        spending=services.spending,
        catalogue=services.catalogue,
        preferences=house.preferences,
        tasks=house.tasks,
        clock=time.time,
        write_table=write_jobs,
        open_settings=open_settings,
        open_models=open_models,
        open_origin=open_origin,
        reports=reports,
        library=Library(
            services.templates,
            services.imports,
            library.open_templates,
            library.open_import,
            library.resume_import,
            defaults,
        ),
    )
    reports.export_chosen = jobs.export_reports
    library.use_template = lambda template: jobs.presenter.drafting.begin_with(template.id)
    pro = ProTab(
        pro=services.pro,
        jobs=services.jobs,
        preferences=house.preferences,
        tasks=house.tasks,
        spending=services.spending,
        open_settings=open_settings,
        open_models=open_models,
        simulated=house.demo,
    )
    compare = ComparisonTab(
        comparisons=services.comparisons,
        catalogue=services.catalogue,
        preferences=house.preferences,
        tasks=house.tasks,
        clock=time.time,
        spending=services.spending,
        judging=services.judging,
        grading=services.grading,
        open_models=open_models,
        write_file=write_comparison,
        read_file=read_bundle,
        draw_chart=chart_svg,
        write_compared=write_compared,
        defaults=defaults,
        setup_tools=SetupTools(services.imports.read, services.answer_checks, resource_path("demo", "tasks.jsonl")),
    )

    def show_file(path: Path) -> None:
        library.choose_tab("compare")
        compare.open_file(path)

    library.show_file = show_file
    services.models.uses.places += [jobs.presenter.drafting, compare.presenter.designing]
    usage = UsageTab(
        spending=services.spending,
        preferences=house.preferences,
        tasks=house.tasks,
        clock=time.time,
        open_origin=open_spend,
        read_export=read_provider_export,
        write_export=write_usage,
    )
    return {"chat": chat, "jobs": jobs, "pro": pro, "compare": compare, "usage": usage}


def write_usage(content: UsageExport, path: Path) -> None:
    """Blocks; a workbook of many lines takes a while."""
    table = group_sheet(content.rows, content.grouped_by, content.totals)
    if content.what == "table-csv":
        write_export(path, usage_csv(table))
    elif content.what == "responses-csv":
        write_export(path, usage_csv(response_sheet(content.entries)))
    else:
        write_bytes(path, usage_workbook([table, response_sheet(content.entries)], at=time.time()))
