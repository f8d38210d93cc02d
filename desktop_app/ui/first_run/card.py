"""The card in the middle of the Chat tab on the first start."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.domain.settings import DAY_CAP, FIRST_RUN_DONE, MONTH_CAP
from desktop_app.language import later, tr
from desktop_app.services.access import Access, KeySource
from desktop_app.services.ports import AnswerDoor
from desktop_app.services.preferences import Preferences
from desktop_app.ui import formats
from desktop_app.ui.icons import drawing, follow_theme, pixmap
from desktop_app.ui.key_form import KeyForm, KeyFormPresenter
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.theme import Space, current_theme
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Card, Line, column, row, scroll_column
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.number_box import MoneyBox

_WIDTH = 600
_FULL_DAYS = MONTH_CAP.default / DAY_CAP.default
"""The month's cap in days that are spent to the full."""
_FACTS = (
    ("send", later("What you ask, its history and its files go to OpenAI, and nowhere else.")),
    ("clock", later("OpenAI keeps answers for 30 days, unless your project or the conversation says otherwise.")),
    ("shield", later("Everything is saved on this computer. Your key goes into its keyring, never into a file.")),
)


def month_cap(day: Decimal) -> Decimal:
    """The month's cap that goes with a day's: as many full days as in the usual caps.

    A day without room says nothing about the month, which keeps its usual cap.
    """
    return min(day * _FULL_DAYS, Decimal(MONTH_CAP.maximum or 0)) if day else MONTH_CAP.default


class WelcomeCard(QWidget):
    """Signals: own_key_pressed(), demo_pressed(), done_pressed()."""

    own_key_pressed = Signal()
    demo_pressed = Signal()
    done_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key_form = KeyForm()
        self._picture_height = 112
        self.cap = MoneyBox(tr("Spending cap per day in US dollars"), 100_000)
        area, inside = scroll_column()
        outer = column(self)
        outer.addWidget(area)
        card = Card(padding=Space.L)
        follow_theme(card, lambda: card.setMaximumWidth(current_theme().px(_WIDTH)))
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        centred = row()  # a row, not an aligned item: only a layout gives wrapped lines the height they need
        centred.addStretch(1)
        centred.addWidget(card, 1000)
        centred.addStretch(1)
        inside.addStretch(2)
        inside.addLayout(centred)
        inside.addStretch(3)
        card.body.setSpacing(Space.S)
        self._add_head(card)
        self._choice = self._choice_row()
        card.body.addWidget(self._choice)
        self._own = self._own_key_part()
        self._own.hide()
        card.body.addWidget(self._own)

    def _add_head(self, card: Card) -> None:
        picture = self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        follow_theme(picture, self._draw_picture)
        title = label(tr("Welcome to Ponder"), "title")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        line = label(
            tr("For questions that take a while: chat, research jobs, and comparing efforts."),
            "body",
            "muted",
            wrap=True,
        )
        line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for widget in (picture, title, line):
            card.body.addWidget(widget)
        card.body.addSpacing(Space.XS)
        for icon_name, fact in _FACTS:
            fact_row = row(spacing=Space.S)
            mark_label = QLabel()
            mark_label.setFixedWidth(20)
            follow_theme(mark_label, partial(self._draw_fact, mark_label, icon_name))
            fact_row.addWidget(mark_label, 0, Qt.AlignmentFlag.AlignTop)
            fact_row.addWidget(label(tr(fact), "body", wrap=True), 1)
            card.body.addLayout(fact_row)
        card.body.addSpacing(Space.XS)

    def _draw_picture(self) -> None:
        self._picture.setPixmap(drawing("first-run", self._picture_height, self.devicePixelRatioF()))

    def _draw_fact(self, target: QLabel, name: str) -> None:
        target.setPixmap(pixmap(name, "accent", 18, self.devicePixelRatioF()))

    def _choice_row(self) -> QWidget:
        holder = QWidget()
        line = row(holder)
        own = button(tr("Use my OpenAI key"), "primary", "key")
        own.clicked.connect(self.own_key_pressed)
        self._own_button = own
        demo = button(tr("Try the demo"), "quiet", "demo", tr("Simulated answers, no key, nothing is charged"))
        demo.clicked.connect(self.demo_pressed)
        line.addStretch()
        line.addWidget(own)
        line.addWidget(demo)
        line.addStretch()
        return holder

    def _own_key_part(self) -> QWidget:
        holder = QWidget()
        whole = column(holder, spacing=Space.S)
        whole.addWidget(Line())
        whole.addWidget(label(tr("Your OpenAI key"), "strong"))
        whole.addWidget(self.key_form)
        whole.addWidget(label(tr("Spending cap per day"), "strong"))
        explained = tr(
            "What is spent today and what running requests may still cost never pass it without your yes: "
            "what would is held."
        )
        whole.addWidget(label(explained, "body", "muted", wrap=True))
        self.cap.setFixedWidth(140)
        self._month = label("", "caption", "muted", wrap=True)
        self.cap.valueChanged.connect(lambda _: self._show_month())
        self._show_month()
        line = row(spacing=Space.S)
        line.addWidget(self.cap)
        line.addWidget(self._month, 1)
        whole.addLayout(line)
        self.done = button(tr("Start"), "primary")
        set_enabled(self.done, False, tr("Save a key first."))
        self.done.clicked.connect(self.done_pressed)
        last = row()
        demo = button(tr("Try the demo instead"), "ghost")
        demo.clicked.connect(self.demo_pressed)
        last.addWidget(demo)
        last.addStretch()
        last.addWidget(self.done)
        whole.addLayout(last)
        return holder

    def _show_month(self) -> None:
        month = month_cap(self.cap.amount())
        words = (
            tr("0 holds everything.")
            if not self.cap.amount()
            else tr("At most {month} a month.", month=formats.dollars(month))
        )
        self._month.setText(tr("{words} All caps are in Settings, Money.", words=words))

    def show_key_form(self) -> None:
        """The person has an own key."""
        self._picture_height = 64  # room for the form, also in a small window
        self._draw_picture()
        self._choice.hide()
        self._own.show()
        self.key_form.focus_key()

    def key_is_there(self) -> None:
        """Now it can begin."""
        set_enabled(self.done, True)
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._choice.isVisibleTo(self):
            self._own_button.setFocus(Qt.FocusReason.OtherFocusReason)


class FirstRun(QObject):
    """Owns the card and what it does.

    Signals: finished() once a key is there and the person starts; demo_wanted().
    """

    finished = Signal()
    demo_wanted = Signal()

    def __init__(self, *, access: Access, preferences: Preferences, door: AnswerDoor, tasks: Tasks) -> None:
        super().__init__()
        self.widget = card = WelcomeCard()
        self._access = access
        self._preferences = preferences
        self._tasks = tasks
        card.cap.set_amount(preferences[DAY_CAP])
        form = card.key_form
        self._presenter = KeyFormPresenter(form, access=access, door=door, tasks=tasks, saved=card.key_is_there)
        form.save_pressed.connect(self._presenter.test_and_save)
        form.save_untested_pressed.connect(self._presenter.save_untested)
        form.memory_pressed.connect(self._presenter.keep_in_memory)
        form.forget_pressed.connect(self._presenter.forget)
        card.own_key_pressed.connect(card.show_key_form)
        card.demo_pressed.connect(self.demo_wanted)
        card.done_pressed.connect(self._done)
        self._end = access.state.watch(lambda state: self._key_found(state.key_source))

    def _key_found(self, source: KeySource) -> None:
        """A key from the environment or an earlier start: nothing to paste, only to begin."""
        if source is not KeySource.NONE:
            self.widget.show_key_form()
            self.widget.key_is_there()

    def _done(self) -> None:
        self._tasks.spawn(self._finish(), name="finish first run")

    async def _finish(self) -> None:
        self._presenter.stop()
        self._end()
        day = self.widget.cap.amount()
        await self._preferences.change(DAY_CAP, day)
        await self._preferences.change(MONTH_CAP, month_cap(day))
        await self._preferences.change(FIRST_RUN_DONE, True)
        self.finished.emit()
