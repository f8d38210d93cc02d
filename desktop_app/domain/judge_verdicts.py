"""What a judge said: replies read with care, repeats and both orders put together, its habits measured."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.identifiers import JobId, TrialId
from desktop_app.domain.judging import JudgeKind, Judgement, JudgeSettings, Verdict
from desktop_app.domain.statistics.agreement import kappa
from desktop_app.domain.statistics.intervals import Interval, wilson_interval
from desktop_app.language import tr

_MOST_STARTS = 200
_LONGEST_REASONS = 2_000
_AFTER = re.compile(r"[\s`*.]*")
_LAST_LINE = re.compile(r"[\W_]*(?:final\s+)?(?:grade|verdict|score|level|better)[\W_]+(\w+)[\W_]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reply:
    """A verdict as `Judgement.verdict` keeps it, and the judge's reasons."""

    verdict: str
    reasons: str = ""


def read_reply(text: str, settings: JudgeSettings) -> Reply:
    """The verdict at the end of a judge's reply; *unreadable* where there is none for certain.

    Only the end counts, since a judge may quote the answer it judges, and that may hold a verdict of its own making.
    """
    key = "better" if settings.kind is JudgeKind.PAIRWISE else "grade"
    known = _known(settings)
    found = _object_at_end(text, key)
    if found is not None:
        word = _word(found[key])
        reasons = found.get("reasons")
        told = reasons.strip()[:_LONGEST_REASONS] if isinstance(reasons, str) else ""
        return Reply(word if word in known else Verdict.UNREADABLE, told)
    lines = text.strip().splitlines()
    match = _LAST_LINE.fullmatch(lines[-1][:200]) if lines else None
    word = match[1].casefold() if match else ""
    return Reply(word if word in known else Verdict.UNREADABLE, "\n".join(lines[:-1]).strip()[:_LONGEST_REASONS])


def _known(settings: JudgeSettings) -> frozenset[str]:
    if settings.kind is JudgeKind.PAIRWISE:
        return frozenset({Verdict.FIRST, Verdict.SECOND, Verdict.SAME})
    return frozenset(map(str, settings.rubric.figures))


def _word(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return str(value).strip().casefold()


def _object_at_end(text: str, key: str) -> dict[str, Any] | None:
    """The JSON object with which a text ends, where it begins on a line of its own and has that key."""
    decoder = json.JSONDecoder()
    starts = [match.end() - 1 for match in re.finditer(r"^[ \t`]*\{", text, re.MULTILINE)]
    for start in starts[: -_MOST_STARTS - 1 : -1]:
        try:
            value, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            continue
        if _AFTER.fullmatch(text, end) and isinstance(value, dict) and key in value:
            return value
    return None


# -- putting together ----------------------------------------------------------------------------------------


RequestKey = tuple[str, JobId, JobId | None, int, bool]


def request_key(judgement: Judgement) -> RequestKey:
    """What was asked, so that another try at the same is known as such: judge, answers, repeat and order."""
    source = judgement.settings.source
    return source, judgement.answer_id, judgement.other_answer_id, judgement.repeat, judgement.swapped


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The last try at each request, where judgements come in the order in which they were asked for."""
    return list({request_key(each): each for each in judgements}.values())


def last_asked(judgements: Sequence[Judgement]) -> JudgeSettings | None:
    """The judge that was asked last, or asked again without anything new to pay for; None where none was."""
    return max(judgements, key=lambda each: each.created_at).settings if judgements else None


@dataclass(frozen=True, slots=True)
class Judged:
    """One answer's grade by a rubric: `score` from 0 to 1, None where the judge said nothing or was of two minds."""

    score: float | None
    why: str
    said: tuple[int, ...]


def judged(settings: JudgeSettings, judgements: Sequence[Judgement]) -> Judged:
    """All repeats of one answer as one grade: the mean of the levels; of two levels the one said more often."""
    figures = tuple(figure for each in judgements if (figure := each.figure) is not None)
    lost = len(judgements) - len(figures)
    if not figures:
        return Judged(None, tr("The judge gave no grade that can be read."), ())
    scores = [settings.rubric.score(figure) for figure in figures]
    score = math.fsum(scores) / len(scores)
    reasons = next((each.why for each in judgements if each.figure is not None and each.why), "")
    times = (
        tr(
            "{count} of {count_2} times: {names}. ",
            count=len(figures),
            count_2=len(judgements),
            names=", ".join(map(str, figures)),
        )
        if len(judgements) > 1
        else ""
    )
    missing = tr("{lost} could not be read or failed. ", lost=lost) if lost and len(judgements) > 1 else ""
    if len(settings.rubric.levels) == 2:
        if score == 0.5:
            return Judged(
                None, tr("{times}{missing}The judge was of two minds.", times=times, missing=missing), figures
            )
        score = float(score > 0.5)
    return Judged(score, f"{times}{missing}{reasons}".strip(), figures)


Pair = tuple[TrialId, TrialId]


@dataclass(frozen=True, slots=True)
class PairOutcome:
    """Both orders of one pair: which of the two won, None for a tie.

    `swayed` is the place, 1 or 2, that won in both orders, so that the order decided and not the answer.
    """

    pair: Pair
    answers: tuple[JobId, JobId]
    winner: TrialId | None
    swayed: int | None = None

    @property
    def score(self) -> float:
        """What the first of the two gets: 1, a half or 0."""
        return 0.5 if self.winner is None else float(self.winner == self.pair[0])


def pair_outcomes(judgements: Iterable[Judgement]) -> list[PairOutcome]:
    """One outcome for each pair and repeat of which both orders can be read; the orders must agree on a winner.

    Two orders as L. Zheng and others, "Judging LLM-as-a-judge", arXiv 2306.05685 (2023), section 3.4: a win counts only
    when it holds in both, everything else is a tie.
    """
    orders: dict[tuple[str, TrialId, TrialId, JobId, JobId, int], dict[bool, Judgement]] = {}
    for each in judgements:
        if each.other_trial_id is None or each.other_answer_id is None:
            continue
        source = each.settings.source
        key = (source, each.trial_id, each.other_trial_id, each.answer_id, each.other_answer_id, each.repeat)
        orders.setdefault(key, {})[each.swapped] = each
    found = []
    for (_, one, other, answer, other_answer, _), both in orders.items():
        if len(both) == 2 and all(each.verdict in _PLACES for each in both.values()):
            straight, swapped = _PLACES[both[False].verdict], _PLACES[both[True].verdict]
            first_wins = straight == 1 and swapped == 2
            second_wins = straight == 2 and swapped == 1
            winner = one if first_wins else other if second_wins else None
            swayed = straight if straight and straight == swapped else None
            found.append(PairOutcome((one, other), (answer, other_answer), winner, swayed))
    return found


_PLACES: Mapping[str, int] = {Verdict.FIRST: 1, Verdict.SECOND: 2, Verdict.SAME: 0}


@dataclass(frozen=True, slots=True)
class PositionBias:
    """How far the order decides: of `pairs` judged in both orders, in so many the first place won both times, or the
    second. `swayed` is their share together, with its 95 % interval; None without pairs."""

    pairs: int
    first: int
    second: int
    swayed: Interval | None


def position_bias(outcomes: Sequence[PairOutcome]) -> PositionBias:
    """Counted over pairs; an unbiased judge is swayed only by chance, and to both sides alike."""
    first = sum(1 for each in outcomes if each.swayed == 1)
    second = sum(1 for each in outcomes if each.swayed == 2)
    share = wilson_interval(first + second, len(outcomes)) if outcomes else None
    return PositionBias(len(outcomes), first, second, share)


def pairwise_agreement(outcomes: Sequence[PairOutcome], human: Mapping[JobId, float]) -> Interval | None:
    """Kappa between a judge's preferences and those that a person's grades of the same answers imply: worse, alike or
    better, weighted, so that a tie for a win is half an agreement. Several outcomes of one pair count as one."""
    by_pair: dict[tuple[JobId, JobId], list[float]] = {}
    for each in outcomes:
        if each.answers[0] in human and each.answers[1] in human:
            by_pair.setdefault(each.answers, []).append(each.score)
    judge = [_side(math.fsum(scores) / len(scores) - 0.5) for scores in by_pair.values()]
    person = [_side(human[one] - human[other]) for one, other in by_pair]
    return kappa(person, judge, levels=3)


def _side(difference: float) -> int:
    return 1 if math.isclose(difference, 0, abs_tol=1e-9) else 2 if difference > 0 else 0


def repeatability(judgements: Iterable[Judgement]) -> float | None:
    """How often two repeats of the same request say the same, as a share of all such pairs; None without repeats.

    A judge that does not agree with itself can't agree with a person.
    """
    asked: dict[tuple[str, JobId, JobId | None, bool], list[str]] = {}
    for each in judgements:
        if each.verdict not in (Verdict.PENDING, Verdict.UNREADABLE, Verdict.MISSING):
            asked.setdefault((each.settings.source, each.answer_id, each.other_answer_id, each.swapped), []).append(
                each.verdict
            )
    same = total = 0
    for verdicts in asked.values():
        n = len(verdicts)
        total += n * (n - 1) // 2
        same += sum(k * (k - 1) // 2 for k in (verdicts.count(word) for word in set(verdicts)))
    return same / total if total else None
