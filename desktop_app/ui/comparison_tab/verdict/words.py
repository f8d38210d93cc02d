"""What may be said of a comparison, in plain sentences with figures and how many answers they rest on. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.domain.comparison import MOST_REPEATS, Comparison
from desktop_app.domain.comparison_figures import VariantSummary
from desktop_app.domain.comparison_finding import Finding
from desktop_app.domain.verdicts import Difference, Known, Needed, Verdict
from desktop_app.language import later, tr, trn
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.verdict.amounts import Amounts
from desktop_app.ui.comparison_tab.verdict.notes import notes_of
from desktop_app.ui.comparison_tab.verdict.phrases import (
    capital,
    counted_answers,
    listed,
    look_words,
    money_about,
    rounded,
)

Tone = Literal["waiting", "nothing", "open", "shown"]
"""Trials or grades are still to come; too few answers; not known yet; the knee is shown."""


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """`main` is the verdict, `second` what goes with it, `notes` what must not be overlooked, `basis` what it rests
    on: the margin and the look."""

    tone: Tone
    main: str
    second: str = ""
    notes: tuple[str, ...] = ()
    basis: str = ""

    @property
    def spoken(self) -> str:
        """The whole for a screen reader."""
        return " ".join(part for part in (tr("Verdict."), self.main, self.second, *self.notes, self.basis) if part)


def words_of(
    comparison: Comparison,
    finding: Finding,
    summaries: Sequence[VariantSummary],
    *,
    held: int = 0,
    uncertain: int = 0,
    simulated: bool = False,
) -> VerdictWords:
    """Everything said of a finding; `held` and `uncertain` are trials that wait for a person."""
    if finding.verdict is None:
        return _waiting(finding, held, uncertain)
    return _Teller(comparison, finding, finding.verdict, summaries, simulated=simulated).tell()


def buyable(comparison: Comparison, needed: Needed) -> bool:
    """Whether more repeats of the same tasks can do it."""
    return needed.repeats > 0 and comparison.repeats + needed.repeats <= MOST_REPEATS


# -- while it is not over --------------------------------------------------------------------------------------


def _waiting(finding: Finding, held: int, uncertain: int) -> VerdictWords:
    standing = finding.standing
    if standing.planned == 0:
        return VerdictWords("waiting", tr("Nothing has been asked yet."))
    if standing.pending:
        ended = standing.planned - standing.pending
        main = tr(
            "{ended} of {planned} trials have ended.",
            ended=formats.number(ended),
            planned=formats.number(standing.planned),
        )
        second = tr("The verdict is read once all of them have, so that nobody picks the moment that suits an effort.")
        waits = [tr("{count} held", count=formats.number(held))] * bool(held)
        waits += [tr("{count} uncertain", count=formats.number(uncertain))] * bool(uncertain)
        if held + uncertain == standing.pending:
            second = tr("What is left waits for your word ({waits}). {second}", waits=", ".join(waits), second=second)
        return VerdictWords("waiting", main, second)
    main = trn("{n} answer is not graded yet.", "{n} answers are not graded yet.", standing.ungraded)
    return VerdictWords("waiting", main, _grading_words(finding))


def _grading_words(finding: Finding) -> str:
    words = tr("The verdict follows once every answer has a grade.")
    judge = finding.judge
    if judge is None or finding.judge_counts:
        return words
    low = "" if judge.low is None else tr(", at least {low}", low=formats.number(judge.low, 2))
    return tr(
        "The other model's grades do not count yet: they agree with yours by κ {kappa}{low}. {words}",
        kappa=formats.number(judge.centre, 2),
        low=low,
        words=words,
    )


# -- a verdict -------------------------------------------------------------------------------------------------


class _Teller:
    """One verdict, said."""

    def __init__(
        self,
        comparison: Comparison,
        finding: Finding,
        verdict: Verdict,
        summaries: Sequence[VariantSummary],
        *,
        simulated: bool,
    ) -> None:
        self._plan = comparison
        self._finding = finding
        self._verdict = verdict
        self._summaries = {each.label: each for each in summaries}
        self._simulated = simulated
        self._amounts = Amounts(comparison.scale)
        self._n = f"({counted_answers(comparison, summaries)})"
        self._here = tr(" on this question") if verdict.one_question else ""

    def tell(self) -> VerdictWords:
        verdict = self._verdict
        notes = notes_of(self._plan, self._finding, tuple(self._summaries.values()))
        if verdict.known is Known.NOTHING:
            return VerdictWords("nothing", self._nothing(), self._seen(), notes)
        basis = tr(
            "Good enough means less than {margin} worse. {look}",
            margin=self._amounts.margin(verdict.margin),
            look=look_words(verdict.look),
        )
        if verdict.known is Known.KNEE:
            return VerdictWords("shown", self._knee(), self._below_the_knee(), notes, basis)
        return VerdictWords("open", *self._not_yet(), notes, basis)

    # nothing

    def _nothing(self) -> str:
        if len(self._plan.variants) < 2:
            return tr("With one effort there is nothing to compare.")
        answers = [each.graded + each.wrong for each in self._summaries.values()]
        if not any(answers):
            return tr("No answer came, so there is nothing to compare.")
        if self._verdict.one_question and max(answers) == 1:
            return tr("On this question nothing can be concluded from one answer each.")
        return tr("Nothing can be concluded{here} yet: too few answers can be set against each other.", here=self._here)

    def _seen(self) -> str:
        """What was seen, for what it is worth."""
        best = self._summaries.get(self._verdict.best or "")
        seen = [each for each in self._summaries.values() if each.quality is not None]
        if best is None or best.quality is None or len(seen) < 2:
            return ""
        alike = [each for each in seen if each.quality and abs(each.quality.centre - best.quality.centre) < 1e-9]
        if len(alike) == len(seen):
            return tr("All did alike this time; asked once more, that may be different.")
        names = capital(listed([each.label for each in alike]))
        return tr("{names} did best this time; asked once more, another may.", names=names)

    # not yet

    def _not_yet(self) -> tuple[str, str]:
        verdict = self._verdict
        doubted = self._doubted()
        if doubted is None:
            return tr("Not known yet{here}.", here=self._here), ""
        between = self._amounts.between(doubted.interval, doubted.second)
        if doubted.claimed and doubted.interval.centre < 0:
            main = tr(
                "{name} is not worth it{here}: {between} {n}.",
                name=capital(doubted.first),
                here=self._here,
                between=between,
                n=self._n,
            )
            if len(self._plan.variants) == 2:
                return main, tr("{name} is better and was expected to be cheaper.", name=capital(doubted.second))
            return main, tr(
                "Candidates are tried from the dearest down, and {name} fails already, so no knee is named. A new "
                "comparison without {name} can name one.",
                name=doubted.first,
            )
        if abs(doubted.interval.centre) < 1e-9:
            between = tr("{between}, though both scored the same", between=between)
        main = tr(
            "Not known yet{here}: {name} is {between} {n}.",
            here=self._here,
            name=doubted.first,
            between=between,
            n=self._n,
        )
        return main, " ".join(part for part in (self._not_ruled_out(doubted), self._needed(verdict.needed)) if part)

    def _doubted(self) -> Difference | None:
        """The comparison that keeps the candidate from being shown."""
        verdict = self._verdict
        against = [each for each in verdict.differences if each.first == verdict.in_doubt and each.least is not None]
        return min(against, key=lambda each: each.least or 0.0, default=None)

    def _not_ruled_out(self, doubted: Difference) -> str:
        """Where the interval alone looks good enough, why it is not."""
        low, margin = doubted.interval.low, self._verdict.margin
        if low is None or low <= -margin or doubted.least is None:
            return ""
        few = tr("with so few answers") if self._verdict.look == 1 else tr("after the looks taken before")
        why = tr("as answers are missing") if self._finding.standing.missing else few
        return tr("But {amount} worse can't be ruled out {why}.", amount=self._amounts.of(doubted.least), why=why)

    def _needed(self, needed: Needed | None) -> str:
        if needed is None:
            return tr(
                "So far {name} is behind by about the margin, so more runs would hardly show it good enough.",
                name=self._verdict.in_doubt,
            )
        settle = tr("would probably settle {name} against {other}", name=needed.candidate, other=needed.against)
        money = money_about(needed.usd, simulated=self._simulated)
        if needed.tasks:
            return tr(
                "About {tasks} ({runs}, {money}) {settle}; more repeats of the same ones would not.",
                tasks=trn("{n} more task", "{n} more tasks", rounded(needed.tasks)),
                runs=trn("{n} run", "{n} runs", rounded(needed.answers)),
                money=money,
                settle=settle,
            )
        if not buyable(self._plan, needed):
            return tr(
                "On one question alone it would take about {runs} ({money}), beyond the most of {most} answers each: "
                "ask several questions, or allow a wider margin.",
                runs=trn("{n} more run", "{n} more runs", rounded(needed.answers)),
                money=money,
                most=MOST_REPEATS,
            )
        runs = trn("{n} more run", "{n} more runs", needed.answers)
        return tr("About {runs} ({money}) {settle}.", runs=runs, money=money, settle=settle)

    # the knee

    def _knee(self) -> str:
        verdict, knee = self._verdict, self._verdict.knee or ""
        worse, start = self._clearly_worse(), tr("{name} is enough{here}", name=capital(knee), here=self._here)
        if self._is_dearest(knee):
            if worse is not None:
                main = tr(
                    "{name} is worth it{here}: {other} is {far} {n}.",
                    name=capital(knee),
                    here=self._here,
                    other=worse.first,
                    far=self._amounts.between(worse.interval, knee),
                    n=self._n,
                )
                return f"{main}{self._times(knee, worse)}"
            start = tr("So far only {name} is shown to be good enough{here}", name=knee, here=self._here)
        if verdict.best is not None and verdict.best != knee:
            best, against = verdict.best, verdict.between(knee, verdict.best)
            far = self._far(against.least if against else None, best)
            return f"{start}: {far} {self._n}{self._share(knee, best)}."
        leasts = [each.least for each in verdict.differences if each.first == knee and each.least is not None]
        far = self._far(min(leasts, default=None), "")
        scored = tr("nothing scored higher") if self._tied(knee) else tr("it scored highest")
        dearest = self._order()[-1]
        share = self._share(knee, dearest, named=True) if dearest != knee else ""
        return tr(
            "{start}: {scored}, and it is {far} {n}{share}.",
            start=start,
            scored=scored,
            far=far,
            n=self._n,
            share=share,
        )

    def _far(self, least: float | None, best: str) -> str:
        """How far behind `best` at worst, or behind any other where that is empty."""
        behind = max(0.0, -(least or 0.0))
        if behind == 0:
            return tr("no worse than {best}", best=best) if best else tr("no worse than any other")
        amount = self._amounts.at_worst(behind, self._verdict.margin)
        if best:
            return tr("at worst {amount} below {best}", amount=amount, best=best)
        return tr("at worst {amount} below any other", amount=amount)

    def _below_the_knee(self) -> str:
        """What is cheaper than the knee, and what is known of it."""
        verdict, knee = self._verdict, self._verdict.knee or ""
        doubt = verdict.in_doubt
        if doubt is None:
            return tr("Nothing cheaper was compared.")
        worse = self._clearly_worse()
        if worse is not None:
            if self._is_dearest(knee):
                return ""
            between = self._amounts.between(worse.interval, worse.second)
            return tr("{name} is not{here}: {between}.", name=capital(doubt), here=self._here, between=between)
        doubted = self._doubted()
        if doubted is None:
            return tr("Of {name} nothing is known yet.", name=doubt)
        between = self._amounts.between(doubted.interval, doubted.second)
        start = tr("Whether {name} is enough too is not known yet: it is {between}.", name=doubt, between=between)
        return " ".join(part for part in (start, self._not_ruled_out(doubted), self._needed(verdict.needed)) if part)

    def _clearly_worse(self) -> Difference | None:
        """How the next cheaper one stands against the knee, where it is clearly worse than that."""
        found = self._verdict.between(self._verdict.in_doubt or "", self._verdict.knee or "")
        return found if found is not None and found.claimed and found.interval.centre < 0 else None

    def _tied(self, key: str) -> bool:
        differences = [each for each in self._verdict.differences if each.first == key]
        return any(abs(each.interval.centre) < 1e-9 for each in differences)

    def _is_dearest(self, key: str) -> bool:
        return self._order()[-1] == key

    def _order(self) -> tuple[str, ...]:
        return self._plan.testing_order or tuple(each.key for each in self._plan.variants)

    def _share(self, one: str, other: str, *, named: bool = False) -> str:
        """ ", 38 % of its cost", or with the other's name; empty where a cost is not known."""
        mine, its = self._usd(one), self._usd(other)
        if not mine or not its:
            return ""
        share = mine / its
        if share < 1:
            words = later(", {share} of the cost of {other}") if named else later(", {share} of its cost")
            return tr(words, share=formats.percent(share), other=other)
        words = later(", {times} times the cost of {other}") if named else later(", {times} times its cost")
        return tr(words, times=formats.number(share, 1), other=other)

    def _times(self, dear: str, worse: Difference) -> str:
        mine, its = self._usd(dear), self._usd(worse.first)
        return tr(" It costs {times} times as much.", times=formats.number(mine / its, 1)) if mine and its else ""

    def _usd(self, key: str) -> float | None:
        summary = self._summaries.get(key)
        return summary.usd.centre if summary is not None and summary.usd is not None else None
