"""Answers made to harm: nothing is loaded, nothing runs, no link lies, nothing hangs."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from desktop_app.ui.markdown.links import allowed_link, is_misleading, link_text, shown_target
from desktop_app.ui.markdown.plain import document_text
from desktop_app.ui.markdown.renderer import BlockRenderer
from desktop_app.ui.markdown.splitter import split_all
from desktop_app.ui.markdown.style import MarkdownStyle
from desktop_app.ui.theme import LIGHT

RLO = "\u202e"


@pytest.fixture
def renderer(qapp: QApplication) -> BlockRenderer:
    return BlockRenderer(MarkdownStyle.from_palette(LIGHT))


def rendered(renderer: BlockRenderer, text: str) -> list[QTextDocument]:
    blocks, splitter = split_all(text)
    renderer.references, renderer.footnotes = splitter.references, frozenset(splitter.footnotes)
    return [renderer.render(block).document for block in blocks]


def parts(document: QTextDocument) -> tuple[list[str], list[str]]:
    """Addresses of links and names of pictures."""
    links, pictures = [], []
    block = document.begin()
    while block.isValid():
        walker = block.begin()
        while not walker.atEnd():
            shape = walker.fragment().charFormat()
            if shape.isAnchor():
                links.append(shape.anchorHref())
            if shape.isImageFormat():
                pictures.append(shape.toImageFormat().name())
            walker += 1
        block = block.next()
    return links, pictures


BAD = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "&#106;avascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,<script>1</script>",
    "vbscript:x",
    "//example.org/x",
    "/etc/passwd",
    "#anchor",
    "http://",
    "https:example",
    "ftp://example.org",
    "smb://host/share",
    "http:///x",
    "blob:http://x",
    "\x01http://a.b",
    "mailto:",
    "http://a b.c",
    "http://[x",
]


@pytest.mark.parametrize("target", BAD)
def test_only_web_and_mail_addresses_become_links(renderer: BlockRenderer, target: str) -> None:
    sources = [f"[x]({target})", f"[x](<{target}>)", f"<{target}>", f"![x]({target})", f"[x][r]\n\n[r]: {target}"]
    for source in sources:
        for document in rendered(renderer, source):
            assert parts(document) == ([], [])
    assert not allowed_link(target)


@pytest.mark.parametrize(
    "target", ["http://example.org", "https://example.org/a?b#c", "mailto:a@example.org", "HTTPS://EXAMPLE.ORG"]
)
def test_good_addresses_stay_links(renderer: BlockRenderer, target: str) -> None:
    links = parts(rendered(renderer, f"[x]({target})")[0])[0]
    assert [link.lower() for link in links] == [target.lower()]


@pytest.mark.parametrize(
    "html",
    [
        "<script src='http://127.0.0.1:9/x.js'></script>",
        "<img src='http://127.0.0.1:9/x.png' onerror='a()'>",
        "<iframe src='file:///etc/passwd'></iframe>",
        "<style>@import 'http://127.0.0.1:9/x.css'</style>",
        "<svg><image href='http://127.0.0.1:9/x.png'/></svg>",
        "<link rel=stylesheet href='http://127.0.0.1:9/'>",
        "<table background='http://127.0.0.1:9/x.png'><tr><td>x</table>",
        "<a href='javascript:x'>y</a>",
        "a <b style='background:url(http://127.0.0.1:9/x)'>b</b>",
        "<!-- x --><?php x ?><![CDATA[x]]>",
    ],
)
def test_html_is_shown_and_never_read(renderer: BlockRenderer, html: str) -> None:
    document = rendered(renderer, html)[0]
    assert parts(document) == ([], [])
    assert document_text(document) == html


def test_a_document_can_load_nothing(renderer: BlockRenderer, tmp_path: object) -> None:
    document = rendered(renderer, "x")[0]
    kinds = QTextDocument.ResourceType
    for kind in (kinds.ImageResource, kinds.StyleSheetResource, kinds.HtmlResource, kinds.MarkdownResource):
        for name in ("file:///etc/hostname", "/etc/hostname", "http://127.0.0.1:9/x", "qrc:/x", "data:,x"):
            assert document.resource(kind.value, QUrl(name)) is None


def test_pictures_are_only_our_formulas(renderer: BlockRenderer) -> None:
    found = [parts(document)[1] for document in rendered(renderer, "$x$ ![a](math:1) ![b](http://127.0.0.1:9/x.png)")]
    assert len(found[0]) == 1
    assert found[0][0].startswith("math:")


def test_a_link_cannot_be_read_backwards(renderer: BlockRenderer) -> None:
    document = rendered(renderer, f"{RLO}[gro.elpmaxe{RLO}\u2066\u200b](https://evil.example)")[0]
    assert not set(document.toPlainText()) & set(f"{RLO}\u2066\u200b")
    assert link_text("a\u2066b\u200f\ufeff") == "ab"


def test_arabic_keeps_its_marks_and_code_shows_overrides(renderer: BlockRenderer) -> None:
    assert rendered(renderer, "مرحبا\u200f!")[0].toPlainText() == "مرحبا\u200f!"
    assert rendered(renderer, f"```c\nif (x{RLO}) y\n```")[0].toPlainText() == "if (x‹U+202E›) y"


def test_where_a_link_leads_is_told_in_full() -> None:
    assert shown_target("https://example.org/a") == "https://example.org/a"
    assert "xn--" in shown_target("https://exаmple.org/")  # a Cyrillic letter
    assert is_misleading("www.bank.example", "https://evil.example/")
    assert is_misleading("https://bank.example/login", "https://bank.example.evil.example/")
    assert not is_misleading("bank.example", "https://www.bank.example/")
    assert not is_misleading("a paper", "https://evil.example/")


DEEP = {
    "quotes": ">" * 10_000 + "a",
    "spaced quotes": "> " * 10_000 + "a",
    "brackets": "[" * 10_000,
    "nested brackets": "[" * 5_000 + "a" + "]" * 5_000,
    "half links": "[a](" * 5_000,
    "pictures": "![" * 5_000,
    "lists in a line": "- " * 5_000 + "a",
    "list by indent": "\n".join(" " * (2 * n) + "- a" for n in range(400)),
    "stars": "*a _b " * 5_000,
    "many stars": "**" * 5_000 + "a",
    "ticks": " ".join("`" * n for n in range(1, 150)),
    "dollars": "$a " * 5_000,
    "math openers": "\\(" * 10_000,
    "less-thans": "<" * 10_000,
    "tildes": "~~a" * 3_000,
    "footnotes": "[^" * 5_000,
    "braces": "$" + "{" * 3_000 + "$",
    "pipes": "|" * 9_000 + "\n" + "|-" * 4_500 + "|\n",
    "one long line": "x" * 1_000_000,
    "one long code line": "```python\n" + "x = '" * 200_000 + "\n```",
    "many blank lines": "\n" * 200_000,
    "control characters": "".join(map(chr, range(32))) * 1_000,
    "combining marks": "a" + "\u0301" * 50_000,
    "entities": "&#0;&#x110000;&amp;" * 1_000,
}


@pytest.mark.parametrize("name", DEEP)
def test_nothing_hangs_or_overflows(renderer: BlockRenderer, name: str) -> None:
    started = time.process_time()
    slowest = 0.0
    for document in rendered(renderer, DEEP[name])[:40]:
        before = time.process_time()
        document.setTextWidth(700)
        document.size()
        slowest = max(slowest, time.process_time() - before)
    assert time.process_time() - started < 12
    assert slowest < 3


def test_text_nested_too_deep_is_shown_as_written(renderer: BlockRenderer) -> None:
    source = "> " * 60 + "the point"
    assert document_text(rendered(renderer, source)[0]) == source
