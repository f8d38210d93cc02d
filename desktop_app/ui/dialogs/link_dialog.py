"""Shows where a link of an answer really leads before it opens: the whole address, its host in bold."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFont, QGuiApplication, QTextCharFormat, QTextOption
from PySide6.QtWidgets import QDialog, QTextEdit, QWidget

from desktop_app.language import later, tr
from desktop_app.ui.markdown.links import allowed_link, shown_target
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space, current_theme, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.sizes import fix_height

OPEN, COPY = 1, 2
FROM_A_MODEL = later("It comes from a model's answer. Look at the address before you open it.")


class LinkDialog(QDialog):
    """Result codes: OPEN, COPY, 0 for Cancel. An address that may not be opened can only be copied."""

    def __init__(self, target: str, parent: QWidget | None = None, explained: str = FROM_A_MODEL) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Open link"))
        self.setMinimumWidth(480)
        may_open = allowed_link(target)
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(
            label(tr("Open this link?") if may_open else tr("Ponder does not open this kind of link."), "heading")
        )
        outer.addWidget(label(tr(explained), "body", "muted", wrap=True))
        outer.addWidget(self._address(shown_target(target)))
        buttons = row(spacing=Space.XS)
        buttons.addStretch()
        for text, kind, code in (
            (tr("Cancel"), "quiet", 0),
            (tr("Copy address"), "quiet", COPY),
            (tr("Open"), "primary", OPEN),
        ):
            if code == OPEN and not may_open:
                continue
            press = button(text, kind)  # type: ignore[arg-type]
            press.clicked.connect(lambda _=False, code=code: self.done(code))
            buttons.addWidget(press)
            press.setDefault(code == OPEN)
        outer.addSpacing(Space.XS)
        outer.addLayout(buttons)

    @staticmethod
    def _address(shown: str) -> QTextEdit:
        field = QTextEdit()
        field.setReadOnly(True)
        field.setAccessibleName(tr("Address: {shown}", shown=shown))
        field.setTabChangesFocus(True)
        field.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        fix_height(field, 96)
        theme = current_theme()
        faint, strong = QTextCharFormat(), QTextCharFormat()
        faint.setForeground(theme.color("muted"))
        strong.setForeground(theme.color("text"))
        strong.setFontWeight(QFont.Weight.Bold)
        before, host, after = host_apart(shown)
        cursor = field.textCursor()
        for text, look in ((before, faint), (host, strong), (after, faint)):
            cursor.insertText(text, look)
        mark(field, address=True)
        return field


def host_apart(target: str) -> tuple[str, str, str]:
    """The address cut into what stands before its host, the host, and the rest."""
    try:
        parts = urlsplit(target)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if not host:
        return "", "", target
    # behind the user name, where there is one: `https://example.com@evil.example` leads to evil.example
    netloc_at = target.index(parts.netloc)
    at = target.lower().index(host, netloc_at + parts.netloc.rfind("@") + 1)
    return target[:at], target[at : at + len(host)], target[at + len(host) :]


async def show_link(parent: QWidget | None, target: str, explained: str = FROM_A_MODEL) -> None:
    """Show the address and where it comes from, then do what the person chose."""
    dialog = LinkDialog(target, parent, explained)
    try:
        code = await dialog_result(dialog)
    finally:
        dialog.deleteLater()
    if code == OPEN and allowed_link(target):
        QDesktopServices.openUrl(QUrl(target, QUrl.ParsingMode.StrictMode))
    elif code == COPY:
        QGuiApplication.clipboard().setText(target)
