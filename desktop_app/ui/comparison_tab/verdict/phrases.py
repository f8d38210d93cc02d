"""Turns of phrase that the verdict's sentences share. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_figures import VariantSummary
from desktop_app.language import later, tr, trn
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
    return formats.unbroken(tr("{usd} simulated", usd=words) if simulated else words)


def counted_answers(comparison: Comparison, summaries: Sequence[VariantSummary]) -> str:
    """ "50 tasks × 3", "50 tasks", or of one question "12 answers each"."""
    if comparison.task_count > 1:
        tasks = trn("{n} task", "{n} tasks", comparison.task_count)
        return tasks if comparison.repeats == 1 else f"{tasks} × {comparison.repeats}"
    counts = [each.graded + each.wrong for each in summaries]
    least, most = min(counts, default=0), max(counts, default=0)
    if least == most:
        return trn("{n} answer each", "{n} answers each", most)
    return tr("{least} to {most} answers each", least=least, most=most)


def listed(names: Sequence[str]) -> str:
    """ "low", "low and high", "low, medium and high"."""
    if len(names) < 2:
        return "".join(names)
    return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def rounded(count: int) -> int:
    """To two digits that mean something: what is only about right need not look exact."""
    step = int("1" + "0" * max(0, len(str(count)) - 2))
    return -(-count // step) * step


def ordinal(number: int) -> str:
    """ "first", "second", "11th"."""
    if number <= len(_FIRST):
        return tr(_FIRST[number - 1])
    ending = 0 if 10 < number % 100 < 14 or number % 10 > 3 else number % 10
    return tr(_FURTHER[ending], n=number)


_FIRST = (
    later("first"), later("second"), later("third"), later("fourth"), later("fifth"), later("sixth"),
    later("seventh"), later("eighth"), later("ninth"), later("tenth"),
)  # fmt: skip
_FURTHER = (later("{n}th"), later("{n}st"), later("{n}nd"), later("{n}rd"))
"""By the last digit."""


def times(count: int) -> str:
    """ "once", "twice", "3 times"."""
    return {1: tr("once"), 2: tr("twice")}.get(count) or tr("{count} times", count=count)


def look_words(look: int) -> str:
    """Which look at the figures this is."""
    return tr("This is the {nth} look.", nth=ordinal(look))
