"""What is said of two comparisons of the same tasks, variant by variant, as plain words. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.chart_words import money_decimals
from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_pairs import Compared, VariantPair
from desktop_app.domain.comparison_tasks import Scale, TaskId
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.language import later, tr, trn
from desktop_app.services.comparison_matches import Match
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.verdict.amounts import Amounts
from desktop_app.ui.comparison_tab.verdict.phrases import capital

ARROW = "→"
_MONEY = "{money}"
HEADERS = (
    later("Variant"),
    later("Tasks"),
    later("Quality"),
    later("Difference (95 %)"),
    later("Claimed"),
    _MONEY,
    later("Time (s)"),
    later("Reasoning tokens"),
)


@dataclass(frozen=True, slots=True)
class PairRow:
    """One variant in the table; `note` says it in a sentence."""

    key: str
    cells: tuple[str, ...]
    note: str


def headers(*, simulated: bool) -> tuple[str, ...]:
    """The table's columns, with units; simulated money is called so."""
    unit = formats.money_unit()
    money = tr("Simulated {unit}", unit=unit) if simulated else tr("Cost ({unit})", unit=unit)
    return tuple(money if head is _MONEY else tr(head) for head in HEADERS)


def choice_words(match: Match) -> str:
    """One other comparison in the list to choose from."""
    other = match.comparison
    common = trn("{n} task in common", "{n} tasks in common", match.in_common)
    return f"{side_words(other)} · {common}"


def side_words(comparison: Comparison) -> str:
    """ "Numbers · gpt-6.1-sol · 3 Nov 2026": one of the two."""
    # a copy on another model has it in its title already
    model = "" if comparison.title.endswith(comparison.model_id) else comparison.model_id
    return " · ".join(part for part in (comparison.title, model, formats.day(comparison.created_at)) if part)


def summary(compared: Compared) -> str:
    """What may be said of all variants together."""
    if not compared.rows:
        return tr("They have no effort in common, so nothing can be set side by side.")
    sure = [row for row in compared.rows if row.claimed]
    if any(row.difference is not None for row in compared.rows):
        if not sure:
            return tr(
                "No difference of quality is shown for any variant. That does not mean they are equal: the intervals "
                "say how far apart they may be."
            )
        return " ".join(row_words(compared, row) for row in sure)
    return tr("No task has a grade in both, so quality can't be compared yet; what they used can.")


def row_words(compared: Compared, row: VariantPair) -> str:
    """One variant in a sentence: "High is 4 to 12 points better than before (12 tasks)."."""
    name, found = capital(row.first), row.difference
    if found is None:
        return tr("{name}: no task has a grade in both.", name=name)
    tasks = trn("{n} task", "{n} tasks", row.tasks)
    span = Amounts(compared.first.scale).between(found, tr("in the first one"))
    if not span:
        return tr("{name}: too few answers to tell a difference ({tasks}).", name=name, tasks=tasks)
    claim = "" if row.claimed else tr(" That is not enough to claim a difference.")
    return tr("{name} is {span} ({tasks}).{claim}", name=name, span=span, tasks=tasks, claim=claim)


def rows(compared: Compared) -> tuple[PairRow, ...]:
    """The table."""
    return tuple(_row(compared, row) for row in compared.rows)


def _row(compared: Compared, row: VariantPair) -> PairRow:
    scale = compared.first.scale
    claimed = formats.NOTHING if row.p is None else tr("yes") if row.claimed else tr("no")
    cells = (
        row.first if row.first == row.second else f"{row.first} {ARROW} {row.second}",
        formats.number(row.tasks),
        _from_to(_centre(row.first_quality), _centre(row.second_quality), lambda share: _quality(share, scale)),
        _difference(row.difference, scale),
        claimed,
        _from_to(_money(row.first_usd), _money(row.second_usd), lambda usd: formats.number(usd, money_decimals(usd))),
        _from_to(row.first_seconds, row.second_seconds, lambda seconds: formats.number(seconds, 1)),
        _from_to(row.first_reasoning, row.second_reasoning, formats.number),
    )
    return PairRow(row.first, cells, row_words(compared, row))


def _centre(interval: Interval | None) -> float | None:
    return None if interval is None else interval.centre


def _money(usd: float | None) -> float | None:
    return None if usd is None else formats.converted(usd)


def _quality(share: float, scale: Scale) -> str:
    return formats.percent(share) if scale is Scale.PASS_FAIL else formats.number(scale.points(share), 2)


def _difference(found: Interval | None, scale: Scale) -> str:
    if found is None:
        return formats.NOTHING
    amounts, decimals = Amounts(scale), 0 if scale is Scale.PASS_FAIL else 2

    def signed(share: float) -> str:
        value = amounts.value(share)
        return ("+" if round(value, decimals) > 0 else "") + formats.number(value, decimals)

    if found.low is None or found.high is None:
        return signed(found.centre)
    return tr("{centre} ({low} to {high})", centre=signed(found.centre), low=signed(found.low), high=signed(found.high))


def _from_to(one: float | None, two: float | None, write: Callable[[float], str]) -> str:
    if one is None and two is None:
        return formats.NOTHING
    before, after = (formats.NOTHING if each is None else write(each) for each in (one, two))
    return f"{before} {ARROW} {after}"


@dataclass(frozen=True, slots=True)
class ChangedTask:
    """A task whose mean score went up or down, or stayed."""

    task: TaskId
    title: str
    better: bool


def changed_tasks(row: VariantPair, texts: Mapping[TaskId, str]) -> Sequence[ChangedTask]:
    """What got worse first: that is looked for first."""
    found = [ChangedTask(task, f"{task}. {texts.get(task, '')}", better=False) for task in row.worse]
    return found + [ChangedTask(task, f"{task}. {texts.get(task, '')}", better=True) for task in row.better]
