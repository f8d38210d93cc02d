"""Where Ponder keeps its things: one folder for the person's own, another for the demo's, and where it was moved to."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

_POINTER = "data-folder.txt"
_LONGEST = 16_000


def data_folder(chosen: Path | None, *, demo: bool) -> Path:
    """The folder for data, logs and backups; it may not exist yet. The demo's is inside the person's own.

    `chosen` (on the command line) goes before where a person moved it, and that before the usual place.
    """
    folder = (chosen or moved_to() or usual_folder()).expanduser().absolute()
    return folder / "demo" if demo else folder


def usual_folder() -> Path:
    """Where the system keeps the data of programs."""
    import platformdirs

    return Path(platformdirs.user_data_dir("ponder", appauthor=False))


def moved_to() -> Path | None:
    """Where the data was moved to; None where it is in the usual place."""
    try:
        text = _pointer().read_text("utf-8")[:_LONGEST].strip()
    except (OSError, ValueError):
        return None
    return Path(text) if text and Path(text).is_absolute() else None


def remember_folder(folder: Path) -> None:
    """From the next opening on the data is there. Written whole or not at all. Raises OSError."""
    pointer = _pointer()
    if folder == usual_folder().absolute():
        pointer.unlink(missing_ok=True)
        return
    pointer.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = pointer.with_name(f".{_POINTER}")
    with contextlib.suppress(FileNotFoundError):
        new.unlink()
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(f"{folder}\n")
        file.flush()
        os.fsync(file.fileno())
    new.replace(pointer)


def forget_moving() -> None:
    """The usual place is where the data is. Raises OSError."""
    _pointer().unlink(missing_ok=True)


def missing_folder(chosen: Path | None) -> Path | None:
    """The folder the data was moved to, when it is not there: a disk that is not connected, for instance."""
    folder = moved_to() if chosen is None else None
    return folder if folder is not None and not folder.is_dir() else None


def _pointer() -> Path:
    """Not in the data folder, which is what it points to."""
    import platformdirs

    return Path(platformdirs.user_config_dir("ponder", appauthor=False)) / _POINTER
