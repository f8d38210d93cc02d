"""Checks bodies against OpenAI's own OpenAPI description, which lies beside the repository and not in it.

Recorded traffic shows where the description is stricter than the server; only that is let through here:
several options of a `oneOf` may match, replies say null for some fields described as strings, and an assistant
message of a request may hold `output_text` parts without id, status, annotations and logprobs.

`check_request(method, path, body)` and `check_response(method, path, body)` raise AssertionError that names
the place; `check_event(event)` does so for one event of a stream. Where the description is absent, `AVAILABLE`
is False and `REASON` says why: skip then.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from referencing import Registry
from referencing.jsonschema import DRAFT202012

FILE = Path(__file__).resolve().parents[2] / ".." / "shared" / "openapi" / "openapi.json"
AVAILABLE = FILE.is_file()
REASON = "the OpenAPI description (../shared/openapi/openapi.json) is not there"
_URI = "urn:openapi"
_NULL_IN_REPLIES = frozenset({"user", "system_fingerprint", "status_details", "expires_at", "usage", "description"})
_MADE_UP = {"id": "msg_0", "type": "message", "status": "completed"}
_PART: dict[str, Any] = {"annotations": [], "logprobs": []}


def check_request(method: str, path: str, body: Any) -> None:
    """A request body, its parameter names included. `path` with or without /v1, and without a query."""
    template, operation = _operation(method, path)
    content = operation.get("requestBody", {}).get("content", {})
    if "application/json" not in content:
        assert body in (None, {}), f"{method} {template} takes no JSON body, it was given one"
        return
    schema = content["application/json"]["schema"]
    _check(schema, _completed(body), f"request {method} {template}")
    known = _property_names(schema)
    strange = sorted(set(body) - known) if known and isinstance(body, dict) else []
    assert not strange, f"request {method} {template}: unknown parameters {', '.join(strange)}"


def check_query(method: str, path: str, names: Iterable[str]) -> None:
    """The names of a request's query parameters; a list is written `include` or `include[]`."""
    template, operation = _operation(method, path)
    known = {parameter["name"] for parameter in operation.get("parameters", ()) if parameter["in"] == "query"}
    strange = sorted({name.removesuffix("[]") for name in names} - {name.removesuffix("[]") for name in known})
    assert not strange, f"request {method} {template}: unknown query parameters {', '.join(strange)}"


def check_response(method: str, path: str, body: Any) -> None:
    """The body of a plain 200 reply."""
    template, operation = _operation(method, path)
    content = operation["responses"]["200"].get("content", {})
    if "application/json" in content:
        _check(content["application/json"]["schema"], _without_nulls(body), f"reply {method} {template}")


def check_event(event: dict[str, Any]) -> None:
    """One event of a Responses stream, against the schema of its type."""
    name = _event_schemas().get(event["type"])
    assert name is not None, f"event {event['type']} is not described"
    _check({"$ref": f"#/components/schemas/{name}"}, _without_nulls(event), f"event {event['type']}")


def check_schema(name: str, body: Any) -> None:
    """Any body against a named schema."""
    _check({"$ref": f"#/components/schemas/{name}"}, _without_nulls(body), name)


@cache
def _document() -> dict[str, Any]:
    text = FILE.read_text(encoding="utf-8").replace('"oneOf":', '"anyOf":')
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@cache
def _registry() -> Registry[Any]:
    resource = DRAFT202012.create_resource(_document())
    registry: Registry[Any] = Registry().with_resource(_URI, resource)
    return registry


@cache
def _event_schemas() -> dict[str, str]:
    found = {}
    union = _resolve({"$ref": "#/components/schemas/ResponseStreamEvent"})
    for option in union.get("anyOf") or union.get("oneOf") or ():
        kind = _resolve(option).get("properties", {}).get("type", {})
        for value in kind.get("enum", [kind.get("const")]):
            found[value] = option["$ref"].rsplit("/", 1)[-1]
    return found


def _operation(method: str, path: str) -> tuple[str, dict[str, Any]]:
    plain = path.split("?")[0].removeprefix("/v1")
    for template, operations in _document()["paths"].items():
        pattern = re.sub(r"\{\w+\}", "[^/]+", template)
        if "?" not in template and re.fullmatch(pattern, plain) and method.lower() in operations:
            return template, operations[method.lower()]
    raise AssertionError(f"{method} {plain} is not an address of the API")


def _resolve(schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        target: Any = _document()
        for step in schema["$ref"].lstrip("#/").split("/"):
            target = target[step]
        schema = target
    return schema


def _property_names(schema: dict[str, Any]) -> set[str]:
    schema = _resolve(schema)
    names = set(schema.get("properties", {}))
    for part in [*schema.get("allOf", ()), *schema.get("anyOf", ()), *schema.get("oneOf", ())]:
        names |= _property_names(part)
    return names


def _absolute(schema: Any) -> Any:
    """The schema with its references pointing into the registered document."""
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str) and schema["$ref"].startswith("#"):
            return {**schema, "$ref": _URI + schema["$ref"]}
        return {name: _absolute(value) for name, value in schema.items()}
    return [_absolute(value) for value in schema] if isinstance(schema, list) else schema


def _check(schema: dict[str, Any], body: Any, what: str) -> None:
    validator = Draft202012Validator(_absolute(schema), registry=_registry())
    error: ValidationError | None = best_match(validator.iter_errors(body))
    if error is not None:
        place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.absolute_path)
        raise AssertionError(f"{what}: body{place}: {error.message[:600]}")


def _without_nulls(body: Any) -> Any:
    if isinstance(body, dict):
        kept = {name: value for name, value in body.items() if value is not None or name not in _NULL_IN_REPLIES}
        return {name: _without_nulls(value) for name, value in kept.items()}
    return [_without_nulls(value) for value in body] if isinstance(body, list) else body


def _completed(body: Any) -> Any:
    """The request with the details of assistant messages filled in that the server does not ask for."""
    if not isinstance(body, dict) or not isinstance(body.get("input"), list):
        return body
    return {**body, "input": [_completed_item(item) for item in body["input"]]}


def _completed_item(item: Any) -> Any:
    if not isinstance(item, dict) or item.get("role") != "assistant" or not isinstance(item["content"], list):
        return item
    return {**_MADE_UP, **item, "content": [{**_PART, **part} for part in item["content"]]}
