"""The button for what goes before a message: where the earlier turns are, and how much of them is sent along."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.conversation import StateMode
from desktop_app.language import later, tr
from desktop_app.ui.chat_tab.choices import Choices, Option
from desktop_app.ui.control_words import HISTORY
from desktop_app.ui.icons import bind_icon
from desktop_app.ui.theme import mark
from desktop_app.ui.widgets.menu import Menu

_BUDGETED = (StateMode.SENT, StateMode.NOT_KEPT)
"""Only what is sent from here can be cut to a budget."""

_SHORT = {StateMode.RESPONSE: later("at the provider"), StateMode.CONVERSATION: later("at the provider")}


class HistoryButton(QPushButton):
    """Signals: budget_chosen(tokens as text), state_chosen(state mode)."""

    budget_chosen = Signal(str)
    state_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._choices: Choices | None = None
        self.setAutoDefault(False)
        self.setAccessibleName(tr("History"))
        self.setToolTip(tr(HISTORY))
        mark(self, kind="ghost", dense=True)
        bind_icon(self, "chevron-down", "muted")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the words
        self.clicked.connect(self._open)

    def show_choices(self, choices: Choices) -> None:
        """Offer these, with these taken."""
        self._choices = choices
        mode = StateMode(choices.state_mode)
        budget = next((option.label for option in choices.budgets if option.key == choices.budget), choices.budget)
        words = tr(_SHORT.get(mode, budget))
        self.setText(tr("History: {words}", words=words))
        taken = next(option.label for option in choices.state_modes if option.key == choices.state_mode)
        self.setAccessibleDescription(taken if mode in _SHORT else f"{taken}, {budget}")

    def _open(self) -> None:
        if self._choices is None:
            return
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._section(
            menu, tr("Earlier turns are"), self._choices.state_modes, self._choices.state_mode, self.state_chosen
        )
        if StateMode(self._choices.state_mode) in _BUDGETED:
            self._section(menu, tr("Sent at most, in tokens"), self._choices.budgets, self._choices.budget,
                          self.budget_chosen)  # fmt: skip
        menu.open_below(self)

    @staticmethod
    def _section(menu: Menu, title: str, options: Sequence[Option], key: str, chosen: SignalInstance) -> None:
        menu.add(title, lambda: None, enabled=False)
        group = QActionGroup(menu)
        for option in options:
            action = menu.add(option.label, partial(chosen.emit, option.key), reason=option.reason)
            action.setCheckable(True)
            action.setChecked(option.key == key)
            group.addAction(action)
