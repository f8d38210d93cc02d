"""What stands over the main window: settings, what leaves the computer, about, and the window of models and prices."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.bootstrap.conversation_dialogs import ConversationDialogs
from desktop_app.bootstrap.data_desk import DataDesk
from desktop_app.bootstrap.guiding import GuideDesk
from desktop_app.bootstrap.library_dialogs import LibraryDialogs
from desktop_app.bootstrap.opening import Opening
from desktop_app.bootstrap.palette import HouseThings, PaletteDesk
from desktop_app.bootstrap.report_dialogs import ReportDialogs
from desktop_app.bootstrap.updates import UpdateDesk

if TYPE_CHECKING:
    from desktop_app.bootstrap.house import House
    from desktop_app.ui.main_window.presenter import WindowPresenter
    from desktop_app.ui.main_window.view import MainWindow
    from desktop_app.ui.models_window import ModelsWindow


class Dialogs:
    """Opens each over `window` when it is asked for; nothing is built or imported before."""

    def __init__(self, house: House, window: MainWindow, apply_theme: Callable[[str], None], data: DataDesk) -> None:
        self._house = house
        self._data = data
        self._window = window
        self._apply_theme = apply_theme
        self.try_notification: Callable[[], object] | None = None
        """Shows a pop-up as it would look; set once there is a way."""
        self._models: ModelsWindow | None = None
        self.reports = ReportDialogs(house, window)
        self.library = LibraryDialogs(house, window)
        self.conversations = ConversationDialogs(house, window)
        self.updates = UpdateDesk(house, window)
        self.opening = Opening()
        self.guide = GuideDesk(house, window)
        self.palette = PaletteDesk(house, window)
        self.palette.open_settings = lambda: house.tasks.spawn(self.show("change-shortcuts"), name="settings")

    def connect(self, presenter: WindowPresenter) -> None:
        """From now on they can bring tabs and what is in them into view."""
        self.reports.open_chat = partial(presenter.open_in, "chat")
        self.library.choose_tab = self.guide.choose_tab = presenter.choose_tab
        self.guide.current = lambda: presenter.current
        self.palette.things = HouseThings(self._house.services, presenter, self.library.open_templates)

    def at_once(self, name: str) -> Callable[[], object] | None:
        """What a command of that name opens without waiting for it, None where it is none of these."""
        commands: dict[str, Callable[[], object]] = {
            "export-reports": lambda: self.reports.export_chosen(),
            "import-jobs": self.library.open_import,
            "import-conversations": lambda: self.conversations.begin_import(),
            "export-conversation": lambda: self.conversations.begin_export(),
            "templates": self.library.open_templates,
            "models": self.open_models,
            "palette": self.palette.open,
            "shortcuts": self.palette.open_sheet,
            "help": self.guide.open_help,
            "guide": self.guide.open_guide,
        }
        return commands.get(name) or self.updates.commands.get(name)

    def begin(self, file: Path | None) -> None:
        """There are tabs: open what Ponder was started with, and look for a newer one."""
        self.opening.ask(str(file or ""))
        self.opening.begin(self.library.show_file)
        self.updates.begin(self._window.show_notice, self._window.remove_notice)

    async def show(self, name: str) -> None:
        """One that is over when it is closed: settings, privacy or about."""
        from desktop_app.ui import settings_dialog

        services = self._house.services
        if name in ("settings", "change-shortcuts"):
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
                section="Shortcuts" if name == "change-shortcuts" else "",  # not shown
                data=self._data,
                left_out=self.updates.left_out,
                profiles=services.profiles,
                network=services.network,
            )
        elif name == "privacy":
            await settings_dialog.show_privacy(self._window)
        elif name == "about":
            await settings_dialog.show_about(self._window, self._data)

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
        self.opening.close()
        self.updates.close()
        await self.library.close()
        self.palette.close()
        self.guide.close()
        self.reports.close()
