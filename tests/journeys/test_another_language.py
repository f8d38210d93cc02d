"""The window in a language that has no Latin letter: every English word that is left on it was never translated."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QTabWidget,
    QWidget,
)

from desktop_app.domain.settings import FIRST_RUN_DONE
from desktop_app.language import tr, use_translator
from desktop_app.simulator import Simulator
from desktop_app.ui.tour import screen
from desktop_app.ui.widgets.transcript import Transcript
from tests.journeys.real_window import Window, open_window

pytestmark = pytest.mark.time_limit(180)
_PLACE = re.compile(r"(\{[^{}]*\})")
_WORD = re.compile(r"[A-Za-z]{2,}")
_A_NAME = re.compile(r"\S*[\d_/@.+-]\S*|[A-Z]{3,}|\b(Del|Esc|Enter|Tab|GB|MB|kB|ms|ID)\b")
"""Models, ids, addresses, files, keys, formats and units."""
_VALUES = re.compile(r"\b(none|minimal|low|medium|high|xhigh|max|auto)\b")
"""Efforts and verbosities go by the API's own words."""
_CELL_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


@pytest.fixture(autouse=True)
def _foreign() -> Iterator[None]:
    use_translator(_translated, "xx")
    yield
    use_translator(None)


def _translated(source: str, about: str, count: int | None) -> str:
    """Cyrillic letters for Latin ones; the places of values stay."""
    parts = [source] if "{{" in source else _PLACE.split(source)
    return "".join(part if _PLACE.fullmatch(part) else _in_cyrillic(part) for part in parts)


def _in_cyrillic(text: str) -> str:
    small, large = ord("а"), ord("А")
    return re.sub(
        "[A-Za-z]",
        lambda found: chr((small if found[0].islower() else large) + ord(found[0].lower()) - ord("a")),
        text,
    )


def english(text: str) -> list[str]:
    """The words of a text that are no names."""
    return _WORD.findall(_VALUES.sub(" ", _A_NAME.sub(" ", text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gpt-6.1-sol · medium · ≈ $0.01", []),
        ("Еилд (Ctrl+Shift+J)", []),
        ("12 МБ, 1.3 MB, PDF, a/b/c", []),
        ("Тдууинжт: not saved", ["not", "saved"]),
    ],
)
def test_names_are_no_english(text: str, expected: list[str]) -> None:
    assert english(text) == expected


def _texts(widget: QWidget) -> Iterator[str]:
    """Everything that one widget shows or says."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(place) for place in range(widget.count()))
    yield from (action.text() for action in widget.actions())
    if isinstance(widget, Transcript):
        for entry in widget.entries():
            yield from (entry.footer, entry.thinking_title, entry.status_line, entry.notice, *(entry.badge or ()))
            yield from (label for _, label, _ in entry.actions)
    if isinstance(widget, QTableView):
        yield from _table_texts(widget)


def _table_texts(table: QTableView) -> Iterator[str]:
    cells = table.model()
    for column in range(cells.columnCount(QModelIndex())):
        for role in _CELL_ROLES:
            yield str(cells.headerData(column, Qt.Orientation.Horizontal, role) or "")
            for row in range(cells.rowCount(QModelIndex())):
                yield str(cells.data(cells.index(row, column), role) or "")


def left_over(window: Window) -> set[str]:
    """English in the main window and in everything that is open: what is hidden there may be shown later."""
    roots = [window.front.window, *(each for each in QApplication.topLevelWidgets() if each.isVisible())]
    found = set()
    for root in roots:
        for each in (root, *root.findChildren(QWidget)):
            if not _is_qts_own(each):
                found |= {text for text in _texts(each) if english(text)}
    return found


def _is_qts_own(widget: QWidget) -> bool:
    """Parts that Qt or a chart made, with words of their own."""
    above: QWidget | None = widget
    while above is not None:
        if isinstance(above, QFileDialog) or (isinstance(above, QMenu) and above.title() == "Plot Options"):
            return True
        above = above.parentWidget()
    return widget.accessibleName().startswith("Scroll ")


async def _ask(window: Window) -> set[str]:
    """A question in the chat, on its way and answered."""
    screen.write(tr("Message"), "1+1?")
    await window.until(lambda: screen.is_enabled(tr("Send")), "the send button")
    found = left_over(window)
    screen.key(tr("Message"), Qt.Key.Key_Return)
    await asyncio.sleep(0.5)
    found |= left_over(window)
    await window.until(lambda: screen.is_there(tr("Send")), "the end of the answer", 30)
    assert not english(screen.children(tr("Transcript"))[0]), "who asked"
    return found | left_over(window)


async def _queue(window: Window) -> set[str]:
    """A job: its form, its row, and every page beside it."""
    await screen.choose_tab(tr("Jobs"))
    found = left_over(window)
    await screen.press(tr("New job"))
    await window.until(lambda: screen.is_there(tr("Prompt")), "the form")
    screen.write(tr("Prompt"), "2+2?")
    await window.until(lambda: screen.is_enabled(tr("Queue job")), "Queue job", 30)
    found |= left_over(window)
    await screen.press(tr("Queue job"))
    await window.until(lambda: screen.is_there(tr("Page") + ": " + tr("Timeline")), "the job", 30)
    for page in ("Prompt", "Timeline", "Usage", "Raw", "Report"):
        await screen.press(f"{tr('Page')}: {tr(page)}")
        found |= left_over(window)
    return found


async def _look_at_dialogs(window: Window, *names: str) -> set[str]:
    found = set()
    for name in names:
        next(each for each in window.front.window.findChildren(QMenu) if _offers(each, name))
        await asyncio.sleep(0.5)
        found |= left_over(window)
        for each in QApplication.topLevelWidgets():
            if each.isVisible() and each is not window.front.window:
                each.close()
        await asyncio.sleep(0.2)
    return found


def _offers(menu: QMenu, name: str) -> bool:
    """Whether it does; pressed at once."""
    action = next((each for each in menu.actions() if each.text().replace("&", "") == tr(name)), None)
    if action is not None:
        action.trigger()
    return action is not None


async def test_no_english_word_is_left_on_the_window(tmp_path: Path, simulator: Simulator) -> None:
    async with open_window(tmp_path, simulator) as window:
        found = left_over(window)
        await window.house.preferences.change(FIRST_RUN_DONE, True)
        await screen.press(tr("Start"))
        await window.until(lambda: screen.is_there(tr("Message")), "the composer")
        found |= await _ask(window)
        found |= await _queue(window)
        await screen.choose_tab(tr("Pro"))
        found |= left_over(window)
        found |= await _look_at_dialogs(window, "Settings…", "Templates…", "Jobs from a file…", "Save diagnostics…")
    assert sorted(found) == []
