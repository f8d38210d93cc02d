"""The window around the tabs: rail, menus, banner, money, connection, geometry, and what closing means."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.jobs import JobOrigin, JobStatus
from desktop_app.domain.problems import Problem
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.settings import CLOSE_TO_TRAY, DAY_CAP, THEME
from desktop_app.domain.telling import Telling
from desktop_app.services.access import Connection
from desktop_app.services.background_jobs import JobDraft
from desktop_app.services.ports import Endpoint
from desktop_app.services.telling import Teller
from desktop_app.simulator import Simulator
from desktop_app.ui.commands.catalogue import COMMANDS, Place
from desktop_app.ui.main_window.foot import fitting
from desktop_app.ui.main_window.menus import Menus
from desktop_app.ui.main_window.presenter import WindowPresenter
from desktop_app.ui.main_window.view import TABS, MainWindow
from desktop_app.ui.main_window.view_protocol import CloseAnswer, NoticeKind
from desktop_app.ui.notices import Notice, NoticeAction, problem_notice
from desktop_app.ui.theme import current_theme
from tests.fakes.memory_vault import MemoryVault
from tests.harness.loops import Until
from tests.ui.comparison_tab.rooms import Rooms, opened_rooms
from tests.ui.widgets.accessible import nameless


class PlainTab:
    """A tab that writes down what the window asked of it."""

    def __init__(self) -> None:
        self.widget = QWidget()
        self.did: list[str] = []

    def activate(self) -> None:
        self.did.append("activate")

    def open_item(self, item_id: str) -> None:
        self.did.append(f"open {item_id}")

    def begin_new(self) -> None:
        self.did.append("new")


class PlainShell:
    """The application around the window, reduced to what it was told."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.did: list[str] = []
        self.answer: CloseAnswer = "cancel"
        self.told: Telling

    def tell(
        self,
        key: str,
        kind: NoticeKind,
        text: str,
        advice: str = "",
        details: str = "",
        actions: Sequence[tuple[str, str]] = (),
    ) -> None:
        self.did.append(f"{kind}: {text}")
        buttons = tuple(NoticeAction(action, words) for action, words in actions)
        self.window.show_notice(Notice(key, kind, text, advice, actions=buttons))

    def tell_problem(self, key: str, problem: Problem) -> None:
        self.did.append(f"problem: {problem.happened}")
        self.window.show_notice(problem_notice(problem, key))

    def apply_theme(self, choice: str) -> None:
        self.did.append(f"theme {choice}")

    def notify(self, telling: Telling, sound: bool) -> None:
        self.did.append(f"notify {telling.title}")
        self.told = telling

    async def ask_close(self, running: int) -> CloseAnswer:
        self.did.append(f"asked about {running}")
        return self.answer

    def hide_window(self) -> None:
        self.did.append("hide")

    def run_command(self, name: str) -> None:
        self.did.append(f"command {name}")

    def quit(self) -> None:
        self.did.append("quit")


class Framed:
    """Window, presenter and tabs as bootstrap connects them."""

    def __init__(self, rooms: Rooms, *, demo: bool, platform: str = "linux") -> None:
        self.rooms = rooms
        self.window = MainWindow(demo=demo)
        self.shell = PlainShell(self.window)
        self.tabs = {tab.key: PlainTab() for tab in TABS}
        self.presenter = WindowPresenter(
            self.window,
            self.shell,
            self.tabs,
            access=rooms.access,
            spending=rooms.spending,
            jobs=rooms.jobs,
            preferences=rooms.preferences,
            door=rooms.door,
            tasks=rooms.tasks,
            platform=platform,
        )
        window, presenter = self.window, self.presenter
        window.show_pages({key: tab.widget for key, tab in self.tabs.items()})
        window.tab_chosen.connect(presenter.choose_tab)
        window.command.connect(presenter.run)
        window.theme_chosen.connect(presenter.choose_theme)
        window.close_wanted.connect(presenter.close_wanted)
        window.notice_action.connect(presenter.notice_action)
        window.notices.dismissed.connect(presenter.money.dismissed)
        presenter.start()
        self.teller = Teller(rooms.ledger, rooms.preferences, time.time, simulated=demo, gather=0.1)
        window.show()

    def tell_jobs(self) -> None:
        """From now on pop-ups come."""
        self.rooms.tasks.spawn(self.teller.run(self.presenter.pop_up), name="telling")

    def action(self, text: str) -> QAction:
        """A menu entry by its text."""
        found = [action for action in self.window.findChildren(QAction) if action.text() == text]
        assert len(found) == 1, text
        return found[0]


@asynccontextmanager
async def framed(
    folder: Path,
    simulator: Simulator,
    *,
    demo: bool = False,
    vault: MemoryVault | None = None,
    platform: str = "linux",
) -> AsyncIterator[Framed]:
    current_theme()
    endpoint = Endpoint(simulator.base_url, "sk-demo") if demo else None
    environment = {} if demo else {"OPENAI_BASE_URL": simulator.base_url}
    async with opened_rooms(folder, endpoint, environment, vault or MemoryVault()) as rooms:
        bugs: list[str] = []
        rooms.tasks.on_bug = lambda name, error: bugs.append(f"{name}: {error!r}")
        frame = Framed(rooms, demo=demo, platform=platform)
        try:
            yield frame
        finally:
            frame.presenter.stop()
            frame.teller.close()
            frame.window.hide()
            frame.window.deleteLater()
    assert bugs == []


def draft(title: str, **more: object) -> JobDraft:
    request = AnswerRequest("gpt-6.1-sol", (Turn(Role.USER, "Why?"),))
    return JobDraft(title, request, **more)  # type: ignore[arg-type]


async def test_tabs_are_reached_by_click_and_key_and_remembered(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with framed(tmp_path, simulator) as f:
        assert f.presenter.current == "chat"
        QTest.mouseClick(f.window.rail.buttons["pro"], Qt.MouseButton.LeftButton)
        assert f.presenter.current == "pro"
        assert f.window.stack.currentWidget() is f.tabs["pro"].widget
        assert f.tabs["pro"].did == ["activate"]
        shortcuts = [f.action(tab.title).shortcut().toString() for tab in TABS]
        assert shortcuts == ["Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4"]
        f.action("Compare").trigger()
        assert f.window.rail.buttons["compare"].isChecked()
        assert not f.window.rail.buttons["pro"].isChecked()
        await until(lambda: f.rooms.preferences.recall("window.tab") == "compare")
    async with framed(tmp_path, simulator) as f:
        assert f.presenter.current == "compare"


async def test_a_tab_that_is_no_more_opens_the_first(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator) as f:
        f.presenter.choose_tab("usage")
        assert f.presenter.current == "chat"


async def test_no_two_commands_share_a_shortcut(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator) as f:
        keys = [
            action.shortcut().toString() for action in f.window.findChildren(QAction) if not action.shortcut().isEmpty()
        ]
        assert len(keys) == len(set(keys)), sorted(keys)


async def test_menus_run_every_command(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator) as f:
        for text, key in (
            ("New chat", "chat"),
            ("New job", "jobs"),
            ("New Pro question", "pro"),
            ("New comparison", "compare"),
        ):
            f.action(text).trigger()
            assert f.presenter.current == key
            assert f.tabs[key].did[-1] == "new"
        for text, name in (
            ("Settings…", "settings"), ("Try the demo", "demo"), ("About Ponder", "about"),
            ("What leaves this computer", "privacy"), ("Open the data folder", "data-folder"),
        ):  # fmt: skip
            f.action(text).trigger()
            assert f.shell.did[-1] == f"command {name}"
        QTest.mouseClick(settings_button(f), Qt.MouseButton.LeftButton)
        assert f.shell.did[-1] == "command settings"


def settings_button(frame: Framed) -> QWidget:
    return next(w for w in frame.window.rail.findChildren(QWidget) if w.accessibleName() == "Settings")


async def test_editing_from_the_menu_reaches_the_field_with_the_focus(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with framed(tmp_path, simulator) as f:
        field = QLineEdit("some text", f.tabs["chat"].widget)
        field.show()
        f.window.activateWindow()
        field.setFocus()
        await until(field.hasFocus)
        f.action("Select all").trigger()
        f.action("Cut").trigger()
        assert field.text() == ""
        assert QGuiApplication.clipboard().text() == "some text"
        f.action("Undo").trigger()
        assert field.text() == "some text"
        f.tabs["chat"].widget.setFocus()
        f.action("Paste").trigger()  # nothing there that could paste


async def test_counts_say_what_they_count(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with framed(tmp_path, simulator, demo=True) as f:
        await f.rooms.jobs.submit(draft("one"), draft("two", origin=JobOrigin.PRO))
        jobs, pro = f.window.rail.buttons["jobs"], f.window.rail.buttons["pro"]
        await until(lambda: jobs.accessibleDescription() == "2 running")
        assert pro.accessibleDescription() == "1 running"
        assert jobs.accessibleName() == "Jobs", "the name stays, whatever is counted"
        await f.rooms.jobs.cancel(*list(f.rooms.ledger.live))
        await until(lambda: jobs.accessibleDescription() == "")


@pytest.mark.parametrize("text", ["$1,234.56", "of $20,000", "$123,456.78", "of $100,000.00"])
def test_money_in_the_rail_is_never_cut(qtbot: QtBot, text: str) -> None:
    theme = current_theme()
    width = 68
    assert QFontMetrics(fitting(theme.font("body", bold=True), text, width)).horizontalAdvance(text) <= width or (
        fitting(theme.font("body", bold=True), text, width).pixelSize() == 8
    )
    assert fitting(theme.font("body", bold=True), "$1", width) == theme.font("body", bold=True)


async def test_the_spend_box_tells_the_cap_and_what_is_counted(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with framed(tmp_path, simulator, demo=True) as f:
        box = f.window.rail.spend
        assert box.accessibleName() == "Today: $0 of $20"
        await f.rooms.preferences.change(DAY_CAP, Decimal("20000"))
        await until(lambda: box.accessibleName() == "Today: $0 of $20,000")
        assert "Simulated: nothing is charged" in box.toolTip()


async def test_the_line_says_how_it_is_and_a_press_tries_it(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    host = simulator.base_url.split("/")[2]
    async with framed(tmp_path, simulator, vault=MemoryVault(**{host: "sk-mine"})) as f:
        line = f.window.rail.connection
        assert line.accessibleName() == "Connection: Ready"
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        await until(lambda: line.accessibleName() == "Connection: Online")
        assert f.shell.did[-1].startswith("success: The server answers:")
        simulator.stop()
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        await until(lambda: line.accessibleName() == "Connection: Offline")
        assert f.shell.did[-1].startswith("problem: ")
        assert f.rooms.access.state.value.connection is Connection.OFFLINE


async def test_without_a_key_the_rail_says_so(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator) as f:
        assert f.window.rail.connection.accessibleName() == "Connection: No key"
        assert "Add one in Settings" in f.window.rail.connection.toolTip()


async def test_the_demo_says_all_the_time_what_it_is(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator, demo=True) as f:
        assert f.window.windowTitle() == "Ponder (demo)"
        texts = [label.text() for label in f.window.findChildren(QLabel) if label.isVisible()]
        assert "Demo: every answer is simulated, no model wrote it, and nothing is charged." in texts
        leave = next(b for b in f.window.findChildren(QPushButton) if b.text() == "Leave the demo")
        QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
        assert f.shell.did == ["command leave-demo"]


async def test_the_theme_is_ticked_applied_and_kept(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with framed(tmp_path, simulator) as f:
        assert f.action("Like the system").isChecked()
        f.action("Dark").trigger()
        assert f.shell.did == ["theme dark"]
        await until(lambda: f.rooms.preferences[THEME] == "dark")
        assert f.action("Dark").isChecked()
        assert not f.action("Like the system").isChecked()


async def test_the_queue_is_paused_and_resumed_by_one_entry(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with framed(tmp_path, simulator, demo=True) as f:
        pause = f.action("Pause the queue")
        pause.trigger()
        await until(lambda: pause.text() == "Resume the queue")
        pause.trigger()
        await until(lambda: pause.text() == "Pause the queue")


async def test_closing_with_nothing_running_closes(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator) as f:
        f.window.close()
        assert f.shell.did == ["quit"]
        assert f.window.isVisible(), "the application closes it, once everything is saved"


async def test_closing_while_jobs_run_asks_once_and_remembers(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with framed(tmp_path, simulator, demo=True) as f:
        await f.rooms.jobs.submit(draft("one"))
        await until(lambda: f.rooms.ledger.counts.value.running == 1)
        f.window.close()
        f.window.close()
        await until(lambda: f.shell.did == ["asked about 1"])
        assert f.rooms.preferences[CLOSE_TO_TRAY] == "ask", "cancel is no answer to remember"
        f.shell.answer = "tray"
        f.window.close()
        await until(lambda: f.shell.did[-1] == "hide")
        f.shell.did.clear()
        f.window.close()
        assert f.shell.did == ["hide"], "not asked again"
        f.action("Quit").trigger()
        assert f.shell.did == ["hide", "quit"], "Quit is meant"


async def test_a_finished_job_notifies_and_a_click_opens_it(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    simulator.set_speed(2000)
    async with framed(tmp_path, simulator, demo=True) as f:
        f.rooms.work()
        f.tell_jobs()
        (job,) = await f.rooms.jobs.submit(draft("Report"))
        await until(lambda: "notify Report: completed" in f.shell.did, timeout=20)
        f.window.showMinimized()
        f.presenter.open_telling(f.shell.told)
        await until(lambda: f.presenter.current == "jobs")
        assert f.tabs["jobs"].did[-1] == f"open {job.id}"
        assert not f.window.isMinimized()
        assert job.status is JobStatus.WAITING  # as it was when it was submitted


async def test_a_bug_is_told_with_what_a_report_needs(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator) as f:
        f.presenter.bug("save draft", ValueError("boom"))
        assert f.shell.did == ["danger: Something went wrong inside Ponder. What was saved stays saved."]


def test_size_and_place_come_back(qtbot: QtBot) -> None:
    current_theme()
    window = MainWindow(demo=False)
    qtbot.addWidget(window)
    window.setGeometry(0, 50, 820, 640)  # the screen of the tests is 800 px wide
    text = window.geometry_text()
    other = MainWindow(demo=False)
    qtbot.addWidget(other)
    other.restore_geometry_text(text)
    assert (other.y(), other.width(), other.height()) == (window.y(), 820, 640)
    for each in (window, other):
        each.hide()


@pytest.mark.parametrize("text", ["", "spoilt", "ключ", "AAAA" * 30])
def test_spoilt_geometry_does_no_harm(qtbot: QtBot, text: str) -> None:
    current_theme()
    window = MainWindow(demo=False)
    qtbot.addWidget(window)
    before = window.geometry()
    window.restore_geometry_text(text)
    assert window.geometry() == before
    window.hide()


def test_a_window_that_was_on_a_screen_that_is_gone_comes_into_view(qtbot: QtBot) -> None:
    current_theme()
    window = MainWindow(demo=False)
    qtbot.addWidget(window)
    window.move(QPoint(50_000, 40_000))
    text = window.geometry_text()
    other = MainWindow(demo=False)
    qtbot.addWidget(other)
    other.restore_geometry_text(text)
    assert QGuiApplication.primaryScreen().availableGeometry().intersects(other.frameGeometry())
    for each in (window, other):
        each.hide()


def test_it_fits_a_small_screen_and_names_everything(qtbot: QtBot) -> None:
    current_theme()
    window = MainWindow(demo=True)
    qtbot.addWidget(window)
    window.resize(100, 100)
    window.show()
    assert (window.width(), window.height()) == (820, 560)
    assert nameless(window) == []
    assert [button.accessibleName() for button in window.rail.buttons.values()] == ["Chat", "Jobs", "Pro", "Compare"]
    window.hide()


async def test_on_a_mac_a_closed_window_is_not_the_end(tmp_path: Path, simulator: Simulator) -> None:
    async with framed(tmp_path, simulator, platform="darwin") as f:
        f.window.close()
        assert f.shell.did == ["hide"]
        f.action("Quit").trigger()
        assert f.shell.did == ["hide", "quit"]
    async with framed(tmp_path, simulator, platform="darwin") as f:
        await f.rooms.preferences.change(CLOSE_TO_TRAY, "quit")
        f.window.close()
        assert f.shell.did == ["quit"], "who said so in Settings is heard"


async def test_a_mac_has_its_own_menus_and_the_others_not(qtbot: QtBot) -> None:
    for platform, titles in (("darwin", True), ("linux", False), ("win32", False)):
        window = QMainWindow()
        qtbot.addWidget(window)
        menus = Menus(window, demo=False, platform=platform)
        assert ("&Window" in [each.title() for each in window.menuBar().findChildren(QMenu)]) is titles
        assert menus.action("quit").text() == ("Exit" if platform == "win32" else "Quit")
        assert menus.action("quit").menuRole() is QAction.MenuRole.QuitRole
        assert menus.action("settings").menuRole() is QAction.MenuRole.PreferencesRole
        assert menus.action("about").menuRole() is QAction.MenuRole.AboutRole


async def test_every_command_of_the_window_has_a_place_in_a_menu(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    menus = Menus(window, demo=False, platform="darwin")
    missing = [
        each.name
        for each in COMMANDS
        if each.place is Place.WINDOW and each.name != "leave-demo" and each.name not in menus._actions
    ]
    assert missing == []
