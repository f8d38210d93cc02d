"""What a newer Ponder changes, and the way to its page; downloads nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.domain.releases import Release
from desktop_app.language import tr
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row, scroll_column
from desktop_app.ui.widgets.labels import label

_WIDTH, _HEIGHT = 540, 420


class UpdateNews(QDialog):
    """Accepted where the person wants to see the page."""

    def __init__(self, parent: QWidget, found: Release, own_version: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What is new"))
        self.setAccessibleName(tr("What is new"))
        self.resize(_WIDTH, _HEIGHT)
        whole = column(self, margin=Space.L, spacing=Space.S)
        whole.addWidget(label(tr("Ponder {version}", version=found.version), "title"))
        published = tr("Published {day}. ", day=found.day) if found.day else ""
        whole.addWidget(
            label(
                tr("{published}You have {own_version}.", published=published, own_version=own_version),
                "body",
                "muted",
                wrap=True,
            )
        )
        area, inside = scroll_column(spacing=Space.XS)
        for change in found.changes or (tr("The feed does not say what changed."),):
            line = label(f"•  {change}" if found.changes else change, "body", wrap=True)
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            inside.addWidget(line)
        inside.addStretch()
        area.setAccessibleName(tr("Changes"))
        whole.addWidget(area, 1)
        last = row()
        close = button(tr("Not now"), "quiet")
        close.clicked.connect(self.reject)
        page = button(tr("Show its page…"), "primary", "external")
        page.clicked.connect(self.accept)
        page.setDefault(True)
        last.addStretch()
        last.addWidget(close)
        last.addWidget(page)
        whole.addLayout(last)


async def show_update(parent: QWidget, found: Release, own_version: str) -> bool:
    """Show it; whether the person wants to see the page it can be had from."""
    dialog = UpdateNews(parent, found, own_version)
    try:
        return await dialog_result(dialog) == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()
