"""A bare HTTP client for contracts with the simulator: what is on the wire, untouched by the SDK."""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Answer:
    """Status, lower-case headers and body (JSON where it is JSON, text otherwise)."""

    status: int
    headers: dict[str, str]
    body: Any
    raw: bytes


class PlainClient:
    """One connection per request."""

    def __init__(self, base_url: str, key: str = "sk-demo", timeout: float = 20) -> None:
        address = urlsplit(base_url)
        self._host, self._port = str(address.hostname), int(address.port or 80)
        self._key, self._timeout = key, timeout

    def call(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> Answer:
        """`path` from /v1 or /_control on; a `bytes` body is sent as it is."""
        connection = http.client.HTTPConnection(self._host, self._port, timeout=self._timeout)
        try:
            data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
            sent = {"Authorization": f"Bearer {self._key}", "Content-Type": "application/json", **(headers or {})}
            connection.request(method, path, data, sent)
            reply = connection.getresponse()
            raw = reply.read()
            found = {name.lower(): value for name, value in reply.getheaders()}
            try:
                parsed: Any = json.loads(raw)
            except ValueError:
                parsed = raw.decode("utf-8", "replace")
            return Answer(reply.status, found, parsed, raw)
        finally:
            connection.close()

    def create(self, **body: Any) -> Answer:
        """POST /v1/responses."""
        return self.call("POST", "/v1/responses", body)

    def upload(self, name: str, data: bytes) -> Answer:
        """POST /v1/files as the form a browser would send."""
        field = b'--x\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nuser_data\r\n'
        head = f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
        form = {"Content-Type": "multipart/form-data; boundary=x"}
        return self.call("POST", "/v1/files", field + head + data + b"\r\n--x--\r\n", form)

    def events(self, **body: Any) -> list[dict[str, Any]]:
        """The events of a streamed create."""
        return parse_events(self.create(**body, stream=True).raw)

    def replay(self, response_id: str, after: int | None = None) -> list[dict[str, Any]]:
        """The events of a retrieve as stream."""
        query = "" if after is None else f"&starting_after={after}"
        return parse_events(self.call("GET", f"/v1/responses/{response_id}?stream=true{query}").raw)


def parse_events(raw: bytes) -> list[dict[str, Any]]:
    """Server-sent events of a Responses stream; the event line has to repeat the type."""
    events = []
    for block in raw.decode("utf-8").split("\n\n"):
        if not block:
            continue
        head, data = block.split("\n")
        event = json.loads(data.removeprefix("data: "))
        assert head == f"event: {event['type']}"
        events.append(event)
    return events
