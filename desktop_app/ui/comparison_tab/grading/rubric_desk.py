"""Decides which rubrics are offered to a judge, and keeps or forgets those that a person wrote; no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.judging import JudgeKind, Rubric
from desktop_app.language import tr
from desktop_app.ui.comparison_tab.grading.blind_round import Do
from desktop_app.ui.comparison_tab.grading.judge_memory import Chosen
from desktop_app.ui.comparison_tab.grading.rubrics import Rubrics, usual_rubric


class RubricView(Protocol):
    """What is asked of the form about rubrics."""

    def show_rubrics(self, names: Sequence[str], rubric: Rubric, *, own: bool) -> None: ...

    def show_saving(self, why_not: str) -> None:
        """Whether the rubric that is written can be kept."""
        ...

    def chosen(self) -> Chosen: ...


class RubricDesk:
    """`changed` is called when another rubric is in the form."""

    def __init__(self, view: RubricView, rubrics: Rubrics, *, do: Do, changed: Callable[[], None]) -> None:
        self._view = view
        self._rubrics = rubrics
        self._do = do
        self._changed = changed
        self._scale = Scale.PASS_FAIL

    def use(self, scale: Scale) -> None:
        """The scale of the comparison that is shown."""
        self._scale = scale

    def show(self, kind: JudgeKind, rubric: Rubric) -> None:
        """This one, among those that are offered."""
        names = [each.name for each in self._rubrics.offered(kind, self._scale)]
        self._view.show_rubrics(names, rubric, own=self._rubrics.is_own(kind, rubric))

    def choose(self, name: str) -> None:
        """One that is kept, as it was kept."""
        kind = self._view.chosen().kind
        found = next((each for each in self._rubrics.offered(kind, self._scale) if each.name == name), None)
        if found is not None:
            self.show(kind, found)
            self._changed()

    def save(self) -> None:
        """Keep what is written, under its name."""
        now = self._view.chosen()
        if not self._why_not(now):
            self._do(self._save(now.kind, now.rubric), "save rubric")  # not shown

    async def _save(self, kind: JudgeKind, rubric: Rubric) -> None:
        await self._rubrics.save(kind, rubric)
        self.show(kind, rubric)
        self.show_saving()

    def delete(self) -> None:
        """Forget the chosen one; Ponder's own takes its place."""
        now = self._view.chosen()
        self._do(self._delete(now.kind, now.rubric), "delete rubric")  # not shown

    async def _delete(self, kind: JudgeKind, rubric: Rubric) -> None:
        await self._rubrics.delete(kind, rubric)
        self.show(kind, usual_rubric(kind, self._scale))
        self._changed()

    def show_saving(self) -> None:
        """Whether what is written can be kept."""
        self._view.show_saving(self._why_not(self._view.chosen()))

    def _why_not(self, now: Chosen) -> str:
        if now.rubric.name == usual_rubric(now.kind, self._scale).name:
            return tr("Give it a name of its own: this one is Ponder's.")
        return now.rubric.fault()
