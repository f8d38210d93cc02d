"""Numbers in answers: how they are read, which of them counts, tolerances and units."""

from __future__ import annotations

import random
from decimal import Decimal
from fractions import Fraction

import pytest

from desktop_app.domain.grading.checks import Number, Part, Pick
from desktop_app.domain.grading.grading import grade_one
from desktop_app.domain.grading.numbers import plain, quantities
from desktop_app.domain.grading.units import unit_named


def read(text: str, *, comma: bool = False) -> list[Fraction]:
    return [quantity.value for quantity in quantities(plain(text), decimal_comma=comma)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("42", "42"), ("-42", "-42"), ("−42", "-42"), ("+42", "42"), ("(-42)", "-42"), ("x=-42.", "-42"),
        ("1,234", "1234"), ("1,234,567", "1234567"), ("1,234.56", "1234.56"), ("1.234,56", "1234.56"),
        ("1.234.567,8", "1234567.8"), ("1,5", "1.5"), ("0,123", "0.123"), ("1234,567", "1234.567"),
        ("1 234 567", "1234567"), ("1\u00a0234,5", "1234.5"), ("1\u202f234", "1234"), ("1'234'567.8", "1234567.8"),
        ("1’234", "1234"), ("1_000", "1000"), ("12,34,567", "1234567"), ("12,34,567.5", "1234567.5"), (".5", "0.5"),
        ("3.2e5", "320000"), ("3.2E-2", "0.032"), ("1.2×10⁵", "120000"), ("1.2 x 10^-3", "0.0012"),
        (r"1.2 \times 10^{5}", "120000"), (r"1.2\cdot10^{-5}", "0.000012"), ("10^5", "100000"), ("2^10", "1024"),
        ("3/4", "0.75"), (r"\frac{3}{4}", "0.75"), (r"\boxed{42}", "42"), (r"$42$", "42"), (r"\(42\)", "42"),
        ("1{,}234", "1234"), (r"1\,234", "1234"), ("**42**", "42"), ("`42`", "42"), ("42.", "42"), ("答案是42个", "42"),
        ("٤٢", "42"), ("٣٫٥", "3.5"), ("４２", "42"), ("1.5 million", "1500000"), ("2 bn", "2000000000"),
        ("12k", "12000"), ("$3M", "3000000"), ("$1,200", "1200"), ("-$5", "-5"), ("$-5", "-5"),
        ("€ 1.200,50", "1200.5"), ("007", "7"),
    ],
)  # fmt: skip
def test_one_number(text: str, value: str) -> None:
    assert read(text) == [Fraction(value)]


@pytest.mark.parametrize(
    "text",
    ["", "none", "192.168.0.1", "21.11.2026", "1/0", "H2O", "v2", "9" * 500, "1e99999", "1e9999999999", "9^999999"],
)
def test_no_number(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [("1,2,3", [1, 2, 3]), ("5–7", [5, 7]), ("5-7", [5, 7]), ("2026-11-21", [2026, 11, 21]), ("12 34", [12, 34])],
)
def test_several_numbers(text: str, values: list[int]) -> None:
    assert read(text) == values


@pytest.mark.parametrize(
    ("text", "point", "comma"),
    [("1,234", "1234", "1.234"), ("1.234", "1.234", "1234"), ("1.5", "1.5", "1.5"), ("1.234,5", "1234.5", "1234.5")],
)
def test_what_a_person_says_about_commas_decides_only_where_it_is_open(text: str, point: str, comma: str) -> None:
    assert read(text) == [Fraction(point)]
    assert read(text, comma=True) == [Fraction(comma)]


def test_a_number_written_in_any_usual_way_is_read_as_itself() -> None:
    rng = random.Random(5)
    for _ in range(2000):
        whole, places = rng.randrange(10 ** rng.randrange(1, 13)), rng.randrange(5)
        digits = "".join(rng.choice("0123456789") for _ in range(places))
        value = Fraction(f"{whole}.{digits or 0}")
        group, mark = rng.choice([(",", "."), (".", ","), ("\u202f", ","), ("\u00a0", "."), ("'", "."), (" ", ".")])
        body = f"{whole:,}".replace(",", group) + (mark + digits if digits else "")
        minus = rng.choice(["", "-", "−"])
        around = rng.choice(["{}", "It is {}.", "**{}**", "({})", "Answer: {} km", r"\text{{x}} = {}"])
        found = read(around.format(minus + body), comma=mark == ",")
        assert found == [-value if minus else value], (body, mark)


def passes(answer: str, expected: str | None, check: Number) -> bool | None:
    return grade_one(answer, expected, check).passed


@pytest.mark.parametrize(
    ("answer", "counts"),
    [
        ("First 3, then 4, so 7", 7),
        ("Answer: 7", 7),
        ("I took 3.\n\nAnswer: 7 (see section 9)", 7),
        ("**Answer:** about 7 (9 before)", 7),
        ("**Final answer:** $x = 7$\n\nChecked on 9 pages.", 7),
        ("Answer: the sum of 3 and 4 is 7", 7),
        ("Answer: 3\nNo, I was wrong.\nAnswer: 7", 7),
        ("Answer:\n\n**7**\n\n2 remarks", 7),
        ("To find the answer: take 3 and 4, which gives 7", 7),
        ("The answer is 7. It took 9 steps.", 7),
        ("정답: 7\n3", 7),
        ("Antwort: 7\n3", 7),
        ("Answer: unknown, though I found 7", 7),
    ],
)
def test_the_number_that_counts(answer: str, counts: int) -> None:
    assert passes(answer, str(counts), Number()), answer


def test_a_person_may_say_which_number_counts() -> None:
    text = "Between 3 and 9.\nResult: 4 or 5\nAnswer: 7"
    assert passes(text, "3", Number(pick=Pick.FIRST))
    assert passes(text, "7", Number(pick=Pick.LAST))
    assert passes(text, "4", Number(part=Part(after="result:")))
    assert passes(text, "5", Number(part=Part(after="result:"), pick=Pick.LAST))
    assert passes(text + "\n8", "8", Number(part=Part(last_line=True)))
    assert passes(text, "4", Number(part=Part(after="no such words"))) is False


@pytest.mark.parametrize(
    ("answer", "check", "fits"),
    [
        ("12.5", Number(Decimal(12), Decimal("0.5")), True),
        ("11.5", Number(Decimal(12), Decimal("0.5")), True),
        ("12.5000001", Number(Decimal(12), Decimal("0.5")), False),
        ("12", Number(Decimal(12)), True),
        ("12.0000001", Number(Decimal(12)), False),
        ("105", Number(Decimal(100), Decimal("0.05"), relative=True), True),
        ("105.01", Number(Decimal(100), Decimal("0.05"), relative=True), False),
        ("-95", Number(Decimal(-100), Decimal("0.05"), relative=True), True),
        ("0.3", Number(Decimal("0.1"), Decimal("0.2")), True),
    ],
)
def test_tolerance_is_exact_at_its_edge(answer: str, check: Number, fits: bool) -> None:
    assert passes(answer, None, check) is fits


@pytest.mark.parametrize(
    ("answer", "expected", "unit", "fits"),
    [
        ("12 km", "12", "km", True), ("12000 m", "12", "km", True), ("12 kilometres", "12", "km", True),
        ("12 miles", "12", "km", False), ("12 kg", "12", "km", False), ("12", "12", "km", True),
        ("12 in total", "12", "km", True), ("12 km/h", "12", "km", False),
        ("120 km/h", "120", "kilometers per hour", True),
        ("33.5 m/s", "120.6", "km/h", True), ("5 m²", "5", "square metres", True), ("50000 cm^2", "5", "m²", True),
        ("1.5 kWh", "5400000", "J", True), ("45 %", "45", "%", True), ("45 per cent", "45", "%", True),
        ("20 °C", "293.15", "K", True), ("68 °F", "20", "°C", True), ("5 mW", "5", "MW", False),
        ("$1,200", "1200", "USD", True), ("1,200 dollars", "1200", "$", True), ("€1,200", "1200", "USD", False),
        ("5 apples", "5", "apples", True), ("1 apple", "1", "apples", True), ("2 hours", "120", "min", True),
        ("2 l", "2", "L", True), ("3 years", "36", "months", True), ("512 MB", "0.512", "GB", True),
        ("5 dag", "5", "kg", True),
    ],
)  # fmt: skip
def test_units(answer: str, expected: str, unit: str, fits: bool) -> None:
    assert passes(answer, expected, Number(unit=unit)) is fits


def test_a_unit_may_be_needed() -> None:
    assert passes("12", "12", Number(unit="km", unit_needed=True)) is False
    assert passes("12 km", "12", Number(unit="km", unit_needed=True)) is True


def test_the_unit_may_stand_in_the_expected_answer() -> None:
    assert passes("12000 m", "12 km", Number()) is True
    assert passes("12 m", "12 km", Number()) is False
    assert passes("12000 m", "12 km", Number(unit="m")) is True, "the expected answer is converted"
    assert passes("12 kg", "12 km", Number(unit="kg")) is None, "the task contradicts its check"


def test_a_tolerance_in_degrees_is_a_difference() -> None:
    assert passes("21 °C", "20 °C", Number(tolerance=Decimal(1))) is True
    assert passes("22 °C", "20 °C", Number(tolerance=Decimal(1))) is False
    assert passes("69.8 °F", "20", Number(tolerance=Decimal(1), unit="°C")) is True


def test_per_cent_is_a_share_only_where_a_share_is_expected() -> None:
    assert passes("45%", "0.45", Number()) is True
    assert passes("0.45%", "0.45", Number()) is False
    assert passes("45%", "45", Number()) is True


def test_without_something_to_compare_with_nothing_is_said() -> None:
    assert passes("12", None, Number()) is None
    assert passes("12", "twelve", Number()) is None
    assert passes("none", "12", Number()) is False
    assert "“twelve”" in grade_one("12", "twelve", Number()).why


@pytest.mark.parametrize(
    "unit", ["", "x" * 500, "km/h/s/min", "m^9", "/", "per", "km²²", "square", "1", "°C/m", "km^0"]
)
def test_what_is_no_unit(unit: str) -> None:
    assert unit_named(unit) is None


def test_units_as_they_are_defined() -> None:
    def ratio(one: str, other: str) -> Fraction:
        first, second = unit_named(one), unit_named(other)
        assert first is not None
        assert second is not None
        assert first.dimension == second.dimension, (one, other)
        return first.factor / second.factor

    # NIST Special Publication 811 (2008), appendix B.8: exact factors
    assert ratio("mi", "m") == Fraction("1609.344")
    assert ratio("lb", "g") == Fraction("453.59237")
    assert ratio("acres", "yd^2") == 4840  # the international acre
    assert ratio("gal", "l") == Fraction("3.785411784")
    assert ratio("kWh", "J") == 3_600_000
    assert ratio("mph", "km/h") == Fraction("1.609344")
    assert ratio("V", "W/A") == 1
    assert ratio("Ω", "V/A") == 1
    assert ratio("N·m", "J") == 1
    assert ratio("µm", "nm") == 1000
    assert ratio("um", "μm") == 1


HOSTILE = [
    "1" * 100_000, "1 " * 50_000, "1," * 50_000, "1.2 " * 50_000, "$" * 50_000, r"\frac{" * 20_000, "10^" * 30_000,
    "$1" * 30_000, "answer:\n" * 20_000, "- " * 50_000, "Answer: " + "x " * 50_000, "e" * 50_000, "²" * 50_000,
    "1\u202f000" * 20_000, "\ud800 7", "\x00 7", "7" + "\u0301" * 20_000,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_get_a_grade(text: str) -> None:
    assert grade_one(text, "7", Number()).passed is not None
    assert grade_one("7", text, Number()).why
