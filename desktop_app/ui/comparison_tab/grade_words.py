"""Says who graded an answer, how, and where two of them disagree; no Qt, so that every sentence can be tested."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.grading.retelling import retold
from desktop_app.domain.trials import GradedBy, GradeRecord, Trial
from desktop_app.language import tr
from desktop_app.ui import formats

Who = Literal["person", "blind", "check", "judge"]


@dataclass(frozen=True, slots=True)
class GradeMark:
    """What one of them said of an answer. `score` goes from 0 to 1, None where it could not say; `counts` is False for
    what stays grey: a judge that is not trusted yet, or a grade that a person's stands before."""

    who: Who
    words: str
    score: float | None
    why: str
    counts: bool

    @property
    def name(self) -> str:
        """Who it is, to be shown: "You, blind"."""
        if self.who == "check":
            return tr("Check", "who graded an answer")
        return tr("Judge") if self.who == "judge" else tr("You, blind") if self.who == "blind" else tr("You")


def grade_marks(trial: Trial, scale: Scale, *, judge_counts: bool) -> tuple[GradeMark, ...]:
    """Everybody's last word on the present answer, a person's first. A check that could not say is among them."""
    counting = trial.counting(judge=judge_counts)
    found = []
    for by in GradedBy:
        record = trial.by(by)
        if record is not None:
            found.append(_mark(record, scale, counts=record is counting))
        elif by is GradedBy.AUTOMATIC and (silent := unsaid(trial)) is not None:
            found.append(GradeMark("check", tr("cannot say"), None, retold(silent.why), counts=False))
    return tuple(found)


def _mark(record: GradeRecord, scale: Scale, *, counts: bool) -> GradeMark:
    if record.by is GradedBy.PERSON:
        who: Who = "blind" if record.blind else "person"
    else:
        who = "check" if record.by is GradedBy.AUTOMATIC else "judge"
    why = retold(record.why) if who == "check" else record.why
    return GradeMark(who, score_words(record.score, scale), record.score, why, counts)


def unsaid(trial: Trial) -> GradeRecord | None:
    """The check's record that it could not say; None where it said something, or nobody looked."""
    last = next(
        (each for each in reversed(trial.grades) if each.by is GradedBy.AUTOMATIC and each.job_id == trial.job_id), None
    )
    return last if last is not None and last.score is None else None


def score_words(score: float | None, scale: Scale) -> str:
    """ "pass", "fail", "4 of 5", "3.5 of 5"."""
    if score is None:
        return tr("no grade")
    if scale is Scale.PASS_FAIL:
        return tr("pass") if score >= 0.5 else tr("fail")
    points = scale.points(score)
    return tr("{points} of 5", points=formats.number(points, 0 if points == int(points) else 1))


def counting_words(trial: Trial, scale: Scale, *, judge_counts: bool) -> str:
    """The grade that counts and by whom: "pass (you, blind)"; *not graded* where none counts."""
    for mark in grade_marks(trial, scale, judge_counts=judge_counts):
        if mark.counts:
            return f"{mark.words} ({mark.name[0].lower()}{mark.name[1:]})"
    return tr("not graded")


def disagreement(trial: Trial, scale: Scale) -> str:
    """Who says something else about the same answer, in a sentence; empty where nobody does.

    On five levels, neighbours are no disagreement.
    """
    marks = [mark for mark in grade_marks(trial, scale, judge_counts=True) if mark.score is not None]
    levels = [scale.level(mark.score or 0.0) for mark in marks]
    apart = 1 if scale is Scale.PASS_FAIL else 2
    if len(levels) < 2 or max(levels) - min(levels) < apart:
        return ""
    said = ", ".join(
        f"{mark.name[0].lower() if place else mark.name[0]}{mark.name[1:]}: {mark.words}"
        for place, mark in enumerate(marks)
    )
    return tr("They disagree. {said}.", said=said)
