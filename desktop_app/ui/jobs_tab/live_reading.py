"""The open job as it is written: what is heard of it, merged for the eye, and its status line. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from desktop_app.domain.answer_events import AnswerEvent
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job
from desktop_app.language import later, tr
from desktop_app.services.live_view import LiveNews, LiveState, LiveView
from desktop_app.ui.live_answer import LiveAnswer
from desktop_app.ui.plumbing.delta_buffer import DeltaBuffer
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry

_LINES = {
    LiveState.CUT: later("The line broke. Ponder listens again in a moment; the job goes on at the server."),
    LiveState.WRITTEN: later("Written. The report is being fetched…"),
}
_WRITING = later("Being written…")


class LiveReport(Protocol):
    """The report's page."""

    def grow_report(self, job_id: str, text: str, thinking: str) -> None:
        """More of the answer; nothing happens while another job is shown."""
        ...

    def change_report(self, entry: TranscriptEntry) -> None:
        """All of the answer so far, and how it stands; its key is the job's id."""
        ...


class LiveReading:
    """Listens to one job at a time: the open one, while its page is in view."""

    def __init__(self, page: LiveReport, live: LiveView, clock: Callable[[], float]) -> None:
        self._page = page
        self._live = live
        self._clock = clock
        self._job: Job | None = None
        self._answer: LiveAnswer | None = None
        self._in_view = False
        self._buffer: DeltaBuffer[AnswerEvent] | None = None
        self._stop = live.news.watch(self._news)

    def close(self) -> None:
        """Listen to nothing any more."""
        self.show(None)
        self._stop()

    def show(self, job: Job | None) -> None:
        """This job is open now; None: no job is."""
        wanted = job if job is not None and _can_be_watched(job) else None
        before, self._job = self._job, wanted
        if before is not None and (wanted is None or wanted.id != before.id):
            self._forget(before.id)
        if wanted is not None and self._in_view and self._answer is None:
            self._begin(wanted)

    def in_view(self, in_view: bool) -> None:
        """The page came into view, or went out of it: nobody listens for nobody."""
        self._in_view = in_view
        if self._job is None:
            return
        if not in_view:
            self._forget(self._job.id)
        elif self._answer is None:
            self._begin(self._job)
            if (entry := self.entry(self._job)) is not None:
                self._page.change_report(entry)

    def entry(self, job: Job) -> TranscriptEntry | None:
        """What was heard so far of the open job; None while there is nothing to show."""
        if self._answer is None or self._job is None or self._job.id != job.id or not self._has_begun():
            return None
        return self._entry(self._answer)

    def tick(self) -> None:
        """A second has passed: the line that counts them."""
        if self._answer is not None and self._job is not None and self._has_begun() and not self._answer.has_text:
            self._page.change_report(self._entry(self._answer))

    # -- hearing -----------------------------------------------------------------------------------------------

    def _begin(self, job: Job) -> None:
        self._live.open(job.id)
        answer = LiveAnswer(job.id, job.sent_at or self._clock())
        answer.take(self._live.heard(job.id), self._clock())
        self._answer = answer
        self._buffer = DeltaBuffer(self._grow)

    def _forget(self, job_id: JobId) -> None:
        if self._buffer is not None:
            self._buffer.close()
        self._buffer = self._answer = None
        self._live.shut(job_id)

    def _news(self, news: LiveNews) -> None:
        if self._job is None or self._answer is None or self._buffer is None or news.job_id != self._job.id:
            return
        if news.anew:
            self._buffer.close()
            self._answer = LiveAnswer(self._job.id, self._answer.began)
            self._buffer = DeltaBuffer(self._grow)
        for event in news.events:
            self._buffer.push(event)
        if not news.events:  # it stands otherwise
            self._buffer.flush_now()
            if self._has_begun():
                self._page.change_report(self._entry(self._answer))

    def _grow(self, events: list[AnswerEvent]) -> None:
        if self._answer is not None:
            step = self._answer.take(events, self._clock())
            if step.lines_changed:
                self._page.change_report(self._entry(self._answer))
            else:
                self._page.grow_report(self._answer.key, step.text, step.thinking)

    def _has_begun(self) -> bool:
        assert self._job is not None
        return self._live.state(self._job.id) is not LiveState.CONNECTING

    def _entry(self, answer: LiveAnswer) -> TranscriptEntry:
        assert self._job is not None
        entry, state = answer.entry(self._clock()), self._live.state(self._job.id)
        if state is LiveState.IMPOSSIBLE:
            problem = self._live.problem(self._job.id)
            why = f"{problem.happened} " if problem is not None else ""
            line = tr("It cannot be watched any more. {why}Its report is fetched when it is done.", why=why)
        else:
            line = tr(_LINES[state]) if state in _LINES else entry.status_line or tr(_WRITING)
        return replace(entry, status_line=line)


def _can_be_watched(job: Job) -> bool:
    return job.request.stream and not job.request.pinned_body and not job.status.terminal
