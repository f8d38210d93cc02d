"""What a chat answer cost: booked by its usage where the server told it, otherwise as a marked estimate, never 0."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from desktop_app.domain.attachments import attached_tokens
from desktop_app.domain.caps import Claim
from desktop_app.domain.conversation import AnswerFigures, Message
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import Problem, Retry
from desktop_app.domain.profiles import profile_of
from desktop_app.domain.usage import UNKNOWN_RANGE, Cost, CostRange, Usage
from desktop_app.services.estimates import EstimateQuestion
from desktop_app.services.heard_answer import HeardAnswer
from desktop_app.services.ports import TokenCounter
from desktop_app.services.spending import Booking, Spending


@dataclass(frozen=True, slots=True)
class Asked:
    """What was known before an answer was asked for: its input in tokens, its estimate in US dollars, and for whom."""

    input_tokens: int = 0
    estimate: CostRange = field(default=UNKNOWN_RANGE)
    could_search: bool = False
    service_tier: str | None = None
    server: str = ""
    title: str = ""


class ChatMoney:
    """Ties an answer's message to the money book."""

    def __init__(self, spending: Spending, counter: TokenCounter) -> None:
        self._spending = spending
        self._counter = counter

    def admit(self, answer: Message, estimate: CostRange, *, over_cap: bool) -> Problem | None:
        """Reserve the upper estimate, or say which cap it would pass."""
        profile = _profile_of(answer)
        return self._spending.admit(Claim(answer.id, estimate.high, released=over_cap, profile=profile))

    def release(self, answer: Message) -> Cost:
        """It was certainly not sent, or refused: nothing is booked and the reservation goes back."""
        self._spending.release(answer.id)
        return Cost(Decimal(0))

    async def book(self, heard: HeardAnswer, asked: Asked, problem: Problem | None) -> Cost:
        """Book an answer that has ended."""
        answer = heard.answer
        refused = problem is not None and heard.response_id is None and problem.retry is not Retry.ASK_FIRST
        if refused and answer is None:
            return self.release(heard.message)
        usage = answer.usage if answer else None
        booking = _booking(heard.message, asked)
        if heard.started is not None or answer is not None:
            booking = replace(
                booking, model_id=heard.model_id, response_id=heard.response_id, effort=(answer and answer.effort) or ""
            )
        if usage is not None:
            tier = answer.service_tier if answer else None
            return await self._spending.book(replace(booking, usage=usage, measured=True, service_tier=tier))
        counts = await self._counter.count([heard.text], booking.requested_model_id)
        return await self._spending.book(self._guessed(booking, asked.input_tokens, counts[0].tokens))

    async def book_guess(self, message: Message, earlier: Sequence[Message], asked: Asked) -> Cost:
        """An answer found unfinished after a crash; `earlier` are the messages it answered."""
        booking = _booking(message, asked)
        texts = [message.text, *(other.text for other in earlier)]
        written, *read = await self._counter.count(texts, booking.requested_model_id)
        attached = sum(attached_tokens(other.attachments, booking.requested_model_id) for other in earlier)
        tokens = attached + sum(count.tokens for count in read)
        return await self._spending.book(self._guessed(booking, tokens, written.tokens))

    def _guessed(self, booking: Booking, input_tokens: int, written_tokens: int) -> Booking:
        """What was heard, and the least that such an answer usually takes for thinking, which is not heard."""
        thinking = 0
        if booking.requested_effort in set(Effort) and booking.requested_effort != Effort.NONE:
            effort = Effort(booking.requested_effort)
            question = EstimateQuestion(booking.requested_model_id, input_tokens, effort)
            thinking = self._spending.likely_output(question)
        usage = Usage(input_tokens=input_tokens, output_tokens=written_tokens + thinking, reasoning_tokens=thinking)
        return replace(booking, usage=usage, measured=False)


def _profile_of(message: Message) -> str:
    sent = message.figures.sent if message.figures is not None else None
    return profile_of(sent.server) if sent is not None else ""


def _booking(message: Message, asked: Asked) -> Booking:
    figures = message.figures or AnswerFigures()
    return Booking(
        key=message.id,
        origin=JobOrigin.CHAT,
        requested_model_id=figures.requested_model_id,
        requested_effort=figures.effort or "",
        usage=Usage(),
        measured=False,
        service_tier=asked.service_tier,
        estimate=asked.estimate,
        could_search=asked.could_search,
        counted_input_tokens=asked.input_tokens,
        server=asked.server,
        conversation_id=message.conversation_id,
        title=asked.title,
        profile=_profile_of(message),
    )
