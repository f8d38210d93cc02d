"""The card on top of a job: what a person should know or decide, with facts to copy and buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop_app.language import tr
from desktop_app.ui.jobs_tab.card_words import Card
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import clear_layout, column, row
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import label

_NOTICE = {"info": "info", "warning": "warning", "danger": "danger", "held": "held"}


class CardView(QFrame):
    """Signals: action_pressed(verb), link_pressed(address)."""

    action_pressed = Signal(str)
    link_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self._body = column(self, spacing=Space.XXS)
        self._body.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_card(self, card: Card | None) -> None:
        """Show this one; an equal one is left as it is, so that its buttons keep the focus."""
        if card == self._card:
            return
        self._card = card
        clear_layout(self._body)
        self.setVisible(card is not None)
        if card is None:
            return
        mark(self, notice=_NOTICE[card.tone])
        self.setAccessibleName(f"{card.text} {card.advice}".strip())
        heading = label(card.text, "strong", "held" if card.tone == "held" else "text", wrap=True)
        for line in (heading, *([label(card.advice, "body", wrap=True)] if card.advice else [])):
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._body.addWidget(line)
        for name, value in card.facts:
            self._body.addLayout(self._fact(name, value))
        if card.link is not None or card.actions:
            self._body.addWidget(self._buttons(card))

    @staticmethod
    def _fact(name: str, value: str) -> QHBoxLayout:
        line = row(spacing=Space.XS)
        line.addWidget(label(f"{name}:", "caption", "muted"))
        text = label(value, "caption")
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.addWidget(text)
        if name in (tr("Request id"), tr("Response id"), tr("Ponder's job id")):
            copy = icon_button("copy", tr("Copy the {name}", name=f"{name[0].lower()}{name[1:]}"), dense=True)
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(value))
            line.addWidget(copy)
        line.addStretch()
        return line

    def _buttons(self, card: Card) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder)
        for verb, words in card.actions:
            press = button(words, dense=True)
            press.clicked.connect(lambda _=False, verb=verb: self.action_pressed.emit(str(verb)))
            flow.addWidget(press)
        if card.link is not None:
            words, address = card.link
            link = button(words, "link", tooltip=address)
            link.clicked.connect(lambda _=False: self.link_pressed.emit(address))
            flow.addWidget(link)
        return holder
