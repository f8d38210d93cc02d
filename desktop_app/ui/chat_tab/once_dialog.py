"""Asks with which model and effort one answer shall be given again; the conversation's own choices stay."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.language import tr
from desktop_app.ui.chat_tab.choices import Choices, EffortsOf
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.chips import Chip
from desktop_app.ui.widgets.effort_picker import EffortPicker
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.model_picker import ModelChoice, ModelPicker

_WIDTH = 460


class OnceDialog(QDialog):
    """Accepted: `chosen()` is model and effort."""

    def __init__(self, choices: Choices, efforts_of: EffortsOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Ask again"))
        self.setFixedWidth(_WIDTH)
        self._efforts_of = efforts_of
        self._model = ModelPicker()
        self._effort = EffortPicker()
        offered = [ModelChoice(each.model_id, each.note, each.tone, each.group) for each in choices.models]
        self._model.set_models(offered, choices.model_id)
        self._model.chosen.connect(self._show_efforts)
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("Ask again with another model or effort"), "heading"))
        words = tr("For this answer alone. The one you have stays beside it.")
        outer.addWidget(label(words, "body", "muted", wrap=True))
        outer.addWidget(self._model)
        outer.addWidget(self._effort)
        buttons = row(spacing=Space.XS)
        buttons.addStretch()
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        ask = button(tr("Ask again"), "primary")
        ask.clicked.connect(self.accept)
        ask.setDefault(True)
        buttons.addWidget(cancel)
        buttons.addWidget(ask)
        outer.addSpacing(Space.S)
        outer.addLayout(buttons)
        self._show_efforts(choices.model_id)

    def _show_efforts(self, model_id: str) -> None:
        offered, nearest = self._efforts_of(model_id)
        chips = [
            Chip(each.key, f"{each.label} ?" if each.marked else each.label, reason=each.reason) for each in offered
        ]
        self._effort.set_chips(chips, [nearest])
        self._effort.setVisible(bool(chips))

    def chosen(self) -> tuple[str, str]:
        """Model and effort; no effort where the model has none."""
        return self._model.model_id(), self._effort.effort() or ""


async def choose_once(parent: QWidget, choices: Choices, efforts_of: EffortsOf) -> tuple[str, str] | None:
    """Model and effort, or None when the dialog was cancelled."""
    dialog = OnceDialog(choices, efforts_of, parent)
    try:
        code = await dialog_result(dialog)
        return dialog.chosen() if code == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
