"""The desktop's notification service over a real bus: what it is told, whose click it was, and what may be missing."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest

from desktop_app.notifications.freedesktop import FreedesktopNotifications
from tests.harness.loops import Until
from tests.harness.notification_service import notification_service, session_bus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux desktops have this service")

Clicks = list[tuple[int, str]]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus(monkeypatch) as address:
        yield address


@asynccontextmanager
async def client() -> AsyncIterator[tuple[FreedesktopNotifications, Clicks]]:
    clicks: Clicks = []
    ours = FreedesktopNotifications("Ponder", "ponder", "ponder", lambda number, token: clicks.append((number, token)))
    try:
        yield ours, clicks
    finally:
        await ours.close()


@pytest.mark.usefixtures("bus")
async def test_a_pop_up_is_shown_as_the_specification_wants_it() -> None:
    async with notification_service() as service, client() as (ours, _):
        assert await ours.tell("Otters: completed", "Press to read it.", sound=False) == 1
        (shown,) = service.shown
    assert shown.signature == "susssasa{sv}i"
    assert (shown.app, shown.title, shown.body) == ("Ponder", "Otters: completed", "Press to read it.")
    assert shown.actions == ["default", "Open"]
    assert shown.hints == {"desktop-entry": "ponder", "urgency": 1, "suppress-sound": True}


@pytest.mark.usefixtures("bus")
async def test_a_sound_is_asked_for_by_name() -> None:
    async with notification_service() as service, client() as (ours, _):
        await ours.tell("Otters", "", sound=True)
        assert service.shown[0].hints["sound-name"] == "complete"
        assert "suppress-sound" not in service.shown[0].hints


@pytest.mark.usefixtures("bus")
async def test_a_click_tells_which_one_it_was(until: Until) -> None:
    async with notification_service() as service, client() as (ours, clicks):
        first = await ours.tell("First", "", sound=False)
        second = await ours.tell("Second", "", sound=False)
        assert first is not None
        assert second is not None
        await service.click(first)
        await service.click(second, token="wayland-1")
        await until(lambda: len(clicks) == 2)
    assert clicks == [(first, ""), (second, "wayland-1")]


@pytest.mark.usefixtures("bus")
@pytest.mark.parametrize(("capability", "body"), [("body-markup", "a &lt;b&gt; &amp; c"), ("body", "a <b> & c")])
async def test_a_title_from_a_prompt_is_never_taken_for_markup(capability: str, body: str) -> None:
    async with notification_service(capabilities=(capability,)) as service, client() as (ours, _):
        await ours.tell("<b>Otters</b>", "a <b> & c", sound=False)
    assert service.shown[0].body == body
    assert service.shown[0].actions == [], "this service knows no clicks"


@pytest.mark.usefixtures("bus")
async def test_without_a_service_it_says_so() -> None:
    async with client() as (ours, _):
        assert await ours.tell("Otters", "", sound=False) is None


@pytest.mark.parametrize("address", ["", "unix:path=/nonexistent/bus", "disabled:", "tcp:host=localhost,port=1"])
async def test_without_a_bus_it_says_so(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    async with client() as (ours, _):
        assert await ours.tell("Otters", "", sound=False) is None


@pytest.mark.usefixtures("bus")
async def test_a_service_that_refuses_or_hangs_costs_seconds_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.notifications.freedesktop._CALL_SECONDS", 0.3)
    async with notification_service() as service, client() as (ours, _):
        service.refuses = True
        assert await ours.tell("Otters", "", sound=False) is None
        service.refuses = False
        assert await ours.tell("Otters", "", sound=False) == 1
        service.answers = False
        assert await ours.tell("Tides", "", sound=False) is None


async def test_after_the_bus_was_gone_it_connects_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async with client() as (ours, _):
        with session_bus(monkeypatch):
            async with notification_service() as service:
                await ours.tell("First", "", sound=False)
                assert [each.title for each in service.shown] == ["First"]
        with session_bus(monkeypatch):
            async with notification_service() as service:
                await ours.tell("Second", "", sound=False)
                assert [each.title for each in service.shown] == ["Second"]


@pytest.mark.usefixtures("bus")
async def test_two_at_once_share_one_line() -> None:
    async with notification_service() as service, client() as (ours, _):
        numbers = await asyncio.gather(*(ours.tell(f"Job {each}", "", sound=False) for each in range(5)))
        assert numbers == [1, 2, 3, 4, 5]
        assert len(service.shown) == 5
