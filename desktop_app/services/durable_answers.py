"""Chat answers that run as jobs: a cut, a sleep or a restart loses nothing, and the text goes on where it was."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import replace

from desktop_app.domain.answer_events import AnswerEvent, AnswerStarted, ToolProgress
from desktop_app.domain.conversation import AnswerFigures, Conversation, Message, MessageState, SentPrompt, StateMode
from desktop_app.domain.identifiers import JobId, MessageId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort, KnownModels
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.domain.requests import AnswerRequest, Dialect
from desktop_app.domain.settings import DURABLE_ANSWERS
from desktop_app.language import later, tr
from desktop_app.services.answer_listening import MessagesChanged, Run, Tell
from desktop_app.services.background_jobs import BackgroundJobs, JobDraft
from desktop_app.services.earlier_turns import says_forgotten
from desktop_app.services.heard_answer import HeardAnswer
from desktop_app.services.live_view import LiveNews
from desktop_app.services.ports import Clock, ConversationStore
from desktop_app.services.preferences import Preferences
from desktop_app.services.watchable import Announcer

SAVE_PARTIAL_EVERY = 1.0
"""Seconds of text that a power cut may lose until the server has told it again."""

HIGH_EFFORTS = (Effort.HIGH, Effort.XHIGH, Effort.MAX)
"""Those whose answers take so long that a cut is likely."""

_FIRST = 3
"""Somebody sits and waits for it: before the jobs of every usual priority."""

_JOB_GONE = Problem(
    ProblemKind.STREAM_CUT,
    later("The job behind this answer is no longer there, so its end is not known. It may have been charged."),
    later("What had arrived is kept. Ask again if you want a new answer."),
    retry=Retry.ASK_FIRST,
)
_NO_SUMMARIES = Problem(ProblemKind.NOT_VERIFIED, later("Your organization may not have reasoning summaries."), "")
_NEVER_SENT = Problem(
    ProblemKind.STREAM_CUT, later("Ponder closed before this question was sent."), later("Nothing was charged.")
)


class DurableAnswers:
    """The job is the truth: what is heard while it runs only fills the screen."""

    def __init__(
        self,
        jobs: BackgroundJobs,
        store: ConversationStore,
        catalogue: KnownModels,
        preferences: Preferences,
        clock: Clock,
    ) -> None:
        self._jobs = jobs
        self._store = store
        self._catalogue = catalogue
        self._preferences = preferences
        self._clock = clock
        self._unsaved: dict[MessageId, Callable[[], Awaitable[Message]]] = {}
        self.no_summaries: Announcer[Problem] = Announcer()
        """Told when the organisation turns out not to have reasoning summaries."""

    def wanted(self, conversation: Conversation) -> bool:
        """Whether the next answer of a conversation is to run as a job.

        Never where the provider is to keep nothing: a job has to be kept there until it is fetched.
        """
        choice = self._preferences[DURABLE_ANSWERS]
        if choice == "never" or (choice == "high" and conversation.effort not in HIGH_EFFORTS):
            return False
        profile = self._catalogue.profile(conversation.model_id)
        possible = profile.background.allowed and not self._jobs.paused.value
        return possible and conversation.state_mode is not StateMode.NOT_KEPT

    async def hear(
        self,
        request: AnswerRequest,
        answer: Message,
        run: Run,
        tell: Tell,
        *,
        title: str,
        over_cap: bool,
        otherwise: AnswerRequest | None = None,
    ) -> Message:
        """The answer's message once its job has ended; `answer.job_id` becomes the job's id.

        Raises ProblemError (storage) when the end was told but could not be saved.
        """
        assert answer.job_id is not None, "its job is named before anything is saved"
        assert request.dialect is Dialect.RESPONSES, "only the Responses API answers in the background"
        draft = JobDraft(
            title=title,
            request=request,
            origin=JobOrigin.CHAT,
            priority=_FIRST,
            conversation_id=answer.conversation_id,
            message_id=answer.id,
            job_id=answer.job_id,
            watch=True,
            cap_released=over_cap,
        )
        try:
            await self._jobs.submit(draft)
        except ProblemError as error:  # nothing was sent
            return await self._keep(replace(answer, state=MessageState.FAILED, problem=error.problem), tell)
        ended, job = await self._heard(answer, run, tell)
        if request.summary is not None and job is not None and not job.request.summary:
            self.no_summaries.tell(_NO_SUMMARIES)
        if otherwise is None or run.stopped or not _refused_as_forgotten(job):
            return await self._keep(ended, tell)
        sent = replace(
            (ended.figures or AnswerFigures()).sent or SentPrompt(), state_mode=StateMode.SENT, forgotten=True
        )
        figures = replace(ended.figures or AnswerFigures(), sent=sent)
        anew = replace(answer, job_id=JobId(f"{answer.job_id}-2"), figures=figures)
        try:
            await self._store.save_messages(anew)
            await self._jobs.submit(replace(draft, request=otherwise, job_id=anew.job_id))
        except ProblemError as error:  # nothing was sent
            return await self._keep(replace(anew, state=MessageState.FAILED, problem=error.problem), tell)
        return await self.go_on(anew, run, tell)

    async def go_on(self, answer: Message, run: Run, tell: Tell) -> Message:
        """Hear a job that there is already, from the beginning of its text, and keep its end. Raises as `hear`."""
        ended, _ = await self._heard(answer, run, tell)
        return await self._keep(ended, tell)

    async def _heard(self, answer: Message, run: Run, tell: Tell) -> tuple[Message, Job | None]:
        """How it ended, which is not kept yet, and its job."""
        hearing = _Hearing(self._jobs, self._store, answer, tell, self._clock)
        run.on_its_way()
        try:
            if run.stopped:  # while the job was made
                await self._cancel(hearing, run)
            job = await hearing.end()
        except asyncio.CancelledError:
            if not run.stopped:
                raise  # the app closes: the next start goes on with it
            run.take_back_cancel()
            await self._cancel(hearing, run)
            job = await hearing.end()
        finally:
            hearing.close()
        run.arrived()
        raw = await self._jobs.raw_answer(job.id) if job is not None and job.answer is not None else ""
        return ended_message(hearing.heard, job, raw, stopped=run.stopped), job

    async def _cancel(self, hearing: _Hearing, run: Run) -> None:
        run.arrived()
        with contextlib.suppress(ProblemError):  # told by the job itself; what was heard is kept in any case
            await self._jobs.cancel(hearing.job_id)

    async def _keep(self, message: Message, tell: Tell) -> Message:
        async def keep() -> Message:
            await self._store.save_messages(message)
            return message

        refused: ProblemError | None = None
        try:
            await keep()
        except ProblemError as error:
            refused = error
            self._unsaved[message.id] = keep
        tell(MessagesChanged((message,)))
        if refused is not None:
            raise refused
        return message

    async def keep_again(self, message: Message) -> Message | None:
        """Save an answer that the disk refused; None for one that is not known here. Raises ProblemError (storage)."""
        keep = self._unsaved.get(message.id)
        if keep is None:
            return None
        kept = await keep()
        self._unsaved.pop(message.id, None)
        return kept

    async def never_sent(self, message: Message) -> bool:
        """Whether there is no job to go on with: its question was never sent, and is put right so."""
        if message.job_id is None or await self._jobs.job(message.job_id) is not None:
            return False
        await self._store.save_messages(replace(message, state=MessageState.FAILED, problem=_NEVER_SENT))
        return True


class _Hearing:
    """One job on the screen of a chat."""

    def __init__(
        self, jobs: BackgroundJobs, store: ConversationStore, answer: Message, tell: Tell, clock: Clock
    ) -> None:
        assert answer.job_id is not None
        self.job_id = answer.job_id
        self.heard = HeardAnswer(answer, clock())
        self._jobs = jobs
        self._store = store
        self._tell = tell
        self._clock = clock
        self._news = asyncio.Event()
        self._saved_length = 0
        self._said = ""
        self._muted = False
        self._ends = [jobs.ledger.changed.watch(lambda _: self._news.set()), jobs.live.news.watch(self._take)]
        for event in jobs.live.heard(self.job_id):
            self._hear(event)
        jobs.live.open(self.job_id)

    def close(self) -> None:
        """Follow it no longer."""
        for end in self._ends:
            end()
        self._jobs.live.shut(self.job_id)

    async def end(self) -> Job | None:
        """The job once it is over, or waits for a decision that the Jobs tab asks for; None when it is gone."""
        while True:
            self._news.clear()
            live = self._jobs.ledger.live.get(self.job_id)
            if live is None or live.status is JobStatus.UNCERTAIN:
                return await self._jobs.job(self.job_id)
            self._say(live)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), SAVE_PARTIAL_EVERY)
            await self._keep_so_far()

    def _take(self, news: LiveNews) -> None:
        if news.job_id != self.job_id:
            return
        if news.anew:  # a server that does not count its events tells all of it again: the end will bring the rest
            self._muted = True
        if not self._muted:
            for event in news.events:
                self._hear(event)

    def _hear(self, event: AnswerEvent) -> None:
        self.heard.take(event, self._clock())
        self._tell(event)
        if isinstance(event, AnswerStarted):
            self._said = ""

    def _say(self, job: Job) -> None:
        """Why no words come, where that is not simply that the model thinks."""
        words = ""
        if job.status is JobStatus.HELD and job.problem is not None:
            words = tr("Held: {happened} The Jobs tab shows it.", happened=job.problem.happened)
        elif job.status is JobStatus.WAITING:
            words = tr("Waiting for its turn among the jobs")
        if words != self._said and not self.heard.parts:
            self._said = words
            self._tell(ToolProgress("job", words, finished=not words))

    async def _keep_so_far(self) -> None:
        text = self.heard.text
        if len(text) != self._saved_length:
            self._saved_length = len(text)
            with contextlib.suppress(ProblemError):  # its end is saved again, and told
                await self._store.save_partial_text(self.heard.message.id, text)


def ended_message(heard: HeardAnswer, job: Job | None, raw: str, *, stopped: bool) -> Message:
    """The answer's message by what became of its job."""
    message = heard.message
    if job is None:
        return replace(message, text=heard.text or message.text, state=MessageState.INTERRUPTED, problem=_JOB_GONE)
    answer = replace(job.answer, raw=raw) if job.answer is not None else heard.started_answer()
    before = message.figures or AnswerFigures()
    figures = replace(
        before,
        effort=(job.answer.effort if job.answer else None) or before.effort,
        seconds_to_first_token=heard.first_token_at - message.created_at if heard.first_token_at else None,
        seconds=job.elapsed(job.finished_at) if job.finished_at is not None else None,
        cost=job.cost,
    )
    shown = job.answer.shown_text if job.answer else ""
    return replace(
        message,
        text=shown or heard.text or message.text,
        state=_state(job, stopped=stopped),
        answer=answer,
        figures=figures,
        problem=job.problem if job.status not in _WHOLE else None,
    )


def _refused_as_forgotten(job: Job | None) -> bool:
    """Whether the server refused the request for what it builds on; one that it took on is never sent anew."""
    if job is None or job.status is not JobStatus.FAILED or job.response_id is not None or job.problem is None:
        return False
    return says_forgotten(job.problem)


_WHOLE = (JobStatus.COMPLETED, JobStatus.INCOMPLETE, JobStatus.CANCELLED)


def _state(job: Job, *, stopped: bool) -> MessageState:
    if job.status in (JobStatus.COMPLETED, JobStatus.INCOMPLETE):
        return MessageState.COMPLETE
    if job.status is JobStatus.CANCELLED or stopped:
        return MessageState.STOPPED
    return MessageState.FAILED if job.status is JobStatus.FAILED else MessageState.INTERRUPTED
