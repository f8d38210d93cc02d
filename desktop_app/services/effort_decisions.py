"""Making an effort the default because of an experiment, with a link to it, and telling when that may hold no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.comparison import PRO, Variant
from desktop_app.domain.comparison_figures import VariantSummary
from desktop_app.domain.comparison_finding import Finding
from desktop_app.domain.decisions import Decision, Doubt, Evidence, Ground, doubts_about
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.model_profiles import Effort, KnownModels
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import later
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import Board
from desktop_app.services.comparison_ports import ComparisonStore
from desktop_app.services.periods import day_of
from desktop_app.services.ports import Clock, SpendingStore
from desktop_app.services.watchable import Announcer


@dataclass(frozen=True, slots=True)
class Reminder:
    """A decision that should be looked at again, why, and the model that is named in place of one that goes."""

    decision: Decision
    doubts: tuple[Doubt, ...]
    replacement: str = ""


class EffortDecisions:
    """`changed` tells the place whose default is another now."""

    def __init__(
        self,
        comparisons: Comparisons,
        store: ComparisonStore,
        spendings: SpendingStore,
        catalogue: KnownModels,
        clock: Clock,
    ) -> None:
        self.changed: Announcer[str] = Announcer()
        self._comparisons = comparisons
        self._store = store
        self._spendings = spendings
        self._catalogue = catalogue
        self._clock = clock
        self._by_place: dict[str, Decision] = {}

    async def load(self) -> None:
        """Read them once, at start-up. Raises ProblemError (storage)."""
        self._by_place = {decision.place: decision for decision in await self._store.decisions()}

    def of(self, place: str) -> Decision | None:
        """What was decided for a place."""
        return self._by_place.get(place)

    def effort(self, place: str, model_id: str) -> Effort | None:
        """The default effort of a place, None where nothing was decided for this model or it takes that one no more."""
        decision = self._by_place.get(place)
        if decision is None or decision.model_id != model_id:
            return None
        offered = self._catalogue.profile(model_id).offers(decision.effort).allowed
        return decision.effort if offered else None

    async def decide(self, place: str, comparison_id: ComparisonId, key: str) -> Decision:
        """Make a variant's effort the default of a place, as a shown knee or as a person's own choice.

        Raises KeyError for a comparison or variant that does not exist, ProblemError (storage), or where the variant is
        more than an effort.
        """
        board = await self._comparisons.board(comparison_id)
        variant = board.comparison.variant(key) if board is not None else None
        if board is None or variant is None:
            raise KeyError(key)
        if variant.mode == PRO:
            raise ProblemError(_PRO)
        finding = await self._comparisons.finding(comparison_id)
        shown = finding is not None and finding.verdict is not None and finding.verdict.knee == key
        decision = Decision(
            place=place,
            model_id=board.comparison.model_of(variant),
            effort=variant.effort,
            variant=key,
            comparison_id=comparison_id,
            at=self._clock(),
            ground=Ground.SHOWN if shown else Ground.CHOICE,
            evidence=_evidence(finding, board.summaries, key),
            snapshots=_snapshots(board, variant),
        )
        await self._store.save_decision(decision)
        if not shown:
            await self._comparisons.choose(comparison_id, key)
        self._by_place[place] = decision
        self.changed.tell(place)
        return decision

    async def drop(self, place: str) -> None:
        """Back to the model's own default. Raises ProblemError (storage)."""
        await self._store.drop_decision(place)
        if self._by_place.pop(place, None) is not None:
            self.changed.tell(place)

    async def reminders(self) -> Sequence[Reminder]:
        """Decisions of which something has changed since: the model goes, takes other efforts, or another dated version
        of it answers. Raises ProblemError (storage)."""
        today, found = day_of(self._clock()), []
        for decision in self._by_place.values():
            profile = self._catalogue.profile(decision.model_id)
            last = await self._spendings.history(decision.model_id, decision.effort.value, limit=1)
            doubts = doubts_about(decision, profile, today, last[0].model_id if last else "")
            if doubts:
                found.append(Reminder(decision, doubts, profile.replacement or ""))
        return found


def _evidence(finding: Finding | None, summaries: Sequence[VariantSummary], key: str) -> Evidence | None:
    """None where no verdict could be read."""
    if finding is None or finding.verdict is None:
        return None
    verdict = finding.verdict
    quality = next((summary.quality for summary in summaries if summary.label == key), None)
    return Evidence(
        tasks=verdict.tasks,
        answers=verdict.answers,
        margin=verdict.margin,
        look=verdict.look,
        alpha=verdict.alpha,
        quality=None if quality is None else quality.centre,
        best=verdict.best or "",
    )


def _snapshots(board: Board, variant: Variant) -> tuple[str, ...]:
    """The dated models that answered this variant."""
    answering = {job.resolved_model_id for trial, job in board.pairs if trial.variant == variant.key}
    return tuple(sorted(answering - {""}))


_PRO = Problem(
    ProblemKind.INVALID_REQUEST,
    later("This is pro mode, which is more than an effort."),
    later("Ask such questions in the Pro tab; a default effort can be taken from standard mode."),
)
