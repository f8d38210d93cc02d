"""Shows where a link really leads before anything opens it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space, current_theme, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_SCHEMES = ("http", "https", "mailto")
_LONGEST = 1_000


async def show_link(parent: QWidget, address: str) -> None:
    """Ask whether to open `address`; anything but http, https and mailto is not offered at all."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if url.scheme().lower() not in _SCHEMES or not url.isValid():
        return
    dialog = QDialog(parent)
    dialog.setWindowTitle("Open this link?")
    dialog.setAccessibleName("Open this link?")
    dialog.setMinimumWidth(460)
    body = column(dialog, margin=Space.L, spacing=Space.S)
    body.addWidget(label("Open this link?", "heading"))
    body.addWidget(label("It comes from an answer. It opens in your browser, outside Ponder.", "body", "muted"))
    body.addWidget(_address(url))
    buttons = row()
    copy, cancel, go = button("Copy address", icon_name="copy"), button("Cancel"), button("Open", "primary")
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(_plain(url)))
    cancel.clicked.connect(dialog.reject)
    go.clicked.connect(dialog.accept)
    buttons.addWidget(copy)
    buttons.addStretch()
    buttons.addWidget(cancel)
    buttons.addWidget(go)
    body.addLayout(buttons)
    cancel.setFocus()
    try:
        if await dialog_result(dialog) == QDialog.DialogCode.Accepted:
            QDesktopServices.openUrl(url)
    finally:
        dialog.deleteLater()


def _plain(url: QUrl) -> str:
    """The address with every disguise taken off: percent signs and punycode stay as they are sent."""
    return bytes(url.toEncoded().data()).decode("ascii")


def _address(url: QUrl) -> QLabel:
    """The whole address, with the host, which decides where it leads, in bold."""
    whole = _plain(url)
    shown = whole if len(whole) <= _LONGEST else whole[:_LONGEST] + "…"
    host = bytes(QUrl.toAce(url.host()).data()).decode("ascii") if url.host() else ""
    before, found, after = shown.partition(host) if host else (shown, "", "")
    colour = current_theme().palette.text
    text = f'{escape(before)}<b style="color:{colour}">{escape(found)}</b>{escape(after)}'
    result = QLabel(text.replace("/", "/\u200b").replace("</\u200bb>", "</b>"))
    result.setTextFormat(Qt.TextFormat.RichText)
    result.setWordWrap(True)
    result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    result.setAccessibleName(whole)
    mark(result, tone="muted")
    return result
