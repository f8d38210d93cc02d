"""Places that use a model and can be moved to its replacement: the default, the chats, and jobs not sent yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.identifiers import ConversationId, JobId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort, KnownModels
from desktop_app.domain.problems import ProblemKind
from desktop_app.domain.requests import AnswerRequest
from desktop_app.domain.settings import DEFAULT_MODEL
from desktop_app.domain.usage import UNKNOWN_RANGE
from desktop_app.language import tr
from desktop_app.services.conversations import Conversations
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.model_uses import Concern, ConcernKind, Use
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences

_JOB_KINDS = {JobStatus.HELD: ConcernKind.HELD_JOB, JobStatus.WAITING: ConcernKind.WAITING_JOB}
_GONE = (ProblemKind.RETIRED_MODEL, ProblemKind.UNKNOWN_MODEL)


class DefaultModel:
    """The model of new chats."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    async def uses(self) -> Sequence[Use]:
        """The setting."""
        return [Use(ConcernKind.DEFAULT, DEFAULT_MODEL.key, DEFAULT_MODEL.label, self._preferences[DEFAULT_MODEL])]

    async def switch(self, concern: Concern, replacement: str) -> bool:
        """Change the setting. Raises ProblemError (storage)."""
        if concern.kind is not ConcernKind.DEFAULT or self._preferences[DEFAULT_MODEL] != concern.model_id:
            return False
        await self._preferences.change(DEFAULT_MODEL, replacement)
        return True


class Chats:
    """Chats that are kept. Pro is never among them: its profile has a successor of its own."""

    def __init__(self, kept: Conversations, models: KnownModels) -> None:
        self._kept = kept
        self._models = models

    async def uses(self) -> Sequence[Use]:
        """Every chat."""
        return [
            Use(ConcernKind.CHAT, conversation.id, conversation.title, conversation.model_id, conversation.effort)
            for conversation in await self._kept.all()
        ]

    async def switch(self, concern: Concern, replacement: str) -> bool:
        """Its next message goes to the replacement. Raises ProblemError (storage)."""
        if concern.kind is not ConcernKind.CHAT:
            return False
        moved = False

        def change(conversation: Conversation) -> Conversation:
            nonlocal moved
            moved = conversation.model_id == concern.model_id
            return self._moved(conversation, replacement, concern.effort) if moved else conversation

        await self._kept.update(ConversationId(concern.id), change, elsewhere=True)
        return moved

    def _moved(self, conversation: Conversation, replacement: str, wanted: Effort | None) -> Conversation:
        before, after = self._models.profile(conversation.model_id), self._models.profile(replacement)
        if wanted is None or before.nearest_effort(wanted) is not conversation.effort:
            wanted = conversation.effort
        return replace(conversation, model_id=replacement, effort=after.nearest_effort(wanted)).fitted(after)


class WaitingJobs:
    """Jobs that have not been sent: waiting, or held. Neither Pro's nor those of a comparison, whose trials must all
    ask the same model. `wake` makes the queue look again."""

    def __init__(self, ledger: Ledger, models: KnownModels, clock: Clock, wake: Callable[[], object]) -> None:
        self._ledger = ledger
        self._models = models
        self._clock = clock
        self._wake = wake

    async def uses(self) -> Sequence[Use]:
        """Oldest first."""
        jobs = sorted(self._ledger.with_status(*_JOB_KINDS), key=lambda job: job.created_at)
        return [
            Use(_JOB_KINDS[job.status], job.id, job.title, job.request.model_id, job.request.effort)
            for job in jobs
            if _may_move(job)
        ]

    async def switch(self, concern: Concern, replacement: str) -> bool:
        """It will be sent to the replacement, with an estimate of its own. Raises ProblemError (storage)."""
        if concern.kind not in _JOB_KINDS.values():
            return False
        async with self._ledger.turn(JobId(concern.id)) as job:
            if job is None or not _may_move(job) or job.request.model_id != concern.model_id:
                return False
            request = self._moved(job.request, replacement, concern.effort)
            # a yes was given to the price of the model before
            moved = replace(job, request=request, estimate=UNKNOWN_RANGE, cap_released=False)
            if job.status is JobStatus.HELD and job.problem is not None and job.problem.kind in _GONE:
                moved = moved.moved(JobStatus.WAITING, self._clock())
            await self._ledger.keep(
                moved, tr("Moved from {model_id} to {replacement}.", model_id=concern.model_id, replacement=replacement)
            )
        self._wake()
        return True

    def _moved(self, request: AnswerRequest, replacement: str, wanted: Effort | None) -> AnswerRequest:
        before, after = self._models.profile(request.model_id), self._models.profile(replacement)
        if wanted is None or before.nearest_effort(wanted) is not request.effort:
            wanted = request.effort
        return replace(
            request,
            model_id=replacement,
            effort=None if request.effort is None else after.nearest_effort(wanted),
            verbosity=request.verbosity if request.verbosity in after.offered_verbosities() else None,
            web_search=request.web_search if after.web_search.allowed else None,
            service_tier=request.service_tier if request.service_tier in after.service_tiers else None,
            reasoning_mode=request.reasoning_mode if request.reasoning_mode in after.reasoning_modes else None,
        )


def _may_move(job: Job) -> bool:
    own = job.origin not in (JobOrigin.PRO, JobOrigin.COMPARISON) and not job.request.pinned_body
    return own and job.status in _JOB_KINDS
