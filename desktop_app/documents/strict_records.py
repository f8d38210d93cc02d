"""Domain values as JSON in files, and back again without trusting them: every field, type and size is checked."""

# not shown: says where a damaged file is broken, in the words of its own fields

from __future__ import annotations

import dataclasses
import json
import math
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")

LONGEST_TEXT = 20_000_000
MOST_ITEMS = 100_000
_LARGEST_INT = 2**53
_LARGEST_FLOAT = 253_402_300_799.0
"""The last second of the year 9999: no time beyond it can be shown, and no other figure of ours comes near it."""
_DECIMAL_PLACES = 30

Decode = Callable[[Any, str], Any]


class BadRecordError(Exception):
    """What a file says is not what it should be; the text names the place."""


def to_plain(value: object) -> Any:
    """A value as what JSON knows; money as text, so that no digit is lost."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [to_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {str(key): to_plain(part) for key, part in value.items()}
    return value


def read_json(content: bytes, place: str) -> Any:
    """JSON in UTF-8 without NaN and the like. Raises BadRecordError."""

    def refuse(word: str) -> Any:
        raise ValueError(f"{word} is no number")

    try:
        return json.loads(content.decode("utf-8"), parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        raise BadRecordError(f"{place} is not readable JSON ({type(error).__name__})") from None


def from_plain(cls: type[T], plain: Any, place: str) -> T:
    """A value from what JSON gave, whole and exact. Raises BadRecordError, which names the place."""
    kind: Any = cls
    value: T = _decoder(kind)(plain, place)
    return value


@cache
def _decoder(kind: Any) -> Decode:
    kind = getattr(kind, "__supertype__", kind)  # NewType
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        (inner,) = (argument for argument in arguments if argument is not types.NoneType)
        decode = _decoder(inner)
        return lambda value, place: None if value is None else decode(value, place)
    if origin is tuple:
        return _tuple(arguments)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum(kind)
    return _SCALARS[kind]


def _tuple(arguments: tuple[Any, ...]) -> Decode:
    each = _decoder(arguments[0]) if arguments[-1] is Ellipsis else None
    parts = () if each else tuple(map(_decoder, arguments))

    def decode(value: Any, place: str) -> Any:
        if not isinstance(value, list) or len(value) > MOST_ITEMS:
            raise BadRecordError(f"{place} is no list, or too long")
        if each:
            return tuple([each(part, f"{place}[{index}]") for index, part in enumerate(value)])
        if len(value) != len(parts):
            raise BadRecordError(f"{place} has not {len(parts)} parts")
        return tuple(decode_part(part, place) for decode_part, part in zip(parts, value, strict=True))

    return decode


def _dataclass(cls: type) -> Decode:
    hints = typing.get_type_hints(cls)
    decoders = {field.name: _decoder(hints[field.name]) for field in dataclasses.fields(cls)}
    required = {
        field.name
        for field in dataclasses.fields(cls)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    }

    def decode(value: Any, place: str) -> Any:
        if not isinstance(value, dict):
            raise BadRecordError(f"{place} is no object")
        if unknown := value.keys() - decoders.keys():
            raise BadRecordError(f"{place} has the unknown field {sorted(unknown)[0][:40]!r}")
        if missing := required - value.keys():
            raise BadRecordError(f"{place} lacks {sorted(missing)[0]}")
        return cls(**{name: decoders[name](part, f"{place}.{name}") for name, part in value.items()})

    return decode


def _enum(kind: type[Enum]) -> Decode:
    by_value = {member.value: member for member in kind}

    def decode(value: Any, place: str) -> Any:
        if not isinstance(value, str) or value not in by_value:
            raise BadRecordError(f"{place} is no {kind.__name__}")
        return by_value[value]

    return decode


def _text(value: Any, place: str) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise BadRecordError(f"{place} is no text, or too long")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise BadRecordError(f"{place} has half a character") from None
    return value


def _bool(value: Any, place: str) -> bool:
    if not isinstance(value, bool):
        raise BadRecordError(f"{place} is neither true nor false")
    return value


def _int(value: Any, place: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > _LARGEST_INT:
        raise BadRecordError(f"{place} is no whole number, or too large")
    return value


def _float(value: Any, place: str) -> float:
    fits = isinstance(value, int | float) and not isinstance(value, bool)
    if not fits or not math.isfinite(value) or not 0 <= value <= _LARGEST_FLOAT:
        raise BadRecordError(f"{place} is no number from 0 up, or too large")
    return float(value)


def _decimal(value: Any, place: str) -> Decimal:
    try:
        number = Decimal(_text(value, place) if len(str(value)) <= 80 else "")
    except InvalidOperation:
        raise BadRecordError(f"{place} is no amount") from None
    # 1E+999999999 is short as a text and would fill the memory when it is written out
    if not number.is_finite() or abs(number.adjusted()) > _DECIMAL_PLACES or number.as_tuple().exponent < -80:  # type: ignore[operator]
        raise BadRecordError(f"{place} is no amount that can be")
    return number


def _day(value: Any, place: str) -> date:
    try:
        return date.fromisoformat(_text(value, place))
    except ValueError:
        raise BadRecordError(f"{place} is no date") from None


_SCALARS: dict[Any, Decode] = {str: _text, bool: _bool, int: _int, float: _float, Decimal: _decimal, date: _day}
