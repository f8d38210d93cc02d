"""What a chat answer cost: booked by its usage where the server told it, otherwise as a marked estimate, never 0."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from desktop_app.domain.conversation import AnswerFigures, Message
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import Problem, Retry
from desktop_app.domain.usage import Cost, CostRange, Usage
from desktop_app.services.heard_answer import HeardAnswer
from desktop_app.services.ports import TokenCounter
from desktop_app.services.spending import EXPECTED_OUTPUT_TOKENS, Spending


class ChatMoney:
    """Ties an answer's message to the money book."""

    def __init__(self, spending: Spending, counter: TokenCounter) -> None:
        self._spending = spending
        self._counter = counter

    def admit(self, answer: Message, estimate: CostRange, *, over_cap: bool) -> Problem | None:
        """Reserve the upper estimate, or say which cap it would pass."""
        return self._spending.admit(answer.id, estimate.high, released=over_cap)

    def release(self, answer: Message) -> Cost:
        """It was certainly not sent, or refused: nothing is booked and the reservation goes back."""
        self._spending.release(answer.id)
        return Cost(Decimal(0))

    async def book(self, heard: HeardAnswer, input_tokens: int, problem: Problem | None) -> Cost:
        """Book an answer that has ended. `input_tokens` is what was counted before sending."""
        answer = heard.answer
        refused = problem is not None and heard.response_id is None and problem.retry is not Retry.ASK_FIRST
        if refused and answer is None:
            return self.release(heard.message)
        usage = answer.usage if answer else None
        if usage is None:
            counts = await self._counter.count([heard.text], _figures(heard.message).requested_model_id)
            usage = self._guess(heard.message, input_tokens, counts[0].tokens)
        return await self._book(heard.message, usage, heard=heard, actual=bool(answer and answer.usage))

    async def book_guess(self, message: Message, earlier: Sequence[Message]) -> Cost:
        """An answer found unfinished after a crash; `earlier` are the messages it answered."""
        texts = [message.text, *(other.text for other in earlier)]
        written, *read = await self._counter.count(texts, _figures(message).requested_model_id)
        usage = self._guess(message, sum(count.tokens for count in read), written.tokens)
        return await self._book(message, usage, actual=False)

    @staticmethod
    def _guess(message: Message, input_tokens: int, written_tokens: int) -> Usage:
        """What was heard, and the least that such an answer usually takes for thinking, which is not heard."""
        effort = _figures(message).effort
        thinking = 0
        if effort in set(Effort) and effort != Effort.NONE:
            thinking = EXPECTED_OUTPUT_TOKENS[Effort(effort)][0]
        return Usage(input_tokens=input_tokens, output_tokens=written_tokens + thinking, reasoning_tokens=thinking)

    async def _book(self, message: Message, usage: Usage, *, actual: bool, heard: HeardAnswer | None = None) -> Cost:
        figures = _figures(message)
        answer = heard.answer if heard else None
        return await self._spending.book(
            message.id,
            origin=JobOrigin.CHAT,
            model_id=(heard.model_id if heard else "") or figures.requested_model_id,
            effort=figures.effort or "",
            usage=usage,
            actual=actual,
            service_tier=answer.service_tier if answer else None,
            response_id=heard.response_id if heard else None,
        )


def _figures(message: Message) -> AnswerFigures:
    return message.figures or AnswerFigures()
