"""The form for a new job as values: what is written and chosen, and what its model lets one choose. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.ui.jobs_tab import starts
from desktop_app.ui.model_words import ModelOffer
from desktop_app.ui.service_tiers import STANDARD

Offer = tuple[str, bool, str]
"""A choice, whether it may be taken, and why (not)."""


PRIORITIES = {"high": 10, "normal": 0, "low": -10}


@dataclass(frozen=True, slots=True)
class Form:
    """Everything that is written and chosen. An empty effort or verbosity leaves it to the model, an empty tier to
    the project."""

    prompt: str = ""
    title: str = ""
    developer_message: str = ""
    model_id: str = ""
    effort: str = ""
    verbosity: str = ""
    web: bool = False
    service_tier: str = STANDARD
    priority: str = "normal"
    tags: str = ""
    start: str = starts.NOW
    watch: bool = False
    """Created so that it can be seen as it is written."""
    template_id: str = ""
    """The template in use, which then writes the prompt from `values`."""
    template: str = ""
    values: dict[str, str] = field(default_factory=dict)
    aside: str = ""
    """What was written freely before a template was taken: it comes back after it."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the form offers for its model. No efforts or verbosities: that choice is not there."""

    models: tuple[ModelOffer, ...]
    left_out: str
    """Why some models are not offered."""
    model_note: str
    efforts: tuple[Offer, ...]
    efforts_left_out: str
    """Which efforts the model does not take."""
    verbosities: tuple[Offer, ...]
    web: bool
    web_note: str
    tiers: tuple[Offer, ...]
    """Service tiers; empty where the model has none besides the usual one."""
    watch_refusal: str = ""
    """Why it cannot be watched while it runs."""
