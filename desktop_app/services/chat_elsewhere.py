"""Takes a question of a chat somewhere else: to the jobs, to run in the background, or into a comparison of efforts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.comparison import Design, one_question
from desktop_app.domain.conversation import Conversation, Message, StateMode, title_from
from desktop_app.domain.identifiers import MessageId
from desktop_app.domain.jobs import Job, JobOrigin
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.requests import Dialect, Role
from desktop_app.language import tr
from desktop_app.services.attachment_sending import AttachmentSending, turns_of
from desktop_app.services.background_jobs import BackgroundJobs, JobDraft
from desktop_app.services.chat import Chat
from desktop_app.services.chat_requests import request_of

REPEATS = 3
"""How often a comparison that begins with a chat's question asks at each effort, until a person says otherwise."""

_WHO = {Role.USER: "User", Role.ASSISTANT: "Assistant", Role.DEVELOPER: "Developer"}  # not shown


class ChatElsewhere:
    """Nothing changes in the conversation. `message_id` is the question, or any answer to it."""

    def __init__(self, chat: Chat, jobs: BackgroundJobs, attached: AttachmentSending | None = None) -> None:
        self._chat = chat
        self._jobs = jobs
        self._attached = attached

    def why_no_job(self, conversation: Conversation) -> str:
        """Why the conversation's model can't be asked in the background; empty where it can."""
        if self._chat.dialect is Dialect.CHAT_COMPLETIONS:
            return tr("This server is spoken to in Chat Completions, which has no background answers.")
        if conversation.state_mode is StateMode.NOT_KEPT:
            return tr("This chat asks the provider to keep nothing; a job has to be kept there until it is fetched.")
        if not self._chat.profile(conversation).background.allowed:
            return tr("{model_id} does not answer in the background.", model_id=conversation.model_id)
        return ""

    def why_no_comparison(self, conversation: Conversation) -> str:
        """Why its question can't be compared at several efforts; empty where it can."""
        if conversation.state_mode is StateMode.NOT_KEPT:
            return tr("This chat asks the provider to keep nothing; the answers of a comparison are kept there.")
        if len(self._chat.profile(conversation).offered_efforts()) < 2:
            return tr("{model_id} takes no two efforts that could be compared.", model_id=conversation.model_id)
        return ""

    async def in_background(self, conversation: Conversation, message_id: MessageId) -> Job:
        """The same question as a job of the Jobs tab, with what was said before it, as far as the budget goes.

        Raises ProblemError where it does not fit, the model does not answer in the background, or the disk refuses.
        """
        if why := self.why_no_job(conversation):
            raise ProblemError(Problem(ProblemKind.INVALID_REQUEST, why, tr("Nothing was sent.")))
        conversation = self._chat.fitted(conversation)
        before, question = await self._branch(conversation, message_id)
        plan = await self._chat.plan(conversation, before, question.text, question.attachments)
        if plan.problem is not None:
            raise ProblemError(plan.problem)
        sent, profile = set(plan.history.sent), self._chat.profile(conversation)
        turns = turns_of([*(each for each in before if each.id in sent), question], profile)
        request = request_of(conversation, profile, Dialect.RESPONSES, turns)
        if self._attached is not None:
            request = await self._attached.uploaded(request, conversation.id, lambda _: None)
        request = replace(request, stream=False, prompt_cache_key=None)  # whether it is watched is the jobs' own choice
        draft = JobDraft(title_from(question.text), request, JobOrigin.JOBS, template=_template(question))
        (job,) = await self._jobs.submit(draft)
        return job

    async def design(self, conversation: Conversation, message_id: MessageId) -> Design:
        """A comparison of the model's efforts with this question, and what was said before it to begin with.

        Raises ProblemError where `why_no_comparison` says so, or the question has files.
        """
        conversation = self._chat.fitted(conversation)
        if why := self.why_no_comparison(conversation):
            raise ProblemError(Problem(ProblemKind.INVALID_REQUEST, why, tr("Nothing was sent.")))
        efforts = self._chat.profile(conversation).offered_efforts()
        before, question = await self._branch(conversation, message_id)
        if question.attachments:
            happened = tr("A comparison asks in text alone; the files of this question could not go along.")
            raise ProblemError(
                Problem(ProblemKind.INVALID_REQUEST, happened, tr("Ask again with another effort instead."))
            )
        plan = await self._chat.plan(conversation, before, question.text)
        sent = set(plan.history.sent)
        told = told_before([each for each in before if each.id in sent and each.text])
        developer = "\n\n".join(part for part in (conversation.developer_message, told) if part)
        design = one_question(question.text, conversation.model_id, efforts, REPEATS, developer)
        limit = request_of(conversation, self._chat.profile(conversation), Dialect.RESPONSES, ()).max_output_tokens
        return replace(design, title=title_from(question.text), max_output_tokens=limit)

    async def _branch(self, conversation: Conversation, message_id: MessageId) -> tuple[Sequence[Message], Message]:
        branch = (await self._chat.branches.tree(conversation.id)).path(message_id)
        if branch[-1].role is Role.ASSISTANT:
            branch = branch[:-1]
        return branch[:-1], branch[-1]


def _template(question: Message) -> str:
    return question.template.name if question.template is not None else ""


def told_before(messages: Sequence[Message]) -> str:
    """Earlier turns as a text that stands before a question; empty for none."""
    if not messages:
        return ""
    said = "\n\n".join(f"{_WHO[each.role]}: {each.text}" for each in messages)
    return f"What was said before in this conversation:\n\n{said}"  # not shown
