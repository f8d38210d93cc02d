"""Whether a JSON value fits a schema, and where it does not; every look is bounded in steps and depth."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from desktop_app.domain.grading import said
from desktop_app.domain.grading.json_schema import DEEPEST, Json, JsonSchema, is_integer, is_number
from desktop_app.domain.grading.patterns import compiled

_MOST_STEPS = 200_000


class TooMuchError(Exception):
    """A value or schema that takes too many steps or goes too deep."""


def first_fault(value: Json, schema: JsonSchema) -> str:
    """Where and why a value does not fit a schema, in a sentence; empty where it fits. Raises TooMuchError."""
    try:
        return _Fitting(schema).fault(value, schema.places[""], "", 0)
    except RecursionError:
        raise TooMuchError from None


class _Fitting:
    """One look at one value; counts its steps."""

    def __init__(self, schema: JsonSchema) -> None:
        self._places = schema.places
        self._steps = 0

    def fault(self, value: Json, schema: Json, path: str, depth: int) -> str:
        self._steps += 1
        if self._steps > _MOST_STEPS or depth > DEEPEST * 2:
            raise TooMuchError
        if isinstance(schema, bool):
            return "" if schema else said.NOTHING_ALLOWED.format(where=_at(path))
        if "$ref" in schema:
            fault = self.fault(value, self._places[schema["$ref"][1:]], path, depth + 1)
            if fault:
                return fault
        return (
            self._plain(value, schema, path)
            or self._together(value, schema, path, depth)
            or (self._object(value, schema, path, depth) if isinstance(value, dict) else "")
            or (self._array(value, schema, path, depth) if isinstance(value, list) else "")
        )

    def _plain(self, value: Json, schema: Mapping[str, Json], path: str) -> str:
        """Everything about a value that needs no look inside it."""
        where = _at(path)
        if "type" in schema:
            types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
            if not any(_is(value, each) for each in types):
                return said.OTHER_KIND.format(where=where, kind=_kind(value), kinds=" or ".join(types))
        if "enum" in schema and not any(same(value, each) for each in schema["enum"]):
            return said.NONE_OF_THOSE.format(where=where)
        if "const" in schema and not same(value, schema["const"]):
            return said.NOT_THE_ONE.format(where=where)
        if is_number(value):
            return _number_fault(value, schema, where)
        return _text_fault(value, schema, where) if isinstance(value, str) else ""

    def _together(self, value: Json, schema: Mapping[str, Json], path: str, depth: int) -> str:
        def fault(inner: Json) -> str:
            return self.fault(value, inner, path, depth + 1)

        for inner in schema.get("allOf", ()):
            if found := fault(inner):
                return found
        if "anyOf" in schema and all(fault(inner) for inner in schema["anyOf"]):
            return said.NO_FORM.format(where=_at(path))
        if "oneOf" in schema and sum(not fault(inner) for inner in schema["oneOf"]) != 1:
            return said.NOT_ONE_FORM.format(where=_at(path))
        if "not" in schema and not fault(schema["not"]):
            return said.FORBIDDEN_FORM.format(where=_at(path))
        if "if" in schema:
            branch = "else" if fault(schema["if"]) else "then"
            return fault(schema[branch]) if branch in schema else ""
        return ""

    def _object(self, value: dict[str, Json], schema: Mapping[str, Json], path: str, depth: int) -> str:
        where = _at(path)
        for name in schema.get("required", ()):
            if name not in value:
                return said.FIELD_MISSING.format(where=where, name=name[:40])
        for name, others in schema.get("dependentRequired", {}).items():
            absent = [each for each in others if each not in value]
            if name in value and absent:
                return said.FIELD_MISSING_BESIDE.format(where=where, name=absent[0][:40], other=name[:40])
        if not schema.get("minProperties", 0) <= len(value) <= schema.get("maxProperties", len(value)):
            return said.NUMBER_OF_FIELDS.format(where=where)
        for name, inner in schema.get("dependentSchemas", {}).items():
            if name in value and (found := self.fault(value, inner, path, depth + 1)):
                return found
        return self._fields(value, schema, path, depth)

    def _fields(self, value: dict[str, Json], schema: Mapping[str, Json], path: str, depth: int) -> str:
        properties, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
        for name, part in value.items():
            place = f"{path}/{name[:40]}"
            if "propertyNames" in schema and self.fault(name, schema["propertyNames"], place, depth + 1):
                return said.NAME_NOT_ALLOWED.format(where=_at(path), name=name[:40])
            inner = [properties[name]] if name in properties else []
            inner += [each for pattern, each in patterns.items() if compiled(pattern).search(name)]
            if not inner and "additionalProperties" in schema:
                if schema["additionalProperties"] is False:
                    return said.FIELD_NOT_ALLOWED.format(where=_at(path), name=name[:40])
                inner = [schema["additionalProperties"]]
            for each in inner:
                if found := self.fault(part, each, place, depth + 1):
                    return found
        return ""

    def _array(self, value: list[Json], schema: Mapping[str, Json], path: str, depth: int) -> str:
        where = _at(path)
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            return said.LIST_LENGTH.format(where=where, count=len(value))
        if schema.get("uniqueItems") and not self._all_different(value):
            return said.TWO_THE_SAME.format(where=where)
        first: list[Json] = schema.get("prefixItems", [])
        for place, part in enumerate(value):
            inner = first[place] if place < len(first) else schema.get("items", True)
            if found := self.fault(part, inner, f"{path}/{place}", depth + 1):
                return found
        if "contains" in schema:
            fitting = sum(not self.fault(part, schema["contains"], path, depth + 1) for part in value)
            if not schema.get("minContains", 1) <= fitting <= schema.get("maxContains", len(value)):
                return said.WANTED_ENTRIES.format(where=where, count=fitting)
        return ""

    def _all_different(self, value: list[Json]) -> bool:
        for place, one in enumerate(value):
            self._steps += place
            if self._steps > _MOST_STEPS:
                raise TooMuchError
            if any(same(one, other) for other in value[:place]):
                return False
        return True


def _number_fault(value: float, schema: Mapping[str, Json], where: str) -> str:
    if "minimum" in schema and value < schema["minimum"]:
        return said.BELOW.format(where=where, value=_figure(value), limit=_figure(schema["minimum"]))
    if "maximum" in schema and value > schema["maximum"]:
        return said.ABOVE.format(where=where, value=_figure(value), limit=_figure(schema["maximum"]))
    if "exclusiveMinimum" in schema and value <= schema["exclusiveMinimum"]:
        return said.NOT_ABOVE.format(where=where, value=_figure(value), limit=_figure(schema["exclusiveMinimum"]))
    if "exclusiveMaximum" in schema and value >= schema["exclusiveMaximum"]:
        return said.NOT_BELOW.format(where=where, value=_figure(value), limit=_figure(schema["exclusiveMaximum"]))
    # as written: 0.3 is a multiple of 0.1
    if "multipleOf" in schema and Fraction(repr(value)) % Fraction(repr(schema["multipleOf"])):
        return said.NO_MULTIPLE.format(where=where, value=_figure(value), step=_figure(schema["multipleOf"]))
    return ""


def _text_fault(value: str, schema: Mapping[str, Json], where: str) -> str:
    if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
        return said.TEXT_LENGTH.format(where=where, count=len(value))
    if "pattern" in schema and not compiled(schema["pattern"]).search(value):
        return said.TEXT_PATTERN.format(where=where)
    return ""


def same(one: Json, other: Json) -> bool:
    """Whether two JSON values are equal: 1 and 1.0 are, 1 and true are not."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(part, other[name]) for name, part in one.items())
    return bool(one == other)


def _is(value: Json, kind: str) -> bool:
    match kind:
        case "null":
            return value is None
        case "boolean":
            return isinstance(value, bool)
        case "number":
            return is_number(value)
        case "integer":
            return is_integer(value)
        case "string":
            return isinstance(value, str)
        case "array":
            return isinstance(value, list)
    return isinstance(value, dict)


def _kind(value: Json) -> str:
    names = ("null", "boolean", "integer", "number", "string", "array", "object")
    return next(name for name in names if _is(value, name))


def _at(path: str) -> str:
    return said.AT.format(place=path) if path else said.AT_THE_TOP


def _figure(value: float) -> str:
    return f"{value:.12g}" if abs(value) < 1e15 else said.LARGE
