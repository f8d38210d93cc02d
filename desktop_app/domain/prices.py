"""What a model's tokens cost, as a person may set it, and where the figures in force come from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class OwnPrice:
    """A person's own price for a model: US dollars per 1,000,000 tokens, and per 1,000 web searches.

    `cached` and `cache_write` of None cost the input rate; `web_search_per_1k` of None costs the usual one. It holds
    for every service tier and length, and wins over every other source.
    """

    model_id: str
    input: Decimal
    output: Decimal
    cached: Decimal | None = None
    cache_write: Decimal | None = None
    web_search_per_1k: Decimal | None = None
    set_on: str = ""
    """The day it was set, as YYYY-MM-DD."""
    note: str = ""


class PriceSource(StrEnum):
    """Where the list in force came from."""

    BUNDLED = "bundled"
    REFRESHED = "refreshed"


@dataclass(frozen=True, slots=True)
class PriceData:
    """The list in force. `as_of` is the newest date (YYYY-MM-DD) its data tells; `fetched_at` when it came, for a
    refreshed one, in seconds since the epoch, UTC."""

    source: PriceSource
    as_of: str
    fetched_at: float | None = None
