"""What was set for a judge last, over a restart; whatever is spoilt in it is as at first. No Qt."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.judging import MOST_REPEATS, JudgeKind, JudgeSettings, Rubric
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.trials import GradedBy
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.judge_requests import Scope
from desktop_app.services.preferences import Preferences
from desktop_app.ui.comparison_tab.grading.rubrics import as_json, levels_of, read_rubric, usual_rubric

_DRAFT = "compare.judge"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is set in the form."""

    kind: JudgeKind
    model_id: str
    effort: str | None
    rubric: Rubric
    repeats: int
    scope: Scope

    @property
    def settings(self) -> JudgeSettings:
        """As the service takes them."""
        effort = Effort(self.effort) if self.effort else None
        return JudgeSettings(self.kind, self.model_id, self.rubric, effort, self.repeats)


class JudgeMemory:
    """One for all comparisons, as a judge that proved itself is used again; a rubric for each kind and scale."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    async def keep(self, chosen: Chosen, state: ComparisonState) -> None:
        """For the next time, if the disk takes it."""
        rubrics = self._draft().get("rubrics")
        text = {
            "kind": chosen.kind.value,
            "model": chosen.model_id,
            "effort": chosen.effort,
            "repeats": chosen.repeats,
            "rubrics": {
                **(rubrics if isinstance(rubrics, dict) else {}),
                _rubric_key(chosen.kind, state): as_json(chosen.rubric),
            },
        }
        await self._preferences.remember_if_possible(_DRAFT, json.dumps(text))

    def recalled(self, state: ComparisonState, first_model: Callable[[], str]) -> Chosen:
        """As it was set last; where a person has graded, those answers are judged first."""
        kept = self._draft()
        kind = JudgeKind(kept["kind"]) if kept.get("kind") in [each.value for each in JudgeKind] else JudgeKind.RUBRIC
        model, repeats, effort = kept.get("model"), kept.get("repeats"), kept.get("effort")
        graded = any(trial.by(GradedBy.PERSON) for trial, _ in state.trials)
        return Chosen(
            kind=kind,
            model_id=model if isinstance(model, str) and model else first_model(),
            effort=effort if isinstance(effort, str) else None,
            rubric=self.rubric_of(kind, state),
            repeats=repeats if type(repeats) is int and 1 <= repeats <= MOST_REPEATS else 1,
            scope=Scope.GRADED if graded else Scope.ALL,
        )

    def rubric_of(self, kind: JudgeKind, state: ComparisonState) -> Rubric:
        """The one that was used last for this kind and scale."""
        rubrics = self._draft().get("rubrics")
        found = read_rubric(rubrics.get(_rubric_key(kind, state))) if isinstance(rubrics, dict) else None
        if found is not None and len(found.levels) == levels_of(kind, state.comparison.scale):
            return found
        return usual_rubric(kind, state.comparison.scale)

    def _draft(self) -> dict[str, Any]:
        try:
            found = json.loads(self._preferences.recall(_DRAFT) or "{}")
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}


def _rubric_key(kind: JudgeKind, state: ComparisonState) -> str:
    return f"{kind.value} {levels_of(kind, state.comparison.scale)}"
