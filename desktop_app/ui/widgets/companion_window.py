"""A window that stands beside the main one: not modal, no larger than the screen, its size remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget


class CompanionWindow(QDialog):
    """Escape closes it. `smallest` and `first_size` are width and height in px."""

    over_its_parent = False
    """Whether it stays over the window it came from, instead of beside it."""

    def __init__(
        self, title: str, smallest: tuple[int, int], first_size: tuple[int, int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._smallest = smallest
        self.setMinimumSize(*smallest)
        self._fit(*first_size)

    def size_text(self) -> str:
        """To be remembered."""
        return f"{self.width()}x{self.height()}"

    def restore_size(self, text: str) -> None:
        """As it was remembered, but never larger than the screen; a spoilt text changes nothing."""
        width, _, height = text.partition("x")
        if width.isdecimal() and height.isdecimal() and len(text) < 12:
            self._fit(int(width), int(height))

    def _fit(self, width: int, height: int) -> None:
        room = self.screen().availableSize()
        least_width, least_height = self._smallest
        self.resize(min(max(least_width, width), room.width()), min(max(least_height, height), room.height()))

    def bring_to_front(self) -> None:
        """Also when it is open already, behind another window.

        It stands beside the window it came from, not over it: else whatever asks something over that one (Settings,
        a new job whose price is being set) would lock it too.
        """
        if not self.over_its_parent:
            self.winId()  # only then there is a handle
            self.windowHandle().setTransientParent(None)  # type: ignore[arg-type]  # the stub forgets: none is allowed
        self.show()
        self.raise_()
        self.activateWindow()
