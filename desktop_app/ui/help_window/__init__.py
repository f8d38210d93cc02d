"""The help inside Ponder: `pages` reads and searches the texts of `resources/help`, `window` shows them. No network."""

from desktop_app.ui.help_window.window import HelpWindow

__all__ = ["HelpWindow"]
