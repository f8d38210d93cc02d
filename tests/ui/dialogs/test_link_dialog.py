"""A link is shown whole, with the host that it really leads to, before anything opens it."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QApplication, QPushButton, QTextEdit, QWidget

from desktop_app.ui.dialogs.link_dialog import LinkDialog, host_apart, show_link
from tests.harness.loops import Until


class Browser(QObject):
    """Stands where the desktop would open addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.mark.parametrize(
    ("target", "host"),
    [
        ("https://example.org/a?b=1", "example.org"),
        ("https://example.com@evil.example/", "evil.example"),
        ("https://evil.example/https://example.com", "evil.example"),
        ("HTTPS://EXAMPLE.ORG:8080/x", "EXAMPLE.ORG"),
        ("https://org@org.example/", "org.example"),
        ("mailto:otter@example.org", ""),
        ("https://[half", ""),
    ],
)
def test_the_host_is_the_one_it_leads_to(target: str, host: str) -> None:
    before, found, after = host_apart(target)
    assert found == host
    assert before + found + after == target


@pytest.mark.parametrize(
    ("target", "button", "opens"),
    [
        ("https://example.org/a?b=1", "Open", True),
        ("mailto:otter@example.org", "Open", True),
        ("https://example.org/a", "Copy address", False),
        ("https://example.org/a", "Cancel", False),
    ],
)
async def test_it_opens_only_when_the_person_says_so(until: Until, target: str, button: str, opens: bool) -> None:
    browser, window = Browser(), QWidget()
    for scheme in ("https", "mailto"):
        QDesktopServices.setUrlHandler(scheme, browser, "take")  # type: ignore[arg-type]  # the stub says bytes, which is refused
    QApplication.clipboard().clear()
    try:
        asking = asyncio.ensure_future(show_link(window, target))
        await until(lambda: [shown for shown in window.findChildren(LinkDialog) if shown.isVisible()])
        (dialog,) = window.findChildren(LinkDialog)
        press = {found.text(): found for found in dialog.findChildren(QPushButton)}
        press[button].click()
        await asking
        assert browser.opened == ([target] if opens else [])
        assert QApplication.clipboard().text() == (target if button == "Copy address" else "")
    finally:
        for scheme in ("https", "mailto"):
            QDesktopServices.unsetUrlHandler(scheme)
        window.deleteLater()


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/x", "https://"])
def test_other_kinds_of_address_cannot_be_opened(qapp: QApplication, target: str) -> None:
    dialog = LinkDialog(target)
    assert "Open" not in [button.text() for button in dialog.findChildren(QPushButton)]
    dialog.deleteLater()


def test_the_host_alone_is_bold(qapp: QApplication) -> None:
    dialog = LinkDialog("https://example.com@evil.example/path")
    field = dialog.findChild(QTextEdit)
    assert field is not None
    walker, bold = field.document().begin().begin(), ""
    while not walker.atEnd():
        if walker.fragment().charFormat().fontWeight() == QFont.Weight.Bold:
            bold += walker.fragment().text()
        walker += 1
    assert bold == "evil.example"
    dialog.deleteLater()
