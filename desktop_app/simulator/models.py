"""The simulated catalogue: which model exists and what it accepts.

Source: the project's fact sheet of November 2026 and recorded replies of the real API. Kept apart from the
app's own catalogue on purpose: a mistake in one must not hide behind the same mistake in the other.
"""

from __future__ import annotations

from dataclasses import dataclass

from .json_text import Json

FROM_NONE = ("none", "low", "medium", "high", "xhigh")
TO_MAX = (*FROM_NONE, "max")
FROM_LOW = ("low", "medium", "high", "xhigh", "max")
CLASSIC = ("minimal", "low", "medium", "high")
BOTH = ("standard", "pro")
FLEX = ("flex",)
FAST = ("priority",)
TIERS = ("flex", "priority")
ALL_TIERS = ("flex", "priority", "ultrafast")


@dataclass(frozen=True)
class Profile:
    """One model. `sampling` says when temperature, top_p and top_logprobs are taken: always, with effort
    none ("none"), or never. `skill` shifts how often a hard question is answered right (0 is gpt-6.1-sol)."""

    id: str
    name: str
    """What the reply calls the model, often with a date."""
    created: int
    efforts: tuple[str, ...] = ()
    default_effort: str | None = None
    sampling: str = "always"
    modes: tuple[str, ...] = ()
    window: int = 400_000
    max_output: int = 128_000
    shutdown: str | None = None
    generation: float = 4.0
    streams: bool = True
    chat: bool = True
    pro: bool = False
    skill: float = 0.0
    pace: float = 1.0
    """Speed of writing and thinking, relative to gpt-6.1-sol."""
    tiers: tuple[str, ...] = ()
    """Service tiers besides the default."""

    @property
    def has_phase(self) -> bool:
        """Whether messages say if they are commentary or the final answer."""
        return self.generation >= 5.3

    @property
    def writes_cache(self) -> bool:
        """Whether cache writes are counted (and priced) apart."""
        return self.generation >= 5.6

    @property
    def keeps_prompts(self) -> float:
        """Seconds for which the beginning of a prompt stays in the prompt cache after its last use."""
        return 1800.0 if self.writes_cache else 600.0

    def listed(self) -> Json:
        """The object of GET /v1/models."""
        return {
            "id": self.id,
            "object": "model",
            "created": self.created,
            "owned_by": "system",
            "shutdown_date": self.shutdown,
        }


_LONG = 1_050_000
_END_5 = "2026-12-11"
_ALL = [
    Profile("gpt-6.2-astra", "gpt-6.2-astra", 1794873600, FROM_LOW, "medium", "never", BOTH, _LONG,
            generation=6.2, skill=0.7, pace=0.7),
    Profile("gpt-6.2-sol", "gpt-6.2-sol", 1794873600, FROM_LOW, "medium", "never", BOTH, _LONG,
            generation=6.2, skill=0.15),
    Profile("gpt-6-astra", "gpt-6-astra", 1789430400, FROM_LOW, "medium", "never", BOTH, _LONG,
            generation=6.0, skill=0.5, pace=0.7, tiers=ALL_TIERS),
    Profile("gpt-6.1-sol", "gpt-6.1-sol", 1792454400, FROM_LOW, "medium", "never", BOTH, _LONG,
            generation=6.1, tiers=ALL_TIERS),
    Profile("gpt-6.1-terra", "gpt-6.1-terra", 1792454400, TO_MAX, "medium", "none", BOTH, _LONG,
            generation=6.1, skill=-0.35, pace=1.3, tiers=TIERS),
    Profile("gpt-6-sol", "gpt-6-sol", 1789430400, TO_MAX, "medium", "none", BOTH, _LONG,
            generation=6.0, skill=-0.2, tiers=TIERS),
    Profile("gpt-6-luna", "gpt-6-luna", 1789430400, TO_MAX, "medium", "none", BOTH, _LONG,
            generation=6.0, skill=-0.9, pace=2.0, tiers=TIERS),
    Profile("gpt-5.6-sol", "gpt-5.6-sol", 1783555200, TO_MAX, "medium", "none", BOTH, _LONG,
            generation=5.6, skill=-0.25, tiers=TIERS),
    Profile("gpt-5.6-terra", "gpt-5.6-terra", 1783555200, TO_MAX, "medium", "none", BOTH, _LONG,
            generation=5.6, skill=-0.5, pace=1.3, tiers=TIERS),
    Profile("gpt-5.6-luna", "gpt-5.6-luna", 1783555200, TO_MAX, "medium", "none", BOTH, _LONG,
            generation=5.6, skill=-1.0, pace=2.0, tiers=TIERS),
    Profile("gpt-5.5", "gpt-5.5-2026-04-23", 1776902400, FROM_NONE, "medium", "none", ("standard",), _LONG,
            generation=5.5, skill=-0.4, tiers=TIERS),
    Profile("gpt-5.5-pro", "gpt-5.5-pro-2026-04-23", 1776902400, ("medium", "high", "xhigh"), "high", "never",
            ("pro",), _LONG, generation=5.5, chat=False, pro=True, skill=0.6, pace=0.6, tiers=FLEX),
    Profile("gpt-5.5-cyber-preview", "gpt-5.5-cyber-preview", 1777000000, FROM_NONE, "medium", "none", ("standard",),
            _LONG, shutdown="2027-02-01", generation=5.5, skill=-0.4),
    Profile("gpt-5.4", "gpt-5.4-2026-03-05", 1772668800, FROM_NONE, "none", "none", ("standard",), _LONG,
            generation=5.4, skill=-0.45, tiers=TIERS),
    Profile("gpt-5.4-mini", "gpt-5.4-mini-2026-03-17", 1773705600, FROM_NONE, "none", "none", ("standard",),
            generation=5.4, skill=-0.9, pace=1.6, tiers=TIERS),
    Profile("gpt-5.4-nano", "gpt-5.4-nano-2026-03-17", 1773705600, FROM_NONE, "none", "none", ("standard",),
            shutdown="2027-04-01", generation=5.4, skill=-1.3, pace=2.2, tiers=FLEX),
    Profile("gpt-5.4-pro", "gpt-5.4-pro-2026-03-05", 1772668800, ("medium", "high", "xhigh"), "medium",
            "never", ("pro",), _LONG, generation=5.4, chat=False, pro=True, skill=0.55, pace=0.6, tiers=FLEX),
    Profile("gpt-5.3-codex", "gpt-5.3-codex", 1770249600, FROM_NONE, "none", "none", ("standard",),
            shutdown="2027-04-01", generation=5.3, skill=-0.5),
    Profile("gpt-5.2", "gpt-5.2-2025-12-11", 1765411200, FROM_NONE, "none", "none", (),
            generation=5.2, skill=-0.55, tiers=TIERS),
    Profile("gpt-5.2-pro", "gpt-5.2-pro-2025-12-11", 1765411200, ("medium", "high", "xhigh"), "medium",
            "never", (), generation=5.2, chat=False, pro=True, skill=0.5, pace=0.6),
    Profile("gpt-5.1", "gpt-5.1-2025-11-13", 1762992000, ("none", "low", "medium", "high"), "none", "none", (),
            shutdown="2027-04-01", generation=5.1, skill=-0.7, tiers=TIERS),
    Profile("gpt-5", "gpt-5-2025-08-07", 1754524800, CLASSIC, "medium", "never", (),
            shutdown=_END_5, generation=5.0, skill=-0.6, pace=0.9, tiers=TIERS),
    Profile("gpt-5-mini", "gpt-5-mini-2025-08-07", 1754524800, CLASSIC, "medium", "never", (),
            shutdown=_END_5, generation=5.0, skill=-1.1, pace=1.5, tiers=TIERS),
    Profile("gpt-5-nano", "gpt-5-nano-2025-08-07", 1754524800, CLASSIC, "medium", "never", (),
            shutdown=_END_5, generation=5.0, skill=-1.6, pace=2.0, tiers=FLEX),
    Profile("gpt-5-pro", "gpt-5-pro-2025-10-06", 1759708800, ("high",), "high", "never", (),
            max_output=272_000, shutdown=_END_5, generation=5.0, streams=False, chat=False, pro=True,
            skill=0.5, pace=0.6),
    Profile("o3", "o3-2025-04-16", 1744761600, ("low", "medium", "high"), "medium", "never", (),
            200_000, 100_000, _END_5, generation=3.0, skill=-0.8, tiers=TIERS),
    Profile("o3-pro", "o3-pro-2025-06-10", 1749513600, ("low", "medium", "high"), "medium", "never", (),
            200_000, 100_000, _END_5, generation=3.0, chat=False, pro=True, skill=0.2, pace=0.6),
    Profile("gpt-4.1", "gpt-4.1-2025-04-14", 1744588800, window=1_047_576, max_output=32_768,
            shutdown="2027-01-14", skill=-0.9, pace=1.3, tiers=FAST),
    Profile("gpt-4.1-mini", "gpt-4.1-mini-2025-04-14", 1744588800, window=1_047_576, max_output=32_768,
            shutdown="2027-01-14", skill=-1.3, pace=1.7, tiers=FAST),
    Profile("gpt-4o", "gpt-4o-2024-08-06", 1722902400, window=128_000, max_output=16_384,
            shutdown="2027-01-14", skill=-1.2, pace=1.2, tiers=FAST),
    Profile("gpt-4o-mini", "gpt-4o-mini-2024-07-18", 1721260800, window=128_000, max_output=16_384,
            shutdown="2027-01-14", skill=-1.6, pace=1.6, tiers=FAST),
]  # fmt: skip

CATALOGUE = {profile.id: profile for profile in _ALL}
ALIASES = {"gpt-5.6": "gpt-5.6-sol", **{p.name: p.id for p in _ALL if p.name != p.id}}
RETIRED = frozenset({
    "gpt-5-codex", "gpt-5.1-codex", "gpt-5.1-codex-max", "gpt-5.1-codex-mini", "gpt-5.2-codex",
    "gpt-5-chat-latest", "gpt-5.1-chat-latest", "gpt-5.2-chat-latest", "gpt-5.3-chat-latest",
    "o3-deep-research", "o4-mini-deep-research", "o4-mini", "o3-mini", "o1", "o1-pro", "gpt-4.1-nano",
})  # fmt: skip


OTHER_TRADES = (("text-embedding-3-small", 1705948997), ("whisper-1", 1677532384), ("gpt-image-2", 1776900000))
"""Models that are listed and answer no questions, with the time of their creation."""


def listing() -> list[Json]:
    """GET /v1/models: every model under its id and its other names, such as a dated one; then other trades."""
    names = [(profile.id, profile) for profile in _ALL] + [(name, CATALOGUE[of]) for name, of in ALIASES.items()]
    listed = [{**profile.listed(), "id": name} for name, profile in names]
    others = [Profile(model_id, model_id, created).listed() for model_id, created in OTHER_TRADES]
    return [*listed, *others]


def find(model_id: str) -> Profile | None:
    """The model of that id, dated id or alias; None when there is none (any more)."""
    return CATALOGUE.get(ALIASES.get(model_id, model_id))
