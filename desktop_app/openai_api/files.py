"""The provider's files: what an upload says and answers, and contents put into a request on its way out."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from desktop_app.domain.attachments import SentAttachment
from desktop_app.domain.requests import AnswerRequest
from desktop_app.openai_api.connection import Line
from desktop_app.openai_api.json_values import UnreadableJsonError, text_of, time_of, whole_text
from desktop_app.services.attachment_ports import UploadedFile

if TYPE_CHECKING:
    import httpx2

ReadContent = Callable[[str], bytes]
"""The contents under a digest. Blocks. Raises ProblemError when they are gone."""

USER_DATA = "user_data"
"""The purpose of files that go into requests (facts of the API, inputs)."""


async def with_contents(request: AnswerRequest, read: ReadContent | None) -> AnswerRequest:
    """The request with the contents of every file that has to go inside it. Raises ProblemError when one is gone."""
    if read is None or not any(turn.attachments for turn in request.turns):
        return request
    return await asyncio.to_thread(_filled, request, read)


def _filled(request: AnswerRequest, read: ReadContent) -> AnswerRequest:
    def filled(attachment: SentAttachment) -> SentAttachment:
        if attachment.file_id or attachment.url or not attachment.digest:
            return attachment
        return replace(attachment, data=base64.b64encode(read(attachment.digest)).decode("ascii"))

    turns = tuple(
        replace(turn, attachments=tuple(filled(each) for each in turn.attachments)) if turn.attachments else turn
        for turn in request.turns
    )
    return replace(request, turns=turns)


def upload(
    name: str, media_type: str, content: bytes, keep_seconds: int
) -> Callable[[Line, httpx2.Timeout], Awaitable[Any]]:
    """An upload that goes out once: a second one would lie there twice."""

    def send(line: Line, timeout: httpx2.Timeout) -> Awaitable[Any]:
        creating: Any = line.once.files.with_raw_response
        file = (whole_text(name), content, media_type or "application/octet-stream")
        expires = {"anchor": "created_at", "seconds": keep_seconds}
        made = creating.create(file=file, purpose=USER_DATA, expires_after=expires, timeout=timeout)
        return cast("Awaitable[Any]", made)

    return send


def delete(file_id: str) -> Callable[[Line, httpx2.Timeout], Awaitable[Any]]:
    """Deleting twice is harmless."""

    def send(line: Line, timeout: httpx2.Timeout) -> Awaitable[Any]:
        return line.again.files.with_raw_response.delete(file_id, timeout=timeout)

    return send


def uploaded_file(line: Line, record: dict[str, Any], request_id: str | None) -> UploadedFile:
    """What the provider said of a file it took."""
    file_id = text_of(record, "id")
    if not file_id:
        raise UnreadableJsonError("no file")  # not shown
    return UploadedFile(file_id, time_of(record, "expires_at"))
