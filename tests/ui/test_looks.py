"""High contrast, size of text and density: what each promises, on real widgets, without a restart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.appearance_settings import DENSITY, TEXT_SIZE, THEME
from desktop_app.domain.jobs import JobStatus
from desktop_app.ui.announcing_words import Sentences, as_one
from desktop_app.ui.markdown.style import MarkdownStyle
from desktop_app.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, LIGHT, PALETTES, Palette, Role, Theme, current_theme
from desktop_app.ui.theme_tokens import HEIGHTS, LARGEST_TEXT, SMALLEST_TEXT, TypeScale, palette_of
from desktop_app.ui.widgets.composer import Composer
from desktop_app.ui.widgets.folding import NARROW, Folding
from desktop_app.ui.widgets.status_badge import STATUS_LOOKS, StatusBadge
from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry
from tests.ui.test_theme import GROUNDS, STATUS, contrast

STRONG = pytest.mark.parametrize("palette", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])
ALL = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = current_theme()
    yield theme
    theme.choose("system")
    theme.adjust(text_size=100, density="comfortable")


@STRONG
def test_high_contrast_keeps_aaa_for_every_text(palette: Palette) -> None:
    texts: tuple[Role, ...] = ("text", "muted", "faint", "accent", *STATUS)
    for text in texts:
        for ground in GROUNDS:
            assert contrast(palette.role(text), palette.role(ground)) >= 7, (text, ground)
    for status in STATUS:
        assert contrast(palette.role(status), palette.tint(status)) >= 7, status
        assert contrast(palette.text, palette.tint(status)) >= 7, status
    assert contrast(palette.on_accent, palette.accent) >= 7
    for ground in GROUNDS:
        assert contrast(palette.border, palette.role(ground)) >= 3, "lines between areas are seen"
    assert contrast(palette.disabled, palette.surface) >= 4.5


@ALL
def test_what_is_selected_and_what_the_keyboard_is_on_can_be_seen(palette: Palette) -> None:
    assert contrast(palette.text, palette.selection) >= 4.5
    for ground in GROUNDS:
        assert contrast(palette.accent, palette.role(ground)) >= 3, "the ring"


def test_states_of_jobs_differ_by_shape_and_word() -> None:
    looks = [STATUS_LOOKS[status] for status in JobStatus]
    assert len({look.icon for look in looks}) == len(looks)
    assert len({look.word for look in looks}) == len(looks)


@pytest.mark.parametrize("dark", [False, True])
def test_system_follows_contrast_and_a_choice_does_not(dark: bool) -> None:
    assert palette_of("system", dark=dark, contrast=True).contrast
    assert palette_of("system", dark=dark, contrast=True).dark is dark
    assert palette_of("light", dark=dark, contrast=True) is LIGHT


def test_every_choice_of_the_setting_is_a_look(theme: Theme) -> None:
    for key, _ in THEME.choices:
        assert key == "system" or key in PALETTES
    assert {key for key, _ in DENSITY.choices} == set(HEIGHTS)
    assert (TEXT_SIZE.minimum, TEXT_SIZE.maximum) == (SMALLEST_TEXT, LARGEST_TEXT)


def test_text_grows_on_what_is_open_and_comes_back(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    button, words = QPushButton("Go"), QLabel("Words")
    column = QVBoxLayout(window)
    column.addWidget(button)
    column.addWidget(words)
    qtbot.addWidget(window)
    window.show()
    before = (button.sizeHint().height(), words.sizeHint().height(), words.fontInfo().pixelSize())
    theme.adjust(text_size=200)
    grown = (button.sizeHint().height(), words.sizeHint().height(), words.fontInfo().pixelSize())
    assert all(now >= 1.8 * then for now, then in zip(grown, before, strict=True)), (before, grown)
    theme.adjust(text_size=100)
    assert (button.sizeHint().height(), words.sizeHint().height(), words.fontInfo().pixelSize()) == before


def test_a_size_out_of_bounds_is_brought_back(theme: Theme) -> None:
    theme.adjust(text_size=1000)
    assert theme.text_size == LARGEST_TEXT
    theme.adjust(text_size=1)
    assert theme.text_size == SMALLEST_TEXT


def test_compact_is_lower_and_never_cuts_text(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Ägypten")
    qtbot.addWidget(button)
    button.show()
    comfortable, row = button.sizeHint().height(), theme.row(34)
    theme.adjust(density="compact")
    assert button.sizeHint().height() < comfortable
    assert theme.row(34) < row
    for size in (80, 100, 200):
        theme.adjust(text_size=size)
        assert theme.row(34) >= button.fontMetrics().height()


def test_an_answer_grows_with_its_line_and_keeps_its_measure(theme: Theme, qtbot: QtBot) -> None:
    transcript = Transcript()
    qtbot.addWidget(transcript)
    transcript.resize(3000, 600)
    transcript.set_entries([TranscriptEntry(key="a", role="assistant", text="Otters rest in rafts.")])
    transcript.show()
    usual = transcript.style_in_use
    assert usual.max_width == 720, "lines stay readable on a very wide screen"
    theme.adjust(text_size=200)
    grown = transcript.style_in_use
    assert grown.font_px == 2 * usual.font_px
    assert grown.max_width / grown.font_px == pytest.approx(usual.max_width / usual.font_px, rel=0.02)


def test_a_style_without_other_sizes_is_as_drawn() -> None:
    assert MarkdownStyle.from_palette(LIGHT, TypeScale()) == MarkdownStyle.from_palette(LIGHT)


def test_nothing_turns_where_nothing_is_to_move(theme: Theme, qtbot: QtBot) -> None:
    badge = StatusBadge(JobStatus.IN_PROGRESS)
    qtbot.addWidget(badge)
    badge.show()
    moves = theme.moves
    assert badge._turn.isActive() is moves
    theme.move(False)
    assert not theme.moves
    assert not badge._turn.isActive()
    theme.move(True)
    assert badge._turn.isActive() is moves


def test_a_narrow_window_folds_its_list_and_a_button_brings_it(theme: Theme, qtbot: QtBot) -> None:
    split, pane, rest = QSplitter(), QWidget(), QWidget()
    split.addWidget(pane)
    split.addWidget(rest)
    folding = Folding(split, pane, "Conversations")
    QVBoxLayout(rest).addWidget(folding.button)
    qtbot.addWidget(split)
    split.resize(NARROW + 100, 400)
    split.show()
    assert pane.isVisible()
    assert not folding.button.isVisible()
    split.resize(NARROW - 100, 400)
    assert not pane.isVisible()
    assert folding.button.isVisible()
    node = QAccessible.queryAccessibleInterface(folding.button)
    assert node.text(QAccessible.Text.Name) == "Conversations"
    folding.button.click()
    assert pane.isVisible()
    folding.button.click()
    assert not pane.isVisible()
    split.resize(NARROW + 100, 400)
    assert pane.isVisible()
    theme.adjust(text_size=200)
    assert not pane.isVisible(), "large text needs the room as well"
    folding.put_away(True)
    assert not folding.button.isVisible()


@pytest.mark.parametrize("step", [1, 3, 1000])
def test_an_answer_is_read_out_by_sentences_each_once(step: int) -> None:
    text = "Otters **hold** hands. Do they? 1. First of all, see [this](http://x.y).\n```python\nx = 1. + 2\n```\nEnd"
    sentences, said = Sentences(), []
    for at in range(0, len(text), step):
        said += sentences.more(text[at : at + step])
    said += sentences.end()
    assert said[:2] == ["Otters hold hands.", "Do they?"]
    assert "see this." in said[-3]
    assert said[-2:] == ["Code.", "End"]
    assert sentences.end() == []


def test_what_is_read_out_at_once_is_not_too_long() -> None:
    assert as_one(["a" * 10, "b"]) == "aaaaaaaaaa b"
    assert len(as_one(["word " * 400])) <= 600


def test_the_composer_grows_with_what_is_written_in_it(theme: Theme, qtbot: QtBot) -> None:
    composer = Composer("Ask anything")
    qtbot.addWidget(composer)
    composer.show()
    before = (composer.input.font().pixelSize(), composer.input.height())
    theme.adjust(text_size=200)
    assert composer.input.font().pixelSize() == 2 * before[0]
    assert composer.input.height() > 1.5 * before[1]
