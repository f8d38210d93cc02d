"""The Templates window: texts that are asked again and again, their variables, their versions.

`values` says what is shown and knows no Qt; `list_pane`, `editor` and `pages` show, `view` puts them together, `files`
reads and writes, `presenter` ties all, `window` owns them.
"""

from desktop_app.ui.templates_window.window import TemplatesWindow

__all__ = ["TemplatesWindow"]
