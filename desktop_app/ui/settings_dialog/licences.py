"""The licence of everything that Ponder is made of: the parts at the left, the text of the chosen one at the right."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import metadata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QPlainTextEdit, QWidget

from desktop_app import __version__
from desktop_app.language import later, tr
from desktop_app.resources import resource_path
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_SIZE, _LIST_WIDTH = (820, 560), 260
_OWN = later("Ponder is free software under the MIT licence: use it, change it, give it on.")


@dataclass(frozen=True, slots=True)
class Part:
    """Something that Ponder contains, with the short name of its licence and the whole text."""

    name: str
    version: str
    licence: str
    text: str


def shipped() -> list[Part]:
    """What was collected when this Ponder was built; from source, what is installed beside it says of itself."""
    try:
        content = json.loads(resource_path("licences", "licences.json").read_text(encoding="utf-8"))
        return [Part(one["name"], one["version"], one["licence"], one["text"]) for one in content]
    except FileNotFoundError:
        return [Part(tr("Ponder"), __version__, "MIT", tr(_OWN)), *_installed()]


def _installed() -> list[Part]:
    parts = {}
    for found in metadata.distributions():
        name, files = found.metadata["Name"], found.files or ()
        texts = [found.locate_file(file) for file in files if "licen" in file.name.lower() and file.suffix != ".py"]
        words = [text for place in texts if (text := _read(str(place)))]
        about = found.metadata.json
        short = about.get("license_expression") or about.get("license") or tr("see its own pages")
        text = "\n\n\n".join(words) or tr("This package brings no text of its licence along.")
        parts[name.lower()] = Part(name, found.version, str(short).partition("\n")[0][:80], text)
    return [parts[key] for key in sorted(parts) if key != "ponder"]


def _read(place: str) -> str:
    try:
        with open(place, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


class Licences(QDialog):
    """Shows `parts`, ours first."""

    def __init__(self, parent: QWidget, parts: list[Part]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Licences"))
        self.setAccessibleName(tr("Licences"))
        self.resize(*_SIZE)
        self._parts = parts
        whole = column(self, margin=Space.M, spacing=Space.S)
        words = tr(
            "Ponder is made of {count} parts, each with its own licence. Thank you to all who wrote them.",
            count=len(parts),
        )
        whole.addWidget(label(words, "body", "muted", wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Parts"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # long names end in dots
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Text of the licence"))
        for part in parts:
            self.list.addItem(f"{part.name} {part.version}".strip())
        middle = row(spacing=Space.S)
        middle.addWidget(self.list)
        right = column(spacing=Space.XS)
        self.title = label("", "strong", wrap=True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        right.addWidget(self.title)
        right.addWidget(self.text, 1)
        middle.addLayout(right, 1)
        whole.addLayout(middle, 1)
        close = button(tr("Close"), "primary")
        close.clicked.connect(self.accept)
        whole.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _show(self, number: int) -> None:
        if 0 <= number < len(self._parts):
            part = self._parts[number]
            self.title.setText(f"{part.name} {part.version}: {part.licence}".replace(" :", ":"))
            self.text.setPlainText(part.text)


def open_licences(parent: QWidget) -> None:
    """Over `parent`, which does not wait for it."""
    dialog = Licences(parent, shipped())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
