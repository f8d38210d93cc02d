"""The Chat tab on the screen: the shared page with the controls beside the composer. It decides nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from desktop_app.domain.developer_presets import Preset
from desktop_app.domain.templates import Template
from desktop_app.language import later, tr
from desktop_app.ui.attachments.desk import AttachingDesk
from desktop_app.ui.chat_tab.around_answers import MenuChoice
from desktop_app.ui.chat_tab.choices import Choices, EffortsOf
from desktop_app.ui.chat_tab.controls import ChatControls
from desktop_app.ui.chat_tab.drawer.dialogs import DrawerDialogs
from desktop_app.ui.chat_tab.drawer.place import DrawerPlace
from desktop_app.ui.chat_tab.drawer.schema_dialog import edit_schema
from desktop_app.ui.chat_tab.drawer.template_dialog import TemplateTaken, take_template
from desktop_app.ui.chat_tab.drawer.values import DrawerShown, chosen_words
from desktop_app.ui.chat_tab.next_chip import NextChip
from desktop_app.ui.chat_tab.note_dialog import write_note
from desktop_app.ui.chat_tab.once_dialog import choose_once
from desktop_app.ui.chat_tab.structured_dialog import show_structured
from desktop_app.ui.conversation_list.view import ConversationListPane
from desktop_app.ui.conversation_page import ConversationPage
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.menu import Menu

_PURPOSE = later(
    "Write a question below. Your chats stay on this computer; what you send goes to the server you chose."
)


class ChatView(ConversationPage):
    """Fulfils `view_protocol.ChatView`; `controls` emits what is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        pane = ConversationListPane(tr("Search chats"), tr("New chat"), tr("Your chats will be listed here."))
        super().__init__(
            pane, EmptyState("chat", tr("What would you like to know?"), tr(_PURPOSE)), tr("Ask anything"), parent
        )
        self.attaching = AttachingDesk(self)
        self.controls = ChatControls(self.composer)
        self.header.addWidget(self.controls.history)
        self.developer.hide()  # the drawer has it
        self.place = DrawerPlace(self)
        self.drawer = self.place.drawer
        self.header.addWidget(self.place.button)
        self.drawer_dialogs = DrawerDialogs(self)
        self.next = NextChip()
        self.below.addWidget(self.next)
        self.composer.set_queueing()
        self._order_keyboard()

    def _order_keyboard(self) -> None:
        """Tab goes as one reads: list, header, what was said, message, what stands below it, Send."""
        stops = [self.controls.history, self.place.button, self.find_bar.field]
        QWidget.setTabOrder(self.list.selection.last, stops[0])
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self.composer.send_last(self.controls.tier)

    def grow_entry(self, key: str, text: str, thinking: str) -> None:
        """More words; what comes is merged to 30 changes a second already, so it is shown at once."""
        if thinking:
            self.transcript.append_thinking(key, thinking)
        if text:
            self.transcript.append_text(key, text)
        self.transcript.flush()

    def show_choices(self, choices: Choices) -> None:
        """Beside the composer and in the header."""
        self.controls.show_choices(choices)

    async def choose_once(self, choices: Choices, efforts_of: EffortsOf) -> tuple[str, str] | None:
        """Model and effort for one answer alone."""
        return await choose_once(self, choices, efforts_of)

    def show_drawer(self, shown: DrawerShown) -> None:
        """The options at the right."""
        self.place.mark(chosen_words(shown))
        self.drawer.show_drawer(shown)

    def open_drawer(self, wanted: bool) -> None:
        """As it was left."""
        self.place.open(wanted)

    def show_option_faults(self, faults: Mapping[str, str]) -> None:
        """Beside what is wrong in the drawer."""
        self.drawer.show_faults(faults)

    def flush_drawer(self) -> None:
        """What is still being written there counts now."""
        self.drawer.flush()

    async def take_template(self, templates: Sequence[Template]) -> TemplateTaken | int | None:
        """A template with its variables filled."""
        return await take_template(self, templates)

    async def edit_schema(self, text: str) -> str | None:
        """The schema of the answers."""
        return await edit_schema(self, text)

    def open_presets(self) -> None:
        """The dialog of developer messages."""
        self.drawer_dialogs.open_presets()

    def begin_preset(self, text: str) -> None:
        """A new one in that dialog."""
        self.drawer_dialogs.begin_preset(text)

    def show_presets(self, presets: Sequence[Preset] | None, selected: str, words: str, *, undo: bool) -> None:
        """In that dialog."""
        self.drawer_dialogs.show_presets(presets, selected, words, undo=undo)

    def insert_text(self, text: str) -> None:
        """Into the composer, behind what is written."""
        written = self.composer.text()
        self.composer.set_text(f"{written.rstrip()}\n\n{text}" if written.strip() else text)
        self.composer.edited.emit()
        self.focus_composer()

    def open_answer_menu(self, key: str, choices: Sequence[MenuChoice]) -> None:
        """Where the mouse is, or in the middle for the keyboard."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in choices:
            menu.add(choice.label, partial(self.entry_action.emit, key, choice.key), icon_name=choice.icon,
                     enabled=not choice.why_not, reason=choice.why_not)  # fmt: skip
        at = QCursor.pos()
        inside = self.transcript.rect().contains(self.transcript.mapFromGlobal(at))
        menu.popup(at if inside else self.transcript.mapToGlobal(self.transcript.rect().center()))

    async def write_note(self, note: str, thumb: bool | None) -> tuple[str, bool | None] | None:
        """A person's own words about an answer."""
        return await write_note(self, note, thumb)

    async def show_structured(self, text: str, fault: str) -> None:
        """An answer's JSON."""
        await show_structured(self, text, fault)

    def show_next(self, text: str) -> None:
        """The message that waits for the end of the answer; empty for none."""
        self.next.show_text(text)

    def show_tier_costs(self, words: Mapping[str, tuple[str, str]]) -> None:
        """In the menu of tiers."""
        self.controls.tier.show_figures(words)

    def show_cache(self, line: str, explanation: str) -> None:
        """At the end of the meter's line."""
        self.composer.set_footer_end(line, explanation)

    def show_running(self, running: bool) -> None:
        """Stop instead of Send."""
        self.composer.set_running(running)
