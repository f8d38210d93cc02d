"""The reasoning efforts as chips: only what the chosen model accepts can be taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets.chips import Chip, ChipRow

Offer = tuple[str, bool, str]
"""Effort, whether it may be taken, and why (not)."""


class EffortPicker(ChipRow):
    """Signals: chosen(effort)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Reasoning effort", parent=parent)

    def set_offer(self, offer: Sequence[Offer], chosen: str | None) -> None:
        """Show these efforts; the row hides itself for a model that does not reason."""
        self.set_chips([Chip(effort, effort, enabled, reason) for effort, enabled, reason in offer], [chosen or ""])
        self.setVisible(bool(offer))

    def effort(self) -> str | None:
        """The effort taken now; None where the model has none."""
        return self.chosen_key()
