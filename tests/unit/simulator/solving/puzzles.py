"""Chance, dates, small programs, circles of people and who told the truth."""

from __future__ import annotations

import contextlib
import datetime
import io
import itertools
from collections.abc import Callable, Sequence
from fractions import Fraction


def all_faces(faces: int) -> Fraction:
    """Expected rolls: with `seen` faces seen, E = 1 + seen/faces E + (1 - seen/faces) E' of one more."""
    expected = Fraction(0)
    for seen in range(faces - 1, -1, -1):
        expected = (1 + (1 - Fraction(seen, faces)) * expected) / (1 - Fraction(seen, faces))
    return expected


def two_in_a_row(chance: Fraction) -> Fraction:
    """F = 1 + (1 - chance) E after one, E = 1 + chance F + (1 - chance) E from the start."""
    return (1 + chance) / (1 - chance * (1 - chance) - (1 - chance))


def rolled(dice: int, total: int) -> Fraction:
    rolls = list(itertools.product(range(1, 7), repeat=dice))
    return Fraction(sum(sum(roll) == total for roll in rolls), len(rolls))


def before(one: int, other: int) -> Fraction:
    return rolled(2, one) / (rolled(2, one) + rolled(2, other))


def all_different(people: int, months: int) -> Fraction:
    every = itertools.product(range(months), repeat=people)
    return Fraction(sum(len(set(born)) == people for born in every), months**people)


def same_colour() -> Fraction:
    balls = "rrrrbbbbbww"
    pairs = list(itertools.combinations(balls, 2))
    return Fraction(sum(a == b for a, b in pairs), len(pairs))


def printed(line: str) -> str:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(line, {})
    return said.getvalue().strip()


def last_of(people: int, every: int) -> int:
    circle, at = list(range(1, people + 1)), 0
    while len(circle) > 1:
        at = (at + every - 1) % len(circle)
        circle.pop(at)
    return circle[0]


def only_one(names: Sequence[str], statements: Callable[[str], Sequence[bool]], true: int) -> str:
    """Who it was, if so many statements are true; it must be clear."""
    (who,) = [name for name in names if sum(statements(name)) == true]
    return who


def knight() -> str:
    """A: B is a knave. B: A and C are of the same kind. C: A is a knave."""
    kinds = itertools.product((True, False), repeat=3)
    (found,) = [(a, b, c) for a, b, c in kinds if (a, b, c) == (not b, a == c, not a)]
    (only,) = [name for name, honest in zip("ABC", found, strict=True) if honest]
    return only


def fridays(year: int) -> int:
    return sum(datetime.date(year, month, 13).weekday() == 4 for month in range(1, 13))


SOLVERS: dict[str, Callable[[], object]] = {
    "coupon-6": lambda: float(all_faces(6)),
    "coupon-4": lambda: all_faces(4),
    "two-sixes": lambda: two_in_a_row(Fraction(1, 6)),
    "seven-before-eleven": lambda: before(7, 11),
    "six-before-seven": lambda: before(6, 7),
    "three-dice-10": lambda: rolled(3, 10),
    "birthday-months": lambda: all_different(5, 12),
    "same-colour": same_colour,
    "leap-day-2000": lambda: datetime.date(2000, 2, 29).strftime("%A"),
    "new-year-1900": lambda: datetime.date(1900, 1, 1).strftime("%A"),
    "friday-13-2026": lambda: fridays(2026),
    "python-sum": lambda: printed("print(sum(x * x for x in range(10) if x % 3))"),
    "python-shift": lambda: printed("print((1 << 10) - sum(1 << n for n in range(0, 10, 3)))"),
    "python-slices": lambda: printed('print("abcdefghij"[::-3] + "abcdefghij"[-2:2:-2])'),
    "python-nested": lambda: printed("print(sum(a ^ b for a in range(8) for b in range(8)))"),
    "who-did-it": lambda: only_one(
        ("Ann", "Ben", "Carl", "Dora"),
        lambda who: [who == "Ben", who == "Dora", who != "Carl", who != "Dora"],
        1,
    ),
    "who-ate-it": lambda: only_one(
        ("Amy", "Bob", "Cal", "Dan"),
        lambda who: [who in ("Bob", "Cal"), who != "Bob", who == "Dan", who != "Cal"],
        3,
    ),
    "only-knight": knight,
    "josephus-41": lambda: last_of(41, 3),
    "josephus-100": lambda: last_of(100, 2),
}
