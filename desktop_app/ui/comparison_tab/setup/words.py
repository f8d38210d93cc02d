"""What the form of a new comparison says, as sentences; no Qt."""

from __future__ import annotations

import math
from decimal import Decimal

from desktop_app.domain.comparison import Axis, Design
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.conversation import title_from
from desktop_app.domain.statistics.plans import (
    USUAL_SCATTER_REPEATS,
    USUAL_SCATTER_TASKS,
    Scatter,
    distance_shown,
    spent_at,
    units_needed,
)
from desktop_app.language import tr, trn
from desktop_app.services.comparison_planning import Outlook
from desktop_app.services.comparison_ports import Draft
from desktop_app.services.spending import DaySpend
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.setup.values import EstimateShown
from desktop_app.ui.comparison_tab.shown import ESTIMATE_BASIS, outlook_words, short
from desktop_app.ui.comparison_tab.values import ListRow


def title_of(design: Design) -> str:
    """Its own title, or its first question's first words."""
    first = next((task.text for task in design.tasks if task.text.strip()), "")
    return design.title.strip() or (title_from(short(first)) if first else tr("Nothing asked yet"))


def draft_row(draft: Draft, now: float) -> ListRow:
    """ "30 questions · gpt-6.1-sol · 5 min ago"."""
    design = draft.design
    parts = (_questions(len(design.tasks)), design.model_id, formats.when(draft.changed_at, now))
    return ListRow(draft.id, title_of(design), " · ".join(parts), "draft")


def estimate_shown(design: Design, outlook: Outlook, batch_cap: Decimal, today: DaySpend) -> EstimateShown:
    """Everything to be known before it is run."""
    problem = outlook.problem
    if problem is not None:
        return EstimateShown("", reason=f"{problem.happened} {problem.advice}")
    unpriced = outlook.cost.high is None
    run = tr("Run {count}", count=formats.number(design.size))
    return EstimateShown(
        words=outlook_words(design.size, outlook, batch_cap),
        parts=_parts(design, outlook),
        run=run if unpriced else f"{run} · {formats.cost_range(outlook.cost)}",
        basis=f"{tr(ESTIMATE_BASIS)} {caps_words(batch_cap, today)}",
        unpriced=unpriced,
    )


def _parts(design: Design, outlook: Outlook) -> str:
    """ "30 questions × 3 efforts × 3 repeats · 5.2k tokens in, 90k–240k out · 4:10 to 25:00"."""
    count = len(design.variants)
    columns = (
        trn("{n} effort", "{n} efforts", count)
        if design.axis is Axis.NONE
        else trn("{n} variant", "{n} variants", count)
    )
    plan = f"{_questions(len(design.tasks))} × {columns} × {_repeats(design.repeats)}"
    low, high = round(outlook.output_tokens.low), round(outlook.output_tokens.high)
    tokens = tr(
        "{tokens} tokens in, {low}–{high} out",
        tokens=formats.compact(outlook.tokens),
        low=formats.compact(low),
        high=formats.compact(high),
    )
    return f"{plan} · {tokens} · {time_words(outlook.seconds.low, outlook.seconds.high)}"


def _questions(count: int) -> str:
    return trn("{n} question", "{n} questions", count)


def _repeats(count: int) -> str:
    return trn("{n} repeat", "{n} repeats", count)


def _time(count: int, unit: str) -> str:
    if unit == "day":
        return trn("{n} day", "{n} days", count)
    if unit == "hour":
        return trn("{n} hour", "{n} hours", count)
    return trn("{n} minute", "{n} minutes", count) if unit == "minute" else trn("{n} second", "{n} seconds", count)


def time_words(low: float, high: float) -> str:
    """ "about 2–15 minutes"; in the unit of its longer end."""
    units = ((86_400.0, "day"), (3_600.0, "hour"), (60.0, "minute"), (1.0, "second"))
    size, unit = next((each for each in units if high >= 1.5 * each[0]), units[-1])
    least, most = math.floor(low / size), math.ceil(high / size)
    if least == most:
        return tr("about {time}", time=_time(most, unit))
    if not least:
        return tr("at most about {time}", time=_time(most, unit))
    return tr("about {least}–{time}", least=least, time=_time(most, unit))


def caps_words(batch_cap: Decimal, today: DaySpend) -> str:
    """What every cap still allows."""
    day = max(today.cap - today.spent - today.in_flight, Decimal(0))
    month = max(today.month_cap - today.month_spent - today.in_flight, Decimal(0))
    return tr(
        "One comparison may cost {cap}, today leaves {day}, this month {month}.",
        cap=formats.money_both(batch_cap),
        day=formats.money_both(day),
        month=formats.money_both(month),
    )


def repeats_hint(tasks: int, repeats: int, scale: Scale) -> str:
    """What so many answers can show, by Ponder's own first guess of how they scatter."""
    seen = _seen(tasks, repeats)
    if tasks == 1:
        if seen is None or seen > 0.75:
            return tr("Enough for a first look. So few answers prove nothing: more repeats or more questions do.")
        return tr(
            "On this question a difference of about {size} can be seen; nothing about others.",
            size=_size(seen, scale),
        )
    if seen is None or seen > 0.75:
        return tr(
            "With {tasks} questions × {repeats} only a very large difference can be seen. More questions show smaller "
            "ones.",
            tasks=formats.number(tasks),
            repeats=_repeats(repeats),
        )
    words = tr(
        "With {tasks} questions × {repeats} a difference of about {size} can be seen.",
        tasks=formats.number(tasks),
        repeats=_repeats(repeats),
        size=_size(seen, scale),
    )
    return f"{words}{_more(tasks, repeats, seen, scale)}"


def _seen(tasks: int, repeats: int) -> float | None:
    """The smallest difference, as a share of the scale, that the first verdict would probably show."""
    scatter, alpha = Scatter(USUAL_SCATTER_TASKS, USUAL_SCATTER_REPEATS), spent_at(1) / 2
    if tasks == 1:
        # one question's answers are tossed coins at worst, for each of two efforts
        return distance_shown(math.sqrt(2 * USUAL_SCATTER_REPEATS), repeats, alpha=alpha)
    return distance_shown(scatter.deviation(repeats), tasks, alpha=alpha)


def _more(tasks: int, repeats: int, seen: float, scale: Scale) -> str:
    """What half of that would take."""
    deviation = Scatter(USUAL_SCATTER_TASKS, USUAL_SCATTER_REPEATS).deviation(repeats)
    needed = units_needed(deviation, seen / 2, alpha=spent_at(1) / 2)
    return tr(" Half of that takes about {needed} questions.", needed=formats.number(needed)) if needed > tasks else ""


def _size(share: float, scale: Scale) -> str:
    if scale is Scale.ONE_TO_FIVE:
        return tr("{points} of a grade", points=formats.number(4 * share, 1))
    return tr("{points} points", points=formats.number(100 * share))


def suggested_check(expected: str) -> str:
    """The check that fits a right answer best: a number is found and compared, other words are looked for."""
    text = expected.strip().replace(",", "").lstrip("+-−")
    if text and text.replace(".", "", 1).isdecimal() and text.isascii():
        return "number"
    return "contains ignoring case" if text else ""  # not shown
