"""What the first page says: models that go and who uses them, the provider's list, the price list. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from desktop_app.domain.model_profiles import answers_questions
from desktop_app.domain.prices import PriceData, PriceSource
from desktop_app.services.access import AccessState, Connection
from desktop_app.services.model_uses import Concern, ConcernKind
from desktop_app.services.ports import Listing
from desktop_app.ui import formats
from desktop_app.ui.models_window.fact_words import date_words, days_words
from desktop_app.ui.models_window.price_words import day_words
from desktop_app.ui.models_window.values import Retiring, Told

SHOWN_USES = 8
"""Lines per model; the rest is counted."""

_KINDS = {
    ConcernKind.DEFAULT: ("default", "defaults"),
    ConcernKind.CHAT: ("chat", "chats"),
    ConcernKind.HELD_JOB: ("held job", "held jobs"),
    ConcernKind.WAITING_JOB: ("waiting job", "waiting jobs"),
    ConcernKind.DRAFT: ("draft", "drafts"),
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
        heading = f"{first.model_id} is no longer offered"
    else:
        verb = "was retired" if gone else "retires"
        words = f"{date_words(first.shutdown_date)}, {days_words(first.shutdown_date, today)}"
        heading = f"{first.model_id} {verb} on {words}"
    lines = [use_words(use) for use in uses[:SHOWN_USES]]
    if len(uses) > SHOWN_USES:
        lines.append(f"and {kinds_words(uses[SHOWN_USES:])} more")
    switch = f"Switch to {first.replacement}" if first.replacement else ""
    advice = (
        "" if switch else "No replacement is named. Set one under “Change what it accepts…”, or choose another model."
    )
    return Retiring(first.model_id, heading, gone, tuple(lines), switch, advice)


def use_words(use: Concern) -> str:
    """ "Chat “Otters and tides”"; a setting by its label."""
    if use.kind is ConcernKind.DEFAULT:
        return use.title
    kind = _KINDS[use.kind][0]
    return f"{kind.capitalize()} “{use.title}”" if use.title else kind.capitalize()


def kinds_words(uses: Sequence[Concern]) -> str:
    """ "1 default, 2 chats and 3 held jobs"."""
    counts = [(sum(use.kind is kind for use in uses), words) for kind, words in _KINDS.items()]
    parts = [formats.plural(count, *words) for count, words in counts if count]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else "nothing"


def listing_words(listing: Listing | None, access: AccessState, now: float, *, due: bool) -> tuple[Told, ...]:
    """When the provider was asked last, and how the line is."""
    said: list[Told] = []
    demo = access.connection is Connection.DEMO
    host = "the simulator" if demo else access.host or "your provider"
    if demo:
        said.append(Told("Demo: the list comes from the simulator inside Ponder.", "warning"))
    elif access.connection is Connection.NO_KEY:
        said.append(Told(f"There is no key for {host} yet, so it cannot be asked. Add one in Settings.", "warning"))
    elif access.connection is Connection.WRONG_KEY:
        said.append(Told(f"{host} refused the key. Check it in Settings.", "danger"))
    elif access.connection is Connection.OFFLINE:
        said.append(Told(f"{host} cannot be reached now. What it said last is used.", "warning"))
    if listing is None:
        said.append(Told("It was not asked yet: shutdown dates are those of Ponder's catalogue."))
    else:
        count = formats.plural(len(listing.models), "model")
        said.append(Told(f"{count} for your key at {host}, looked up {formats.date_time(listing.at)}."))
        others = sum(not answers_questions(model.model_id) for model in listing.models)
        if others:
            said.append(Told(f"{others} of them make pictures, sound or vectors; those are not shown here."))
        if due and now - listing.at > 0:
            said.append(Told("That is more than a day ago."))
    return tuple(said)


def price_data_words(data: PriceData, *, refreshing: bool) -> tuple[Told, ...]:
    """Where the price list comes from and of when it is; `refreshing` is the person's switch."""
    if data.source is PriceSource.REFRESHED and data.fetched_at is not None:
        return (
            Told(f"Prices as of {day_words(data.as_of)}, fetched {formats.date_time(data.fetched_at)}."),
            Told("Source: the public genai-prices list on GitHub."),
        )
    return (
        Told(
            f"Prices as of {day_words(data.as_of)}, as they came with Ponder"
            + ("; not refreshed yet." if refreshing else ", because refreshing is switched off.")
        ),
        Told("Source: the public genai-prices list."),
    )


def compared(before: Listing | None, after: Listing) -> str:
    """What another look at the provider's list brought."""
    count = formats.plural(len(after.models), "model")
    if before is None or before.server != after.server:
        return f"Your provider lists {count} for your key."
    old, new = ({model.model_id for model in each.models} for each in (before, after))
    dates = {model.model_id: model.shutdown_date for model in before.models}
    moved = sorted(
        model.model_id
        for model in after.models
        if model.shutdown_date != dates.get(model.model_id, model.shutdown_date)
    )
    parts = [
        f"{words}: {named(sorted(ids))}"
        for words, ids in (("new", new - old), ("no longer listed", old - new), ("another shutdown date", moved))
        if ids
    ]
    return f"Your provider lists {count} for your key; {'; '.join(parts) if parts else 'nothing changed'}."


def named(ids: Sequence[str]) -> str:
    """The first five of some ids."""
    rest = len(ids) - 5
    return ", ".join(ids[:5]) + (f" and {rest} more" if rest > 0 else "")


def refreshed(before: PriceData, after: PriceData) -> str:
    """What fetching the price list brought."""
    if after.as_of == before.as_of:
        return f"The price list was fetched; its newest price is still of {day_words(after.as_of)}."
    return f"The price list was fetched; its newest price is of {day_words(after.as_of)} now."
