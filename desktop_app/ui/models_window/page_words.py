"""One model's page in words: what it is, where that is known from, and what refusals taught. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_app.domain.model_notes import Lesson, OwnModel
from desktop_app.domain.model_profiles import ModelProfile
from desktop_app.language import tr, trn
from desktop_app.services.lessons import lesson_words
from desktop_app.services.ports import Listing
from desktop_app.ui import formats
from desktop_app.ui.models_window import fact_words
from desktop_app.ui.models_window.fact_words import date_words, days_words
from desktop_app.ui.models_window.price_words import day_words
from desktop_app.ui.models_window.rows import badges, is_gone
from desktop_app.ui.models_window.values import Fact, LearnedLine, ModelPage, PriceTable, Retiring


def model_page(
    profile: ModelProfile,
    base: ModelProfile,
    today: date,
    *,
    own: OwnModel | None,
    lessons: Sequence[Lesson],
    listing: Listing | None,
    retiring: Retiring | None,
    price: PriceTable,
) -> ModelPage:
    """The page of a model; `base` is what is known of it without the person's own additions."""
    return ModelPage(
        model_id=profile.model_id,
        badges=badges(profile, today, own_price=price.is_own),
        summary=summary(profile, base, today),
        retiring=retiring,
        accepts=fact_words.accepts(profile),
        sizes=fact_words.sizes(profile),
        life=fact_words.life(profile, today),
        sources=_sources(profile, base, own, lessons, listing),
        learned=tuple(_learned(lesson) for lesson in reversed(lessons)),
        price=price,
        has_own=own is not None,
        added=own is not None and not base.in_catalogue,
    )


def summary(profile: ModelProfile, base: ModelProfile, today: date) -> str:
    """A sentence or two about what is special."""
    said: list[str] = []
    if profile.shutdown_date is not None:
        day, when = date_words(profile.shutdown_date), days_words(profile.shutdown_date, today)
        instead = tr("; use {replacement} instead", replacement=profile.replacement) if profile.replacement else ""
        if is_gone(profile, today):
            said.append(tr("It was retired on {day}, {when}{instead}.", day=day, when=when, instead=instead))
        else:
            said.append(tr("It retires on {day}, {when}{instead}.", day=day, when=when, instead=instead))
    elif not profile.listed:
        said.append(tr("It is no longer offered; Ponder keeps it for its old answers."))
    if not base.in_catalogue and not profile.own:
        said.append(tr("Ponder's catalogue does not know it: it can be used, and choices marked “?” may be refused."))
    elif not base.in_catalogue:
        said.append(tr("Nobody but you tells Ponder what it accepts."))
    if profile.with_key is False and not is_gone(profile, today):
        said.append(tr("Your provider does not list it for your key, so it may refuse it."))
    return " ".join(said)


def _sources(
    profile: ModelProfile,
    base: ModelProfile,
    own: OwnModel | None,
    lessons: Sequence[Lesson],
    listing: Listing | None,
) -> tuple[Fact, ...]:
    facts = []
    if base.in_catalogue:
        source = base.source.replace("; ", ", ")
        note = tr("From {source}.", source=source) if source else ""
        facts.append(Fact(tr("Ponder's catalogue"), tr("as of {day}", day=day_words(base.as_of)), note=note))
    else:
        facts.append(Fact(tr("Ponder's catalogue"), tr("does not know it"), note=tr("Cautious guesses stand in.")))
    facts.append(Fact(tr("Your provider's list"), _listed_words(profile, listing)))
    if lessons:
        newest = max(lesson.at for lesson in lessons)
        count = trn("{n} refusal", "{n} refusals", len(lessons))
        words = tr("{refusals}, the last on {when}", refusals=count, when=formats.date_time(newest))
        facts.append(Fact(tr("Answers taught"), words))
    if own is not None:
        words = tr("set on {day}; wins over all others", day=day_words(own.set_on))
        facts.append(Fact(tr("You"), words, note=own.note))
    return tuple(facts)


def _listed_words(profile: ModelProfile, listing: Listing | None) -> str:
    if listing is None:
        return tr("was not asked yet")
    row = next((model for model in listing.models if model.model_id == profile.model_id), None)
    when = formats.date_time(listing.at)
    if row is None:
        return tr("does not name it for your key, asked {when}", when=when)
    if row.shutdown_date is None:
        return tr("names it without an end, asked {when}", when=when)
    return tr("names {day} as its end, asked {when}", day=date_words(row.shutdown_date), when=when)


def _learned(lesson: Lesson) -> LearnedLine:
    return LearnedLine(formats.date_time(lesson.at), lesson_words(lesson), lesson.message)
