"""What the drawer shows for one conversation: what is chosen, what is offered, and why something is not. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain import chat_options
from desktop_app.domain.chat_options import NOTHING_CHOSEN, ChatOptions
from desktop_app.domain.conversation import Conversation
from desktop_app.domain.developer_presets import Preset
from desktop_app.domain.model_profiles import ModelProfile, Sampling
from desktop_app.domain.requests import Dialect
from desktop_app.domain.structured_answers import schema_faults
from desktop_app.language import tr

COUNTRY, TIMEZONE, IDENTIFIER, METADATA = "country", "timezone", "safety_identifier", "metadata"


@dataclass(frozen=True, slots=True)
class DrawerShown:
    """Sentences that begin with `no_` say why a group is not offered; empty where it is."""

    conversation_id: str = ""
    developer: str = ""
    presets: tuple[tuple[str, str], ...] = ()
    """Id and name."""
    preset: str = ""
    """The one that the developer message is."""
    options: ChatOptions = NOTHING_CHOSEN
    no_summary: str = ""
    search_on: bool = False
    most_tokens: int | None = None
    """The model's own limit of an answer."""
    no_sampling: str = ""
    sampling_note: str = ""
    no_schema: str = ""
    schema_words: str = ""
    not_sent: str = ""
    """Why truncation and labels can't be sent."""


def drawer_of(
    conversation: Conversation, profile: ModelProfile, dialect: Dialect, presets: Sequence[Preset]
) -> DrawerShown:
    """For a conversation with its model, at the server in force."""
    unknown = profile.sampling is Sampling.UNKNOWN
    preset = next((each.id for each in presets if each.text == conversation.developer_message), "")
    return DrawerShown(
        conversation_id=conversation.id,
        developer=conversation.developer_message,
        presets=tuple((each.id, each.name) for each in presets),
        preset=preset,
        options=conversation.options,
        no_summary=chat_options.no_summary(profile, dialect),
        search_on=conversation.web_search and profile.web_search.allowed,
        most_tokens=profile.max_output_tokens,
        no_sampling=chat_options.no_sampling(profile, conversation.effort),
        sampling_note=tr(
            "Nobody knows yet whether {model_id} takes these. A refusal costs nothing.", model_id=profile.model_id
        )
        if unknown
        else "",
        no_schema=chat_options.no_schema(profile),
        schema_words=_schema_words(conversation.options),
        not_sent=chat_options.not_in_dialect(dialect),
    )


def _schema_words(options: ChatOptions) -> str:
    if not options.answer_schema:
        return tr("No schema is written yet.")
    faults = schema_faults(options.answer_schema)
    if faults:
        return tr("The schema can't be used: {faults}", faults=faults[0])
    return tr("Each answer has to fit it.") if options.structured else tr("A schema is kept; answers are free.")


def chosen_words(shown: DrawerShown) -> str:
    """How much is chosen, for the button that opens the drawer; empty for nothing."""
    count = sum(value not in (None, "", ()) for value in _chosen(shown.options)) + bool(shown.developer)
    return tr("{count} chosen", count=count) if count else ""


def _chosen(options: ChatOptions) -> tuple[object, ...]:
    return (
        options.summary, options.search_size, options.has_place or None, options.max_output_tokens,
        options.temperature, options.top_p, options.truncation, options.metadata, options.safety_identifier,
        options.schema_in_force,
    )  # fmt: skip


def faults_of(written: ChatOptions) -> Mapping[str, str]:
    """What is wrong with what was written, by field."""
    found = {
        COUNTRY: chat_options.wrong_country(written.country),
        TIMEZONE: chat_options.wrong_timezone(written.timezone),
        IDENTIFIER: chat_options.wrong_identifier(written.safety_identifier),
        METADATA: chat_options.wrong_metadata(written.metadata),
    }
    return {name: words for name, words in found.items() if words}


def accepted(before: ChatOptions, written: ChatOptions) -> ChatOptions:
    """What was written, with what was there before where it is wrong."""
    faults = faults_of(written)
    clean = replace(written, country=written.country.upper())
    return replace(
        clean,
        country=before.country if COUNTRY in faults else clean.country,
        timezone=before.timezone if TIMEZONE in faults else clean.timezone,
        safety_identifier=before.safety_identifier if IDENTIFIER in faults else clean.safety_identifier,
        metadata=before.metadata if METADATA in faults else clean.metadata,
    )
