"""The palette and the cheat sheet of one window: everything that can be found, and what opens it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin
from desktop_app.domain.settings import SHORTCUTS
from desktop_app.ui.commands.keys import current_keys
from desktop_app.ui.palette.values import Thing

if TYPE_CHECKING:
    from desktop_app.bootstrap.house import House
    from desktop_app.bootstrap.services import Services
    from desktop_app.ui.cheat_sheet import CheatSheet
    from desktop_app.ui.main_window.presenter import WindowPresenter
    from desktop_app.ui.main_window.view import MainWindow
    from desktop_app.ui.palette.presenter import PalettePresenter
    from desktop_app.ui.palette.view import PaletteView

_MOST_JOBS_READ = 60
"""Jobs whose text holds the words: more are not shown, and finding all of ten thousand takes a while."""


class HouseThings:
    """Fulfils the palette's `Things` from the services that the tabs use."""

    def __init__(self, services: Services, presenter: WindowPresenter, open_template: Callable[[str], object]) -> None:
        self._services = services
        self._presenter = presenter
        self._open_template = open_template

    async def titles(self) -> Sequence[Thing]:
        """Of everything that is kept, the newest first."""
        services = self._services
        chats = [Thing("chat", each.id, each.title, each.updated_at) for each in await services.chat.kept.all()]
        pros = [Thing("pro", each.id, each.title, each.updated_at) for each in await services.pro.kept.all()]
        jobs = [_job(each) for each in await services.jobs.jobs(JobOrigin.JOBS)]
        found = await services.comparisons.comparisons()
        comparisons = [Thing("comparison", each.id, each.title, each.created_at) for each in found]
        templates = [
            Thing("template", each.id, each.name, each.current.at) for each in services.templates.templates.value
        ]
        return sorted((*chats, *pros, *jobs, *comparisons, *templates), key=lambda each: -each.at)

    async def containing(self, words: str) -> Sequence[Thing]:
        """By the searches that the tabs have; each runs on the data file's thread."""
        services = self._services
        found: list[Thing] = []
        for hit in await services.chat.kept.search(words):
            found.append(Thing("chat", hit.conversation_id, hit.title))
        for hit in await services.pro.kept.search(words):
            found.append(Thing("pro", hit.conversation_id, hit.title))
        for each in await services.comparisons.comparisons(words):
            found.append(Thing("comparison", each.id, each.title, each.created_at))
        for job_id in await self._jobs_with(words):
            job = await services.jobs.job(job_id)
            if job is not None and job.origin is JobOrigin.JOBS:
                found.append(_job(job))
        return found

    async def _jobs_with(self, words: str) -> Sequence[JobId]:
        found: list[JobId] = []
        parts = self._services.finding.find(words)
        try:
            async for part in parts:
                found.extend(part)
                if len(found) >= _MOST_JOBS_READ:
                    break
        finally:
            await parts.aclose()
        return found[:_MOST_JOBS_READ]

    def open(self, thing: Thing) -> None:
        """In its tab or window."""
        if thing.kind == "template":
            self._open_template(thing.id)
        else:
            tab = {"chat": "chat", "pro": "pro", "job": "jobs", "comparison": "compare"}[thing.kind]
            self._presenter.open_in(tab, thing.id)


def _job(job: Job) -> Thing:
    return Thing("job", job.id, job.title, job.created_at)


class PaletteDesk:
    """Builds palette and cheat sheet when they are asked for."""

    def __init__(self, house: House, window: MainWindow) -> None:
        self._house = house
        self._window = window
        self._view: PaletteView | None = None
        self._presenter: PalettePresenter | None = None
        self._sheet: CheatSheet | None = None
        self._end = house.preferences.settings.watch(lambda settings: current_keys().use_text(settings[SHORTCUTS]))
        self.things: HouseThings | None = None
        """Set once there are services."""
        self.open_settings: Callable[[], object] = lambda: None
        """The page of shortcuts in the settings."""

    def open(self) -> None:
        """Over the window, or away again; nothing happens before there is something to find."""
        from desktop_app.ui.palette.presenter import PalettePresenter
        from desktop_app.ui.palette.view import PaletteView

        if self.things is None:
            return
        if self._view is not None and self._view.isVisible():
            self._view.close_palette()
            return
        if self._presenter is None:
            view = PaletteView(self._window)
            self._view = view
            self._presenter = PalettePresenter(
                view,
                self._window.menus.commands,
                self.things,
                preferences=self._house.preferences,
                tasks=self._house.tasks,
                shown_key=current_keys().shown,
                clock=time.time,
                left_out=frozenset({"demo" if self._house.demo else "leave-demo"}),
            )
            view.typed.connect(self._presenter.typed)
            view.chosen.connect(self._presenter.chosen)
            view.closed.connect(self._presenter.closed)
        self._presenter.open()

    def open_sheet(self) -> None:
        """Every shortcut, beside the window."""
        from desktop_app.ui.cheat_sheet import CheatSheet

        if self._sheet is None:
            self._sheet = CheatSheet(self._window)
            self._sheet.change_pressed.connect(lambda: self.open_settings())
        self._sheet.bring_to_front()

    def close(self) -> None:
        """The window goes away."""
        self._end()
        if self._sheet is not None:
            self._sheet.hide()
        if self._presenter is not None:
            self._presenter.closed()
