"""What the first page says: models that go and who uses them, the provider's list, the price list. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from desktop_app.domain.model_profiles import answers_questions
from desktop_app.domain.prices import PriceData, PriceSource
from desktop_app.language import later, tr, trn
from desktop_app.services.access import AccessState, Connection
from desktop_app.services.model_uses import Concern, ConcernKind
from desktop_app.services.ports import Listing
from desktop_app.ui import formats
from desktop_app.ui.models_window.fact_words import date_words, days_words
from desktop_app.ui.models_window.price_words import day_words
from desktop_app.ui.models_window.values import Retiring, Told

SHOWN_USES = 8
"""Lines per model; the rest is counted."""

_ONE = {
    ConcernKind.CHAT: later("Chat"),
    ConcernKind.HELD_JOB: later("Held job"),
    ConcernKind.WAITING_JOB: later("Waiting job"),
    ConcernKind.DRAFT: later("Draft"),
}


def retiring(concerns: Sequence[Concern], today: date) -> tuple[Retiring, ...]:
    """One entry for each model, the first to go first."""
    far = date.max
    ordered = sorted(concerns, key=lambda each: (each.shutdown_date or far, each.model_id))
    return tuple(_one(list(group), today) for _, group in groupby(ordered, key=lambda each: each.model_id))


def _one(uses: list[Concern], today: date) -> Retiring:
    first = uses[0]
    gone = first.shutdown_date is not None and first.shutdown_date < today
    if first.shutdown_date is None:
        heading = tr("{model_id} is no longer offered", model_id=first.model_id)
    else:
        day, when = date_words(first.shutdown_date), days_words(first.shutdown_date, today)
        heading = (
            tr("{model_id} was retired on {day}, {when}", model_id=first.model_id, day=day, when=when)
            if gone
            else tr("{model_id} retires on {day}, {when}", model_id=first.model_id, day=day, when=when)
        )
    lines = [use_words(use) for use in uses[:SHOWN_USES]]
    if len(uses) > SHOWN_USES:
        lines.append(tr("and {kinds} more", kinds=kinds_words(uses[SHOWN_USES:])))
    switch = tr("Switch to {replacement}", replacement=first.replacement) if first.replacement else ""
    advice = (
        ""
        if switch
        else tr("No replacement is named. Set one under “Change what it accepts…”, or choose another model.")
    )
    return Retiring(first.model_id, heading, gone, tuple(lines), switch, advice)


def use_words(use: Concern) -> str:
    """ "Chat “Otters and tides”"; a setting by its label."""
    if use.kind is ConcernKind.DEFAULT:
        return use.title
    kind = tr(_ONE[use.kind])
    return f"{kind} “{use.title}”" if use.title else kind


def kinds_words(uses: Sequence[Concern]) -> str:
    """ "1 default, 2 chats and 3 held jobs"."""
    counts = [(kind, sum(use.kind is kind for use in uses)) for kind in ConcernKind]
    parts = [_kind_words(kind, count) for kind, count in counts if count]
    if not parts:
        return tr("nothing")
    return parts[0] if len(parts) == 1 else tr("{names} and {named}", names=", ".join(parts[:-1]), named=parts[-1])


def _kind_words(kind: ConcernKind, count: int) -> str:
    match kind:
        case ConcernKind.DEFAULT:
            return trn("{n} default", "{n} defaults", count)
        case ConcernKind.CHAT:
            return trn("{n} chat", "{n} chats", count)
        case ConcernKind.HELD_JOB:
            return trn("{n} held job", "{n} held jobs", count)
        case ConcernKind.WAITING_JOB:
            return trn("{n} waiting job", "{n} waiting jobs", count)
        case ConcernKind.DRAFT:
            return trn("{n} draft", "{n} drafts", count)


def listing_words(listing: Listing | None, access: AccessState, now: float, *, due: bool) -> tuple[Told, ...]:
    """When the provider was asked last, and how the line is."""
    said: list[Told] = []
    demo = access.connection is Connection.DEMO
    host = tr("the simulator") if demo else access.host or tr("your provider")
    if demo:
        said.append(Told(tr("Demo: the list comes from the simulator inside Ponder."), "warning"))
    elif access.connection is Connection.NO_KEY:
        said.append(
            Told(
                tr("There is no key for {host} yet, so it cannot be asked. Add one in Settings.", host=host), "warning"
            )
        )
    elif access.connection is Connection.WRONG_KEY:
        said.append(Told(tr("{host} refused the key. Check it in Settings.", host=host), "danger"))
    elif access.connection is Connection.OFFLINE:
        said.append(Told(tr("{host} cannot be reached now. What it said last is used.", host=host), "warning"))
    if listing is None:
        said.append(Told(tr("It was not asked yet: shutdown dates are those of Ponder's catalogue.")))
    else:
        count, when = trn("{n} model", "{n} models", len(listing.models)), formats.date_time(listing.at)
        said.append(Told(tr("{models} for your key at {host}, looked up {when}.", models=count, host=host, when=when)))
        others = sum(not answers_questions(model.model_id) for model in listing.models)
        if others:
            elsewhere = tr("{count} of them make pictures, sound or vectors; those are not shown here.", count=others)
            said.append(Told(elsewhere))
        if due and now - listing.at > 0:
            said.append(Told(tr("That is more than a day ago.")))
    return tuple(said)


def price_data_words(data: PriceData, *, refreshing: bool) -> tuple[Told, ...]:
    """Where the price list comes from and of when it is; `refreshing` is the person's switch."""
    if data.source is PriceSource.REFRESHED and data.fetched_at is not None:
        return (
            Told(
                tr(
                    "Prices as of {day}, fetched {when}.",
                    day=day_words(data.as_of),
                    when=formats.date_time(data.fetched_at),
                )
            ),
            Told(tr("Source: the public genai-prices list on GitHub.")),
        )
    return (
        Told(
            tr("Prices as of {day}, as they came with Ponder; not refreshed yet.", day=day_words(data.as_of))
            if refreshing
            else tr(
                "Prices as of {day}, as they came with Ponder, because refreshing is switched off.",
                day=day_words(data.as_of),
            )
        ),
        Told(tr("Source: the public genai-prices list.")),
    )


def compared(before: Listing | None, after: Listing) -> str:
    """What another look at the provider's list brought."""
    count = trn("{n} model", "{n} models", len(after.models))
    if before is None or before.server != after.server:
        return tr("Your provider lists {models} for your key.", models=count)
    old, new = ({model.model_id for model in each.models} for each in (before, after))
    dates = {model.model_id: model.shutdown_date for model in before.models}
    moved = sorted(
        model.model_id
        for model in after.models
        if model.shutdown_date != dates.get(model.model_id, model.shutdown_date)
    )
    parts = [
        f"{words}: {named(sorted(ids))}"
        for words, ids in (
            (tr("new"), new - old),
            (tr("no longer listed"), old - new),
            (tr("another shutdown date"), moved),
        )
        if ids
    ]
    changes = "; ".join(parts) if parts else tr("nothing changed")
    return tr("Your provider lists {models} for your key; {changes}.", models=count, changes=changes)


def named(ids: Sequence[str]) -> str:
    """The first five of some ids."""
    rest = len(ids) - 5
    return ", ".join(ids[:5]) + (tr(" and {count} more", count=rest) if rest > 0 else "")


def refreshed(before: PriceData, after: PriceData) -> str:
    """What fetching the price list brought."""
    if after.as_of == before.as_of:
        return tr("The price list was fetched; its newest price is still of {day}.", day=day_words(after.as_of))
    return tr("The price list was fetched; its newest price is of {day} now.", day=day_words(after.as_of))
