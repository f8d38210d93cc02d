"""Faults on request: what can go wrong between a client and a server, for chosen requests."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass, field
from typing import Any

from . import errors
from .errors import ApiError
from .json_text import Json

KINDS = ("refuse", "stall", "cut", "duplicate", "garbage", "slow", "dead", "crash_after_create", "status")
"""refuse: closed at once. stall: `seconds` without an answer, then closed. cut: closed in the middle of an
event (after `after_events` whole ones) or of a plain body. duplicate: event number `after_events` twice.
garbage: something that is not JSON (in a stream after `after_events`). slow: `bytes_per_second`.
dead: accepted, nothing read, closed after `seconds`. crash_after_create: created and kept, then closed
without an answer. status: `status` (401, 403, 404, 429, 500, 503), `code`, `retry_after` (seconds); two codes have
replies of their own: 429 `resource_unavailable` (no flex capacity) and 400 `tier_not_allowed`."""


@dataclass
class Fault:
    """One fault and which requests it hits: `nth` counts matching requests from 1, `times` below 0 is always."""

    kind: str
    method: str | None = None
    path: str | None = None
    nth: int | None = None
    times: int = 1
    options: Json = field(default_factory=dict)
    seen: int = 0

    @classmethod
    def read(cls, given: Json) -> Fault:
        """ValueError says what is wrong with the description."""
        kind = given.get("kind")
        if kind not in KINDS:
            raise ValueError(f"unknown fault kind {kind!r}, known are {', '.join(KINDS)}")
        match = given.get("match") or {}
        strange = set(match) - {"method", "path", "nth"}
        if strange:
            raise ValueError(f"unknown match: {', '.join(sorted(strange))}")
        options = {name: value for name, value in given.items() if name not in ("kind", "match", "times")}
        return cls(kind, match.get("method"), match.get("path"), match.get("nth"), given.get("times", 1), options)

    def hits(self, method: str | None, path: str | None) -> bool:
        """Whether this request (None: only a connection is known) is to fail; counts it."""
        if self.times == 0 or (self.method and self.method != method):
            return False
        if self.path and (path is None or not re.search(self.path, path)):
            return False
        self.seen += 1
        if self.nth is not None and self.seen != self.nth:
            return False
        self.times -= 1
        return True

    def number(self, name: str, default: float) -> float:
        """An option that is a number."""
        return float(self.options.get(name, default))

    def reply(self, path: str, key: str, model_id: str, request_id: str) -> ApiError:
        """The real error reply of a `status` fault."""
        status, code = int(self.number("status", 500)), self.options.get("code")
        if status == 401:
            return errors.wrong_key(key)
        if status == 403:
            return errors.not_allowed()
        if status == 400 and code == "tier_not_allowed":
            return errors.tier_not_allowed()
        if status == 429 and code == "resource_unavailable":
            return errors.no_flex_capacity()
        if status == 429:
            return errors.no_credit() if code == "insufficient_quota" else self._rate_limit(model_id)
        if status == 404 and "/responses/" in path:
            return errors.response_not_found(path.split("/responses/")[1].split("/")[0])
        if status == 500:
            return errors.server_trouble(request_id)
        if status == 503:
            return errors.unavailable()
        return ApiError(status, str(self.options.get("message", "Simulated fault.")), code=code)

    def _rate_limit(self, model_id: str) -> ApiError:
        return errors.rate_limited(model_id, self.number("retry_after", 20))


class Faults:
    """The faults in force, in the order they were added; the first that matches is used."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._faults: list[Fault] = []

    def add(self, given: Any) -> None:
        """Adds a fault `{match: {method?, path?, nth?}, kind, times?, ...}` or a list of them."""
        faults = [Fault.read(one) for one in (given if isinstance(given, list) else [given])]
        with self._lock:
            self._faults += faults

    def clear(self) -> None:
        """Removes all."""
        with self._lock:
            self._faults.clear()

    def for_connection(self) -> Fault | None:
        """A `dead` fault that names no method or path hits before a byte is read."""
        with self._lock:
            blind = (f for f in self._faults if f.kind == "dead" and not f.method and not f.path)
            return next((fault for fault in blind if fault.hits(None, None)), None)

    def for_request(self, method: str, path: str) -> Fault | None:
        """The fault for a request whose head was read."""
        with self._lock:
            seeing = (f for f in self._faults if f.kind != "dead" or f.method or f.path)
            return next((fault for fault in seeing if fault.hits(method, path)), None)
