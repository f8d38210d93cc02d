"""Decides what is attached to the message being written: takes files, refuses them in words, keeps them with drafts."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop_app.domain.attachments import Attachment, Detail, not_taken, with_detail, with_more
from desktop_app.domain.conversation import Conversation, Message
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.model_profiles import Capability, KnownModels, ModelProfile
from desktop_app.domain.problems import Problem
from desktop_app.language import tr
from desktop_app.services.attachment_sending import AttachmentSending
from desktop_app.services.attachments import NEW, Attachments, Taken
from desktop_app.services.price_port import PriceList
from desktop_app.services.send_plan import SendPlan
from desktop_app.ui.attachments.values import ShownAttachment, shown
from desktop_app.ui.model_words import unknown_words
from desktop_app.ui.page_protocol import Kind

REFUSED = "attachments"
_MOST_TOLD = 4


@dataclass(frozen=True, slots=True)
class ChatFiles:
    """What a chat with files needs beside itself; `prices` tells what their tokens cost."""

    attachments: Attachments
    sending: AttachmentSending
    prices: PriceList


class AttachingView(Protocol):
    """Decides nothing."""

    def show_attachments(self, attachments: Sequence[ShownAttachment], reading: str) -> None:
        """Above what is written; `reading` names what is being looked at, and then nothing can be sent."""
        ...

    def show_taken(self, taken: bool, explanation: str) -> None:
        """Whether the model takes files, and why not, or what is not sure about it."""
        ...

    async def choose_files(self) -> Sequence[Path]: ...

    async def ask_address(self) -> str | None: ...

    async def show_attachment(self, attachment: Attachment) -> None:
        """What it is and where, before it opens."""
        ...

    def show_problem(self, key: str, problem: Problem) -> None: ...

    def show_notice(self, key: str, kind: Kind, text: str, advice: str = "") -> None: ...

    def remove_notice(self, key: str) -> None: ...


class InView(Protocol):
    """The conversation in view, and whether anything was said in it."""

    conversation: Conversation | None
    said: tuple[Message, ...]

    def spawn(self, work: Callable[[], Awaitable[object]], name: str) -> None: ...


_Plan = Callable[[Conversation, Sequence[Message], str], Awaitable[SendPlan]]
_PlanWith = Callable[[Conversation, Sequence[Message], str, Sequence[Attachment]], Awaitable[SendPlan]]


class Attaching:
    """`current` goes with the next message. `changed()` is called when it is another, so that it is counted again."""

    def __init__(
        self,
        view: AttachingView,
        files: ChatFiles | None,
        catalogue: KnownModels,
        in_view: Callable[[], InView],
        changed: Callable[[], None],
        clock: Callable[[], float],
    ) -> None:
        self._view = view
        self._files = files
        self._catalogue = catalogue
        self._in_view = in_view
        self._changed = changed
        self._clock = clock
        self._aside: tuple[Attachment, ...] | None = None
        self._reading: list[str] = []
        self._rates: tuple[str, float | None] = ("", None)
        self.current: tuple[Attachment, ...] = ()

    @property
    def names(self) -> str:
        """Of everything attached; empty for nothing."""
        return ", ".join(attachment.name for attachment in self.current)

    def planning(self, plan: _PlanWith) -> _Plan:
        """The same for what is written together with what is attached."""

        async def planned(conversation: Conversation, said: Sequence[Message], text: str) -> SendPlan:
            return await plan(conversation, said, text, self.current)

        return planned

    async def of(self, conversation_id: ConversationId) -> Sequence[Attachment]:
        """What is attached to the unsent message of a conversation, be it in view or not."""
        conversation = self._in_view().conversation
        if self._files is None or (conversation is not None and conversation.id == conversation_id):
            return self.current
        return await self._files.attachments.draft(conversation_id)

    # -- what is in view -----------------------------------------------------------------------------------------

    def entered(self) -> None:
        """Another conversation is in view: its files come back."""
        self.current, self._aside = (), None
        self._view.remove_notice(REFUSED)
        self.show()
        if self._files is not None:
            self._in_view().spawn(partial(self._load, self._files, self._key()), "read attachments")

    async def _load(self, files: ChatFiles, key: ConversationId) -> None:
        found = await files.attachments.draft(key)
        if found and key == self._key():
            if self._aside is not None:
                self._aside = with_more(found, self._aside)
            else:
                self.current = with_more(found, self.current)
            self._show_and_count()

    def _key(self) -> ConversationId:
        here = self._in_view()
        return here.conversation.id if here.conversation is not None and here.said else NEW

    def show(self) -> None:
        """What is attached, and whether the model takes it."""
        profile = self._profile()
        model_id = profile.model_id if profile else ""
        price = self._rates[1] if self._rates[0] == model_id else None
        self._view.show_attachments([shown(each, model_id, price) for each in self.current], ", ".join(self._reading))
        if profile is not None:
            taken = self._files is not None and profile.files.allowed
            unknown = profile.files is Capability.UNKNOWN
            words = unknown_words("files", profile) if unknown else "" if taken else _why_not(profile)
            self._view.show_taken(taken, words)
            if self.current and self._rates[0] != model_id and self._files is not None:
                self._in_view().spawn(partial(self._price, self._files, model_id), "price attachments")

    async def _price(self, files: ChatFiles, model_id: str) -> None:
        rates = await files.prices.rates(model_id, at=self._clock())
        self._rates = (model_id, None if rates is None else float(rates.input) / 1_000_000)
        self.show()

    def _profile(self) -> ModelProfile | None:
        conversation = self._in_view().conversation
        return self._catalogue.profile(conversation.model_id) if conversation is not None else None

    # -- taking --------------------------------------------------------------------------------------------------

    def offer_files(self, paths: Sequence[Path]) -> None:
        """Files that were dropped, pasted or picked."""
        names = paths[0].name if len(paths) == 1 else tr("{count} files", count=len(paths))
        self._take(lambda files: files.attachments.take_files(paths), names)

    def offer_picture(self, make: Callable[[], bytes]) -> None:
        """A picture from the clipboard; `make` turns it into a file and blocks."""

        async def take(files: ChatFiles) -> Taken:
            content = await asyncio.to_thread(make)
            return await files.attachments.take(self._free_name(tr("Pasted picture"), ".png"), content)

        self._take(take, tr("the pasted picture"))

    def offer_text(self, text: str) -> None:
        """A long text that was pasted goes along as a file instead."""
        content = text.encode("utf-8", "replace")
        name = self._free_name(tr("Pasted text"), ".txt")
        self._take(lambda files: files.attachments.take(name, content), tr("the pasted text"))

    def pick(self) -> None:
        """Let the person choose files."""
        self._in_view().spawn(self._pick, "choose files")

    async def _pick(self) -> None:
        paths = await self._view.choose_files()
        if paths:
            self.offer_files(paths)

    def add_address(self) -> None:
        """Let the person paste an address that the provider fetches."""
        self._in_view().spawn(self._add_address, "ask for address")

    async def _add_address(self) -> None:
        address = await self._view.ask_address()
        if address and self._files is not None:
            self._took(self._files.attachments.take_link(address), self._key())

    def _free_name(self, beginning: str, ending: str) -> str:
        taken = {attachment.name for attachment in self.current}
        number = 1
        while (name := f"{beginning}{f' {number}' if number > 1 else ''}{ending}") in taken:
            number += 1
        return name

    def _take(self, take: Callable[[ChatFiles], Awaitable[Taken]], names: str) -> None:
        files, profile = self._files, self._profile()
        if files is None or profile is None:
            return
        if not profile.files.allowed:
            self._view.show_problem(REFUSED, not_taken((), _why_not(profile)))
            return
        key = self._key()

        async def read() -> None:
            self._reading.append(names)
            self.show()
            try:
                taken = await take(files)
            finally:
                self._reading.remove(names)
                self.show()
            self._took(taken, key)

        self._view.remove_notice(REFUSED)
        self._in_view().spawn(read, "read attachments")

    def _took(self, taken: Taken, key: ConversationId) -> None:
        if key == self._key():
            self._set(with_more(self.current, taken.attachments))
        elif taken.attachments and self._files is not None:  # the person went on to another conversation meanwhile
            self._in_view().spawn(partial(self._add_to_draft, self._files, key, taken.attachments), "keep attachments")
        self._tell(taken.refusals)

    async def _add_to_draft(self, files: ChatFiles, key: ConversationId, more: Sequence[Attachment]) -> None:
        await files.attachments.keep_draft(key, with_more(await files.attachments.draft(key), more))

    def _tell(self, refusals: Sequence[Problem]) -> None:
        if len(refusals) == 1:
            self._view.show_problem(REFUSED, refusals[0])
        elif refusals:
            told = " ".join(problem.happened for problem in refusals[:_MOST_TOLD])
            more = len(refusals) - _MOST_TOLD
            advice = tr("And {more} more. ", more=more) if more > 0 else ""
            self._view.show_notice(REFUSED, "warning", told, tr("{advice}The others are attached.", advice=advice))

    # -- changing ------------------------------------------------------------------------------------------------

    def remove(self, place: int) -> None:
        """Take one away."""
        self._set(tuple(each for at, each in enumerate(self.current) if at != place))

    def set_detail(self, place: int, detail: str) -> None:
        """How closely one is looked at."""
        self._set(with_detail(self.current, place, Detail(detail)))

    def open(self, place: int) -> None:
        """Show what one is, and open it if the person wants to."""
        if place < len(self.current):
            self.open_sent(self.current[place])

    def open_sent(self, attachment: Attachment) -> None:
        """The same for one in the transcript."""
        self._in_view().spawn(partial(self._view.show_attachment, attachment), "show attachment")

    def _set(self, attachments: tuple[Attachment, ...]) -> None:
        if attachments == self.current:
            return
        self.current = attachments
        if self._aside is None:
            self._keep(self._key(), attachments)
        self._show_and_count()

    def _keep(self, key: ConversationId, attachments: Sequence[Attachment]) -> None:
        if self._files is not None:
            keep = partial(self._files.attachments.keep_draft, key, attachments)
            self._in_view().spawn(keep, "keep attachments")

    def _show_and_count(self) -> None:
        self.show()
        self._changed()

    # -- sending and writing anew ----------------------------------------------------------------------------------

    def sent(self, question: Message) -> None:
        """A question is on disk: what went with it is attached no more."""
        here = self._in_view().conversation
        if not question.attachments:
            return
        if here is None or here.id != question.conversation_id:
            for key in (question.conversation_id, NEW):
                if self._files is not None:
                    drop = partial(self._drop_from_draft, self._files, key, question)
                    self._in_view().spawn(drop, "keep attachments")
        elif self._aside is None:
            self._set(tuple(each for each in self.current if each not in question.attachments))

    async def _drop_from_draft(self, files: ChatFiles, key: ConversationId, question: Message) -> None:
        before = await files.attachments.draft(key)
        left = [each for each in before if each not in question.attachments]
        if len(left) < len(before):
            await files.attachments.keep_draft(key, left)

    def edit(self, message: Message | None) -> None:
        """An earlier question is written anew, with what went along with it; None when that is over."""
        if message is not None:
            self._aside = self.current if self._aside is None else self._aside
            self.current = message.attachments
        elif self._aside is not None:
            self.current, self._aside = self._aside, None
        else:
            return
        self._show_and_count()


def _why_not(profile: ModelProfile) -> str:
    return tr("{model_id} takes no files at this server.", model_id=profile.model_id)
