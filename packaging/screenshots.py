#!/usr/bin/env python3
"""Makes the pictures of README anew: takes the tour and keeps the few that show each tab.

.venv/bin/python packaging/screenshots.py
.venv/bin/python packaging/screenshots.py --sheet    one sheet of every screen in every look, some ten minutes
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "screenshots"
CHOSEN = {
    "chat-light": "chat",
    "chat-dark": "chat-dark",
    "chat-branches-light": "chat-branches",
    "chat-options-light": "chat-options",
    "chat-files-light": "chat-files",
    "job-report-light": "jobs",
    "import-check-light": "import",
    "reports-compared-light": "report-diff",
    "pro-answer-light": "pro",
    "comparison-graded-light": "compare",
    "comparison-setup-light": "compare-setup",
    "first-run-light": "first-run",
    "cap-held-light": "held",
    "usage-tokens-light": "usage",
    "model-light": "models",
}
"""End of the tour's file name, and the name that README uses."""


def main() -> int:
    """0 if the tour happened and every picture was made."""
    TARGET.mkdir(parents=True, exist_ok=True)
    if "--sheet" in sys.argv[1:]:
        from screenshot_sheet import make_sheet

        return make_sheet(TARGET / "sheet.webp")
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "desktop_app", "--demo", "--tour", folder]
        variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        code = subprocess.run(command, cwd=ROOT, env=variables, check=False).returncode
        if code != 0:
            return code
        for ending, name in CHOSEN.items():
            (taken,) = [path for path in Path(folder).glob(f"*-{ending}.png") if path.stem[3:] == ending]
            shutil.copyfile(taken, TARGET / f"{name}.png")
    return _laboratory()


def _laboratory() -> int:
    """A comparison of Ponder's own questions, up to its knee."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.journeys.newcomer_app", folder, "pictures"]
        variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        code = subprocess.run(command, cwd=ROOT, env=variables, check=False).returncode
        for name in ("compare-lab", "side-by-side"):
            shutil.copyfile(Path(folder) / f"{name}.png", TARGET / f"{name}.png")
    return code


if __name__ == "__main__":
    sys.exit(main())
