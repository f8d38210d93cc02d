"""What the services and the rooms that speak HTTP need to know of the way out; the network's room fulfils it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from desktop_app.domain.problems import Problem
from desktop_app.language import tr

ClientOptions = Callable[[str], Awaitable[Mapping[str, Any]]]
"""The arguments with which a HTTP client for that address is made: proxy, certificates, and nothing from the
environment beside them. Raises ProblemError (configuration) when a setting cannot be used."""

Explain = Callable[[Problem, str], Awaitable[Problem]]
"""A failure of a request to that address, with what can be found out about it beside."""


@dataclass(frozen=True, slots=True)
class ProxyChoice:
    """What a person chose: "system", "none" or "own", and for the last where it is and by which name."""

    way: str = "system"
    address: str = ""
    user: str = ""
    ca_file: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """The way to one address. `proxy` is empty for the direct way; it may hold a password and is never shown."""

    proxy: str = field(default="", repr=False)
    shown: str = ""
    """The proxy without name and password."""
    source: str = ""
    """Who says so: "your settings", "the environment variable HTTPS_PROXY", "this desktop's settings"."""

    @property
    def words(self) -> str:
        """As in "went directly" or "went through the proxy … (from …)"."""
        if not self.proxy:
            return tr("directly ({source})", source=self.source)
        return tr("through the proxy {proxy} (from {source})", proxy=self.shown, source=self.source)


class Network(Protocol):
    """How requests leave this computer."""

    async def route(self, url: str) -> Route:
        """The way to an address. Raises ProblemError (configuration) for a proxy that cannot be used."""
        ...

    async def client_options(self, url: str) -> Mapping[str, Any]: ...

    async def explained(self, problem: Problem, url: str) -> Problem: ...
