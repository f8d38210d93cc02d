"""Makes and mends `.venv`, the private Python environment of Ponder, for run.py and test.py.

Standard library only, and written so that even Python 3.8 gets far enough to say what is missing.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

import system
from system import Stop, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "ponder.json"  # what was installed, so that the next run need not look
APP_LOCK = ROOT / "packaging" / "requirements.lock"
TEST_LOCK = ROOT / "packaging" / "requirements-test.lock"  # contains the other one
VERSIONS = ("3.13", "3.12", "3.11")
NEEDED_SPACE = "about 1 GB"

# settings of pip that would put things elsewhere than into .venv, or other things than the lock names
_MISPLACING = (
    *("TARGET", "PREFIX", "ROOT", "USER", "CONSTRAINT", "REQUIREMENT", "NO_DEPS", "DRY_RUN", "PLATFORM", "PYTHON"),
    *("PYTHON_VERSION", "NO_BINARY", "EDITABLE", "IGNORE_INSTALLED", "REPORT", "NO_COMPILE"),
)

# libraries that are published per system, so that one may be missing for this one
_COMPILED = ("pyside6-essentials", "shiboken6", "numpy", "tiktoken", "regex", "jiter", "pydantic-core", "cryptography")

# what pip's output contains -> what to tell the person; the first that fits wins
_REASONS = (
    (("No space left", "Errno 28", "not enough space"), "The disk is full: " + NEEDED_SPACE + " is needed."),
    (
        ("DO NOT MATCH THE HASHES",),
        "The package index sent something else than what Ponder was tested with, so it was not installed. "
        "A proxy or mirror may have changed it; try again, or on another network.",
    ),
    (("Missing dependencies for SOCKS",), "pip cannot use a SOCKS proxy: unset ALL_PROXY for this run."),
    (
        ("CERTIFICATE_VERIFY_FAILED", "SSLError"),
        "The package index's certificate could not be checked. If your network inspects traffic, name its "
        "certificate file in the variable PIP_CERT.",
    ),
    (
        ("ProxyError", "Tunnel connection failed", "407 Proxy"),
        "The proxy refused the connection: check the variable HTTPS_PROXY.",
    ),
    (
        (
            *("NewConnectionError", "NameResolutionError", "ConnectTimeout", "ReadTimeout", "Read timed out"),
            *("Connection reset", "Network is unreachable", "RemoteDisconnected", "Connection broken"),
        ),
        "The package index cannot be reached: check the network connection. Behind a proxy, set HTTPS_PROXY.",
    ),
    (("Permission denied", "Read-only file system", "Errno 13"), "The folder cannot be written to."),
    (
        tuple(f"No matching distribution found for {name}=" for name in _COMPILED),
        "Qt or another library is not published for this system. Ponder needs Windows 10 or newer with Python for "
        "x64, macOS 14 or newer, or Linux with glibc 2.34 (x86_64) or 2.39 (aarch64) or newer.",
    ),
    (
        ("No matching distribution",),
        "The package index cannot be reached: check the network connection. If pip is set to use another index, that "
        "one may lack what Ponder needs.",
    ),
)


class Interpreter(NamedTuple):
    """A Python found on this machine, as it describes itself."""

    path: str
    version: str
    can_make_environments: bool


_ASK = """
import json, struct, sys, sysconfig
fits = sys.implementation.name == "cpython" and struct.calcsize("P") == 8
fits = fits and not sysconfig.get_config_var("Py_GIL_DISABLED")
try:
    import venv, ensurepip
except ImportError:
    ensurepip = None
path = getattr(sys, "_base_executable", None) or sys.executable
print(json.dumps([fits, path, "%d.%d" % sys.version_info[:2], ensurepip is not None]))
"""


def _ask(command: list[str]) -> Interpreter | None:
    """The fitting Python behind `command`, or None."""
    try:
        answer = subprocess.run(
            [*command, "-I", "-c", _ASK], capture_output=True, text=True, encoding="utf-8", timeout=60
        )
        fits, path, version, able = json.loads(answer.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return Interpreter(path, version, able) if fits and version in VERSIONS else None


def _interpreters() -> list[Interpreter]:
    """Every fitting Python, the one that runs this first."""
    commands = [[sys.executable]]
    commands += [[found] for found in (shutil.which(f"python{version}") for version in VERSIONS) if found]
    if os.name == "nt" and shutil.which("py"):
        commands += [["py", f"-{version}"] for version in VERSIONS]
    found = (_ask(command) for command in commands)
    return [interpreter for interpreter in found if interpreter is not None]


def _choose() -> Interpreter:
    """A Python that can make the environment; installs what is missing where it may."""
    for attempt in range(2):
        fitting = _interpreters()
        for interpreter in fitting:
            if interpreter.can_make_environments:
                return interpreter
        if attempt == 0:
            packages = _python_packages(fitting)
            if packages:
                system.install(packages, "the venv module of Python")
    raise Stop(
        "Ponder needs Python 3.11, 3.12 or 3.13 (64-bit, with the modules venv and ensurepip). This is Python "
        f"{sys.version_info[0]}.{sys.version_info[1]}, and no other was found that fits. Install one from python.org "
        "or from your system's packages, then run this again."
    )


def _python_packages(fitting: Sequence[Interpreter]) -> list[str]:
    """The Debian packages that turn what is here into a usable Python; none elsewhere."""
    if not system.has_apt():
        return []
    for interpreter in fitting:
        if interpreter.path.startswith("/usr/bin/"):
            return [f"python{interpreter.version}-venv"]
    return next(([f"python{version}-venv"] for version in VERSIONS if system.apt_knows(f"python{version}-venv")), [])


def _stamp() -> dict[str, object]:
    """What an earlier run recorded, or nothing if it does not describe what is there now."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    # a Python that was moved or removed leaves a dangling link, or a copy whose library is gone
    same = isinstance(stamp, dict) and stamp.get("python") == os.path.realpath(PYTHON)
    home = stamp.get("home") if same else None
    return stamp if isinstance(home, str) and PYTHON.exists() and Path(home).is_dir() else {}


def _write_stamp(stamp: dict[str, object]) -> None:
    STAMP.write_text(json.dumps(stamp, indent=1), encoding="utf-8")


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def prepare(lock: Path) -> Path:
    """The environment's Python, with everything of `lock` installed; at once if it was there. Raises Stop."""
    locks = _stamp().get("locks")
    if isinstance(locks, list) and _digest(lock) in locks:
        return PYTHON
    try:
        if not _healthy():
            _create()
        _install(lock)
        home = _output([str(PYTHON), "-I", "-c", "import os; print(os.path.dirname(os.__file__))"])
        contained = {_digest(lock), _digest(APP_LOCK)} if lock == TEST_LOCK else {_digest(lock)}
        _write_stamp({"python": os.path.realpath(PYTHON), "home": home, "locks": sorted(contained), "screens": []})
    except (OSError, subprocess.CalledProcessError) as error:
        raise Stop(f"The environment in {VENV} could not be made: {error}") from error
    return PYTHON


def use(folder: Path) -> None:
    """Make and mend the environment in `folder` from now on, in place of `.venv`: the installers have their own."""
    global VENV, PYTHON, STAMP
    VENV = folder
    PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    STAMP = VENV / "ponder.json"


def tested_screens() -> list[str]:
    """Names of the Qt platforms that worked in this environment."""
    screens = _stamp().get("screens")
    return [str(name) for name in screens] if isinstance(screens, list) else []


def remember_screen(name: str) -> None:
    """Record that this Qt platform worked, so that the next run need not try it."""
    _write_stamp({**_stamp(), "screens": sorted({*tested_screens(), name})})


def _output(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout.strip()


def _healthy() -> bool:
    """Whether what is in .venv is a whole environment with a fitting Python (an interrupted one is not)."""
    if not PYTHON.exists():
        return False
    interpreter = _ask([str(PYTHON)])
    pip = [str(PYTHON), "-I", "-c", "import pip._internal, sys; sys.exit(sys.prefix == sys.base_prefix)"]
    return interpreter is not None and subprocess.run(pip, capture_output=True).returncode == 0


def _create() -> None:
    interpreter = _choose()
    say(f"Making the environment {VENV.name} with Python {interpreter.version} ({interpreter.path})")
    command = [interpreter.path, "-I", "-m", "venv", "--clear", str(VENV)]
    made = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if made.returncode != 0:
        _fail("The environment could not be made.", made.stdout.decode("utf-8", "replace"))


def _pip_variables() -> dict[str, str]:
    """The person's variables, network settings of pip included, without those that would misplace things."""
    misplacing = {f"PIP_{name}" for name in _MISPLACING} | {"PYTHONPATH", "PYTHONHOME"}
    return {name: value for name, value in os.environ.items() if name.upper() not in misplacing}


def _install(lock: Path) -> None:
    """Install what `lock` names, and let the environment find Ponder itself."""
    say(f"Installing the libraries named in packaging/{lock.name} (once; {NEEDED_SPACE})")
    command = [str(PYTHON), "-I", "-m", "pip", "install", "--require-hashes", "--only-binary=:all:", "--no-user"]
    command += ["--no-input", "--disable-pip-version-check", "--progress-bar=off", "-r", str(lock)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=_pip_variables(), stdin=subprocess.DEVNULL
    )
    assert process.stdout is not None
    lines = []
    live = sys.stdout.isatty()
    for raw in process.stdout:
        lines.append(raw.decode("utf-8", "replace"))
        if live and lines[-1].startswith(("Collecting", "Installing")):
            print(f"\r  {lines[-1].split(' (from')[0].strip():70.70}", end="", flush=True)
    if live:
        print("\r" + " " * 74 + "\r", end="", flush=True)
    if process.wait() != 0:
        _fail("The libraries could not be installed.", "".join(lines))
    library = _output([str(PYTHON), "-I", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"])
    # relative, so that it is plain ASCII wherever the folder lies and stays true when the folder is moved
    (Path(library) / "ponder.pth").write_text(os.path.relpath(ROOT, library) + "\n", encoding="ascii")


def _fail(what: str, output: str) -> NoReturn:
    """Stop with the reason in one sentence; the whole output goes into a file."""
    reason = next((said for marks, said in _REASONS if any(mark in output for mark in marks)), None)
    if reason is None:
        tail = [line for line in output.splitlines() if line.strip()][-3:]
        reason = "The last it said:\n    " + "\n    ".join(tail)
    place = ""
    for folder in (VENV, Path(tempfile.gettempdir())):
        log = folder / "ponder-install.log"
        try:
            log.write_text(output, encoding="utf-8")
        except OSError:
            continue  # that disk may be what is full
        place = f"\nThe whole story is in {log}"
        break
    raise Stop(f"{what} {reason}{place}")
