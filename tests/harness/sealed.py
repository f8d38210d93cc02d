"""A sealed world for each test: own HOME, no keys or proxies from outside, nothing but loopback to talk to."""

from __future__ import annotations

import ipaddress
import os
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

# before pytest-qt builds the application: no screen, and one text size, style and language everywhere
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name in ("QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_STYLE_OVERRIDE", "QT_FONT_DPI", "QT_QPA_PLATFORMTHEME"):
    os.environ.pop(_name, None)
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "UTC"
if hasattr(time, "tzset"):  # not on Windows
    time.tzset()

_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")
_KEPT = ("PONDER_LONG", "PONDER_BENCH", "PONDER_TEST_")


def _unwanted(name: str) -> bool:
    upper = name.upper()
    return (
        upper.startswith("OPENAI_")
        or upper.endswith("_PROXY")
        or (upper.startswith("PONDER_") and not upper.startswith(_KEPT))
    )


@pytest.fixture(scope="session")
def _homes() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="ponder-", ignore_cleanup_errors=True) as folder:
        (Path(folder) / "run").mkdir(mode=0o700)
        yield Path(folder)


@pytest.fixture(autouse=True)
def sealed(_homes: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """The test's own empty home folder; children of the test inherit all of it through the environment."""
    home = Path(tempfile.mkdtemp(dir=_homes))
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if _unwanted(name)]:
            patch.delenv(name)
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(home))
        for name in _FOLDERS:
            patch.setenv(name, str(home / name.lower()))
        patch.setenv("PONDER_DATA_DIR", str(home / "ponder"))
        patch.setenv("XDG_RUNTIME_DIR", str(_homes / "run"))  # short: sockets in it have a length limit
        if not os.environ.get("PONDER_TEST_SECRET_SERVICE"):
            # the bus and the keyring of the person who runs the tests are theirs
            patch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        if "secret_service" not in request.fixturenames:
            # the tests' own keyring is for those that ask for it: everybody else has none
            patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        if (core := sys.modules.get("keyring.core")) is not None:
            patch.setattr(core, "_keyring_backend", None)  # it keeps the first backend it ever chose
        yield home


def _is_loopback(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    return name is None or name in ("", "localhost", "::1", "0.0.0.0") or str(name).startswith("127.")


def _is_number(host: object) -> bool:
    try:
        ipaddress.ip_address(str(host))
    except ValueError:
        return False
    return True


class _Guard:
    """Turns away every connection that would leave the machine, and remembers it."""

    def __init__(self) -> None:
        self.attempts: list[str] = []

    def check(self, family: int, address: Any) -> None:
        if family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(address[0]):
            self.attempts.append(f"connect to {address!r}")
            raise OSError(f"network guard of the tests: no connection to {address!r}")

    def resolve(self, host: Any) -> None:
        if _is_loopback(host) or _is_number(host):
            return
        name = host.decode() if isinstance(host, bytes) else str(host)
        if not name.endswith(".invalid"):  # a name that exists nowhere is a fair way to test a wrong one
            self.attempts.append(f"look up {host!r}")
        raise socket.gaierror(socket.EAI_NONAME, f"network guard of the tests: {host!r} is not looked up")


@pytest.fixture(autouse=True)
def network_guard() -> Iterator[None]:
    """Fail the test that tried to reach anything but loopback, whatever became of the error."""
    guard = _Guard()
    connect, connect_ex, lookup = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        guard.check(self.family, address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        guard.check(self.family, address)
        return connect_ex(self, address)

    def guarded_lookup(host: Any, *args: Any, **options: Any) -> Any:
        guard.resolve(host)
        return lookup(host, *args, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_lookup)
        yield
    if guard.attempts:
        pytest.fail("left the machine: " + "; ".join(guard.attempts), pytrace=False)
