"""The drawer on the screen: sections of fields at the right of a chat. It decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from desktop_app.domain.chat_options import (
    NO_SUMMARY,
    SEARCH_SIZES,
    TRUNCATIONS,
    USUAL_SIZE,
    ChatOptions,
)
from desktop_app.language import later, tr
from desktop_app.ui.chat_tab.drawer.sections import NO_LIMIT, DrawerFields
from desktop_app.ui.chat_tab.drawer.values import COUNTRY, IDENTIFIER, METADATA, TIMEZONE, DrawerShown
from desktop_app.ui.widgets.chips import Chip
from desktop_app.ui.widgets.menu import Menu

_PAUSE_MS = 300
_SUMMARIES = {NO_SUMMARY: later("Off"), "": later("Auto"), "concise": later("Concise"), "detailed": later("Detailed")}
_SIZES = {"low": later("Low"), "medium": later("Medium"), "high": later("High")}
_TRUNCATION_WORDS = {"": later("As usual"), "disabled": later("Refuse"), "auto": later("Drop oldest")}


class Drawer(DrawerFields):
    """Signals: written(conversation id, developer message, options) when something is other, preset_taken(id),
    presets_pressed(), save_preset_pressed(), and those of `DrawerFields`."""

    written = Signal(str, str, object)
    preset_taken = Signal(str)
    presets_pressed = Signal()
    save_preset_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = DrawerShown()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.slow.connect(self._pause.start)
        self.now.connect(self._at_once)
        self.presets_opened.connect(self._preset_menu)

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
        self._presets.setText(tr("Preset: {name}", name=name) if name and len(name) <= 16 else tr("Presets"))
        _offer(self.summary, self._no_summary, shown.no_summary)
        self.summary.set_chips([Chip(key, tr(words)) for key, words in _SUMMARIES.items()], [_summary_key(options)])
        self._search.setVisible(shown.search_on)
        self.search_size.set_chips([Chip(size, tr(_SIZES[size])) for size in SEARCH_SIZES],
                                   [options.search_size or USUAL_SIZE])  # fmt: skip
        most = shown.most_tokens
        self._limit_box.setMaximum(most or NO_LIMIT)
        self._most.setText(tr("The model writes {most:,} tokens at most.", most=most) if most else "")
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
        self.truncation.set_chips([Chip(key, tr(_TRUNCATION_WORDS[key])) for key in ("", *TRUNCATIONS)],
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
        menu.add(tr("Save as a preset…"), self.save_preset_pressed.emit, icon_name="plus")
        menu.add(tr("Change presets…"), self.presets_pressed.emit, icon_name="edit")
        menu.open_below(self._presets)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shuts it."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut.emit()
        else:
            super().keyPressEvent(event)


def _offer(control: QWidget, words: QLabel, reason: str) -> None:
    """A control, or why it is not there."""
    control.setVisible(not reason)
    words.setText(reason)
    words.setVisible(bool(reason))


def _summary_key(options: ChatOptions) -> str:
    return "" if options.summary == "auto" else options.summary


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
