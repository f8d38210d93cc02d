"""What a person may choose for one conversation beyond model and effort, and why some of it is not taken."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.domain.model_profiles import Capability, Effort, ModelProfile, Sampling
from desktop_app.domain.requests import Dialect, SummaryDetail, WebSearch
from desktop_app.language import tr

NO_SUMMARY = "off"
SEARCH_SIZES = ("low", "medium", "high")
USUAL_SIZE = "medium"
TRUNCATIONS = ("disabled", "auto")
SMALLEST_LIMIT = 16
"""Tokens; the server refuses a lower `max_output_tokens`."""
MOST_TEMPERATURE, MOST_TOP_P = 2.0, 1.0
MOST_PAIRS, LONGEST_KEY, LONGEST_VALUE = 15, 64, 512
"""Of `metadata` (openapi.json, Metadata), which takes 16 pairs: one of them is Ponder's own mark on a job."""
LONGEST_IDENTIFIER = 64
"""Characters of `safety_identifier` (openapi.json)."""
OWN_MARK = "ponder_job"
"""The label by which Ponder finds its own jobs again: no person's."""


@dataclass(frozen=True, slots=True)
class ChatOptions:
    """Empty always means: not chosen, and not in the request. What a model does not take is kept for one that does."""

    summary: str = ""
    """`reasoning.summary`; empty takes auto, `NO_SUMMARY` asks for none."""
    search_size: str = ""
    """`search_context_size` of the web search; empty takes medium."""
    country: str = ""
    """Two letters, ISO 3166."""
    city: str = ""
    region: str = ""
    timezone: str = ""
    """An IANA name such as Europe/Berlin."""
    max_output_tokens: int | None = None
    temperature: float | None = None
    top_p: float | None = None
    truncation: str = ""
    metadata: tuple[tuple[str, str], ...] = ()
    safety_identifier: str = ""
    answer_schema: str = ""
    """A JSON schema, as text, that every answer must fit; kept while it is switched off."""
    structured: bool | None = None
    """Whether answers have to fit `answer_schema`."""

    @property
    def schema_in_force(self) -> str:
        """The schema, if answers have to fit it; else empty."""
        return self.answer_schema if self.structured else ""

    @property
    def has_place(self) -> bool:
        """Whether a place for web searches is told."""
        return bool(self.country or self.city or self.region or self.timezone)


NOTHING_CHOSEN = ChatOptions()


def detail_of(options: ChatOptions) -> SummaryDetail | None:
    """The reasoning summary that is wanted; None for none."""
    return None if options.summary == NO_SUMMARY else SummaryDetail(options.summary or SummaryDetail.AUTO)


def web_search_of(options: ChatOptions) -> WebSearch:
    """The search tool with its size and place."""
    return WebSearch(
        context_size=options.search_size or USUAL_SIZE,
        country=options.country or None,
        city=options.city or None,
        region=options.region or None,
        timezone=options.timezone or None,
    )


# -- why something is not offered: a sentence, empty where it is -------------------------------------------------


def no_sampling(profile: ModelProfile, effort: Effort | None) -> str:
    """Why `temperature` and `top_p` are not taken with this effort."""
    model = profile.model_id
    if profile.sampling is Sampling.NEVER:
        return tr("{model} does not take temperature or top-p.", model=model)
    if profile.sampling is Sampling.ONLY_EFFORT_NONE and (effort or profile.default_effort) is not Effort.NONE:
        return tr("{model} takes temperature and top-p only with the effort “none”.", model=model)
    return ""


def no_summary(profile: ModelProfile, dialect: Dialect) -> str:
    """Why a reasoning summary can't be asked for."""
    if dialect is Dialect.CHAT_COMPLETIONS:
        return tr("This server is spoken to in Chat Completions, which has no reasoning summaries.")
    if not profile.reasons:
        return tr("{model_id} does not reason, so there is nothing to sum up.", model_id=profile.model_id)
    if not profile.summaries_wanted:
        return tr("{model_id} is not known to give reasoning summaries.", model_id=profile.model_id)
    return ""


def no_schema(profile: ModelProfile) -> str:
    """Why an answer can't be made to fit a schema."""
    if profile.structured_outputs is Capability.NO:
        return tr("{model_id} can't be held to a JSON schema.", model_id=profile.model_id)
    return ""


def not_in_dialect(dialect: Dialect) -> str:
    """Why `truncation` and `metadata` can't be sent."""
    if dialect is Dialect.RESPONSES:
        return ""
    return tr("This server is spoken to in Chat Completions, which does not take it.")


# -- what is wrong with what was written: a sentence, empty for nothing ------------------------------------------


def wrong_limit(tokens: int, profile: ModelProfile) -> str:
    """Of an answer's length limit in tokens."""
    most = profile.max_output_tokens
    if tokens < SMALLEST_LIMIT:
        return tr("At least {smallest_limit} tokens are needed.", smallest_limit=SMALLEST_LIMIT)
    if most is not None and tokens > most:
        return tr("{model_id} writes {most:,} tokens at most.", model_id=profile.model_id, most=most)
    return ""


def wrong_country(text: str) -> str:
    """Of a country: two letters."""
    return "" if not text or re.fullmatch(r"[A-Za-z]{2}", text) else tr("Two letters are needed, such as DE or KR.")


def wrong_timezone(text: str) -> str:
    """Of a time zone: whether it is written like a name of the IANA list."""
    fits = not text or text == "UTC" or re.fullmatch(r"[A-Za-z_]+(/[A-Za-z0-9_+-]+)+", text)
    return "" if fits else tr("A name such as Europe/Berlin or Asia/Seoul is needed.")


def wrong_identifier(text: str) -> str:
    """Of a safety identifier."""
    long = len(text) > LONGEST_IDENTIFIER
    return (
        tr(
            "It has {count} characters; {longest_identifier} are allowed.",
            count=len(text),
            longest_identifier=LONGEST_IDENTIFIER,
        )
        if long
        else ""
    )


def wrong_metadata(pairs: tuple[tuple[str, str], ...]) -> str:
    """Of the labels that a request carries: the first thing that the server would refuse."""
    if len(pairs) > MOST_PAIRS:
        return tr(
            "There are {count} pairs; {most_pairs} are allowed, and one more is Ponder's own.",
            count=len(pairs),
            most_pairs=MOST_PAIRS,
        )
    seen: set[str] = set()
    for number, (key, value) in enumerate(pairs, 1):
        if not key:
            return tr("Pair {number} has no name.", number=number)
        if key == OWN_MARK:
            return tr(
                "“{own_mark}” is the name by which Ponder finds its own jobs again. Take another one.",
                own_mark=OWN_MARK,
            )
        if len(key) > LONGEST_KEY:
            return tr(
                "The name of pair {number} has {count} characters; {longest_key} are allowed.",
                number=number,
                count=len(key),
                longest_key=LONGEST_KEY,
            )
        if len(value) > LONGEST_VALUE:
            return tr(
                "The value of “{key}” has {count} characters; {longest_value} are allowed.",
                key=key,
                count=len(value),
                longest_value=LONGEST_VALUE,
            )
        if key in seen:
            return tr("“{key}” is there twice.", key=key)
        seen.add(key)
    return ""
