"""Ponder in a process of its own, as a person starts it: offscreen, in a data folder of the test."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PATIENCE = 60.0


Start = Callable[..., "AppProcess"]
"""`start(folder, *options, environment=...)`: what the fixture `start` gives."""


class AppProcess:
    """Starts on construction; `wait_until_ready` waits for the window, `end` for the exit code."""

    def __init__(self, folder: Path, *options: str, environment: dict[str, str] | None = None) -> None:
        self.folder = folder
        self._demo = "--demo" in options
        self._errors = Path(tempfile.mkstemp(suffix="-stderr.txt")[1])
        self._sink = self._errors.open("wb")
        variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **(environment or {})}
        self.process = subprocess.Popen(
            [sys.executable, "-X", "dev", "-m", "desktop_app", "--data-dir", str(folder), *options],
            cwd=REPOSITORY,
            env=variables,
            stdout=subprocess.DEVNULL,
            stderr=self._sink,
        )

    @property
    def log_file(self) -> Path:
        """The log of the house this process lives in."""
        return (self.folder / "demo" if self._demo else self.folder) / "logs" / "ponder.log"

    def wait_until_ready(self, mark: str = "ready") -> None:
        """Until the log says so; fails with what the process said when it ends before that."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f"Ponder ended with {self.process.returncode}: {self.errors()}")
            if self.log_file.exists() and f"Ponder is {mark}" in self.log_file.read_text("utf-8"):
                return
            time.sleep(0.05)
        raise AssertionError(f"not {mark} within {PATIENCE:.0f} s: {self.errors()}")

    def wait_until_said(self, words: str) -> None:
        """Until the terminal shows these words."""
        end = time.monotonic() + PATIENCE
        while words not in self.errors():
            if time.monotonic() > end or self.process.poll() is not None:
                raise AssertionError(f"not said: {words!r}, but: {self.errors()}")
            time.sleep(0.05)

    def end(self, number: signal.Signals | None = None) -> int:
        """Send a signal (or none) and wait for the exit code."""
        if number is not None:
            self.process.send_signal(number)
        try:
            return self.process.wait(PATIENCE)
        finally:
            self._sink.close()

    def kill(self) -> None:
        """As a power cut would."""
        self.process.kill()
        self.process.wait(PATIENCE)
        self._sink.close()

    def clean_up(self) -> None:
        """Leave nothing behind, whatever the test did."""
        if self.process.poll() is None:
            self.kill()
        self._sink.close()
        self._errors.unlink(missing_ok=True)

    def errors(self) -> str:
        """What it wrote to the terminal."""
        return self._errors.read_text("utf-8", "replace")
