"""How the rows of a file become jobs: the template, where its variables come from, and the form's choices. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop_app.domain.imports import ImportPlan, guessed_prompt, guessed_sources, guessed_title, plan_problems
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.domain.templates import Template, variables_of
from desktop_app.services.templates import TemplateLibrary
from desktop_app.ui.default_efforts import DefaultEfforts
from desktop_app.ui.import_window import words
from desktop_app.ui.import_window.values import Chosen, MappingShown, VariableLine
from desktop_app.ui.jobs_tab import drafting
from desktop_app.ui.jobs_tab.drafting import Choices, Form
from desktop_app.ui.jobs_tab.templating import with_usual_effort


class RowsToJobs:
    """`chosen` and `form` are what a person has set; `columns` those of the file."""

    def __init__(
        self, library: TemplateLibrary, catalogue: KnownModels, defaults: DefaultEfforts | None = None
    ) -> None:
        self._library = library
        self._defaults = defaults
        self._catalogue = catalogue
        self.columns: Sequence[str] = ()
        self.chosen = Chosen("", (), "", "")
        self.form = Form()

    def template(self) -> Template | None:
        """The one in use."""
        return self._library.template(self.chosen.template_id) if self.chosen.template_id else None

    def guess(self, template_id: str) -> None:
        """Columns by name, for a template, or for none where there is no such."""
        template = self._library.template(template_id) if template_id else None
        sources = guessed_sources(variables_of(template.current), self.columns) if template is not None else ()
        self.chosen = Chosen(
            template.id if template else "", sources, guessed_prompt(self.columns), guessed_title(self.columns)
        )

    def choose(self, chosen: Chosen) -> bool:
        """Take over what was chosen; returns whether it is another template, whose columns were guessed anew."""
        another = chosen.template_id != self.chosen.template_id
        if another:
            self.guess(chosen.template_id)
            chosen = replace(self.chosen, title_column=chosen.title_column)
            with_template = replace(self.form, template_id=chosen.template_id)
            begun = with_usual_effort(self.form, with_template, self._defaults)
            self.form = replace(self.form, effort=begun.effort)
        self.chosen = chosen
        return another

    def template_changed(self) -> None:
        """It was saved meanwhile: other variables are guessed anew."""
        template = self.template()
        names = [variable.name for variable in variables_of(template.current)] if template is not None else []
        if template is None or [name for name, _ in self.chosen.sources] != names:
            self.guess(self.chosen.template_id)

    def edit(self, form: Form) -> bool:
        """Take over the form's choices; returns whether something else must be offered."""
        before = self.form
        with_template = replace(form, template_id=self.chosen.template_id)
        begun = with_usual_effort(replace(before, template_id=self.chosen.template_id), with_template, self._defaults)
        self.form = drafting.fitted(replace(form, effort=begun.effort), self._catalogue)
        return self.form.model_id != before.model_id or self.form != form

    def choices(self, today: date) -> Choices:
        """What the model accepts."""
        return drafting.choices_for(self.form.model_id, self._catalogue, today)

    def plan(self) -> ImportPlan:
        """All of it."""
        template, chosen = self.template(), self.chosen
        draft = drafting.draft_of(self.form)
        return ImportPlan(
            replace(drafting.request_of(self.form), turns=()),
            template.name if template is not None else "",
            template.current if template is not None else None,
            chosen.sources if template is not None else (),
            chosen.prompt_column,
            chosen.title_column,
            draft.tags,
            draft.priority,
            draft.not_before,
        )

    def refusal(self, today: date) -> str:
        """Why rows cannot become jobs yet; empty when they can."""
        wrong = plan_problems(self.plan(), self.columns)
        if wrong:
            return next(iter(wrong.values()))
        return drafting.refusal(replace(self.form, prompt="any"), self._catalogue, today)

    def shown(self) -> MappingShown:
        """For the second step."""
        template, problems = self.template(), plan_problems(self.plan(), self.columns)
        sources = dict(self.chosen.sources)
        lines = [
            VariableLine(
                variable.name,
                words.variable_about(variable),
                sources[variable.name],
                words.variable_hint(variable),
                problems.get(variable.name, ""),
            )
            for variable in (variables_of(template.current) if template is not None else ())
            if variable.name in sources
        ]
        return MappingShown(
            tuple((each.id, each.name) for each in self._library.templates.value),
            self.chosen.template_id,
            tuple(self.columns),
            tuple(lines),
            self.chosen.prompt_column,
            self.chosen.title_column,
        )
