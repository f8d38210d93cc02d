"""The hard questions of the demo: each expected answer is worked out again here, by counting."""

from __future__ import annotations

import datetime
import itertools
import json
import math
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from desktop_app.simulator import efforts, models
from desktop_app.simulator.script import Library

DEMO = Path(__file__).resolve().parents[3] / "resources" / "demo"
ROWS = [json.loads(line) for line in (DEMO / "tasks.jsonl").read_text(encoding="utf-8").splitlines()]


@cache
def ways_to_pay(cents: int, coins: tuple[int, ...]) -> int:
    if cents == 0:
        return 1
    if cents < 0 or not coins:
        return 0
    return ways_to_pay(cents - coins[0], coins) + ways_to_pay(cents, coins[1:])


def tilings(rows: int, columns: int) -> int:
    @cache
    def fill(square: int, taken: int) -> int:
        if square == rows * columns:
            return 1
        if taken & 1:
            return fill(square + 1, taken >> 1)
        found = 0
        if (square + 1) % rows and not taken & 2:
            found += fill(square + 1, (taken | 3) >> 1)
        if square + rows < rows * columns:
            found += fill(square + 1, (taken | 1 | 1 << rows) >> 1)
        return found

    return fill(0, 0)


def connected(vertices: int) -> int:
    edges = list(itertools.combinations(range(vertices), 2))
    total = 0
    for chosen in range(2 ** len(edges)):
        here = [edge for number, edge in enumerate(edges) if chosen >> number & 1]
        total += reached(vertices, here) == vertices
    return total


def reached(vertices: int, edges: list[tuple[int, int]]) -> int:
    seen = {0}
    for _ in range(vertices):
        seen |= {b for a, b in edges if a in seen} | {a for a, b in edges if b in seen}
    return len(seen)


def spanning_trees(left: int, right: int) -> int:
    edges = [(a, left + b) for a in range(left) for b in range(right)]
    size = left + right
    return sum(reached(size, list(tree)) == size for tree in itertools.combinations(edges, size - 1))


def cube_cycles() -> int:
    def walks(path: tuple[int, ...]) -> int:
        if len(path) == 8:
            return (path[-1] ^ path[0]).bit_count() == 1
        return sum(walks((*path, path[-1] ^ bit)) for bit in (1, 2, 4) if path[-1] ^ bit not in path)

    return walks((0,)) // 2


def seatings(places: int) -> int:
    return sum(
        all(man not in (seat, (seat + 1) % places) for seat, man in enumerate(men))
        for men in itertools.permutations(range(places))
    )


def necklaces(beads: int, colours: int) -> int:
    strings = itertools.product(range(colours), repeat=beads)
    return len({min(string[n:] + string[:n] for n in range(beads)) for string in strings})


@cache
def partitions(number: int, largest: int) -> int:
    return 1 if number == 0 else sum(partitions(number - n, n) for n in range(1, min(number, largest) + 1))


def primes() -> list[int]:
    return [n for n in range(2, 8000) if all(n % k for k in range(2, math.isqrt(n) + 1))]


def guilty() -> str:
    for who in ("Ann", "Ben", "Carl", "Dora"):
        statements = [who == "Ben", who == "Dora", who != "Carl", who != "Dora"]
        if sum(statements) == 1:
            return who
    raise AssertionError


SOLVERS: dict[str, Callable[[], object]] = {
    "sum-7-or-11": lambda: sum(n for n in range(1, 1000) if (n % 7 == 0) != (n % 11 == 0)),
    "zeros-2026": lambda: sum(2026 // 5**k for k in range(1, 6)),
    "coins-100": lambda: ways_to_pay(100, (50, 25, 10, 5, 1)),
    "hats-8": lambda: sum(all(p[i] != i for i in range(8)) for p in itertools.permutations(range(8))),
    "power-7-2026": lambda: f"{pow(7, 2026, 1000):03d}",
    "two-pairs": lambda: math.comb(13, 2) * math.comb(4, 2) ** 2 * 44,
    "catalan-8": lambda: math.comb(16, 8) // 9,
    "no-three-ones": lambda: sum("111" not in f"{n:010b}" for n in range(1024)),
    "no-neighbours-15": lambda: sum(not n & (n >> 1) for n in range(2**15)),
    "coupon-6": lambda: round(sum(6 / k for k in range(1, 7)), 6),
    "surjections-7-4": lambda: sum(len(set(give)) == 4 for give in itertools.product(range(4), repeat=7)),
    "necklaces-8-3": lambda: necklaces(8, 3),
    "dominoes-4x6": lambda: tilings(4, 6),
    "remainders": lambda: next(n for n in range(1, 2000) if (n % 3, n % 5, n % 7, n % 11) == (2, 3, 4, 5)),
    "digits-2-100": lambda: sum(map(int, str(2**100))),
    "divisors-20": lambda: 19 * 9 * 5 * 3 * 2**4,
    "trees-k34": lambda: spanning_trees(3, 4),
    "connected-5": lambda: connected(5),
    "seven-before-eleven": lambda: "3/4",
    "partitions-20": lambda: partitions(20, 20),
    "menage-6": lambda: seatings(6),
    "cube-cycles": cube_cycles,
    "planes-10": lambda: sum(math.comb(10, k) for k in range(4)),
    "seats-12-5": lambda: sum(
        all(b - a > 1 for a, b in itertools.pairwise(seats)) for seats in itertools.combinations(range(12), 5)
    ),
    "monotone-pins": lambda: 2 * math.comb(10, 4),
    "circle-1105": lambda: sum(x * x + y * y == 1105 for x in range(-40, 41) for y in range(-40, 41)),
    "leap-day-2000": lambda: datetime.date(2000, 2, 29).strftime("%A"),
    "python-sum": lambda: sum(x * x for x in range(10) if x % 3),
    "who-did-it": guilty,
    "prime-1000": lambda: primes()[999],
}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["id"]))
def test_every_expected_answer_is_right(row: dict[str, object]) -> None:
    assert str(SOLVERS[str(row["id"])]()) == row["expected"]


def test_tasks_are_found_again_inside_a_template_and_have_wrong_answers() -> None:
    library = Library.load()
    assert len(ROWS) >= 24
    for row in ROWS:
        assert set(row) == {"id", "prompt", "expected", "difficulty"}
        task = library.task_for(f"You are careful.\n\n  Question: {row['prompt'].replace(' ', '  ')}\nThink.")
        assert task is not None
        assert task.id == row["id"]
        assert task.steps
        assert len(task.wrong) >= 3
        assert row["expected"] not in task.wrong


def accuracy(model_id: str, effort: str | None, repeats: int = 20) -> float:
    profile = models.CATALOGUE[model_id]
    outcomes = [
        efforts.is_right(profile, effort, False, row["difficulty"], row["id"], repeat, 1)
        for row in ROWS
        for repeat in range(repeats)
    ]
    return sum(outcomes) / len(outcomes)


def test_accuracy_rises_with_effort_and_has_its_knee_at_medium() -> None:
    curve = [accuracy("gpt-6.1-sol", effort) for effort in ("low", "medium", "high", "xhigh", "max")]
    assert all(later > earlier - 0.015 for earlier, later in itertools.pairwise(curve))
    low, medium, *_, best = curve
    assert medium - low > 0.2
    assert best - medium < 0.09
    assert 0.35 < low < 0.7
    assert best < 0.97


def test_a_small_experiment_already_shows_the_knee() -> None:
    """What a demo user would run: all tasks once."""
    low, medium, high = (accuracy("gpt-6.1-sol", effort, 1) for effort in ("low", "medium", "high"))
    assert medium - low > 0.12
    assert abs(high - medium) < 0.12


def test_smaller_models_are_weaker() -> None:
    assert accuracy("gpt-5.4-mini", "medium") < accuracy("gpt-6.1-sol", "medium") - 0.15


def test_reasoning_tokens_grow_with_effort_and_spread() -> None:
    profile = models.CATALOGUE["gpt-6-sol"]
    medians = []
    for effort in ("none", "low", "medium", "high", "xhigh", "max"):
        drawn = sorted(efforts.reasoning_tokens(profile, effort, False, 2, n) for n in range(199))
        medians.append(drawn[99])
        if effort != "none":
            assert drawn[180] > 1.3 * drawn[99]
    assert medians[0] == 0
    for wanted, found in zip((300, 1500, 5000, 12000, 25000), medians[1:], strict=True):
        assert 0.8 * wanted < found < 1.25 * wanted
