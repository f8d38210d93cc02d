"""The Chat tab put together: it owns its view and its presenter, and connects the one's wishes to the other."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.domain.settings import ENTER_SENDS
from desktop_app.services.chat import Chat
from desktop_app.services.preferences import Preferences
from desktop_app.services.server_copies import ServerCopies
from desktop_app.services.spending import Spending
from desktop_app.services.watchable import Watchable
from desktop_app.ui.attachments.presenter import ChatFiles
from desktop_app.ui.chat_tab.attachments_desk import AttachmentsDesk
from desktop_app.ui.chat_tab.beside import ChatBeside
from desktop_app.ui.chat_tab.deleting_there import DeletingThere
from desktop_app.ui.chat_tab.filing import ConversationDesk, Filing
from desktop_app.ui.chat_tab.presenter import ChatPresenter
from desktop_app.ui.chat_tab.view import ChatView
from desktop_app.ui.conversation_list import connect_list
from desktop_app.ui.default_efforts import DefaultEfforts
from desktop_app.ui.plumbing.tasks import Tasks

_SPLITTER = "chat.splitter"


class ChatTab:
    """`open_settings` and `open_models` (with a model's id) are called where a notice offers them. `simulated` marks
    estimates of the demo. `beside` is what a chat needs of the other tabs and windows, `files` brings conversations out
    and in; without it that is not offered, and without `attached` nothing can be attached to a message."""

    def __init__(
        self,
        *,
        chat: Chat,
        catalogue: KnownModels,
        preferences: Preferences,
        tasks: Tasks,
        spending: Spending,
        open_settings: Callable[[], object],
        open_models: Callable[[str], object],
        simulated: bool = False,
        defaults: DefaultEfforts | None = None,
        clock: Callable[[], float] = time.time,
        beside: ChatBeside | None = None,
        files: ConversationDesk | None = None,
        attached: ChatFiles | None = None,
    ) -> None:
        self._preferences = preferences
        self._tasks = tasks
        self.view = ChatView()
        self.presenter = ChatPresenter(
            self.view,
            self.view.list,
            chat,
            catalogue=catalogue,
            preferences=preferences,
            tasks=tasks,
            clock=clock,
            spending=spending,
            open_settings=open_settings,
            open_models=open_models,
            simulated=simulated,
            defaults=defaults,
            beside=beside,
            attached=attached,
        )
        self._connect()
        self.desk = (
            AttachmentsDesk(self.view, self.presenter.attaching, attached, chat, preferences, tasks, clock)
            if attached is not None
            else None
        )
        self.deleting = self._offer_deleting(beside.copies) if beside is not None and beside.copies else None
        self.filing = self._offer_files(files, chat) if files is not None else None
        self._stop_watching = preferences.settings.watch(
            lambda settings: self.view.composer.set_enter_sends(settings[ENTER_SENDS])
        )

    @property
    def widget(self) -> QWidget:
        """What the window shows."""
        return self.view

    @property
    def running(self) -> Watchable[frozenset[ConversationId]]:
        """Conversations where an answer is being written, for the tab's count."""
        return self.presenter.running

    def _connect(self) -> None:
        view, presenter = self.view, self.presenter
        view.send_pressed.connect(presenter.send)
        view.stop_pressed.connect(presenter.escape)
        view.composer.edit_last_asked.connect(presenter.branching.edit_last)
        view.edited.connect(presenter.edited)
        view.composer.queue_pressed.connect(presenter.queue)
        view.next.edit_pressed.connect(presenter.next.edit)
        view.next.remove_pressed.connect(presenter.next.remove)
        view.entry_action.connect(presenter.entry_action)
        view.notice_action.connect(presenter.notice_action)
        view.link_activated.connect(presenter.link)
        self._connect_drawer()
        choosing, controls = presenter.choosing, view.controls
        controls.model_chosen.connect(choosing.model)
        controls.effort_chosen.connect(choosing.effort)
        controls.evidence_pressed.connect(presenter.show_evidence)
        controls.verbosity_chosen.connect(choosing.verbosity)
        controls.web_chosen.connect(choosing.web)
        controls.tier_chosen.connect(choosing.tier)
        controls.history.budget_chosen.connect(choosing.budget)
        controls.history.state_chosen.connect(choosing.state)
        connect_list(view.list, presenter.here.list)
        view.list.new_pressed.connect(presenter.here.begin_new)
        view.split.sizes_changed.connect(self._sizes_changed)

    def _offer_deleting(self, copies: ServerCopies) -> DeletingThere:
        deleting = DeletingThere(self.view, copies, self._tasks)
        self.presenter.here.on_gone = deleting.gone
        self.view.notice_action.connect(deleting.button)
        return deleting

    def _connect_drawer(self) -> None:
        view, drawing = self.view, self.presenter.drawer
        drawer, dialogs = view.drawer, view.drawer_dialogs
        drawer.offer_templates(drawing.has_templates)
        view.place.opened.connect(drawing.opened)
        drawer.written.connect(drawing.written)
        drawer.preset_taken.connect(drawing.take_preset)
        drawer.presets_pressed.connect(lambda: drawing.open_presets(with_message=False))
        drawer.save_preset_pressed.connect(lambda: drawing.open_presets(with_message=True))
        drawer.template_pressed.connect(drawing.insert_template)
        drawer.schema_pressed.connect(drawing.edit_schema)
        dialogs.kept.connect(drawing.keep_preset)
        dialogs.deleted.connect(drawing.delete_preset)
        dialogs.restored.connect(drawing.restore_preset)
        dialogs.taken.connect(drawing.take_preset)

    def _offer_files(self, files: ConversationDesk, chat: Chat) -> Filing:
        filing, pane = Filing(self.view, self.presenter.here, files, chat.kept), self.view.list
        pane.offer_export()
        pane.export_asked.connect(filing.export)
        pane.export_all_asked.connect(filing.export_all)
        pane.import_asked.connect(filing.bring_in)
        self.view.notice_action.connect(filing.notice_action)
        return filing

    async def start(self) -> None:
        """After the first paint, once the store is open: show the list and what was open before."""
        remembered = self._preferences.recall(_SPLITTER).split()
        self.view.split.restore([int(size) for size in remembered if size.isdigit()])
        await self.presenter.start()

    async def close(self) -> None:
        """Keep what is written but not sent."""
        self._stop_watching()
        await self.presenter.close()
        if self.desk is not None:
            await self.desk.close()

    def activate(self) -> None:
        """The tab is in front: write."""
        self.view.focus_composer()

    def open_item(self, item_id: str) -> None:
        """Bring a conversation into view."""
        self.presenter.here.open(item_id)

    def begin_new(self) -> None:
        """Bring an empty conversation into view."""
        self.presenter.here.begin_new()

    def _sizes_changed(self, sizes: Sequence[int]) -> None:
        text = " ".join(str(size) for size in sizes)
        self._tasks.spawn(self._preferences.remember_if_possible(_SPLITTER, text), name="remember splitter")
