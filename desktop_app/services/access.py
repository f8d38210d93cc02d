"""Who may talk to the API: the server's address, its key and where that key lives, and whether the line is up."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlsplit

from desktop_app.domain.addresses import is_loopback
from desktop_app.domain.jobs import Job
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.profiles import FIRST, account_of, profiles_of
from desktop_app.domain.settings import BASE_URL, ORGANIZATION, PROFILES, PROJECT
from desktop_app.language import tr
from desktop_app.services.dialects import Dialects
from desktop_app.services.ports import Endpoint
from desktop_app.services.preferences import Preferences
from desktop_app.services.server_addresses import checked_key as checked_key
from desktop_app.services.server_addresses import host_of as host_of
from desktop_app.services.vault_port import KeyVault, VaultAnswer, VaultState
from desktop_app.services.watchable import Watchable

log = logging.getLogger(__name__)

KEYRING_SECONDS = 15.0
"""How long a request at start-up waits for the keyring to be asked."""


class KeySource(StrEnum):
    """Where the key in force comes from."""

    NONE = "none"
    KEYRING = "keyring"
    MEMORY = "memory"
    ENVIRONMENT = "environment"
    DEMO = "demo"


class Connection(StrEnum):
    """What the window says about the line."""

    STARTING = "starting"
    NO_KEY = "no_key"
    WRONG_KEY = "wrong_key"
    UNTESTED = "untested"
    ONLINE = "online"
    OFFLINE = "offline"
    DEMO = "demo"


@dataclass(frozen=True, slots=True)
class AccessState:
    """Everything the window shows about the key and the line; never the key itself."""

    connection: Connection
    base_url: str
    host: str
    key_source: KeySource = KeySource.NONE
    vault: VaultState | None = None
    vault_detail: str = ""
    problem: Problem | None = None
    profile: str = ""
    """The profile in force."""

    @property
    def is_local(self) -> bool:
        """Whether the server is on this computer."""
        return is_loopback(urlsplit(self.base_url).hostname or "")


_DEFAULT_BASE_URL = BASE_URL.default

_tried_key: ContextVar[str] = ContextVar("tried key", default="")  # not shown
"""A key under test, for the task that tests it and no other."""

_used_profile: ContextVar[str | None] = ContextVar("used profile", default=None)  # not shown
"""The profile of what a task is about, where that is not simply the one in force."""


class Access:
    """Finds the endpoint in force. Order: the demo, the environment's key, a key in memory, the keyring.

    `OPENAI_API_KEY` is used only with the host of `OPENAI_BASE_URL` (or OpenAI's own), never with another address
    from the settings, and both only in the first profile. A key belongs to its host and its profile.
    """

    def __init__(
        self,
        vault: KeyVault,
        preferences: Preferences,
        environment: Mapping[str, str],
        demo: Endpoint | None = None,
    ) -> None:
        self._vault = vault
        self._preferences = preferences
        self._environment = environment
        self._demo = demo
        self._keys: dict[str, str] = {}
        """By entry of the keyring."""
        self._not_there: set[str] = set()
        """Entries of other profiles that the keyring did not give; asked for again with the next `load`."""
        base_url = demo.base_url if demo else self.base_url
        self.state = Watchable(AccessState(Connection.STARTING, base_url, ""))
        self.dialects = Dialects(preferences, lambda: self.server)

    # -- whose request it is -----------------------------------------------------------------------------------

    @property
    def profile(self) -> str:
        """The profile that requests of this task use: the one in force, or the one that `using` says."""
        used = _used_profile.get()
        return self._preferences.profile if used is None or self._demo is not None else used

    @contextmanager
    def using(self, profile: str) -> Iterator[None]:
        """Requests of this task inside the block go to that profile's address with its key, whatever is in force."""
        token = _used_profile.set(profile)
        try:
            yield
        finally:
            _used_profile.reset(token)

    def pinned(self) -> AbstractContextManager[None]:
        """Requests inside the block stay with the present profile, also when another one is chosen meanwhile."""
        return self.using(self.profile)

    @property
    def _is_elsewhere(self) -> bool:
        """Whether this task is about another profile than the one that the window shows."""
        return self.profile != self._preferences.profile

    @property
    def server(self) -> str:
        """The server of this task, as jobs and the money book remember it: its host, or "demo", whose port changes."""
        if self.is_demo:
            return "demo"
        return self._host_of(self.profile) if self._is_elsewhere else self.state.value.host

    @property
    def account(self) -> str:
        """The server and the profile, as what lies at a provider is remembered."""
        return account_of(self.server, "" if self.is_demo else self.profile)

    def reaches(self, job: Job) -> bool:
        """Whether a job that was sent can be asked about: its profile is still there, and still at its server."""
        if self.is_demo or not job.server:
            return not job.server or job.server == "demo"
        if job.profile == self._preferences.profile:
            return job.server == self.state.value.host
        known = profiles_of(self._preferences[PROFILES])
        return job.profile in {each.id for each in known} and job.server == self._host_of(job.profile)

    def _host_of(self, profile: str) -> str:
        try:
            return host_of(self.address_of(profile))
        except ProblemError:
            return ""

    @property
    def is_demo(self) -> bool:
        """Whether every answer is simulated."""
        return self._demo is not None

    @property
    def base_url(self) -> str:
        """The address in force."""
        return self.address_of(self.profile)

    def address_of(self, profile: str) -> str:
        """A profile's address; for the first one the environment's wins over the settings'."""
        if self._demo is not None:
            return self._demo.base_url
        return self._environment_address(profile) or self._preferences.of(profile)[BASE_URL]

    def _environment_address(self, profile: str) -> str:
        return self._environment.get("OPENAI_BASE_URL", "").strip() if profile == FIRST else ""

    @property
    def address_from_environment(self) -> bool:
        """Whether the settings' address is overruled by `OPENAI_BASE_URL`."""
        return self._demo is None and bool(self._environment_address(self.profile))

    # -- the key -----------------------------------------------------------------------------------------------

    async def load(self) -> None:
        """Find the key for the address in force and say what was found. Never raises: the state tells."""
        profile = self._preferences.profile
        self._not_there.clear()
        if self._demo is not None:
            host = host_of(self._demo.base_url)
            self.state.set(AccessState(Connection.DEMO, self._demo.base_url, host, KeySource.DEMO))
            return
        base_url = self.address_of(profile)
        try:
            host = host_of(base_url)
        except ProblemError as error:
            self.state.set(AccessState(Connection.NO_KEY, base_url, "", problem=error.problem, profile=profile))
            return
        if self._environment_key(host, profile):
            source = KeySource.ENVIRONMENT
            self.state.set(AccessState(Connection.UNTESTED, base_url, host, source, profile=profile))
            return
        entry = account_of(host, profile)
        answer = await self._vault.read(entry)
        if (profile, base_url) != (self._preferences.profile, self.address_of(profile)):
            return  # another one was chosen meanwhile, and whoever chose it asks for its key
        if answer.key:
            self._keys[entry] = answer.key
            source = KeySource.KEYRING
        else:
            source = KeySource.MEMORY if entry in self._keys else KeySource.NONE
        connection = Connection.NO_KEY if source is KeySource.NONE else Connection.UNTESTED
        self.state.set(AccessState(connection, base_url, host, source, answer.state, answer.detail, profile=profile))

    async def use_profile(self, profile: str) -> None:
        """New requests use that profile from now on; what is on its way, or at a provider, stays with its own.

        Raises ProblemError when the choice cannot be saved; the profile before then stays in force.
        """
        await self._preferences.use_profile(profile)
        base_url = self.address_of(profile)
        self.state.set(AccessState(Connection.STARTING, base_url, self._host_of(profile), profile=profile))
        await self.load()

    async def endpoint(self) -> Endpoint:
        """The address and key for the next request of this task.

        Raises ProblemError of kind no_key or configuration.
        """
        if self._demo is not None:
            return self._demo
        profile, base_url = self.profile, self.base_url
        host = host_of(base_url)
        entry = account_of(host, profile)
        key = _tried_key.get() or self._environment_key(host, profile) or self._keys.get(entry, "")
        if not key and self._is_elsewhere:
            key = await self._other_key(entry)
        if not key:
            raise ProblemError(self._no_key_problem(host))
        settings = self._preferences.of(profile)
        return Endpoint(base_url, key, settings[ORGANIZATION], settings[PROJECT], profile)

    async def _other_key(self, entry: str) -> str:
        """The key of a profile that is not in force; the keyring is not asked twice for what it does not give."""
        if entry not in self._not_there:
            answer = await self._vault.read(entry)
            if answer.key:
                self._keys.setdefault(entry, answer.key)
            else:
                self._not_there.add(entry)
        return self._keys.get(entry, "")

    async def known_endpoint(self) -> Endpoint:
        """Like `endpoint`, but at start-up it first waits until the keyring has been asked."""
        known = asyncio.Event()
        stop_watching = self.state.watch(lambda state: None if state.connection is Connection.STARTING else known.set())
        try:
            async with asyncio.timeout(KEYRING_SECONDS):
                await known.wait()
        except TimeoutError:
            log.warning("the keyring was not asked within %s s", KEYRING_SECONDS)
        finally:
            stop_watching()
        return await self.endpoint()

    def _environment_key(self, host: str, profile: str) -> str:
        if profile != FIRST:
            return ""
        key = self._environment.get("OPENAI_API_KEY", "").strip()
        theirs = self._environment.get("OPENAI_BASE_URL", "").strip() or _DEFAULT_BASE_URL
        try:
            return key if host_of(theirs) == host else ""
        except ProblemError:
            return ""

    def _no_key_problem(self, host: str) -> Problem:
        vault = self.state.value.vault
        if vault in (VaultState.LOCKED, VaultState.TIMEOUT):
            return Problem(
                ProblemKind.NO_KEY,
                tr("The keyring of this computer is locked, so Ponder cannot read your key."),
                tr("Unlock the keyring and try again, or paste the key for this session in Settings, Connection."),
            )
        return Problem(
            ProblemKind.NO_KEY,
            tr("There is no key for {host} yet.", host=host),
            tr("Add it in Settings, Connection, or try the demo."),
        )

    async def use_key(self, key: str) -> VaultAnswer:
        """Store a key for the host in force in the keyring. Only with state *ok* is it in force afterwards.

        Raises ProblemError(configuration) when the address may not be used or the text cannot be a key.
        """
        key = checked_key(key)
        host = host_of(self.base_url)
        entry = account_of(host, self.profile)
        answer = await self._vault.write(entry, key)
        if answer.state is VaultState.OK:
            self._keys[entry] = key
            self._say_key(host, KeySource.KEYRING, answer)
        return replace(answer, key=None)

    def keep_in_memory(self, key: str) -> None:
        """Use a key until the app closes, by the person's wish, where no keyring is usable."""
        host = host_of(self.base_url)
        self._keys[account_of(host, self.profile)] = checked_key(key)
        self._say_key(host, KeySource.MEMORY, None)

    def _say_key(self, host: str, source: KeySource, answer: VaultAnswer | None) -> None:
        state = answer.state if answer else self.state.value.vault
        if not self._is_elsewhere:
            state_now = AccessState(Connection.UNTESTED, self.base_url, host, source, state, profile=self.profile)
            self.state.set(state_now)

    @contextmanager
    def trying(self, key: str) -> Iterator[None]:
        """Requests of this task inside the block use this key, so that it can be tested before it is kept anywhere.

        Jobs that are polled or sent meanwhile keep the key in force. Raises ProblemError(configuration) when the text
        cannot be a key or the address may not be used.
        """
        host_of(self.base_url)
        token = _tried_key.set(checked_key(key))
        try:
            yield
        finally:
            _tried_key.reset(token)

    async def forget_key(self) -> VaultAnswer:
        """Remove the key of this profile and its host from the keyring and from memory."""
        entry = account_of(host_of(self.base_url), self.profile)
        self._keys.pop(entry, None)
        answer = await self._vault.delete(entry)
        if not self._is_elsewhere:
            await self.load()
        return answer

    async def proxy_password(self, proxy: str) -> str:
        """The password for a proxy's `host:port`, from memory or the keyring; empty where there is none."""
        entry = f"proxy {proxy}"  # not shown
        if entry not in self._keys and entry not in self._not_there:
            answer = await self._vault.read(entry)
            if answer.key:
                self._keys[entry] = answer.key
            else:
                self._not_there.add(entry)
        return self._keys.get(entry, "")

    async def keep_proxy_password(self, proxy: str, password: str) -> VaultAnswer:
        """Keep it in the keyring, and for this session also where that does not take it; an empty one is removed."""
        entry = f"proxy {proxy}"  # not shown
        self._keys.pop(entry, None)
        if password:
            self._keys[entry] = password
        answer = await (self._vault.write(entry, password) if password else self._vault.delete(entry))
        return replace(answer, key=None)

    async def change_server(self, base_url: str) -> None:
        """Use another address; it asks for its own key.

        Raises ProblemError(configuration) when the address may not be used.
        """
        base_url = base_url.strip().rstrip("/")
        host_of(base_url)
        await self._preferences.change(BASE_URL, base_url)
        await self.load()

    def heard(self) -> None:
        """The server answered. What a profile hears that is not in force says nothing about the one that is."""
        if self._demo is None and not self._is_elsewhere:
            self.state.set(replace(self.state.value, connection=Connection.ONLINE, problem=None))

    def failed(self, problem: Problem) -> None:
        """A request failed: note what that says about the line and the key."""
        if self._demo is not None or self._is_elsewhere:
            return
        by_kind = {
            ProblemKind.NO_CONNECTION: Connection.OFFLINE,
            ProblemKind.WRONG_KEY: Connection.WRONG_KEY,
            ProblemKind.NO_KEY: Connection.NO_KEY,
        }
        connection = by_kind.get(problem.kind)
        if connection is not None:
            self.state.set(replace(self.state.value, connection=connection, problem=problem))
        elif problem.status is not None:
            self.heard()
