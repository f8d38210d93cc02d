"""The words of the charts: titles with units, values, what is missing, and the whole chart told in sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.comparison_charts import (
    Chart,
    ChartKind,
    CostChart,
    EffortChart,
    Mark,
    Quantity,
    Range,
    SpreadChart,
)
from desktop_app.domain.statistics.intervals import Interval
from desktop_app.language import later, tr

SHORT_TITLES: dict[ChartKind, str] = {
    ChartKind.QUALITY_COST: later("Quality and cost"),
    ChartKind.QUALITY: later("Quality"),
    ChartKind.REASONING: later("Reasoning"),
    ChartKind.SECONDS: later("Time"),
    ChartKind.COST: later("Cost"),
    ChartKind.SPREAD: later("Spread"),
}
_TITLES = {
    ChartKind.QUALITY_COST: later("Quality against cost"),
    ChartKind.QUALITY: later("Quality by effort"),
    ChartKind.REASONING: later("Reasoning tokens by effort"),
    ChartKind.SECONDS: later("Time by effort"),
    ChartKind.COST: later("Cost by effort"),
}
_SPREADS = {Quantity.TOKENS: later("reasoning tokens"), Quantity.SECONDS: later("time"), Quantity.MONEY: later("cost")}


def plain_number(value: float, decimals: int = 0) -> str:
    """ "1,024", "0.012": where no person's locale is known."""
    return f"{value:,.{decimals}f}"


@dataclass(frozen=True, slots=True)
class ChartWords:
    """Writes numbers as `number` does, money with its sign and in its unit."""

    number: Callable[[float, int], str] = plain_number
    money_unit: str = "US$"
    money_sign: str = "$"

    # -- titles ----------------------------------------------------------------------------------------------

    def title(self, chart: Chart) -> str:
        """What the chart shows."""
        if isinstance(chart, SpreadChart):
            return tr("Spread of repeats: {spreads}", spreads=tr(_SPREADS[chart.quantity]))
        return tr(_TITLES[chart.kind])

    def axis(self, quantity: Quantity, *, simulated: bool = False) -> str:
        """A quantity with its unit; simulated money is called so."""
        money = tr(
            "Cost per answer, {money_unit}{part}",
            money_unit=self.money_unit,
            part=tr(" simulated") if simulated else "",
        )
        return {
            Quantity.MONEY: money,
            Quantity.TOKENS: tr("Reasoning tokens per answer"),
            Quantity.SECONDS: tr("Seconds per answer"),
            Quantity.PASSED: tr("Answers that passed, %"),
            Quantity.GRADE: tr("Mean grade, 1 to 5"),
        }[quantity]

    # -- values ----------------------------------------------------------------------------------------------

    def bare(self, value: float, quantity: Quantity) -> str:
        """A value for where its unit stands elsewhere: "1,024", "9.1", "67"; money with its sign."""
        if quantity is Quantity.MONEY:
            return f"{self.money_sign}{self.number(value, money_decimals(value))}"
        return self.number(value, _decimals(value, quantity))

    def tick(self, value: float, quantity: Quantity) -> str:
        """A round value beside an axis, with no more decimals than it has."""
        decimals = next((count for count in range(6) if abs(value - round(value, count)) < 1e-9), 6)
        if quantity is Quantity.MONEY:
            return f"{self.money_sign}{self.number(value, max(decimals, 2) if decimals else 0)}"
        return self.number(value, decimals)

    def short_tick(self, value: float, quantity: Quantity) -> str:
        """Like `tick`, thousands as "30k": where there is little room."""
        if value >= 1000 and value % 100 == 0:
            return f"{self.tick(value / 1000, quantity)}k"
        return self.tick(value, quantity)

    def value(self, value: float, quantity: Quantity) -> str:
        """With its unit: "1,024 tokens", "9.1 s", "67 %", "$0.012", "grade 4.25"."""
        bare = self.bare(value, quantity)
        return {
            Quantity.MONEY: bare,
            Quantity.TOKENS: tr("{bare} tokens", bare=bare),
            Quantity.SECONDS: f"{bare} s",
            Quantity.PASSED: f"{bare} %",
            Quantity.GRADE: tr("grade {bare}", bare=bare),
        }[quantity]

    def interval(self, interval: Interval, quantity: Quantity) -> str:
        """ "1,024 tokens (95 % interval 800 to 1,248)"."""
        words = self.value(interval.centre, quantity)
        if interval.low is None or interval.high is None:
            return tr("{words} (one value, no interval)", words=words) if interval.n == 1 else words
        return tr(
            "{words} (95 % interval {bare} to {bare_2})",
            words=words,
            bare=self.bare(interval.low, quantity),
            bare_2=self.bare(interval.high, quantity),
        )

    # -- points ----------------------------------------------------------------------------------------------

    def mark(self, chart: CostChart | EffortChart, mark: Mark) -> str:
        """One variant in words, for the pointer and a screen reader."""
        words = f"{mark.key}: {self.interval(mark.value, chart.quantity)}"
        if mark.cost is not None:
            cost = self.interval(mark.cost, Quantity.MONEY)
            words += tr(", {cost}{part} per answer", cost=cost, part=tr(" simulated") if chart.simulated else "")
        elif chart.quantity is Quantity.MONEY and chart.simulated:
            words += tr(", simulated")
        if mark.possible is not None:
            low, high = (self.bare(end, chart.quantity) for end in mark.possible)
            words += tr("; between {low} and {high} whatever the missing answers would have been", low=low, high=high)
        return tr("{words}; the knee", words=words) if mark.key == chart.knee else words

    def repeats(self, chart: SpreadChart, each: Range) -> str:
        """One task's repeats in one variant, in words."""
        name, count = f"{chart.names[each.task]}, {each.key}", len(each.values)
        if count == 1:
            return tr("{name}: {value}, one answer", name=name, value=self.value(each.values[0], chart.quantity))
        low, high = self.bare(each.values[0], chart.quantity), self.value(each.values[-1], chart.quantity)
        return tr("{name}: {low} to {high}, {count} answers", name=name, low=low, high=high, count=count)

    # -- the whole -------------------------------------------------------------------------------------------

    def empty(self, chart: Chart) -> str:
        """Why there is nothing to draw; empty where there is something."""
        if isinstance(chart, SpreadChart):
            if chart.ranges:
                return ""
            return tr("No task has two answers at one effort yet: there is no spread to show.")
        if chart.marks or (isinstance(chart, EffortChart) and chart.dots):
            return ""
        if isinstance(chart, CostChart):
            return tr("Shown once answers have grades, and prices are known.")
        if chart.kind is ChartKind.QUALITY:
            return tr("Shown once answers have grades.")
        if chart.kind is ChartKind.COST:
            return tr("No answer with a known price yet.")
        return tr("No answers yet.")

    def note(self, chart: Chart) -> str:
        """How to read its signs, and what is not drawn."""
        if isinstance(chart, SpreadChart):
            words = tr("dots: answers, lines: a task's least to most")
            shown = len(chart.tasks)
            return (
                tr(
                    "{words} · the widest {shown} of {shown_2} tasks",
                    words=words,
                    shown=shown,
                    shown_2=shown + chart.left_out,
                )
                if chart.left_out
                else words
            )
        if isinstance(chart, CostChart):
            dashed = tr(" · dashed: what no other beats") if len(chart.frontier) > 1 else ""
            return tr("bars: 95 % intervals{dashed}", dashed=dashed)
        possible = (
            tr(" · thin: with missing answers wrong or right") if any(mark.possible for mark in chart.marks) else ""
        )
        if chart.kind is ChartKind.QUALITY:
            return tr("bars: 95 % intervals{possible}", possible=possible)
        words = tr("dots: answers, diamonds: means, bars: 95 % intervals")
        if chart.left_out:
            total = chart.left_out + sum(len(dots.values) for dots in chart.dots)
            words += tr(
                " · {total} of {total_2} answers drawn",
                total=self.number(total - chart.left_out, 0),
                total_2=self.number(total, 0),
            )
        return words

    def describe(self, chart: Chart) -> str:
        """The chart in sentences, from the same numbers: for a screen reader, or beside a picture."""
        empty = self.empty(chart)
        if empty:
            return f"{self.title(chart)}. {empty}"
        if isinstance(chart, SpreadChart):
            return f"{self.title(chart)}. {self._spread(chart)}"
        marks = "; ".join(self.mark(chart, mark) for mark in chart.marks)
        parts = [f"{self.title(chart)}.", f"{marks}." if marks else ""]
        if isinstance(chart, CostChart) and len(chart.frontier) > 1:
            parts.append(tr("Beaten by no other, cheapest first: {names}.", names=", ".join(chart.frontier)))
        if isinstance(chart, EffortChart) and chart.left_out:
            parts.append(tr("{left_out} answers have no point of their own.", left_out=self.number(chart.left_out, 0)))
        return " ".join(part for part in parts if part)

    def _spread(self, chart: SpreadChart) -> str:
        wide = sorted(chart.ranges, key=lambda each: each.values[0] - each.values[-1])[:10]
        said = "; ".join(self.repeats(chart, each) for each in wide if len(each.values) > 1)
        more = (
            tr(" {left_out} more tasks are not drawn.", left_out=self.number(chart.left_out, 0))
            if chart.left_out
            else ""
        )
        return tr("Widest first: {said}.{more}", said=said, more=more)

    def table(self, chart: Chart) -> str:
        """The chart's numbers as lines with tabs between, a head first: to paste into a sheet."""
        if isinstance(chart, SpreadChart):
            unit = self.axis(chart.quantity, simulated=chart.simulated)
            rows: list[tuple[str, ...]] = [
                ("task", "variant", "answers", tr("{unit}: least", unit=unit), "most", "all")
            ]
            rows += [
                (chart.names[each.task], each.key, str(len(each.values)), *_plain(each.values[0], each.values[-1]),
                 " ".join(_plain(*each.values)))
                for each in chart.ranges
            ]  # fmt: skip
            return "\n".join("\t".join(map(_one_cell, row)) for row in rows)
        unit = self.axis(chart.quantity, simulated=chart.simulated)
        head = ["variant", tr("{unit}: mean", unit=unit), "95 % from", "95 % to", "n"]
        if isinstance(chart, CostChart):
            head += [
                tr("{axis}: mean", axis=self.axis(Quantity.MONEY, simulated=chart.simulated)),
                "95 % from",
                "95 % to",
            ]
        lines = [head]
        for mark in chart.marks:
            cost = [] if mark.cost is None else _plain(mark.cost.centre, mark.cost.low, mark.cost.high)
            value = _plain(mark.value.centre, mark.value.low, mark.value.high)
            lines.append([mark.key, *value, str(mark.value.n), *cost])
        return "\n".join("\t".join(map(_one_cell, line)) for line in lines)


def money_decimals(amount: float) -> int:
    """Cents, or as many decimals as two digits that mean something need."""
    decimals = 2
    while amount and abs(amount) < 10 / 10**decimals and decimals < 6:
        decimals += 1
    return decimals


def _decimals(value: float, quantity: Quantity) -> int:
    if quantity is Quantity.GRADE:
        return 2
    return 1 if quantity is Quantity.SECONDS and value < 100 and value != int(value) else 0


def _plain(*values: float | None) -> list[str]:
    return ["" if value is None else f"{value:.6g}" for value in values]


def _one_cell(text: str) -> str:
    """Nothing in it ends the cell or the line, or is taken for a formula."""
    flat = " ".join(text.split())
    return f"'{flat}" if flat[:1] in ("=", "+", "-", "@") else flat
