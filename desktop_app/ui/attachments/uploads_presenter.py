"""Decides what the window *Uploaded files* shows, and deletes at the provider what the person no longer wants there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop_app.domain.attachments import Upload
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.profiles import server_of
from desktop_app.language import tr, trn
from desktop_app.services.attachment_sending import AttachmentSending
from desktop_app.ui import formats
from desktop_app.ui.plumbing.tasks import Tasks

TitleOf = Callable[[ConversationId], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class ShownUpload:
    """One row; `why_not` says why it cannot be deleted from here."""

    key: str
    name: str
    size: str
    when: str
    until: str
    conversation: str
    server: str
    why_not: str = ""


class UploadsView(Protocol):
    """Decides nothing."""

    def show_uploads(self, uploads: Sequence[ShownUpload]) -> None: ...

    def show_line(self, text: str, *, bad: bool = False) -> None:
        """Below the list: what happened."""
        ...

    def show_busy(self, busy: bool) -> None: ...

    async def confirm(self, question: str, detail: str) -> bool: ...


class UploadsPresenter:
    """`title_of` names a conversation; empty for one that is gone."""

    def __init__(
        self,
        view: UploadsView,
        sending: AttachmentSending,
        title_of: TitleOf,
        tasks: Tasks,
        clock: Callable[[], float],
    ) -> None:
        self._view = view
        self._sending = sending
        self._title_of = title_of
        self._tasks = tasks
        self._clock = clock
        self._uploads: dict[str, Upload] = {}
        self._end = sending.changed.watch(lambda _: self.refresh())

    def close(self) -> None:
        """Follow no longer."""
        self._end()

    def refresh(self) -> None:
        """Read the list again."""
        self._tasks.spawn(self._refresh(), name="read uploads")

    async def _refresh(self) -> None:
        try:
            uploads = await self._sending.uploads()
        except ProblemError as error:
            self._view.show_line(f"{error.problem.happened} {error.problem.advice}", bad=True)
            return
        self._uploads = {f"{upload.server} {upload.file_id}": upload for upload in uploads}
        self._view.show_uploads([await self._row(key, upload) for key, upload in self._uploads.items()])

    async def _row(self, key: str, upload: Upload) -> ShownUpload:
        title = await self._title_of(ConversationId(upload.conversation_id))
        now = self._clock()
        expires = upload.expires_at
        return ShownUpload(
            key=key,
            name=upload.name,
            size=formats.file_size(upload.size),
            when=formats.when(upload.at, now),
            until=tr("until {expires}", expires=formats.day(expires)) if expires else tr("until it is deleted"),
            conversation=title or tr("a conversation that is gone"),
            server=server_of(upload.server),
            why_not="" if self._sending.is_here(upload) else _elsewhere(upload),
        )

    def delete(self, keys: Sequence[str]) -> None:
        """Delete these at the provider, after asking."""
        chosen = [self._uploads[key] for key in keys if key in self._uploads]
        if chosen:
            self._tasks.spawn(self._delete(chosen), name="delete uploads")

    async def _delete(self, uploads: Sequence[Upload]) -> None:
        what = f"“{uploads[0].name}”" if len(uploads) == 1 else tr("{count} files", count=len(uploads))
        detail = tr("Your own copies stay. If you go on in a conversation that has it, Ponder uploads it again.")
        if not await self._view.confirm(tr("Delete {what} at the provider?", what=what), detail):
            return
        self._view.show_busy(True)
        deleted = 0
        try:
            for upload in uploads:
                await self._sending.delete(upload)
                deleted += 1
        except ProblemError as error:
            self._view.show_line(f"{error.problem.happened} {error.problem.advice}", bad=True)
        else:
            self._view.show_line(
                tr("{deleted} deleted at the provider.", deleted=trn("{n} file", "{n} files", deleted))
            )
        finally:
            self._view.show_busy(False)


def _elsewhere(upload: Upload) -> str:
    return tr(
        "Choose the profile it was sent with, or {server_of}, in Settings to delete it there.",
        server_of=server_of(upload.server),
    )
