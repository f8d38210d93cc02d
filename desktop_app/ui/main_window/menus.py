"""The menu bar: every command of the registry that has a place in it, with the keys in force."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop_app.language import later, tr
from desktop_app.ui.commands.catalogue import BY_NAME, Place
from desktop_app.ui.commands.keys import follow_keys
from desktop_app.ui.commands.offering import Commands, offer
from desktop_app.ui.main_window.editing import EDITS, edit, why_not_edit

LINE = ""
_THEMES = ("theme-system", "theme-light", "theme-dark", "theme-contrast-light", "theme-contrast-dark")
_EVERYWHERE = ("text-larger", "text-smaller", "text-usual", "help")
"""Heard in every window of Ponder."""
_MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        later("&File"),
        (
            "new-chat", "new-job", "import-jobs", "new-pro", "new-comparison", LINE,
            "export-reports", "export-conversation", "import-conversations", "export-everything", "back-up", LINE,
            "demo", "leave-demo", LINE,
            "close-window", "quit",
        ),
    ),
    (
        later("&Edit"),
        (
            "edit-undo", "edit-redo", LINE, "edit-cut", "edit-copy", "edit-paste", "edit-selectAll", LINE,
            "find", "find-next", "find-previous", "search-conversations", LINE, "rename", "delete",
        ),
    ),
    (
        later("&View"),
        (
            "go-chat", "go-jobs", "go-pro", "go-compare", "usage", LINE,
            "text-larger", "text-smaller", "text-usual", "compact", later("Theme"), LINE, "full-screen",
        ),
    ),
    (later("&Tools"), ("palette", LINE, "pause", "check-connection", "templates", "models", LINE, "settings")),
    (later("&Window"), ("minimise", "zoom-window")),
    (
        later("&Help"),
        (
            "help", "guide", "shortcuts", LINE,
            "privacy", "data-folder", "logs-folder", "save-diagnostics", LINE, "about",
        ),
    ),
)  # fmt: skip
_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
}
_ONLY_ON_MAC = (later("&Window"),)
"""Other desktops have these in the frame of the window."""


class Menus(QObject):
    """Builds the menus of a window, and offers the window's own commands.

    Signals: command(name) for everything that is not editing, a tab or a theme; tab(key); theme(choice).
    """

    command = Signal(str)
    tab = Signal(str)
    theme = Signal(str)

    def __init__(self, window: QMainWindow, *, demo: bool, platform: str = sys.platform) -> None:
        super().__init__(window)
        self._window = window
        self._platform = platform
        self.commands = Commands(window)
        self._actions: dict[str, QAction] = {}
        self._left_out = "demo" if demo else "leave-demo"
        self._offer_all()
        for title, names in _MENUS:
            if title not in _ONLY_ON_MAC or platform == "darwin":
                self._fill(window.menuBar().addMenu(tr(title)), names)
        self.full = self._actions["full-screen"]
        self.full.setCheckable(True)
        self.pause = self._actions["pause"]

    def action(self, name: str) -> QAction:
        """Of a command in the menu bar. Raises KeyError for one that has no place there."""
        return self._actions[name]

    def show_theme(self, choice: str) -> None:
        """Tick the theme in force."""
        for name in _THEMES:
            self._actions[name].setChecked(name == f"theme-{choice}")

    def show_paused(self, paused: bool) -> None:
        """The same command pauses and resumes."""
        self.pause.setText(tr("Resume the queue") if paused else tr("Pause the queue"))

    # -- the entries -----------------------------------------------------------------------------------------

    def _fill(self, menu: QMenu, names: tuple[str, ...]) -> None:
        menu.setToolTipsVisible(True)
        for name in names:
            if name == LINE:
                menu.addSeparator()
            elif name == "Theme":
                self._theme_menu(menu.addMenu(tr(name)))
            elif name != self._left_out:
                self._add(menu, name)
        menu.aboutToShow.connect(partial(self._show_possible, menu))
        menu.aboutToHide.connect(partial(self._show_all, menu))

    def _add(self, menu: QMenu, name: str) -> QAction:
        command = BY_NAME[name]
        words = tr("Exit") if name == "quit" and self._platform == "win32" else tr(command.words)
        action = menu.addAction(words)
        action.setData(name)
        follow_keys(action, name)
        if command.place is not Place.WINDOW:  # shown here, heard by what offers it
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        elif name in _EVERYWHERE:
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        action.setMenuRole(_ROLES.get(name, QAction.MenuRole.NoRole))
        action.triggered.connect(lambda _=False: self.commands.run(name))
        self._actions[name] = action
        return action

    def _theme_menu(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for name in _THEMES:
            action = self._add(menu, name)
            action.setCheckable(True)
            group.addAction(action)

    def _show_possible(self, menu: QMenu) -> None:
        """Before it opens: what cannot be done is grey, and says why."""
        self.full.setChecked(self._window.isFullScreen())
        for action in menu.actions():
            name = action.data()
            why_not = self.commands.why_not(name) if name else ""
            action.setEnabled(not why_not)
            action.setToolTip(why_not)

    def _show_all(self, menu: QMenu) -> None:
        """After it closed: a grey entry would not hear its key when it can be done again."""
        for action in menu.actions():
            action.setEnabled(True)

    # -- what the window itself does ---------------------------------------------------------------------------

    def _offer_all(self) -> None:
        for _, names in _MENUS:
            for name in names:
                command = BY_NAME.get(name)
                if command is not None and command.place is Place.WINDOW and name != self._left_out:
                    self._offer(name)
        for name in _THEMES:
            offer(self._window, name, partial(self.theme.emit, name.removeprefix("theme-")), hears=None)

    def _offer(self, name: str) -> None:
        window = self._window
        if name in EDITS:
            offer(window, name, partial(edit, window, name), partial(why_not_edit, window, name), hears=None)
        elif name.startswith("go-"):
            offer(window, name, partial(self.tab.emit, name.removeprefix("go-")), hears=None)
        elif name in ("full-screen", "minimise", "zoom-window", "close-window"):
            runs = {
                "full-screen": self._full_screen,
                "minimise": window.showMinimized,
                "zoom-window": lambda: window.showNormal() if window.isMaximized() else window.showMaximized(),
                "close-window": window.close,
            }
            offer(window, name, runs[name], hears=None)
        else:
            offer(window, name, partial(self.command.emit, name), hears=None)

    def _full_screen(self) -> None:
        window = self._window
        window.showNormal() if window.isFullScreen() else window.showFullScreen()
        self.full.setChecked(window.isFullScreen())
