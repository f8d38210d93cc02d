"""Pop-ups outside the window: through the desktop's service, else the tray; where there is neither, the taskbar."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.telling import Telling
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.tray import Tray

_REMEMBERED = 50
"""Pop-ups whose click is still understood."""


class PopUpService(Protocol):
    """A notification service of the desktop, as `notifications.freedesktop` has it."""

    @property
    def plays_sounds(self) -> bool: ...

    async def tell(self, title: str, text: str, *, sound: bool) -> int | None:
        """Its id; None where there is no such service."""
        ...


class DesktopNews:
    """`opened(telling)` is called for a click."""

    def __init__(
        self,
        window: QWidget,
        tray: Tray,
        tasks: Tasks,
        opened: Callable[[Telling], object],
        service: PopUpService | None,
    ) -> None:
        self._window = window
        self._tray = tray
        self._tasks = tasks
        self._opened = opened
        self._service = service
        self._shown: dict[int, Telling] = {}

    def tell(self, telling: Telling, sound: bool) -> None:
        """Show it; never twice."""
        self._tasks.spawn(self._tell(telling, sound), name="notify")

    async def _tell(self, telling: Telling, sound: bool) -> None:
        if not self._window.isActiveWindow():
            QApplication.alert(self._window)
        if self._service is not None:
            number = await self._service.tell(telling.title, telling.text, sound=sound)
            if number is not None:
                self._remember(number, telling)
                if sound and not self._service.plays_sounds:
                    QApplication.beep()
                return
        self._tray.notify(telling.title, telling.text, lambda: self._opened(telling))
        if sound:
            QApplication.beep()

    def _remember(self, number: int, telling: Telling) -> None:
        self._shown.pop(number, None)
        self._shown[number] = telling
        while len(self._shown) > _REMEMBERED:
            del self._shown[next(iter(self._shown))]

    def clicked(self, number: int, token: str) -> None:
        """A pop-up of the service was pressed; `token` lets the window come forward under Wayland."""
        telling = self._shown.pop(number, None)
        if telling is not None:
            if token:
                os.environ["XDG_ACTIVATION_TOKEN"] = token
            self._opened(telling)
