"""The SDK's client for one endpoint, built so that nothing in the environment can send the key somewhere else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from desktop_app.domain.addresses import is_loopback
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import tr
from desktop_app.openai_api.problems import Translator
from desktop_app.services.network_port import ClientOptions
from desktop_app.services.ports import Endpoint, EndpointSource

if TYPE_CHECKING:
    from openai import AsyncOpenAI


def checked_host(endpoint: Endpoint) -> str:
    """The endpoint's host. Raises ProblemError for an address or a key that must not, or cannot, be used."""
    try:
        address = urlsplit(endpoint.base_url.strip())
        host, _ = address.hostname, address.port
    except ValueError:
        host = None
    if not host or address.scheme not in ("http", "https"):
        raise _refused(tr("The server's address is not a web address."), tr("Write it like https://api.openai.com/v1."))
    if address.username or address.password or address.query or address.fragment:
        raise _refused(
            tr("The server's address holds more than a place."),
            tr("Leave out names, passwords and everything after ? or #; the key has its own field."),
        )
    if address.scheme == "http" and not is_loopback(host):
        raise _refused(
            tr("This address would send the key and the messages over the network unprotected."),
            tr("Use an address that begins with https://. Only a server on this computer may use http://."),
        )
    key = endpoint.api_key
    if not key:
        raise ProblemError(
            Problem(ProblemKind.NO_KEY, tr("There is no key for this server."), tr("Enter one in Settings."))
        )
    if any(not "!" <= character <= "~" for character in key):
        raise ProblemError(
            Problem(
                ProblemKind.WRONG_KEY,
                tr("The key contains a space or a character that no key has."),
                tr("Copy the key again and paste it in Settings."),
            )
        )
    return host


def build_client(endpoint: Endpoint, timeout: Any = None, options: Mapping[str, Any] | None = None) -> AsyncOpenAI:
    """A client that never retries, never follows a redirect, and takes the way out that `options` say; without them
    it takes nothing but proxies from the environment.

    Raises ProblemError where the address, the key or a proxy setting of this computer cannot be used.
    """
    import httpx2
    import openai

    host = checked_host(endpoint)
    try:
        transport = openai.DefaultAsyncHttpx2Client(
            # a redirect could carry the body, and over http the key, to another host
            follow_redirects=False,
            # a proxy must never stand between Ponder and a server on the same computer
            **({"trust_env": not is_loopback(host)} if options is None else options),
        )
    except (ValueError, ImportError, OSError, httpx2.InvalidURL) as error:
        raise _refused(
            tr("A proxy or certificate setting of this computer cannot be used."),
            tr("Look at the environment variables that end in _PROXY, and SSL_CERT_FILE; correct or remove them."),
            detail=f"{type(error).__name__}: {error}",
        ) from None
    return openai.AsyncOpenAI(
        api_key=endpoint.api_key,
        # texts, not None: for None the SDK would take OPENAI_ORG_ID and its like from the environment
        admin_api_key="",
        organization=endpoint.organization,
        project=endpoint.project,
        webhook_secret="",
        base_url=endpoint.base_url.strip(),
        default_headers=_headers(endpoint),
        max_retries=0,
        timeout=timeout,
        http_client=transport,
    )


def _headers(endpoint: Endpoint) -> dict[str, Any]:
    """Stronger than OPENAI_CUSTOM_HEADERS, which could hold another key, and than empty texts, which are not sent."""
    import openai

    return {
        "Authorization": f"Bearer {endpoint.api_key}",  # not shown
        "OpenAI-Organization": endpoint.organization or openai.omit,
        "OpenAI-Project": endpoint.project or openai.omit,
    }


class Line:
    """One endpoint's client, in use by so many calls."""

    def __init__(self, endpoint: Endpoint, options: Mapping[str, Any] | None = None) -> None:
        self.endpoint = endpoint
        self.options = options
        self.translator = Translator(endpoint.api_key, own_proxy=bool(options and options.get("proxy")))
        self.once = build_client(endpoint, options=options)
        """For whatever may cost: never repeats anything."""
        self.again = self.once.with_options(max_retries=1)
        """For reading, cancelling and deleting; shares the connections."""
        self.users = 0
        self.retired = False

    async def close(self) -> None:
        """Close the connections of both."""
        await self.once.close()


class Switchboard:
    """Hands out the line of a profile's endpoint, and closes an old one when its last call has ended."""

    def __init__(self, endpoint: EndpointSource, way_out: ClientOptions | None = None) -> None:
        self._endpoint = endpoint
        self._way_out = way_out
        self._lines: dict[str, Line] = {}
        """By profile: the jobs of one that is not in force are asked about beside those of the one that is."""
        self._closed = False
        self._building = asyncio.Lock()

    @asynccontextmanager
    async def line(self) -> AsyncIterator[Line]:
        """The line for one call. Raises ProblemError when there is no usable endpoint."""
        line = await self._line_in_force()
        line.users += 1
        try:
            yield line
        finally:
            line.users -= 1
            if line.retired and not line.users:
                await line.close()

    async def close(self) -> None:
        """Close the connections; calls still running fail. Later calls are refused."""
        self._closed = True
        lines, self._lines = list(self._lines.values()), {}
        for line in lines:
            line.retired = True
            await line.close()

    async def _line_in_force(self) -> Line:
        endpoint = await self._endpoint()
        checked_host(endpoint)
        options = await self._way_out(endpoint.base_url) if self._way_out is not None else None
        async with self._building:
            if self._closed:
                raise _refused(tr("Ponder is closing its connections."), tr("Start Ponder again."))
            old = self._lines.get(endpoint.profile)
            if old is not None and (old.endpoint, old.options) == (endpoint, options):
                return old
            # off the UI thread: a TLS context alone takes tens of milliseconds
            line = self._lines[endpoint.profile] = await asyncio.to_thread(Line, endpoint, options)
            if old is not None:
                old.retired = True
                if not old.users:
                    await old.close()
            return line


def _refused(happened: str, advice: str, *, detail: str = "") -> ProblemError:
    return ProblemError(Problem(ProblemKind.CONFIGURATION, happened, advice, detail=detail))
