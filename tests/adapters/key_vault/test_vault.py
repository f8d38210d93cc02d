"""The key vault against the real thing, and against every way in which it is not there."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from desktop_app.key_vault import backends
from desktop_app.key_vault.vault import MAX_STUCK_THREADS, OsKeyVault
from desktop_app.services.vault_port import VaultState

KEY = "sk-proj-" + "x1" * 78
HOST = "127.0.0.1:8123"


async def test_a_key_is_kept_per_host_and_gone_after_deleting(secret_service: None) -> None:
    vault = OsKeyVault()
    for host in (HOST, "api.openai.com"):
        written = await vault.write(host, KEY + host)
        assert (written.state, written.backend, written.key) == (VaultState.OK, "Secret Service", None), written.detail
    read = await OsKeyVault().read(HOST)
    assert (read.state, read.key) == (VaultState.OK, KEY + HOST)
    assert (await vault.write(HOST, "another")).state is VaultState.OK
    assert (await vault.read(HOST)).key == "another"
    assert (await vault.read("api.openai.com")).key == KEY + "api.openai.com"
    for host in (HOST, "api.openai.com", HOST):
        assert (await vault.delete(host)).state is VaultState.OK, "deleting twice is harmless"
    gone = await vault.read(HOST)
    assert (gone.state, gone.key) == (VaultState.OK, None)


async def test_odd_keys_come_back_whole(secret_service: None) -> None:
    vault, other = OsKeyVault(), "127.0.0.1:8124"  # tests run beside each other on one keyring
    for key in ("ключ 🗝", "x" * 3000, " spaces "):
        assert (await vault.write(other, key)).state is VaultState.OK
        assert (await vault.read(other)).key == key
    await vault.delete(other)


ASK = """
import asyncio, json, sys, time
from desktop_app.key_vault.vault import OsKeyVault
async def main():
    vault = OsKeyVault(deadline=float(sys.argv[1]))
    answers = [await vault.write("host", "sk-secret-secret"), await vault.read("host"), await vault.delete("host")]
    print(json.dumps([[a.state, a.key, a.detail, a.backend, repr(a)] for a in answers]))
asyncio.run(main())
"""


def ask(*before: str, environment: dict[str, str], deadline: float = 15) -> list[list[Any]]:
    """State, key, detail, backend and repr of a write, a read and a delete in a process of their own."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHON_KEYRING_BACKEND"}
    done = subprocess.run(
        [*before, sys.executable, "-X", "dev", "-W", "error", "-c", ASK, str(deadline)],
        env={**inherited, **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "sk-secret" not in done.stderr
    answers: list[list[Any]] = json.loads(done.stdout.splitlines()[-1])
    return answers


def states(answers: list[list[Any]]) -> set[str]:
    return {answer[0] for answer in answers}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Windows and macOS always have a keyring")
def test_without_a_session_bus_there_is_no_backend() -> None:
    answers = ask(environment={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere", "XDG_RUNTIME_DIR": "/nowhere"})
    assert states(answers) == {"no_backend"}
    assert "sk-secret" not in str(answers)


@pytest.mark.parametrize(
    ("environment", "state"),
    [
        ({"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}, "insecure"),
        ({"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}, "no_backend"),
        ({"PYTHON_KEYRING_BACKEND": "keyrings.alt.file.PlaintextKeyring"}, "insecure"),
        ({"PYTHON_KEYRING_BACKEND": "chains.Chain"}, "insecure"),
        ({"PYTHON_KEYRING_BACKEND": "chains.Forgetful"}, "error"),
        ({"PYTHON_KEYRING_BACKEND": "chains.Chatty"}, "error"),
        ({"PYTHON_KEYRING_BACKEND": "chains.Locked"}, "locked"),
        ({"PYTHON_KEYRING_BACKEND": "chains.Dismissed"}, "locked"),
        ({"PYTHON_KEYRING_BACKEND": "nothing.of.the.kind"}, "error"),
    ],
)
def test_a_backend_that_cannot_be_trusted_is_named(tmp_path: Path, environment: dict[str, str], state: str) -> None:
    (tmp_path / "keyrings" / "alt").mkdir(parents=True)
    (tmp_path / "keyrings" / "alt" / "file.py").write_text(PLAINTEXT)
    (tmp_path / "chains.py").write_text(CHAINS)
    path = os.pathsep.join([str(tmp_path), str(Path(__file__).resolve().parents[3])])
    answers = ask(environment={**environment, "PYTHONPATH": path})
    assert answers[0][0] == state
    assert "sk-secret" not in str(answers), "no answer quotes the key, not even one that quotes a backend"
    assert not list(tmp_path.glob("kept-*")), "nothing was given to it"


PLAINTEXT = """
import pathlib
from keyring.backend import KeyringBackend
class PlaintextKeyring(KeyringBackend):
    priority = 0.5
    def get_password(self, service, username): return None
    def set_password(self, service, username, password):
        pathlib.Path(__file__).parents[2].joinpath("kept-in-plain-text").write_text(password)
    def delete_password(self, service, username): pass
"""

CHAINS = """
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked
from keyrings.alt.file import PlaintextKeyring
class Forgetful(KeyringBackend):
    priority = 1
    def get_password(self, service, username): return None
    def set_password(self, service, username, password): pass
    def delete_password(self, service, username): pass
class Chatty(Forgetful):
    def set_password(self, service, username, password): raise ValueError("cannot keep " + password)
class Locked(Forgetful):
    def set_password(self, service, username, password): raise KeyringLocked("Failed to unlock the collection!")
class Dismissed(Forgetful):
    def set_password(self, service, username, password): raise RuntimeError("Prompt dismissed.")
class Chain(Forgetful):
    backends = [Forgetful(), PlaintextKeyring()]
"""


_HOMES = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")


def test_a_locked_keyring_with_nobody_to_answer_holds_neither_ponder_nor_its_end(tmp_path: Path) -> None:
    for tool in ("dbus-run-session", "gnome-keyring-daemon"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    # a daemon that was never unlocked: the first question would open a prompt, and there is no screen for it
    start = 'gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; exec "$@"'
    homes = {name: str(tmp_path) for name in _HOMES}
    began = time.monotonic()
    session = ("dbus-run-session", "--", "sh", "-c", start, "sh")
    answers = ask(*session, deadline=1.5, environment=homes)
    assert states(answers) <= {"timeout", "locked"}
    assert time.monotonic() - began < 20
    assert "sk-secret" not in str(answers)


async def test_a_keyring_that_never_answers_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring.core  # noqa: F401 - not within the short deadline

    let_go = threading.Event()

    def stuck(host: str) -> Any:
        let_go.wait(20)
        raise RuntimeError("too late")

    monkeypatch.setattr(backends, "read", stuck)
    vault, before = OsKeyVault(deadline=0.1), set(threading.enumerate())
    asked = time.monotonic()
    for _ in range(MAX_STUCK_THREADS + 2):
        assert (await vault.read(HOST)).state is VaultState.TIMEOUT
    assert time.monotonic() - asked < 5
    waiting = [thread for thread in threading.enumerate() if thread not in before]
    assert len(waiting) == MAX_STUCK_THREADS
    assert all(thread.daemon for thread in waiting)
    monkeypatch.undo()
    let_go.set()
    for thread in waiting:
        await asyncio.to_thread(thread.join, 5)
        assert not thread.is_alive(), "it ends once the keyring answers"
    assert (await vault.read(HOST)).state is not VaultState.TIMEOUT, "it is asked again once it has recovered"


async def test_a_key_too_long_for_windows_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    class Windows:
        """Stands where Windows' own backend would: in a module of that name."""

        __module__ = "keyring.backends.Windows"

    monkeypatch.setattr("keyring.core.get_keyring", Windows)
    answer = await OsKeyVault().write(HOST, "k" * 1281)
    assert answer.state is VaultState.ERROR
    assert "1280" in answer.detail
    assert answer.backend == "Windows Credential Manager"
