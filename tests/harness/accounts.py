"""A provider with accounts: stands before a simulator, notes every key, and knows each response by its key alone."""

from __future__ import annotations

import http.client
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import urlsplit

from typing_extensions import override


class Accounts:
    """`asked` has method, path and key of every request; `owners` the key that made each response."""

    def __init__(self, behind: str) -> None:
        self.asked: list[tuple[str, str, str]] = []
        self.owners: dict[str, str] = {}
        outer, target = self, urlsplit(behind)

        class Handler(BaseHTTPRequestHandler):
            def handle_any(self) -> None:
                key = self.headers.get("Authorization", "").removeprefix("Bearer ")
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                outer.asked.append((self.command, self.path, key))
                response_id = next((part for part in self.path.split("/") if part.startswith("resp_")), "")
                response_id = response_id.partition("?")[0]
                if response_id and outer.owners.get(response_id) != key:
                    message = f"Response with id '{response_id}' not found."
                    self._answer(404, json.dumps({"error": {"message": message}}).encode())
                    return
                line = http.client.HTTPConnection(target.hostname or "", target.port or 0, timeout=30)
                kept = {k: v for k, v in self.headers.items() if k.lower() not in ("host", "connection")}
                line.request(self.command, self.path, body or None, kept)
                reply = line.getresponse()
                payload = reply.read()
                line.close()
                if self.command == "POST" and self.path.endswith("/responses") and reply.status == 200:
                    outer.owners[json.loads(payload)["id"]] = key
                self._answer(reply.status, payload)

            def _answer(self, status: int, payload: bytes) -> None:
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(payload)))
                self.end_headers()
                self.wfile.write(payload)

            do_GET = do_POST = do_DELETE = handle_any

            @override
            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def keys(self, method: str = "") -> set[str]:
        """The keys that were used, of all requests or of those with one method."""
        return {key for verb, _, key in self.asked if method in ("", verb)}

    def __enter__(self) -> Accounts:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)
