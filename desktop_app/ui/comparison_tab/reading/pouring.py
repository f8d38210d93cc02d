"""Puts an answer into a transcript; a long one piece by piece, so that the window lives on meanwhile."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry

_FIRST, _PIECE = 16_000, 16_000
"""Characters that are shown at once, and with each turn of the window after that (about 10 ms of work)."""
_BEGINNING = -24.0


class Pouring(QObject):
    """One transcript with one answer in it."""

    def __init__(self, transcript: Transcript) -> None:
        super().__init__(transcript)
        self._transcript = transcript
        self._entry: TranscriptEntry | None = None
        self._at = 0
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._pour)

    def show(self, entry: TranscriptEntry) -> None:
        """An answer, from its beginning; the same one keeps the reader's place."""
        if entry == self._entry:
            return
        before, self._entry = self._entry, entry
        same = before is not None and before.key == entry.key
        if self._more.isActive() and same and before is not None and before.text == entry.text:
            return  # what is new about it is shown at the end
        self._more.stop()
        if len(entry.text) <= _FIRST + _PIECE or entry.as_written or (same and before and before.text == entry.text):
            self._transcript.set_entries([entry])
            if not same:
                self._transcript.scroll_to(entry.key, offset=_BEGINNING)
            return
        self._at = entry.text.rfind("\n", 0, _FIRST) + 1 or _FIRST
        self._transcript.set_entries([])
        self._transcript.set_entries([replace(entry, text=entry.text[: self._at], sources=(), notice="", footer="")])
        self._transcript.scroll_to(entry.key, offset=_BEGINNING)
        self._more.start()

    def _pour(self) -> None:
        entry = self._entry
        if entry is None:
            return
        piece = entry.text[self._at : self._at + _PIECE]
        self._at += len(piece)
        self._transcript.append_text(entry.key, piece)
        self._transcript.flush()
        if self._at < len(entry.text):
            self._more.start()
            return
        self._transcript.column.by_key[entry.key].finish()
        self._transcript.column.streaming.discard(entry.key)
        self._transcript.set_entries([entry])
