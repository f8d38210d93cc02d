#!/usr/bin/env python3
"""Checks everything: ruff, types, the arrows between rooms, and all tests, in an environment of its own.

    python3 packaging/test.py [--long] [--bench] [-k EXPRESSION] [PATH ...]

On Linux the tests get a virtual screen and a keyring of their own; the keyring, home folder and data of the person
who runs this are never touched. With -k or a path only those tests run. Ends with `N passed, N failed, N skipped`.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import environment
import system
from environment import ROOT
from system import Stop, say

CHECKS = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "mypy": ["-m", "mypy", "--no-error-summary"],
    "import-linter": ["-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-logo"],
}

# what the tests use on Linux -> the Debian package that brings it, and what is left out without it
TOOLS = {
    "Xvfb": ("xvfb", "tests that show real windows"),
    "dbus-run-session": ("dbus", "tests that use a real keyring"),
    "gnome-keyring-daemon": ("gnome-keyring", "tests that use a real keyring"),
}
FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")  # a bare container draws no text at all

# a keyring that is nobody's, unlocked, on a message bus of its own; "$@" is the command to run beside it
WITH_KEYRING = """
if printf '%s' tests-only | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null 2>&1
then PONDER_TEST_SECRET_SERVICE=1; export PONDER_TEST_SECRET_SERVICE
else echo 'The keyring for the tests did not start: tests that use a real one are left out'
fi
exec "$@"
"""


MEMORY = Path("/dev/shm")
PLENTY = 4_000_000_000  # bytes

FEW = 5
"""As many failures as may come from two tests getting into each other's way; more are something else."""


class Tally(NamedTuple):
    """How many passed, failed and were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def plus(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="test.py", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("-k", metavar="EXPRESSION", help="only tests whose name fits, as in pytest")
    parser.add_argument("--long", action="store_true", help="the tests that take long as well")
    parser.add_argument("--bench", action="store_true", help="the measurements as well")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="only the tests in these files or folders")
    return parser.parse_args(words)


def _bring_tools() -> set[str]:
    """Names of the tools that are here, after installing what may be installed."""
    if sys.platform != "linux":
        say("Left out on this system: " + ", ".join(sorted({purpose for _, purpose in TOOLS.values()})))
        return set()
    missing = [package for tool, (package, _) in TOOLS.items() if shutil.which(tool) is None]
    missing += [] if FONT.exists() or not system.has_apt() else ["fonts-dejavu-core"]
    if missing and system.may_install():
        system.install(missing, "what the tests use")
    for tool, (package, purpose) in TOOLS.items():
        if shutil.which(tool) is None:
            say(f"Left out: {purpose}, because {tool} is not installed (Debian package {package})")
    return {tool for tool in TOOLS if shutil.which(tool) is not None}


def _check(python: Path, name: str) -> tuple[str, bool, str, float]:
    """Run one static check: its name, whether it passed, what it said, and its seconds."""
    start = time.monotonic()
    command = [str(python), *CHECKS[name]]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return name, done.returncode == 0, done.stdout.decode("utf-8", "replace"), time.monotonic() - start


def _static_checks(python: Path) -> Tally:
    """All static checks beside each other; before the tests, so that these have the machine to themselves."""
    tally = Tally()
    with ThreadPoolExecutor(len(CHECKS)) as pool:
        for name, passed, said, seconds in pool.map(lambda name: _check(python, name), CHECKS):
            say(f"{'passed' if passed else 'FAILED'}  {name}  ({seconds:.1f} s)")
            if not passed:
                say(said)
            tally = tally.plus(Tally(passed=1) if passed else Tally(failed=1))
    return tally


@contextlib.contextmanager
def _virtual_screen() -> Iterator[str]:
    """An X server of our own; gives its DISPLAY."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()  # empty if the server ended instead
        if not number:
            raise Stop("The virtual screen (Xvfb) for the tests did not start.")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def _variables(home: Path, arguments: argparse.Namespace) -> dict[str, str]:
    """The environment of the tests: nothing of the person's own but the path to programs and the network settings."""
    unwanted = (
        "PYTEST_",
        "PYTHONPATH",
        "PYTHONHOME",
        "PYTHONWARNINGS",
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "DBUS_",
        "PONDER_",
    )
    variables = {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        folder = home / name.lower()
        folder.mkdir(mode=0o700)
        variables[name] = str(folder)
    for name, wanted in (("PONDER_LONG", arguments.long), ("PONDER_BENCH", arguments.bench)):
        variables.update({name: "1"} if wanted else {})
    return variables


def _count(report: Path) -> Tally:
    """The outcome of every test in pytest's own report; an expected failure is a pass, an error a failure."""
    tally = Tally()
    for case in ElementTree.parse(report).iter("testcase"):
        kinds = {child.tag: child.get("type") for child in case}
        if "failure" in kinds or "error" in kinds:
            tally = tally.plus(Tally(failed=1))
        elif "skipped" in kinds and kinds["skipped"] != "pytest.xfail":
            tally = tally.plus(Tally(skipped=1))
        else:
            tally = tally.plus(Tally(passed=1))
    return tally


def _seen_from_root(path: str) -> str:
    """A path (perhaps with `::test_name`) as the person meant it: from their folder, or from the project's."""
    name, mark, rest = path.partition("::")
    return str(Path(name).resolve()) + mark + rest if Path(name).exists() else path


def _fast_folder() -> str | None:
    """Memory instead of a disk, where there is plenty: thousands of small data files are written and thrown away."""
    try:
        free = shutil.disk_usage(MEMORY).free
    except OSError:
        return None
    return str(MEMORY) if free > PLENTY and os.access(MEMORY, os.W_OK | os.X_OK) else None


def _run_tests(python: Path, arguments: argparse.Namespace, tools: set[str]) -> Tally:
    """Run pytest once, beside a virtual screen and a keyring where there are the tools for it."""
    with tempfile.TemporaryDirectory(prefix="ponder-test-", dir=_fast_folder(), ignore_cleanup_errors=True) as folder:
        report = Path(folder) / "report.xml"
        variables = _variables(Path(folder), arguments)
        command = [str(python), "-P", "-m", "pytest", "-q", "--durations=10", f"--junitxml={report}"]
        command += [f"--basetemp={Path(folder) / 'tmp'}", *(["-k", arguments.k] if arguments.k else [])]
        if not arguments.bench:  # measurements want the machine to themselves
            # two processes more than cores: journeys and tabs mostly wait, for a window, a poll or a restart
            command += ["-n", str(2 + max(1, min(4, os.cpu_count() or 2))), "--dist", "worksteal"]
        chosen = [_seen_from_root(path) for path in arguments.paths]
        if {"dbus-run-session", "gnome-keyring-daemon"} <= tools:
            command = ["dbus-run-session", "--", "sh", "-c", WITH_KEYRING, "sh", *command]

        def run(*tests: str) -> int:
            return subprocess.run([*command, *tests], cwd=ROOT, env=variables).returncode

        with _virtual_screen() if "Xvfb" in tools else contextlib.nullcontext("") as display:
            variables.update({"DISPLAY": display} if display else {})
            code = run(*chosen)
            tally = _count(report) if report.exists() else Tally()
            if tally.passed and 0 < tally.failed <= FEW and not arguments.bench:
                tally, code = _try_again(run, report, tally)
    if code != 0 and tally.failed == 0:
        say(f"pytest ended with code {code} before it could report")
        return tally.plus(Tally(failed=1))
    return tally


def _try_again(run: Callable[..., int], report: Path, first: Tally) -> tuple[Tally, int]:
    """Run the few that failed once more, one at a time; what passes only then is named as unsteady."""
    failed = _failed_tests(report)
    say(f"once more, one at a time: the {len(failed)} that failed beside others")
    report.unlink()
    code = run("-n", "0", *failed)
    again = _count(report) if report.exists() else Tally()
    if again.passed + again.failed != len(failed):  # something else ran: the first count stands
        return first, 1
    for name in failed if again.failed == 0 else ():
        say(f"UNSTEADY  {name} failed beside others and passed alone")
    return Tally(first.passed + again.passed, again.failed, first.skipped), code


def _failed_tests(report: Path) -> list[str]:
    """The tests that failed, as pytest is asked for them: from `tests.unit.test_x` and `test_y[1]`."""
    failed = []
    for case in ElementTree.parse(report).iter("testcase"):
        if any(child.tag in ("failure", "error") for child in case):
            parts = case.get("classname", "").split(".")
            depth = next(
                (n for n in range(len(parts), 0, -1) if ROOT.joinpath(*parts[:n]).with_suffix(".py").exists()), 0
            )
            file = Path(*parts[:depth]).with_suffix(".py").as_posix() if depth else case.get("classname", "")
            failed.append("::".join([file, *parts[depth:], case.get("name", "")]))
    return list(dict.fromkeys(failed))  # one that failed and left something behind is told twice


def _screens(python: Path, tools: set[str]) -> None:
    """See to the libraries under Qt, for windows unseen and for those on the virtual screen."""
    wanted = ["offscreen", *(["xcb"] if "Xvfb" in tools else [])]
    for platform in wanted:
        if platform not in environment.tested_screens():
            with _virtual_screen() if platform == "xcb" else contextlib.nullcontext(None) as display:
                failure = system.check_qt(python, platform, display)
            if failure is not None:
                raise Stop(f"Qt does not work on the virtual screen: {failure}")
            environment.remember_screen(platform)


def main(words: Sequence[str]) -> int:
    """Prepare, check and count; 0 only if nothing failed."""
    arguments = _arguments(words)
    start = time.monotonic()
    python = environment.prepare(environment.TEST_LOCK)
    tools = _bring_tools()
    _screens(python, tools)
    tally = Tally()
    if not arguments.paths and not arguments.k:
        tally = _static_checks(python)
    tally = tally.plus(_run_tests(python, arguments, tools))
    say(f"in {time.monotonic() - start:.0f} s")
    say(f"{tally.passed} passed, {tally.failed} failed, {tally.skipped} skipped")
    return 0 if tally.failed == 0 else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as reason:
        say(str(reason))
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
