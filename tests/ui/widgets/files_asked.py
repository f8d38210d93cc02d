"""The dialog that asks for a file, answered as a person does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from tests.harness.loops import _until as wait_for


def file_dialog() -> QFileDialog | None:
    """The one that is open."""
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog) and each.isVisible()]
    return found[0] if found else None


async def answer_with(path: Path) -> None:
    """Wait until a file is asked for, and name this one."""
    await wait_for(lambda: file_dialog() is not None, what="a file is asked for")
    dialog = file_dialog()
    assert dialog is not None
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(str(path))
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(path))
    dialog.accept()
    await wait_for(lambda: file_dialog() is None, what="the file is taken")
