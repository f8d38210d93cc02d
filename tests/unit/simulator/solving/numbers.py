"""Whole numbers: digits, divisors, primes, remainders."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable


def zeros(number: int) -> int:
    left, found = math.factorial(number), 0
    while left % 10 == 0:
        left, found = left // 10, found + 1
    return found


def either(below: int, one: int, other: int) -> int:
    return sum(n for n in range(1, below) if (n % one == 0) != (n % other == 0))


def primes(below: int) -> list[int]:
    return [n for n in range(2, below) if all(n % k for k in range(2, math.isqrt(n) + 1))]


def smallest(moduli: tuple[int, ...], remainders: tuple[int, ...]) -> int:
    return next(n for n in itertools.count(1) if all(n % m == r for m, r in zip(moduli, remainders, strict=True)))


def digit_sum(number: int) -> int:
    return sum(map(int, str(number)))


def divisors(number: int) -> int:
    """Counted up to the root, each with its partner."""
    found = 0
    for n in range(1, math.isqrt(number) + 1):
        if number % n == 0:
            found += 1 + (n * n != number)
    return found


def on_circle(square: int) -> int:
    side = range(-math.isqrt(square), math.isqrt(square) + 1)
    return sum(x * x + y * y == square for x in side for y in side)


def collatz(start: int) -> int:
    steps = 0
    while start != 1:
        start = 3 * start + 1 if start % 2 else start // 2
        steps += 1
    return steps


def largest_factor(number: int) -> int:
    return max(p for p in primes(number + 1) if number % p == 0)


def fibonacci(place: int) -> int:
    a, b = 0, 1
    for _ in range(place):
        a, b = b, a + b
    return a


def twos(number: int) -> int:
    """How often 2 divides it."""
    return (number & -number).bit_length() - 1


SOLVERS: dict[str, Callable[[], object]] = {
    "sum-7-or-11": lambda: either(1000, 7, 11),
    "zeros-2026": lambda: zeros(2026),
    "zeros-1000": lambda: zeros(1000),
    "power-7-2026": lambda: f"{pow(7, 2026, 1000):03d}",
    "power-3-2027": lambda: f"{pow(3, 2027, 1000):03d}",
    "power-13-1999": lambda: f"{pow(13, 1999, 100):02d}",
    "remainders": lambda: smallest((3, 5, 7, 11), (2, 3, 4, 5)),
    "remainders-2": lambda: smallest((4, 9, 25), (1, 2, 3)),
    "digits-2-100": lambda: digit_sum(2**100),
    "digits-25-factorial": lambda: digit_sum(math.factorial(25)),
    "digits-to-999": lambda: sum(map(digit_sum, range(1, 1000))),
    "sevens-to-2000": lambda: sum(str(n).count("7") for n in range(1, 2001)),
    "divisors-20": lambda: math.prod(twos_and_more(20)),
    "divisors-360": lambda: divisors(360**4),
    "divisors-sum-720": lambda: sum(n for n in range(1, 721) if 720 % n == 0),
    "totient-2520": lambda: sum(math.gcd(n, 2520) == 1 for n in range(1, 2521)),
    "lcm-20": lambda: math.lcm(*range(1, 21)),
    "gcd-powers": lambda: math.gcd(2**36 - 1, 2**24 - 1),
    "circle-1105": lambda: on_circle(1105),
    "circle-325": lambda: on_circle(325),
    "square-free": lambda: sum(all(n % (k * k) for k in range(2, 32)) for n in range(1, 1001)),
    "prime-1000": lambda: primes(8000)[999],
    "prime-500": lambda: primes(4000)[499],
    "primes-2000": lambda: len(primes(2000)),
    "prime-factor": lambda: largest_factor(7663),
    "four-ones": lambda: sum(n.bit_count() == 4 for n in range(1024)),
    "palindromes": lambda: sum(str(n) == str(n)[::-1] for n in range(1, 100_000)),
    "collatz-27": lambda: collatz(27),
    "two-in-factorial": lambda: twos(math.factorial(100)),
    "fibonacci-gcd": lambda: math.gcd(fibonacci(60), fibonacci(45)),
    "mod-product": lambda: f"{math.prod(range(1, 30, 2)) % 1000:03d}",
}


def twos_and_more(factorial: int) -> list[int]:
    """One more than the exponent of each prime in a factorial."""
    left, found = math.factorial(factorial), []
    for prime in primes(factorial + 1):
        exponent = 0
        while left % prime == 0:
            left, exponent = left // prime, exponent + 1
        found.append(exponent + 1)
    return found
