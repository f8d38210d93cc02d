"""What tests tell a running simulator, under /_control: faults, speed, and what has been seen."""

from __future__ import annotations

import json
from email.message import Message
from typing import Any
from urllib.parse import urlsplit

from .errors import ApiError, no_such_url, not_json
from .faults import Faults
from .request_log import RequestLog
from .store import Store

_HOSTS = ("127.0.0.1", "localhost")


class Control:
    """Answers control requests; they are neither logged nor hit by faults."""

    def __init__(self, store: Store, faults: Faults, log: RequestLog) -> None:
        self._store = store
        self._faults = faults
        self._log = log

    def answer(self, method: str, path: str, raw: bytes, headers: Message) -> Any:
        """The JSON to send. ApiError for an unknown address or a bad body."""
        # a web page must not steer it by resolving its own name to 127.0.0.1
        if urlsplit(f"//{headers.get('Host', '')}").hostname not in _HOSTS:
            raise no_such_url(method, path)
        if (method, path) == ("GET", "/_control/requests"):
            return self._log.entries()
        if (method, path) == ("GET", "/_control/responses"):
            return self.responses()
        if (method, path) == ("DELETE", "/_control/faults"):
            self._faults.clear()
            return {}
        if (method, path) not in (("POST", "/_control/faults"), ("POST", "/_control/speed")):
            raise no_such_url(method, path)
        try:
            given = json.loads(raw)
            if path.endswith("faults"):
                self._faults.add(given)
            else:
                self._store.set_speed(float(given["speed"]))
        except json.JSONDecodeError:
            raise not_json() from None
        except (ValueError, KeyError, TypeError, AttributeError) as problem:
            raise ApiError(400, str(problem)) from None
        return {}

    def responses(self) -> list[dict[str, Any]]:
        """Everything that was ever created, deleted ones marked."""
        return [
            {
                "id": record.id,
                "status": self._store.status(record),
                "model": record.asked.body.get("model"),
                "metadata": record.asked.body.get("metadata") or {},
                "background": record.asked.in_background,
                "deleted": record.gone,
                "abandoned": record.abandoned,
            }
            for record in self._store.records()
        ]
