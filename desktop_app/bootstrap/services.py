"""The adapters and the services of one house, connected; imported only once the window has been painted."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Mapping
from functools import partial

from desktop_app.answer_checks.checker import ProcessChecker
from desktop_app.documents.attachment_checks import check_content, check_file
from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.documents.row_files import read_rows
from desktop_app.domain.decisions import chat_place
from desktop_app.domain.model_profiles import Capability, Effort
from desktop_app.domain.settings import CA_FILE, PROXY_ADDRESS, PROXY_USER, PROXY_WAY, REFRESH_PRICES
from desktop_app.key_vault.vault import OsKeyVault
from desktop_app.network.routes import Routes
from desktop_app.openai_api.client import OpenAiDoor
from desktop_app.openai_api.warm_up import warm_up
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.services.access import Access
from desktop_app.services.attachment_sending import AttachmentSending
from desktop_app.services.attachments import Attachments
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.chat import Chat
from desktop_app.services.chat_elsewhere import ChatElsewhere
from desktop_app.services.comparison import Comparisons
from desktop_app.services.effort_decisions import EffortDecisions
from desktop_app.services.grading_upkeep import GradingUpkeep
from desktop_app.services.import_estimates import ImportEstimates
from desktop_app.services.imports import Imports
from desktop_app.services.job_chats import JobChats
from desktop_app.services.job_finding import JobFinding
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.job_money import JobMoney
from desktop_app.services.job_scheduler import JobScheduler
from desktop_app.services.judging import Judging
from desktop_app.services.model_places import Chats, DefaultModel, WaitingJobs
from desktop_app.services.models import Models
from desktop_app.services.network_port import ProxyChoice
from desktop_app.services.ports import Endpoint
from desktop_app.services.preferences import Preferences
from desktop_app.services.price_upkeep import PriceUpkeep
from desktop_app.services.pro import Pro
from desktop_app.services.profiles import Profiles
from desktop_app.services.safekeeping import Safekeeping
from desktop_app.services.send_plan import SendPlanner
from desktop_app.services.server_copies import ServerCopies
from desktop_app.services.server_counts import ServerCounts
from desktop_app.services.spending import Spending
from desktop_app.services.telling import Teller
from desktop_app.services.templates import TemplateLibrary
from desktop_app.storage.attachment_contents import ContentFiles
from desktop_app.storage.attachments import SqliteAttachments
from desktop_app.storage.backups import Backups
from desktop_app.storage.comparisons import SqliteComparisons
from desktop_app.storage.conversations import SqliteConversations
from desktop_app.storage.database import Database
from desktop_app.storage.imports import SqliteImports
from desktop_app.storage.job_search import SqliteJobSearch
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.storage.judgements import SqliteJudgements
from desktop_app.storage.model_notes import SqliteModelNotes
from desktop_app.storage.spending import SqliteSpending
from desktop_app.storage.templates import SqliteTemplates
from desktop_app.tokenizer.counter import TiktokenCounter

log = logging.getLogger(__name__)

UNDO_SECONDS = 24 * 3600.0
"""How long a deletion can be undone."""


def _proxy_choice(preferences: Preferences) -> ProxyChoice:
    return ProxyChoice(
        preferences[PROXY_WAY], preferences[PROXY_ADDRESS], preferences[PROXY_USER], preferences[CA_FILE]
    )


class Services:
    """Adapters and services of one house, built once its data file is open."""

    def __init__(
        self, database: Database, preferences: Preferences, environment: Mapping[str, str], demo: Endpoint | None
    ) -> None:
        clock = time.time
        conversations = SqliteConversations(database, clock)
        jobs = SqliteJobs(database, clock)
        comparisons = SqliteComparisons(database, clock)
        templates = SqliteTemplates(database, clock)
        self._deletable = (conversations, jobs, comparisons, templates)
        self._clock = clock
        shipped = shipped_catalogue()
        for problem in shipped.problems:
            log.error("model catalogue: %s", problem)
        self.counter = TiktokenCounter()
        self.access = Access(OsKeyVault(), preferences, environment, demo)
        self.network = Routes(partial(_proxy_choice, preferences), self.access.proxy_password)
        contents = ContentFiles(database.path.with_name("attachments"))
        self.door = OpenAiDoor(
            self.access.endpoint,
            contents=contents.read_now,
            way_out=self.network.client_options,
            explain=self.network.explained,
        )
        kept_files = SqliteAttachments(database)
        self.attachments = Attachments(contents, kept_files, self.counter, check_file, check_content)
        self.attached = AttachmentSending(contents, kept_files, self.door, lambda: self.access.account, clock)
        prices = GenaiPriceList(
            kept=database.path.with_name("price_list.json"),
            use_refreshed=lambda: preferences[REFRESH_PRICES],
            way_out=self.network.client_options,
        )
        self.price_upkeep = PriceUpkeep(prices, preferences, self.access, clock)
        self.listed_prices = prices.without_own()
        notes = SqliteModelNotes(database)
        self.models = Models(shipped.catalogue, notes, self.door, self.access, preferences, prices, clock)
        self.catalogue = self.models
        self.spending = Spending(SqliteSpending(database), prices, preferences, clock, simulated=demo is not None)
        money = JobMoney(self.spending, self.counter)
        ledger = Ledger(jobs, clock)
        self.profiles = Profiles(preferences, self.access, self.spending, ledger)
        self.teller = Teller(ledger, preferences, clock, simulated=demo is not None)
        self.scheduler = JobScheduler(
            ledger, self.door, money, preferences, self.access, clock, refused=self.models.refused
        )
        self.jobs = BackgroundJobs(
            ledger, self.scheduler, self.door, money, preferences, clock, can_stream=self._can_stream
        )
        self.finding = JobFinding(SqliteJobSearch(database), ledger)
        common = (self.counter, self.models, self.spending)
        self.chat = Chat(
            self.door,
            conversations,
            *common,
            preferences,
            self.access,
            clock,
            refused=self.models.refused,
            usual_effort=self._usual_effort,
            jobs=self.jobs,
            attached=self.attached,
        )
        self.server_counts = ServerCounts(self.door, SendPlanner(*common), self.models, self.access)
        self.server_copies = ServerCopies(self.door, conversations, self.access, clock)
        self.chat_elsewhere = ChatElsewhere(self.chat, self.jobs, self.attached)
        self.job_chats = JobChats(self.jobs, self.chat, conversations, clock)
        self.pro = Pro(self.jobs, conversations, *common, preferences, clock)
        self.comparisons = Comparisons(self.jobs, comparisons, *common, preferences, clock)
        self.effort_decisions = EffortDecisions(self.comparisons, comparisons, self.spending.store, self.models, clock)
        self.answer_checks = ProcessChecker()
        judgements = SqliteJudgements(database)
        self.judging = Judging(self.jobs, judgements, self.comparisons, self.models, self.spending, clock)
        self.grading = GradingUpkeep(self.comparisons, self.judging, self.answer_checks, ledger)
        self.templates = TemplateLibrary(templates, clock)
        estimates = ImportEstimates(self.spending, self.counter, preferences)
        self.imports = Imports(self.jobs, SqliteImports(database), estimates, read_rows, clock)
        backups = Backups(database.path, simulated=demo is not None)
        self.safekeeping = Safekeeping(backups, preferences, clock, suspect=database.suspect)
        self.models.uses.places += [
            DefaultModel(preferences),
            Chats(self.chat.kept, self.models),
            WaitingJobs(ledger, self.models, clock, self.scheduler.wake),
        ]

    def _usual_effort(self, model_id: str) -> Effort | None:
        """What a person decided on for new chats."""
        return self.effort_decisions.effort(chat_place(model_id), model_id)

    def _can_stream(self, model_id: str) -> bool:
        return self.models.profile(model_id).streaming is not Capability.NO

    async def recover(self) -> None:
        """After a crash: put the ledger and the conversations right, before anything is shown or sent."""
        await self.models.load()
        await self.spending.load()
        await self.jobs.recover()
        await self.chat.recover()
        await self.effort_decisions.load()
        await self.templates.load()

    async def purge(self) -> None:
        """Remove for good what was deleted in an earlier day's work and can no longer be undone."""
        for store in self._deletable:
            await store.purge_deleted(self._clock() - UNDO_SECONDS)
        await self.attachments.sweep()

    async def get_ready(self) -> None:
        """Find the key and pay for the SDK's first use, both away from the window."""
        await asyncio.gather(self.access.load(), warm_up())
