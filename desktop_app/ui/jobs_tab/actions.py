"""What can be done with one job or several: the one list behind buttons, menu and keyboard. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.caps import CapHold
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.problems import ProblemKind
from desktop_app.language import later, tr
from desktop_app.ui import formats
from desktop_app.ui.holds import RELEASE_ONCE, held_by_cap, raise_all_label


class Do(StrEnum):
    """The verbs."""

    CANCEL = "cancel"
    RELEASE = "release"
    START_NOW = "start_now"
    START_AT = "start_at"
    RAISE = "raise"
    RESUME = "resume"
    SETTINGS = "settings"
    ATTACH = "attach"
    SEND_AGAIN = "send_again"
    DROP = "drop"
    LOOK_AGAIN = "look_again"
    RUN_AGAIN = "run_again"
    DUPLICATE = "duplicate"
    EDIT_COPY = "edit_copy"
    TAGS = "tags"
    PRIORITY_HIGH = "priority_high"
    PRIORITY_NORMAL = "priority_normal"
    PRIORITY_LOW = "priority_low"
    EXPORT_TABLE = "export_table"
    COPY_REPORT = "copy_report"
    EXPORT = "export"
    SAVE_RAW = "save_raw"
    AS_CHAT = "as_chat"
    COMPARE_REPORTS = "compare_reports"
    COPY_RESPONSE_ID = "copy_response_id"
    COPY_JOB_ID = "copy_job_id"
    RENAME = "rename"
    OPEN_ORIGIN = "open_origin"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Offer:
    """One entry: what it does, its words, its picture; `destroys` marks what cannot be got back, `under` names the
    menu it is in, `hint` says more on hover."""

    do: Do
    label: str
    icon: str = ""
    destroys: bool = False
    under: str = ""
    hint: str = ""


PRIORITIES = (Do.PRIORITY_HIGH, Do.PRIORITY_NORMAL, Do.PRIORITY_LOW)
FOR_ONE = (Do.RENAME, Do.OPEN_ORIGIN, Do.COPY_REPORT, Do.LOOK_AGAIN, Do.AS_CHAT, Do.EDIT_COPY)
_HINTS = {
    Do.CANCEL: later("This cannot be undone."),
    Do.RUN_AGAIN: later("A new job with the same question; it is charged anew"),
    Do.DUPLICATE: later("A copy that is held: nothing is sent before you release it"),
    Do.DELETE: later("This can be undone."),
}
COMMANDS = {
    Do.DELETE: "delete",
    Do.RENAME: "rename",
    Do.TAGS: "job-tags",
    Do.RUN_AGAIN: "job-run-again",
    Do.DUPLICATE: "job-duplicate",
    Do.EXPORT: "export-reports",
    Do.EXPORT_TABLE: "job-save-table",
    Do.CANCEL: "job-cancel",
    Do.COPY_REPORT: "edit-copy",
    Do.PRIORITY_HIGH: "job-high",
    Do.PRIORITY_LOW: "job-low",
}
"""The commands that do the same while the table has the keyboard."""
_UNCOUNTED = (Do.RESUME, Do.COMPARE_REPORTS)
"""Entries that say already what they concern."""


def may(do: Do, job: Job) -> bool:
    """Whether a verb fits a job as it is."""
    kind = job.problem.kind if job.problem else None
    if do is Do.CANCEL:
        return not job.status.terminal and job.status is not JobStatus.UNCERTAIN
    if do is Do.RELEASE:
        return job.status is JobStatus.HELD and kind is not ProblemKind.PAUSED
    if do is Do.START_NOW:
        return job.not_before is not None and job.status in (JobStatus.WAITING, JobStatus.HELD)
    if do is Do.START_AT:
        return job.status in (JobStatus.WAITING, JobStatus.HELD)
    if do is Do.RAISE:
        return held_by_cap(job)
    if do is Do.RESUME:
        return job.status is JobStatus.HELD and kind is ProblemKind.PAUSED
    if do in (Do.ATTACH, Do.SEND_AGAIN, Do.DROP):
        return job.status is JobStatus.UNCERTAIN
    if do is Do.LOOK_AGAIN:
        return job.status is JobStatus.EXPIRED and job.response_id is not None
    if do is Do.RUN_AGAIN:
        return job.status.terminal and not job.request.pinned_body
    if do in (Do.DUPLICATE, Do.EDIT_COPY):
        return not job.request.pinned_body
    if do is Do.AS_CHAT and job.origin is JobOrigin.CHAT:
        return False  # it is one
    if do in (Do.COPY_REPORT, Do.AS_CHAT, Do.COMPARE_REPORTS):
        return job.status.terminal and _answered(job)
    if do is Do.EXPORT:
        return job.status.terminal
    if do is Do.COPY_RESPONSE_ID:
        return bool(job.response_id)
    if do is Do.OPEN_ORIGIN:
        in_chat = job.origin is JobOrigin.CHAT and job.conversation_id is not None
        return in_chat or job.origin in (JobOrigin.PRO, JobOrigin.COMPARISON)
    return job.status.terminal if do is Do.DELETE else True


def _answered(job: Job) -> bool:
    """Whether there is something to read. A job in a list comes without its text: there a completed one counts."""
    answer = job.answer
    return answer is not None and (bool(answer.shown_text) or job.status is JobStatus.COMPLETED)


def button_offers(job: Job) -> tuple[Offer, ...]:
    """The buttons beside an open job, the most helpful first; what to do with an uncertain one is on its card."""
    offers = (
        Offer(Do.RESUME, tr("Resume queue"), "play"),
        Offer(Do.RELEASE, release_label([job]), "play"),
        Offer(Do.AS_CHAT, tr("Continue as chat"), "chat"),
        Offer(Do.COPY_REPORT, tr("Copy as Markdown"), "copy"),
        Offer(Do.EXPORT, tr("Export…"), "export"),
        Offer(Do.RUN_AGAIN, tr("Run again"), "retry"),
        Offer(Do.CANCEL, tr("Cancel job"), "stop", destroys=True),
    )
    return tuple(offer for offer in offers if may(offer.do, job))


def release_label(jobs: Sequence[Job]) -> str:
    """A cap is passed once; what is held for want of a key is simply let go."""
    held = [job for job in jobs if may(Do.RELEASE, job)]
    return tr(RELEASE_ONCE) if held and all(held_by_cap(job) for job in held) else tr("Release")


def menu_offers(jobs: Sequence[Job], holds: Sequence[CapHold] = ()) -> tuple[tuple[Offer, ...], ...]:
    """The context menu for what is selected, in groups; with several jobs each entry says how many it concerns.

    `holds` are the caps that hold the selected jobs together.
    """
    raise_caps = ((Do.RAISE, raise_all_label(holds), "arrow-up"),) if holds else ()
    groups = (
        (
            (Do.RESUME, tr("Resume queue"), "play"),
            (Do.RELEASE, release_label(jobs), "play"),
            *raise_caps,
            (Do.START_NOW, tr("Start without waiting for its time"), "play"),
            (Do.START_AT, tr("Start at…"), "clock"),
            (Do.LOOK_AGAIN, tr("Look again"), "search"),
            (Do.RUN_AGAIN, tr("Run again"), "retry"),
            (Do.EDIT_COPY, tr("Edit as a new job…"), "edit"),
            (Do.DUPLICATE, tr("Duplicate"), "copy"),
            (Do.CANCEL, tr("Cancel"), "stop"),
        ),
        (
            (Do.TAGS, tr("Tags…"), "tag"),
            (Do.PRIORITY_HIGH, tr("High"), "arrow-up"),
            (Do.PRIORITY_NORMAL, tr("Normal"), "minus"),
            (Do.PRIORITY_LOW, tr("Low"), "arrow-down"),
        ),
        (
            (Do.AS_CHAT, tr("Continue as chat"), "chat"),
            (Do.COMPARE_REPORTS, tr("Compare these two reports"), "compare"),
            (Do.EXPORT, tr("Export…"), "export"),
            (Do.EXPORT_TABLE, tr("Save as a table…"), "table"),
        ),
        (
            (Do.COPY_REPORT, tr("Copy as Markdown"), "copy"),
            (Do.COPY_RESPONSE_ID, tr("Copy response id"), "copy"),
            (Do.COPY_JOB_ID, tr("Copy Ponder's job id"), "copy"),
        ),
        ((Do.OPEN_ORIGIN, tr("Show in its tab"), "external"), (Do.RENAME, tr("Rename…"), "edit")),
        ((Do.DELETE, tr("Delete"), "trash"),),
    )
    several = len(jobs) > 1
    return tuple(
        found
        for group in groups
        if (found := tuple(_offer(do, label, icon, jobs, several) for do, label, icon in group if _fits(do, jobs)))
    )


def _fits(do: Do, jobs: Sequence[Job]) -> bool:
    if len(jobs) > 1 and do in FOR_ONE:
        return False
    if do is Do.COMPARE_REPORTS:
        return len(jobs) == 2 and all(may(do, job) for job in jobs)
    return any(may(do, job) for job in jobs)


def _offer(do: Do, label: str, icon: str, jobs: Sequence[Job], several: bool) -> Offer:
    count = sum(1 for job in jobs if may(do, job))
    words = f"{label} ({formats.number(count)})" if several and do not in _UNCOUNTED else label
    under = tr("Priority") if do in PRIORITIES else ""
    return Offer(do, words, icon, destroys=do is Do.CANCEL, under=under, hint=tr(_HINTS.get(do, "")))
