"""The `override` mark for methods; Python 3.11 has it only in a package that this room may not import."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    T = TypeVar("T")

    def override(method: T) -> T:
        """Says that the method replaces one of a base class."""
        return method


__all__ = ["override"]
