"""The tour as a newcomer starts it: the demo does its whole job by itself, and what it saw is written down."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.journeys.app_process import REPOSITORY

TALK = [
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
]
WORK = [
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


Seen = Mapping[str, Any]


def take_the_tour(folder: Path, parts: str, steps: Sequence[str]) -> Seen:
    """What each step saw; every step happened, and has its pictures in both themes."""
    pictures = folder / "pictures"
    options = ["--demo", "--tour", str(pictures), "--tour-parts", parts, "--data-dir", str(folder / "data")]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-m", "desktop_app", *options],
        cwd=REPOSITORY,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stderr == ""
    told = json.loads((pictures / "tour.json").read_text("utf-8"))
    assert [step["step"] for step in told] == list(steps)
    assert all(step["ok"] for step in told)
    for step in steps:
        for theme in ("light", "dark"):
            (picture,) = [path for path in pictures.glob("*.png") if path.stem[3:] == f"{step}-{theme}"]
            assert picture.stat().st_size > 15_000, f"{picture.name} is nearly empty"
    return {step["step"]: step["seen"] for step in told}


def test_a_newcomer_walks_the_chat(tmp_path: Path) -> None:
    by_name = take_the_tour(tmp_path, "welcome,talk", TALK)
    assert "Two rafts." in by_name["chat-branches"]["second"]
    assert "Short, and right." in by_name["chat-noted"]["answer"]
    assert {"answer", "confidence"} <= set(by_name["chat-structured"]["fields"])
    assert "(simulated source)" in by_name["chat-sources"]["answer"]
    assert by_name["chat-attached"]["attached"][0].startswith("Attached: storage.csv, ≈ 22 tokens")
    assert by_name["chat-found"]["in the chat"].endswith(" of 2")
    assert by_name["chat-imported"]["told"].startswith("3 conversations imported.")


def test_the_demo_does_its_whole_job(tmp_path: Path) -> None:
    by_name = take_the_tour(tmp_path, "work,after-restart", WORK)
    assert "Simulated answer" in by_name["chat"]["answer"]
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
