"""The verbs of an experiment: plan, run as jobs, add to it, pause, cancel, read a verdict, keep, copy."""

from __future__ import annotations

import asyncio
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.comparison import Comparison, Design, Look, Variant
from desktop_app.domain.comparison_finding import Finding
from desktop_app.domain.comparison_pairs import Side, VariantPair, compare
from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.model_profiles import Effort, KnownModels
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.trials import Grade
from desktop_app.domain.verdicts import Known, Verdict
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.comparison_additions import Additions
from desktop_app.services.comparison_board import Board, ComparisonState
from desktop_app.services.comparison_files import ComparisonFiles
from desktop_app.services.comparison_grades import Grades
from desktop_app.services.comparison_holding import Holding
from desktop_app.services.comparison_matches import Matches
from desktop_app.services.comparison_planning import Outlook, Planning
from desktop_app.services.comparison_ports import ComparisonStore, Draft
from desktop_app.services.comparison_shelf import Shelf
from desktop_app.services.comparison_stages import Addition, Stages, comparison_of
from desktop_app.services.ports import Clock, TokenCounter
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.services.watchable import Announcer


@dataclass(frozen=True, slots=True)
class Progress:
    """How many trials of one comparison have not ended: under way by themselves, or waiting for a person."""

    running: int = 0
    waiting_for_person: int = 0
    paused: int = 0


class Comparisons:
    """Trials are jobs of the ledger: they survive a restart and obey the caps like any other.

    `planning` knows what a design would mean, `grades` judges answers, `files` gathers and opens whole experiments,
    `matches` finds those that ask the same.
    """

    def __init__(
        self,
        jobs: BackgroundJobs,
        store: ComparisonStore,
        counter: TokenCounter,
        catalogue: KnownModels,
        spending: Spending,
        preferences: Preferences,
        clock: Clock,
    ) -> None:
        self.planning = Planning(counter, catalogue, spending, preferences)
        self.changed: Announcer[ComparisonId] = Announcer()
        self.told: dict[ComparisonId, Verdict] = {}
        """The verdict that was read last of each since the start, as long as it still stands."""
        self._jobs = jobs
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self._shelf = Shelf(store, jobs.ledger, self.changed)
        self.grades = Grades(store, self._shelf, clock)
        self.files = ComparisonFiles(self._shelf, jobs, spending.prices, clock)
        self.matches = Matches(self._shelf, store)
        self._holding = Holding(jobs, store, clock)
        self._additions = Additions(self.planning, Stages(jobs, catalogue), self._shelf, store, clock)

    # -- what there is -----------------------------------------------------------------------------------

    async def comparisons(self, words: str = "") -> Sequence[Comparison]:
        """Newest first; with words those whose title or tasks have all of them."""
        return await self._store.comparisons(words)

    async def board(self, comparison_id: ComparisonId) -> Board | None:
        """The comparison in memory, which follows its jobs from now on; None for one that does not exist."""
        return await self._shelf.board(comparison_id)

    async def state(self, comparison: Comparison) -> ComparisonState:
        """Matrix and figures as they stand."""
        board = await self._shelf.board(comparison.id)
        if board is None:
            return ComparisonState(comparison, (), (), ())
        await board.refresh()
        return board.state()

    def progress(self) -> Mapping[ComparisonId, Progress]:
        """Every comparison with trials that have not ended; from memory, so that a list may ask often."""
        counts: dict[ComparisonId, Counter[str]] = {}
        for job in self._jobs.ledger.live.values():
            if job.comparison_id is not None:
                aside = job.problem is not None and job.problem.kind is ProblemKind.SET_ASIDE
                stuck = job.status in (JobStatus.HELD, JobStatus.UNCERTAIN)
                word = "paused" if stuck and aside else "waiting" if stuck else "running"
                counts.setdefault(job.comparison_id, Counter())[word] += 1
        return {each: Progress(found["running"], found["waiting"], found["paused"]) for each, found in counts.items()}

    # -- planning ----------------------------------------------------------------------------------------

    def offered_efforts(self, model_id: str) -> tuple[Effort, ...]:
        """The efforts that may be compared on a model, least first."""
        return self._catalogue.profile(model_id).offered_efforts()

    def check(self, design: Design) -> Problem | None:
        """Why a design cannot be run, None when it can."""
        return self.planning.check(design)

    async def outlook(self, design: Design) -> Outlook:
        """Everything to be known before it is run; nothing is sent for it."""
        return await self.planning.outlook(design)

    async def drafts(self) -> Sequence[Draft]:
        """Designs that were not run, the one changed last first."""
        return await self._store.drafts()

    async def save_draft(self, design: Design, draft_id: str = "") -> Draft:
        """Keep a design as it is, in stead of an earlier one's form. Raises ProblemError (storage)."""
        draft = Draft(draft_id or uuid.uuid4().hex, design, self._clock())
        await self._store.save_draft(draft)
        return draft

    async def drop_draft(self, draft_id: str) -> None:
        """Forget a draft."""
        await self._store.drop_draft(draft_id)

    async def run(self, design: Design, *, draft_id: str = "", origin: ComparisonId | None = None) -> Comparison:
        """Save the comparison with all its trials and jobs at once, then let the queue have them.

        Raises ProblemError, with nothing saved, when the design cannot be run. A draft it was made from is dropped.
        """
        problem = self.check(design) or await self.planning.too_long(design)
        if problem is not None:
            raise ProblemError(problem)
        order = await self.planning.testing_order(design)
        comparison = comparison_of(design, order, self._clock(), origin)
        comparison = await self._additions.begin(comparison, design)
        if draft_id:
            await self._store.drop_draft(draft_id)
        return comparison

    # -- adding ------------------------------------------------------------------------------------------

    async def outlook_of(self, comparison_id: ComparisonId, addition: Addition) -> Outlook:
        """What an addition would mean, in tokens, money and time. Raises ProblemError (storage)."""
        return await self._additions.outlook(comparison_id, addition)

    async def add(self, comparison_id: ComparisonId, addition: Addition) -> int:
        """Buy more trials, as a stage of its own; returns how many. Raises ProblemError when they cannot be asked."""
        return await self._additions.add(comparison_id, addition)

    async def ask_again(self, comparison: Comparison, *trials: TrialId) -> int:
        """New jobs for trials that ended without an answer, all or some; the old ones stay in the ledger."""
        return await self.add(comparison.id, Addition(missing=True, trials=trials))

    # -- while it runs -----------------------------------------------------------------------------------

    async def pause(self, comparison_id: ComparisonId) -> int:
        """Keep back what has not been sent; what the server works on is still fetched. Returns how many."""
        return await self._holding.pause(comparison_id)

    async def resume(self, comparison_id: ComparisonId) -> int:
        """Let go what `pause` kept back; caps and a paused queue hold it still. Returns how many."""
        return await self._holding.resume(comparison_id)

    async def cancel_all(self, comparison_id: ComparisonId) -> None:
        """Cancel every trial that has not ended. Raises ProblemError, after all were tried, where it did not work."""
        await self._holding.cancel(comparison_id)

    async def release_all(self, comparison_id: ComparisonId) -> None:
        """Let every held trial go, also past the cap that holds it; what was paused is resumed."""
        await self._holding.resume(comparison_id)
        await self._jobs.release(*self._holding.job_ids(comparison_id, JobStatus.HELD))

    async def send_again(self, job_id: JobId) -> None:
        """An *uncertain* trial, by the person's word: it may be charged twice."""
        await self._jobs.send_again(job_id)

    async def give_up(self, job_id: JobId) -> None:
        """Drop an *uncertain* trial; what it may have cost stays counted."""
        await self._jobs.drop(job_id)

    async def answer(self, job_id: JobId) -> Job | None:
        """A trial's job with its whole text."""
        return self.files.answer(job_id) or await self._jobs.job(job_id)

    async def raw_answer(self, job_id: JobId) -> str:
        """A trial's response object as JSON text."""
        return self.files.raw_answer(job_id) or await self._jobs.raw_answer(job_id)

    # -- judging -----------------------------------------------------------------------------------------

    async def grade(self, trial_id: TrialId, grade: Grade | None) -> None:
        """Keep a person's judgement; None takes it back."""
        await self.grades.grade(trial_id, None if grade is None else 1.0 if grade is Grade.PASS else 0.0)

    async def finding(self, comparison_id: ComparisonId, margin: float | None = None) -> Finding | None:
        """What may be said now. A verdict that is told counts as a look, which is recorded before it is told; that
        there are too few answers to tell anything is none.

        Raises ProblemError (storage): then nothing is told, as an unrecorded look would be free.
        """
        board = await self._shelf.board(comparison_id)
        if board is None:
            return None
        finding = await board.finding(margin)
        comparison = board.comparison
        margin = comparison.margin if margin is None else margin
        tells = finding.verdict is not None and finding.verdict.known is not Known.NOTHING
        if tells and finding.look > len(comparison.looks) and not board.read_only:
            look = Look(comparison.stage, margin, self._clock())
            await self._shelf.change(comparison_id, lambda now: _looked(now, look))
            finding = await board.finding(margin)
        if margin == board.comparison.margin:
            self._tell(comparison_id, finding.verdict)
        return finding

    def _tell(self, comparison_id: ComparisonId, verdict: Verdict | None) -> None:
        """Lists show it too."""
        if verdict is None:
            self.told.pop(comparison_id, None)
        elif self.told.get(comparison_id) != verdict:
            self.told[comparison_id] = verdict
            self.changed.tell(comparison_id)

    async def set_margin(self, comparison_id: ComparisonId, margin: float) -> None:
        """Another margin: the next verdict is another look, if one was read before."""
        if not 0 < margin < 1:
            raise ValueError("a margin is a part of the scale")
        await self._shelf.change(comparison_id, lambda now: replace(now, margin=margin))

    async def set_judge_level(self, comparison_id: ComparisonId, level: float) -> None:
        """From which lower bound of kappa a judge's grades count."""
        await self._shelf.change(comparison_id, lambda now: replace(now, judge_level=level))

    async def choose(self, comparison_id: ComparisonId, key: str) -> None:
        """Record a person's own choice of a variant, without a shown knee; an empty key takes it back."""
        await self._shelf.change(comparison_id, lambda now: replace(now, choice=key))

    async def compare(self, first: ComparisonId, second: ComparisonId) -> tuple[VariantPair, ...]:
        """Two experiments on the same tasks, variant by variant. Raises KeyError for one that does not exist."""
        sides = []
        for comparison_id in (first, second):
            board = await self._shelf.board(comparison_id)
            if board is None:
                raise KeyError(comparison_id)
            columns = {variant.key: board.column(variant.key) for variant in board.comparison.variants}
            sides.append(Side(board.comparison, board.tasks, columns, board.judge_counts))
        return await asyncio.to_thread(compare, *sides)

    # -- keeping -----------------------------------------------------------------------------------------

    async def rename(self, comparison_id: ComparisonId, title: str) -> None:
        """Another title; an empty one changes nothing."""
        if title.strip():
            await self._shelf.change(comparison_id, lambda now: replace(now, title=title.strip()))

    async def design_of(
        self, comparison_id: ComparisonId, model_id: str = "", *, instead_of: str = ""
    ) -> tuple[Design, tuple[str, ...]]:
        """The design that would plan the same again, where `model_id` is given with it in the place of the comparison's
        own model (or of `instead_of`, where models are compared); and in sentences why variants had to be left out.

        Raises KeyError for a comparison that does not exist.
        """
        board = await self._shelf.board(comparison_id)
        if board is None:
            raise KeyError(comparison_id)
        plan = board.comparison
        gone = instead_of or plan.model_id
        model = model_id if model_id and gone == plan.model_id else plan.model_id
        moved = [_on_model(variant, gone, model_id) for variant in plan.variants]
        reasons = {variant.key: self.planning.why_not(variant, model) for variant in moved}
        return Design(
            tasks=board.tasks,
            model_id=model,
            variants=tuple({each.key: each for each in moved if not reasons[each.key]}.values()),
            repeats=plan.repeats,
            developer_message=plan.developer_message,
            title=plan.title,
            axis=plan.axis,
            scale=plan.scale,
            margin=plan.margin,
            max_output_tokens=plan.max_output_tokens,
            source=plan.source,
        ), tuple(dict.fromkeys(why for why in reasons.values() if why))

    async def rerun(self, comparison_id: ComparisonId, model_id: str, *, instead_of: str = "") -> Comparison:
        """The same tasks once more, on a model that takes the place of the old one. Raises ProblemError as `run`."""
        design, _ = await self.design_of(comparison_id, model_id, instead_of=instead_of)
        return await self.run(replace(design, title=f"{design.title} · {model_id}"), origin=comparison_id)

    async def delete(self, comparison_id: ComparisonId) -> None:
        """Cancel what runs and hide it; `restore` undoes the hiding."""
        await self.cancel_all(comparison_id)
        await self._store.delete(comparison_id)
        self.changed.tell(comparison_id)

    async def restore(self, comparison_id: ComparisonId) -> None:
        """Undo a deletion."""
        await self._store.restore(comparison_id)
        self.changed.tell(comparison_id)


def _on_model(variant: Variant, old: str, new: str) -> Variant:
    """Where models are compared, only the one that goes is replaced."""
    return replace(variant, model_id=new) if new and variant.model_id == old else variant


def _looked(plan: Comparison, look: Look) -> Comparison:
    """With this look; what two read at the same time is one."""
    taken = plan.look_at(look.stage, look.margin) <= len(plan.looks)
    return plan if taken else replace(plan, looks=(*plan.looks, look))
