"""The form for what a person knows about a model: what is written, what it means, what is wrong with it. No Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop_app.domain.model_notes import OwnModel
from desktop_app.domain.model_profiles import Capability, Effort, ModelProfile, Sampling
from desktop_app.language import later, tr
from desktop_app.ui import formats
from desktop_app.ui.models_window.fact_words import CAPABILITIES, capability_words, sampling_words

LEAVE = ""
"""The choice that leaves a field as it is."""
LONGEST_ID, LONGEST_NOTE, MOST_TOKENS = 200, 1_000, 100_000_000
EFFORTS = tuple(effort.value for effort in Effort)
MODES = ("standard", "pro")
TIERS = ("flex", "priority", "ultrafast")
SETS = (("efforts", later("Reasoning efforts")), ("modes", later("Reasoning modes")), ("tiers", later("Service tiers")))
ENCODINGS = ("o200k_base", "cl100k_base")
TOKEN_FIELDS = (
    ("context_window", later("Context window")),
    ("max_input_tokens", later("Largest input")),
    ("max_output_tokens", later("Largest output")),
)
_GROUPED = re.compile(r"\d{1,3}([,.' \u00a0\u202f]\d{3})+")


@dataclass(frozen=True, slots=True)
class ModelForm:
    """What stands in the form.

    `choices` holds a capability's or the sampling rule's value, `LEAVE` where it stays; the three sets are None where
    they stay. `known` tells in words what each field is without the form, by its key.
    """

    model_id: str = ""
    is_new: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)
    efforts: tuple[str, ...] | None = None
    default_effort: str = LEAVE
    modes: tuple[str, ...] | None = None
    tiers: tuple[str, ...] | None = None
    tokens: Mapping[str, str] = field(default_factory=dict)
    encoding: str = LEAVE
    shutdown: str = ""
    replacement: str = ""
    note: str = ""
    known: Mapping[str, str] = field(default_factory=dict)
    is_set: bool = False
    """Whether there is an own entry already, which can be removed."""
    unfinished: tuple[str, ...] = ()
    """Sets of which "only these" was said, and none chosen."""


def form_for(profile: ModelProfile, own: OwnModel | None) -> ModelForm:
    """The form with what the person set before; `profile` is what is known of the model without that."""
    if own is None:
        return ModelForm(profile.model_id, known=_known(profile))
    choices = {name: value.value for name, _ in CAPABILITIES if (value := getattr(own, name)) is not None}
    if own.sampling is not None:
        choices["sampling"] = own.sampling.value
    return ModelForm(
        profile.model_id,
        choices=choices,
        efforts=None if own.efforts is None else tuple(effort.value for effort in own.efforts),
        default_effort=own.default_effort.value if own.default_effort else LEAVE,
        modes=own.reasoning_modes,
        tiers=own.service_tiers,
        tokens={name: str(value) for name, _ in TOKEN_FIELDS if (value := getattr(own, name)) is not None},
        encoding=own.encoding or LEAVE,
        shutdown=own.shutdown_date.isoformat() if own.shutdown_date else "",
        replacement=own.replacement or "",
        note=own.note,
        known=_known(profile),
        is_set=True,
    )


def _known(profile: ModelProfile) -> dict[str, str]:
    known = {name: capability_words(getattr(profile, name)) for name, _ in CAPABILITIES}
    known["sampling"] = sampling_words(profile.sampling)
    known["efforts"] = ", ".join(profile.offered_efforts()) or tr("none")
    known["default_effort"] = profile.default_effort.value if profile.default_effort else tr("not known")
    known["modes"] = ", ".join(profile.reasoning_modes) or tr("none known")
    known["tiers"] = ", ".join(profile.service_tiers) or tr("none known")
    for name, _ in TOKEN_FIELDS:
        count = getattr(profile, name)
        known[name] = tr("not known") if count is None else formats.number(count)
    known["encoding"] = profile.encoding
    known["shutdown"] = profile.shutdown_date.isoformat() if profile.shutdown_date else tr("no date is known")
    known["replacement"] = profile.replacement or tr("none is named")
    return known


def problems_in(form: ModelForm, profile: ModelProfile) -> dict[str, str]:
    """What is wrong, by field; empty when it can be kept. `profile` is what is known without the form."""
    found: dict[str, str] = {}
    for key, words in (
        ("model_id", _wrong_id(tr("Model"), form.model_id.strip(), needed=True)),
        ("replacement", _wrong_replacement(form)),
        *(
            (key, tr("{label}: choose at least one, or “None”.", label=tr(label)))
            for key, label in SETS
            if key in form.unfinished
        ),
        ("default_effort", _wrong_default(form, profile)),
        ("shutdown", "" if _day(form.shutdown)[1] else tr("Shutdown date: write it as 2026-12-11.")),
    ):
        if words:
            found[key] = words
    found |= _wrong_tokens(form, profile)
    if not found and not _says_something(form):
        found[""] = tr("Nothing is set yet: choose at least one thing that Ponder should know.")
    return found


def _wrong_id(label: str, model_id: str, *, needed: bool) -> str:
    if not model_id:
        words = tr("{label}: write the id as the provider writes it, such as gpt-6.1-sol.", label=label)
        return words if needed else ""
    if len(model_id) > LONGEST_ID:
        return tr("{label}: an id has at most {longest_id} characters.", label=label, longest_id=LONGEST_ID)
    if any(character.isspace() or not character.isprintable() for character in model_id):
        return tr("{label}: an id has no blanks in it.", label=label)
    return ""


def _wrong_replacement(form: ModelForm) -> str:
    replacement = form.replacement.strip()
    if replacement and replacement == form.model_id.strip():
        return tr("Replacement: a model cannot replace itself.")
    return _wrong_id(tr("Replacement"), replacement, needed=False)


def _wrong_default(form: ModelForm, profile: ModelProfile) -> str:
    if form.default_effort == LEAVE:
        return ""
    taken = profile.offered_efforts() if form.efforts is None else form.efforts
    if form.default_effort in taken:
        return ""
    return tr("Default effort: {effort} is not among the efforts it takes.", effort=form.default_effort)


def _wrong_tokens(form: ModelForm, profile: ModelProfile) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, label in TOKEN_FIELDS:
        text = form.tokens.get(name, "")
        count = token_count(text)
        if text.strip() and count is None:
            found[name] = tr("{label}: write a number of tokens such as 400000.", label=tr(label))
        elif count is not None and not 0 < count <= MOST_TOKENS:
            found[name] = tr("{label}: between 1 and {most:,} tokens.", label=tr(label), most=MOST_TOKENS)
    window = token_count(form.tokens.get("context_window", "")) or profile.context_window
    for name, label in TOKEN_FIELDS[1:]:
        count = token_count(form.tokens.get(name, ""))
        if name not in found and count is not None and window is not None and count > window:
            found[name] = tr(
                "{label}: cannot be larger than the context window ({window:,} tokens).", label=tr(label), window=window
            )
    return found


def _says_something(form: ModelForm) -> bool:
    sets = (form.efforts, form.modes, form.tiers)
    texts = (form.default_effort, form.encoding, form.shutdown, form.replacement, form.note)
    return (
        form.is_new
        or any(each is not None for each in sets)
        or any(text.strip() for text in (*texts, *form.choices.values(), *form.tokens.values()))
    )


def own_in(form: ModelForm, today: date) -> OwnModel:
    """What to keep; only for a form without problems."""
    values: dict[str, Any] = {
        name: Capability(value) for name, _ in CAPABILITIES if (value := form.choices.get(name, LEAVE)) != LEAVE
    }
    if (sampling := form.choices.get("sampling", LEAVE)) != LEAVE:
        values["sampling"] = Sampling(sampling)
    values |= {name: token_count(form.tokens.get(name, "")) for name, _ in TOKEN_FIELDS}
    return OwnModel(
        model_id=form.model_id.strip(),
        efforts=None if form.efforts is None else tuple(effort for effort in Effort if effort in form.efforts),
        default_effort=None if form.default_effort == LEAVE else Effort(form.default_effort),
        reasoning_modes=form.modes,
        service_tiers=form.tiers,
        encoding=form.encoding or None,
        shutdown_date=_day(form.shutdown)[0],
        replacement=form.replacement.strip() or None,
        note=form.note.strip()[:LONGEST_NOTE],
        set_on=today.isoformat(),
        **values,
    )


def token_count(text: str) -> int | None:
    """A number as it is written, thousands parted or not; None for anything else."""
    plain = text.strip()
    if _GROUPED.fullmatch(plain):
        plain = re.sub(r"\D", "", plain)
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= 12 else None


def _day(text: str) -> tuple[date | None, bool]:
    """The date, and whether the text is one or empty."""
    plain = text.strip()
    if not plain:
        return None, True
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", plain):
        return None, False
    try:
        return date.fromisoformat(plain), True
    except ValueError:
        return None, False
