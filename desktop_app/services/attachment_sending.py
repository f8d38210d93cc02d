"""How attached files reach the provider: small ones inside the request, others uploaded once and named by their id."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop_app.domain.answer_events import AnswerEvent, ToolProgress
from desktop_app.domain.attachments import SentAttachment, Upload, mark_of
from desktop_app.domain.conversation import Message
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.model_profiles import ModelProfile
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.profiles import server_of
from desktop_app.domain.requests import AnswerRequest, Dialect, Turn
from desktop_app.language import tr
from desktop_app.services.attachment_ports import AttachmentStore, ContentStore, FileDoor
from desktop_app.services.ports import Clock
from desktop_app.services.watchable import Announcer

INLINE_BYTES = 1_000_000
"""A file up to this size goes inside the request each time; a larger one is uploaded once."""
INLINE_TOGETHER = 4_000_000
"""Bytes of all files inside one request; what is beyond is uploaded, the largest first."""
KEEP_SECONDS = 30 * 86_400
"""How long the provider is asked to keep an upload: the longest that it promises to delete after."""
_STILL_GOOD_SECONDS = 3_600.0
"""An upload that expires sooner is made again."""
Tell = Callable[[AnswerEvent], None]
"""Hears that a file is being uploaded."""

_NO_FILES = (404, 405, 501)
_STEP = "upload"


def turns_of(messages: Sequence[Message], profile: ModelProfile) -> tuple[Turn, ...]:
    """What is sent of messages; where the model takes no files, their turns say so in their place."""
    return tuple(_turn(message, profile) for message in messages)


def _turn(message: Message, profile: ModelProfile) -> Turn:
    if not message.attachments:
        return Turn(message.role, message.text)
    if not profile.files.allowed:
        return Turn(message.role, f"{message.text}\n\n{mark_of(message.attachments)}".strip())
    attached = tuple(each.sent(profile.model_id) for each in message.attachments)
    return Turn(message.role, message.text, attachments=attached)


class AttachmentSending:
    """`server` tells the host in force: an upload is only good there."""

    def __init__(
        self, contents: ContentStore, store: AttachmentStore, door: FileDoor, server: Callable[[], str], clock: Clock
    ) -> None:
        self._contents = contents
        self._store = store
        self._door = door
        self._server = server
        self._clock = clock
        self._uploading = asyncio.Lock()
        self.changed: Announcer[str] = Announcer()
        """Another file lies at the provider, or one fewer."""

    async def uploaded(
        self, request: AnswerRequest, conversation_id: ConversationId, tell: Tell, *, keep_nothing: bool = False
    ) -> AnswerRequest:
        """The request with everything uploaded that is too large to go inside it.

        `keep_nothing`: the provider is to keep nothing, so all of it goes inside. Raises ProblemError where a file
        could not be uploaded; nothing was charged then.
        """
        if request.dialect is not Dialect.RESPONSES or not any(turn.attachments for turn in request.turns):
            return request
        request = await asyncio.to_thread(self._without_lost, request)
        if keep_nothing:
            return request
        large = _to_upload([each for turn in request.turns for each in turn.attachments])
        if not large:
            return request
        ids = {}
        async with self._uploading:  # the same file in two conversations goes up once
            for each in large:
                file_id = await self._file_id(each, conversation_id, tell)
                if file_id:
                    ids[each.digest] = file_id
        turns = tuple(
            replace(turn, attachments=tuple(replace(a, file_id=ids.get(a.digest, "")) for a in turn.attachments))
            if turn.attachments
            else turn
            for turn in request.turns
        )
        return replace(request, turns=turns)

    def _without_lost(self, request: AnswerRequest) -> AnswerRequest:
        """Earlier turns whose files are gone (an imported conversation brings none along) say so, and go on.

        The newest question is left as it is: it is refused rather than asked about something that is not there.
        """
        *earlier, newest = request.turns
        return replace(request, turns=(*(self._without_lost_of(turn) for turn in earlier), newest))

    def _without_lost_of(self, turn: Turn) -> Turn:
        lost = [each for each in turn.attachments if each.digest and not self._is_kept(each.digest)]
        if not lost:
            return turn
        kept = tuple(each for each in turn.attachments if each not in lost)
        return replace(turn, text=f"{turn.text}\n\n{mark_of(lost)}".strip(), attachments=kept)

    def _is_kept(self, digest: str) -> bool:
        try:
            return self._contents.path(digest).is_file()
        except (ValueError, OSError):  # no digest at all
            return False

    async def _file_id(self, wanted: SentAttachment, conversation_id: ConversationId, tell: Tell) -> str:
        server = self._server()
        known = await self._store.upload_of(wanted.digest, server)
        if known is not None and (known.expires_at or 1e12) > self._clock() + _STILL_GOOD_SECONDS:
            return known.file_id
        content = await self._contents.read(wanted.digest)
        tell(
            ToolProgress(
                _STEP,
                tr("Uploading {wanted} ({count:,.1f} MB)", wanted=wanted.name, count=len(content) / 1000000.0),
                finished=False,
            )
        )
        try:
            made = await self._door.upload_file(wanted.name, wanted.media_type, content, keep_seconds=KEEP_SECONDS)
        except ProblemError as error:
            if error.problem.status in _NO_FILES:  # this server has no files: it may take them inside the request
                return ""
            raise ProblemError(_not_uploaded(wanted.name, error.problem)) from error
        finally:
            tell(ToolProgress(_STEP, "", finished=True))
        await self._store.save_upload(
            Upload(
                made.file_id,
                server,
                wanted.digest,
                wanted.name,
                len(content),
                self._clock(),
                made.expires_at,
                conversation_id,
            )
        )
        self.changed.tell(made.file_id)
        return made.file_id

    async def forget_refused(self, problem: Problem | None) -> bool:
        """Forget uploads that a refusal says are not there, so that asking again uploads them anew."""
        if problem is None:
            return False
        said = f"{problem.happened} {problem.detail}"
        server, forgotten = self._server(), False
        for upload in await self._store.uploads():
            if upload.server == server and upload.file_id in said:
                await self._store.forget_upload(upload.file_id, server)
                self.changed.tell(upload.file_id)
                forgotten = True
        return forgotten

    # -- what lies at the provider ---------------------------------------------------------------------------

    async def uploads(self) -> Sequence[Upload]:
        """Newest first, of every server; what has expired is forgotten."""
        found = []
        for upload in await self._store.uploads():
            if upload.expires_at is not None and upload.expires_at < self._clock():
                await self._store.forget_upload(upload.file_id, upload.server)
            else:
                found.append(upload)
        return found

    def is_here(self, upload: Upload) -> bool:
        """Whether it lies at the server in force, where alone it can be deleted."""
        return upload.server == self._server()

    async def delete(self, upload: Upload) -> None:
        """Delete it at the provider. Raises ProblemError when it is still there."""
        if not self.is_here(upload):
            raise ProblemError(_elsewhere(upload))
        try:
            await self._door.delete_file(upload.file_id)
        except ProblemError as error:
            if error.problem.kind is not ProblemKind.NOT_FOUND:  # it is gone already, which is what was wanted
                raise
        await self._store.forget_upload(upload.file_id, upload.server)
        self.changed.tell(upload.file_id)


def _to_upload(attached: Sequence[SentAttachment]) -> list[SentAttachment]:
    """Each once, though it may have been asked about more than once."""
    kept = {each.digest: each for each in attached if each.digest}
    large = [each for each in kept.values() if each.size > INLINE_BYTES]
    small = sorted((each for each in kept.values() if each.size <= INLINE_BYTES), key=lambda each: each.size)
    together = 0
    for each in small:
        together += each.size
        if together > INLINE_TOGETHER:
            large.append(each)
    return large


def _not_uploaded(name: str, problem: Problem) -> Problem:
    return replace(
        problem,
        happened=tr(
            "“{name}” could not be uploaded, so the question was not sent. {happened}",
            name=name,
            happened=problem.happened,
        ),
    )


def _elsewhere(upload: Upload) -> Problem:
    return Problem(
        ProblemKind.CONFIGURATION,
        tr(
            "“{upload}” lies at {server_of}, which is not the server in use.",
            upload=upload.name,
            server_of=server_of(upload.server),
        ),
        tr("Choose the profile or server it was sent with in Settings, then delete it."),
    )
