"""Ponder in Korean: the shipped catalogue is spoken, Qt's own texts too, and no label or button is clipped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.settings import ALL_SETTINGS
from desktop_app.language import in_force, tr, trn
from desktop_app.ui import formats
from desktop_app.ui.key_form import KeyForm
from desktop_app.ui.languages import Languages, language_of
from desktop_app.ui.main_window.view import MainWindow
from desktop_app.ui.notices import Notice, NoticeAction, NoticeBar
from desktop_app.ui.settings_dialog.fields import Field
from desktop_app.ui.settings_dialog.language import LanguagePart


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    languages = Languages(qapp)
    languages.speak("ko")
    yield
    languages.speak("en")
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("choice", "system", "spoken"),
    [("ko", "en_US", "ko"), ("en", "ko_KR", "en"), ("system", "ko_KR", "ko"), ("system", "de_DE", "en")],
)
def test_the_choice_goes_before_the_system(choice: str, system: str, spoken: str) -> None:
    assert language_of(choice, QLocale(system)) == spoken


@pytest.mark.usefixtures("korean")
def test_the_shipped_catalogue_and_qts_own_are_spoken(qapp: QApplication) -> None:
    assert in_force() == "ko"
    assert (tr("Settings"), trn("{n} job needs you", "{n} jobs need you", 3)) == ("설정", "작업 3개 확인 필요")
    assert qapp.translate("QPlatformTheme", "Cancel") == "취소"
    assert formats.calendar_day(date(2026, 12, 11)) == "2026년 12월 11일"


def test_english_is_back_after_korean(qapp: QApplication, korean: None) -> None:
    Languages(qapp).speak("en")
    assert (in_force(), tr("Settings")) == ("en", "Settings")


def _window() -> QWidget:
    window = MainWindow(demo=True)
    window.resize(1024, 700)
    return window


def _notice() -> QWidget:
    return NoticeBar(Notice("one", "danger", tr("The key is empty."), request_id="req_1", actions=(_ACTION,)))


_ACTION = NoticeAction("settings", "설정 열기")


def _fields() -> QWidget:
    whole = QWidget()
    whole.resize(560, 3000)
    top = 0
    for setting in ALL_SETTINGS:
        field = Field(setting, setting.default, lambda _, __: None, parent=whole)
        field.setGeometry(0, top, 560, field.sizeHint().height())
        top += field.height()
    return whole


BUILDERS: list[Callable[[], QWidget]] = [_window, KeyForm, _notice, _fields, lambda: LanguagePart("en", lambda: None)]


@pytest.mark.usefixtures("korean")
@pytest.mark.parametrize("build", BUILDERS, ids=["window", "key form", "notice", "settings", "language"])
def test_no_label_or_button_is_clipped(qtbot: QtBot, build: Callable[[], QWidget]) -> None:
    widget = build()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    assert clipped(widget) == []


def clipped(root: QWidget) -> list[tuple[str, int, int]]:
    """Texts of one line with the room they need and have, in px; what ends in an ellipsis is meant to."""
    found = []
    for each in (root, *root.findChildren(QWidget)):
        one_line = type(each) is QLabel and not each.wordWrap()
        if not each.isVisible() or not (one_line or isinstance(each, QAbstractButton)):
            continue
        text = each.text().replace("&", "") if isinstance(each, QLabel | QAbstractButton) else ""
        need = max((QFontMetrics(each.font()).horizontalAdvance(line) for line in text.splitlines()), default=0)
        if need > each.contentsRect().width() + 1:
            found.append((text, need, each.width()))
    return found
