"""Hears one chat answer to its end, however it ends, and sees to it that what was heard is kept and booked."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial

from desktop_app.domain.answer_events import AnswerEvent, AnswerFinished, AnswerStarted
from desktop_app.domain.conversation import AnswerFigures, Message, MessageState, SentPrompt, StateMode
from desktop_app.domain.identifiers import MessageId
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.domain.requests import AnswerRequest, Dialect
from desktop_app.domain.usage import UNKNOWN_COST
from desktop_app.language import later, tr
from desktop_app.services.access import Access
from desktop_app.services.chat_money import Asked, ChatMoney
from desktop_app.services.earlier_turns import says_forgotten
from desktop_app.services.heard_answer import HeardAnswer, ended_state
from desktop_app.services.lessons import Refused, told_as_it_is
from desktop_app.services.ports import AnswerDoor, Clock, ConversationStore
from desktop_app.services.watchable import Announcer

log = logging.getLogger(__name__)

SAVE_PARTIAL_EVERY = 1.0
"""Seconds of streaming that a power cut may lose."""

CLOSED_WHILE_WRITING = Problem(
    ProblemKind.STREAM_CUT,
    later("Ponder closed while this answer was being written. It may have been charged."),
    later("What had arrived is kept. Ask again if you want a new answer."),
    retry=Retry.ASK_FIRST,
)
BROKE_INSIDE = Problem(
    ProblemKind.STREAM_CUT,
    later("Something failed inside Ponder while this answer was being written. It may have been charged."),
    later("What had arrived is kept. Ask again if you want a new answer."),
    retry=Retry.ASK_FIRST,
)
_NO_RESPONSES = later("This server knows at most the older interface, Chat Completions, which has no web search.")
STOPPED_EARLY = Problem(
    ProblemKind.INVALID_REQUEST, later("Stopped before it was sent."), later("Nothing was charged.")
)


@dataclass(frozen=True, slots=True)
class MessagesChanged:
    """The screen may show these now: they are in the store, or a ProblemError is about to say that they are not."""

    messages: tuple[Message, ...]


ChatEvent = MessagesChanged | AnswerEvent
Tell = Callable[[ChatEvent], None]


class Run:
    """One answer on its way, and how to stop it."""

    def __init__(self) -> None:
        self.stopped = False
        self._task: asyncio.Task[object] | None = None

    def stop(self) -> None:
        """End it: a request that is on its way is broken off, one that is not will not leave."""
        if not self.stopped:
            self.stopped = True
            if self._task is not None:
                self._task.cancel()

    def on_its_way(self) -> None:
        """The running task is now talking to the server."""
        self._task = asyncio.current_task()

    def arrived(self) -> None:
        """It is no longer: nothing that is pressed now breaks off the saving."""
        self._task = None

    def take_back_cancel(self) -> None:
        """The task was cancelled by `stop` and goes on to save what it has."""
        if self._task is not None:
            self._task.uncancel()


class Listening:
    """Knows the door and the store; keeps no answer itself but those that the disk refused."""

    def __init__(
        self,
        door: AnswerDoor,
        store: ConversationStore,
        money: ChatMoney,
        access: Access,
        clock: Clock,
        refused: Refused = told_as_it_is,
    ) -> None:
        self._door = door
        self._store = store
        self._money = money
        self._access = access
        self._clock = clock
        self._refused = refused
        self._summaries_refused = False
        self.no_summaries: Announcer[Problem] = Announcer()
        """Told when the organisation turns out not to have reasoning summaries."""
        self._unsaved: dict[MessageId, Callable[[], Awaitable[Message]]] = {}

    async def not_sent(self, answer: Message, asked: Asked, problem: Problem, run: Run, tell: Tell) -> Message:
        """The answer's message where its request never left. Raises as `hear`."""
        self._access.failed(problem)
        return await self._end(HeardAnswer(answer, self._clock()), asked, problem, run, tell)

    async def closed_before_sending(self, answer: Message, asked: Asked, run: Run) -> None:
        """The app closes while something that comes before the request is under way."""
        with contextlib.suppress(ProblemError):  # then the next start finds it unfinished and puts it right
            await self._end(HeardAnswer(answer, self._clock()), asked, STOPPED_EARLY, run, None)

    async def hear(
        self,
        request: AnswerRequest,
        answer: Message,
        asked: Asked,
        run: Run,
        tell: Tell,
        *,
        otherwise: AnswerRequest | None = None,
    ) -> Message:
        """The answer's message once it has ended. `asked` is what was known before sending, for the book; `otherwise`
        is sent where the server says that it no longer has what the request builds on.

        Raises ProblemError (storage) when the end was told but could not be saved.
        """
        heard = HeardAnswer(answer, self._clock())
        if run.stopped:
            return await self._end(heard, asked, STOPPED_EARLY, run, tell)
        if self._summaries_refused:
            request = replace(request, summary=None)
            otherwise = replace(otherwise, summary=None) if otherwise is not None else None
        run.on_its_way()
        try:
            problem = await self._listened(request, heard, tell)
            if problem is not None and otherwise is not None and heard.started is None and says_forgotten(problem):
                heard.message = _all_sent(heard.message)
                problem = await self._listened(otherwise, heard, tell)
        except asyncio.CancelledError:
            if not run.stopped:  # the app closes
                with contextlib.suppress(ProblemError):  # then the next start finds it unfinished and puts it right
                    await self._end(heard, asked, CLOSED_WHILE_WRITING, run, None)
                raise
            run.take_back_cancel()
            problem = None
        except Exception:  # a mistake of ours must not leave an answer that may be charged without an end
            run.arrived()
            with contextlib.suppress(ProblemError):
                await self._end(heard, asked, BROKE_INSIDE, run, tell)
            raise
        run.arrived()
        return await self._end(heard, asked, problem, run, tell)

    async def _listened(self, request: AnswerRequest, heard: HeardAnswer, tell: Tell) -> Problem | None:
        """Listen to the end; what went wrong, if anything."""
        try:
            await self._listen(request, heard, tell)
        except ProblemError as error:
            problem = error.problem
            self._access.failed(problem)
            no_summary = problem.kind is ProblemKind.NOT_VERIFIED and problem.retry is not Retry.ASK_FIRST
            if no_summary and request.summary is not None and heard.started is None:
                # the organisation may not have reasoning summaries: the same question without one, refused for free
                self._summaries_refused = True
                self.no_summaries.tell(problem)
                return await self._listened(replace(request, summary=None), heard, tell)
            builds_on = request.previous_response_id or request.conversation_id
            first = heard.started is None and request.dialect is Dialect.RESPONSES and not builds_on
            if first and self._access.dialects.may_be_other(problem):
                return await self._listened_otherwise(request, heard, tell, problem)
            return problem if heard.started else await self._refused(problem, request)
        return None

    async def _listened_otherwise(
        self, request: AnswerRequest, heard: HeardAnswer, tell: Tell, refused: Problem
    ) -> Problem | None:
        """The same question in the older dialect, once: this server has no other, and has taken nothing on so far."""
        if request.web_search is not None:
            return replace(refused, happened=_NO_RESPONSES, advice=tr("Turn the web search off and send it again."))
        problem = await self._listened(replace(request, dialect=Dialect.CHAT_COMPLETIONS), heard, tell)
        if problem is not None and heard.started is None and problem.status == refused.status:
            return refused  # there is nothing of either kind
        if heard.started is not None or problem is None:
            await self._access.dialects.found(Dialect.CHAT_COMPLETIONS)
        return problem

    async def _listen(self, request: AnswerRequest, heard: HeardAnswer, tell: Tell) -> None:
        if not request.stream:
            heard.take(AnswerFinished(await self._door.answer(request)), self._clock())
            return
        saved_at = self._clock()
        async with contextlib.aclosing(self._door.stream(request)) as events:
            async for event in events:
                now = self._clock()
                heard.take(event, now)
                tell(event)
                if isinstance(event, AnswerStarted):
                    self._access.heard()
                    await self._keep_so_far(heard, whole=True)
                elif heard.parts and now - saved_at >= SAVE_PARTIAL_EVERY:
                    saved_at = now
                    await self._keep_so_far(heard, whole=False)

    async def _keep_so_far(self, heard: HeardAnswer, *, whole: bool) -> None:
        # a disk that refuses must not end an answer that is being paid for: its end is saved again, and told
        with contextlib.suppress(ProblemError):
            if whole:
                started = replace(heard.message, state=MessageState.STREAMING, answer=heard.started_answer())
                await self._store.save_messages(started)
            else:
                await self._store.save_partial_text(heard.message.id, heard.text)

    async def _end(
        self, heard: HeardAnswer, asked: Asked, problem: Problem | None, run: Run, tell: Tell | None
    ) -> Message:
        """Keep, then tell; whoever is cancelled meanwhile still waits for it, since the answer is paid for."""
        ending = asyncio.ensure_future(self._end_whole(heard, asked, problem, run, tell))
        try:
            return await asyncio.shield(ending)
        except asyncio.CancelledError:
            await asyncio.wait([ending])
            if not ending.cancelled() and isinstance(error := ending.exception(), ProblemError):
                log.info("an answer waits for the disk: %s", error.problem.happened)
            raise

    async def _end_whole(
        self, heard: HeardAnswer, asked: Asked, problem: Problem | None, run: Run, tell: Tell | None
    ) -> Message:
        refused: ProblemError | None = None
        if heard.answer is not None:  # what broke after the server's final word takes nothing from it
            problem = heard.answer.problem
        message = self._ended(heard, problem, stopped=run.stopped and heard.answer is None)
        keep = partial(self._kept, message, heard, asked, problem)
        try:
            message = await keep()
        except ProblemError as error:
            refused = error
            self._unsaved[message.id] = keep
        if tell is not None:
            tell(MessagesChanged((message,)))
        if refused is not None:
            raise refused
        return message

    async def _kept(self, message: Message, heard: HeardAnswer, asked: Asked, problem: Problem | None) -> Message:
        """Book and save an answer that has ended; once more changes nothing."""
        try:
            cost = await self._money.book(heard, asked, problem)
        except ProblemError:
            raise
        except Exception:  # an answer is never lost over its price; its reservation goes on counting
            log.exception("answer %s could not be booked", message.id)
            cost = UNKNOWN_COST
        message = replace(message, figures=replace(message.figures or AnswerFigures(), cost=cost))
        await self._store.save_messages(message)
        return message

    async def keep_again(self, message: Message) -> Message:
        """Book and save an answer that the disk refused. Raises ProblemError (storage) when it still does."""
        keep = self._unsaved.get(message.id)
        if keep is None:
            return message
        kept = await keep()
        self._unsaved.pop(message.id, None)
        return kept

    def _ended(self, heard: HeardAnswer, problem: Problem | None, *, stopped: bool) -> Message:
        message, answer = heard.message, heard.answer
        before = message.figures or AnswerFigures()
        figures = replace(
            before,
            effort=(answer.effort if answer else None) or before.effort,
            seconds_to_first_token=heard.first_token_at - heard.began if heard.first_token_at else None,
            seconds=self._clock() - heard.began,
        )
        return replace(
            message,
            text=answer.shown_text if answer and answer.shown_text else heard.text,
            state=ended_state(answer, problem, stopped=stopped),
            answer=answer or heard.started_answer(),
            figures=figures,
            problem=problem,
        )


def _all_sent(message: Message) -> Message:
    """With the note that the server had forgotten the earlier turns."""
    figures = message.figures or AnswerFigures()
    sent = replace(figures.sent or SentPrompt(), state_mode=StateMode.SENT, forgotten=True)
    return replace(message, figures=replace(figures, sent=sent))
