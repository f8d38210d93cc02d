"""Differences of quality as a person reads them: points of pass rate, or parts of one of five grades. No Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.language import later, tr
from desktop_app.ui import formats


@dataclass(frozen=True, slots=True)
class Amounts:
    """Inside, quality is a share of the scale; a person reads points of 100, or grades from 1 to 5."""

    scale: Scale

    def value(self, share: float) -> float:
        """A difference in the person's unit."""
        return share * (100 if self.scale is Scale.PASS_FAIL else self.scale.levels - 1)

    def share(self, value: float) -> float:
        """The other way round."""
        return value / (100 if self.scale is Scale.PASS_FAIL else self.scale.levels - 1)

    @property
    def unit(self) -> str:
        """Of several."""
        return tr("points") if self.scale is Scale.PASS_FAIL else tr("grades")

    def bare(self, share: float) -> str:
        """ "3", "0.4", "0.25": without the unit."""
        value = abs(self.value(share))
        exact = 2 if self.scale is Scale.ONE_TO_FIVE else 0 if value >= 0.95 else 1
        return _trimmed(value, exact)

    def of(self, share: float) -> str:
        """ "3 points", "1 point", "0.25 grades"."""
        return self._with_unit(self.bare(share))

    def margin(self, share: float) -> str:
        """ "5 points", "2.5 points": as it was set."""
        return self._with_unit(_trimmed(self.value(share), 2))

    def at_worst(self, share: float, margin: float) -> str:
        """How far behind at worst, never told as less than it is; finer where a whole point would pass the margin."""
        value, bound = self.value(share), self.value(margin)
        for decimals in (0, 1, 2) if self.scale is Scale.PASS_FAIL else (2, 3):
            told = math.ceil(value * 10**decimals - 1e-9) / 10**decimals
            if told <= bound + 1e-9:
                break
        return self._with_unit(_trimmed(told, 3))

    def between(self, interval: Interval, other: str) -> str:
        """ "between 2 points worse and 11 better than medium"; empty where nothing bounds it."""
        if interval.low is None or interval.high is None:
            return ""
        nothing, low, high = self.bare(0.0), self.bare(interval.low), self.bare(interval.high)
        if low == high == nothing:
            return tr("as good as {other}", other=other)
        if low == nothing:
            return tr("between as good as {other} and {high} better", other=other, high=self._with_unit(high))
        if high == nothing:
            return tr("between {low} worse and as good as {other}", other=other, low=self._with_unit(low))
        if interval.low < 0 < interval.high:
            return tr(
                "between {low} worse and {high} better than {other}", low=self._with_unit(low), high=high, other=other
            )
        better = interval.low > 0
        near, far = (low, high) if better else (high, low)
        if near == far:
            words = later("about {far} better than {other}") if better else later("about {far} worse than {other}")
        elif better:
            words = later("between {near} and {far} better than {other}")
        else:
            words = later("between {near} and {far} worse than {other}")
        return tr(words, near=near, far=self._with_unit(far), other=other)

    def _with_unit(self, bare: str) -> str:
        if self.scale is Scale.PASS_FAIL:
            return tr(later("{amount} point") if bare == "1" else later("{amount} points"), amount=bare)
        return tr(later("{amount} grade") if bare == "1" else later("{amount} grades"), amount=bare)


def _trimmed(value: float, most: int) -> str:
    """With as many decimals as it needs, and no more than so many."""
    for decimals in range(most):
        if abs(round(value, decimals) - round(value, most)) < 1e-9:
            return formats.number(value, decimals)
    return formats.number(value, most)
