"""The menu bar: every command with its platform's usual place and shortcut."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

_EDIT = (
    ("Undo", QKeySequence.StandardKey.Undo, "undo"),
    ("Redo", QKeySequence.StandardKey.Redo, "redo"),
    ("", None, ""),
    ("Cut", QKeySequence.StandardKey.Cut, "cut"),
    ("Copy", QKeySequence.StandardKey.Copy, "copy"),
    ("Paste", QKeySequence.StandardKey.Paste, "paste"),
    ("Select all", QKeySequence.StandardKey.SelectAll, "selectAll"),
)


class Menus(QObject):
    """Builds the menus of a window.

    Signals: command(name) for everything that is not editing; names: new-chat, new-job, new-pro, new-comparison,
    import-jobs, export-reports, export-conversation, import-conversations,
    quit, settings, pause, usage, templates, models, check-connection, demo, leave-demo,
    about, data-folder, privacy.
    tab(key). theme(choice).
    """

    command = Signal(str)
    tab = Signal(str)
    theme = Signal(str)

    def __init__(self, window: QMainWindow, tabs: tuple[tuple[str, str], ...], *, demo: bool) -> None:
        super().__init__(window)
        self._window = window
        bar = window.menuBar()
        file = bar.addMenu("&File")
        self._add(file, "New chat", "new-chat", "Ctrl+N")
        self._add(file, "New job", "new-job", "Ctrl+J")
        self._add(file, "Jobs from a file…", "import-jobs", "Ctrl+Shift+J")
        self._add(file, "New Pro question", "new-pro")
        self._add(file, "New comparison", "new-comparison")
        file.addSeparator()
        self._add(file, "Export reports…", "export-reports", "Ctrl+Shift+E")
        self._add(file, "Export this chat…", "export-conversation")
        self._add(file, "Import conversations…", "import-conversations")
        file.addSeparator()
        if demo:
            self._add(file, "Leave the demo", "leave-demo")
        else:
            self._add(file, "Try the demo", "demo")
        file.addSeparator()
        quit_action = self._add(file, "Quit", "quit", QKeySequence(QKeySequence.StandardKey.Quit))
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)
        self._edit_menu(bar.addMenu("&Edit"))
        view = bar.addMenu("&View")
        for number, (key, title) in enumerate(tabs, 1):
            self._on(view.addAction(title), partial(self.tab.emit, key), f"Ctrl+{number}")
        view.addSeparator()
        self._theme_menu(view.addMenu("Theme"))
        full = view.addAction("Full screen")
        full.setCheckable(True)
        full.setShortcut(QKeySequence(QKeySequence.StandardKey.FullScreen))
        full.toggled.connect(lambda on: window.showFullScreen() if on else window.showNormal())
        tools = bar.addMenu("&Tools")
        self.pause = self._add(tools, "Pause the queue", "pause")
        self._add(tools, "Check the connection", "check-connection")
        self._add(tools, "Usage", "usage", "Ctrl+5")
        self._add(tools, "Templates…", "templates")
        self._add(tools, "Models and prices…", "models")
        tools.addSeparator()
        settings = self._add(tools, "Settings…", "settings", "Ctrl+,")
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        help_menu = bar.addMenu("&Help")
        self._add(help_menu, "What leaves this computer", "privacy")
        self._add(help_menu, "Open the data folder", "data-folder")
        about = self._add(help_menu, "About Ponder", "about")
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def show_theme(self, choice: str) -> None:
        """Tick the theme in force."""
        for action in self._themes.actions():
            action.setChecked(action.data() == choice)

    def show_paused(self, paused: bool) -> None:
        """The same command pauses and resumes."""
        self.pause.setText("Resume the queue" if paused else "Pause the queue")

    def _add(self, menu: QMenu, text: str, name: str, shortcut: QKeySequence | str = "") -> QAction:
        return self._on(menu.addAction(text), lambda: self.command.emit(name), shortcut)

    @staticmethod
    def _on(action: QAction, run: Callable[[], None], shortcut: QKeySequence | str = "") -> QAction:
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(lambda _=False: run())
        return action

    def _edit_menu(self, menu: QMenu) -> None:
        for text, key, method in _EDIT:
            if key is None:
                menu.addSeparator()
                continue
            self._on(menu.addAction(text), partial(_edit, method), QKeySequence(key))

    def _theme_menu(self, menu: QMenu) -> None:
        self._themes = QActionGroup(menu)
        for choice, text in (("system", "Like the system"), ("light", "Light"), ("dark", "Dark")):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(choice)
            action.triggered.connect(lambda _=False, choice=choice: self.theme.emit(choice))
            self._themes.addAction(action)


def _edit(method: str) -> None:
    """Do to the focused text what its own context menu would do."""
    run = getattr(QApplication.focusWidget(), method, None)
    if callable(run):
        run()
