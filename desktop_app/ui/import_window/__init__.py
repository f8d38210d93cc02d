"""The Import window: many jobs from one file, in four steps."""

from desktop_app.ui.import_window.window import ImportWindow

__all__ = ["ImportWindow"]
