"""A response id that a person found in the provider's log for an *uncertain* job: whether it can be that job's."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

from desktop_app.domain.answers import ResponseReport
from desktop_app.domain.jobs import Job
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import later, tr
from desktop_app.services.ports import AnswerDoor

JOB_MARK = "ponder_job"
"""The name under which a request carries our job's id, so that the provider's log can be searched for it."""

_RESPONSE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{2,199}")
_FAR_APART_SECONDS = 86_400.0
"""A clock may be wrong, but hardly by more than a day."""

_NOT_AN_ID = Problem(
    ProblemKind.INVALID_REQUEST,
    later("This is not a response id."),
    later("Copy the id from the provider's log; it usually begins with resp_."),
)
_UNKNOWN = Problem(
    ProblemKind.NOT_FOUND,
    later("The server does not know this id."),
    later("Copy it once more, and check that the key in Settings is of the project with which the job was sent."),
)
_OF_ANOTHER = Problem(
    ProblemKind.INVALID_REQUEST,
    later("This response belongs to another job."),
    later("Look in the log for the one that carries this job's id."),
)


def response_id_in(pasted: str) -> str:
    """The id itself, or the one that an address ends in. Raises ProblemError when there is none."""
    response_id = pasted.strip().rstrip("/").rsplit("/", 1)[-1]
    if not _RESPONSE_ID.fullmatch(response_id):
        raise ProblemError(_NOT_AN_ID)
    return response_id


def refuse_owned(owner: Job) -> None:
    """Raises ProblemError: another job has this response already."""
    raise ProblemError(
        replace(_OF_ANOTHER, happened=tr("This response belongs to the job “{title}”.", title=owner.title))
    )


async def fetched(door: AnswerDoor, job: Job, response_id: str) -> ResponseReport:
    """What the server has under an id. Raises ProblemError when there is none, or when it cannot be this job's."""
    try:
        report = await door.poll(response_id)
    except ProblemError as error:
        if error.problem.kind is not ProblemKind.NOT_FOUND:
            raise
        raise ProblemError(replace(_UNKNOWN, request_id=error.problem.request_id)) from None
    mark = dict(report.metadata).get(JOB_MARK)
    if mark is not None and mark != job.id:
        raise ProblemError(replace(_OF_ANOTHER, happened=tr("This response was made for another job of Ponder.")))
    made = report.created_at
    if made is not None and job.sent_at is not None and abs(made - job.sent_at) > _FAR_APART_SECONDS:
        raise ProblemError(
            Problem(
                ProblemKind.INVALID_REQUEST,
                tr(
                    "This response was made on {day}, but the job was sent on {day_2}.",
                    day=_day(made),
                    day_2=_day(job.sent_at),
                ),
                tr("Look in the log for the one of that time."),
            )
        )
    return report


def _day(moment: float) -> str:
    local = datetime.fromtimestamp(moment, UTC).astimezone()
    return tr("{day} at {time}", day=f"{local:%Y-%m-%d}", time=f"{local:%H:%M}")
