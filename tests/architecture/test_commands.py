"""The two commands: they say what is wrong in a sentence, know whether there is a screen, and count rightly."""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
SCRIPTS = ("run.py", "test.py", "environment.py", "system.py")


@pytest.mark.parametrize("name", SCRIPTS)
def test_an_old_python_gets_far_enough_to_say_what_is_missing(name: str) -> None:
    source = (PACKAGING / name).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 8))
    assert "from __future__ import annotations" in source  # or 3.8 would stumble over `str | None`


def _screen(**variables: str) -> str:
    code = f"import sys; sys.path.insert(0, {str(PACKAGING)!r}); import system; print(system.screen())"
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DISPLAY", "WAYLAND_"))}
    ended = subprocess.run(
        [sys.executable, "-c", code], env=clean | variables, capture_output=True, text=True, check=True
    )
    return ended.stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"DISPLAY": ":4177"},
        {"DISPLAY": "nonsense"},
        {"WAYLAND_DISPLAY": "wayland-77"},
        {"QT_QPA_PLATFORM": "offscreen"},
    ],
    ids=str,
)
def test_no_screen_is_noticed_before_qt_aborts(variables: dict[str, str]) -> None:
    assert _screen(**variables) == "None"


def test_a_screen_is_found(x_display: str) -> None:
    assert _screen(DISPLAY=x_display) == "xcb"


def test_without_a_network_there_is_one_sentence_and_a_log(tmp_path: Path) -> None:
    clone = tmp_path / "mit Leerzeichen und ä"
    shutil.copytree(PACKAGING, clone / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    # pip's user and target settings would otherwise put the libraries elsewhere
    broken = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "0", "PIP_CONFIG_FILE": os.devnull}
    broken |= {"PIP_USER": "1", "PIP_TARGET": str(tmp_path / "elsewhere"), "PYTHONPATH": str(tmp_path)}
    command = [sys.executable, str(clone / "packaging" / "run.py"), "--version"]
    for beginning in ("Making the environment", "Installing the libraries"):  # the second run goes on from there
        ended = subprocess.run(command, env=clean | broken, capture_output=True, text=True, timeout=120, cwd=tmp_path)
        assert ended.returncode == 1
        assert ended.stdout.startswith(beginning), ended.stdout + ended.stderr
        assert "The package index cannot be reached: check the network connection." in ended.stdout, ended.stderr
        assert "Traceback" not in ended.stdout + ended.stderr
        assert (clone / ".venv" / "ponder-install.log").exists()
    (clone / ".venv" / "pyvenv.cfg").unlink()  # as after an interruption: made anew
    ended = subprocess.run(command, env=clean | broken, capture_output=True, text=True, timeout=120, cwd=tmp_path)
    assert ended.stdout.startswith("Making the environment"), ended.stdout + ended.stderr


OUTCOMES = """
import pytest
@pytest.fixture
def bad_end():
    yield
    raise OSError
def test_passes(): pass
def test_passes_too(): pass
@pytest.mark.xfail(strict=True)
def test_is_expected_to_fail(): assert 0
def test_fails(): assert 0
def test_passes_but_ends_badly(bad_end): pass
@pytest.fixture
def bad_start(): raise OSError
def test_never_starts(bad_start): pass
def test_is_skipped(): pytest.skip("why")
"""


def test_every_test_counts_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "test_outcomes.py").write_text(OUTCOMES, encoding="utf-8")
    (tmp_path / "test_broken.py").write_text("import no_such_module", encoding="utf-8")
    report = tmp_path / "report.xml"
    command = [sys.executable, "-m", "pytest", "-q", f"--junitxml={report}", "--continue-on-collection-errors"]
    subprocess.run([*command, f"--rootdir={tmp_path}", str(tmp_path)], cwd=tmp_path, capture_output=True, timeout=60)
    monkeypatch.syspath_prepend(PACKAGING)
    spec = importlib.util.spec_from_file_location("ponder_test_command", PACKAGING / "test.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert tuple(module._count(report)) == (3, 4, 1)
