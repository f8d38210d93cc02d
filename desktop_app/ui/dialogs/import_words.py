"""What is said of a file of conversations before it is imported. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.conversation_records import FoundConversation
from desktop_app.language import later, tr, trn
from desktop_app.services.conversation_imports import Survey
from desktop_app.ui import formats

_FOREIGN = later(
    "Answers keep the name of the model that wrote them; what they cost is not known. "
    "Your next message in one of them goes to the model chosen here."
)


def summary(survey: Survey) -> str:
    """ "1,204 conversations of ChatGPT with 25,310 messages, from 1 Feb 2023 to 3 Oct 2026."."""
    found = survey.found.conversations
    if not found:
        return tr("Nothing was said in any conversation of this file of {value}.", value=survey.found.source)
    messages = trn("{n} message", "{n} messages", sum(each.messages for each in found))
    first = formats.day(min(each.created_at for each in found))
    last = formats.day(max(each.updated_at for each in found))
    span = tr("from {first} to {last}", first=first, last=last) if first != last else tr("of {first}", first=first)
    return tr(
        "{count} of {value} with {messages}, {span}.",
        count=trn("{n} conversation", "{n} conversations", len(found)),
        value=survey.found.source,
        messages=messages,
        span=span,
    )


def here_already(survey: Survey) -> str:
    """Which are not taken in again unless asked; empty for none."""
    here, all_of_them = len(survey.here), not survey.new
    if not here:
        return ""
    if all_of_them:
        return tr("It is here already.") if here == 1 else tr("All of them are here already.")
    return (
        tr("1 of them is here already.")
        if here == 1
        else tr("{here} of them are here already.", here=formats.number(here))
    )


def left_behind(survey: Survey) -> str:
    """What does not come along, and what holds for another program's conversations."""
    found = survey.found
    parts = [
        f"{formats.number(number)} {_one(what) if number == 1 else what}" for what, number in found.left_out.items()
    ]
    if found.empty:
        parts.append(trn("{n} empty conversation", "{n} empty conversations", found.empty))
    told = tr("Not taken along: {names}. ", names=", ".join(parts)) if parts else ""
    return told + (
        tr(_FOREIGN) if found.source != "Ponder" else tr("Nothing here is written over: they come as new ones.")
    )


def _one(what: str) -> str:
    """ "1 picture", "1 result of tools"."""
    first, space, rest = what.partition(" ")
    words = {"files": "file", "kind": "kind"}
    if first.endswith("s"):
        return first.removesuffix("s") + space + rest
    return " ".join([first, *(words.get(word, word) for word in rest.split())])


def line(found: FoundConversation, *, here: bool) -> str:
    """ "3 Oct 2026 · Otters · here already"; the title keeps its own direction of writing."""
    words = [formats.day(found.updated_at), f"\u2068{found.title}\u2069"]
    return " · ".join([*words, tr("here already")] if here else words)


def button_words(chosen: Sequence[FoundConversation]) -> str:
    """What the button does."""
    return (
        tr("Import {count}", count=trn("{n} conversation", "{n} conversations", len(chosen)))
        if chosen
        else tr("Nothing to import")
    )
