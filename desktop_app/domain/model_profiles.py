"""What each model accepts, so that nothing is offered that the API would refuse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from typing_extensions import override

from desktop_app.language import tr


class Effort(StrEnum):
    """`reasoning.effort`, least first."""

    NONE = "none"
    MINIMAL = "minimal"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    XHIGH = "xhigh"
    MAX = "max"


class Capability(StrEnum):
    """*no* is not offered, *unknown* is offered with a mark."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    @property
    def allowed(self) -> bool:
        """Whether it may be offered at all."""
        return self is not Capability.NO


VERBOSITIES = ("low", "medium", "high")
SERVICE_TIERS = ("flex", "priority", "ultrafast")
"""Tiers besides the default that Ponder may ask for, cheapest first."""


RETIRING_SOON_DAYS = 90
"""From so many days before its end a model is marked, and its users are told."""


class Sampling(StrEnum):
    """When `temperature` and `top_p` are accepted."""

    ALWAYS = "always"
    ONLY_EFFORT_NONE = "only_when_effort_none"
    NEVER = "never"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ModelProfile:
    """What one model accepts. Token limits are in tokens, None where no source tells them."""

    model_id: str
    efforts: Mapping[Effort, Capability]
    default_effort: Effort | None = None
    reasoning_modes: tuple[str, ...] = ()
    verbosity: Capability = Capability.UNKNOWN
    verbosities: tuple[str, ...] = VERBOSITIES
    """The values of `text.verbosity` that may be sent, where it may be sent at all."""
    summaries: Capability = Capability.UNKNOWN
    """`reasoning.summary`; whether the organisation may have them is another question."""
    sampling: Sampling = Sampling.UNKNOWN
    streaming: Capability = Capability.UNKNOWN
    background: Capability = Capability.UNKNOWN
    web_search: Capability = Capability.UNKNOWN
    files: Capability = Capability.UNKNOWN
    service_tiers: tuple[str, ...] = ()
    """Tiers besides the default that may be asked for: `flex`, `priority`, `ultrafast`."""
    structured_outputs: Capability = Capability.UNKNOWN
    context_window: int | None = None
    max_input_tokens: int | None = None
    max_output_tokens: int | None = None
    encoding: str = "o200k_base"
    shutdown_date: date | None = None
    replacement: str | None = None
    as_of: str = ""
    source: str = ""
    in_catalogue: bool = True
    listed: bool = True
    """False for a model that is gone: known for its old answers, no longer offered."""
    with_key: bool | None = None
    """Whether the provider lists it for the key in force; None while no list of theirs is known."""
    own: bool = False
    """Whether a person's own additions are part of it."""
    note: str = ""
    """The person's own words about it."""

    def in_older_dialect(self) -> ModelProfile:
        """The same at a server that is spoken to in Chat Completions, which has no word for some of it."""
        no = Capability.NO
        return replace(self, background=no, web_search=no, summaries=no, files=no, reasoning_modes=())

    @property
    def reasons(self) -> bool:
        """Whether the model takes a `reasoning` parameter at all."""
        return any(capability.allowed for capability in self.efforts.values())

    @property
    def summaries_wanted(self) -> bool:
        """Whether a summary of its reasoning is asked for: not from a model that is only guessed at."""
        return self.reasons and self.in_catalogue and self.summaries.allowed

    def offers(self, effort: Effort) -> Capability:
        """Whether `effort` may be chosen for this model."""
        return self.efforts.get(effort, Capability.NO)

    def offered_efforts(self) -> tuple[Effort, ...]:
        """Every effort that may be chosen, least first."""
        return tuple(effort for effort in Effort if self.offers(effort).allowed)

    def offered_verbosities(self) -> tuple[str, ...]:
        """Every `text.verbosity` that may be chosen; none where the model takes no such parameter."""
        return self.verbosities if self.verbosity.allowed else ()

    def why_not(self, effort: Effort) -> str:
        """Why an effort is not offered, or why it carries a mark; empty where it is known to be taken."""
        capability = self.offers(effort)
        if capability is Capability.YES:
            return ""
        if capability is Capability.UNKNOWN:
            return tr(
                "Nobody knows yet whether {model_id} takes “{effort}”. A refusal costs nothing.",
                model_id=self.model_id,
                effort=effort,
            )
        offered = self.offered_efforts()
        if not offered:
            return tr("{model_id} does not reason, so it takes no effort.", model_id=self.model_id)
        return tr(
            "{model_id} does not take “{effort}”, only {names}.",
            model_id=self.model_id,
            effort=effort,
            names=", ".join(offered),
        )

    def nearest_effort(self, wanted: Effort | None) -> Effort | None:
        """`wanted` where it is accepted, otherwise the nearest offered one; for no wish, the model's default."""
        offered = self.offered_efforts()
        if not offered:
            return None
        if wanted in offered:
            return wanted
        if wanted is None and self.default_effort in offered:
            return self.default_effort
        order = list(Effort)
        target = order.index(wanted or Effort.MEDIUM)
        return min(offered, key=lambda effort: abs(order.index(effort) - target))

    def is_retired(self, today: date) -> bool:
        """Whether the shutdown date has come."""
        return self.shutdown_date is not None and today >= self.shutdown_date

    def retires_soon(self, today: date) -> bool:
        """Whether its end is near enough to be told, or has come."""
        days = self.days_left(today)
        return days is not None and days <= RETIRING_SOON_DAYS

    def days_left(self, today: date) -> int | None:
        """Days until shutdown, 0 on the day itself or later, None where no date is known."""
        return None if self.shutdown_date is None else max(0, (self.shutdown_date - today).days)


def cautious_profile(model_id: str) -> ModelProfile:
    """For a model no catalogue knows: everything unknown, the three common efforts offered with a mark."""
    common = (Effort.LOW, Effort.MEDIUM, Effort.HIGH)
    return ModelProfile(
        model_id=model_id,
        efforts=dict.fromkeys(common, Capability.UNKNOWN),
        in_catalogue=False,
    )


class KnownModels(Protocol):
    """Where profiles are looked up: a `Catalogue`, or the service that keeps one up to date."""

    @property
    def default_model_id(self) -> str:
        """The model to begin with."""
        ...

    def __iter__(self) -> Iterator[ModelProfile]: ...

    def __contains__(self, model_id: str) -> bool: ...

    def profile(self, model_id: str) -> ModelProfile:
        """What a model accepts, known or not."""
        ...

    def current(self, today: date) -> tuple[ModelProfile, ...]:
        """The models to offer first."""
        ...

    def more(self, today: date) -> tuple[ModelProfile, ...]:
        """Models that only the provider's own list names."""
        ...

    def watch(self, watcher: Callable[[], None]) -> Callable[[], None]:
        """Call `watcher` whenever a profile may be another one; returns a function that ends it."""
        ...


class Catalogue:
    """Every profile by model id. A dated snapshot (`gpt-5.4-2026-03-05`) shares its model's profile.

    `others` are profiles of models that no catalogue has: found by their id, offered by `more` where the provider
    lists them, and not among those that are iterated.
    """

    def __init__(
        self, profiles: Iterable[ModelProfile], default_model_id: str, others: Iterable[ModelProfile] = ()
    ) -> None:
        self._profiles = {profile.model_id: profile for profile in profiles}
        self._others = {profile.model_id: profile for profile in others}
        if default_model_id not in self._profiles:
            raise ValueError(f"the default model {default_model_id!r} is not in the catalogue")
        self.default_model_id = default_model_id

    @override
    def __eq__(self, other: object) -> bool:
        """Whether every model is known alike: then nobody has to be told of another catalogue."""
        return isinstance(other, Catalogue) and self._content() == other._content()

    __hash__ = None  # type: ignore[assignment]

    def _content(self) -> tuple[object, ...]:
        return list(self._profiles.values()), self._others, self.default_model_id

    def __iter__(self) -> Iterator[ModelProfile]:
        return iter(self._profiles.values())

    def __contains__(self, model_id: str) -> bool:
        return model_id in self._profiles

    def profile(self, model_id: str) -> ModelProfile:
        """The profile of a model, of its dated snapshot, or a cautious one."""
        known = self._profiles.get(model_id) or self._others.get(model_id) or self._profiles.get(without_date(model_id))
        return known or cautious_profile(model_id)

    def current(self, today: date) -> tuple[ModelProfile, ...]:
        """Profiles that still answer and may be offered, in catalogue order."""
        return tuple(profile for profile in self if profile.listed and not profile.is_retired(today))

    def more(self, today: date) -> tuple[ModelProfile, ...]:
        """What only the provider's list names and may answer questions, by name."""
        found = [
            profile
            for profile in self._others.values()
            if profile.with_key and not profile.is_retired(today) and answers_questions(profile.model_id)
        ]
        return tuple(sorted(found, key=lambda profile: profile.model_id))

    def watch(self, watcher: Callable[[], None]) -> Callable[[], None]:
        """A catalogue never changes, so that nobody is ever called."""
        return lambda: None


_OTHER_TRADES = re.compile(
    r"embedding|whisper|tts|dall-e|image|audio|realtime|transcribe|moderation|sora|babbage|davinci|translate|live"
)


def answers_questions(model_id: str) -> bool:
    """Whether a model's name does not tell that it makes pictures, sound, films or vectors instead of text."""
    return not _OTHER_TRADES.search(model_id)


def without_date(model_id: str) -> str:
    """`gpt-5.4` for the dated snapshot `gpt-5.4-2026-03-05`; any other id as it is."""
    parts = model_id.rsplit("-", 3)
    if len(parts) == 4 and all(part.isdigit() for part in parts[1:]) and len(parts[1]) == 4:
        return parts[0]
    return model_id
