"""The charts on the screen: what they draw, say and do, from the same values as the report's pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.chart_words import ChartWords
from desktop_app.domain.comparison import Axis
from desktop_app.domain.comparison_charts import ChartKind, ChartSource, chart_of
from desktop_app.ui.comparison_tab.charts.card import ChartCard
from desktop_app.ui.comparison_tab.charts.panel import ChartsPanel
from desktop_app.ui.comparison_tab.charts.plot import ChartPlot
from desktop_app.ui.comparison_tab.charts.readout import Readout
from desktop_app.ui.plumbing.chart_library import load_chart_library
from desktop_app.ui.theme import DARK, LIGHT, current_theme
from tests.unit.chart_sources import source

ShowCharts = Callable[..., ChartsPanel]


@pytest.fixture
def charts(qtbot: QtBot) -> ShowCharts:
    """A panel of this size that shows these charts of an experiment."""

    def shown(
        made: ChartSource, kinds: Sequence[ChartKind], width: int = 1100, height: int = 360, *, log: bool = False
    ) -> ChartsPanel:
        current_theme()
        load_chart_library()
        panel = ChartsPanel(lambda trial, value, quantity: f"{trial} took {value:g} {quantity.value}")
        qtbot.addWidget(panel)
        panel.resize(width, height)
        panel.show()
        panel.make_plots()
        panel.show_choice(kinds)
        for kind in kinds:
            panel.show_chart(kind, chart_of(kind, made), ChartWords(), log=log)
        QApplication.processEvents()
        return panel

    return shown


def plot_of(panel: ChartsPanel, kind: ChartKind) -> ChartPlot:
    plot = panel.cards[kind].plot
    assert plot is not None
    return plot


def described(plot: ChartPlot) -> str:
    interface = QAccessible.queryAccessibleInterface(plot)
    assert interface is not None
    return interface.text(QAccessible.Text.Description)


def readout(plot: ChartPlot) -> Readout:
    found = plot.findChild(Readout)
    assert isinstance(found, Readout)
    return found


def drawn(plot: ChartPlot) -> QImage:
    QApplication.processEvents()
    return plot.grab().toImage()


def coloured(image: QImage, colour: str) -> int:
    """How many points have about this colour."""
    wanted, count = QColor(colour), 0
    for x in range(0, image.width(), 2):
        for y in range(0, image.height(), 2):
            seen = image.pixelColor(x, y)
            apart = (
                abs(seen.red() - wanted.red()) + abs(seen.green() - wanted.green()) + abs(seen.blue() - wanted.blue())
            )
            count += apart < 30
    return count


def test_every_chart_tells_a_screen_reader_what_it_shows(charts: ShowCharts) -> None:
    made = source(knee="medium")
    panel = charts(made, list(ChartKind), height=900)
    for kind in ChartKind:
        plot = plot_of(panel, kind)
        assert described(plot) == ChartWords().describe(chart_of(kind, made))
        assert plot.accessibleName() == f"Chart: {ChartWords().title(chart_of(kind, made))}"


def test_arrows_walk_the_means_and_show_and_say_them(charts: ShowCharts) -> None:
    panel = charts(source(), [ChartKind.REASONING])
    plot = plot_of(panel, ChartKind.REASONING)
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    said = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End):
        QTest.keyClick(plot, key)
        assert readout(plot).isVisible()
        said.append(readout(plot).text().split(":")[0])
    assert said == ["none", "low", "none", "xhigh"]
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert not readout(plot).isVisible()


def test_the_pointer_reads_a_mean_and_an_answer(charts: ShowCharts) -> None:
    panel = charts(source(), [ChartKind.REASONING])
    plot = plot_of(panel, ChartKind.REASONING)
    QApplication.processEvents()
    marks = plot._marks
    spot, cloud = plot._drawing.spots[3], plot._drawing.clouds[0]  # type: ignore[union-attr]

    def point(x: float, y: float) -> None:
        place = plot._box.mapToScene(QPointF(marks.view.x(x), marks.view.y(y)))
        QTest.mouseMove(plot._plot.viewport(), plot._plot.mapFromScene(place))
        QApplication.processEvents()

    point(spot.x, spot.y)
    assert readout(plot).text() == spot.said
    assert spot.said.startswith("high: ")
    highest = max(range(len(cloud.ys)), key=lambda number: cloud.ys[number])
    point(cloud.xs[highest], cloud.ys[highest])
    assert readout(plot).text() == f"{cloud.trials[highest]} took {cloud.values[highest]:g} tokens"
    point(-0.45, spot.y)
    assert not readout(plot).isVisible()


def test_zoom_by_keys_and_back_by_a_double_click(charts: ShowCharts) -> None:
    panel = charts(source(), [ChartKind.SECONDS])
    plot = plot_of(panel, ChartKind.SECONDS)
    whole = plot._box.viewRect()
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    QApplication.processEvents()
    assert plot.zoomed
    assert plot._box.viewRect().height() < 0.9 * whole.height()
    made = source(repeats=2)
    panel.show_chart(ChartKind.SECONDS, chart_of(ChartKind.SECONDS, made), ChartWords(), log=False)
    assert plot.zoomed  # news leave the part in view that a person chose
    QTest.mouseDClick(plot._plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 80))
    QApplication.processEvents()
    assert not plot.zoomed


def test_new_answers_move_the_same_points_and_no_plot_is_made_anew(charts: ShowCharts) -> None:
    panel = charts(source(repeats=1), [ChartKind.COST])
    plot = plot_of(panel, ChartKind.COST)
    items, inside = list(plot._dots), len(plot._plot.scene().items())
    panel.show_chart(ChartKind.COST, chart_of(ChartKind.COST, source(repeats=5)), ChartWords(), log=False)
    QApplication.processEvents()
    assert plot_of(panel, ChartKind.COST) is plot
    assert plot._dots == items
    assert len(plot._plot.scene().items()) == inside
    assert sum(len(dots.getData()[0]) for dots in plot._dots) == 12 * 5 * 5


@pytest.mark.parametrize("kind", [ChartKind.QUALITY, ChartKind.QUALITY_COST])
def test_light_and_dark_redraw_at_once(charts: ShowCharts, kind: ChartKind) -> None:
    theme = current_theme()
    theme.choose("light")
    plot = plot_of(charts(source(), [kind]), kind)
    light = drawn(plot)
    assert coloured(light, LIGHT.surface) > 1000
    assert coloured(light, LIGHT.series[0]) > 10
    assert plot._plot.getAxis("left").textPen().color() == QColor(LIGHT.muted)
    theme.choose("dark")
    try:
        dark = drawn(plot)
        assert plot._plot.getAxis("left").textPen().color() == QColor(DARK.muted)
    finally:
        theme.choose("light")
    assert coloured(dark, DARK.surface) > 1000
    assert coloured(dark, DARK.series[0]) > 10
    assert coloured(dark, LIGHT.series[0]) == 0, "nothing keeps the colour of the other look"


def test_a_logarithmic_axis_is_offered_only_where_it_helps(charts: ShowCharts) -> None:
    panel = charts(source(), [ChartKind.QUALITY, ChartKind.REASONING])

    def switch(kind: ChartKind) -> QPushButton:
        return next(each for each in panel.cards[kind].findChildren(QPushButton) if each.text() == "Log")

    assert switch(ChartKind.REASONING).isVisible()
    assert not switch(ChartKind.QUALITY).isVisible()
    asked: list[tuple[str, bool]] = []
    panel.log_toggled.connect(lambda kind, on: asked.append((kind, on)))
    switch(ChartKind.REASONING).click()
    assert asked == [("reasoning", True)]


def test_what_cannot_be_drawn_is_said(charts: ShowCharts) -> None:
    panel = charts(source(repeats=1, graded=False), [ChartKind.QUALITY_COST, ChartKind.SPREAD])
    for kind, words in (
        (ChartKind.QUALITY_COST, "Shown once answers have grades, and prices are known."),
        (ChartKind.SPREAD, "No task has two answers at one effort yet: there is no spread to show."),
    ):
        assert not plot_of(panel, kind).isVisible()
        assert panel.cards[kind]._empty.isVisible()
        assert panel.cards[kind]._empty.text() == words


def places(panel: ChartsPanel) -> dict[ChartKind, tuple[int, int]]:
    return {kind: (card.x(), card.y()) for kind, card in panel.cards.items() if card.isVisible()}


def test_three_stand_side_by_side_where_there_is_room_and_two_where_there_is_less(charts: ShowCharts) -> None:
    kinds = [ChartKind.QUALITY_COST, ChartKind.REASONING, ChartKind.SECONDS, ChartKind.SPREAD]
    panel = charts(source(), kinds, 1100, 900)
    assert len({y for kind, (_, y) in places(panel).items() if kind is not ChartKind.SPREAD}) == 1
    assert places(panel)[ChartKind.SPREAD][1] > places(panel)[ChartKind.SECONDS][1]
    panel.resize(690, 1200)
    QApplication.processEvents()
    here = places(panel)
    assert here[ChartKind.QUALITY_COST][1] == here[ChartKind.REASONING][1] < here[ChartKind.SECONDS][1]
    panel.show_choice([ChartKind.REASONING])
    QApplication.processEvents()
    assert list(places(panel)) == [ChartKind.REASONING]
    assert panel.cards[ChartKind.REASONING].width() > 600


@pytest.mark.parametrize(
    "levels", [(), ("standard", "pro"), ("gpt-6.1-sol", "gpt-6-mini-2026-10-01", "o4-mini", "gpt-5.4")]
)
def test_no_word_in_a_chart_covers_another_or_leaves_it(charts: ShowCharts, levels: tuple[str, ...]) -> None:
    made = source(axis=Axis.MODEL if levels else Axis.NONE, levels=levels, knee="")
    knee = made.variants[2].key
    panel = charts(replace(made, knee=knee), [ChartKind.QUALITY_COST], 330, 300, log=True)
    plot = plot_of(panel, ChartKind.QUALITY_COST)
    drawn(plot)
    labels = plot._marks._labels
    assert labels is not None
    assert any("(knee)" in text for text, _, _ in labels)
    for number, (_, box, _) in enumerate(labels):
        assert box.x >= 0
        assert box.x + box.width <= plot._marks.view.width
        assert box.y >= 0
        assert box.y + box.height <= plot._marks.view.height
        assert not any(box.overlaps(other) for _, other, _ in labels[number + 1 :])


def test_the_description_can_be_read_below_the_chart(charts: ShowCharts) -> None:
    panel = charts(source(), [ChartKind.QUALITY])
    card: ChartCard = panel.cards[ChartKind.QUALITY]
    card._tell()
    assert card._told.isVisible()
    assert card._told.text() == ChartWords().describe(chart_of(ChartKind.QUALITY, source()))
    card._tell()
    assert not card._told.isVisible()
