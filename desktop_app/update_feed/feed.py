"""Fetches the feed over https, checks every part of it, and gives the versions it lists."""

from __future__ import annotations

import asyncio
import importlib
import json
import re
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from typing_extensions import override

from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.domain.releases import Release, order_of
from desktop_app.language import tr
from desktop_app.services.network_port import ClientOptions
from desktop_app.services.release_port import ReleaseFeed

_FORMAT = 1
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOST_RELEASES, _MOST_CHANGES, _LONGEST_CHANGE = 200, 40, 400


@dataclass(frozen=True, slots=True)
class Limits:
    """What a server may take: seconds to connect, between two packets and in all, and bytes."""

    connect: float = 10.0
    read: float = 15.0
    whole: float = 30.0
    bytes: int = 512 * 1024


class HttpReleaseFeed(ReleaseFeed):
    """A JSON file: `{"format": 1, "releases": [{"version", "date", "changes": [...], "page"}, ...]}`."""

    def __init__(self, address: str, limits: Limits | None = None, way_out: ClientOptions | None = None) -> None:
        self._way_out = way_out
        self._address = address
        self._limits = limits or Limits()

    @property
    @override
    def host(self) -> str:
        return urlsplit(self._address).hostname or ""

    @override
    async def published(self) -> tuple[Release, ...]:
        if not is_safe(self._address):
            raise _unusable(tr("its address is not a safe one (https)"))
        payload = await self._fetched()
        try:
            return _checked(json.loads(payload))
        except (ValueError, RecursionError) as error:
            raise _unusable(tr("the list of versions cannot be read"), str(error)) from error

    async def _fetched(self) -> bytes:
        # a thread, because the first import takes a tenth of a second
        await asyncio.to_thread(importlib.import_module, "httpx2")
        import httpx2

        timeout = httpx2.Timeout(self._limits.read, connect=self._limits.connect)
        # no compression: the size is then the one on the wire; no redirects: the address is ours
        options: dict[str, Any] = {"trust_env": not _is_here(self._address)}
        if self._way_out is not None:
            options = dict(await self._way_out(self._address))
        headers = {"User-Agent": "Ponder", "Accept": "application/json", "Accept-Encoding": "identity"}  # not shown
        try:
            async with asyncio.timeout(self._limits.whole):
                # a thread, because making the client reads all of the machine's certificates
                client = await asyncio.to_thread(httpx2.AsyncClient, timeout=timeout, headers=headers, **options)
                async with client, client.stream("GET", self._address) as reply:
                    return await self._read(reply)
        except (TimeoutError, httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
            raise _unreachable(tr("the server did not answer"), str(error)) from error
        except (ValueError, ImportError) as error:  # a proxy in the environment that cannot be used
            raise _unreachable(tr("the proxy settings of this computer cannot be used"), str(error)) from error

    async def _read(self, reply: Any) -> bytes:
        if reply.status_code != 200:
            raise _unreachable(tr("the server answered with {status_code}", status_code=reply.status_code))
        if reply.headers.get("content-encoding", "identity").lower() != "identity":
            raise _unusable(tr("it came compressed without being asked to"))
        payload = bytearray()
        async for piece in reply.aiter_raw():
            payload += piece
            if len(payload) > self._limits.bytes:
                raise _unusable(tr("the list of versions is too long"))
        return bytes(payload)


def _checked(content: Any) -> tuple[Release, ...]:
    """Raises ValueError for what is no feed; an entry that is none is left out."""
    listed = content.get("releases") if isinstance(content, dict) and content.get("format") == _FORMAT else None
    if not isinstance(listed, list):
        raise ValueError("no list of releases")
    found = (_release(each) for each in listed[:_MOST_RELEASES])
    return tuple(each for each in found if each is not None)


def _release(each: Any) -> Release | None:
    if not isinstance(each, dict):
        return None
    version, day, changes, page = (each.get(name) for name in ("version", "date", "changes", "page"))
    if not isinstance(version, str) or order_of(version) is None or not isinstance(page, str) or not is_safe(page):
        return None
    lines = changes if isinstance(changes, list) else []
    told = (" ".join(line.split())[:_LONGEST_CHANGE] for line in lines[:_MOST_CHANGES] if isinstance(line, str))
    day = day if isinstance(day, str) and _DAY.fullmatch(day) else ""
    return Release(version, day, tuple(line for line in told if line), page)


def is_safe(address: str) -> bool:
    """https anywhere, http only on this machine; no user name in it."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.username is not None or parts.password is not None:
        return False
    return (parts.scheme == "https" and bool(parts.hostname)) or (parts.scheme == "http" and _is_here(address))


def _is_here(address: str) -> bool:
    try:
        host = urlsplit(address).hostname or ""
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _unusable(why: str, detail: str = "") -> ProblemError:
    happened = tr("Ponder could not look for a newer version: {why}.", why=why)
    return ProblemError(
        Problem(ProblemKind.UNREADABLE_ANSWER, happened, tr("This version goes on working."), detail=detail)
    )


def _unreachable(why: str, detail: str = "") -> ProblemError:
    happened = tr("Ponder could not look for a newer version: {why}.", why=why)
    advice = tr("Try again later.")
    return ProblemError(Problem(ProblemKind.NO_CONNECTION, happened, advice, retry=Retry.LATER, detail=detail))
