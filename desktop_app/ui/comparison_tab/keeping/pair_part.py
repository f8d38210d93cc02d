"""Owns the window of two comparisons: made when it is first wanted, its size remembered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_ports import WriteCompared
from desktop_app.services.preferences import Preferences
from desktop_app.ui.comparison_tab.keeping.pair_window import PairWindow
from desktop_app.ui.comparison_tab.keeping.pairing import Do, Pairing

_SIZE = "compare.pairs_size"


class PairPart:
    """Window and presenter, and the signals between them."""

    def __init__(
        self,
        parent: QWidget,
        comparisons: Comparisons,
        write: WriteCompared,
        preferences: Preferences,
        do: Do,
        open_link: Callable[[str], None],
    ) -> None:
        self._parent = parent
        self._comparisons = comparisons
        self._write = write
        self._preferences = preferences
        self._do = do
        self._open_link = open_link
        self.window: PairWindow | None = None
        self._presenter: Pairing | None = None

    def open(self, comparison_id: str, other: str = "") -> None:
        """Set one against `other`, or against the nearest."""
        if not comparison_id:
            return
        window, presenter = self._made()
        presenter.open(comparison_id, other)
        window.bring_to_front()

    def _made(self) -> tuple[PairWindow, Pairing]:
        if self.window is not None and self._presenter is not None:
            return self.window, self._presenter
        window = self.window = PairWindow(self._parent.window())
        presenter = self._presenter = Pairing(window, self._comparisons, self._write, self._do)
        window.restore_size(self._preferences.recall(_SIZE))
        window.other_chosen.connect(presenter.choose)
        window.row_chosen.connect(presenter.choose_row)
        window.task_chosen.connect(presenter.choose_task)
        window.export_pressed.connect(presenter.export)
        window.link_pressed.connect(self._open_link)
        window.finished.connect(
            lambda: self._do(self._preferences.remember_if_possible(_SIZE, window.size_text()), "remember size")
        )
        return window, presenter

    def close(self) -> None:
        """The main window goes away."""
        if self.window is not None:
            self.window.close()
