"""The commands that the table of jobs does for what is selected in it, and their keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent

from desktop_app.domain.identifiers import JobId
from desktop_app.ui.commands.keys import current_keys
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.jobs_tab.actions import COMMANDS, FOR_ONE, Do, may

if TYPE_CHECKING:
    from desktop_app.ui.jobs_tab.table_view import JobsTable

_LOOKED_AT = 400
"""Selected jobs that are asked whether a verb fits them; among more, one will."""


def verb_of(event: QKeyEvent) -> Do | None:
    """What a key means in the table."""
    keys = current_keys()
    return next((do for do, name in COMMANDS.items() if keys.matches(event, name)), None)


def offer_verbs(table: JobsTable) -> None:
    """The table does them; its own `keyPressEvent` hears the keys."""
    for do, name in COMMANDS.items():
        if do is not Do.EXPORT:  # the menu bar's own, which begins with the selected ones too
            offer(table, name, partial(table.verb_pressed.emit, do.value), partial(_why_not, table, do), hears=None)


def _why_not(table: JobsTable, do: Do) -> str:
    chosen = table.chosen_ids()
    if not chosen:
        return "Select a job first."
    if len(chosen) > 1 and do in FOR_ONE:
        return "Select one job only."
    jobs = table.table_model.index_of_jobs.jobs
    looked = [jobs[JobId(each)] for each in chosen[:_LOOKED_AT] if each in jobs]
    return "" if any(may(do, job) for job in looked) else "This does not fit the selected jobs as they are."
