"""The window of one house: shown first, furnished afterwards, and left in good order."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Sequence
from enum import Enum, auto
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from desktop_app.bootstrap.appearance import Appearance
from desktop_app.bootstrap.data_desk import DataDesk
from desktop_app.bootstrap.data_news import DataNews
from desktop_app.bootstrap.dialogs import Dialogs
from desktop_app.bootstrap.options import Options
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.settings import FIRST_RUN_DONE, KEPT_FOR, THEME
from desktop_app.language import tr
from desktop_app.ui.main_window.view import MainWindow
from desktop_app.ui.notices import Notice, NoticeAction, problem_notice

if TYPE_CHECKING:
    from desktop_app.bootstrap.errands import Errand, Greeting
    from desktop_app.bootstrap.house import House
    from desktop_app.bootstrap.outside import Outside
    from desktop_app.bootstrap.services import Services
    from desktop_app.bootstrap.tabs import Tab
    from desktop_app.domain.jobs import Job
    from desktop_app.domain.spends import Spend
    from desktop_app.domain.telling import Telling
    from desktop_app.ui.first_run import FirstRun
    from desktop_app.ui.main_window.presenter import WindowPresenter
    from desktop_app.ui.main_window.view_protocol import CloseAnswer, NoticeKind
    from desktop_app.ui.theme import Theme

log = logging.getLogger(__name__)

_PAINT_SECONDS = 0.5
_FURNITURE = (
    "pydantic._internal._validators",  # before a thread imports anything: ui/plumbing/chart_library tells why
    "desktop_app.storage.jobs",
    "desktop_app.services.chat",
    "desktop_app.services.comparison",
    "desktop_app.openai_api.client",
    "desktop_app.bootstrap.services",
    "desktop_app.ui.widgets.transcript",
    "desktop_app.ui.chat_tab",
    "desktop_app.ui.pro_tab",
    "desktop_app.ui.jobs_tab",
    "desktop_app.ui.comparison_tab",
    "desktop_app.ui.usage_view",
    "desktop_app.bootstrap.tabs",
    "desktop_app.ui.main_window.presenter",
)
"""Imported one by one after the first paint, in order of need."""


class Leave(Enum):
    """Why a house was left."""

    QUIT = auto()
    TO_DEMO = auto()
    FROM_DEMO = auto()
    FAILED = auto()


class Front:
    """Owns window, tabs, presenter and tray of one house; fulfils the presenter's `Shell`."""

    def __init__(self, house: House, theme: Theme, options: Options, closing: asyncio.Event) -> None:
        self._house = house
        self._options = options
        self._closing = closing
        self._leave = Leave.QUIT
        self._left = asyncio.Event()
        self.errand: Errand | None = None  # what is to be done once this house is closed
        self.greeting: Greeting | None = None  # what to tell first
        self.crash: Path | None = None  # the note of a crash of the last run
        self._details: dict[str, str] = {}
        self._presenter: WindowPresenter | None = None
        self._tabs: dict[str, Tab] = {}
        self._first_run: FirstRun | None = None
        self._outside: Outside | None = None
        self.appearance = Appearance(house, theme)
        self.window = MainWindow(demo=house.demo)
        movable = options.data_dir is None and not house.demo
        self.data = DataDesk(house, self.window, self.tell, self.leave_for, movable=movable)
        self._news = DataNews(house, self.tell, lambda path: self.data.restore(path, self.window))
        self.dialogs = Dialogs(house, self.window, self.appearance.choose, self.data)

    # -- in and out ------------------------------------------------------------------------------------------

    async def live(self) -> Leave:
        """Show the window, furnish it, and stay until the person leaves."""
        window, preferences = self.window, self._house.preferences
        window.restore_geometry_text(preferences.recall("window.geometry"))
        window.show_theme(preferences[THEME])
        window.rail.show_chosen(preferences.recall("window.tab", "chat"))
        window.close_wanted.connect(self._close_wanted)
        window.show()
        await self._painted()
        await self._furnish()
        await self._until_left()
        return self._leave

    async def _painted(self) -> None:
        """Wait for the first paint; a window that starts hidden or minimised is not waited for long."""
        painted = asyncio.Event()
        self.window.first_painted.connect(painted.set)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(painted.wait(), _PAINT_SECONDS)

    async def _furnish(self) -> None:
        for module in _FURNITURE:
            import_module(module)
            await asyncio.sleep(0)  # let the window breathe between two imports
        from desktop_app.bootstrap.outside import Outside
        from desktop_app.bootstrap.tabs import build_tabs
        from desktop_app.ui.main_window.presenter import WindowPresenter

        services = self._house.furnish()
        await self._recover(services)
        tasks = self._house.tasks
        self._tabs = build_tabs(
            self._house,
            services,
            open_settings=lambda: self.run_command("settings"),
            open_models=self.dialogs.open_models,
            open_origin=self._open_origin,
            open_spend=self._open_spend,
            open_comparison=lambda found: self._presenter.open_comparison(found) if self._presenter else None,
            reports=self.dialogs.reports,
            library=self.dialogs.library,
            conversations=self.dialogs.conversations,
            show_count=self.window.show_count,
        )
        self._first_run = self._welcome(services)
        presenter = WindowPresenter(
            self.window,
            self,
            self._tabs,
            access=services.access,
            spending=services.spending,
            jobs=services.jobs,
            preferences=self._house.preferences,
            door=services.door,
            tasks=tasks,
        )
        self._presenter = presenter
        self.dialogs.connect(presenter)
        tasks.on_bug = presenter.bug
        services.scheduler.trouble.watch(presenter.trouble)
        services.grading.trouble.watch(presenter.trouble)
        window = self.window
        window.show_pages({key: tab.widget for key, tab in self._tabs.items()})
        if self._first_run is not None:
            window.show_pages({"chat": self._first_run.widget})
        window.tab_chosen.connect(presenter.choose_tab)
        window.command.connect(presenter.run)
        window.theme_chosen.connect(presenter.choose_theme)
        window.notice_action.connect(self._notice_action)
        window.notices.dismissed.connect(presenter.money.dismissed)
        self._outside = Outside(
            window,
            services.jobs,
            tasks,
            self._house.preferences,
            bring_back=self.bring_to_front,
            leave=self.quit,
            opened=presenter.open_telling,
        )
        self.dialogs.try_notification = self._outside.try_it
        self.appearance.read_out(services.jobs, window)
        presenter.start()
        self.dialogs.begin(self._options.file)
        tasks.spawn(services.teller.run(presenter.pop_up), name="telling")
        self._tell_about_the_file()
        for key, tab in self._tabs.items():
            tasks.spawn(tab.start(), name=f"start {key} tab")
        if self._house.demo:
            tasks.spawn(self.dialogs.library.lay_out_samples(), name="samples")
        tasks.spawn(self._work(services, presenter), name="jobs")
        if self._options.tour_part and self._options.tour_dir is not None:
            tasks.spawn(self._tour(self._options.tour_part, self._options.tour_dir), name="tour")
        elif self._house.demo:
            self.dialogs.guide.offer()

    async def _recover(self, services: Services) -> None:
        """Put the ledger right after a crash; a file that cannot be written stays as it is and is only shown."""
        try:
            await services.recover()
        except ProblemError as error:
            if not self._house.database.read_only_reason:
                raise
            log.warning("nothing was put right: %s", error.problem.happened)

    async def _tour(self, part: str, folder: Path) -> None:
        from desktop_app.ui.tour.player import play_part
        from desktop_app.ui.tour.steps import steps_of

        log_file = self._house.request_log if self._house.demo else None
        steps = steps_of(part, demo=self._house.demo)
        await play_part(part, steps, folder, self.window, self.quit, request_log=log_file)

    async def _work(self, services: Services, presenter: WindowPresenter) -> None:
        """Find the key, pay for first uses away from the window, try the key, and let the jobs run until cancelled."""
        from desktop_app.services.access import Connection
        from desktop_app.ui.markdown import warm_up as warm_up_markdown

        await services.get_ready()
        log.info("Ponder is ready")
        await asyncio.to_thread(warm_up_markdown)
        await self._purge(services)
        if services.access.state.value.connection is Connection.UNTESTED:
            self._house.tasks.spawn(presenter.check_connection(told=False), name="try the key")
        self._house.tasks.spawn(services.finding.run(), name="read jobs for searching")
        self._house.tasks.spawn(services.models.keep_fresh(), name="look up models")
        self._house.tasks.spawn(services.price_upkeep.keep_fresh(), name="price list")
        self._house.tasks.spawn(services.grading.run(), name="grade answers")
        if not self._house.database.read_only_reason:
            self._house.tasks.spawn(services.safekeeping.run(), name="daily backup")
        await services.scheduler.run()

    async def _purge(self, services: Services) -> None:
        """What a full disk keeps from being removed is removed at the next start."""
        try:
            if not self._house.database.read_only_reason:
                await services.purge()
        except ProblemError as error:
            log.info("nothing was removed for good: %s", error.problem.happened)

    async def _until_left(self) -> None:
        waits = [asyncio.ensure_future(event.wait()) for event in (self._closing, self._left)]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
        if self._closing.is_set():
            self._leave, self.errand = Leave.QUIT, None

    async def close(self) -> None:
        """Remember the window, let the tabs save, and take everything away."""
        preferences = self._house.preferences
        await preferences.remember_if_possible("window.geometry", self.window.geometry_text())
        self._house.tasks.on_bug = None
        self.appearance.stop()
        if self._presenter is not None:
            self._presenter.stop()
        for tab in self._tabs.values():
            await tab.close()
        await self.dialogs.close()
        if self._outside is not None:
            self._house.services.teller.close()
            await self._outside.close()
        # hidden, not closed: closing the last window means leaving, and another house may be about to open
        self.window.hide()

    def tear_down(self) -> None:
        """Destroy the window, after the last task that may hold a dialog of it has ended."""
        self.window.deleteLater()

    def _open_origin(self, job: Job) -> None:
        if self._presenter is not None:
            self._presenter.open_job(job)

    def _open_spend(self, spend: Spend) -> None:
        if self._presenter is not None:
            self._presenter.open_spend(spend)

    def _close_wanted(self) -> None:
        if self._presenter is None:
            self.quit()
        else:
            self._presenter.close_wanted()

    def _welcome(self, services: Services) -> FirstRun | None:
        if self._house.demo or self._house.preferences[FIRST_RUN_DONE]:
            return None
        from desktop_app.ui.first_run import FirstRun

        card = FirstRun(
            access=services.access,
            preferences=self._house.preferences,
            door=services.door,
            tasks=self._house.tasks,
        )
        card.finished.connect(self._first_run_over)
        card.demo_wanted.connect(lambda: self.run_command("demo"))
        return card

    def _first_run_over(self) -> None:
        self.window.show_pages({"chat": self._tabs["chat"].widget})
        if not self._options.tour_part:
            self.dialogs.guide.offer()
        if self._presenter is not None:
            self._presenter.choose_tab("chat")

    def leave_for(self, errand: Errand) -> None:
        """Close this house, do that, and open again."""
        self.errand = errand
        self._left.set()

    def _tell_about_the_file(self) -> None:
        self._news.begin(self.greeting, self.crash)
        if (database := self._house.database).read_only_reason:
            text = tr("Ponder can show what was saved, but cannot save anything now.")
            notice = Notice("read-only", "danger", text, database.read_only_reason, dismissable=False)
            self.window.show_notice(notice)

    # -- Shell -----------------------------------------------------------------------------------------------

    def tell(
        self,
        key: str,
        kind: NoticeKind,
        text: str,
        advice: str = "",
        details: str = "",
        actions: Sequence[tuple[str, str]] = (),
    ) -> None:
        """A notice above the tabs."""
        buttons = [NoticeAction(action, words) for action, words in actions]
        if details:
            self._details[key] = details
            buttons.append(NoticeAction("copy-details", tr("Copy details")))
        self.window.show_notice(Notice(key, kind, text, advice, actions=tuple(buttons)))

    def tell_problem(self, key: str, problem: Problem) -> None:
        """The notice for a failure of the outside world."""
        self.window.show_notice(problem_notice(problem, key))

    def _notice_action(self, key: str, action: str) -> None:
        if self._news.pressed(action):
            return
        if action == "copy-details":
            QGuiApplication.clipboard().setText(self._details.get(key, ""))
        elif self._presenter is not None:
            self._presenter.notice_action(key, action)

    def apply_theme(self, choice: str) -> None:
        """Put on a look."""
        self.appearance.choose(choice)

    def notify(self, telling: Telling, sound: bool) -> None:
        """A notification of the desktop; a click opens what it told."""
        if self._outside is not None:
            self._outside.notify(telling, sound)

    async def ask_close(self, running: int) -> CloseAnswer:
        """Asked once; Settings can change the answer."""
        from desktop_app.bootstrap.questions import ask_close

        has_tray = self._outside is not None and self._outside.tray.available
        return await ask_close(self.window, running, has_tray, short=self._house.preferences[KEPT_FOR] == "short")

    def hide_window(self) -> None:
        """Into the tray, or minimised where the desktop has none: never hidden for good."""
        if self._outside is not None:
            self._outside.hide_window()
        else:
            self.window.showMinimized()

    def bring_to_front(self) -> None:
        """From the tray, a notification or a second start."""
        self.window.bring_to_front()
        if self._outside is not None:
            self._outside.window_is_back()
        log.info("Ponder is brought to the front")

    def quit(self) -> None:
        """Close Ponder."""
        self._left.set()

    def run_command(self, name: str) -> None:
        """A command that concerns the application as a whole."""
        if name == "demo":
            self._leave = Leave.TO_DEMO
            self._left.set()
        elif name == "leave-demo":
            self._leave = Leave.FROM_DEMO
            self._left.set()
        elif (
            open_it := self.dialogs.at_once(name) or self.data.at_once(name) or self.appearance.at_once(name)
        ) is not None:
            if name.endswith(("conversations", "conversation")) and self._presenter is not None:
                self._presenter.choose_tab("chat")
            open_it()
        else:
            self._house.tasks.spawn(self.dialogs.show(name), name=name)
