"""Profiles: several ways to reach a provider side by side, each with its own key, address, project and caps."""

from __future__ import annotations

import json
from dataclasses import dataclass

from desktop_app.language import later, tr

FIRST = ""
"""The id of the profile that every Ponder begins with. Its settings and its key are kept under the names they had
before there were profiles, so that nothing had to be moved when profiles came."""
FIRST_NAME = later("Main")
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Profile:
    """One profile; what it consists of are settings that are kept under its id."""

    id: str
    name: str


def profiles_of(text: str) -> tuple[Profile, ...]:
    """The profiles a stored text lists, at least one; an entry that cannot be read is left out."""
    try:
        rows = json.loads(text) if text else []
    except (ValueError, RecursionError):
        rows = []
    found: dict[str, Profile] = {}
    for row in rows if isinstance(rows, list) else []:
        profile_id, name = (row.get(key) if isinstance(row, dict) else None for key in ("id", "name"))
        if isinstance(profile_id, str) and (profile_id == FIRST or profile_id.isalnum()) and isinstance(name, str):
            found.setdefault(profile_id, Profile(profile_id, tidy_name(name) or tr(FIRST_NAME)))
    return tuple(found.values()) or (Profile(FIRST, tr(FIRST_NAME)),)


def stored(profiles: tuple[Profile, ...]) -> str:
    """How a list of profiles is kept."""
    return json.dumps([{"id": each.id, "name": each.name} for each in profiles], ensure_ascii=False)


def tidy_name(name: str) -> str:
    """A name in one line, not too long for a status line; empty where there is none."""
    return " ".join(name.split())[:LONGEST_NAME].strip()


def free_name(wanted: str, profiles: tuple[Profile, ...]) -> str:
    """The wanted name, with a number where another profile has it."""
    taken = {each.name.casefold() for each in profiles}
    name, number = wanted, 2
    while name.casefold() in taken:
        name, number = f"{wanted[: LONGEST_NAME - 4]} {number}", number + 1
    return name


def account_of(server: str, profile: str) -> str:
    """What things that lie at a provider belong to: two profiles at one server see nothing of each other's."""
    return f"{server}#{profile}" if profile else server


def profile_of(account: str) -> str:
    """The id of the profile of an account."""
    return account.partition("#")[2]


def server_of(account: str) -> str:
    """The server of an account, for the eye."""
    return account.partition("#")[0]
