"""One setting: its key, type, default, label and help, and which texts it takes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Generic, TypeVar

from desktop_app.language import tr

T = TypeVar("T", bool, int, str, Decimal)

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


class BadSettingError(ValueError):
    """A value a setting does not take; its text says what would be right."""


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One thing a person may choose. `choices` limits it; `minimum` and `maximum` bound a number."""

    key: str
    default: T
    label: str
    help: str
    section: str
    choices: tuple[tuple[str, str], ...] = ()
    minimum: int | None = None
    maximum: int | None = None
    unit: str = ""
    time_of_day: bool = False
    """A text that is a time on the clock, such as "22:30"."""

    def parse(self, text: str) -> T:
        """The value a stored or typed text means.

        Raises BadSettingError with a sentence for the person.
        """
        default = self.default
        if isinstance(default, bool):
            if text not in ("true", "false"):
                raise BadSettingError(tr("{label} is either on or off.", label=self.label))
            return text == "true"
        if isinstance(default, str):
            if self.choices and text not in dict(self.choices):
                raise BadSettingError(
                    tr(
                        "{label} must be one of: {names}.",
                        label=self.label,
                        names=", ".join((label for _, label in self.choices)),
                    )
                )
            if self.time_of_day and not _TIME.fullmatch(text):
                raise BadSettingError(tr("{label} must be a time such as 22:30.", label=self.label))
            return text
        return self._number(text)

    def _number(self, text: str) -> T:
        kind = type(self.default)
        try:
            value = kind(text.strip())
        except (ValueError, InvalidOperation):
            raise BadSettingError(tr("{label} must be a number.", label=self.label)) from None
        size = Decimal(str(value))
        low, high = self.minimum, self.maximum
        if not size.is_finite():
            raise BadSettingError(tr("{label} must be a number.", label=self.label))
        if (low is not None and size < low) or (high is not None and size > high):
            raise BadSettingError(tr("{label} must be between {low} and {high}.", label=self.label, low=low, high=high))
        return value

    def text(self, value: T) -> str:
        """How a value is stored."""
        return str(value).lower() if isinstance(value, bool) else str(value)
