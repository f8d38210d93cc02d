"""Units of measure as people write them, and how much of another unit one of them is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

Dimension = tuple[tuple[str, int], ...]
"""Base units with their powers, in the order of their names."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One of it is `factor` of the base units, after `offset` was added (degrees only)."""

    dimension: Dimension
    factor: Fraction
    offset: Fraction = Fraction(0)

    def in_base(self, value: Fraction) -> Fraction:
        """So much of this unit, in base units."""
        return (value + self.offset) * self.factor


_PREFIXES = {
    "n": ("nano", Fraction(1, 10**9)),
    "µ": ("micro", Fraction(1, 10**6)),
    "m": ("milli", Fraction(1, 1000)),
    "c": ("centi", Fraction(1, 100)),
    "d": ("deci", Fraction(1, 10)),
    "h": ("hecto", Fraction(100)),
    "k": ("kilo", Fraction(1000)),
    "M": ("mega", Fraction(10**6)),
    "G": ("giga", Fraction(10**9)),
    "T": ("tera", Fraction(10**12)),
}
_RARE = ("c", "d", "h")  # with metre, litre and gram only: "dB" and "hs" are none of ours


def _of(factor: Fraction | int, **powers: int) -> Unit:
    return Unit(tuple(sorted(powers.items())), Fraction(factor))


# symbol -> (unit, its names); these take prefixes
_PREFIXED: dict[str, tuple[Unit, tuple[str, ...]]] = {
    "m": (_of(1, m=1), ("metre", "meter")),
    "g": (_of(Fraction(1, 1000), kg=1), ("gram", "gramme")),
    "s": (_of(1, s=1), ("second", "sec")),
    "l": (_of(Fraction(1, 1000), m=3), ("litre", "liter")),
    "N": (_of(1, kg=1, m=1, s=-2), ("newton",)),
    "J": (_of(1, kg=1, m=2, s=-2), ("joule",)),
    "W": (_of(1, kg=1, m=2, s=-3), ("watt",)),
    "Wh": (_of(3600, kg=1, m=2, s=-2), ("watt-hour", "watthour")),
    "Pa": (_of(1, kg=1, m=-1, s=-2), ("pascal",)),
    "Hz": (_of(1, s=-1), ("hertz",)),
    "A": (_of(1, A=1), ("ampere", "amp")),
    "V": (_of(1, A=-1, kg=1, m=2, s=-3), ("volt",)),
    "Ω": (_of(1, A=-2, kg=1, m=2, s=-3), ("ohm",)),
    "mol": (_of(1, mol=1), ("mole",)),
    "B": (_of(1, byte=1), ("byte",)),
    "bit": (_of(Fraction(1, 8), byte=1), ()),
    "eV": (_of(Fraction("1.602176634e-19"), kg=1, m=2, s=-2), ("electronvolt",)),
    "cal": (_of(Fraction("4.184"), kg=1, m=2, s=-2), ("calorie",)),
}
# symbol -> (unit, its names); these take none
_PLAIN: dict[str, tuple[Unit, tuple[str, ...]]] = {
    "in": (_of(Fraction("0.0254"), m=1), ("inch", "inches")),
    "ft": (_of(Fraction("0.3048"), m=1), ("foot", "feet")),
    "yd": (_of(Fraction("0.9144"), m=1), ("yard",)),
    "mi": (_of(Fraction("1609.344"), m=1), ("mile",)),
    "ha": (_of(10_000, m=2), ("hectare",)),
    "acre": (_of(Fraction("4046.8564224"), m=2), ("acre",)),
    "gal": (_of(Fraction("0.003785411784"), m=3), ("gallon",)),
    "t": (_of(1000, kg=1), ("tonne", "metric ton")),  # not shown
    "lb": (_of(Fraction("0.45359237"), kg=1), ("lbs", "pound")),
    "oz": (_of(Fraction("0.028349523125"), kg=1), ("ounce",)),
    "min": (_of(60, s=1), ("minute", "mins")),
    "h": (_of(3600, s=1), ("hour", "hr", "hrs")),
    "d": (_of(86_400, s=1), ("day",)),
    "wk": (_of(604_800, s=1), ("week",)),
    "month": (_of(1, month=1), ("month",)),
    "yr": (_of(12, month=1), ("year",)),
    "mph": (_of(Fraction("0.44704"), m=1, s=-1), ()),
    "kph": (_of(Fraction(1000, 3600), m=1, s=-1), ("kmh",)),
    "kn": (_of(Fraction(1852, 3600), m=1, s=-1), ("knot",)),
    "bar": (_of(100_000, kg=1, m=-1, s=-2), ()),
    "atm": (_of(101_325, kg=1, m=-1, s=-2), ("atmosphere",)),
    "K": (_of(1, K=1), ("kelvin",)),
    "°C": (
        Unit((("K", 1),), Fraction(1), Fraction("273.15")),
        ("degree celsius", "degrees celsius", "celsius", "℃"),  # not shown
    ),
    "°F": (
        Unit((("K", 1),), Fraction(5, 9), Fraction("459.67")),
        ("degree fahrenheit", "degrees fahrenheit", "fahrenheit", "℉"),  # not shown
    ),
    "°": (_of(1, degree=1), ("degree", "deg")),
    "rad": (_of(Fraction("57.29577951308232087679815"), degree=1), ("radian",)),
    "%": (_of(1, percent=1), ("percent", "per cent", "pct")),  # not shown
    "‰": (_of(Fraction(1, 10), percent=1), ("permille", "per mille")),  # not shown
    "$": (_of(1, USD=1), ("usd", "us$", "dollar", "us dollar")),  # not shown
    "€": (_of(1, EUR=1), ("eur", "euro")),
    "£": (_of(1, GBP=1), ("gbp", "pound sterling", "pounds sterling")),  # not shown
    "¥": (_of(1, JPY=1), ("jpy", "yen")),
    "₩": (_of(1, KRW=1), ("krw", "won")),
    "₹": (_of(1, INR=1), ("inr", "rupee")),
    "CHF": (_of(1, CHF=1), ("swiss franc",)),  # not shown
}


def _table() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """By symbol, where capitals matter, and by name, where they don't."""
    symbols: dict[str, Unit] = {}
    names: dict[str, Unit] = {}
    for symbol, (unit, words) in (_PLAIN | _PREFIXED).items():
        symbols[symbol] = unit
        for word in words:
            names[word] = names[word + "s"] = unit
    for symbol, (unit, words) in _PREFIXED.items():
        for prefix, (name, factor) in _PREFIXES.items():
            if prefix in _RARE and symbol not in ("m", "g", "l"):
                continue
            larger = Unit(unit.dimension, unit.factor * factor)
            symbols.setdefault(prefix + symbol, larger)
            for word in words:
                names[name + word] = names[name + word + "s"] = larger
    for symbol, unit in tuple(symbols.items()):
        if symbol.endswith("l"):
            symbols.setdefault(symbol[:-1] + "L", unit)
        if symbol.startswith("µ"):
            symbols.setdefault("u" + symbol[1:], unit)
            symbols.setdefault("μ" + symbol[1:], unit)
    return symbols, names | {word.lower(): unit for word, unit in symbols.items() if len(word) > 2}


_SYMBOLS, _NAMES = _table()
_POWERS = str.maketrans({"²": "^2", "³": "^3", "−": "-"})
_FACTOR = re.compile(r"(.+?)(?:\^(-?[1-4]))?")
_SQUARE = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}
MOST_LETTERS = 40


@lru_cache(maxsize=1024)
def unit_named(text: str) -> Unit | None:
    """The unit that a text such as km/h, m², "square metres" or "miles per hour" means, None where it is no known one.

    Capitals matter in symbols (mW is not MW), not in words.
    """
    text = " ".join(text.split())
    if not text or len(text) > MOST_LETTERS:
        return None
    simple = _simple(text)
    if simple is not None:
        return simple
    above, *below = re.split(r"\s*/\s*|\s+per\s+|\bper\s+", text.translate(_POWERS))
    if len(below) > 2:
        return None
    powers: dict[str, int] = {}
    factor = Fraction(1)
    for group, sign in [(above, 1), *((each, -1) for each in below)]:
        for each in re.split(r"\s*[·*⋅]\s*", group):
            found = _power(each)
            if found is None or found.offset:
                return None
            factor *= found.factor**sign
            for base, power in found.dimension:
                powers[base] = powers.get(base, 0) + sign * power
    return Unit(tuple(sorted((base, power) for base, power in powers.items() if power)), factor)


def _simple(text: str) -> Unit | None:
    return _SYMBOLS.get(text) or _NAMES.get(text.lower())


def _power(text: str) -> Unit | None:
    """One factor: a unit, to a power where that is written."""
    first, _, rest = text.partition(" ")
    match = _FACTOR.fullmatch(text)
    if match is None:
        return None
    if first.lower() in _SQUARE and rest:
        unit, power = _simple(rest), _SQUARE[first.lower()]
    else:
        unit, power = _simple(match[1]), int(match[2] or 1)
    if unit is None or (unit.offset and power != 1):
        return None
    return Unit(tuple((base, each * power) for base, each in unit.dimension), unit.factor**power, unit.offset)


def same_word(one: str, other: str) -> bool:
    """Whether two units that nobody knows are the same word, be it in the plural."""
    first, second = one.casefold().strip(". "), other.casefold().strip(". ")
    return first == second or first + "s" == second or second + "s" == first
