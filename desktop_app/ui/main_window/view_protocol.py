"""What the window's presenter asks of its view, of its tabs and of the assembled application."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from desktop_app.domain.problems import Problem
from desktop_app.domain.telling import Telling
from desktop_app.ui.main_window.values import Foot

NoticeKind = Literal["info", "success", "warning", "danger"]
LineRole = Literal["muted", "success", "warning", "danger"]
CloseAnswer = Literal["tray", "quit", "cancel"]


class Tab(Protocol):
    """What the window needs of each tab."""

    def activate(self) -> None: ...

    def open_item(self, item_id: str) -> None: ...

    def begin_new(self) -> None: ...


class WindowView(Protocol):
    """The frame; see `view.MainWindow`."""

    def show_tab(self, key: str) -> None: ...

    def show_count(self, key: str, count: int, words: str) -> None: ...

    def show_spend(self, foot: Foot) -> None: ...

    def show_connection(self, icon: str, role: LineRole, words: str, explanation: str) -> None: ...

    def show_theme(self, choice: str) -> None: ...

    def show_paused(self, paused: bool) -> None: ...

    def bring_to_front(self) -> None: ...

    def remove_notice(self, key: str) -> None: ...


class Shell(Protocol):
    """What only the assembled application can do for the window."""

    def tell(
        self,
        key: str,
        kind: NoticeKind,
        text: str,
        advice: str = "",
        details: str = "",
        actions: Sequence[tuple[str, str]] = (),
    ) -> None:
        """A notice above the tabs; `details` adds a button that copies them, `actions` are keys and words."""
        ...

    def tell_problem(self, key: str, problem: Problem) -> None: ...

    def apply_theme(self, choice: str) -> None: ...

    def notify(self, telling: Telling, sound: bool) -> None:
        """A notification of the desktop; a click calls `open_telling`."""
        ...

    async def ask_close(self, running: int) -> CloseAnswer: ...

    def hide_window(self) -> None:
        """Into the tray, or minimised where the desktop has none."""
        ...

    def run_command(self, name: str) -> None:
        """A command that concerns the application as a whole: settings, about, demo, ..."""
        ...

    def quit(self) -> None: ...
