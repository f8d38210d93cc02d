"""What each model accepts, so that nothing is offered that the API would refuse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
    sampling: Sampling = Sampling.UNKNOWN
    streaming: Capability = Capability.UNKNOWN
    background: Capability = Capability.UNKNOWN
    web_search: Capability = Capability.UNKNOWN
    files: Capability = Capability.UNKNOWN
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

    @property
    def reasons(self) -> bool:
        """Whether the model takes a `reasoning` parameter at all."""
        return any(capability.allowed for capability in self.efforts.values())

    def offers(self, effort: Effort) -> Capability:
        """Whether `effort` may be chosen for this model."""
        return self.efforts.get(effort, Capability.NO)

    def offered_efforts(self) -> tuple[Effort, ...]:
        """Every effort that may be chosen, least first."""
        return tuple(effort for effort in Effort if self.offers(effort).allowed)

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


class Catalogue:
    """Every profile by model id. A dated snapshot (`gpt-5.4-2026-03-05`) shares its model's profile."""

    def __init__(self, profiles: Iterable[ModelProfile], default_model_id: str) -> None:
        self._profiles = {profile.model_id: profile for profile in profiles}
        if default_model_id not in self._profiles:
            raise ValueError(f"the default model {default_model_id!r} is not in the catalogue")
        self.default_model_id = default_model_id

    def __iter__(self) -> Iterator[ModelProfile]:
        return iter(self._profiles.values())

    def __contains__(self, model_id: str) -> bool:
        return model_id in self._profiles

    def profile(self, model_id: str) -> ModelProfile:
        """The profile of a model, of its dated snapshot, or a cautious one."""
        known = self._profiles.get(model_id) or self._profiles.get(_without_date(model_id))
        return known or cautious_profile(model_id)

    def current(self, today: date) -> tuple[ModelProfile, ...]:
        """Profiles that still answer and may be offered, in catalogue order."""
        return tuple(profile for profile in self if profile.listed and not profile.is_retired(today))


def _without_date(model_id: str) -> str:
    parts = model_id.rsplit("-", 3)
    if len(parts) == 4 and all(part.isdigit() for part in parts[1:]) and len(parts[1]) == 4:
        return parts[0]
    return model_id
