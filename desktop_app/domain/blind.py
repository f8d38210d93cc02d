"""Judging without knowing the run: what may be seen, in which order, and from when an answer is no longer unknown."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.comparison import Comparison, Unblinding
from desktop_app.domain.comparison_tasks import Scale, Task, TaskId
from desktop_app.domain.identifiers import ComparisonId, JobId, Timestamp, TrialId
from desktop_app.domain.trials import GradedBy, Trial
from desktop_app.language import tr

_LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"
_LABEL_LENGTH = 5


@dataclass(frozen=True, slots=True)
class Answered:
    """A trial with its answer: `at` is when that ended."""

    trial: Trial
    text: str
    at: Timestamp


@dataclass(frozen=True, slots=True)
class BlindItem:
    """One answer, with all that a reader may see of it: the question, what is expected, the text, and its own grade.

    `number` counts from 1 in a shuffled order, `label` names it for good. Neither tells anything of the run.
    """

    number: int
    label: str
    task: Task
    text: str
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Anew:
    """A round in which every answer is judged anew: `chance` shuffles it, `since` is when it began. What was said
    before counts as not said, so whoever goes on with it after a restart must have kept this."""

    chance: str
    since: Timestamp


class BlindQueue:
    """Answers to judge, shuffled among and within their tasks. `items` is all that a reader may see.

    What was judged blind before is in it with its grade, so that a round that was left off goes on where it stopped.
    `warning` says what makes it less blind than it should be, in a sentence; empty where nothing does. `anew` is the
    round in which every answer is judged once more, None for the usual one.
    """

    def __init__(
        self,
        comparison_id: ComparisonId,
        scale: Scale,
        items: Sequence[tuple[TrialId, BlindItem]],
        warning: str = "",
        anew: Anew | None = None,
    ) -> None:
        self.comparison_id = comparison_id
        self.scale = scale
        self.warning = warning
        self.anew = anew
        self._trials = [trial_id for trial_id, _ in items]
        self.items = [item for _, item in items]

    def trial_of(self, number: int) -> TrialId:
        """Which trial an item is: for the grade's sake, not to be shown."""
        return self._trials[number - 1]

    def graded(self, number: int, score: float | None) -> None:
        """Show the item as judged."""
        self.items[number - 1] = replace(self.items[number - 1], score=score)

    @property
    def done(self) -> int:
        """How many are judged."""
        return sum(1 for item in self.items if item.score is not None)

    @property
    def next_number(self) -> int | None:
        """The first that is not judged, None when all are."""
        return next((item.number for item in self.items if item.score is None), None)


def round_secret(comparison: Comparison, chance: str = "") -> str:
    """What shuffles a round: fixed until somebody uncovers it, so that it can be gone on with after a restart, and not
    to be guessed from anything on the screen, as a comparison's id is chance."""
    return f"{comparison.id}:{len(comparison.unblindings)}:{chance}"


def blind_queue(
    comparison: Comparison, tasks: Sequence[Task], answers: Iterable[Answered], *, anew: Anew | None = None
) -> BlindQueue:
    """The answers of a round: those without a person's grade, and those graded blind in it; tasks shuffled, too.

    With `anew` every answer, with the grades of that round only; once it is uncovered it is no more. The order depends
    on nothing but the secret and the answers themselves: neither on the order of asking nor on what else is there, so
    that what is added later falls in between.
    """
    if anew is not None and comparison.unblindings and _last_uncovering(comparison) >= anew.since:
        anew = None
    secret = round_secret(comparison, anew.chance if anew else "")
    found = [each for each in answers if anew or _belongs(each, comparison)]
    by_task: dict[TaskId, list[Answered]] = {}
    for each in found:
        by_task.setdefault(each.trial.task_id, []).append(each)
    items: list[tuple[TrialId, BlindItem]] = []
    for task in sorted((task for task in tasks if task.id in by_task), key=lambda task: _shuffled(secret, task.id)):
        shown = replace(task, tags=(), checks="")
        for each in sorted(by_task[task.id], key=lambda each: _shuffled(secret, each.trial.job_id)):
            record = each.trial.by(GradedBy.PERSON)
            if record is not None and anew is not None and record.at < anew.since:
                record = None
            label = _label(secret, each.trial.job_id)
            score = record.score if record else None
            items.append((each.trial.id, BlindItem(len(items) + 1, label, shown, each.text, score)))
    return BlindQueue(comparison.id, comparison.scale, items, _warning(comparison, found, anew=anew), anew)


def _belongs(answered: Answered, comparison: Comparison) -> bool:
    """Whether nobody has judged it, or somebody did so blind in this very round."""
    record = answered.trial.by(GradedBy.PERSON)
    return record is None or (record.blind and record.at >= _last_uncovering(comparison))


def still_covered(comparison: Comparison, trials: Iterable[Trial]) -> int:
    """How many answers were judged blind and not uncovered yet: until then nobody should see which they are."""
    last = _last_uncovering(comparison)
    records = (trial.by(GradedBy.PERSON) for trial in trials)
    return sum(1 for record in records if record is not None and record.blind and record.at > last)


def is_uncovered(comparison: Comparison, at: Timestamp) -> bool:
    """Whether an answer that ended then was there when somebody uncovered a round: it can be judged, but not blind."""
    return bool(comparison.unblindings) and at <= _last_uncovering(comparison)


def uncovered(comparison: Comparison, at: Timestamp, graded: int) -> Comparison:
    """The plan with the word that a person uncovered the round after so many grades."""
    return replace(comparison, unblindings=(*comparison.unblindings, Unblinding(at, graded)))


def _last_uncovering(comparison: Comparison) -> Timestamp:
    return comparison.unblindings[-1].at if comparison.unblindings else float("-inf")


def _warning(comparison: Comparison, found: Sequence[Answered], *, anew: Anew | None) -> str:
    if any(is_uncovered(comparison, each.at) for each in found):
        return tr("Some of these answers were uncovered before: their grades are kept, but not as blind ones.")
    left = [each for each in found if anew or each.trial.by(GradedBy.PERSON) is None]
    variants = {each.trial.variant for each in left}
    if len(left) > 1 and len(variants) == 1 and len(comparison.variants) > 1:
        return tr(
            "All that are left come from one kind of run, which can be guessed. Judge every answer again to mix them."
        )
    return ""


def _shuffled(secret: str, name: TaskId | JobId) -> bytes:
    """A place in an order that looks like chance to whoever does not know the secret."""
    return hashlib.sha256(f"{secret}\0{name}".encode("utf-8", "surrogatepass")).digest()


def _label(secret: str, answer_id: JobId) -> str:
    digest = hashlib.sha256(f"{secret}\0label\0{answer_id}".encode("utf-8", "surrogatepass")).digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:_LABEL_LENGTH])
