"""The key vault against a real gnome-keyring that is locked, stopped, killed or whose prompt is dismissed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.key_vault.vault import MAX_STUCK_THREADS

_HOMES = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
KEY = "sk-secret-secret"

# a session of its own: nothing starts the daemon again behind our back, as the bus would by its service files
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""

_BEGIN = """
import asyncio, json, os, signal, subprocess, sys, time
from jeepney import DBusAddress, MatchRule, message_bus, new_error, new_method_call, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection
from desktop_app.key_vault.vault import OsKeyVault
KEY = "sk-secret-secret"
said = []
def say(answer): said.append([answer.state.value, answer.key, answer.detail, repr(answer)])
daemon = subprocess.Popen(["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"],
                          stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
daemon.stdin.write(b"ci-password"); daemon.stdin.close()
bus = open_dbus_connection("SESSION")
def owned(): return bus.send_and_get_reply(message_bus.NameHasOwner("org.freedesktop.secrets")).body[0]
end = time.monotonic() + 30
while not owned():
    assert time.monotonic() < end
    time.sleep(0.02)
def lock():
    service = DBusAddress("/org/freedesktop/secrets", "org.freedesktop.secrets", "org.freedesktop.Secret.Service")
    alias = new_method_call(service, "ReadAlias", "s", ("default",))
    (path,) = bus.send_and_get_reply(alias).body
    bus.send_and_get_reply(new_method_call(service, "Lock", "ao", ([path],)))
async def main():
    vault = OsKeyVault(deadline=float(os.environ.get("DEADLINE", "3")))
"""
_FINISH = """
try:
    asyncio.run(main())
finally:
    daemon.send_signal(signal.SIGCONT) if daemon.poll() is None else None
    daemon.kill(); daemon.wait()
print(json.dumps(said)); sys.stdout.flush()
os._exit(0)
"""


def told(folder: Path, script: str, deadline: str = "3") -> list[list[Any]]:
    """State, key, detail and repr of every answer that the script was given, in a session of its own."""
    for tool in ("dbus-run-session", "gnome-keyring-daemon"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    (folder / "bus.conf").write_text(_BUS)
    folder.chmod(0o700)
    kept = {name: value for name, value in os.environ.items() if name != "PYTHON_KEYRING_BACKEND"}
    homes = {name: str(folder) for name in _HOMES}
    body = "\n".join(f"    {line}" for line in script.strip().splitlines())
    session = ["dbus-run-session", f"--config-file={folder / 'bus.conf'}", "--"]
    done = subprocess.run(
        [*session, sys.executable, "-c", f"{_BEGIN}{body}\n{_FINISH}"],
        env={**kept, **homes, "DEADLINE": deadline, "PYTHONPATH": str(Path(__file__).resolve().parents[3])},
        capture_output=True,
        text=True,
        timeout=90,
    )
    assert done.returncode == 0, done.stderr
    answers: list[list[Any]] = json.loads(done.stdout.splitlines()[-1])
    assert not any(KEY in f"{detail}{shown}" for _, _, detail, shown in answers)
    return answers


def states(answers: list[list[Any]]) -> list[str]:
    return [answer[0] for answer in answers]


def test_a_keyring_that_is_locked_in_the_middle_is_told(tmp_path: Path) -> None:
    written, read, locked = told(
        tmp_path,
        """
say(await OsKeyVault(deadline=30).write("host", KEY))
say(await vault.read("host"))
lock()
say(await vault.read("host"))
""",
    )
    assert (written[0], read[:2]) == ("ok", ["ok", KEY])
    assert locked[0] in ("locked", "timeout"), "nobody is there to answer its prompt"
    assert locked[1] is None


def test_a_daemon_that_is_killed_in_the_middle_is_told_and_harms_nothing(tmp_path: Path) -> None:
    answers = told(
        tmp_path,
        """
say(await OsKeyVault(deadline=30).write("host", KEY))
daemon.kill(); daemon.wait()
say(await vault.read("host"))
say(await vault.write("host", KEY))
say(await vault.delete("host"))
""",
        deadline="15",
    )
    assert states(answers)[0] == "ok"
    assert set(states(answers)[1:]) <= {"error", "no_backend"}
    assert [answer[1] for answer in answers[1:]] == [None] * 3


def test_a_daemon_that_stands_still_is_left_behind_and_asked_again_when_it_goes_on(tmp_path: Path) -> None:
    answers = told(
        tmp_path,
        f"""
say(await OsKeyVault(deadline=30).write("host", KEY))
daemon.send_signal(signal.SIGSTOP)
for _ in range({MAX_STUCK_THREADS + 2}):
    say(await vault.read("host"))
daemon.send_signal(signal.SIGCONT)
end = time.monotonic() + 20
while (again := await vault.read("host")).state.value != "ok" and time.monotonic() < end:
    await asyncio.sleep(0.1)
say(again)
""",
        deadline="1.5",
    )
    assert states(answers) == ["ok", *["timeout"] * (MAX_STUCK_THREADS + 2), "ok"]
    assert answers[-1][1] == KEY


PROMPTER = """
import sys
from jeepney import HeaderFields, MessageType, new_method_call, new_method_return, message_bus, DBusAddress
from jeepney.io.blocking import open_dbus_connection
bus = open_dbus_connection("SESSION")
bus.send_and_get_reply(message_bus.RequestName("org.gnome.keyring.SystemPrompter"))
print("ready", flush=True)
while True:
    message = bus.receive()
    if message.header.message_type is not MessageType.method_call:
        continue
    member = message.header.fields.get(HeaderFields.member)
    sender = message.header.fields.get(HeaderFields.sender)
    bus.send(new_method_return(message))
    back = None
    if member in ("BeginPrompting", "PerformPrompt"):
        back = DBusAddress(message.body[0], sender, "org.gnome.keyring.internal.Prompter.Callback")
    if member == "BeginPrompting":
        bus.send(new_method_call(back, "PromptReady", "sa{sv}s", ("", {}, "")))
    elif member == "PerformPrompt":
        bus.send(new_method_call(back, "PromptReady", "sa{sv}s", ("no", {}, "")))
    elif member == "StopPrompting":
        pass
"""


def test_a_prompt_that_is_dismissed_means_locked(tmp_path: Path) -> None:
    (tmp_path / "prompter.py").write_text(PROMPTER)
    answers = told(
        tmp_path,
        f"""
say(await OsKeyVault(deadline=30).write("host", KEY))
prompter = subprocess.Popen([sys.executable, {str(tmp_path / "prompter.py")!r}], stdout=subprocess.PIPE)
prompter.stdout.readline()
lock()
try:
    say(await vault.read("host"))
finally:
    prompter.kill(); prompter.wait()
""",
        deadline="15",
    )
    assert states(answers) == ["ok", "locked"], answers
