"""Decides what the window's frame shows: counts, money, connection, notices, and what closing means."""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Callable, Mapping, Sequence

from desktop_app.domain.identifiers import ComparisonId, JobId
from desktop_app.domain.jobs import Job, JobOrigin
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.profiles import profiles_of
from desktop_app.domain.settings import CLOSE_TO_TRAY, CURRENCY, CURRENCY_RATE, KEPT_FOR, PROFILES, THEME, Settings
from desktop_app.domain.spends import Spend
from desktop_app.domain.telling import Telling
from desktop_app.language import later, tr
from desktop_app.services.access import Access, AccessState, Connection
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.job_ledger import JobCounts
from desktop_app.services.ports import AnswerDoor, Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.ui import formats, retention_words
from desktop_app.ui.main_window.money_news import MoneyNews
from desktop_app.ui.main_window.money_words import foot
from desktop_app.ui.main_window.view_protocol import LineRole, Shell, Tab, WindowView
from desktop_app.ui.plumbing.tasks import Tasks

_LINES: Mapping[Connection, tuple[str, LineRole, str, str]] = {
    Connection.STARTING: ("online", "muted", later("Starting"), later("Looking for your key.")),
    Connection.NO_KEY: (
        "key",
        "warning",
        later("No key"),
        later("There is no key for this server yet. Add one in Settings."),
    ),
    Connection.WRONG_KEY: (
        "key",
        "danger",
        later("Key refused"),
        later("The server refused the key. Check it in Settings."),
    ),
    Connection.UNTESTED: (
        "online",
        "muted",
        later("Ready"),
        later("A key is there; it has not been tried yet. Press to try it."),
    ),
    Connection.ONLINE: ("online", "success", later("Online"), later("The server answers. Press to check again.")),
    Connection.OFFLINE: (
        "offline",
        "danger",
        later("Offline"),
        later("The server cannot be reached. Jobs there go on."),
    ),
    Connection.DEMO: ("demo", "warning", later("Demo"), later("Answers come from a simulator inside Ponder.")),
}

_WELL = (Connection.STARTING, Connection.UNTESTED, Connection.ONLINE)
"""States that the icon alone tells, so that there is room for the profile's name."""
_OF_THE_LINE = frozenset(
    {
        ProblemKind.NO_KEY,
        ProblemKind.WRONG_KEY,
        ProblemKind.NO_CONNECTION,
        ProblemKind.TIMED_OUT,
        ProblemKind.OVERLOADED,
        ProblemKind.SERVER_ERROR,
    }
)
"""What is over once the server answers."""


class WindowPresenter:
    """Holds no Qt; lives as long as its window."""

    def __init__(
        self,
        view: WindowView,
        shell: Shell,
        tabs: Mapping[str, Tab],
        *,
        access: Access,
        spending: Spending,
        jobs: BackgroundJobs,
        preferences: Preferences,
        door: AnswerDoor,
        tasks: Tasks,
        clock: Clock = time.time,
        platform: str = sys.platform,
    ) -> None:
        self._platform = platform
        self._view = view
        self._shell = shell
        self._tabs = tabs
        self._access = access
        self._spending = spending
        self._jobs = jobs
        self._preferences = preferences
        self._door = door
        self._tasks = tasks
        self._closing = False
        self._trouble: Problem | None = None
        self._refused = False
        self.money = MoneyNews(
            shell.tell, view.remove_notice, spending=spending, preferences=preferences, tasks=tasks, clock=clock
        )
        self._ends: list[Callable[[], None]] = []
        self.current = "chat"

    def start(self) -> None:
        """Show how things stand and follow every change."""
        self._ends = [
            self._preferences.settings.watch(_adopt_words),
            formats.currency.watch(lambda _: self._show_spend(), at_once=False),
            self._jobs.ledger.counts.watch(self._show_counts),
            self._jobs.ledger.changed.watch(lambda _: self._disk_works()),
            self._spending.today.watch(lambda _: self._show_spend()),
            self._access.state.watch(self._show_connection),
            self._preferences.settings.watch(lambda _: self._show_connection(self._access.state.value), at_once=False),
            self._jobs.paused.watch(self._view.show_paused),
            self._preferences.settings.watch(lambda settings: self._view.show_theme(settings[THEME])),
            self.money.start(),
        ]
        self.choose_tab(self._preferences.recall("window.tab", "chat"))

    def stop(self) -> None:
        """Follow nothing any more."""
        for end in self._ends:
            end()
        self._ends.clear()

    # -- what a person does ----------------------------------------------------------------------------------

    def choose_tab(self, key: str) -> None:
        """Bring a tab into view and remember it."""
        if key not in self._tabs:
            key = "chat"
        self.current = key
        self._view.show_tab(key)
        self._tabs[key].activate()
        self._tasks.spawn(self._preferences.remember_if_possible("window.tab", key), name="remember tab")

    def open_comparison(self, comparison_id: ComparisonId) -> None:
        """What a default effort rests on."""
        self._view.bring_to_front()
        self.choose_tab("compare")
        self._tabs["compare"].open_item(comparison_id)

    def open_job(self, job: Job) -> None:
        """From a notification: the tab where its result is read."""
        self._view.bring_to_front()
        if job.origin is JobOrigin.PRO and job.conversation_id is not None:
            self.choose_tab("pro")
            self._tabs["pro"].open_item(job.conversation_id)
        elif job.origin is JobOrigin.CHAT and job.conversation_id is not None:
            self.choose_tab("chat")
            self._tabs["chat"].open_item(job.conversation_id)
        elif job.origin is JobOrigin.COMPARISON and job.comparison_id is not None:
            self.choose_tab("compare")
            self._tabs["compare"].open_item(job.comparison_id)
        else:
            self.choose_tab("jobs")
            self._tabs["jobs"].open_item(job.id)

    def open_telling(self, telling: Telling) -> None:
        """A pop-up was pressed: the job it told of, or the tab of several."""
        self._tasks.spawn(self._open_telling(telling), name="open from a notification")

    async def _open_telling(self, telling: Telling) -> None:
        job = await self._jobs.job(telling.job_id) if telling.job_id is not None else None
        if job is not None:
            self.open_job(job)
            return
        self._view.bring_to_front()
        self.choose_tab(
            {JobOrigin.PRO: "pro", JobOrigin.COMPARISON: "compare", JobOrigin.CHAT: "chat"}.get(telling.origin, "jobs")
        )

    def open_in(self, key: str, item_id: str) -> None:
        """Something that was just made, in its tab."""
        self.choose_tab(key)
        self._tabs[key].open_item(item_id)

    def open_spend(self, spend: Spend) -> None:
        """From the money book: the chat or the job that an answer came from."""
        if spend.origin is JobOrigin.CHAT and spend.conversation_id:
            self.choose_tab("chat")
            self._tabs["chat"].open_item(spend.conversation_id)
        else:
            self._tasks.spawn(self._open_booked_job(spend), name="open from usage")

    async def _open_booked_job(self, spend: Spend) -> None:
        job = None if spend.origin is JobOrigin.CHAT else await self._jobs.job(JobId(spend.key))
        if job is None:
            text = tr("The answer behind this entry can no longer be opened.")
            self._shell.tell("usage-origin", "info", text, tr("It was deleted; what it cost stays in the book."))
        else:
            self.open_job(job)

    def run(self, command: str) -> None:
        """A menu command."""
        if command.startswith("new-"):
            key = {"new-chat": "chat", "new-job": "jobs", "new-pro": "pro", "new-comparison": "compare"}[command]
            self.choose_tab(key)
            self._tabs[key].begin_new()
        elif command == "export-reports":
            self.choose_tab("jobs")
            self._shell.run_command(command)
        elif command == "pause":
            work = self._jobs.resume() if self._jobs.paused.value else self._jobs.pause()
            self._tasks.spawn(work, name="pause queue")
        elif command == "check-connection":
            self._tasks.spawn(self.check_connection(told=True), name="check connection")
        elif command == "usage":
            self.choose_tab("usage")
        elif command == "quit":
            self.close_wanted(always=True)
        else:
            self._shell.run_command(command)

    def notice_action(self, key: str, action: str) -> None:
        """A button of one of the window's notices: a command, or the place of an answer as "tab:item"."""
        self._view.remove_notice(key)
        self.money.dismissed(key)
        tab, _, item = action.partition(":")
        if tab in self._tabs:
            self.choose_tab(tab)
            if item:
                self._tabs[tab].open_item(item)
        else:
            self._shell.run_command(action)

    def choose_theme(self, choice: str) -> None:
        """From the menu; the settings dialog does the same through the preferences."""
        self._shell.apply_theme(choice)
        self._tasks.spawn(self._preferences.change(THEME, choice), name="save theme")

    def close_wanted(self, *, always: bool = False) -> None:
        """Close, unless jobs run and the person wants to keep watching them.

        A Mac's program goes on without its window, until it is quit; the Dock brings the window back.
        """
        running = self._jobs.ledger.counts.value.running
        answer = self._preferences[CLOSE_TO_TRAY]
        goes_on = self._platform == "darwin" and answer != "quit"
        if always or answer == "quit" or (running == 0 and not goes_on):
            self._shell.quit()
        elif goes_on or answer == "tray":
            self._shell.hide_window()
        elif not self._closing:
            self._closing = True
            self._tasks.spawn(self._ask_close(running), name="ask about closing")

    async def _ask_close(self, running: int) -> None:
        try:
            answer = await self._shell.ask_close(running)
        finally:
            self._closing = False
        if answer == "cancel":
            return
        await self._preferences.change(CLOSE_TO_TRAY, answer)
        if answer == "quit":
            self._shell.quit()
        else:
            self._shell.hide_window()

    async def check_connection(self, *, told: bool) -> None:
        """A free call that tries the key; with `told` its result is shown either way."""
        try:
            models = await self._door.models()
        except ProblemError as error:
            self._access.failed(error.problem)
            if told:
                self._refused = True
                self._shell.tell_problem("connection", error.problem)
            return
        self._access.heard()
        if told:
            self._shell.tell(
                "connection", "success", tr("The server answers: {count} models for this key.", count=len(models))
            )

    # -- what happens ----------------------------------------------------------------------------------------

    def bug(self, task: str, error: BaseException) -> None:
        """A task failed: for a reason outside that is told as such, otherwise by a mistake of ours to be reported."""
        if isinstance(error, ProblemError):
            self.trouble(error.problem)
            return
        details = "".join(traceback.format_exception(error))
        self._shell.tell(
            "bug",
            "danger",
            tr("Something went wrong inside Ponder. What was saved stays saved."),
            tr("If it happens again, please report it with the details ({task}).", task=task),
            details,
        )

    def trouble(self, problem: Problem) -> None:
        """A failure that belongs to no tab, such as a full disk while saving a result."""
        self._trouble = problem
        self._shell.tell_problem("trouble", problem)

    def _disk_works(self) -> None:
        """Something was written: a full disk is no news any more."""
        if self._trouble is not None and self._trouble.kind is ProblemKind.STORAGE:
            self._well_again()

    def _server_answers(self) -> None:
        """A key that was refused, or a server that could not be reached, is no news any more."""
        if self._refused:
            self._refused = False
            self._view.remove_notice("connection")
        if self._trouble is not None and self._trouble.kind in _OF_THE_LINE:
            self._well_again()

    def _well_again(self) -> None:
        self._trouble = None
        self._view.remove_notice("trouble")

    def _show_counts(self, counts: JobCounts) -> None:
        for key, parts in (
            (
                "jobs",
                (
                    (counts.running, tr("running")),
                    (counts.held, tr("held")),
                    (counts.uncertain, tr("uncertain")),
                    (counts.new, tr("new")),
                ),
            ),
            ("pro", ((counts.pro_running, tr("running")), (counts.pro_new, tr("new")))),
            ("compare", ((counts.comparison_running, tr("trials running")),)),
        ):
            self._view.show_count(key, sum(count for count, _ in parts), _words(parts))
        self._show_spend()

    def _show_spend(self) -> None:
        live = self._jobs.ledger.live.values()
        over_cap = [job for job in live if job.problem is not None and job.problem.kind is ProblemKind.OVER_CAP]
        self._view.show_spend(foot(self._spending.today.value, len(over_cap)))

    def _show_connection(self, state: AccessState) -> None:
        if state.connection is Connection.ONLINE:
            self._server_answers()
        icon, role, words, explanation = _LINES[state.connection]
        words, explanation = tr(words), tr(explanation)
        if state.problem is not None:
            explanation = f"{state.problem.happened} {state.problem.advice}"
        name = self._profile_name(state.profile)
        explanation = f"{explanation}\n{state.host}".strip()
        if name:
            explanation = tr("Profile “{name}”: {what}", name=name, what=explanation)
            words = name if state.connection in _WELL else f"{name}: {tr(words)}"
        self._view.show_connection(icon, role, words, explanation)

    def _profile_name(self, profile: str) -> str:
        """The name of the profile in force; empty where there is but one, which needs no name."""
        profiles = profiles_of(self._preferences[PROFILES])
        return next((each.name for each in profiles if each.id == profile), "") if len(profiles) > 1 else ""

    def pop_up(self, telling: Telling, sound: bool) -> None:
        """Jobs ended, or wait for their person."""
        self._shell.notify(telling, sound)


def _adopt_words(settings: Settings) -> None:
    formats.use_currency(settings[CURRENCY], settings[CURRENCY_RATE])
    retention_words.use_policy(settings[KEPT_FOR])


def _words(parts: Sequence[tuple[int, str]]) -> str:
    return ", ".join(f"{count} {word}" for count, word in parts if count)
