"""The form for a new job: keeps what is written, says what it may cost, and queues it. No Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from desktop_app.domain.caps import Claim
from desktop_app.domain.conversation import title_from
from desktop_app.domain.jobs import Job
from desktop_app.domain.model_profiles import Effort, KnownModels
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.settings import DEFAULT_MODEL, WATCH_LIVE
from desktop_app.language import tr
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.model_uses import Concern, ConcernKind, Use
from desktop_app.services.periods import day_of
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.services.templates import TemplateLibrary
from desktop_app.ui.default_efforts import DefaultEfforts
from desktop_app.ui.estimate_tooltip import estimate_tooltip
from desktop_app.ui.jobs_tab import drafting, starts
from desktop_app.ui.jobs_tab.drafting import Choices, Form
from desktop_app.ui.jobs_tab.templating import TemplateShown, Templating
from desktop_app.ui.plumbing.tasks import Tasks

_MEMORY = "jobs.new"
_KEEP_AFTER = 1.0
"""Seconds without an edit."""
_KEEP_LONG_AFTER = 15.0
_LONG = 100_000
"""Characters; a longer text is written to the disk less often."""


class FormView(Protocol):
    """The form as the presenter sees it."""

    def open_form(self, form: Form) -> None: ...

    def show_choices(self, choices: Choices, form: Form) -> None: ...

    def show_cost(self, words: str, refusal: str, basis: str = "", *, held: bool, unpriced: bool = False) -> None:
        """What it may cost and what that rests on, or why it cannot be queued; `unpriced` offers to set a price."""
        ...

    def show_tiers(self, words: str) -> None:
        """What each service tier is like and may cost; empty where there is no choice."""
        ...

    def show_template(self, shown: TemplateShown, form: Form) -> None:
        """The template in use, if any, and those to choose from."""
        ...

    def close_form(self) -> None: ...

    def show_form_problem(self, problem: Problem) -> None:
        """It could not be queued: said in the form, where nothing is lost."""
        ...

    def form_is_open(self) -> bool:
        """Whether a job is being written."""
        ...

    def bring_form_forward(self) -> None:
        """It is open, and wanted."""
        ...


class DraftingPresenter:
    """`queued(job)` is called when the job is in the ledger."""

    def __init__(
        self,
        view: FormView,
        *,
        jobs: BackgroundJobs,
        spending: Spending,
        catalogue: KnownModels,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        queued: Callable[[Job], object],
        templates: TemplateLibrary | None = None,
        defaults: DefaultEfforts | None = None,
    ) -> None:
        self._view = view
        self._jobs = jobs
        self._spending = spending
        self._catalogue = catalogue
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self._queued = queued
        self._templating = Templating(templates, defaults)
        self._form = Form()
        self._kept = Form()
        self._queueing = False
        self._estimating = False
        self._later: asyncio.TimerHandle | None = None
        self._ends = [catalogue.watch(self._models_changed)]
        if templates is not None:
            self._ends.append(templates.templates.watch(lambda _: self._templates_changed(), at_once=False))

    def is_written(self) -> bool:
        """Whether a prompt waits in the form that was not queued."""
        return bool(self._saved().prompt.strip())

    def begin(self, form: Form | None = None) -> None:
        """Open the form with what was written before, or with `form` in its place."""
        if self._view.form_is_open():
            self._view.bring_form_forward()
            return
        saved = form or self._saved()
        self._form = drafting.fitted(
            replace(saved, model_id=saved.model_id or self._preferences[DEFAULT_MODEL]), self._catalogue
        )
        if not self._form.prompt.strip():
            self._form = drafting.fitted(replace(self._form, watch=self._preferences[WATCH_LIVE]), self._catalogue)
        if (starts.moment_of(self._form.start) or 0.0) <= self._clock():
            self._form = replace(self._form, start=starts.NOW)
        self._form = self._templating.filled(self._form)
        self._kept = self._form if form is None else Form()
        self._view.open_form(self._form)
        self._view.show_template(self._templating.shown(self._form), self._form)
        self._view.show_choices(self._choices(), self._form)
        self._show_cost()

    def _saved(self) -> Form:
        """What was written last, with or without a form on the screen."""
        return self._form if self._form != Form() else drafting.saved_form(self._preferences.recall(_MEMORY))

    def _models_changed(self) -> None:
        """Another list of models, or something learned about one."""
        if self._view.form_is_open():
            self._form = drafting.fitted(self._form, self._catalogue)
            self._view.show_choices(self._choices(), self._form)
            self._show_cost()

    def _templates_changed(self) -> None:
        """Another one, or another version of the one in use."""
        if self._view.form_is_open():
            self._form = self._templating.filled(self._form)
            self._view.show_template(self._templating.shown(self._form), self._form)
            self._show_cost()

    def begin_with(self, template_id: str) -> None:
        """Open the form with a template in use."""
        if self._view.form_is_open():
            self._view.bring_form_forward()
            self.edited(replace(self._form, template_id=template_id, values={}))
        else:
            saved = self._saved()
            self._form = self._templating.taken(saved, replace(saved, template_id=template_id, values={}))
            self.begin()

    def show_evidence(self) -> None:
        """What the template's default effort rests on."""
        self._templating.show_evidence(self._form)

    def edited(self, form: Form) -> None:
        """The form is another."""
        before, form = self._form, self._templating.taken(self._form, form)
        self._form = self._templating.filled(drafting.fitted(form, self._catalogue))
        if self._form.template_id or before.template_id:
            self._view.show_template(self._templating.shown(self._form), self._form)
        if self._form.model_id != before.model_id or self._form != form:
            self._view.show_choices(self._choices(), self._form)
        self._show_cost()
        long = len(form.prompt) + len(form.developer_message) > _LONG
        self._keep_in(_KEEP_LONG_AFTER if long else _KEEP_AFTER)

    # -- keeping ---------------------------------------------------------------------------------------------

    def _keep_in(self, seconds: float) -> None:
        self._stop_timer()
        self._later = asyncio.get_running_loop().call_later(seconds, self._due)

    def _due(self) -> None:
        self._later = None
        self._tasks.spawn(self.keep(), name="keep new job")

    def _stop_timer(self) -> None:
        if self._later is not None:
            self._later.cancel()
            self._later = None

    async def keep(self) -> None:
        """Remember what is written now."""
        self._stop_timer()
        form = self._form
        if form != self._kept:
            self._kept = form
            text = await asyncio.to_thread(drafting.form_text, form)
            await self._preferences.remember_if_possible(_MEMORY, text)

    async def close(self) -> None:
        """Remember what is written, and follow nothing any more."""
        for end in self._ends:
            end()
        await self.keep()

    # -- a model that goes (services.model_uses.Place) -------------------------------------------------------

    async def uses(self) -> Sequence[Use]:
        """What is written and not queued; an empty form only where its model is not the default."""
        form = self._saved()
        if not form.model_id or (not form.prompt.strip() and form.model_id == self._preferences[DEFAULT_MODEL]):
            return ()
        title = form.title.strip() or (title_from(form.prompt) if form.prompt.strip() else "")
        effort = Effort(form.effort) if form.effort in set(Effort) else None
        return [
            Use(
                ConcernKind.DRAFT,
                _MEMORY,
                tr("New job: {title}", title=title) if title else tr("New job"),
                form.model_id,
                effort,
            )
        ]

    async def switch(self, concern: Concern, replacement: str) -> bool:
        """To the replacement; an empty form goes along with the default."""
        form = self._saved()
        mine = concern.kind is ConcernKind.DRAFT and concern.id == _MEMORY
        along = concern.kind is ConcernKind.DEFAULT and not form.prompt.strip()
        if not (mine or along) or form.model_id != concern.model_id:
            return False
        effort = concern.effort.value if concern.effort else form.effort
        self._form = drafting.fitted(replace(form, model_id=replacement, effort=effort), self._catalogue)
        if self._view.form_is_open():
            self._view.show_choices(self._choices(), self._form)
            self._show_cost()
        await self.keep()
        return mine

    # -- what it offers and costs ----------------------------------------------------------------------------

    def _choices(self) -> Choices:
        return drafting.choices_for(self._form.model_id, self._catalogue, self._today())

    def _refusal(self, form: Form) -> str:
        """Why it cannot be queued yet."""
        return self._templating.refusal(form) or drafting.refusal(form, self._catalogue, self._today())

    def _today(self) -> date:
        return day_of(self._clock())

    def _show_cost(self) -> None:
        refusal = self._refusal(self._form)
        if refusal or self._queueing:
            self._view.show_tiers(drafting.tier_words(self._tiers(), {}))
            self._view.show_cost("", refusal or tr("It is being queued."), held=False)
        elif not self._estimating:
            self._estimating = True
            self._tasks.spawn(self._estimate(), name="estimate job")

    async def _estimate(self) -> None:
        """One at a time: counting the tokens of a long text takes a while, and only the last count matters."""
        try:
            counted: Form | None = None
            while counted != self._form:
                counted = self._form
                if self._refusal(counted):
                    return
                details = await self._jobs.estimate(drafting.request_of(counted), template=counted.template)
            today = self._spending.today.value
            claim = Claim("new job", details.cost.high, profile=self._spending.profile)  # not shown
            hold = self._spending.hold_for(claim)
            words, held = drafting.estimate_words(details.cost, today, hold)
            if not self._queueing:
                basis = estimate_tooltip(details, simulated=today.simulated)
                self._view.show_cost(words, "", basis, held=held, unpriced=details.cost.high is None)
                await self._price_tiers(counted)
        finally:
            self._estimating = False

    def _tiers(self) -> tuple[str, ...]:
        return tuple(tier for tier, _, _ in self._choices().tiers)

    async def _price_tiers(self, form: Form) -> None:
        tiers = self._tiers()
        costs = {}
        for tier in tiers:
            request = drafting.request_of(replace(form, service_tier=tier))
            costs[tier] = (await self._jobs.estimate(request, template=form.template)).cost
        if form == self._form:
            simulated = self._spending.today.value.simulated
            self._view.show_tiers(drafting.tier_words(tiers, costs, simulated=simulated))

    # -- queueing --------------------------------------------------------------------------------------------

    def queue(self, form: Form) -> None:
        """Queue what is written, once."""
        form = replace(form, aside=self._form.aside)
        form = self._templating.filled(drafting.fitted(form, self._catalogue))
        form = replace(form, title=form.title.strip() or self._templating.title(form))
        if not self._queueing and not self._refusal(form):
            self._form, self._queueing = form, True
            self._tasks.spawn(self._queue(form), name="queue job")

    async def _queue(self, form: Form) -> None:
        try:
            summaries = self._catalogue.profile(form.model_id).summaries_wanted
            (job,) = await self._jobs.submit(drafting.draft_of(form, summaries=summaries))
        except ProblemError as error:
            self._queueing = False
            self._view.show_form_problem(error.problem)
            return
        self._queueing = False
        # the next one begins with the same choices and an empty prompt
        template = "" if form.aside else form.template_id
        self._form = replace(form, prompt=form.aside, title="", values={}, template_id=template, aside="")
        self._view.close_form()
        await self.keep()
        self._queued(job)
