"""What is said of efforts that became a default because of a comparison: where, and when to look again. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.decisions import Decision, Doubt, chat_place, template_place
from desktop_app.domain.identifiers import ComparisonId, TemplateId
from desktop_app.domain.model_profiles import Effort
from desktop_app.language import tr
from desktop_app.services.effort_decisions import EffortDecisions, Reminder
from desktop_app.services.templates import TemplateLibrary


@dataclass(frozen=True, slots=True)
class DefaultEfforts:
    """Where default efforts are kept and used; `open_comparison` shows what one rests on."""

    decisions: EffortDecisions
    templates: TemplateLibrary
    open_comparison: Callable[[ComparisonId], object]

    def of_chats(self, model_id: str) -> Decision | None:
        """That of new chats with a model, while the model takes it."""
        place = chat_place(model_id)
        return self.decisions.of(place) if self.decisions.effort(place, model_id) is not None else None

    def of_template(self, template_id: str) -> Decision | None:
        """That of jobs made from a template."""
        return self.decisions.of(template_place(template_id))

    def template_effort(self, template_id: str, model_id: str) -> Effort | None:
        """The effort with which a job from a template begins, None where nothing was decided for this model."""
        return self.decisions.effort(template_place(template_id), model_id)

    def place_words(self, place: str) -> str:
        """ "new chats with gpt-6.1-sol", "jobs from the template “Report”"; empty for a template that is gone."""
        kind, _, name = place.partition(":")
        if kind == "chat":
            return tr("new chats with {name}", name=name)
        template = self.templates.template(TemplateId(name))
        return tr("jobs from the template “{template}”", template=template.name) if template is not None else ""


def reminder_words(reminder: Reminder, where: str) -> tuple[str, str]:
    """What has changed about a default, and what to do."""
    decision = reminder.decision
    model, effort = decision.model_id, decision.effort.value
    said = {
        Doubt.RETIRED: tr("{model} is retired", model=model),
        Doubt.RETIRES: tr("{model} retires soon", model=model),
        Doubt.NOT_TAKEN: tr("{model} does not take “{effort}” any more", model=model, effort=effort),
        Doubt.OTHER_SNAPSHOT: tr("another version of {model} answers now than the one you compared", model=model),
    }
    reasons = [said[doubt] for doubt in reminder.doubts]
    happened = tr(" and ").join(reasons)
    instead = tr(" {replacement} takes its place.", replacement=reminder.replacement) if reminder.replacement else ""
    return (
        f"{happened[:1].upper()}{happened[1:]}.{instead}",
        tr(
            "“{effort}” is the default of {where} because of a comparison; whether it still holds is not known.",
            effort=effort,
            where=where,
        ),
    )
