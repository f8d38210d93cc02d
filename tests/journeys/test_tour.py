"""The tour as a newcomer starts it: the demo does its whole job by itself, and what it saw is written down."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.app_process import REPOSITORY

STEPS = [
    "first-run",
    "into-the-demo",
    "demo",
    "chat-branches",
    "chat-noted",
    "chat-structured",
    "chat-sources",
    "chat-attached",
    "chat-found",
    "chat-imported",
    "pro-asked",
    "chat",
    "chat-stopped",
    "comparison-running",
    "template-used",
    "job-watched",
    "imported",
    "jobs",
    "cap-held",
    "cap-released",
    "before-restart",
    "after-restart",
    "job-report",
    "job-found",
    "reports-compared",
    "report-exported",
    "comparison-graded",
    "pro-answer",
    "usage",
    "settings",
    "models",
]


def take_the_tour(pictures: Path, data: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop_app", "--demo", "--tour", str(pictures), "--data-dir", str(data)]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=REPOSITORY, env=variables, capture_output=True, text=True, check=False)


@pytest.mark.time_limit(720)
def test_the_demo_does_its_whole_job(tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    ended = take_the_tour(pictures, tmp_path / "data")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stderr == ""
    steps = json.loads((pictures / "tour.json").read_text("utf-8"))
    assert [step["step"] for step in steps] == STEPS
    assert all(step["ok"] for step in steps)
    by_name = {step["step"]: step["seen"] for step in steps}
    assert "Simulated answer" in by_name["chat"]["answer"]
    assert "Two rafts." in by_name["chat-branches"]["second"]
    assert "Short, and right." in by_name["chat-noted"]["answer"]
    assert {"answer", "confidence"} <= set(by_name["chat-structured"]["fields"])
    assert "(simulated source)" in by_name["chat-sources"]["answer"]
    assert by_name["chat-attached"]["attached"][0].startswith("Attached: storage.csv, ≈ 22 tokens")
    assert by_name["chat-found"]["in the chat"].endswith(" of 2")
    assert by_name["chat-imported"]["told"].startswith("3 conversations imported.")
    assert by_name["pro-asked"]["body"] == ["background", "input", "model", "reasoning", "text", "tools"]
    assert by_name["comparison-graded"]["figures"][0]["Effort"] == "low"
    assert by_name["imported"]["bad"] == [{"Line": "3", "What is wrong": "“subject” is empty and has no default."}]
    assert by_name["imported"]["estimate"].startswith("May cost ≈ $")
    assert {row["Template"] for row in by_name["imported"]["rows"]} == {"Policy brief"}
    assert [row["Title"] for row in by_name["job-found"]["rows"]] == ["how grid storage pays in windless weeks"]
    assert by_name["reports-compared"]["difference"].startswith("Difference 1 of ")
    assert by_name["cap-held"]["row"]["Status"] == "Held"
    assert "the cap for one request of $0.01 by $" in by_name["cap-held"]["sentence"]
    assert by_name["cap-held"]["today"].endswith("1 held")
    assert by_name["usage"]["figures"][0].removeprefix("Spent: ") in by_name["usage"]["today"]
    assert {row["Model"][:9] for row in by_name["usage"]["rows"]} == {"gpt-6.1-s", "gpt-5-pro"}
    assert by_name["models"]["badges"]
    assert "$8.00" in str(by_name["models"]["prices"])
    for step in STEPS:
        for theme in ("light", "dark"):
            (picture,) = [path for path in pictures.glob("*.png") if path.stem[3:] == f"{step}-{theme}"]
            assert picture.stat().st_size > 15_000, f"{picture.name} is nearly empty"
