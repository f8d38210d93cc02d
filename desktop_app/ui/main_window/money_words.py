"""What the window says about money: the figures in its foot, and the notices when a cap comes near. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.spends import Spend
from desktop_app.language import tr, trn
from desktop_app.services.spending import DaySpend, Overrun
from desktop_app.ui import formats
from desktop_app.ui.main_window.values import Foot, Level

Period = Literal["day", "month"]


def foot(today: DaySpend, held: int) -> Foot:
    """The figures as they stand; `held` counts the requests that wait for room under a cap."""
    return Foot(
        spent=formats.money_short(today.spent),
        cap=tr("of {cap}", cap=formats.money_short(today.cap)),
        spent_share=float(today.spent / today.cap) if today.cap else 1.0,
        share=today.share,
        level=level(today, None),
        state=_state(today, held),
        explanation="\n".join(_explanation(today, held)),
    )


def level(today: DaySpend, period: Period | None) -> Level:
    """How full a cap is; the fuller one of both for None."""
    shares = {"day": [today.share], "month": [today.month_share], None: [today.share, today.month_share]}[period]
    fullest = max(shares)
    return "over" if fullest >= 1 else "warn" if 100 * fullest >= today.warn_percent else "fine"


def _state(today: DaySpend, held: int) -> str:
    if held:
        return tr("{held} held", held=formats.number(held))
    by_month = today.month_share > today.share
    now = level(today, None)
    if now == "over":
        return tr("Month full") if by_month else tr("Day full")
    if now == "warn":
        return (
            tr("Month {percent}", percent=_percent(today.month_share))
            if by_month
            else tr("{percent} used", percent=_percent(today.share))
        )
    return ""


def _percent(share: float) -> str:
    """Rounded down: 100 % is only said once it is reached."""
    return formats.percent(int(share * 100) / 100)


def _explanation(today: DaySpend, held: int) -> list[str]:
    lines = [
        tr(
            "Today: {spent} spent of {money_both}.",
            spent=formats.money_short(today.spent),
            money_both=formats.money_both(today.cap),
        )
    ]
    if today.in_flight > 0:
        lines.append(tr("In flight: up to {in_flight} more.", in_flight=formats.money_short(today.in_flight)))
    lines.append(
        tr(
            "This month: {month_spent} spent of {money_both}.",
            month_spent=formats.money_short(today.month_spent),
            money_both=formats.money_both(today.month_cap),
        )
    )
    if held:
        lines.append(
            tr("{held} held for want of room under a cap.", held=trn("{n} request is", "{n} requests are", held))
        )
    if today.unpriced:
        lines.append(
            tr(
                "{unpriced} without a known price not counted.",
                unpriced=trn("{n} answer", "{n} answers", today.unpriced),
            )
        )
    if today.simulated:
        lines.append(tr("Simulated: nothing is charged in the demo."))
    return lines


def cap_notice(today: DaySpend, period: Period) -> tuple[str, str]:
    """What happened and what it means, when a cap is nearly or wholly used."""
    spent, cap = (today.spent, today.cap) if period == "day" else (today.month_spent, today.month_cap)
    name = tr("today's cap") if period == "day" else tr("this month's cap")
    share = today.share if period == "day" else today.month_share
    simulated = tr(" simulated") if today.simulated else ""
    flight = (
        tr(" and up to {in_flight} in flight", in_flight=formats.money_short(today.in_flight))
        if today.in_flight > 0
        else ""
    )
    figures = tr(
        "{spent}{simulated} spent{flight}, of {money_both}",
        spent=formats.money_short(spent),
        simulated=simulated,
        flight=flight,
        money_both=formats.money_both(cap),
    )
    if level(today, period) == "over":
        return tr("{capitalize} is used up: {figures}.", capitalize=name.capitalize(), figures=figures), tr(
            "What comes next is held until you decide."
        )
    return tr("{percent} of {name} is used: {figures}.", percent=_percent(share), name=name, figures=figures), tr(
        "What would pass the cap will be held until you decide."
    )


_TAB_OF = {JobOrigin.CHAT: "chat", JobOrigin.JOBS: "jobs", JobOrigin.PRO: "pro", JobOrigin.COMPARISON: "compare"}


def place_of(spend: Spend) -> tuple[str, str]:
    """The tab that has an answer, and which of its items to open."""
    item = {
        JobOrigin.CHAT: spend.conversation_id,
        JobOrigin.PRO: spend.conversation_id,
        JobOrigin.COMPARISON: spend.batch,
        JobOrigin.JOBS: spend.key,
    }[spend.origin]
    return _TAB_OF[spend.origin], item


def overrun_words(overruns: Sequence[Overrun], *, simulated: bool) -> tuple[str, str]:
    """One answer, or several, that cost more than was told at most; the newest is last."""
    newest = overruns[-1]
    mark = tr(" simulated") if simulated else ""
    title = tr(" in “{short}”", short=_short(newest.spend.title)) if newest.spend.title else ""
    if len(overruns) == 1:
        actual, upper = formats.money(newest.actual), formats.money(newest.upper)
        happened = tr(
            "This answer{title} cost {actual}{mark}; at most {upper} was expected.",
            title=title,
            actual=actual,
            mark=mark,
            upper=upper,
        )
    else:
        actual = formats.money(sum(each.actual for each in overruns))
        upper = formats.money(sum(each.upper for each in overruns))
        count = formats.number(len(overruns))
        happened = tr(
            "{count} answers cost {actual}{mark} together; at most {upper} was expected.",
            count=count,
            actual=actual,
            mark=mark,
            upper=upper,
        )
    return happened, tr("It counts in full under your caps, and the next estimates learn from it.")


def _short(title: str) -> str:
    flat = " ".join(title.split())
    return flat if len(flat) <= 60 else f"{flat[:59]}…"
