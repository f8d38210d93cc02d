"""Shipped files are found from source, from a wheel and in a frozen app."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import resources
from desktop_app.resources import resource_path


@pytest.fixture(autouse=True)
def _forget_the_root() -> Iterator[None]:
    resources._root.cache_clear()
    yield
    resources._root.cache_clear()


def test_from_source() -> None:
    assert resource_path("icons", "send.svg").is_file()


def test_from_a_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "desktop_app" / "_resources").mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "desktop_app" / "resources.py"))
    assert resource_path("icons") == tmp_path.resolve() / "desktop_app" / "_resources" / "icons"


def test_from_a_frozen_app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_path("icons", "send.svg") == tmp_path / "resources" / "icons" / "send.svg"
