"""What Ponder shows outside its window: tray, pop-ups, a number on its icon; and where a closed window goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.settings import SOUND
from desktop_app.domain.telling import Telling
from desktop_app.language import tr
from desktop_app.notifications.freedesktop import FreedesktopNotifications
from desktop_app.resources import resource_path
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.job_ledger import JobCounts
from desktop_app.services.preferences import Preferences
from desktop_app.ui.desktop_news import DesktopNews
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.tray import Tray


class Outside:
    """One per window. `opened(telling)` is called when a pop-up was pressed."""

    def __init__(
        self,
        window: QWidget,
        jobs: BackgroundJobs,
        tasks: Tasks,
        preferences: Preferences,
        *,
        bring_back: Callable[[], object],
        leave: Callable[[], object],
        opened: Callable[[Telling], object],
    ) -> None:
        self._window = window
        self._bring_back = bring_back
        self._title = window.windowTitle()
        self.tray = Tray(self._title)
        self.tray.show_pressed.connect(bring_back)
        self.tray.quit_pressed.connect(leave)
        self.tray.lost.connect(self._tray_lost)
        self._service = self._desktop_service() if sys.platform == "linux" else None
        self._preferences = preferences
        self._opened = opened
        self._news = DesktopNews(window, self.tray, tasks, self._open, self._service)
        self._end = jobs.ledger.counts.watch(self._show_counts)
        if sys.platform == "darwin":
            QGuiApplication.instance().applicationStateChanged.connect(self.app_state)  # type: ignore[union-attr]

    def _desktop_service(self) -> FreedesktopNotifications:
        icon = resource_path("icons", "ponder-app.svg").as_uri()
        return FreedesktopNotifications(
            self._title, "ponder", icon, lambda number, token: self._news.clicked(number, token)
        )

    def notify(self, telling: Telling, sound: bool) -> None:
        """A pop-up of the desktop."""
        self._news.tell(telling, sound)

    def try_it(self) -> None:
        """A pop-up that tells of nothing, from Settings."""
        words = tr("This is how Ponder tells you. A click opens the job.")
        self._news.tell(Telling(tr("A job: completed"), words, None, JobOrigin.JOBS), self._preferences[SOUND])

    def hide_window(self) -> None:
        """Into the tray, or minimised where the desktop has none: never hidden for good."""
        if self.tray.available:
            self._window.hide()
            self.tray.rely(True)
        else:
            self._window.showMinimized()

    def _open(self, telling: Telling) -> None:
        """A pop-up was pressed."""
        self.window_is_back()
        self._opened(telling)

    def window_is_back(self) -> None:
        """It is on the screen again."""
        self.tray.rely(False)

    def app_state(self, state: Qt.ApplicationState) -> None:
        """A Mac's Dock was clicked: Qt says so again even if Ponder was active before, and has no other word for it."""
        if state is Qt.ApplicationState.ApplicationActive and not self._window.isVisible():
            self._bring_back()

    def _tray_lost(self) -> None:
        """The panel is gone while the window was in it."""
        if not self._window.isVisible():
            self._window.showMinimized()

    def _show_counts(self, counts: JobCounts) -> None:
        parts = ((counts.running, "running"), (counts.held, "held"), (counts.uncertain, "uncertain"))
        words = ", ".join(f"{count} {word}" for count, word in (*parts, (counts.new, "new")) if count)
        self.tray.show_words(f"{self._title}: {words}" if words else self._title)
        if _badge_is_harmless():
            QGuiApplication.instance().setBadgeNumber(counts.new + counts.uncertain)  # type: ignore[union-attr]

    async def close(self) -> None:
        """Take everything away."""
        self._end()
        self._show_counts(JobCounts())
        self.tray.close()
        if self._service is not None:
            await self._service.close()


def _badge_is_harmless() -> bool:
    """On Linux the number goes over the session bus, and Qt would look for a missing one for seconds."""
    if QGuiApplication.platformName() == "offscreen":
        return False
    return sys.platform != "linux" or os.environ.get("DBUS_SESSION_BUS_ADDRESS", "disabled:") != "disabled:"
