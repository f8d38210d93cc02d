"""Small dialogs that tell: which Ponder this is, and what leaves this computer."""

from __future__ import annotations

import platform
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Protocol

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from desktop_app import __version__
from desktop_app.language import later, tr
from desktop_app.ui.icons import app_icon
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.settings_dialog.licences import open_licences
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_TEXT_WIDTH = 460

_PRIVACY = (
    (
        later("Sent to your server (OpenAI unless you changed it in Settings)"),
        later(
            "Your questions with the part of their history that fits the budget, the model and its "
            "options, and your key. "
            "OpenAI keeps answers for 30 days unless your project says otherwise; jobs need that to be fetched later."
        ),
    ),
    (
        later("Kept on this computer"),
        later(
            "Conversations, jobs, comparisons, costs and settings, in one data folder that only your account can read."
        ),
    ),
    (
        later("Your key"),
        later(
            "Only in this computer's keyring, and sent only to the host it belongs to. Never in a file, log or export."
        ),
    ),
    (
        later("Nothing else of yours"),
        later(
            "No telemetry, no account. Two lists are fetched and can be turned off in Settings: "
            "model prices, and, where "
            "this Ponder was built with one, which newer versions there are. Links open only after you have seen them."
        ),
    ),
)


class AboutActions(Protocol):
    """What About needs of the assembled application."""

    @property
    def folder(self) -> Path: ...

    def spawn(self, name: str, parent: QWidget, say: Callable[[str], object]) -> None:
        """Do one action over `parent`, and say how it went."""
        ...


def versions(folder: Path) -> str:
    """What a bug report needs: versions and places, no content."""
    lines = [
        tr("Ponder {version}", version=__version__),
        tr(
            "Python {python_version}, PySide6 {version}, openai {version_2}",
            python_version=platform.python_version(),
            version=PySide6.__version__,
            version_2=metadata.version("openai"),
        ),
        platform.platform(),
        tr("Data folder: {folder}", folder=folder),
        tr("Logs: {folder}", folder=folder / "logs"),
    ]
    return "\n".join(lines)


async def show_about(parent: QWidget, data: AboutActions) -> None:
    """Versions and paths, to copy for a bug report, and diagnostics to save."""
    folder = data.folder
    dialog = _dialog(parent, tr("About Ponder"))
    body = column(dialog, margin=Space.L, spacing=Space.S)
    picture = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
    picture.setPixmap(app_icon().pixmap(72, 72))
    body.addWidget(picture)
    title = label(tr("Ponder {version}", version=__version__), "title")
    title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    body.addWidget(title)
    text = _paragraph(versions(folder))
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    body.addWidget(text)
    body.addWidget(label(tr("Free software under the MIT licence."), "body", "muted"))
    last = row()
    copy = button(tr("Copy for a bug report"), "quiet", "copy")
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions(folder)))
    close = button(tr("Close"), "primary")
    close.clicked.connect(dialog.accept)
    said = label("", "caption", "muted", wrap=True)
    said.hide()
    diagnose = button(tr("Save diagnostics…"), "quiet", "shield")
    diagnose.clicked.connect(lambda: data.spawn("diagnostics", dialog, lambda words: _say(said, words)))
    last.addWidget(copy)
    last.addWidget(diagnose)
    licences = button(tr("Licences…"), "quiet")
    licences.clicked.connect(lambda: open_licences(dialog))
    last.addWidget(licences)
    last.addStretch()
    last.addWidget(close)
    body.addLayout(last)
    body.addWidget(said)
    await _shown(dialog)


def _say(said: QLabel, words: str) -> None:
    said.setText(words)
    said.setVisible(bool(words))


async def show_privacy(parent: QWidget) -> None:
    """What leaves this computer, in plain words."""
    dialog = _dialog(parent, tr("What leaves this computer"))
    body = column(dialog, margin=Space.L, spacing=Space.S)
    body.addWidget(label(tr("What leaves this computer"), "title"))
    for heading, text in _PRIVACY:
        part = column(spacing=Space.XXS)
        part.addWidget(label(tr(heading), "strong"))
        part.addWidget(_paragraph(tr(text)))
        body.addLayout(part)
    close = button(tr("Close"), "primary")
    close.clicked.connect(dialog.accept)
    body.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
    await _shown(dialog)


def _paragraph(text: str) -> QLabel:
    """Wrapped lines with the height they need: a dialog is sized before its labels know their width."""
    result = label(text, "body", "muted", wrap=True)
    result.setFixedWidth(_TEXT_WIDTH)
    result.setMinimumHeight(result.heightForWidth(_TEXT_WIDTH))
    return result


def _dialog(parent: QWidget, title: str) -> QDialog:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setAccessibleName(title)
    return dialog


async def _shown(dialog: QDialog) -> None:
    try:
        await dialog_result(dialog)
    finally:
        dialog.deleteLater()
