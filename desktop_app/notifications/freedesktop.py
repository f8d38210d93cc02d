"""The notification service of Linux desktops, org.freedesktop.Notifications on the session bus.

QtDBus cannot call it from Python: its `Notify` wants an unsigned 32-bit number, which PySide6 never sends.
"""

from __future__ import annotations

import asyncio
import contextlib
import html
import logging
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from desktop_app.language import tr

if TYPE_CHECKING:
    from jeepney.io.asyncio import DBusConnection, DBusRouter

log = logging.getLogger(__name__)

_SERVICE = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_CONNECT_SECONDS = 5.0
_CALL_SECONDS = 5.0
_SHOWN_MS = 10_000
_LONGEST = 1_000
"""Characters of a body; services cut long ones off anyway."""
_MOST_SIGNALS = 64


class _NoServiceError(Exception):
    """The desktop has no such service, or it does not answer."""


class FreedesktopNotifications:
    """Connects when it is first needed, and again after the bus or the service was gone.

    `clicked(id, token)` is called for a click; the token lets the window come to the front under Wayland, it may be
    empty. Nothing here blocks: a service that hangs costs a few seconds of waiting and no more.
    """

    def __init__(self, app_name: str, desktop_entry: str, icon: str, clicked: Callable[[int, str], object]) -> None:
        self._app_name = app_name
        self._desktop_entry = desktop_entry
        self._icon = icon
        self._clicked = clicked
        self._connection: DBusConnection | None = None
        self._router: DBusRouter | None = None
        self._listening: asyncio.Task[None] | None = None
        self._capabilities: frozenset[str] = frozenset()
        self._tokens: dict[int, str] = {}
        self._one_at_a_time = asyncio.Lock()

    @property
    def plays_sounds(self) -> bool:
        """Whether the service said that it can."""
        return "sound" in self._capabilities

    async def tell(self, title: str, text: str, *, sound: bool) -> int | None:
        """Show one; returns its id, or None when the desktop has no such service or does not take it."""
        async with self._one_at_a_time:
            return await self._tell(title, text, sound=sound)

    async def _tell(self, title: str, text: str, *, sound: bool) -> int | None:
        for attempt in (1, 2):
            try:
                if self._router is None:
                    await self._open()
                return int((await self._notify(title, text, sound=sound))[0])
            except (OSError, EOFError, LookupError, ValueError, TypeError) as error:
                log.info("notifications: %s at attempt %s", type(error).__name__, attempt)
                await self._leave()
                if isinstance(error, TimeoutError):
                    return None  # it may have been shown all the same
            except _NoServiceError as error:
                log.info("notifications: %s", error)
                await self._leave()
                return None
        return None

    async def close(self) -> None:
        """Leave the bus."""
        async with self._one_at_a_time:
            await self._leave()

    async def _leave(self) -> None:
        listening, router, connection = self._listening, self._router, self._connection
        self._listening = self._router = self._connection = None
        if listening is not None:
            listening.cancel()
            await asyncio.wait([listening])
        for part in (router, connection):
            if part is not None:
                with contextlib.suppress(OSError, EOFError, TimeoutError):
                    async with asyncio.timeout(1.0):
                        await part.__aexit__(None, None, None)

    # -- the bus -----------------------------------------------------------------------------------------------

    async def _open(self) -> None:
        from jeepney import MatchRule, message_bus
        from jeepney.io.asyncio import DBusRouter, open_dbus_connection

        try:
            async with asyncio.timeout(_CONNECT_SECONDS):
                self._connection = await open_dbus_connection("SESSION")
        except Exception as error:  # no bus, no address, a bus that refuses: each library version says it otherwise
            raise _NoServiceError(f"no session bus: {type(error).__name__}") from None  # not shown
        self._router = DBusRouter(self._connection)
        if not await self._is_there():
            raise _NoServiceError("nobody owns the name")  # not shown
        rule = MatchRule(type="signal", interface=_SERVICE, path=_PATH)
        await self._call(message_bus.AddMatch(rule))
        self._capabilities = frozenset(str(name) for name in (await self._call(self._method("GetCapabilities")))[0])
        self._listening = asyncio.get_running_loop().create_task(self._listen(rule), name="notifications")

    async def _is_there(self) -> bool:
        from jeepney import message_bus

        if (await self._call(message_bus.NameHasOwner(_SERVICE)))[0]:
            return True
        return _SERVICE in (await self._call(message_bus.ListActivatableNames()))[0]

    def _method(self, name: str, signature: str | None = None, values: tuple[Any, ...] = ()) -> Any:
        from jeepney import DBusAddress, new_method_call

        return new_method_call(DBusAddress(_PATH, bus_name=_SERVICE, interface=_SERVICE), name, signature, values)

    async def _call(self, message: Any) -> tuple[Any, ...]:
        from jeepney import MessageType

        if self._router is None:
            raise EOFError
        with _left_alone():
            async with asyncio.timeout(_CALL_SECONDS):
                reply = await self._router.send_and_get_reply(message)
        if reply.header.message_type is MessageType.error:
            raise _NoServiceError(str(reply.body[:1]))
        return tuple(reply.body)

    async def _notify(self, title: str, text: str, *, sound: bool) -> tuple[Any, ...]:
        text = text[:_LONGEST]
        body = html.escape(text, quote=False) if "body-markup" in self._capabilities else text
        hints: dict[str, tuple[str, Any]] = {"desktop-entry": ("s", self._desktop_entry), "urgency": ("y", 1)}
        if sound:
            hints["sound-name"] = ("s", "complete")
        else:
            hints["suppress-sound"] = ("b", True)
        actions = ["default", tr("Open")] if "actions" in self._capabilities else []
        values = (self._app_name, 0, self._icon, title, body, actions, hints, _SHOWN_MS)
        return await self._call(self._method("Notify", "susssasa{sv}i", values))  # not shown

    async def _listen(self, rule: Any) -> None:
        assert self._router is not None
        with self._router.filter(rule, bufsize=_MOST_SIGNALS) as signals:
            while True:
                self._hear(await signals.get())

    def _hear(self, message: Any) -> None:
        from jeepney import HeaderFields

        member, body = message.header.fields.get(HeaderFields.member), message.body
        if len(body) != 2 or not isinstance(body[0], int):
            return
        notice = body[0]
        if member == "ActivationToken":
            self._tokens = {notice: str(body[1])}
        elif member == "ActionInvoked" and body[1] == "default":
            self._clicked(notice, self._tokens.pop(notice, ""))


@contextlib.contextmanager
def _left_alone() -> Iterator[None]:
    """A router whose connection went away says so in a way of its own."""
    from jeepney.io.common import RouterClosed

    try:
        yield
    except RouterClosed:
        raise EOFError from None
