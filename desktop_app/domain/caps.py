"""Limits on money, and what a request that would pass one is held for."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from desktop_app.language import later, tr


class CapKind(StrEnum):
    """What a limit is for; the narrowest comes first and is named first."""

    REQUEST = "request"
    BATCH = "batch"
    DAY = "day"
    MONTH = "month"

    @property
    def words(self) -> str:
        """As in "this could pass today's cap of …"."""
        return tr(_WORDS[self])

    @property
    def passes_by_itself(self) -> bool:
        """Whether waiting helps: a new day or month begins with nothing spent."""
        return self in (CapKind.DAY, CapKind.MONTH)


_WORDS = {
    CapKind.REQUEST: later("the cap for one request"),
    CapKind.BATCH: later("the cap for one import or comparison"),
    CapKind.DAY: later("today's cap"),
    CapKind.MONTH: later("this month's cap"),
}


@dataclass(frozen=True, slots=True)
class CapHold:
    """Why a request is held: which cap, its size, and by how much the upper estimate would pass it (US dollars).

    `alone`: it could pass the cap with nothing else spent, so that a new day or month does not help.
    """

    kind: CapKind
    cap: Decimal
    over: Decimal
    alone: bool = field(default=False, compare=False)

    @property
    def enough(self) -> Decimal:
        """The cap, in whole dollars, under which it would fit as things stand; never 0, which holds everything."""
        return max(Decimal(1), (self.cap + self.over).to_integral_value(rounding="ROUND_CEILING"))


@dataclass(frozen=True, slots=True)
class Claim:
    """What a request wants to reserve before it is sent: its upper estimate in US dollars.

    `upper` is None where no price is known: it cannot be counted. `batch` names the import or comparison it belongs
    to. `released` is a person's yes to pass every cap with this one request. It counts under the caps of `profile`.
    """

    key: str
    upper: Decimal | None
    batch: str = ""
    released: bool = False
    profile: str = ""
