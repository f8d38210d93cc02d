"""The window of two compared reports: text in both forms, from difference to difference, sources, words, a megabyte."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog

from desktop_app.domain.jobs import Job
from desktop_app.domain.report_differences import Kind
from desktop_app.services.report_comparison import ReportComparison
from desktop_app.simulator import Simulator
from desktop_app.ui.dialogs.link_dialog import LinkDialog
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.report_diff_window import ReportDiffWindow
from desktop_app.ui.report_diff_window.shown import as_text, items_of
from desktop_app.ui.theme import current_theme
from tests.harness.job_house import job_house
from tests.harness.loops import Until
from tests.harness.report_jobs import AT, PAGES, REPORT, reported
from tests.ui.widgets.accessible import nameless

pytestmark = pytest.mark.simulator(speed=2000)
SAME = "\n\n".join(f"This stays, number {number}." for number in range(20))
BEFORE = reported(1, "Old one", f"# Otters\n\nThey hold hands{{1}}.\n\n{SAME}\n\nThis goes{{2}}.\n\nThe end.")
AFTER = reported(
    2, "New one", f"# Otters\n\nThey hold paws{{1}}.\n\n{SAME}\n\nThe end.\n\nThis comes{{2}}.", at=AT + 86_400,
    pages=(PAGES[0], ("A new page", "https://new.example/a")),
)  # fmt: skip


@asynccontextmanager
async def window_on(folder: Path, simulator: Simulator, *jobs: Job) -> AsyncIterator[ReportDiffWindow]:
    current_theme()
    async with job_house(folder, simulator, run=False) as house:
        await house.store.add(*jobs)
        tasks = Tasks()
        window = ReportDiffWindow(
            None, comparison=ReportComparison(house.jobs), preferences=house.preferences, tasks=tasks
        )
        try:
            yield window
        finally:
            await tasks.aclose()
            window.close()
            window.view.deleteLater()
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def compared(window: ReportDiffWindow, until: Until, one: Job = BEFORE, other: Job = AFTER) -> None:
    window.compare(one, other)
    await until(lambda: window._shown is not None, timeout=25)


def press(window: ReportDiffWindow, name: str) -> None:
    (found,) = [
        each
        for each in window.view.findChildren(QAbstractButton)
        if name in (each.text(), each.accessibleName()) and each.isVisible()
    ]
    found.click()


def where(window: ReportDiffWindow) -> str:
    return window.view._where.text()


def link_dialogs() -> list[LinkDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, LinkDialog) and each.isVisible()]


async def test_the_older_report_is_the_one_before(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with window_on(tmp_path, simulator, BEFORE, AFTER) as window:
        await compared(window, until, AFTER, BEFORE)
        assert window.view._before.full_text().startswith("Old one · gpt-6.1-sol-2026-10-01 · ")
        assert window.view._after.full_text().startswith("New one · ")
        assert window.view._summary.text() == (
            "1 paragraph new, 1 paragraph gone, 1 rewritten, 22 the same. Sources: 1 added, 1 dropped, 1 kept."
        )
        assert nameless(window.view) == []


async def test_from_difference_to_difference(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with window_on(tmp_path, simulator, BEFORE, AFTER) as window:
        window.view.resize(900, 460)
        await compared(window, until)
        assert where(window) == "Difference 1 of 3"
        spoken = QAccessible.queryAccessibleInterface(window.view.canvas).text(QAccessible.Text.Description)
        assert "Before: They hold hands." in spoken
        assert "After: They hold paws." in spoken
        QTest.keyClick(window.view.canvas, Qt.Key.Key_N)
        assert where(window) == "Difference 2 of 3"
        press(window, "Next difference")
        assert where(window) == "Difference 3 of 3"
        assert "New: This comes." in window.view.canvas.accessibleDescription()
        window.step(1)
        assert where(window) == "Difference 3 of 3"
        QTest.keyClick(window.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(window.view.canvas, Qt.Key.Key_P)
        assert where(window) in ("Difference 1 of 3", "Difference 2 of 3")


async def test_what_is_the_same_is_folded_and_can_be_seen(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with window_on(tmp_path, simulator, BEFORE, AFTER) as window:
        await compared(window, until)
        canvas = window.view.canvas
        folds = [item for item in canvas._items if item.row is None]
        assert [fold.count for fold in folds] == [18]
        canvas.fold_pressed.emit(folds[0].first)
        assert not [item for item in canvas._items if item.row is None]
        press(window, "Show all")
        assert len(canvas._items) == 25
        press(window, "Show all")
        assert [item.count for item in canvas._items if item.row is None] == [18]


async def test_one_column_or_side_by_side_is_remembered(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with window_on(tmp_path, simulator, BEFORE, AFTER) as window:
        await compared(window, until)
        beside = window.view.canvas._offsets.total
        press(window, "One column")
        assert window.view.canvas._offsets.total != beside
        await until(lambda: window._preferences.recall("reports.diff_form") == "unified")


async def test_sources_by_what_became_of_them(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with window_on(tmp_path, simulator, BEFORE, AFTER) as window:
        await compared(window, until)
        rows = window.view.sources.rows()
        assert [(row.lead, row.title) for row in rows] == [
            ("", "Added (1)"), ("+", "A new page"), ("", "Dropped (1)"), ("−", PAGES[1][0]), ("", "Kept (1)"),
            ("=", PAGES[0][0]),
        ]  # fmt: skip
        assert rows[1].spoken == "added: A new page, new.example · cited once"
        assert not window.view._open.isEnabled()
        window.view.sources.setCurrentRow(1)
        press(window, "Open page…")
        await until(lambda: len(link_dialogs()) == 1)
        (dialog,) = link_dialogs()
        dialog.reject()
        await until(lambda: not dialog.isVisible())


async def test_everything_that_differs_as_text(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with window_on(tmp_path, simulator, BEFORE, AFTER) as window:
        await compared(window, until)
        press(window, "Copy as text")
        text = QGuiApplication.clipboard().text()
        lines = text.splitlines()
        assert lines[0].startswith("− Old one")
        assert lines[1].startswith("+ New one")
        for line in (
            "− They hold hands.", "+ They hold paws.", "  (18 paragraphs the same)", "− This goes.", "+ This comes.",
            "  A new page: https://new.example/a",
        ):  # fmt: skip
            assert line in lines
        window._go(0)
        QTest.keyClick(window.view.canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text() == "Before: They hold hands.\nAfter: They hold paws."


async def test_equal_reports_and_reports_that_are_gone(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    twin = reported(3, "Twin")
    async with window_on(tmp_path, simulator, reported(4, "One"), twin) as window:
        await compared(window, until, reported(4), twin)
        assert window.view._summary.text().startswith("Both reports say the same.")
        assert where(window) == "No difference in the text"
        window.step(1)
        window.compare(BEFORE, AFTER)  # neither is in the ledger
        await until(lambda: not window.view.isVisible())


async def test_a_megabyte_lays_out_what_is_looked_at(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    words = " ".join(f"word{number % 97}" for number in range(80))
    old = reported(1, "Old", "\n\n".join(f"{number} {words}." for number in range(1_800)))
    new = reported(2, "New", "\n\n".join(f"{number} {words} {number % 7}." for number in range(1_800)), at=AT + 99)
    assert old.answer is not None
    assert len(old.answer.text) > 1_000_000
    async with window_on(tmp_path, simulator, old, new) as window:
        await compared(window, until, old, new)
        canvas = window.view.canvas
        assert window._shown is not None
        assert window._shown.found.count(Kind.CHANGED) == 1_800
        bar = canvas.verticalScrollBar()
        for part in (0.2, 0.9, 0.5, 1.0, 0.0):
            bar.setValue(round(bar.maximum() * part))
            canvas.viewport().repaint()
            assert canvas.laid_rows() < 400
        assert bar.value() == 0


def test_hostile_text_is_text() -> None:
    from desktop_app.domain.report_differences import differences
    from tests.harness.report_jobs import cited

    found = differences(cited("Plain."), cited("<script>alert(1)</script> ![x](https://evil.example/x.png) \u202egnp."))
    text = as_text(found, ("a", "b"), "")
    assert "<script>" in text
    assert items_of(found, frozenset(), everything=False)
    assert REPORT not in text


async def test_both_themes_and_a_small_window_paint(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with window_on(tmp_path, simulator, BEFORE, AFTER) as window:
        await compared(window, until)
        window.view.resize(760, 460)
        was = current_theme().choice
        pictures = []
        for theme in ("light", "dark"):
            current_theme().choose(theme)
            pictures.append(window.view.grab().toImage())
        current_theme().choose(was)
        assert pictures[0] != pictures[1]
        assert isinstance(window.view, QDialog)
