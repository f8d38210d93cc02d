#!/usr/bin/env python3
"""Freezes Ponder into one folder that needs no Python: what every installer, on every system, is made of.

python3 packaging/freeze.py [--feed ADDRESS]     → dist/ponder (dist/Ponder.app on macOS)

ADDRESS is where the finished app looks once a day whether there is a newer Ponder (https); without one it never looks.
Run by build_linux.py, windows/build.ps1 and macos/build.sh.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import environment
from system import Stop, check_qt, say

ROOT = Path(__file__).resolve().parent.parent
BUILD, DIST = ROOT / "build", ROOT / "dist"
GENERATED = BUILD / "generated"
LOCK = ROOT / "packaging" / "requirements-build.lock"


def build_python() -> Path:
    """The Python of `build/venv`, which holds exactly what the lock names. Raises Stop."""
    BUILD.mkdir(exist_ok=True)
    environment.use(BUILD / "venv")
    python = environment.prepare(LOCK)
    failure = check_qt(python, "offscreen")
    if failure is not None:
        raise Stop(f"Qt does not work here: {failure}")
    return python


def _run(python: Path, *arguments: str | Path) -> None:
    variables = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    # the same order of sets and dates in every build of one checkout
    variables |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1767225600"}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run([str(python), *map(str, arguments)], cwd=ROOT, env=variables)
    if done.returncode != 0:
        raise Stop(f"{Path(arguments[-1]).name}: this step of the build failed, see above.")


def freeze(python: Path, feed: str = "", *, empty: bool = False) -> Path:
    """Generate what the app is built with, and freeze it (or the empty window); returns the folder. Raises Stop."""
    if not empty:
        shutil.rmtree(GENERATED, ignore_errors=True)
        say("Drawing the icons and collecting the licences")
        _run(python, "packaging/generate.py", GENERATED, *(["--feed", feed] if feed else []))
    say(f"Freezing {'an empty window' if empty else 'Ponder'}")
    options = ["--noconfirm", "--log-level=WARN", f"--distpath={DIST}", f"--workpath={BUILD / 'work'}"]
    if empty:
        GENERATED.mkdir(parents=True, exist_ok=True)
    own = ["--generated", str(GENERATED), *(["--empty"] if empty else [])]
    _run(python, "-m", "PyInstaller", *options, ROOT / "packaging" / "ponder.spec", "--", *own)
    if sys.platform == "linux":
        _strip(DIST / ("empty" if empty else "ponder") / "_internal")
    if sys.platform == "linux" and not empty:
        _run(python, "packaging/collect_licences.py", DIST / "ponder" / "_internal")
    name = "empty" if empty else "Ponder.app" if sys.platform == "darwin" else "ponder"
    return DIST / name


def _strip(folder: Path) -> None:
    """Take the debugging tables out of Python's own library, where it has any: 15 MB that nobody reads."""
    if shutil.which("strip") is not None:
        for library in folder.glob("libpython3*.so*"):
            subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)


def main(words: Sequence[str]) -> int:
    """Freeze, and have the frozen app say its version."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feed", default="", metavar="ADDRESS", help="where newer versions are announced (https)")
    chosen = parser.parse_args(words)
    folder = freeze(build_python(), chosen.feed)
    say(f"Frozen: {folder}")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as reason:
        say(str(reason))
        sys.exit(1)
