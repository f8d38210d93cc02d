"""The look keeps its promises: contrast, a complete style sheet, and a change of look without a restart."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QFile, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import (
    DARK,
    LIGHT,
    PALETTES,
    Choice,
    Palette,
    Role,
    Theme,
    TypeScale,
    current_theme,
    mark,
    mix,
    sheet_values,
)  # fmt: skip
from desktop_app.ui.theme_sheet import fill, style_sheet

LOOKS = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
STATUS: tuple[Role, ...] = ("success", "warning", "danger", "info", "held")
GROUNDS: tuple[Role, ...] = ("bg", "surface", "raised")


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = current_theme()
    yield theme
    theme.choose("system")


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@LOOKS
def test_text_is_readable_on_every_ground(palette: Palette) -> None:
    texts: tuple[Role, ...] = ("text", "muted", "faint", "accent", *STATUS)
    for text in texts:
        for ground in GROUNDS:
            assert contrast(palette.role(text), palette.role(ground)) >= 4.5, (text, ground)
    assert contrast(palette.on_accent, palette.accent) >= 4.5


@LOOKS
def test_text_is_readable_on_the_fill_of_its_status(palette: Palette) -> None:
    for status in (*STATUS, "muted", "accent"):
        for text in (status, "text"):
            assert contrast(palette.role(text), palette.tint(status)) >= 4.5, (status, text)


@LOOKS
def test_edges_of_controls_are_visible_on_every_ground(palette: Palette) -> None:
    for ground in GROUNDS:
        assert contrast(palette.control_border, palette.role(ground)) >= 3, ground


@LOOKS
def test_primary_button_stays_readable_under_the_mouse(palette: Palette) -> None:
    values = sheet_values(palette, TypeScale())
    for state in ("accent", "accent_hover", "accent_pressed"):
        assert contrast(palette.on_accent, values[state]) >= 4.5, state


@LOOKS
def test_chart_series_are_visible_and_start_with_the_accent(palette: Palette) -> None:
    series = palette.series
    assert series[0] == palette.accent
    assert len(set(series)) == 6
    for colour in series:
        assert contrast(colour, palette.surface) >= 3, colour


def test_mix_lays_one_colour_over_another() -> None:
    assert mix("#FF0000", "#0000FF", 1) == "#FF0000"
    assert mix("#FFFFFF", "#000000", 0.5) == "#808080"


@LOOKS
def test_the_sheet_has_a_value_for_every_name(qapp: QApplication, palette: Palette) -> None:
    sheet = style_sheet(sheet_values(palette, TypeScale()))
    assert "@" not in sheet
    assert sheet.count("{") == sheet.count("}")
    for picture in re.findall(r"url\((.*?)\)", sheet):
        assert QFile.exists(picture), picture


def test_a_name_without_a_value_is_refused() -> None:
    with pytest.raises(KeyError, match="nosuch"):
        fill("QLabel { color: @nosuch; }", {"text": "#000000"})


def test_sizes_grow_with_the_systems_font() -> None:
    larger = TypeScale().scaled(26)
    assert (larger.body, larger.answer, larger.caption) == (26, 30, 24)


@pytest.mark.parametrize(("choice", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_a_chosen_look_is_put_on_at_once(theme: Theme, choice: Choice, palette: Palette) -> None:
    theme.choose("light" if choice == "dark" else "dark")
    said: list[str] = []
    theme.changed.connect(lambda: said.append(theme.palette.bg))
    theme.choose(choice)
    assert said == [palette.bg]
    assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(palette.bg)
    theme.choose(choice)
    assert len(said) == 1, "nothing changed, so nothing is said"


def test_a_visible_button_is_repainted_in_the_new_look(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    button = QPushButton("Go")
    mark(button, kind="primary")
    QVBoxLayout(window).addWidget(button)
    qtbot.addWidget(window)
    window.show()
    for choice, palette in (("light", LIGHT), ("dark", DARK)):
        theme.choose(choice)  # type: ignore[arg-type]
        ground = button.grab().toImage().pixelColor(8, button.height() // 2)
        assert ground == QColor(palette.accent), choice


def test_system_follows_the_desktop_and_counts_unknown_as_light(
    theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert theme.choice == "system"
    assert theme.palette is LIGHT, "offscreen the scheme is unknown"
    hints = qapp.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda _: Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.palette is DARK
    theme.choose("light")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.palette is LIGHT, "a person's choice is stronger than the desktop's"


def test_marking_a_shown_widget_restyles_it(theme: Theme, qtbot: QtBot) -> None:
    theme.choose("light")
    button = QPushButton("Go")
    qtbot.addWidget(button)
    button.show()
    before = button.grab().toImage().pixelColor(8, button.height() // 2)
    mark(button, kind="primary")
    after = button.grab().toImage().pixelColor(8, button.height() // 2)
    assert (before, after) == (QColor(LIGHT.surface), QColor(LIGHT.accent))


def test_large_fonts_make_controls_taller_instead_of_cutting_text(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Ägypten")
    button.setStyleSheet("font-size: 40px")
    qtbot.addWidget(button)
    button.show()
    assert button.sizeHint().height() >= button.fontMetrics().height()


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_a_field_to_write_in_shows_its_edge(theme: Theme, qtbot: QtBot, kind: type[QWidget]) -> None:
    theme.choose("light")
    holder = QWidget()
    qtbot.addWidget(holder)
    field = kind(holder)
    field.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    field.resize(200, 80)
    holder.resize(220, 100)
    holder.show()
    picture = field.grab().toImage()
    assert picture.pixelColor(0, picture.height() // 2) == QColor(LIGHT.control_border)
