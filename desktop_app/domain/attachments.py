"""Files and pictures that go along with a question: what is known of one, how much may go, what is sent of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.domain.attachment_tokens import UNKNOWN_FILE_TOKENS, image_tokens, page_tokens, usable_detail
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.language import tr

LARGEST_FILE = 50_000_000
"""Bytes of one file, and of all that go with one request (facts of the API, inputs: below 50 MB)."""
MOST_ATTACHMENTS = 50
"""With one message."""
MOST_PIXELS = 100_000_000
"""A picture of 100 megapixels takes 400 MB of memory to look at."""


class AttachmentKind(StrEnum):
    """What the provider does with it: looks at pictures and pages, reads words, reads the first rows of sheets."""

    IMAGE = "image"
    PDF = "pdf"
    SHEET = "sheet"
    DOCUMENT = "document"
    TEXT = "text"


class Detail(StrEnum):
    """`detail`: how closely pictures and the pages of a PDF are looked at."""

    AUTO = "auto"
    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file whose contents Ponder keeps under their `digest`, or an address (`url`) that the provider fetches.

    `size` is in bytes; `width` and `height` of a picture are in px; `text_tokens` counts the words inside.
    """

    name: str
    kind: AttachmentKind
    size: int = 0
    digest: str = ""
    media_type: str = ""
    url: str = ""
    width: int = 0
    height: int = 0
    pages: int = 0
    text_tokens: int = 0
    detail: Detail = Detail.AUTO

    @property
    def has_detail(self) -> bool:
        """Whether it is looked at, not only read."""
        return self.kind in (AttachmentKind.IMAGE, AttachmentKind.PDF)

    def tokens(self, model_id: str) -> int:
        """About how many tokens of input it is for a model: an estimate throughout."""
        if self.kind is AttachmentKind.IMAGE:
            return image_tokens(self.width, self.height, model_id, self.detail)
        if self.url:
            return UNKNOWN_FILE_TOKENS
        if self.kind is AttachmentKind.PDF:
            return self.text_tokens + self.pages * page_tokens(model_id, self.detail)
        return self.text_tokens

    def sent(self, model_id: str) -> SentAttachment:
        """How it goes along with a turn; what `file_id` and the contents are is found out later."""
        detail = usable_detail(self.width, self.height, model_id, self.detail) if self.has_detail else ""
        return SentAttachment(
            name=self.name,
            is_image=self.kind is AttachmentKind.IMAGE,
            media_type=self.media_type,
            digest=self.digest,
            url=self.url,
            detail=detail,
            tokens=self.tokens(model_id),
            size=self.size,
        )


@dataclass(frozen=True, slots=True)
class SentAttachment:
    """Part of a turn as it is sent: by `file_id`, by `url`, or with the contents under `digest`."""

    name: str
    is_image: bool = False
    media_type: str = ""
    digest: str = ""
    url: str = ""
    file_id: str = ""
    detail: str = ""
    tokens: int = 0
    size: int = 0
    data: str = ""
    """The contents in base64, filled in on the way out and kept nowhere."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that lies at the provider. Times are seconds since the epoch."""

    file_id: str
    server: str
    digest: str
    name: str
    size: int
    at: float
    expires_at: float | None = None
    conversation_id: str = ""


def attached_tokens(attachments: Iterable[Attachment], model_id: str) -> int:
    """About how many tokens several are together."""
    return sum(attachment.tokens(model_id) for attachment in attachments)


def with_more(attachments: Sequence[Attachment], more: Iterable[Attachment]) -> tuple[Attachment, ...]:
    """Both, each thing once: the same contents under the same name are the same thing."""
    known = {(each.digest, each.url, each.name) for each in attachments}
    result = list(attachments)
    for each in more:
        if (each.digest, each.url, each.name) not in known:
            known.add((each.digest, each.url, each.name))
            result.append(each)
    return tuple(result)


def with_detail(attachments: Sequence[Attachment], place: int, detail: Detail) -> tuple[Attachment, ...]:
    """The same with another detail for one of them."""
    return tuple(replace(each, detail=detail) if at == place else each for at, each in enumerate(attachments))


def too_much(attachments: Sequence[Attachment]) -> Problem | None:
    """Why these cannot go with one message; None when they can."""
    total = sum(attachment.size for attachment in attachments)
    if len(attachments) > MOST_ATTACHMENTS:
        happened = tr(
            "{count} files are attached; {most_attachments} go with one message.",
            count=len(attachments),
            most_attachments=MOST_ATTACHMENTS,
        )
    elif total >= LARGEST_FILE:
        happened = tr(
            "The attached files are {total:,.1f} MB together; less than {largest_file} MB go with one request.",
            total=total / 1000000.0,
            largest_file=LARGEST_FILE // 1000000,
        )
    else:
        return None
    return Problem(
        ProblemKind.REQUEST_TOO_LARGE, happened, tr("Remove some of them, or ask about them one after another.")
    )


def not_taken(attachments: Sequence[Attachment], why: str) -> Problem:
    """The chosen model or server takes no files."""
    what = "file" if len(attachments) == 1 else "files"
    return Problem(
        ProblemKind.INVALID_REQUEST,
        tr("The attached {what} cannot be sent: {why}", what=what, why=why),
        tr("Remove the {what}, or choose another model. Nothing was sent.", what=what),
    )


def mark_of(attachments: Sequence[Attachment | SentAttachment]) -> str:
    """What stands in a turn in place of files that its model cannot be given."""
    return f"[Attached, but not sent: {', '.join(each.name for each in attachments)}]"  # not shown
