"""What a transcript shows on the screen at the moment, entry by entry, as a screen reader is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from desktop_app.language import tr

if TYPE_CHECKING:
    from desktop_app.ui.widgets.transcript.boxes import Target
    from desktop_app.ui.widgets.transcript.column import Place
    from desktop_app.ui.widgets.transcript.entry_view import EntryView
    from desktop_app.ui.widgets.transcript.view import Transcript


class OnScreen:
    """Entries that are at least partly visible, numbered from the top. `says_who` begins each with who says it."""

    def __init__(self, owner: Transcript) -> None:
        self._owner = owner
        self.says_who = True

    def count(self) -> int:
        """How many there are."""
        return len(self._views())

    def text(self, number: int) -> str:
        """What the n-th says; nothing where there is none."""
        views = self._views()
        if not 0 <= number < len(views):
            return ""
        view = views[number]
        text = view.plain_text()
        if not self.says_who:
            return text
        return tr("You: {text}", text=text) if view.entry.role == "user" else tr("Answer: {text}", text=text)

    def stops(self, number: int) -> list[tuple[Place, Target]]:
        """What can be pressed in the n-th."""
        views = self._views()
        return self._owner.pointer.stops(views[number]) if number < len(views) else []

    def rect(self, number: int) -> QRect:
        """Where the n-th is, in global coordinates."""
        views, owner = self._views(), self._owner
        if not 0 <= number < len(views):
            return QRect()
        top = round(owner.column.top(views[number])) - owner.top
        area = QRect(owner.left, top, round(owner.column.width), round(views[number].height))
        return QRect(owner.viewport().mapToGlobal(area.topLeft()), area.size())

    def _views(self) -> list[EntryView]:
        seen: dict[str, EntryView] = {}
        for place in self._owner.column.visible(self._owner.top, self._owner.top + self._owner.viewport().height()):
            seen.setdefault(place.view.key, place.view)
        return list(seen.values())
