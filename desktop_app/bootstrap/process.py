"""One process of Ponder: its folder lock, its event loop, and one house after another until the person closes it."""

from __future__ import annotations

import asyncio
import logging
import os
import platform
import sys
from dataclasses import replace
from pathlib import Path

import PySide6
from PySide6.QtCore import QSettings

from desktop_app import __version__
from desktop_app.bootstrap.crashes import CrashNotes
from desktop_app.bootstrap.errands import Errand, Greeting
from desktop_app.bootstrap.folders import data_folder, forget_moving, missing_folder
from desktop_app.bootstrap.front import Front, Leave
from desktop_app.bootstrap.house import House
from desktop_app.bootstrap.logs import LOGS, start_logging, stop_logging
from desktop_app.bootstrap.options import Options
from desktop_app.bootstrap.questions import ask_for_folder, tell_cannot_open
from desktop_app.bootstrap.waiting import told_while
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.settings import LANGUAGE
from desktop_app.storage.lock import FolderLock
from desktop_app.ui.icons import app_icon
from desktop_app.ui.languages import Languages
from desktop_app.ui.plumbing.event_loop import Application, run_app
from desktop_app.ui.plumbing.garbage import MainThreadGarbage
from desktop_app.ui.plumbing.refcount_guard import guard
from desktop_app.ui.plumbing.single_instance import FirstInstance, call_first_instance
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.system_formats import adopt_system_formats
from desktop_app.ui.theme import Theme

log = logging.getLogger(__name__)

ALREADY_RUNNING = 0
CANNOT_START = 3
GO_ON = 100
"""Of a question before the start: not an exit code."""
_TURN = 0.0005
"""Seconds after which a busy thread makes room for the window's; with Python's usual 5 ms, a window that asks some
ten times while it paints stands still for a tenth of a second beside one that sums 20,000 answers."""


def run_process(options: Options) -> int:
    """Run until closed; returns the exit code. A second start on the same folder only shows the first window."""
    os.umask(0o077)  # whatever is written, also by a library, belongs to its owner only
    repaired = guard()
    sys.setswitchinterval(_TURN)
    app = Application(sys.argv[:1])
    app.setApplicationName("ponder")
    app.setDesktopFileName("ponder")
    languages = Languages(app)
    languages.speak(LANGUAGE.default)  # until the settings are read
    if (missing := missing_folder(options.data_dir)) is not None:
        Theme(app)
        if (code := run_app(app, lambda closing, _: _ask_for(missing, closing))) is not None and code != GO_ON:
            return code
    folder = data_folder(options.data_dir, demo=options.demo)
    lock = FolderLock(folder)
    try:
        if not lock.acquire():
            return _show_the_first(folder, options.file)
    except ProblemError as error:
        problem = error.problem
        Theme(app)
        return run_app(app, lambda closing, _: _tell_and_end(problem, closing))
    start_logging(folder)
    crashes = CrashNotes(folder / LOGS)
    crashes.start()
    log.info("Ponder %s, Python %s, Qt %s (%s)", __version__, platform.python_version(), PySide6.__version__, repaired)
    adopt_system_formats()
    # Qt's own file dialog remembers the folders that were looked at: with everything else, not in ~/.config
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))
    theme = Theme(app)
    app.setWindowIcon(app_icon())
    garbage = MainThreadGarbage(app)
    process = _Process(options, theme, languages, lock, crashes)
    try:
        return run_app(app, process.main)
    finally:
        garbage.stop()
        process.lock.release()
        crashes.stop()
        stop_logging()


def _show_the_first(folder: Path, file: Path | None) -> int:
    if call_first_instance(folder, file):
        sys.stderr.write("Ponder is already open; its window was brought to the front.\n")  # not shown
        return ALREADY_RUNNING
    words = f"Another Ponder is using {folder} and does not answer. Close it, or choose another folder.\n"  # not shown
    sys.stderr.write(words)
    return CANNOT_START


async def _ask_for(missing: Path, closing: asyncio.Event) -> int:
    """The data was moved to a folder that is not there now: never begin anew without being told to."""
    sys.stderr.write(f"Ponder's data folder {missing} is not there.\n")  # not shown
    sys.stderr.flush()
    while True:
        answer = await ask_for_folder(missing, closing)
        if answer == "usual":
            forget_moving()
            return GO_ON
        if answer == "again" and missing_folder(None) is None:
            return GO_ON
        if answer == "close":
            return CANNOT_START


async def _tell_and_end(problem: Problem, closing: asyncio.Event) -> int:
    """For a folder that cannot be used at all: on the terminal, and in a window for who started from an icon."""
    sys.stderr.write(f"{problem.happened} {problem.advice}\n")
    sys.stderr.flush()
    await tell_cannot_open(problem, closing)
    return CANNOT_START


class _Process:
    """Moves from one house to the next: the person's own, the demo, and back."""

    def __init__(
        self, options: Options, theme: Theme, languages: Languages, lock: FolderLock, crashes: CrashNotes
    ) -> None:
        self._crashes = crashes
        self._options = options
        self._theme = theme
        self._languages = languages
        self.lock = lock

    async def main(self, closing: asyncio.Event, outer: Tasks) -> int:
        """Live in houses until one is left for good."""
        greeting: Greeting | None = None
        while True:
            leave, errand = await self._live(closing, greeting)
            greeting = None
            if errand is not None:
                greeting = await errand.run(self)
                if closing.is_set():
                    return 0
                continue
            if leave is Leave.QUIT:
                return 0
            if leave is Leave.FAILED:
                return CANNOT_START
            self._move(demo=leave is Leave.TO_DEMO)

    @property
    def folder(self) -> Path:
        """The data folder of the house that is, or was last, open."""
        return data_folder(self._options.data_dir, demo=self._options.demo)

    def adopt(self, lock: FolderLock) -> None:
        """Let the old folder go, hold this one."""
        self.lock.release()
        self.lock = lock

    def _move(self, *, demo: bool) -> None:
        options = replace(self._options, demo=demo)
        lock = FolderLock(data_folder(options.data_dir, demo=demo))
        if not lock.acquire():
            call_first_instance(data_folder(options.data_dir, demo=demo))
            return
        self.lock.release()
        self.lock, self._options = lock, options

    async def _live(self, closing: asyncio.Event, greeting: Greeting | None) -> tuple[Leave, Errand | None]:
        folder = self.folder
        house = House(folder, demo=self._options.demo, language=self._languages.choice)
        first = FirstInstance(folder)
        front: Front | None = None
        try:
            await told_while(house.open())
            self._languages.speak(house.preferences[LANGUAGE])
            front = Front(house, self._theme, self._options, closing)
            first.asked_to_front.connect(front.bring_to_front)
            first.asked_to_open.connect(front.dialogs.opening.ask)
            if isinstance(app := Application.instance(), Application):
                app.file_asked.connect(front.dialogs.opening.ask)
            self._options = replace(self._options, file=None)  # not once more in the next house
            front.greeting = greeting
            front.crash, self._crashes.last = self._crashes.last, None
            return await front.live(), front.errand
        except ProblemError as error:
            log.error("cannot open %s: %s", folder, error.problem.detail or error.problem.happened)
            await _tell_and_end(error.problem, closing)
            return Leave.FAILED, None
        finally:
            first.close()
            try:
                if front is not None:
                    await front.close()
            finally:
                await house.close()
            if front is not None:
                front.tear_down()
