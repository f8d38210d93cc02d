"""Help inside the window of one house: the help's pages, and the guided tour, which is offered once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop_app.domain.settings import FIRST_RUN_DONE
from desktop_app.language import tr
from desktop_app.ui.notices import Notice, NoticeAction

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.bootstrap.house import House
    from desktop_app.ui.guide import GuideOverlay
    from desktop_app.ui.help_window import HelpWindow
    from desktop_app.ui.main_window.view import MainWindow

_OFFERED = "guide.offered"


class GuideDesk:
    """Builds help and tour when they are asked for. `current` names the tab in view, `choose_tab` brings one there."""

    def __init__(self, house: House, window: MainWindow) -> None:
        self.current: Callable[[], str] = str
        self.choose_tab: Callable[[str], object] = lambda _: None
        self._house = house
        self._window = window
        self._help: HelpWindow | None = None
        self._overlay: GuideOverlay | None = None

    # -- help ----------------------------------------------------------------------------------------------------

    def open_help(self) -> None:
        """At the page about what is in view; whoever has not begun yet reads how to begin."""
        from desktop_app.ui.help_window import HelpWindow
        from desktop_app.ui.help_window.pages import OF_TAB

        if self._help is None:
            self._help = HelpWindow(self._window)
            self._help.link_pressed.connect(self._open_link)
        begun = self._house.demo or self._house.preferences[FIRST_RUN_DONE]
        self._help.read(OF_TAB.get(self.current(), "") if begun else "first-steps")

    def _open_link(self, address: str) -> None:
        from desktop_app.ui.dialogs.link_dialog import show_link

        explained = tr("It leads out of Ponder, into your browser.")
        self._house.tasks.spawn(show_link(self._help, address, explained), name="link")

    # -- the tour ------------------------------------------------------------------------------------------------

    def offer(self) -> None:
        """Once per data folder, to who has just begun."""
        preferences = self._house.preferences
        if preferences.recall(_OFFERED):
            return
        text = tr("New here? A short tour shows what is where.")
        self._window.show_notice(Notice("guide", "info", text, actions=(NoticeAction("guide", tr("Show me around")),)))
        self._house.tasks.spawn(preferences.remember_if_possible(_OFFERED, "yes"), name="remember the offer")

    def open_guide(self) -> None:
        """From its beginning, in the Chat tab; nothing where it is under way."""
        from desktop_app.ui.commands.keys import current_keys
        from desktop_app.ui.guide import Guide, GuideOverlay

        if self._overlay is not None:
            return
        self._window.remove_notice("guide")
        self.choose_tab("chat")
        overlay = self._overlay = GuideOverlay(self._window, self._parts)
        guide = Guide(overlay, there=self._is_there, key_of=current_keys().shown, over=self._guide_over)
        overlay.next_pressed.connect(guide.next)
        overlay.back_pressed.connect(guide.back)
        overlay.leave_pressed.connect(guide.leave)
        self._guide = guide  # a connection to a bound method does not hold its object
        guide.start()

    def _guide_over(self) -> None:
        self._overlay = None

    def _is_there(self, part: str) -> bool:
        return any(widget.isVisible() for widget in self._parts(part))

    def _parts(self, part: str) -> Sequence[QWidget]:
        """The widgets of a part; on a Mac the menu stands outside the window."""
        from desktop_app.ui.widgets.composer import Composer

        window = self._window
        if part == "tabs":
            return tuple(window.rail.buttons.values())
        if part == "money":
            return (window.rail.spend,)
        if part == "menu":
            bar = window.menuBar()
            return (window.rail,) if bar.isNativeMenuBar() else (bar,)
        composers = [each for each in window.findChildren(Composer) if each.isVisible()]
        return [each.footer if part == "estimate" else each for each in composers[:1]]

    def close(self) -> None:
        """The window goes away."""
        if self._overlay is not None:
            self._guide.leave()
        if self._help is not None:
            self._help.hide()
