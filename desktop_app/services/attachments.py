"""Files for a question: looked at, kept beside the data file, and waiting with the unsent message they belong to."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from desktop_app.domain.attachments import Attachment, AttachmentKind
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import tr
from desktop_app.services.attachment_ports import (
    AttachmentStore,
    CheckContent,
    CheckedFile,
    CheckFile,
    ContentStore,
)
from desktop_app.services.ports import TokenCounter

_COUNTED_CHARACTERS = 4_000_000
"""More text than any model reads at once is counted by its beginning."""
_COUNTED_WITH = "gpt-5"
"""Newer models share one vocabulary, so that a file is counted once."""
_PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".gif")
NEW = ConversationId("")
"""Where the files of a conversation wait that has no message yet: there is one such conversation at a time."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Files that may go along, and why others may not."""

    attachments: tuple[Attachment, ...] = ()
    refusals: tuple[Problem, ...] = ()


class Attachments:
    """Nothing here talks to a server. `check_file` and `check_content` block and are called on threads."""

    def __init__(
        self,
        contents: ContentStore,
        store: AttachmentStore,
        counter: TokenCounter,
        check_file: CheckFile,
        check_content: CheckContent,
    ) -> None:
        self.contents = contents
        self._store = store
        self._counter = counter
        self._check_file = check_file
        self._check_content = check_content

    async def take_files(self, paths: Sequence[Path]) -> Taken:
        """Look at files and keep those that may go along, in their order. Nothing raises."""
        taken, refusals = [], []
        for path in paths:
            try:
                taken.append(await self._keep(await asyncio.to_thread(self._check_file, path)))
            except ProblemError as error:
                refusals.append(error.problem)
        return Taken(tuple(taken), tuple(refusals))

    async def take(self, name: str, content: bytes) -> Taken:
        """The same for something that is no file yet, such as a picture on the clipboard."""
        try:
            return Taken((await self._keep(await asyncio.to_thread(self._check_content, name, content)),))
        except ProblemError as error:
            return Taken(refusals=(error.problem,))

    def take_link(self, address: str) -> Taken:
        """An address that the provider fetches by itself."""
        try:
            return Taken((link(address),))
        except ProblemError as error:
            return Taken(refusals=(error.problem,))

    async def _keep(self, checked: CheckedFile) -> Attachment:
        digest = await self.contents.put(checked.content)
        attachment = replace(checked.attachment, digest=digest)
        if attachment.kind in (AttachmentKind.IMAGE, AttachmentKind.PDF) or not checked.text:
            return attachment
        return replace(attachment, text_tokens=await self._tokens(checked.text))

    async def _tokens(self, text: str) -> int:
        beginning = text[:_COUNTED_CHARACTERS]
        (count,) = await self._counter.count([beginning], _COUNTED_WITH)
        return round(count.tokens * len(text) / len(beginning))

    # -- unsent messages ---------------------------------------------------------------------------------------

    async def draft(self, conversation_id: ConversationId) -> tuple[Attachment, ...]:
        """What is attached to the unsent message of a conversation, or of the new one (`NEW`)."""
        return tuple(await self._store.draft(conversation_id))

    async def keep_draft(self, conversation_id: ConversationId, attachments: Sequence[Attachment]) -> None:
        """Raises ProblemError (storage)."""
        await self._store.keep_draft(conversation_id, attachments)

    async def sweep(self) -> int:
        """Remove the contents that no message refers to any more; returns how many."""
        return await self.contents.sweep(await self._store.digests_in_use())


def link(address: str) -> Attachment:
    """An address that the provider fetches by itself. Raises ProblemError for what is no http(s) address."""
    address = address.strip()
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if not host or parts.scheme.lower() not in ("http", "https") or any(char.isspace() for char in address):
        raise ProblemError(
            Problem(
                ProblemKind.INVALID_REQUEST,
                tr("This is no address of the web."),
                tr("An address begins with https:// or http://, such as https://example.com/report.pdf."),
            )
        )
    name = unquote(parts.path.rstrip("/").rsplit("/", 1)[-1]) or host
    picture = name.lower().endswith(_PICTURE_ENDINGS)
    return Attachment(name=name, kind=AttachmentKind.IMAGE if picture else AttachmentKind.DOCUMENT, url=address)
