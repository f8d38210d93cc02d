"""Numbers as people and models write them: separators, exponents, fractions, per cent, LaTeX, and their units."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.grading.units import unit_named

MOST_DIGITS = 400
_LARGEST_EXPONENT = 999

_GAPS = " \u00a0\u2009\u202f"
_SIGNS = "-+−"
_OTHER_SCRIPTS = str.maketrans({"٫": ".", "٬": ",", "．": ".", "，": ",", "％": "%", "⁄": "/", "∕": "/"})
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_WORDS = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "mio": 10**6, "mn": 10**6, "mrd": 10**9, "bn": 10**9, "tn": 10**12,
}  # fmt: skip
_GLUED = {"k": 10**3, "K": 10**3, "M": 10**6, "B": 10**9}

# every repetition below is bounded by what follows it, so that reading takes time in proportion to the text
_LATEX = (
    (re.compile(r"\\[dt]?frac\s?\{(\d{1,40})\}\s?\{(\d{1,40})\}"), r"\1/\2"),
    (re.compile(r"\{([.,])\}"), r"\1"),
    (re.compile(r"\\[,;:! ]|~"), "\u2009"),
    (re.compile(r"\\(?:text|textbf|mathrm|mathbf|mathit|boxed)\s?\{"), " "),
    (re.compile(r"\\times|\\cdot"), "×"),
    (re.compile(r"\^\s?\{?\\circ\}?|\\degree"), "°"),
    (re.compile(r"\\([%$])"), r"\1"),
    (re.compile(r"\\[()\[\]]"), " "),
    (re.compile(r"(?<!\w)\$([^$\n]{0,60}?\d[^$\n]{0,60}?)\$(?![\d])"), r" \1 "),
)
_MARKUP = re.compile(r"\*\*|__|`")

_NUMBER = re.compile(
    rf"""
    (?P<sign>(?<![A-Za-z0-9_^)\]])[{_SIGNS}])?
    (?P<money>[$€£¥₩₹][{_GAPS}]?)?
    (?P<late_sign>(?<=[$€£¥₩₹])[{_SIGNS}])?
    (?<![A-Za-z0-9_^])(?<!\d[.,])(?P<body>
        \d{{1,3}}(?:[{_GAPS}]\d{{3}}(?!\d))+(?:[.,]\d+)?
        | \d+(?:[.,'’_]\d+)*
        | \.\d+)
    (?:
        (?P<fraction>/\d+)(?![\d/])
        | (?P<power>\^\{{?\(?[{_SIGNS}]?\d+\)?\}}?|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)
        | (?:[eE](?P<e>[{_SIGNS}]?\d+)(?!\w))
        | (?:[{_GAPS}]?[×x·*⋅][{_GAPS}]?10(?P<ten>\^\{{?\(?[{_SIGNS}]?\d+\)?\}}?|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))
    )?
    """,
    re.VERBOSE,
)
_UNIT_WORDS = re.compile(
    rf"[{_GAPS}]{{0,2}}(?P<one>[^\s,;:!?()\[\]{{}}\"“”]{{1,40}})(?P<more>(?: [^\W\d_]{{1,20}}){{0,2}})"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with the word that follows it (or the currency before it), which need not be a unit.

    `start` is where it begins, in the text as `plain` makes it.
    """

    value: Fraction
    unit: str
    text: str
    start: int


def plain(text: str) -> str:
    """A text without the markup around numbers: LaTeX, bold and code marks, digits of other scripts."""
    if not text.isascii():
        text = text.translate(_OTHER_SCRIPTS)
        text = "".join(
            str(unicodedata.decimal(each)) if each.isdecimal() and not each.isascii() else each for each in text
        )
    if any(mark in text for mark in "\\${~"):
        for pattern, replacement in _LATEX:
            text = pattern.sub(replacement, text)
    return _MARKUP.sub("", text)


def quantities(text: str, *, decimal_comma: bool = False, from_end: bool = False) -> Iterator[Quantity]:
    """Every number of a text that `plain` has made plain, in its order or backwards; read as they are asked for."""
    for match in reversed(list(_NUMBER.finditer(text))) if from_end else _NUMBER.finditer(text):
        values = _values(match, decimal_comma=decimal_comma)
        for value in reversed(values) if from_end else values:
            factor, unit, end = _unit_after(text, match.end(), money=bool(match["money"]))
            unit = (match["money"] or "").strip() or unit
            yield Quantity(value * factor, unit, text[match.start() : end].strip(), match.start())


def _values(match: re.Match[str], *, decimal_comma: bool) -> list[Fraction]:
    body = match["body"]
    if len(body) > MOST_DIGITS:
        return []
    values = _read(body, ",." if decimal_comma else ".,")
    if len(values) == 1:
        value = _scaled(match, body, values[0])
        values = [] if value is None else [value]
    sign = match["sign"] or match["late_sign"]
    return [-value for value in values] if sign in ("-", "−") else values


def _scaled(match: re.Match[str], body: str, value: Fraction) -> Fraction | None:
    """With its fraction, power or exponent; None where that is no number, or too large a one."""
    if match["fraction"]:
        digits = match["fraction"][1:]
        below = int(digits) if len(digits) <= MOST_DIGITS else 0
        return value / below if below and body.isdigit() else None
    if match["power"]:
        power = _exponent(match["power"])
        if abs(power) * len(body) > _LARGEST_EXPONENT or (value == 0 and power < 0):
            return None
        return value**power
    exponent = _exponent(match["e"] or match["ten"] or "0")
    return None if abs(exponent) > _LARGEST_EXPONENT else value * Fraction(10) ** exponent


def _exponent(text: str) -> int:
    digits = text.translate(_SUPERSCRIPT).strip("^{}()").replace("−", "-")
    return int(digits) if len(digits) <= 6 else _LARGEST_EXPONENT + 1


def _read(body: str, marks: str) -> list[Fraction]:
    """One number; several where commas part a list; none where it is something else, such as a date or a version."""
    decimal, group = marks[0], marks[1]
    kinds = {each for each in body if not each.isdigit()}
    others = kinds - {decimal, group}
    if len(others) > 1:
        return []
    if others:
        whole, mark, rest = body, "", ""
        if kinds & {decimal, group}:
            mark = (kinds & {decimal, group}).pop() if len(kinds) == 2 else ""
            whole, _, rest = body.partition(mark) if mark else ("", "", "")
        return _joined(whole, others.pop(), rest)
    if len(kinds) == 2:
        mark = max(kinds, key=body.rindex)
        whole, _, rest = body.rpartition(mark)
        return _joined(whole, (kinds - {mark}).pop(), rest)
    if not kinds:
        return [Fraction(int(body))]
    (mark,) = kinds
    return _one_mark(body, mark, group)


def _one_mark(body: str, mark: str, group: str) -> list[Fraction]:
    pieces = body.split(mark)
    if len(pieces) > 2:
        joined = _joined(body, mark, "")
        return joined or ([Fraction(int(each)) for each in pieces if each] if mark == "," else [])
    if mark == group and _joined(body, mark, ""):
        return _joined(body, mark, "")
    return [Fraction(f"{pieces[0] or '0'}.{pieces[1]}")]


def _joined(whole: str, group: str, rest: str) -> list[Fraction]:
    """A number whose digits are in groups of three, or in India's of two before the last; none where they are not."""
    first, *groups = whole.split(group)
    fits = bool(groups) and 1 <= len(first) <= 3 and not (first == "0" or first.startswith("00"))
    fits = fits and all(each.isdigit() for each in (first, *groups)) and len(groups[-1]) == 3
    indian = len(first) <= 2 and all(len(each) == 2 for each in groups[:-1])
    if not fits or not (indian or all(len(each) == 3 for each in groups)):
        return []
    if rest and not rest.isdigit():
        return []
    return [Fraction(f"{first}{''.join(groups)}.{rest or '0'}")]


def _unit_after(text: str, at: int, *, money: bool) -> tuple[int, str, int]:
    """The factor of a word such as million, the word that may be a unit, and where both end."""
    factor = 1
    glued = text[at : at + 1]
    if glued in _GLUED and (money or glued == "k") and not text[at + 1 : at + 2].isalnum():
        return _GLUED[glued], "", at + 1
    match = _UNIT_WORDS.match(text, at)
    if match is not None and match["one"].strip(".").lower() in _WORDS:
        factor, at = _WORDS[match["one"].strip(".").lower()], match.end("one")
        match = _UNIT_WORDS.match(text, at)
    if match is None:
        return factor, "", at
    words = [match["one"], *match["more"].split()]
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count]).rstrip(".*_'’")
        if unit_named(name) is not None and not (name == "in" and len(words) > 1):  # 12 in total
            return factor, name, match.start("one") + len(name)
    name = words[0].rstrip(".*_'’")
    is_word = name[:1].isalpha() and name != "in"
    return factor, name if is_word else "", at
