"""Tells that there is a newer Ponder, shows what it changes, and opens its page; absent where no feed was built in."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app import __version__
from desktop_app.domain.releases import Release
from desktop_app.domain.settings import CHECK_UPDATES
from desktop_app.language import tr
from desktop_app.ui.notices import Notice, NoticeAction
from desktop_app.update_feed import built_in_address

if TYPE_CHECKING:
    from desktop_app.bootstrap.house import House
    from desktop_app.domain.setting import Setting
    from desktop_app.services.update_watch import UpdateWatch

NOTICE = "update"


class UpdateDesk:
    """One per window; does nothing in the demo, which talks to nobody."""

    def __init__(self, house: House, window: QWidget, address: str | None = None) -> None:
        self._house = house
        self._window = window
        self._address = built_in_address() if address is None else address
        self._watch: UpdateWatch | None = None
        self._stop: Callable[[], None] = lambda: None
        self.commands: dict[str, Callable[[], object]] = {}
        """What the notice's buttons do, by the name of the command."""

    @property
    def left_out(self) -> tuple[Setting[bool], ...]:
        """The setting that has nothing to set here."""
        return () if self._address else (CHECK_UPDATES,)

    def begin(self, tell: Callable[[Notice], object], take_back: Callable[[str], object]) -> None:
        """Look now and once a day, and show a notice where there is something newer."""
        if not self._address or self._house.demo:
            return
        from desktop_app.services.update_watch import UpdateWatch
        from desktop_app.update_feed.feed import HttpReleaseFeed

        watch = UpdateWatch(
            HttpReleaseFeed(self._address, way_out=self._house.services.network.client_options),
            self._house.preferences,
            time.time,
            __version__,
        )

        def show(found: Release | None) -> None:
            if found is None:
                take_back(NOTICE)
                return
            advice = tr("You have {version}. Nothing is downloaded unless you do it.", version=__version__)
            actions = (
                NoticeAction("update-news", tr("What is new…")),
                NoticeAction("update-skip", tr("Skip this version")),
            )
            tell(
                Notice(
                    NOTICE,
                    "info",
                    tr("Ponder {version} has been published.", version=found.version),
                    advice,
                    actions=actions,
                )
            )

        self._watch = watch
        self._stop = watch.news.watch(show, at_once=False)
        self.commands = {"update-news": self._open, "update-skip": self._skip}
        self._house.tasks.spawn(watch.keep_looking(), name="look for a newer Ponder")

    def _open(self) -> None:
        if self._watch is not None and self._watch.news.value is not None:
            self._house.tasks.spawn(self._show(self._watch.news.value), name="what is new")

    async def _show(self, found: Release) -> None:
        from desktop_app.ui.dialogs.link_dialog import show_link
        from desktop_app.ui.settings_dialog.update_news import show_update

        if await show_update(self._window, found, __version__):
            await show_link(self._window, found.page, tr("Ponder's own feed names this page."))

    def _skip(self) -> None:
        if self._watch is not None and self._watch.news.value is not None:
            self._house.tasks.spawn(self._watch.skip(self._watch.news.value.version), name="skip a version")

    def close(self) -> None:
        """The window goes away."""
        self._stop()
