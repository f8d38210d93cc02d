#!/usr/bin/env python3
"""Builds the Linux installers from a clean checkout: a .deb, a .tar.xz, and an AppImage where appimagetool is at hand.

python3 packaging/build_linux.py [--feed ADDRESS] [--keep-frozen]     → dist/

Needs dpkg-deb, and the network once, for the packages that requirements-build.lock names. What it builds runs on
systems whose glibc is at least as new as this one's.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

from freeze import BUILD, DIST, GENERATED, ROOT, build_python, freeze
from system import Stop, say

LINUX = ROOT / "packaging" / "linux"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


def version() -> str:
    """As in pyproject.toml; a test holds the three places together."""
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    return next(line.partition('"')[2].rstrip('"') for line in lines if line.startswith("version = "))


def built_at() -> int:
    """Seconds since 1970: the date of the commit, so that one checkout gives one package; today where there is none."""
    said = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True)
    fallback = int(datetime.now(timezone.utc).timestamp())  # noqa: UP017  # read by Python 3.8 too
    return int(said.stdout) if said.returncode == 0 and said.stdout.strip() else fallback


def filled(name: str, **values: str) -> str:
    """A file of packaging/linux with its places filled in; the date and version are known."""
    day = datetime.fromtimestamp(built_at(), timezone.utc).strftime("%Y-%m-%d")  # noqa: UP017
    text = (LINUX / name).read_text(encoding="utf-8")
    for place, value in {"VERSION": version(), "DATE": day, **values}.items():
        text = text.replace(f"@{place}@", value)
    return text


def lay_out(frozen: Path, usr: Path) -> None:
    """The app and all that a desktop reads about it, below `usr` (or what stands for it)."""
    shutil.copytree(frozen, usr / "lib" / "ponder", symlinks=True)
    (usr / "bin").mkdir()
    (usr / "bin" / "ponder").symlink_to("../lib/ponder/ponder")
    shutil.copytree(GENERATED / "icons", usr / "share" / "icons")
    places = {
        "ponder.desktop": "share/applications",
        "ponder.metainfo.xml": "share/metainfo",
        "ponder-mime.xml": "share/mime/packages",
        "ponder.1": "share/man/man1",
    }
    for name, place in places.items():
        (usr / place).mkdir(parents=True)
        title = "local.ponder.Ponder.metainfo.xml" if name.endswith(".metainfo.xml") else name
        (usr / place / title).write_text(filled(name), encoding="utf-8")
    subprocess.run(["gzip", "-9n", str(usr / "share/man/man1/ponder.1")], check=True)
    doc = usr / "share" / "doc" / "ponder"
    doc.mkdir(parents=True)
    shutil.copy(frozen / "_internal" / "resources" / "licences" / "LICENCES.txt", doc / "copyright")
    shutil.copy(ROOT / "packaging" / "CHANGELOG.md", doc / "changelog")
    subprocess.run(["gzip", "-9n", str(doc / "changelog")], check=True)
    _set_modes(usr)


def _set_modes(usr: Path) -> None:
    """The same whatever the umask of who builds: only programs may be run, nothing may be written."""
    for path in [usr, *usr.rglob("*")]:
        if path.is_symlink():
            continue
        runs = path.is_dir() or path == usr / "lib/ponder/ponder" or os.access(path, os.X_OK)
        path.chmod(0o755 if runs else 0o644)


def build_deb(usr: Path) -> Path:
    """The package, put together by dpkg-deb; no script of it runs at installation. Raises Stop."""
    machine = platform.machine()
    root = BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(usr, root / "usr", symlinks=True)
    size = sum(path.lstat().st_size for path in root.rglob("*") if not path.is_dir()) // 1024
    (root / "DEBIAN").mkdir()
    control = filled(
        "control",
        ARCHITECTURE=ARCHITECTURES.get(machine, machine),
        SIZE=str(size),
        GLIBC=os.confstr("CS_GNU_LIBC_VERSION").rpartition(" ")[2],  # type: ignore[union-attr]  # Linux has it
    )
    (root / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    target = DIST / f"ponder_{version()}_{ARCHITECTURES.get(machine, machine)}.deb"
    variables = dict(os.environ, SOURCE_DATE_EPOCH=str(built_at()))
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(target)]
    done = subprocess.run(command, env=variables, capture_output=True, text=True)
    if done.returncode != 0:
        raise Stop(f"dpkg-deb could not make the package: {done.stderr.strip()}")
    return target


def build_tar(usr: Path) -> Path:
    """One folder to unpack anywhere, with a script that puts it into a person's own menu and takes it out again."""
    name = f"ponder-{version()}-linux-{platform.machine()}"
    target = DIST / f"{name}.tar"

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = built_at()
        return entry

    with tarfile.open(target, "w") as archive:
        archive.add(LINUX / "install.sh", f"{name}/install.sh", filter=plain)
        for part in sorted(usr.rglob("*")):
            archive.add(part, f"{name}/{part.relative_to(usr)}", recursive=False, filter=plain)
    # with all processors: Python's own xz has one, and takes minutes
    if subprocess.run(["xz", "-6", "-T0", "--force", str(target)]).returncode != 0:
        raise Stop("xz could not pack the folder: install the package xz-utils.")
    return target.with_name(f"{target.name}.xz")


def build_appimage(usr: Path) -> Path | None:
    """One file that runs as it is; None where appimagetool is not installed."""
    tool = shutil.which("appimagetool")
    if tool is None:
        return None
    folder = BUILD / "Ponder.AppDir"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(usr, folder / "usr", symlinks=True)
    for source in ("usr/share/applications/ponder.desktop", "usr/share/icons/hicolor/256x256/apps/ponder.png"):
        shutil.copy(folder / source, folder)
    (folder / ".DirIcon").symlink_to("ponder.png")
    (folder / "AppRun").symlink_to("usr/bin/ponder")
    target = DIST / f"Ponder-{version()}-{platform.machine()}.AppImage"
    done = subprocess.run([tool, "--no-appstream", str(folder), str(target)], capture_output=True, text=True)
    if done.returncode != 0:
        raise Stop(f"appimagetool could not make the AppImage: {done.stderr.strip()[-400:]}")
    return target


def main(words: Sequence[str]) -> int:
    """Freeze, lay out, pack; says what was made and how large it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feed", default="", metavar="ADDRESS", help="where newer versions are announced (https)")
    parser.add_argument("--keep-frozen", action="store_true", help="pack what dist/ponder holds from the last time")
    chosen = parser.parse_args(words)
    if shutil.which("dpkg-deb") is None:
        raise Stop("dpkg-deb is missing: install the package dpkg.")
    frozen = DIST / "ponder"
    if not (chosen.keep_frozen and (frozen / "ponder").exists()):
        frozen = freeze(build_python(), chosen.feed)
    usr = BUILD / "usr"
    shutil.rmtree(usr, ignore_errors=True)
    usr.mkdir(parents=True)
    lay_out(frozen, usr)
    for made in (build_deb(usr), build_tar(usr), build_appimage(usr)):
        if made is None:
            say("No AppImage: appimagetool is not installed.")
        else:
            say(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as reason:
        say(str(reason))
        sys.exit(1)
