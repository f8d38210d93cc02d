"""The Pro tab on the screen: the shared page, a line that names the model, and the running answer's card."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.language import later, tr
from desktop_app.ui.conversation_list.view import ConversationListPane
from desktop_app.ui.conversation_page import ConversationPage
from desktop_app.ui.dialogs.response_id import ask_response_id
from desktop_app.ui.plumbing.dialogs import ask
from desktop_app.ui.pro_tab.card_widget import RunningCardWidget
from desktop_app.ui.pro_tab.running_card import RunningCard
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import Line, ground, row
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.labels import ElidedLabel

_PURPOSE = later(
    "Hard questions, answered with long reasoning and web research. An answer takes minutes to an hour; "
    "it goes on when Ponder is closed."
)


class ProView(ConversationPage):
    """Fulfils `view_protocol.ProView`. Signals: card_action(action), ticked(), files_dropped(list of paths)."""

    files_dropped = Signal(list)
    card_action = Signal(str)
    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        pane = ConversationListPane(
            tr("Search Pro"), tr("New Pro question"), tr("Your Pro questions will be listed here.")
        )
        super().__init__(
            pane, EmptyState("pro", tr("What is worth an hour of thought?"), tr(_PURPOSE)), tr("Ask Pro"), parent
        )
        self.composer.set_send_label(tr("Ask Pro"))
        self.strip = ElidedLabel()
        self.strip.setProperty("tone", "muted")
        self.strip.setProperty("scale", "caption")
        band = ground(QWidget(), "bg")
        inside = row(band)
        inside.setContentsMargins(Space.L, Space.XS, Space.L, Space.XS)
        inside.addWidget(self.strip)
        self.above.addWidget(band)
        self.above.addWidget(Line())
        self.card = RunningCardWidget()
        self.below.addWidget(self.card)
        self.card.pressed.connect(self.card_action)
        self.card.ticked.connect(self.ticked)
        self.setAcceptDrops(True)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are let in, so that something can be said about them."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Anywhere outside the composer, which hears of its own."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def show_strip(self, text: str) -> None:
        """The fixed model and its end."""
        self.strip.set_full_text(text)

    def show_card(self, card: RunningCard | None) -> None:
        """The answer that is being worked on."""
        self.card.show_card(card)

    def is_seen(self) -> bool:
        """Whether the tab is in front of the person now."""
        return self.isVisible() and not self.window().isMinimized()

    async def ask_price(self, question: str, detail: str) -> bool:
        """Whether to send what may be dear."""
        return await ask(self, question, detail, accept=tr("Ask Pro"))

    async def ask_send_again(self) -> bool:
        """Whether to send what may be charged twice."""
        return await ask(
            self,
            tr("Send this question again?"),
            tr("The server may have accepted it the first time: then it is worked on, and charged, twice."),
            accept=tr("Send again"),
            danger=True,
        )

    async def ask_drop(self) -> bool:
        """Whether to give up what may have been charged."""
        return await ask(
            self,
            tr("Drop this question?"),
            tr("If it was accepted, its answer is not fetched, though it may be charged."),
            accept=tr("Drop"),
            danger=True,
        )

    async def ask_response_id(self, pasted: str = "", refusal: str = "") -> str | None:
        """What the person pasted, None when nothing."""
        return await ask_response_id(self, pasted, refusal)
