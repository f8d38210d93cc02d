"""What each address of the API does; knows nothing of sockets."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from . import models
from .chat import Completion
from .errors import ApiError, missing, no_such_url, not_json, response_not_found
from .files import read_form
from .items import item_id
from .json_text import Json, encode
from .listing import as_item, paged
from .records import Record
from .store import Store


@dataclass(frozen=True)
class Request:
    """A request as read from the connection."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    """Names in lower case."""
    raw: bytes

    def json(self) -> Json:
        """The body as a JSON object. ApiError 400 otherwise."""
        try:
            body = json.loads(self.raw or b"{}")
        except (ValueError, RecursionError):
            raise not_json() from None
        if not isinstance(body, dict):
            raise not_json()
        return body


@dataclass(frozen=True)
class Reply:
    """What to send: a JSON object, bytes, or events. `ready_at` is the simulated moment a plain one is done."""

    body: Json | bytes | None = None
    response_id: str | None = None
    events: Iterator[tuple[float, bytes]] | None = None
    """(simulated moment, whole event as bytes)."""
    record: Record | None = None
    ready_at: float = 0.0
    finish: Callable[[], Json] | None = None
    """Makes the body when it is ready."""
    limited: bool = False
    """Whether the reply carries rate-limit headers."""


Handler = Callable[[Request, dict[str, str]], Reply]


@dataclass
class Routes:
    """The table of addresses over one store."""

    store: Store
    seed: int
    _numbers: Iterator[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        table: list[tuple[str, str, Handler]] = [
            ("POST", "/v1/responses", self._create),
            ("POST", "/v1/responses/input_tokens", self._input_tokens),
            ("GET", "/v1/responses/{id}", self._retrieve),
            ("DELETE", "/v1/responses/{id}", self._delete),
            ("POST", "/v1/responses/{id}/cancel", self._cancel),
            ("GET", "/v1/responses/{id}/input_items", self._input_items),
            ("GET", "/v1/models", self._models),
            ("GET", "/v1/models/{id}", self._model),
            ("POST", "/v1/chat/completions", self._chat),
            ("POST", "/v1/conversations", self._new_conversation),
            ("GET", "/v1/conversations/{id}", self._conversation),
            ("POST", "/v1/conversations/{id}", self._update_conversation),
            ("DELETE", "/v1/conversations/{id}", self._delete_conversation),
            ("GET", "/v1/conversations/{id}/items", self._conversation_items),
            ("POST", "/v1/conversations/{id}/items", self._add_items),
            ("GET", "/v1/conversations/{id}/items/{item}", self._conversation_item),
            ("DELETE", "/v1/conversations/{id}/items/{item}", self._delete_item),
            ("POST", "/v1/files", self._upload),
            ("GET", "/v1/files", self._files),
            ("GET", "/v1/files/{id}", self._file),
            ("DELETE", "/v1/files/{id}", self._delete_file),
            ("GET", "/v1/files/{id}/content", self._file_content),
        ]
        self._table = [(method, re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path)), handler)
                       for method, path, handler in table]  # fmt: skip

    def answer(self, request: Request) -> Reply:
        """ApiError for everything the API would refuse."""
        path = request.path.rstrip("/")
        for method, pattern, handler in self._table:
            match = pattern.fullmatch(path)
            if match and method == request.method:
                return handler(request, match.groupdict())
        raise no_such_url(request.method, request.path)

    # -- responses ---------------------------------------------------------------------------------------
    def _create(self, request: Request, _: dict[str, str]) -> Reply:
        body = request.json()
        record = self.store.create(body)
        background = record.asked.in_background
        if body.get("stream"):
            return Reply(None, record.id, self._events(record, -1, ""), record, limited=not background)
        if background:
            return Reply(self.store.snapshot(record), record.id)
        ready = record.ended_at
        return Reply(None, record.id, None, record, ready, lambda: self.store.snapshot(record), True)

    def _events(self, record: Record, after: int, include: str) -> Iterator[tuple[float, bytes]]:
        for moment, event in self.store.timeline(record, include):
            if event["sequence_number"] > after:
                due = record.started + moment * record.stretch
                yield due, b"event: %s\ndata: %s\n\n" % (event["type"].encode(), encode(event))

    def _retrieve(self, request: Request, names: dict[str, str]) -> Reply:
        record = self.store.find(names["id"])
        include = " ".join(value for name, value in request.query.items() if name.startswith("include"))
        if request.query.get("stream") != "true":
            return Reply(self.store.snapshot(record, include=include), record.id)
        if not (record.asked.in_background and record.asked.body.get("stream")):
            raise response_not_found(record.id)
        after = request.query.get("starting_after", "-1")
        if not re.fullmatch(r"-?\d{1,12}", after):
            raise ApiError(400, "Invalid 'starting_after': expected an integer.", param="starting_after")
        return Reply(None, record.id, self._events(record, int(after), include), record)

    def _cancel(self, _: Request, names: dict[str, str]) -> Reply:
        record = self.store.cancel(names["id"])
        return Reply(self.store.snapshot(record), record.id)

    def _delete(self, _: Request, names: dict[str, str]) -> Reply:
        self.store.delete(names["id"])
        return Reply({"id": names["id"], "object": "response.deleted", "deleted": True}, names["id"])

    def _input_items(self, request: Request, names: dict[str, str]) -> Reply:
        record = self.store.find(names["id"])
        return Reply(paged(self.store.input_items(record), request.query), record.id)

    def _input_tokens(self, request: Request, _: dict[str, str]) -> Reply:
        counted = self.store.count_input(request.json())
        return Reply({"object": "response.input_tokens", "input_tokens": counted})

    # -- models and chat ---------------------------------------------------------------------------------
    def _models(self, _: Request, __: dict[str, str]) -> Reply:
        return Reply({"object": "list", "data": models.listing()})

    def _model(self, _: Request, names: dict[str, str]) -> Reply:
        profile = models.find(names["id"])
        if profile is None:
            raise ApiError(
                404,
                f"The model '{names['id']}' does not exist",
                code="model_not_found",
                param="model",
            )
        return Reply(profile.listed())

    def _chat(self, request: Request, _: dict[str, str]) -> Reply:
        body = request.json()
        completion = Completion(body, self.store.library, self.seed, next(self._numbers), int(time.time()))
        start, stretch = self.store.clock.now(), self.store.stretch(background=False)
        if body.get("stream"):
            return Reply(None, None, _chat_events(completion, start, stretch), limited=True)
        if completion.plan.error:
            code, message = completion.plan.error
            raise ApiError(500, message, code=code, kind=code)
        return Reply(ready_at=start + stretch * completion.plan.duration, finish=lambda: completion.whole, limited=True)

    # -- conversations -----------------------------------------------------------------------------------
    def _new_conversation(self, request: Request, _: dict[str, str]) -> Reply:
        body = request.json()
        made = self.store.conversations.create(body.get("metadata") or {})
        if body.get("items"):
            self.store.conversations.add(made["id"], _with_ids(made["id"], body["items"]))
        return Reply(made)

    def _conversation(self, _: Request, names: dict[str, str]) -> Reply:
        return Reply(self.store.conversations.get(names["id"]))

    def _update_conversation(self, request: Request, names: dict[str, str]) -> Reply:
        return Reply(self.store.conversations.update(names["id"], request.json().get("metadata") or {}))

    def _delete_conversation(self, _: Request, names: dict[str, str]) -> Reply:
        self.store.conversations.delete(names["id"])
        return Reply({"id": names["id"], "object": "conversation.deleted", "deleted": True})

    def _conversation_items(self, request: Request, names: dict[str, str]) -> Reply:
        return Reply(paged(self.store.conversation_items(names["id"]), request.query))

    def _add_items(self, request: Request, names: dict[str, str]) -> Reply:
        given = request.json().get("items")
        if not given:
            raise missing("items")
        added = _with_ids(names["id"], given)
        self.store.conversations.add(names["id"], added)
        return Reply(paged(added, {"limit": "100"}, order="asc"))

    def _conversation_item(self, _: Request, names: dict[str, str]) -> Reply:
        for item in self.store.conversation_items(names["id"]):
            if item["id"] == names["item"]:
                return Reply(item)
        raise ApiError(404, f"Item with id '{names['item']}' not found.")

    def _delete_item(self, request: Request, names: dict[str, str]) -> Reply:
        self._conversation_item(request, names)
        self.store.conversations.remove(names["id"], names["item"])
        return Reply(self.store.conversations.get(names["id"]))

    # -- files -------------------------------------------------------------------------------------------
    def _upload(self, request: Request, _: dict[str, str]) -> Reply:
        return Reply(self.store.files.upload(read_form(request.headers.get("content-type", ""), request.raw)))

    def _files(self, request: Request, _: dict[str, str]) -> Reply:
        purpose = request.query.get("purpose")
        listed = [file for file in self.store.files.all() if purpose in (None, file["purpose"])]
        return Reply(paged(listed, request.query))

    def _file(self, _: Request, names: dict[str, str]) -> Reply:
        return Reply(self.store.files.get(names["id"]))

    def _file_content(self, _: Request, names: dict[str, str]) -> Reply:
        return Reply(self.store.files.content(names["id"]))

    def _delete_file(self, _: Request, names: dict[str, str]) -> Reply:
        return Reply(self.store.files.delete(names["id"]))


def _chat_events(completion: Completion, start: float, stretch: float) -> Iterator[tuple[float, bytes]]:
    moment = start
    for seconds, chunk in completion.chunks():
        moment = start + stretch * seconds
        yield moment, b"data: %s\n\n" % encode(chunk)
    yield moment, b"data: [DONE]\n\n"


def _with_ids(conversation: str, given: list[Any]) -> list[Json]:
    stamp = time.time_ns()
    listed = [item for item in given if isinstance(item, dict)]
    return [as_item(item, item_id("msg", f"{conversation}/{stamp}", n)) for n, item in enumerate(listed)]
