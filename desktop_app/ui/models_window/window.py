"""Owns the Models window: its view, its presenter, and what is remembered of both."""

from __future__ import annotations

import json

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

_SIZE, _SPLIT = "models.size", "models.splitter"


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
        self._preferences = preferences
        self._tasks = tasks
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
        self.view.restore(preferences.recall(_SIZE), _sizes(preferences.recall(_SPLIT)))
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
        view.list_resized.connect(self._remember_split)
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

    def _remember_split(self, sizes: list[int]) -> None:
        self._tasks.spawn(self._preferences.remember_if_possible(_SPLIT, json.dumps(sizes)), name="remember split")

    def _closed(self) -> None:
        """By the person: nothing is followed while nobody looks."""
        self._stop()
        self._tasks.spawn(self._remember(), name="remember the models window")

    def _stop(self) -> None:
        self._following = False
        self.presenter.stop()

    async def _remember(self) -> None:
        await self._preferences.remember_if_possible(_SIZE, self.view.size_text())

    async def close(self) -> None:
        """Ponder closes: remember and follow nothing."""
        self._stop()
        await self._remember()
        self.view.hide()


def _sizes(text: str) -> list[int]:
    try:
        sizes = json.loads(text or "[]")
    except ValueError:
        return []
    return sizes if isinstance(sizes, list) and all(type(size) is int for size in sizes) else []
