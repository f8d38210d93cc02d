"""What must not be overlooked beside a verdict: missing and refused answers, surprises, whose grades count. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_figures import VariantSummary
from desktop_app.domain.comparison_finding import Finding
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.language import tr, trn
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.verdict.phrases import capital, listed

_NAMED = 3
"""So many efforts are told one by one."""


def notes_of(comparison: Comparison, finding: Finding, summaries: Sequence[VariantSummary]) -> tuple[str, ...]:
    """One sentence each; none where there is nothing to know."""
    found = (
        _missing(comparison, finding, summaries),
        _wrong(finding),
        _cheaper(finding),
        _judge(finding),
        choice_note(comparison, finding),
    )
    return tuple(note for note in found if note)


def quality_words(share: float, scale: Scale) -> str:
    """ "82 %" of passes, or "4.2" of 5."""
    return formats.percent(share) if scale is Scale.PASS_FAIL else formats.number(scale.points(share), 1)


def _missing(comparison: Comparison, finding: Finding, summaries: Sequence[VariantSummary]) -> str:
    gone = finding.standing.missing
    if not gone:
        return ""
    words = trn(
        "{n} answer never came; in the verdict they count against whoever they would help.",
        "{n} answers never came; in the verdict they count against whoever they would help.",
        gone,
    )
    affected = [each for each in summaries if each.missing and each.worst_case is not None]
    bounds = [
        tr(
            "{name} between {worst} and {best}",
            name=each.label,
            worst=quality_words(each.worst_case or 0.0, comparison.scale),
            best=quality_words(each.best_case or 0.0, comparison.scale),
        )
        for each in affected[:_NAMED]
    ]
    more = len(affected) - _NAMED
    bounds += [trn("{n} more effort likewise", "{n} more efforts likewise", more)] * (more > 0)
    if not bounds:
        return words
    return tr("{words} From all of them wrong to all right: {bounds}.", words=words, bounds=listed(bounds))


def _wrong(finding: Finding) -> str:
    count = finding.standing.wrong
    if not count:
        return ""
    return trn(
        "{n} answer was refused or cut off and counts as wrong.",
        "{n} answers were refused or cut off and count as wrong.",
        count,
    )


def _cheaper(finding: Finding) -> str:
    if not finding.cheaper or finding.verdict is None:
        return ""
    names, knee = listed(finding.cheaper), finding.verdict.knee
    return tr("{names} turned out cheaper than {knee}, though dearer was expected.", names=capital(names), knee=knee)


def _judge(finding: Finding) -> str:
    judge = finding.judge
    if judge is None or not finding.judge_counts:
        return ""
    low = "" if judge.low is None else tr(", at least {low}", low=formats.number(judge.low, 2))
    return tr(
        "Another model's grades count here: they agree with yours by κ {kappa}{low}.",
        kappa=formats.number(judge.centre, 2),
        low=low,
    )


def choice_note(comparison: Comparison, finding: Finding) -> str:
    """What a person took without a shown knee."""
    if not comparison.choice or (finding.verdict is not None and finding.verdict.knee == comparison.choice):
        return ""
    return tr("Your own choice: {choice}. It is kept as a choice, not as a finding.", choice=comparison.choice)
