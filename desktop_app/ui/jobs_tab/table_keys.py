"""The commands that the table of jobs does for what is selected in it, and their keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job
from desktop_app.language import tr
from desktop_app.ui.commands.keys import current_keys
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.jobs_tab.actions import COMMANDS, FOR_ONE, Do, may

Jobs = Mapping[JobId, Job]
_LOOKED_AT = 400
"""Selected jobs that are asked whether a verb fits them; among more, one will."""


def verb_of(event: QKeyEvent) -> Do | None:
    """What a key means in the table."""
    keys = current_keys()
    return next((do for do, name in COMMANDS.items() if keys.matches(event, name)), None)


def offer_verbs(
    table: QWidget, press: Callable[[str], object], chosen: Callable[[], list[str]], jobs: Callable[[], Jobs]
) -> None:
    """The table does them, by `press`, to what is `chosen` among its `jobs`; its own `keyPressEvent` hears the keys."""

    def why_not(do: Do) -> str:
        ids = chosen()
        if not ids:
            return tr("Select a job first.")
        if len(ids) > 1 and do in FOR_ONE:
            return tr("Select one job only.")
        known = jobs()
        looked = [known[JobId(each)] for each in ids[:_LOOKED_AT] if each in known]
        return "" if any(may(do, job) for job in looked) else tr("This does not fit the selected jobs as they are.")

    for do, name in COMMANDS.items():
        if do is not Do.EXPORT:  # the menu bar's own, which begins with the selected ones too
            offer(table, name, partial(press, do.value), partial(why_not, do), hears=None)
