"""The window of the help: read with the keyboard, in the person's language and look, and true about the menus."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.language import tr
from desktop_app.resources import resource_path
from desktop_app.ui.commands.catalogue import BY_NAME
from desktop_app.ui.help_window import HelpWindow
from desktop_app.ui.help_window.pages import KEYS, read_pages
from desktop_app.ui.languages import Languages
from desktop_app.ui.main_window.menus import _MENUS
from desktop_app.ui.settings_dialog.settings import SECTIONS
from desktop_app.ui.theme import current_theme
from tests.ui.widgets.accessible import nameless


@pytest.fixture
def window(qtbot: QtBot) -> HelpWindow:
    current_theme()
    window = HelpWindow()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.read("chat")
    return window


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    languages = Languages(qapp)
    languages.speak("ko")
    yield
    languages.speak("en")
    QLocale.setDefault(before)


def said(window: HelpWindow) -> str:
    return window.view.on_screen.text(0)


def test_it_opens_at_the_page_asked_for_and_an_unknown_one_is_the_first(window: HelpWindow) -> None:
    assert window.key == "chat"
    assert said(window).startswith("Chat")
    assert "Answer:" not in said(window)[:20]
    window.read("nonsense")
    assert window.key == KEYS[0]
    assert nameless(window) == []


def test_pages_are_walked_with_arrow_keys_and_gone_back_to(window: HelpWindow) -> None:
    window.list.setFocus()
    QTest.keyClick(window.list, Qt.Key.Key_Down)
    assert window.key == "jobs"
    assert said(window).startswith("Jobs")
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (window.key, window.list.chosen_key()) == ("chat", "chat")
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.key == "jobs"


def test_links_lead_to_pages_and_those_out_of_it_are_asked_about(qtbot: QtBot, window: HelpWindow) -> None:
    out: list[str] = []
    window.link_pressed.connect(out.append)
    window.read("first-steps")
    window.view.setFocus()
    followed = []
    for _ in range(2):
        QTest.keyClick(window.view, Qt.Key.Key_Tab)
        focused = window.view.pointer.focused
        assert focused is not None
        followed.append(focused.value)
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    assert out == []
    assert window.key != "first-steps"
    assert followed[-1].endswith(window.key)
    assert window.view.pointer.say_address(followed[-1]) == window.pages[window.key].title
    window.view.link_activated.emit("https://platform.openai.com/api-keys")
    assert out == ["https://platform.openai.com/api-keys"]
    assert window.view.pointer.say_address("https://example.org/x") == "https://example.org/x"


def test_searching_shows_where_and_enter_opens_the_first(qtbot: QtBot, window: HelpWindow) -> None:
    window.search.setText("gnome zebra")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert [row.key for row in window.list.rows()] == []
    assert window._nothing.isVisible()
    window.search.setText("certificate")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert [row.key for row in window.list.rows()] == ["trouble"]
    assert "certificate" in window.list.rows()[0].detail
    assert window.key == "trouble"
    found: list[int] = []
    window.view.finding.counted.connect(lambda at, count, more: found.append(count))
    window.search.setText("certificate file")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(found) and found[-1] >= 2)
    QTest.keyClick(window.search, Qt.Key.Key_Escape)
    assert len(window.list.rows()) == len(KEYS)


def test_larger_text_makes_the_page_larger(qtbot: QtBot, window: HelpWindow) -> None:
    theme = current_theme()
    before = window.view.style_in_use.font_px
    theme.adjust(text_size=150)
    try:
        assert window.view.style_in_use.font_px > before
    finally:
        theme.adjust(text_size=100)


@pytest.mark.usefixtures("korean")
def test_in_korean_it_is_korean(qtbot: QtBot) -> None:
    window = HelpWindow()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.read("money")
    assert window.windowTitle() == "Ponder 도움말"
    assert said(window).startswith("비용과 한도")


ITALIC = re.compile(r"\*([^*]+)\*")


def _menus() -> dict[str, set[str]]:
    found = {tr(title).split("(")[0].replace("&", ""): {tr(BY_NAME[n].words) for n in names if n in BY_NAME}
             for title, names in _MENUS}  # fmt: skip
    found[tr("Settings")] = {tr(section) for section in SECTIONS}
    return {menu: {words.removesuffix("…") for words in entries} for menu, entries in found.items()}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_menus_and_sections_it_names_are_there(qapp: QApplication, language: str) -> None:
    before = QLocale()
    languages = Languages(qapp)
    languages.speak(language)
    try:
        menus = _menus()
        named = 0
        for page in read_pages(resource_path("help"), language):
            text = " ".join(page.text.split()).replace("***", "*").replace("**", "")
            for place in (words for words in ITALIC.findall(text) if ", " in words):
                menu, entry = place.split(", ", 1)
                assert menu in menus, f"{page.key}: {place}"
                assert entry.removesuffix("…") in menus[menu], f"{page.key}: {place}"
                named += 1
        assert named > 20
    finally:
        languages.speak("en")
        QLocale.setDefault(before)
