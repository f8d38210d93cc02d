"""The drawer on the screen: sections of fields at the right of a chat. It decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPlainTextEdit, QWidget
from typing_extensions import override

from desktop_app.domain.chat_options import (
    MOST_PAIRS,
    MOST_TEMPERATURE,
    MOST_TOP_P,
    NO_SUMMARY,
    SEARCH_SIZES,
    SMALLEST_LIMIT,
    TRUNCATIONS,
    USUAL_SIZE,
    ChatOptions,
)
from desktop_app.ui.chat_tab.drawer.fields import NamedLine, OptionalNumber, PairsField
from desktop_app.ui.chat_tab.drawer.values import COUNTRY, IDENTIFIER, METADATA, TIMEZONE, DrawerShown
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import Line, Section, column, ground, row, scroll_column
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.menu import Menu
from desktop_app.ui.widgets.number_box import LevelBox, NumberBox

WIDTH = 336
"""Px."""
_PAUSE_MS = 300
_NO_LIMIT = 1_000_000
_USUAL_LIMIT = 4_096
_SUMMARIES = {NO_SUMMARY: "Off", "": "Auto", "concise": "Concise", "detailed": "Detailed"}
_TRUNCATION_WORDS = {"": "As usual", "disabled": "Refuse", "auto": "Drop oldest"}


class Drawer(QWidget):
    """Signals: written(conversation id, developer message, options) when something is other, preset_taken(id),
    presets_pressed(), save_preset_pressed(), template_pressed(), schema_pressed(), shut()."""

    written = Signal(str, str, object)
    preset_taken = Signal(str)
    presets_pressed = Signal()
    save_preset_pressed = Signal()
    template_pressed = Signal()
    schema_pressed = Signal()
    shut = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = DrawerShown()
        self.setAccessibleName("Options of this chat")
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
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)

    def _head(self) -> QHBoxLayout:
        head = row(spacing=Space.XS)
        head.setContentsMargins(Space.M, Space.XS, Space.S, Space.XS)
        head.addWidget(label("Options of this chat", "strong"), 1)
        close = icon_button("cross", "Close the options", shortcut_hint="Esc", dense=True)
        close.clicked.connect(self.shut)
        head.addWidget(close)
        return head

    # -- sections ----------------------------------------------------------------------------------------------

    def _section(self, title: str) -> Section:
        section = Section(title)
        self._body.addWidget(section)
        return section

    def _build_developer(self) -> None:
        section = self._section("Developer message")
        self.developer = QPlainTextEdit()
        self.developer.setAccessibleName("Developer message")
        self.developer.setPlaceholderText(
            "How answers should be: tone, language, format. Sent before the chat each time."
        )
        self.developer.setTabChangesFocus(True)
        self.developer.setFixedHeight(132)
        self.developer.textChanged.connect(self._changed)
        self._presets = button("Presets", "quiet", "star", "Developer messages that you keep", dense=True)
        self._presets.clicked.connect(self._preset_menu)
        self._template = button("Insert a template…", "quiet", "file", "Put a text of your library into the message",
                                dense=True)  # fmt: skip
        self._template.clicked.connect(self.template_pressed)
        section.body.addWidget(self.developer)
        buttons = row(spacing=Space.XS)
        buttons.addWidget(self._presets)
        buttons.addWidget(self._template)
        buttons.addStretch()
        section.body.addLayout(buttons)

    def _build_summary(self) -> None:
        section = self._section("Reasoning summary")
        self.summary = ChipRow("Reasoning summary")
        self.summary.chosen.connect(lambda _: self._at_once())
        self._no_summary = _reason()
        section.body.addWidget(self.summary)
        section.body.addWidget(self._no_summary)

    def _build_search(self) -> None:
        self._search = self._section("Web search")
        self.search_size = ChipRow("How much of each page is read")
        self.search_size.chosen.connect(lambda _: self._at_once())
        self._search.body.addWidget(label("How much of each page is read", "caption", "muted"))
        self._search.body.addWidget(self.search_size)
        self.city = NamedLine("City", "For example Busan")
        self.region = NamedLine("Region", "For example Bavaria")
        self.country = NamedLine("Country", "Two letters: KR")
        self.timezone = NamedLine("Time zone", "Asia/Seoul")
        place = "Where you are, roughly, for local results. Empty tells nothing."
        self._search.body.addWidget(label(place, "caption", "muted", wrap=True))
        for pair in ((self.city, self.region), (self.country, self.timezone)):
            line = row(spacing=Space.XS)
            for field in pair:
                field.changed.connect(self._changed)
                line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self._search.body.addLayout(line)

    def _build_answer(self) -> None:
        section = self._section("Answer")
        self._limit_box = NumberBox("Length limit in tokens", SMALLEST_LIMIT, _NO_LIMIT)
        hint = "max_output_tokens: reasoning counts too, so a low limit may leave no room for the answer itself"
        self.limit = OptionalNumber("Length limit, tokens", self._limit_box, _USUAL_LIMIT, hint)
        self._most = _reason()
        self.temperature = OptionalNumber(
            "Temperature", LevelBox("Temperature", 0.0, MOST_TEMPERATURE), 1.0, "Lower is more even, higher more varied"
        )
        self.top_p = OptionalNumber(
            "Top-p", LevelBox("Top-p", 0.0, MOST_TOP_P), 1.0, "Only the likeliest words, up to this share in all"
        )
        self._no_sampling = _reason()
        for number in (self.limit, self.temperature, self.top_p):
            number.changed.connect(self._at_once)
        for part in (self.limit, self._most, self.temperature, self.top_p, self._no_sampling):
            section.body.addWidget(part)

    def _build_structured(self) -> None:
        section = self._section("Structured answers")
        self.structured = QCheckBox("Answers fit a JSON schema")
        self.structured.toggled.connect(self._at_once)
        self._schema_words = _reason()
        self._edit_schema = button("Schema…", "quiet", "code", "Write the schema, or begin with an example", dense=True)
        self._edit_schema.clicked.connect(self.schema_pressed)
        line = row(spacing=Space.XS)
        line.addWidget(self.structured, 1)
        line.addWidget(self._edit_schema)
        section.body.addLayout(line)
        section.body.addWidget(self._schema_words)

    def _build_sent_along(self) -> None:
        section = self._section("Sent along")
        self._truncation_words = label("When the chat is too long for the model, the server shall", "caption", "muted",
                                       wrap=True)  # fmt: skip
        self.truncation = ChipRow("Truncation")
        self.truncation.chosen.connect(lambda _: self._at_once())
        self.identifier = NamedLine("Safety identifier", "Tells users behind one key apart, without names")
        self.identifier.changed.connect(self._changed)
        self._labels = label("Metadata, kept with each answer at the provider", "caption", "muted", wrap=True)
        self.metadata = PairsField(MOST_PAIRS)
        self.metadata.changed.connect(self._changed)
        self._not_sent = _reason()
        for part in (
            self._truncation_words, self.truncation, self._labels, self.metadata, self._not_sent, self.identifier,
        ):  # fmt: skip
            section.body.addWidget(part)

    # -- what it shows -----------------------------------------------------------------------------------------

    def show_drawer(self, shown: DrawerShown) -> None:
        """Offer these, with these chosen. What is being written in the same conversation stays."""
        before, fresh = self._shown, shown.conversation_id != self._shown.conversation_id
        if fresh:
            self.flush()
        if shown == before and not fresh:
            return
        self._shown = shown
        self._show_developer(shown, fresh)
        self._show_offers(shown)
        options, old = shown.options, before.options
        self.limit.set_value(options.max_output_tokens)
        self.temperature.set_value(options.temperature)
        self.top_p.set_value(options.top_p)
        for field, text, earlier in (
            (self.city, options.city, old.city),
            (self.region, options.region, old.region),
            (self.country, options.country, old.country),
            (self.timezone, options.timezone, old.timezone),
            (self.identifier, options.safety_identifier, old.safety_identifier),
        ):
            if fresh or text != earlier:
                field.set_text(text)
        if fresh or options.metadata != old.metadata:
            self.metadata.set_pairs(options.metadata)
        if fresh:
            self.show_faults({})

    def _show_developer(self, shown: DrawerShown, fresh: bool) -> None:
        other = self.developer.toPlainText().strip() != shown.developer and not self._pause.isActive()
        if fresh or other:
            self.developer.blockSignals(True)
            self.developer.setPlainText(shown.developer)
            self.developer.blockSignals(False)

    def _show_offers(self, shown: DrawerShown) -> None:
        options = shown.options
        name = dict(shown.presets).get(shown.preset, "")
        self._presets.setText(f"Preset: {name}" if name and len(name) <= 16 else "Presets")
        _offer(self.summary, self._no_summary, shown.no_summary)
        self.summary.set_chips([Chip(key, words) for key, words in _SUMMARIES.items()], [_summary_key(options)])
        self._search.setVisible(shown.search_on)
        self.search_size.set_chips([Chip(size, size.capitalize()) for size in SEARCH_SIZES],
                                   [options.search_size or USUAL_SIZE])  # fmt: skip
        most = shown.most_tokens
        self._limit_box.setMaximum(most or _NO_LIMIT)
        self._most.setText(f"The model writes {most:,} tokens at most." if most else "")
        self._most.setVisible(bool(most))
        for number in (self.temperature, self.top_p):
            number.setEnabled(not shown.no_sampling)
        self._no_sampling.setText(shown.no_sampling or shown.sampling_note)
        self._no_sampling.setVisible(bool(shown.no_sampling or shown.sampling_note))
        self.structured.blockSignals(True)
        self.structured.setChecked(bool(options.structured))
        self.structured.blockSignals(False)
        self.structured.setEnabled(not shown.no_schema)
        self._schema_words.setText(shown.no_schema or shown.schema_words)
        _offer(self.truncation, self._not_sent, shown.not_sent)
        for part in (self._truncation_words, self._labels, self.metadata):
            part.setVisible(not shown.not_sent)
        self.truncation.set_chips([Chip(key, _TRUNCATION_WORDS[key]) for key in ("", *TRUNCATIONS)],
                                  [options.truncation])  # fmt: skip

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """What is wrong with what is written, by field."""
        self.country.show_fault(faults.get(COUNTRY, ""))
        self.timezone.show_fault(faults.get(TIMEZONE, ""))
        self.identifier.show_fault(faults.get(IDENTIFIER, ""))
        self.metadata.show_fault(faults.get(METADATA, ""))

    def offer_templates(self, offered: bool) -> None:
        """Whether there is a library of templates here."""
        self._template.setVisible(offered)

    # -- what is written ---------------------------------------------------------------------------------------

    def options(self) -> ChatOptions:
        """What the fields say; what can't be changed here is as it was."""
        limit = self.limit.value()
        size, summary = self.search_size.chosen_key() or "", self.summary.chosen_key() or ""
        return replace(
            self._shown.options,
            summary=summary,
            search_size="" if size == USUAL_SIZE else size,
            country=self.country.text(),
            city=self.city.text(),
            region=self.region.text(),
            timezone=self.timezone.text(),
            max_output_tokens=round(limit) if limit is not None else None,
            temperature=_rounded(self.temperature.value()),
            top_p=_rounded(self.top_p.value()),
            truncation=self.truncation.chosen_key() or "",
            metadata=self.metadata.pairs(),
            safety_identifier=self.identifier.text(),
            structured=self.structured.isChecked() or None,
        )

    def flush(self) -> None:
        """What is still being written counts now."""
        if self._pause.isActive():
            self._pause.stop()
            self._tell()

    def _changed(self) -> None:
        self._pause.start()

    def _at_once(self) -> None:
        self._pause.stop()
        self._tell()

    def _tell(self) -> None:
        if self._shown.conversation_id:
            self.written.emit(self._shown.conversation_id, self.developer.toPlainText().strip(), self.options())

    def _preset_menu(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for preset_id, name in self._shown.presets:
            action = menu.add(name.replace("&", "&&"), partial(self.preset_taken.emit, preset_id))
            action.setCheckable(True)
            action.setChecked(preset_id == self._shown.preset)
        menu.addSeparator()
        menu.add("Save as a preset…", self.save_preset_pressed.emit, icon_name="plus")
        menu.add("Change presets…", self.presets_pressed.emit, icon_name="edit")
        menu.open_below(self._presets)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shuts it."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut.emit()
        else:
            super().keyPressEvent(event)


def _reason() -> QLabel:
    return label("", "caption", "muted", wrap=True)


def _offer(control: QWidget, words: QLabel, reason: str) -> None:
    """A control, or why it is not there."""
    control.setVisible(not reason)
    words.setText(reason)
    words.setVisible(bool(reason))


def _summary_key(options: ChatOptions) -> str:
    return "" if options.summary == "auto" else options.summary


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
