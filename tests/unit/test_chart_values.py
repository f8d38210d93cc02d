"""What the charts of an experiment show comes from the figures of the tables, and says what it leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain import comparison_charts as charts
from desktop_app.domain.chart_labels import Anchor, Box, place_labels
from desktop_app.domain.chart_scales import close_bounds, ruler, spread_is_wide
from desktop_app.domain.chart_words import ChartWords
from desktop_app.domain.comparison import Axis
from desktop_app.domain.comparison_charts import ChartKind, CostChart, EffortChart, Quantity, SpreadChart
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.model_profiles import Effort
from tests.unit.chart_sources import source

LEVELS = ("standard", "pro")


def test_marks_are_the_summaries_figures() -> None:
    made = source()
    chart = charts.effort_chart(made, ChartKind.REASONING)
    assert [mark.value.centre for mark in chart.marks] == [
        each.reasoning_tokens.centre for each in made.summaries if each.reasoning_tokens
    ]
    quality = charts.effort_chart(made, ChartKind.QUALITY)
    assert [mark.value.high for mark in quality.marks] == pytest.approx(
        [100 * each.quality.high for each in made.summaries if each.quality and each.quality.high is not None]
    )
    assert quality.dots == ()


def test_every_answer_is_a_point_of_its_own_variant() -> None:
    made = source(axis=Axis.MODE, levels=LEVELS)
    chart = charts.effort_chart(made, ChartKind.SECONDS)
    assert chart.series == LEVELS
    assert chart.efforts == ("none", "low", "medium", "high", "xhigh")
    assert len(chart.dots) == 10
    by_key = {dots.key: dots for dots in chart.dots}
    high = by_key["high · pro"]
    assert (high.effort, high.series) == (3, 1)
    cells = {cell.trial.id: cell for cell in made.cells}
    assert [cells[trial].measures.seconds for trial in high.trials] == list(high.values)
    assert {cells[trial].trial.variant for trial in high.trials} == {"high · pro"}
    assert sum(len(dots.values) for dots in chart.dots) == len(made.cells)


def test_costs_are_shown_in_the_persons_currency() -> None:
    made = source()
    dollars, euros = (
        charts.effort_chart(replace(made, per_dollar=rate), ChartKind.COST).marks[1].value for rate in (1.0, 0.5)
    )
    assert euros.centre == pytest.approx(dollars.centre / 2)
    cost = charts.cost_chart(replace(made, per_dollar=0.5)).marks[1].cost
    assert cost is not None
    assert cost.centre == pytest.approx(euros.centre)


def test_no_bar_reaches_below_nothing() -> None:
    chart = charts.effort_chart(source(tasks=2, repeats=1), ChartKind.REASONING)
    assert [mark.value.low for mark in chart.marks if mark.key == "low"] == [0.0]


def test_quality_against_cost_names_what_none_beats_cheapest_first() -> None:
    chart = charts.cost_chart(source(knee="medium"))
    costs = [next(mark.cost.centre for mark in chart.marks if mark.key == key and mark.cost) for key in chart.frontier]
    assert costs == sorted(costs)
    assert chart.frontier[0] == "none"
    assert "medium: 9" in (told := ChartWords().describe(chart)) or "medium: 8" in told
    assert "per answer; the knee" in told


def test_without_grades_or_prices_there_is_no_quality_against_cost_and_it_says_why() -> None:
    for made in (source(graded=False), source(priced=False)):
        chart = charts.cost_chart(made)
        assert chart.marks == ()
        assert ChartWords().empty(chart) == "Shown once answers have grades, and prices are known."
    assert ChartWords().empty(charts.cost_chart(source())) == ""


def test_a_scale_of_five_is_shown_in_grades() -> None:
    chart = charts.effort_chart(source(scale=Scale.ONE_TO_FIVE), ChartKind.QUALITY)
    assert chart.quantity is Quantity.GRADE
    assert all(1 <= mark.value.centre <= 5 for mark in chart.marks)
    assert max(mark.value.centre for mark in chart.marks) > 3


def test_missing_answers_show_between_what_the_mean_may_be() -> None:
    chart = charts.effort_chart(source(missing=20), ChartKind.QUALITY)
    for mark in chart.marks:
        assert mark.possible is not None
        assert mark.possible[0] < mark.value.centre <= mark.possible[1]
    assert "whatever the missing answers would have been" in ChartWords().describe(chart)
    assert all(mark.possible is None for mark in charts.effort_chart(source(), ChartKind.QUALITY).marks)


def test_more_answers_than_can_be_told_apart_are_thinned_and_counted() -> None:
    made = source(tasks=200, repeats=4)
    chart = charts.effort_chart(made, ChartKind.REASONING)
    drawn = sum(len(dots.values) for dots in chart.dots)
    assert drawn <= charts.MOST_DOTS
    assert drawn + chart.left_out == 4000
    assert f"{drawn:,} of 4,000 answers drawn" in ChartWords().note(chart)
    assert "answers drawn" not in ChartWords().note(charts.effort_chart(source(), ChartKind.REASONING))


def test_the_widest_tasks_are_shown_first_and_the_others_counted() -> None:
    chart = charts.spread_chart(source(tasks=50))
    assert len(chart.tasks) == charts.MOST_TASKS
    widths = [
        max(each.values[-1] - each.values[0] for each in chart.ranges if each.task == row)
        for row in range(len(chart.tasks))
    ]
    assert widths == sorted(widths, reverse=True)
    assert "the widest 12 of 50 tasks" in ChartWords().note(chart)
    assert all(each.values == tuple(sorted(each.values)) for each in chart.ranges)


def test_one_answer_has_no_spread_and_words_say_so() -> None:
    chart = charts.spread_chart(source(repeats=1))
    assert chart.ranges == ()
    assert "no spread to show" in ChartWords().describe(chart)


@pytest.mark.parametrize("kind", list(ChartKind))
def test_nothing_at_all_is_told_in_words(kind: ChartKind) -> None:
    chart = charts.chart_of(kind, source(tasks=0))
    assert ChartWords().empty(chart)
    assert ChartWords().describe(chart).startswith(ChartWords().title(chart))


def test_what_is_simulated_is_called_so_wherever_money_stands() -> None:
    made = replace(source(), simulated=True)
    words = ChartWords()
    for kind in (ChartKind.COST, ChartKind.QUALITY_COST):
        chart = charts.chart_of(kind, made)
        assert isinstance(chart, EffortChart | CostChart)
        assert "simulated" in words.describe(chart)
        assert "simulated" in words.table(chart)
        assert all("simulated" in words.mark(chart, mark) for mark in chart.marks)
    assert "simulated" not in words.describe(charts.chart_of(ChartKind.SECONDS, made))


def test_the_table_has_a_row_for_each_mark_and_no_cell_is_a_formula() -> None:
    table = ChartWords().table(charts.cost_chart(source())).splitlines()
    assert len(table) == 6
    assert {len(line.split("\t")) for line in table} == {8}
    spread = charts.spread_chart(source(tasks=2))
    assert isinstance(spread, SpreadChart)
    evil = ChartWords().table(replace(spread, names=("=1+1", "a\tb\nc")))
    assert "\t=1+1" not in evil
    assert "'=1+1\t" in evil
    assert "a b c\t" in evil


# -- axes ------------------------------------------------------------------------------------------------------


def test_a_linear_axis_begins_at_nothing_and_holds_everything() -> None:
    scale = ruler([3.0, 87.0])
    assert scale.ticks == (0.0, 25.0, 50.0, 75.0, 100.0)
    assert scale.share(0.0) == 0.0
    assert scale.share(50.0) == 0.5
    assert ruler([]).ticks == (0.0, 1.0)


def test_a_logarithmic_axis_holds_every_value_and_writes_nothing_as_0() -> None:
    values = [0.0, 40.0, 900.0, 20_000.0]
    assert spread_is_wide(values)
    scale = ruler(values, log=True)
    assert scale.ticks[0] == 0.0
    assert scale.share(0.0) == 0.0
    shares = [scale.share(value) for value in values]
    assert shares == sorted(shares)
    assert len(set(shares)) == 4
    assert all(0 <= share <= 1 for share in shares)
    assert all(0 <= scale.share(tick) <= 1 for tick in scale.ticks)
    assert 0.0 not in ruler(values[1:], log=True).ticks


def test_a_logarithmic_axis_without_a_positive_value_is_linear() -> None:
    assert not ruler([0.0, 0.0], log=True).log


def test_bounds_close_in_on_high_values_only() -> None:
    assert close_bounds([20.0, 90.0], (0.0, 100.0)) == (0.0, 100.0)
    low, high = close_bounds([63.0, 90.0], (0.0, 100.0))
    assert (low, high) == (50.0, 100.0)


# -- words beside points -----------------------------------------------------------------------------------------


def test_no_word_covers_another_or_a_point_or_leaves_the_picture() -> None:
    within = Box(0, 0, 400, 240)
    anchors = [Anchor(20 + 14 * (number % 6), 30 + 9 * number, 6, 60, 16) for number in range(24)]
    boxes = place_labels(anchors, within)
    placed = [box for box in boxes if box is not None]
    assert len(placed) >= 8
    for number, box in enumerate(placed):
        assert box.inside(within)
        assert not any(box.overlaps(other) for other in placed[number + 1 :])
        assert not any(box.overlaps(Box(a.x - 6, a.y - 6, 12, 12)) for a in anchors)


def test_a_word_at_the_edge_is_turned_inwards() -> None:
    (box,) = place_labels([Anchor(395, 100, 6, 80, 16)], Box(0, 0, 400, 200))
    assert box is not None
    assert box.x + box.width <= 400


def test_a_word_keeps_off_the_bars_where_it_can() -> None:
    bar = Box(100, 0, 200, 100)  # everything up right
    (box,) = place_labels([Anchor(100, 100, 6, 60, 16)], Box(0, 0, 400, 200), [bar])
    assert box is not None
    assert box.shared(bar) == 0


def test_only_efforts_that_are_compared_have_a_place() -> None:
    made = source(efforts=(Effort.HIGH, Effort.LOW))
    assert charts.effort_chart(made, ChartKind.COST).efforts == ("low", "high")
