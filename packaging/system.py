"""What Ponder needs of the operating system: the libraries under Qt, a screen, and the packages that bring them.

Standard library only, and written so that even Python 3.8 can run it.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

# what lies under Qt on Linux -> the Debian and Ubuntu package that brings it
_PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libOpenGL.so.0": "libopengl0",
    "libGLX.so.0": "libglx0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libSM.so.6": "libsm6",
    "libICE.so.6": "libice6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libstdc++.so.6": "libstdc++6",
}

# the parts of Qt that Ponder loads, and what each kind of screen adds; patterns below PySide6/
_MODULES = ("QtCore.*so", "QtGui.*so", "QtWidgets.*so", "QtSvg.*so", "QtNetwork.*so")
_PLUGINS = ("Qt/plugins/imageformats/libqsvg.so", "Qt/plugins/iconengines/libqsvgicon.so")
_SCREEN_PLUGINS = {
    "offscreen": ("Qt/plugins/platforms/libqoffscreen.so",),
    "xcb": ("Qt/plugins/platforms/libqxcb.so", "Qt/plugins/xcbglintegrations/*.so"),
    "wayland": (
        "Qt/plugins/platforms/libqwayland*.so",
        "Qt/plugins/wayland-shell-integration/libxdg-shell.so",
        "Qt/plugins/platforms/libqxcb.so",  # where Qt goes if it does not take to the compositor
    ),
}
_TRY_QT = (
    "from PySide6 import QtCore, QtGui, QtNetwork, QtSvg, QtWidgets\n"
    "app = QtWidgets.QApplication(['ponder'])\n"
    "window = QtWidgets.QWidget()\n"
    "window.winId()\n"
)


class Stop(Exception):
    """Something the person has to do first; the text says what."""


def say(text: str) -> None:
    """Tell the person, also where the terminal lacks a letter of it."""
    encoding = sys.stdout.encoding or "ascii"
    print(text.encode(encoding, "replace").decode(encoding), flush=True)


def has_apt() -> bool:
    """Whether this is Debian, Ubuntu or one of their children."""
    return sys.platform == "linux" and shutil.which("apt-get") is not None


def may_install() -> bool:
    """Whether packages can be installed without asking anybody."""
    return has_apt() and os.geteuid() == 0


def _apt(*arguments: str) -> subprocess.CompletedProcess[str]:
    variables = dict(os.environ, DEBIAN_FRONTEND="noninteractive", LC_ALL="C.UTF-8")
    command = ["apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300", *arguments]
    return subprocess.run(
        command, env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def apt_knows(package: str) -> bool:
    """Whether the package lists offer it; root's are renewed first where there are none."""
    if may_install() and not any(Path("/var/lib/apt/lists").glob("*_Packages*")):
        _apt("update")
    shown = subprocess.run(["apt-cache", "show", package], capture_output=True)
    return shown.returncode == 0


def install(packages: Iterable[str], purpose: str) -> None:
    """Install Debian packages as root, with a word about it; otherwise stop with the command to type."""
    names = sorted(set(packages))
    command = "apt-get install " + " ".join(names)
    if not may_install():
        raise Stop(f"Missing on this system: {purpose}. Install it, then run this again:\n    sudo {command}")
    say(f"Installing {purpose}: {command}")
    done = _apt("install", "--no-install-recommends", *names)
    if done.returncode != 0:  # the package lists may be missing or old
        _apt("update")
        done = _apt("install", "--no-install-recommends", *names)
    if done.returncode != 0:
        tail = "\n    ".join(done.stdout.strip().splitlines()[-4:])
        raise Stop(f"apt could not install {purpose}:\n    {tail}\nTry it by hand: {command}")


def _socket_answers(family: int, address: object) -> bool:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as channel:
            channel.settimeout(2)
            channel.connect(address)  # type: ignore[arg-type]
    except OSError:
        return False
    return True


def _x_answers(display: str) -> bool:
    """Whether an X server listens where DISPLAY points."""
    found = re.match(r"^(?:unix)?(.*):(\d+)(?:\.\d+)?$", display)
    if found is None:
        return False
    host, number = found.group(1), int(found.group(2))
    if host and not host.startswith("/"):
        return _socket_answers(socket.AF_INET, (host, 6000 + number))
    path = f"/tmp/.X11-unix/X{number}"
    return _socket_answers(socket.AF_UNIX, path) or _socket_answers(socket.AF_UNIX, "\0" + path)


def screen() -> str | None:
    """The Qt platform a window would open on, or None where there is no screen to open it on."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if chosen:
        return None if chosen in ("offscreen", "minimal") else chosen
    if sys.platform != "linux":
        return "native"
    wayland = os.environ.get("WAYLAND_DISPLAY")
    if wayland:
        path = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), wayland)
        if _socket_answers(socket.AF_UNIX, path):
            return "wayland"
    display = os.environ.get("DISPLAY")
    return "xcb" if display and _x_answers(display) else None


def _missing_libraries(python: Path, platform: str) -> list[str]:
    """Names of the libraries that Qt on this platform looks for and the system does not have."""
    if sys.platform != "linux" or shutil.which("ldd") is None:
        return []
    found = subprocess.run(
        [str(python), "-I", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    qt = Path(found.stdout.strip()) / "PySide6"
    files: list[str] = []
    for pattern in (*_MODULES, *_PLUGINS, *_SCREEN_PLUGINS.get(platform, ())):
        files += [str(file) for file in qt.glob(pattern)]
    listing = subprocess.run(["ldd", *files], capture_output=True, text=True, env=dict(os.environ, LC_ALL="C.UTF-8"))
    names = set(re.findall(r"^\s*(\S+) => not found", listing.stdout, re.MULTILINE))
    return sorted(name for name in names if not name.startswith(("libQt6", "libpyside6", "libshiboken6")))


def _try_qt(python: Path, variables: dict[str, str]) -> str | None:
    """None if Qt can open a window with these variables, else what it said."""
    try:
        tried = subprocess.run(
            [str(python), "-I", "-c", _TRY_QT], env=dict(os.environ, **variables), capture_output=True, timeout=60
        )
    except subprocess.TimeoutExpired:
        return "it did not answer within a minute"
    if tried.returncode == 0:
        return None
    said = [line.strip() for line in tried.stderr.decode("utf-8", "replace").splitlines() if line.strip()]
    if not said:
        return f"it ended with code {tried.returncode}"
    return said[-1] if said[0].startswith("Traceback") else said[0]


def check_qt(python: Path, platform: str, display: str | None = None) -> str | None:
    """Try Qt on this platform (or on the X screen `display`) and bring the libraries it lacks.

    Returns None if it works, else why the screen cannot be used although no library is missing.
    Raises Stop where something has to be installed by hand, or Qt does not even work without a screen.
    """
    variables = {"QT_QPA_PLATFORM": platform} if platform == "offscreen" or display else {}
    variables.update({"DISPLAY": display} if display else {})
    failure = _try_qt(python, variables)
    seen: list[str] = []
    while failure is not None:
        missing = _missing_libraries(python, platform)
        packages = sorted({_PACKAGES[name] for name in missing if name in _PACKAGES})
        if not missing or missing == seen:
            break
        if not has_apt() or not packages:
            raise Stop(
                f"Qt needs libraries this system lacks: {', '.join(missing)}.\n"
                "Install the packages that bring them, then run this again."
            )
        install(packages, f"the libraries under Qt ({', '.join(missing)})")
        seen, failure = missing, _try_qt(python, variables)
    if failure is not None and platform == "offscreen":
        raise Stop(f"Qt does not work on this system: {failure}")
    return failure
