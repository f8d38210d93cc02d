"""A screen reader's side of AT-SPI: a display and buses of a test's own, and Ponder found, pressed and read over D-Bus.

Nothing here knows Qt or Ponder's code. Interfaces: https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from jeepney import DBusAddress, MatchRule, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

T = TypeVar("T")
_A11Y = "org.a11y.atspi."
_ROOT = "/org/a11y/atspi/accessible/root"
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_SENSITIVE, _SHOWING, _CHECKED, _FOCUSED = 24, 25, 4, 12
"""Bits of AtspiStateType."""
_DEEPEST, _WIDEST = 40, 400
PATIENCE = 60.0


def missing() -> str:
    """What this machine lacks to run a screen reader's journey; empty when it has all."""
    tools = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    if not any(Path(each).exists() for each in _LAUNCHERS):
        tools.append("at-spi2-core")
    return f"needs {', '.join(tools)}" if tools else ""


@dataclass(frozen=True)
class Desktop:
    """Environment of a program started on this desktop."""

    variables: dict[str, str]

    @property
    def bus(self) -> str:
        return self.variables["DBUS_SESSION_BUS_ADDRESS"]


@contextmanager
def desktop(folder: Path, size: str = "1280x900x24") -> Iterator[Desktop]:
    """A display, a session bus and the accessibility bus on it, on which a screen reader is known to run."""
    read, write = os.pipe()
    display = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "XDG_RUNTIME_DIR": str(folder), "DISPLAY": ""},
    )
    launcher: subprocess.Popen[bytes] | None = None
    try:
        with os.fdopen(read) as numbers:
            number = numbers.readline().strip()
        assert bus.stdout is not None
        variables = {
            "DISPLAY": f":{number}",
            "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(),
            "XDG_RUNTIME_DIR": str(folder),
            "QT_QPA_PLATFORM": "xcb",
        }
        program = next(each for each in _LAUNCHERS if Path(each).exists())
        launcher = subprocess.Popen(
            [program, "--launch-immediately", "--screen-reader=1"],
            env={**os.environ, **variables},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        yield Desktop(variables)
    finally:
        for process in (launcher, bus, display):
            if process is not None:
                process.terminate()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(10)
                if process.poll() is None:
                    process.kill()
                    process.wait(10)
        if bus.stdout is not None:
            bus.stdout.close()


class GoneError(Exception):
    """What was to be asked is not there any more."""


class NotFoundError(AssertionError):
    """Nothing on the screen has that name; the text says what there is."""


@dataclass(frozen=True)
class Node:
    """Something accessible: its program on the bus, and its path there."""

    reader: ScreenReader
    program: str
    path: str

    def ask(self, interface: str, member: str, signature: str | None = None, *values: Any) -> Any:
        """Call a method of it."""
        address = DBusAddress(self.path, self.program, _A11Y + interface)
        return self.reader.call(new_method_call(address, member, signature, values))

    def _get(self, interface: str, name: str) -> Any:
        address = DBusAddress(self.path, self.program, _A11Y + interface)
        return self.reader.call(Properties(address).get(name))[0][1]

    @property
    def name(self) -> str:
        return str(self._get("Accessible", "Name"))

    @property
    def description(self) -> str:
        return str(self._get("Accessible", "Description"))

    @property
    def role(self) -> str:
        return str(self.ask("Accessible", "GetRoleName")[0])

    def state(self, bit: int) -> bool:
        """Whether a bit of AtspiStateType is set."""
        words = self.ask("Accessible", "GetState")[0]
        return bool(words[bit // 32] >> (bit % 32) & 1)

    @property
    def showing(self) -> bool:
        return self.state(_SHOWING)

    @property
    def usable(self) -> bool:
        return self.state(_SENSITIVE)

    @property
    def checked(self) -> bool:
        return self.state(_CHECKED)

    @property
    def focused(self) -> bool:
        return self.state(_FOCUSED)

    def children(self) -> list[Node]:
        """What it holds, up to some hundreds."""
        count = int(self._get("Accessible", "ChildCount"))
        if count > _WIDEST:
            found = [self.ask("Accessible", "GetChildAtIndex", "i", at)[0] for at in range(_WIDEST)]
        else:
            found = self.ask("Accessible", "GetChildren")[0]
        return [Node(self.reader, program, path) for program, path in found if program]

    def text(self) -> str:
        """What stands in a field."""
        return str(self.ask("Text", "GetText", "ii", 0, -1)[0])

    def write(self, text: str) -> None:
        """Replace what stands in a field."""
        if self.role in ("spin button", "spin box", "slider"):
            address = DBusAddress(self.path, self.program, _A11Y + "Value")
            self.reader.call(Properties(address).set("CurrentValue", "d", float(text)))
            return
        assert self.ask("EditableText", "SetTextContents", "s", text)[0], f"“{self.name}” takes no text"

    def actions(self) -> list[str]:
        """What can be done with it, by name."""
        count = int(self._get("Action", "NActions"))
        return [str(self.ask("Action", "GetName", "i", number)[0]) for number in range(count)]

    def press(self) -> None:
        """Do its first pressing action."""
        offered = [each.lower() for each in self.actions()]
        number = next((offered.index(each) for each in ("press", "toggle", "click") if each in offered), None)
        assert number is not None, f"“{self.name}” offers only {offered}"
        self.ask("Action", "DoAction", "i", number)

    def choose(self, number: int) -> None:
        """Select what it holds at this place."""
        assert self.ask("Selection", "SelectChild", "i", number)[0], f"“{self.name}” lets nothing be chosen"

    def focus(self) -> None:
        """Put the keyboard there."""
        assert self.ask("Component", "GrabFocus")[0], f"“{self.name}” takes no focus"


class ScreenReader:
    """Reads and presses what the programs on a desktop tell over the accessibility bus."""

    def __init__(self, where: Desktop) -> None:
        with open_dbus_connection(where.bus) as session:
            address = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            reply = session.send_and_get_reply(new_method_call(address, "GetAddress"), timeout=20)
            self._connection: DBusConnection = open_dbus_connection(reply.body[0])
        rule = MatchRule(type="signal", interface=_A11Y + "Event.Object", member="Announcement")
        self._heard = self._connection.filter(rule, bufsize=1000)
        queue = self._heard.__enter__()
        self._announcements = queue
        self.call(message_bus.AddMatch(rule))
        registry = DBusAddress("/org/a11y/atspi/registry", _A11Y + "Registry", _A11Y + "Registry")
        self.call(new_method_call(registry, "RegisterEvent", "s", ("object:announcement",)))

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

    def call(self, message: Any) -> Any:
        """Raises GoneError when what was asked is no more."""
        reply = self._connection.send_and_get_reply(message, timeout=60)
        if reply.header.message_type is MessageType.error:
            raise GoneError(f"{reply.body}")
        return reply.body

    def announced(self) -> list[str]:
        """What was announced politely since the last call, in order."""
        with contextlib.suppress(TimeoutError):
            self._connection.recv_messages(timeout=0.05)
        texts = []
        while self._announcements:
            _, _, _, value, *_ = self._announcements.popleft().body
            texts.append(str(value[1]))
        return texts

    def program(self, pid: int) -> Node:
        """The program with this process id. Raises NotFoundError while it has not said it is there."""
        registry = Node(self, _A11Y + "Registry", _ROOT)
        for each in registry.children():
            found = self.call(message_bus.GetConnectionUnixProcessID(each.program))[0]
            if found == pid:
                return Node(self, each.program, _ROOT)
        raise NotFoundError(f"no program {pid} on the accessibility bus")

    def walk(self, node: Node, depth: int = 0) -> Iterator[Node]:
        """Everything that shows, in reading order; what goes away meanwhile is passed over."""
        if depth > _DEEPEST:
            return
        try:
            if depth > 1 and not node.showing:
                return
            yield node
            children = node.children()
        except GoneError:
            return
        for child in children:
            yield from self.walk(child, depth + 1)


@dataclass(frozen=True)
class Person:
    """Somebody who knows a program only by what is read out, and presses by name."""

    reader: ScreenReader
    pid: int

    def nodes(self) -> Iterator[Node]:
        """All that shows now."""
        return self.reader.walk(self.reader.program(self.pid))

    def find(self, name: str, *roles: str) -> Node:
        """The first with this name (and one of these roles). Raises NotFoundError."""
        seen = []
        for node in self.nodes():
            with contextlib.suppress(GoneError):
                if node.name == name and (not roles or node.role in roles):
                    return node
                seen.append(node.name)
        raise NotFoundError(f"no “{name}” among {[each for each in seen if each]}")

    def until(self, look: Callable[[], T], what: str, patience: float = PATIENCE) -> T:
        """Look until there is something true."""
        end, why = time.monotonic() + patience, ""
        while time.monotonic() < end:
            try:
                if found := look():
                    return found
            except (NotFoundError, GoneError) as error:
                why = f": {error}"
            time.sleep(0.2)
        raise AssertionError(f"{what} did not come within {patience:.0f} s{why}")

    def press(self, name: str, *roles: str) -> None:
        """As soon as it can be pressed."""

        def usable() -> Node | None:
            node = self.find(name, *roles)
            return node if node.usable else None

        found = self.until(usable, f"“{name}”")
        assert found is not None
        found.press()

    def write(self, name: str, text: str) -> None:
        """Into the field of that name, not its label."""
        self.until(lambda: self.field(name), f"“{name}”").write(text)

    def field(self, name: str) -> Node:
        """What can be written into. Raises NotFoundError."""
        for node in self.nodes():
            with contextlib.suppress(GoneError):
                if node.name == name and node.role not in ("label", "filler", "panel"):
                    return node
        raise NotFoundError(f"no field “{name}”")

    def read(self, name: str, *roles: str) -> list[str]:
        """Names and descriptions of all that something holds."""
        return [words for node in self.reader.walk(self.find(name, *roles)) for words in (node.name, node.description)]
