"""The form for a new job as a dialog over the window: opened, filled, closed; one at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.domain.problems import Problem
from desktop_app.services.ports import Clock
from desktop_app.ui.jobs_tab.drafting import Choices, Form
from desktop_app.ui.jobs_tab.library import Library
from desktop_app.ui.jobs_tab.new_job import NewJobDialog
from desktop_app.ui.jobs_tab.templating import TemplateShown
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.plumbing.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.ui.jobs_tab.drafting_presenter import DraftingPresenter


class FormWindow:
    """Fulfils `drafting_presenter.FormView`; `presenter` is given once it is there."""

    def __init__(
        self,
        parent: Callable[[], QWidget],
        tasks: Tasks,
        clock: Clock,
        library: Library | None,
        open_models: Callable[[str], object],
    ) -> None:
        self.presenter: DraftingPresenter | None = None
        self._parent = parent
        self._tasks = tasks
        self._clock = clock
        self._library = library
        self._open_models = open_models
        self._dialog: NewJobDialog | None = None

    def open_form(self, form: Form) -> None:
        """Show it with what was written before."""
        assert self.presenter is not None
        self._dialog = NewJobDialog(self._clock, self._parent())
        self._dialog.edited.connect(self.presenter.edited)
        self._dialog.queue_pressed.connect(self.presenter.queue)
        self._dialog.price_pressed.connect(self._open_models)
        self._dialog.offer_templates(self._library is not None)
        if self._library is not None:
            self._dialog.templates_wanted.connect(self._library.open_templates)
            self._dialog.evidence_wanted.connect(self.presenter.show_evidence)
        self._dialog.fill(form)
        self._dialog.finished.connect(self._closed)
        self._tasks.spawn(self._show(self._dialog), name="new job")

    async def _show(self, dialog: NewJobDialog) -> None:
        try:
            await dialog_result(dialog)
        finally:
            dialog.deleteLater()

    def _closed(self) -> None:
        """At once, so that the next one can be begun."""
        self._dialog = None

    def show_template(self, shown: TemplateShown, form: Form) -> None:
        """The template in use, and those to choose from."""
        if self._dialog is not None:
            self._dialog.show_template(shown, form)

    def show_choices(self, choices: Choices, form: Form) -> None:
        """What the form's model accepts."""
        if self._dialog is not None:
            self._dialog.show_choices(choices, form)

    def show_cost(self, words: str, refusal: str, basis: str = "", *, held: bool, unpriced: bool = False) -> None:
        """What the new job may cost."""
        if self._dialog is not None:
            self._dialog.show_cost(words, refusal, basis, held=held, unpriced=unpriced)

    def show_form_problem(self, problem: Problem) -> None:
        """It was not queued."""
        if self._dialog is not None:
            self._dialog.show_problem(f"{problem.happened} {problem.advice}")

    def show_tiers(self, words: str) -> None:
        """What each service tier is like and may cost."""
        if self._dialog is not None:
            self._dialog.show_tiers(words)

    def form_is_open(self) -> bool:
        """Whether a job is being written."""
        return self._dialog is not None

    def bring_form_forward(self) -> None:
        """A second wish."""
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()

    def close_form(self) -> None:
        """It was queued."""
        if self._dialog is not None:
            self._dialog.accept()

    def give_up(self) -> None:
        """The window goes away."""
        if self._dialog is not None:
            self._dialog.reject()
