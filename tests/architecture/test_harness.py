"""The test suite's own promises: each way of not being silent or not being sealed makes a test fail."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from tests.harness.order import LONGEST, spread

ROOT = Path(__file__).resolve().parents[2]
CONFTEST = """
pytest_plugins = ["tests.harness.sealed", "tests.harness.loops", "tests.harness.silence", "tests.harness.outside"]
"""
OUTSIDE = {
    "OPENAI_API_KEY": "sk-none",
    "https_proxy": "http://192.0.2.1:1",
    "PONDER_ELSE": "1",
    "HOME": "/real",
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere",
    "PONDER_TEST_SECRET_SERVICE": "",
    "DISPLAY": "",
    "PYTHONPATH": str(ROOT),
}


class Outcome(NamedTuple):
    """What became of one small test: "passed", "failed" (or error) or "skipped", and what was said."""

    kind: str
    said: str


FAILING = {
    "log record": (
        "import logging\ndef test_it(): logging.getLogger('x').warning('odd %s', 1)",
        "WARNING x: odd 1",
    ),
    "log record of a fixture's end": (
        "import logging, pytest\n@pytest.fixture\ndef thing():\n    yield\n    logging.error('at the end')\n"
        "def test_it(thing): pass",
        "ERROR root: at the end",
    ),
    "Python warning": ("import warnings\ndef test_it(): warnings.warn('careful')", "UserWarning: careful"),
    "unraisable exception": (
        "class Bad:\n    def __del__(self): raise ValueError('in del')\ndef test_it():\n    a = Bad(); a.me = a",
        "ValueError: in del",
    ),
    "coroutine never awaited": (
        "async def work(): pass\ndef test_it(): work()",
        "coroutine 'work' was never awaited",
    ),
    "exception in a thread": (
        "import threading\ndef test_it():\n"
        "    t = threading.Thread(target=lambda: 1 / 0, daemon=True); t.start(); t.join()",
        "ZeroDivisionError",
    ),
    "thread left running": (
        "import threading, time\ndef test_it(): threading.Thread(target=time.sleep, args=(4,), name='lazy').start()",
        "threads left running: lazy",
    ),
    "task left running": (
        "import asyncio\nasync def test_it():\n"
        "    global task; task = asyncio.create_task(asyncio.sleep(9), name='lazy')",
        "tasks left running: lazy",
    ),
    "exception nobody awaited": (
        "import asyncio\nasync def work(): raise ValueError('boom')\n"
        "async def test_it():\n    asyncio.ensure_future(work())\n    await asyncio.sleep(0.05)",
        "exceptions nobody awaited: ValueError('boom')",
    ),
    "async test past its time": (
        "import asyncio, pytest\n@pytest.mark.time_limit(0.05)\nasync def test_it(): await asyncio.sleep(9)",
        "TimeoutError",
    ),
    "connection to elsewhere": (
        "import socket\ndef test_it():\n    try: socket.create_connection(('192.0.2.1', 80), 1)\n"
        "    except OSError: pass",
        "left the machine: connect to ('192.0.2.1', 80)",
    ),
    "name looked up": (
        "import socket\ndef test_it():\n    try: socket.create_connection(('example.com', 80), 1)\n"
        "    except OSError: pass",
        "left the machine: look up 'example.com'",
    ),
    "Qt warning": (
        "from PySide6.QtCore import qWarning\ndef test_it(): qWarning('odd')",
        "Failure: Qt messages with level WARNING or above emitted",
    ),
    "Qt warning of a fixture's end": (
        "import pytest\nfrom PySide6.QtCore import qWarning\n@pytest.fixture\ndef thing():\n    yield\n"
        "    qWarning('odd at the end')\ndef test_it(thing): pass",
        "WARNING qt: odd at the end",
    ),
    "journeys: a task left on the app's own loop": (
        "import asyncio\nasync def test_it():\n    asyncio.ensure_future(asyncio.sleep(9))",
        "tasks left running",
    ),
}

PASSING = {
    "expected log record": (
        "import logging, pytest\n@pytest.mark.allow_log('odd .')\n"
        "def test_it(): logging.getLogger('x').warning('odd 1')"
    ),
    "log record expected in mid-test": (
        "import logging\ndef test_it(allow_log):\n    allow_log('^ERROR x: odd')\n"
        "    logging.getLogger('x').error('odd 1')"
    ),
    "expected Qt message": (
        "import pytest\nfrom PySide6.QtCore import qWarning\n@pytest.mark.allow_log('even')\n"
        "@pytest.mark.allow_log('odd')\ndef test_it(): qWarning('odd'); qWarning('even')"
    ),
    "loopback": (
        "import socket\ndef test_it():\n    with socket.create_server(('127.0.0.1', 0)) as server:\n"
        "        socket.create_connection(server.getsockname(), 1).close()"
    ),
    "a name that exists nowhere": (
        "import pytest, socket\ndef test_it():\n"
        "    with pytest.raises(OSError): socket.create_connection(('no.invalid', 80), 1)"
    ),
    "until": (
        "import asyncio\nasync def test_it(until):\n    done = []\n"
        "    asyncio.get_running_loop().call_later(0.05, done.append, 1)\n    await until(lambda: done)\n"
        "    assert 'qasync' not in type(asyncio.get_running_loop()).__module__"
    ),
    "nothing of the outside": (
        "import os, pathlib\ndef test_it(tmp_path):\n    assert 'OPENAI_API_KEY' not in os.environ\n"
        "    assert 'https_proxy' not in os.environ and 'PONDER_ELSE' not in os.environ\n"
        "    assert pathlib.Path.home() != pathlib.Path('/real') and not list(pathlib.Path.home().iterdir())\n"
        "    assert os.environ['DBUS_SESSION_BUS_ADDRESS'] == 'disabled:'"
    ),
    "ui: the app's own loop": (
        "import asyncio\nfrom PySide6.QtCore import QTimer\nasync def test_it(until, qapp):\n    done = []\n"
        "    QTimer.singleShot(20, lambda: done.append(1))\n    await until(lambda: done)\n"
        "    assert type(asyncio.get_running_loop()).__name__ == 'AppLoop'\n"
    ),
}

SKIPPED = {
    "no display": ("def test_it(x_display): pass", "no X display"),
    "no keyring": ("def test_it(secret_service): pass", "no private Secret Service"),
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What became of every test above, all run once in a process of their own with the project's settings."""
    folder = tmp_path_factory.mktemp("inner")
    (folder / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    sources = {name: source for name, (source, _) in (FAILING | SKIPPED).items()} | PASSING
    for number, (name, source) in enumerate(sources.items()):
        room, _, _ = name.rpartition(": ")
        file = folder / (room or "unit") / f"test_{number}.py"
        file.parent.mkdir(exist_ok=True)
        file.write_text(source, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), f"--rootdir={folder}"]
    command += [f"--junitxml={folder / 'result.xml'}", f"--basetemp={folder / 'tmp'}", str(folder)]
    ended = subprocess.run(command, env=os.environ | OUTSIDE, capture_output=True, text=True, timeout=120)
    assert ended.returncode == 1, ended.stdout + ended.stderr
    names = dict(zip((f"test_{number}" for number in range(len(sources))), sources, strict=True))
    found: dict[str, Outcome] = {}
    for case in ElementTree.parse(folder / "result.xml").iter("testcase"):
        name = names[case.get("classname", "").rpartition(".")[2]]
        bad = [child for child in case if child.tag in ("failure", "error")]
        other = [child for child in case if child.tag == "skipped"]
        said = "".join(f"{child.get('message')}{child.text}" for child in bad + other)
        found[name] = Outcome("failed" if bad else "skipped" if other else "passed", said)
    return found


@pytest.mark.parametrize("name", FAILING)
def test_a_test_that_is_not_silent_or_not_sealed_fails(outcomes: dict[str, Outcome], name: str) -> None:
    assert outcomes[name].kind == "failed"
    assert FAILING[name][1] in outcomes[name].said


@pytest.mark.parametrize("name", PASSING)
def test_what_is_fair_passes(outcomes: dict[str, Outcome], name: str) -> None:
    assert outcomes[name] == Outcome("passed", "")


@pytest.mark.parametrize("name", SKIPPED)
def test_a_missing_outside_is_a_skip_with_its_reason(outcomes: dict[str, Outcome], name: str) -> None:
    assert outcomes[name].kind == "skipped"
    assert SKIPPED[name][1] in outcomes[name].said


@pytest.mark.parametrize("processes", [1, 3, 4, 7])
def test_every_process_begins_with_its_share_of_what_takes_long(processes: int) -> None:
    seconds = [0] * 100 + [240, 90, 60, 30, 28, 25, 22, 20] + [0] * 51
    order = spread(list(enumerate(seconds)), processes, lambda item: item[1])
    assert sorted(order) == list(enumerate(seconds))
    rest, firsts, shares = list(order), [], []
    for left in range(processes, 0, -1):  # as pytest-xdist deals them out
        size = len(rest) // left
        part = [each for _, each in rest[:size]]
        del rest[:size]
        firsts.append(part[0])
        shares.append(sum(part))
        assert part == sorted(part, reverse=True)
    assert sorted(firsts, reverse=True) == sorted(seconds, reverse=True)[:processes]
    assert max(shares) <= max(240, sum(seconds) / processes + 30)


def test_every_long_test_is_one_of_ours() -> None:
    text = "".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    assert [name for name in LONGEST if f"def {name}(" not in text] == []
