"""The Models window: what every model accepts and costs, until when it lives, and what a person knows better."""

from desktop_app.ui.models_window.window import ModelsWindow

__all__ = ["ModelsWindow"]
