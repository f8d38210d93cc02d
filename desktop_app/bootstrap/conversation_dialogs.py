"""What goes in and out of the Chat tab as files; nothing is built or imported before it is asked for."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.domain.identifiers import ConversationId
from desktop_app.language import later, tr

if TYPE_CHECKING:
    from desktop_app.bootstrap.house import House
    from desktop_app.domain.attachments import Attachment
    from desktop_app.services.conversation_files import ConversationExports
    from desktop_app.services.conversation_imports import OpenedFile
    from desktop_app.services.job_exports import Exported

_KINDS = (later("Conversations (*.json *.zip)"), later("All files (*)"))


class ConversationDialogs:
    """Fulfils `ui.chat_tab.filing.ConversationDesk`. `begin_import()`, for the window's menu, and `begin_export()` are
    set once there is a Chat tab."""

    def __init__(self, house: House, window: QWidget) -> None:
        self._house = house
        self._window = window
        self._exports: ConversationExports | None = None
        self.begin_import: Callable[[], object] = lambda: None
        self.begin_export: Callable[[], object] = lambda: None

    def exports(self) -> ConversationExports:
        """The service, built when first needed."""
        from desktop_app.documents.conversation_writer import ConversationWriter
        from desktop_app.documents.report_files import ReportFiles
        from desktop_app.services.conversation_files import ConversationExports
        from desktop_app.storage.conversations import SqliteConversations
        from desktop_app.ui.markdown.html import report_body
        from desktop_app.ui.report_paper import draw_talk

        if self._exports is None:
            store = SqliteConversations(self._house.database)
            writer = ConversationWriter(report_body, draw_talk)
            self._exports = ConversationExports(store, writer, ReportFiles(), time.time, demo=self._house.demo)
        return self._exports

    async def export(self, conversation_ids: Sequence[ConversationId]) -> Exported | None:
        """Ask in which format and where to, and write. Raises ProblemError (storage)."""
        from desktop_app.ui import formats
        from desktop_app.ui.dialogs.export_conversations import export_conversations

        return await export_conversations(
            self._window,
            conversation_ids,
            exports=self.exports(),
            preferences=self._house.preferences,
            tasks=self._house.tasks,
            day=formats.day(time.time()),
        )

    async def bring_in(self) -> Sequence[ConversationId] | None:
        """Ask for a file, show what is in it, and import it. Raises ProblemError (storage)."""
        from desktop_app.ui.dialogs.import_conversations import import_conversations
        from desktop_app.ui.plumbing.dialogs import choose_file

        path = await choose_file(self._window, tr("Import conversations"), [tr(each) for each in _KINDS])
        if path is None:
            return None
        return await import_conversations(self._window, path.name, self._opened(path), self._house.tasks)

    def _opened(self, path: Path) -> OpenedFile:
        from desktop_app.documents.conversation_source import ConversationSource
        from desktop_app.services.conversation_imports import OpenedFile
        from desktop_app.storage.attachment_contents import ContentFiles
        from desktop_app.storage.conversation_intake import SqliteIntake

        chat, database = self._house.services.chat, self._house.database
        contents = ContentFiles(database.path.with_name("attachments"))

        def has_file(attachment: Attachment) -> bool:
            try:
                return contents.path(attachment.digest).is_file()
            except ValueError:  # no digest
                return False

        source, intake = ConversationSource(path), SqliteIntake(database)
        return OpenedFile(source, intake, chat.kept, chat.fitted, chat.new_conversation, has_file)

    def show_folder(self, path: Path) -> None:
        """Open the folder that holds a file."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
