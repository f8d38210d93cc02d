"""The Pro tab put together: it owns its view and its presenter, and connects the one's wishes to the other."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.domain.settings import ENTER_SENDS
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.preferences import Preferences
from desktop_app.services.pro import Pro
from desktop_app.services.spending import Spending
from desktop_app.ui.conversation_list import connect_list
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.pro_tab.presenter import ProPresenter
from desktop_app.ui.pro_tab.view import ProView

_SPLITTER = "pro.splitter"


class ProTab:
    """`open_settings` and `open_models` (with the model's id) are called where they are offered. `simulated` marks
    estimates of the demo."""

    def __init__(
        self,
        *,
        pro: Pro,
        jobs: BackgroundJobs,
        preferences: Preferences,
        tasks: Tasks,
        spending: Spending,
        open_settings: Callable[[], object],
        open_models: Callable[[str], object],
        simulated: bool = False,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._preferences = preferences
        self._tasks = tasks
        self.view = ProView()
        self.presenter = ProPresenter(
            self.view,
            self.view.list,
            pro,
            jobs,
            preferences=preferences,
            tasks=tasks,
            clock=clock,
            spending=spending,
            open_settings=open_settings,
            open_models=open_models,
            simulated=simulated,
        )
        self._connect()
        self._stop_watching = preferences.settings.watch(
            lambda settings: self.view.composer.set_enter_sends(settings[ENTER_SENDS])
        )

    @property
    def widget(self) -> QWidget:
        """What the window shows."""
        return self.view

    def _connect(self) -> None:
        view, presenter = self.view, self.presenter
        view.send_pressed.connect(presenter.ask)
        view.edited.connect(presenter.edited)
        view.entry_action.connect(presenter.entry_action)
        view.notice_action.connect(presenter.notice_action)
        view.notices.dismissed.connect(presenter.turnover.dismissed)
        view.card_action.connect(presenter.card_action)
        view.ticked.connect(presenter.tick)
        view.link_activated.connect(presenter.link)
        for offered in (view.composer.files_offered, view.composer.picture_offered, view.files_dropped):
            offered.connect(lambda _: presenter.no_files())
        view.developer_message_pressed.connect(presenter.edit_developer_message)
        connect_list(view.list, presenter.here.list)
        view.list.new_pressed.connect(presenter.here.begin_new)
        view.split.sizes_changed.connect(self._sizes_changed)

    async def start(self) -> None:
        """After the first paint, once the store is open: show the list and what was open before."""
        remembered = self._preferences.recall(_SPLITTER).split()
        self.view.split.restore([int(size) for size in remembered if size.isdigit()])
        await self.presenter.start()

    async def close(self) -> None:
        """Keep what is written but not sent."""
        self._stop_watching()
        await self.presenter.close()

    def activate(self) -> None:
        """The tab is in front: write; what ended meanwhile has been seen."""
        self.presenter.seen()
        self.view.focus_composer()

    def open_item(self, item_id: str) -> None:
        """Bring a conversation into view."""
        self.presenter.here.open(item_id)

    def begin_new(self) -> None:
        """Bring an empty conversation into view."""
        self.presenter.here.begin_new()

    def _sizes_changed(self, sizes: Sequence[int]) -> None:
        text = " ".join(str(size) for size in sizes)
        self._tasks.spawn(self._preferences.remember_if_possible(_SPLITTER, text), name="remember splitter")
