"""What somebody does who sees Compare for the first time, in the demo as it is started, by what stands on the screen.

The exercise that is taught (one hard question at low, medium and high, graded by hand) takes at most five presses; with
PONDER_LONG=1 Ponder's own questions are run as well, up to the knee.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.app_process import REPOSITORY
from tests.journeys.newcomer_app import SEEN


def used(folder: Path, exercise: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.journeys.newcomer_app", str(folder), exercise]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(command, cwd=REPOSITORY, env=variables, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    seen: dict[str, Any] = json.loads((folder / SEEN).read_text("utf-8"))
    assert "failed" not in seen, seen
    print(f"{exercise}: {seen['seconds']} s, pressed {seen['pressed']}")  # noqa: T201 - the figures of the run
    return seen


@pytest.mark.time_limit(200)
def test_one_question_at_three_efforts_takes_five_presses(tmp_path: Path) -> None:
    seen = used(tmp_path, "one-question")
    assert len(seen["pressed"]) <= 5
    assert seen["keys"] == ["F", "P", "P"], "one key for each answer: low is wrong, more thinking is right"
    assert all("reasoning tokens" in cell for cell in seen["cells"])
    assert "On this question nothing can be concluded from one answer each" in seen["verdict"]


@pytest.mark.long
@pytest.mark.time_limit(300)
def test_ponders_own_questions_show_the_knee(tmp_path: Path) -> None:
    seen = used(tmp_path, "known")
    assert seen["pressed"] == ["Compare", "New comparison", "Try questions with known answers", "Run comparison"]
    assert "Medium is enough" in seen["verdict"]
    assert "Low is not" in seen["verdict"]
