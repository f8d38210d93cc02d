"""The list of profiles: choosing one, adding, renaming, duplicating and deleting them."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Sequence
from typing import Any

from desktop_app.domain.jobs import Job
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.profiles import Profile, free_name, profiles_of, stored, tidy_name
from desktop_app.domain.settings import PER_PROFILE, PROFILES, Setting
from desktop_app.language import tr
from desktop_app.services.access import Access
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.services.vault_port import VaultAnswer, VaultState
from desktop_app.services.watchable import Watchable

_NAMED = 3
"""So many jobs are named before the rest is only counted."""


class Profiles:
    """`listed` has them all, in the order in which they were made; the demo has one and keeps it."""

    def __init__(self, preferences: Preferences, access: Access, spending: Spending, ledger: Ledger) -> None:
        self._preferences = preferences
        self._access = access
        self._spending = spending
        self._ledger = ledger
        self.listed = Watchable(self._stored())
        preferences.settings.watch(lambda _: self.listed.set(self._stored()))

    def _stored(self) -> tuple[Profile, ...]:
        return profiles_of(self._preferences[PROFILES])

    @property
    def in_force(self) -> Profile:
        """The one that new requests use."""
        return self.named(self._preferences.profile)

    def named(self, profile_id: str) -> Profile:
        """A profile by its id; one that was deleted is called so."""
        found = (each for each in self.listed.value if each.id == profile_id)
        return next(found, Profile(profile_id, tr("a deleted profile")))

    async def choose(self, profile_id: str) -> None:
        """New requests use that profile from now on. Jobs on their way or at a provider stay with their own.

        Raises ProblemError when it cannot be saved or is not there.
        """
        if profile_id not in {each.id for each in self.listed.value}:
            raise ProblemError(_refused(tr("This profile was deleted."), tr("Choose another one.")))
        if profile_id != self._preferences.profile:
            await self._access.use_profile(profile_id)
            await self._spending.load()  # the caps are this profile's now, and so is what counts under them

    async def add(self, name: str, *, like: str | None = None) -> Profile:
        """A new profile, with the settings of another one where `like` names it; never with its key.

        Raises ProblemError when it cannot be saved or has no name.
        """
        made = Profile(uuid.uuid4().hex[:8], free_name(_checked(name), self.listed.value))
        if like is not None:
            for setting in PER_PROFILE:
                await self._copy(setting, like, made.id)
        await self._save((*self.listed.value, made))
        return made

    async def _copy(self, setting: Setting[Any], from_id: str, to_id: str) -> None:
        await self._preferences.change_of(to_id, setting, self._preferences.of(from_id)[setting])

    async def rename(self, profile_id: str, name: str) -> None:
        """Raises ProblemError when it cannot be saved, has no name, or another profile has it."""
        name = _checked(name)
        others = tuple(each for each in self.listed.value if each.id != profile_id)
        if free_name(name, others) != name:
            raise ProblemError(
                _refused(tr("Another profile is called “{name}”.", name=name), tr("Choose another name."))
            )
        await self._save(tuple(Profile(profile_id, name) if each.id == profile_id else each
                               for each in self.listed.value))  # fmt: skip

    def needed_by(self, profile_id: str) -> Sequence[Job]:
        """Jobs that are not over and can only be sent or fetched with this profile's key, oldest first."""
        jobs = [job for job in self._ledger.live.values() if job.profile == profile_id]
        return sorted(jobs, key=lambda job: job.created_at)

    def why_not_delete(self, profile_id: str) -> str:
        """A sentence that names the jobs which still need it; empty where it can be deleted."""
        if len(self.listed.value) == 1:
            return tr("It is the only profile.")
        jobs = self.needed_by(profile_id)
        if not jobs:
            return ""
        names = ", ".join(f"“{job.title or 'untitled'}”" for job in jobs[:_NAMED])
        more = tr(" and {count} more", count=len(jobs) - _NAMED) if len(jobs) > _NAMED else ""
        need = tr("job still needs") if len(jobs) == 1 else tr("jobs still need")
        return tr(
            "{count} {need} its key: {names}{more}. Wait until they have ended, or cancel them.",
            count=len(jobs),
            need=need,
            names=names,
            more=more,
        )

    async def delete(self, profile_id: str) -> VaultAnswer:
        """Remove a profile and its key for its present address; what was made with it stays. Says what the keyring
        answered: a key that stays there can be removed with the system's own tool.

        Raises ProblemError when jobs still need it, or when it cannot be saved.
        """
        if why := self.why_not_delete(profile_id):
            raise ProblemError(_refused(tr("“{named}” cannot be deleted.", named=self.named(profile_id).name), why))
        left = tuple(each for each in self.listed.value if each.id != profile_id)
        if profile_id == self._preferences.profile:
            await self.choose(left[0].id)
        try:
            with self._access.using(profile_id):
                answer = await self._access.forget_key()
        except ProblemError:  # an address that cannot be used has no key either
            answer = VaultAnswer(VaultState.OK)
        await self._save(left)
        for setting in PER_PROFILE:
            await self._forget(setting, profile_id)
        return answer

    async def forget_keys(self) -> None:
        """Remove every profile's key for its present address from the keyring, as far as it answers."""
        for profile in self.listed.value:
            with contextlib.suppress(ProblemError), self._access.using(profile.id):
                await self._access.forget_key()

    async def _forget(self, setting: Setting[Any], profile_id: str) -> None:
        if self._preferences.of(profile_id)[setting] != setting.default:
            await self._preferences.change_of(profile_id, setting, setting.default)

    async def _save(self, profiles: tuple[Profile, ...]) -> None:
        await self._preferences.change(PROFILES, stored(profiles))


def _checked(name: str) -> str:
    if not (tidy := tidy_name(name)):
        raise ProblemError(_refused(tr("The profile has no name."), tr("Write one, such as Work or Private.")))
    return tidy


def _refused(happened: str, advice: str) -> Problem:
    return Problem(ProblemKind.CONFIGURATION, happened, advice)
