"""What the judge's window says: estimate, progress, how far the judge may be trusted, and its report; no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.judge_standing import JudgeStanding
from desktop_app.domain.judge_verdicts import PositionBias
from desktop_app.domain.judging import JudgeKind
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.usage import Cost, CostBasis
from desktop_app.services.judge_report import Duel, JudgeCost, JudgeReport
from desktop_app.services.judge_requests import Scope
from desktop_app.services.judging import JudgePlan
from desktop_app.ui import formats
from desktop_app.ui.estimate_words import NOT_COUNTED

KINDS: tuple[tuple[JudgeKind, str, str], ...] = (
    (JudgeKind.RUBRIC, "Each by itself", "The judge grades one answer at a time by a rubric. Its grades can count."),
    (
        JudgeKind.PAIRWISE,
        "Two against each other",
        "The judge sees two answers to the same task, in both orders, and says which is better. That tells who wins, "
        "and how far the order decides; it gives no grades.",
    ),
)
"""Key, chip, and what it means."""

KAPPA_HELP = "Kappa is agreement beyond what chance alone would bring: 0 is chance, 1 is perfect."


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


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the report."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class DuelShown:
    """Two variants against each other, as texts."""

    pair: str
    won: str
    ties: str
    lost: str
    share: str


@dataclass(frozen=True, slots=True)
class ReportShown:
    """The judge asked last: facts in lines, and who won where it compared."""

    facts: tuple[Fact, ...]
    duels: tuple[DuelShown, ...] = ()


# -- before --------------------------------------------------------------------------------------------------------


def scope_chips(graded: int, answered: int) -> tuple[tuple[str, str, str], ...]:
    """Which answers may be judged, with how many they are."""
    return (
        (Scope.GRADED, f"Those I graded ({formats.number(graded)})", "Enough to see whether the judge can be trusted"),
        (Scope.ALL, f"All answers ({formats.number(answered)})", "Also those that nobody has graded"),
    )


def plan_words(plan: JudgePlan, batch_cap: Decimal) -> str:
    """What judging would mean, in requests and money and against the caps."""
    if plan.problem is not None:
        return f"{plan.problem.happened} {plan.problem.advice}".strip()
    if plan.requests == 0:
        return "Nothing to ask: this judge has judged all of them, or there is nothing to judge."
    requests = formats.plural(plan.requests, "request")
    high = plan.cost.high
    if high is None:
        return f"{requests}. {NOT_COUNTED}"
    words = f"{requests}, {formats.cost_range_both(plan.cost)} in all (estimate)."
    held = "what would pass it is held until you decide."
    if high > batch_cap:
        return f"{words} The cap for one comparison, its answers included, is {formats.money_both(batch_cap)}: {held}"
    room = max(plan.room, Decimal(0))
    left = f"Your caps leave {formats.money_both(room)} for now"
    return f"{words} {left}: {held}" if high > room else f"{words} {left}."


def run_words(plan: JudgePlan) -> str:
    """On the button."""
    return f"Ask the judge {formats.number(plan.requests)} times" if plan.requests > 1 else "Ask the judge"


def progress_words(done: int, of: int, held: int) -> str:
    """ "42 of 180 answered, 12 held by a cap"."""
    words = f"{formats.number(done)} of {formats.number(of)} answered"
    return f"{words}, {formats.number(held)} held" if held else words


# -- how far it may be trusted -------------------------------------------------------------------------------------


def standing_shown(standing: JudgeStanding, scale: Scale) -> StandingShown:
    """In plain words, with what to do."""
    level, kappa = standing.level, standing.agreement
    if standing.judged == 0:
        words = (
            "No judge has graded answers here yet. Let it judge those that you have graded: then you see how far it "
            "agrees with you, before more is paid for."
        )
        return StandingShown("No judge yet", words, counts=False, level=level)
    judged = f"The judge has graded {formats.plural(standing.judged, 'answer')}."
    if standing.both == 0:
        more = standing.more or 20
        words = f"{judged} You have graded none of them, so nobody knows whether it can be trusted. {_grade(more)}"
        return StandingShown("Does not count yet", words, counts=False, level=level, by_hand=more)
    share = formats.percent(standing.same / standing.both).replace(" ", "\N{NO-BREAK SPACE}")
    agrees = f"The judge agrees with you on {standing.same} of {standing.both} answers ({share})"
    if kappa is None or kappa.low is None or kappa.high is None:
        words = (
            f"{agrees}. You both gave one and the same grade throughout, which chance would do as well, so there is "
            f"no kappa. {_grade(standing.more or 20)}"
        )
        return StandingShown("Does not count yet", words, False, level, by_hand=standing.more or 20)
    words = f"{agrees}, kappa {kappa_words(kappa)}. {_errs(standing, scale)}"
    ends = (kappa.low, kappa.centre, kappa.high)
    if standing.counts:
        words += f"Its lower end reaches {_kappa(level)}, so the judge's grades count where nobody else has graded."
        return StandingShown("The judge counts", words, True, level, *ends)
    words += f"Not enough yet to be trusted: its lower end is below {_kappa(level)}. "
    if standing.more is None:
        words += "More grades would hardly change that: give it a clearer rubric, or choose another model."
        return StandingShown("Does not count yet", words, False, level, *ends)
    return StandingShown(
        "Does not count yet", words + _grade(standing.more), False, level, *ends, by_hand=standing.more
    )


def _grade(more: int) -> str:
    rounded = more if more < 10 else 5 * round(more / 5)
    return f"Grade about {formats.number(rounded)} more by hand, then let the judge grade those, too."


def _errs(standing: JudgeStanding, scale: Scale) -> str:
    if standing.same == standing.both:
        return ""
    if scale is Scale.PASS_FAIL:
        return f"It passed {standing.kinder} that you failed, and failed {standing.stricter} that you passed. "
    return f"It graded {standing.kinder} higher than you and {standing.stricter} lower. "


def kappa_words(kappa: Interval) -> str:
    """ "0.71 (0.58–0.84)"."""
    if kappa.low is None or kappa.high is None:
        return _kappa(kappa.centre)
    between = " to " if kappa.low < 0 else "–"
    return f"{_kappa(kappa.centre)} ({_kappa(kappa.low)}{between}{_kappa(kappa.high)})"


def _kappa(value: float) -> str:
    return formats.number(value, 2).replace("-", "−")


# -- after -----------------------------------------------------------------------------------------------------------


def report_shown(report: JudgeReport) -> ReportShown:
    """All that is known of the judge asked last."""
    pairwise = report.settings.kind is JudgeKind.PAIRWISE
    facts = [Fact("Judge", report.settings.source), Fact("Asked", _asked(report)), Fact("Steadiness", _steady(report))]
    if pairwise:
        facts.append(Fact("Order", _order(report.bias)))
        facts.append(Fact("Agreement", _pairs_agree(report.agreement)))
    facts.append(Fact("Cost", _cost(report.cost)))
    return ReportShown(tuple(facts), tuple(map(_duel, report.duels)))


def _asked(report: JudgeReport) -> str:
    read = report.asked - report.pending - report.unreadable - report.missing
    parts = [f"{formats.plural(report.asked, 'request')}: {formats.number(read)} read"]
    for count, words in (
        (report.pending, "not answered yet"),
        (report.unreadable, "without a verdict that can be read"),
        (report.missing, "failed or cancelled"),
    ):
        if count:
            parts.append(f"{formats.number(count)} {words}")
    lost = " Asking again asks for those once more." if report.unreadable + report.missing else ""
    return f"{', '.join(parts)}.{lost}"


def _steady(report: JudgeReport) -> str:
    if report.steadiness is None:
        return (
            "Not known: every answer was judged once. Judge each twice or more to see whether it says the same again."
        )
    share = formats.percent(report.steadiness)
    return f"It says the same in {share} of repeats. A judge that disagrees with itself cannot agree with you."


def _order(bias: PositionBias | None) -> str:
    if bias is None or bias.pairs == 0 or bias.swayed is None:
        return "Not known yet: no pair was judged in both orders."
    swayed = bias.first + bias.second
    pairs = formats.plural(bias.pairs, "pair")
    if not swayed:
        return f"In none of {pairs} did the order decide{_span(bias.swayed)}."
    return (
        f"In {swayed} of {pairs} the order decided and not the answer ({formats.percent(bias.swayed.centre)}"
        f"{_span(bias.swayed)}): the first place won {bias.first}, the second {bias.second}. Those count as ties."
    )


def _span(share: Interval) -> str:
    if share.low is None or share.high is None:
        return ""
    return f", 95 % interval {formats.number(100 * share.low)}–{formats.number(100 * share.high)} %"


def _pairs_agree(agreement: Interval | None) -> str:
    if agreement is None:
        return "Not known: grade both answers of some pairs by hand, differently where they differ."
    answers = formats.plural(agreement.n, "pair")
    return f"Kappa {kappa_words(agreement)} with what your own grades say of {answers}."


def _cost(cost: JudgeCost) -> str:
    basis = CostBasis.SIMULATED if cost.simulated else CostBasis.ESTIMATE if cost.estimated else CostBasis.ACTUAL
    if cost.usd == 0 and not cost.unpriced:
        return "Nothing yet."
    words = f"{formats.cost(Cost(cost.usd, basis))} for {formats.plural(cost.requests, 'request')} of all judges here"
    unpriced = (
        f"; {formats.plural(cost.unpriced, 'request')} without a known price not counted" if cost.unpriced else ""
    )
    return f"{words}{unpriced}. It is not part of what the answers cost."


def _duel(duel: Duel) -> DuelShown:
    low, high = duel.score.low, duel.score.high
    share = formats.percent(duel.score.centre)
    if low is not None and high is not None and low < high:
        ends = max(0.0, 100 * low), min(100.0, 100 * high)
        share += f" ({formats.number(ends[0])}–{formats.number(ends[1])} %)"
    return DuelShown(
        f"{duel.first} against {duel.second}",
        formats.number(duel.first_won),
        formats.number(duel.ties),
        formats.number(duel.second_won),
        share,
    )


def duel_headers() -> Sequence[str]:
    """The columns of who won."""
    return "Pair", "Won", "Ties", "Lost", "Share, 95 %"
