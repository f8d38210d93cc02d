"""The fields of the drawer, section by section."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPlainTextEdit, QWidget

from desktop_app.domain.chat_options import MOST_PAIRS, MOST_TEMPERATURE, MOST_TOP_P, SMALLEST_LIMIT
from desktop_app.language import tr
from desktop_app.ui.chat_tab.drawer.fields import NamedLine, OptionalNumber, PairsField
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import Line, Section, column, ground, row, scroll_column
from desktop_app.ui.widgets.chips import ChipRow
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.number_box import LevelBox, NumberBox
from desktop_app.ui.widgets.sizes import fix_height

WIDTH = 344
"""Px."""
NO_LIMIT = 1_000_000
_USUAL_LIMIT = 4_096


class DrawerFields(QWidget):
    """Signals: slow() while something is being written, now() when something was chosen, shut(), template_pressed(),
    schema_pressed(), presets_opened()."""

    slow = Signal()
    now = Signal()
    shut = Signal()
    template_pressed = Signal()
    schema_pressed = Signal()
    presets_opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Options of this chat"))
        ground(self, "surface")
        self.setFixedWidth(WIDTH)
        outer = row(self, spacing=0)
        outer.addWidget(Line(Qt.Orientation.Vertical))
        inside = column(spacing=0)
        outer.addLayout(inside, 1)
        inside.addLayout(self._head())
        inside.addWidget(Line())
        area, self._body = scroll_column(margin=Space.M, spacing=Space.L)
        inside.addWidget(area, 1)
        self._build_developer()
        self._build_summary()
        self._build_search()
        self._build_answer()
        self._build_structured()
        self._build_sent_along()
        self._body.addStretch()

    def _head(self) -> QHBoxLayout:
        head = row(spacing=Space.XS)
        head.setContentsMargins(Space.M, Space.XS, Space.S, Space.XS)
        head.addWidget(label(tr("Options of this chat"), "strong"), 1)
        close = icon_button("cross", tr("Close the options"), shortcut_hint=tr("Esc"), dense=True)
        close.clicked.connect(self.shut)
        head.addWidget(close)
        return head

    def _section(self, title: str) -> Section:
        section = Section(title)
        self._body.addWidget(section)
        return section

    def _build_developer(self) -> None:
        section = self._section(tr("Developer message"))
        self.developer = QPlainTextEdit()
        self.developer.setAccessibleName(tr("Developer message"))
        self.developer.setPlaceholderText(
            tr("How answers should be: tone, language, format. Sent before the chat each time.")
        )
        self.developer.setTabChangesFocus(True)
        fix_height(self.developer, 132)
        self.developer.textChanged.connect(self.slow)
        self._presets = button(tr("Presets"), "quiet", "star", tr("Developer messages that you keep"), dense=True)
        self._presets.clicked.connect(self.presets_opened)
        self._template = button(
            tr("Insert a template…"), "quiet", "file", tr("Put a text of your library into the message"), dense=True
        )
        self._template.clicked.connect(self.template_pressed)
        section.body.addWidget(self.developer)
        buttons = row(spacing=Space.XS)
        buttons.addWidget(self._presets)
        buttons.addWidget(self._template)
        buttons.addStretch()
        section.body.addLayout(buttons)

    def _build_summary(self) -> None:
        section = self._section(tr("Reasoning summary"))
        self.summary = ChipRow(tr("Reasoning summary"))
        self.summary.chosen.connect(lambda _: self.now.emit())
        self._no_summary = _reason()
        section.body.addWidget(self.summary)
        section.body.addWidget(self._no_summary)

    def _build_search(self) -> None:
        self._search = self._section(tr("Web search"))
        self.search_size = ChipRow(tr("How much of each page is read"))
        self.search_size.chosen.connect(lambda _: self.now.emit())
        self._search.body.addWidget(label(tr("How much of each page is read"), "caption", "muted"))
        self._search.body.addWidget(self.search_size)
        self.city = NamedLine(tr("City"), tr("For example Busan"))
        self.region = NamedLine(tr("Region"), tr("For example Bavaria"))
        self.country = NamedLine(tr("Country"), tr("Two letters: KR"))
        self.timezone = NamedLine(tr("Time zone"), "Asia/Seoul")
        place = tr("Where you are, roughly, for local results. Empty tells nothing.")
        self._search.body.addWidget(label(place, "caption", "muted", wrap=True))
        for pair in ((self.city, self.region), (self.country, self.timezone)):
            line = row(spacing=Space.XS)
            for field in pair:
                field.changed.connect(self.slow)
                line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self._search.body.addLayout(line)

    def _build_answer(self) -> None:
        section = self._section(tr("Answer"))
        self._limit_box = NumberBox(tr("Length limit in tokens"), SMALLEST_LIMIT, NO_LIMIT)
        hint = tr("max_output_tokens: reasoning counts too, so a low limit may leave no room for the answer itself")
        self.limit = OptionalNumber(tr("Length limit, tokens"), self._limit_box, _USUAL_LIMIT, hint)
        self._most = _reason()
        self.temperature = OptionalNumber(
            tr("Temperature"),
            LevelBox(tr("Temperature"), 0.0, MOST_TEMPERATURE),
            1.0,
            tr("Lower is more even, higher more varied"),
        )
        self.top_p = OptionalNumber(
            "Top-p", LevelBox("Top-p", 0.0, MOST_TOP_P), 1.0, tr("Only the likeliest words, up to this share in all")
        )
        self._no_sampling = _reason()
        for number in (self.limit, self.temperature, self.top_p):
            number.changed.connect(self.now)
        for part in (self.limit, self._most, self.temperature, self.top_p, self._no_sampling):
            section.body.addWidget(part)

    def _build_structured(self) -> None:
        section = self._section(tr("Structured answers"))
        self.structured = QCheckBox(tr("Answers fit a JSON schema"))
        self.structured.toggled.connect(self.now)
        self._schema_words = _reason()
        self._edit_schema = button(
            tr("Schema…"), "quiet", "code", tr("Write the schema, or begin with an example"), dense=True
        )
        self._edit_schema.clicked.connect(self.schema_pressed)
        line = row(spacing=Space.XS)
        line.addWidget(self._schema_words, 1)
        line.addWidget(self._edit_schema, 0, Qt.AlignmentFlag.AlignTop)
        section.body.addWidget(self.structured)
        section.body.addLayout(line)

    def _build_sent_along(self) -> None:
        section = self._section(tr("Sent along"))
        self._truncation_words = label(
            tr("When the chat is too long for the model, the server shall"), "caption", "muted", wrap=True
        )
        self.truncation = ChipRow(tr("Truncation"))
        self.truncation.chosen.connect(lambda _: self.now.emit())
        self.identifier = NamedLine(tr("Safety identifier"), tr("Tells users behind one key apart, without names"))
        self.identifier.changed.connect(self.slow)
        self._labels = label(tr("Metadata, kept with each answer at the provider"), "caption", "muted", wrap=True)
        self.metadata = PairsField(MOST_PAIRS)
        self.metadata.changed.connect(self.slow)
        self._not_sent = _reason()
        for part in (
            self._truncation_words, self.truncation, self._labels, self.metadata, self._not_sent, self.identifier,
        ):  # fmt: skip
            section.body.addWidget(part)


def _reason() -> QLabel:
    return label("", "caption", "muted", wrap=True)
