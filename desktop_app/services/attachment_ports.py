"""What attachments need of the outside: a look at a file, a place for contents, a record, the provider's files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_app.domain.attachments import Attachment, Upload
from desktop_app.domain.identifiers import ConversationId


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file that may go along: `content` is what is kept and sent, `text` the words of it that a model reads."""

    attachment: Attachment
    content: bytes
    text: str = ""


CheckFile = Callable[[Path], CheckedFile]
"""Reads a file and says what it is. Blocks. Raises ProblemError with the reason and the limit."""

CheckContent = Callable[[str, bytes], CheckedFile]
"""The same for contents that are no file yet, under a name. Blocks. Raises ProblemError."""


class ContentStore(Protocol):
    """Contents by their digest (SHA-256, hexadecimal), in files that only the person may read."""

    async def put(self, content: bytes) -> str:
        """Keep contents, and return their digest. Raises ProblemError (storage)."""
        ...

    async def read(self, digest: str) -> bytes:
        """Raises ProblemError (storage) when they are gone or cannot be read."""
        ...

    def path(self, digest: str) -> Path:
        """Where they are; the file has no ending."""
        ...

    async def copy(self, digest: str, name: str) -> Path:
        """A copy under the name it came with, for another program to open. Raises ProblemError (storage)."""
        ...

    async def export(self, digest: str, target: Path) -> None:
        """A copy where the person wants it. Raises ProblemError (storage)."""
        ...

    async def sweep(self, kept: Collection[str]) -> int:
        """Remove what nothing refers to any more and what was not put there just now; returns how many."""
        ...


class AttachmentStore(Protocol):
    """What lies at the provider, and which files wait in unsent messages. Every method is one transaction."""

    async def uploads(self) -> Sequence[Upload]:
        """Newest first."""
        ...

    async def upload_of(self, digest: str, server: str) -> Upload | None:
        """The newest upload of these contents to a server."""
        ...

    async def save_upload(self, upload: Upload) -> None: ...

    async def forget_upload(self, file_id: str, server: str) -> None: ...

    async def draft(self, conversation_id: ConversationId) -> Sequence[Attachment]:
        """What is attached to the unsent message of a conversation."""
        ...

    async def keep_draft(self, conversation_id: ConversationId, attachments: Sequence[Attachment]) -> None: ...

    async def digests_in_use(self) -> Collection[str]:
        """Of every message and every unsent message."""
        ...


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """What the provider said of a file it took. Times are seconds since the epoch."""

    file_id: str
    expires_at: float | None = None


class FileDoor(Protocol):
    """The provider's files. Every method raises ProblemError and nothing else."""

    async def upload_file(self, name: str, media_type: str, content: bytes, *, keep_seconds: int) -> UploadedFile:
        """Upload for use in requests (`user_data`), exactly once."""
        ...

    async def delete_file(self, file_id: str) -> None:
        """Delete it there; one that is already gone raises not_found."""
        ...
