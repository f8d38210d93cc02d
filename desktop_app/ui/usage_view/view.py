"""The Usage view as widgets: a head with its actions, messages, and three pages of which one is shown."""

from __future__ import annotations

from functools import partial
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.language import tr
from desktop_app.ui.notices import Notice, NoticeStack
from desktop_app.ui.theme import Space
from desktop_app.ui.usage_view.overview import Overview
from desktop_app.ui.usage_view.provider_page import ProviderPage
from desktop_app.ui.usage_view.responses_page import ResponsesPage
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import column, ground
from desktop_app.ui.widgets.menu import Menu
from desktop_app.ui.widgets.tab_header import TabHeader

Page = Literal["overview", "responses", "provider"]


class UsageView(QWidget):
    """Signals: export_pressed(what), compare_pressed(), notice_action(notice key, action key); those of the pages are
    theirs (`overview`, `responses`, `provider`)."""

    export_pressed = Signal(str)
    compare_pressed = Signal()
    notice_action = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        self.header = TabHeader(tr("Usage"))
        self.overview, self.responses, self.provider = Overview(), ResponsesPage(), ProviderPage()
        self.notices = NoticeStack()
        self.notices.action_pressed.connect(self.notice_action)
        compare = button(
            tr("Compare with the provider's page…"),
            "quiet",
            "compare",
            tr("Beside the CSV file that its usage page exports"),
            dense=True,
        )
        compare.clicked.connect(self.compare_pressed)
        self._export = button(
            tr("Export"), "quiet", "export", tr("Save the table or the answers as a file"), dense=True
        )
        self._export_menu = Menu(self)
        for what, words in (
            ("table-csv", tr("Table as CSV…")),
            ("responses-csv", tr("Answers as CSV…")),
            ("workbook", tr("Both as Excel workbook…")),
        ):
            self._export_menu.add(words, partial(self.export_pressed.emit, what))
        self._export.clicked.connect(lambda: self._export_menu.open_below(self._export))
        self.header.add(compare)
        self.header.add(self._export)
        self._pages: dict[Page, QWidget] = {
            "overview": self.overview,
            "responses": self.responses,
            "provider": self.provider,
        }
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        messages = column()
        messages.setContentsMargins(Space.L, 0, Space.L, 0)
        messages.addWidget(self.notices)
        whole = column(self, spacing=0)
        whole.addWidget(self.header)
        whole.addLayout(messages)
        whole.addSpacing(Space.XXS)
        whole.addWidget(self._stack, 1)

    def show_page(self, page: Page) -> None:
        """Bring a page into view, its table ready for the keyboard."""
        if self._stack.currentWidget() is self._pages[page]:
            return
        self._stack.setCurrentWidget(self._pages[page])
        self.focus()

    def focus(self) -> None:
        """Where the arrow keys make sense."""
        page = self._stack.currentWidget()
        table = page.table if isinstance(page, Overview | ResponsesPage | ProviderPage) else None
        if table is not None:
            table.setFocus()

    def allow_export(self, reason: str) -> None:
        """Unless there is a reason against it, which is said on hover."""
        set_enabled(self._export, not reason, reason)

    def show_notice(self, notice: Notice) -> None:
        """A message above the page."""
        self.notices.show_notice(notice)
