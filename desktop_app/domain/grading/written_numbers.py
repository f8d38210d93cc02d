"""A check of a number as a person writes it: value, tolerance, unit, and which number of the answer counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from desktop_app.domain.grading.checks import WHOLE, Check, Number, Part, Pick
from desktop_app.domain.grading.text_scanner import Scanner, read_part
from desktop_app.language import later, tr

_FIGURE = re.compile(r"[-−]?\d{1,60}(?:\.\d{1,60})?(?:[eE][-+]?\d{1,3})?(?![\d.])(?!,\d)")
_TOLERANCE = re.compile(r"±|\+/?-")
_SHARE = re.compile(r"[ \t]*%")
_UNIT = re.compile(r"[^\W\d_][^\s;,\"]{0,39}|[%‰°$€£¥₩₹][^\s;,\"]{0,39}")

_KNOWN = later(
    "A number may have a value, ± a tolerance (5 or 5%), a unit, unit needed, first number, last number, "
    'decimal comma, last line, after "…".'
)


@dataclass
class _Reading:
    """What was read so far; each thing once."""

    value: Decimal | None = None
    tolerance: Decimal | None = None
    relative: bool = False
    unit: str = ""
    unit_needed: bool = False
    pick: Pick | None = None
    decimal_comma: bool = False
    part: Part = field(default_factory=lambda: WHOLE)


def read_number(scanner: Scanner) -> Check:
    """The rest of a check that began with the word number. Raises CheckTextError."""
    reading = _Reading()
    while scanner.more():
        _read_step(scanner, reading)
    if reading.unit_needed and not reading.unit:
        scanner.refuse(tr("The unit that is needed is not named."))
    tolerance = reading.tolerance or Decimal(0)
    return Number(
        reading.value,
        tolerance / 100 if reading.relative else tolerance,
        reading.relative,
        reading.unit,
        reading.unit_needed,
        reading.pick,
        reading.decimal_comma,
        reading.part,
    )


def _read_step(scanner: Scanner, reading: _Reading) -> None:
    start = scanner.at
    if scanner.takes(_TOLERANCE):
        _once(scanner, reading.tolerance is None, tr("The tolerance is named twice."), start)
        reading.tolerance = _figure(scanner)
        if reading.tolerance < 0:
            scanner.refuse(tr("A tolerance is not below 0."), start)
        reading.relative = scanner.takes(_SHARE) is not None
    elif part := read_part(scanner, reading.part):
        reading.part = part
    elif _two_words(scanner, "unit", "needed"):
        reading.unit_needed = True
    elif _two_words(scanner, "decimal", "comma"):
        reading.decimal_comma = True
    elif word := scanner.takes_word(*Pick):
        scanner.takes_word("number")
        _once(scanner, reading.pick is None, tr("The number that counts is named twice."), start)
        reading.pick = Pick(word)
    elif _looks_like_a_figure(scanner):
        _once(scanner, reading.value is None, tr("The value is named twice."), start)
        reading.value = _figure(scanner)
    else:
        _read_unit(scanner, reading, start)


def _read_unit(scanner: Scanner, reading: _Reading, start: int) -> None:
    scanner.takes_word("in")
    quoted = scanner.takes_text()
    match = scanner.takes(_UNIT) if quoted is None else None
    unit = quoted.strip() if quoted is not None else match[0] if match else ""
    if not unit:
        scanner.refuse_word(tr(_KNOWN))
    _once(scanner, not reading.unit, tr("The unit is named twice."), start)
    reading.unit = unit


def _two_words(scanner: Scanner, first: str, second: str) -> bool:
    start = scanner.at
    if scanner.takes_word(first) and scanner.takes_word(second):
        return True
    scanner.at = start
    return False


def _looks_like_a_figure(scanner: Scanner) -> bool:
    return re.match(r"[-−.]?\d", scanner.text[scanner.at : scanner.at + 3]) is not None


def _figure(scanner: Scanner) -> Decimal:
    match = scanner.takes(_FIGURE)
    if match is None:
        scanner.refuse(tr("A number is needed here, written like 1234.5, without separators."))
    return Decimal(match[0].replace("−", "-"))


def _once(scanner: Scanner, first: bool, twice: str, at: int) -> None:
    """Refuse what is there already, with the sentence `twice`."""
    if not first:
        scanner.refuse(twice, at)
