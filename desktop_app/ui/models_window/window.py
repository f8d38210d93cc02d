"""Owns the Models window: its view, its presenter, and what is remembered of both."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.services.access import Access
from desktop_app.services.models import Models
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.price_port import PriceList
from desktop_app.ui.models_window.presenter import ModelsPresenter
from desktop_app.ui.models_window.view import ModelsView
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.window_memory import WindowMemory


class ModelsWindow(QObject):
    """Made once, shown and hidden as often as the person likes. `listed` is the price list without own prices."""

    def __init__(
        self,
        parent: QWidget,
        *,
        models: Models,
        prices: PriceList,
        listed: PriceList,
        access: Access,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._memory = WindowMemory("models", preferences, tasks)
        self._following = False
        self.view = ModelsView(parent)
        self.presenter = ModelsPresenter(
            self.view,
            models=models,
            prices=prices,
            listed=listed,
            access=access,
            preferences=preferences,
            tasks=tasks,
            clock=clock,
        )
        self._memory.restore(self.view)
        self._connect()

    def _connect(self) -> None:
        view, presenter, changing = self.view, self.presenter, self.presenter.changing
        view.list.chosen.connect(presenter.open_model)
        view.list.searched.connect(presenter.search)
        view.list.add_pressed.connect(changing.add)
        view.overview.switch_pressed.connect(presenter.switch)
        view.overview.opened.connect(presenter.open_model)
        view.overview.ask_pressed.connect(presenter.asking.ask)
        view.overview.fresh_wanted.connect(presenter.asking.keep_fresh)
        view.model.verb_pressed.connect(presenter.do)
        view.model.switch_pressed.connect(presenter.switch)
        view.model_form_saved.connect(changing.keep_model)
        view.price_form_saved.connect(changing.keep_price)
        view.came_back.connect(self._came_back)
        view.undo_pressed.connect(changing.undo)
        view.list_resized.connect(self._memory.split_moved)
        view.finished.connect(self._closed)

    def open_model(self, model_id: str = "") -> None:
        """Show the window, with one model or as it was left."""
        if not self._following:
            self._following = True
            self.presenter.start()
        if model_id:
            self.view.list.search.clear()
            self.presenter.open_model(model_id)
        self.view.bring_to_front()

    def _came_back(self) -> None:
        """Chats and jobs may use other models by now."""
        if self._following:
            self.presenter.refresh()

    def _closed(self) -> None:
        """By the person: nothing is followed while nobody looks."""
        self._stop()
        self._tasks.spawn(self._remember(), name="remember the models window")

    def _stop(self) -> None:
        self._following = False
        self.presenter.stop()

    async def _remember(self) -> None:
        await self._memory.keep_size(self.view)

    async def close(self) -> None:
        """Ponder closes: remember and follow nothing."""
        self._stop()
        await self._remember()
        self.view.hide()
