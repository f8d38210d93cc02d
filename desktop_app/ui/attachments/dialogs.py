"""Asks for the address of a file, and shows what an attached file is before it opens."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImageReader, QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget

from desktop_app.domain.attachments import Attachment, AttachmentKind
from desktop_app.language import later, tr
from desktop_app.ui.attachments.values import sent_card
from desktop_app.ui.dialogs.link_dialog import show_link
from desktop_app.ui.plumbing.dialogs import choose_files, dialog_result, save_file
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label


class Contents(Protocol):
    """What is kept of attached files."""

    async def read(self, digest: str) -> bytes: ...

    def path(self, digest: str) -> Path: ...

    async def copy(self, digest: str, name: str) -> Path: ...

    async def export(self, digest: str, target: Path) -> None: ...


OPEN, SAVE = 1, 2
_FROM_YOU = later("You attached this address. The provider fetches it; Ponder does not.")
_OPENED_BY_OTHERS = (AttachmentKind.IMAGE, AttachmentKind.PDF)
"""Kinds that another program only shows: a script or a document with macros could do more."""
_SHOWN = 320
FILTERS = (
    later(
        "Everything that can be attached (*.pdf *.png *.jpg *.jpeg *.webp *.gif *.docx *.pptx *.xlsx *.odt *.doc *.ppt"
        " *.xls *.csv *.tsv *.txt *.md *.json *.html *.xml *.yaml *.py *.js *.ts *.c *.cpp *.h *.java *.rs *.go *.sh)"
    ),
    later("All files (*)"),
)


async def pick_files(parent: QWidget | None) -> Sequence[Path]:
    """Several at once."""
    return await choose_files(parent, tr("Attach files"), [tr(each) for each in FILTERS])


class _AddressDialog(QDialog):
    """One line for an address."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Attach by address"))
        self.setMinimumWidth(480)
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("Attach a file from the web"), "heading"))
        explained = tr(
            "The provider fetches it when you send. Your computer does not open it, so its size is not known."
        )
        outer.addWidget(label(explained, "body", "muted", wrap=True))
        self.address = QLineEdit()
        self.address.setAccessibleName(tr("Address"))
        self.address.setPlaceholderText("https://example.com/report.pdf")
        outer.addWidget(self.address)
        buttons = row(spacing=Space.XS)
        buttons.addStretch()
        cancel, self._attach = button(tr("Cancel")), button(tr("Attach"), "primary")
        cancel.clicked.connect(self.reject)
        self._attach.clicked.connect(self.accept)
        self._attach.setDefault(True)
        buttons.addWidget(cancel)
        buttons.addWidget(self._attach)
        outer.addLayout(buttons)
        self.address.textChanged.connect(self._typed)
        self._typed()

    def _typed(self) -> None:
        set_enabled(self._attach, bool(self.address.text().strip()), tr("Paste an address first"))


async def ask_address(parent: QWidget | None) -> str | None:
    """None when the person gave up."""
    dialog = _AddressDialog(parent)
    try:
        code = await dialog_result(dialog)
        return dialog.address.text() if code == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()


class _FileDialog(QDialog):
    """Result codes: OPEN, SAVE, 0 for Close."""

    def __init__(self, attachment: Attachment, path: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Attached file"))
        self.setMinimumWidth(420)
        may_open = attachment.kind in _OPENED_BY_OTHERS
        outer = column(self, margin=Space.L, spacing=Space.S)
        name = label(attachment.name, "heading", wrap=True)
        outer.addWidget(name)
        outer.addWidget(label(sent_card(attachment)[1], "body", "muted", wrap=True))
        if attachment.kind is AttachmentKind.IMAGE and (picture := _picture(path)) is not None:
            view = QLabel()
            view.setPixmap(picture)
            view.setAlignment(Qt.AlignmentFlag.AlignCenter)
            view.setAccessibleName(tr("Picture: {attachment}", attachment=attachment.name))
            outer.addWidget(view)
        words = tr("Ponder keeps a copy of it in its own folder; the file you attached is not touched.")
        if not may_open:
            words += tr(" This kind of file is not opened from here. Save a copy and open that.")
        outer.addWidget(label(words, "caption", "muted", wrap=True))
        buttons = row(spacing=Space.XS)
        buttons.addStretch()
        for text, code in ((tr("Close"), 0), (tr("Save a copy…"), SAVE), (tr("Open"), OPEN)):
            if code == OPEN and not may_open:
                continue
            first = code == (OPEN if may_open else SAVE)
            press = button(text, "primary" if first else "quiet")
            press.clicked.connect(lambda _=False, code=code: self.done(code))
            press.setDefault(first)
            buttons.addWidget(press)
        outer.addSpacing(Space.XS)
        outer.addLayout(buttons)


def _picture(path: Path) -> QPixmap | None:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        return None
    if size.width() > _SHOWN or size.height() > _SHOWN:
        reader.setScaledSize(size.scaled(QSize(_SHOWN, _SHOWN), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else QPixmap.fromImage(image)


async def show_attachment(parent: QWidget | None, attachment: Attachment, contents: Contents) -> None:
    """Show what it is, then do what the person chose. Raises ProblemError (storage) when its contents are gone."""
    if attachment.url:
        await show_link(parent, attachment.url, _FROM_YOU)
        return
    await contents.read(attachment.digest)
    dialog = _FileDialog(attachment, contents.path(attachment.digest), parent)
    try:
        code = await dialog_result(dialog)
    finally:
        dialog.deleteLater()
    if code == OPEN:
        copy = await contents.copy(attachment.digest, attachment.name)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
    elif code == SAVE:
        target = await save_file(parent, tr("Save a copy"), Path(attachment.name))
        if target is not None:
            await contents.export(attachment.digest, target)
