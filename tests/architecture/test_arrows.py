"""Every contract between the rooms holds, and each of them notices a violation planted for it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = "from importlinter.cli import lint_imports_command as run; run()"


class Plant(NamedTuple):
    """A line of code in the wrong room, and the contract that must notice."""

    contract: str
    file: str  # below desktop_app; a new one, or one that exists and gets the line at its end
    line: str


PLANTS = [
    Plant("Arrows point down", "services/planted.py", "import desktop_app.ui"),
    Plant("Arrows point down", "domain/planted.py", "import desktop_app.services"),
    Plant("Arrows point down", "openai_api/planted.py", "import desktop_app.storage"),
    Plant("Arrows point down", "ui/planted.py", "import desktop_app.openai_api"),
    Plant("Arrows point down", "storage/planted.py", "import desktop_app.bootstrap"),
    Plant("Arrows point down", "undeclared_room.py", "import json"),
    Plant("Qt stays in ui and bootstrap", "services/planted.py", "import PySide6.QtCore"),
    Plant("Qt stays in ui and bootstrap", "documents/planted.py", "import PySide6.QtGui"),
    Plant("Qt stays in ui and bootstrap", "ui/chat_tab/presenter.py", "import PySide6.QtCore"),
    Plant("Qt stays in ui and bootstrap", "ui/pro_tab/presenter.py", "import desktop_app.ui.theme"),
    Plant("qasync stays behind our event loop", "ui/planted.py", "import qasync"),
    Plant("Only openai_api knows the SDK", "services/planted.py", "import openai"),
    Plant("Only openai_api knows the SDK", "ui/planted.py", "def late():\n    import openai"),
    Plant("Only openai_api, price_list and update_feed speak HTTP", "services/planted.py", "import httpx2"),
    Plant("Only storage knows SQLite", "services/planted.py", "import sqlite3"),
    Plant("Only key_vault knows the keyring", "openai_api/planted.py", "import keyring"),
    Plant("Only tokenizer knows tiktoken", "services/planted.py", "import tiktoken"),
    Plant("Only price_list knows the prices", "domain/planted.py", "import genai_prices"),
    Plant("Only documents knows spreadsheets", "storage/planted.py", "import openpyxl"),
    Plant("Only notifications knows the session bus", "ui/planted.py", "import jeepney"),
    Plant("Adapters know the ports and no other service", "storage/planted.py", "import desktop_app.services.chat"),
    Plant("Adapters know the ports and no other service", "answer_checks/new.py", "import desktop_app.services.pro"),
    Plant("Only openai_api, price_list and update_feed speak HTTP", "answer_checks/planted.py", "import httpx2"),
    Plant("The simulator is a stranger", "simulator/planted.py", "import desktop_app.domain.jobs"),
    Plant("The simulator is a stranger", "simulator/planted.py", "import desktop_app.resources"),
    Plant("Domain is values: no I/O, no async", "domain/planted.py", "import asyncio"),
    Plant("Domain is values: no I/O, no async", "domain/planted.py", "import pathlib"),
    Plant("Views decide nothing", "ui/jobs_tab/view.py", "import desktop_app.services.background_jobs"),
    Plant("Tabs do not know each other", "ui/jobs_tab/planted.py", "import desktop_app.ui.chat_tab"),
    Plant("No cycles, in any room", "ui/planted.py", "import desktop_app.ui.planted_too"),
]
CYCLE = ("ui/planted_too.py", "import desktop_app.ui.planted")
CYCLIC = len(PLANTS) - 1


def _lint(folder: Path, *cache: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-logo", *(cache or ["--no-cache"])],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the linter says of a copy with every plant in it, by the contract that is broken."""
    folder = tmp_path_factory.mktemp("arrows")
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(ROOT / "desktop_app", folder / "desktop_app", ignore=shutil.ignore_patterns("__pycache__"))
    for number, plant in enumerate(PLANTS):
        with (folder / "desktop_app" / _own(plant.file, number)).open("a", encoding="utf-8") as file:
            file.write(f"\n{_own(plant.line, number)}\n")
    (folder / "desktop_app" / _own(CYCLE[0], CYCLIC)).write_text(f"{_own(CYCLE[1], CYCLIC)}\n", encoding="utf-8")
    linted = _lint(folder)
    assert linted.returncode == 1
    _, *sections = re.split(r"^(.+)\n-+\n", linted.stdout.partition("Broken contracts")[2], flags=re.MULTILINE)
    return dict(zip(sections[::2], sections[1::2], strict=True))


def _own(text: str, number: int) -> str:
    """With a name of its own for what is planted, so that no plant hides another."""
    return text.replace("planted", f"planted_{number}")


def test_all_contracts_hold() -> None:
    linted = _lint(ROOT)
    assert linted.returncode == 0, linted.stdout


@pytest.mark.parametrize("number", range(len(PLANTS)), ids=lambda number: f"{PLANTS[number].contract} - {number}")
def test_a_planted_violation_is_noticed(spoilt: dict[str, str], number: int) -> None:
    plant = PLANTS[number]
    module = _own(plant.file, number).removesuffix(".py").replace("/", ".")
    sought = f".planted_{number} " if number == CYCLIC else f"desktop_app.{module}"  # cycles are told from the room
    assert sought in spoilt[plant.contract]


def test_every_contract_has_a_violation_that_proves_it() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}
    assert names == {plant.contract for plant in PLANTS}
