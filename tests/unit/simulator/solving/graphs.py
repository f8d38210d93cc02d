"""Graphs, boards and figures."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import cache

Edges = Sequence[tuple[int, int]]


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


def complete(vertices: int) -> Edges:
    return list(itertools.combinations(range(vertices), 2))


def two_sided(left: int, right: int) -> Edges:
    return [(a, left + b) for a in range(left) for b in range(right)]


def reached(vertices: int, edges: Edges) -> int:
    seen = {0}
    for _ in range(vertices):
        seen |= {b for a, b in edges if a in seen} | {a for a, b in edges if b in seen}
    return len(seen)


def connected(vertices: int) -> int:
    return sum(reached(vertices, edges) == vertices for edges in graphs(vertices))


def graphs(vertices: int) -> Iterable[Edges]:
    """Every graph on so many named vertices."""
    edges = complete(vertices)
    for chosen in range(2 ** len(edges)):
        yield [edge for number, edge in enumerate(edges) if chosen >> number & 1]


def without_triangles(vertices: int) -> int:
    def free(edges: Edges) -> bool:
        there = set(edges)
        return not any({(a, b), (b, c), (a, c)} <= there for a, b, c in itertools.combinations(range(vertices), 3))

    return sum(map(free, graphs(vertices)))


def spanning_trees(edges: Edges) -> int:
    size = 1 + max(map(max, edges))
    return sum(reached(size, tree) == size for tree in itertools.combinations(edges, size - 1))


def wheel(spokes: int) -> Edges:
    rim = [(n, (n + 1) % spokes) for n in range(spokes)]
    return [*rim, *((n, spokes) for n in range(spokes))]


def round_trips(edges: Edges) -> int:
    """Hamiltonian cycles: orders of the vertices from 0 on, both directions the same."""
    joined = {frozenset(edge) for edge in edges}
    size = 1 + max(map(max, edges))

    def walks(path: tuple[int, ...]) -> int:
        if len(path) == size:
            return frozenset((path[-1], 0)) in joined
        return sum(walks((*path, n)) for n in range(size) if n not in path and frozenset((path[-1], n)) in joined)

    return walks((0,)) // 2


CUBE = [(a, a ^ bit) for a in range(8) for bit in (1, 2, 4) if a < a ^ bit]
OCTAHEDRON = [(a, b) for a, b in complete(6) if a + b != 5]


def queens(size: int) -> int:
    def free(columns: tuple[int, ...]) -> bool:
        return all(abs(a - b) != j - i for (i, a), (j, b) in itertools.combinations(enumerate(columns), 2))

    return sum(map(free, itertools.permutations(range(size))))


def peaceful_knights() -> int:
    fields = list(itertools.product(range(8), repeat=2))
    pairs = itertools.combinations(fields, 2)
    return sum({abs(a - c), abs(b - d)} != {1, 2} for (a, b), (c, d) in pairs)


def peaceful_rooks() -> int:
    fields = list(itertools.product(range(8), repeat=2))
    return sum(
        len({row for row, _ in three}) == 3 == len({column for _, column in three})
        for three in itertools.combinations(fields, 3)
    )


def parts_of_plane(lines: int) -> int:
    """Euler's formula for lines y = k x + k^2, of which no three meet: parts = crossings + lines + 1."""
    crossings = {(Fraction(-(a + b)), Fraction(-a * b)) for a, b in itertools.combinations(range(lines), 2)}
    return len(crossings) + lines + 1


def parts_of_disc(points: int) -> int:
    """Every four points give one crossing, none through another where the points lie well: parts by Euler."""
    chords = list(itertools.combinations(range(points), 2))
    crossings = sum(a < c < b < d for (a, b), (c, d) in itertools.permutations(chords, 2))
    vertices = points + crossings
    edges = points + len(chords) + 2 * crossings
    return edges - vertices + 1


def parts_by_circles(circles: int) -> int:
    """By Euler: every two circles meet twice, every meeting has four ends of arcs."""
    meetings = 2 * len(list(itertools.combinations(range(circles), 2)))
    return 2 * meetings - meetings + 2


def parts_of_space(planes: int) -> int:
    """A new plane adds as many parts as the others' lines cut it into."""
    return 1 + sum(parts_of_plane(earlier) for earlier in range(planes))


def squares(size: int) -> int:
    sides = list(itertools.combinations(range(size + 1), 2))
    return sum(b - a == d - c for a, b in sides for c, d in sides)


def triangles(perimeter: int) -> int:
    sides = itertools.combinations_with_replacement(range(1, perimeter), 3)
    return sum(a + b + c == perimeter and a + b > c for a, b, c in sides)


SOLVERS: dict[str, Callable[[], object]] = {
    "dominoes-4x6": lambda: tilings(4, 6),
    "dominoes-3x8": lambda: tilings(3, 8),
    "dominoes-2x14": lambda: tilings(2, 14),
    "trees-k34": lambda: spanning_trees(two_sided(3, 4)),
    "trees-6": lambda: spanning_trees(complete(6)),
    "trees-wheel": lambda: spanning_trees(wheel(5)),
    "connected-5": lambda: connected(5),
    "connected-4": lambda: connected(4),
    "triangle-free-5": lambda: without_triangles(5),
    "cube-cycles": lambda: round_trips(CUBE),
    "cycles-k6": lambda: round_trips(complete(6)),
    "cycles-k44": lambda: round_trips(two_sided(4, 4)),
    "octahedron-cycles": lambda: round_trips(OCTAHEDRON),
    "planes-10": lambda: parts_of_space(10),
    "lines-12": lambda: parts_of_plane(12),
    "circles-8": lambda: parts_by_circles(8),
    "chords-8": lambda: parts_of_disc(8),
    "squares-8x8": lambda: squares(8),
    "triangles-30": lambda: triangles(30),
    "queens-6": lambda: queens(6),
    "queens-8": lambda: queens(8),
    "two-knights": peaceful_knights,
    "rooks-3": peaceful_rooks,
}
