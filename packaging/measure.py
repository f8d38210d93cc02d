#!/usr/bin/env python3
"""Size and start-up time of the frozen Ponder as ratios to an empty frozen PySide6 window, both built in one run.

python3 packaging/measure.py [--rounds 7] [--keep-frozen]

The window is on the screen when the X server maps it, counted from just before the process is started; the two
programs take turns, and medians are told. Needs Xvfb and xev (Debian: x11-utils).
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from freeze import DIST, build_python, freeze
from smoke_test import screen
from system import Stop, say

_CREATED = re.compile(rb"CreateNotify event.*?window (0x[0-9a-f]+).*?width (\d+), height (\d+)", re.DOTALL)
_MAPPED = re.compile(rb"MapNotify event.*?window (0x[0-9a-f]+)", re.DOTALL)
_SMALLEST = 300  # px; a tooltip or a helper window is smaller
_PATIENCE = 60.0


def size_of(folder: Path) -> int:
    """Bytes of all its files; links count once."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def seconds_to_window(command: Sequence[str], display: str) -> float:
    """From the start of the process until the X server shows its first real window. Raises Stop."""
    variables = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    watcher = subprocess.Popen(
        ["stdbuf", "-o0", "xev", "-root", "-event", "substructure"], env=variables, stdout=subprocess.PIPE
    )
    assert watcher.stdout is not None
    os.set_blocking(watcher.stdout.fileno(), False)
    time.sleep(0.3)  # until it listens
    begun = time.perf_counter()
    program = subprocess.Popen(command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seen = b""
    try:
        while time.perf_counter() - begun < _PATIENCE:
            seen += watcher.stdout.read() or b""
            real = {
                window for window, width, height in _CREATED.findall(seen) if min(int(width), int(height)) > _SMALLEST
            }
            if real & set(_MAPPED.findall(seen)):
                return time.perf_counter() - begun
            time.sleep(0.002)
        raise Stop(f"{command[0]} showed no window in {_PATIENCE:.0f} s.")
    finally:
        program.kill()  # in the middle of its start; its data is thrown away
        program.wait()
        watcher.terminate()
        watcher.wait()


def main(words: Sequence[str]) -> int:
    """Freeze both, measure both, tell the ratios; also as JSON in dist/measured.json."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--keep-frozen", action="store_true", help="measure what dist holds from the last time")
    chosen = parser.parse_args(words)
    missing = [name for name in ("Xvfb", "xev", "stdbuf") if shutil.which(name) is None]
    if missing:
        raise Stop(f"Missing on this system: {', '.join(missing)}")
    if not chosen.keep_frozen or not (DIST / "ponder").exists() or not (DIST / "empty").exists():
        python = build_python()
        freeze(python)
        freeze(python, empty=True)
    sizes = {name: size_of(DIST / name) for name in ("ponder", "empty")}
    times: dict[str, list[float]] = {"ponder": [], "empty": []}
    with screen() as display:
        for number in range(chosen.rounds + 1):
            for name, each in times.items():
                with tempfile.TemporaryDirectory() as data:
                    more = ["--demo", "--data-dir", data] if name == "ponder" else []
                    took = seconds_to_window([str(DIST / name / name), *more], display)
                if number:  # the first is only for the disk's memory
                    each.append(took)
    medians = {name: statistics.median(each) for name, each in times.items()}
    ratios = {"size": sizes["ponder"] / sizes["empty"], "start": medians["ponder"] / medians["empty"]}
    say(f"Size: {sizes['ponder'] / 1e6:.0f} MB, {ratios['size']:.2f} times the empty window's")
    say(f"Window on the screen: {1000 * medians['ponder']:.0f} ms, {ratios['start']:.2f} times the empty window's")
    report = {"bytes": sizes, "seconds": medians, "ratios": ratios, "rounds": chosen.rounds}
    (DIST / "measured.json").write_text(json.dumps(report, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as reason:
        say(str(reason))
        sys.exit(1)
