"""The simulator as a program: ready line, clean end, and responses that outlive kill -9."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop_app.simulator import Simulator
from tests.contracts.plain_http import PlainClient

REPO = Path(__file__).resolve().parents[2]


@dataclass
class Running:
    process: subprocess.Popen[str]
    client: PlainClient

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(10)


Launch = Callable[..., Running]


@pytest.fixture
def launch(tmp_path: Path) -> Iterator[Launch]:
    started: list[subprocess.Popen[str]] = []

    def start(speed: float = 60.0, *more: str) -> Running:
        process = subprocess.Popen(
            [sys.executable, "-X", "dev", "-W", "error", "-m", "desktop_app.simulator", "--speed", str(speed),
             "--state-file", str(tmp_path / "state"), "--log-file", str(tmp_path / "log"),
             "--ready-file", str(tmp_path / "ready"), *more],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=REPO,
        )  # fmt: skip
        started.append(process)
        assert process.stdout is not None
        ready = json.loads(process.stdout.readline())
        assert ready["pid"] == process.pid
        assert json.loads((tmp_path / "ready").read_text()) == ready
        return Running(process, PlainClient(ready["base_url"]))

    yield start
    for process in started:
        process.kill()
        process.communicate(timeout=10)


def log_lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "log").read_text().splitlines()]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM that a program can answer")
def test_it_ends_with_code_0_and_says_nothing(launch: Launch) -> None:
    running = launch()
    assert running.client.call("GET", "/v1/models").status == 200
    running.process.send_signal(signal.SIGTERM)
    out, err = running.process.communicate(timeout=10)
    assert (running.process.returncode, out, err) == (0, "", "")


def test_a_running_job_outlives_kill_9_and_goes_on_meanwhile(launch: Launch, tmp_path: Path) -> None:
    first = launch(60.0)
    body = {"model": "gpt-5-pro", "input": "Research the market, take 2 minutes", "background": True}
    job = first.client.create(**body).body
    assert job["status"] == "queued"
    first.kill()
    killed = time.monotonic()
    time.sleep(2.2)  # the rest of the two simulated minutes, with nobody running
    second = launch(1.0)
    assert time.monotonic() - killed < 30
    done = second.client.call("GET", f"/v1/responses/{job['id']}").body
    assert done["status"] == "completed"
    assert done["created_at"] == job["created_at"]
    assert 1 <= done["completed_at"] - done["created_at"] <= 3
    assert done["usage"]["total_tokens"] > 0
    second.kill()
    third = launch(1.0)
    assert third.client.call("GET", f"/v1/responses/{job['id']}").body == done
    assert [entry["n"] for entry in log_lines(tmp_path)] == [1, 2, 3]


def test_a_job_that_needs_longer_is_still_running_after_kill_9(launch: Launch) -> None:
    first = launch(10.0)
    body = {"model": "gpt-6.1-sol", "input": "Research, take 60 seconds", "background": True, "stream": False}
    response_id = first.client.create(**body).body["id"]
    first.kill()
    second = launch(10.0)
    polled = second.client.call("GET", f"/v1/responses/{response_id}").body
    assert polled["status"] in ("queued", "in_progress")
    assert second.client.call("POST", "/_control/speed", {"speed": 10_000}).status == 200
    end = time.monotonic() + 10
    while polled["status"] != "completed" and time.monotonic() < end:
        polled = second.client.call("GET", f"/v1/responses/{response_id}").body
    assert polled["status"] == "completed"


def test_what_was_answered_was_on_disk(launch: Launch) -> None:
    first = launch(1.0)
    make = first.client.create
    ids = [make(model="gpt-5-pro", input=f"Research {n}", background=True).body["id"] for n in range(3)]
    assert first.client.call("POST", f"/v1/responses/{ids[0]}/cancel").body["status"] == "cancelled"
    assert first.client.call("DELETE", f"/v1/responses/{ids[1]}").body["deleted"] is True
    talk = first.client.call("POST", "/v1/conversations", {"items": [{"role": "user", "content": "hi"}]}).body["id"]
    file = first.client.upload("a", b"\x00\xff").body["id"]
    first.kill()
    second = launch(1.0).client
    assert second.call("GET", f"/v1/responses/{ids[0]}").body["status"] == "cancelled"
    assert second.call("GET", f"/v1/responses/{ids[1]}").status == 404
    assert second.call("GET", f"/v1/responses/{ids[2]}").body["status"] in ("queued", "in_progress")
    assert len(second.call("GET", f"/v1/conversations/{talk}/items").body["data"]) == 1
    assert second.call("GET", f"/v1/files/{file}/content").raw == b"\x00\xff"


def test_crash_after_create_then_kill_9_still_has_the_job(launch: Launch, tmp_path: Path) -> None:
    first = launch(60.0)
    first.client.call("POST", "/_control/faults", [{"kind": "crash_after_create"}])
    with pytest.raises((ConnectionError, OSError)):
        first.client.create(model="gpt-5-pro", input="x", background=True, metadata={"ponder_job": "1"})
    first.kill()
    assert log_lines(tmp_path)[0]["response_id"]
    (kept,) = launch(60.0).client.call("GET", "/_control/responses").body
    assert kept["metadata"] == {"ponder_job": "1"}


def test_a_torn_last_line_is_cut_off(tmp_path: Path) -> None:
    state = tmp_path / "state"
    with Simulator(state_file=state) as first:
        PlainClient(first.base_url).create(model="gpt-5-pro", input="x", background=True)
    whole = state.read_bytes()
    state.write_bytes(whole + b'{"op":"create","id":"resp_to')
    with Simulator(state_file=state) as second:
        assert len(second.responses()) == 1
        PlainClient(second.base_url).create(model="gpt-5-pro", input="y", background=True)
    with Simulator(state_file=state) as third:
        assert len(third.responses()) == 2


def test_it_imports_only_the_standard_library(tmp_path: Path) -> None:
    code = (
        "import sys; from desktop_app.simulator import Simulator; import desktop_app.simulator.__main__;"
        "rooms = {name.split('.')[1] for name in sys.modules if name.startswith('desktop_app.')};"
        "assert rooms == {'simulator'}, rooms;"
        "outside = {name.split('.')[0] for name in sys.modules} - set(sys.stdlib_module_names) - {'desktop_app'};"
        "assert not {name for name in outside if not name.startswith('_')}, outside;"
        "s = Simulator(); s.start(); s.stop(); s.stop()"
    )
    environment = {
        "PYTHONPATH": str(REPO),
        **{name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ},
    }
    subprocess.run([sys.executable, "-S", "-W", "error", "-c", code], check=True, cwd=tmp_path, env=environment)


@pytest.mark.allow_log("damaged lines were passed over")
def test_damaged_lines_of_the_state_hide_nothing_else(tmp_path: Path) -> None:
    state = tmp_path / "state"
    with Simulator(state_file=state, speed=2000) as first:
        client = PlainClient(first.base_url)
        lost, kept = (
            client.create(model="gpt-5", input=text, background=True).body["id"] for text in ("lost", "take 60 hours")
        )
        client.call("POST", f"/v1/responses/{lost}/cancel")
    lines = state.read_bytes().split(b"\n")
    place = next(number for number, line in enumerate(lines) if lost.encode() in line)
    lines[place] = b"\x00\xff{" + lines[place][:40]
    state.write_bytes(b"\n".join([*lines[:-1], b'"no object"', b""]))
    before = state.read_bytes()
    with Simulator(state_file=state) as again:
        client = PlainClient(again.base_url)
        assert client.call("GET", f"/v1/responses/{lost}").status == 404
        assert client.call("GET", f"/v1/responses/{kept}").body["status"] in ("queued", "in_progress")
    assert state.read_bytes().startswith(before), "the file is only added to"
