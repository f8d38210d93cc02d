"""Whole examples of the domain's values: every field says something, so that a lost one is noticed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path

from desktop_app.domain.answers import Answer, Citation, ResponseStatus, ToolItem
from desktop_app.domain.comparison import Comparison, Stage, StageKind, crossed
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.conversation import AnswerFigures, Conversation, ConversationKind, Message, MessageState
from desktop_app.domain.identifiers import ComparisonId, ConversationId, JobId, MessageId, TrialId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import Problem, ProblemKind, Retry
from desktop_app.domain.requests import AnswerRequest, Role, SummaryDetail, Turn, Verbosity, WebSearch
from desktop_app.domain.trials import Trial
from desktop_app.domain.usage import Cost, CostBasis, CostRange, Usage
from desktop_app.storage.database import Database

USAGE = Usage(1200, 300, 40, 5, 900, 600, 3)
PROBLEM = Problem(
    kind=ProblemKind.RATE_LIMITED,
    happened="Too many requests.",
    advice="Wait a minute.",
    request_id="req_7",
    retry=Retry.LATER,
    retry_after=12.5,
    status=429,
    code="rate_limit_exceeded",
    param="input",
    detail="Rate limit reached",
    supported_values=("low", "high"),
    response_id="resp_p",
)
ANSWER = Answer(
    response_id="resp_1",
    model_id="gpt-6.1-sol-2026-10-01",
    status=ResponseStatus.COMPLETED,
    created_at=1_790_000_000.0,
    completed_at=1_790_000_100.5,
    text="Otters hold hands while they sleep.",
    commentary="Let me look.",
    refusal="no",
    summaries=("First,", "then."),
    citations=(Citation("https://example.org/otters", "Otters", 0, 6),),
    source_urls=("https://example.org/otters", "https://example.org/sea"),
    tool_items=(ToolItem("web_search_call", "completed", "Searched: otters", "ws_1", "https://example.org"),),
    usage=USAGE,
    incomplete_reason="max_output_tokens",
    effort="high",
    service_tier="default",
    problem=PROBLEM,
    request_id="req_8",
    raw='{"id": "resp_1"}',
)
REQUEST = AnswerRequest(
    model_id="gpt-6.1-sol",
    turns=(Turn(Role.USER, "Why do otters hold hands?"), Turn(Role.ASSISTANT, "Let me think.")),
    developer_message="Be brief.",
    effort=Effort.HIGH,
    reasoning_mode="pro",
    summary=SummaryDetail.AUTO,
    verbosity=Verbosity.LOW,
    web_search=WebSearch("high", "DE", "Hamburg", "Hamburg", "Europe/Berlin", wants_sources=False),
    max_output_tokens=4000,
    background=True,
    stream=True,
    store=False,
    previous_response_id="resp_0",
    prompt_cache_key="key",
    metadata=(("ponder_job", "job-1"), ("a", "b")),
    pinned_body=True,
)


def conversation(name: str = "c1", kind: ConversationKind = ConversationKind.CHAT, at: float = 10.0) -> Conversation:
    """A conversation with every choice made."""
    return Conversation(
        id=ConversationId(name),
        kind=kind,
        title=f"About otters {name}",
        created_at=at,
        updated_at=at,
        model_id="gpt-6.1-sol",
        effort=Effort.LOW,
        verbosity=Verbosity.HIGH,
        web_search=True,
        developer_message="Be brief.",
        history_budget=8000,
        draft="And what",
        pinned=False,
    )


def message(name: str, text: str, *, of: str = "c1", at: float = 20.0, role: Role = Role.USER) -> Message:
    """A plain message."""
    return Message(
        id=MessageId(name),
        conversation_id=ConversationId(of),
        parent_id=None,
        role=role,
        text=text,
        created_at=at,
    )


def answer_message(name: str = "m2", *, of: str = "c1", at: float = 21.0) -> Message:
    """An answer with every field filled."""
    return Message(
        id=MessageId(name),
        conversation_id=ConversationId(of),
        parent_id=MessageId("m1"),
        role=Role.ASSISTANT,
        text=ANSWER.text,
        created_at=at,
        state=MessageState.STOPPED,
        answer=ANSWER,
        figures=AnswerFigures("gpt-6.1-sol", "high", 0.4, 12.5, Cost(Decimal("0.01234567"), CostBasis.ACTUAL, "2026")),
        problem=PROBLEM,
        job_id=JobId("job-1"),
    )


def job(name: str = "job-1", status: JobStatus = JobStatus.COMPLETED, at: float = 100.0) -> Job:
    """A job with every field filled, answer included."""
    return Job(
        id=JobId(name),
        origin=JobOrigin.JOBS,
        title="Otters",
        request=REQUEST,
        status=status,
        created_at=at,
        changed_at=at + 1,
        server="api.openai.com",
        response_id="resp_1",
        resolved_model_id="gpt-6.1-sol-2026-10-01",
        sent_at=at + 2,
        started_at=at + 3,
        finished_at=at + 4,
        next_poll_at=at + 5,
        polls=6,
        sends=1,
        problem=PROBLEM,
        answer=ANSWER,
        cost=Cost(Decimal("0.0000001"), CostBasis.ACTUAL, "2026-10-26"),
        estimate=CostRange(Decimal("0.01"), Decimal("1.5")),
        cap_released=True,
        priority=2,
        tags=("sea", "otters"),
        notified_at=at + 6,
        seen_at=at + 7,
        conversation_id=ConversationId("c1"),
        message_id=MessageId("m2"),
        comparison_id=ComparisonId("cmp-1"),
        trial_id=TrialId("t-1"),
    )


def new_job(name: str = "job-1", status: JobStatus = JobStatus.WAITING, at: float = 100.0) -> Job:
    """A job as it is submitted."""
    return Job(JobId(name), JobOrigin.JOBS, "Otters", REQUEST, status, created_at=at, changed_at=at)


TASK = Task(TaskId("1"), "Why do otters hold hands?")


def comparison(name: str = "cmp-1", at: float = 50.0) -> Comparison:
    """A comparison of two efforts."""
    return Comparison(
        id=ComparisonId(name),
        title="Otters",
        model_id="gpt-6.1-sol",
        variants=crossed((Effort.LOW, Effort.HIGH)),
        repeats=2,
        created_at=at,
        opening=TASK.text,
        testing_order=("low", "high"),
        stages=(Stage(1, StageKind.PLAN, at, seed=7, trials=4),),
        developer_message="Be brief.",
    )


def trial(name: str, effort: Effort, position: int, *, of: str = "cmp-1") -> Trial:
    """A trial whose job is called `job of` its own name."""
    return Trial(
        TrialId(name), ComparisonId(of), TASK.id, effort.value, position // 2, position, JobId(f"job of {name}")
    )


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Database]:
    """A data file in `folder`, closed at the end."""
    database = Database(folder / "ponder.db")
    await database.open()
    try:
        yield database
    finally:
        await database.close()
