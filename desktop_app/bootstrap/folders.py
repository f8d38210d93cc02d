"""Where Ponder keeps its things: one folder for the person's own, another for the demo's."""

from __future__ import annotations

from pathlib import Path


def data_folder(chosen: Path | None, *, demo: bool) -> Path:
    """The folder for data, logs and backups; it may not exist yet. The demo's is inside the person's own."""
    if chosen is None:
        import platformdirs

        chosen = Path(platformdirs.user_data_dir("ponder", appauthor=False))
    return chosen.expanduser().absolute() / "demo" if demo else chosen.expanduser().absolute()
