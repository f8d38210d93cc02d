"""Whether the number in an answer is the right one, within its tolerance and in its unit."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from desktop_app.domain.grading import said
from desktop_app.domain.grading.checks import WHOLE, Graded, Number, Pick, right, unknown, wrong
from desktop_app.domain.grading.numbers import Quantity, plain, quantities
from desktop_app.domain.grading.texts import missing_part, part_of, shown
from desktop_app.domain.grading.units import Unit, same_word, unit_named

# an answer is announced at the start of a line; elsewhere the words are part of the thinking
_ANNOUNCED = re.compile(
    r"^[ \t>*_#-]{0,20}(?:the |my |so,? )?(?:the )?(?:final |correct )?"
    r"(?:answer|result|antwort|ergebnis|réponse|respuesta|risposta|resposta|答案|答え|정답|답)"
    r"[ \t*_]{0,5}(?:[:：=]|is\b|ist\b|est\b|es\b|è\b|é\b|是)",
    re.IGNORECASE | re.MULTILINE,
)
_LAST_ONES = 3
_LINE = 2000
_LEAD = re.compile(r"(?:[\W_]|\b(?:about|approximately|approx|roughly|around|circa|ca|exactly|[A-Za-z])\b)*")


def grade_number(answer: str, expected: str | None, check: Number) -> Graded:
    """Whether the answer's number is the wanted one."""
    wanted = _wanted(expected, check)
    if isinstance(wanted, str):
        return unknown(wanted)
    found = number_in(answer, check)
    if found is None:
        lacks_part = check.part != WHOLE and part_of(answer, check.part) is None
        return wrong(missing_part(check.part) if lacks_part else said.NO_NUMBER)
    told = said.NUMBER.format(found=shown(found.text), wanted=_told(wanted, check))
    value = _in_unit(found, wanted, check)
    if isinstance(value, str):
        return wrong(f"{value} {told}")
    tolerance = Fraction(check.tolerance) * (abs(wanted.value) if check.relative else 1)
    fits = abs(value - _base(wanted.value, wanted.unit)) <= _room(wanted, tolerance)
    return right(told) if fits else wrong(told)


def number_in(answer: str, check: Number) -> Quantity | None:
    """The number of the answer that counts."""
    part = part_of(answer, check.part)
    if part is None:
        return None
    text = plain(part)
    if check.part.after or check.pick is not None:
        return _picked(text, check, from_end=check.pick is Pick.LAST)
    announced = list(_ANNOUNCED.finditer(text)) if check.part == WHOLE else []
    for place in announced[: -_LAST_ONES - 1 : -1]:
        line = text[place.end() : place.end() + _LINE].lstrip(" *_`\n\t").split("\n", 1)[0]
        first = _picked(line, check, from_end=False)
        if first is not None:
            lead = _LEAD.match(line)
            in_front = lead is not None and lead.end() >= first.start
            return first if in_front else _picked(line, check, from_end=True)
    return _picked(text, check, from_end=True)


def _picked(text: str, check: Number, *, from_end: bool) -> Quantity | None:
    return next(quantities(text, decimal_comma=check.decimal_comma, from_end=from_end), None)


def _wanted(expected: str | None, check: Number) -> Quantity | str:
    """What the answer should say, or why that is not known."""
    if check.value is not None:
        return Quantity(Fraction(check.value), check.unit, str(check.value), 0)
    if expected is None or not expected.strip():
        return said.NO_EXPECTED
    found = _picked(plain(expected), check, from_end=False)
    if found is None:
        return said.EXPECTED_NO_NUMBER.format(expected=shown(expected))
    if not check.unit:
        return Quantity(found.value, found.unit if unit_named(found.unit) else "", found.text, 0)
    value = found.value
    own, asked = unit_named(found.unit), unit_named(check.unit)
    if own is not None and asked is not None and own != asked:
        if own.dimension != asked.dimension:
            return said.UNITS_DIFFER.format(unit=found.unit, asked=check.unit)
        value = own.in_base(value) / asked.factor - asked.offset
    return Quantity(value, check.unit, found.text, 0)


def _in_unit(found: Quantity, wanted: Quantity, check: Number) -> Fraction | str:
    """The answer's value in base units, or why its unit is wrong."""
    if not wanted.unit:
        # only where the expected figure is a share can 45 % be meant as 0.45
        per_cent = unit_named(found.unit)
        share = per_cent is not None and per_cent.dimension == (("percent", 1),) and abs(wanted.value) <= 1
        return found.value * (per_cent.factor if per_cent else 1) / 100 if share else found.value
    asked, own = unit_named(wanted.unit), unit_named(found.unit)
    if found.unit and (found.unit == wanted.unit or (asked is None and same_word(found.unit, wanted.unit))):
        return _base(found.value, wanted.unit)
    if own is not None and asked is not None and own.dimension == asked.dimension:
        return own.in_base(found.value)
    if own is not None:
        return said.OTHER_UNIT
    if check.unit_needed:
        return said.NO_UNIT
    return _base(found.value, wanted.unit)


def _base(value: Fraction, unit: str) -> Fraction:
    known = unit_named(unit)
    return value if known is None else known.in_base(value)


def _room(wanted: Quantity, tolerance: Fraction) -> Fraction:
    """An absolute tolerance in base units: a difference, so without the offset of degrees."""
    known: Unit | None = unit_named(wanted.unit)
    return tolerance if known is None else tolerance * known.factor


def _told(wanted: Quantity, check: Number) -> str:
    unit = "" if not wanted.unit or wanted.text.endswith(wanted.unit) else f" {wanted.unit}"
    text = f"{wanted.text}{unit}"
    if not check.tolerance:
        return shown(text)
    tolerance = f"{figure(check.tolerance * 100)} %" if check.relative else f"{figure(check.tolerance)}"
    return f"{shown(text)} ± {tolerance}"


def figure(value: Decimal) -> str:
    """A decimal without needless zeros or exponent."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
