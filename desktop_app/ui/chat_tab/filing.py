"""Takes conversations out of the Chat tab into files, and brings them in from files. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop_app.domain.conversation import Message
from desktop_app.domain.identifiers import ConversationId
from desktop_app.language import tr, trn
from desktop_app.services.conversations import Conversations
from desktop_app.services.job_exports import Exported
from desktop_app.ui.conversation_in_view import ConversationInView
from desktop_app.ui.page_protocol import PageView

EXPORTED, IMPORTED = "exported", "imported"
_SHOW, _OPEN = "show:", "open:"


class ConversationDesk(Protocol):
    """Asks the person where from and where to, and does it; bootstrap has it. Raises ProblemError (storage)."""

    async def export(self, conversation_ids: Sequence[ConversationId]) -> Exported | None:
        """What was written, None where the person thought better of it."""
        ...

    async def bring_in(self) -> Sequence[ConversationId] | None:
        """The new conversations, None where the person thought better of it."""
        ...

    def show_folder(self, path: Path) -> None:
        """Open the folder that holds a file."""
        ...


class Filing:
    """`export` takes one conversation or many; what became of it is told above the composer."""

    def __init__(
        self, view: PageView, here: ConversationInView[Message], desk: ConversationDesk, kept: Conversations
    ) -> None:
        self._view = view
        self._here = here
        self._desk = desk
        self._kept = kept
        self._path: Path | None = None

    def export(self, conversation_ids: Sequence[str]) -> None:
        """Ask in which format and where to, and write."""
        if conversation_ids:
            wanted = [ConversationId(each) for each in conversation_ids]
            self._here.spawn(partial(self._export, wanted), "export conversations")

    def export_in_view(self) -> None:
        """The same for what is in view."""
        if self._here.conversation is not None and self._here.said:
            self.export([self._here.conversation.id])
        else:
            self._view.show_notice(EXPORTED, "info", tr("Nothing was said in this conversation yet."))

    def export_all(self) -> None:
        """The same for every chat that there is."""
        self._here.spawn(self._export_all, "export all conversations")

    def bring_in(self) -> None:
        """Ask for a file, show what is in it, and import it."""
        self._here.spawn(self._bring_in, "import conversations")

    async def _export_all(self) -> None:
        everything = await self._kept.all()
        if everything:
            await self._export([conversation.id for conversation in everything])

    async def _export(self, conversation_ids: Sequence[ConversationId]) -> None:
        done = await self._desk.export(conversation_ids)
        if done is None:
            return
        self._path = done.path
        words = tr(
            "{jobs} saved as {path}.", jobs=trn("{n} conversation", "{n} conversations", done.jobs), path=done.path.name
        )
        if done.gone:
            words += tr(
                " {gone} had been deleted meanwhile.", gone=trn("{n} conversation", "{n} conversations", done.gone)
            )
        actions = ((_SHOW, tr("Show in folder")),)
        self._view.show_notice(EXPORTED, "success", words, str(done.path.parent), actions=actions)

    async def _bring_in(self) -> None:
        taken = await self._desk.bring_in()
        if not taken:
            return
        words = tr("{count} imported.", count=trn("{n} conversation", "{n} conversations", len(taken)))
        if len(taken) == 1:
            self._here.open(taken[0])
            self._view.show_notice(IMPORTED, "success", words)
            return
        where = tr("They stand in the list by the day of their last message.")
        actions = ((f"{_OPEN}{taken[0]}", tr("Open the first")),)
        self._view.show_notice(IMPORTED, "success", words, where, actions=actions)

    def notice_action(self, key: str, action: str) -> None:
        """A button of one of its notices."""
        if key == EXPORTED and action == _SHOW and self._path is not None:
            self._desk.show_folder(self._path)
        elif key == IMPORTED and action.startswith(_OPEN):
            self._view.remove_notice(IMPORTED)
            self._here.open(action.removeprefix(_OPEN))
