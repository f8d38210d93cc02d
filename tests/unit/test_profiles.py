"""Several profiles side by side: each with its own key, address and caps, and no job ever with another one's key."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.profiles import FIRST, Profile, profiles_of, stored
from desktop_app.domain.settings import BASE_URL, DAY_CAP, ORGANIZATION, THEME
from desktop_app.openai_api.client import OpenAiDoor
from desktop_app.openai_api.warm_up import warm_up
from desktop_app.services.access import Access, Connection
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.job_scheduler import JobScheduler
from desktop_app.services.preferences import Preferences
from desktop_app.services.profiles import Profiles
from desktop_app.simulator import Simulator
from desktop_app.storage.database import Database
from tests.fakes.memory_settings import MemorySettings
from tests.fakes.memory_vault import MemoryVault
from tests.harness.accounts import Accounts
from tests.harness.job_house import JobHouse, MovedClock

OPENAI = "api.openai.com"
pytestmark = [pytest.mark.simulator(speed=4000), pytest.mark.time_limit(180)]


class TwoAccounts(JobHouse):
    """A house with a keyring, whose servers are the simulators of two providers."""

    def __init__(self, folder: Path, vault: MemoryVault) -> None:
        super().__init__(Database(folder / "ponder.db"), "", "", MovedClock())
        self.vault = vault
        self.access = Access(vault, self.preferences, {})
        self.door = type(self.door)(self.access.endpoint, contents=self.contents.read_now)
        self.door.gates, self.door.reached = {}, []
        self.scheduler = JobScheduler(self.ledger, self.door, self.money, self.preferences, self.access, self.clock)
        self.jobs = BackgroundJobs(self.ledger, self.scheduler, self.door, self.money, self.preferences, self.clock)
        self.profiles = Profiles(self.preferences, self.access, self.spending, self.ledger)


@asynccontextmanager
async def open_house(folder: Path, simulator: Simulator) -> AsyncIterator[tuple[TwoAccounts, Accounts]]:
    with Accounts(simulator.base_url) as provider:
        house = TwoAccounts(folder, MemoryVault())
        await house.open()
        await warm_up()  # not within the time that a test waits
        await house.access.change_server(provider.base_url)
        await house.access.use_key("sk-first-key")
        await house.run()
        try:
            yield house, provider
        finally:
            for gate in house.door.gates.values():
                gate.set()
            await house.close()


async def second(house: TwoAccounts, key: str = "sk-second-key") -> Profile:
    """Another profile at the same server, chosen, with a key of its own."""
    made = await house.profiles.add("Work", like=FIRST)
    await house.profiles.choose(made.id)
    if key:
        await house.access.use_key(key)
    return made


async def test_what_was_set_before_is_the_first_profile() -> None:
    vault = MemoryVault(**{OPENAI: "sk-old"})
    preferences = Preferences(MemorySettings(**{ORGANIZATION.key: "org-old", DAY_CAP.key: "7"}))
    await preferences.load()
    access = Access(vault, preferences, {})
    await access.load()
    endpoint = await access.endpoint()
    assert (endpoint.api_key, endpoint.organization, endpoint.profile) == ("sk-old", "org-old", FIRST)
    assert preferences[DAY_CAP] == Decimal(7)
    assert vault.reads == [OPENAI], "its key stays where it is"


async def test_each_profile_has_its_own_settings_and_the_rest_is_shared() -> None:
    store = MemorySettings()
    preferences = Preferences(store)
    await preferences.change(DAY_CAP, Decimal(5))
    await preferences.use_profile("work")
    assert preferences[DAY_CAP] == DAY_CAP.default
    await preferences.change(DAY_CAP, Decimal(50))
    await preferences.change(THEME, "dark")
    await preferences.use_profile(FIRST)
    assert (preferences[DAY_CAP], preferences[THEME]) == (Decimal(5), "dark")
    assert preferences.of("work")[DAY_CAP] == Decimal(50)
    again = Preferences(store)
    await again.load()
    assert (again[DAY_CAP], again.of("work")[DAY_CAP]) == (Decimal(5), Decimal(50))


def test_a_damaged_list_still_has_a_profile() -> None:
    assert profiles_of("{") == (Profile(FIRST, "Main"),) == profiles_of('[1, {"id": 2}, {"id": "../x", "name": "x"}]')
    two = (Profile(FIRST, "Private"), Profile("ab12", "Work"))
    assert profiles_of(stored(two)) == two


async def test_a_job_stays_with_the_key_it_was_sent_with(tmp_path: Path, simulator: Simulator) -> None:
    async with open_house(tmp_path, simulator) as (house, provider):
        gate = house.gate("before poll")
        (job_id,) = await house.submit("Why do otters hold hands?")
        await house.until(
            lambda: house.is_in(job_id, JobStatus.QUEUED, JobStatus.IN_PROGRESS), timeout=60.0, what="sent"
        )
        await second(house)
        gate.set()
        await house.until(lambda: house.ended(job_id), hurry=5.0, timeout=60.0, what="fetched")
        row = await house.row(job_id)
        assert (row.status, row.profile) == (JobStatus.COMPLETED, FIRST)
        assert provider.keys() == {"sk-first-key"}, "polled with its own key while another profile was in force"
        assert await house.book.spent(0, 1e12) > 0
        assert await house.book.spent(0, 1e12, "other") == 0


async def test_a_new_job_uses_the_profile_in_force_and_counts_under_its_caps(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with open_house(tmp_path, simulator) as (house, provider):
        work = await second(house)
        (job_id,) = await house.submit("Why?")
        await house.until(lambda: house.ended(job_id), hurry=5.0, timeout=60.0, what="done")
        assert (await house.row(job_id)).profile == work.id
        assert provider.keys("POST") == {"sk-second-key"}
        assert house.spending.today.value.spent == await house.book.spent(0, 1e12, work.id) > 0
        await house.profiles.choose(FIRST)
        assert house.spending.today.value.spent == 0, "the other profile spent nothing"


async def test_a_waiting_job_is_never_sent_with_another_key(tmp_path: Path, simulator: Simulator) -> None:
    async with open_house(tmp_path, simulator) as (house, provider):
        await house.jobs.pause()
        (job_id,) = await house.submit("Why?")
        work = await second(house)
        await house.jobs.resume()
        (other,) = await house.submit("Who?")
        await house.until(lambda: house.ended(other), hurry=5.0, timeout=60.0, what="the other is done")
        waiting = house.ledger.live[job_id]
        assert waiting.status in (JobStatus.WAITING, JobStatus.HELD)
        assert house.jobs.waits_for_profile(waiting) == "Main"
        assert "sk-first-key" not in provider.keys("POST")
        assert [job.id for job in house.profiles.needed_by(FIRST)] == [job_id]
        await house.profiles.choose(FIRST)
        await house.until(lambda: house.ended(job_id), hurry=5.0, timeout=60.0, what="sent once its profile is back")
        assert (await house.row(job_id)).profile == FIRST != work.id


async def test_cancelling_uses_the_jobs_own_key(tmp_path: Path, simulator: Simulator) -> None:
    async with open_house(tmp_path, simulator) as (house, provider):
        gate = house.gate("before poll")
        (job_id,) = await house.submit("Why?")
        await house.until(
            lambda: house.is_in(job_id, JobStatus.QUEUED, JobStatus.IN_PROGRESS), timeout=60.0, what="sent"
        )
        await second(house)
        await house.jobs.cancel(job_id)
        gate.set()
        await house.until(lambda: house.ended(job_id), hurry=5.0, timeout=60.0, what="cancelled")
        assert provider.keys() == {"sk-first-key"}


async def test_a_profile_without_a_key_stops_nobody_elses_jobs(tmp_path: Path, simulator: Simulator) -> None:
    async with open_house(tmp_path, simulator) as (house, _):
        gate = house.gate("before poll")
        (job_id,) = await house.submit("Why?")
        await house.until(
            lambda: house.is_in(job_id, JobStatus.QUEUED, JobStatus.IN_PROGRESS), timeout=60.0, what="sent"
        )
        await second(house, key="")
        assert house.access.state.value.connection is Connection.NO_KEY
        gate.set()
        await house.until(
            lambda: house.ended(job_id), hurry=5.0, timeout=60.0, what="fetched with the other profile's key"
        )
        assert house.access.state.value.connection is Connection.NO_KEY, "that answer says nothing about this profile"
        with pytest.raises(ProblemError) as caught:
            await house.access.endpoint()
        assert caught.value.problem.kind is ProblemKind.NO_KEY


async def test_a_profile_that_jobs_need_is_not_deleted(tmp_path: Path, simulator: Simulator) -> None:
    async with open_house(tmp_path, simulator) as (house, _):
        await house.jobs.pause()
        (job_id,) = await house.submit("Otters")
        work = await second(house)
        assert "“Otters”" in house.profiles.why_not_delete(FIRST)
        with pytest.raises(ProblemError):
            await house.profiles.delete(FIRST)
        await house.jobs.cancel(job_id)
        await house.profiles.delete(FIRST)
        assert house.profiles.listed.value == (work,)
        assert set(house.vault.entries) == {f"{house.access.server}#{work.id}"}, "its key is gone from the keyring"
        assert house.profiles.why_not_delete(work.id) == "It is the only profile."


async def test_deleting_the_one_in_force_chooses_another(tmp_path: Path, simulator: Simulator) -> None:
    async with open_house(tmp_path, simulator) as (house, _):
        work = await second(house)
        await house.profiles.delete(work.id)
        assert house.profiles.in_force == Profile(FIRST, "Main")
        assert (await house.access.endpoint()).api_key == "sk-first-key"
        assert house.preferences.of(work.id)[BASE_URL] == BASE_URL.default, "nothing of it is kept"


async def test_names_are_told_apart(tmp_path: Path, simulator: Simulator) -> None:
    async with open_house(tmp_path, simulator) as (house, _):
        work = await house.profiles.add("  Work \n place ")
        again = await house.profiles.add("work place")
        assert [each.name for each in (work, again)] == ["Work place", "work place 2"]
        with pytest.raises(ProblemError):
            await house.profiles.rename(again.id, "WORK PLACE")
        with pytest.raises(ProblemError):
            await house.profiles.add("  ")
        await house.profiles.rename(again.id, "Lab")
        assert house.profiles.named(again.id).name == "Lab"


async def test_the_environments_key_belongs_to_the_first_profile_only() -> None:
    vault = MemoryVault()
    preferences = Preferences(MemorySettings())
    access = Access(vault, preferences, {"OPENAI_API_KEY": "sk-environment"})
    await access.load()
    assert (await access.endpoint()).api_key == "sk-environment"
    await access.use_profile("work")
    assert access.state.value.connection is Connection.NO_KEY
    with pytest.raises(ProblemError):
        await access.endpoint()


async def test_what_waits_for_an_answer_stays_with_its_profile(tmp_path: Path, simulator: Simulator) -> None:
    async with open_house(tmp_path, simulator) as (house, _):
        with house.access.pinned():
            work = await second(house, key="")
            assert (await house.access.endpoint()).api_key == "sk-first-key"
            assert house.access.account == house.access.server
        with house.access.using(work.id):
            assert house.access.account.endswith(f"#{work.id}")


async def test_lines_of_two_profiles_live_side_by_side(tmp_path: Path, simulator: Simulator) -> None:
    async with open_house(tmp_path, simulator) as (house, _):
        work = await second(house)
        door = OpenAiDoor(house.access.endpoint)
        try:
            await door.models()
            lines = dict(door._switchboard._lines)
            with house.access.using(FIRST):
                await door.models()
            assert door._switchboard._lines[work.id] is lines[work.id], "not closed and opened again with every poll"
            assert {line.endpoint.api_key for line in door._switchboard._lines.values()} == {
                "sk-first-key",
                "sk-second-key",
            }
        finally:
            await door.close()


async def test_deleting_everything_forgets_every_profiles_key(tmp_path: Path, simulator: Simulator) -> None:
    async with open_house(tmp_path, simulator) as (house, _):
        await second(house)
        assert len(house.vault.entries) == 2
        await house.profiles.forget_keys()
        assert house.vault.entries == {}
