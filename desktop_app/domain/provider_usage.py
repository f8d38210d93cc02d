"""What a provider's own usage page says, as read from the CSV file that it exports; its days are UTC days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

N = TypeVar("N", Decimal, int)


class ExportKind(StrEnum):
    """Which of the page's two views was exported."""

    COST = "cost"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class ProviderFigures:
    """Sums of one side; None where the file (or the book) does not say. `input_tokens` includes the cached ones."""

    usd: Decimal | None = None
    requests: int | None = None
    input_tokens: int | None = None
    cached_tokens: int | None = None
    output_tokens: int | None = None

    def plus(self, other: ProviderFigures) -> ProviderFigures:
        """Both together; what only one of them knows is kept."""
        return ProviderFigures(
            usd=_sum(self.usd, other.usd),
            requests=_sum(self.requests, other.requests),
            input_tokens=_sum(self.input_tokens, other.input_tokens),
            cached_tokens=_sum(self.cached_tokens, other.cached_tokens),
            output_tokens=_sum(self.output_tokens, other.output_tokens),
        )


def _sum(one: N | None, other: N | None) -> N | None:
    if one is None or other is None:
        return other if one is None else one
    return one + other


@dataclass(frozen=True, slots=True)
class ProviderRow:
    """One line of the file.

    `model_id` is as the provider names it, empty where the export is not split by model. For a charge that is not a
    model's tokens, such as web searches, it is empty and `charge` names it.
    """

    line: int
    day: date
    model_id: str
    charge: str
    figures: ProviderFigures
    batch_api: bool = False


@dataclass(frozen=True, slots=True)
class BadRow:
    """A line that could not be used, and why, in a sentence."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class ProviderExport:
    """A file that was read. `first_day` to `last_day` (both included) is what it covers, days without use too."""

    kind: ExportKind
    rows: tuple[ProviderRow, ...]
    first_day: date
    last_day: date
    bad_rows: tuple[BadRow, ...] = ()
    """The first of them; `bad_count` is how many there are."""
    bad_count: int = 0
