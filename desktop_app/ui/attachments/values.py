"""What is shown of attached files: plain values and their words. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.attachments import Attachment, AttachmentKind, Detail
from desktop_app.language import later, tr, trn
from desktop_app.ui import formats

_KINDS = {
    AttachmentKind.IMAGE: (later("Picture"), "image"),
    AttachmentKind.PDF: ("PDF", "file"),
    AttachmentKind.SHEET: (later("Sheet"), "table"),
    AttachmentKind.DOCUMENT: (later("Document"), "file"),
    AttachmentKind.TEXT: (later("Text"), "file"),
}
DETAILS = (
    (Detail.AUTO, later("Detail: as the model likes")),
    (Detail.LOW, later("Low detail: cheaper, small writing is lost")),
    (Detail.HIGH, later("High detail: small writing stays readable")),
)


@dataclass(frozen=True, slots=True)
class ShownAttachment:
    """One card: its name, a line below it, the whole story on hover, and an icon where there is no small picture."""

    name: str
    words: str
    explanation: str
    icon: str
    picture: str = ""
    """The digest of a picture that can be shown small."""
    detail: str = ""
    """What is chosen; empty where there is nothing to choose."""


def shown(attachment: Attachment, model_id: str, dollars_per_token: float | None = None) -> ShownAttachment:
    """For a message that is being written; `dollars_per_token` prices it."""
    kind, icon = _KINDS[attachment.kind]
    tokens = attachment.tokens(model_id)
    about = tr("≈ {tokens} tokens", tokens=formats.compact(tokens))
    facts = [tr(kind), *_facts(attachment)]
    words = " · ".join((about, *((tr("low detail"),) if attachment.detail is Detail.LOW else ()), *_size(attachment)))
    price = (
        ""
        if dollars_per_token is None
        else tr(", about {tokens} each time", tokens=formats.money(tokens * dollars_per_token))
    )
    guess = tr("Its size is not known before it is fetched. ") if attachment.url else ""
    lines = (
        attachment.url or attachment.name,
        " · ".join(facts),
        tr(
            "{guess}Estimated: {tokens} tokens of input{price}.",
            guess=guess,
            tokens=formats.number(tokens),
            price=price,
        ),
    )
    picture = attachment.digest if attachment.kind is AttachmentKind.IMAGE else ""
    detail = attachment.detail.value if attachment.has_detail else ""
    return ShownAttachment(attachment.name, words, "\n".join(lines), _icon(attachment, icon), picture, detail)


def sent_card(attachment: Attachment) -> tuple[str, str, str, str]:
    """Name, line, icon and picture of a file in the transcript."""
    kind, icon = _KINDS[attachment.kind]
    words = " · ".join((tr(kind), *_facts(attachment)))
    picture = attachment.digest if attachment.kind is AttachmentKind.IMAGE else ""
    return attachment.name, words, _icon(attachment, icon), picture


def _icon(attachment: Attachment, icon: str) -> str:
    return "link" if attachment.url else icon


def _facts(attachment: Attachment) -> list[str]:
    facts = []
    if attachment.width:
        facts.append(f"{attachment.width} × {attachment.height}")
    if attachment.pages:
        facts.append(trn("{n} page", "{n} pages", attachment.pages))
    return [*facts, *_size(attachment)]


def _size(attachment: Attachment) -> list[str]:
    return [tr("by address")] if attachment.url else [formats.file_size(attachment.size)]
