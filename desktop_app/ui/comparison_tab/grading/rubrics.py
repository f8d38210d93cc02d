"""The rubrics a judge may go by: Ponder's own, and those that a person wrote and keeps."""

from __future__ import annotations

import json
from collections.abc import Sequence

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.judging import COMPARING, LONGEST_WORDS, ONE_TO_FIVE, PASS_FAIL, JudgeKind, Rubric
from desktop_app.language import tr
from desktop_app.services.preferences import Preferences

_KEPT = "judge.rubrics"
_MOST = 50


def levels_of(kind: JudgeKind, scale: Scale) -> int:
    """How many levels a rubric needs; of two answers one is better or worse."""
    return len(COMPARING.levels) if kind is JudgeKind.PAIRWISE else scale.levels


def usual_rubric(kind: JudgeKind, scale: Scale) -> Rubric:
    """Ponder's own."""
    if kind is JudgeKind.PAIRWISE:
        return COMPARING
    return PASS_FAIL if scale is Scale.PASS_FAIL else ONE_TO_FIVE


def shown_name(name: str) -> str:
    """A rubric's name as it is offered: Ponder's own in the person's language. What it says goes to the judge as it
    stands, in English."""
    return tr(name) if name in {PASS_FAIL.name, ONE_TO_FIVE.name, COMPARING.name} else name


class Rubrics:
    """Kept by what they are for: a rubric for pairs says nothing of levels."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def offered(self, kind: JudgeKind, scale: Scale) -> tuple[Rubric, ...]:
        """Ponder's own first, then the person's for this kind and scale."""
        levels = levels_of(kind, scale)
        mine = [each for which, each in self._mine() if which is kind and len(each.levels) == levels]
        return (usual_rubric(kind, scale), *mine)

    def is_own(self, kind: JudgeKind, rubric: Rubric) -> bool:
        """Whether a person keeps a rubric of that name for this kind and as many levels."""
        return any(_same(kind, rubric, which, each) for which, each in self._mine())

    async def save(self, kind: JudgeKind, rubric: Rubric) -> None:
        """Keep it, in the place of one with the same name. Raises ProblemError (storage)."""
        mine = [pair for pair in self._mine() if not _same(kind, rubric, *pair)]
        await self._write([*mine, (kind, rubric)][-_MOST:])

    async def delete(self, kind: JudgeKind, rubric: Rubric) -> None:
        """Forget it; what it judged keeps its words. Raises ProblemError (storage)."""
        await self._write([pair for pair in self._mine() if not _same(kind, rubric, *pair)])

    def _mine(self) -> list[tuple[JudgeKind, Rubric]]:
        """What is kept; whatever is spoilt in it is left out."""
        try:
            found = json.loads(self._preferences.recall(_KEPT) or "[]")
        except ValueError:
            return []
        pairs = [_read(each) for each in found] if isinstance(found, list) else []
        return [pair for pair in pairs if pair is not None]

    async def _write(self, pairs: Sequence[tuple[JudgeKind, Rubric]]) -> None:
        kept = [as_json(rubric) | {"kind": kind.value} for kind, rubric in pairs]
        await self._preferences.remember(_KEPT, json.dumps(kept))


def as_json(rubric: Rubric) -> dict[str, object]:
    """To be kept as text; `read_rubric` reads it."""
    return {"name": rubric.name, "guidance": rubric.guidance, "levels": list(rubric.levels)}


def read_rubric(found: object) -> Rubric | None:
    """From what `as_json` made; None for anything else."""
    if not isinstance(found, dict):
        return None
    name, guidance, levels = found.get("name"), found.get("guidance"), found.get("levels")
    if not (isinstance(name, str) and isinstance(guidance, str) and isinstance(levels, list)):
        return None
    if not all(isinstance(each, str) and len(each) <= LONGEST_WORDS for each in (guidance, *levels)):
        return None
    return Rubric(name, guidance, tuple(levels))


def _read(found: object) -> tuple[JudgeKind, Rubric] | None:
    rubric = read_rubric(found)
    if rubric is None or not isinstance(found, dict) or found.get("kind") not in set(JudgeKind):
        return None
    return JudgeKind(found["kind"]), rubric


def _same(kind: JudgeKind, rubric: Rubric, other_kind: JudgeKind, other: Rubric) -> bool:
    return kind is other_kind and rubric.name == other.name and len(rubric.levels) == len(other.levels)
