"""What a person reads about a job of which nobody knows whether it was accepted: what is known, and where to look."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.jobs import Job
from desktop_app.language import tr
from desktop_app.ui import formats

LOG_PAGE = "https://platform.openai.com/logs"
OPENAI_HOST = "api.openai.com"
_FIRST_WORDS = 60


@dataclass(frozen=True, slots=True)
class UncertainWords:
    """Two sentences and more, facts to look for, and whether the log is OpenAI's page."""

    happened: str
    advice: str
    facts: tuple[tuple[str, str], ...]
    on_log_page: bool

    @property
    def told(self) -> str:
        """All of it in one paragraph."""
        facts = "; ".join(f"{name.lower()}: {value}" for name, value in self.facts)
        return tr("{happened} {advice} Known: {facts}.", happened=self.happened, advice=self.advice, facts=facts)


def uncertain_words(job: Job) -> UncertainWords:
    """For an *uncertain* job."""
    problem = job.problem
    facts = [(tr("Sent"), formats.date_time_to_second(job.sent_at) if job.sent_at else tr("not known"))]
    facts.append((tr("Model"), job.request.model_id))
    if job.request.pinned_body:
        facts.append((tr("First words"), _first_words(job)))
        by = tr("by the time it was sent and by its first words: a Pro request carries no id of Ponder's")
    else:
        facts.append((tr("Ponder's job id"), job.id))
        by = tr("by Ponder's job id, which stands there under metadata as “ponder_job”, or by the time it was sent")
    openai = job.server in ("", OPENAI_HOST)
    place = tr("your provider's log") if openai else tr("the log of {server}", server=job.server)
    advice = tr(
        "Look for it in {place}, {by}. If you find it, paste its response id: nothing is paid twice.",
        place=place,
        by=by,
    )
    if job.server == "demo":
        advice = tr("The demo has no log page: send it again or drop it. Nothing is really paid here.")
    happened = problem.happened if problem else tr("It is not known whether this job was accepted.")
    return UncertainWords(
        tr("{happened} This job may have been accepted and charged.", happened=happened), advice, tuple(facts), openai
    )


def _first_words(job: Job) -> str:
    """How the newest question begins, to be recognised in a log."""
    words = " ".join(job.request.turns[-1].text.split()) if job.request.turns else job.title
    return f"“{words[:_FIRST_WORDS]}…”" if len(words) > _FIRST_WORDS else f"“{words}”"
