"""Who may talk to the API: the server's address, its key and where that key lives, and whether the line is up."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlsplit

from desktop_app.domain.addresses import is_loopback
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.settings import BASE_URL, ORGANIZATION, PROJECT
from desktop_app.services.dialects import Dialects
from desktop_app.services.ports import Endpoint
from desktop_app.services.preferences import Preferences
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

    @property
    def is_local(self) -> bool:
        """Whether the server is on this computer."""
        return is_loopback(urlsplit(self.base_url).hostname or "")


_OWN_PORT = {"https": 443, "http": 80}


def host_of(base_url: str) -> str:
    """The host (with a port that is not the scheme's own) that a key for this address belongs to.

    Raises ProblemError(configuration) for an address that Ponder must not use: not a URL, no host, a user name or a
    query in it, or plain http to another computer.
    """
    try:
        parts = urlsplit(base_url.strip())
        port = parts.port
    except ValueError:
        raise _bad_address(f"“{base_url}” is not a web address.") from None
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise _bad_address(f"“{base_url}” is not a web address.")
    if parts.username or parts.password:
        raise _bad_address("The server address contains a user name or password.")
    if parts.query or parts.fragment:
        raise _bad_address("The server address goes on after a ? or #.")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise _bad_address("Plain http would send your key unprotected to another computer.")
    return parts.hostname if port in (None, _OWN_PORT[parts.scheme]) else f"{parts.hostname}:{port}"


def _bad_address(happened: str) -> ProblemError:
    advice = "Use an address such as https://api.openai.com/v1 in Settings, Connection."
    return ProblemError(Problem(ProblemKind.CONFIGURATION, happened, advice))


_DEFAULT_BASE_URL = BASE_URL.default

_tried_key: ContextVar[str] = ContextVar("tried key", default="")
"""A key under test, for the task that tests it and no other."""


class Access:
    """Finds the endpoint in force. Order: the demo, the environment's key, a key in memory, the keyring.

    `OPENAI_API_KEY` is used only with the host of `OPENAI_BASE_URL` (or OpenAI's own), never with another address
    from the settings.
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
        base_url = demo.base_url if demo else self.base_url
        self.state = Watchable(AccessState(Connection.STARTING, base_url, ""))
        self.dialects = Dialects(preferences, lambda: self.server)

    @property
    def server(self) -> str:
        """The server in force, as jobs and the money book remember it: its host, or "demo", whose port changes."""
        return "demo" if self.is_demo else self.state.value.host

    @property
    def is_demo(self) -> bool:
        """Whether every answer is simulated."""
        return self._demo is not None

    @property
    def base_url(self) -> str:
        """The address in force; the environment's wins over the settings'."""
        if self._demo is not None:
            return self._demo.base_url
        return self._environment.get("OPENAI_BASE_URL", "").strip() or self._preferences[BASE_URL]

    @property
    def address_from_environment(self) -> bool:
        """Whether the settings' address is overruled by `OPENAI_BASE_URL`."""
        return self._demo is None and bool(self._environment.get("OPENAI_BASE_URL", "").strip())

    async def load(self) -> None:
        """Find the key for the address in force and say what was found. Never raises: the state tells."""
        if self._demo is not None:
            host = host_of(self._demo.base_url)
            self.state.set(AccessState(Connection.DEMO, self._demo.base_url, host, KeySource.DEMO))
            return
        base_url = self.base_url
        try:
            host = host_of(base_url)
        except ProblemError as error:
            self.state.set(AccessState(Connection.NO_KEY, base_url, "", problem=error.problem))
            return
        if self._environment_key(host):
            self.state.set(AccessState(Connection.UNTESTED, base_url, host, KeySource.ENVIRONMENT))
            return
        answer = await self._vault.read(host)
        if base_url != self.base_url:
            return  # another address was chosen meanwhile, and whoever chose it asks for its key
        if answer.key:
            self._keys[host] = answer.key
            source = KeySource.KEYRING
        else:
            source = KeySource.MEMORY if host in self._keys else KeySource.NONE
        connection = Connection.NO_KEY if source is KeySource.NONE else Connection.UNTESTED
        self.state.set(AccessState(connection, base_url, host, source, answer.state, answer.detail))

    async def endpoint(self) -> Endpoint:
        """The address and key for the next request.

        Raises ProblemError of kind no_key or configuration.
        """
        if self._demo is not None:
            return self._demo
        base_url = self.base_url
        host = host_of(base_url)
        key = _tried_key.get() or self._environment_key(host) or self._keys.get(host, "")
        if not key:
            raise ProblemError(self._no_key_problem(host))
        return Endpoint(base_url, key, self._preferences[ORGANIZATION], self._preferences[PROJECT])

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

    def _environment_key(self, host: str) -> str:
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
                "The keyring of this computer is locked, so Ponder cannot read your key.",
                "Unlock the keyring and try again, or paste the key for this session in Settings, Connection.",
            )
        return Problem(
            ProblemKind.NO_KEY,
            f"There is no key for {host} yet.",
            "Add it in Settings, Connection, or try the demo.",
        )

    async def use_key(self, key: str) -> VaultAnswer:
        """Store a key for the host in force in the keyring. Only with state *ok* is it in force afterwards.

        Raises ProblemError(configuration) when the address may not be used or the text cannot be a key.
        """
        key = checked_key(key)
        host = host_of(self.base_url)
        answer = await self._vault.write(host, key)
        if answer.state is VaultState.OK:
            self._keys[host] = key
            self._say_key(host, KeySource.KEYRING, answer)
        return replace(answer, key=None)

    def keep_in_memory(self, key: str) -> None:
        """Use a key until the app closes, by the person's wish, where no keyring is usable."""
        host = host_of(self.base_url)
        self._keys[host] = checked_key(key)
        self._say_key(host, KeySource.MEMORY, None)

    def _say_key(self, host: str, source: KeySource, answer: VaultAnswer | None) -> None:
        state = answer.state if answer else self.state.value.vault
        self.state.set(AccessState(Connection.UNTESTED, self.base_url, host, source, state))

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
        """Remove the key of the host in force from the keyring and from memory."""
        host = host_of(self.base_url)
        self._keys.pop(host, None)
        answer = await self._vault.delete(host)
        await self.load()
        return answer

    async def change_server(self, base_url: str) -> None:
        """Use another address; it asks for its own key.

        Raises ProblemError(configuration) when the address may not be used.
        """
        base_url = base_url.strip().rstrip("/")
        host_of(base_url)
        await self._preferences.change(BASE_URL, base_url)
        await self.load()

    def heard(self) -> None:
        """The server answered."""
        if self._demo is None:
            self.state.set(replace(self.state.value, connection=Connection.ONLINE, problem=None))

    def failed(self, problem: Problem) -> None:
        """A request failed: note what that says about the line and the key."""
        if self._demo is not None:
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


def checked_key(key: str) -> str:
    """A pasted key without the blanks around it.

    Raises ProblemError(configuration) for a text that cannot be a key.
    """
    key = key.strip()
    if not key:
        raise ProblemError(Problem(ProblemKind.CONFIGURATION, "The key is empty.", "Paste it again."))
    if any(not 32 < ord(character) < 127 for character in key):
        raise ProblemError(
            Problem(
                ProblemKind.CONFIGURATION,
                "The key contains blanks or characters that no key has.",
                "Copy it again, whole and without line breaks.",
            )
        )
    return key
