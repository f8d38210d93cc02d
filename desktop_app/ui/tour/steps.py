"""What each part of the tour does, in order."""

from __future__ import annotations

from desktop_app.ui.tour import (
    steps_chat,
    steps_compare,
    steps_imports,
    steps_jobs,
    steps_money,
    steps_pro,
    steps_reports,
    steps_talk,
    steps_welcome,
)
from desktop_app.ui.tour.player import Step

_WELCOME: tuple[Step, ...] = (("first-run", steps_welcome.first_run), ("into-the-demo", steps_welcome.into_the_demo))
_IN_DEMO: tuple[Step, ...] = (("demo", steps_welcome.in_the_demo),)
_TALK: tuple[Step, ...] = (
    ("chat-branches", steps_talk.branches),
    ("chat-noted", steps_talk.note),
    ("chat-structured", steps_talk.options),
    ("chat-sources", steps_talk.sources),
    ("chat-attached", steps_talk.files),
    ("chat-found", steps_talk.found),
    ("chat-imported", steps_talk.out_and_in),
)
# what takes long is asked first and read after the restart
_WORK: tuple[Step, ...] = (
    ("pro-asked", steps_pro.ask),
    ("chat", steps_chat.formatted_answer),
    ("chat-stopped", steps_chat.stopped_answer),
    ("comparison-running", steps_compare.run),
    ("template-used", steps_imports.template),
    ("job-watched", steps_imports.watched),
    ("imported", steps_imports.imported),
    ("jobs", steps_jobs.three_jobs),
    ("cap-held", steps_money.held_by_cap),
    ("cap-released", steps_money.released_once),
    ("before-restart", steps_jobs.leave_running),
)
_AFTER: tuple[Step, ...] = (
    ("after-restart", steps_jobs.found_again),
    ("job-report", steps_jobs.report),
    ("job-found", steps_reports.found),
    ("reports-compared", steps_reports.compared),
    ("report-exported", steps_reports.exported),
    ("comparison-graded", steps_compare.grade),
    ("pro-answer", steps_pro.answered),
    ("usage", steps_money.usage),
    ("settings", steps_welcome.settings),
    ("models", steps_money.models),
)


def steps_of(part: str, *, demo: bool) -> tuple[Step, ...]:
    """The steps of a part. The welcome goes on in the demo that its person chose.

    Raises KeyError for a part there is not.
    """
    parts = {"welcome": _IN_DEMO if demo else _WELCOME, "talk": _TALK, "work": _WORK, "after-restart": _AFTER}
    return parts[part]
