"""What a chat page has for files: a button, the strip above what is written, and dropping anywhere. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from typing_extensions import override

from desktop_app.domain.attachments import Attachment
from desktop_app.domain.problems import Problem
from desktop_app.language import later, tr
from desktop_app.ui.attachments.dialogs import Contents, ask_address, pick_files, show_attachment
from desktop_app.ui.attachments.strip import AttachmentStrip
from desktop_app.ui.attachments.values import ShownAttachment
from desktop_app.ui.conversation_page import ConversationPage
from desktop_app.ui.page_protocol import Kind
from desktop_app.ui.thumbnails import Thumbnails
from desktop_app.ui.widgets.buttons import icon_button, set_enabled
from desktop_app.ui.widgets.menu import Menu

_READING = later("The attached files are still being read")


class AttachingDesk(QObject):
    """Fulfils `presenter.AttachingView` for a page.

    Signals: files_offered(list of Path), picture_offered(function that makes a PNG), text_offered(text),
    pick_pressed(), address_pressed(), uploads_pressed(); those of the strip are its own.
    """

    files_offered = Signal(list)
    picture_offered = Signal(object)
    text_offered = Signal(str)
    pick_pressed = Signal()
    address_pressed = Signal()
    uploads_pressed = Signal()

    def __init__(self, page: ConversationPage) -> None:
        super().__init__(page)
        self._page = page
        self._contents: Contents | None = None
        self._taken = False
        composer = page.composer
        self.strip = AttachmentStrip()
        composer.add_above(self.strip)
        self.button = icon_button("attach", tr("Attach files"))
        self.button.clicked.connect(self._open_menu)
        composer.add_control(self.button)
        self.button.hide()
        composer.files_offered.connect(self.files_offered)
        composer.picture_offered.connect(self._offer_picture)
        composer.paste_offered.connect(self.text_offered)

    def furnish(self, contents: Contents, thumbnails: Thumbnails) -> None:
        """From now on files can be attached."""
        self._contents = contents
        self.strip.use_thumbnails(thumbnails)
        self._page.transcript.use_thumbnails(thumbnails.get)
        thumbnails.ready.connect(self._page.transcript.viewport().update)
        self.button.show()
        self._page.composer.offer_pastes(True)
        self._page.setAcceptDrops(True)
        self._page.installEventFilter(self)

    def _open_menu(self) -> None:
        menu = Menu(self.button)
        menu.add(tr("Choose files…"), self.pick_pressed.emit, icon_name="file")
        menu.add(tr("From the web, by address…"), self.address_pressed.emit, icon_name="link")
        menu.addSeparator()
        menu.add(tr("Uploaded files…"), self.uploads_pressed.emit, icon_name="folder")
        menu.open_below(self.button)

    # -- what it shows -------------------------------------------------------------------------------------------

    def show_attachments(self, attachments: Sequence[ShownAttachment], reading: str) -> None:
        """Above what is written; nothing can be sent while something is still being read."""
        self.strip.show_attachments(attachments, reading)
        self._page.composer.set_more(bool(attachments))
        self._page.composer.set_waiting(tr(_READING) if reading else "")

    def show_taken(self, taken: bool, explanation: str) -> None:
        """Greyed with the reason where the model takes no files."""
        self._taken = taken
        set_enabled(self.button, taken, explanation)
        if taken:
            self.button.setToolTip(tr("Attach files. {explanation}", explanation=explanation).strip())

    async def choose_files(self) -> Sequence[Path]:
        """Several at once."""
        return await pick_files(self._page)

    async def ask_address(self) -> str | None:
        """None when the person gave up."""
        return await ask_address(self._page)

    async def show_attachment(self, attachment: Attachment) -> None:
        """What it is, before it opens."""
        if self._contents is not None:
            await show_attachment(self._page, attachment, self._contents)

    def show_problem(self, key: str, problem: Problem) -> None:
        """Above the composer."""
        self._page.show_problem(key, problem)

    def show_notice(self, key: str, kind: Kind, text: str, advice: str = "") -> None:
        """Above the composer."""
        self._page.show_notice(key, kind, text, advice)

    def remove_notice(self, key: str) -> None:
        """It no longer holds."""
        self._page.remove_notice(key)

    # -- dropping and pasting --------------------------------------------------------------------------------------

    def _offer_picture(self, image: QImage) -> None:
        self.picture_offered.emit(png_of(image))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and watched is self._page:
            paths = _local_files(event)
            if not paths:
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._page.composer.highlight(False)
                self.files_offered.emit(paths)
            else:
                self._page.composer.highlight(True)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._page.composer.highlight(False)
        return False


def _local_files(event: QDropEvent | QDragEnterEvent | QDragMoveEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def png_of(image: QImage) -> Callable[[], bytes]:
    """A function that makes a PNG of a picture; it takes a while and may run on any thread."""

    def make() -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())

    return make
