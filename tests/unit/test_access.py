"""Who may talk to the API: every key stays with its host, and every state of the keyring is told."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import pytest

from desktop_app.domain.addresses import is_loopback
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.settings import BASE_URL
from desktop_app.services.access import Access, Connection, KeySource, checked_key, host_of
from desktop_app.services.ports import Endpoint
from desktop_app.services.preferences import Preferences
from desktop_app.services.vault_port import VaultState
from tests.fakes.memory_settings import MemorySettings
from tests.fakes.memory_vault import MemoryVault

OPENAI = "api.openai.com"
OTHER = "https://models.example.org/v1"


def access_with(
    vault: MemoryVault | None = None, environment: Mapping[str, str] | None = None, demo: Endpoint | None = None
) -> Access:
    return Access(vault or MemoryVault(), Preferences(MemorySettings()), environment or {}, demo)


def source_of(access: Access) -> KeySource:
    return access.state.value.key_source


async def refused(access: Access) -> Problem:
    with pytest.raises(ProblemError) as caught:
        await access.endpoint()
    return caught.value.problem


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://api.openai.com/v1", OPENAI),
        (" https://API.openai.com/v1 ", OPENAI),
        ("https://api.openai.com:443/v1", OPENAI),
        ("https://api.openai.com:8443/v1", f"{OPENAI}:8443"),
        ("http://127.0.0.1:1234/v1", "127.0.0.1:1234"),
        ("http://localhost/v1", "localhost"),
        ("http://[::1]:99/v1", "::1:99"),
    ],
)
def test_a_key_belongs_to_a_host_and_port(address: str, host: str) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "not a web address"),
        ("api.openai.com", "not a web address"),
        ("ftp://api.openai.com", "not a web address"),
        ("https://", "not a web address"),
        ("https://api.openai.com:port/v1", "not a web address"),
        ("https://me:secret@api.openai.com/v1", "user name or password"),
        ("https://api.openai.com/v1?key=abc", "after a ? or #"),
        ("https://api.openai.com/v1#top", "after a ? or #"),
        ("http://api.openai.com/v1", "Plain http"),
        ("http://192.168.0.7/v1", "Plain http"),
        ("http://localhost.evil.example/v1", "Plain http"),
    ],
)
def test_an_address_that_may_not_be_used_says_why(address: str, words: str) -> None:
    with pytest.raises(ProblemError) as caught:
        host_of(address)
    assert words in caught.value.problem.happened
    assert caught.value.problem.kind is ProblemKind.CONFIGURATION
    assert caught.value.problem.advice


def test_only_this_computer_is_loopback() -> None:
    assert [is_loopback(name) for name in ("localhost", "127.9.9.9", "::1")] == [True] * 3
    assert [is_loopback(name) for name in ("127.0.0.1.example", "10.0.0.1", "example.org")] == [False] * 3


async def test_the_keyrings_key_is_used_for_its_host_alone() -> None:
    vault = MemoryVault(**{OPENAI: "sk-openai"})
    access = access_with(vault)
    await access.load()
    state = access.state.value
    assert (state.connection, state.key_source, state.host) == (Connection.UNTESTED, KeySource.KEYRING, OPENAI)
    assert (await access.endpoint()).api_key == "sk-openai"
    await access.change_server(OTHER)
    assert (await refused(access)).kind is ProblemKind.NO_KEY
    assert "models.example.org" in (await refused(access)).happened
    assert access.state.value.connection is Connection.NO_KEY
    await access.use_key("sk-other")
    assert vault.entries == {OPENAI: "sk-openai", "models.example.org": "sk-other"}
    assert (await access.endpoint()).api_key == "sk-other"
    await access.change_server(BASE_URL.default)
    assert (await access.endpoint()).api_key == "sk-openai"


async def test_the_environments_key_is_bound_to_the_environments_host() -> None:
    access = access_with(environment={"OPENAI_API_KEY": "sk-env"})
    await access.load()
    assert source_of(access) is KeySource.ENVIRONMENT
    assert (await access.endpoint()).api_key == "sk-env"
    await access.change_server(OTHER)
    assert source_of(access) is KeySource.NONE
    assert (await refused(access)).kind is ProblemKind.NO_KEY


async def test_the_environments_address_wins_and_brings_its_key() -> None:
    environment = {"OPENAI_API_KEY": "sk-env", "OPENAI_BASE_URL": "http://127.0.0.1:77/v1"}
    access = access_with(MemoryVault(**{OPENAI: "sk-openai"}), environment)
    await access.load()
    assert access.address_from_environment
    assert access.state.value.host == "127.0.0.1:77"
    assert (await access.endpoint()).api_key == "sk-env"


async def test_an_address_of_the_environment_does_not_get_the_keyrings_key() -> None:
    access = access_with(MemoryVault(**{OPENAI: "sk-openai"}), {"OPENAI_BASE_URL": OTHER})
    await access.load()
    assert (await refused(access)).kind is ProblemKind.NO_KEY


async def test_an_address_of_the_environment_that_may_not_be_used_is_told_and_not_used() -> None:
    access = access_with(environment={"OPENAI_API_KEY": "sk-env", "OPENAI_BASE_URL": "http://example.org/v1"})
    await access.load()
    assert access.state.value.connection is Connection.NO_KEY
    assert access.state.value.problem is not None
    assert (await refused(access)).kind is ProblemKind.CONFIGURATION


async def test_an_address_that_may_not_be_used_is_not_saved() -> None:
    access = access_with()
    with pytest.raises(ProblemError):
        await access.change_server("http://example.org/v1")
    assert access.base_url == BASE_URL.default


@pytest.mark.parametrize("state", [VaultState.LOCKED, VaultState.TIMEOUT])
async def test_a_locked_keyring_is_told_apart_from_no_key(state: VaultState) -> None:
    vault = MemoryVault(**{OPENAI: "sk-openai"})
    vault.state = state
    access = access_with(vault)
    await access.load()
    assert access.state.value.vault is state
    assert "locked" in (await refused(access)).happened
    vault.state = VaultState.OK
    await access.load()
    assert (await access.endpoint()).api_key == "sk-openai", "unlocked, it is simply there"


@pytest.mark.parametrize("state", [VaultState.NO_BACKEND, VaultState.INSECURE, VaultState.ERROR])
async def test_a_key_that_no_keyring_takes_is_in_force_only_by_the_persons_wish(state: VaultState) -> None:
    vault = MemoryVault()
    vault.state = state
    access = access_with(vault)
    await access.load()
    answer = await access.use_key("sk-mine")
    assert (answer.state, answer.key) == (state, None)
    assert (await refused(access)).kind is ProblemKind.NO_KEY
    access.keep_in_memory("sk-mine")
    assert access.state.value.key_source is KeySource.MEMORY
    assert (await access.endpoint()).api_key == "sk-mine"
    assert vault.entries == {}
    assert "sk-mine" not in repr(access.state.value)


async def test_trying_a_key_leaves_nothing_behind() -> None:
    vault = MemoryVault(**{OPENAI: "sk-kept"})
    access = access_with(vault)
    await access.load()
    with access.trying("sk-new"):
        assert (await access.endpoint()).api_key == "sk-new"
    assert (await access.endpoint()).api_key == "sk-kept"
    with pytest.raises(RuntimeError), access.trying("sk-new"):
        raise RuntimeError
    assert (await access.endpoint()).api_key == "sk-kept"
    assert vault.entries == {OPENAI: "sk-kept"}


async def test_a_key_under_test_is_not_used_by_jobs_meanwhile() -> None:
    access = access_with(MemoryVault(**{OPENAI: "sk-kept"}))
    await access.load()
    asked, answered = asyncio.Event(), asyncio.Event()

    async def job() -> str:
        await asked.wait()
        key = (await access.endpoint()).api_key
        answered.set()
        return key

    task = asyncio.ensure_future(job())
    with access.trying("sk-wrong"):
        asked.set()
        await answered.wait()
        assert (await access.endpoint()).api_key == "sk-wrong"
    assert await task == "sk-kept"


async def test_a_forgotten_key_is_gone_from_keyring_and_memory() -> None:
    vault = MemoryVault(**{OPENAI: "sk-kept"})
    access = access_with(vault)
    await access.load()
    assert (await access.forget_key()).state is VaultState.OK
    assert vault.entries == {}
    assert access.state.value.connection is Connection.NO_KEY
    assert (await refused(access)).kind is ProblemKind.NO_KEY


async def test_a_slow_keyring_does_not_speak_for_another_address() -> None:
    vault = MemoryVault(**{OPENAI: "sk-openai"})
    vault.gate = asyncio.Event()
    access = access_with(vault)
    hosts: list[str] = []
    access.state.watch(lambda state: hosts.append(state.host), at_once=False)
    first = asyncio.ensure_future(access.load())
    await asyncio.sleep(0)
    second = asyncio.ensure_future(access.change_server(OTHER))
    await asyncio.sleep(0)
    vault.gate.set()
    await asyncio.gather(first, second)
    assert vault.reads == [OPENAI, "models.example.org"]
    assert hosts == ["models.example.org"], "the answer about the first address came too late to be told"
    assert access.state.value.connection is Connection.NO_KEY


@pytest.mark.parametrize("text", ["", "  ", "sk-a b", "sk-a\nsk-b", "sk-ключ", "sk-\x00"])
def test_a_text_that_cannot_be_a_key_is_refused_without_quoting_it(text: str) -> None:
    with pytest.raises(ProblemError) as caught:
        checked_key(text)
    problem = caught.value.problem
    assert problem.advice
    assert not text.strip() or text.strip() not in problem.happened + problem.advice + problem.detail


def test_blanks_around_a_pasted_key_do_no_harm() -> None:
    assert checked_key("  sk-proj-1\n") == "sk-proj-1"


async def test_the_demo_needs_no_key_and_reads_no_keyring() -> None:
    vault = MemoryVault(**{OPENAI: "sk-openai"})
    demo = Endpoint("http://127.0.0.1:9/v1", "sk-demo")
    access = access_with(vault, {"OPENAI_API_KEY": "sk-env"}, demo)
    await access.load()
    assert access.is_demo
    assert access.state.value.connection is Connection.DEMO
    assert await access.endpoint() == demo
    assert vault.reads == []
    access.failed(Problem(ProblemKind.NO_CONNECTION, "No.", ""))
    access.heard()
    assert access.state.value.connection is Connection.DEMO


@pytest.mark.parametrize(
    ("problem", "connection"),
    [
        (Problem(ProblemKind.NO_CONNECTION, "No line.", ""), Connection.OFFLINE),
        (Problem(ProblemKind.WRONG_KEY, "Refused.", "", status=401), Connection.WRONG_KEY),
        (Problem(ProblemKind.RATE_LIMITED, "Slower.", "", status=429), Connection.ONLINE),
        (Problem(ProblemKind.STORAGE, "Disk.", ""), Connection.UNTESTED),
    ],
)
async def test_a_failure_says_what_it_says_about_the_line(problem: Problem, connection: Connection) -> None:
    access = access_with(MemoryVault(**{OPENAI: "sk-openai"}))
    await access.load()
    access.failed(problem)
    assert access.state.value.connection is connection
    access.heard()
    assert access.state.value.connection is Connection.ONLINE
    assert access.state.value.problem is None
