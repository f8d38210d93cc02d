"""Owns the window of two compared reports: what is asked of it, what is shown, what is remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job
from desktop_app.domain.report_differences import summary
from desktop_app.language import tr
from desktop_app.services.preferences import Preferences
from desktop_app.services.report_comparison import ComparedReports, ReportComparison
from desktop_app.ui import formats
from desktop_app.ui.dialogs.link_dialog import show_link
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.report_diff_window.shown import as_text, items_of, place_words, source_rows, spoken
from desktop_app.ui.report_diff_window.view import BESIDE, UNIFIED, ReportDiffView

_FORM = "reports.diff_form"


class ReportDiffWindow(QObject):
    """Made once, shown as often as the person likes."""

    def __init__(
        self, parent: QWidget | None, *, comparison: ReportComparison, preferences: Preferences, tasks: Tasks
    ) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._preferences = preferences
        self._tasks = tasks
        self._form = UNIFIED if preferences.recall(_FORM) == UNIFIED else BESIDE
        self._shown: ComparedReports | None = None
        self._everything = False
        self._unfolded: frozenset[int] = frozenset()
        self._place = -1
        self._asked = 0
        self.view = ReportDiffView(parent)
        view = self.view
        view.form_chosen.connect(self._choose_form)
        view.all_toggled.connect(self._show_all)
        view.step_pressed.connect(self.step)
        view.fold_pressed.connect(self._unfold)
        view.copy_pressed.connect(self._copy)
        view.difference_copied.connect(self._copy_difference)
        view.source_opened.connect(self._open_source)

    def compare(self, one: Job, other: Job) -> None:
        """Show what differs between the reports of two jobs."""
        self._asked += 1
        self._shown = None
        self.view.show_waiting((title_of(one), title_of(other)))
        self.view.bring_to_front()
        self._tasks.spawn(self._compare(one.id, other.id, self._asked), name="compare reports")

    async def _compare(self, one: JobId, other: JobId, asked: int) -> None:
        shown = await self._comparison.compare(one, other)
        if asked != self._asked:
            return
        if shown is None:
            self.view.reject()
            return
        self._shown, self._place, self._unfolded = shown, -1, frozenset()
        titles = (title_of(shown.before), title_of(shown.after))
        self.view.show_found(titles, summary(shown.found, formats.plural), source_rows(shown.found.sources))
        self._show_items()
        self._go(0 if shown.found.places else -1)

    def _show_items(self) -> None:
        if self._shown is not None:
            items = items_of(self._shown.found, self._unfolded, everything=self._everything)
            self.view.show_items(items, self._form)

    def _choose_form(self, form: str) -> None:
        self._form = form
        self._show_items()
        self._go(self._place)
        self._tasks.spawn(self._preferences.remember_if_possible(_FORM, form), name="remember form")

    def _show_all(self, everything: bool) -> None:
        self._everything = everything
        self._unfolded = frozenset()
        self._show_items()
        self._go(self._place)

    def _unfold(self, first: int) -> None:
        self._unfolded |= {first}
        self._show_items()

    def step(self, by: int) -> None:
        """To the next difference, or the one before."""
        if self._shown is not None and self._shown.found.places:
            self._go(max(0, min(len(self._shown.found.places) - 1, self._place + by)))

    def _go(self, place: int) -> None:
        self._place = place
        if self._shown is not None:
            found = self._shown.found
            self.view.show_place(place, len(found.places), place_words(found, place), spoken(found, place))

    def _copy(self) -> None:
        if self._shown is not None:
            shown = self._shown
            titles = (title_of(shown.before), title_of(shown.after))
            text = as_text(shown.found, titles, summary(shown.found, formats.plural))
            QGuiApplication.clipboard().setText(text)

    def _copy_difference(self) -> None:
        if self._shown is not None and self._place >= 0:
            QGuiApplication.clipboard().setText(spoken(self._shown.found, self._place))

    def _open_source(self, address: str) -> None:
        if address:
            self._tasks.spawn(show_link(self.view, address), name="link")

    def close(self) -> None:
        """Ponder closes."""
        self.view.hide()


def title_of(job: Job) -> str:
    """ "Heat pumps · gpt-6.1-sol · 20 Nov 2026, 18:02"."""
    model_id = job.resolved_model_id or job.request.model_id
    simulated = tr("simulated") if job.server == "demo" else ""
    when = formats.date_time(job.finished_at) if job.finished_at is not None else ""
    return " · ".join(part for part in (job.title, model_id, simulated, when) if part)
