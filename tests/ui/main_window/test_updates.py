"""A newer Ponder is told above the tabs, shown with its changes, skipped for good, and never downloaded."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from desktop_app.bootstrap.house import House
from desktop_app.bootstrap.updates import NOTICE, UpdateDesk
from desktop_app.domain.settings import CHECK_UPDATES
from desktop_app.network.routes import Routes
from desktop_app.services.network_port import ProxyChoice
from desktop_app.services.preferences import Preferences
from desktop_app.ui.dialogs.link_dialog import LinkDialog
from desktop_app.ui.notices import NoticeStack
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.settings_dialog.settings import SettingsDialog
from desktop_app.ui.settings_dialog.update_news import UpdateNews
from desktop_app.ui.theme import current_theme
from tests.adapters.update_feed.test_feed import GOOD, Server, serving
from tests.fakes.memory_settings import MemorySettings
from tests.harness.loops import Until
from tests.ui.settings_dialog.opened import opened
from tests.ui.widgets.accessible import nameless

NEWER = GOOD | {"version": "9.1.0", "changes": ["Answers come faster.", "한국어가 더 자연스럽습니다."]}


class Desk:
    """The desk over a window with notices, asking `server`."""

    def __init__(self, server: Server, *, demo: bool = False, kept: MemorySettings | None = None) -> None:
        current_theme()
        self.tasks = Tasks()
        self.preferences = Preferences(kept or MemorySettings())
        self.window = QWidget()
        self.notices = NoticeStack(self.window)
        self.window.show()
        services = SimpleNamespace(network=Routes(ProxyChoice))
        house = SimpleNamespace(tasks=self.tasks, preferences=self.preferences, demo=demo, services=services)
        self.desk = UpdateDesk(cast(House, house), self.window, server.address)
        self.notices.action_pressed.connect(lambda _key, action: self.desk.commands[action]())

    async def begin(self) -> None:
        await self.preferences.load()
        self.desk.begin(self.notices.show_notice, self.notices.remove)

    def press(self, words: str) -> None:
        next(b for b in self.notices.findChildren(QPushButton) if b.text() == words).click()

    def dialog(self, kind: type[QDialog]) -> Any:
        return next((d for d in self.window.findChildren(kind) if d.isVisible()), None)

    async def close(self) -> None:
        self.desk.close()
        await self.tasks.aclose()
        self.window.close()
        self.window.deleteLater()


async def test_what_is_new_is_shown_and_its_page_named_before_it_opens(until: Until) -> None:
    with serving() as server:
        server.says(NEWER)
        desk = Desk(server)
        await desk.begin()
        await until(lambda: desk.notices.keys() == [NOTICE])
        told = " ".join(label.text() for label in desk.notices.findChildren(QLabel))
        assert "Ponder 9.1.0 has been published." in told
        desk.press("What is new…")
        await until(lambda: desk.dialog(UpdateNews) is not None)
        news = desk.dialog(UpdateNews)
        words = " ".join(label.text() for label in news.findChildren(QLabel))
        assert "Answers come faster." in words
        assert "한국어가 더 자연스럽습니다." in words
        assert nameless(news) == []
        news.accept()
        await until(lambda: desk.dialog(LinkDialog) is not None)
        desk.dialog(LinkDialog).reject()
        await until(lambda: desk.dialog(LinkDialog) is None)
        assert [path for _, path, _ in server.asked] == ["/feed.json"], "nothing but the feed was asked for"
        await desk.close()


async def test_a_skipped_version_goes_and_is_remembered(until: Until) -> None:
    kept = MemorySettings()
    with serving() as server:
        server.says(NEWER)
        desk = Desk(server, kept=kept)
        await desk.begin()
        await until(lambda: desk.notices.keys() == [NOTICE])
        desk.press("Skip this version")
        await until(lambda: desk.notices.keys() == [] and "9.1.0" in kept.stored.values())
        await desk.close()


async def test_turning_it_off_takes_the_notice_away(until: Until) -> None:
    with serving() as server:
        server.says(NEWER)
        desk = Desk(server)
        await desk.begin()
        await until(lambda: desk.notices.keys() == [NOTICE])
        await desk.preferences.change(CHECK_UPDATES, False)
        desk.desk._watch.news.set(None)  # type: ignore[union-attr]  # as its next turn would
        assert desk.notices.keys() == []
        await desk.close()


async def test_the_demo_and_a_ponder_without_a_feed_ask_nobody() -> None:
    with serving() as server:
        server.says(NEWER)
        demo = Desk(server, demo=True)
        await demo.begin()
        assert demo.desk.left_out == ()
        server.address = ""
        without = Desk(server)
        await without.begin()
        assert without.desk.left_out == (CHECK_UPDATES,)
        assert (demo.desk.commands, without.desk.commands, server.asked) == ({}, {}, [])
        await demo.close()
        await without.close()


async def test_the_setting_is_there_only_where_it_sets_something(tmp_path: Path) -> None:
    async with opened(tmp_path) as it:
        assert CHECK_UPDATES.key in it.dialog._fields
        rooms = it.rooms
        without = SettingsDialog(
            it.window,
            preferences=rooms.preferences,
            access=rooms.access,
            door=rooms.door,
            catalogue=rooms.models,
            prices=rooms.spending.prices,
            tasks=rooms.tasks,
            apply_theme=it.themes.append,
            left_out=(CHECK_UPDATES,),
        )
        assert CHECK_UPDATES.key not in without._fields
        without.stop()
        without.deleteLater()
