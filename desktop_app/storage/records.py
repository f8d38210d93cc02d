"""Turns domain values into JSON and back, so that rows of older and newer versions still load."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")

Decode = Callable[[Any], Any]


class UnreadableRecordError(Exception):
    """A stored value lacks something this version cannot do without; its text names it."""


def storable(text: str) -> str:
    """The text as SQLite can keep it: halves of surrogate pairs are joined, lone ones become U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def to_plain(value: object) -> Any:
    """A domain value as what JSON knows. Empty fields are left out where empty is their default."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(part) for part in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        plain = {}
        for name, may_be_left_out in _left_out_when_empty(type(value)):
            part = getattr(value, name)
            if not (may_be_left_out and part in (None, "", ())):
                plain[name] = to_plain(part)
        return plain
    return value


def to_json(value: object) -> str:
    """A domain value, or what `to_plain` made of it, as JSON text for a column."""
    return storable(json.dumps(to_plain(value), ensure_ascii=False, separators=(",", ":")))


def from_plain(cls: type[T], plain: Any) -> T:
    """A domain value from what JSON gave: unknown fields are ignored, unreadable ones take their default.

    Raises UnreadableRecordError when a field without a default is missing or unreadable.
    """
    kind: Any = cls
    value: T = _decoder(kind)(plain)
    return value


@cache
def _left_out_when_empty(cls: type) -> tuple[tuple[str, bool], ...]:
    return tuple((field.name, field.default in (None, "", ())) for field in dataclasses.fields(cls))


@cache
def _decoder(kind: Any) -> Decode:
    kind = getattr(kind, "__supertype__", kind)  # NewType
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        (inner,) = (argument for argument in arguments if argument is not types.NoneType)
        return _optional(_decoder(inner))
    if origin is tuple:
        if arguments[-1] is Ellipsis:
            return _tuple_of(_decoder(arguments[0]))
        return _tuple_by_place(tuple(_decoder(argument) for argument in arguments))
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind)
    return _scalar(kind)


def _scalar(kind: type) -> Decode:
    accepted: tuple[type, ...] = (float, int) if kind is float else (str,) if kind in (Decimal, date) else (kind,)
    by_value: Mapping[object, object] = {member.value: member for member in kind} if issubclass(kind, Enum) else {}

    def member(value: Any) -> Any:
        try:
            return by_value[value]
        except (KeyError, TypeError):
            raise UnreadableRecordError(f"{value!r} is no {kind.__name__}") from None  # not shown

    def decimal(value: Any) -> Any:
        try:
            return Decimal(plain(value))
        except InvalidOperation:
            raise UnreadableRecordError(f"{value!r} is no number") from None  # not shown

    def day(value: Any) -> Any:
        try:
            return date.fromisoformat(plain(value))
        except ValueError:
            raise UnreadableRecordError(f"{value!r} is no date") from None  # not shown

    def plain(value: Any) -> Any:
        if isinstance(value, accepted) and (kind is bool or not isinstance(value, bool)):
            return value
        raise UnreadableRecordError(f"{value!r} is no {kind.__name__}")  # not shown

    return member if by_value else decimal if kind is Decimal else day if kind is date else plain


def _optional(inner: Decode) -> Decode:
    return lambda value: None if value is None else inner(value)


def _tuple_of(inner: Decode) -> Decode:
    def decode(value: Any) -> Any:
        if not isinstance(value, list):
            raise UnreadableRecordError(f"{value!r} is no list")  # not shown
        return tuple([inner(part) for part in value])

    return decode


def _tuple_by_place(inner: tuple[Decode, ...]) -> Decode:
    def decode(value: Any) -> Any:
        if not isinstance(value, list) or len(value) != len(inner):
            raise UnreadableRecordError(f"{value!r} has not {len(inner)} parts")  # not shown
        return tuple(decode_part(part) for decode_part, part in zip(inner, value, strict=True))

    return decode


def _dataclass(cls: type) -> Decode:
    hints = typing.get_type_hints(cls)
    decoders = {field.name: _decoder(hints[field.name]) for field in dataclasses.fields(cls)}
    as_it_is = {name: _plain_type(hint) for name, hint in hints.items()}  # most fields need no call at all
    required = [
        field.name
        for field in dataclasses.fields(cls)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    ]

    def decode(value: Any) -> Any:
        if type(value) is cls:  # a part that was read before
            return value
        if not isinstance(value, dict):
            raise UnreadableRecordError(f"{value!r} is no {cls.__name__}")  # not shown
        fields = {}
        for name, part in value.items():
            if name not in decoders:
                continue
            if type(part) is as_it_is[name]:
                fields[name] = part
                continue
            try:
                fields[name] = decoders[name](part)
            except UnreadableRecordError as problem:
                if name in required:
                    raise UnreadableRecordError(f"{cls.__name__}.{name}: {problem}") from None
        try:
            return cls(**fields)
        except TypeError:
            missing = [name for name in required if name not in fields]
            raise UnreadableRecordError(f"{cls.__name__} lacks {', '.join(missing)}") from None  # not shown

    return decode


def _plain_type(kind: Any) -> type | None:
    """The JSON type that is already right for a field, None where it must be decoded."""
    arguments = [argument for argument in typing.get_args(kind) if argument is not types.NoneType]
    if typing.get_origin(kind) in (types.UnionType, typing.Union) and len(arguments) == 1:
        (kind,) = arguments
    kind = getattr(kind, "__supertype__", kind)
    return kind if kind in (str, int, float, bool) else None
