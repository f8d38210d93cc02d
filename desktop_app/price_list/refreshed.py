"""Fetches the newest price list, and keeps it in a file for the next starts."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import json
import logging
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.prices import PriceData, PriceSource
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.language import tr
from desktop_app.price_list.checks import ListRefusedError, checked_provider, openai_of, parsed_list
from desktop_app.price_list.listed import PriceSheet
from desktop_app.services.network_port import ClientOptions

if TYPE_CHECKING:
    import httpx2

_log = logging.getLogger(__name__)

DEFAULT_UPDATE_URL = (
    "https://raw.githubusercontent.com/pydantic/genai-prices/refs/heads/main/prices/new_data/v2/data.json"
)
"""Where the genai-prices package itself looks for newer prices."""

_MOST_REDIRECTS = 3
_KEPT_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Limits:
    """What a server may take: seconds to connect, between two packets and in all, and bytes of a list."""

    connect: float = 10.0
    read: float = 15.0
    whole: float = 60.0
    bytes: int = 8 * 1024 * 1024
    """The list of August 2026 has 0.4 MB."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A checked list, and its raw form for the file."""

    sheet: PriceSheet
    raw: dict[str, Any]


async def fetch_list(
    url: str, now: Timestamp, limits: Limits | None = None, way_out: ClientOptions | None = None
) -> Fetched:
    """Fetch and check a list. Nothing of the person's is sent. Raises ProblemError."""
    payload = await _fetch(url, limits or Limits(), await way_out(url) if way_out is not None else {})
    # a thread, because reading and checking takes 50 ms
    return await asyncio.to_thread(_checked, payload, now)


def keep(path: Path, fetched: Fetched) -> None:
    """Write the file whole or not at all, for its owner alone. Raises ProblemError (storage)."""
    record = {"format": _KEPT_FORMAT, "fetched_at": fetched.sheet.data.fetched_at, "openai": fetched.raw}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # made with mode 0600
        descriptor, name = tempfile.mkstemp(prefix=path.name, suffix=".new", dir=path.parent)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(record, file, default=str)
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise
    except OSError as error:
        raise ProblemError(
            Problem(
                ProblemKind.STORAGE,
                tr("The new price list could not be saved: {strerror}.", strerror=error.strerror or error),
                tr("The list in use stays. Check that the disk has room and that Ponder's folder can be written."),
                detail=str(error),
            )
        ) from error


def load(path: Path, now: Timestamp, limits: Limits | None = None) -> PriceSheet | None:
    """The list kept in the file, None where there is none. A file that is damaged, or older than the list that came
    with Ponder, is removed."""
    try:
        with path.open("rb") as file:
            payload = file.read((limits or Limits()).bytes + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        _log.info("the kept price list %s cannot be read and is left out: %s", path, error)
        return None
    try:
        return _kept_sheet(payload, now)
    except ListRefusedError as refusal:
        _log.info("the kept price list %s is not used and was removed: %s", path, refusal)
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        return None


def _kept_sheet(payload: bytes, now: Timestamp) -> PriceSheet:
    record = parsed_list(payload)
    if not isinstance(record, dict) or record.get("format") != _KEPT_FORMAT:
        raise ListRefusedError("it is not in the form in which Ponder keeps it")  # not shown
    try:
        fetched_at = float(record.get("fetched_at") or "nan")
    except (TypeError, ValueError, OverflowError):
        fetched_at = float("nan")
    if not 0 < fetched_at <= now + 86_400:
        raise ListRefusedError("it does not say when it was fetched")  # not shown
    provider, newest = checked_provider(openai_of([record.get("openai")]), _day(now))
    return PriceSheet(provider, PriceData(PriceSource.REFRESHED, newest, fetched_at))


def _checked(payload: bytes, now: Timestamp) -> Fetched:
    try:
        raw = openai_of(parsed_list(payload))
        provider, newest = checked_provider(raw, _day(now))
    except ListRefusedError as refusal:
        raise _unusable(tr("The fetched price list is not used: {refusal}.", refusal=refusal)) from refusal
    return Fetched(PriceSheet(provider, PriceData(PriceSource.REFRESHED, newest, now)), raw)


def _day(now: Timestamp) -> date:
    """Tomorrow by UTC: a list may already bear the day of somebody further east."""
    return datetime.fromtimestamp(now + 86_400, UTC).date()


async def _fetch(url: str, limits: Limits, options: Mapping[str, Any]) -> bytes:
    # a thread, because the first import of the package takes a tenth of a second
    await asyncio.to_thread(importlib.import_module, "httpx2")
    import httpx2

    timeout = httpx2.Timeout(limits.read, connect=limits.connect)
    # no compression: the size is then the one on the wire, and no small reply unpacks to gigabytes
    headers = {"User-Agent": "Ponder", "Accept": "application/json", "Accept-Encoding": "identity"}  # not shown
    try:
        async with asyncio.timeout(limits.whole):
            # a thread, because making the client reads all of the machine's certificates
            client = await asyncio.to_thread(httpx2.AsyncClient, timeout=timeout, headers=headers, **options)
            async with client:
                return await _follow(client, url, limits)
    except (TimeoutError, httpx2.TimeoutException) as error:
        raise _unreachable(
            tr("The server with the price list did not answer in time."), ProblemKind.TIMED_OUT
        ) from error
    except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
        raise _unreachable(
            tr("The server with the price list could not be reached."), ProblemKind.NO_CONNECTION, str(error)
        ) from error


async def _follow(client: httpx2.AsyncClient, url: str, limits: Limits) -> bytes:
    scheme = url.partition(":")[0]
    for _ in range(_MOST_REDIRECTS + 1):
        if not _is_safe(url) or not url.startswith(f"{scheme}:"):
            raise _unusable(tr("The price list was not fetched, because its address is not a safe one (https)."))
        async with client.stream("GET", url) as reply:
            if reply.has_redirect_location:
                url = str(reply.url.join(reply.headers["location"]))
                continue
            if reply.status_code != 200:
                raise _unreachable(
                    tr(
                        "The server with the price list answered with an error ({status_code}).",
                        status_code=reply.status_code,
                    ),
                    ProblemKind.SERVER_ERROR,
                    status=reply.status_code,
                )
            return await _read(reply, limits.bytes)
    raise _unusable(tr("The price list was not fetched, because its server sends from one address to the next."))


async def _read(reply: httpx2.Response, most: int) -> bytes:
    if reply.headers.get("content-encoding", "identity").lower() != "identity":
        raise _unusable(tr("The price list was not read, because it came compressed without being asked to."))
    payload = bytearray()
    async for piece in reply.aiter_raw():
        payload += piece
        if len(payload) > most:
            raise _unusable(
                tr("The price list was not read, because it has more than {value} MB.", value=most // 1024**2)
            )
    return bytes(payload)


def _is_safe(url: str) -> bool:
    """https anywhere, http only on this machine."""
    try:
        parts = urlsplit(url)
        if parts.scheme == "https":
            return bool(parts.hostname)
        return parts.scheme == "http" and (
            parts.hostname == "localhost" or ip_address(parts.hostname or "").is_loopback
        )
    except ValueError:
        return False


def _unusable(happened: str) -> ProblemError:
    return ProblemError(Problem(ProblemKind.UNREADABLE_ANSWER, happened, tr("The list in use stays.")))


def _unreachable(happened: str, kind: ProblemKind, detail: str = "", status: int | None = None) -> ProblemError:
    return ProblemError(
        Problem(
            kind,
            happened,
            tr("The list in use stays. Try again later."),
            retry=Retry.LATER,
            status=status,
            detail=detail,
        )
    )
