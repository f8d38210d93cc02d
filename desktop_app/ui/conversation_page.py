"""The page that Chat and Pro share: list, header, transcript or empty state, notices, composer. It decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.domain.problems import Problem
from desktop_app.language import tr
from desktop_app.ui.answer_text import Rows
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.conversation_list.view import WIDTH, ConversationListPane
from desktop_app.ui.dialogs.answer_details import show_answer_details
from desktop_app.ui.dialogs.developer_message import edit_developer_message
from desktop_app.ui.dialogs.link_dialog import show_link
from desktop_app.ui.icons import follow_theme
from desktop_app.ui.notices import Notice, NoticeAction, NoticeStack, problem_notice
from desktop_app.ui.page_protocol import Actions, Kind
from desktop_app.ui.plumbing.dialogs import choose_answer
from desktop_app.ui.theme import Space, current_theme
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import Line, column, ground, row
from desktop_app.ui.widgets.composer import Composer
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.find_bar import FindBar
from desktop_app.ui.widgets.folding import Folding
from desktop_app.ui.widgets.labels import ElidedLabel
from desktop_app.ui.widgets.split_view import SplitView
from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry

COLUMN = 784
"""Px of the composer at most: the transcript's column with the composer's own padding around it."""


_LEAST = 96
"""Px that stay for the transcript however much stands below it."""
_TOO_LONG = "too_long"


class _Pages(QStackedWidget):
    """Transcript or empty state; what stands below them gets its room first, also from the one that is hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(_LEAST)

    @override
    def hasHeightForWidth(self) -> bool:
        return False


class ConversationPage(QWidget):
    """A subclass may fill `header` (right of the title), `above` (under the header) and `below` (over the composer).

    Signals: send_pressed(text), stop_pressed(), edited(), entry_action(key, action), notice_action(key, action),
    link_activated(address), developer_message_pressed().
    """

    send_pressed = Signal(str)
    stop_pressed = Signal()
    edited = Signal()
    entry_action = Signal(str, str)
    notice_action = Signal(str, str)
    link_activated = Signal(str)
    developer_message_pressed = Signal()

    def __init__(
        self, pane: ConversationListPane, empty: EmptyState, placeholder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.list = pane
        self.empty = empty
        self.title = ElidedLabel()
        self.title.setProperty("scale", "strong")
        self.developer = button(tr("Developer message"), "ghost", "sliders", dense=True)
        self.transcript = Transcript()
        self.transcript.setAccessibleName(tr("Transcript"))
        self.find_bar = FindBar(self.transcript)
        self.notices = NoticeStack()
        self.composer = Composer(placeholder)
        self.header, self.above, self.below = row(spacing=Space.XS), column(spacing=0), column(spacing=Space.XS)
        self.split = SplitView([self.list, self._main()], [WIDTH, 900])
        new = icon_button("plus", self.list.new.accessibleName() or self.list.new.text(), dense=True)
        new.clicked.connect(self.list.new_pressed)
        self.folding = Folding(self.split, self.list, tr("Conversations"), instead=new)
        self._head.insertWidget(0, self.folding.button)
        self._head.insertWidget(1, new)
        column(self, spacing=0).addWidget(self.split)
        self._connect()

    def _main(self) -> QWidget:
        main = ground(QWidget(), "surface")
        outer = column(main, spacing=0)
        head = self._head = row(spacing=Space.XS)
        head.setContentsMargins(Space.L, Space.XS, Space.S, Space.XS)
        head.addWidget(self.title, 1)
        head.addLayout(self.header)
        head.addWidget(self.developer)
        outer.addLayout(head)
        outer.addWidget(Line())
        outer.addLayout(self.above)
        outer.addWidget(self.find_bar)
        self._pages = _Pages()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.transcript)
        outer.addWidget(self._pages, 1)
        outer.addLayout(self._foot())
        return main

    def _foot(self) -> QVBoxLayout:
        holder = QWidget()
        follow_theme(holder, lambda: holder.setMaximumWidth(current_theme().px(COLUMN)))
        foot = column(holder, spacing=Space.XS)
        foot.addLayout(self.below)
        foot.addWidget(self.notices)
        foot.addWidget(self.composer)
        centred = row()
        centred.setContentsMargins(Space.M, 0, Space.M, Space.S)
        centred.addStretch(1)
        centred.addWidget(holder, 1000)
        centred.addStretch(1)
        outer = column()
        outer.addLayout(centred)
        return outer

    def _connect(self) -> None:
        self.composer.send_pressed.connect(self.send_pressed)
        self.composer.stop_pressed.connect(self.stop_pressed)
        self.composer.edited.connect(self.edited)
        self.transcript.action_requested.connect(self.entry_action)
        self.transcript.link_activated.connect(self.link_activated)
        self.notices.action_pressed.connect(self.notice_action)
        self.developer.clicked.connect(self.developer_message_pressed)
        self.find_bar.closed.connect(self.focus_composer)
        offer(self, "find", self._find)
        offer(self, "find-next", partial(self._find_next, 1), self._why_no_find)
        offer(self, "find-previous", partial(self._find_next, -1), self._why_no_find)
        offer(self, "search-conversations", self.list.focus_search)

    def _why_no_find(self) -> str:
        return "" if self._pages.currentWidget() is self.transcript else tr("Nothing was said here yet.")

    def _find(self) -> None:
        """In the conversation; where nothing was said yet, in the others."""
        if self._pages.currentWidget() is self.transcript:
            self.find_bar.ask()
        else:
            self.list.focus_search()

    def _find_next(self, by: int) -> None:
        if self._pages.currentWidget() is self.transcript:
            self.find_bar.step(by)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops the answer, unless something nearer takes it (a rename, a search, the bar for finding)."""
        if event.key() == Qt.Key.Key_Escape and self.find_bar.isVisible() and self.transcript.hasFocus():
            self.find_bar.leave()
        elif event.key() == Qt.Key.Key_Escape:
            self.stop_pressed.emit()
        else:
            super().keyPressEvent(event)

    # -- what it shows -----------------------------------------------------------------------------------------

    def show_title(self, title: str) -> None:
        """The conversation in view."""
        self.title.set_full_text(title)

    def show_entries(self, entries: Sequence[TranscriptEntry]) -> None:
        """The whole conversation; none shows what the tab is for."""
        self.transcript.set_entries(entries)
        self._pages.setCurrentWidget(self.transcript if entries else self.empty)
        if not entries:
            self.find_bar.put_away()

    def update_entry(self, entry: TranscriptEntry) -> None:
        """Another state of one entry."""
        self.transcript.update_entry(entry)

    def show_found(self, key: str, words: str) -> None:
        """An entry in which a search found something: its words marked and on the screen."""
        self.transcript.scroll_to(key)
        self.find_bar.show_words(words, key)

    def scroll_to_end(self) -> None:
        """To the newest, and stay with it."""
        self.transcript.scroll_to_end()

    def show_developer_message(self, there: bool) -> None:
        """A check mark says that there is one."""
        self.developer.setText(tr("Developer message ✓") if there else tr("Developer message"))

    def show_meter(self, text: str, refusal: str = "", explanation: str = "") -> None:
        """The line below the composer; a refusal forbids sending."""
        self.composer.set_footer(text)
        self.composer.explain_footer(explanation)
        self.composer.set_sendable(not refusal, refusal)

    def show_too_long(self, problem: Problem | None) -> None:
        """Said once, not at every key."""
        if problem is None:
            self.notices.remove(_TOO_LONG)
        elif _TOO_LONG not in self.notices.keys():  # noqa: SIM118 - not a mapping
            self.notices.show_notice(Notice(_TOO_LONG, "warning", problem.happened, problem.advice, dismissable=False))

    def text(self) -> str:
        """What is written in the composer."""
        return self.composer.text()

    def draft(self) -> str:
        """The same as it is kept: long pastes stay apart."""
        return self.composer.draft()

    def set_text(self, text: str) -> None:
        """A draft, or nothing."""
        if text != self.composer.draft():
            self.composer.set_text(text)

    def focus_composer(self) -> None:
        """Put the keyboard there."""
        self.composer.focus_input()

    def show_problem(self, key: str, problem: Problem, actions: Actions = ()) -> None:
        """What happened, what to do, the request id to copy."""
        self.notices.show_notice(problem_notice(problem, key, _buttons(actions)))

    def show_notice(
        self, key: str, kind: Kind, text: str, advice: str = "", actions: Actions = (), *, lasting: bool = False
    ) -> None:
        """A sentence above the composer."""
        notice = Notice(key, kind, text, advice, actions=_buttons(actions), dismissable=not lasting)
        self.notices.show_notice(notice)

    def remove_notice(self, key: str) -> None:
        """It no longer holds."""
        self.notices.remove(key)

    def copy(self, text: str) -> None:
        """To the clipboard."""
        QGuiApplication.clipboard().setText(text)

    async def choose(self, question: str, detail: str, answers: Sequence[str]) -> int:
        """One button per answer; -1 for Escape."""
        return await choose_answer(self, question, detail, answers)

    async def edit_developer_message(self, text: str) -> str | None:
        """None when nothing shall change."""
        return await edit_developer_message(self, text)

    async def show_details(self, rows: Rows, raw: str) -> None:
        """Everything about one answer."""
        await show_answer_details(self, rows, raw)

    async def ask_link(self, target: str) -> None:
        """Where a link leads, before it opens."""
        await show_link(self, target)


def _buttons(actions: Actions) -> tuple[NoticeAction, ...]:
    return tuple(NoticeAction(key, label) for key, label in actions)
