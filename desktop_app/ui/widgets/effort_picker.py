"""The reasoning efforts as chips: only what the chosen model accepts can be taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.language import tr
from desktop_app.ui.control_words import effort_words
from desktop_app.ui.widgets.chips import Chip, ChipRow

Offer = tuple[str, bool, str]
"""Effort, whether it may be taken, and why (not). One that may be taken all the same is marked as unsure."""


def marked_chips(offer: Sequence[Offer]) -> list[Chip]:
    """Chips for an offer: “high ?” where nobody knows whether the model takes it."""
    return [
        Chip(effort, f"{effort} ?" if enabled and reason else effort, enabled, reason)
        for effort, enabled, reason in offer
    ]


class EffortPicker(ChipRow):
    """Signals: chosen(effort)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Reasoning effort"), parent=parent)
        self.explain("")

    def set_offer(self, offer: Sequence[Offer], chosen: str | None) -> None:
        """Show these efforts; the row hides itself for a model that does not reason."""
        self.set_chips(marked_chips(offer), [chosen or ""])
        self.setVisible(bool(offer))

    def explain(self, words: str) -> None:
        """Say on hover, and to a screen reader, what effort is, and which ones are not there and why."""
        about = effort_words(words)
        self.setToolTip(about)
        self.setAccessibleDescription(about)

    def effort(self) -> str | None:
        """The effort taken now; None where the model has none."""
        return self.chosen_key()
