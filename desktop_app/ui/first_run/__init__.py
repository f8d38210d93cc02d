"""The welcome: what leaves this computer, and the choice between an own key and the demo."""

from desktop_app.ui.first_run.card import FirstRun

__all__ = ["FirstRun"]
