"""What the verdict means, for people who never studied statistics, with the sources for those who did. No Qt."""

from __future__ import annotations

from desktop_app.domain.comparison import Comparison
from desktop_app.language import later, tr
from desktop_app.ui.comparison_tab.verdict.amounts import Amounts
from desktop_app.ui.comparison_tab.verdict.margin_words import percent_of_error
from desktop_app.ui.comparison_tab.verdict.phrases import ordinal, times

Section = tuple[str, str]
"""A heading and what stands under it."""


def help_sections(comparison: Comparison) -> tuple[Section, ...]:
    """The whole text, with this comparison's own figures first."""
    return (
        (tr("This comparison"), _this(comparison)),
        (tr("The knee"), tr(_KNEE)),
        (tr("“Not known yet”"), tr(_NOT_KNOWN)),
        (tr("Points and intervals"), tr(_POINTS)),
        (tr("Looking several times"), tr(_LOOKS)),
        (tr("Missing, refused and cut-off answers"), tr(_MISSING)),
        (tr("One question"), tr(_ONE)),
        (tr("The Pareto line in the chart"), tr(_PARETO)),
        (tr("Sources"), "\n".join(tr(source) for source in _SOURCES)),
    )


def _this(comparison: Comparison) -> str:
    margin = Amounts(comparison.scale).margin(comparison.margin)
    looks = len(comparison.looks)
    order = ", ".join(comparison.testing_order)
    parts = [
        tr(
            "The margin is {margin}: whatever is shown to be less than that behind every other one is good enough.",
            margin=margin,
        )
    ]
    if looks:
        parts.append(
            tr(
                "Its verdict was read {times}; the {nth} look may err in {error} of cases, and all looks together in "
                "less than 5 %.",
                times=times(looks),
                nth=ordinal(looks),
                error=percent_of_error(looks),
            )
        )
    else:
        parts.append(
            tr("Its verdict was not read yet; the first look may err in {error} of cases.", error=percent_of_error(1))
        )
    if order:
        parts.append(tr("In the order of what they were expected to cost, cheapest first: {order}.", order=order))
    return " ".join(parts)


_KNEE = later(
    "The knee is the cheapest effort that is good enough: from there on, more effort costs more and buys next to "
    "nothing. Good enough has to be shown. It is not enough that no difference was found, as a small test finds none "
    "either. So Ponder asks: how far behind may this effort be at worst, given all answers? Only if even that is less "
    "than your margin, against every other effort, is it called good enough. Statisticians call this a test for "
    "non-inferiority. Candidates are tried from the dearest down, and trying stops at the first that is not shown."
)
_NOT_KNOWN = later(
    "Too few answers leave much open. Then Ponder says what the answers allow, for example “between 2 points worse and "
    "11 better”, and about how many more runs would probably settle it: with four chances in five, if the answers go "
    "on as they did."
)
_POINTS = later(
    "A point is one percent of the answers: 80 % is 3 points behind 83 %. Grades from 1 to 5 are told in grades. Both "
    "efforts answered the same tasks, so they are compared task by task; several answers to one task say less than "
    "answers to several tasks, and are counted so. Intervals are 95 %: made this way, 95 of 100 hold the truth."
)
_LOOKS = later(
    "Whoever looks often enough sees what they hope for at some time, by chance. So each look at the verdict may err "
    "only half as often as the one before: 2.5 %, 1.25 %, 0.625 % and so on, less than 5 % in all, however often runs "
    "are bought. A look is counted when a verdict is read: when all trials of a purchase have ended and are graded. "
    "Looking again at the same answers with the same margin is no new look. Another margin is one."
)
_MISSING = later(
    "Answers that never came because the network or the server failed are nobody's fault. In the verdict they count as "
    "wrong for the effort that is to be shown good enough, and as right for the other. Refused and cut-off answers are "
    "the model's own doing and count as wrong."
)
_ONE = later(
    "With one question every sentence is about that question only. Another question may have another knee, so a "
    "default should rest on several that are like your own work."
)
_PARETO = later(
    "In the chart of quality against cost, an effort is on the dashed line when no other is at least as good and as "
    "cheap. An effort that was measured badly can't push one from the line that was measured well."
)
_SOURCES = (
    later(
        "Candidates in a fixed order: W. Maurer, L. A. Hothorn, W. Lehmacher (1995); P. H. Westfall, A. Krishen, "
        "J. Statistical Planning and Inference 99 (2001)."
    ),
    later("Good enough against every other one: R. L. Berger, Technometrics 24 (1982)."),
    later("Several looks: K. K. G. Lan, D. L. DeMets, Biometrika 70 (1983)."),
    later("Differences of pairs: D. G. Bonett, R. M. Price, J. Educational and Behavioral Statistics 37 (2012)."),
    later("Tasks rather than answers: E. Miller, “Adding error bars to evals”, arXiv 2411.00640 (2024)."),
    later("Several differences: S. Holm, Scandinavian J. of Statistics 6 (1979)."),
    later("How many runs: S. A. Julious, Statistics in Medicine 23 (2004)."),
)
