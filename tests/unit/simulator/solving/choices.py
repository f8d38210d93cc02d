"""Arrangements and ways to choose."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache


@cache
def ways_to_pay(amount: int, coins: tuple[int, ...]) -> int:
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways_to_pay(amount - coins[0], coins) + ways_to_pay(amount, coins[1:])


def in_their_place(people: int) -> Counter[int]:
    """How many permutations leave so many in their own place."""
    orders = itertools.permutations(range(people))
    return Counter(sum(map(int.__eq__, order, range(people))) for order in orders)


def hands(kinds: int, copies: int, *runs: int) -> int:
    """Hands of five from so many kinds of cards (ranks or suits), in which the kinds occur so often, fewest first."""
    found = 0
    for hand in itertools.combinations_with_replacement(range(kinds), 5):
        counts = Counter(hand)
        if tuple(sorted(counts.values())) == runs:
            found += math.prod(math.comb(copies, count) for count in counts.values())
    return found


def paths(across: int, up: int, allowed: Callable[[int, int], bool]) -> int:
    """Shortest lattice paths that touch only what is allowed."""

    @cache
    def to(x: int, y: int) -> int:
        if x < 0 or y < 0 or not allowed(x, y):
            return 0
        return 1 if (x, y) == (0, 0) else to(x - 1, y) + to(x, y - 1)

    return to(across, up)


def bracketings(pairs: int) -> int:
    def rightly(text: Sequence[int]) -> bool:
        return all(height >= 0 for height in itertools.accumulate(text))

    places = itertools.combinations(range(2 * pairs), pairs)
    return sum(rightly([1 if n in opened else -1 for n in range(2 * pairs)]) for opened in map(set, places))


def cuts(corners: int) -> int:
    """Sets of diagonals that do not cross and are as many as there can be."""
    lines = [(a, b) for a, b in itertools.combinations(range(corners), 2) if 1 < b - a < corners - 1]

    def cross(one: tuple[int, int], other: tuple[int, int]) -> bool:
        return one[0] < other[0] < one[1] < other[1] or other[0] < one[0] < other[1] < one[1]

    def sets(start: int, chosen: list[tuple[int, int]]) -> int:
        if len(chosen) == corners - 3:
            return 1
        return sum(
            sets(n + 1, [*chosen, lines[n]])
            for n in range(start, len(lines))
            if not any(cross(lines[n], each) for each in chosen)
        )

    return sets(0, [])


def necklaces(beads: int, colours: int) -> int:
    strings = itertools.product(range(colours), repeat=beads)
    return len({min(string[n:] + string[:n] for n in range(beads)) for string in strings})


def painted_cubes(colours: int) -> int:
    """Faces: up, down, front, back, left, right."""

    def turned(cube: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        u, d, f, b, le, r = cube
        yield (f, b, d, u, le, r)
        yield (u, d, r, le, f, b)

    left, kinds = set(itertools.product(range(colours), repeat=6)), 0
    while left:
        kinds += 1
        open_ = [left.pop()]
        while open_:
            for other in turned(open_.pop()):
                if other in left:
                    left.discard(other)
                    open_.append(other)
    return kinds


def seatings(places: int) -> int:
    return sum(
        all(man not in (seat, (seat + 1) % places) for seat, man in enumerate(men))
        for men in itertools.permutations(range(places))
    )


@cache
def partitions(number: int, largest: int, step: int = 0) -> int:
    """Into parts of at most `largest`; with step 1 all different."""
    if number == 0:
        return 1
    return sum(partitions(number - n, n - step, step) for n in range(1, min(number, largest) + 1))


@cache
def groupings(items: int) -> Counter[int]:
    """Ways to divide so many things into heaps, by the number of heaps: each new one joins a heap or starts one."""
    if items == 0:
        return Counter({0: 1})
    found: Counter[int] = Counter()
    for heaps, count in groupings(items - 1).items():
        found[heaps] += heaps * count
        found[heaps + 1] += count
    return found


def apart(seats: int, chosen: int, round_table: bool = False) -> int:
    def good(places: tuple[int, ...]) -> bool:
        wide = all(b - a > 1 for a, b in itertools.pairwise(places))
        return wide and not (round_table and places[0] == 0 and places[-1] == seats - 1)

    return sum(good(places) for places in itertools.combinations(range(seats), chosen))


def orders(word: str) -> int:
    @cache
    def left(counts: tuple[int, ...]) -> int:
        if not any(counts):
            return 1
        return sum(left((*counts[:n], c - 1, *counts[n + 1 :])) for n, c in enumerate(counts) if c)

    return left(tuple(Counter(word).values()))


def alternating(length: int) -> int:
    def good(order: tuple[int, ...]) -> bool:
        return all((a < b) == (n % 2 == 0) for n, (a, b) in enumerate(itertools.pairwise(order)))

    return sum(map(good, itertools.permutations(range(length))))


def with_inversions(length: int, wanted: int) -> int:
    every = itertools.permutations(range(length))
    return sum(sum(a > b for a, b in itertools.combinations(order, 2)) == wanted for order in every)


def onto(things: int, boxes: int) -> int:
    return sum(len(set(give)) == boxes for give in itertools.product(range(boxes), repeat=things))


def without_three_ones(length: int) -> int:
    return sum("111" not in f"{n:0{length}b}" for n in range(2**length))


def pins(length: int, good: Callable[[tuple[int, ...]], bool]) -> int:
    return sum(map(good, itertools.product(range(10), repeat=length)))


def in_order(digits: tuple[int, ...]) -> tuple[int, ...]:
    """Rising, each once."""
    return tuple(sorted(set(digits)))


def ring_without_neighbours(chairs: int) -> int:
    last = chairs - 1
    return sum(not n & (n >> 1) and not (n & 1 and n >> last) for n in range(2**chairs))


def written_in_order(total: int) -> int:
    @cache
    def ways(left: int) -> int:
        return 1 if left == 0 else sum(ways(left - part) for part in (1, 2, 3) if part <= left)

    return ways(total)


SOLVERS: dict[str, Callable[[], object]] = {
    "coins-100": lambda: ways_to_pay(100, (50, 25, 10, 5, 1)),
    "coins-50": lambda: ways_to_pay(50, (25, 10, 5, 1)),
    "coins-200": lambda: ways_to_pay(200, (100, 50, 20, 10)),
    "hats-8": lambda: in_their_place(8)[0],
    "hats-7": lambda: in_their_place(7)[0],
    "hats-two-of-7": lambda: in_their_place(7)[2],
    "two-pairs": lambda: hands(13, 4, 1, 2, 2),
    "full-house": lambda: hands(13, 4, 2, 3),
    "three-of-a-kind": lambda: hands(13, 4, 1, 1, 3),
    "all-suits": lambda: hands(4, 13, 1, 1, 1, 2),
    "catalan-8": lambda: paths(8, 8, lambda x, y: y <= x),
    "brackets-7": lambda: bracketings(7),
    "octagon-cuts": lambda: cuts(8),
    "grid-avoiding": lambda: paths(6, 6, lambda x, y: (x, y) != (3, 3)),
    "no-three-ones": lambda: without_three_ones(10),
    "no-three-ones-12": lambda: without_three_ones(12),
    "no-neighbours-15": lambda: sum(not n & (n >> 1) for n in range(2**15)),
    "circle-no-neighbours": lambda: ring_without_neighbours(12),
    "surjections-7-4": lambda: onto(7, 4),
    "surjections-6-4": lambda: onto(6, 4),
    "set-partitions-7-3": lambda: groupings(7)[3],
    "bell-6": lambda: groupings(6).total(),
    "necklaces-8-3": lambda: necklaces(8, 3),
    "necklaces-10-2": lambda: necklaces(10, 2),
    "necklaces-7-4": lambda: necklaces(7, 4),
    "cube-colours": lambda: painted_cubes(3),
    "partitions-20": lambda: partitions(20, 20),
    "partitions-15": lambda: partitions(15, 15),
    "partitions-distinct-20": lambda: partitions(20, 20, 1),
    "compositions-10": lambda: written_in_order(10),
    "menage-6": lambda: seatings(6),
    "menage-5": lambda: seatings(5),
    "seats-12-5": lambda: apart(12, 5),
    "seats-round-12-4": lambda: apart(12, 4, round_table=True),
    "monotone-pins": lambda: pins(4, lambda d: d in (in_order(d), in_order(d)[::-1])),
    "pins-rising-5": lambda: pins(5, lambda d: all(a <= b for a, b in itertools.pairwise(d))),
    "pins-sum-9": lambda: pins(4, lambda d: sum(d) == 9),
    "three-different-digits": lambda: sum(len(set(str(n))) == 3 for n in range(100, 1000)),
    "mississippi": lambda: orders("MISSISSIPPI"),
    "statistics-word": lambda: orders("STATISTICS"),
    "updown-7": lambda: alternating(7),
    "inversions-6": lambda: with_inversions(6, 3),
    "shares-20": lambda: sum(a + b <= 20 for a in range(21) for b in range(21)),
    "weighted-30": lambda: sum(x + 2 * y + 3 * z == 30 for x in range(31) for y in range(16) for z in range(11)),
    "three-alike": lambda: sum(max(Counter(roll).values()) == 3 for roll in itertools.product(range(6), repeat=5)),
    "subset-sums": lambda: sum(
        sum(chosen) % 5 == 0 for size in range(11) for chosen in itertools.combinations(range(1, 11), size)
    ),
}
