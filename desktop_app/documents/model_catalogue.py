"""Reads the model catalogue: one bad entry is named and left out, the rest is used."""

# not shown: told to whoever changes the catalogue, in the log

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from desktop_app.domain.model_profiles import (
    SERVICE_TIERS,
    Capability,
    Catalogue,
    Effort,
    ModelProfile,
    Sampling,
    cautious_profile,
)
from desktop_app.resources import resource_path

_CAPABILITIES = ("verbosity", "streaming", "background", "web_search", "files", "structured_outputs")
_TOKENS = ("context_window", "max_input_tokens", "max_output_tokens")
_TEXTS = ("encoding", "replacement", "as_of", "source")

FALLBACK_MODEL_ID = "gpt-6.1-sol"


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """The profiles that could be read, and in words what could not, each naming the model and the key."""

    catalogue: Catalogue
    problems: tuple[str, ...] = ()


class _BadValueError(ValueError):
    """A value a key does not take; its text says what it takes."""


@cache
def shipped_catalogue() -> CatalogueFile:
    """The catalogue that came with this version; read once, as it takes some 50 ms."""
    try:
        text = resource_path("model_catalog.toml").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return CatalogueFile(_fallback(), (f"The model catalogue cannot be read: {error}",))
    return read_catalogue(text)


def read_catalogue(text: str) -> CatalogueFile:
    """The profiles of a catalogue in TOML. Never raises: what cannot be read is named in `problems`."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return CatalogueFile(_fallback(), (f"The model catalogue is not valid TOML: {error}",))
    problems: list[str] = []
    entries = document.get("models")
    if not isinstance(entries, Mapping):
        entries = {}
        problems.append("The model catalogue has no table `models`.")
    profiles = [_profile(model_id, entry, problems) for model_id, entry in entries.items()]
    known = {profile.model_id: profile for profile in profiles if profile is not None}
    default = document.get("default_model", FALLBACK_MODEL_ID)
    if default not in known:
        problems.append(f"The default model {default!r} has no entry, so it is offered with what is usual.")
        default = default if isinstance(default, str) else FALLBACK_MODEL_ID
        known.setdefault(default, cautious_profile(default))
    return CatalogueFile(Catalogue(known.values(), default), tuple(problems))


def _fallback() -> Catalogue:
    return Catalogue([cautious_profile(FALLBACK_MODEL_ID)], FALLBACK_MODEL_ID)


def _profile(model_id: str, entry: object, problems: list[str]) -> ModelProfile | None:
    if not isinstance(entry, Mapping):
        problems.append(f"{model_id}: the entry must be a table.")
        return None
    fields: dict[str, Any] = {"efforts": {}}
    for key, value in entry.items():
        read = _READERS.get(key)
        if read is None:
            problems.append(f"{model_id}: the key `{key}` is not known.")
            continue
        try:
            fields[key] = read(value)
        except _BadValueError as error:
            problems.append(f"{model_id}: `{key}` {error}")
            if key == "efforts":  # without them nothing could be chosen
                fields[key] = cautious_profile(model_id).efforts
    return ModelProfile(model_id=model_id, **fields)


def _efforts(value: object) -> dict[Effort, Capability]:
    if not isinstance(value, Mapping):
        raise _BadValueError("must hold lists named yes, no or unknown.")
    efforts: dict[Effort, Capability] = {}
    for word, names in value.items():
        capability = _one_of(Capability)(word)
        if not isinstance(names, list):
            raise _BadValueError(f"must hold a list of efforts under {word}.")
        for name in names:
            effort = _one_of(Effort)(name)
            if efforts.setdefault(effort, capability) is not capability:
                raise _BadValueError(f"names {effort} twice.")
    return efforts


def _one_of(kind: type[StrEnum]) -> Callable[[object], Any]:
    members = {member.value: member for member in kind}

    def read(value: object) -> Any:
        if not isinstance(value, str) or value not in members:
            raise _BadValueError(f"is {value!r}; it must be one of {', '.join(members)}.")
        return members[value]

    return read


def _tokens(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value <= 0:
        raise _BadValueError("must be a number of tokens above 0.")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _BadValueError("must be a text.")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _BadValueError("must be a list of texts.")
    return tuple(_text(part) for part in value)


def _tiers(value: object) -> tuple[str, ...]:
    tiers = _texts(value)
    if unknown := set(tiers) - set(SERVICE_TIERS):
        raise _BadValueError(f"names {', '.join(sorted(unknown))}; it may hold {', '.join(SERVICE_TIERS)}.")
    return tiers


def _date(value: object) -> date:
    if type(value) is not date:  # a date with a time of day is no shutdown date
        raise _BadValueError("must be a date such as 2026-12-11, without quotes.")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise _BadValueError("must be true or false.")
    return value


_READERS: dict[str, Callable[[object], Any]] = {
    "efforts": _efforts,
    "default_effort": _one_of(Effort),
    "reasoning_modes": _texts,
    "service_tiers": _tiers,
    "sampling": _one_of(Sampling),
    "shutdown_date": _date,
    "listed": _flag,
    **dict.fromkeys(_CAPABILITIES, _one_of(Capability)),
    **dict.fromkeys(_TOKENS, _tokens),
    **dict.fromkeys(_TEXTS, _text),
}
