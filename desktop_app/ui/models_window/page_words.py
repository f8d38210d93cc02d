"""One model's page in words: what it is, where that is known from, and what refusals taught. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_app.domain.model_notes import Lesson, OwnModel
from desktop_app.domain.model_profiles import ModelProfile
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
        verb = "was retired" if is_gone(profile, today) else "retires"
        words = f"{date_words(profile.shutdown_date)}, {days_words(profile.shutdown_date, today)}"
        instead = f"; use {profile.replacement} instead" if profile.replacement else ""
        said.append(f"It {verb} on {words}{instead}.")
    elif not profile.listed:
        said.append("It is no longer offered; Ponder keeps it for its old answers.")
    if not base.in_catalogue and not profile.own:
        said.append("Ponder's catalogue does not know it: it can be used, and choices marked “?” may be refused.")
    elif not base.in_catalogue:
        said.append("Nobody but you tells Ponder what it accepts.")
    if profile.with_key is False and not is_gone(profile, today):
        said.append("Your provider does not list it for your key, so it may refuse it.")
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
        facts.append(
            Fact("Ponder's catalogue", f"as of {day_words(base.as_of)}", note=f"From {source}." if source else "")
        )
    else:
        facts.append(Fact("Ponder's catalogue", "does not know it", note="Cautious guesses stand in."))
    facts.append(Fact("Your provider's list", _listed_words(profile, listing)))
    if lessons:
        newest = max(lesson.at for lesson in lessons)
        count = formats.plural(len(lessons), "refusal")
        facts.append(Fact("Answers taught", f"{count}, the last on {formats.date_time(newest)}"))
    if own is not None:
        facts.append(Fact("You", f"set on {day_words(own.set_on)}; wins over all others", note=own.note))
    return tuple(facts)


def _listed_words(profile: ModelProfile, listing: Listing | None) -> str:
    if listing is None:
        return "was not asked yet"
    row = next((model for model in listing.models if model.model_id == profile.model_id), None)
    asked = f"asked {formats.date_time(listing.at)}"
    if row is None:
        return f"does not name it for your key, {asked}"
    end = f"names {date_words(row.shutdown_date)} as its end" if row.shutdown_date else "names it without an end"
    return f"{end}, {asked}"


def _learned(lesson: Lesson) -> LearnedLine:
    return LearnedLine(formats.date_time(lesson.at), lesson_words(lesson), lesson.message)
