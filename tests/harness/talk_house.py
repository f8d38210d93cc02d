"""The services of Chat and Pro on one real data file, beside the job services that Pro needs."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.documents.attachment_checks import check_content, check_file
from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.domain.conversation import Conversation, Message
from desktop_app.domain.model_profiles import Catalogue
from desktop_app.services.attachment_sending import AttachmentSending
from desktop_app.services.attachments import Attachments
from desktop_app.services.chat import Chat, ChatEvent, MessagesChanged
from desktop_app.services.models import Models
from desktop_app.services.pro import Pro
from desktop_app.storage.attachments import SqliteAttachments
from desktop_app.storage.conversations import SqliteConversations
from desktop_app.storage.model_notes import SqliteModelNotes
from tests.harness.job_house import JobHouse, MovedClock, job_house

if TYPE_CHECKING:
    from desktop_app.simulator import Simulator


class TalkHouse:
    """`jobs` is the whole job house; `heard` are the events of every answer asked for with `ask`."""

    def __init__(self, house: JobHouse, catalogue: Catalogue | None = None) -> None:
        self.house = house
        self.clock = house.clock
        self.catalogue = catalogue or shipped_catalogue().catalogue
        self.store = SqliteConversations(house.database, house.clock)
        self.models = Models(
            self.catalogue,
            SqliteModelNotes(house.database),
            house.door,
            house.access,
            house.preferences,
            house.spending.prices,
            house.clock,
        )
        house.refused = self.models.refused
        files = SqliteAttachments(house.database)
        self.attachments = Attachments(house.contents, files, house.counter, check_file, check_content)
        self.attached = AttachmentSending(house.contents, files, house.door, lambda: house.access.server, house.clock)
        common = (house.counter, self.models, house.spending)
        self.chat = Chat(
            house.door,
            self.store,
            *common,
            house.preferences,
            house.access,
            house.clock,
            refused=self.models.refused,
            jobs=house.jobs,
            attached=self.attached,
        )
        self.pro = Pro(house.jobs, self.store, *common, house.preferences, house.clock)
        self.heard: list[ChatEvent] = []

    async def ask(self, text: str, conversation: Conversation | None = None) -> tuple[Conversation, Message]:
        """Ask in a conversation, or in a new one, and wait for the end; returns it as it is stored."""
        conversation = conversation or await self.chat.new_conversation()
        answer = await self.chat.send(conversation, text, self.heard.append)
        stored = await self.chat.kept.one(conversation.id)
        assert stored is not None
        return stored, answer

    def began(self) -> bool:
        """Whether an answer's row is on disk and its request on the way."""
        return any(isinstance(event, MessagesChanged) for event in self.heard)


@asynccontextmanager
async def talk_house(
    folder: Path,
    simulator: Simulator | str,
    *,
    key: str = "sk-test",
    run: bool = True,
    clock: MovedClock | None = None,
    catalogue: Catalogue | None = None,
) -> AsyncIterator[TalkHouse]:
    """Open, recovered as bootstrap does it, and closed in order."""
    async with job_house(folder, simulator, key=key, run=run, clock=clock) as house:
        talk = TalkHouse(house, catalogue)
        if not run:
            await house.access.load()
        await talk.models.load()
        await talk.chat.recover()
        yield talk
