"""The plain values that pass between the Usage view's words and its widgets; neither Qt nor services."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from desktop_app.domain.usage_totals import UsageRow
from desktop_app.language import later

Measure = Literal["spend", "tokens", "requests", "cache"]
Tone = Literal["text", "muted", "warning", "danger", "success"]
ExportWhat = Literal["table-csv", "responses-csv", "workbook"]

PERIODS: tuple[tuple[str, str, str], ...] = (
    ("today", later("Today"), later("Since midnight, as at the foot of the window")),
    ("7", later("7 days"), later("Today and the six days before")),
    ("30", later("30 days"), later("Today and the 29 days before")),
    ("month", later("This month"), later("The calendar month")),
    ("last-month", later("Last month"), later("The calendar month before this one")),
    ("all", later("All"), later("Everything in the money book")),
    ("own", later("Dates…"), later("From one day to another")),
)
"""Key, chip, and what it means."""

MEASURES: tuple[tuple[Measure, str, str], ...] = (
    ("spend", later("Spend"), later("Spend")),
    ("tokens", later("Tokens"), later("Tokens")),
    ("requests", later("Answers"), later("Number of answers")),
    ("cache", later("Cache hits"), later("Cached share of the input tokens in %")),
)
"""Key, chip, and the quantity; what money is shown in is added where it is shown."""

GROUPS: tuple[tuple[str, str], ...] = (
    ("day", later("Day")),
    ("model", later("Model")),
    ("effort", later("Effort")),
    ("tab", later("Tab")),
    ("template", later("Template")),
    ("provider", later("Provider")),
    ("conversation", later("Conversation")),
    ("tier", later("Service tier")),
)
"""Key and word."""

TOKEN_KINDS = (
    later("Uncached input"),
    later("Cached input"),
    later("Cache writes"),
    later("Reasoning"),
    later("Answer text"),
)
"""In the order in which they are stacked."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row in the chart: its parts from the bottom (or left), and what it says under the pointer.

    No parts where there is nothing to measure, which is not 0.
    """

    key: str
    label: str
    parts: tuple[float, ...]
    words: str

    @property
    def whole(self) -> float:
        """Its length."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class ChartContent:
    """`lying` bars have names at the left, standing ones days below. `kinds` name the parts where there are several;
    `title` is the quantity with its unit, `said` the whole in a sentence."""

    bars: tuple[Bar, ...]
    title: str
    said: str
    lying: bool = False
    kinds: tuple[str, ...] = ()
    measure: Measure = "spend"
    unit: str = "$"
    """Before an amount of money."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the large figures on top."""

    name: str
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Something to know about the figures."""

    text: str
    tone: Tone = "muted"


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A column of a table: `text` writes a row's cell and `value` is what it is sorted by (None comes last).

    `header` stands above it, `name` is said by a screen reader. The column that `stretches` takes the room left.
    """

    key: str
    header: str
    text: Callable[[Any], str]
    value: Callable[[Any], Any]
    name: str = ""
    number: bool = True
    stretches: bool = False
    widest: int = 220
    """Px."""
    tip: Callable[[Any], str] | None = None
    tone: Callable[[Any], Tone] | None = None


@dataclass(frozen=True, slots=True)
class UsageExport:
    """What is written to a file: the table's rows with their labels, their sums, and the responses behind them."""

    what: ExportWhat
    grouped_by: str
    rows: tuple[UsageRow, ...]
    totals: UsageRow
    entries: Sequence[Any]
    """Entries of the money book."""
