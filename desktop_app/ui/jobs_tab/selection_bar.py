"""The bar below the table while several jobs are selected: how many, what they cost, what can be done with all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.language import later, tr
from desktop_app.ui.commands.keys import tell_key
from desktop_app.ui.jobs_tab.actions import COMMANDS, Do
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, icon_button, set_enabled
from desktop_app.ui.widgets.cards import Line, column, ground, row
from desktop_app.ui.widgets.labels import ElidedLabel

_BUTTONS = (
    (Do.CANCEL, later("Cancel"), "stop", later("Cancel the selected jobs. This cannot be undone.")),
    (Do.RUN_AGAIN, later("Run again"), "retry", later("New jobs with the same questions; they are charged anew")),
    (Do.TAGS, later("Tags…"), "tag", later("Give tags or take them away")),
    (Do.EXPORT, later("Export…"), "export", later("Save the reports")),
    (Do.DELETE, later("Delete"), "trash", later("Delete what has ended; this can be undone")),
)


class SelectionBar(QFrame):
    """Signals: pressed(verb), cleared()."""

    pressed = Signal(str)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "raised")
        self.setAccessibleName(tr("Selected jobs"))
        outer = column(self, spacing=0)
        outer.addWidget(Line())
        line = row(spacing=Space.XS)
        line.setContentsMargins(Space.M, 6, Space.M, 6)
        self._words = ElidedLabel()
        line.addWidget(self._words, 1)
        self._buttons = {}
        for do, words, icon, tooltip in _BUTTONS:
            press = button(tr(words), "quiet", icon, dense=True)
            tell_key(press, tr(tooltip), COMMANDS[do])
            press.clicked.connect(lambda _=False, do=do: self.pressed.emit(do.value))
            self._buttons[do] = press
            line.addWidget(press)
        clear = icon_button("cross", tr("Select nothing"), shortcut_hint=tr("Esc"), dense=True)
        clear.clicked.connect(self.cleared)
        line.addWidget(clear)
        outer.addLayout(line)
        self.hide()

    def show_selection(self, words: str, possible: frozenset[Do]) -> None:
        """What is selected in words, and which of the verbs fit any of it; empty words: nothing or one."""
        self.setVisible(bool(words))
        self._words.set_full_text(words)
        for do, press in self._buttons.items():
            set_enabled(press, do in possible, tr("Fits none of the selected jobs"))
