"""The main window: a frame that shows what its presenter says and tells what a person pressed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from desktop_app.language import later, tr
from desktop_app.ui.icons import app_icon, follow_theme, pixmap
from desktop_app.ui.main_window.menus import Menus
from desktop_app.ui.main_window.rail import Rail, TabLabel
from desktop_app.ui.main_window.values import Foot
from desktop_app.ui.notices import Notice, NoticeStack
from desktop_app.ui.theme import Role, Space, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Line, column, row
from desktop_app.ui.widgets.labels import label

TABS = (
    TabLabel("chat", later("Chat"), "chat", later("Chat")),
    TabLabel("jobs", later("Jobs"), "jobs", later("Background jobs")),
    TabLabel("pro", later("Pro"), "pro", later("Pro questions with a fixed model")),
    TabLabel("compare", later("Compare"), "compare", later("Compare reasoning efforts")),
)
SMALLEST = (820, 560)
FIRST_SIZE = (1200, 780)


class DemoBanner(QFrame):
    """Says all the time that answers are simulated. Signals: leave_pressed()."""

    leave_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, notice="warning")
        text = tr("Demo: every answer is simulated, no model wrote it, and nothing is charged.")
        self.setAccessibleName(text)
        line = row(self, spacing=Space.XS)
        line.setContentsMargins(Space.S, Space.XXS, Space.XS, Space.XXS)
        picture = QLabel()
        line.addWidget(picture)
        line.addWidget(label(text, "body", wrap=True), 1)
        leave = button(tr("Leave the demo"), dense=True)
        leave.clicked.connect(self.leave_pressed)
        line.addWidget(leave)
        follow_theme(self, lambda: picture.setPixmap(pixmap("demo", "warning", 18, self.devicePixelRatioF())))


class MainWindow(QMainWindow):
    """Signals: tab_chosen(key), command(name), theme_chosen(choice), notice_action(notice key, action key),
    close_wanted(), first_painted(). The window never closes by itself: the presenter decides."""

    tab_chosen = Signal(str)
    command = Signal(str)
    theme_chosen = Signal(str)
    notice_action = Signal(str, str)
    close_wanted = Signal()
    first_painted = Signal()

    def __init__(self, *, demo: bool) -> None:
        super().__init__()
        self.setWindowTitle(tr("Ponder (demo)") if demo else tr("Ponder"))
        self.setWindowIcon(app_icon())
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self._painted = False
        self._pages: dict[str, QWidget] = {}
        spoken = tuple(replace(each, title=tr(each.title), tooltip=tr(each.tooltip)) for each in TABS)
        self.rail = Rail(spoken)
        self.stack = QStackedWidget()
        self.notices = NoticeStack()
        self.menus = Menus(self, demo=demo)
        self._build(demo)
        self.rail.tab_chosen.connect(self.tab_chosen)
        self.rail.settings_pressed.connect(lambda: self.command.emit("settings"))
        self.rail.connection_pressed.connect(lambda: self.command.emit("check-connection"))
        self.menus.tab.connect(self.tab_chosen)
        self.menus.command.connect(self.command)
        self.menus.theme.connect(self.theme_chosen)
        self.notices.action_pressed.connect(self.notice_action)

    def _build(self, demo: bool) -> None:
        inside = QWidget()
        across = row(inside, spacing=0)
        across.addWidget(self.rail)
        across.addWidget(Line(Qt.Orientation.Vertical))
        main = column(spacing=0)
        if demo:
            banner = DemoBanner()
            banner.leave_pressed.connect(lambda: self.command.emit("leave-demo"))
            framed = column()
            framed.setContentsMargins(Space.XS, Space.XS, Space.XS, 0)
            framed.addWidget(banner)
            main.addLayout(framed)
        above = column()
        above.setContentsMargins(Space.XS, Space.XXS, Space.XS, 0)
        above.addWidget(self.notices)
        main.addLayout(above)
        main.addWidget(self.stack, 1)
        across.addLayout(main, 1)
        self.setCentralWidget(inside)

    # -- showing -------------------------------------------------------------------------------------------

    def show_pages(self, pages: Mapping[str, QWidget]) -> None:
        """Put the tabs in; may be called again for one that has changed."""
        for key, page in pages.items():
            old = self._pages.get(key)
            if old is page:
                continue
            if old is not None:
                self.stack.removeWidget(old)
            self._pages[key] = page
            self.stack.addWidget(page)

    def show_tab(self, key: str) -> None:
        """Bring a tab into view."""
        self.rail.show_chosen(key)
        if key in self._pages:
            self.stack.setCurrentWidget(self._pages[key])
            self._drop_hidden_focus()

    def _drop_hidden_focus(self) -> None:
        """The keys must not go on to a page that is no longer in view."""
        focused = self.focusWidget()
        if focused is not None and not focused.isVisible():
            focused.clearFocus()

    def show_count(self, key: str, count: int, words: str) -> None:
        """A tab's badge."""
        self.rail.buttons[key].set_count(count, words)

    def show_spend(self, foot: Foot) -> None:
        """Today's money."""
        self.rail.spend.show_spend(foot)

    def show_connection(self, icon: str, role: Role, words: str, explanation: str) -> None:
        """The line's state."""
        self.rail.connection.show_state(icon, role, words, explanation)

    def show_theme(self, choice: str) -> None:
        """Tick it in the menu."""
        self.menus.show_theme(choice)

    def show_paused(self, paused: bool) -> None:
        """The queue's state in the menu."""
        self.menus.show_paused(paused)

    def show_notice(self, notice: Notice) -> None:
        """A message above the tabs."""
        self.notices.show_notice(notice)

    def remove_notice(self, key: str) -> None:
        """Take a message away."""
        self.notices.remove(key)

    # -- place and size ------------------------------------------------------------------------------------

    def geometry_text(self) -> str:
        """Size, place and state, to be remembered."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def restore_geometry_text(self, text: str) -> None:
        """As it was remembered; nothing happens for an empty or spoilt text."""
        if text:
            self.restoreGeometry(QByteArray.fromBase64(text.encode()))

    def bring_to_front(self) -> None:
        """From the tray, a notification, or a second start."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # after this event: children paint next
            QTimer.singleShot(0, self.first_painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_wanted.emit()
