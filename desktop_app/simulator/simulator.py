"""The simulator as one object: start it in a thread of this process, or run the package as a program."""

from __future__ import annotations

import contextlib
import itertools
import socket
import sys
import threading
import time
from http.server import ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any

from . import seeded
from .connection import Handler
from .control import Control
from .faults import Faults
from .json_text import Json
from .overriding import override
from .request_log import RequestLog
from .routes import Routes
from .script import Library
from .store import Store

RATE_LIMITS = {
    "x-ratelimit-limit-requests": "10000",
    "x-ratelimit-limit-tokens": "30000000",
    "x-ratelimit-remaining-requests": "9999",
    "x-ratelimit-remaining-tokens": "29999000",
    "x-ratelimit-reset-requests": "6ms",
    "x-ratelimit-reset-tokens": "2ms",
}


class Server(ThreadingHTTPServer):
    """Listens on 127.0.0.1 only; a thread for each connection."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    # on Windows SO_REUSEADDR would let another program take the port
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, port: int, store: Store, routes: Routes, log: RequestLog, faults: Faults) -> None:
        self.store, self.routes, self.log, self.faults = store, routes, log, faults
        self.control = Control(store, faults, log)
        self.stopping = threading.Event()
        self.rate_limits = RATE_LIMITS
        self._numbers = itertools.count(1)
        self._started = time.time_ns()
        self._connections: set[socket.socket] = set()
        super().__init__(("127.0.0.1", port), Handler)

    def next_request_id(self) -> str:
        """An id for the x-request-id header."""
        return f"req_{seeded.hex_digits(32, 'request', self._started, next(self._numbers))}"

    @override
    def process_request(self, request: Any, client_address: Any) -> None:
        """Remembers the connection, so that it can be closed when the simulator stops."""
        self._connections.add(request)
        super().process_request(request, client_address)

    @override
    def shutdown_request(self, request: Any) -> None:
        """Forgets and closes the connection."""
        self._connections.discard(request)
        super().shutdown_request(request)

    def close_connections(self) -> None:
        """Wakes every thread that reads from a connection."""
        for connection in list(self._connections):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    @override
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no error."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


class Simulator:
    """A small OpenAI on 127.0.0.1. `speed` is simulated seconds per real second (60: a minute takes a second).

    With `state_file`, what was created, cancelled or deleted is kept and goes on after a restart, even
    kill -9; with `log_file`, every request is a JSON line. `scripts` is another folder for resources/demo.
    `chat_speed` is a speed of its own for answers that are not in the background: with `speed=60` alone a
    streamed text would be there at once; `speed=60, chat_speed=1` streams it as a person would see it.
    """

    def __init__(
        self,
        *,
        state_file: Path | None = None,
        log_file: Path | None = None,
        speed: float = 1.0,
        seed: int = 1,
        port: int = 0,
        scripts: Path | None = None,
        chat_speed: float | None = None,
    ) -> None:
        self.faults = Faults()
        self._store = Store(Library.load(scripts), seed, speed, state_file, chat_speed)
        self._log = RequestLog(log_file)
        self._server = Server(port, self._store, Routes(self._store, seed), self._log, self.faults)
        self._thread: threading.Thread | None = None

    @property
    def base_url(self) -> str:
        """What a client takes as its base URL."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def start(self) -> Simulator:
        """Serves from a thread of this process until `stop`."""
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True, name="simulator"
        )
        self._thread.start()
        return self

    def stop(self) -> None:
        """Ends every connection and closes the files. Stopping twice does nothing more."""
        self._server.stopping.set()
        if self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._thread = None
        self._server.server_close()
        self._server.close_connections()
        self._store.close()
        self._log.close()

    def requests(self) -> list[Json]:
        """The requests of this process: n, time, method, path, query, body, status, response_id, request_id..."""
        return self._log.entries()

    def responses(self) -> list[Json]:
        """Everything that was created: id, status, model, metadata, background, deleted, abandoned."""
        return self._server.control.responses()

    def forget_prompts(self) -> None:
        """Empty the prompt cache, as a busy server may at any moment."""
        self._store.forget_prompts()

    def set_speed(self, speed: float) -> None:
        """From now on `speed` simulated seconds pass in a real one."""
        self._store.set_speed(speed)

    def __enter__(self) -> Simulator:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
