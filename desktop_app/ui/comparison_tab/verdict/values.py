"""The plain values that the verdict's presenter gives to its card."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.ui.comparison_tab.verdict.words import VerdictWords


@dataclass(frozen=True, slots=True)
class BuyShown:
    """The button that buys runs; `reason` says why it cannot be pressed, `details` what it would mean."""

    label: str
    details: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PlaceShown:
    """A place whose default the effort may become, or is (`taken`)."""

    place: str
    label: str
    taken: bool


@dataclass(frozen=True, slots=True)
class CardShown:
    """`use` is the variant that may be used (empty for none), `variants` those one may choose all the same."""

    words: VerdictWords
    buy: BuyShown | None = None
    use: str = ""
    places: tuple[PlaceShown, ...] = ()
    in_use: str = ""
    """Where it is the default already."""
    variants: tuple[str, ...] = ()
    choice: str = ""
    may_set_margin: bool = False


@dataclass(frozen=True, slots=True)
class MarginShown:
    """The margin in the person's unit, from `least` to `most`."""

    value: float
    least: float
    most: float
    unit: str
    decimals: int


@dataclass(frozen=True, slots=True)
class RerunShown:
    """What asking everything once more would mean."""

    title: str
    details: str
    label: str
    reason: str = ""
