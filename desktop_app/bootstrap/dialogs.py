"""What stands over the main window: settings, what leaves the computer, about, and the window of models and prices."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.bootstrap.conversation_dialogs import ConversationDialogs
from desktop_app.bootstrap.library_dialogs import LibraryDialogs
from desktop_app.bootstrap.report_dialogs import ReportDialogs

if TYPE_CHECKING:
    from desktop_app.bootstrap.house import House
    from desktop_app.ui.models_window import ModelsWindow


class Dialogs:
    """Opens each over `window` when it is asked for; nothing is built or imported before."""

    def __init__(self, house: House, window: QWidget, apply_theme: Callable[[str], None]) -> None:
        self._house = house
        self._window = window
        self._apply_theme = apply_theme
        self.try_notification: Callable[[], object] | None = None
        """Shows a pop-up as it would look; set once there is a way."""
        self._models: ModelsWindow | None = None
        self.reports = ReportDialogs(house, window)
        self.library = LibraryDialogs(house, window)
        self.conversations = ConversationDialogs(house, window)

    def at_once(self, name: str) -> Callable[[], object] | None:
        """What a command of that name opens without waiting for it, None where it is none of these."""
        commands: dict[str, Callable[[], object]] = {
            "export-reports": lambda: self.reports.export_chosen(),
            "import-jobs": self.library.open_import,
            "import-conversations": lambda: self.conversations.begin_import(),
            "export-conversation": lambda: self.conversations.begin_export(),
            "templates": self.library.open_templates,
            "models": self.open_models,
        }
        return commands.get(name)

    async def show(self, name: str) -> None:
        """One that is over when it is closed: settings, privacy or about."""
        from desktop_app.ui import settings_dialog

        services = self._house.services
        if name == "settings":
            await settings_dialog.show_settings(
                self._window,
                preferences=self._house.preferences,
                access=services.access,
                door=services.door,
                catalogue=services.catalogue,
                prices=services.spending.prices,
                tasks=self._house.tasks,
                apply_theme=self._apply_theme,
                open_models=self.open_models,
                try_notification=self.try_notification,
            )
        elif name == "privacy":
            await settings_dialog.show_privacy(self._window)
        elif name == "about":
            await settings_dialog.show_about(self._window, folder=self._house.folder)

    def open_models(self, model_id: str = "") -> None:
        """The window of models and prices, at one model where an id is given, else as it was left."""
        from desktop_app.ui.models_window import ModelsWindow

        if self._models is None:
            services = self._house.services
            self._models = ModelsWindow(
                self._window,
                models=services.models,
                prices=services.spending.prices,
                listed=services.listed_prices,
                access=services.access,
                preferences=self._house.preferences,
                tasks=self._house.tasks,
                clock=time.time,
            )
        self._models.open_model(model_id)

    async def close(self) -> None:
        """Let the windows remember themselves."""
        if self._models is not None:
            await self._models.close()
        await self.library.close()
        self.reports.close()
