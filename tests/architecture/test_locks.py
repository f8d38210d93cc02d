"""The lock files name everything pyproject.toml asks for, with hashes, for every Python, and no index address."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = {
    name: ROOT / "packaging" / name
    for name in ("requirements.lock", "requirements-test.lock", "requirements-build.lock")
}
GROUPS = {"requirements-test.lock": "test", "requirements-build.lock": "build"}
SYSTEMS = [
    {"sys_platform": system, "platform_system": name, "os_name": kind}
    for system, name, kind in [("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"), ("win32", "Windows", "nt")]
]
PYTHONS = [{"python_version": v, "python_full_version": f"{v}.4"} for v in ("3.11", "3.12", "3.13")]


def _entries(lock: str) -> list[tuple[Requirement, list[str]]]:
    """Each pin with its hashes."""
    text = LOCKS[lock].read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip()]
    split = [re.split(r"\s+--hash=", line.strip()) for line in lines]
    return [(Requirement(pin), hashes) for pin, *hashes in split]


def _asked(lock: str) -> list[Requirement]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = list(settings["project"]["dependencies"])
    if lock in GROUPS:
        asked += settings["dependency-groups"][GROUPS[lock]]
    return [Requirement(line) for line in asked]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_is_one_version_with_its_hashes(lock: str) -> None:
    for pin, hashes in _entries(lock):
        assert re.fullmatch(r"==[^*]+", str(pin.specifier)), pin
        assert hashes, pin
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes)


@pytest.mark.parametrize("lock", LOCKS)
def test_no_line_leads_anywhere(lock: str) -> None:
    assert not re.search(r"://|^\s*-(?!-hash)|#", LOCKS[lock].read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize("python", PYTHONS, ids=lambda python: python["python_version"])
@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system["sys_platform"])
def test_what_is_asked_for_is_locked(lock: str, python: dict[str, str], system: dict[str, str]) -> None:
    here = python | system | {"platform_python_implementation": "CPython", "implementation_name": "cpython"}
    pins = [pin for pin, _ in _entries(lock) if pin.marker is None or pin.marker.evaluate(here)]
    names = [canonicalize_name(pin.name) for pin in pins]
    assert len(names) == len(set(names)), "two versions of one package for one system"
    versions = {name: str(pin.specifier).removeprefix("==") for name, pin in zip(names, pins, strict=True)}
    for asked in _asked(lock):
        if asked.marker is None or asked.marker.evaluate(here):
            version = versions.get(canonicalize_name(asked.name))
            assert version is not None, f"{asked.name} is not locked: run packaging/lock.py --keep"
            assert asked.specifier.contains(version), asked


@pytest.mark.parametrize("lock", GROUPS)
def test_what_is_tested_and_shipped_is_what_the_app_runs_on(lock: str) -> None:
    app = {str(pin) for pin, _ in _entries("requirements.lock")}
    assert app <= {str(pin) for pin, _ in _entries(lock)}
