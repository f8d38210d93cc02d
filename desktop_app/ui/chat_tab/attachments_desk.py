"""Connects what a chat page has for files with what decides about them, and opens the window of uploaded files."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.domain.identifiers import ConversationId
from desktop_app.services.chat import Chat
from desktop_app.services.preferences import Preferences
from desktop_app.ui.attachments.presenter import Attaching, ChatFiles
from desktop_app.ui.attachments.uploads_window import UploadsWindow
from desktop_app.ui.chat_tab.view import ChatView
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.thumbnails import Thumbnails


class AttachmentsDesk:
    """One per Chat tab that takes files."""

    def __init__(
        self,
        view: ChatView,
        attaching: Attaching,
        files: ChatFiles,
        chat: Chat,
        preferences: Preferences,
        tasks: Tasks,
        clock: Callable[[], float],
    ) -> None:
        self._view = view
        self._files = files
        self._chat = chat
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self.uploads: UploadsWindow | None = None
        contents = files.attachments.contents
        self.thumbnails = Thumbnails(contents.path, tasks, view)
        desk = view.attaching
        desk.furnish(contents, self.thumbnails)
        desk.files_offered.connect(attaching.offer_files)
        desk.picture_offered.connect(attaching.offer_picture)
        desk.text_offered.connect(attaching.offer_text)
        desk.pick_pressed.connect(attaching.pick)
        desk.address_pressed.connect(attaching.add_address)
        desk.uploads_pressed.connect(self.open_uploads)
        desk.strip.removed.connect(attaching.remove)
        desk.strip.opened.connect(attaching.open)
        desk.strip.detail_chosen.connect(attaching.set_detail)

    def open_uploads(self) -> None:
        """What lies at the provider."""
        if self.uploads is None:
            self.uploads = UploadsWindow(
                self._view.window(),
                sending=self._files.sending,
                title_of=self._title_of,
                preferences=self._preferences,
                tasks=self._tasks,
                clock=self._clock,
            )
        self.uploads.open()

    async def _title_of(self, conversation_id: ConversationId) -> str:
        conversation = await self._chat.kept.one(conversation_id) if conversation_id else None
        return conversation.title if conversation is not None else ""

    async def close(self) -> None:
        """The app closes."""
        if self.uploads is not None:
            await self.uploads.close()
