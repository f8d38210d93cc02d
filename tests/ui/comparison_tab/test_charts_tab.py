"""The charts in the tab: drawn from what ran, with the verdict's knee, kept as they were, saved and copied."""

from __future__ import annotations

import stat
import sys
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMenu

from desktop_app.domain.comparison import Comparison, one_question
from desktop_app.domain.comparison_charts import ChartKind, CostChart, EffortChart
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.trials import Grade
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.charts.card import ChartCard
from desktop_app.ui.comparison_tab.charts.pictures import write_private
from tests.harness.loops import Until
from tests.ui.comparison_tab.conftest import Bench, OpenBench

EFFORTS = (Effort.LOW, Effort.MEDIUM)
pytestmark = pytest.mark.simulator(speed=2000)


async def ran(bench: Bench, until: Until, repeats: int = 2) -> Comparison:
    """A comparison that has run to its end, its charts drawn."""
    design = one_question("Why do otters hold hands?", "gpt-6.1-sol", EFFORTS, repeats)
    comparison = await bench.rooms.comparisons.run(design)
    bench.tab.open_item(comparison.id)
    await until(lambda: not bench.rooms.ledger.live, timeout=20)
    bench.tab.show_page("overview")
    await until(lambda: answers(bench, ChartKind.REASONING) == 2 * repeats, timeout=20, what="every answer is a point")
    return comparison


def card(bench: Bench, kind: ChartKind) -> ChartCard:
    return bench.tab.charts.panel.cards[kind]


def answers(bench: Bench, kind: ChartKind) -> int:
    """How many answers are drawn."""
    cards = bench.tab.charts.panel.cards
    chart = cards[kind].chart if kind in cards else None
    plotted = chart is not None and cards[kind].plot is not None
    return sum(len(dots.values) for dots in chart.dots) if plotted and isinstance(chart, EffortChart) else 0


def choose(bench: Bench, kind: ChartKind, entry: str) -> None:
    """An entry of a chart's menu, opened by its button."""
    QTest.mouseClick(card(bench, kind)._more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if action.text() == entry)
    assert action.isEnabled()
    menu.close()
    action.trigger()


async def test_charts_show_what_ran_and_the_figures_say_the_same(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await ran(b, until)
        state = b.tab.presenter.state
        assert state is not None
        chart = card(b, ChartKind.REASONING).chart
        assert isinstance(chart, EffortChart)
        told = [each.reasoning_tokens.centre for each in state.summaries if each.reasoning_tokens is not None]
        assert [mark.value.centre for mark in chart.marks] == told
        plot = card(b, ChartKind.REASONING).plot
        assert plot is not None
        assert plot.isVisible()
        assert plot.accessibleDescription().startswith("Reasoning tokens by effort. low: ")
        assert b.tab.widget.results.overview.figures.isVisible()


async def test_quality_against_cost_appears_with_the_grades(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await ran(b, until)
        assert card(b, ChartKind.QUALITY_COST)._empty.text().startswith("Shown once answers have grades")
        state = b.tab.presenter.state
        assert state is not None
        for trial, _ in state.trials:
            await b.rooms.comparisons.grade(trial.id, Grade.PASS)

        def drawn() -> bool:
            chart = card(b, ChartKind.QUALITY_COST).chart
            return isinstance(chart, CostChart) and [mark.value.n for mark in chart.marks] == [2, 2]

        await until(drawn)
        plot = card(b, ChartKind.QUALITY_COST).plot
        assert plot is not None
        assert plot.isVisible()
        assert "simulated" in plot.accessibleDescription()


async def test_the_knee_is_that_of_the_verdict(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        comparison = await ran(b, until, repeats=8)
        state = b.tab.presenter.state
        assert state is not None
        for trial, _ in state.trials:
            await b.rooms.comparisons.grade(trial.id, Grade.PASS)
        await b.rooms.comparisons.set_margin(comparison.id, 0.6)

        def knee() -> str:
            chart = card(b, ChartKind.QUALITY_COST).chart
            return chart.knee if isinstance(chart, CostChart) else ""

        await until(lambda: bool(knee()), timeout=20, what="the knee is ringed")
        finding = await b.rooms.comparisons.finding(comparison.id)
        assert finding is not None
        assert finding.verdict is not None
        assert knee() == finding.verdict.knee


async def test_charts_that_were_chosen_are_there_after_a_restart(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await ran(b, until)
        for name in ("Charts: Quality and cost", "Charts: Time", "Charts: Spread"):
            QTest.mouseClick(b.button(name), Qt.MouseButton.LeftButton)
        b.tab.charts.panel.log_toggled.emit("reasoning", True)
        await until(lambda: b.rooms.preferences.recall("compare.charts") == "reasoning,spread")
        await until(lambda: "reasoning" in b.rooms.preferences.recall("compare.charts.log"))
    async with bench() as b:
        b.tab.show_page("overview")
        assert [kind.value for kind in b.tab.charts.presenter.chosen] == ["reasoning", "spread"]
        assert b.tab.charts.presenter.is_log(ChartKind.REASONING)
        await until(lambda: answers(b, ChartKind.REASONING) == 4, timeout=20)
        assert ChartKind.SECONDS not in b.tab.charts.panel.cards


async def test_a_chart_is_drawn_anew_in_another_currency(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await ran(b, until)
        QTest.mouseClick(b.button("Charts: Cost"), Qt.MouseButton.LeftButton)
        await until(lambda: answers(b, ChartKind.COST) == 4)

        def told() -> str:
            return card(b, ChartKind.COST).described()

        assert "$0.0" in told()
        formats.use_currency("EUR", Decimal("0.5"))
        try:
            await until(lambda: "€0.0" in told())
        finally:
            formats.use_currency("USD", Decimal(1))
        await until(lambda: "$0.0" in told())


async def test_an_answer_under_the_pointer_says_whose_it_is(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await ran(b, until)
        chart = card(b, ChartKind.REASONING).chart
        assert isinstance(chart, EffortChart)
        dots = chart.dots[1]
        said = b.tab.charts.presenter.answer_words(dots.trials[0], dots.values[0], chart.quantity)
        assert said.startswith("medium, repeat ")
        assert said.endswith(f": {formats.number(dots.values[0])} tokens")


@pytest.mark.parametrize(("form", "begins"), [("PNG", b"\x89PNG"), ("SVG", b"<?xml")])
async def test_saved_as_a_picture_for_the_owner_only(
    bench: OpenBench, tmp_path: Path, until: Until, form: str, begins: bytes
) -> None:
    async with bench() as b:
        await ran(b, until)
        choose(b, ChartKind.REASONING, f"Save as {form}…")
        await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        target = tmp_path / f"chart.{form.lower()}"
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(edit, QLineEdit)
        edit.setText(str(target))
        dialog.accept()
        await until(target.exists)
        content = target.read_bytes()
        assert content.startswith(begins)
        if sys.platform != "win32":
            assert stat.S_IMODE(target.stat().st_mode) == 0o600
        if form == "SVG":
            texts = ["".join(element.itertext()) for element in ElementTree.fromstring(content).iter()]
            assert "Reasoning tokens by effort" in texts
        else:
            assert QImage.fromData(content).width() == 2 * 640

        def said() -> bool:
            labels = b.tab.widget.findChildren(QLabel)
            return any(label.isVisible() and target.name in label.text() for label in labels)

        await until(said)


async def test_copied_as_a_picture_and_as_numbers(bench: OpenBench, until: Until) -> None:
    async with bench() as b:
        await ran(b, until)
        clipboard = QGuiApplication.clipboard()
        choose(b, ChartKind.REASONING, "Copy data")
        lines = clipboard.text().splitlines()
        assert lines[0].startswith("variant\tReasoning tokens per answer: mean\t")
        assert [line.split("\t")[0] for line in lines[1:]] == ["low", "medium"]
        choose(b, ChartKind.REASONING, "Copy image")
        assert clipboard.image().width() == 1280


def test_a_picture_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r".+"):
        write_private(tmp_path / "nowhere" / "chart.png", b"x")


def test_a_picture_replaces_one_that_others_could_read(tmp_path: Path) -> None:
    target = tmp_path / "chart.svg"
    target.write_text("old")
    target.chmod(0o644)
    write_private(target, b"new")
    assert target.read_bytes() == b"new"
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
