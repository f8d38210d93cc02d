"""Price lists as a server sends them, made from the one that came with Ponder, and a server on this machine."""

from __future__ import annotations

import copy
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from genai_prices.types import ClauseAnd, ClauseOr, ModelPrice, StartDateConstraint, TieredPrices
from typing_extensions import override

from desktop_app.price_list.listed import bundled_sheet


def _rule(clause: Any) -> dict[str, Any]:
    if isinstance(clause, ClauseOr):
        return {"or": [_rule(inner) for inner in clause.or_]}
    if isinstance(clause, ClauseAnd):
        return {"and": [_rule(inner) for inner in clause.and_]}
    ((name, text),) = vars(clause).items()
    return {name: text}


def _prices(prices: ModelPrice) -> dict[str, Any]:
    def price(value: Decimal | TieredPrices) -> Any:
        if isinstance(value, TieredPrices):
            steps = [{"start": step.start, "price": float(step.price)} for step in value.tiers]
            return {"base": float(value.base), "tiers": steps}
        return float(value)

    return {name: price(value) for name, value in vars(prices).items() if value is not None}


def _priced(entry: Any) -> dict[str, Any]:
    raw: dict[str, Any] = {"prices": _prices(entry.prices)}
    if isinstance(entry.constraint, StartDateConstraint):
        raw["constraint"] = {"start_date": entry.constraint.start_date.isoformat()}
    if hasattr(entry, "when"):
        raw["when"] = entry.when
    return raw


def _model(model: Any) -> dict[str, Any]:
    standard = model.prices
    raw = {
        "id": model.id,
        "name": model.name,
        "match": _rule(model.match),
        "context_window": model.context_window,
        "prices": _prices(standard) if isinstance(standard, ModelPrice) else [_priced(entry) for entry in standard],
    }
    if model.price_comments:
        raw["price_comments"] = model.price_comments
    if model.price_variants:
        raw["price_variants"] = [_priced(variant) for variant in model.price_variants]
    return raw


_BUNDLED: list[dict[str, Any]] = []


def bundled_list() -> list[dict[str, Any]]:
    """The bundled list in the form in which it is published, with a second provider beside OpenAI."""
    if not _BUNDLED:
        models = [_model(model) for model in bundled_sheet().provider.models]
        other = {"id": "somebody", "name": "Somebody", "api_pattern": "x", "models": [{"any": "shape"}]}
        _BUNDLED.extend([other, {"id": "openai", "name": "OpenAI", "api_pattern": "x", "models": models}])
    return copy.deepcopy(_BUNDLED)


def model_in(raw: list[dict[str, Any]], model_id: str) -> dict[str, Any]:
    """One of OpenAI's models in a raw list."""
    models: list[dict[str, Any]] = raw[1]["models"]
    return next(model for model in models if model["id"] == model_id)


def newer_list(day: str = "2026-11-19", price: float = 1.5) -> list[dict[str, Any]]:
    """A list of a later day, in which gpt-5.1 has another input price, with a flex price to match."""
    raw = bundled_list()
    model = model_in(raw, "gpt-5.1")
    model["prices"]["input_mtok"] = price
    model["price_comments"] = f"Rates verified on {day}."
    return raw


Reply = Callable[[BaseHTTPRequestHandler], None]


def body(payload: Any, status: int = 200, **headers: str) -> Reply:
    """Answer with that: bytes as they are, anything else as JSON. `content_encoding` stands for Content-Encoding."""
    data = payload if isinstance(payload, bytes) else json.dumps(payload).encode()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def redirect(to: str) -> Reply:
    """Send to another address; `{path}` stands for the one that was asked."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", to.replace("{path}", handler.path))
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


class Server:
    """Answers each path with what `replies` says, and remembers what came with the requests."""

    def __init__(self, address: str) -> None:
        self.url = f"{address}/data.json"
        self.address = address
        self.replies: dict[str, Reply] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []


@contextmanager
def serving() -> Iterator[Server]:
    """A server on loopback, for as long as the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            with suppress(BrokenPipeError, ConnectionResetError):  # the client may have had enough
                server.replies[self.path](self)

        @override
        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing on stderr."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = False
    server = Server(f"http://127.0.0.1:{http.server_address[1]}")
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        thread.join()
        http.server_close()
