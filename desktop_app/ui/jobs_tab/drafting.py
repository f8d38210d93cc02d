"""A new job being written: what its model accepts, what it may cost, why it cannot be queued yet. No Qt."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Literal

from desktop_app.domain.conversation import title_from
from desktop_app.domain.model_profiles import Capability, Catalogue, Effort, ModelProfile
from desktop_app.domain.requests import AnswerRequest, Role, Turn, Verbosity, WebSearch
from desktop_app.domain.usage import CostRange
from desktop_app.services.background_jobs import JobDraft
from desktop_app.services.spending import DaySpend
from desktop_app.ui import formats

RETIRING_SOON_DAYS = 90
PRIORITIES = {"high": 10, "normal": 0, "low": -10}
LONGEST_TITLE = 200

Offer = tuple[str, bool, str]
"""A choice, whether it may be taken, and why (not)."""


@dataclass(frozen=True, slots=True)
class Form:
    """Everything that is written and chosen. An empty effort or verbosity leaves it to the model."""

    prompt: str = ""
    title: str = ""
    developer_message: str = ""
    model_id: str = ""
    effort: str = ""
    verbosity: str = ""
    web: bool = False
    priority: str = "normal"
    tags: str = ""


@dataclass(frozen=True, slots=True)
class ModelOffer:
    """A model that can run in the background, with a note such as *retires in 21 days*."""

    model_id: str
    note: str = ""
    tone: Literal["muted", "warning"] = "muted"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the form offers for its model. No efforts or verbosities: that choice is not there."""

    models: tuple[ModelOffer, ...]
    left_out: str
    """Why some models are not offered."""
    model_note: str
    efforts: tuple[Offer, ...]
    verbosities: tuple[Offer, ...]
    web: bool
    web_note: str


def saved_form(text: str) -> Form:
    """What was written before; anything unreadable counts as nothing."""
    try:
        stored = json.loads(text)
    except ValueError:
        return Form()
    if not isinstance(stored, dict):
        return Form()
    empty = asdict(Form())
    kept: dict[str, Any] = {name: value for name, value in stored.items() if type(value) is type(empty.get(name))}
    return Form(**kept)


def form_text(form: Form) -> str:
    """The form as text, to be remembered."""
    return json.dumps(asdict(form), ensure_ascii=False)


def fitted(form: Form, catalogue: Catalogue) -> Form:
    """The form with only what its model accepts."""
    model_id = form.model_id.strip() or catalogue.default_model_id
    profile = catalogue.profile(model_id)
    effort = profile.nearest_effort(Effort(form.effort) if form.effort in set(Effort) else None)
    verbosity = form.verbosity if profile.verbosity.allowed and form.verbosity in set(Verbosity) else ""
    return replace(
        form,
        model_id=model_id,
        effort=effort.value if effort else "",
        verbosity=verbosity,
        web=form.web and profile.web_search.allowed,
        priority=form.priority if form.priority in PRIORITIES else "normal",
    )


def choices_for(model_id: str, catalogue: Catalogue, today: date) -> Choices:
    """What may be chosen with a model."""
    profile = catalogue.profile(model_id)
    current = catalogue.current(today)
    usable = [known for known in current if known.background.allowed]
    missing = len(current) - len(usable)
    left_out = f"{formats.plural(missing, 'model')} cannot run in the background and {_is(missing)} not listed."
    verbosity = profile.verbosity
    return Choices(
        models=tuple(ModelOffer(known.model_id, *_note(known, today)) for known in usable),
        left_out=left_out if missing else "",
        model_note=_model_note(profile, today),
        efforts=tuple(_offer(effort.value, profile.offers(effort), profile) for effort in profile.offered_efforts()),
        verbosities=(
            (("", True, "As the model likes"), *(_offer(level.value, verbosity, profile) for level in Verbosity))
            if verbosity.allowed
            else ()
        ),
        web=profile.web_search.allowed,
        web_note=_unknown("web search", profile) if profile.web_search is Capability.UNKNOWN else "",
    )


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _offer(key: str, capability: Capability, profile: ModelProfile) -> Offer:
    return key, True, _unknown(f"“{key}”", profile) if capability is Capability.UNKNOWN else ""


def _unknown(what: str, profile: ModelProfile) -> str:
    return f"Nobody knows yet whether {profile.model_id} accepts {what}; the server may refuse it."


def _note(profile: ModelProfile, today: date) -> tuple[str, Literal["muted", "warning"]]:
    days = profile.days_left(today)
    if days is None or days > RETIRING_SOON_DAYS:
        return "", "muted"
    return f"retires {'today' if days == 0 else 'tomorrow' if days == 1 else f'in {days} days'}", "warning"


def _model_note(profile: ModelProfile, today: date) -> str:
    if profile.is_retired(today):
        return f"{profile.model_id} has been retired{f'; use {profile.replacement}' if profile.replacement else ''}."
    if profile.background is Capability.NO:
        return f"{profile.model_id} cannot run in the background. Choose another model, or ask it in a chat."
    if not profile.in_catalogue:
        return f"Ponder does not know {profile.model_id}: what it accepts is a guess, and so is its price."
    return ""


def refusal(form: Form, catalogue: Catalogue, today: date) -> str:
    """Why the form cannot be queued yet; empty when it can."""
    profile = catalogue.profile(form.model_id)
    if profile.background is Capability.NO or profile.is_retired(today):
        return _model_note(profile, today)
    if not form.prompt.strip():
        return "Write what the model is to work on."
    return ""


def request_of(form: Form) -> AnswerRequest:
    """The request that the form describes."""
    return AnswerRequest(
        model_id=form.model_id,
        turns=(Turn(Role.USER, form.prompt.strip()),),
        developer_message=form.developer_message.strip(),
        effort=Effort(form.effort) if form.effort else None,
        verbosity=Verbosity(form.verbosity) if form.verbosity else None,
        web_search=WebSearch() if form.web else None,
        background=True,
    )


def draft_of(form: Form) -> JobDraft:
    """The job that the form describes."""
    tags = dict.fromkeys(tag for part in form.tags.split(",") if (tag := " ".join(part.split())))
    title = " ".join(form.title.split())[:LONGEST_TITLE] or title_from(form.prompt)
    return JobDraft(title, request_of(form), priority=PRIORITIES[form.priority], tags=tuple(tags))


def estimate_words(estimate: CostRange | None, today: DaySpend) -> tuple[str, bool]:
    """What it may cost, and whether today's cap would hold it."""
    if estimate is None:
        return "", False
    if estimate.low is None or estimate.high is None:
        return "Price unknown: it cannot be counted against today's cap.", False
    words = f"May cost {formats.cost_range(estimate)}{' simulated' if today.simulated else ''}."
    if estimate.high > today.cap - today.spent - today.in_flight:
        cap = formats.money_short(today.cap)
        return f"{words} It could pass today's cap of {cap}: then it is held until you release it.", True
    return words, False
