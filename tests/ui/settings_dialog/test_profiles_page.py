"""Profiles and the way out in the settings, on the real services."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.settings import CA_FILE, DAY_CAP, PROXY_ADDRESS, PROXY_WAY
from desktop_app.network.routes import Routes
from desktop_app.openai_api.client import OpenAiDoor
from desktop_app.services.network_port import ProxyChoice
from desktop_app.services.profiles import Profiles
from desktop_app.simulator import Simulator
from desktop_app.ui.settings_dialog.fields import Field
from desktop_app.ui.settings_dialog.network import NetworkPage
from desktop_app.ui.settings_dialog.profiles import ProfilesPart
from tests.fakes.memory_vault import MemoryVault
from tests.harness.lines import Proxy, listening
from tests.harness.loops import Until
from tests.ui.comparison_tab.rooms import Rooms, opened_rooms


def press(page: QWidget, words: str) -> None:
    found = next(each for each in page.findChildren(QPushButton) if each.text() == words)
    assert found.isEnabled()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


@asynccontextmanager
async def profiles_part(folder: Path) -> AsyncIterator[tuple[ProfilesPart, Profiles, Rooms]]:
    async with opened_rooms(folder, None, {}, MemoryVault()) as rooms:
        profiles = Profiles(rooms.preferences, rooms.access, rooms.spending, rooms.jobs.ledger)
        part = ProfilesPart(profiles, rooms.tasks)
        part.show()
        try:
            yield part, profiles, rooms
        finally:
            part.stop()
            part.deleteLater()


async def test_a_profile_is_made_named_and_chosen_by_keyboard(tmp_path: Path, until: Until) -> None:
    async with profiles_part(tmp_path) as (part, profiles, rooms):
        chosen: list[bool] = []
        part.chosen.connect(lambda: chosen.append(True))
        assert part.list.currentText() == "Main"
        await rooms.preferences.change(DAY_CAP, Decimal(7))
        press(part, "Duplicate…")
        QTest.keyClicks(part.name, "Work")
        QTest.keyClick(part.name, Qt.Key.Key_Return)
        await until(lambda: profiles.in_force.name == "Work" and bool(chosen))
        assert part.list.currentText() == "Work"
        assert rooms.preferences[DAY_CAP] == Decimal(7), "a copy"
        press(part, "Rename…")
        QTest.keyClicks(part.name, "Lab")
        press(part, "Save name")
        await until(lambda: part.list.currentText() == "Lab")
        part.list.setFocus()
        QTest.keyClick(part.list, Qt.Key.Key_Up)
        await until(lambda: profiles.in_force.name == "Main")


async def test_a_name_that_is_taken_is_told(tmp_path: Path, until: Until) -> None:
    async with profiles_part(tmp_path) as (part, profiles, _):
        await profiles.add("Work")
        press(part, "Rename…")
        QTest.keyClicks(part.name, "Work")
        press(part, "Save name")
        await until(lambda: "Another profile is called “Work”" in part._said.text())
        assert profiles.in_force.name == "Main"


@asynccontextmanager
async def network_page(rooms: Rooms, **kept: Field) -> AsyncIterator[NetworkPage]:
    preferences = rooms.preferences

    def choice() -> ProxyChoice:
        return ProxyChoice(preferences[PROXY_WAY], preferences[PROXY_ADDRESS], "", preferences[CA_FILE])

    routes = Routes(choice, rooms.access.proxy_password)
    door = OpenAiDoor(rooms.access.endpoint, way_out=routes.client_options, explain=routes.explained)

    def field(setting: object) -> Field:
        return Field(setting, preferences[setting], lambda *_: None)  # type: ignore[arg-type, index]

    page = NetworkPage(field, preferences, rooms.access, routes, door, rooms.tasks)
    page.show()
    try:
        yield page
    finally:
        page.stop()
        page.deleteLater()
        await door.close()


async def test_the_test_says_which_way_it_went(tmp_path: Path, until: Until, simulator: Simulator) -> None:
    environment = {"OPENAI_BASE_URL": simulator.base_url, "OPENAI_API_KEY": "sk-test"}
    async with opened_rooms(tmp_path, None, environment, MemoryVault()) as rooms, network_page(rooms) as page:
        press(page, "Test the connection")
        await until(lambda: "It answered with" in page.result.text(), timeout=60)
        assert "went directly (it is on this computer)" in page.result.text()


async def test_a_proxy_that_refuses_is_told_with_the_way(tmp_path: Path, until: Until) -> None:
    environment = {"OPENAI_BASE_URL": "https://api.ponder.test/v1", "OPENAI_API_KEY": "sk-test"}
    with listening(Proxy(refusal="403 Forbidden")) as port:
        async with opened_rooms(tmp_path, None, environment, MemoryVault()) as rooms, network_page(rooms) as page:
            assert not page._own.isVisible()
            await rooms.preferences.change(PROXY_ADDRESS, f"http://127.0.0.1:{port}")
            await rooms.preferences.change(PROXY_WAY, "own")
            assert page._own.isVisible()
            press(page, "Test the connection")
            await until(lambda: "let the request through" in page.result.text(), timeout=60)
            assert f"through the proxy http://127.0.0.1:{port} (from your settings)" in page.result.text()


async def test_the_proxys_password_goes_into_the_keyring_alone(tmp_path: Path, until: Until) -> None:
    vault = MemoryVault()
    async with opened_rooms(tmp_path, None, {}, vault) as rooms, network_page(rooms) as page:
        await rooms.preferences.change(PROXY_WAY, "own")
        await rooms.preferences.change(PROXY_ADDRESS, "socks5://proxy.example:1080")
        QTest.keyClicks(page.password, "s3cret")
        press(page, "Save password")
        await until(lambda: "keyring" in page._kept.text())
        assert vault.entries == {"proxy proxy.example:1080": "s3cret"}
        assert page.password.text() == ""
        assert await rooms.access.proxy_password("proxy.example:1080") == "s3cret"
    files = await asyncio.to_thread(lambda: [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()])
    assert files
    assert b"s3cret" not in b"".join(files)
