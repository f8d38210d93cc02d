"""What a person changes about models: own additions and prices, lessons forgotten, a switch to a replacement. No Qt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import replace
from typing import Any

from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.language import tr
from desktop_app.services.model_uses import Concern
from desktop_app.services.models import Models
from desktop_app.services.periods import day_of
from desktop_app.services.ports import Clock
from desktop_app.services.price_port import PriceList
from desktop_app.ui.models_window import own_model, own_price
from desktop_app.ui.models_window.overview_words import kinds_words
from desktop_app.ui.models_window.own_model import ModelForm
from desktop_app.ui.models_window.own_price import PriceForm
from desktop_app.ui.models_window.price_words import listed_by_field
from desktop_app.ui.models_window.view_protocol import WholeView
from desktop_app.ui.plumbing.tasks import Tasks

Undo = Callable[[], Awaitable[object]]
CHANGED = "changed"
"""Key of the notice that says what was changed last, and offers to take it back."""


class Changing:
    """`changed(model id)` is called after each change, with the model to show; an empty one leaves the page."""

    def __init__(
        self,
        view: WholeView,
        *,
        models: Models,
        listed: PriceList,
        tasks: Tasks,
        clock: Clock,
        changed: Callable[[str], object],
    ) -> None:
        self._view = view
        self._models = models
        self._listed = listed
        self._tasks = tasks
        self._clock = clock
        self._changed = changed
        self._undo: Undo | None = None

    # -- what it accepts -------------------------------------------------------------------------------------

    def add(self) -> None:
        """A form for a model that Ponder does not know."""
        self._view.open_model_form(ModelForm(is_new=True))

    def change(self, model_id: str) -> None:
        """A form for what is known better of a model."""
        own = next((each for each in self._models.own_models() if each.model_id == model_id), None)
        self._view.open_model_form(own_model.form_for(self._models.without_own(model_id), own))

    def keep_model(self, form: ModelForm) -> None:
        """From the form: keep it, or say what is wrong."""
        problems = own_model.problems_in(form, self._models.without_own(form.model_id.strip()))
        if form.is_new and any(own.model_id == form.model_id.strip() for own in self._models.own_models()):
            problems["model_id"] = tr(
                "Model: you have added this one already. Close this form and change it in the list."
            )
        if problems:
            self._view.show_form_problems(problems)
            return
        own = own_model.own_in(form, day_of(self._clock()))
        before = next((each for each in self._models.own_models() if each.model_id == own.model_id), None)

        async def back() -> None:
            await (self._models.keep_own(before) if before else self._models.drop_own(own.model_id))

        said = tr("{model_id} is now used as you say.", model_id=own.model_id)
        self._do(self._models.keep_own(own), said, back, own.model_id, in_form=True)

    def drop_model(self, model_id: str) -> None:
        """Forget what the person said about it."""
        own = next((each for each in self._models.own_models() if each.model_id == model_id), None)
        if own is not None:
            said = tr("Your change to {model_id} was removed.", model_id=model_id)
            self._do(self._models.drop_own(model_id), said, lambda: self._models.keep_own(own), model_id)

    # -- prices ------------------------------------------------------------------------------------------------

    def price(self, model_id: str) -> None:
        """A form for the person's own price, with the list's beside it."""

        async def work() -> None:
            listed = await listed_by_field(self._listed, model_id, self._clock())
            own = next((each for each in self._models.own_prices.value if each.model_id == model_id), None)
            self._view.open_price_form(own_price.form_for(model_id, own, listed))

        self._tasks.spawn(work(), name="open the price form")

    def keep_price(self, form: PriceForm) -> None:
        """From the form: keep it, or say what is wrong."""
        problems = own_price.problems_in(form)
        if problems:
            self._view.show_form_problems(problems)
            return
        own = own_price.price_in(form, day_of(self._clock()))
        before = next((each for each in self._models.own_prices.value if each.model_id == own.model_id), None)

        async def back() -> None:
            await (self._models.keep_price(before) if before else self._models.drop_price(own.model_id))

        said = tr(
            "Your price for {model_id} is in force from now on. What was booked stays as it is.", model_id=own.model_id
        )
        self._do(self._models.keep_price(own), said, back, own.model_id, in_form=True)

    def drop_price(self, model_id: str) -> None:
        """The price list is in force again."""
        own = next((each for each in self._models.own_prices.value if each.model_id == model_id), None)
        if own is not None:
            said = tr("Your price for {model_id} was removed; the price list is in force.", model_id=model_id)
            self._do(self._models.drop_price(model_id), said, lambda: self._models.keep_price(own), model_id)

    # -- lessons and switches ------------------------------------------------------------------------------------

    def forget(self, model_id: str) -> None:
        """Trust the catalogue again; what was refused is offered again."""
        said = tr("What refusals taught about {model_id} is forgotten; it is offered again.", model_id=model_id)
        self._do(self._models.forget(model_id), said, None, model_id)

    def switch(self, concerns: Sequence[Concern]) -> None:
        """Move each use to its model's replacement."""
        wanted = [concern for concern in concerns if concern.replacement]
        if wanted:
            self._tasks.spawn(self._switch(wanted), name="switch to replacements")

    async def _switch(self, wanted: Sequence[Concern]) -> None:
        try:
            moved = await self._models.switch(wanted)
        except ProblemError as error:
            self._tell_problem(error.problem)
            self._changed("")  # some may have been moved before
            return
        back = [replace(each, model_id=each.replacement or "", replacement=each.model_id) for each in wanted]
        rest = len(wanted) - moved
        # of a part nobody knows which: what the person changed meanwhile would be changed again
        self._undo = None if rest else lambda: self._models.switch(back)
        pairs = sorted({_move_words(each) for each in wanted})
        said = tr("Switched {kinds}.", kinds=kinds_words(wanted))
        if rest:
            said = tr("Switched {moved} of {count} uses.", moved=moved, count=len(wanted))
        advice = "; ".join(pairs) + (tr(". The others had been changed or sent meanwhile.") if rest else ".")
        self._view.show_notice(CHANGED, "success" if moved else "warning", said, advice, undo=not rest)
        self._changed("")

    def undo(self) -> None:
        """Take the last change back."""
        undo, self._undo = self._undo, None
        if undo is None:
            return

        async def work() -> None:
            try:
                await undo()
            except ProblemError as error:
                self._tell_problem(error.problem)
                return
            self._view.show_notice(CHANGED, "info", tr("Taken back: everything is as it was before."))
            self._changed("")

        self._tasks.spawn(work(), name="take back")

    def _do(
        self,
        work: Coroutine[Any, Any, object],
        said: str,
        undo: Undo | None,
        model_id: str,
        *,
        in_form: bool = False,
    ) -> None:
        async def done() -> None:
            try:
                await work
            except ProblemError as error:
                if in_form:
                    self._view.show_form_problems({"": str(error.problem)})
                else:
                    self._tell_problem(error.problem)
                return
            self._undo = undo
            if in_form:
                self._view.close_form()
            self._view.show_notice(CHANGED, "success", said, undo=undo is not None)
            self._changed(model_id)

        self._tasks.spawn(done(), name="change a model")

    def _tell_problem(self, problem: Problem) -> None:
        self._view.show_problem(CHANGED, problem)


def _move_words(concern: Concern) -> str:
    return tr("{model_id} to {replacement}", model_id=concern.model_id, replacement=concern.replacement)
