"""A new job made from a template: which there are, what its variables are given, what that makes of the form. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop_app.domain.conversation import title_from
from desktop_app.domain.template_text import Variable, value_of
from desktop_app.domain.templates import Template, preview, variables_of
from desktop_app.language import tr
from desktop_app.services.templates import TemplateLibrary
from desktop_app.ui.default_efforts import DefaultEfforts
from desktop_app.ui.evidence_words import evidence_words
from desktop_app.ui.jobs_tab.drafting import Form

_TITLE_VALUES = 2


@dataclass(frozen=True, slots=True)
class TemplateShown:
    """What the form shows of templates. `name` is empty while none is in use; `problems` are those of given values."""

    templates: tuple[tuple[str, str], ...] = ()
    """Ids and names to choose from."""
    name: str = ""
    version: int = 0
    variables: tuple[Variable, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)
    prompt: str = ""
    developer_message: str = ""
    """Empty where the template has none, so that the person's own stays."""
    evidence: str = ""
    """Why its jobs begin with the effort that is chosen; empty where they do not."""


def with_usual_effort(before: Form, form: Form, defaults: DefaultEfforts | None) -> Form:
    """The form with the effort that was made the template's default, where template or model are other ones now."""
    if defaults is None or (form.template_id, form.model_id) == (before.template_id, before.model_id):
        return form
    usual = defaults.template_effort(form.template_id, form.model_id) if form.template_id else None
    return form if usual is None else replace(form, effort=usual.value)


class Templating:
    """Follows the library, so that the form always has the newest version; no library, no templates."""

    def __init__(self, library: TemplateLibrary | None, defaults: DefaultEfforts | None = None) -> None:
        self._library = library
        self._defaults = defaults

    def filled(self, form: Form) -> Form:
        """The form with its prompt, developer message and template name as the template in use makes them.

        A template that was deleted meanwhile leaves its text behind, to be written on freely.
        """
        if not form.template_id:
            return form
        template = self._template(form)
        if template is None:
            return replace(form, template_id="", template="", values={})
        text = preview(template.current, form.values)
        developer = text.developer_message or form.developer_message
        return replace(form, template=template.name, prompt=text.text, developer_message=developer)

    def taken(self, before: Form, form: Form) -> Form:
        """The form after a template was taken or left: what was written freely is put aside, and comes back when the
        template is left for nothing."""
        form = with_usual_effort(before, form, self._defaults)
        if form.template_id and not before.template_id:
            return replace(form, aside=form.prompt)
        if not form.template_id and before.template_id and not form.prompt:
            return replace(form, prompt=before.aside, aside="")
        return replace(form, aside=before.aside)

    def refusal(self, form: Form) -> str:
        """Why the values do not make a job yet; empty when they do, or where no template is in use."""
        template = self._template(form)
        if template is None:
            return ""
        for variable in variables_of(template.current):
            given = _given(form, variable)
            words = value_of(variable, given)[1]
            if words:
                return words if given.strip() else tr("Give a value for “{name}”.", name=variable.name)
        return ""

    def shown(self, form: Form) -> TemplateShown:
        """For the form."""
        templates = tuple((each.id, each.name) for each in self._library.templates.value) if self._library else ()
        template = self._template(form)
        if template is None:
            return TemplateShown(templates)
        variables = variables_of(template.current)
        wrong = {}
        for variable in variables:
            given = _given(form, variable)
            if given.strip() and (words := value_of(variable, given)[1]):
                wrong[variable.name] = words
        text = preview(template.current, form.values)
        return TemplateShown(
            templates,
            template.name,
            template.current.number,
            variables,
            dict(form.values),
            wrong,
            text.text,
            text.developer_message,
            self._evidence(form),
        )

    def _evidence(self, form: Form) -> str:
        if self._defaults is None:
            return ""
        decision = self._defaults.of_template(form.template_id)
        usual = self._defaults.template_effort(form.template_id, form.model_id)
        if decision is None or usual is None or form.effort != usual.value:
            return ""
        return tr("Begins at “{value}”. {decision}", value=usual.value, decision=evidence_words(decision))

    def show_evidence(self, form: Form) -> None:
        """Open the comparison that the template's default effort rests on."""
        decision = self._defaults.of_template(form.template_id) if self._defaults is not None else None
        if self._defaults is not None and decision is not None:
            self._defaults.open_comparison(decision.comparison_id)

    def title(self, form: Form) -> str:
        """The first values that are not the defaults: a template's first words are those of every job made from it."""
        template = self._template(form)
        if template is None:
            return ""
        given = [
            " ".join(value.split())
            for variable in variables_of(template.current)
            if (value := _given(form, variable)).strip() not in ("", variable.default)
        ]
        words = " · ".join(given[:_TITLE_VALUES])
        return title_from(words, 80) if words else ""

    def _template(self, form: Form) -> Template | None:
        return self._library.template(form.template_id) if self._library is not None and form.template_id else None


def _given(form: Form, variable: Variable) -> str:
    return str(form.values.get(variable.name, ""))
