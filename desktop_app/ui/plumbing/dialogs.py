"""Dialogs that are awaited: `open()` and the `finished` signal, never a nested event loop.

A nested loop (`exec`) inside a task makes asyncio lose the wake-up of another task for ever.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton, QWidget

from desktop_app.ui.theme import mark


async def dialog_result(dialog: QDialog) -> int:
    """Open a dialog over its parent and wait for its result code; it is closed when the waiting is cancelled."""
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def finished(code: int) -> None:
        if not answer.done():
            answer.set_result(code)

    dialog.finished.connect(finished)
    dialog.open()
    try:
        return await answer
    finally:
        dialog.finished.disconnect(finished)
        dialog.close()


async def choose_answer(
    parent: QWidget | None, question: str, detail: str, answers: Sequence[str], *, danger: bool = False
) -> int:
    """Ask with one button per answer and return its index, or -1 for Escape.

    The first answer is the primary one (red with `danger`); the last is what Escape and Enter-by-mistake should do
    when `danger` is set.
    """
    box = QMessageBox(parent)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setText(question)
    box.setInformativeText(detail)
    box.setTextFormat(Qt.TextFormat.PlainText)
    buttons: list[QPushButton] = []
    for index, answer in enumerate(answers):
        first, last = index == 0, index == len(answers) - 1 and len(answers) > 1
        role = QMessageBox.ButtonRole.RejectRole if last else QMessageBox.ButtonRole.AcceptRole
        button = box.addButton(answer, role)
        if first:
            mark(button, kind="danger" if danger else "primary")
        if last:
            box.setEscapeButton(button)
        buttons.append(button)
    box.setDefaultButton(buttons[-1] if danger else buttons[0])
    try:
        await dialog_result(box)
        clicked = box.clickedButton()
        return next((index for index, button in enumerate(buttons) if button is clicked), -1)
    finally:
        box.deleteLater()


async def ask(
    parent: QWidget | None,
    question: str,
    detail: str = "",
    *,
    accept: str,
    cancel: str = "Cancel",
    danger: bool = False,
) -> bool:
    """Ask a question with two answers; True only if the person pressed `accept`."""
    return await choose_answer(parent, question, detail, (accept, cancel), danger=danger) == 0


async def choose_files(
    parent: QWidget | None, title: str, filters: Sequence[str] = (), *, folder: Path | None = None, many: bool = True
) -> list[Path]:
    """Let the person pick existing files; empty when cancelled. Filters look like "Spreadsheets (*.csv *.xlsx)"."""
    mode = QFileDialog.FileMode.ExistingFiles if many else QFileDialog.FileMode.ExistingFile
    return await _file_dialog(parent, title, filters, folder, mode, QFileDialog.AcceptMode.AcceptOpen)


async def choose_file(
    parent: QWidget | None, title: str, filters: Sequence[str] = (), *, folder: Path | None = None
) -> Path | None:
    """Let the person pick one existing file; None when cancelled."""
    return next(iter(await choose_files(parent, title, filters, folder=folder, many=False)), None)


async def choose_folder(parent: QWidget | None, title: str, *, folder: Path | None = None) -> Path | None:
    """Let the person pick a folder; None when cancelled."""
    mode, accept = QFileDialog.FileMode.Directory, QFileDialog.AcceptMode.AcceptOpen
    return next(iter(await _file_dialog(parent, title, (), folder, mode, accept)), None)


async def save_file(parent: QWidget | None, title: str, suggested: Path, filters: Sequence[str] = ()) -> Path | None:
    """Ask where to save; the dialog itself asks before replacing a file. None when cancelled.

    `suggested` gives folder (if it has one), name and the suffix that is added where the person leaves it out.
    """
    folder = suggested.parent if suggested.is_absolute() else None
    accept = QFileDialog.AcceptMode.AcceptSave
    chosen = await _file_dialog(parent, title, filters, folder, QFileDialog.FileMode.AnyFile, accept, suggested.name)
    return next(iter(chosen), None)


async def _file_dialog(
    parent: QWidget | None,
    title: str,
    filters: Sequence[str],
    folder: Path | None,
    mode: QFileDialog.FileMode,
    accept: QFileDialog.AcceptMode,
    name: str = "",
) -> list[Path]:
    dialog = QFileDialog(parent, title, str(folder) if folder else "")
    dialog.setFileMode(mode)
    dialog.setAcceptMode(accept)
    if filters:
        dialog.setNameFilters(list(filters))
    if name:
        dialog.selectFile(name)
        dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    try:
        code = await dialog_result(dialog)
        return [Path(path) for path in dialog.selectedFiles()] if code == QDialog.DialogCode.Accepted else []
    finally:
        dialog.deleteLater()
