"""The Templates window: texts that are asked again and again, their variables, their versions."""

from desktop_app.ui.templates_window.window import TemplatesWindow

__all__ = ["TemplatesWindow"]
