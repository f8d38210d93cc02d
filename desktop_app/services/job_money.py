"""What a job may cost before, and did cost after: estimates, the caps' reservation, and the book."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from desktop_app.domain.caps import Claim
from desktop_app.domain.jobs import Job, JobOrigin
from desktop_app.domain.problems import Problem
from desktop_app.domain.requests import AnswerRequest
from desktop_app.domain.usage import UNKNOWN_RANGE, Cost, Usage
from desktop_app.services.estimates import Estimate, EstimateQuestion
from desktop_app.services.ports import TokenCounter
from desktop_app.services.spending import Booking, Promised, Spending, hold_problem


class JobMoney:
    """Ties a job's row to the money book."""

    def __init__(self, spending: Spending, counter: TokenCounter) -> None:
        self._spending = spending
        self._counter = counter

    async def estimated(self, job: Job) -> Job:
        """The job with its estimate, made once; and what its batch has cost so far is known from now on."""
        await self._spending.know_batch(job.batch)
        if job.estimate != UNKNOWN_RANGE:
            return job
        return replace(job, estimate=(await self._spending.estimate(await self._question(job))).cost)

    async def estimate(self, request: AnswerRequest, *, template: str = "") -> Estimate:
        """What one answer to this request may cost in US dollars."""
        tokens = await self._input_tokens(request)
        return await self._spending.estimate(_asked(request, tokens, JobOrigin.JOBS, template=template))

    async def _question(self, job: Job) -> EstimateQuestion:
        tokens = await self._input_tokens(job.request)
        return _asked(job.request, tokens, job.origin, template=job.template, batch=job.batch)

    async def _input_tokens(self, request: AnswerRequest) -> int:
        texts = [request.developer_message, *(turn.text for turn in request.turns)]
        attached = sum(each.tokens for turn in request.turns for each in turn.attachments)
        return attached + sum(count.tokens for count in await self._counter.count(texts, request.model_id))

    async def new_day(self) -> None:
        """Begin the day's sum anew when the user's day has changed. Raises ProblemError (storage)."""
        if self._spending.day_is_over:
            await self._spending.load()

    def room(self) -> Decimal:
        """US dollars that may still be reserved under the day's and month's cap; below 0 when one is passed."""
        return self._spending.room()

    def standing(self) -> tuple[object, ...]:
        """Everything that decides whether a held job fits."""
        return self._spending.standing()

    def admit(self, job: Job) -> Problem | None:
        """Reserve the upper estimate, or say which cap holds the job."""
        return self._spending.admit(_claim(job))

    async def hold(self, job: Job, ahead: Promised) -> Problem | None:
        """Which cap would hold it, counting what goes before it; None when it fits. Raises ProblemError (storage)."""
        await self._spending.know_batch(job.batch)
        hold = None if job.cap_released else self._spending.hold_for(_claim(job), ahead)
        return None if hold is None else hold_problem(hold)

    @staticmethod
    def promised(jobs: Iterable[Job]) -> Promised:
        """What these will reserve when they are sent."""
        return Promised(_claim(job) for job in jobs)

    @staticmethod
    def promise(ahead: Promised, job: Job) -> None:
        """Count one more."""
        ahead.add(_claim(job))

    def hold_again(self, job: Job) -> None:
        """After a restart: what is still in flight keeps its place under the caps."""
        self._spending.admit(replace(_claim(job), released=True))

    def release(self, job: Job) -> None:
        """It certainly cost nothing."""
        self._spending.release(job.id)

    @staticmethod
    def nothing() -> Cost:
        """The cost of a request that was certainly refused."""
        return Cost(Decimal(0))

    async def book(self, job: Job) -> Cost:
        """Book a job that has ended: its usage where the server told it, otherwise a marked estimate."""
        usage = job.answer.usage if job.answer else None
        if usage is None:
            return await self.book_guess(job)
        return await self._spending.book(await self._booking(job, usage, measured=True))

    async def book_guess(self, job: Job, *, key: str = "") -> Cost:
        """A job without a usage: its input, and the usual low end of output once it had started.

        `key` books it as an entry of its own, beside the one that the job will have in the end.
        """
        question = await self._question(job)
        least = self._spending.likely_output(question) if job.started_at is not None else 0
        booking = await self._booking(job, Usage(question.input_tokens, output_tokens=least), measured=False)
        return await self._spending.book(replace(booking, key=key or booking.key))

    async def _booking(self, job: Job, usage: Usage, *, measured: bool) -> Booking:
        question = await self._question(job)
        return Booking(
            key=job.id,
            origin=job.origin,
            requested_model_id=job.request.model_id,
            model_id=job.resolved_model_id,
            requested_effort=job.request.effort or "",
            effort=(job.answer.effort if job.answer else None) or "",
            usage=usage,
            measured=measured,
            service_tier=job.answer.service_tier if job.answer else job.request.service_tier,
            response_id=job.response_id,
            estimate=job.estimate,
            could_search=question.searches,
            counted_input_tokens=question.input_tokens,
            server=job.server,
            conversation_id=job.conversation_id or "",
            batch=job.batch,
            template=job.template,
            title=job.title,
            mode=job.request.reasoning_mode or "",
            profile=job.profile,
        )


def _claim(job: Job) -> Claim:
    return Claim(job.id, job.estimate.high, job.batch, job.cap_released, job.profile)


def _asked(
    request: AnswerRequest, tokens: int, origin: JobOrigin, *, template: str = "", batch: str = ""
) -> EstimateQuestion:
    return EstimateQuestion(
        model_id=request.model_id,
        input_tokens=tokens,
        effort=request.effort,
        origin=origin,
        template=template,
        batch=batch,
        searches=request.web_search is not None or origin is JobOrigin.PRO,
        max_output_tokens=request.max_output_tokens,
        service_tier=request.service_tier,
        mode=request.reasoning_mode or "",
    )
