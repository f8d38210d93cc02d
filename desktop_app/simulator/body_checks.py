"""Refuses bodies that are wrong whatever the model: JSON types, roles, kinds of content, metadata."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .errors import ApiError
from .json_text import Json

ROLES = ("assistant", "system", "developer", "user")
PARTS = ("input_text", "input_image", "output_text", "refusal", "input_file", "computer_screenshot",
         "summary_text")  # fmt: skip
TYPES: dict[str, tuple[type, str]] = {
    "model": (str, "a string"), "instructions": (str, "a string"), "reasoning": (dict, "an object"),
    "text": (dict, "an object"), "metadata": (dict, "an object"), "tools": (list, "an array of objects"),
    "include": (list, "an array of strings"), "max_output_tokens": (int, "an integer"),
    "background": (bool, "a boolean"), "stream": (bool, "a boolean"), "store": (bool, "a boolean"),
    "previous_response_id": (str, "a string"), "service_tier": (str, "a string"),
    "prompt_cache_key": (str, "a string"),
}  # fmt: skip


def quoted(values: Iterable[str]) -> str:
    """'low', 'medium', and 'high': as the server lists what it takes."""
    shown = [f"'{value}'" for value in values]
    if len(shown) < 3:
        return " and ".join(shown)
    return ", ".join(shown[:-1]) + f", and {shown[-1]}"


def invalid_value(value: object, allowed: Iterable[str], param: str) -> ApiError:
    """400 for a value outside a fixed list."""
    return ApiError(
        400,
        f"Invalid value: '{value}'. Supported values are: {quoted(allowed)}.",
        code="invalid_value",
        param=param,
    )


def wrong_type(param: str, expected: str) -> ApiError:
    """400 for a value of another JSON type."""
    message = f"Invalid type for '{param}': expected {expected}, but got something else instead."
    return ApiError(400, message, code="invalid_type", param=param)


def check_types(body: Json) -> None:
    """400 for a parameter of the wrong JSON type."""
    for name, (kind, words) in TYPES.items():
        value = body.get(name)
        if value is not None and not isinstance(value, kind):
            raise wrong_type(name, words)
    nested = [("text.format", (body.get("text") or {}).get("format"))]
    nested += [(f"tools[{index}]", tool) for index, tool in enumerate(body.get("tools") or ())]
    for place, value in nested:
        if value is not None and not isinstance(value, dict):
            raise wrong_type(place, "an object")


def check_input(value: Any) -> None:
    """Roles and kinds of content of the input items."""
    if value is None or isinstance(value, str):
        return
    if not isinstance(value, list):
        raise wrong_type("input", "one of a string or array of objects")
    for index, item in enumerate(value):
        if not isinstance(item, dict):
            raise wrong_type(f"input[{index}]", "an object")
        if item.get("type", "message") != "message":
            continue
        if item.get("role") not in ROLES:
            raise invalid_value(item.get("role"), ROLES, f"input[{index}]")
        content = item.get("content")
        for place, part in enumerate(content if isinstance(content, list) else ()):
            kind = part.get("type") if isinstance(part, dict) else None
            if kind not in PARTS:
                raise invalid_value(kind, PARTS, f"input[{index}].content[{place}].type")


def check_metadata(metadata: Json) -> None:
    """At most 16 pairs, values at most 512 characters."""
    if len(metadata) > 16:
        raise ApiError(
            400,
            "Invalid 'metadata': too many properties. Expected an object with at most 16 properties, but got "
            f"an object with {len(metadata)} properties instead.",
            code="object_above_max_properties",
            param="metadata",
        )
    for name, value in metadata.items():
        if not isinstance(value, str) or len(value) > 512:
            raise ApiError(
                400,
                f"Invalid 'metadata.{name}': expected a string with maximum length 512.",
                code="string_above_max_length",
                param=f"metadata.{name}",
            )
