"""A new job being written: what its model accepts, what it may cost, why it cannot be queued yet. No Qt."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from desktop_app.domain.caps import CapHold
from desktop_app.domain.conversation import title_from
from desktop_app.domain.model_profiles import Capability, Effort, KnownModels, ModelProfile
from desktop_app.domain.requests import AnswerRequest, Role, SummaryDetail, Turn, Verbosity, WebSearch
from desktop_app.domain.usage import CostRange
from desktop_app.language import later, tr, trn
from desktop_app.services.background_jobs import JobDraft
from desktop_app.services.spending import DaySpend
from desktop_app.ui import formats, model_words
from desktop_app.ui.estimate_words import NOT_COUNTED
from desktop_app.ui.jobs_tab import starts
from desktop_app.ui.jobs_tab.form_values import PRIORITIES, Offer
from desktop_app.ui.jobs_tab.form_values import Choices as Choices
from desktop_app.ui.jobs_tab.form_values import Form as Form
from desktop_app.ui.service_tiers import STANDARD, tier_about, tier_cost, tier_title

LONGEST_TITLE = 200
_TIER_OF_A_JOB = {"flex": later("cheaper, slower; tried again later while the server is busy")}


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
    if any(type(value) is not str for value in kept.get("values", {}).values()):
        del kept["values"]
    return Form(**kept)


def form_text(form: Form) -> str:
    """The form as text, to be remembered."""
    return json.dumps(asdict(form), ensure_ascii=False)


def fitted(form: Form, catalogue: KnownModels) -> Form:
    """The form with only what its model accepts."""
    model_id = form.model_id.strip() or catalogue.default_model_id
    profile = catalogue.profile(model_id)
    effort = profile.nearest_effort(Effort(form.effort) if form.effort in set(Effort) else None)
    verbosity = form.verbosity if form.verbosity in profile.offered_verbosities() else ""
    return replace(
        form,
        model_id=model_id,
        effort=effort.value if effort else "",
        verbosity=verbosity,
        web=form.web and profile.web_search.allowed,
        watch=form.watch and profile.streaming is not Capability.NO,
        service_tier=form.service_tier if form.service_tier in profile.service_tiers else STANDARD,
        priority=form.priority if form.priority in PRIORITIES else "normal",
    )


def choices_for(model_id: str, catalogue: KnownModels, today: date) -> Choices:
    """What may be chosen with a model."""
    profile = catalogue.profile(model_id)
    current = catalogue.current(today)
    missing = sum(not known.background.allowed for known in current)
    left_out = trn(
        "{n} model cannot run in the background and is not listed.",
        "{n} models cannot run in the background and are not listed.",
        missing,
    )
    levels = profile.offered_verbosities()
    return Choices(
        models=model_words.offers(catalogue, today, usable=lambda known: known.background.allowed),
        left_out=left_out if missing else "",
        model_note=_model_note(profile, today),
        efforts=tuple(_offer(effort.value, profile.offers(effort), profile) for effort in profile.offered_efforts()),
        efforts_left_out=model_words.left_out_words(profile),
        verbosities=(
            (("", True, tr("As the model likes")), *(_offer(level, profile.verbosity, profile) for level in levels))
            if levels
            else ()
        ),
        web=profile.web_search.allowed,
        web_note=model_words.unknown_words(tr("web search"), profile)
        if profile.web_search is Capability.UNKNOWN
        else "",
        tiers=_tiers(profile),
        watch_refusal=""
        if profile.streaming is not Capability.NO
        else tr("{model_id} cannot be watched.", model_id=profile.model_id),
    )


def _tiers(profile: ModelProfile) -> tuple[Offer, ...]:
    tiers = (STANDARD, *profile.service_tiers) if profile.service_tiers else ()
    return tuple((tier, True, _about(tier)) for tier in tiers)


def _about(tier: str) -> str:
    return tr(_TIER_OF_A_JOB[tier]) if tier in _TIER_OF_A_JOB else tier_about(tier)


def _offer(key: str, capability: Capability, profile: ModelProfile) -> Offer:
    return key, True, model_words.unknown_words(f"“{key}”", profile) if capability is Capability.UNKNOWN else ""


def _model_note(profile: ModelProfile, today: date) -> str:
    if profile.is_retired(today):
        return model_words.note(profile, today)
    if profile.background is Capability.NO:
        return tr(
            "{model_id} cannot run in the background. Choose another model, or ask it in a chat.",
            model_id=profile.model_id,
        )
    return model_words.note(profile, today)


def refusal(form: Form, catalogue: KnownModels, today: date) -> str:
    """Why the form cannot be queued yet; empty when it can."""
    profile = catalogue.profile(form.model_id)
    if profile.background is Capability.NO or profile.is_retired(today):
        return _model_note(profile, today)
    if not form.prompt.strip():
        return tr("Write what the model is to work on.")
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
        service_tier=form.service_tier or None,
    )


def draft_of(form: Form, *, summaries: bool = False) -> JobDraft:
    """The job that the form describes; `summaries` says that the model tells of its reasoning while it is watched."""
    summary = SummaryDetail.AUTO if form.watch and summaries else None
    tags = dict.fromkeys(tag for part in form.tags.split(",") if (tag := " ".join(part.split())))
    title = " ".join(form.title.split())[:LONGEST_TITLE] or title_from(form.prompt)
    return JobDraft(
        title,
        replace(request_of(form), summary=summary),
        priority=PRIORITIES[form.priority],
        tags=tuple(tags),
        not_before=starts.moment_of(form.start),
        watch=form.watch,
        template=form.template,
    )


def estimate_words(estimate: CostRange | None, today: DaySpend, hold: CapHold | None = None) -> tuple[str, bool]:
    """What it may cost, and whether a cap would hold it: `hold` is that cap."""
    if estimate is None:
        return "", False
    if estimate.low is None or estimate.high is None:
        return tr(NOT_COUNTED), False
    words = tr(
        "May cost {estimate}{simulated}.",
        estimate=formats.cost_range_both(estimate),
        simulated=tr(" simulated") if today.simulated else "",
    )
    if hold is not None:
        cap = formats.money_both(hold.cap)
        return tr(
            "{words} It could pass {limit} of {cap}: then it is held until you decide.",
            words=words,
            limit=hold.kind.words,
            cap=cap,
        ), True
    return words, False


def tier_words(tiers: Sequence[str], costs: Mapping[str, CostRange], *, simulated: bool = False) -> str:
    """A line for each tier besides the standard one: what it is like, and what this job may cost at it."""
    lines = []
    for tier in tiers:
        if tier != STANDARD:
            cost = f". {tier_cost(costs[tier], costs[STANDARD], simulated=simulated)}" if tier in costs else ""
            lines.append(f"{tier_title(tier)}: {_about(tier)}{cost}")
    return "\n".join(lines)
