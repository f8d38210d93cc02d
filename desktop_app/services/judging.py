"""A judge model's verbs: what judging would cost, asking for it as jobs, and making grades of what comes back."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.identifiers import ComparisonId, JobId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.judge_verdicts import in_force, judged, last_asked, read_reply
from desktop_app.domain.judging import (
    JudgeKind,
    Judgement,
    JudgeSettings,
    Question,
    Verdict,
    evidence,
    instructions,
    verdict_schema,
)
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.trials import GradedBy, GradeRecord
from desktop_app.domain.usage import UNKNOWN_COST, UNKNOWN_RANGE, CostRange
from desktop_app.language import later, tr
from desktop_app.services.background_jobs import BackgroundJobs, JobDraft
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import Board
from desktop_app.services.judge_report import JudgeReport, report_of
from desktop_app.services.judge_requests import Scope, Wanted, wanted_judgements
from desktop_app.services.judging_port import JudgementStore
from desktop_app.services.ports import Clock
from desktop_app.services.spending import Spending
from desktop_app.services.watchable import Announcer

JUDGE = later("Judge")
"""What a judge's jobs are booked under, beside the comparison: Usage shows it among the templates."""

_AT_ONCE = 100
_SAMPLE = 40
"""So many requests are counted for an estimate; the others are taken to be like them."""


@dataclass(frozen=True, slots=True)
class JudgePlan:
    """What judging would mean. `notes` are sentences to be told before; `problem` is why it can't be done."""

    requests: int
    cost: CostRange = UNKNOWN_RANGE
    room: Decimal = Decimal(0)
    notes: tuple[str, ...] = ()
    problem: Problem | None = None


class Judging:
    """Its requests are jobs of the ledger, under the comparison's cap; nothing is asked twice by itself."""

    def __init__(
        self,
        jobs: BackgroundJobs,
        store: JudgementStore,
        comparisons: Comparisons,
        catalogue: KnownModels,
        spending: Spending,
        clock: Clock,
    ) -> None:
        self._jobs = jobs
        self._store = store
        self._comparisons = comparisons
        self._catalogue = catalogue
        self._spending = spending
        self._clock = clock
        self._turn = asyncio.Lock()
        self.changed: Announcer[ComparisonId] = Announcer()
        """Judgements of this comparison were asked for, or have been read."""

    # -- before ------------------------------------------------------------------------------------------

    async def outlook(
        self, comparison_id: ComparisonId, settings: JudgeSettings, scope: Scope = Scope.ALL
    ) -> JudgePlan:
        """Everything to be known before; nothing is sent for it. Raises KeyError for no such comparison."""
        board = await self._board(comparison_id)
        problem = self._problem(board, settings)
        if problem is not None:
            return JudgePlan(0, problem=problem)
        wanted = await self._wanted(board, settings, scope)
        cost = await self._cost(settings, [question for _, question in wanted])
        return JudgePlan(len(wanted), cost, self._spending.room(), tuple(_notes(board, settings)))

    async def _cost(self, settings: JudgeSettings, questions: Sequence[Question]) -> CostRange:
        low = high = Decimal(0)
        sample = random.Random(1).sample(questions, min(_SAMPLE, len(questions)))
        for question in sample:
            one = (await self._jobs.estimate(self._request(settings, question), template=JUDGE)).cost
            if one.low is None or one.high is None:
                return UNKNOWN_RANGE
            low, high = low + one.low, high + one.high
        share = Decimal(len(questions)) / max(1, len(sample))
        return CostRange(low * share, high * share)

    def _problem(self, board: Board, settings: JudgeSettings) -> Problem | None:
        fault = settings.fault()
        if fault:
            return _bad(fault, tr("Change the judge's settings."))
        if board.read_only:
            return _bad(tr("This comparison was opened from a file."), tr("Duplicate it to have its answers judged."))
        levels = 2 if board.comparison.scale is Scale.PASS_FAIL else 5
        if settings.kind is JudgeKind.RUBRIC and len(settings.rubric.levels) != levels:
            return _bad(
                tr(
                    "This comparison is graded {scale}, the rubric has {count} levels.",
                    scale=board.comparison.scale.value,
                    count=len(settings.rubric.levels),
                ),
                tr("Give the rubric {levels} levels.", levels=levels),
            )
        profile = self._catalogue.profile(settings.model_id)
        if settings.effort is not None and not profile.offers(settings.effort).allowed:
            return _bad(profile.why_not(settings.effort), tr("Choose another effort for the judge."))
        return None

    # -- asking ------------------------------------------------------------------------------------------

    async def start(self, comparison_id: ComparisonId, settings: JudgeSettings, scope: Scope = Scope.ALL) -> int:
        """Ask for every judgement that is wanted and not there yet; returns how many requests that are.

        Called again it asks only for what failed or could not be read. Raises KeyError for no such comparison,
        ProblemError where the settings can't judge.
        """
        async with self._turn:
            board = await self._board(comparison_id)
            problem = self._problem(board, settings)
            if problem is not None:
                raise ProblemError(problem)
            wanted = await self._wanted(board, settings, scope)
            random.SystemRandom().shuffle(wanted)  # no variant is judged before the others
            made = [
                self._asked(board.comparison, judgement, question, index)
                for index, (judgement, question) in enumerate(wanted)
            ]
            if settings.kind is JudgeKind.RUBRIC:
                await self._change_judge(board, settings)
            if made:
                await self._store.add([judgement for judgement, _ in made], [job for _, job in made])
        jobs = [job for _, job in made]
        for start in range(0, len(jobs), _AT_ONCE):
            self._jobs.adopt(jobs[start : start + _AT_ONCE])
            await asyncio.sleep(0)
        self.changed.tell(comparison_id)
        return len(made)

    # -- while it runs -------------------------------------------------------------------------------------

    def under_way(self, comparison_id: ComparisonId) -> tuple[Job, ...]:
        """The judge's requests that have not ended, those that a cap holds among them."""
        live = self._jobs.ledger.live.values()
        return tuple(job for job in live if job.comparison_id == comparison_id and job.template == JUDGE)

    async def stop(self, comparison_id: ComparisonId) -> None:
        """Cancel the judge's requests that have not ended; what it has said stays, and `start` asks for the rest again.

        Raises the first ProblemError, after all were tried, when the server said no or cannot be reached.
        """
        await self._jobs.cancel(*(job.id for job in self.under_way(comparison_id)))

    async def release(self, comparison_id: ComparisonId) -> None:
        """Let the judge's held requests go, past the cap that holds them."""
        held = [job.id for job in self.under_way(comparison_id) if job.status is JobStatus.HELD]
        await self._jobs.release(*held)

    async def _change_judge(self, board: Board, settings: JudgeSettings) -> None:
        """One judge's grades are in force at a time: agreement that is measured over two says nothing of either.

        Another's are taken back, and stay in the history; what this one has said before is made into grades again.
        """
        records = []
        for trial, _ in board.pairs:
            record = trial.by(GradedBy.JUDGE)
            if record is not None and record.source != settings.source:
                why, at = tr("Another judge was asked: {value}.", value=settings.source), self._clock()
                gone = GradeRecord(GradedBy.JUDGE, None, at, trial.job_id, True, why, record.source)
                records.append((trial.id, gone))
        if records:
            await self._comparisons.grades.record(board.comparison.id, *records)
        everything = await self._store.judgements(board.comparison.id)
        before = last_asked([each for each in everything if each.settings.kind is JudgeKind.RUBRIC])
        mine = [each for each in everything if each.settings.source == settings.source]
        if mine and before is not None and before.source != settings.source:
            await self._store.save(*(replace(each, created_at=self._clock(), recorded=False) for each in mine))
            await self._make_grades(board.comparison.id, await self._store.judgements(board.comparison.id))

    def _asked(
        self, comparison: Comparison, judgement: Judgement, question: Question, index: int
    ) -> tuple[Judgement, Job]:
        draft = JobDraft(
            title=tr("{title} · judge", title=comparison.title),
            request=self._request(judgement.settings, question),
            origin=JobOrigin.COMPARISON,
            comparison_id=comparison.id,
            job_id=judgement.job_id,
            batch=comparison.id,
            template=JUDGE,
        )
        return judgement, replace(self._jobs.draft_job(draft), created_at=judgement.created_at + index * 1e-6)

    def _request(self, settings: JudgeSettings, question: Question) -> AnswerRequest:
        structured = self._catalogue.profile(settings.model_id).structured_outputs.allowed
        return AnswerRequest(
            model_id=settings.model_id,
            turns=(Turn(Role.USER, evidence(question)),),
            developer_message=instructions(settings),
            effort=settings.effort,
            background=True,
            answer_schema=verdict_schema(settings) if structured else "",
        )

    async def _wanted(self, board: Board, settings: JudgeSettings, scope: Scope) -> list[Wanted]:
        there = await self._store.judgements(board.comparison.id)
        return wanted_judgements(board, settings, scope, there, self._clock())

    # -- what comes back -----------------------------------------------------------------------------------

    async def collect(self, comparison_id: ComparisonId) -> int:
        """Read what judges have said since, and keep it as grades; returns how many judgements were read.

        May be called at any time, as often as wanted: whenever the comparison's jobs change, and when it is opened.
        Raises ProblemError (storage).
        """
        async with self._turn:
            everything = list(await self._store.judgements(comparison_id))
            read: dict[str, Judgement] = {}
            for judgement in everything:
                if judgement.verdict == Verdict.PENDING and judgement.job_id not in self._jobs.ledger.live:
                    ended = _ended(judgement, await self._jobs.job(judgement.job_id))
                    if ended is not None:
                        read[judgement.id] = ended
            if read:
                await self._store.save(*read.values())
            await self._make_grades(comparison_id, [read.get(each.id, each) for each in everything])
        if read:
            self.changed.tell(comparison_id)
        return len(read)

    async def _make_grades(self, comparison_id: ComparisonId, everything: Iterable[Judgement]) -> None:
        groups: dict[tuple[str, JobId], list[Judgement]] = {}
        everything = list(everything)
        judge = last_asked([each for each in everything if each.settings.kind is JudgeKind.RUBRIC])
        for each in in_force(everything):
            if judge is not None and each.settings.source == judge.source:
                groups.setdefault((each.settings.source, each.answer_id), []).append(each)
        done = [
            group
            for group in groups.values()
            if all(each.verdict != Verdict.PENDING for each in group) and not all(each.recorded for each in group)
        ]
        records = []
        for group in done:
            first = group[0]
            found = judged(first.settings, group)
            if found.said:  # a judge that said nothing takes no earlier grade back
                record = GradeRecord(
                    GradedBy.JUDGE, found.score, self._clock(), first.answer_id, True, found.why, first.settings.source
                )
                records.append((first.trial_id, record))
        if records:
            await self._comparisons.grades.record(comparison_id, *records)
        if done:
            await self._store.save(*(replace(each, recorded=True) for group in done for each in group))

    async def unread(self) -> Sequence[ComparisonId]:
        """The comparisons for which `collect` may have something to do. Raises ProblemError (storage)."""
        return await self._store.unread()

    async def report(self, comparison_id: ComparisonId) -> JudgeReport | None:
        """How the judge that was asked last did, and what all judging of the comparison cost; None without any."""
        board = await self._board(comparison_id)
        return report_of(board, await self._store.judgements(comparison_id))

    async def _board(self, comparison_id: ComparisonId) -> Board:
        board = await self._comparisons.board(comparison_id)
        if board is None:
            raise KeyError(comparison_id)
        return board


def _ended(judgement: Judgement, job: Job | None) -> Judgement | None:
    """What came of a judgement, None while its job has not ended."""
    if job is None:
        return judgement.ended(Verdict.MISSING, tr("Its job was deleted."), UNKNOWN_COST)
    if not job.status.terminal:
        return None
    if job.status is JobStatus.COMPLETED and job.answer is not None and job.answer.text:
        reply = read_reply(job.answer.text, judgement.settings)
        return judgement.ended(reply.verdict, reply.reasons, job.cost)
    if job.answer is not None and job.answer.refusal:
        return judgement.ended(
            Verdict.UNREADABLE, tr("The judge refused: {refusal}", refusal=job.answer.refusal[:300]), job.cost
        )
    why = job.problem.happened if job.problem else tr("The judge's answer is {label}.", label=job.status.label.lower())
    return judgement.ended(Verdict.MISSING, why, job.cost)


def _notes(board: Board, settings: JudgeSettings) -> list[str]:
    comparison = board.comparison
    notes = []
    if settings.model_id in {comparison.model_of(variant) for variant in comparison.variants}:
        notes.append(
            tr("{model_id} would judge its own answers; models tend to prefer those.", model_id=settings.model_id)
        )
    others = {record.source for trial, _ in board.pairs if (record := trial.by(GradedBy.JUDGE)) is not None}
    others.discard(settings.source)
    if others and settings.kind is JudgeKind.RUBRIC:
        notes.append(
            tr(
                "The grades of {names} are no longer used then; they stay in the history.",
                names=", ".join(sorted(others)),
            )
        )
    if not any(trial.by(GradedBy.PERSON) for trial, _ in board.pairs):
        notes.append(tr("You have graded nothing yet: a judge's grades count only once they agree with yours."))
    return notes


def _bad(happened: str, advice: str) -> Problem:
    return Problem(ProblemKind.INVALID_REQUEST, happened, advice)
