"""Dialogs that are awaited: `open()` and the `finished` signal, never a nested event loop.

A nested loop (`exec`) inside a task makes asyncio lose the wake-up of another task for ever.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QWidget

from desktop_app.language import later, tr
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_QUESTION_WIDTH = 380


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


class _Question(QDialog):
    """A question, what it means, and one button per answer; `answer` is the index pressed, -1 for Escape."""

    def __init__(
        self, parent: QWidget | None, question: str, detail: str, answers: Sequence[str], danger: bool
    ) -> None:
        super().__init__(parent)
        self.answer = -1
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(tr("Ponder"))
        self.setAccessibleDescription(f"{question} {detail}".strip())
        outer = column(self, margin=Space.L, spacing=Space.XS)
        outer.addWidget(self._line(label(question, "heading", wrap=True)))
        if detail:
            outer.addWidget(self._line(label(detail, "body", "muted", wrap=True)))
        outer.addSpacing(Space.S)
        buttons = row()
        buttons.addStretch()
        for index, answer in reversed(list(enumerate(answers))):
            first, last = index == 0, index == len(answers) - 1
            press = button(answer, ("danger" if danger else "primary") if first else "quiet")
            press.clicked.connect(lambda _=False, index=index: self._pressed(index))
            press.setDefault(last if danger else first)
            buttons.addWidget(press)
        outer.addLayout(buttons)

    @staticmethod
    def _line(line: QLabel) -> QLabel:
        line.setFixedWidth(_QUESTION_WIDTH)
        line.setMinimumHeight(line.heightForWidth(_QUESTION_WIDTH))
        return line

    def _pressed(self, index: int) -> None:
        self.answer = index
        self.accept()


async def choose_answer(
    parent: QWidget | None, question: str, detail: str, answers: Sequence[str], *, danger: bool = False
) -> int:
    """Ask with one button per answer and return its index, or -1 for Escape.

    The first answer is the primary one. With `danger` it is red, and Enter presses the last one instead.
    """
    dialog = _Question(parent, question, detail, answers, danger)
    try:
        await dialog_result(dialog)
        return dialog.answer
    finally:
        dialog.deleteLater()


async def ask(
    parent: QWidget | None,
    question: str,
    detail: str = "",
    *,
    accept: str,
    cancel: str = later("Cancel"),
    danger: bool = False,
) -> bool:
    """Ask a question with two answers; True only if the person pressed `accept`."""
    return await choose_answer(parent, question, detail, (accept, tr(cancel)), danger=danger) == 0


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


def _existing(folder: Path | None) -> str:
    """Where to begin: Qt would offer the name of a folder that is not there as a file's."""
    return str(folder if folder.is_dir() else Path.home()) if folder else ""


async def _file_dialog(
    parent: QWidget | None,
    title: str,
    filters: Sequence[str],
    folder: Path | None,
    mode: QFileDialog.FileMode,
    accept: QFileDialog.AcceptMode,
    name: str = "",
) -> list[Path]:
    dialog = QFileDialog(parent, title, _existing(folder))
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
