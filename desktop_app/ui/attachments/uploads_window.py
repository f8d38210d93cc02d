"""The window *Uploaded files*: what lies at the provider, since when and until when, and how to delete it there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTreeWidget, QTreeWidgetItem, QWidget

from desktop_app.language import later, tr
from desktop_app.services.attachment_sending import AttachmentSending
from desktop_app.services.preferences import Preferences
from desktop_app.ui.attachments.uploads_presenter import ShownUpload, TitleOf, UploadsPresenter
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.plumbing.dialogs import ask
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.companion_window import CompanionWindow
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.window_memory import WindowMemory

_COLUMNS = (later("Name"), later("Size"), later("Uploaded"), later("Kept"), later("Conversation"), later("Server"))
_EXPLAINED = later(
    "Files too large to send inside a question are uploaded once. The provider deletes them by itself after 30 days; "
    "here you can delete them earlier."
)
_EMPTY = later("Larger files that you attach to a chat are uploaded, and listed here until they are deleted.")


class UploadsView(CompanionWindow):
    """Fulfils `uploads_presenter.UploadsView`. Signals: delete_pressed(list of keys)."""

    delete_pressed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Uploaded files"), (620, 320), (860, 440), parent)
        self._rows: dict[str, ShownUpload] = {}
        self._busy = False
        outer = column(self, margin=Space.M, spacing=Space.S)
        outer.addWidget(label(tr(_EXPLAINED), "body", "muted", wrap=True))
        self.table = QTreeWidget()
        self.table.setAccessibleName(tr("Uploaded files"))
        self.table.setColumnCount(len(_COLUMNS))
        self.table.setHeaderLabels([tr(each) for each in _COLUMNS])
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.header().setStretchLastSection(False)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place, width in ((1, 76), (2, 128), (3, 140), (4, 150), (5, 120)):
            self.table.setColumnWidth(place, width)
        self.table.itemSelectionChanged.connect(self._chosen)
        self._pages = QStackedWidget()
        self._pages.addWidget(EmptyState("jobs", tr("Nothing is uploaded"), tr(_EMPTY)))
        self._pages.addWidget(self.table)
        outer.addWidget(self._pages, 1)
        foot = row(spacing=Space.XS)
        self._line = label("", "caption", "muted", wrap=True)
        foot.addWidget(self._line, 1)
        self.remove = button(tr("Delete at the provider…"), "danger", "trash")
        self.remove.clicked.connect(self._delete)
        foot.addWidget(self.remove)
        close = button(tr("Close"))
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        outer.addLayout(foot)
        offer(self.table, "delete", self._delete, hears=Qt.ShortcutContext.WidgetShortcut)
        self._chosen()

    def restore(self, size: str, list_sizes: Sequence[int]) -> None:
        """As it was left."""
        self.restore_size(size)

    def show_uploads(self, uploads: Sequence[ShownUpload]) -> None:
        """These, newest first."""
        chosen = set(self._keys())
        self._rows = {upload.key: upload for upload in uploads}
        self.table.clear()
        for upload in uploads:
            texts = (upload.name, upload.size, upload.when, upload.until, upload.conversation, upload.server)
            item = QTreeWidgetItem(list(texts))
            item.setData(0, Qt.ItemDataRole.UserRole, upload.key)
            for place, text in enumerate(texts):
                item.setToolTip(place, text)
            self.table.addTopLevelItem(item)
            item.setSelected(upload.key in chosen)
        self._pages.setCurrentIndex(1 if uploads else 0)
        self._chosen()

    def show_line(self, text: str, *, bad: bool = False) -> None:
        """What happened."""
        mark(self._line, tone="danger" if bad else "muted")
        self._line.setText(text)

    def show_busy(self, busy: bool) -> None:
        """While something is being deleted."""
        self._busy = busy
        self._chosen()

    async def confirm(self, question: str, detail: str) -> bool:
        """Before anything is deleted."""
        return await ask(self, question, detail, accept=tr("Delete"), danger=True)

    def _keys(self) -> list[str]:
        return [str(item.data(0, Qt.ItemDataRole.UserRole)) for item in self.table.selectedItems()]

    def _chosen(self) -> None:
        keys = self._keys()
        reason = "" if keys else tr("Choose a file first")
        reason = next(
            (self._rows[key].why_not for key in keys if key in self._rows and self._rows[key].why_not), reason
        )
        set_enabled(self.remove, not reason and not self._busy, reason)

    def _delete(self) -> None:
        if self.remove.isEnabled():
            self.delete_pressed.emit(self._keys())


class UploadsWindow(QObject):
    """Made once, shown and hidden as often as the person likes."""

    def __init__(
        self,
        parent: QWidget,
        *,
        sending: AttachmentSending,
        title_of: TitleOf,
        preferences: Preferences,
        tasks: Tasks,
        clock: Callable[[], float],
    ) -> None:
        super().__init__(parent)
        self.view = UploadsView(parent)
        self.presenter = UploadsPresenter(self.view, sending, title_of, tasks, clock)
        self._memory = WindowMemory("uploads", preferences, tasks)
        self._memory.restore(self.view)
        self.view.delete_pressed.connect(self.presenter.delete)

    def open(self) -> None:
        """Show it, with the newest list."""
        self.presenter.refresh()
        self.view.bring_to_front()

    async def close(self) -> None:
        """The app closes."""
        self.presenter.close()
        await self._memory.keep_size(self.view)
        self.view.close()
