"""JSON that fits a simple JSON schema, for requests that ask for structured output."""

from __future__ import annotations

from typing import Any

from . import seeded
from .json_text import Json

_WORDS = ("steady", "amber", "northern", "quiet", "patient", "second", "open", "level")


def example(schema: Json, key: object, topic: str) -> Any:
    """A value that fits `schema`, the same for the same `key`. References into `$defs` are followed."""
    return _value(schema, schema, str(key), topic, 0)


def _value(schema: Json, root: Json, key: str, topic: str, depth: int) -> Any:
    schema = _resolve(schema, root)
    if "const" in schema:
        return schema["const"]
    if schema.get("enum"):
        return seeded.choice(schema["enum"], key)
    for name in ("anyOf", "oneOf", "allOf"):
        options = [option for option in schema.get(name, ()) if option.get("type") != "null"]
        if options:
            return _value(options[0], root, key, topic, depth)
    kind = schema.get("type", "object" if "properties" in schema else "string")
    if isinstance(kind, list):
        kind = next((one for one in kind if one != "null"), "null")
    if kind == "object":
        names = schema.get("properties", {})
        if depth > 8:
            names = {name: names[name] for name in schema.get("required", ()) if name in names}
        return {name: _value(sub, root, f"{key}/{name}", topic, depth + 1) for name, sub in names.items()}
    if kind == "array":
        return _array(schema, root, key, topic, depth)
    if kind in ("number", "integer"):
        return _number(schema, kind, key)
    if kind == "boolean":
        return seeded.fraction(key) < 0.5
    return None if kind == "null" else _string(schema, key, topic)


def _resolve(schema: Json, root: Json) -> Json:
    for _ in range(20):
        reference = schema.get("$ref")
        if not isinstance(reference, str) or not reference.startswith("#"):
            break
        target: Any = root
        for step in reference.lstrip("#/").split("/"):
            target = target.get(step, {}) if step else target
        schema = target
    return schema


def _array(schema: Json, root: Json, key: str, topic: str, depth: int) -> list[Any]:
    least, most = schema.get("minItems", 0), schema.get("maxItems", 3)
    size = max(least, min(most, 0 if depth > 6 else 3))
    return [_value(schema.get("items") or {}, root, f"{key}/{n}", topic, depth + 1) for n in range(size)]


def _number(schema: Json, kind: str, key: str) -> float | int:
    least: Any = schema.get("minimum", schema.get("exclusiveMinimum", 0))
    most: Any = schema.get("maximum", schema.get("exclusiveMaximum", max(least + 10, 10)))
    low, high = float(least), float(most)
    value = low + (high - low) * (0.3 + 0.6 * seeded.fraction(key))
    return round(value) if kind == "integer" else round(value, 2)


def _string(schema: Json, key: str, topic: str) -> str:
    form = schema.get("format")
    if form == "date":
        return f"2026-11-{1 + int(seeded.fraction(key) * 28):02d}"
    if form == "date-time":
        return "2026-11-21T09:00:00Z"
    if form == "email":
        return "simulated@example.org"
    if form == "uri":
        return "https://example.org/simulated"
    name = key.rsplit("/", 1)[-1].replace("_", " ")
    text = f"Simulated {name}: a {seeded.choice(_WORDS, key)} view of {topic}"
    return text[: schema.get("maxLength", len(text))].ljust(schema.get("minLength", 0), ".")
