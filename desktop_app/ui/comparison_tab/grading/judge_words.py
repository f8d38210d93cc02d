"""What the judge's window says: estimate, progress, and how far the judge may be trusted; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.judge_standing import JudgeStanding
from desktop_app.domain.judging import JudgeKind
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.language import later, tr, trn
from desktop_app.services.judge_requests import Scope
from desktop_app.services.judging import JudgePlan
from desktop_app.ui import formats
from desktop_app.ui.estimate_words import NOT_COUNTED

KINDS: tuple[tuple[JudgeKind, str, str], ...] = (
    (
        JudgeKind.RUBRIC,
        later("Each by itself"),
        later("The judge grades one answer at a time by a rubric. Its grades can count."),
    ),
    (
        JudgeKind.PAIRWISE,
        later("Two against each other"),
        later(
            "The judge sees two answers to the same task, in both orders, and says which is better. That tells who "
            "wins, and how far the order decides; it gives no grades."
        ),
    ),
)
"""Key, chip, and what it means."""

KAPPA_HELP = later("Kappa is agreement beyond what chance alone would bring: 0 is chance, 1 is perfect.")


@dataclass(frozen=True, slots=True)
class StandingShown:
    """How far the judge may be trusted. `low`, `centre` and `high` place it on a line from 0 to 1, None where there is
    no kappa; `counts` is its verdict; `by_hand` how many answers to grade, 0 for none."""

    title: str
    words: str
    counts: bool
    level: float
    low: float | None = None
    centre: float | None = None
    high: float | None = None
    by_hand: int = 0


# -- before --------------------------------------------------------------------------------------------------------


def scope_chips(graded: int, answered: int) -> tuple[tuple[str, str, str], ...]:
    """Which answers may be judged, with how many they are."""
    return (
        (
            Scope.GRADED,
            tr("Those I graded ({count})", count=formats.number(graded)),
            tr("Enough to see whether the judge can be trusted"),
        ),
        (
            Scope.ALL,
            tr("All answers ({count})", count=formats.number(answered)),
            tr("Also those that nobody has graded"),
        ),
    )


def plan_words(plan: JudgePlan, batch_cap: Decimal) -> str:
    """What judging would mean, in requests and money and against the caps."""
    if plan.problem is not None:
        return f"{plan.problem.happened} {plan.problem.advice}".strip()
    if plan.requests == 0:
        return tr("Nothing to ask: this judge has judged all of them, or there is nothing to judge.")
    requests = requests_words(plan.requests)
    high = plan.cost.high
    if high is None:
        return f"{requests}. {tr(NOT_COUNTED)}"
    words = tr("{trials}, {cost} in all (estimate).", trials=requests, cost=formats.cost_range_both(plan.cost))
    if high > batch_cap:
        over = tr(
            "The cap for one comparison, its answers included, is {cap}: what would pass it is held until you decide.",
            cap=formats.money_both(batch_cap),
        )
        return f"{words} {over}"
    room = max(plan.room, Decimal(0))
    left = formats.money_both(room)
    if high > room:
        return (
            f"{words} {tr('Your caps leave {left} for now: what would pass it is held until you decide.', left=left)}"
        )
    return f"{words} {tr('Your caps leave {left} for now.', left=left)}"


def requests_words(count: int) -> str:
    """ "180 requests"."""
    return trn("{n} request", "{n} requests", count)


def _answers(count: int) -> str:
    return trn("{n} answer", "{n} answers", count)


def run_words(plan: JudgePlan) -> str:
    """On the button."""
    return trn("Ask the judge", "Ask the judge {n} times", max(1, plan.requests))


def progress_words(done: int, of: int, held: int) -> str:
    """ "42 of 180 answered, 12 held by a cap"."""
    words = tr("{done} of {of} answered", done=formats.number(done), of=formats.number(of))
    return tr("{words}, {held} held", words=words, held=formats.number(held)) if held else words


# -- how far it may be trusted -------------------------------------------------------------------------------------


def standing_shown(standing: JudgeStanding, scale: Scale) -> StandingShown:
    """In plain words, with what to do."""
    level, kappa = standing.level, standing.agreement
    if standing.judged == 0:
        words = tr(
            "No judge has graded answers here yet. Let it judge those that you have graded: then you see how far it "
            "agrees with you, before more is paid for."
        )
        return StandingShown(tr("No judge yet"), words, counts=False, level=level)
    judged = tr("The judge has graded {answers}.", answers=_answers(standing.judged))
    if standing.both == 0:
        more = standing.more or 20
        unknown = tr("You have graded none of them, so nobody knows whether it can be trusted.")
        words = f"{judged} {unknown} {_grade(more)}"
        return StandingShown(tr("Does not count yet"), words, counts=False, level=level, by_hand=more)
    share = formats.percent(standing.same / standing.both).replace(" ", "\N{NO-BREAK SPACE}")
    agreed, both = standing.same, standing.both
    if kappa is None or kappa.low is None or kappa.high is None:
        words = tr(
            "The judge agrees with you on {agreed} of {both} answers ({share}). You both gave one and the same grade "
            "throughout, which chance would do as well, so there is no kappa.",
            agreed=agreed,
            both=both,
            share=share,
        )
        words = f"{words} {_grade(standing.more or 20)}"
        return StandingShown(tr("Does not count yet"), words, False, level, by_hand=standing.more or 20)
    words = tr(
        "The judge agrees with you on {agreed} of {both} answers ({share}), kappa {kappa}.",
        agreed=agreed,
        both=both,
        share=share,
        kappa=kappa_words(kappa),
    )
    words = f"{words} {_errs(standing, scale)}"
    ends = (kappa.low, kappa.centre, kappa.high)
    if standing.counts:
        words += tr(
            "Its lower end reaches {level}, so the judge's grades count where nobody else has graded.",
            level=_kappa(level),
        )
        return StandingShown(tr("The judge counts"), words, True, level, *ends)
    words += tr("Not enough yet to be trusted: its lower end is below {level}.", level=_kappa(level)) + " "
    if standing.more is None:
        words += tr("More grades would hardly change that: give it a clearer rubric, or choose another model.")
        return StandingShown(tr("Does not count yet"), words, False, level, *ends)
    return StandingShown(
        tr("Does not count yet"), words + _grade(standing.more), False, level, *ends, by_hand=standing.more
    )


def _grade(more: int) -> str:
    rounded = more if more < 10 else 5 * round(more / 5)
    return tr("Grade about {more} more by hand, then let the judge grade those, too.", more=formats.number(rounded))


def _errs(standing: JudgeStanding, scale: Scale) -> str:
    if standing.same == standing.both:
        return ""
    if scale is Scale.PASS_FAIL:
        words = tr(
            "It passed {kinder} that you failed, and failed {stricter} that you passed.",
            kinder=standing.kinder,
            stricter=standing.stricter,
        )
    else:
        words = tr(
            "It graded {kinder} higher than you and {stricter} lower.",
            kinder=standing.kinder,
            stricter=standing.stricter,
        )
    return f"{words} "


def kappa_words(kappa: Interval) -> str:
    """ "0.71 (0.58–0.84)"."""
    if kappa.low is None or kappa.high is None:
        return _kappa(kappa.centre)
    centre, low, high = _kappa(kappa.centre), _kappa(kappa.low), _kappa(kappa.high)
    if kappa.low < 0:
        return tr("{centre} ({low} to {high})", centre=centre, low=low, high=high)
    return f"{centre} ({low}–{high})"


def _kappa(value: float) -> str:
    return formats.number(value, 2).replace("-", "−")
