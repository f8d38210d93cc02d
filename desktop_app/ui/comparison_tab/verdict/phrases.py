"""Turns of phrase that the verdict's sentences share. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_figures import VariantSummary
from desktop_app.ui import formats


def capital(text: str) -> str:
    """ "Medium is enough": only the first letter changes."""
    return text[:1].upper() + text[1:]


def money_about(usd: float | None, *, simulated: bool) -> str:
    """ "≈ $0.90", "≈ $0.90 simulated", "price unknown"."""
    words = formats.money(usd)
    if usd is None:
        return words
    words = words if words.startswith("≈") else f"≈ {words}"
    return formats.unbroken(f"{words} simulated" if simulated else words)


def counted_answers(comparison: Comparison, summaries: Sequence[VariantSummary]) -> str:
    """ "50 tasks × 3", "50 tasks", or of one question "12 answers each"."""
    if comparison.task_count > 1:
        tasks = formats.plural(comparison.task_count, "task")
        return tasks if comparison.repeats == 1 else f"{tasks} × {comparison.repeats}"
    counts = [each.graded + each.wrong for each in summaries]
    least, most = min(counts, default=0), max(counts, default=0)
    return f"{formats.plural(most, 'answer')} each" if least == most else f"{least} to {most} answers each"


def listed(names: Sequence[str]) -> str:
    """ "low", "low and high", "low, medium and high"."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def rounded(count: int) -> int:
    """To two digits that mean something: what is only about right need not look exact."""
    step = int("1" + "0" * max(0, len(str(count)) - 2))
    return -(-count // step) * step


def ordinal(number: int) -> str:
    """ "first", "second", "11th"."""
    if number <= len(_FIRST):
        return _FIRST[number - 1]
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_FIRST = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def times(count: int) -> str:
    """ "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(count) or f"{count} times"


def look_words(look: int) -> str:
    """Which look at the figures this is."""
    return f"This is the {ordinal(look)} look."
