#!/usr/bin/env python3
"""Installs the built .deb in a bare Debian 12, without Python inside, lives there once, and takes it away again.

sudo python3 packaging/smoke_test.py [--deb FILE] [--base FOLDER]

Checks: it installs with what it says it needs; it says its version; it opens on a screen and becomes ready; it takes
the tour in the demo; the process that checks answers runs; purged, it leaves nothing but what its person made.
FOLDER is a bare Debian from an earlier run, which is copied; without one debootstrap makes it (in build/bare-debian).
Needs root, debootstrap and Xvfb. What it prints and the tour's pictures go to dist/smoke.
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
from collections.abc import Iterator, Sequence
from pathlib import Path

from freeze import BUILD, DIST
from system import Stop, say

PERSON = "tester"
HOME = f"home/{PERSON}"
DATA = f"{HOME}/.local/share/ponder"
FONT_CACHE = ".cache/fontconfig"
"""Written by the system's own font library for whatever program first draws text."""
READY_SECONDS, TOUR_SECONDS = 120, 1500
# what dpkg and apt write about themselves, and what the kernel shows
_BESIDE = ("var/lib/dpkg/", "var/lib/apt/", "var/cache/", "var/log/", "proc/", "sys/", "dev/", "run/")


class Bare:
    """A bare Debian in a folder of its own, entered with chroot."""

    def __init__(self, root: Path, display: str) -> None:
        self.root = root
        self._display = display

    def run(self, *command: str, person: bool = False, seconds: float = 600) -> subprocess.CompletedProcess[str]:
        """A command in there, as root or as its person, with nothing of our environment."""
        return subprocess.run(
            self._command(command, person), capture_output=True, text=True, timeout=seconds, stdin=subprocess.DEVNULL
        )

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """A program of its person that goes on."""
        output = subprocess.DEVNULL
        return subprocess.Popen(self._command(command, True), stdin=output, stdout=output, stderr=output)

    def _command(self, command: Sequence[str], person: bool) -> list[str]:
        who = ["--userspec", f"{PERSON}:{PERSON}"] if person else []
        home = f"/{HOME}" if person else "/root"
        variables = [f"HOME={home}", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8", f"DISPLAY={self._display}"]
        # without a session bus Qt would look for one for seconds
        variables += ["DBUS_SESSION_BUS_ADDRESS=disabled:", "DEBIAN_FRONTEND=noninteractive"]
        return ["chroot", *who, str(self.root), "env", "-i", f"--chdir={home}", *variables, *command]

    def must(self, *command: str, person: bool = False, seconds: float = 600) -> str:
        """The same, and its output. Raises Stop where it fails."""
        done = self.run(*command, person=person, seconds=seconds)
        if done.returncode != 0:
            raise Stop(f"{' '.join(command)} ended with {done.returncode}:\n{(done.stdout + done.stderr)[-3000:]}")
        return done.stdout

    def files(self) -> set[str]:
        """Everything there is, without what dpkg, apt and the kernel keep for themselves."""
        found = set()
        for folder, names, files in os.walk(self.root):
            place = Path(folder).relative_to(self.root).as_posix().removeprefix(".")
            names[:] = [name for name in names if not f"{place}/{name}/".lstrip("/").startswith(_BESIDE)]
            found |= {f"{place}/{name}".lstrip("/") for name in [*names, *files]}
        return found


@contextlib.contextmanager
def bare_debian(base: Path | None, display: str) -> Iterator[Bare]:
    """A fresh copy with /proc, gone afterwards. Raises Stop."""
    made = base or BUILD / "bare-debian"
    if not (made / "usr/bin/apt-get").exists():
        say("Making a bare Debian 12 (once; some minutes)")
        done = subprocess.run(
            ["debootstrap", "--variant=minbase", "bookworm", str(made)], capture_output=True, text=True
        )
        if done.returncode != 0:
            raise Stop(f"debootstrap could not make a bare Debian:\n{done.stdout[-1500:]}")
    with tempfile.TemporaryDirectory(prefix="ponder-smoke-") as folder:
        root = Path(folder) / "debian"
        subprocess.run(["cp", "-a", str(made), str(root)], check=True)
        subprocess.run(["mount", "-t", "proc", "proc", str(root / "proc")], check=True)
        try:
            yield Bare(root, display)
        finally:
            subprocess.run(["umount", "-l", str(root / "proc")], check=True)


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """A virtual display; the bare Debian reaches it by its abstract socket."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-ac"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        number = os.read(reading, 16).decode("ascii").strip()
        if not number:
            raise Stop("Xvfb did not start.")
        yield f":{number}"
    finally:
        os.close(reading)
        server.terminate()
        server.wait()


def install(bare: Bare, deb: Path) -> None:
    """As a person's package manager does it, with nothing that is merely recommended."""
    if bare.run("sh", "-c", "command -v python3 || command -v python").returncode == 0:
        raise Stop("There is a Python in the bare Debian: it proves nothing.")
    bare.must("useradd", "--create-home", PERSON)
    bare.must("apt-get", "-q", "update")
    shutil.copy(deb, bare.root / "ponder.deb")
    bare.must("apt-get", "-q", "-y", "--no-install-recommends", "install", "/ponder.deb")
    (bare.root / "ponder.deb").unlink()
    if bare.run("sh", "-c", "command -v python3").returncode == 0:
        raise Stop("Installing Ponder brought a Python along.")


def opens(bare: Bare) -> float:
    """Started as from the menu, it becomes ready, and ends in good order when told to; seconds until ready."""
    begun = time.monotonic()
    process = bare.start("ponder")
    log = bare.root / DATA / "logs" / "ponder.log"
    try:
        while "Ponder is ready" not in (log.read_text(encoding="utf-8") if log.exists() else ""):
            if process.poll() is not None or time.monotonic() - begun > READY_SECONDS:
                said = log.read_text(encoding="utf-8") if log.exists() else "no log"
                raise Stop(f"Ponder did not become ready (exit code {process.poll()}): {said[-2000:]}")
            time.sleep(0.02)
        took = time.monotonic() - begun
    finally:
        if process.poll() is None:
            process.terminate()
    if process.wait(30) != 0:
        raise Stop(f"Told to end, Ponder ended with {process.returncode}.")
    return took


def checks_answers(bare: Bare) -> None:
    """The process that the window starts for that: here by its hidden option, with one answer and one check."""
    request = '{"answer": "The result is 42.", "expected": "42", "check": "contains"}'
    said = bare.must("sh", "-c", f"printf '%s\\n' '{request}' | ponder --check-answers", person=True)
    if '"passed": true' not in said:
        raise Stop(f"The process that checks answers said: {said!r}")


def left_over(bare: Bare, pristine: set[str], installed: set[str]) -> list[str]:
    """What is there after purging, and was neither there before its first start nor made by its person.

    `pristine` is what there was before installing, `installed` after: what Ponder needs stays, as apt does it.
    """
    own = {path.lstrip("/") for path in bare.must("dpkg", "-L", "ponder").split()}
    bare.must("apt-get", "-q", "-y", "purge", "ponder")
    before = (installed - own) | pristine
    after = bare.files()
    parts = {"/".join(DATA.split("/")[:n]) for n in range(1, len(DATA.split("/")) + 1)}
    persons = (f"{DATA}/", f"{HOME}/tour/", f"{HOME}/{FONT_CACHE}/")
    folders = {*parts, f"{HOME}/tour", f"{HOME}/.cache", f"{HOME}/{FONT_CACHE}"}
    return sorted(path for path in after - before if not path.startswith(persons) and path not in folders)


def live_once(bare: Bare, deb: Path, target: Path) -> None:
    """From installing to purging. Raises Stop."""
    pristine = bare.files()
    install(bare, deb)
    installed = bare.files()
    say(bare.must("ponder", "--version", person=True).strip())
    say(f"Ready on a screen {opens(bare):.1f} s after its start")
    checks_answers(bare)
    tour = bare.run("ponder", "--demo", "--tour", f"/{HOME}/tour", person=True, seconds=TOUR_SECONDS)
    say(tour.stdout.strip())
    shutil.copytree(bare.root / HOME / "tour", target / "tour", dirs_exist_ok=True)
    if tour.returncode != 0:
        raise Stop(f"The tour did not succeed: {tour.stderr[-3000:]}")
    found = left_over(bare, pristine, installed)
    if found:
        raise Stop("Purged, Ponder left behind:\n" + "\n".join(found[:40]))
    if not (bare.root / DATA / "ponder.db").exists():
        raise Stop("Purged, Ponder took its person's data along.")
    say("Purged: nothing is left but what its person made.")


def main(words: Sequence[str]) -> int:
    """0 if all of it happened."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--deb", type=Path, help="the package; without it the newest in dist")
    parser.add_argument("--base", type=Path, help="a bare Debian 12 from debootstrap")
    chosen = parser.parse_args(words)
    missing = [name for name in ("debootstrap", "Xvfb", "chroot", "mount") if shutil.which(name) is None]
    if missing or os.geteuid() != 0:
        raise Stop(f"This needs root{', and the programs ' + ', '.join(missing) if missing else ''}.")
    built = sorted(DIST.glob("ponder_*.deb"), key=lambda path: path.stat().st_mtime)
    deb = chosen.deb or (built[-1] if built else None)
    if deb is None:
        raise Stop("There is no package yet: python3 packaging/build_linux.py")
    target = DIST / "smoke"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    with screen() as display, bare_debian(chosen.base, display) as bare:
        live_once(bare, deb, target)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as reason:
        say(str(reason))
        sys.exit(1)
