"""Settings, About, and what leaves this computer; each an awaited dialog."""

from desktop_app.ui.settings_dialog.about import show_about, show_privacy
from desktop_app.ui.settings_dialog.settings import show_settings

__all__ = ["show_about", "show_privacy", "show_settings"]
