"""A real session bus of a test's own, and a small notification service on it that writes down what it was told."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.asyncio import DBusConnection, DBusRouter, Proxy, open_dbus_connection

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"


@dataclass(frozen=True)
class Shown:
    """One call of Notify, as it came over the wire."""

    id: int
    app: str
    icon: str
    title: str
    body: str
    actions: list[str]
    hints: dict[str, Any]
    signature: str


@dataclass
class NotificationService:
    """`shown` is what was asked for; `answers` False hangs, `refuses` says no."""

    connection: DBusConnection
    capabilities: list[str]
    shown: list[Shown] = field(default_factory=list)
    answers: bool = True
    refuses: bool = False

    async def serve(self) -> None:
        """Answer until cancelled."""
        while True:
            message = await self.connection.receive()
            if message.header.message_type is MessageType.method_call and self.answers:
                await self._answer(message)

    async def _answer(self, call: Message) -> None:
        member = call.header.fields.get(HeaderFields.member)
        if member == "GetCapabilities":
            await self.connection.send(new_method_return(call, "as", (self.capabilities,)))
        elif member == "Notify" and self.refuses:
            await self.connection.send(new_error(call, "org.freedesktop.DBus.Error.LimitsExceeded", "s", ("No.",)))
        elif member == "Notify":
            app, _, icon, title, body, actions, hints, _ = call.body
            signature = call.header.fields.get(HeaderFields.signature, "")
            plain = {name: value for name, (_, value) in hints.items()}
            self.shown.append(Shown(len(self.shown) + 1, app, icon, title, body, actions, plain, signature))
            await self.connection.send(new_method_return(call, "u", (len(self.shown),)))

    async def click(self, number: int, *, token: str = "") -> None:
        """A person presses the pop-up with that id."""
        if token:
            await self._signal("ActivationToken", "us", (number, token))
        await self._signal("ActionInvoked", "us", (number, "default"))
        await self._signal("NotificationClosed", "uu", (number, 2))

    async def _signal(self, name: str, signature: str, values: tuple[Any, ...]) -> None:
        await self.connection.send(new_signal(DBusAddress(PATH, interface=NAME), name, signature, values))


@contextmanager
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bus that nobody else uses; its address is where a desktop has its own."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("no dbus-daemon on this computer")
    command = [daemon, "--session", "--nofork", "--nopidfile", "--print-address=1"]
    bus = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address
    finally:
        bus.terminate()
        bus.wait(10)
        assert bus.stdout is not None
        bus.stdout.close()


@asynccontextmanager
async def notification_service(
    *, capabilities: tuple[str, ...] = ("actions", "body")
) -> AsyncIterator[NotificationService]:
    """On the session bus in force."""
    connection = await open_dbus_connection("SESSION")
    async with DBusRouter(connection) as router:
        await Proxy(message_bus, router).RequestName(NAME)
    service = NotificationService(connection, list(capabilities))
    serving = asyncio.create_task(service.serve())
    try:
        yield service
    finally:
        serving.cancel()
        await asyncio.wait([serving])
        with contextlib.suppress(OSError):
            await connection.close()
