"""Hostile answers under watch: whatever they hold, no request leaves, no file is opened, no link lies.

Three watchers: a port that listens on this machine and whose address the answers name, an audit hook that sees what
Python opens or connects to, and (on Linux) the kernel, which tells when anybody, Qt too, opens the bait file.
"""

from __future__ import annotations

import base64
import ctypes
import os
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.conversation_records import PaperTalk, PaperTurn
from desktop_app.ui.dialogs.link_dialog import LinkDialog
from desktop_app.ui.markdown.html import report_body
from desktop_app.ui.markdown.links import SCHEMES
from desktop_app.ui.report_paper import draw_talk
from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry
from desktop_app.ui.widgets.transcript.boxes import Target

RLO = "\u202e"
_IN_OPEN = 0x20


@dataclass
class Watch:
    """`web` and `bait` are what hostile texts name; `told` is what went there."""

    web: str
    bait: Path
    port: socket.socket
    kernel: int
    told: list[str] = field(default_factory=list)

    def look(self) -> list[str]:
        """Everything that was asked for so far."""
        while True:
            try:
                visitor, _ = self.port.accept()
            except BlockingIOError:
                break
            visitor.close()
            self.told.append("the port was connected to")
        if self.kernel >= 0:
            try:
                os.read(self.kernel, 4_096)
                self.told.append("the bait was opened")
            except BlockingIOError:
                pass
        return self.told


_listening: list[Watch] = []


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if not _listening:
        return
    watch = _listening[-1]
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        watch.told.append(f"{event} {arguments!r}")
        raise OSError("nothing may be asked for")
    if event == "open" and str(watch.bait) in str(arguments[0]):
        watch.told.append(f"open {arguments!r}")


sys.addaudithook(_hook)


def _kernel_watch(path: Path) -> int:
    """A descriptor that can be read once somebody opened the file; -1 where the kernel does not tell."""
    if sys.platform != "linux":
        return -1
    libc = ctypes.CDLL(None, use_errno=True)
    number = int(libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC))
    assert libc.inotify_add_watch(number, os.fsencode(path), _IN_OPEN) >= 0
    return number


@pytest.fixture
def watch(tmp_path: Path, qapp: QApplication) -> Iterator[Watch]:
    current_theme()
    bait = tmp_path / "bait.png"
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.save(str(bait))
    with socket.socket() as port:
        port.bind(("127.0.0.1", 0))
        port.listen(64)
        port.setblocking(False)
        kernel = _kernel_watch(bait)
        there = Watch(f"127.0.0.1:{port.getsockname()[1]}", bait, port, kernel)
        _listening.append(there)
        try:
            yield there
        finally:
            _listening.pop()
            if kernel >= 0:
                os.close(kernel)


def test_the_watchers_see_what_they_should(watch: Watch) -> None:
    with pytest.raises(OSError, match="nothing may be asked for"):
        socket.create_connection(("127.0.0.1", int(watch.web.rpartition(":")[2])))
    careless = QLabel(f"<img src='{watch.bait}'>")
    careless.sizeHint()
    assert any(told.startswith("socket.") for told in watch.look())
    assert ("the bait was opened" in watch.told) == (sys.platform == "linux")


def hostile(host: str, bait: str) -> dict[str, str]:
    """Answers by what they try."""
    web = f"http://{host}"
    ways = {
        "pictures": "![a]({0}/1.png) ![b][r] ![c](<{0}/3.png> 'x') [![d]({0}/4.png)]({0}/5) ![r]\n\n[r]: {0}/2.png 'x'",
        "file pictures": "![a]({1}) ![b](file://{1}) ![c][f] ![](qrc:/x.png) ![](//{2}/x)\n\n[f]: file://{1}",
        "raw html": "<img src='{0}/6.png'><img src='{1}'><iframe src='{0}/7'></iframe>\n\n<object data='{0}/8'>",
        "html blocks": "<table background='{0}/9.png'>\n<tr><td>\n\n<img src={1}>\n\n</td></tr>\n</table>",
        "scripts": "<script src='{0}/10.js'></script>\n\n<script>\nfetch('{0}/11')\n</script>\n",
        "styles": "<style>@import '{0}/12.css'; body {{ background: url({0}/13.png) }}</style>\n\n<p style='background:"
        "url(\"{0}/14\")'>x</p>\n\n<link rel=stylesheet href='{0}/15.css'>",
        "svg": "<svg xmlns='http://www.w3.org/2000/svg'><image href='{0}/16'/><use href='{0}/17#a'/></svg>\n\n"
        "```svg\n<svg><image href='{1}'/></svg>\n```\n\n![s](data:image/svg+xml;base64,PHN2Zy8+)",
        "data": "![x](data:image/png;base64,AAAA) [y](data:text/html,<script>1</script>) <data:text/html,x>",
        "schemes": "[a](file://{1}) [b](javascript:alert(1)) <file://{1}> [c](vbscript:x) [d](ftp://{2}/x) <smb://{2}/x>"
        " [e](ms-word:ofe|u|{0}/x) [f](\\\\\\\\{2}\\\\share) [g](ponder://x) [h][j]\n\n[j]: javascript:alert(1)",
        "bidi": f"[{RLO}moc.elgoog\u202c](https://evil.example/x) [https://bank.example\u200b](https://evil.example)",
        "look-alikes": "[https://bank.example](https://bаnk.example/) [bank.example](https://bank.example@evil.example/)",
        "formulas": "$\\includegraphics{{{1}}}$ "
        "$$\\href{{{0}/18}}{{x}} \\input{{{1}}}$$ \\(\\url{{{0}}}\\) \\[\\img{{{1}}}\\]",
        "footnotes": "a[^1] [^2]\n\n[^1]: ![x]({0}/19.png) <img src='{1}'>\n[^2]: [b](javascript:x)",
        "tables": "| ![x]({0}/20) | <img src={1}> |\n|---|---|\n| [a](file://{1}) | <script src='{0}/21'></script> |",
        "code": "```html\n<img src='{0}/22'>\n```\n\n~~~ <img src='{1}'>\nx\n~~~\n\n`<img src='{1}'>`",
        "nested": "> " * 300 + "![x]({0}/23)\n\n" + "".join(f"{' ' * 2 * n}- ![x]({{0}}/24)\n" for n in range(60)),
        "brackets": "[" * 3_000 + "![" * 3_000 + "x](" + "{0}/25)" * 50,
        "one long line": "![x]({0}/26) <img src='{1}'> word " * 22_000,
        "a table of many rows": "| a | b |\n|---|---|\n" + "| ![x]({0}/27) | <img src='{1}'> |\n" * 10_000,
    }  # fmt: skip
    return {name: text.format(web, bait, host) for name, text in ways.items()}


WAYS = sorted(hostile("", ""))


@pytest.fixture
def shown(qtbot: QtBot) -> Transcript:
    transcript = Transcript()
    qtbot.addWidget(transcript)
    transcript.resize(900, 700)
    transcript.show()
    qtbot.waitExposed(transcript)
    return transcript


def targets_of(transcript: Transcript, key: str) -> list[Target]:
    view = transcript.column.by_key[key]
    return [target for box in view.boxes for target in box.targets()]


def look_around(transcript: Transcript) -> None:
    """Paints it at its end, middle and beginning, the mouse over it, and walks some of what can be pressed."""
    bar = transcript.verticalScrollBar()
    for place in (bar.maximum(), bar.maximum() // 2, 0):
        bar.setValue(place)
        QApplication.processEvents()
        transcript.grab()
        for y in range(20, 700, 60):
            QTest.mouseMove(transcript.viewport(), QPoint(160, y))
    for _ in range(8):
        transcript.pointer.walk(True)
    QApplication.processEvents()


@pytest.mark.parametrize("way", WAYS)
def test_an_answer_asks_for_nothing(watch: Watch, shown: Transcript, way: str) -> None:
    text = hostile(watch.web, str(watch.bait))[way]
    short = text[:3_000]
    opened: list[str] = []
    shown.link_activated.connect(opened.append)
    entries = [
        TranscriptEntry("u", "user", short, attached=((short[:80], short[:80], "file", ""),)),
        TranscriptEntry("a", "assistant", sources=((1, short[:200], f"http://{watch.web}/s"), (2, "x", "file:///x"))),
    ]
    shown.set_entries(entries)
    size = max(400, len(text) // 40)
    for at in range(0, len(text), size):
        shown.append_text("a", text[at : at + size])
        shown.append_thinking("a", short[at : at + size])
        shown.flush()
    look_around(shown)
    shown.column.by_key["a"].unfolded = True
    whole = shown.entries()[1]
    shown.update_entry(
        TranscriptEntry(
            "a", "assistant", whole.text, footer=short[:300], thinking=short, thinking_title=short[:100],
            notice=short[:300], status_line=short[:300], sources=whole.sources,
        )
    )  # fmt: skip
    look_around(shown)
    shown.pointer.select_all()
    shown.pointer.copy()
    assert watch.look() == []
    links = [target for target in targets_of(shown, "a") if target.kind == "link"]
    assert all(QUrl(target.value).scheme() in SCHEMES for target in links)
    assert opened == []


@pytest.mark.parametrize("way", WAYS)
async def test_neither_does_what_is_written_to_files(watch: Watch, way: str) -> None:
    text = hostile(watch.web, str(watch.bait))[way][:60_000]
    html = report_body(text, [(1, f"http://{watch.web}/s")]).html
    for wrong in ("<img", "<script", "<style", "<link", "<iframe", "<object", "<svg", "url(", 'src="', "javascript:"):
        if wrong in ("url(", "javascript:"):  # as words they may be told, as addresses not
            assert f'="{wrong}' not in html
        else:
            assert wrong not in html
    turn = PaperTurn(text[:200], text[:8_000], False, text[:200], ((1, text[:90], f"http://{watch.web}/s"),), text[:90])
    await draw_talk(PaperTalk(text[:200], text[:200], (text[:200],), text[:2_000], (turn,), text[:90]))
    assert watch.look() == []


def test_titles_and_names_are_plain_in_labels_and_tooltips(watch: Watch, qtbot: QtBot) -> None:
    tags = f"<b>Title</b> <img src='{watch.bait}'> <img src='http://{watch.web}/tip.png'>"
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(400, 300)
    written, cut = label(tags), ElidedLabel(tags, room)
    for part in (written, cut):
        part.setParent(room)
        part.resize(60, 20)
    room.show()
    qtbot.waitExposed(room)
    assert cut.toolTip() == tags
    QToolTip.showText(room.mapToGlobal(QPoint(10, 10)), cut.toolTip(), room)
    tips = [top for top in QApplication.topLevelWidgets() if top.metaObject().className() == "QTipLabel"]
    assert tips
    for tip in tips:
        assert isinstance(tip, QLabel)
        assert tip.textFormat() == Qt.TextFormat.PlainText
        tip.grab()
    room.grab()
    QToolTip.hideText()
    assert watch.look() == []


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("https://example.org/a?b", "https://example.org/a?b"),
        ("https://bank.example@evil.example/x", "https://bank.example@evil.example/x"),
        (f"https://example.org/{RLO}gpj.exe", "https://example.org/gpj.exe"),
        ("https://bаnk.example/", "https://bаnk.example/  (xn--bnk-6cd.example)"),
    ],
)
def test_where_a_link_leads_is_shown_before_it_opens(watch: Watch, qtbot: QtBot, target: str, shown: str) -> None:
    dialog = LinkDialog(target)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    assert [part.accessibleName() for part in dialog.findChildren(QWidget) if "Address" in part.accessibleName()] == [
        f"Address: {shown}"
    ]
    dialog.done(0)
    assert watch.look() == []


def test_a_picture_given_as_data_is_not_read(watch: Watch, shown: Transcript) -> None:
    data = base64.b64encode(watch.bait.read_bytes()).decode()
    watch.told.clear()
    watch.look()
    watch.told.clear()
    shown.set_entries(
        [TranscriptEntry("a", "assistant", f"![x](data:image/png;base64,{data}) <img src='{watch.bait}'>")]
    )
    QApplication.processEvents()
    image = shown.grab().toImage()
    reds = [QColor(Qt.GlobalColor.red) == image.pixelColor(x, y) for x in range(0, 900, 20) for y in range(0, 700, 20)]
    assert not any(reds)
    assert watch.look() == []
