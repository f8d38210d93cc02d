"""An entry of the money book."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.usage import UNKNOWN_RANGE, CostBasis, CostRange, Usage


@dataclass(frozen=True, slots=True)
class Spend:
    """One entry of the money book: an answer that was, or may have been, charged."""

    key: str
    """The message's or job's id: one entry each, replaced by a better figure."""
    at: Timestamp
    origin: JobOrigin
    model_id: str
    """The model that answered, which may be a dated snapshot of the one asked for."""
    effort: str
    usd: Decimal | None
    basis: CostBasis
    usage: Usage | None = None
    response_id: str | None = None
    requested_model_id: str = ""
    requested_effort: str = ""
    estimate: CostRange = UNKNOWN_RANGE
    """What was told before it was sent."""
    could_search: bool = False
    """Whether web search was offered to the model; it may have searched or not."""
    counted_input_tokens: int | None = None
    """Input tokens as counted before sending; the server's count adds what tools bring."""
    service_tier: str = ""
    """The tier the response reports, by which it was priced."""
    server: str = ""
    """The provider: its host, or "demo"."""
    conversation_id: str = ""
    batch: str = ""
    template: str = ""
    mode: str = ""
    """`reasoning.mode` where it was asked for."""
    title: str = ""
    """What a person knows it by: the conversation's or the job's title when it was booked."""
    reason: str = ""
    """Why there is no price, or what makes the figure an estimate."""
    measured: bool = False
    """Whether the server told the usage; False for a guess after a stop, a cut or a crash."""
    profile: str = ""
    """The profile whose key was used, and under whose caps it counts."""
