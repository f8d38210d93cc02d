"""One HTTP connection: reads a request, sends plain replies or chunked server-sent events, lets faults in."""

from __future__ import annotations

import logging
import socket
import struct
import sys
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

from . import errors
from .errors import ApiError
from .faults import Fault
from .json_text import encode
from .overriding import override
from .records import Record
from .request_log import body_of
from .routes import Reply, Request

if TYPE_CHECKING:
    from .simulator import Server

log = logging.getLogger(__name__)
_PATIENCE = 0.25
"""Real seconds between two looks at whether the client is still there."""
_CREATES = ("/v1/responses", "/v1/chat/completions")


class Hangup(Exception):
    """The connection is to be closed without another byte."""


class Handler(BaseHTTPRequestHandler):
    """Reads a request, lets faults have their way, logs it, and sends what the routes answer."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 64 * 1024
    server: Server
    fault: Fault | None = None
    request_id = ""

    @override
    def log_message(self, format: str, *args: Any) -> None:
        """Quiet: tests read the request log."""

    @override
    def handle(self) -> None:
        fault = self.server.faults.for_connection()
        if fault:
            self._rest(fault.number("seconds", 30))
            return
        try:
            super().handle()
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def _serve(self) -> None:
        address = urlsplit(self.path)
        path = unquote(address.path)
        query: dict[str, str] = {}
        for name, value in parse_qsl(address.query, keep_blank_values=True):
            query[name] = f"{query[name]},{value}" if name in query else value
        try:
            if path.startswith("/_control/"):
                self._send(200, self.server.control.answer(self.command, path, self._read(), self.headers))
                return
            self.request_id = self.server.next_request_id()
            self.fault = self.server.faults.for_request(self.command, path)
            if self.fault and self.fault.kind in ("refuse", "dead"):
                self._log(path, query, b"", None, None)
                if self.fault.kind == "dead":
                    self._rest(self.fault.number("seconds", 30))
                raise Hangup
            headers = {name.lower(): value for name, value in self.headers.items()}
            request = Request(self.command, path, query, headers, self._read())
            self._answer(request)
        except ApiError as error:
            self._send_error(error)
        except Hangup:
            self._hang_up()
        self.wfile.flush()

    do_GET = do_POST = do_DELETE = do_PUT = do_PATCH = _serve

    def _answer(self, request: Request) -> None:
        fault = self.fault
        if fault and fault.kind == "stall":
            self._log(request.path, request.query, request.raw, None, None)
            self._rest(fault.number("seconds", 30))
            raise Hangup
        try:
            self._check_key(request)
            if fault and fault.kind == "status":
                raise fault.reply(request.path, self._key, _model_of(request), self.request_id)
            reply = self.server.routes.answer(request)
        except ApiError as error:
            self._log(request.path, request.query, request.raw, error.status, None)
            raise
        except Exception:
            log.exception("simulator failed on %s %s", request.method, request.path)
            self._log(request.path, request.query, request.raw, 500, None)
            raise errors.server_trouble(self.request_id) from None
        crash = bool(fault and fault.kind == "crash_after_create")
        self._log(request.path, request.query, request.raw, None if crash else 200, reply.response_id)
        if crash:
            raise Hangup
        self._reply(reply)

    @property
    def _key(self) -> str:
        kind, _, key = (self.headers.get("Authorization") or "").partition(" ")
        return key.strip() if kind.lower() == "bearer" else ""

    def _check_key(self, request: Request) -> None:
        if not self._key or self._key.startswith("sk-wrong"):
            raise errors.wrong_key(self._key)
        if self._key.startswith("sk-no-credit") and request.method == "POST" and request.path in _CREATES:
            raise errors.no_credit()

    def _read(self) -> bytes:
        try:
            length = int(self.headers.get("Content-Length") or 0)
        except ValueError:
            raise errors.not_json() from None
        return self.rfile.read(length) if length > 0 else b""

    def _log(self, path: str, query: dict[str, str], raw: bytes, status: int | None, response_id: str | None) -> None:
        self.server.log.add({
            "method": self.command, "path": path, "query": query, "body": body_of(raw), "status": status,
            "response_id": response_id, "request_id": self.request_id,
            "retry_count": int(self.headers.get("x-stainless-retry-count") or 0),
            "fault": self.fault.kind if self.fault else None,
        })  # fmt: skip

    # -- sending -----------------------------------------------------------------------------------------
    def _reply(self, reply: Reply) -> None:
        if reply.events is not None:
            self._stream(reply)
            return
        if reply.finish is None:
            self._send(200, reply.body, reply.limited)
            return
        self._wait_until(reply.ready_at, reply.record)
        self._send(200, reply.finish(), reply.limited)

    def _head(self, status: int, kind: str, length: int | None, limited: bool, more: dict[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("x-request-id", self.request_id)
        self.send_header("openai-version", "2020-10-01")
        self.send_header("openai-processing-ms", "42")
        if limited:
            for name, value in self.server.rate_limits.items():
                self.send_header(name, value)
        for name, value in more.items():
            self.send_header(name, value)
        if length is None:
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def _send(self, status: int, body: Any, limited: bool = False) -> None:
        data = body if isinstance(body, bytes) else encode(body)
        if self.fault and self.fault.kind == "garbage":
            data = b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n</html>"
        kind = "application/octet-stream" if isinstance(body, bytes) else "application/json"
        self._head(status, kind, len(data), limited, {})
        self._put(data)

    def _send_error(self, error: ApiError) -> None:
        data = error.message.encode() if error.plain_text else encode(error.body)
        kind = "text/plain" if error.plain_text else "application/json"
        self._head(error.status, kind, len(data), False, error.headers)
        self.wfile.write(data)

    def _put(self, data: bytes) -> None:
        """Sends a plain body, cut or slowly if a fault says so."""
        if self.fault and self.fault.kind == "cut":
            self.wfile.write(data[: len(data) // 2])
            self.wfile.flush()
            raise Hangup
        if self.fault and self.fault.kind == "slow":
            self._drip(data, chunked=False)
        else:
            self.wfile.write(data)

    def _stream(self, reply: Reply) -> None:
        assert reply.events is not None
        self._head(200, "text/event-stream; charset=utf-8", None, reply.limited, {"Cache-Control": "no-cache"})
        self.wfile.flush()
        try:
            for number, (moment, data) in enumerate(reply.events):
                if self.server.store.clock.now() < moment:
                    self.wfile.flush()
                    if not self._wait_until(moment, reply.record):
                        break  # cancelled: there is no event for that, the stream just ends
                self._put_event(number, data)
            self.wfile.write(b"0\r\n\r\n")
            self.wfile.flush()
        except (ConnectionError, TimeoutError):
            if reply.record:
                self.server.store.abandon(reply.record)
            raise

    def _put_event(self, number: int, data: bytes) -> None:
        fault, after = self.fault, int(self.fault.number("after_events", 1)) if self.fault else 0
        if fault and fault.kind == "slow":
            self._drip(data, chunked=True)
            return
        if fault and number == after and fault.kind == "cut":
            self._chunk(data[: len(data) // 2])
            self.wfile.flush()
            raise Hangup
        if fault and number == after and fault.kind == "garbage":
            half = data[: len(data) // 2].rstrip() + b"\n\n"
            self._chunk(half)
        self._chunk(data)
        if fault and number == after and fault.kind == "duplicate":
            self._chunk(data)

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))

    def _drip(self, data: bytes, chunked: bool) -> None:
        rate = self.fault.number("bytes_per_second", 200) if self.fault else 200.0
        size = max(1, int(rate / 20))
        for start in range(0, len(data), size):
            piece = data[start : start + size]
            if chunked:
                self._chunk(piece)
            else:
                self.wfile.write(piece)
            self.wfile.flush()
            if self.server.stopping.wait(size / rate):
                raise Hangup

    # -- waiting -----------------------------------------------------------------------------------------
    def _wait_until(self, moment: float, record: Record | None) -> bool:
        """False if the response was cancelled or deleted. Hangup when stopping, ConnectionError if the client left."""
        store = self.server.store
        while not self.server.stopping.is_set():
            with store.changed:
                if record and (record.cancelled or record.gone):
                    return False
                seconds = store.clock.real_seconds_until(moment)
                if seconds <= 0:
                    return True
                store.changed.wait(min(seconds, _PATIENCE))
            if seconds > _PATIENCE and self._client_left():
                if record:
                    store.abandon(record)
                raise ConnectionResetError
        raise Hangup

    def _client_left(self) -> bool:
        self.connection.setblocking(False)
        try:
            waiting: bytes = self.connection.recv(1, socket.MSG_PEEK)
            return not waiting
        except BlockingIOError:
            return False
        except OSError:
            return True
        finally:
            self.connection.setblocking(True)

    def _rest(self, seconds: float) -> None:
        self.server.stopping.wait(seconds)
        self.close_connection = True

    def _hang_up(self) -> None:
        """Closes at once; what was not sent stays unsent."""
        self.close_connection = True
        linger = struct.pack("hh", 1, 0) if sys.platform == "win32" else struct.pack("ii", 1, 0)
        if self.fault and self.fault.kind == "refuse":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)


def _model_of(request: Request) -> str:
    body = body_of(request.raw)
    return str(body.get("model", "this model")) if isinstance(body, dict) else "this model"
