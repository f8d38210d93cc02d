"""Runs a tour: one process of Ponder after another on the same data, then one list of everything that was seen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import Any

DEMO_PARTS = ("welcome", "talk", "work", "after-restart")
REAL_PARTS = ("work", "after-restart")
"""Against a configured server the welcome is left out: the key is already there. So are the side ways of a chat: they
are asked in words that the simulator knows."""

PART_SECONDS = 420
"""A part that takes longer has hung: it is ended and counts as failed."""


def direct_tour(pictures: Path, *, demo: bool, data_dir: Path | None, only: Collection[str] | None = None) -> int:
    """Take the tour, or `only` these parts of it; PNG files and tour.json go to `pictures`.

    Returns 0 only if every step happened.
    """
    pictures = pictures.absolute()
    pictures.mkdir(parents=True, exist_ok=True)
    for old in [*pictures.glob("*.png"), *pictures.glob("tour*.json")]:
        old.unlink()
    with tempfile.TemporaryDirectory(prefix="ponder-tour-", ignore_cleanup_errors=True) as fresh:
        folder = data_dir.absolute() if data_dir is not None else Path(fresh)
        steps: list[dict[str, Any]] = []
        for part in DEMO_PARTS if demo else REAL_PARTS:
            if only is not None and part not in only:
                continue
            steps += _run_part(part, pictures, folder, demo=demo)
            if not all(step["ok"] for step in steps):
                break
    happened = bool(steps) and all(step["ok"] for step in steps)
    (pictures / "tour.json").write_text(json.dumps(steps, ensure_ascii=False, indent=1), encoding="utf-8")
    for step in steps:
        _say(f"{'ok  ' if step['ok'] else 'FAIL'} {step['step']} ({step['seconds']:.1f} s){_why(step)}")
    _say(f"{len(steps)} steps, {sum(not step['ok'] for step in steps)} failed; pictures are in {pictures}")
    return 0 if happened else 1


def _run_part(part: str, pictures: Path, folder: Path, *, demo: bool) -> list[dict[str, Any]]:
    command = [*_program(), "--tour", str(pictures), "--tour-part", part, "--data-dir", str(folder)]
    environment = dict(os.environ)
    if part == "welcome":
        # the first start of somebody who has no key anywhere
        for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
            environment.pop(name, None)
    elif demo:
        command.append("--demo")
    result = pictures / f"tour-{part}.json"
    try:
        code = subprocess.run(command, env=environment, timeout=PART_SECONDS, check=False).returncode
    except subprocess.TimeoutExpired:
        code = -1
    steps: list[dict[str, Any]] = json.loads(result.read_text("utf-8")) if result.exists() else []
    result.unlink(missing_ok=True)
    if code != 0:
        seen = {"problem": "it hung and was ended" if code == -1 else f"the process ended with exit code {code}"}
        steps.append({"step": f"{part}: process", "ok": False, "seconds": 0.0, "seen": seen})
    return steps


def _program() -> list[str]:
    """How to start this very Ponder again, from source or frozen."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop_app"]


def _why(step: dict[str, Any]) -> str:
    problem = step["seen"].get("problem") if isinstance(step["seen"], dict) else None
    return f": {problem}" if problem else ""


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
