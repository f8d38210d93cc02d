"""Where the frozen app begins: puts right what freezing changes for a process, then runs the command `ponder`."""

from __future__ import annotations

import os
import sys


def give_back_library_paths() -> None:
    """Let a browser or a file manager that Ponder opens load the system's libraries, not ours.

    PyInstaller's start-up code prepends the app's folder to these and keeps the person's value beside it; this very
    process has read them already.
    """
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH"):
        original = os.environ.pop(f"{name}_ORIG", None)
        if original is not None:
            os.environ[name] = original
        elif os.environ.get(name, "").split(os.pathsep)[0] == getattr(sys, "_MEIPASS", None):
            del os.environ[name]
    # and let another Ponder that this one starts find ours anew: it would take itself for a part of this process
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


def have_somewhere_to_write() -> None:
    """A program without a console on Windows has no standard output at all, and a write would fail."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  # open until the end


if __name__ == "__main__":
    give_back_library_paths()
    have_somewhere_to_write()
    from desktop_app.__main__ import main

    sys.exit(main())
