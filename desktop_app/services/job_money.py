"""What a job may cost before, and did cost after: estimates, the cap's reservation, and the book."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from desktop_app.domain.jobs import Job, JobOrigin
from desktop_app.domain.problems import Problem
from desktop_app.domain.requests import AnswerRequest
from desktop_app.domain.usage import UNKNOWN_RANGE, Cost, CostRange, Usage
from desktop_app.services.ports import TokenCounter
from desktop_app.services.spending import EXPECTED_OUTPUT_TOKENS, PRO_OUTPUT_TOKENS, Spending


class JobMoney:
    """Ties a job's row to the money book."""

    def __init__(self, spending: Spending, counter: TokenCounter) -> None:
        self._spending = spending
        self._counter = counter

    async def estimated(self, job: Job) -> Job:
        """The job with its estimate, counted once."""
        if job.estimate != UNKNOWN_RANGE:
            return job
        return replace(job, estimate=await self.estimate(job.request, pro=job.origin is JobOrigin.PRO))

    async def estimate(self, request: AnswerRequest, *, pro: bool = False) -> CostRange:
        """What one answer to this request may cost in US dollars."""
        return await self._spending.estimate(
            request.model_id,
            await self._input_tokens(request),
            request.effort,
            pro=pro,
            searches=request.web_search is not None,
            max_output_tokens=request.max_output_tokens,
        )

    async def _input_tokens(self, request: AnswerRequest) -> int:
        texts = [request.developer_message, *(turn.text for turn in request.turns)]
        return sum(count.tokens for count in await self._counter.count(texts, request.model_id))

    async def new_day(self) -> None:
        """Begin the day's sum anew when the user's day has changed. Raises ProblemError (storage)."""
        if self._spending.day_is_over:
            await self._spending.load()

    def room(self) -> Decimal:
        """US dollars that may still be reserved under today's cap; below 0 when it is passed."""
        return self._spending.room()

    def admit(self, job: Job) -> Problem | None:
        """Reserve the upper estimate, or say which cap holds the job."""
        return self._spending.admit(job.id, job.estimate.high, released=job.cap_released)

    def hold_again(self, job: Job) -> None:
        """After a restart: what is still in flight keeps its place under the cap."""
        self._spending.admit(job.id, job.estimate.high, released=True)

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
        return await self._spending.book(
            job.id,
            origin=job.origin,
            model_id=job.resolved_model_id or job.request.model_id,
            effort=(job.answer.effort if job.answer else None) or job.request.effort or "",
            usage=usage,
            actual=True,
            service_tier=job.answer.service_tier if job.answer else None,
            response_id=job.response_id,
        )

    async def book_guess(self, job: Job, *, key: str = "") -> Cost:
        """A job without a usage: its input, and the usual low end of output once it had started.

        `key` books it as an entry of its own, beside the one that the job will have in the end.
        """
        low, _ = PRO_OUTPUT_TOKENS if job.origin is JobOrigin.PRO else EXPECTED_OUTPUT_TOKENS[job.request.effort]
        usage = Usage(
            input_tokens=await self._input_tokens(job.request), output_tokens=low if job.started_at is not None else 0
        )
        return await self._spending.book(
            key or job.id,
            origin=job.origin,
            model_id=job.resolved_model_id or job.request.model_id,
            effort=job.request.effort or "",
            usage=usage,
            actual=False,
            response_id=job.response_id,
        )
