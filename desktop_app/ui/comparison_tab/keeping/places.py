"""Asks where files go and come from, in dialogs that stop nothing, and says what was saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from desktop_app.language import later, tr
from desktop_app.services.comparison_ports import FileKind
from desktop_app.ui.notices import Notice
from desktop_app.ui.plumbing.dialogs import choose_file, save_file

_FILTERS = {
    FileKind.CSV: later("CSV (*.csv)"),
    FileKind.XLSX: later("Excel workbook (*.xlsx)"),
    FileKind.JSON: later("JSON (*.json)"),
    FileKind.HTML: later("HTML report (*.html)"),
    FileKind.BUNDLE: later("Ponder comparison (*.{ending})"),
}


def _filter(kind: FileKind) -> str:
    """What a dialog for files of this kind offers."""
    return tr(_FILTERS[kind], ending=kind.value)


class Places:
    """Fulfils what `exporting` asks for. The folder chosen last is offered next."""

    def __init__(self, parent: QWidget, show_notice: Callable[[Notice], None]) -> None:
        self._parent = parent
        self._show_notice = show_notice
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    async def where_to_save(self, name: str, kind: FileKind) -> Path | None:
        """The place, None for nowhere."""
        path = await save_file(self._parent, tr("Export comparison"), self._folder / name, (_filter(kind),))
        if path is not None:
            self._folder = path.parent
        return path

    async def which_to_open(self) -> Path | None:
        """The file, None for none."""
        filters = (_filter(FileKind.BUNDLE),)
        path = await choose_file(self._parent, tr("Open a comparison file"), filters, folder=self._folder)
        if path is not None:
            self._folder = path.parent
        return path

    def tell_saved(self, path: Path) -> None:
        """What it is called and where it is."""
        self._show_notice(Notice("export", "success", tr("Saved as {name}.", name=path.name), str(path.parent)))
