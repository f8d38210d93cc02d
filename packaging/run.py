#!/usr/bin/env python3
"""Runs Ponder from a fresh clone: makes its environment, checks the system, starts the demo.

    python3 packaging/run.py [--no-demo] [options of Ponder: --data-dir DIR, --tour DIR, --version]

The demo talks to a simulated API inside the app: no key, no network, no cost. `--no-demo` starts the real thing.
Where there is no screen, the tour runs instead: it drives the window unseen and saves a picture of every step.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import environment
import system
from system import Stop, say


def _arguments(words: Sequence[str]) -> tuple[bool, list[str]]:
    """Whether to start the demo, and the options that go to Ponder."""
    parser = argparse.ArgumentParser(
        prog="run.py",
        description=(__doc__ or "").partition("\n")[0],
        epilog="All other options go to Ponder: --data-dir DIR, --tour DIR, --version.",
        allow_abbrev=False,
    )
    parser.add_argument("--demo", action="store_true", default=True, help="talk to the simulated API (the default)")
    parser.add_argument("--no-demo", dest="demo", action="store_false", help="talk to OpenAI, with your own key")
    known, options = parser.parse_known_args(words)
    return known.demo, options


def _usable_screen(python: Path) -> bool:
    """Whether a window can be shown; the first time by trying Qt on it."""
    screen = system.screen()
    for platform in ("offscreen", screen):  # without a screen first: that is where most libraries are missed
        if platform is None or platform in environment.tested_screens():
            continue
        say(f"Trying Qt {'without a screen' if platform == 'offscreen' else 'on this screen'}")
        failure = system.check_qt(python, platform)
        if failure is not None:
            say(f"The screen cannot be used: {failure}")
            return False
        environment.remember_screen(platform)
    return screen is not None


def _tour_folder() -> Path:
    """A folder for the pictures: here if this folder can be written to."""
    here = Path.cwd()
    return here / "ponder-tour" if os.access(here, os.W_OK) else Path(tempfile.mkdtemp(prefix="ponder-tour-"))


def _without_screen(demo: bool, options: list[str], command: list[str], variables: dict[str, str]) -> int:
    """Run the tour offscreen, or what else the person asked for that needs no screen."""
    variables["QT_QPA_PLATFORM"] = "offscreen"
    if "--version" in options or any(option.partition("=")[0] == "--tour" for option in options):
        return subprocess.run(command, env=variables).returncode
    if not demo:
        raise Stop(
            "There is no display to show a window on. --tour DIR would run unseen, with your key and at your cost."
        )
    folder = _tour_folder()
    say(f"There is no display: running the tour unseen. Its pictures go to {folder}")
    code = subprocess.run([*command, "--tour", str(folder)], env=variables).returncode
    say(f"The tour {'is complete' if code == 0 else 'did not succeed'}: see tour.json and the pictures in {folder}")
    return code


def main(words: Sequence[str]) -> int:
    """Prepare and start; returns the exit code."""
    demo, options = _arguments(words)
    python = environment.prepare(environment.APP_LOCK)
    shown = _usable_screen(python)
    # -P: what lies in the current folder is not taken for a library of Ponder's
    command = [str(python), "-P", "-m", "desktop_app", *(["--demo"] if demo else []), *options]
    variables = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    if not shown:
        return _without_screen(demo, options, command, variables)
    if os.name == "nt":  # os.execve there returns to the prompt while the program still runs
        return subprocess.run(command, env=variables).returncode
    sys.stdout.flush()
    os.execve(command[0], command, variables)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as reason:
        say(str(reason))
        sys.exit(1)
    except KeyboardInterrupt:
        say("\nStopped. Run it again to go on from here.")
        sys.exit(130)
