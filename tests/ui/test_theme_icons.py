"""Icons: all of them can be drawn, in the colours of the look, sharp on every screen, and they follow a change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.resources import resource_path
from desktop_app.ui.icons import app_icon, bind_icon, drawing, icon, pixmap
from desktop_app.ui.theme import DARK, LIGHT, Theme, current_theme

NAMES = sorted(path.stem for path in resource_path("icons").glob("*.svg") if path.stem != "ponder-app")
DRAWINGS = ("chat", "jobs", "pro", "compare", "first-run")


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = current_theme()
    theme.choose("light")
    yield theme
    theme.choose("system")


def main_colour(picture: QPixmap) -> str:
    """Colour of the most opaque pixel."""
    image = picture.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=lambda colour: colour.alpha()).name().upper()


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_on_the_20_px_grid_in_currentcolor(theme: Theme, name: str) -> None:
    source = resource_path("icons", f"{name}.svg").read_text("utf-8")
    assert 'viewBox="0 0 20 20"' in source
    assert "#" not in source, "an icon has no colour of its own"
    assert main_colour(pixmap(name, "danger", 40)) == LIGHT.danger


def test_an_icon_has_a_quieter_disabled_form(theme: Theme) -> None:
    picture = icon("copy").pixmap(QSize(40, 40), QIcon.Mode.Disabled)
    assert main_colour(picture) == LIGHT.disabled


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_icons_are_sharp_on_every_screen(theme: Theme, ratio: float) -> None:
    picture = pixmap("chat", size=20, ratio=ratio)
    assert picture.width() == round(20 * ratio)
    assert picture.deviceIndependentSize().width() == pytest.approx(20)


def test_a_bound_icon_follows_the_look(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    bind_icon(button, "send")
    theme.choose("dark")
    assert main_colour(button.icon().pixmap(QSize(40, 40))) == DARK.text
    bind_icon(button, "stop", "danger")
    theme.choose("light")
    assert main_colour(button.icon().pixmap(QSize(40, 40))) == LIGHT.danger, "the first binding is over"


def test_a_bound_button_may_be_deleted(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton()
    bind_icon(button, "send")
    button.deleteLater()
    qtbot.wait(1)
    theme.choose("dark")


def test_a_name_that_is_not_shipped_is_an_error(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


@pytest.mark.parametrize("name", DRAWINGS)
def test_drawings_use_the_looks_accent(theme: Theme, name: str) -> None:
    def has_accent(palette_accent: str) -> bool:
        image = drawing(name, 120).toImage()
        accent = QColor(palette_accent)
        return any(
            image.pixelColor(x, y) == accent for x in range(0, image.width(), 1) for y in range(0, image.height(), 1)
        )

    assert has_accent(LIGHT.accent)
    theme.choose("dark")
    assert has_accent(DARK.accent)


@pytest.mark.parametrize("size", [16, 32, 48, 256])
def test_the_application_has_its_picture_in_every_size(qapp: QApplication, size: int) -> None:
    assert app_icon().pixmap(QSize(size, size)).size() == QSize(size, size)
