"""Service tiers in words: their names, what each is good for, and what it saves or costs on one request. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from desktop_app.domain.usage import CostRange
from desktop_app.language import later, tr
from desktop_app.ui import formats

STANDARD = ""
"""Nothing is sent: the tier of the person's project, which is the default one unless they changed it there."""

_NAMES = {
    STANDARD: later("standard"), "flex": "flex", "priority": "priority", "fast": "priority", "ultrafast": "ultrafast",
}  # fmt: skip
_TITLES = {"priority": "Priority/Fast"}  # the API takes both words and answers with the first
_ABOUT = {
    STANDARD: later("the usual price and speed"),
    "flex": later("cheaper, slower, may be refused when busy"),
    "priority": later("faster, dearer"),
    "ultrafast": later("fastest, much dearer; not for every account"),
}
_USUAL = ("", "auto", "default")


def tier_name(tier: str) -> str:
    """ "flex"; a tier nobody knows yet by its own word."""
    return tr(_NAMES[tier]) if tier in _NAMES else tier


def tier_title(tier: str) -> str:
    """ "Flex", "Priority/Fast": where one is chosen."""
    return _TITLES.get(tier) or tier_name(tier).capitalize()


def tier_label(tier: str) -> str:
    """ "Flex (cheaper, slower, may be refused when busy)"."""
    title = tier_title(tier)
    return f"{title} ({tr(_ABOUT[tier])})" if tier in _ABOUT and tier != STANDARD else title


def tier_about(tier: str) -> str:
    """ "cheaper, slower, may be refused when busy"."""
    return tr(_ABOUT.get(tier, ""))


def tier_saving(at_tier: CostRange, standard: CostRange, *, simulated: bool = False) -> str:
    """ "about half: ≈ $0.01–0.02 instead of ≈ $0.02–0.04"; empty where the price of either is not known."""
    times = _times(at_tier, standard)
    if not times:
        return ""
    words = tr(
        "{times}: {at_tier} instead of {standard}",
        times=times,
        at_tier=formats.cost_range(at_tier),
        standard=formats.cost_range(standard),
    )
    return tr("{words}, simulated", words=words) if simulated else words


def tier_cost(at_tier: CostRange, standard: CostRange, *, simulated: bool = False) -> str:
    """ "≈ $0.01–0.02, about half", for a narrow place."""
    times = _times(at_tier, standard)
    return f"{_cost(at_tier, simulated)}, {times}" if times else tr(formats.PRICE_UNKNOWN)


def tier_costs(costs: Mapping[str, CostRange], *, simulated: bool = False) -> dict[str, tuple[str, str]]:
    """For each tier the narrow words and the sentence; `costs` has the standard one too."""
    standard = costs[STANDARD]
    words = {}
    for tier, cost in costs.items():
        if tier == STANDARD:
            words[tier] = (_cost(cost, simulated), "")
        else:
            beside = tier_cost(cost, standard, simulated=simulated)
            words[tier] = (beside, tier_saving(cost, standard, simulated=simulated))
    return words


def tier_used(asked: str, used: str | None) -> str:
    """ "flex tier", "standard tier, not flex as asked"; empty for what is usual."""
    served = "" if (used or "") in _USUAL else tier_name(used or "")
    wanted = "" if asked in _USUAL else tier_name(asked)
    if used is None or used == "auto":  # a server that does not say
        return tr("{wanted} tier asked for", wanted=wanted) if wanted else ""
    if wanted and wanted != served:
        return tr("{served} tier, not {wanted} as asked", served=served or tier_name(STANDARD), wanted=wanted)
    return tr("{served} tier", served=served) if served else ""


def _cost(cost: CostRange, simulated: bool) -> str:
    words = formats.cost_range(cost)
    return tr("{words} simulated", words=words) if simulated and cost.high is not None else words


def _times(at_tier: CostRange, standard: CostRange) -> str:
    """ "about half", "about twice", "about 6 times"; empty where it cannot be said."""
    if at_tier.high is None or standard.high is None or not standard.high or at_tier == standard:
        # the same range means that no price of the tier's own is known
        return ""
    ratio = at_tier.high / standard.high
    if abs(ratio - Decimal("0.5")) <= Decimal("0.05"):
        return tr("about half")
    if abs(ratio - 2) <= Decimal("0.2"):
        return tr("about twice")
    if ratio < 1:
        return tr("about {float}", float=formats.percent(float(ratio)))
    near_whole = abs(ratio - round(ratio)) <= Decimal("0.15")
    return tr("about {ratio} times", ratio=formats.number(ratio, 0 if near_whole else 1))
