"""What the judge's window says of the judge that was asked last: facts, and who won where it compared; no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.judge_verdicts import PositionBias
from desktop_app.domain.judging import JudgeKind, JudgeSettings
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.domain.usage import Cost, CostBasis
from desktop_app.language import tr, trn
from desktop_app.services.judge_report import Duel, JudgeCost, JudgeReport
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.grading.judge_words import kappa_words, requests_words
from desktop_app.ui.comparison_tab.grading.rubrics import shown_name


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


def report_shown(report: JudgeReport) -> ReportShown:
    """All that is known of the judge asked last."""
    pairwise = report.settings.kind is JudgeKind.PAIRWISE
    facts = [
        Fact(tr("Judge"), judge_name(report.settings)),
        Fact(tr("Asked"), _asked(report)),
        Fact(tr("Steadiness"), _steady(report)),
    ]
    if pairwise:
        facts.append(Fact(tr("Order"), _order(report.bias)))
        facts.append(Fact(tr("Agreement"), _pairs_agree(report.agreement)))
    facts.append(Fact(tr("Cost"), _cost(report.cost)))
    return ReportShown(tuple(facts), tuple(map(_duel, report.duels)))


def judge_name(settings: JudgeSettings) -> str:
    """Who judges and by which words, as `source` names it where it is kept."""
    values = {"model_id": settings.model_id, "rubric": shown_name(settings.rubric.name), "wording": settings.wording}
    if settings.effort is None:
        return tr("{model_id}, “{rubric}” (wording {wording})", **values)
    return tr("{model_id} at {effort}, “{rubric}” (wording {wording})", effort=settings.effort.value, **values)


def _asked(report: JudgeReport) -> str:
    read = report.asked - report.pending - report.unreadable - report.missing
    requests = requests_words(report.asked)
    parts = [tr("{requests}: {read} read", requests=requests, read=formats.number(read))]
    if report.pending:
        parts.append(tr("{count} not answered yet", count=formats.number(report.pending)))
    if report.unreadable:
        parts.append(tr("{count} without a verdict that can be read", count=formats.number(report.unreadable)))
    if report.missing:
        parts.append(tr("{count} failed or cancelled", count=formats.number(report.missing)))
    lost = tr(" Asking again asks for those once more.") if report.unreadable + report.missing else ""
    return f"{', '.join(parts)}.{lost}"


def _steady(report: JudgeReport) -> str:
    if report.steadiness is None:
        return tr(
            "Not known: every answer was judged once. Judge each twice or more to see whether it says the same again."
        )
    share = formats.percent(report.steadiness)
    return tr(
        "It says the same in {share} of repeats. A judge that disagrees with itself cannot agree with you.", share=share
    )


def _order(bias: PositionBias | None) -> str:
    if bias is None or bias.pairs == 0 or bias.swayed is None:
        return tr("Not known yet: no pair was judged in both orders.")
    swayed = bias.first + bias.second
    pairs = _pairs(bias.pairs)
    if not swayed:
        return tr("In none of {pairs} did the order decide{span}.", pairs=pairs, span=_span(bias.swayed))
    return tr(
        "In {swayed} of {pairs} the order decided and not the answer ({share}): the first place won {first}, the "
        "second {second}. Those count as ties.",
        swayed=swayed,
        pairs=pairs,
        share=f"{formats.percent(bias.swayed.centre)}{_span(bias.swayed)}",
        first=bias.first,
        second=bias.second,
    )


def _span(share: Interval) -> str:
    if share.low is None or share.high is None:
        return ""
    low, high = formats.number(100 * share.low), formats.number(100 * share.high)
    return tr(", 95 % interval {low}–{high} %", low=low, high=high)


def _pairs_agree(agreement: Interval | None) -> str:
    if agreement is None:
        return tr("Not known: grade both answers of some pairs by hand, differently where they differ.")
    return tr(
        "Kappa {kappa} with what your own grades say of {pairs}.",
        kappa=kappa_words(agreement),
        pairs=_pairs(agreement.n),
    )


def _cost(cost: JudgeCost) -> str:
    basis = CostBasis.SIMULATED if cost.simulated else CostBasis.ESTIMATE if cost.estimated else CostBasis.ACTUAL
    if cost.usd == 0 and not cost.unpriced:
        return tr("Nothing yet.")
    spent, requests = formats.cost(Cost(cost.usd, basis)), requests_words(cost.requests)
    left_out = requests_words(cost.unpriced)
    unpriced = tr("; {requests} without a known price not counted", requests=left_out) if cost.unpriced else ""
    return tr(
        "{spent} for {requests} of all judges here{unpriced}. It is not part of what the answers cost.",
        spent=spent,
        requests=requests,
        unpriced=unpriced,
    )


def _duel(duel: Duel) -> DuelShown:
    low, high = duel.score.low, duel.score.high
    share = formats.percent(duel.score.centre)
    if low is not None and high is not None and low < high:
        ends = max(0.0, 100 * low), min(100.0, 100 * high)
        share += f" ({formats.number(ends[0])}–{formats.number(ends[1])} %)"
    return DuelShown(
        tr("{first} against {second}", first=duel.first, second=duel.second),
        formats.number(duel.first_won),
        formats.number(duel.ties),
        formats.number(duel.second_won),
        share,
    )


def duel_headers() -> Sequence[str]:
    """The columns of who won."""
    return tr("Pair"), tr("Won"), tr("Ties"), tr("Lost"), tr("Share, 95 %")


def _pairs(count: int) -> str:
    return trn("{n} pair", "{n} pairs", count)
