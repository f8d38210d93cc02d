"""Finds a file of `resources/`, whether Ponder runs from source, from a wheel or as a frozen app."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's start-up code
    if frozen is not None:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    installed = package / "_resources"  # where the wheel puts them, see pyproject.toml
    return installed if installed.is_dir() else package.parent / "resources"


def resource_path(*parts: str) -> Path:
    """Path of a shipped file or folder, e.g. `resource_path("icons", "send.svg")`.

    The path is not checked: opening a file that was not shipped raises FileNotFoundError as usual.
    """
    return _root().joinpath(*parts)
